// Checks one of LevelDB's table files. Owns: the table format, as far as checking needs it.
// Does not: read rows.  LevelDB reads tables without looking at their checksums: a flipped bit in a
// filter or an index makes rows vanish, one in a row's trailer turns it into a deletion or revives
// an older value, and none of that touches a value's own checksum.
//   S10. Blocks lie side by side from the first byte to the footer, and each matches its CRC.

import { crc32c, unmaskCrc } from './state-crc32c.ts'
import { StateDamageError } from './state-errors.ts'
import { ByteReader } from './state-bytes.ts'

const footerBytes = 48
const trailerBytes = 5
const magicLow = 0x8b80fb57
const magicHigh = 0xdb477524

interface Block {
  readonly offset: number
  readonly size: number
}

/** A table from byte `base` to its end; the whole of it when `base` is 0. */
export interface TablePart {
  readonly bytes: Buffer
  readonly base: number
  readonly file: string
}

/**
 * Checks footer, index and filter, which lie at the end. Returns where the data blocks are, or from
 * which byte on the part would have had to begin.
 */
export function checkStructure(
  part: TablePart,
): { readonly dataBlocks: readonly Block[] } | { readonly neededFrom: number } {
  const { bytes, base, file } = part
  const footerAt = bytes.length - footerBytes
  if (footerAt < 0) throw new StateDamageError('a table is too short', { file })
  const magic = [bytes.readUInt32LE(footerAt + 40), bytes.readUInt32LE(footerAt + 44)]
  if (magic[0] !== magicLow || magic[1] !== magicHigh) {
    throw new StateDamageError('a table does not end in its magic number', { file })
  }
  const footer = new ByteReader(bytes.subarray(footerAt, footerAt + 40), file)
  const metaIndex = readHandle(footer)
  const index = readHandle(footer)
  const last = Math.min(metaIndex.offset, index.offset)
  if (last < base) return { neededFrom: last }
  checkBlock(part, index)
  checkBlock(part, metaIndex)
  const filters = blockHandles(part, metaIndex)
  for (const filter of filters) {
    if (filter.offset < base) return { neededFrom: filter.offset }
    checkBlock(part, filter)
  }
  const dataBlocks = blockHandles(part, index)
  assertTiled([...dataBlocks, ...filters, metaIndex, index], base + footerAt, file)
  return { dataBlocks }
}

/** Checks the data blocks of a whole table; between two of them the caller may let others run. */
export function* checkData(part: TablePart, dataBlocks: readonly Block[]): Generator<void> {
  for (const block of dataBlocks) {
    checkBlock(part, block)
    yield
  }
}

function readHandle(reader: ByteReader): Block {
  return { offset: reader.varint(), size: reader.varint() }
}

function checkBlock(part: TablePart, block: Block): void {
  const { bytes, base, file } = part
  const from = block.offset - base
  const end = from + block.size + trailerBytes
  if (from < 0 || end > bytes.length - footerBytes) {
    throw new StateDamageError('a block lies outside its table', { file })
  }
  const crc = unmaskCrc(bytes.readUInt32LE(end - 4))
  if (crc32c(bytes, from, end - 4) !== crc) {
    throw new StateDamageError(`the block at byte ${block.offset} does not match its CRC`, { file })
  }
}

function assertTiled(blocks: readonly Block[], until: number, file: string): void {
  let at = 0
  for (const block of blocks) {
    if (block.offset !== at) throw new StateDamageError(`a gap at byte ${at}`, { file })
    at += block.size + trailerBytes
  }
  if (at !== until) throw new StateDamageError(`a gap at byte ${at}`, { file })
}

/** The handles in an index block; it was checked before. */
function blockHandles(part: TablePart, block: Block): Block[] {
  return [...blockRows(part, block)].map(({ value }) => {
    return readHandle(new ByteReader(value, part.file))
  })
}

