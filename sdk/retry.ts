// Whether and when to try again: three pure functions, policyOf, decide and delayMs.
// Owns: the decision.  Does not: wait, read a clock, or make a random number.
//   C3. A write is repeated only under its request id, so a repetition never does anything twice.
//   C4. No wait reaches beyond the deadline: what can not succeed any more fails at once.

import type { TryAgain } from './errors.ts'

/** A try with less time than this would mostly end as unknown. */
export const attemptMsMin = 20

export interface RetryPolicy {
  /** The first wait is uniform between 0 and this. */
  readonly delayMsFirst: number
  readonly delayMsMax: number
  readonly multiplier: number
  /** Tries of one call, the first included. The deadline usually ends it earlier. */
  readonly attemptsMax: number
}

export const defaultRetryPolicy: RetryPolicy = {
  delayMsFirst: 20,
  delayMsMax: 1_000,
  multiplier: 2,
  attemptsMax: 50,
}

/** The defaults, with what the caller changed. Throws RangeError for what makes no sense. */
export function policyOf(changes: Partial<RetryPolicy> = {}): RetryPolicy {
  const policy = { ...defaultRetryPolicy, ...changes }
  if (!(policy.delayMsFirst >= 0)) throw new RangeError('retry.delayMsFirst must be 0 or more')
  if (!(policy.delayMsMax >= policy.delayMsFirst)) {
    throw new RangeError('retry.delayMsMax must not be below retry.delayMsFirst')
  }
  if (!(policy.multiplier >= 1)) throw new RangeError('retry.multiplier must be 1 or more')
  if (!(policy.attemptsMax >= 1)) throw new RangeError('retry.attemptsMax must be 1 or more')
  return policy
}

export interface Failure {
  readonly tryAgain: TryAgain
  readonly retryAfterMs: number
  /** The refusal named a node that was not asked yet: it may be asked at once. */
  readonly newLeader: boolean
}

export interface Attempts {
  /** Failed so far, at least 1. */
  readonly count: number
  /** Undefined for a write that can not be repeated safely. */
  readonly repeatable: boolean
  readonly leftMs: number
  /** In [0, 1). */
  readonly random: number
}

export type Decision =
  | { readonly type: 'giveUp' }
  | { readonly type: 'retry'; readonly afterMs: number }

const giveUp: Decision = { type: 'giveUp' }

export function decide(policy: RetryPolicy, failure: Failure, attempts: Attempts): Decision {
  if (failure.tryAgain === 'no') return giveUp
  if (failure.tryAgain === 'sameRequestId' && !attempts.repeatable) return giveUp
  if (attempts.count >= policy.attemptsMax) return giveUp
  const isHop = failure.newLeader && attempts.count === 1
  const afterMs = isHop
    ? 0
    : Math.max(failure.retryAfterMs, delayMs(policy, attempts.count, attempts.random))
  return afterMs + attemptMsMin <= attempts.leftMs ? { type: 'retry', afterMs } : giveUp
}

/** Exponential backoff with full jitter: callers that failed together do not come back together. */
export function delayMs(policy: RetryPolicy, failedCount: number, random: number): number {
  const steps = Math.min(failedCount - 1, 64)
  const bound = Math.min(policy.delayMsMax, policy.delayMsFirst * policy.multiplier ** steps)
  return bound * random
}
