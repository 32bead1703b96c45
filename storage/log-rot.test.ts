// The write-ahead log on a disk that rots: whatever happens to its files, a restart gives back what
// was acknowledged of a group or names the group, and the others go on.

import assert from 'node:assert/strict'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { groupId, logIndex, term } from '#base/brand'
import { createPrng } from '#base/prng'
import { walFindings } from './dump-wal.ts'
import type { Entry } from '#raft/core'
import { directory, HandClock, open, record, segmentsIn } from './log-fixture.ts'
import { byGroup, logShapes, recordHistory } from './log-histories.ts'
import { judgeStart, type RotOutcome } from './log-rot.ts'
import { count, type RotTally, runRotCases } from './log-rot-cases.ts'
import { crashImage, type DiskImage, loseSectors, SimulatedDisk } from './simulated-files.ts'
import { WalDamageError } from './wal-errors.ts'
import {
  decodeSegmentHeader,
  encodeSegmentHeader,
  FrameEncoder,
  segmentHeaderBytes,
  segmentName,
} from './wal-format.ts'
import { emptySnapshot } from './wal-ledger.ts'
import { groupsOf, type WalPart } from './wal-parts.ts'
import { rollCallName } from './wal-roll-call.ts'

/** What a start makes of a disk. */
async function foundIn(disk: SimulatedDisk) {
  const store = await open(disk)
  const damaged = new Map(store.damagedGroups().map(({ group, reason }) => [group, reason]))
  const groups = byGroup(store.recovered())
  await store.close()
  return { groups, damaged }
}

const entryAt = (index: number, text: string): Entry => ({
  index: logIndex(index),
  term: term(1),
  kind: 'command',
  payload: new Uint8Array(Buffer.from(text)),
})

interface FramePlace {
  readonly path: string
  readonly offset: number
  readonly end: number
  readonly parts: readonly WalPart[]
}

async function framesOf(image: DiskImage): Promise<readonly FramePlace[]> {
  const frames: FramePlace[] = []
  for await (const finding of walFindings(directory, new SimulatedDisk(image).files)) {
    if (finding.type !== 'frame' || finding.head.type !== 'round') continue
    const { offset, end, parts } = finding
    frames.push({ path: join(directory, finding.name), offset, end, parts })
  }
  return frames
}

function flipped(image: DiskImage, path: string, at: number): DiskImage {
  const bytes = (image.get(path) as Uint8Array).slice()
  bytes[at] = (bytes[at] as number) ^ 0x10
  return new Map([...image, [path, bytes]])
}

describe('rot (R21)', () => {
  // Some damage deletes acknowledged rounds in silence, or ends a node with a stack trace. The
  // whole of it: `npm run fuzz:log`.
  it('is never silent, in every kind of log and of damage', async () => {
    const tally: RotTally = new Map()
    const outcomes = new Map<RotOutcome, number>()
    await runRotCases({ from: 0, until: 1400 }, (kind, outcome) => {
      count(tally, kind, outcome)
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    })
    // Were damage never noticed, or every group always condemned, this would prove nothing.
    for (const outcome of ['whole', 'some groups damaged', 'all groups damaged'] as const) {
      assert.ok((outcomes.get(outcome) ?? 0) > 140, `${outcome}: ${outcomes.get(outcome)}`)
    }
  })

  // Some byte of the log is looked at by nobody.
  it('is never silent at any byte of a log', async () => {
    const shape = { ...(logShapes[0] as (typeof logShapes)[number]), rounds: 8 }
    const history = await recordHistory(shape, 5)
    for (const path of segmentsIn(history.image)) {
      const bytes = history.image.get(path) as Uint8Array
      const contentEnd = bytes.findLastIndex((byte) => byte !== 0) + 1
      for (let at = 0; at < contentEnd; at += 1) {
        await judgeStart(history, { image: flipped(history.image, path, at) })
      }
    }
  })
})

