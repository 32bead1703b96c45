// Callbacks: each end of a task that was to be told of is told by one task of its own, none twice.
// Owns: which messages arrived for which task.  Does not: know the receiver's manners.

import type { TaskRecord } from '#machine'
import type { TaskStory } from '../history.ts'
import type { Arrival } from '../receivers.ts'
import type { Violated } from './raft-log.ts'

const name = /[@~]callback-\d+$/

/** Of an Event as JSON. */
interface Told {
  readonly taskId?: string
  readonly taskState?: string
  readonly task?: { readonly redriveCount?: number }
}

export class CallbackChecker {
  private readonly violated: Violated
  /** Key of the task → key of the callback → what it tells. */
  private readonly told = new Map<string, Map<string, string>>()
  count = 0

  constructor(violated: Violated) {
    this.violated = violated
  }

  static isOne(key: string): boolean {
    return name.test(key)
  }

  arrived({ key, body }: Arrival): void {
    const of = key.replace(name, '')
    const { taskId, taskState, task } = JSON.parse(body) as Told
    if (`default/${taskId}` !== of) this.violated(`${key} tells of task ${taskId}`)
    const text = `${taskState} after ${task?.redriveCount ?? 0} redrive(s)`
    const known = this.told.get(of) ?? new Map<string, string>()
    this.told.set(of, known)
    const before = known.get(key)
    if (before !== undefined && before !== text) {
      this.violated(`${key} told of ${before}, and now of ${text}`)
    }
    if ([...known].some(([other, said]) => other !== key && said === text)) {
      this.violated(`${of} told twice of ${text}`)
    }
    known.set(key, text)
    this.count += 1
  }

  /** What its receiver has not heard of yet, in words; '': nothing. */
  whatIsOpen(story: TaskStory, record: TaskRecord): string {
    if (!story.tells) return ''
    const heard = [...(this.told.get(story.key)?.values() ?? [])]
    const redrives = record.extra?.redriveCount ?? 0
    const owed = Array.from(
      { length: redrives },
      (_, i) => `TASK_STATE_FAILED after ${i} redrive(s)`,
    )
    if (record.endedAtMs > 0) owed.push(`TASK_STATE_${record.state} after ${redrives} redrive(s)`)
    const missing = owed.find((text) => !heard.includes(text))
    if (missing !== undefined) return `${story.key} has not told of ${missing}`
    const extra = heard.find((text) => !owed.includes(text))
    if (extra !== undefined) this.violated(`${story.key} told of ${extra}, which did not happen`)
    return ''
  }
}
