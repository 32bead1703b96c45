// Walks over the files of a log and says what is there: frames in their order, and what is lost
// between them.
// Owns: where a frame may be, and which frames of the past are remains.  Does not: know groups
// (wal-trust.ts) or write anything.
//
// A crash can only tear what was not yet fsynced, and that is at most one frame: the last of the
// last segment, because rounds are written one at a time (H2), each as one frame, and a new segment
// gets its name only when it is on disk with its checkpoint. Hence (R21):
//   torn  no valid frame from some offset of the last segment on: that round was never acknowledged
//   lost  everything else: a bad frame in an older segment, a valid frame behind a bad one, a gap
//         in the segments, a header that is not valid, a file shorter than it was
//   contradiction  what is whole but does not continue what is before it: the files are not of one
//         log, and which of them is ours nobody can know

import { join } from 'node:path'
import { type FilePort, isLost, type OpenFile } from './files.ts'
import { DecodeError } from './wal-bytes.ts'
import { WalFormatError } from './wal-errors.ts'
import {
  type ChainPoint,
  decodeSegmentHeader,
  formatVersion,
  isNewBeginning,
  type SegmentHeader,
  segmentHeaderBytes,
  segmentName,
} from './wal-format.ts'
import { type Frame, pageBytes, SegmentReader } from './wal-reader.ts'

/** Frames that are gone: [from, until). `until` is infinite where nothing tells how many. */
export interface Loss {
  readonly file: string
  readonly offset: number
  readonly what: string
  readonly from: number
  readonly until: number
}

export interface FoundFrame {
  readonly frame: Frame
  readonly file: string
  readonly sequence: number
  readonly version: number
}

/** Told in the order of the log. */
export interface ScanListener {
  frame(found: FoundFrame): void
  lost(loss: Loss): void
  contradiction(at: { file: string; offset: number; what: string }): void
}

export interface RecoveredSegment {
  readonly sequence: number
  readonly version: number
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

export interface ScanResult {
  /** Ascending; without those that could not be read. */
  readonly segments: readonly RecoveredSegment[]
  readonly tail: RecoveredTail | undefined
  /** The frame that would come next, as far as the files tell. */
  readonly nextNumber: number
  /** Segments from before a new beginning. */
  readonly abandoned: readonly number[]
}

interface Segment {
  readonly sequence: number
  readonly file: string
  readonly handle: OpenFile | undefined
  readonly header: SegmentHeader | undefined
  readonly reader: SegmentReader | undefined
  readonly problem: string
  /** The last page of it that can not be read. */
  readonly unreadable: { offset: number; what: string }
}

type SoundSegment = Segment & { readonly header: SegmentHeader; readonly reader: SegmentReader }

/** Where a search for the next frame began to find nothing. */
interface Bad {
  readonly file: string
  readonly offset: number
  readonly what: string
  /** Something that no crash leaves behind. */
  readonly isForeign?: boolean
}

export async function scanLog(
  place: { readonly files: FilePort; readonly directory: string },
  sequences: readonly number[],
  listener: ScanListener,
): Promise<ScanResult> {
  const segments: Segment[] = []
  try {
    for (const sequence of sequences) segments.push(await openSegment(place, sequence))
    const begin = Math.max(0, segments.findLastIndex(isBeginning))
    const abandoned = sequences.slice(0, begin)
    const scan = new Scan(segments.slice(begin), listener)
    return { ...(await scan.run()), abandoned }
  } finally {
    for (const { handle } of segments) await handle?.close()
  }
}

function isBeginning({ header }: Segment): boolean {
  return header !== undefined && isNewBeginning(header)
}

async function openSegment(
  { files, directory }: { readonly files: FilePort; readonly directory: string },
  sequence: number,
): Promise<Segment> {
  const file = join(directory, segmentName(sequence))
  const unreadable: Segment['unreadable'] = { offset: -1, what: '' }
  const bad = { sequence, file, header: undefined, reader: undefined, unreadable }
  let handle: OpenFile | undefined
  try {
    handle = await files.open(file, 'read')
    const bytes = Buffer.alloc(segmentHeaderBytes)
    const count = await handle.read(bytes, 0)
    const header = decodeSegmentHeader(bytes.subarray(0, count))
    if (header.version > formatVersion) {
      throw new WalFormatError(file, header.version, formatVersion)
    }
    if (header.sequence !== sequence) {
      return { ...bad, handle, problem: `the header says it is segment ${header.sequence}` }
    }
    const onUnreadable = (offset: number, error: unknown): void => {
      unreadable.offset = offset
      unreadable.what = `it can not be read: ${textOf(error)}`
    }
    const reader = await SegmentReader.open(handle, header.mark, { onUnreadable })
    return { sequence, file, handle, header, reader, problem: '', unreadable }
  } catch (error) {
    if (!(error instanceof DecodeError) && !isLost(error)) {
      await handle?.close()
      throw error
    }
    const what =
      error instanceof DecodeError ? error.message : `it can not be read: ${textOf(error)}`
    return { ...bad, handle, problem: what }
  }
}

function isSound(segment: Segment): segment is SoundSegment {
  return segment.header !== undefined && segment.reader !== undefined
}

class Scan {
  readonly #segments: readonly Segment[]
  readonly #listener: ScanListener
  readonly #recovered: RecoveredSegment[] = []
  /** Behind the last frame that was found; undefined before the first. */
  #point: ChainPoint | undefined
  /** Frames that seem to be missing from `#point` on, until the next one found tells. */
  #bad: Bad | undefined

