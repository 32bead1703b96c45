// The facts of one shard: tasks, sessions (schedules: schedule-records.ts). What is here is stored,
// digested and part of a snapshot; everything else in this folder is derived from it.

/**
 * Stored states. READY is not among them: a task is ready when its next attempt is due (stateAt).
 */
export type TaskState =
  | 'PENDING'
  | 'CLAIMED'
  | 'RUNNING'
  | 'RETRYING'
  | 'COMPLETED'
  | 'FAILED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'SKIPPED'

export type VisibleTaskState = TaskState | 'READY'

export type DeliveryGuarantee = 'AT_LEAST_ONCE' | 'AT_MOST_ONCE'

/** When an attempt failed, whether and when there is another. Integers only. */
export interface RetryPolicy {
  /** Attempts in all, the first included; 0: no bound but `maxAgeMs`. */
  readonly maxAttempts: number
  readonly minBackoffMs: number
  readonly maxBackoffMs: number
  /** Growth per attempt in hundredths: 200 doubles. */
  readonly multiplierPercent: number
  /** Backoff varies by up to this share, in hundredths. */
  readonly jitterPercent: number
  /** No attempt starts later than this after the due time; 0: no bound. */
  readonly maxAgeMs: number
}

/** What the client asked for. Immutable: an update replaces the whole. */
export interface TaskDefinition {
  readonly fireAtMs: number
  readonly queue: string
  /** 0–9, 9 is the most urgent. */
  readonly priority: number
  readonly retry: RetryPolicy
  readonly attemptTimeoutMs: number
  /** The first attempt has to start this long after `fireAtMs` at the latest; 0: no bound. */
  readonly startDeadlineMs: number
  readonly guarantee: DeliveryGuarantee
  /** How long the finished task stays readable. */
  readonly retentionMs: number
  /** Target, payload, labels, metadata: opaque here, read by executors and queries only. */
  readonly spec: Uint8Array
  /** What few tasks say. Absent: `plainDefinition`. */
  readonly extra?: DefinitionExtra | undefined
}

export interface DefinitionExtra {
  /** Its place in its jitter window, drawn by the proposer: due this long after `fireAtMs`. */
  readonly jitterMs: number
  /** At most `callbacksMax`; checked at the edge. */
  readonly callbacks: readonly Callback[]
  /** `spec` without payload and metadata, for callbacks that do not tell them. */
  readonly basicSpec: Uint8Array
  /** Names tasks of the queue that are held back together. Absent: none. */
  readonly concurrencyKey?: string | undefined
  /** How long it stays readable after certain ends, instead of `retentionMs`. Absent: none. */
  readonly retentions?: readonly StateRetention[] | undefined
  /**
   * Workers pull it, those that have this handler; '' : any of them. Absent: a node pushes it.
   */
  readonly handler?: string | undefined
}

export interface StateRetention {
  /** One of the ends of a task; each is named once. */
  readonly state: TaskState
  readonly ms: number
}

/** What is told of as a task of its own, inserted by the entry in which it happens. */
export type CallbackEvent =
  | 'SUCCESS'
  | 'ATTEMPT_FAILURE'
  | 'DEAD_LETTER'
  | 'CANCELLED'
  | 'MISSED'
  /** Of a schedule: told with the run that made it so. */
  | 'CONSECUTIVE_FAILURES'
  | 'RECOVERY'

export interface Callback {
  readonly events: readonly CallbackEvent[]
  /** Of the task that tells it; `fireAtMs` is replaced by the time of the event. */
  readonly definition: TaskDefinition
  readonly includesPayload: boolean
}

export type AttemptOutcome =
  | 'SUCCEEDED'
  | 'FAILED_RETRYABLE'
  | 'FAILED_PERMANENT'
  | 'TIMED_OUT'
  | 'LEASE_EXPIRED'
  | 'CANCELLED'
  /** The executor never began: the attempt did not happen and does not count. */
  | 'NOT_SENT'
  /** It was sent and the connection ended before the answer: nobody knows what came of it. */
  | 'BROKEN_OFF'
  /** As FAILED_RETRYABLE; the target asked for less. */
  | 'THROTTLED'
  /** As FAILED_PERMANENT; the target said that it is no more. */
  | 'TARGET_DISABLED'
  /** The executor put it off: the attempt does not count. */
  | 'SNOOZED'

