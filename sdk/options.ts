// What a client and a call can be told, with units and defaults.

import type { ChannelCredentials } from '@grpc/grpc-js'
import { invalidArgument } from './errors.ts'
import type { RetryPolicy } from './retry.ts'

export interface SchedulerClientOptions {
  /** `host:port` of some nodes; one is enough to find the others, two survive its loss. */
  readonly endpoints: readonly string[]
  /** For calls that name none. Default `default`. */
  readonly namespace?: string
  /** For calls that name none, tries and waits included. Default 10,000. */
  readonly deadlineMs?: number
  /** A node that says nothing for so long is asked elsewhere. Default 4,000. */
  readonly attemptTimeoutMs?: number
  /** Puts `createTask` calls of the same turn into one batch. Default true. */
  readonly autoBatch?: boolean
  readonly batch?: Partial<BatchLimits>
  readonly retry?: Partial<RetryPolicy>
  /** Default: no TLS. */
  readonly credentials?: ChannelCredentials
}

export interface CallOptions {
  /** For the whole call, at most a day. Default: the client's. */
  readonly deadlineMs?: number
  /** Ends the call; it rejects with the code `CANCELLED`. */
  readonly signal?: AbortSignal
  /** Names a write, so that repeating the call repeats nothing. Default: a new UUID. */
  readonly requestId?: string
}

export interface BatchLimits {
  /** Tasks in one batch. Default 500. */
  readonly tasksMax: number
  /** Rough bytes of one batch. Default 2 MiB. */
  readonly bytesMax: number
  /** Batches to one node that wait for their answer. Default 4. */
  readonly inFlightMax: number
  /** A batch behind another one in flight leaves after this at the latest. Default 5. */
  readonly growMsMax: number
  /**
   * Tasks of `createTask` without an answer; more are refused with `OVERLOADED`. Default 10,000.
   */
  readonly queuedTasksMax: number
}

export const defaultBatchLimits: BatchLimits = {
  tasksMax: 500,
  bytesMax: 2 * 1024 * 1024,
  inFlightMax: 4,
  growMsMax: 5,
  queuedTasksMax: 10_000,
}

/**
 * Longer ones are refused. Timers overflow at 2^31 ms, and from 99,999,999 ms on the header that
 * carries a deadline may have nine digits, of which servers read eight: the call ends at once.
 */
export const deadlineMsMax = 24 * 3_600_000

/** Throws for a deadline that is none. */
export function checkedDeadlineMs(deadlineMs: number): number {
  if (deadlineMs > 0 && deadlineMs <= deadlineMsMax) return deadlineMs
  throw invalidArgument('deadlineMs', `must be above 0 and at most ${deadlineMsMax}`)
}

export const defaultNamespace = 'default'
export const defaultDeadlineMs = 10_000
export const defaultAttemptTimeoutMs = 4_000
