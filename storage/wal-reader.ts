// Reads one segment, frame by frame, through a window that does not hold the whole file.
// Owns: which bytes are a valid frame, and where validity ends.  Does not: judge what that means
// (torn tail or damage: wal-recovery.ts), or know what groups are.

import { DecodeError } from './wal-bytes.ts'
import { isLost, type OpenFile } from './files.ts'
import {
  decodeFrameHead,
  type FrameHead,
  frameCrc,
  frameHeadBytes,
  segmentHeaderBytes,
} from './wal-format.ts'

const windowBytesDefault = 1024 * 1024
/** What a disk fails to read, it fails to read in pieces of this size. */
export const pageBytes = 4096

export interface ReadOptions {
  readonly windowBytes?: number
  /**
   * Given, a page that can not be read counts as zeros and is told here; otherwise the disk's error
   * is thrown.
   */
  readonly onUnreadable?: (offset: number, error: unknown) => void
}

/** A sliding view of a file. Views it handed out stay valid: a new window is a new buffer. */
class FileWindow {
  readonly #file: OpenFile
  readonly size: number
  readonly windowBytes: number
  readonly #onUnreadable: ReadOptions['onUnreadable']
  #start = 0
  #bytes: Buffer = Buffer.alloc(0)

  constructor(file: OpenFile, size: number, options: ReadOptions) {
    this.#file = file
    this.size = size
    this.windowBytes = options.windowBytes ?? windowBytesDefault
    this.#onUnreadable = options.onUnreadable
  }

  /** Bytes [from, until), cut at the end of the file. */
  async view(from: number, until: number): Promise<Buffer> {
    const end = Math.min(until, this.size)
    if (from >= end) return Buffer.alloc(0)
    if (from < this.#start || end > this.#start + this.#bytes.length) await this.#load(from, end)
    return this.#bytes.subarray(from - this.#start, end - this.#start)
  }

  async #load(from: number, end: number): Promise<void> {
    const length = Math.min(Math.max(end - from, this.windowBytes), this.size - from)
    const bytes = Buffer.alloc(length)
    const count = await this.#fill(bytes, from)
    this.#start = from
    this.#bytes = bytes.subarray(0, count)
  }

  async #fill(bytes: Buffer, from: number): Promise<number> {
    try {
      return await this.#file.read(bytes, from)
    } catch (error) {
      if (this.#onUnreadable === undefined || !isLost(error)) throw error
    }
    bytes.fill(0)
    for (let at = 0; at < bytes.length; ) {
      const until = Math.min(bytes.length, at + pageBytes - ((from + at) % pageBytes))
      const page = bytes.subarray(at, until)
      try {
        await this.#file.read(page, from + at)
      } catch (error) {
        if (!isLost(error)) throw error
        page.fill(0)
        this.#onUnreadable(from + at, error)
      }
      at = until
    }
    return bytes.length
  }
}

export interface Frame {
  readonly offset: number
  readonly end: number
  readonly head: FrameHead
  /** Head and body; a view that keeps its whole window in memory. */
  readonly bytes: Uint8Array
}

/** Why there is no valid frame at an offset. */
export interface Stop {
  readonly offset: number
  readonly reason: string
}

export class SegmentReader {
  readonly #window: FileWindow
  readonly #mark: number
  readonly #markBytes: Buffer
  readonly #windowBytes: number
  readonly size: number

  private constructor(window: FileWindow, mark: number) {
    this.#window = window
    this.#windowBytes = window.windowBytes
    this.size = window.size
    this.#mark = mark
    this.#markBytes = Buffer.alloc(4)
    this.#markBytes.writeUInt32BE(mark)
  }

  static async open(
    file: OpenFile,
    mark: number,
    options: ReadOptions = {},
  ): Promise<SegmentReader> {
    return new SegmentReader(new FileWindow(file, await file.size(), options), mark)
  }

  static readonly firstFrameOffset: number = segmentHeaderBytes

  /** The frame at `offset`, if it is valid by itself. */
  async frameAt(offset: number): Promise<Frame | Stop> {
    const headBytes = await this.#window.view(offset, offset + frameHeadBytes)
    if (headBytes.length < frameHeadBytes) return { offset, reason: 'the file ends' }
    const head = headOf(headBytes)
    if (typeof head === 'string') return { offset, reason: head }
    if (head.mark !== this.#mark) return { offset, reason: 'no frame starts here (mark)' }
    const end = offset + frameHeadBytes + head.bodyBytes
    if (end > this.size) return { offset, reason: `the frame would end at ${end}, beyond the file` }
    const bytes = await this.#window.view(offset, end)
    if (bytes.length < end - offset) return { offset, reason: 'the file ends within the frame' }
    if (frameCrc(bytes) !== head.crc) return { offset, reason: 'the checksum does not match' }
    return { offset, end, head, bytes }
  }

  /** The first valid frame that starts at `from` or later, wherever that is. */
  async findFrame(from: number): Promise<Frame | undefined> {
    let offset = from
    while (offset < this.size) {
      const found = await this.#findMark(offset)
      if (found === undefined) return undefined
      const frame = await this.frameAt(found)
      if ('head' in frame) return frame
      offset = found + 1
    }
    return undefined
  }

  /** One past the last byte that is not zero, at or after `from`; `from` if all are zero. */
  async endOfContent(from: number): Promise<number> {
    let end = from
    for (let at = from; at < this.size; at += this.#windowBytes) {
      const bytes = await this.#window.view(at, at + this.#windowBytes)
      const last = bytes.findLastIndex((byte) => byte !== 0)
      if (last >= 0) end = at + last + 1
    }
    return end
  }

  async #findMark(from: number): Promise<number | undefined> {
    // Windows overlap by three bytes so that a mark across their border is seen.
    for (let at = from; at < this.size; at += this.#windowBytes - 3) {
      const bytes = await this.#window.view(at, at + this.#windowBytes)
      const found = bytes.indexOf(this.#markBytes)
      if (found >= 0) return at + found
    }
    return undefined
  }
}

function headOf(bytes: Uint8Array): FrameHead | string {
  try {
    return decodeFrameHead(bytes)
  } catch (error) {
    if (error instanceof DecodeError) return `no frame head: ${error.message}`
    throw error
  }
}
