// Reads LevelDB's record files (the write log and the MANIFEST) and refuses what LevelDB would
// forgive. Owns: the record format and the line between a torn tail and damage.  Does not: open
// files.
//   S9. A tail counts as torn only if it is what a crash leaves: the file ends inside a record, or
//       in nothing but zeros behind the last one. Everything else that does not check out is
//       damage.
// LevelDB reads a length field that points past the end of the file as a torn tail and drops all
// that follows in silence; its checksum does not cover that field. Here the checksum finds the true
// length.

import { crc32c, unmaskCrc } from './state-crc32c.ts'
import { StateDamageError } from './state-errors.ts'

const blockBytes = 32 * 1024
const headBytes = 7
const recordTypes = { full: 1, first: 2, middle: 3, last: 4 } as const

export interface LogFile {
  readonly records: readonly Buffer[]
  /** The last record was being written when the process or the machine died. */
  readonly torn: boolean
}

interface Fragment {
  readonly type: number
  readonly body: Buffer
  readonly next: number
}

export function readLogFile(bytes: Buffer, file: string): LogFile {
  const records: Buffer[] = []
  let parts: Buffer[] = []
  let at = 0
  for (;;) {
    at = skipTrailer(at)
    if (at >= bytes.length) return { records, torn: parts.length > 0 }
    const fragment = readFragment(bytes, at, file)
    if (fragment === undefined) return { records, torn: true }
    const starts = fragment.type === recordTypes.full || fragment.type === recordTypes.first
    if (starts === parts.length > 0) throw damaged(file, at, 'a record lacks its start or its end')
    parts.push(fragment.body)
    if (fragment.type === recordTypes.full || fragment.type === recordTypes.last) {
      records.push(parts.length === 1 ? fragment.body : Buffer.concat(parts))
      parts = []
    }
    at = fragment.next
  }
}

/** A place in a log where nothing can be read; records may be missing there. */
export interface LogGap {
  readonly at: number
  readonly what: string
}

/** All that can be read of a log. What ends in the middle of its last record ends in no gap. */
export function salvageLogFile(bytes: Buffer, file: string): readonly (Buffer | LogGap)[] {
  const pieces: (Buffer | LogGap)[] = []
  let parts: Buffer[] | undefined
  let at = 0
  for (;;) {
    at = skipTrailer(at)
    if (at >= bytes.length) return pieces
    const found = tryFragment(bytes, at, file)
    if (found === undefined) return pieces
    if ('what' in found) {
      pieces.push(found)
      parts = undefined
      at = nextReadable(bytes, at, file)
      continue
    }
    const starts = found.type === recordTypes.full || found.type === recordTypes.first
    if (starts) {
      if (parts !== undefined) pieces.push({ at, what: 'a record lacks its end' })
      parts = [found.body]
    } else parts?.push(found.body)
    const ends = found.type === recordTypes.full || found.type === recordTypes.last
    if (ends && parts !== undefined) pieces.push(Buffer.concat(parts))
    if (ends) parts = undefined
    at = found.next
  }
}

function tryFragment(bytes: Buffer, at: number, file: string): Fragment | LogGap | undefined {
  try {
    return readFragment(bytes, at, file)
  } catch (error) {
    if (error instanceof StateDamageError) return { at, what: error.what }
    throw error
  }
}

/** Behind a bad fragment: where its length says the next one is, or else in the next block. */
function nextReadable(bytes: Buffer, at: number, file: string): number {
  const blockEnd = at + blockBytes - (at % blockBytes)
  if (at + headBytes > bytes.length) return blockEnd
  const next = skipTrailer(at + headBytes + bytes.readUInt16LE(at + 4))
  if (next >= blockEnd || next >= bytes.length) return blockEnd
  const found = tryFragment(bytes, next, file)
  return found === undefined || 'what' in found ? blockEnd : next
}

/** A record's head never straddles two blocks: the rest of the block stays empty. */
function skipTrailer(at: number): number {
  const left = blockBytes - (at % blockBytes)
  return left < headBytes ? at + left : at
}

/** Undefined: a torn tail. */
function readFragment(bytes: Buffer, at: number, file: string): Fragment | undefined {
  const left = Math.min(bytes.length - at, blockBytes - (at % blockBytes))
  if (bytes.length - at < headBytes) return undefined
  const crc = unmaskCrc(bytes.readUInt32LE(at))
  const length = bytes.readUInt16LE(at + 4)
  const type = bytes.readUInt8(at + 6)
  const from = at + headBytes
  if (headBytes + length > blockBytes - (at % blockBytes)) {
    throw damaged(file, at, 'a record is longer than its block')
  }
  if (headBytes + length > left) {
    if (hasRecordAt(bytes, at, crc)) throw damaged(file, at, 'the length of a record was altered')
    return undefined
  }
  if (type === 0 && length === 0 && isZero(bytes, at)) return undefined
  if (crc32c(bytes, at + 6, from + length) !== crc) {
    throw damaged(file, at, 'a record does not match its checksum')
  }
  if (type < recordTypes.full || type > recordTypes.last) {
    throw damaged(file, at, `a record has the unknown type ${type}`)
  }
  return { type, body: bytes.subarray(from, from + length), next: from + length }
}

/**
 * Whether some length within the file satisfies the checksum: then the record was written whole.
 */
function hasRecordAt(bytes: Buffer, at: number, crc: number): boolean {
  const until = Math.min(bytes.length, at + blockBytes - (at % blockBytes))
  let sum = crc32c(bytes, at + 6, at + 7)
  for (let end = at + headBytes; ; end += 1) {
    if (sum === crc) return true
    if (end >= until) return false
    sum = crc32c(bytes, end, end + 1, sum)
  }
}

function isZero(bytes: Buffer, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (bytes[at] !== 0) return false
  return true
}

function damaged(file: string, at: number, what: string): StateDamageError {
  return new StateDamageError(`${what} (at byte ${at})`, { file })
}
