// Gives the space of old segments back.
// Owns: the sealed segments, their removal, and moving live entries out of the way.
// Does not: decide what is live (the ledger), or write (the copies ride on the next round).
//
// Segments go oldest first, when no group has a live entry in them. One group that is never
// released would hold all of them, so once there are more than `sealedSegmentsMax` and at least
// half of the log is garbage, the live entries of the oldest are appended again, a little with
// every round. The log is thus never larger than the larger of `sealedSegmentsMax` segments and
// twice what is live, plus two segments; and no more is copied than is given back.

import { join } from 'node:path'
import type { Entry } from '#raft/core'
import type { FilePort, OpenFile } from './files.ts'
import { WalDamageError } from './wal-errors.ts'
import { decodeBody, segmentName } from './wal-format.ts'
import { runAt, type WalLedger } from './wal-ledger.ts'
import type { WalPart } from './wal-parts.ts'
import { SegmentReader } from './wal-reader.ts'
import type { RecoveredSegment } from './wal-scan.ts'

/** What one round may read from an old segment, and what it may carry of it. */
const scanBytesPerRound = 1024 * 1024
const copyBytesPerRound = 256 * 1024

interface Cursor {
  readonly segment: RecoveredSegment
  readonly path: string
  readonly file: OpenFile
  readonly reader: SegmentReader
  offset: number
}

export class WalReclaimer {
  readonly #files: FilePort
  readonly #directory: string
  readonly #ledger: WalLedger
  readonly #sealedSegmentsMax: number
  /** Ascending, without gaps; the segment being written is not among them. */
  readonly #sealed: RecoveredSegment[]
  #cursor: Cursor | undefined
  /** The question whether to copy is asked when a segment was sealed or copied, not every round. */
  #mayCopy = true
  #removal: Promise<void> = Promise.resolve()
  #failure: { readonly cause: unknown } | undefined

  constructor(options: {
    files: FilePort
    directory: string
    ledger: WalLedger
    sealed: readonly RecoveredSegment[]
    sealedSegmentsMax: number
  }) {
    this.#files = options.files
    this.#directory = options.directory
    this.#ledger = options.ledger
    this.#sealed = [...options.sealed]
    this.#sealedSegmentsMax = options.sealedSegmentsMax
  }

  /** A removal that failed; the log is whole but the disk is not well. */
  get failure(): { readonly cause: unknown } | undefined {
    return this.#failure
  }

  sealed(segment: RecoveredSegment): void {
    this.#sealed.push(segment)
    this.#mayCopy = true
  }

  /** Live entries of the oldest segment that the next frame should carry. Usually none. */
  async copies(): Promise<readonly WalPart[]> {
    if (this.#cursor === undefined) {
      if (!this.#mayCopy) return []
      this.#mayCopy = false
      if (!this.#isCopyingWorthwhile()) return []
      this.#cursor = await this.#openOldest()
    }
    return this.#collect(this.#cursor)
  }

  /** After each durable frame: removes what nobody needs, in the background. */
  async settle(): Promise<void> {
    const needed = this.#ledger.oldestSegment() ?? Number.MAX_SAFE_INTEGER
    while (this.#sealed.length > 0 && (this.#sealed[0] as RecoveredSegment).sequence < needed) {
      const { sequence } = this.#sealed.shift() as RecoveredSegment
      if (this.#cursor?.segment.sequence === sequence) await this.#closeCursor()
      this.#removal = this.#removal.then(() => this.#remove(sequence))
    }
  }

  async close(): Promise<void> {
    await this.#removal
    await this.#closeCursor()
  }

  /** One at a time, each made durable: a crash between two must not leave a gap in the numbers. */
  async #remove(sequence: number): Promise<void> {
    if (this.#failure !== undefined) return
    try {
      await this.#files.remove(join(this.#directory, segmentName(sequence)))
      await this.#files.syncDirectory(this.#directory)
    } catch (cause) {
      this.#failure = { cause }
    }
  }

  #isCopyingWorthwhile(): boolean {
    if (this.#sealed.length <= this.#sealedSegmentsMax) return false
    const total = this.#sealed.reduce((sum, segment) => sum + segment.end, 0)
    return this.#ledger.liveBytes() * 2 <= total
  }

  async #openOldest(): Promise<Cursor> {
    const segment = this.#sealed[0] as RecoveredSegment
    const path = join(this.#directory, segmentName(segment.sequence))
    const file = await this.#files.open(path, 'read')
    const reader = await SegmentReader.open(file, segment.mark)
    return { segment, path, file, reader, offset: SegmentReader.firstFrameOffset }
  }

  async #collect(cursor: Cursor): Promise<readonly WalPart[]> {
    const copies: WalPart[] = []
    const start = cursor.offset
    let copied = 0
    while (cursor.offset - start < scanBytesPerRound && copied < copyBytesPerRound) {
      if (cursor.offset >= cursor.segment.end) {
        await this.#closeCursor()
        this.#mayCopy = true
        break
      }
      for (const part of await this.#livePartsAt(cursor)) {
        copies.push(part)
        for (const entry of part.entries) copied += entry.payload.length
      }
    }
    return copies
  }

  async #livePartsAt(cursor: Cursor): Promise<readonly CopiedPart[]> {
    const frame = await cursor.reader.frameAt(cursor.offset)
    if (!('head' in frame)) {
      const groups = this.#ledger.groups().map((ledger) => ledger.group)
      const { path: file, offset } = cursor
      throw new WalDamageError({
        file,
        offset,
        groups,
        what: `${frame.reason}, on reading it again`,
      })
    }
    cursor.offset = frame.end
    const live: CopiedPart[] = []
    const { version, sequence } = cursor.segment
    for (const part of decodeBody(frame.head, frame.bytes, version).parts) {
      if (part.type === 'entries' || part.type === 'copied') {
        live.push(...this.#liveOf(part, sequence))
      }
    }
    return live
  }

  /** The entries of `part` whose newest place is this segment, as contiguous parts. */
  #liveOf(part: { group: WalPart['group']; entries: readonly Entry[] }, segment: number) {
    const { group } = part
    const ledger = this.#ledger.find(group)
    if (ledger === undefined) return []
    // Index and term name an entry (R6): an older version of the same index has another term.
    const live = part.entries.filter(({ index, term }) => {
      const run = runAt(ledger, index)
      return run !== undefined && run.segment === segment && run.term === term
    })
    const parts: CopiedPart[] = []
    let from = 0
    for (let i = 1; i <= live.length; i += 1) {
      if (i < live.length && live[i]?.index === (live[i - 1] as Entry).index + 1) continue
      parts.push({ type: 'copied', group, entries: live.slice(from, i) })
      from = i
    }
    return parts
  }

  async #closeCursor(): Promise<void> {
    const cursor = this.#cursor
    this.#cursor = undefined
    await cursor?.file.close()
  }
}

type CopiedPart = Extract<WalPart, { type: 'copied' }>
