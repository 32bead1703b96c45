// The write-ahead log on a disk that refuses: at each write, sync, rename and removal, in every
// life of a log: while it is written, opened after a crash, or put aside with its damage.
// The promise is the same everywhere: whatever refuses, and whatever a power loss then leaves, the
// next start gives back what was acknowledged, or that and the round that failed, whole; and no
// group is condemned for it. What rots at rest is in log-rot.test.ts.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createPrng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import { walFindings } from './dump-wal.ts'
import { directory, open, record, restart, segmentsIn } from './log-fixture.ts'
import { LogModel } from './memory-store.ts'
import {
  crashImage,
  type DiskImage,
  type DiskRequest,
  keepEverything,
  loseEverything,
  loseSectors,
  SimulatedDisk,
} from './simulated-files.ts'
import { describeGroups, Workload, type WorkloadOptions } from './store-workload.ts'
import { WalWriteError } from './wal-errors.ts'
import { decodeSegmentHeader } from './wal-format.ts'
import { groupsOf } from './wal-parts.ts'
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

/** What refuses, and how far a write got before it did. */
interface Refusal {
  readonly code: 'EIO' | 'ENOSPC'
  readonly writtenBytes: number
}

const refusals: readonly Refusal[] = [
  { code: 'EIO', writtenBytes: 0 },
  { code: 'ENOSPC', writtenBytes: 0 },
  { code: 'EIO', writtenBytes: 37 },
  // A whole sector of a longer write, and a little more.
  { code: 'ENOSPC', writtenBytes: 517 },
  { code: 'EIO', writtenBytes: 1 << 20 },
]

type Crash = (disk: SimulatedDisk, seed: number) => void

/** How the life ends that met the refusal. */
const crashes: readonly Crash[] = [
  // The process only: what it wrote is in the page cache, what failed to sync may be too.
  (disk) => disk.kill(),
  (disk) => disk.crash(loseEverything),
  (disk) => disk.crash(keepEverything),
  (disk, seed) => disk.crash(loseSectors(createPrng(seed))),
]

/** What is read may be refused too, but that is rot (log-rot.test.ts). */
const isReading = ({ operation, path }: DiskRequest): boolean =>
  operation === 'read' || (operation === 'open' && !path.endsWith('.new'))

/** Segments that nobody needs go in the background, and may go on doing so. */
const isReclaiming = ({ operation }: DiskRequest): boolean =>
  operation === 'remove' || operation === 'syncDirectory'

/** Lets the operation at `position` fail. */
class Refuser {
  /** The refused one. */
  struckAt: DiskRequest | undefined
  /** What changed the disk after it. */
  later: DiskRequest[] = []
  private count = 0

  constructor(disk: SimulatedDisk, position: number, { code, writtenBytes }: Refusal) {
    disk.fault = (request) => {
      if (isReading(request)) return undefined
      if (this.struckAt !== undefined && !isReclaiming(request)) this.later.push(request)
      this.count += 1
      if (this.count - 1 !== position) return undefined
      this.struckAt = request
      return { code, writtenBytes }
    }
  }
}

/** What a start in vain, or a stop, said. */
async function openAndClose(disk: SimulatedDisk): Promise<unknown> {
  try {
    const store = await open(disk)
    await store.close()
    return undefined
  } catch (error) {
    return error
  }
}

/** What a start finds, and that it condemns nobody. */
async function soundStart(disk: SimulatedDisk): Promise<string> {
  const store = await open(disk)
  assert.deepEqual(store.damagedGroups(), [])
  const found = describeGroups(store.recovered())
  await store.close()
  return found
}

const shapes: readonly WorkloadOptions[] = [
  { groupCount: 3, payloadBytesMax: 150 },
  {
    groupCount: 5,
    payloadBytesMax: 700,
    erases: true,
    releaseChance: { numerator: 1, denominator: 2 },
  },
  { groupCount: 4, payloadBytesMax: 90, neverReleased: [2], installs: true },
]

