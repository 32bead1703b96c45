// The tries of one call so far: how many, and whether one of them was maybe done.
// Owns: that memory, and waiting.  Does not: decide (retry.ts) or send.

import { monotonicMs } from './clock.ts'
import { cancelled, finalError, SchedulerError } from './errors.ts'
import { decide, type RetryPolicy } from './retry.ts'

/** The whole budget of a call, fixed when it starts. */
export interface Budget {
  /** On the monotonic clock. */
  readonly endsMs: number
  readonly signal: AbortSignal | undefined
  readonly requestId: string
}

export const leftMs = (budget: Budget): number => budget.endsMs - monotonicMs()

export class Retries {
  private readonly policy: RetryPolicy
  private readonly repeatable: boolean
  private failedCount = 0
  private maybeDone: SchedulerError | undefined

  constructor(policy: RetryPolicy, repeatable: boolean) {
    this.policy = policy
    this.repeatable = repeatable
  }

  /**
   * Milliseconds to wait before the next try, or the error to give up with. `newLeader`: the
   * failure named a node that was not asked yet.
   */
  after(error: unknown, budget: Budget, newLeader: boolean): number | Error {
    if (!(error instanceof SchedulerError)) return asError(error)
    this.failedCount += 1
    if (error.tryAgain === 'sameRequestId') this.maybeDone ??= error
    const { tryAgain, retryAfterMs } = error
    const decision =
      error.code === 'CANCELLED'
        ? giveUp
        : decide(
            this.policy,
            { tryAgain, retryAfterMs, newLeader },
            {
              count: this.failedCount,
              repeatable: this.repeatable,
              leftMs: leftMs(budget),
              random: Math.random(),
            },
          )
    return decision.type === 'giveUp' ? this.givenUp(error) : decision.afterMs
  }

  /** The error to give up with, in the light of earlier tries. */
  givenUp(error: unknown): Error {
    return error instanceof SchedulerError ? finalError(error, this.maybeDone) : asError(error)
  }
}

const giveUp = { type: 'giveUp' } as const

/** Resolves after `ms`; rejects when the caller's signal ends the call. */
export function pause(ms: number, budget: Budget, wasSent: boolean): Promise<void> {
  const { signal, requestId } = budget
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer)
      if (signal !== undefined) {
        reject(cancelled(signal, { requestId: wasSent ? requestId : undefined }))
      }
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, ms)
    if (signal?.aborted === true) abort()
    else signal?.addEventListener('abort', abort, { once: true })
  })
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
