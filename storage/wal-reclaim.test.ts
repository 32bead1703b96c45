// Space comes back, and never at the price of an entry that somebody needs.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groupId, logIndex, term } from '#base/brand'
import { createPrng } from '#base/prng'
import type { Entry } from '#raft/core'
import { walFindings } from './dump-wal.ts'
import { directory, open, record, restart, segmentsIn, segmentsOf } from './log-fixture.ts'
import { LogModel } from './memory-store.ts'
import { SimulatedDisk } from './simulated-files.ts'
import { describeGroups, Workload } from './store-workload.ts'
import type { WalOptions } from './wal.ts'
import { emptySnapshot } from './wal-ledger.ts'

const segmentBytesMax = 2048

async function countParts(disk: SimulatedDisk, type: string): Promise<number> {
  let count = 0
  for await (const finding of walFindings(directory, disk.files)) {
    if (finding.type !== 'frame') continue
    count += finding.parts.filter((part) => part.type === type).length
  }
  return count
}

interface Usage {
  readonly disk: SimulatedDisk
  readonly writtenBytes: number
  readonly payloadBytes: number
  readonly final: string
}

async function run(options: {
  neverReleased: number[]
  chance: number
  rounds: number
  payloadBytesMax?: number
  wal?: Partial<WalOptions>
}): Promise<Usage> {
  const disk = new SimulatedDisk()
  const workload = new Workload(createPrng(11), {
    groupCount: 4,
    payloadBytesMax: options.payloadBytesMax ?? 120,
    neverReleased: options.neverReleased,
    installs: options.chance > 0,
    releaseChance: { numerator: options.chance, denominator: 100 },
  })
  const store = await open(disk, options.wal)
  const model = new LogModel()
  let payloadBytes = 0
  for (let i = 0; i < options.rounds; i += 1) {
    const { releases, round } = workload.next()
    for (const { group, snapshot } of releases) {
      store.release(group, snapshot)
      model.release(group, snapshot)
    }
    await store.write(round)
    model.write(round)
    for (const { entries } of round) {
      for (const { payload } of entries) payloadBytes += payload.length
    }
  }
  await store.close()
  let writtenBytes = 0
  for (const step of disk.steps) if (step.type === 'write') writtenBytes += step.bytes.length
  const final = describeGroups(model.recovered())
  return { disk, writtenBytes, payloadBytes, final }
}

/** The index of round `i` when two groups take turns. */
const index = (i: number): number => Math.ceil(i / 2)

const entryAt = (index: number): Entry => ({
  index: logIndex(index),
  term: term(1),
  kind: 'command',
  payload: new Uint8Array(100).fill(index),
})

describe('reclaiming segments', () => {
  // The disk fills up although everything was released.
  it('keeps few segments when everything is released', async () => {
    const disk = new SimulatedDisk()
    const store = await open(disk)
    for (let i = 1; i <= 300; i += 1) {
      const id = groupId(i % 2)
      if (i > 2)
        store.release(id, { ...emptySnapshot, index: logIndex(index(i) - 1), term: term(1) })
      await store.write([{ group: id, entries: [entryAt(index(i))] }])
      assert.ok(segmentsOf(disk).length <= 3, `${segmentsOf(disk).length} segments in round ${i}`)
    }
    await store.close()
    const removed = disk.steps.filter((step) => step.type === 'remove').length
    assert.ok(removed > 20, `${removed} segments removed`)
  })

  // One group that is never released (a stuck state store, an idle shard) holds all segments for
  // ever.
  it('moves the entries of a stuck group out of the way', async () => {
    const disk = new SimulatedDisk()
    const store = await open(disk)
    const model = new LogModel()
    const workload = new Workload(createPrng(5), {
      groupCount: 1,
      payloadBytesMax: 120,
      releaseChance: { numerator: 9, denominator: 10 },
    })
    const stuck = [1, 2, 3, 4, 5, 6].map(entryAt)
    for (const entry of stuck) {
      const write = { group: groupId(9), entries: [entry] }
      await store.write([write])
      model.write([write])
    }
    for (let i = 0; i < 400; i += 1) {
      const { releases, round } = workload.next()
      for (const { group, snapshot } of releases) {
        store.release(group, snapshot)
        model.release(group, snapshot)
      }
      await store.write(round)
      model.write(round)
      assert.ok(segmentsOf(disk).length <= 8, `${segmentsOf(disk).length} segments in round ${i}`)
    }
    assert.ok((await countParts(disk, 'copied')) > 0, 'nothing was moved')
    await store.close()
    assert.equal(await restart(disk), describeGroups(model.recovered()))
  })

  // Copying what is live anyway: the disk writes everything again and again and frees nothing.
  it('copies nothing while most of the log is live', async () => {
    // In small segments, most of a log of small entries is checkpoints.
    const wal = { segmentBytesMax: 8192 }
    const size = { payloadBytesMax: 400, rounds: 150, wal }
    const usage = await run({ neverReleased: [0, 1, 2, 3], chance: 0, ...size })
    assert.equal(await countParts(usage.disk, 'copied'), 0)
    assert.ok(segmentsOf(usage.disk).length > 10)
    assert.equal(await restart(usage.disk), usage.final)
  })

  // The bound that the documentation promises: twice what is live, plus two segments.
  it('stays within its bound with a stuck group that also grows', async () => {
    const usage = await run({ neverReleased: [3], chance: 60, rounds: 600 })
    const image = usage.disk.image()
    const sizes = segmentsIn(image).map((path) => (image.get(path) as Uint8Array).length)
    const total = sizes.reduce((sum, bytes) => sum + bytes, 0)
    const live = usage.final.split('\n').reduce((sum, line) => sum + line.length / 2, 0)
    // Small segments: what is laid out ahead is a third of each.
    const bound = (4 / 3) * (Math.max(2 * segmentBytesMax, 2 * live) + 5 * segmentBytesMax)
    assert.ok(total <= bound, `${total} bytes on disk for ${live} live ones`)
    assert.ok(usage.writtenBytes < 12 * usage.payloadBytes, 'most writing is copying')
    assert.equal(await restart(usage.disk), usage.final)
  })

  // Every other test of crashes would be empty if its workload never reclaimed anything.
  it('happens in the histories that the crash tests use', async () => {
    const { disk } = await record({ seed: 7, rounds: 18, neverReleased: [1] })
    const removed = disk.steps.filter((step) => step.type === 'remove').length
    const copied = await countParts(disk, 'copied')
    assert.ok(removed > 0 && copied > 0, `${removed} segments removed, ${copied} parts copied`)
  })
})
