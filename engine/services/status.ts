// Errors of the engine as rich gRPC statuses, and handlers that turn promises into answers.

import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  Metadata,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceError,
  status,
} from '@grpc/grpc-js'
import {
  apiLimits,
  encodeStatus,
  type RichStatus,
  type StatusDetail,
  statusDetailsKey,
} from '#proto'
import { errorTable, SchedulerError } from '../errors.ts'

/** Answers one method; the request is as the codec gives it. */
export type Handler = (request: never, call: CallContext) => Promise<object>

/** Answers one method with a stream, until the promise is settled or the caller has hung up. */
export type StreamHandler = (call: ServerWritableStream<never, object>) => Promise<void>

/** Domain of our ErrorInfo reasons. */
export const errorDomain = 'schedd'

export function richStatusOf(error: unknown): RichStatus {
  if (!(error instanceof SchedulerError)) {
    const message = error instanceof Error ? error.message : String(error)
    return { code: status.INTERNAL, message: `internal error: ${message}`, details: [] }
  }
  const details: StatusDetail[] = [
    {
      type: 'ErrorInfo',
      reason: error.code,
      domain: errorDomain,
      metadata: { ...error.metadata, try_again: error.tryAgain },
    },
  ]
  if (error.violations.length > 0) {
    details.push({ type: 'BadRequest', fieldViolations: error.violations })
  }
  if (error.retryAfterMs > 0) {
    details.push({ type: 'RetryInfo', retryDelayMs: error.retryAfterMs })
  }
  return { code: errorTable[error.code].grpc, message: error.message, details }
}

function serviceErrorOf(error: unknown): Partial<ServiceError> {
  const rich = richStatusOf(error)
  const metadata = new Metadata()
  metadata.set(statusDetailsKey, encodeStatus(rich))
  const code = error instanceof SchedulerError ? errorTable[error.code].grpc : status.INTERNAL
  return { code, details: rich.message, message: rich.message, metadata }
}

/** How long a call may take when its client named no deadline. */
export const defaultDeadlineMs = 10_000
/** No call takes longer than this, but those that wait for something. */
export const deadlineMaxMs = 60_000
/** Calls that wait take no longer than this: the longest wait, and time for its answer. */
export const waitMaxMs: number = apiLimits.waitMsMax + 10_000

export interface CallContext {
  /** Milliseconds that are left for the call. */
  readonly timeoutMs: number
}

export function unary<Q, A>(
  limits: { readonly wallMs: () => number; readonly maxMs: number },
  handle: (request: Q, context: CallContext) => Promise<A>,
  onError: (path: string, error: unknown) => void,
): handleUnaryCall<Q, A> {
  return (call, done) => {
    handle(call.request, { timeoutMs: timeLeftMs(call, limits) }).then(
      (answer) => done(null, answer),
      (error: unknown) => {
        if (!(error instanceof SchedulerError)) onError(call.getPath(), error)
        done(serviceErrorOf(error))
      },
    )
  }
}

/** A stream that its handler ends: with OK, or with what it rejects with. */
export function serverStream(
  handle: StreamHandler,
  onError: (path: string, error: unknown) => void,
): handleServerStreamingCall<never, object> {
  return (call) => {
    handle(call).then(
      () => call.end(),
      (error: unknown) => {
        if (!(error instanceof SchedulerError)) onError(call.getPath(), error)
        call.emit('error', serviceErrorOf(error))
      },
    )
  }
}

function timeLeftMs(
  call: ServerUnaryCall<unknown, unknown>,
  { wallMs, maxMs }: { readonly wallMs: () => number; readonly maxMs: number },
): number {
  const deadline = call.getDeadline()
  const atMs = deadline instanceof Date ? deadline.getTime() : deadline
  // A call that waits names its own time.
  if (!Number.isFinite(atMs)) return maxMs > deadlineMaxMs ? maxMs : defaultDeadlineMs
  return Math.min(Math.max(1, atMs - wallMs()), maxMs)
}
