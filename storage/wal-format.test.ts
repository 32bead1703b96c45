// The bytes of the log are a promise to every later release. The example here is the one in
// docs/storage-layout-wal.md; regenerate it by hand only together with a new format version.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { groupId, logIndex, nodeId, term } from '#base/brand'
import type { GroupWrite } from '#raft/host/ports'
import { dumpWal } from './dump-wal.ts'
import { HandClock } from './log-fixture.ts'
import { SimulatedDisk } from './simulated-files.ts'
import { openWal } from './wal.ts'
import { recover } from './wal-recovery.ts'
import { ByteReader, ByteWriter, DecodeError } from './wal-bytes.ts'
import {
  decodeBody,
  decodeFrameHead,
  decodeSegmentHeader,
  FrameEncoder,
  segmentHeaderBytes,
  segmentName,
  segmentSequence,
} from './wal-format.ts'
import { readPart, type WalPart } from './wal-parts.ts'

const layoutDocument = new URL('../docs/storage-layout-wal.md', import.meta.url)

/** A fresh log, and one round: group 3 accepts an entry and its vote of term 2. */
async function workedExample(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk()
  const store = await openWal({
    directory: '/log',
    files: disk.files,
    growthBytes: 0,
    newMark: () => 0xa1b2c3d4,
    clock: new HandClock(),
  })
  const entry = {
    index: logIndex(1),
    term: term(2),
    kind: 'command' as const,
    payload: new Uint8Array(Buffer.from('hello')),
  }
  const hardState = { term: term(2), vote: nodeId(1), commit: logIndex(0) }
  const round: GroupWrite[] = [{ group: groupId(3), entries: [entry], hardState }]
  await store.write(round)
  return disk
}

/** The same round in format version 1, as the first release wrote it. */
const versionOne = Buffer.from(
  '534348454457414c00000001a1b2c3d400000000000000010000000000000000' +
    '0000000000000001000000000000000000000000000000000000000057631c47' +
    'a1b2c3d47810defd000000000000000000000000000000010100000000000000' +
    'a1b2c3d427880b2e000000457810defd00000000000000020200000000000002' +
    '0100000000000003000000010000000000000001000000000000000200000005' +
    '0000000068656c6c6f0300000000000003000000000000000200000001000000' +
    '0000000000',
  'hex',
)

function hexDump(bytes: Uint8Array): string[] {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += 16) {
    const hex = Buffer.from(bytes.subarray(at, at + 16))
      .toString('hex')
      .replace(/(..)(?!$)/g, '$1 ')
    lines.push(`${at.toString(16).padStart(4, '0')}  ${hex}`)
  }
  return lines
}

