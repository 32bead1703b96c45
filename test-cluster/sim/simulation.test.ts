// If this breaks, some order of events, faults and calls makes the cluster lose a task, fire one
// early, or record what is not so. The seed is the bug report: `npm run sim -- SEED` replays it.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runSeed } from './run.ts'

const seedsPerTest = 25

describe('worlds of a cluster under faults', () => {
  for (let from = 1; from <= 250; from += seedsPerTest) {
    test(`seeds ${from} to ${from + seedsPerTest - 1}`, async () => {
      for (let seed = from; seed < from + seedsPerTest; seed += 1) {
        const { violations, tail } = await runSeed(seed, { tailLines: 30 })
        const report = [`seed ${seed}:`, ...violations, ...tail, `npm run sim -- ${seed}`]
        assert.equal(violations.length, 0, report.join('\n'))
      }
    })
  }
})

test('a seed is one world: the same trace, twice', async () => {
  // Without this a seed would be no bug report.
  for (const seed of [2, 3, 5, 8, 13, 21, 34]) {
    const first = await runSeed(seed)
    const second = await runSeed(seed)
    assert.equal(first.traceHash, second.traceHash, `seed ${seed}`)
    assert.equal(first.events, second.events)
    assert.ok(first.events > 1_000, 'something happened')
  }
})
