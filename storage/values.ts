// Encodings of Raft's durable nouns: hard state, snapshot meta, and the table of a run of entries.
// Owns: their bytes.  Does not: checksum or version them; the frame and the segment header around
// them do (wal-format.ts). All numbers are big-endian.
//   hard state     term u64, vote u32 (0: none), commit u64
//   snapshot meta  index u64, term u64, autoLeave u8, then four times: count u32, node ids u32 …
//                  (voters, votersOutgoing, learners, learnersNext)
//   entries        count u32, first index u64, then per entry: term u64, payload length u32, kind
//                  u8, 3 zero bytes; then all payloads, end to end, so that reading copies them at
//                  once

import { assert, defined } from '#base/assert'
import { logIndex, type NodeId, nodeId, term } from '#base/brand'
import type { Entry, EntryKind, HardState, Membership, SnapshotMeta } from '#raft/core'
import { type ByteReader, type ByteWriter, DecodeError } from './wal-bytes.ts'

/** More members than any sane group; a larger count in a record is not a record of ours. */
export const membersMax = 1024
/** Bytes of one row of the entry table. */
export const entryRowBytes = 16

const u32Max = 0xffff_ffff
const entryKinds: readonly EntryKind[] = ['command', 'empty', 'membership']

export function writeHardState(writer: ByteWriter, hardState: HardState): void {
  assert(hardState.vote <= u32Max, 'node ids fit four bytes')
  writer.u64(hardState.term)
  writer.u32(hardState.vote)
  writer.u64(hardState.commit)
}

export function readHardState(reader: ByteReader): HardState {
  const read = term(reader.u64())
  const vote = reader.u32()
  return { term: read, vote: vote === 0 ? 0 : nodeId(vote), commit: logIndex(reader.u64()) }
}

export function writeSnapshotMeta(writer: ByteWriter, meta: SnapshotMeta): void {
  const { voters, votersOutgoing, learners, learnersNext, autoLeave } = meta.membership
  writer.u64(meta.index)
  writer.u64(meta.term)
  writer.u8(autoLeave ? 1 : 0)
  for (const ids of [voters, votersOutgoing, learners, learnersNext]) {
    assert(ids.length <= membersMax, 'a group has a bounded number of members')
    writer.u32(ids.length)
    for (const id of ids) {
      assert(id <= u32Max, 'node ids fit four bytes')
      writer.u32(id)
    }
  }
}

export function readSnapshotMeta(reader: ByteReader): SnapshotMeta {
  const index = logIndex(reader.u64())
  const read = term(reader.u64())
  const autoLeave = reader.u8()
  if (autoLeave > 1) throw new DecodeError(`autoLeave is ${autoLeave}`)
  const membership: Membership = {
    voters: readNodeIds(reader),
    votersOutgoing: readNodeIds(reader),
    learners: readNodeIds(reader),
    learnersNext: readNodeIds(reader),
    autoLeave: autoLeave === 1,
  }
  return { index, term: read, membership }
}

function readNodeIds(reader: ByteReader): readonly NodeId[] {
  const count = reader.u32()
  if (count > membersMax) throw new DecodeError(`${count} members`)
  return Array.from({ length: count }, () => nodeId(reader.u32()))
}

/** Writes count, first index and table. The payloads follow; whether by copy is the caller's. */
export function writeEntryTable(writer: ByteWriter, entries: readonly Entry[]): void {
  writer.u32(entries.length)
  writer.u64(defined(entries[0], 'a run of entries is never empty').index)
  for (const entry of entries) {
    const kind = entryKinds.indexOf(entry.kind)
    assert(kind >= 0, 'an entry kind without a code')
    const at = writer.claim(entryRowBytes)
    writer.putU64(at, entry.term)
    writer.putU32(at + 8, entry.payload.length)
    writer.putU32(at + 12, kind * 0x100_0000)
  }
}

/** Reads a run of entries. The payloads are copied out, one copy for the whole run. */
export function readEntries(reader: ByteReader): readonly Entry[] {
  const count = reader.u32()
  const first = reader.u64()
  if (count === 0) throw new DecodeError('a run of no entries')
  if (count > reader.rest / entryRowBytes) throw new DecodeError(`${count} entries do not fit`)
  const rows = Array.from({ length: count }, () => {
    const row = { term: term(reader.u64()), length: reader.u32(), kind: entryKinds[reader.u8()] }
    reader.zeros(3)
    return row
  })
  const payloads = new Uint8Array(reader.raw(rows.reduce((sum, row) => sum + row.length, 0)))
  let at = 0
  return rows.map((row, i) => {
    if (row.kind === undefined) throw new DecodeError('unknown kind of entry')
    const payload = payloads.subarray(at, at + row.length)
    at += row.length
    return { index: logIndex(first + i), term: row.term, kind: row.kind, payload }
  })
}
