// What clients read: never older than what was answered before they asked; an end never changes.
// Owns: real-time order of versions, immutable ends, complete lists.

import type { WireTask } from '../client.ts'
import type { History, TaskStory } from '../history.ts'
import type { Violated } from './raft-log.ts'

const ends = ['COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SKIPPED'].map(
  (state) => `TASK_STATE_${state}`,
)

export class ReadingChecker {
  private readonly history: History
  private readonly violated: Violated
  count = 0

  constructor(history: History, violated: Violated) {
    this.history = history
    this.violated = violated
  }

  read(story: TaskStory, task: WireTask, atLeast: number): void {
    this.count += 1
    const { key } = story
    if (task.state === 'GONE') {
      this.violated(`${key} was acknowledged, and a reading finds nothing`)
      return
    }
    const version = Number(task.version)
    if (version < atLeast) {
      this.violated(`${key} was read at version ${version}, after version ${atLeast} had been seen`)
    }
    story.versionSeen = Math.max(story.versionSeen, version)
    if (!ends.includes(task.state)) {
      if (story.end !== undefined && version >= story.endVersion) {
        this.violated(`${key} is ${task.state} after it had ended: ${story.end}`)
      }
      return
    }
    const { state, endReason, attemptCount, endTime } = task
    const when = `${attemptCount} attempt(s), at ${JSON.stringify(endTime)}`
    const end = `${state} ${endReason} v${version} after ${when}`
    if (story.end === undefined) {
      story.end = end
      story.endVersion = version
    } else if (story.end !== end) this.violated(`${key} ended twice: ${story.end}; ${end}`)
  }

  listed(keys: ReadonlySet<string>, invokedMs: number): void {
    for (const story of this.history.acknowledged()) {
      const created = story.writes[0]
      if (created === undefined || created.answeredMs > invokedMs || keys.has(story.key)) continue
      this.violated(`${story.key} was acknowledged, and a complete list is without it`)
      return
    }
  }
}