describe('damage and groups (S18)', () => {
  // One rotten sector costs a node every replica that it has.
  it('condemns the groups of a lost frame and no others', async () => {
    const groupCount = 8
    const wal = { segmentBytesMax: 1 << 20 }
    const run = await record({ seed: 21, rounds: 40, groupCount, rest: true, wal })
    const image = run.disk.image()
    let sound = 0
    for (const { path, offset, parts } of await framesOf(image)) {
      const { groups, damaged } = await foundIn(
        new SimulatedDisk(flipped(image, path, offset + 20)),
      )
      assert.deepEqual(
        [...damaged.keys()],
        [...groupsOf(parts)].sort((a, b) => a - b),
      )
      for (const reason of damaged.values()) assert.match(reason, /is lost/)
      sound += groups.size
    }
    assert.ok(sound > 80, `${sound} sound groups`)
  })

  // Damage in a part of the log that nobody needs any more takes groups out of service.
  it('a checkpoint behind the damage is a new beginning (S19)', async () => {
    const disk = new SimulatedDisk()
    const clock = new HandClock()
    const store = await open(disk, { clock, sealedSegmentsMax: 100 })
    const [pinned, moving] = [groupId(1), groupId(2)]
    await store.write([{ group: pinned, entries: [entryAt(1, 'needed for ever')] }])
    for (let index = 1; index <= 60; index += 1) {
      await store.write([{ group: moving, entries: [entryAt(index, 'x'.repeat(120))] }])
      store.release(moving, { ...emptySnapshot, index: logIndex(index), term: term(1) })
    }
    await store.close()
    const image = disk.image()
    const whole = await foundIn(new SimulatedDisk(image))
    const paths = segmentsIn(image)
    let mended = 0
    for (const { path, offset, parts } of await framesOf(image)) {
      const { groups, damaged } = await foundIn(new SimulatedDisk(flipped(image, path, offset + 9)))
      const isNeeded = path === paths.at(-1) || groupsOf(parts).includes(pinned)
      assert.deepEqual([...damaged.keys()], isNeeded ? groupsOf(parts) : [])
      if (isNeeded) continue
      assert.deepEqual(groups, whole.groups)
      mended += 1
    }
    assert.ok(mended > 20, `${mended} frames that nobody needed`)
  })

  // A damaged replica is started after all by the second start, or never again by any.
  it('a damaged group stays damaged, over restarts and rotations, until it is erased', async () => {
    const run = await record({ seed: 3, rounds: 40, rest: true, neverReleased: [0, 1, 2] })
    const image = run.disk.image()
    const [frame] = (await framesOf(image)).filter(({ path }) => path === segmentsIn(image).at(-1))
    assert.ok(frame !== undefined)
    const disk = new SimulatedDisk(flipped(image, frame.path, frame.offset + 9))
    const first = await foundIn(disk)
    const [group] = first.damaged.keys()
    assert.ok(group !== undefined)
    let store = await open(disk)
    store.recovered()
    const before = segmentsIn(disk.image()).length
    for (let index = 1; index < 20; index += 1) {
      await store.write([{ group: groupId(77), entries: [entryAt(index, 'x'.repeat(500))] }])
    }
    assert.ok(segmentsIn(disk.image()).length > before + 2, 'the log rotated')
    await assert.rejects(store.write([{ group, entries: [entryAt(1, 'new')] }]), /erased first/)
    await store.close()
    assert.deepEqual((await foundIn(disk)).damaged, first.damaged)
    store = await open(disk)
    await store.write([{ group, erase: true, entries: [entryAt(1, 'new')] }])
    await store.close()
    const last = await foundIn(disk)
    assert.equal(last.damaged.has(group), false)
    assert.match(last.groups.get(group) ?? '', /1@1 command/)
  })

  // What was put aside is read again, or nobody can look at it.
  it('keeps the damaged files under other names', async () => {
    const run = await record({ seed: 3, rounds: 40, rest: true, neverReleased: [0, 1, 2] })
    const image = run.disk.image()
    const paths = segmentsIn(image)
    const disk = new SimulatedDisk(flipped(image, paths[1] as string, 90))
    await foundIn(disk)
    const after = disk.image()
    for (const path of paths) {
      assert.equal(after.has(path), false)
      const expected = path === paths[1] ? flipped(image, path, 90).get(path) : image.get(path)
      assert.deepEqual(after.get(`${path}.damaged`), expected)
    }
  })
})