describe('the log and a disk that refuses', () => {
  // After a failed write or fsync the log goes on: what is on disk then has a hole, or a lie (R20).
  // Or a full disk is reported as a broken one; or what was acknowledged before is lost with it.
  for (const [at, shape] of shapes.entries()) {
    it(`stops for good, wherever it strikes, and loses nothing: shape ${at}`, async () => {
      const struck = new Map<string, number>()
      for (let position = 0; position < 110; position += 1) {
        for (const kind of [position, position + 2]) {
          const refusal = refusals[kind % refusals.length] as Refusal
          const seed = position * refusals.length + kind
          const operation = await strike(shape, { position, refusal, seed })
          if (operation !== undefined) struck.set(operation, (struck.get(operation) ?? 0) + 1)
        }
      }
      for (const operation of ['write', 'sync', 'rename', 'syncDirectory', 'remove']) {
        assert.ok((struck.get(operation) ?? 0) >= 5, `${operation}: ${struck.get(operation)}`)
      }
    })
  }
})

/** One life with a refusal, its end, and two starts. What was refused, if a write met it. */
async function strike(
  shape: WorkloadOptions,
  { position, refusal, seed }: { position: number; refusal: Refusal; seed: number },
): Promise<string | undefined> {
  const disk = new SimulatedDisk()
  const workload = new Workload(createPrng(seed), shape)
  const store = await open(disk)
  const refuser = new Refuser(disk, position, refusal)
  const met = await writeUntilFailure(store, workload, 60)
  if (met === undefined) return undefined
  const { error, legal } = met
  assert.equal(error.code, refusal.code === 'ENOSPC' ? 'DISK_FULL' : 'WAL_WRITE_FAILED')
  const later = [...refuser.later]
  await assert.rejects(store.write(workload.next().round), error)
  await store.close()
  assert.deepEqual(refuser.later, later, 'the disk was written to after a failure')
  const crash = crashes[seed % crashes.length] as Crash
  crash(disk, seed)
  const what = `seed ${seed}: ${refuser.struckAt?.operation} at ${position}, ${refusal.code}`
  const found = await soundStart(disk)
  assert.ok(legal.includes(found), what)
  // What a start has found is a promise: whoever lives on has told it.
  disk.crash(loseEverything)
  assert.equal(await soundStart(disk), found, what)
  return refuser.struckAt?.operation
}

describe('the log and a disk that refuses while it is opened', () => {
  // A start that fails half-way leaves a log that the next one reads otherwise: a torn tail half
  // cut, a segment without a name.
  it('the next start finds the same', async () => {
    let struck = 0
    for (let seed = 0; seed < 24; seed += 1) {
      const run = await record({ seed, rounds: 14 })
      const steps = run.disk.steps.length - (seed % 5)
      const policy = loseSectors(createPrng(seed))
      const image = crashImage(run.disk.base, run.disk.steps.slice(0, steps), policy)
      const expected = await soundStart(new SimulatedDisk(image))
      for (let position = 0; ; position += 1) {
        const disk = new SimulatedDisk(image)
        const refusal = refusals[(seed + position) % refusals.length] as Refusal
        const refuser = new Refuser(disk, position, refusal)
        const error = await openAndClose(disk)
        if (refuser.struckAt === undefined) break
        struck += 1
        // What refuses a roll call harms nobody: it only vouches.
        assert.ok(error === undefined || error instanceof WalWriteError, String(error))
        ;(crashes[position % crashes.length] as Crash)(disk, seed)
        assert.equal(await soundStart(disk), expected, `seed ${seed}, operation ${position}`)
      }
    }
    assert.ok(struck > 150, `only ${struck}`)
  })
})

