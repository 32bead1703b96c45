// The witness of every run. If it broke, a run that lost tasks would be published as a good one.

import assert from 'node:assert/strict'
import test from 'node:test'
import { percentilesOf, spreadOf } from './distribution.ts'
import { IdBitmap } from './id-bitmap.ts'

// If it broke, a lost task could hide behind one that came twice or that nobody registered.
test('lost, repeated and foreign ids are told apart', () => {
  const bitmap = new IdBitmap('t-', 70)
  for (let n = 0; n < 70; n += 1) if (n !== 0 && n !== 31 && n !== 69) bitmap.mark(`t-${n}`)
  for (const id of ['t-5', 't-5', 't-64', 't-70', 't--1', 't-1.5', 'u-31', 't-x']) bitmap.mark(id)
  assert.deepEqual(bitmap.exactness(), {
    expected: 70,
    lost: 3,
    duplicates: 3,
    strangers: 5,
    firstLost: ['t-0', 't-31', 't-69'],
  })
})

// If it broke, the bit of id 31 or 63 would be taken for another one (signed shifts).
test('each of a few hundred ids is lost alone', () => {
  for (let lost = 0; lost < 200; lost += 1) {
    const bitmap = new IdBitmap('', 200)
    for (let n = 0; n < 200; n += 1) if (n !== lost) bitmap.mark(String(n))
    const { firstLost, duplicates } = bitmap.exactness()
    assert.deepEqual({ firstLost, duplicates }, { firstLost: [String(lost)], duplicates: 0 })
  }
})

// If it broke, every published percentile would be wrong.
test('percentiles are of the nearest rank', () => {
  const values = Array.from({ length: 1_000 }, (_, i) => 1_000 - i)
  assert.deepEqual(percentilesOf(values), { p50: 500, p99: 990, p999: 999, max: 1_000 })
  assert.deepEqual(percentilesOf([7]), { p50: 7, p99: 7, p999: 7, max: 7 })
  assert.deepEqual(spreadOf([3, 1, 2]), { median: 2, min: 1, max: 3 })
  assert.deepEqual(spreadOf([4, 1]), { median: 2.5, min: 1, max: 4 })
})
