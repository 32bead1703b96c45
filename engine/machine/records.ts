// The facts of one shard: tasks, schedules, sessions. What is here is stored, digested and part of
// a snapshot; everything else in this folder is derived from it.

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
}

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
}

/** A recurring definition. Its tasks are `<key>@<nominal time>` on the same shard. */
export interface ScheduleRecord {
  readonly key: string
  readonly number: number
  version: number
  /** Opaque here: cron text, zone, policies. The leader evaluates it and proposes the result. */
  spec: Uint8Array
  /** What each occurrence's task looks like; `fireAtMs` is replaced by the occurrence's time. */
  template: TaskDefinition
  paused: boolean
  /** The next occurrence, or 0 when there is none. */
  nextNominalMs: number
  lastNominalMs: number
  firedCount: number
  readonly createdAtMs: number
  updatedAtMs: number
  requests: readonly RequestMark[]
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
}
