// How far a snapshot stream was staged, as the bytes behind an install marker.
// Owns: their form.  Does not: write them (range-install.ts).
//
//   progress = name length u8, name, chunks u32, crc u32, meta length u16, meta, rest (to the end)
//   chunks   good ones, all rows that they complete are on disk
//   crc      of the last chunk: the next one continues it (S12)
//   rest     the beginning of the row that the next chunk goes on with

import { assert } from '#base/assert'

export interface StreamProgress {
  /** Of the stream: another name is another stream. */
  readonly name: string
  readonly chunks: number
  readonly crc: number
  /** From the stream's header. */
  readonly meta: Uint8Array
  readonly rest: Uint8Array
}

export const streamNameBytesMax = 200

export function encodeProgress({ name, chunks, crc, meta, rest }: StreamProgress): Uint8Array {
  const text = Buffer.from(name)
  assert(text.length <= streamNameBytesMax, 'the name of a stream is short', () => name)
  const head = Buffer.alloc(1 + text.length + 10)
  head.writeUInt8(text.length, 0)
  head.set(text, 1)
  head.writeUInt32BE(chunks, 1 + text.length)
  head.writeUInt32BE(crc, 5 + text.length)
  head.writeUInt16BE(meta.length, 9 + text.length)
  return Buffer.concat([head, meta, rest])
}

export function decodeProgress(bytes: Uint8Array): StreamProgress {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = 1 + buffer.readUInt8(0)
  const metaFrom = at + 10
  const metaUntil = metaFrom + buffer.readUInt16BE(at + 8)
  return {
    name: buffer.toString('utf8', 1, at),
    chunks: buffer.readUInt32BE(at),
    crc: buffer.readUInt32BE(at + 4),
    meta: buffer.subarray(metaFrom, metaUntil),
    rest: buffer.subarray(metaUntil),
  }
}