  constructor(segments: readonly Segment[], listener: ScanListener) {
    this.#segments = segments
    this.#listener = listener
  }

  async run(): Promise<Omit<ScanResult, 'abandoned'>> {
    let tail: RecoveredTail | undefined
    for (const [i, segment] of this.#segments.entries()) {
      const next = this.#segments[i + 1]
      if (!isSound(segment)) {
        this.#bad = { file: segment.file, offset: 0, what: segment.problem }
      } else {
        this.#enter(segment)
        const last = await this.#readFrames(segment, firstNumberOf(next))
        if (next === undefined) tail = await this.#judgeTail(segment, last)
        this.#note(segment)
      }
    }
    const isOpenEnded = this.#bad !== undefined
    if (isOpenEnded) this.#loseUntil(Number.POSITIVE_INFINITY)
    const nextNumber = this.#point?.nextNumber ?? 1
    return { segments: this.#recovered, tail: isOpenEnded ? undefined : tail, nextNumber }
  }

  /** What was missing is known to end before frame `until`. */
  #loseUntil(until: number): void {
    const bad = this.#bad
    if (bad === undefined) return
    this.#bad = undefined
    const { file, offset, what } = bad
    this.#listener.lost({ file, offset, what, from: this.#point?.nextNumber ?? 1, until })
  }

  /** The header continues what was read so far, or tells what is missing before it. */
  #enter({ header, file, sequence }: SoundSegment): void {
    const { crc, nextNumber } = header.previous
    const point = this.#point
    const isMissing = this.#bad === undefined || this.#isMissingBefore(sequence)
    if (point !== undefined && nextNumber > point.nextNumber && isMissing) {
      const what = `the segment before it is missing (${segmentName(sequence - 1)})`
      this.#bad = { file, offset: 0, what }
    }
    this.#loseUntil(nextNumber)
    if (point !== undefined) {
      const isNext = nextNumber > point.nextNumber
      if (nextNumber < point.nextNumber || (!isNext && crc !== point.crc)) {
        const what = 'it does not continue the segment before it (chain)'
        this.#listener.contradiction({ file, offset: 0, what })
      }
    }
    this.#point = { end: SegmentReader.firstFrameOffset, crc, nextNumber }
  }

