// What the log says to a shard. Commands carry decisions, not questions: whatever could differ
// between nodes (wall time, jitter, the next cron date) was decided once, by the leader that
// proposed it.
// A command that was written is applied for ever: never change one, add the next.

import type {
  AttemptOutcome,
  Claim,
  ResultDetails,
  RunSource,
  SkipReason,
  TaskDefinition,
} from './records.ts'
import type { Backlog, OverlapPolicy, SchedulePolicy } from './schedule-records.ts'

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
  /**
   * That it changed the holder of its claim is remembered so long, beyond the holder's end. Absent
   * in what older versions wrote, and where nothing can be changed.
   */
  readonly memoryMs?: number | undefined
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
  /** The name of the worker whose session it is. Absent: it is a node's. */
  readonly worker?: string | undefined
}

export interface TouchedLease {
  /** The task's number. */
  readonly task: number
  readonly token: number
  /** A task that was CLAIMED is RUNNING. */
  readonly started: boolean
  /** Kept with the lease. Absent: it stays as it is. */
  readonly progress?: string | undefined
}

/** What executors say of attempts that go on. A lease that is not in force stays untouched (L4). */
export interface TouchLeases {
  readonly type: 'TouchLeases'
  readonly sessionId: number
  readonly items: readonly TouchedLease[]
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

/** As older builds made schedules; `DefineSchedule` is what is proposed now. */
export interface CreateSchedule {
  readonly type: 'CreateSchedule'
  readonly key: string
  readonly spec: Uint8Array
  readonly template: TaskDefinition
  readonly nextNominalMs: number
  readonly requestHash: number
}

/** As older builds did; `RemoveSchedule` is what is proposed now. */
export interface DeleteSchedule {
  readonly type: 'DeleteSchedule'
  readonly key: string
  readonly requestHash: number
}

/** As older builds fired an occurrence; `StepSchedule` is what is proposed now. */
export interface FireSchedule {
  readonly type: 'FireSchedule'
  readonly key: string
  readonly expectedVersion: number
  readonly nominalMs: number
  /** When the task fires: nominal time plus jitter. */
  readonly fireAtMs: number
  readonly nextNominalMs: number
}

/** One occurrence that is due, or several in a row that do not run for the same reason. */
export type StepItem =
  | {
      readonly type: 'run'
      readonly nominalMs: number
      /** Nominal time plus jitter. */
      readonly fireAtMs: number
      readonly source: RunSource
    }
  | {
      readonly type: 'skip'
      readonly firstMs: number
      readonly lastMs: number
      readonly count: number
      readonly reason: SkipReason
      /** They were missed, and are counted as such. */
      readonly isMissed: boolean
    }

/** What the leader has decided about the times of a schedule up to `settledMs`. */
export interface ScheduleStep {
  readonly expectedVersion: number
  /** What the schedule's next occurrence has to be, and when a run of it last ended. */
  readonly expectedNextMs: number
  readonly expectedEndMs: number
  /** Ascending. */
  readonly items: readonly StepItem[]
  readonly settledMs: number
  /** 0: none that is known. */
  readonly nextNominalMs: number
  readonly awaitsEnd: boolean
  /** When to look again if there is no next occurrence yet; 0: never. */
  readonly lookAtMs: number
  readonly backlog: Backlog | undefined
}

/** Leader duty: occurrences are due. Each gets its task or record, and the next one is named. */
export interface StepSchedule {
  readonly type: 'StepSchedule'
  readonly key: string
  readonly step: ScheduleStep
}

/** Makes a schedule, or replaces its definition. */
export interface DefineSchedule {
  readonly type: 'DefineSchedule'
  readonly key: string
  /** 0: there must be none. */
  readonly expectedVersion: number
  readonly spec: Uint8Array
  readonly template: TaskDefinition
  readonly skippedSpec: Uint8Array
  readonly policy: SchedulePolicy
  /** Times up to this are not of this definition. */
  readonly settledMs: number
  readonly nextNominalMs: number
  readonly awaitsEnd: boolean
  /** Made PAUSED, for this reason. */
  readonly pause?: { readonly reason: string; readonly by: string } | undefined
  /** What was due by the old definition: done first, in the same change (S-15). */
  readonly step?: ScheduleStep | undefined
  /** Its runs that wait take the new template. */
  readonly updatesRuns: boolean
  readonly requestHash: number
}

export interface PauseSchedule {
  readonly type: 'PauseSchedule'
  readonly key: string
  readonly expectedVersion: number
  readonly reason: string
  readonly by: string
  /** 0: it stays so. */
  readonly untilMs: number
  readonly requestHash: number
}

export interface ResumeSchedule {
  readonly type: 'ResumeSchedule'
  readonly key: string
  readonly expectedVersion: number
  /** The pause ended then. */
  readonly atMs: number
  /** Its occurrences are taken as missed. */
  readonly catchUp: boolean
  /** By somebody, not by its own end: failures up to now do not pause it again. */
  readonly isManual: boolean
  readonly requestHash: number
}

/** Runs that are asked for by name, whatever the times of the schedule are. */
export interface TriggerSchedule {
  readonly type: 'TriggerSchedule'
  readonly key: string
  readonly expectedVersion: number
  readonly source: 'MANUAL' | 'BACKFILL'
  readonly runs: readonly { readonly nominalMs: number; readonly fireAtMs: number }[]
  /** False: the next millisecond that is free will do. */
  readonly isExact: boolean
  /** Absent: the schedule's. */
  readonly overlap?: OverlapPolicy | undefined
  /** Absent: the template's. */
  readonly definition?: TaskDefinition | undefined
  readonly requestHash: number
}

export interface RemoveSchedule {
  readonly type: 'RemoveSchedule'
  readonly key: string
  readonly expectedVersion: number
  readonly cancelsRuns: boolean
  readonly requestHash: number
  /** How long a repetition is known as such. */
  readonly memoryMs: number
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
  | TouchLeases
  | ExpireTasks
  | CompleteAttempts
  | CreateSchedule
  | DeleteSchedule
  | FireSchedule
  | StepSchedule
  | DefineSchedule
  | PauseSchedule
  | ResumeSchedule
  | TriggerSchedule
  | RemoveSchedule

/** What became of a run that was asked for. */
export type RunAnswer = 'STARTED' | 'BUFFERED' | 'SKIPPED' | 'EXISTS'

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
  /** This request id came before, with other content. */
  | 'REQUEST_REUSED'
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
       * CompleteAttempts: which results counted, as indexes into `results`; TouchLeases: likewise
       * of `items`.
       */
      readonly granted?: readonly number[]
      /** CompleteAttempts, TouchLeases: indexes of those that were refused as stale (L4). */
      readonly stale?: readonly number[]
      /** Update, cancel: an attempt was under way already; it may still reach its target. */
      readonly inFlightAttempt?: number
      /** TriggerSchedule: the runs, in the order in which they were asked for. */
      readonly runs?: readonly { readonly nominalMs: number; readonly answer: RunAnswer }[]
      /** RemoveSchedule, DefineSchedule: tasks that were cancelled or changed. */
      readonly changedCount?: number
      /** Of which task `inFlightAttempt` is, where the command names none. */
      readonly inFlightTask?: string
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