describe('the end of a log that nobody vouches for', () => {
  // A file system check or a copy that ran out of space cut the last segment: far more than one
  // round is gone, nothing valid follows, and only the size tells.
  it('a last segment that was cut at any byte is damage', async () => {
    const wal = { segmentBytesMax: 1 << 20, growthBytes: 8192 }
    const run = await record({ seed: 5, rounds: 60, wal })
    const image = run.disk.image()
    const path = join(directory, segmentName(1))
    const contentEnd = (await framesOf(image)).at(-1)?.end ?? 0
    assert.ok(contentEnd > 2 * 8192, 'the log is too short to have grown')
    for (let from = 64; from < contentEnd; from += 32) {
      const bytes = (image.get(path) as Uint8Array).slice(0, from)
      const { groups } = await foundIn(new SimulatedDisk(new Map([...image, [path, bytes]])))
      assert.equal(groups.size, 0, `cut at ${from}`)
    }
  })

  // What the disk can not read, or what a write to a wrong place has covered, passes for a round
  // that a crash tore.
  it('an unreadable page, or a frame of the past, is no torn tail', async () => {
    const run = await record({ seed: 5, rounds: 20, wal: { segmentBytesMax: 1 << 20 } })
    const image = run.disk.image()
    const frames = await framesOf(image)
    const last = frames.at(-1) as FramePlace
    const first = frames[0] as FramePlace
    const unreadable = new SimulatedDisk(image)
    unreadable.fault = ({ operation, path, range }) =>
      operation === 'read' &&
      path === last.path &&
      range.until > last.offset &&
      range.from < last.end
        ? { code: 'EIO' }
        : undefined
    assert.equal((await foundIn(unreadable)).groups.size, 0)
    const bytes = Buffer.from(image.get(last.path) as Uint8Array)
    bytes.fill(0, last.offset)
    bytes.copy(bytes, last.offset, first.offset, first.end)
    const covered = new SimulatedDisk(new Map([...image, [last.path, new Uint8Array(bytes)]]))
    assert.equal((await foundIn(covered)).groups.size, 0)
  })
})

describe('putting a log aside (S20)', () => {
  // A power loss while a damaged log is put aside leaves one that is worse, or another verdict.
  it('survives a power loss at every step', async () => {
    let steps = 0
    for (let seed = 0; seed < 6; seed += 1) {
      const run = await record({ seed, rounds: 30, rest: true, neverReleased: [1], groupCount: 5 })
      const before = run.disk.image()
      const frames = (await framesOf(before)).filter(({ parts }) => groupsOf(parts).length < 4)
      const { path, offset } = frames.at(-1) as FramePlace
      const image = flipped(before, path, offset + 9)
      const disk = new SimulatedDisk(image)
      const expected = await foundIn(disk)
      assert.ok(expected.damaged.size > 0 && expected.groups.size > 0)
      for (let step = 0; step <= disk.steps.length; step += 1) {
        const policy = loseSectors(createPrng(seed * 1000 + step))
        const after = crashImage(image, disk.steps.slice(0, step), policy)
        assert.deepEqual(await foundIn(new SimulatedDisk(after)), expected, `${seed}/${step}`)
        steps += 1
      }
    }
    assert.ok(steps > 60, `${steps} steps`)
  })

  // The disk gets worse while its damage is put aside: the node turns in circles.
  it('gives up on a disk that damages what is written to it', async () => {
    const run = await record({ seed: 3, rounds: 40, rest: true, neverReleased: [0, 1, 2] })
    const image = run.disk.image()
    const disk = new SimulatedDisk(flipped(image, segmentsIn(image)[1] as string, 90))
    disk.fault = ({ operation, path, range }) =>
      operation === 'read' &&
      segmentsIn(new Map([[path, new Uint8Array(0)]])).length > 0 &&
      range.from >= segmentHeaderBytes
        ? { code: 'EIO' }
        : undefined
    await assert.rejects(open(disk), WalDamageError)
  })
})

