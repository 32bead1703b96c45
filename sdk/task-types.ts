// Tasks as the SDK takes and gives them: Date for times, milliseconds for durations.

export type TaskState =
  | 'PENDING'
  | 'READY'
  | 'CLAIMED'
  | 'RUNNING'
  | 'RETRYING'
  | 'COMPLETED'
  | 'FAILED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'SKIPPED'

export type DeliveryGuarantee = 'AT_LEAST_ONCE' | 'AT_MOST_ONCE'
export type HttpMethod = 'POST' | 'PUT' | 'PATCH' | 'GET' | 'DELETE' | 'HEAD'

export interface Webhook {
  readonly url: string
  /** Default POST. */
  readonly method?: HttpMethod
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes of the answer that are kept, up to 64 KiB. Default 4 KiB; -1: none. */
  readonly responseBytesMax?: number
}

/** A webhook as the server keeps it. */
export type WebhookOfTask = Required<Pick<Webhook, 'url' | 'method' | 'headers'>>

/**
 * Bytes as they are; text as UTF-8 (`text/plain`, unless `contentType` says otherwise); anything
 * else as JSON (`application/json`).
 */
export type Payload = Uint8Array | string | number | boolean | object | null

/** What is left out, the queue or the server decides; docs/sdk.md has the defaults. */
export interface RetryInput {
  /** The first try counts; -1: no bound but `maxAgeMs`. */
  readonly maxAttempts?: number
  /** No attempt begins later than this after the first. */
  readonly maxAgeMs?: number
  readonly minBackoffMs?: number
  readonly maxBackoffMs?: number
  readonly backoffMultiplier?: number
  /** 0 to 1: the part of each wait that is random. */
  readonly jitter?: number
  /** The longest wait that the receiver may ask for (`Retry-After`). Default 1 hour. */
  readonly maxRetryAfterMs?: number
  /** The receiver's `Retry-After` is not heeded. */
  readonly ignoreRetryAfter?: boolean
  /** Looked at in order, before the default rules; the first that matches decides. */
  readonly rules?: readonly RetryRule[]
}

export type FailureKind =
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

/** What to do about one kind of outcome: any of the statuses, kinds or error types. */
export interface RetryRule {
  /** A status, or both ends of a range. */
  readonly statuses?: readonly (number | readonly [first: number, last: number])[]
  readonly kinds?: readonly FailureKind[]
  readonly errorTypes?: readonly string[]
  readonly action: 'RETRY' | 'FAIL' | 'THROTTLE' | 'DISABLE_TARGET' | 'SUCCEED'
  /** Instead of the computed wait. */
  readonly backoffMs?: number
}

/** Keeps a second task with the same key from being made, in its namespace and queue. */
export interface DedupeInput {
  readonly key: string
  /** Held this long after the creation. Default: until the task has ended. */
  readonly windowMs?: number
  /**
   * What the second one gets: ALREADY_EXISTS, the first as it is, or the first with the new
   * definition if no attempt has started (DEBOUNCE begins the window anew). Default REJECT.
   */
  readonly onConflict?: 'REJECT' | 'RETURN_EXISTING' | 'REPLACE' | 'DEBOUNCE'
}

/** Moves a task later by less than `maxMs`, to spread what is due at the same time. */
export interface JitterInput {
  readonly maxMs: number
  /** By a hash of the id, or by chance. Default STABLE. */
  readonly mode?: 'STABLE' | 'RANDOM'
}

export type CallbackEvent = 'SUCCESS' | 'ATTEMPT_FAILURE' | 'DEAD_LETTER' | 'CANCELLED' | 'MISSED'

/** What became of the task: the JSON of an Event, delivered as a task of its own. */
export interface CallbackInput {
  readonly events: readonly CallbackEvent[]
  readonly webhook: Webhook | string
  /** With the task's payload and result. Default false. */
  readonly includePayload?: boolean
}

/** What may change while a task is not over. */
export interface TaskChanges {
  /** When it is due. Neither this nor `delayMs`: at once. */
  readonly at?: Date | number
  /** When it is due, from the moment the server takes it in. */
  readonly delayMs?: number
  /** A URL, or more. Either this or `worker`. */
  readonly webhook?: Webhook | string
  /** A worker that pulls from the queue of the task runs it. */
  readonly worker?: WorkerInput
  readonly payload?: Payload
  readonly contentType?: string
  /** Default `default`. */
  readonly queue?: string
  /** Tasks of the queue with the same key are held back together (PauseKey). At most 128 bytes. */
  readonly concurrencyKey?: string
  /** 0 to 9; 9 is the most urgent. */
  readonly priority?: number
  /** Searchable. */
  readonly labels?: Readonly<Record<string, string>>
  /** Kept with the task, not searchable. */
  readonly metadata?: Readonly<Record<string, string>>
  readonly retry?: RetryInput
  /** If no attempt has begun this long after it was due, it ends EXPIRED. */
  readonly startDeadlineMs?: number
  readonly attemptTimeoutMs?: number
  readonly deliveryGuarantee?: DeliveryGuarantee
  /** How long it is kept after its end. */
  readonly retentionMs?: number
  readonly jitter?: JitterInput
  /** At most 8. */
  readonly callbacks?: readonly CallbackInput[]
}

