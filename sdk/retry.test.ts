// If a test in here breaks, clients hammer a cluster that is down, wait beyond their deadline, or
// repeat what must not be repeated.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  attemptMsMin,
  decide,
  defaultRetryPolicy,
  delayMs,
  policyOf,
  type RetryPolicy,
} from './retry.ts'

const policies: fc.Arbitrary<RetryPolicy> = fc
  .record({
    delayMsFirst: fc.integer({ min: 0, max: 1_000 }),
    extra: fc.integer({ min: 0, max: 60_000 }),
    multiplier: fc.integer({ min: 1, max: 10 }),
    attemptsMax: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ extra, ...policy }) => ({ ...policy, delayMsMax: policy.delayMsFirst + extra }))

const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const failures = fc.record({
  tryAgain: fc.constantFrom('yes', 'no', 'sameRequestId'),
  retryAfterMs: fc.integer({ min: 0, max: 10_000 }),
  newLeader: fc.boolean(),
})
const attempts = fc.record({
  count: fc.integer({ min: 1, max: 200 }),
  repeatable: fc.boolean(),
  leftMs: fc.integer({ min: -10, max: 20_000 }),
  random: randoms,
})

test('a delay is spread over the whole range from 0 to its bound', () => {
  // Without the spread, callers that failed together come back together.
  fc.assert(
    fc.property(policies, fc.integer({ min: 1, max: 1_000 }), randoms, (policy, count, random) => {
      const delay = delayMs(policy, count, random)
      const bound = delayMs(policy, count, 1)
      assert.ok(delay >= 0 && delay <= bound)
      assert.ok(Math.abs(delay - bound * random) < 1e-6)
      assert.ok(bound <= policy.delayMsMax)
    }),
  )
})

test('the bound of the delay grows until its maximum', () => {
  // Without growth, a cluster that is down gets the same load for as long as it is down.
  fc.assert(
    fc.property(policies, fc.integer({ min: 1, max: 200 }), (policy, count) => {
      assert.ok(delayMs(policy, count + 1, 1) >= delayMs(policy, count, 1))
    }),
  )
  assert.equal(delayMs(defaultRetryPolicy, 1, 1), defaultRetryPolicy.delayMsFirst)
  assert.equal(delayMs(defaultRetryPolicy, 100, 1), defaultRetryPolicy.delayMsMax)
})

test('what is repeated is allowed to be, in time, and not too often', () => {
  // C3 and C4: a repetition that is not safe does things twice; one too late helps nobody.
  fc.assert(
    fc.property(policies, failures, attempts, (policy, failure, so) => {
      const decision = decide(policy, failure, so)
      if (decision.type === 'giveUp') return
      assert.notEqual(failure.tryAgain, 'no')
      assert.ok(failure.tryAgain === 'yes' || so.repeatable)
      assert.ok(so.count < policy.attemptsMax)
      assert.ok(decision.afterMs + attemptMsMin <= so.leftMs)
      const isHop = failure.newLeader && so.count === 1
      assert.ok(isHop ? decision.afterMs === 0 : decision.afterMs >= failure.retryAfterMs)
    }),
  )
})

test('what may be repeated, and is in time, is', () => {
  // Otherwise a short failover reaches every caller.
  const failure = { tryAgain: 'sameRequestId', retryAfterMs: 0, newLeader: false } as const
  const so = { count: 1, repeatable: true, leftMs: 1_000, random: 0.5 }
  assert.deepEqual(decide(defaultRetryPolicy, failure, so), { type: 'retry', afterMs: 10 })
  const unsafe = { ...so, repeatable: false }
  assert.deepEqual(decide(defaultRetryPolicy, failure, unsafe), { type: 'giveUp' })
})

test('a policy that makes no sense is refused by name', () => {
  // A negative delay or no attempt at all would look like a broken network.
  assert.throws(() => policyOf({ delayMsFirst: -1 }), /retry\.delayMsFirst/)
  assert.throws(() => policyOf({ delayMsFirst: 10, delayMsMax: 5 }), /retry\.delayMsMax/)
  assert.throws(() => policyOf({ multiplier: 0.5 }), /retry\.multiplier/)
  assert.throws(() => policyOf({ attemptsMax: 0 }), /retry\.attemptsMax/)
})
