// Records in memory above the facts on disk, for one kind of record.
// Owns: what changed since the last flush (dirty), what a flush under way writes (frozen), and a
// bounded cache of records that equal their facts (clean).  Does not: change records (state.ts) or
// write them.
//   O1. A read sees dirty, then frozen, then clean, then the facts; the newest wins.
//   O2. A record that was created and removed between two flushes is never written.
//   O3. `storedDue` is the row that the index holds once the flush under way has been written.
//   O4. What the cache holds or forgets changes no outcome.

import { assert } from '#base/assert'
import type { DueRow } from './machine.ts'
import { isSameRow } from './tasks.ts'

/** What every record lets an overlay know. */
export interface RecordKind<R, P> {
  timerOf(record: R): DueRow | undefined
  /** What the shell has to know of a stored record when it changes; captured before it does. */
  partOf(record: R): P
  /** Rough bytes of the record when it is written. */
  bytesOf(record: R): number
  readFact(key: string): R | undefined
}

interface Entry<R, P> {
  /** Undefined: removed. */
  record: R | undefined
  /** Whether the facts hold a record under this key, the flush under way included. */
  readonly stored: boolean
  readonly storedDue: DueRow | undefined
  /** Of the stored record; undefined: none is stored. */
  readonly storedPart: P | undefined
  bytes: number
}

/** What a flush has to do for one key. */
export interface OverlayChange<R, P> {
  readonly key: string
  readonly record: R | undefined
  /** `partOf` of the record that is stored now; undefined: none is. */
  readonly storedPart: P | undefined
  readonly removeDue: DueRow | undefined
  readonly putDue: DueRow | undefined
}

/** `P`: what the shell needs to know of a stored record that changes. */
export class Overlay<R extends { readonly key: string }, P> {
  #dirty = new Map<string, Entry<R, P>>()
  #dirtyBytes = 0
  #frozen: Map<string, R | undefined> | undefined
  /** Two generations: when the young one is full the old one is forgotten. */
  #cleanYoung = new Map<string, R>()
  #cleanOld = new Map<string, R>()
  readonly #cleanMax: number
  readonly #kind: RecordKind<R, P>

  constructor(kind: RecordKind<R, P>, cleanMax: number) {
    this.#kind = kind
    this.#cleanMax = cleanMax
  }

  get dirtyCount(): number {
    return this.#dirty.size
  }

  get dirtyBytes(): number {
    return this.#dirtyBytes
  }

  read(key: string): R | undefined {
    if (this.isChanged(key)) return this.#changed(key)
    const clean = this.#readClean(key)
    if (clean !== undefined) return clean
    const fact = this.#kind.readFact(key)
    if (fact !== undefined) this.#keepClean(fact)
    return fact
  }

  /** What memory knows. `undefined`: it knows no record, but the facts may. */
  readMemory(key: string): R | undefined {
    return this.isChanged(key) ? this.#changed(key) : this.#readClean(key)
  }

  /** The record, or its absence, is newer than the facts. */
  isChanged(key: string): boolean {
    return this.#dirty.has(key) || this.#frozen?.has(key) === true
  }

  /** A new record under a key that `read` does not find. */
  insert(record: R): void {
    const { key } = record
    const removed = this.#dirty.get(key)
    assert(removed?.record === undefined, 'an inserted key is absent', () => key)
    const bytes = this.#kind.bytesOf(record)
    if (removed !== undefined) {
      removed.record = record
      removed.bytes = bytes
    } else {
      const none = { storedDue: undefined, storedPart: undefined }
      this.#dirty.set(key, { record, stored: false, ...none, bytes })
    }
    this.#dirtyBytes += bytes
  }

  /** To be called before each change; does something before the first since the last flush. */
  beforeChange(record: R): void {
    const entry = this.#dirty.get(record.key)
    if (entry !== undefined) {
      assert(entry.record === record, 'there is one live object per record', () => record.key)
      return
    }
    // As it is now it lies on disk, or is on its way there (O3).
    const storedDue = this.#kind.timerOf(record)
    const bytes = this.#kind.bytesOf(record)
    const storedPart = this.#kind.partOf(record)
    this.#dirty.set(record.key, { record, stored: true, storedDue, storedPart, bytes })
    this.#dirtyBytes += bytes
    this.#forgetClean(record.key)
  }

