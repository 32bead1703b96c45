// What the clients of a world know of their tasks: every write with its outcome, every reading.
// Owns: the record.  Does not: judge it (checkers/).
// Each task has one client that changes it, one write at a time; after a write whose outcome nobody
// knows it changes the task no more, since that write may still come true.

export type WriteOutcome = 'pending' | 'done' | 'refused' | 'unknown'

export interface Definition {
  /** What the receiver will see in the body. */
  readonly body: string
  readonly dueMs: number
}

export interface TaskWrite {
  readonly type: 'create' | 'update' | 'cancel'
  readonly definition: Definition | undefined
  readonly invokedMs: number
  /** The version that any answer had shown when it was asked for. */
  readonly seenBefore: number
  /** True time of the answer. */
  answeredMs: number
  outcome: WriteOutcome
  /** The attempt that the answer names as under way; 0: none. */
  inFlightAttempt: number
}

export interface TaskStory {
  readonly key: string
  readonly taskId: string
  readonly atMostOnce: boolean
  readonly writes: TaskWrite[]
  /** The highest version that any answer has shown. */
  versionSeen: number
  /** The end as it was first read. */
  end: string | undefined
  endVersion: number
}

export interface ScheduleStory {
  readonly key: string
  readonly everyMs: number
  /** Of the schedule's tasks. */
  readonly body: string
  /** First occurrence as the answer to its creation named it; 0: not known. */
  firstMs: number
  createOutcome: WriteOutcome
  /** True time at which its deletion was asked for; Infinity: never. */
  deleteInvokedMs: number
}

export class History {
  readonly tasks = new Map<string, TaskStory>()
  readonly schedules = new Map<string, ScheduleStory>()
  calls = 0
  unknownCalls = 0
  refusals = new Map<string, number>()
  /** Writes that were acknowledged, by kind. */
  readonly done = new Map<string, number>()

  wasDone(kind: string): void {
    this.done.set(kind, (this.done.get(kind) ?? 0) + 1)
  }

  /** Tasks whose creation was acknowledged. */
  acknowledged(): TaskStory[] {
    return [...this.tasks.values()].filter((story) => story.writes[0]?.outcome === 'done')
  }
}

/** What a task may look like to a receiver of a request that was sent at `sentMs`. */
export function definitionsAt(story: TaskStory, sentMs: number, attempt: number): Definition[] {
  const allowed: Definition[] = []
  for (const write of story.writes) {
    const { definition, outcome } = write
    if (definition === undefined || outcome === 'refused' || write.invokedMs > sentMs) continue
    // Acknowledged before it was sent: what was before it counts only for the attempt it named.
    const replaces = outcome === 'done' && write.answeredMs <= sentMs
    if (replaces && attempt > write.inFlightAttempt) allowed.length = 0
    allowed.push(definition)
  }
  return allowed
}
