// If this breaks, some order of events, faults and calls makes the cluster lose a task, fire one
// early, or record what is not so. The seed is the bug report: `npm run sim -- SEED` replays it.

import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { promisify } from 'node:util'
import { runLanes } from './lanes.ts'
import { onceFailing } from './once-failing.ts'
import { workCalls, workLooks } from './plan-work.ts'
import { faultKinds, maskCount } from './plan.ts'
import { type RunResult, runSeed, sumsOf } from './run.ts'
import { maskName } from './storm.ts'
import { lies, logRots } from './virtual-disk.ts'

const seedsPerTest = 25
const results: RunResult[] = []

describe('worlds of a cluster under faults', () => {
  for (let from = 1; from <= 250; from += seedsPerTest) {
    test(`seeds ${from} to ${from + seedsPerTest - 1}`, async () => {
      for (let seed = from; seed < from + seedsPerTest; seed += 1) {
        const result = await runSeed(seed, { tailLines: 30 })
        results.push(result)
        const { violations, tail } = result
        const report = [`seed ${seed}:`, ...violations, ...tail, `npm run sim -- ${seed}`]
        assert.equal(violations.length, 0, report.join('\n'))
      }
    })
  }
})

test('seeds that failed once', async () => {
  for (const { seed, found } of onceFailing) {
    if (results.some((result) => result.seed === seed)) continue
    const { violations } = await runSeed(seed)
    assert.deepEqual(violations, [], `seed ${seed}, which found: ${found}`)
  }
})

test('every fault struck and every call was answered', () => {
  // Worlds in which nothing happens prove nothing.
  const sums = sumsOf(results)
  const faults = faultKinds.map((kind) => `fault ${kind}`)
  const ends = ['SUCCEEDED', 'FAILED_RETRYABLE', 'THROTTLED', 'TIMED_OUT', 'LEASE_EXPIRED']
  const others = ['elections', 'retries', 'unknown', 'diskTroubles', 'digestsCompared']
  const harms = [
    ...lies.map((lie) => `fault ${lie}`),
    ...logRots.map((kind) => `fault rot ${kind}`),
  ]
  const masks = Array.from({ length: maskCount - 1 }, (_, i) => `fault ${maskName(i + 1)}`)
  const missing = masks.filter((name) => !sums.has(name))
  assert.deepEqual(missing, [], 'all ways to cut the links of three nodes')
  const snapshots = ['sent', 'resumed', 'broken', 'staged'].map((what) => `snapshots ${what}`)
  const names = [
    ...faults,
    ...workCalls.map((call) => `call ${call}`),
    ...workLooks.map((what) => `saw ${what}`),
    'callbacks',
    ...ends.map((end) => `attempt ${end}`),
    ...others,
    ...harms,
    ...snapshots,
    'membersLost',
    'bornInStorm',
    'stumbles',
  ]
  const rare = names.filter((name) => (sums.get(name) ?? 0) < 3)
  assert.deepEqual(rare, [])
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

test('a swarm on two cores runs each seed once, as one core would', async () => {
  const seeds = [2, 3, 5, 8]
  const left = [...seeds]
  const hashes = new Map<number, string>()
  await runLanes(
    2,
    () => left.shift(),
    ({ seed, traceHash }) => hashes.set(seed, traceHash),
  )
  for (const seed of seeds) assert.equal(hashes.get(seed), (await runSeed(seed)).traceHash)
  assert.equal(hashes.size, seeds.length)
})

test('a seed is one world in another process, too', async () => {
  // What differs between processes (addresses, hash seeds, the order of loading) is no part of it.
  const main = join(import.meta.dirname, 'main.ts')
  for (const seed of [3, 8, 34]) {
    const { stdout } = await promisify(execFile)(process.execPath, [main, String(seed)])
    const { traceHash } = await runSeed(seed)
    assert.ok(stdout.includes(`trace ${traceHash};`), `seed ${seed}: ${stdout}`)
  }
})
