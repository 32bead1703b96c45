// Errors as callers of the SDK see them: a stable code, and whether to try again.
// Owns: gRPC failures and the errors inside batch answers → SchedulerError.  Does not: retry.
//   C2. `tryAgain` is 'no' only if it is certain that a repetition would not help or was not done:
//       a write whose answer is missing says 'sameRequestId'.

import { type Metadata, status } from '@grpc/grpc-js'
import { decodeStatus, type RichStatus, richStatus, statusDetailsKey } from '../proto/index.ts'

/** `sameRequestId`: it was maybe done; repeat it under the same request id to find out. */
export type TryAgain = 'yes' | 'no' | 'sameRequestId'

export interface FieldViolation {
  readonly field: string
  readonly description: string
}

export interface SchedulerErrorDetails {
  readonly tryAgain: TryAgain
  readonly violations?: readonly FieldViolation[]
  readonly metadata?: Readonly<Record<string, string>>
  readonly requestId?: string
  readonly endpoint?: string
  readonly retryAfterMs?: number
  readonly answered?: boolean
  readonly cause?: unknown
}

/** What every call of the SDK rejects with. */
export class SchedulerError extends Error {
  override readonly name = 'SchedulerError'
  /**
   * The server's code (`TASK_NOT_FOUND`, `OVERLOADED`, …: docs/sdk.md has the table), or one of the
   * client: `UNAVAILABLE` (no node answered), `DEADLINE_EXCEEDED` (a read took too long),
   * `OUTCOME_UNKNOWN` (a write was sent, its answer is missing), `CANCELLED` (the caller's signal).
   */
  readonly code: string
  readonly tryAgain: TryAgain
  /** Which fields are wrong and how to mend them, with `INVALID_ARGUMENT`. */
  readonly violations: readonly FieldViolation[]
  /** Facts from the server: the leader, the current etag, the limit's name. */
  readonly metadata: Readonly<Record<string, string>>
  /** Of a write; give it again as `requestId` to repeat the write safely. */
  readonly requestId: string | undefined
  /** The node that was asked last. */
  readonly endpoint: string | undefined
  /** The server asks not to come back earlier. 0: it did not say. */
  readonly retryAfterMs: number
  /** A node said so. False: the client did, because none answered, or before it asked. */
  readonly answered: boolean

  constructor(code: string, message: string, details: SchedulerErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.tryAgain = details.tryAgain
    this.violations = details.violations ?? []
    this.metadata = details.metadata ?? {}
    this.requestId = details.requestId
    this.endpoint = details.endpoint
    this.retryAfterMs = details.retryAfterMs ?? 0
    this.answered = details.answered ?? false
  }
}

/** What was asked, for the words of its error. */
export interface Asked {
  /** Undefined: a read, which changes nothing. */
  readonly requestId: string | undefined
  readonly endpoint?: string | undefined
}

/** A refusal by the client itself; nothing was sent. */
export function invalidArgument(field: string, description: string): SchedulerError {
  return new SchedulerError('INVALID_ARGUMENT', `${field}: ${description}`, {
    tryAgain: 'no',
    violations: [{ field, description }],
  })
}

interface GrpcFailure {
  readonly code: number
  readonly details: string
  readonly metadata?: Metadata
}

/** The error of a call that failed as a whole. */
export function errorOfCall(failure: GrpcFailure, asked: Asked): SchedulerError {
  const bytes = failure.metadata?.get(statusDetailsKey)[0]
  const rich = Buffer.isBuffer(bytes) ? decodeStatus(bytes) : undefined
  if (rich !== undefined) return errorOfStatus(rich, asked)
  return errorOfTransport(failure, asked)
}

/**
 * The error of one item of a batch. Fields are named as the caller knows them: `path` is where the
 * item was in the caller's request, whichever batch it travelled in.
 */
export function errorOfItem(
  object: Parameters<typeof richStatus>[0],
  asked: Asked,
  path: string,
): SchedulerError {
  const rename = (text: string): string => text.replace(/^tasks\[\d+\]\./, path)
  const rich = richStatus(object)
  const details = rich.details.map((detail) => {
    if (detail.type !== 'BadRequest') return detail
    const fieldViolations = detail.fieldViolations.map((violation) => ({
      ...violation,
      field: rename(violation.field),
    }))
    return { ...detail, fieldViolations }
  })
  return errorOfStatus({ ...rich, message: rename(rich.message), details }, asked)
}

