// A run of entries as it comes from a peer, and the one check at the gate.
// Owns: what a well-formed run is.  Does not: look at any log; log.ts relies on these four facts.
//   1. Indexes follow `prevIndex` without a gap (R19).
//   2. Terms never decrease, beginning with `prevTerm`: a log is written by leaders of growing
//      terms.
//   3. No entry is newer than the leader that sends it.
//   4. All numbers are safe integers (decoded at the edge, but a hole here would be for ever).

import type { Entry } from './types.ts'

export interface LogSlice {
  readonly prevIndex: number
  readonly prevTerm: number
  readonly entries: readonly Entry[]
}

export function isValidSlice(slice: LogSlice, leaderTerm: number): boolean {
  if (!Number.isSafeInteger(slice.prevIndex) || slice.prevIndex < 0) return false
  if (!Number.isSafeInteger(slice.prevTerm) || slice.prevTerm > leaderTerm) return false
  let index = slice.prevIndex
  let term = slice.prevTerm
  for (const entry of slice.entries) {
    if (entry.index !== index + 1) return false
    if (entry.term < term) return false
    index = entry.index
    term = entry.term
  }
  return Number.isSafeInteger(index) && term <= leaderTerm
}

/** What an entry costs in every byte limit: its payload and a share for index, term and framing. */
export const entryOverheadBytes = 24

export function entryBytes(entry: Entry): number {
  return entry.payload.byteLength + entryOverheadBytes
}