  #isMissingBefore(sequence: number): boolean {
    return !this.#segments.some((segment) => segment.sequence === sequence - 1)
  }

  /** Reads on until frame `until` comes next, or nothing more is found. Returns the last frame. */
  async #readFrames(segment: SoundSegment, until: number | undefined): Promise<Frame | undefined> {
    let last: Frame | undefined
    let offset = SegmentReader.firstFrameOffset
    for (;;) {
      if (until !== undefined && (this.#point as ChainPoint).nextNumber >= until) break
      const frame = await this.#nextFrame(segment, offset)
      if (frame === undefined) break
      this.#take(segment, frame)
      last = frame
      offset = frame.end
    }
    return last
  }

  /** The frame at `offset`, or the next one behind it that is not a remain of the past. */
  async #nextFrame({ reader, file }: SoundSegment, offset: number): Promise<Frame | undefined> {
    const { nextNumber } = this.#point as ChainPoint
    let found = await reader.frameAt(offset)
    if (!('head' in found)) this.#bad ??= { file, offset, what: found.reason }
    for (;;) {
      const frame = 'head' in found ? found : await reader.findFrame(found.offset + 1)
      if (frame === undefined) return undefined
      if (frame.head.number >= nextNumber) return frame
      const what = `frame ${frame.head.number} is here again`
      this.#bad = { file, offset: frame.offset, what, isForeign: true }
      found = { offset: frame.offset, reason: what }
    }
  }

  #take(segment: SoundSegment, frame: Frame): void {
    const { file, header, sequence } = segment
    const { head, offset } = frame
    const point = this.#point as ChainPoint
    if (head.number > point.nextNumber) {
      this.#bad ??= { file, offset, what: `frame ${point.nextNumber} is missing before it` }
    }
    this.#loseUntil(head.number)
    if (head.number === point.nextNumber && head.previousCrc !== point.crc) {
      const what = `frame ${head.number} does not continue the chain`
      this.#listener.contradiction({ file, offset, what })
    }
    if ((head.type === 'checkpoint') !== (head.number === header.previous.nextNumber)) {
      const what = `a ${head.type} frame does not belong here`
      this.#listener.contradiction({ file, offset, what })
    }
    this.#point = { end: frame.end, crc: head.crc, nextNumber: head.number + 1 }
    this.#listener.frame({ frame, file, sequence, version: header.version })
  }

  #note({ reader, header, sequence }: SoundSegment): void {
    const { end } = this.#point as ChainPoint
    const { version, mark } = header
    this.#recovered.push({ sequence, version, mark, end, size: reader.size })
  }

  /** Nothing valid is behind the last frame of the last segment: torn, or cut? */
  async #judgeTail(
    segment: SoundSegment,
    last: Frame | undefined,
  ): Promise<RecoveredTail | undefined> {
    const { reader, header, file, unreadable } = segment
    const point = this.#point as ChainPoint
    const bad = this.#bad
    if (last === undefined) {
      this.#bad = { file, offset: point.end, what: bad?.what ?? 'no checkpoint' }
      return undefined
    }
    const tornUntil = await reader.endOfContent(point.end)
    // A frame is begun only when the one before is on disk with the zeros laid out behind it. So
    // the file can be no shorter than that, unless something cut it.
    const settled = tornUntil > point.end ? point.end : last.offset
    const sizeMin = laidOutBehind(settled, header.growthBytes)
    const isUnreadable = unreadable.offset >= 0 && unreadable.offset + pageBytes > point.end
    if (isUnreadable) this.#bad = { file, offset: unreadable.offset, what: unreadable.what }
    else if (reader.size < sizeMin) {
      const what = `the file was cut; it had at least ${sizeMin} bytes`
      this.#bad = { file, offset: reader.size, what }
    } else if (bad?.isForeign !== true) this.#bad = undefined
    const lastFrame = { offset: last.offset, bytes: new Uint8Array(last.bytes) }
    return { header, point, lastFrame, size: reader.size, tornUntil }
  }
}

/** The frame with which a segment begins, by its header. */
function firstNumberOf(segment: Segment | undefined): number | undefined {
  return segment?.header?.previous.nextNumber
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

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
