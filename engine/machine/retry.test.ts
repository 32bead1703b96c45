// If this breaks: replicas of two builds disagree about when a retry is due, or a herd retries as
// one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import type { RetryPolicy } from './records.ts'
import { backoffMs } from './retry.ts'

const policy: RetryPolicy = {
  maxAttempts: 0,
  minBackoffMs: 1_000,
  maxBackoffMs: 60_000,
  multiplierPercent: 200,
  jitterPercent: 0,
  maxAgeMs: 0,
}
const plain = { jitter: 0, retryAfterMs: 0 }

function delays(changed: Partial<RetryPolicy>, attempts: readonly number[]): number[] {
  return attempts.map((attempt) => backoffMs({ ...policy, ...changed }, { attempt, ...plain }))
}

test('backoff grows by its multiplier up to its maximum, in whole milliseconds', () => {
  assert.deepEqual(delays({}, [1, 2, 3, 6, 7, 8]), [1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
  assert.deepEqual(delays({ multiplierPercent: 150, minBackoffMs: 3 }, [1, 2, 3, 4]), [3, 4, 6, 9])
  assert.deepEqual(delays({ multiplierPercent: 100 }, [1, 9]), [1_000, 1_000])
  assert.deepEqual(delays({ multiplierPercent: 50 }, [1, 2, 20]), [1_000, 500, 0])
  assert.deepEqual(delays({ maxBackoffMs: 10 }, [1, 2]), [10, 10], 'the maximum wins')
})

// If this breaks: a task with attempts without bound stalls the shard when its backoff is computed.
test('the hundred-millionth attempt costs no more than the hundredth', () => {
  assert.deepEqual(delays({}, [100_000_000]), [60_000])
  assert.deepEqual(delays({ multiplierPercent: 101, minBackoffMs: 1 }, [100_000_000]), [1])
})

test('jitter spreads over its share on both sides and stays below the maximum', () => {
  const jittered = { ...policy, jitterPercent: 20 }
  const at = (attempt: number, jitter: number): number =>
    backoffMs(jittered, { attempt, jitter, retryAfterMs: 0 })
  assert.deepEqual([at(1, 0), at(1, 32_768), at(1, 65_535)], [800, 1_000, 1_199])
  assert.deepEqual([at(9, 0), at(9, 65_535)], [48_000, 59_999])
})

test('a receiver may ask for more than the policy, up to a week', () => {
  const asked = (retryAfterMs: number): number =>
    backoffMs(policy, { attempt: 1, jitter: 0, retryAfterMs })
  assert.equal(asked(500), 1_000)
  assert.equal(asked(90_000), 90_000)
  assert.equal(asked(10 ** 12), 604_800_000)
})

// If this breaks: a policy that the edge let through ends every replica of its shard, for ever.
test('absurd policies are cut to what stays exact', () => {
  const absurd: RetryPolicy = {
    maxAttempts: 0,
    minBackoffMs: Number.MAX_SAFE_INTEGER,
    maxBackoffMs: Number.MAX_SAFE_INTEGER,
    multiplierPercent: Number.MAX_SAFE_INTEGER,
    jitterPercent: Number.MAX_SAFE_INTEGER,
    maxAgeMs: 0,
  }
  const delayMs = backoffMs(absurd, { attempt: 3, jitter: 65_535, retryAfterMs: 0 })
  assert.ok(delayMs <= 30 * 86_400_000, `${delayMs}`)
})

test('the delay is a whole number within its bounds, whatever the policy', () => {
  const prng = createPrng(7)
  for (let draw = 0; draw < 20_000; draw += 1) {
    const drawn: RetryPolicy = {
      maxAttempts: 0,
      minBackoffMs: prng.range(0, 10 ** prng.range(1, 9)),
      maxBackoffMs: prng.range(0, 10 ** prng.range(1, 10)),
      multiplierPercent: prng.range(0, 1_001),
      jitterPercent: prng.range(0, 101),
      maxAgeMs: 0,
    }
    const after = { attempt: prng.range(1, 60), jitter: prng.range(0, 65_536), retryAfterMs: 0 }
    const delayMs = backoffMs(drawn, after)
    assert.ok(Number.isSafeInteger(delayMs), `${delayMs} of ${JSON.stringify({ drawn, after })}`)
    assert.ok(delayMs >= 0)
    assert.ok(delayMs <= drawn.maxBackoffMs)
  }
})
