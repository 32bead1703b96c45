// What the clients of a world know of their tasks: every write with its outcome, every reading.
// Owns: the record.  Does not: judge it (checkers/).
// Each task has one client that changes it, one write at a time; after a write whose outcome nobody
// knows it changes the task no more, since that write may still come true.

import type { ScheduleStory } from './schedule-story.ts'

export type WriteOutcome = 'pending' | 'done' | 'refused' | 'unknown'

export interface Definition {
  /** What the receiver will see in the body. */
  readonly body: string
  /** No attempt begins before. */
  readonly dueMs: number
  /** It was asked to run when it was asked: its time is that moment, or what it was before. */
  readonly isNow?: boolean
}

export type WriteType =
  | 'create'
  | 'update'
  | 'reschedule'
  | 'run'
  | 'cancel'
  | 'delete'
  /** A dead letter is started anew. */
  | 'redrive'
  /** Another creation met its dedupe key. */
  | 'replace'
  | 'relabel'
  /** Cancels what waits in a queue: not what runs. */
  | 'purge'

export interface TaskWrite {
  readonly type: WriteType
  /** What it is after it; undefined: as before. */
  readonly definition: Definition | undefined
  readonly invokedMs: number
  /** The version that any answer had shown when it was asked for. */
  readonly seenBefore: number
  /** An operation by filter: it names no attempt under way, and may find nothing to do here. */
  readonly isBulk?: boolean
  /** Of a cancellation: what the answer would be if the task had ended. */
  readonly mayBeIdle?: boolean
  /** True time of the answer. */
  answeredMs: number
  outcome: WriteOutcome
  /** Of a refusal. */
  code: string
  /** The attempt that the answer names as under way; 0: none. */
  inFlightAttempt: number
}

/** What a linearizable reading showed. */
export interface TaskReading {
  readonly invokedMs: number
  readonly answeredMs: number
  /** As the payload says; undefined: there was no such task. */
  readonly body: string | undefined
  readonly isOver: boolean
}

export interface TaskStory {
  /** Known when its creation was answered, if the server made it up. */
  key: string
  taskId: string
  readonly owner: number
  readonly queue: string
  readonly concurrencyKey: string
  /** A label: what operations by filter choose by. */
  readonly group: string
  readonly atMostOnce: boolean
  readonly tells: boolean
  readonly dedupeKey: string
  readonly writes: TaskWrite[]
  readonly readings: TaskReading[]
  /** The highest version that any answer has shown. */
  versionSeen: number
  stateSeen: string
  /** What each version showed. */
  readonly versions: Map<number, string>
  /** Ends as they were first read, by how often it had been redriven before. */
  readonly ends: Map<number, { readonly text: string; readonly version: number }>
}

/** A queue, or a concurrency key of one: what holds tasks back for a while. */
export interface HoldStory {
  readonly name: string
  /** True times between which nothing of it may start. */
  readonly spans: { readonly fromMs: number; untilMs: number }[]
  /** A pause of which nobody knows whether, or when, it came. */
  mayBeHeld?: boolean
}

/** One operation by filter. */
export interface OperationStory {
  readonly kind: string
  readonly invokedMs: number
  endedMs: number
  outcome: WriteOutcome
}

export class History {
  readonly tasks = new Map<string, TaskStory>()
  /** Creations without an id of their own that nobody answered, by the body of the task. */
  readonly unnamed = new Map<string, TaskStory>()
  readonly schedules = new Map<string, ScheduleStory>()
  readonly queues = new Map<string, HoldStory>()
  readonly keys = new Map<string, HoldStory>()
  readonly operations: OperationStory[] = []
  calls = 0
  unknownCalls = 0
  refusals = new Map<string, number>()
  /** Writes that were acknowledged, by kind. */
  readonly done = new Map<string, number>()
  /** What checkers had to look at, by name. */
  readonly looked = new Map<string, number>()

  wasDone(kind: string): void {
    count(this.done, kind)
  }

  wasRefused(code: string): void {
    count(this.refusals, code)
  }

  /** A checker had something to check. */
  saw(what: string): void {
    count(this.looked, what)
  }

  /** Tasks whose creation was acknowledged. */
  acknowledged(): TaskStory[] {
    return [...this.tasks.values()].filter((story) => story.writes[0]?.outcome === 'done')
  }

  /** The story of a task that came up under a name which no answer had told. */
  storyOf(key: string, body: string): TaskStory | undefined {
    const known = this.tasks.get(key)
    if (known !== undefined) return known
    const story = this.unnamed.get(body)
    if (story === undefined) return undefined
    this.unnamed.delete(body)
    story.key = key
    story.taskId = key.slice(key.indexOf('/') + 1)
    this.tasks.set(key, story)
    return story
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** Nothing is under way or in doubt: its client may change it. */
export function isKnown(story: TaskStory): boolean {
  return story.writes.every(({ outcome }) => outcome === 'done' || outcome === 'refused')
}

export function wasAsked(story: TaskStory, types: readonly WriteType[]): boolean {
  return story.writes.some(({ type, outcome }) => types.includes(type) && outcome !== 'refused')
}

export function wasDone(story: TaskStory, types: readonly WriteType[]): boolean {
  return story.writes.some(
    ({ type, outcome, isBulk }) => types.includes(type) && outcome === 'done' && isBulk !== true,
  )
}

/** What it is if every write that was not refused has happened. */
export function definitionNow(story: TaskStory): Definition {
  const defined = story.writes.filter(
    ({ definition, outcome }) => definition !== undefined && outcome !== 'refused',
  )
  return defined.at(-1)?.definition ?? { body: '', dueMs: 0 }
}

/** What a task may look like to a receiver of a request that was sent at `sentMs`. */
export function definitionsAt(story: TaskStory, sentMs: number, attempt: number): Definition[] {
  const allowed: Definition[] = []
  for (const write of story.writes) {
    const { definition, outcome, isBulk } = write
    if (definition === undefined || outcome === 'refused' || write.invokedMs > sentMs) continue
    // Acknowledged before it was sent: what was before it counts only for the attempt it named.
    const replaces = outcome === 'done' && isBulk !== true && write.answeredMs <= sentMs
    if (replaces && attempt > write.inFlightAttempt) allowed.length = 0
    allowed.push(definition)
  }
  return allowed
}
