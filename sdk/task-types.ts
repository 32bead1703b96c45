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
}

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
}

/** What may change while a task is not over. */
export interface TaskChanges {
  /** When it is due. Neither this nor `delayMs`: at once. */
  readonly at?: Date | number
  /** When it is due, from the moment the server takes it in. */
  readonly delayMs?: number
  /** A URL, or more. */
  readonly webhook?: Webhook | string
  readonly payload?: Payload
  readonly contentType?: string
  /** Default `default`. */
  readonly queue?: string
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
}

export interface TaskInput extends TaskChanges {
  readonly webhook: Webhook | string
  /** 1 to 200 of `[A-Za-z0-9_.:~-]`. Default: a new one, ordered by time. */
  readonly taskId?: string
  /** Default: the client's. */
  readonly namespace?: string
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
  readonly webhook: Required<Webhook> | undefined
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
  readonly shard: number
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
