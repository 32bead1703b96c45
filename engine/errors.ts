// THE error table: what can go wrong at the edge, what it means for the caller, and how it looks on
// gRPC. SDK behaviour and CLI exit codes derive from the same codes.

import { status } from '@grpc/grpc-js'

/**
 * May the caller try again? `sameRequestId`: it was maybe done, repeat it under the same request
 * id.
 */
export type TryAgain = 'yes' | 'no' | 'sameRequestId'

interface ErrorKind {
  readonly grpc: status
  readonly tryAgain: TryAgain
}

export const errorTable = {
  /** Never entered a log; the hint names the leader. */
  NOT_LEADER: { grpc: status.UNAVAILABLE, tryAgain: 'yes' },
  /** No leader is known or reachable. */
  NO_LEADER: { grpc: status.UNAVAILABLE, tryAgain: 'yes' },
  /** Will never be committed. */
  PROPOSAL_DROPPED: { grpc: status.UNAVAILABLE, tryAgain: 'yes' },
  /** The node is stopping. */
  STOPPING: { grpc: status.UNAVAILABLE, tryAgain: 'yes' },
  /** Entered a log, the answer was lost. */
  OUTCOME_UNKNOWN: { grpc: status.DEADLINE_EXCEEDED, tryAgain: 'sameRequestId' },
  /** A limit held; the message says which. */
  OVERLOADED: { grpc: status.RESOURCE_EXHAUSTED, tryAgain: 'yes' },
  INVALID_ARGUMENT: { grpc: status.INVALID_ARGUMENT, tryAgain: 'no' },
  TASK_EXISTS: { grpc: status.ALREADY_EXISTS, tryAgain: 'no' },
  TASK_NOT_FOUND: { grpc: status.NOT_FOUND, tryAgain: 'no' },
  /** The task is in a terminal state. */
  TASK_ENDED: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** The task has not ended; what was asked takes `force`. */
  TASK_NOT_ENDED: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** The task is not a dead letter. */
  TASK_NOT_FAILED: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** The task is not COMPLETED. */
  TASK_NOT_COMPLETED: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** An attempt is under way. */
  TASK_IN_FLIGHT: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** Another task holds the dedupe key; the metadata names it. */
  DEDUPE_KEY_HELD: { grpc: status.ALREADY_EXISTS, tryAgain: 'no' },
  /** The etag is not the current one. */
  VERSION_MISMATCH: { grpc: status.ABORTED, tryAgain: 'no' },
  /** The request id was used before, with other content. */
  REQUEST_REUSED: { grpc: status.INVALID_ARGUMENT, tryAgain: 'no' },
  /** Someone else holds the task, or nobody does. */
  STALE_LEASE: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  SESSION_NOT_FOUND: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  SCHEDULE_EXISTS: { grpc: status.ALREADY_EXISTS, tryAgain: 'no' },
  SCHEDULE_NOT_FOUND: { grpc: status.NOT_FOUND, tryAgain: 'no' },
  /** A queue, namespace, calendar, operation or key is there already. */
  RESOURCE_EXISTS: { grpc: status.ALREADY_EXISTS, tryAgain: 'no' },
  RESOURCE_NOT_FOUND: { grpc: status.NOT_FOUND, tryAgain: 'no' },
  /** What it holds, or what is under way with it, has to end first. */
  RESOURCE_BUSY: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** The node has no such replica, or one that can not do what was asked. */
  REPLICA_UNFIT: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** A backup can not be made or used; the message says why and what to do. */
  BACKUP_FAILED: { grpc: status.FAILED_PRECONDITION, tryAgain: 'no' },
  /** A resume token is older than what is kept. */
  EVENTS_GONE: { grpc: status.OUT_OF_RANGE, tryAgain: 'no' },
  STALE_OCCURRENCE: { grpc: status.ABORTED, tryAgain: 'no' },
  UNIMPLEMENTED: { grpc: status.UNIMPLEMENTED, tryAgain: 'no' },
  INTERNAL: { grpc: status.INTERNAL, tryAgain: 'no' },
} as const satisfies Record<string, ErrorKind>

export type ErrorCode = keyof typeof errorTable

export interface FieldViolation {
  readonly field: string
  readonly description: string
}

/** An error with a stable code, for callers of the engine. */
export class SchedulerError extends Error {
  override readonly name = 'SchedulerError'
  readonly code: ErrorCode
  /** Which fields are wrong and how to mend them (INVALID_ARGUMENT). */
  readonly violations: readonly FieldViolation[]
  /** Facts for the client: leader address, limit name, current etag. */
  readonly metadata: Readonly<Record<string, string>>
  readonly retryAfterMs: number

  constructor(
    code: ErrorCode,
    message: string,
    details: {
      readonly violations?: readonly FieldViolation[]
      readonly metadata?: Readonly<Record<string, string>>
      readonly retryAfterMs?: number
      readonly cause?: unknown
    } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.code = code
    this.violations = details.violations ?? []
    this.metadata = details.metadata ?? {}
    this.retryAfterMs = details.retryAfterMs ?? 0
  }

  get tryAgain(): TryAgain {
    return errorTable[this.code].tryAgain
  }
}

/**
 * What follows a write that was done. If it fails in a way that says "try again", the caller would
 * take the write for undone: it is told that it may have been done instead.
 */
export async function afterWrite<T>(rest: Promise<T>): Promise<T> {
  try {
    return await rest
  } catch (cause) {
    if (!(cause instanceof SchedulerError) || cause.tryAgain !== 'yes') throw cause
    const message =
      `the change was accepted, and could not be read back: ${cause.message}; repeat it with the ` +
      'same request_id, or look'
    throw new SchedulerError('OUTCOME_UNKNOWN', message, { metadata: cause.metadata, cause })
  }
}
