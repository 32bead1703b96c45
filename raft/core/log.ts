// The log of one replica: a snapshot's place, the entries after it, and four cursors.
// Owns: entries in memory and the order of the cursors.  Does not: talk to a disk; tail.ts knows
// what is there. Payloads are shared, never copied and never changed.
//   R3.  applied <= handed out to apply <= committed <= last index.
//   R4.  What is committed never changes: nothing at or below `committed` is ever replaced (R18).
//   R6.  Same index and term, same prefix: `matches` is all a follower has to check.
//   R19. Entries are contiguous from `snapshotIndex + 1`.

import { assert, defined } from '#base/assert'
import { type LogIndex, logIndex, type Term, term as toTerm } from '#base/brand'
import { entryBytes } from './log-slice.ts'
import { Tail } from './tail.ts'
import type { Entry, RestoredState, SnapshotMeta } from './types.ts'

const noEntries: readonly Entry[] = []

export class RaftLog {
  snapshotIndex: LogIndex
  snapshotTerm: Term
  committed: LogIndex
  /** Entries up to here were handed out to be applied. */
  applying: LogIndex
  applied: LogIndex
  /** Set when a membership entry was committed; whoever writes the commit index resets it. */
  membershipCommitted = false
  readonly tail: Tail
  #entries: Entry[]
  #snapshotToWrite: SnapshotMeta | undefined = undefined

  constructor(restored: RestoredState) {
    const { snapshot, entries, hardState, applied } = restored
    this.snapshotIndex = snapshot.index
    this.snapshotTerm = snapshot.term
    this.#entries = []
    for (const entry of entries) {
      assert(entry.index === this.lastIndex + 1, 'restored entries are contiguous (R19)')
      assert(entry.term >= this.lastTerm, 'restored terms never decrease')
      this.#entries.push(entry)
    }
    assert(applied >= snapshot.index, 'the state machine is not behind the log start')
    assert(applied <= this.lastIndex, 'the state machine is not ahead of the log')
    assert(hardState.commit <= this.lastIndex, 'what was committed is still there (R4)')
    assert(this.lastTerm <= hardState.term, 'no entry is newer than the term (R1)')
    this.committed = logIndex(Math.max(applied, hardState.commit))
    this.applying = applied
    this.applied = applied
    this.tail = new Tail(this.lastIndex, hardState)
  }

  get firstIndex(): LogIndex {
    return logIndex(this.snapshotIndex + 1)
  }

