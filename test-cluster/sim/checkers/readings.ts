// What clients read: never older than what was answered before they asked; an end never changes
// but by a redrive; what was deleted is gone; lists and counts are complete.
// Owns: real-time order of versions, one content per version, ends, presence.  Does not: know in
// which order writes happened (task-register.ts).

import type { History, TaskStory } from '../history.ts'
import { isEnd, type WireTask } from '../workload/wire.ts'
import type { Violated } from './raft-log.ts'

export interface Seen {
  /** The version that had been seen when the reading began. */
  readonly atLeast: number
  readonly isStale: boolean
  /** Of readings that are asked for; what a write answers is none. */
  readonly invokedMs?: number
  /** The payload is shown. */
  readonly isFull?: boolean
}

export class ReadingChecker {
  private readonly history: History
  private readonly violated: Violated
  private readonly nowMs: () => number
  count = 0

  constructor(history: History, violated: Violated, nowMs: () => number) {
    this.history = history
    this.violated = violated
    this.nowMs = nowMs
  }

  read(story: TaskStory, task: WireTask, seen: Seen): void {
    this.count += 1
    const { key } = story
    const version = Number(task.version)
    if (version < seen.atLeast && !seen.isStale) {
      this.violated(
        `${key} was read at version ${version}, after version ${seen.atLeast} had been seen`,
      )
    }
    this.checkContent(story, task)
    this.checkEnd(story, task)
    this.checkPresence(story, task.state, seen)
    if (version >= story.versionSeen) story.stateSeen = task.state
    story.versionSeen = Math.max(story.versionSeen, version)
    if (seen.isFull !== true || seen.isStale || seen.invokedMs === undefined) return
    const body = Buffer.from(task.payload).toString()
    this.note(story, seen.invokedMs, { body, isOver: isEnd(task.state) })
  }

  /** There is no such task. */
  missing(story: TaskStory, seen: Seen): void {
    this.count += 1
    if (seen.isStale || seen.invokedMs === undefined) return
    const { writes, key } = story
    const [created] = writes
    const wasThere = created?.outcome === 'done' && created.answeredMs <= seen.invokedMs
    const isRemoved = writes.some(({ type, outcome }) => type === 'delete' && outcome !== 'refused')
    if (isRemoved) this.history.saw('deleted is gone')
    if (wasThere && !isRemoved) {
      this.violated(`${key} was acknowledged, and a reading finds nothing`)
    }
    this.note(story, seen.invokedMs, { body: undefined, isOver: false })
  }

  private note(
    story: TaskStory,
    invokedMs: number,
    shown: { readonly body: string | undefined; readonly isOver: boolean },
  ): void {
    story.readings.push({ invokedMs, answeredMs: this.nowMs(), ...shown })
  }

  /** A version says one thing, whoever shows it. READY comes with the clock, not with a version. */
  private checkContent(story: TaskStory, task: WireTask): void {
    const version = Number(task.version)
    const { state, scheduleTime, attemptCount, redriveCount } = task
    const stored = state.replace('READY', 'waits').replace(/PENDING|RETRYING/, 'waits')
    const due = JSON.stringify(scheduleTime)
    const text = `${stored} due ${due}, ${attemptCount} attempt(s), ${redriveCount} redrive(s)`
    const before = story.versions.get(version)
    story.versions.set(version, text)
    if (before === undefined) return
    this.history.saw('same version')
    if (before === text) return
    this.violated(`${story.key} is two things at version ${version}: ${before}; ${text}`)
  }

  private checkEnd(story: TaskStory, task: WireTask): void {
    const { key, ends, writes } = story
    const { state, endReason, attemptCount, endTime, redriveCount } = task
    const version = Number(task.version)
    const asked = writes.filter(
      ({ type, outcome }) => type === 'redrive' && outcome !== 'refused',
    ).length
    if (redriveCount > asked) {
      this.violated(`${key} was redriven ${redriveCount} times, and asked for ${asked}`)
    }
    if (redriveCount > 0) this.history.saw('redriven')
    const known = ends.get(redriveCount)
    if (!isEnd(state)) {
      if (known !== undefined && version >= known.version) {
        this.violated(`${key} is ${state} after it had ended: ${known.text}`)
      }
      return
    }
    const when = `${attemptCount} attempt(s), at ${JSON.stringify(endTime)}`
    const text = `${state} ${endReason} v${version} after ${when}`
    if (known === undefined) ends.set(redriveCount, { text, version })
    else if (known.text !== text) this.violated(`${key} ended twice: ${known.text}; ${text}`)
    else this.history.saw('same end')
  }

  /** Deleted stays deleted; what an operation cancelled is over. */
  private checkPresence({ key, writes }: TaskStory, state: string, seen: Seen): void {
    const { invokedMs } = seen
    if (invokedMs === undefined || seen.isStale) return
    for (const { type, outcome, answeredMs, isBulk } of writes) {
      if (outcome !== 'done' || answeredMs > invokedMs) continue
      if (type === 'delete' && isBulk !== true) {
        this.violated(`${key} was deleted, and is read as ${state}`)
      }
    }
  }

  // ------------------------------------------------------------------------------ lists, counts

  /** `owner` 0: of all. */
  listed(
    tasks: readonly WireTask[],
    of: { readonly invokedMs: number; readonly owner: number },
  ): void {
    const keys = new Set(tasks.map(({ taskId }) => `default/${taskId}`))
    if (keys.size !== tasks.length) this.violated('a list names a task twice')
    for (const story of this.surelyThere(of)) {
      this.history.saw('listed')
      if (keys.has(story.key)) continue
      this.violated(`${story.key} was acknowledged, and a complete list is without it`)
      return
    }
    for (const { writes, key } of this.ownedBy(of.owner)) {
      const gone = writes.some(
        ({ type, outcome, answeredMs, isBulk }) =>
          type === 'delete' && outcome === 'done' && isBulk !== true && answeredMs <= of.invokedMs,
      )
      if (gone && keys.has(key)) this.violated(`${key} was deleted, and a list has it`)
    }
  }

  counted(
    count: number,
    of: { readonly invokedMs: number; readonly owner: number; readonly isBound: boolean },
  ): void {
    const least = this.surelyThere(of).length
    const most = this.ownedBy(of.owner).filter(
      ({ writes }) => writes[0]?.outcome !== 'refused',
    ).length
    this.history.saw('counted')
    // Those whose creation nobody answered may be there, too.
    const unnamed = [...this.history.unnamed.values()].filter(({ owner }) => owner === of.owner)
    // A callback has the labels of its task.
    const tells = this.ownedBy(of.owner).some((story) => story.tells)
    const isTooMany = !of.isBound && !tells && count > most + unnamed.length
    if (count < least || isTooMany) {
      this.violated(`client ${of.owner} has ${least} to ${most} tasks, and counted are ${count}`)
    }
  }

  private ownedBy(owner: number): TaskStory[] {
    const all = [...this.history.tasks.values()]
    return owner === 0 ? all : all.filter((story) => story.owner === owner)
  }

  /** Made before it was asked, and not removed while it was answered. */
  private surelyThere(of: { readonly invokedMs: number; readonly owner: number }): TaskStory[] {
    return this.ownedBy(of.owner).filter(({ writes }) => {
      const [created] = writes
      if (created?.outcome !== 'done' || created.answeredMs > of.invokedMs) return false
      return !writes.some(({ type, outcome }) => type === 'delete' && outcome !== 'refused')
    })
  }
}
