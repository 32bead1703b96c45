// If this breaks: two occurrences share a task, or replicas name one differently.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import { basicUtc, occurrenceKey } from './occurrence-name.ts'

test('an occurrence is named by its nominal time', () => {
  assert.equal(occurrenceKey('n/nightly', 1_795_471_200_000), 'n/nightly@20261123T220000.000Z')
  assert.equal(basicUtc(0), '19700101T000000.000Z')
  assert.equal(basicUtc(951_782_400_000), '20000229T000000.000Z')
  assert.equal(basicUtc(4_107_542_399_999), '21000228T235959.999Z')
})

test('the calendar is the one that everybody uses', () => {
  const prng = createPrng(3)
  const year10000 = 253_402_300_800_000
  for (let draw = 0; draw < 20_000; draw += 1) {
    const timeMs = prng.range(0, year10000)
    assert.equal(basicUtc(timeMs), new Date(timeMs).toISOString().replaceAll(/[-:]/g, ''))
  }
})
