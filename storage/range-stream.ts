// A group's rows as a stream of checked chunks: the body of a Raft snapshot. Owns: the format,
// writer and reader.  Does not: know where the stream goes (transport) or lands (range-install.ts).
//   S12. A chunk's checksum continues that of the chunk before: a chunk that is missing, doubled,
//        out of order or from another stream is refused, not only an altered one.
//   S13. The checksum of all rows depends on the rows alone, not on how they were cut into chunks:
//        two replicas with equal rows give equal checksums.
//
//   chunk  = type u8, position u32, body, crc u32 (over all before, continuing the last chunk's)
//   header = magic u32, version u8, group u16, index u64, term u64, meta bytes (to the end)
//   rows   = the next bytes of the row sequence; a row may span chunks
//   end    = rows u64, checksum u32
//   row    = key length u16, payload length u32, key without its group, payload

import { crc32 } from 'node:zlib'
import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import { groupRange, keyBytesMax, rowOfKey } from './keys.ts'
import { type ReadView, type Row, stateLimits } from './state-store.ts'

export const chunkBytesMax = 256 * 1024
const metaBytesMax = 64 * 1024

const magic = 0x53434852 // "SCHR"
const version = 1
const types = { header: 1, rows: 2, end: 3 } as const
const headBytes = 5
const crcBytes = 4
const bodyBytesMax = chunkBytesMax - headBytes - crcBytes
const rowHeadBytes = 6
const headerBytes = 23

export interface RangeHeader {
  readonly group: GroupId
  /** The snapshot stands for every entry up to this one. */
  readonly index: number
  readonly term: number
  /** The sender's own, for example the membership. */
  readonly meta: Uint8Array
}

export interface RangeEnd {
  readonly rows: number
  readonly checksum: number
}

/** All that a reader has to remember of what it has read. */
export interface ReaderPoint extends RangeEnd {
  readonly header: RangeHeader
  readonly chunks: number
  readonly crc: number
  /** The beginning of a row whose end is still to come. */
  readonly rest: Uint8Array
}

/** The stream is not what was sent. The receiver asks for it again. */
export class RangeStreamError extends Error {
  override readonly name = 'RangeStreamError'
  readonly code = 'SNAPSHOT_STREAM_DAMAGED'
}

// ------------------------------------------------------------------------------------------ writer

/**
 * Streams the group's rows as the view sees them. The caller closes the view when the stream has
 * ended.
 */
export async function* encodeRange(
  view: ReadView,
  header: RangeHeader,
): AsyncGenerator<Uint8Array, RangeEnd> {
  assert(header.meta.length <= metaBytesMax, 'snapshot meta stays within metaBytesMax')
  const chunks = new ChunkWriter()
  yield chunks.seal(types.header, encodeHeader(header))
  const pending = new RowBuffer()
  const sum = new RowSum()
  for await (const page of view.scan(groupRange(header.group))) {
    for (const { key, value } of page) {
      pending.add(sum.add({ key: rowOfKey(key), value }))
      while (pending.bytes >= bodyBytesMax)
        yield chunks.seal(types.rows, pending.take(bodyBytesMax))
    }
  }
  if (pending.bytes > 0) yield chunks.seal(types.rows, pending.take(pending.bytes))
  yield chunks.seal(types.end, encodeEnd(sum))
  return { rows: sum.rows, checksum: sum.checksum }
}

class ChunkWriter {
  private position = 0
  private crc = 0

  seal(type: number, body: Uint8Array): Uint8Array {
    // Every byte is written below.
    const chunk = Buffer.allocUnsafe(headBytes + body.length + crcBytes)
    chunk[0] = type
    chunk.writeUInt32BE(this.position, 1)
    chunk.set(body, headBytes)
    this.crc = crc32(chunk.subarray(0, -crcBytes), this.crc)
    chunk.writeUInt32BE(this.crc, chunk.length - crcBytes)
    this.position += 1
    return chunk
  }
}

/** Framed rows that wait for a chunk. */
class RowBuffer {
  bytes = 0
  private parts: Uint8Array[] = []

  add(parts: readonly Uint8Array[]): void {
    for (const part of parts) {
      this.parts.push(part)
      this.bytes += part.length
    }
  }

  take(count: number): Uint8Array {
    const all = Buffer.concat(this.parts)
    this.parts = all.length > count ? [all.subarray(count)] : []
    this.bytes = all.length - count
    return all.subarray(0, count)
  }
}

/** Counts rows and sums them up (S13). */
export class RowSum {
  rows = 0
  checksum = 0

  /** `row.key` is without its group. Returns the row as it stands in the stream. */
  add(row: Row): readonly Uint8Array[] {
    const head = Buffer.allocUnsafe(rowHeadBytes) // every byte is written below
    head.writeUInt16BE(row.key.length, 0)
    head.writeUInt32BE(row.value.length, 2)
    this.checksum = crc32(row.value, crc32(row.key, crc32(head, this.checksum)))
    this.rows += 1
    return [head, row.key, row.value]
  }
}