  /** After a change: sizes may have changed. */
  afterChange(record: R): void {
    const entry = this.#dirty.get(record.key)
    assert(entry !== undefined, 'a changed record is dirty', () => record.key)
    const bytes = this.#kind.bytesOf(record)
    this.#dirtyBytes += bytes - entry.bytes
    entry.bytes = bytes
  }

  remove(record: R): void {
    this.beforeChange(record)
    const entry = this.#dirty.get(record.key)
    assert(entry !== undefined, 'beforeChange marked it')
    this.#dirtyBytes -= entry.bytes
    entry.bytes = 0
    entry.record = undefined
    if (!entry.stored) this.#dirty.delete(record.key)
  }

  /** Freezes what is dirty and says what a flush has to write; in no particular order. */
  freeze(): OverlayChange<R, P>[] {
    assert(this.#frozen === undefined, 'flushes do not overlap')
    const frozen = new Map<string, R | undefined>()
    const changes: OverlayChange<R, P>[] = []
    for (const [key, { record, storedDue, storedPart }] of this.#dirty) {
      frozen.set(key, record)
      const due = record === undefined ? undefined : this.#kind.timerOf(record)
      const stays = isSameRow(storedDue, due)
      const removeDue = stays ? undefined : storedDue
      const putDue = stays ? undefined : due
      changes.push({ key, record, storedPart, removeDue, putDue })
    }
    this.#frozen = frozen
    this.#dirty = new Map()
    this.#dirtyBytes = 0
    return changes
  }

  /** The frozen generation is durable: what did not change since equals its fact. */
  written(): void {
    const frozen = this.#frozen
    assert(frozen !== undefined, 'a flush is under way')
    this.#frozen = undefined
    for (const [key, record] of frozen) {
      if (record !== undefined && !this.#dirty.has(key)) this.#keepClean(record)
    }
  }

  /** Every record that is newer than its fact. */
  *changedRecords(): Generator<R> {
    for (const { record } of this.#dirty.values()) if (record !== undefined) yield record
    for (const [key, record] of this.#frozen ?? []) {
      if (record !== undefined && !this.#dirty.has(key)) yield record
    }
  }

  /** All keys whose record, or absence, is newer than the facts. */
  changed(): Map<string, R | undefined> {
    const merged = new Map<string, R | undefined>(this.#frozen ?? [])
    for (const [key, { record }] of this.#dirty) merged.set(key, record)
    return merged
  }

  /** Every record in memory: for checks. */
  inMemory(): R[] {
    return [...this.changedRecords(), ...this.#cleanYoung.values(), ...this.#cleanOld.values()]
  }

  checkInvariants(): void {
    let bytes = 0
    for (const [key, entry] of this.#dirty) {
      bytes += entry.bytes
      const expected = entry.record === undefined ? 0 : this.#kind.bytesOf(entry.record)
      assert(entry.bytes === expected, 'an entry knows its bytes', () => key)
      assert(entry.record !== undefined || entry.stored, 'O2: only stored records are removed')
      assert(this.#readClean(key) === undefined, 'a dirty record is not clean', () => key)
    }
    assert(bytes === this.#dirtyBytes, 'dirtyBytes is the sum of its entries')
    const cleanCount = this.#cleanYoung.size + this.#cleanOld.size
    assert(cleanCount <= this.#cleanMax, 'the cache is bounded')
  }

  #changed(key: string): R | undefined {
    const entry = this.#dirty.get(key)
    return entry === undefined ? this.#frozen?.get(key) : entry.record
  }

  #readClean(key: string): R | undefined {
    return this.#cleanYoung.get(key) ?? this.#cleanOld.get(key)
  }

  #keepClean(record: R): void {
    if (this.#cleanYoung.size >= this.#cleanMax >> 1) {
      this.#cleanOld = this.#cleanYoung
      this.#cleanYoung = new Map()
    }
    this.#cleanYoung.set(record.key, record)
  }

  #forgetClean(key: string): void {
    this.#cleanYoung.delete(key)
    this.#cleanOld.delete(key)
  }
}
