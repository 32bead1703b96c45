import assert from 'node:assert/strict'
import { test } from 'node:test'
import { percentilesOf } from './distribution.ts'
import { LatencyHistogram } from './latency-histogram.ts'
import { createPrng } from '#base/prng'

test('a percentile is right to one per cent, whole or merged of parts', () => {
  const prng = createPrng(7)
  const values = Array.from({ length: 20_000 }, () => prng.range(1, 1_000_000) / 250)
  const whole = new LatencyHistogram()
  const parts = [new LatencyHistogram(), new LatencyHistogram()] as const
  for (const [i, value] of values.entries()) {
    whole.add(value)
    parts[(i % 2) as 0 | 1].add(value)
  }
  const merged = new LatencyHistogram()
  for (const part of parts) merged.merge(part.counted())
  const { p50, p99, p999, max } = percentilesOf(values)
  for (const histogram of [whole, merged]) {
    assert.equal(histogram.size, values.length)
    assert.equal(histogram.maxMs, max)
    for (const [share, exact] of [
      [0.5, p50],
      [0.99, p99],
      [0.999, p999],
      [1, max],
    ] as const) {
      const told = histogram.at(share)
      assert.ok(told >= exact * 0.9999 && told <= exact * 1.0101, `${share}: ${told} for ${exact}`)
    }
  }
})

test('values below and beyond all buckets are counted; none gives no percentile', () => {
  const histogram = new LatencyHistogram()
  assert.ok(Number.isNaN(histogram.at(0.5)))
  histogram.add(0)
  histogram.add(10_000_000)
  assert.equal(histogram.size, 2)
  assert.ok(histogram.at(0.5) <= 0.01)
  assert.ok(histogram.at(1) > 300_000)
})
