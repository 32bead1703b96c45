// The bytes of the write-ahead log. docs/storage-layout-wal.md shows them; a test compares.
// Owns: segment header, frame, and their checks.  Does not: touch files (wal-reader.ts).
//
//   segment  = header, checkpoint frame, frames …, zeros (space laid out ahead)
//   frame    = one round: head (32 bytes), parts …, trail   Valid as a whole or not at all (S3).
//   part     = what the round did to one group (wal-parts.ts)
//   trail    = for each group of the frame, the number of the frame before that spoke of it
//
// A frame is valid by itself (mark, length, CRC) and in its place (number, previous CRC). The mark
// is a random number of its segment: finding a later frame behind a bad one is a search for four
// bytes, and neither an old block of the disk nor a payload can pass for a frame. The trail chains
// the frames of each group, so that a lost frame condemns the groups that were in it and no others
// (wal-trust.ts). Version 1 had no trail.

import { crc32 } from 'node:zlib'
import { assert } from '#base/assert'
import { type GroupId, groupId } from '#base/brand'
import { ByteReader, ByteWriter, DecodeError } from './wal-bytes.ts'
import { readPart, type WalPart, writePart } from './wal-parts.ts'

/** 2: frames end in a trail; parts of the kinds erased and damaged. */
export const formatVersion = 2
const trailSince = 2
export const segmentHeaderBytes = 64
export const frameHeadBytes = 32
/** Largest body of a frame. A round is bounded far below; a larger length in a head is damage. */
export const frameBodyBytesMax = 0x2000_0000

const magic = Buffer.from('SCHEDWAL', 'latin1')

// ----------------------------------------------------------------------------------------- segment
// header

/** Where a segment ends, and what a following one must name as its past. */
export interface ChainPoint {
  /** Byte after the last frame. */
  readonly end: number
  readonly crc: number
  /** Number the next frame has. */
  readonly nextNumber: number
}

export interface SegmentHeader {
  readonly version: number
  /** Random per segment, never 0; opens every frame of it. */
  readonly mark: number
  readonly sequence: number
  /** The end of segment `sequence - 1`; its end and CRC are 0 for the first segment ever. */
  readonly previous: ChainPoint
  /** The file grows in steps of this many bytes, written as zeros; 0: with each frame. */
  readonly growthBytes: number
}

export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  const writer = new ByteWriter(segmentHeaderBytes)
  writer.raw(magic)
  writer.u32(header.version)
  writer.u32(header.mark)
  writer.u64(header.sequence)
  writer.u64(header.previous.end)
  writer.u64(header.previous.nextNumber)
  writer.u32(header.previous.crc)
  writer.u32(header.growthBytes)
  writer.zeros(12)
  writer.u32(crc32(writer.bytes.subarray(0, writer.length)))
  assert(writer.length === segmentHeaderBytes, 'the header has its size')
  return writer.bytes
}

/** Magic, version and checksum keep their place in every version to come. */
export function decodeSegmentHeader(bytes: Uint8Array): SegmentHeader {
  const reader = new ByteReader(bytes)
  if (bytes.length < segmentHeaderBytes) throw new DecodeError('the segment header is cut short')
  if (!magic.equals(reader.raw(8))) throw new DecodeError('this is no segment of ours (magic)')
  const checksum = new ByteReader(bytes.subarray(60, 64)).u32()
  if (crc32(bytes.subarray(0, 60)) !== checksum) throw new DecodeError('segment header checksum')
  const version = reader.u32()
  const mark = reader.u32()
  const sequence = reader.u64()
  const end = reader.u64()
  const nextNumber = reader.u64()
  const crc = reader.u32()
  const growthBytes = reader.u32()
  return { version, mark, sequence, previous: { end, crc, nextNumber }, growthBytes }
}

/**
 * The log begins with this segment although others came before it: they were damaged, and what was
 * sound of them is in here.
 */
export function isNewBeginning(header: SegmentHeader): boolean {
  return header.sequence > 1 && header.previous.end === 0
}

export function segmentName(sequence: number): string {
  return `wal-${sequence.toString(16).padStart(16, '0')}.log`
}

export function segmentSequence(name: string): number | undefined {
  const hex = /^wal-([0-9a-f]{16})\.log$/.exec(name)?.[1]
  return hex === undefined ? undefined : Number.parseInt(hex, 16)
}

// ------------------------------------------------------------------------------------------ frames

/** `closed` ends the log of a process that stopped in order; it may carry parts like a round. */
export type FrameType = 'checkpoint' | 'round' | 'closed'

const frameTypes: readonly FrameType[] = ['checkpoint', 'round', 'closed']

export interface FrameHead {
  readonly mark: number
  readonly crc: number
  readonly bodyBytes: number
  readonly previousCrc: number
  /** Counts all frames of the log since its birth, across segments. */
  readonly number: number
  readonly type: FrameType
  readonly partCount: number
}

/** Reads a head. Throws DecodeError for one that cannot be ours, whatever its checksum. */
export function decodeFrameHead(bytes: Uint8Array): FrameHead {
  const reader = new ByteReader(bytes)
  const mark = reader.u32()
  const crc = reader.u32()
  const bodyBytes = reader.u32()
  const previousCrc = reader.u32()
  const number = reader.u64()
  const type = frameTypes[reader.u8() - 1]
  reader.zeros(3)
  const partCount = reader.u32()
  if (type === undefined) throw new DecodeError('unknown type of frame')
  if (bodyBytes > frameBodyBytesMax) throw new DecodeError(`a body of ${bodyBytes} bytes`)
  return { mark, crc, bodyBytes, previousCrc, number, type, partCount }
}

