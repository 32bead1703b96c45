// Reads a whole log back, and tells a torn tail from damage.
// Owns: the verdict.  Does not: write anything; it says what has to be repaired (wal.ts does it).
//
// A crash can only tear what was not yet fsynced, and that is at most one frame: the last of the
// last segment, because rounds are written one at a time (H2), each as one frame, and a new segment
// gets its name only when it is on disk with its checkpoint. Hence (R21):
//   torn   no valid frame from some offset of the last segment on: cut there, nothing acknowledged
//          is lost
//   damage everything else: a bad frame in an older segment, a valid frame behind a bad one, a gap
//          in the segments, a broken chain, a header that is not valid, a file shorter than it was
// What cannot be told apart: damage to the very last round, with nothing after it. The state
// store's applied index is the witness against it (`damageByWitness`).

import { join } from 'node:path'
import type { GroupId } from '#base/brand'
import type { RecoveredGroup } from '#raft/host/ports'
import type { FilePort, OpenFile } from './files.ts'
import { DecodeError } from './wal-bytes.ts'
import { WalDamageError, WalFormatError } from './wal-errors.ts'
import {
  type ChainPoint,
  decodeParts,
  decodeSegmentHeader,
  formatVersion,
  segmentHeaderBytes,
  type SegmentHeader,
  segmentName,
  segmentSequence,
  type WalPart,
} from './wal-format.ts'
import { missingSegment, WalLedger } from './wal-ledger.ts'
import { type Frame, SegmentReader, type Stop } from './wal-reader.ts'
import { WalReplay } from './wal-replay.ts'

export interface RecoveredSegment {
  readonly sequence: number
  readonly mark: number
  /** End of the last frame. */
  readonly end: number
  readonly size: number
}

export interface RecoveredTail {
  readonly header: SegmentHeader
  readonly point: ChainPoint
  /** The last frame. It may be in the page cache only: the writer puts it to disk again. */
  readonly lastFrame: { readonly offset: number; readonly bytes: Uint8Array }
  readonly size: number
  /** Bytes from `point.end` up to here are the rest of a torn frame and become zeros. */
  readonly tornUntil: number
}

export interface Recovery {
  readonly groups: readonly RecoveredGroup[]
  readonly ledger: WalLedger
  /** Ascending; empty for a new log. */
  readonly segments: readonly RecoveredSegment[]
  readonly tail: RecoveredTail | undefined
}

export async function recover(files: FilePort, directory: string): Promise<Recovery> {
  const names = await files.list(directory)
  const sequences = names
    .map(segmentSequence)
    .filter((sequence) => sequence !== undefined)
    .sort((a, b) => a - b)
  const run = new RecoveryRun(files, directory)
  try {
    return await run.readAll(sequences)
  } finally {
    await run.close()
  }
}

interface OpenSegment {
  readonly path: string
  readonly file: OpenFile
  readonly header: SegmentHeader
  readonly reader: SegmentReader
}

class RecoveryRun {
  readonly #files: FilePort
  readonly #directory: string
  readonly #ledger = new WalLedger()
  readonly #replay = new WalReplay()
  readonly #segments: RecoveredSegment[] = []
  readonly #opened: OpenFile[] = []

  constructor(files: FilePort, directory: string) {
    this.#files = files
    this.#directory = directory
  }