/** Keys and values of a block that was checked before. */
function* blockRows(
  part: TablePart,
  block: Block,
): Generator<{ readonly key: Buffer; readonly value: Buffer }> {
  const { bytes, base, file } = part
  const from = block.offset - base
  const stored = bytes.subarray(from, from + block.size)
  const isPacked = bytes.readUInt8(from + block.size) === 1
  const content = isPacked ? unpackSnappy(stored, file) : stored
  const restarts = content.readUInt32LE(content.length - 4)
  const reader = new ByteReader(content.subarray(0, content.length - 4 - 4 * restarts), file)
  let key = Buffer.alloc(0)
  while (!reader.atEnd) {
    const sharedBytes = reader.varint() // with the key before
    const keyBytes = reader.varint()
    const valueBytes = reader.varint()
    key = Buffer.concat([key.subarray(0, sharedBytes), reader.bytes(keyBytes)])
    yield { key, value: reader.bytes(valueBytes) }
  }
}

// ----------------------------------------------------------------------------------------- salvage

/** The newest version of a row in one table. */
export interface TableRow {
  readonly key: Buffer
  /** Undefined: the row was deleted. */
  readonly value: Buffer | undefined
}

/** Every key in [from, until] may have had a row here. */
export interface TableGap {
  readonly from: Buffer
  readonly until: Buffer
  readonly what: string
}

/** Behind each key of a table: sequence number and type. */
const keyTrailerBytes = 8

export function userKey(internal: Buffer): Buffer {
  return internal.subarray(0, Math.max(0, internal.length - keyTrailerBytes))
}

/**
 * What can be read of a whole table, and between which keys nothing can. `span` is what the
 * MANIFEST says of its keys. Filters are not needed.
 */
export function* salvageTable(
  part: TablePart,
  span: { readonly smallest: Buffer; readonly largest: Buffer },
): Generator<TableRow | TableGap> {
  const { bytes, file } = part
  let from = span.smallest
  let index: Block
  try {
    const footerAt = bytes.length - footerBytes
    if (footerAt < 0) throw new StateDamageError('a table is too short', { file })
    const footer = new ByteReader(bytes.subarray(footerAt, footerAt + 40), file)
    readHandle(footer)
    index = readHandle(footer)
    checkBlock(part, index)
  } catch (error) {
    yield { from, until: span.largest, what: whatOf(error) }
    return
  }
  let before: Buffer | undefined
  for (const { key, value } of blockRows(part, index)) {
    const until = userKey(key)
    try {
      const block = readHandle(new ByteReader(value, file))
      checkBlock(part, block)
      for (const row of blockRows(part, block)) {
        const own = userKey(row.key)
        // Versions of one row follow each other, the newest first.
        if (before === undefined || !before.equals(own)) yield rowOf(own, row)
        before = own
      }
    } catch (error) {
      yield { from, until, what: whatOf(error) }
    }
    from = until
  }
}

function rowOf(key: Buffer, row: { readonly key: Buffer; readonly value: Buffer }): TableRow {
  const isDeleted = row.key.readUInt8(row.key.length - keyTrailerBytes) === 0
  return { key, value: isDeleted ? undefined : row.value }
}

function whatOf(error: unknown): string {
  if (error instanceof StateDamageError) return error.what
  throw error
}

// ----------------------------------------------------------------------------------------- packing

/** Snappy's block format: literals and copies from what was already unpacked. */
function unpackSnappy(stored: Buffer, file: string): Buffer {
  const reader = new ByteReader(stored, file)
  const unpacked = Buffer.alloc(reader.varint())
  let at = 0
  while (!reader.atEnd) {
    const tag = reader.fixed(1)
    if ((tag & 3) === 0) {
      const short = tag >>> 2
      const length = 1 + (short < 60 ? short : reader.fixed(short - 59))
      at += reader.bytes(length).copy(unpacked, at)
      continue
    }
    const isNear = (tag & 3) === 1
    const length = isNear ? 4 + ((tag >>> 2) & 7) : 1 + (tag >>> 2)
    const far = (tag & 3) === 2 ? 2 : 4
    const distance = isNear ? ((tag >>> 5) << 8) | reader.fixed(1) : reader.fixed(far)
    if (distance === 0 || distance > at || at + length > unpacked.length) {
      throw new StateDamageError('a packed block does not unpack', { file })
    }
    for (let i = 0; i < length; i += 1, at += 1) unpacked[at] = unpacked[at - distance] as number
  }
  return unpacked
}
