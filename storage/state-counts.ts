// How many batches each group has had: a row that every batch carries.
// Owns: its bytes, and the counting.  Does not: know what is in a batch.
//   S22. Each batch says of every group how many batches it has had. When a part of the write log
//        is lost, the next batch so tells which groups lost something, and which did not.

import { assert } from '#base/assert'

/** Batches by the first field of their keys without the mark of staging: the group, or the node. */
export type BatchCounts = ReadonlyMap<number, number>

const rowBytes = 8

export function encodeCounts(counts: BatchCounts): Uint8Array {
  const groups = [...counts.keys()].sort((a, b) => a - b)
  const bytes = Buffer.alloc(groups.length * rowBytes)
  for (const [i, group] of groups.entries()) {
    bytes.writeUInt16BE(group, i * rowBytes)
    bytes.writeUIntBE(counts.get(group) ?? 0, i * rowBytes + 2, 6)
  }
  return bytes
}

export function decodeCounts(bytes: Uint8Array): Map<number, number> {
  assert(bytes.length % rowBytes === 0, 'the counts are whole rows')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const counts = new Map<number, number>()
  for (let at = 0; at < buffer.length; at += rowBytes) {
    counts.set(buffer.readUInt16BE(at), buffer.readUIntBE(at + 2, 6))
  }
  return counts
}

/** The counts after a batch that touched these. */
export function countsAfter(counts: BatchCounts, touched: Iterable<number>): Map<number, number> {
  const next = new Map(counts)
  for (const group of touched) next.set(group, (next.get(group) ?? 0) + 1)
  return next
}
