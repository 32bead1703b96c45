// The state store in memory, with LevelDB's meaning: atomic synced batches in their order, read
// views, ordered scans. Rows outlive the process; a write in flight is there or not after a crash.
// Owns: that meaning (S1, S5, S6, S8, S23 of storage/), and what damage comes to: a rotten value is
// noticed by whoever reads it or by the next start, which names its group.  Does not: choose delays
// or faults.

import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import { compareBytes } from '#base/order'
import type { Prng } from '#base/prng'
import type { DamagedGroup } from '#raft/host/ports'
import type { Row, StateBatch, StateStore } from '#storage'
import { installKey, groupRange, ownerOf, stagedRange } from '../../storage/keys.ts'
import { stateLimits } from '../../storage/state-batch.ts'
import { StateDamageError } from '../../storage/state-errors.ts'

type ReadView = ReturnType<StateStore['view']>
type ScanRange = Parameters<StateStore['scan']>[0]

interface Change {
  readonly key: Uint8Array
  /** Undefined: remove. */
  readonly value: Uint8Array | undefined
}

class MemoryBatch implements StateBatch {
  readonly changes: Change[] = []
  bytes = 0

  get size(): number {
    return this.changes.length
  }

  put(key: Uint8Array, value: Uint8Array): void {
    assert(value.length <= stateLimits.valueBytesMax, 'a value stays within valueBytesMax')
    this.add({ key: key.slice(), value: value.slice() })
  }

  del(key: Uint8Array): void {
    this.add({ key: key.slice(), value: undefined })
  }

  private add(change: Change): void {
    assert(change.key.length > 0, 'a key is not empty')
    this.changes.push(change)
    this.bytes += change.key.length + (change.value?.length ?? 0)
    assert(this.bytes <= stateLimits.batchBytesMax, 'a batch stays within batchBytesMax')
  }
}

/** The rows on a machine's disk: what every store that is opened on it begins with. */
export class StateRows {
  /** Ascending by key; a view holds the array, so it is copied before the next change. */
  private rows: Row[] = []
  private isShared = false
  /** Rows that are not what was written; the rows of their keys' next values are sound. */
  private readonly rotten = new Set<Row>()
  private readonly damaged = new Map<GroupId, string>()
  private earlier: readonly Row[] = []
  /** Damage was read: the next start looks at everything. */
  isSuspect = false

  get count(): number {
    return this.rows.length
  }

  moment(): readonly Row[] {
    this.isShared = true
    return this.rows
  }

  get current(): readonly Row[] {
    return this.rows
  }

  apply(changes: readonly Change[]): void {
    if (this.isShared) this.rows = [...this.rows]
    this.isShared = false
    for (const { key, value } of changes) {
      const at = placeOf(this.rows, key)
      const found = this.rows[at]
      const isThere = found !== undefined && compareBytes(found.key, key) === 0
      if (value !== undefined) this.rows.splice(at, isThere ? 1 : 0, { key, value })
      else if (isThere) this.rows.splice(at, 1)
    }
  }

  clear(): void {
    this.rows = []
    this.isShared = false
    this.isSuspect = false
    this.rotten.clear()
    this.damaged.clear()
    this.earlier = []
  }

  isRotten(row: Row): boolean {
    return this.rotten.size > 0 && this.rotten.has(row)
  }

  get hasRot(): boolean {
    return this.rotten.size > 0 && this.rows.some((row) => this.rotten.has(row))
  }

  /** Named until they are erased, in ascending order. */
  get damagedGroups(): readonly DamagedGroup[] {
    return [...this.damaged]
      .map(([group, reason]) => ({ group, reason }))
      .sort((a, b) => a.group - b.group)
  }

  erased(group: GroupId): void {
    this.damaged.delete(group)
  }

  /** A value of some group rots. What the node knows of itself has two homes, and is not lost. */
  rot(prng: Prng): string | undefined {
    const rows = this.rows.filter(({ key }) => ownerOf(key) !== undefined)
    if (rows.length === 0) return undefined
    const row = prng.pick(rows)
    this.rotten.add(row)
    return `a value of group ${ownerOf(row.key)}`
  }

  /** A start that looks at all values: rows of harmed groups go, the groups are named. */
  putAside(): void {
    for (const { key } of this.rows.filter((row) => this.rotten.has(row))) {
      this.damaged.set(ownerOf(key) as GroupId, 'a value is not what was written')
    }
    const isSound = ({ key }: Row): boolean => {
      const group = ownerOf(key)
      return group === undefined || !this.damaged.has(group)
    }
    if (this.rotten.size > 0) this.rows = this.rows.filter(isSound)
    this.isShared = false
    this.rotten.clear()
    this.isSuspect = false
  }

  /** From here on the state can be found as it is now. */
  remember(): void {
    this.earlier = this.moment()
  }

  /** The newest batches are gone; what the node knows of itself comes from its other home. */
  fallBack(): boolean {
    if (this.earlier.length === 0) return false
    const own = this.rows.filter(({ key }) => ownerOf(key) === undefined)
    const old = this.earlier.filter(({ key }) => ownerOf(key) !== undefined)
    this.rows = [...old, ...own].sort((a, b) => compareBytes(a.key, b.key))
    this.isShared = false
    return true
  }
}

