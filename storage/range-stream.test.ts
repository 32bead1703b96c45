import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { groupId } from '#base/brand'
import { liveKey, metaKey, taskKey } from './keys.ts'
import {
  chunkBytesMax,
  encodeRange,
  type RangeEnd,
  RangeReader,
  RangeStreamError,
} from './range-stream.ts'
import { group1, hex, row, rowsOf, temporaryDirectory, writeRows } from './state-fixture.ts'
import { openStateStore, type Row, type StateStore } from './state-store.ts'

const header = { group: group1, index: 2 ** 40 + 1, term: 7, meta: Buffer.from('membership') }

async function chunksOf(store: StateStore): Promise<{ chunks: Uint8Array[]; end: RangeEnd }> {
  const view = store.view()
  const stream = encodeRange(view, header)
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = await stream.next()
    if (next.done === true) {
      await view.close()
      return { chunks, end: next.value }
    }
    chunks.push(next.value)
  }
}

function readChunks(chunks: readonly Uint8Array[]): { rows: Row[]; reader: RangeReader } {
  const reader = new RangeReader()
  return { rows: chunks.flatMap((chunk) => [...reader.accept(chunk)]), reader }
}

async function storeWith(t: TestContext, rows: readonly Row[]): Promise<StateStore> {
  const store = await openStateStore(temporaryDirectory(t))
  await writeRows(store, rows)
  return store
}

test('a stream carries exactly the rows of its group, whatever their size', async (t) => {
  // If this breaks, a replica built from a snapshot differs from its peers.
  const rows = [
    { key: metaKey(group1), value: Buffer.alloc(0) },
    ...rowsOf({ from: 0, until: 3_000 }),
    { key: taskKey(group1, 'p/big'), value: Buffer.alloc(3 * chunkBytesMax + 17, 'big ') },
    { key: taskKey(group1, 'q/just fits'), value: Buffer.alloc(chunkBytesMax - 40, 'x') },
    ...rowsOf({ from: 5_000, until: 5_010 }),
  ]
  const store = await storeWith(t, rows)
  await writeRows(store, [
    { key: metaKey(groupId(0)), value: Buffer.from('group 0') },
    { key: metaKey(groupId(2)), value: Buffer.from('group 2') },
  ])
  const { chunks, end } = await chunksOf(store)
  const read = readChunks(chunks)
  const text = (list: readonly Row[]): string[] =>
    list.map((r) => `${hex(r.key)}=${hex(r.value)}`).sort()
  const live = read.rows.map((r) => ({ key: liveKey(group1, r.key), value: r.value }))
  assert.deepEqual(text(live), text(rows))
  assert.deepEqual(read.reader.end, end)
  assert.equal(end.rows, rows.length)
  assert.deepEqual({ ...read.reader.header, meta: 'membership' }, { ...header, meta: 'membership' })
  assert.equal(Buffer.from(read.reader.header?.meta ?? []).toString(), 'membership')
  assert.ok(chunks.every((chunk) => chunk.length <= chunkBytesMax))
  assert.ok(chunks.length < 12, 'chunks are filled')
  await store.close()
})

test('equal rows give equal checksums, different rows do not (S13)', async (t) => {
  // If this breaks, replicas that agree are called different, or the other way round.
  const rows = [...rowsOf({ from: 0, until: 50 })]
  const end = async (list: readonly Row[]): Promise<RangeEnd> => {
    const store = await storeWith(t, list)
    const result = await chunksOf(store)
    await store.close()
    return result.end
  }
  const expected = await end(rows)
  assert.deepEqual(await end(rows.toReversed()), expected)
  assert.notEqual(
    (await end([...rows.slice(1), { ...row(0), value: Buffer.of(1) }])).checksum,
    expected.checksum,
  )
  const renamed = [...rows.slice(0, -1), { key: row(77).key, value: row(49).value }]
  assert.notEqual((await end(renamed)).checksum, expected.checksum)
  assert.equal((await end([])).rows, 0)
})

test('any altered, missing, doubled or swapped chunk is refused (S12)', async (t) => {
  // If this breaks, a damaged snapshot replaces a healthy state.
  const store = await storeWith(t, [...rowsOf({ from: 0, until: 2_500, bytes: 300 })])
  const { chunks } = await chunksOf(store)
  await store.close()
  assert.ok(chunks.length >= 5)
  const refused = (list: readonly Uint8Array[]): void => {
    try {
      assert.equal(readChunks(list).reader.end, undefined, 'an injured stream was accepted')
    } catch (error) {
      assert.ok(error instanceof RangeStreamError, String(error))
    }
  }
  const chunk = fc.nat(chunks.length - 1)
  fc.assert(
    fc.property(chunk, fc.nat(), (at, position) => {
      const injured = chunks.map((bytes) => Buffer.from(bytes))
      const bytes = injured[at] ?? Buffer.of()
      const bit = position % (bytes.length * 8)
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      refused(injured)
    }),
    { numRuns: 300 },
  )
  for (let at = 0; at < chunks.length; at += 1) {
    const one = chunks[at] as Uint8Array
    refused(chunks.toSpliced(at, 1))
    refused(chunks.toSpliced(at, 0, one))
    refused(chunks.slice(0, at))
    refused(chunks.toSpliced(at, 1, one.subarray(0, -1)))
    if (at > 0) refused(chunks.toSpliced(at - 1, 2, one, chunks[at - 1] as Uint8Array))
  }
  refused([...chunks, chunks.at(-1) as Uint8Array])
})

test('a chunk of another stream is refused (S12)', async (t) => {
  // If this breaks, two snapshots that were sent at once become one.
  const one = await storeWith(t, [...rowsOf({ from: 0, until: 2_500 })])
  const other = await storeWith(t, [...rowsOf({ from: 1, until: 2_501 })])
  const [a, b] = [await chunksOf(one), await chunksOf(other)]
  assert.equal(a.chunks.length, b.chunks.length)
  const mixed = [...a.chunks.slice(0, -1), b.chunks.at(-1) as Uint8Array]
  assert.throws(() => readChunks(mixed), RangeStreamError)
  await one.close()
  await other.close()
})

test('nothing is taken after the last chunk, however sound it looks', async (t) => {
  // If this breaks, rows are staged that no checksum of the whole covers.
  const store = await storeWith(t, [row(1)])
  const { chunks } = await chunksOf(store)
  await store.close()
  const last = Buffer.from(chunks.at(-1) ?? [])
  const more = Buffer.alloc(9 + 6 + 1)
  more.writeUInt8(2, 0)
  more.writeUInt32BE(chunks.length, 1)
  more.writeUInt16BE(1, 5)
  more.writeUInt32BE(crc32(more.subarray(0, -4), last.readUInt32BE(last.length - 4)), 12)
  assert.equal(readChunks(chunks.toSpliced(-1, 1)).reader.end, undefined)
  assert.throws(() => readChunks([...chunks, more]), /nothing follows/)
})
