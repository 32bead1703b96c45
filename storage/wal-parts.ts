// What a frame of the log says about one group: the kinds of parts and their bytes.
// Owns: WalPart.  Does not: know frames or segments (wal-format.ts), or what a part does to a group
// (wal-ledger.ts).
//   part = kind u8, 3 zero bytes, group u32, then what the kind says

import { assert, unreachable } from '#base/assert'
import { type GroupId, groupId, type LogIndex, logIndex } from '#base/brand'
import type { Entry, HardState, SnapshotMeta } from '#raft/core'
import {
  readEntries,
  readHardState,
  readSnapshotMeta,
  writeEntryTable,
  writeHardState,
  writeSnapshotMeta,
} from './values.ts'
import { type ByteReader, type ByteWriter, DecodeError } from './wal-bytes.ts'

/** Longer reasons of damage are cut when they are written. */
export const reasonBytesMax = 1000

export type WalPart =
  /** Replace everything from the first index on. */
  | { readonly type: 'entries'; readonly group: GroupId; readonly entries: readonly Entry[] }
  /** The same entries again, moved here so that an old segment can go; changes nothing. */
  | { readonly type: 'copied'; readonly group: GroupId; readonly entries: readonly Entry[] }
  | { readonly type: 'hardState'; readonly group: GroupId; readonly hardState: HardState }
  /** Every entry is dropped; the log starts after this snapshot. */
  | { readonly type: 'snapshot'; readonly group: GroupId; readonly snapshot: SnapshotMeta }
  /** Entries up to and including this snapshot are dropped. */
  | { readonly type: 'release'; readonly group: GroupId; readonly snapshot: SnapshotMeta }
  /** What the segments before held of the group, but for the entries after the snapshot. */
  | {
      readonly type: 'checkpoint'
      readonly group: GroupId
      readonly hardState: HardState
      readonly snapshot: SnapshotMeta
      readonly lastIndex: LogIndex
    }
  /** The group is forgotten, as if it had never been here. */
  | { readonly type: 'erased'; readonly group: GroupId }
  /** What the log held of the group was damaged and put aside; it waits to be erased. */
  | { readonly type: 'damaged'; readonly group: GroupId; readonly reason: string }

const partKinds = [
  'entries',
  'copied',
  'hardState',
  'snapshot',
  'release',
  'checkpoint',
  'erased',
  'damaged',
] as const

/** Payloads of entries go to `payload`, behind what was written so far. */
export function writePart(
  writer: ByteWriter,
  part: WalPart,
  payload: (bytes: Uint8Array) => void,
): void {
  assert(part.group <= 0xffff_ffff, 'group ids fit four bytes')
  writer.u32((partKinds.indexOf(part.type) + 1) * 0x100_0000)
  writer.u32(part.group)
  switch (part.type) {
    case 'entries':
    case 'copied':
      writeEntryTable(writer, part.entries)
      for (const entry of part.entries) payload(entry.payload)
      return
    case 'hardState':
      return writeHardState(writer, part.hardState)
    case 'snapshot':
    case 'release':
      return writeSnapshotMeta(writer, part.snapshot)
    case 'checkpoint':
      writeHardState(writer, part.hardState)
      writeSnapshotMeta(writer, part.snapshot)
      return writer.u64(part.lastIndex)
    case 'erased':
      return
    case 'damaged':
      return writeReason(writer, part.reason)
    default:
      unreachable(part)
  }
}

export function readPart(reader: ByteReader): WalPart {
  const type = partKinds[reader.u8() - 1]
  reader.zeros(3)
  const group = groupId(reader.u32())
  switch (type) {
    case 'entries':
    case 'copied':
      return { type, group, entries: readEntries(reader) }
    case 'hardState':
      return { type, group, hardState: readHardState(reader) }
    case 'snapshot':
    case 'release':
      return { type, group, snapshot: readSnapshotMeta(reader) }
    case 'checkpoint': {
      const hardState = readHardState(reader)
      const snapshot = readSnapshotMeta(reader)
      return { type, group, hardState, snapshot, lastIndex: logIndex(reader.u64()) }
    }
    case 'erased':
      return { type, group }
    case 'damaged':
      return { type, group, reason: readReason(reader) }
    case undefined:
      throw new DecodeError('unknown kind of part')
    default:
      return unreachable(type)
  }
}

/** Every group that the parts speak of, once, in the order of its first part. */
export function groupsOf(parts: readonly WalPart[]): readonly GroupId[] {
  return [...new Set(parts.map((part) => part.group))]
}

function writeReason(writer: ByteWriter, reason: string): void {
  const bytes = Buffer.from(reason).subarray(0, reasonBytesMax)
  writer.u32(bytes.length)
  writer.raw(bytes)
}

function readReason(reader: ByteReader): string {
  const length = reader.u32()
  if (length > reasonBytesMax) throw new DecodeError(`a reason of ${length} bytes`)
  return Buffer.from(reader.raw(length)).toString()
}