/** How an attempt went wrong; NONE: it did not, or its outcome says it all. */
export type FailureKind =
  | 'NONE'
  | 'HTTP_STATUS'
  | 'TIMEOUT'
  | 'CONNECT'
  | 'DNS'
  | 'TLS'
  | 'BLOCKED'
  | 'BROKER'
  | 'WORKER'
  | 'LEASE_LOST'
  | 'CONFIGURATION'
  | 'TARGET_DISABLED'

export interface AttemptRecord {
  /** 1 for the first try. */
  readonly attempt: number
  readonly token: number
  readonly sessionId: number
  readonly nodeId: number
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly outcome: AttemptOutcome
  /** HTTP status, or 0 when there was none. */
  readonly status: number
  /** Why it failed, in words; empty on success. Bounded by limits.ts. */
  readonly error: string
  /** First bytes of the answer. Bounded by limits.ts. */
  readonly response: Uint8Array
  /** Absent for what needs no more words: most successes, and records of before. */
  readonly details?: AttemptDetails | undefined
}

/** What an executor tells beside the outcome. */
export interface ResultDetails {
  readonly kind: FailureKind
  /** As a worker names it; '' otherwise. */
  readonly errorType: string
  /** Media type of the response. */
  readonly contentType: string
  /** The response was longer than what is kept. */
  readonly truncated: boolean
}

export interface AttemptDetails extends ResultDetails {
  readonly grantedAtMs: number
  /** The wait that the target asked for; 0: none. */
  readonly retryAfterMs: number
  /** When the next attempt was due; 0: there was none. */
  readonly nextAttemptAtMs: number
}

/** The right to run one attempt (L1–L3). */
export interface Lease {
  readonly sessionId: number
  readonly nodeId: number
  /** Fencing token: the log index of the entry that granted it. Grows with every grant (L2). */
  readonly token: number
  readonly attempt: number
  readonly grantedAtMs: number
  /** Shard time at which the lease ends even though its session lives. */
  readonly deadlineMs: number
  /** The worker that holds it, by its own name. Absent: a node does. */
  readonly worker?: string | undefined
  /** When its executor said that it had started, if it was granted before that. */
  readonly startedAtMs?: number | undefined
  /** How far it is, in its executor's words. Absent: it said nothing. */
  readonly progress?: string | undefined
}

export type EndReason =
  | 'NONE'
  | 'SUCCEEDED'
  | 'MAX_ATTEMPTS'
  | 'MAX_AGE'
  | 'PERMANENT_ERROR'
  | 'OUTCOME_UNKNOWN'
  | 'CANCELLED_BY_CLIENT'
  | 'START_DEADLINE'
  | 'TARGET_DISABLED'
  /** A later occurrence took its place. */
  | 'REPLACED'
  | 'SCHEDULE_DELETED'
  | 'SKIPPED'

/** A write that was answered, so that its repetition gets the same answer. */
export interface RequestMark {
  /** 53-bit hash of kind and `request_id`. */
  readonly hash: number
  /** The task's version after it. */
  readonly version: number
  /** The attempt that was in flight then, with the definition of before; 0: none. */
  readonly attempt: number
}

export interface TaskOrigin {
  readonly scheduleKey: string
  /** The occurrence: the time the schedule named, not the time it ran. */
  readonly nominalMs: number
  /** Absent: an older build fired it, and its schedule does not count it. */
  readonly run?: RunOrigin | undefined
}

export type RunSource = 'SCHEDULE' | 'MANUAL' | 'BACKFILL' | 'CATCHUP'

export interface RunOrigin {
  /** Of the schedule that counts it: another one may have the name by now. */
  readonly scheduleNumber: number
  readonly source: RunSource
  /** Occurrences before it that it stands for. */
  readonly missedCount: number
  /** The first of them; 0: there are none. */
  readonly firstMissedMs: number
  readonly skipReason: SkipReason
  /** SKIPPED, for a range: what the times of the schedule were then, so that each can be named. */
  readonly times?: Uint8Array | undefined
}

