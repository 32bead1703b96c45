// Jitter spreads, stays in its window, and is the same for ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jitterMs, stableJitterMs } from './jitter.ts'

test('is the same on every node and in every version', () => {
  // If this breaks, a rolling upgrade moves every jittered occurrence. Never change these numbers.
  assert.equal(jitterMs('invoice-mail', 1_800_000_000_000, 60_000), 37_567)
  assert.equal(jitterMs('', 0, 1_000), 797)
  assert.equal(stableJitterMs('invoice-mail', 60_000), 7_412)
})

test('stays in the window and fills it evenly, for ids and times that differ little', () => {
  // If this breaks, what jitter should spread lands together all the same.
  const places = {
    bySchedule: (at: number) => jitterMs(`report-${at}`, 1_800_000_000_000, 1_000),
    byTime: (at: number) => jitterMs('report', 1_800_000_000_000 + at * 60_000, 1_000),
    stable: (at: number) => stableJitterMs(`report-${at}`, 1_000),
  }
  for (const [name, place] of Object.entries(places)) {
    const buckets = Array.from({ length: 20 }, () => 0)
    for (let at = 0; at < 20_000; at += 1) {
      const ms = place(at)
      assert.ok(Number.isInteger(ms) && ms >= 0 && ms < 1_000)
      const bucket = Math.floor(ms / 50)
      buckets[bucket] = (buckets[bucket] as number) + 1
    }
    // 1,000 expected in each; five standard deviations are 155.
    for (const count of buckets)
      assert.ok(Math.abs(count - 1_000) < 155, `${name}: ${String(buckets)}`)
  }
})

test('no window, no jitter; the largest window is used to its end', () => {
  // If this breaks, schedules without jitter move.
  assert.equal(jitterMs('a', 1, 0), 0)
  const dayMs = 86_400_000
  const places = Array.from({ length: 1_000 }, (_, at) => jitterMs('a', at, dayMs))
  assert.ok(Math.max(...places) < dayMs)
  assert.ok(Math.max(...places) > 0.99 * dayMs)
})