interface Rewrite {
  readonly path: string
  readonly change: (part: WalPart) => WalPart
  /** This frame alone: those behind it continue what it was. */
  readonly only?: number
}

/** The same segment with changed parts, valid in every other way. */
async function rewritten(image: DiskImage, { path, change, only }: Rewrite): Promise<DiskImage> {
  const bytes = (image.get(path) as Uint8Array).slice()
  let previousCrc = decodeSegmentHeader(bytes).previous.crc
  for await (const finding of walFindings(directory, new SimulatedDisk(image).files)) {
    if (finding.type !== 'frame' || join(directory, finding.name) !== path) continue
    const { mark, number, type } = finding.head
    if (only !== undefined && finding.offset !== only) {
      previousCrc = finding.head.crc
      continue
    }
    const encoder = new FrameEncoder(1000)
    encoder.begin()
    for (const part of finding.parts) encoder.part(change(part))
    encoder.trail(finding.trail ?? new Map())
    const { buffers, crc } = encoder.finish({ mark, number, type, previousCrc })
    bytes.set(Buffer.concat(buffers), finding.offset)
    previousCrc = crc
  }
  return new Map([...image, [path, bytes]])
}

describe('the log and its files', () => {
  const whole = () => record({ seed: 3, rounds: 40, neverReleased: [0, 1, 2], rest: true })
  const allGroups = [0, 1, 2]

  async function condemned(image: DiskImage, what: RegExp): Promise<readonly number[]> {
    const { damaged } = await foundIn(new SimulatedDisk(image))
    assert.ok(damaged.size > 0, 'nothing was noticed')
    for (const reason of damaged.values()) assert.match(reason, what)
    return [...damaged.keys()]
  }
  const without = (image: DiskImage, path: string): DiskImage =>
    new Map([...image].filter(([name]) => name !== path))

  // The middle of the log is gone and the node starts as if it had never been.
  it('says that a segment is missing in the middle', async () => {
    const image = (await whole()).disk.image()
    const paths = segmentsIn(image)
    assert.ok(paths.length >= 4)
    for (const path of paths.slice(1, -1)) await condemned(without(image, path), /missing|gone/)
  })

  // The oldest segment still held live entries; the ones after it are whole and agree with each
  // other.
  it('says that the oldest segment was lost while it was needed', async () => {
    const image = (await whole()).disk.image()
    await condemned(without(image, segmentsIn(image)[0] as string), /gone with a lost segment/)
  })

  // The newest segments, or all of them, are gone: a node starts with an older or an empty log.
  it('says that the newest segments are gone', async () => {
    const image = (await whole()).disk.image()
    const paths = segmentsIn(image)
    await condemned(without(image, paths.at(-1) as string), /was written, the log ends/)
    const none = paths.reduce(without, image)
    assert.deepEqual(await condemned(none, /was written, the log ends/), allGroups)
  })

  // A segment restored from a backup or from another node is taken for this log's own.
  it('believes nothing when a segment of another log is among its own', async () => {
    const image = (await whole()).disk.image()
    const run = await record({ seed: 4, rounds: 40, neverReleased: [0, 1, 2] })
    const other = run.disk.image()
    for (const path of segmentsIn(image).slice(1)) {
      const bytes = other.get(path)
      if (bytes === undefined) continue
      assert.deepEqual(await condemned(new Map([...image, [path, bytes]]), /./), allGroups)
    }
  })

  // A bug in writing checkpoints stays hidden until the older segments are gone, and then it is the
  // truth: a forgotten vote, an older term.
  it('condemns the group whose checkpoint contradicts the segments before', async () => {
    const image = (await whole()).disk.image()
    const path = segmentsIn(image).at(-1) as string
    const changed = await rewritten(image, {
      path,
      change: (part) =>
        part.type === 'checkpoint' && part.group === 1
          ? { ...part, hardState: { ...part.hardState, vote: 0 } }
          : part,
    })
    // The roll call remembers the last frame as well, so it is left out of this case.
    const rollCall = join(directory, rollCallName)
    assert.deepEqual(await condemned(without(changed, rollCall), /the checkpoint says/), [1])
  })

  // Files that do not belong together: each is whole by itself.
  it('believes nothing when a segment continues from somewhere else', async () => {
    const image = (await whole()).disk.image()
    const path = segmentsIn(image).at(-1) as string
    const bytes = (image.get(path) as Uint8Array).slice()
    const header = decodeSegmentHeader(bytes)
    for (const wrong of [{ crc: header.previous.crc ^ 1 }, { nextNumber: 5 }]) {
      bytes.set(encodeSegmentHeader({ ...header, previous: { ...header.previous, ...wrong } }))
      const changed = new Map([...image, [path, bytes.slice()]])
      assert.deepEqual(await condemned(changed, /does not continue/), allGroups)
    }
  })

  // A block from a copy of this log that went another way is taken for what was acknowledged.
  it('believes nothing when a frame is of another history of the same segment', async () => {
    const image = (await whole()).disk.image()
    const inverted = (part: WalPart): WalPart =>
      part.type === 'entries'
        ? { ...part, entries: part.entries.map((entry) => ({ ...entry, payload: not(entry) })) }
        : part
    const not = ({ payload }: Entry): Uint8Array => payload.map((byte) => byte ^ 0xff)
    const frames = await framesOf(image)
    const hasText = (part: WalPart): boolean =>
      part.type === 'entries' && part.entries.some(({ payload }) => payload.length > 0)
    const inMiddle = frames.filter(
      ({ path, parts }, i) => frames[i + 1]?.path === path && parts.some(hasText),
    )
    assert.ok(inMiddle.length > 5)
    for (const { path, offset } of inMiddle.slice(0, 5)) {
      const changed = await rewritten(image, { path, change: inverted, only: offset })
      assert.deepEqual(await condemned(changed, /does not continue the chain/), allGroups)
    }
  })

  // An older release opens a newer log, misreads it, and writes on.
  it('refuses a format of the future', async () => {
    const image = (await whole()).disk.image()
    const path = segmentsIn(image).at(-1) as string
    const bytes = (image.get(path) as Uint8Array).slice()
    const header = decodeSegmentHeader(bytes)
    bytes.set(encodeSegmentHeader({ ...header, version: 3 }))
    const disk = new SimulatedDisk(new Map([...image, [path, bytes]]))
    await assert.rejects(open(disk), { code: 'WAL_FORMAT_TOO_NEW' })
    assert.deepEqual(disk.image().get(path), bytes)
  })

  // A crash while a segment was being made keeps the node from starting, or leaves the file for
  // ever.
  it('removes a segment that never got its name', async () => {
    const run = await whole()
    const leftover = `${join(directory, segmentName(99))}.new`
    const disk = new SimulatedDisk(new Map([...run.disk.image(), [leftover, new Uint8Array(100)]]))
    const { groups } = await foundIn(disk)
    assert.equal([...groups.values()].join('\n'), run.states.at(-1))
    assert.equal(disk.image().has(leftover), false)
  })

  // A log is condemned because a file that only vouches for it is gone.
  it('a lost or damaged roll call harms nobody', async () => {
    const run = await whole()
    const path = join(directory, rollCallName)
    const image = run.disk.image()
    const garbled = new Map([...image, [path, new Uint8Array(50).fill(7)]])
    for (const changed of [without(image, path), garbled]) {
      const disk = new SimulatedDisk(changed)
      const { groups, damaged } = await foundIn(disk)
      assert.equal(damaged.size, 0)
      assert.equal([...groups.values()].join('\n'), run.states.at(-1))
      assert.ok([...disk.image().keys()].some((name) => basename(name) === rollCallName))
    }
  })
})