describe('the log and a process that may not read it', () => {
  // A node that is started by the wrong user, or with too few descriptors, condemns its own log.
  it('changes nothing and says why', async () => {
    const run = await record({ seed: 3, rounds: 40, rest: true, neverReleased: [0, 1, 2] })
    const image = run.disk.image()
    for (const code of ['EACCES', 'EMFILE', 'ENOMEM'] as const) {
      let struck = 0
      for (let position = 0; ; position += 1) {
        const disk = new SimulatedDisk(image)
        let count = 0
        disk.fault = (request) => {
          if (!isReading(request)) return undefined
          count += 1
          return count - 1 === position ? { code } : undefined
        }
        const error = await openAndClose(disk)
        if (count <= position) break
        struck += 1
        assert.match(String(error), new RegExp(code))
        disk.kill()
        assert.deepEqual(disk.image(), image, `${code} at ${position}`)
      }
      assert.ok(struck > 8, `${code} struck ${struck} times`)
    }
  })
})

describe('the log and a disk that refuses while damage is put aside (S20)', () => {
  // A disk that is worn fails at the worst time; or it fills up with the copy of what is sound.
  it('whatever refuses and is lost, the next start comes to the same groups', async () => {
    let struck = 0
    for (let seed = 0; seed < 6; seed += 1) {
      const image = await damagedImage(seed)
      const expected = await verdictOf(new SimulatedDisk(image))
      assert.ok(expected.damaged.length > 0, 'somebody is condemned')
      assert.ok(expected.found.length > 0, 'somebody is not')
      for (let position = 0; ; position += 1) {
        const disk = new SimulatedDisk(image)
        const refusal = refusals[(seed + position) % refusals.length] as Refusal
        const refuser = new Refuser(disk, position, refusal)
        const error = await openAndClose(disk)
        if (refuser.struckAt === undefined) break
        struck += 1
        assert.ok(error === undefined || error instanceof WalWriteError, String(error))
        ;(crashes[position % crashes.length] as Crash)(disk, seed * 1000 + position)
        assert.deepEqual(await verdictOf(disk), expected, `seed ${seed}, operation ${position}`)
        // Nor does it change once it was told.
        disk.crash(loseEverything)
        assert.deepEqual(await verdictOf(disk), expected, `seed ${seed}, after ${position}`)
      }
    }
    assert.ok(struck > 60, `only ${struck}`)
  })

  // The power goes, and again while the start goes on from where the first one ended.
  it('power losses on each other’s heels end at the same groups', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const prng = createPrng(seed)
      const image = await damagedImage(seed % 6)
      const expected = await verdictOf(new SimulatedDisk(image))
      const disk = new SimulatedDisk(image)
      for (let losses = prng.range(1, 6); losses > 0; losses -= 1) {
        let left = prng.range(0, 14)
        disk.fault = ({ operation }) => {
          if (operation !== 'read') left -= 1
          return left < 0 ? { code: 'EIO', writtenBytes: prng.range(0, 900) } : undefined
        }
        await openAndClose(disk)
        disk.crash(prng.pick([loseSectors(prng), loseEverything, keepEverything]))
      }
      assert.deepEqual(await verdictOf(disk), expected, `seed ${seed}`)
    }
  })
})

/** A log that came to rest, with a flipped bit in a frame of few of its groups. */
async function damagedImage(seed: number): Promise<DiskImage> {
  const run = await record({ seed, rounds: 30, rest: true, neverReleased: [1], groupCount: 5 })
  const image = run.disk.image()
  let place: { readonly path: string; readonly offset: number } | undefined
  for await (const finding of walFindings(directory, new SimulatedDisk(image).files)) {
    if (finding.type !== 'frame' || finding.head.type !== 'round') continue
    if (groupsOf(finding.parts).length > 3) continue
    place = { path: join(directory, finding.name), offset: finding.offset + 9 }
  }
  assert.ok(place !== undefined, 'some frame is of few groups')
  const bytes = (image.get(place.path) as Uint8Array).slice()
  bytes[place.offset] = (bytes[place.offset] as number) ^ 0x10
  return new Map([...image, [place.path, bytes]])
}

async function verdictOf(disk: SimulatedDisk) {
  const store = await open(disk)
  const damaged = store.damagedGroups()
  const found = describeGroups(store.recovered())
  await store.close()
  return { damaged, found }
}

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
    assert.ok(failure.legal.includes(await soundStart(disk)))
  })
})

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
