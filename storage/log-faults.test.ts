// The write-ahead log on a disk that rots, loses files, or refuses to write.
// What is allowed: to say WAL_DAMAGED, or to give back every acknowledged round. The one exception
// is damage that leaves nothing valid behind it: it cannot be told from a torn tail, and each case
// checks that it is only that. After an orderly close even damage to the last round is noticed.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { groupId, logIndex } from '#base/brand'
import { createPrng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import { walFindings } from './dump-wal.ts'
import { directory, open, record, restart, type Run } from './log-fixture.ts'
import { LogModel } from './memory-store.ts'
import {
  crashImage,
  type DiskImage,
  type DiskRequest,
  keepEverything,
  SimulatedDisk,
} from './simulated-files.ts'
import { describeGroups, Workload } from './store-workload.ts'
import { damageByWitness, WalDamageError, WalWriteError } from './wal-errors.ts'
import {
  decodeSegmentHeader,
  encodeSegmentHeader,
  segmentHeaderBytes,
  segmentName,
  FrameEncoder,
  type WalPart,
} from './wal-format.ts'
import { SegmentReader } from './wal-reader.ts'
import { laidOutBehind } from './wal-recovery.ts'

/** A byte range of a file that is not what it was. */
interface Damage {
  readonly path: string
  readonly from: number
  readonly until: number
  readonly bytes: (before: Uint8Array) => Uint8Array
}

interface FramePlace {
  readonly path: string
  readonly offset: number
  readonly end: number
}

async function roundFrames(image: DiskImage): Promise<readonly FramePlace[]> {
  const frames: FramePlace[] = []
  for await (const finding of walFindings(directory, new SimulatedDisk(image).files)) {
    if (finding.type !== 'frame' || finding.head.type !== 'round') continue
    frames.push({ path: join(directory, finding.name), offset: finding.offset, end: finding.end })
  }
  return frames
}

function damaged(image: DiskImage, damage: Damage): DiskImage {
  const next = new Map(image)
  next.set(damage.path, damage.bytes((image.get(damage.path) as Uint8Array).slice()))
  return next
}

async function outcomeOf(image: DiskImage): Promise<string | WalDamageError> {
  try {
    return await restart(new SimulatedDisk(image))
  } catch (error) {
    if (error instanceof WalDamageError) return error
    throw error
  }
}

/** The promise of this file. Returns which of the legal outcomes it was. */
async function checkDamage(run: Run, image: DiskImage, damage: Damage): Promise<string> {
  const found = await outcomeOf(damaged(image, damage))
  if (found instanceof WalDamageError) return 'refused'
  const kept = run.states.lastIndexOf(found)
  const where = `${damage.path}:${damage.from}-${damage.until}`
  assert.ok(kept >= 0, `a state that never was, after damage at ${where}`)
  if (kept === run.states.length - 1) return 'whole'
  const lost = (await roundFrames(image)).slice(kept - run.states.length + 1)
  for (const { path, offset, end } of lost) {
    assert.equal(path, damage.path, `a round of another segment is lost, damage at ${where}`)
    assert.ok(offset < damage.until && damage.from < end, `an intact round is lost at ${where}`)
  }
  return 'tail'
}

type Draw = (prng: ReturnType<typeof createPrng>, path: string, size: number) => Damage

const flipBit: Draw = (prng, path, size) => {
  const at = prng.range(0, size)
  const bytes = (before: Uint8Array): Uint8Array => {
    before[at] = (before[at] as number) ^ (1 << prng.range(0, 8))
    return before
  }
  return { path, from: at, until: at + 1, bytes }
}

const zeroSector: Draw = (prng, path, size) => {
  const from = prng.range(0, Math.ceil(size / 512)) * 512
  return { path, from, until: from + 512, bytes: (before) => before.fill(0, from, from + 512) }
}

const garbleSector: Draw = (prng, path, size) => {
  const from = prng.range(0, Math.ceil(size / 512)) * 512
  const bytes = (before: Uint8Array): Uint8Array => {
    for (let i = from; i < Math.min(size, from + 512); i += 1) before[i] = prng.next()
    return before
  }
  return { path, from, until: from + 512, bytes }
}

const cut: Draw = (prng, path, size) => {
  const from = prng.range(0, size)
  return { path, from, until: Number.MAX_SAFE_INTEGER, bytes: (before) => before.slice(0, from) }
}

async function tally(draw: Draw, options: { close: boolean; trials: number }) {
  const outcomes: Record<string, number> = { refused: 0, whole: 0, tail: 0 }
  for (let seed = 0; seed < 4; seed += 1) {
    // With small segments most frames are in older ones, with large ones all are in the last.
    const wal = { segmentBytesMax: seed % 2 === 0 ? 2048 : 32_768 }
    const run = await record({ seed, rounds: 30, neverReleased: [2], close: options.close, wal })
    const image = run.disk.image()
    const property = fc.asyncProperty(fc.nat(2 ** 31 - 1), async (trial) => {
      const prng = createPrng(trial)
      const path = prng.pick([...image.keys()])
      const damage = draw(prng, path, (image.get(path) as Uint8Array).length)
      const outcome = await checkDamage(run, image, damage)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    })
    await fc.assert(property, { numRuns: options.trials, seed })
  }
  return outcomes as { refused: number; whole: number; tail: number }
}

describe('the log and rot (R21)', () => {
  // A flipped bit, a zeroed or garbled sector, or a cut file silently deletes acknowledged rounds,
  // or the node starts with a log that nobody wrote.
  for (const [name, draw] of Object.entries({ flipBit, zeroSector, garbleSector, cut })) {
    it(`${name}: refuses, or keeps every round with anything valid behind it`, async () => {
      const outcomes = await tally(draw, { close: false, trials: 150 })
      // Were damage never noticed, or always claimed, this file would prove nothing.
      const { refused, whole, tail } = outcomes
      assert.ok(refused > 50 && whole + tail > 5, JSON.stringify(outcomes))
    })
  }

  // After an orderly stop even damage to the very last round must be noticed.
  it('flipBit after an orderly close: refuses, or keeps every round', async () => {
    const outcomes = await tally(flipBit, { close: true, trials: 250 })
    assert.equal(outcomes.tail, 0, JSON.stringify(outcomes))
  })

  // A file system check or a copy that ran out of space cut the last segment: far more than one
  // round is gone, nothing valid follows, and only the size tells.
  it('notices a last segment that was cut, at any byte', async () => {
    const wal = { segmentBytesMax: 1 << 20, growthBytes: 8192 }
    const run = await record({ seed: 5, rounds: 60, wal })
    const image = run.disk.image()
    const path = join(directory, segmentName(1))
    const contentEnd = (await roundFrames(image)).at(-1)?.end ?? 0
    assert.ok(contentEnd > 2 * 8192, 'the log is too short to have grown')
    for (let from = 64; from < contentEnd; from += 32) {
      const bytes = (before: Uint8Array): Uint8Array => before.slice(0, from)
      const outcome = await outcomeOf(damaged(image, { path, from, until: contentEnd, bytes }))
      assert.ok(outcome instanceof WalDamageError, `cut at ${from}`)
    }
  })
})

/** The same segment with changed parts, valid in every other way. */
async function rewritten(
  image: DiskImage,
  path: string,
  change: (part: WalPart) => WalPart,
): Promise<DiskImage> {
  const bytes = (image.get(path) as Uint8Array).slice()
  let previousCrc = decodeSegmentHeader(bytes).previous.crc
  for await (const finding of walFindings(directory, new SimulatedDisk(image).files)) {
    if (finding.type !== 'frame' || join(directory, finding.name) !== path) continue
    const { mark, number, type } = finding.head
    const encoder = new FrameEncoder(1000)
    encoder.begin()
    for (const part of finding.parts) encoder.part(change(part))
    const { buffers, crc } = encoder.finish({ mark, number, type, previousCrc })
    bytes.set(Buffer.concat(buffers), finding.offset)
    previousCrc = crc
  }
  return new Map([...image, [path, bytes]])
}

describe('the log and its files', () => {
  const whole = () => record({ seed: 3, rounds: 40, neverReleased: [0, 1, 2] })

  async function refused(image: DiskImage, what: RegExp): Promise<WalDamageError> {
    const outcome = await outcomeOf(image)
    assert.ok(outcome instanceof WalDamageError, `not refused: ${outcome}`)
    assert.match(outcome.message, what)
    return outcome
  }
  const without = (image: DiskImage, path: string): DiskImage =>
    new Map([...image].filter(([name]) => name !== path))

  // The middle of the log is gone and the node starts as if it had never been.
  it('refuses a log with a segment missing in the middle', async () => {
    const image = (await whole()).disk.image()
    const paths = [...image.keys()]
    assert.ok(paths.length >= 4)
    for (const path of paths.slice(1, -1)) {
      const error = await refused(without(image, path), /missing/)
      assert.match(error.message, /new node id/)
      assert.equal(error.code, 'WAL_DAMAGED')
      assert.ok(error.groups.length > 0)
    }
  })

  // The oldest segment still held live entries; the ones after it are whole and agree with each
  // other.
  it('refuses a log whose oldest segment was lost while it was needed', async () => {
    const image = (await whole()).disk.image()
    await refused(without(image, [...image.keys()][0] as string), /gone with a lost segment/)
  })

  // A segment restored from a backup or from another node is taken for this log's own.
  it('refuses a segment of another log', async () => {
    const image = (await whole()).disk.image()
    const other = (await record({ seed: 4, rounds: 40, neverReleased: [0, 1, 2] })).disk.image()
    for (const path of [...image.keys()].slice(1)) {
      const bytes = other.get(path)
      if (bytes === undefined) continue
      await refused(new Map([...image, [path, bytes]]), /chain|frames end here|must be whole/)
    }
  })

  // Segments under each other's names replay history in a wrong order.
  it('refuses segments that have changed names', async () => {
    const image = (await whole()).disk.image()
    const [, a, b] = [...image.keys()] as [string, string, string]
    const swapped = new Map([...image, [a, image.get(b)], [b, image.get(a)]] as [
      string,
      Uint8Array,
    ][])
    await refused(swapped, /the header says/)
  })

  // A frame that is whole but not in its place (a lost or repeated block write) changes history.
  it('refuses a log with a frame cut out, or one twice', async () => {
    // One segment, so that only the chain within it can tell.
    const run = await record({ seed: 3, rounds: 40, wal: { segmentBytesMax: 1 << 20 } })
    const image = run.disk.image()
    for (const { path, offset, end } of (await roundFrames(image)).slice(0, -1)) {
      const bytes = Buffer.from(image.get(path) as Uint8Array)
      const rest = bytes.subarray(end)
      const cutOut = Buffer.concat([bytes.subarray(0, offset), rest, Buffer.alloc(end - offset)])
      const twice = Buffer.concat([bytes.subarray(0, end), bytes.subarray(offset)])
      for (const changed of [cutOut, twice]) {
        await refused(new Map([...image, [path, new Uint8Array(changed)]]), /the chain/)
      }
    }
  })

  // A bug in writing checkpoints stays hidden until the older segments are gone, and then it is the
  // truth: a forgotten vote, an older term.
  it('refuses a checkpoint that contradicts the segments before', async () => {
    const image = (await whole()).disk.image()
    const path = [...image.keys()].at(-1) as string
    const changed = await rewritten(image, path, (part) =>
      part.type === 'checkpoint' && part.group === 1
        ? { ...part, hardState: { ...part.hardState, vote: 0 } }
        : part,
    )
    await refused(changed, /the checkpoint says/)
  })

  // The frames of the last segment follow each other, but not the segment before: rounds are
  // missing between the two.
  it('refuses a segment that continues from somewhere else', async () => {
    const image = (await whole()).disk.image()
    const path = [...image.keys()].at(-1) as string
    const bytes = (image.get(path) as Uint8Array).slice()
    const header = decodeSegmentHeader(bytes)
    for (const wrong of [{ crc: header.previous.crc ^ 1 }, { nextNumber: 5 }]) {
      bytes.set(encodeSegmentHeader({ ...header, previous: { ...header.previous, ...wrong } }))
      await refused(new Map([...image, [path, bytes]]), /does not continue the segment before/)
    }
  })

  // An older release opens a newer log, misreads it, and writes on.
  it('refuses a format of the future', async () => {
    const image = (await whole()).disk.image()
    const path = [...image.keys()].at(-1) as string
    const bytes = (image.get(path) as Uint8Array).slice()
    const header = { version: 2, mark: 1, sequence: 1, growthBytes: 0 }
    const previous = { end: 0, crc: 0, nextNumber: 1 }
    bytes.set(encodeSegmentHeader({ ...header, previous }))
    const disk = new SimulatedDisk(new Map([...image, [path, bytes]]))
    await assert.rejects(open(disk), { code: 'WAL_FORMAT_TOO_NEW' })
  })

  // A crash while a segment was being made keeps the node from starting, or leaves the file for
  // ever.
  it('removes a segment that never got its name', async () => {
    const run = await whole()
    const image = run.disk.image()
    const torn = new Uint8Array(100).fill(7)
    const leftover = `${join(directory, segmentName(image.size + 5))}.new`
    const disk = new SimulatedDisk(new Map([...image, [leftover, torn]]))
    assert.equal(await restart(disk), run.states.at(-1))
    assert.equal(disk.image().has(leftover), false)
  })

  // A header cannot be torn (the name comes last), so a bad one is damage even in the last segment.
  it('refuses a bad header in the last segment', async () => {
    const image = (await whole()).disk.image()
    const path = [...image.keys()].at(-1) as string
    for (let at = 0; at < segmentHeaderBytes; at += 1) {
      const bytes = (image.get(path) as Uint8Array).slice()
      bytes[at] = (bytes[at] as number) ^ 0x10
      await refused(new Map([...image, [path, bytes]]), /header|magic/)
    }
  })

  // An unreadable sector makes the node crash with a stack trace instead of an answer.
  it('calls a read error damage, with its cause', async () => {
    const run = await whole()
    const disk = new SimulatedDisk(run.disk.image())
    disk.fault = ({ operation }) => (operation === 'read' ? { code: 'EIO' } : undefined)
    await assert.rejects(open(disk), (error) => {
      assert.ok(error instanceof WalDamageError)
      assert.equal((error.cause as { code?: string }).code, 'EIO')
      return true
    })
  })

  // The loss that looks like a torn tail goes unnoticed although the state store knows better.
  it('damageByWitness notices a group that ends before its applied index', async () => {
    const run = await whole()
    const store = await open(new SimulatedDisk(run.disk.image()))
    for (const recovered of store.recovered()) {
      const { group, snapshot, entries } = recovered
      const last = snapshot.index + entries.length
      const at = (applied: number) =>
        damageByWitness(recovered, { group, applied: logIndex(applied), directory })
      assert.equal(at(last), undefined)
      assert.match(at(last + 1)?.message ?? '', /applied up to/)
    }
    const lost = { group: groupId(77), applied: logIndex(1), directory }
    assert.equal(damageByWitness(undefined, lost)?.code, 'WAL_DAMAGED')
  })
})

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
      const [path, bytes] = [...disk.image()].at(-1) as [string, Uint8Array]
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