  async readAll(sequences: readonly number[]): Promise<Recovery> {
    let tail: RecoveredTail | undefined
    let point: ChainPoint | undefined
    let next = await this.#openSegment(sequences[0])
    for (let i = 0; next !== undefined; i += 1) {
      const segment: OpenSegment = next
      this.#checkPlace(segment, point)
      // The next header says where this segment ends, so it is read first.
      next = await this.#openSegment(sequences[i + 1])
      const read = await this.#readFrames(segment, endBySuccessor(segment, next))
      this.#checkSuccessor(segment, next)
      point = read.point
      if (next === undefined) tail = await this.#judgeTail(segment, read)
      else this.#checkJoint(segment, read, next)
      const { mark, sequence } = segment.header
      this.#segments.push({ sequence, mark, end: point.end, size: segment.reader.size })
    }
    const groups = this.#finish()
    return { groups, ledger: this.#ledger, segments: this.#segments, tail }
  }

  async close(): Promise<void> {
    for (const file of this.#opened) await file.close()
  }

  async #openSegment(sequence: number | undefined): Promise<OpenSegment | undefined> {
    if (sequence === undefined) return undefined
    const path = join(this.#directory, segmentName(sequence))
    const file = await this.#guardRead(path, 0, () => this.#files.open(path, 'read'))
    this.#opened.push(file)
    const bytes = Buffer.alloc(segmentHeaderBytes)
    const count = await this.#guardRead(path, 0, () => file.read(bytes, 0))
    const header = this.#decode(path, 0, () => decodeSegmentHeader(bytes.subarray(0, count)))
    if (header.version > formatVersion) {
      throw new WalFormatError(path, header.version, formatVersion)
    }
    if (header.sequence !== sequence) {
      throw this.#damage(path, 0, `the header says it is segment ${header.sequence}`)
    }
    return { path, file, header, reader: await SegmentReader.open(file, header.mark) }
  }

  #checkSuccessor(segment: OpenSegment, next: OpenSegment | undefined): void {
    if (next === undefined || endBySuccessor(segment, next) !== undefined) return
    const missing = segmentName(segment.header.sequence + 1)
    throw this.#damage(next.path, 0, `the segment before it is missing (${missing})`)
  }

  #checkPlace({ header, path }: OpenSegment, point: ChainPoint | undefined): void {
    if (point === undefined) return
    if (header.previous.crc !== point.crc || header.previous.nextNumber !== point.nextNumber) {
      throw this.#damage(path, 0, 'it does not continue the segment before it (chain)')
    }
  }

