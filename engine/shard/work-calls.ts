// What a gateway of workers asks the leader of a shard, and what it hears.
// Owns: the words.  Does not: answer (work-desk.ts), ask (workers/).

import type { TaskRecord } from '#machine'
import type { AttemptReport } from '../executor/attempt.ts'

/**
 * Sessions of workers have ids of their own range: above all that a node's processes ever have, so
 * that nobody takes one for the session of a process that is gone.
 */
export const workerSessionsFrom: number = 2 ** 52

export function isWorkerSession(sessionId: number): boolean {
  return sessionId >= workerSessionsFrom
}

/** A queue, and which handlers of it; none: all. A task without a handler is for all. */
export interface Interest {
  readonly namespace: string
  readonly queue: string
  readonly handlers: readonly string[]
}

export interface HeldTask {
  readonly key: string
  readonly token: number
}

/** Up to which arrivals of work a gateway knows: of one leader's term. */
export interface WorkMark {
  readonly term: number
  readonly arrivals: number
}

/** Waits until there is work behind the mark, or a lease does not stand any more. */
export interface AwaitWorkRequest {
  readonly interests: readonly Interest[]
  /** What workers of the gateway hold. */
  readonly leases: readonly HeldTask[]
  /** Undefined: all that waits is news. */
  readonly after: WorkMark | undefined
  readonly waitMs: number
}

export type GoneReason = 'CANCELLED' | 'TERMINATED' | 'LEASE_LOST'

export interface AwaitWorkAnswer {
  readonly tasks: readonly []
  readonly schedules: readonly []
  /** Of interests for which work waits, where they stand among those that were asked for. */
  readonly waiting: readonly number[]
  readonly gone: readonly (HeldTask & { readonly reason: GoneReason })[]
  readonly mark: WorkMark
}

/** Tasks for one worker, at most `count`. */
export interface WorkOrder {
  readonly sessionId: number
  readonly nodeId: number
  readonly ttlMs: number
  readonly worker: string
  readonly interests: readonly Interest[]
  readonly count: number
}

export interface LeaseWorkRequest {
  readonly orders: readonly WorkOrder[]
}

export interface LeaseWorkAnswer {
  /** The lease of each says whose it is. */
  readonly tasks: readonly TaskRecord[]
  readonly schedules: readonly []
  /** More may wait: a bound was met first. */
  readonly isCut: boolean
  /** Shard time of the answer. */
  readonly clockMs: number
}

export interface TouchedTask extends HeldTask {
  readonly started: boolean
  readonly progress?: string | undefined
}

export interface ReportedTask extends HeldTask {
  readonly report: AttemptReport
}

export interface TouchWorkRequest {
  /** To be renewed. */
  readonly sessions: readonly {
    readonly id: number
    /** Lasts so long from now on; absent: as before. */
    readonly ttlMs?: number | undefined
  }[]
  readonly touches: readonly TouchedTask[]
  readonly results: readonly ReportedTask[]
}

export interface StandingLease extends HeldTask {
  /** When the attempt times out (shard time). */
  readonly timeoutAtMs: number
}

export interface TouchWorkAnswer {
  /** Of each touch, then of each result: the task as it is now. */
  readonly tasks: readonly (TaskRecord | undefined)[]
  readonly schedules: readonly []
  readonly sessions: readonly {
    readonly isAlive: boolean
    readonly ttlMs: number
    readonly leases: readonly StandingLease[]
  }[]
  /** Whether the lease was in force; of results also: it was recorded before. */
  readonly touches: readonly boolean[]
  readonly results: readonly boolean[]
  readonly clockMs: number
}