function encodeHeader(header: RangeHeader): Uint8Array {
  const body = Buffer.alloc(headerBytes + header.meta.length)
  body.writeUInt32BE(magic, 0)
  body.writeUInt8(version, 4)
  body.writeUInt16BE(header.group, 5)
  body.writeBigUInt64BE(BigInt(header.index), 7)
  body.writeBigUInt64BE(BigInt(header.term), 15)
  body.set(header.meta, headerBytes)
  return body
}

function encodeEnd(sum: RowSum): Uint8Array {
  const body = Buffer.alloc(12)
  body.writeBigUInt64BE(BigInt(sum.rows), 0)
  body.writeUInt32BE(sum.checksum, 8)
  return body
}

// ------------------------------------------------------------------------------------------ reader

/**
 * Takes chunks in order and gives the rows they complete; throws RangeStreamError at the first
 * flaw.
 */
export class RangeReader {
  header: RangeHeader | undefined
  /** Set when the stream is complete and every check held. */
  end: RangeEnd | undefined
  private position = 0
  private crc = 0
  private rest: Buffer = Buffer.alloc(0)
  private readonly sum = new RowSum()

  /** With the point that an earlier reader of the same stream had come to: goes on from there. */
  constructor(from?: ReaderPoint) {
    if (from === undefined) return
    this.header = from.header
    this.position = from.chunks
    this.crc = from.crc
    this.rest = Buffer.from(from.rest)
    this.sum.rows = from.rows
    this.sum.checksum = from.checksum
  }

  /** Where it is, between two chunks. */
  get point(): ReaderPoint | undefined {
    const { header, position: chunks, crc, rest } = this
    if (header === undefined) return undefined
    return { header, chunks, crc, rest, rows: this.sum.rows, checksum: this.sum.checksum }
  }

  /** Rows with keys without their group. */
  accept(bytes: Uint8Array): readonly Row[] {
    const body = this.open(bytes)
    const type = bytes[0]
    check((type === types.header) === (this.header === undefined), 'the header is the first chunk')
    if (type === types.rows) return this.takeRows(body)
    if (type === types.header) this.header = decodeHeader(body)
    else if (type === types.end) this.end = this.checkEnd(body)
    else throw new RangeStreamError(`a chunk has the unknown type ${type}`)
    return []
  }

  private open(bytes: Uint8Array): Buffer {
    check(this.end === undefined, 'nothing follows the last chunk')
    check(bytes.length >= headBytes + crcBytes, 'a chunk is too short')
    check(bytes.length <= chunkBytesMax, 'a chunk is too long')
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    check(chunk.readUInt32BE(1) === this.position, `chunk ${this.position} is missing`)
    this.crc = crc32(chunk.subarray(0, -crcBytes), this.crc)
    check(chunk.readUInt32BE(chunk.length - crcBytes) === this.crc, 'a chunk fails its checksum')
    this.position += 1
    return chunk.subarray(headBytes, -crcBytes)
  }

  private takeRows(body: Buffer): readonly Row[] {
    const bytes = this.rest.length === 0 ? body : Buffer.concat([this.rest, body])
    const rows: Row[] = []
    let at = 0
    while (bytes.length - at >= rowHeadBytes) {
      const keyFrom = at + rowHeadBytes
      const valueFrom = keyFrom + bytes.readUInt16BE(at)
      const next = valueFrom + bytes.readUInt32BE(at + 2)
      check(valueFrom - keyFrom <= keyBytesMax, 'a key is too long')
      check(next - valueFrom <= stateLimits.valueBytesMax, 'a value is too long')
      if (next > bytes.length) break
      const row = {
        key: bytes.subarray(keyFrom, valueFrom),
        value: bytes.subarray(valueFrom, next),
      }
      this.sum.add(row)
      rows.push(row)
      at = next
    }
    this.rest = bytes.subarray(at)
    return rows
  }

  private checkEnd(body: Buffer): RangeEnd {
    check(body.length === 12, 'the last chunk has the wrong length')
    check(this.rest.length === 0, 'the stream ends within a row')
    const end = { rows: Number(body.readBigUInt64BE(0)), checksum: body.readUInt32BE(8) }
    check(end.rows === this.sum.rows, `${this.sum.rows} rows came instead of ${end.rows}`)
    check(end.checksum === this.sum.checksum, 'the rows fail their checksum')
    return end
  }
}

function decodeHeader(body: Buffer): RangeHeader {
  check(body.length >= headerBytes, 'the header is too short')
  check(body.readUInt32BE(0) === magic, 'this is not a snapshot stream')
  const found = body.readUInt8(4)
  check(found === version, `the stream has version ${found}, this build reads ${version}`)
  return {
    group: body.readUInt16BE(5) as GroupId,
    index: Number(body.readBigUInt64BE(7)),
    term: Number(body.readBigUInt64BE(15)),
    meta: body.subarray(headerBytes),
  }
}

function check(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new RangeStreamError(otherwise)
}
