// What the log says to a shard. Commands carry decisions, not questions: whatever could differ
// between nodes (wall time, jitter, the next cron date) was decided once, by the leader that
// proposed it.
// A command that was written is applied for ever: never change one, add the next.

import type { AttemptOutcome, Claim, ResultDetails, TaskDefinition } from './records.ts'

/** One log entry's content. */
export interface CommandBatch {
  /** The proposer's wall clock: only for the times that users see. */
  readonly atMs: number
  readonly commands: readonly Command[]
}

/** Leader duty: moves the clock forward; expires sessions and leases, removes what is too old. */
export interface AdvanceClock {
  readonly type: 'AdvanceClock'
  readonly clockMs: number
  /**
   * The first of a leader's term: sessions live on for as long as they had left. Nobody could renew
   * them while there was no leader. Their executors' trust ends earlier all the same (D3).
   */
  readonly sparesSessions: boolean
}

export interface CreateTask {
  readonly type: 'CreateTask'
  readonly key: string
  readonly definition: TaskDefinition
  /** 0: the client gave no request id. */
  readonly requestHash: number
  /** Absent: its key alone makes the task unique. */
  readonly claim?: Claim | undefined
}

/** Replaces the definition of a task that has not ended. */
export interface UpdateTask {
  readonly type: 'UpdateTask'
  readonly key: string
  readonly expectedVersion: number
  readonly definition: TaskDefinition
  readonly requestHash: number
}

export interface CancelTask {
  readonly type: 'CancelTask'
  readonly key: string
  /** 0: whatever its version is. */
  readonly expectedVersion: number
  readonly requestHash: number
  /** For people; absent: none was given. */
  readonly reason?: string | undefined
}

/** Makes a waiting task due at `atMs` if it is not due before. */
export interface RunTask {
  readonly type: 'RunTask'
  readonly key: string
  readonly expectedVersion: number
  /** Now, by the clock of the one who proposed it. */
  readonly atMs: number
  readonly requestHash: number
}

/** Moves a task that has not ended to another time, between attempts as well. */
export interface RescheduleTask {
  readonly type: 'RescheduleTask'
  readonly key: string
  readonly expectedVersion: number
  readonly fireAtMs: number
  readonly requestHash: number
}

/** Starts a FAILED task anew, changed or not. */
export interface RetryTask {
  readonly type: 'RetryTask'
  readonly key: string
  readonly expectedVersion: number
  readonly fireAtMs: number
  /** Absent: as it was. Its `fireAtMs` is not looked at. */
  readonly definition?: TaskDefinition | undefined
  readonly requestHash: number
}

/** Removes the record of a task before its retention has passed. */
export interface DeleteTask {
  readonly type: 'DeleteTask'
  readonly key: string
  readonly expectedVersion: number
  /** Cancels it first if it has not ended. */
  readonly force: boolean
  readonly requestHash: number
  /** How long a repetition is known as such. */
  readonly memoryMs: number
}

/** An executor registers with the shard, or comes back under the same id. */
export interface OpenSession {
  readonly type: 'OpenSession'
  readonly sessionId: number
  readonly nodeId: number
  readonly ttlMs: number
}

export interface RenewSession {
  readonly type: 'RenewSession'
  readonly sessionId: number
}

/** The executor is done: what it still held goes back at once. */
export interface CloseSession {
  readonly type: 'CloseSession'
  readonly sessionId: number
}

/** Leader duty: gives due tasks to a session. Each is checked again when applied. */
export interface GrantLeases {
  readonly type: 'GrantLeases'
  readonly sessionId: number
  /** True for push executors (webhooks, publishers), which start at once: the task is RUNNING. */
  readonly start: boolean
  readonly keys: readonly string[]
}

/** Leader duty: ends tasks whose start deadline passed while they waited. */
export interface ExpireTasks {
  readonly type: 'ExpireTasks'
  readonly keys: readonly string[]
}