/** The checksum covers everything after itself: length, previous CRC, number, and all parts. */
export function frameCrc(frame: Uint8Array): number {
  return crc32(frame.subarray(8))
}

/** By group, the number of the frame before this one that spoke of it; 0: none did. */
export type Trail = ReadonlyMap<GroupId, number>

export interface FrameBody {
  readonly parts: readonly WalPart[]
  /** Undefined in a frame of version 1. */
  readonly trail: Trail | undefined
}

/** `version` is that of the segment. */
export function decodeBody(head: FrameHead, frame: Uint8Array, version: number): FrameBody {
  const reader = new ByteReader(frame.subarray(frameHeadBytes))
  if (head.partCount > reader.rest) throw new DecodeError(`${head.partCount} parts do not fit`)
  const parts = Array.from({ length: head.partCount }, () => readPart(reader))
  const trail = version < trailSince ? undefined : readTrail(reader)
  reader.end()
  return { parts, trail }
}

/** Bytes of one row of a trail. */
const trailRowBytes = 12

function readTrail(reader: ByteReader): Trail {
  const count = reader.u32()
  if (count > reader.rest / trailRowBytes) throw new DecodeError(`a trail of ${count} groups`)
  const trail = new Map<GroupId, number>()
  for (let i = 0; i < count; i += 1) trail.set(groupId(reader.u32()), reader.u64())
  if (trail.size !== count) throw new DecodeError('a group is in a trail twice')
  return trail
}

/** Kept between rounds; a round that needed more gives it back. */
const scratchKeepBytesMax = 1024 * 1024

/**
 * Builds one frame: small payloads are copied into one buffer, large ones are written from where
 * they are. Usage: `begin()`, `part()` …, `trail()`, `finish()`; the buffers are valid until the
 * next `begin()`.
 */
export class FrameEncoder {
  readonly #writer = new ByteWriter(64 * 1024)
  readonly #inlineBytesMax: number
  /** Payloads that are not copied, and the position in the scratch where each belongs. */
  readonly #outside: { at: number; bytes: Uint8Array }[] = []
  #outsideBytes = 0
  #partCount = 0
  #hasTrail = false

  constructor(inlineBytesMax: number) {
    this.#inlineBytesMax = inlineBytesMax
  }

  begin(): void {
    this.#writer.reset(scratchKeepBytesMax)
    this.#writer.claim(frameHeadBytes)
    this.#outside.length = 0
    this.#outsideBytes = 0
    this.#partCount = 0
    this.#hasTrail = false
  }

  get partCount(): number {
    return this.#partCount
  }
  /** Size of the whole frame so far. */
  get bytes(): number {
    return this.#writer.length + this.#outsideBytes
  }

  part(part: WalPart): void {
    assert(!this.#hasTrail, 'the trail comes last')
    this.#partCount += 1
    writePart(this.#writer, part, (bytes) => this.#payload(bytes))
  }

  /** Behind the last part, in every frame. */
  trail(trail: Trail): void {
    assert(!this.#hasTrail, 'a frame has one trail')
    this.#hasTrail = true
    this.#writer.u32(trail.size)
    for (const [group, previous] of trail) {
      this.#writer.u32(group)
      this.#writer.u64(previous)
    }
  }

  finish(place: { mark: number; previousCrc: number; number: number; type: FrameType }): {
    buffers: readonly Uint8Array[]
    crc: number
  } {
    const writer = this.#writer
    assert(this.#hasTrail, 'a frame ends in its trail')
    const bodyBytes = this.bytes - frameHeadBytes
    assert(bodyBytes <= frameBodyBytesMax, 'a round is bounded', () => ({ bodyBytes }))
    writer.putU32(0, place.mark)
    writer.putU32(8, bodyBytes)
    writer.putU32(12, place.previousCrc)
    writer.putU64(16, place.number)
    writer.putU32(24, (frameTypes.indexOf(place.type) + 1) * 0x100_0000)
    writer.putU32(28, this.#partCount)
    const buffers = this.#pieces()
    let crc = 0
    let skip = 8
    for (const buffer of buffers) {
      crc = crc32(skip === 0 ? buffer : buffer.subarray(skip), crc)
      skip = 0
    }
    writer.putU32(4, crc)
    return { buffers, crc }
  }

  #payload(bytes: Uint8Array): void {
    if (bytes.length <= this.#inlineBytesMax) {
      this.#writer.raw(bytes)
      return
    }
    this.#outside.push({ at: this.#writer.length, bytes })
    this.#outsideBytes += bytes.length
  }

  #pieces(): Uint8Array[] {
    const scratch = this.#writer.bytes
    const pieces: Uint8Array[] = []
    let from = 0
    for (const { at, bytes } of this.#outside) {
      if (at > from) pieces.push(scratch.subarray(from, at))
      pieces.push(bytes)
      from = at
    }
    if (this.#writer.length > from) pieces.push(scratch.subarray(from, this.#writer.length))
    return pieces
  }
}