function errorOfStatus(rich: RichStatus, asked: Asked): SchedulerError {
  const details: { -readonly [K in keyof SchedulerErrorDetails]: SchedulerErrorDetails[K] } = {
    tryAgain: 'no',
    answered: true,
    ...askedDetails(asked),
  }
  let code: string = status[rich.code] ?? 'UNKNOWN'
  for (const detail of rich.details) {
    if (detail.type === 'ErrorInfo') {
      const { try_again: tryAgain, ...metadata } = detail.metadata
      code = detail.reason
      details.metadata = metadata
      details.tryAgain = isTryAgain(tryAgain) ? tryAgain : 'no'
    } else if (detail.type === 'RetryInfo') {
      details.retryAfterMs = detail.retryDelayMs
    } else if (detail.type === 'BadRequest') {
      details.violations = detail.fieldViolations
    }
  }
  return new SchedulerError(code, rich.message, details)
}

const isTryAgain = (text: string | undefined): text is TryAgain =>
  text === 'yes' || text === 'no' || text === 'sameRequestId'

/** The server said nothing of its own: the connection, or gRPC, did. */
function errorOfTransport(failure: GrpcFailure, asked: Asked): SchedulerError {
  const isNeverSent = neverSent.test(failure.details)
  const maybeDone = asked.requestId === undefined || isNeverSent ? 'yes' : 'sameRequestId'
  const details = askedDetails(asked)
  const node = asked.endpoint ?? 'the node'
  const { code } = failure
  if (code === deadlineExceeded && isNeverSent) {
    const message = `no connection to ${node} in time`
    return new SchedulerError('UNAVAILABLE', message, { ...details, tryAgain: 'yes' })
  }
  if (code === deadlineExceeded) {
    const name = asked.requestId === undefined ? 'DEADLINE_EXCEEDED' : 'OUTCOME_UNKNOWN'
    const message = `no answer from ${node} in time`
    return new SchedulerError(name, message, { ...details, tryAgain: maybeDone })
  }
  if (isLostConnection(failure)) {
    const message = `no answer from ${node}: ${reasonOf(failure.details)}`
    return new SchedulerError('UNAVAILABLE', message, { ...details, tryAgain: maybeDone })
  }
  const name = status[code] ?? 'UNKNOWN'
  return new SchedulerError(name, failure.details, { ...details, tryAgain: 'no', answered: true })
}

/**
 * gRPC's words for a call that waited for a connection and got none: nothing left this process. A
 * test holds them against the library.
 */
const neverSent = /No connection established|Name resolution failed|Waiting for LB pick/

/** The system's words without gRPC's around them. */
function reasonOf(details: string): string {
  return /\b(?:connect|read|write|getaddrinfo) E[A-Z_]+\b/.exec(details)?.[0] ?? details
}

const deadlineExceeded: number = status.DEADLINE_EXCEEDED
const internal: number = status.INTERNAL
const lostCodes: ReadonlySet<number> = new Set([status.UNAVAILABLE, status.CANCELLED])

/** A stream that was cut says CANCELLED or INTERNAL, depending on how the server went away. */
function isLostConnection(failure: GrpcFailure): boolean {
  if (lostCodes.has(failure.code)) return true
  return failure.code === internal && failure.details.startsWith('Received RST_STREAM')
}

/** The caller's signal ended the call. */
export function cancelled(signal: AbortSignal, asked: Asked): SchedulerError {
  return new SchedulerError('CANCELLED', 'the call was cancelled by its caller', {
    ...askedDetails(asked),
    tryAgain: asked.requestId === undefined ? 'yes' : 'sameRequestId',
    cause: signal.reason,
  })
}

/**
 * The error to give up with. If an earlier try of a write was maybe done, then so is the write,
 * whatever the last try came to: a refusal that says "not now" says nothing of the earlier one.
 */
export function finalError(
  last: SchedulerError,
  maybeDone: SchedulerError | undefined,
): SchedulerError {
  if (maybeDone === undefined || last.tryAgain === 'no' || last.code === 'CANCELLED') return last
  const unknown = `the write was sent, but nobody confirmed it: ${maybeDone.message}`
  const message = last === maybeDone ? unknown : `${unknown}; then: ${last.message}`
  return new SchedulerError('OUTCOME_UNKNOWN', message, {
    tryAgain: 'sameRequestId',
    metadata: last.metadata,
    ...askedDetails({
      requestId: last.requestId ?? maybeDone.requestId,
      endpoint: last.endpoint ?? maybeDone.endpoint,
    }),
    retryAfterMs: last.retryAfterMs,
    answered: last.answered,
    cause: last,
  })
}

function askedDetails(asked: Asked): Pick<SchedulerErrorDetails, 'requestId' | 'endpoint'> {
  return {
    ...(asked.requestId === undefined ? {} : { requestId: asked.requestId }),
    ...(asked.endpoint === undefined ? {} : { endpoint: asked.endpoint }),
  }
}
