// The face of the replicated scheduler of one shard, pure and synchronous.
//
// How it sits in its shell: `apply` runs on memory. Facts that are not in memory are read through
// `FactReader` (synchronously, from the state store). What changed since the last flush is the
// overlay; the shell takes it (`takeChanges`), writes it in one atomic batch together with `meta`,
// and reports back (`changesWritten`). Coarse timers live in the due index on disk;
// `beginLoad/addLoaded/endLoad` move a window of it into the wheel, ahead of the clock.

import type { Command, CommandBatch, Outcome } from './command.ts'
import type { MachineEvent } from './events.ts'
import type { DueSample } from './ready.ts'
import type {
  ClaimRecord,
  QueueCounts,
  SessionRecord,
  ShardMeta,
  TaskDefinition,
  TaskRecord,
  TaskState,
  VisibleTaskState,
} from './records.ts'
import type { ScheduleRecord } from './schedule-records.ts'

/** The durable facts, without what the overlay holds. Absent: never existed or was removed. */
export interface FactReader {
  readTask(key: string): TaskRecord | undefined
  readSchedule(key: string): ScheduleRecord | undefined
  readClaim(key: string): ClaimRecord | undefined
}

/** What a timer is for. FIRE and SCHEDULE are hints to the leader; the others act in apply. */
export type TimerKind = 'FIRE' | 'LEASE' | 'RETENTION' | 'SCHEDULE' | 'CLAIM'

/** One row of the due index. A record has exactly one while it has a timer at all. */
export interface DueRow {
  readonly dueMs: number
  readonly number: number
  readonly kind: TimerKind
  /** Only meaningful for FIRE. */
  readonly priority: number
  readonly key: string
}

/** What a task was when it was last stored, as far as the shell's indexes need it. */
export interface StoredTaskPart {
  readonly number: number
  readonly state: TaskState
  readonly endedAtMs: number
  readonly definition: TaskDefinition
}

/** One row of the index of dead letters: a FAILED task has exactly one. */
export interface DeadRow {
  readonly namespace: string
  readonly queue: string
  readonly endedAtMs: number
  readonly number: number
}

export type RecordChange =
  | {
      readonly type: 'task'
      readonly key: string
      /** Undefined: remove. */
      readonly record: TaskRecord | undefined
      /** What is on disk now; undefined: nothing is. */
      readonly stored: StoredTaskPart | undefined
      /** The row that is on disk now and has to go; undefined: none, or it stays as it is. */
      readonly removeDue: DueRow | undefined
      readonly putDue: DueRow | undefined
    }
  | {
      readonly type: 'claim'
      readonly key: string
      readonly record: ClaimRecord | undefined
      readonly removeDue: DueRow | undefined
      readonly putDue: DueRow | undefined
    }
  | {
      readonly type: 'schedule'
      readonly key: string
      readonly record: ScheduleRecord | undefined
      readonly removeDue: DueRow | undefined
      readonly putDue: DueRow | undefined
    }

/** A consistent cut: everything up to `meta.appliedIndex`, nothing after it. */
export interface ChangeSet {
  readonly meta: ShardMeta
  /** Ascending by key. Encode the records before `apply` runs again: they are live objects. */
  readonly changes: readonly RecordChange[]
}

export interface LeasedTask {
  readonly key: string
  readonly number: number
  readonly sessionId: number
  readonly token: number
  readonly attempt: number
}

/** A lease that was taken from its executor because its task was cancelled. */
export interface RevokedLease {
  readonly task: number
  readonly sessionId: number
  readonly token: number
}

export interface Machine {
  readonly appliedIndex: number
  readonly clockMs: number
  readonly taskCount: number
  /** Of every transition so far: equal on all replicas at equal `appliedIndex`. It goes on. */
  readonly digest: { readonly high: number; readonly low: number }
  readonly sessions: ReadonlyMap<number, SessionRecord>
  /** Leases in force. */
  readonly leaseCount: number
  /** Records and bytes that wait to be flushed. */
  readonly dirtyCount: number
  readonly dirtyBytes: number