/** Why an occurrence did not run; NONE: it did. */
export type SkipReason =
  | 'NONE'
  | 'OVERLAP'
  | 'PAUSED'
  | 'CATCHUP_WINDOW'
  | 'CATCHUP_LIMIT'
  | 'CATCHUP_POLICY'
  | 'BUFFER_FULL'
  | 'CALENDAR'
  | 'DST_GAP'
  | 'QUOTA'
  | 'SCHEDULE_ENDED'

export interface TaskRecord {
  /** `namespace/task_id`. */
  readonly key: string
  /** Unique in the shard, ascending in order of creation. */
  readonly number: number
  state: TaskState
  /** The etag: grows by one with every change of the record. */
  version: number
  definition: TaskDefinition
  readonly createdAtMs: number
  updatedAtMs: number
  /** PENDING: the due time. RETRYING: the next attempt. Otherwise 0. */
  nextAttemptAtMs: number
  /** Attempts begun. */
  attemptCount: number
  lease: Lease | undefined
  /** Newest last, the last `attemptsKeptMax` only. */
  attempts: readonly AttemptRecord[]
  /** 0 until the task ended. */
  endedAtMs: number
  endReason: EndReason
  requests: readonly RequestMark[]
  readonly origin: TaskOrigin | undefined
  /** What few tasks have. Absent: `plainTask`. */
  extra?: TaskExtra | undefined
}

export interface TaskExtra {
  /** Why the client cancelled it, in its words. */
  readonly cancelReason: string
  readonly snoozeCount: number
  /** How often it was started anew after it had failed. */
  readonly redriveCount: number
  /** Attempts up to the last redrive: they do not count for the retry policy. */
  readonly attemptsBefore: number
  /** The dedupe key that it was made with. */
  readonly claim: Claim | undefined
  /** What it tells of; undefined: it is no callback. */
  readonly cause: CallbackCause | undefined
  /** A later occurrence is to take its place: no attempt follows the one under way. */
  readonly isReplaced?: boolean | undefined
}

export type DedupeConflict = 'REJECT' | 'RETURN_EXISTING' | 'REPLACE' | 'DEBOUNCE'

/** A dedupe key as a task asks for it. */
export interface Claim {
  /** Names the claim in its shard: namespace, queue and dedupe key. */
  readonly key: string
  /** Held this long after the creation; 0: until the task has ended. */
  readonly windowMs: number
  readonly onConflict: DedupeConflict
}

export interface CallbackCause {
  readonly event: CallbackEvent
  readonly includesPayload: boolean
  readonly atMs: number
  /** The task as it was then, without what the event must not tell. */
  readonly task: TaskRecord
}

/**
 * A name that is held in the shard: a dedupe key by the task that was made with it, or the request
 * that deleted a task, so that its repetition is known.
 */
export interface ClaimRecord {
  readonly key: string
  readonly number: number
  /** Key of the task. */
  readonly task: string
  /** Shard time at which it is free again; 0: when its task has ended. */
  readonly untilMs: number
  /** Of a request that deleted a task: the attempt that was under way then. Absent: none. */
  readonly attempt?: number | undefined
}

/** An executor's liveness with this shard (one per executor and shard). */
export interface SessionRecord {
  readonly id: number
  readonly nodeId: number
  readonly ttlMs: number
  /** Shard time; renewed by `RenewSession`. */
  expiresAtMs: number
}

/** What a replica keeps beside its records; stored in the same batch as they are. */
export interface ShardMeta {
  readonly appliedIndex: number
  readonly appliedTerm: number
  readonly clockMs: number
  readonly nextNumber: number
  /** Rolling digest of every transition so far: equal on all replicas at equal `appliedIndex`. */
  readonly digestHigh: number
  readonly digestLow: number
  readonly taskCount: number
  readonly sessions: readonly SessionRecord[]
  /** Absent: written before tasks were counted; whoever opens the shard counts them once. */
  readonly counts?: readonly QueueCounts[] | undefined
}

/** Tasks of one queue by stored state, in the order of `countedStates`. */
export interface QueueCounts {
  readonly namespace: string
  readonly queue: string
  readonly counts: readonly number[]
}

export const emptyShardMeta: ShardMeta = {
  appliedIndex: 0,
  appliedTerm: 0,
  clockMs: 0,
  nextNumber: 1,
  digestHigh: 0,
  digestLow: 0,
  taskCount: 0,
  sessions: [],
  counts: [],
}