/** Where the key is, or would be. */
function placeOf(rows: readonly Row[], key: Uint8Array): number {
  let from = 0
  let until = rows.length
  while (from < until) {
    const middle = (from + until) >> 1
    if (compareBytes((rows[middle] as Row).key, key) < 0) from = middle + 1
    else until = middle
  }
  return from
}

export interface MemoryStateOptions {
  readonly rows: StateRows
  /** Takes as long as a synced write does; rejects when the disk fails. */
  readonly sync: () => Promise<void>
}

export class MemoryStateStore implements StateStore {
  /** As this opening found them. */
  readonly damagedGroups: readonly DamagedGroup[]
  failure: StateStore['failure']
  private readonly rows: StateRows
  private readonly sync: () => Promise<void>
  private lastWrite: Promise<void> = Promise.resolve()
  private inFlight: MemoryBatch | undefined
  private viewsOpen = 0

  constructor(options: MemoryStateOptions) {
    this.rows = options.rows
    this.damagedGroups = options.rows.damagedGroups
    this.sync = options.sync
  }

  get(key: Uint8Array): Uint8Array | undefined {
    this.assertSound()
    return this.valueAt(this.rows.current, key)
  }

  batch(): StateBatch {
    this.assertSound()
    return new MemoryBatch()
  }

  write(batch: StateBatch): Promise<void> {
    assert(batch instanceof MemoryBatch, 'a batch comes from this store')
    const result = this.lastWrite.then(() => this.writeNow(batch))
    this.lastWrite = result.catch(() => {})
    return result
  }

  private async writeNow(batch: MemoryBatch): Promise<void> {
    this.assertSound()
    this.inFlight = batch
    try {
      await this.sync()
    } catch (error) {
      this.failure ??= error as NonNullable<StateStore['failure']>
      throw error
    }
    this.inFlight = undefined
    this.rows.apply(batch.changes)
  }

  /** The process is gone. `keep`: the write that was under way reached the disk after all. */
  crash(keep: boolean): void {
    if (keep && this.inFlight !== undefined) this.rows.apply(this.inFlight.changes)
    this.inFlight = undefined
  }

  scan(range: ScanRange, view?: ReadView): AsyncIterable<readonly Row[]> {
    return view === undefined ? this.pages(range, this.rows.moment()) : view.scan(range)
  }

  view(): ReadView {
    this.assertSound()
    assert(this.viewsOpen < stateLimits.viewsOpenMax, 'views stay within viewsOpenMax')
    this.viewsOpen += 1
    const rows = this.rows.moment()
    let isOpen = true
    return {
      get: (key) => this.valueAt(rows, key),
      scan: (range) => this.pages(range, rows),
      close: async () => {
        if (isOpen) this.viewsOpen -= 1
        isOpen = false
      },
    }
  }

  private async *pages(range: ScanRange, rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
    for (const page of this.pagesUnread(range, rows)) {
      this.assertSound()
      for (const row of page) this.look(row)
      yield page
    }
  }

  private *pagesUnread(range: ScanRange, rows: readonly Row[]): Generator<readonly Row[]> {
    this.assertSound()
    const inside = rows.slice(placeOf(rows, range.from), placeOf(rows, range.until))
    if (range.reverse === true) inside.reverse()
    const wanted = range.limitRows === undefined ? inside : inside.slice(0, range.limitRows)
    for (let at = 0; at < wanted.length; at += stateLimits.pageRowsMax) {
      yield wanted.slice(at, at + stateLimits.pageRowsMax)
    }
  }

  private valueAt(rows: readonly Row[], key: Uint8Array): Uint8Array | undefined {
    const found = rows[placeOf(rows, key)]
    if (found === undefined || compareBytes(found.key, key) !== 0) return undefined
    this.look(found)
    return found.value
  }

  private look(row: Row): void {
    if (!this.rows.isRotten(row)) return
    this.rows.isSuspect = true
    this.failure ??= new StateDamageError('a value is not what was written', { key: row.key })
    throw this.failure
  }

  async clear(range: { from: Uint8Array; until: Uint8Array }): Promise<void> {
    // Keys alone: what is cleared need not be sound.
    for (const page of this.pagesUnread(range, this.rows.moment())) {
      const batch = this.batch()
      for (const { key } of page) batch.del(key)
      await this.write(batch)
    }
  }

  async eraseGroup(group: Parameters<StateStore['eraseGroup']>[0]): Promise<void> {
    const batch = this.batch()
    batch.del(installKey(group))
    await this.write(batch)
    await this.clear(stagedRange(group))
    await this.clear(groupRange(group))
    this.rows.erased(group)
  }

  async scrub(): ReturnType<StateStore['scrub']> {
    throw new Error('rows in memory have no files that could be scrubbed')
  }

  async close(): Promise<void> {
    await this.lastWrite
  }

  private assertSound(): void {
    if (this.failure !== undefined) throw this.failure
  }
}