  /**
   * Time up to which the due index has to be loaded before `batch` can be applied; undefined: it
   * can be applied now.
   */
  loadNeeded(batch: CommandBatch): number | undefined
  /**
   * Applies one entry. Entries are applied once, in order; `empty` entries come with no commands.
   */
  apply(entry: { index: number; term: number }, batch: CommandBatch): Outcome[]

  /** What the last entry made happen, in order; to be asked for before the next one is applied. */
  takeEvents(): readonly MachineEvent[]

  readTask(key: string): TaskRecord | undefined
  readSchedule(key: string): ScheduleRecord | undefined
  readClaim(key: string): ClaimRecord | undefined
  stateOf(task: TaskRecord): VisibleTaskState
  leasesOf(sessionId: number): LeasedTask[]
  /** Leases of tasks of `namespace/queue`, or of a key of it, `namespace/queue/key`. */
  leasesAt(place: string): number
  /** What the last entry took from executors: they are to be told. */
  revoked(): readonly RevokedLease[]
  /** Tasks by namespace, queue and stored state, exact. */
  counts(): readonly QueueCounts[]
  /** Of one queue, in the order of `countedStates`; undefined: it holds nothing. */
  countsOf(namespace: string, queue: string): readonly number[] | undefined
  /**
   * Keys of tasks that are due by the clock, at most `limit`. Hints: some may not be due any more.
   */
  dueSample(limit: number): DueSample

  /** Tells of each change of the task, until it is unwatched. */
  watch(key: string): void
  unwatch(key: string): void
  /** Watched tasks that changed since the last call. */
  takeTouched(): readonly string[]

  // ---- leader's view: hints, never facts; checked again when applied
  /**
   * Due time of the next thing that needs a clock advance or a leader's action; undefined: nothing
   * loaded.
   */
  nextDueMs(): number | undefined
  /**
   * Moves what is due by `clockMs` from the wheel into the ready lanes, at most `limit`; returns
   * how many.
   */
  collectDue(limit: number, asOfMs?: number): number
  readonly readyCount: number
  /**
   * Takes up to `limit` ready tasks, most urgent first, then oldest due, that are still ready. They
   * leave the lanes; `putBackReady` returns those that could not be granted. `agingMsOf`: how long
   * a task waits until its priority counts one higher; absent: it never does.
   */
  takeReady(limit: number, asOfMs?: number, agingMsOf?: (task: TaskRecord) => number): TaskRecord[]
  putBackReady(key: string): void
  /** A task that was taken stays out of the lanes until its place is released. */
  holdReady(key: string, place: string): void
  heldPlaces(): string[]
  heldCount(place: string): number
  /** Takes up to `limit` tasks that are held at a place and still ready, as `takeReady` does. */
  takeHeld(place: string, limit: number): TaskRecord[]
  /** Puts up to `limit` tasks of a place back into the lanes; returns how many. */
  releaseHeld(place: string, limit: number): number
  /** Takes up to `limit` schedules whose next occurrence is due by `clockMs`. */
  takeDueSchedules(limit: number, asOfMs?: number): ScheduleRecord[]
  putBackSchedule(key: string): void

  // ---- write-behind
  takeChanges(): ChangeSet
  /** The last taken set is durable (flushes do not overlap). */
  changesWritten(): void
  /** Tasks in the overlay whose key is at or after `from` in the namespace, for listing. */
  dirtyTasks(): ReadonlyMap<string, TaskRecord | undefined>

  // ---- window of the due index
  /** Rows due before this are in the wheel. */
  readonly loadedUntilMs: number
  /** Starts to load [loadedUntilMs, untilMs); take the read view of the store in the same turn. */
  beginLoad(untilMs: number): void
  addLoaded(rows: readonly DueRow[]): void
  endLoad(): void
  /** After a restart: leases that the store holds (their sessions come with the meta). */
  restoreLease(task: TaskRecord): void

  meta(): ShardMeta
  /** For tests: rebuilds what is derived from the facts and compares; throws on a difference. */
  checkInvariants(): void
}

export type { Command, CommandBatch, Outcome }
