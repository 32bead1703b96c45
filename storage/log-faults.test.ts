// The write-ahead log on a disk that refuses to write, and after a crash that tore it. What rots at
// rest is in log-rot.test.ts.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createPrng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import { open, record, restart, segmentsIn } from './log-fixture.ts'
import { LogModel } from './memory-store.ts'
import { crashImage, type DiskRequest, keepEverything, SimulatedDisk } from './simulated-files.ts'
import { describeGroups, Workload } from './store-workload.ts'
import { WalWriteError } from './wal-errors.ts'
import { decodeSegmentHeader } from './wal-format.ts'
import { SegmentReader } from './wal-reader.ts'
import { laidOutBehind } from './wal-scan.ts'

describe('the log after a torn tail', () => {
  // The rest of a torn round lies behind the new end for ever, or the file stays shorter than the
  // next start expects and an honest log is refused.
  it('leaves zeros behind the last frame, laid out to the full step', async () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const run = await record({ seed, rounds: 12 })
      const steps = run.disk.steps.findLastIndex((step) => step.type === 'write') + 1
      const torn = crashImage(run.disk.base, run.disk.steps.slice(0, steps), {
        names: (pending) => pending,
        data: ({ bytes }) => [[seed * 5, bytes.length]],
      })
      const disk = new SimulatedDisk(torn)
      await restart(disk)
      const image = disk.image()
      const path = segmentsIn(image).at(-1) as string
      const bytes = image.get(path) as Uint8Array
      const file = await disk.files.open(path, 'read')
      const header = decodeSegmentHeader(bytes)
      const reader = await SegmentReader.open(file, header.mark)
      let end = SegmentReader.firstFrameOffset
      for (;;) {
        const frame = await reader.frameAt(end)
        if (!('head' in frame)) break
        end = frame.end
      }
      assert.equal(await reader.endOfContent(end), end, `seed ${seed}`)
      assert.ok(bytes.length >= laidOutBehind(end, header.growthBytes), `seed ${seed}`)
    }
  })
})

describe('the log and a disk that refuses', () => {
  // After a failed write or fsync the log goes on: what is on disk then has a hole, or a lie (R20).
  // Or a full disk is reported as a broken one.
  for (const code of ['EIO', 'ENOSPC'] as const) {
    it(`stops for good at the first ${code}, wherever it strikes`, async () => {
      let strikes = 0
      for (let failAt = 0; failAt < 90; failAt += 1) strikes += (await strike(code, failAt)) ? 1 : 0
      assert.ok(strikes > 60, `the fault struck only ${strikes} times`)
    })
  }
})

describe('the log and a removal that fails', () => {
  // Old segments pile up until the disk is full, and nobody is told why.
  it('refuses the next write', async () => {
    const disk = new SimulatedDisk()
    const store = await open(disk)
    const workload = new Workload(createPrng(1), { groupCount: 2, payloadBytesMax: 100 })
    disk.fault = ({ operation }) => (operation === 'remove' ? { code: 'EIO' } : undefined)
    const failure = await writeUntilFailure(store, workload, 200)
    assert.equal(failure?.error.code, 'WAL_WRITE_FAILED')
    await store.close()
    disk.kill()
    assert.ok(failure.legal.includes(await restart(disk)))
  })
})

/** One life with a failure at the given operation of the disk. True if it struck a write. */
async function strike(code: 'EIO' | 'ENOSPC', failAt: number): Promise<boolean> {
  const disk = new SimulatedDisk()
  const workload = new Workload(createPrng(failAt), { groupCount: 3, payloadBytesMax: 150 })
  const store = await open(disk)
  let operations = 0
  let later = 0
  disk.fault = ({ operation }: DiskRequest) => {
    if (operations > failAt && operation !== 'read') later += 1
    operations += 1
    return operations - 1 === failAt ? { code, writtenBytes: failAt * 3 } : undefined
  }
  const before = await writeUntilFailure(store, workload, 40)
  if (before === undefined) return false
  assert.equal(before.error.code, code === 'ENOSPC' ? 'DISK_FULL' : 'WAL_WRITE_FAILED')
  // Background removals may have been under way; nothing new is written.
  const counted = later
  await assert.rejects(store.write(workload.next().round), before.error)
  await store.close()
  assert.equal(later, counted, 'the disk was written to after a failure')
  disk.crash(keepEverything)
  const found = await restart(disk)
  assert.ok(before.legal.includes(found), `failed at operation ${failAt}`)
  return true
}

async function writeUntilFailure(store: LogStore, workload: Workload, rounds: number) {
  const model = new LogModel()
  for (let i = 0; i < rounds; i += 1) {
    const { releases, round } = workload.next()
    const acknowledged = describeGroups(model.recovered())
    for (const { group, snapshot } of releases) {
      store.release(group, snapshot)
      model.release(group, snapshot)
    }
    model.write(round)
    try {
      await store.write(round)
    } catch (error) {
      assert.ok(error instanceof WalWriteError, String(error))
      return { error, legal: [acknowledged, describeGroups(model.recovered())] }
    }
  }
  return undefined
}