  /** Reads frames up to `end`, or as far as they are valid. */
  async #readFrames(segment: OpenSegment, end: number | undefined): Promise<ReadFrames> {
    const { header, path, reader } = segment
    let point: ChainPoint = {
      end: SegmentReader.firstFrameOffset,
      crc: header.previous.crc,
      nextNumber: header.previous.nextNumber,
    }
    let lastFrame: Frame | undefined
    for (;;) {
      const { end: offset } = point
      if (end !== undefined && offset >= end) return { point, lastFrame, stop: undefined }
      const frame = await this.#guardRead(path, offset, () => reader.frameAt(offset))
      if (!('head' in frame)) return { point, lastFrame, stop: frame }
      this.#checkFrame(path, frame, point, lastFrame === undefined)
      this.#applyFrame(segment, frame)
      point = { end: frame.end, crc: frame.head.crc, nextNumber: point.nextNumber + 1 }
      lastFrame = frame
    }
  }

  #checkFrame(path: string, frame: Frame, point: ChainPoint, isFirst: boolean): void {
    const { head, offset } = frame
    // A frame valid by itself but not here is never the work of a crash.
    if (head.previousCrc !== point.crc || head.number !== point.nextNumber) {
      throw this.#damage(path, offset, `frame ${head.number} does not continue the chain`)
    }
    if ((head.type === 'checkpoint') !== isFirst) {
      throw this.#damage(path, offset, `a ${head.type} frame does not belong here`)
    }
  }

  #applyFrame(segment: OpenSegment, frame: Frame): void {
    const { path, header } = segment
    const parts = this.#decode(path, frame.offset, () => decodeParts(frame.head, frame.bytes))
    if (frame.head.type === 'checkpoint' && this.#segments.length > 0) {
      const problem = this.#ledger.problemOfCheckpoint(parts)
      if (problem !== undefined) throw this.#damage(path, frame.offset, problem)
      return
    }
    for (const part of parts) this.#applyPart(part, { path, offset: frame.offset, header })
  }

  #applyPart(part: WalPart, at: { path: string; offset: number; header: SegmentHeader }): void {
    const problem = this.#ledger.problemOf(part)
    if (problem !== undefined) throw this.#damage(at.path, at.offset, problem)
    this.#ledger.apply(part, at.header.sequence)
    this.#replay.apply(part)
  }

  #checkJoint(segment: OpenSegment, read: ReadFrames, next: OpenSegment): void {
    const end = next.header.previous.end
    if (read.stop !== undefined) {
      const what = `${read.stop.reason}; this segment must be whole up to ${end}`
      throw this.#damage(segment.path, read.stop.offset, what)
    }
    if (read.point.end !== end) {
      throw this.#damage(segment.path, read.point.end, `frames end here, not at ${end}`)
    }
  }

  async #judgeTail(segment: OpenSegment, read: ReadFrames): Promise<RecoveredTail> {
    const { path, reader, header } = segment
    const { point, lastFrame, stop } = read
    const reason = stop?.reason ?? 'no frame'
    if (lastFrame === undefined) throw this.#damage(path, point.end, `no checkpoint: ${reason}`)
    const [later, tornUntil] = await this.#guardRead(path, point.end, async () => [
      await reader.findFrame(point.end + 1),
      await reader.endOfContent(point.end),
    ])
    if (later !== undefined) {
      const what = `${reason}, but frame ${later.head.number} at ${later.offset} is whole`
      throw this.#damage(path, point.end, what)
    }
    // A frame is begun only when the one before is on disk with the zeros laid out behind it. So
    // the file can be no shorter than that, unless something cut it.
    const settled = tornUntil > point.end ? point.end : lastFrame.offset
    const sizeMin = laidOutBehind(settled, header.growthBytes)
    if (reader.size < sizeMin) {
      throw this.#damage(path, reader.size, `the file was cut; it had at least ${sizeMin} bytes`)
    }
    const { offset, bytes } = lastFrame
    return {
      header,
      point,
      lastFrame: { offset, bytes: new Uint8Array(bytes) },
      size: reader.size,
      tornUntil,
    }
  }

  #finish(): readonly RecoveredGroup[] {
    for (const ledger of this.#ledger.groups()) {
      const hole = ledger.runs.find((run) => run.segment === missingSegment)
      if (hole === undefined) continue
      const lost = `entries ${hole.from} to ${hole.until - 1} of group ${ledger.group}`
      throw this.#damage(this.#directory, 0, `${lost} are gone with a lost segment`)
    }
    return this.#ledger.groups().map((ledger) => ({
      group: ledger.group,
      hardState: ledger.hardState,
      snapshot: ledger.snapshot,
      entries: this.#replay.entriesOf(ledger.group),
    }))
  }

  async #guardRead<T>(file: string, offset: number, act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (error) {
      if (error instanceof WalDamageError) throw error
      throw this.#damage(file, offset, 'it cannot be read', { cause: error })
    }
  }

  #decode<T>(file: string, offset: number, act: () => T): T {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error
      throw this.#damage(file, offset, error.message, { cause: error })
    }
  }

  #damage(file: string, offset: number, what: string, options?: ErrorOptions): WalDamageError {
    const groups: readonly GroupId[] = this.#ledger.groups().map((ledger) => ledger.group)
    return new WalDamageError({ file, offset, groups, what }, options)
  }
}

interface ReadFrames {
  readonly point: ChainPoint
  readonly lastFrame: Frame | undefined
  /** Why reading ended before the expected end. */
  readonly stop: Stop | undefined
}

/** Where a segment ends by the word of the one that follows it. */
function endBySuccessor(segment: OpenSegment, next: OpenSegment | undefined): number | undefined {
  return next?.header.sequence === segment.header.sequence + 1
    ? next.header.previous.end
    : undefined
}

/**
 * The size a segment has, at least, once a frame ending at `end` is durable. Half a step is always
 * free, so that a frame up to that size lies wholly within the size made durable before it: a file
 * that ends within or right behind such a frame was cut.
 */
export function laidOutBehind(end: number, growthBytes: number): number {
  if (growthBytes === 0) return end
  return Math.ceil((end + growthBytes / 2) / growthBytes) * growthBytes
}
