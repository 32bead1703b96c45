// The port between the dispatcher and whoever runs attempts.

import type { AttemptResult, ResultDetails } from '#machine'

/** Everything an executor needs to run one attempt. */
export interface Attempt {
  readonly namespace: string
  readonly taskId: string
  /** 1 for the first try. */
  readonly attempt: number
  /** 0: no bound. */
  readonly maxAttempts: number
  /** Fencing token of the lease: grows with every grant of this task. */
  readonly token: number
  /** When the task was due: what the client asked for, kept however late it runs. */
  readonly scheduledMs: number
  /** The schedule that made the task, or ''. */
  readonly scheduleId: string
  readonly timeoutMs: number
  readonly webhook: WebhookRequest
  /**
   * Asked right before the first byte leaves: whether the lease can still be trusted (D3). It may
   * have waited for a connection, or the process stood still.
   */
  readonly mayBeSent?: () => boolean
}

export interface WebhookRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly contentType: string
  /** Kept of the answer. */
  readonly responseBytesMax: number
  /** Headers of a trace, as their names say; absent: none. */
  readonly trace?: { readonly traceparent: string; readonly tracestate: string }
}

export interface AttemptReport {
  /** NOT_SENT: nothing left this node, for reasons of its own; the attempt does not count. */
  readonly outcome: AttemptResult['outcome']
  /** HTTP status, or 0. */
  readonly status: number
  /** Why it failed, in words an operator can act on; '' on success. */
  readonly error: string
  /** First bytes of the answer. */
  readonly response: Uint8Array
  readonly startedAtMs: number
  readonly endedAtMs: number
  /** The receiver asked for this wait; 0: it did not. */
  readonly retryAfterMs: number
  /** Absent: a success without an answer to speak of. */
  readonly details?: ResultDetails
  /** A rule of the task names the wait. */
  readonly backoffMs?: number
}

/** An attempt that was started. */
export interface RunningAttempt {
  /** Ends it now: its lease is gone, and its report means nothing any more. */
  cut(why: string): void
}

export interface Executor {
  readonly inFlight: number
  /** Attempts that may be started now. */
  readonly room: number
  /** Runs the attempt; `done` is called exactly once, later. Never throws. */
  start(attempt: Attempt, done: (report: AttemptReport) => void): RunningAttempt
  /** Waits up to `graceMs` for what is under way, then cuts it off (reported as TIMED_OUT). */
  stop(graceMs: number): Promise<void>
}