  get lastIndex(): LogIndex {
    return logIndex(this.snapshotIndex + this.#entries.length)
  }

  get lastTerm(): Term {
    return this.#entries.at(-1)?.term ?? this.snapshotTerm
  }

  /** Undefined outside [snapshotIndex, lastIndex]. */
  termAt(index: number): Term | undefined {
    if (index === this.snapshotIndex) return this.snapshotTerm
    return this.#entries[index - this.snapshotIndex - 1]?.term
  }

  entryAt(index: number): Entry {
    return defined(this.#entries[index - this.snapshotIndex - 1], 'the entry is in the log')
  }

  matches(index: number, term: number): boolean {
    return this.termAt(index) === term
  }

  /** Paper section 5.4.1: the later last term wins, then the longer log. */
  isUpToDate(lastIndex: number, lastTerm: number): boolean {
    const own = this.lastTerm
    return lastTerm > own || (lastTerm === own && lastIndex >= this.lastIndex)
  }

  /** Entries from `from` on, up to `until` (exclusive): one at least, then as long as they fit. */
  slice(from: number, until: number, bytesMax: number): readonly Entry[] {
    if (from >= until) return noEntries
    assert(from > this.snapshotIndex, 'the slice begins in the log')
    assert(until <= this.lastIndex + 1, 'the slice ends in the log')
    const begin = from - this.snapshotIndex - 1
    const endMax = until - this.snapshotIndex - 1
    let end = begin
    let bytes = 0
    for (; end < endMax; end++) {
      bytes += entryBytes(defined(this.#entries[end], 'inside the slice'))
      if (bytes > bytesMax && end > begin) break
    }
    return this.#entries.slice(begin, end)
  }

  /** Leader only: its log grows at the end and nowhere else (R5). */
  append(entry: Entry): void {
    assert(entry.index === this.lastIndex + 1, 'an entry follows the last one (R19)')
    assert(entry.term >= this.lastTerm, 'terms never decrease')
    this.#entries.push(entry)
  }

  /**
   * Follower: entries after a position that `matches`. What is there already stays; the first
   * conflict and everything after it is replaced (paper section 5.3). A late, short message cuts
   * nothing off.
   */
  appendMatching(entries: readonly Entry[]): void {
    let skip = 0
    for (const entry of entries) {
      if (!this.matches(entry.index, entry.term)) break
      skip++
    }
    const first = entries[skip]
    if (first === undefined) return
    if (first.index <= this.lastIndex) this.#truncate(first.index)
    for (let i = skip; i < entries.length; i++) this.append(defined(entries[i], 'in range'))
  }

  #truncate(from: LogIndex): void {
    assert(from > this.committed, 'nothing committed is cut off (R4)', () => ({
      from,
      committed: this.committed,
    }))
    this.#entries.length = from - this.snapshotIndex - 1
    this.tail.truncate(from)
  }

  /** Raises the commit index; never lowers it. True if it moved. */
  commitTo(index: LogIndex): boolean {
    if (index <= this.committed) return false
    assert(index <= this.lastIndex, 'only what is in the log is committed (R3)')
    for (let at = this.committed + 1; at <= index; at++) {
      if (this.entryAt(at).kind === 'membership') this.membershipCommitted = true
    }
    this.committed = index
    return true
  }

  /**
   * Largest index up to `index` whose term is at most `term`, or unknown here because compacted. A
   * whole term is skipped per round trip instead of one entry (paper section 5.3, last paragraphs).
   */
  lastIndexUpToTerm(index: number, term: number): LogIndex {
    let at = Math.min(index, this.lastIndex)
    for (; at > this.snapshotIndex; at--) if (this.entryAt(at).term <= term) break
    return logIndex(Math.max(at, 0))
  }

  /** Membership entries that are committed but not yet in force. */
  hasUnappliedMembership(): boolean {
    for (let at = Math.max(this.applied, this.snapshotIndex) + 1; at <= this.committed; at++) {
      if (this.entryAt(at).kind === 'membership') return true
    }
    return false
  }

  // ------------------------------------------------------------------------------------- outputs

  hasUnwritten(): boolean {
    return this.tail.handedOut < this.lastIndex || this.#snapshotToWrite !== undefined
  }

  entriesToWrite(): readonly Entry[] {
    return this.slice(this.tail.handedOut + 1, this.lastIndex + 1, Number.MAX_SAFE_INTEGER)
  }

  takeSnapshotToWrite(): SnapshotMeta | undefined {
    const taken = this.#snapshotToWrite
    this.#snapshotToWrite = undefined
    return taken
  }

  hasCommittedToApply(): boolean {
    return this.applying < Math.min(this.committed, this.tail.durable)
  }

  /** Committed and durable here: the state machine is never ahead of this disk (etcd #14370). */
  takeCommitted(bytesMax: number): readonly Entry[] {
    if (!this.hasCommittedToApply()) return noEntries
    const until = Math.min(this.committed, this.tail.durable) + 1
    const taken = this.slice(this.applying + 1, until, bytesMax)
    this.applying = logIndex(this.applying + taken.length)
    return taken
  }

  appliedTo(index: LogIndex): void {
    assert(index <= this.applying, 'only what was handed out is applied (R3)')
    assert(index >= this.applied, 'entries are applied once')
    this.applied = index
  }

  // ----------------------------------------------------------------------------------- snapshots

  compact(index: LogIndex): void {
    assert(index <= this.applied, 'only what is applied is forgotten')
    if (index <= this.snapshotIndex) return
    const kept = toTerm(defined(this.termAt(index), 'applied entries are in the log'))
    this.#entries.splice(0, index - this.snapshotIndex)
    this.snapshotIndex = index
    this.snapshotTerm = kept
  }

  /** A snapshot from the leader replaces the log; it still has to reach this disk. */
  restore(snapshot: SnapshotMeta): void {
    assert(snapshot.index > this.committed, 'a snapshot never takes back what is committed (R4)')
    this.#entries = []
    this.snapshotIndex = snapshot.index
    this.snapshotTerm = snapshot.term
    this.committed = snapshot.index
    this.applying = snapshot.index
    this.#snapshotToWrite = snapshot
    this.tail.restore(snapshot.index)
  }

  /** False between the arrival of a snapshot and the moment when it is on disk. */
  get snapshotIsDurable(): boolean {
    return this.tail.durable >= this.snapshotIndex
  }
}