describe('the format of the log', () => {
  // A log on disk can no longer be read by the next release, or the document lies about it.
  it('is byte for byte what the document shows', async () => {
    const disk = await workedExample()
    const bytes = disk.image().get(`/log/${segmentName(1)}`) as Uint8Array
    const text = await readFile(layoutDocument, 'utf8')
    // Comments behind the bytes are the document's own.
    const shown = text
      .split('\n')
      .map((line) => /^([0-9a-f]{4} {2}[0-9a-f]{2}(?: [0-9a-f]{2})*)(?: {2}.*)?$/.exec(line)?.[1])
      .filter((line) => line !== undefined)
    assert.deepEqual(shown, hexDump(bytes))
  })

  // What the document shows of the printer is not what an operator will see.
  it('is printed as the document shows', async () => {
    const disk = await workedExample()
    const printed: string[] = []
    for await (const line of dumpWal('/log', disk.files)) printed.push(line)
    const text = await readFile(layoutDocument, 'utf8')
    assert.ok(text.includes(printed.map((line) => `    ${line}`).join('\n')), printed.join('\n'))
  })

  // A node that is upgraded in place does not start, or loses what the older release wrote.
  it('reads version 1, and goes on in a segment of its own version', async () => {
    const disk = new SimulatedDisk(
      new Map([[`/log/${segmentName(1)}`, new Uint8Array(versionOne)]]),
    )
    const openIt = () =>
      openWal({ directory: '/log', files: disk.files, growthBytes: 0, clock: new HandClock() })
    const hardState = { term: term(2), vote: nodeId(1), commit: logIndex(1) }
    for (let life = 0; life < 3; life += 1) {
      const store = await openIt()
      assert.deepEqual(store.damagedGroups(), [])
      const [recovered] = store.recovered()
      assert.equal(Buffer.from(recovered?.entries[0]?.payload ?? []).toString(), 'hello')
      assert.equal(recovered?.hardState.commit, life === 0 ? 0 : 1)
      if (life < 2) await store.write([{ group: groupId(3), entries: [], hardState }])
      await store.close()
    }
    const second = disk.image().get(`/log/${segmentName(2)}`)
    assert.equal(decodeSegmentHeader(second ?? new Uint8Array(0)).version, 2)
  })

  // Damage to what the older release wrote passes, since its frames have no trail.
  it('trusts no group of a damaged version 1', async () => {
    for (let at = 0; at < versionOne.length; at += 1) {
      const bytes = new Uint8Array(versionOne)
      bytes[at] = (bytes[at] as number) ^ 1
      const disk = new SimulatedDisk(new Map([[`/log/${segmentName(1)}`, bytes]]))
      const { groups, finding } = await recover(disk.files, '/log')
      // The last round of such a log can not be told from one that a crash tore.
      if (at < 0x60) assert.ok(finding !== undefined, `byte ${at}`)
      assert.deepEqual(groups, [], `byte ${at}`)
    }
  })

  // Some record comes back other than it went in.
  it('reads back every part that it can write', () => {
    fc.assert(
      fc.property(fc.array(anyPart(), { maxLength: 8 }), fc.nat(600), (parts, inlineBytesMax) => {
        const trail = new Map(parts.map(({ group }, i) => [group, 2 ** 41 + i]))
        const encoder = new FrameEncoder(inlineBytesMax)
        encoder.begin()
        for (const part of parts) encoder.part(part)
        encoder.trail(trail)
        const size = encoder.bytes
        const place = { mark: 7, previousCrc: 8, number: 2 ** 40 + 9, type: 'round' as const }
        const frame = Buffer.concat(encoder.finish(place).buffers)
        assert.equal(frame.length, size)
        const head = decodeFrameHead(frame)
        assert.deepEqual(decodeBody(head, frame, 2), { parts, trail })
        const { mark, previousCrc, number, type } = head
        assert.deepEqual({ mark, previousCrc, number, type }, place)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  // Bytes that are nobody's record crash the node with a RangeError, or make it allocate without
  // bound.
  it('answers any bytes with a part or a DecodeError', () => {
    const bytes = fc.uint8Array({ maxLength: 80 })
    const plausible = fc.tuple(fc.integer({ min: 1, max: 8 }), bytes).map(([kind, rest]) => {
      return Uint8Array.of(kind, 0, 0, 0, ...rest)
    })
    fc.assert(
      fc.property(fc.oneof(bytes, plausible), (input) => {
        for (const read of [
          () => readPart(new ByteReader(input)),
          () => decodeFrameHead(input),
          () => decodeSegmentHeader(input),
        ]) {
          try {
            read()
          } catch (error) {
            assert.ok(error instanceof DecodeError, String(error))
          }
        }
      }),
      { seed: 2, numRuns: 3000 },
    )
  })

  // Segments are read in a wrong order, or a stray file is read as one.
  it('names segments so that their order is that of their names', () => {
    assert.equal(segmentName(26), 'wal-000000000000001a.log')
    for (const sequence of [1, 255, 2 ** 32, Number.MAX_SAFE_INTEGER]) {
      assert.equal(segmentSequence(segmentName(sequence)), sequence)
    }
    for (const name of ['wal-1.log', 'wal-000000000000001A.log', 'wal-000000000000001a.log.new']) {
      assert.equal(segmentSequence(name), undefined)
    }
    assert.equal(segmentHeaderBytes, 64)
  })

  // A number above 2^53 is rounded on its way to or from the disk.
  it('keeps safe integers exact and refuses larger ones', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        const writer = new ByteWriter(4)
        writer.u64(value)
        assert.equal(new ByteReader(writer.bytes.subarray(0, 8)).u64(), value)
      }),
      { seed: 3 },
    )
    assert.throws(() => new ByteReader(new Uint8Array(8).fill(255)).u64(), DecodeError)
  })
})

function anyPart(): fc.Arbitrary<WalPart> {
  const group = fc.nat(0xffff_ffff).map(groupId)
  const index = fc.maxSafeNat().map(logIndex)
  const anyTerm = fc.maxSafeNat().map(term)
  const ids = fc.array(fc.integer({ min: 1, max: 0xffff_ffff }).map(nodeId), { maxLength: 5 })
  const membership = fc.record({
    voters: ids,
    votersOutgoing: ids,
    learners: ids,
    learnersNext: ids,
    autoLeave: fc.boolean(),
  })
  const vote = fc.oneof(fc.constant(0 as const), fc.integer({ min: 1, max: 9 }).map(nodeId))
  const hardState = fc.record({ term: anyTerm, vote, commit: index })
  const snapshot = fc.record({ index, term: anyTerm, membership })
  const row = fc.record({
    term: anyTerm,
    kind: fc.constantFrom('command' as const, 'empty' as const, 'membership' as const),
    payload: fc.uint8Array({ maxLength: 900 }),
  })
  const entries = fc
    .tuple(fc.nat(2 ** 40), fc.array(row, { minLength: 1, maxLength: 4 }))
    .map(([first, rows]) => rows.map((row, i) => ({ index: logIndex(first + i), ...row })))
  const plain = { noNullPrototype: true }
  const part = (type: WalPart['type'], fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record({ type: fc.constant(type), group, ...fields }, plain) as fc.Arbitrary<WalPart>
  return fc
    .oneof(
      part('entries', { entries }),
      part('copied', { entries }),
      part('hardState', { hardState }),
      part('snapshot', { snapshot }),
      part('release', { snapshot }),
      part('checkpoint', { hardState, snapshot, lastIndex: index }),
      part('erased', {}),
      part('damaged', { reason: fc.string({ maxLength: 200 }).map((text) => text.toWellFormed()) }),
    )
    .map((value) => structuredClone(value))
}