/** Which of the workers of a queue. */
export interface WorkerInput {
  /** The function of the worker: 1 to 128 of `[A-Za-z0-9_.:~-]`. Default: its only one. */
  readonly handler?: string
}

/** Has a target: `webhook` or `worker`. */
export interface TaskInput extends TaskChanges {
  /** 1 to 200 of `[A-Za-z0-9_.:~-]`. Default: a new one, ordered by time. */
  readonly taskId?: string
  /** Default: the client's. */
  readonly namespace?: string
  /** With it `taskId` is the server's. */
  readonly dedupe?: DedupeInput
  /** W3C trace context, sent with every attempt. */
  readonly traceContext?: { readonly traceparent: string; readonly tracestate?: string }
}

export interface RetryPolicyOfTask {
  readonly maxAttempts: number
  readonly maxAgeMs: number | undefined
  readonly minBackoffMs: number | undefined
  readonly maxBackoffMs: number | undefined
  readonly backoffMultiplier: number
  readonly jitter: number | undefined
}

export interface InFlightAttempt {
  readonly attemptNumber: number
  /** Who runs it. */
  readonly executor: string
  /** The fencing token. Beyond 2^53 in theory, so a text. */
  readonly leaseToken: string
  readonly startTime: Date | undefined
  readonly deadlineTime: Date | undefined
  readonly cancelRequested: boolean
}

export interface AttemptError {
  /** `HTTP_STATUS`, `TIMEOUT`, `CONNECT`, …: FailureKind without its prefix. */
  readonly kind: string
  readonly message: string
  /** 0: no response. */
  readonly httpStatus: number
  readonly attemptNumber: number
  readonly time: Date | undefined
}

export interface TaskResult {
  readonly data: Uint8Array
  readonly contentType: string
  readonly httpStatus: number
  /** The response was longer and is cut. */
  readonly truncated: boolean
  readonly attemptNumber: number
  readonly time: Date | undefined
}

/** A task as the server keeps it. Lists leave payload, metadata, headers and result data empty. */
export interface Task {
  readonly namespace: string
  readonly taskId: string
  readonly queue: string
  /** '' : none. */
  readonly concurrencyKey: string
  readonly webhook: WebhookOfTask | undefined
  readonly worker: { readonly handler: string } | undefined
  readonly payload: Uint8Array
  readonly contentType: string
  readonly scheduleTime: Date | undefined
  readonly priority: number
  readonly labels: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
  readonly retry: RetryPolicyOfTask | undefined
  readonly startDeadlineMs: number | undefined
  readonly attemptTimeoutMs: number | undefined
  readonly deliveryGuarantee: DeliveryGuarantee
  readonly retentionMs: number | undefined

  readonly state: TaskState
  /**
   * For `updateTask` and `cancelTask`: changes with every change of the definition or the state.
   */
  readonly etag: string
  readonly version: number
  readonly createTime: Date | undefined
  readonly updateTime: Date | undefined
  readonly nextAttemptTime: Date | undefined
  readonly attemptCount: number
  readonly inFlightAttempt: InFlightAttempt | undefined
  readonly lastError: AttemptError | undefined
  readonly startTime: Date | undefined
  readonly endTime: Date | undefined
  /** `SUCCEEDED`, `MAX_ATTEMPTS`, …; undefined while it is not over. */
  readonly endReason: string | undefined
  /** The schedule that made it, and for which time; undefined for others. */
  readonly scheduleId: string | undefined
  readonly nominalTime: Date | undefined
  readonly skipReason: string | undefined
  readonly deadLetterReason: string | undefined
  readonly result: TaskResult | undefined
  /** When the record will be deleted. */
  readonly expireTime: Date | undefined
  /** How often it was put back to work after it had failed. */
  readonly redriveCount: number
  /** `API`, `SCHEDULE`, `REDRIVE`, `CALLBACK`, …: what made it. */
  readonly triggerSource: string
  readonly shard: number
}

/** A FAILED task of a queue, with what is needed to judge it. */
export interface DeadLetter {
  readonly task: Task
  /** `MAX_ATTEMPTS`, `PERMANENT_ERROR`, … */
  readonly reason: string
  readonly since: Date | undefined
  /** The last ones, the newest first; only of a single dead letter. */
  readonly attempts: readonly Attempt[]
  readonly expireTime: Date | undefined
}

/** One sentence of why a task has or has not run. */
export interface Explanation {
  /** UPPER_SNAKE, for programs. */
  readonly code: string
  readonly message: string
  readonly time: Date | undefined
}

/** One try to deliver. */
export interface Attempt {
  readonly taskId: string
  readonly attemptNumber: number
  readonly executor: string
  readonly leaseToken: string
  readonly dueTime: Date | undefined
  readonly startTime: Date | undefined
  readonly endTime: Date | undefined
  /** `SUCCEEDED`, `FAILED_RETRYABLE`, …; undefined while in flight. */
  readonly outcome: string | undefined
  readonly error: AttemptError | undefined
  readonly result: TaskResult | undefined
}