export interface AttemptResult {
  /** The task's number. */
  readonly task: number
  readonly token: number
  readonly outcome: Extract<
    AttemptOutcome,
    | 'SUCCEEDED'
    | 'FAILED_RETRYABLE'
    | 'FAILED_PERMANENT'
    | 'TIMED_OUT'
    | 'NOT_SENT'
    | 'BROKEN_OFF'
    | 'THROTTLED'
    | 'TARGET_DISABLED'
    | 'SNOOZED'
  >
  readonly status: number
  readonly error: string
  readonly response: Uint8Array
  readonly startedAtMs: number
  readonly endedAtMs: number
  /** The receiver asked for this wait (`Retry-After`); 0: it did not. */
  readonly retryAfterMs: number
  /** Drawn by the proposer in [0, 65536): spreads the backoff. */
  readonly jitter: number
  readonly details?: ResultDetails | undefined
  /** A rule of the task names the wait; absent: it is computed. SNOOZED: for how long. */
  readonly backoffMs?: number | undefined
}

/** What became of attempts. A result under a lease that is not its own any more is refused. */
export interface CompleteAttempts {
  readonly type: 'CompleteAttempts'
  readonly sessionId: number
  readonly results: readonly AttemptResult[]
}

export interface CreateSchedule {
  readonly type: 'CreateSchedule'
  readonly key: string
  readonly spec: Uint8Array
  readonly template: TaskDefinition
  readonly nextNominalMs: number
  readonly requestHash: number
}

export interface DeleteSchedule {
  readonly type: 'DeleteSchedule'
  readonly key: string
  readonly requestHash: number
}

/** Leader duty: an occurrence is due. Creates its task and names the next one, atomically. */
export interface FireSchedule {
  readonly type: 'FireSchedule'
  readonly key: string
  readonly expectedVersion: number
  readonly nominalMs: number
  /** When the task fires: nominal time plus jitter. */
  readonly fireAtMs: number
  readonly nextNominalMs: number
}

export type Command =
  | AdvanceClock
  | CreateTask
  | UpdateTask
  | CancelTask
  | RunTask
  | RescheduleTask
  | RetryTask
  | DeleteTask
  | OpenSession
  | RenewSession
  | CloseSession
  | GrantLeases
  | ExpireTasks
  | CompleteAttempts
  | CreateSchedule
  | DeleteSchedule
  | FireSchedule

export type RefusalCode =
  | 'TASK_EXISTS'
  | 'TASK_NOT_FOUND'
  | 'TASK_ENDED'
  /** It has not ended; deleting it takes `force`. */
  | 'TASK_NOT_ENDED'
  /** Only a FAILED task is started anew. */
  | 'TASK_NOT_FAILED'
  /** An attempt is under way: there is nothing to make due. */
  | 'TASK_IN_FLIGHT'
  /** Another task holds the dedupe key. */
  | 'DEDUPE_KEY_HELD'
  | 'VERSION_MISMATCH'
  | 'SESSION_NOT_FOUND'
  | 'SCHEDULE_EXISTS'
  | 'SCHEDULE_NOT_FOUND'
  | 'STALE_OCCURRENCE'

/**
 * The answer to one command. `version` is the record's version after it (0 where there is none);
 * `repeated` says that this request was answered before and nothing happened now.
 */
export type Outcome =
  | {
      readonly ok: true
      readonly version: number
      readonly repeated: boolean
      /**
       * GrantLeases, ExpireTasks: which keys were granted or expired, as indexes into `keys`.
       * CompleteAttempts: which results counted, as indexes into `results`.
       */
      readonly granted?: readonly number[]
      /** CompleteAttempts: indexes of results that were refused as stale (L4). */
      readonly stale?: readonly number[]
      /** Update, cancel: an attempt was under way already; it may still reach its target. */
      readonly inFlightAttempt?: number
      /** CreateTask: the task that holds the dedupe key is the answer, changed or not. */
      readonly existingTask?: string
    }
  | {
      readonly ok: false
      readonly code: RefusalCode
      readonly version: number
      /** DEDUPE_KEY_HELD: by this task. */
      readonly heldBy?: string
    }
