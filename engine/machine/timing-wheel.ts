// Timers of the near future, in the order in which they are due.
// Owns: a hierarchy of slots over timers in one flat array; 24 bytes and a key reference each.
// Does not: know records. A timer that means nothing any more stays until it is popped or swept;
// who pops judges it by the record (lazy cancel).
//
//   level 0    256 slots of     1 ms     A timer sits on the level of the highest digit in
//   level 1     64 slots of   256 ms     which its due time differs from `base`; so level 0 comes
//   level 2     64 slots of    16 s      before level 1, and so on, and the first slot in use
//   level 3     64 slots of    17 min    holds what is next. `base` is the first millisecond that
//   overflow    beyond this block        was not gathered yet.
//
//   W2. A timer is in exactly one place: a slot, the run, the late heap or the free list.
//   W3. pop(clockMs) never yields a timer due after clockMs.
//   W5. Timers are popped in the order (dueMs, number), whatever the order of insertion.

import { assert } from '#base/assert'
import type { DueRow, TimerKind } from './machine.ts'
import { TimerHeap } from './timer-heap.ts'

/** Timers one wheel holds at most: 16 M, 400 MB. The loading window keeps it far below. */
const timersMax = 2 ** 24
const timersAtStart = 1_024
const blockMs = 2 ** 26
const levelStart = [0, 256, 320, 384] as const
const overflowSlot = 448
const slotCount = 449
/** One bit per slot below the overflow: 8 words for level 0, 2 for each other level. */
const wordCount = 14

const none = -1
const kinds: readonly TimerKind[] = ['FIRE', 'LEASE', 'RETENTION', 'SCHEDULE', 'CLAIM']
const kindCode: Readonly<Record<TimerKind, number>> = {
  FIRE: 0,
  LEASE: 1,
  RETENTION: 2,
  SCHEDULE: 3,
  CLAIM: 4,
}

export class TimingWheel {
  /** 24 bytes a timer, side by side, because they are used together: due time and number, … */
  #times = new Float64Array(timersAtStart * 3)
  /** … the next free one, and kind (three low bits) with priority. The same buffer. */
  #links = new Int32Array(this.#times.buffer)
  #key: string[] = []
  #free: number = none
  #used = 0
  #count = 0

  /** No linked lists: of an array the processor fetches ahead (measured: 1.4 times as fast). */
  readonly #slots: number[][] = Array.from({ length: slotCount }, () => [])
  readonly #earliest = new Float64Array(slotCount).fill(Infinity)
  readonly #inUse = new Int32Array(wordCount)
  #blockStart = 0
  #base = 0

  /** Timers of the last gathered millisecond, by number; those before `#runHead` are gone. */
  #run: number[] = []
  #runHead = 0
  /** Timers inserted behind `base`. */
  readonly #late = new TimerHeap((a, b) => this.#isBefore(a, b))

  get size(): number {
    return this.#count
  }

  insert(row: DueRow): void {
    assert(
      Number.isSafeInteger(row.dueMs) && row.dueMs >= 0,
      'a due time is a timestamp',
      () => row,
    )
    const timer = this.#allocate()
    this.#times[timer * 3] = row.dueMs
    this.#times[timer * 3 + 1] = row.number
    this.#links[timer * 6 + 5] = (row.priority << 3) | kindCode[row.kind]
    this.#key[timer] = row.key
    this.#place(timer)
  }

  /** When the next timer is due; undefined: there is none. */
  nextDueMs(): number | undefined {
    const front = this.#front()
    if (front !== none) return this.#dueOf(front)
    const slot = this.#firstSlot()
    return slot === none ? undefined : this.#earliest[slot]
  }

  /** The next timer if it is due by `untilMs`; it stays. */
  peek(untilMs: number): DueRow | undefined {
    const timer = this.#gather(untilMs)
    return timer === none ? undefined : this.#row(timer)
  }

  /** Removes and returns the next timer if it is due by `clockMs`. */
  pop(clockMs: number): DueRow | undefined {
    const timer = this.#gather(clockMs)
    if (timer === none) return undefined
    const row = this.#row(timer)
    if (timer === this.#run[this.#runHead]) this.#runHead += 1
    else this.#late.pop()
    this.#release(timer)
    return row
  }

  /** Appends up to `limit` timers due by `clockMs` to `out`; returns how many. */
  popDue(clockMs: number, limit: number, out: DueRow[]): number {
    for (let popped = 0; popped < limit; popped += 1) {
      const row = this.pop(clockMs)
      if (row === undefined) return popped
      out.push(row)
    }
    return limit
  }

  /** Drops every timer that `isStale` names. Costs a walk over all of them. */
  sweep(isStale: (row: DueRow) => boolean): void {
    const all = this.#everywhere()
    for (let slot = 0; slot < slotCount; slot += 1) this.#detach(slot)
    this.#run = []
    this.#runHead = 0
    this.#late.clear()
    for (const timer of all) {
      if (isStale(this.#row(timer))) this.#release(timer)
      else this.#place(timer)
    }
  }

  /** All timers, in no order: for checks. */
  rows(): DueRow[] {
    return this.#everywhere().map((timer) => this.#row(timer))
  }

  /** Throws unless every timer is where it belongs (W2) and what is derived agrees. */
  checkInvariants(): void {
    const seen = new Set<number>(this.#everywhere())
    assert(seen.size === this.#count, 'W2: a timer is in one place')
    for (let slot = 0; slot < slotCount; slot += 1) {
      let earliest = Infinity
      for (const timer of this.#slots[slot] as number[]) {
        const due = this.#dueOf(timer)
        assert(due >= this.#base, 'slots hold nothing behind the base')
        assert(this.#slotFor(due) === slot, 'W2: a timer is in its slot', () => ({ slot, due }))
        earliest = Math.min(earliest, due)
      }
      assert(earliest === this.#earliest[slot], 'a slot knows its earliest timer')
      if (slot === overflowSlot) continue
      const marked = ((this.#inUse[slot >> 5] as number) & (1 << (slot & 31))) !== 0
      assert(marked === (earliest !== Infinity), 'the bitmap says which slots are in use')
    }
  }

  // ---- slots

  /** Where a timer due at `due` (not behind the base) belongs. */
  #slotFor(due: number): number {
    const offset = due - this.#blockStart
    if (offset >= blockMs) return overflowSlot
    const differs = offset ^ (this.#base - this.#blockStart)
    if (differs < 2 ** 8) return offset & 255
    if (differs < 2 ** 14) return levelStart[1] + ((offset >> 8) & 63)
    if (differs < 2 ** 20) return levelStart[2] + ((offset >> 14) & 63)
    return levelStart[3] + ((offset >> 20) & 63)
  }

  #place(timer: number): void {
    const due = this.#dueOf(timer)
    if (due < this.#base) {
      this.#late.push(timer)
      return
    }
    const slot = this.#slotFor(due)
    this.#slots[slot]?.push(timer)
    if (due < (this.#earliest[slot] as number)) this.#earliest[slot] = due
    if (slot !== overflowSlot)
      this.#inUse[slot >> 5] = (this.#inUse[slot >> 5] as number) | (1 << (slot & 31))
  }

  /** Empties a slot and returns what was in it, in the order of insertion. */
  #detach(slot: number): readonly number[] {
    const timers = this.#slots[slot] as number[]
    if (timers.length > 0) this.#slots[slot] = []
    this.#earliest[slot] = Infinity
    if (slot !== overflowSlot)
      this.#inUse[slot >> 5] = (this.#inUse[slot >> 5] as number) & ~(1 << (slot & 31))
    return timers
  }

  /** The slot of the next timer: slots behind the base are empty, so it is the first in use. */
  #firstSlot(): number {
    for (let word = 0; word < wordCount; word += 1) {
      const bits = this.#inUse[word] as number
      if (bits !== 0) return word * 32 + 31 - Math.clz32(bits & -bits)
    }
    return this.#slots[overflowSlot]?.length === 0 ? none : overflowSlot
  }

  /** Moves the base forward. Nothing in a slot may be due before `to`. */
  #moveBase(to: number): void {
    const from = this.#base - this.#blockStart
    this.#base = to
    if (to - this.#blockStart >= blockMs) {
      this.#blockStart = Math.floor(to / blockMs) * blockMs
      this.#scatter(overflowSlot)
      return
    }
    const offset = to - this.#blockStart
    const differs = offset ^ from
    if (differs >= 2 ** 20) this.#scatter(levelStart[3] + ((offset >> 20) & 63))
    else if (differs >= 2 ** 14) this.#scatter(levelStart[2] + ((offset >> 14) & 63))
    else if (differs >= 2 ** 8) this.#scatter(levelStart[1] + ((offset >> 8) & 63))
  }

  /** The base reached this slot: its timers go to finer ones. */
  #scatter(slot: number): void {
    for (const timer of this.#detach(slot)) this.#place(timer)
  }

  // ---- what is due first

  /** The first timer due by `untilMs`, taken out of its slot if it was still in one. */
  #gather(untilMs: number): number {
    const front = this.#front()
    if (front !== none) return this.#dueOf(front) <= untilMs ? front : none
    const slot = this.#firstSlot()
    const due = slot === none ? Infinity : (this.#earliest[slot] as number)
    if (due > untilMs) {
      // Keep the base with the clock: what comes next is then near, on a fine level.
      if (this.#base <= untilMs) this.#moveBase(untilMs + 1)
      return none
    }
    this.#moveBase(due)
    this.#fillRun((due - this.#blockStart) & 255)
    this.#moveBase(due + 1)
    return this.#front()
  }

  /** Makes the run out of one millisecond. Sorted once, whatever slices it is popped in. */
  #fillRun(slot: number): void {
    const timers = this.#slots[slot] as number[]
    this.#detach(slot)
    this.#run = timers
    this.#runHead = 0
    // Timers mostly come in the order of their numbers.
    let last = -1
    for (const timer of timers) {
      const number = this.#numberOf(timer)
      if (number < last) {
        timers.sort((a, b) => this.#numberOf(a) - this.#numberOf(b))
        return
      }
      last = number
    }
  }

  #front(): number {
    const run = this.#runHead < this.#run.length ? (this.#run[this.#runHead] as number) : none
    const late = this.#late.first()
    if (late === undefined) return run
    return run === none || this.#isBefore(late, run) ? late : run
  }

  #isBefore(a: number, b: number): boolean {
    const difference = this.#dueOf(a) - this.#dueOf(b)
    if (difference !== 0) return difference < 0
    return this.#numberOf(a) < this.#numberOf(b)
  }

  // ---- storage

  #dueOf(timer: number): number {
    return this.#times[timer * 3] as number
  }

  #numberOf(timer: number): number {
    return this.#times[timer * 3 + 1] as number
  }

  #nextOf(timer: number): number {
    return this.#links[timer * 6 + 4] as number
  }

  #setNext(timer: number, next: number): void {
    this.#links[timer * 6 + 4] = next
  }

  #row(timer: number): DueRow {
    const meta = this.#links[timer * 6 + 5] as number
    return {
      dueMs: this.#dueOf(timer),
      number: this.#numberOf(timer),
      kind: kinds[meta & 7] as TimerKind,
      priority: meta >> 3,
      key: this.#key[timer] as string,
    }
  }

  #allocate(): number {
    this.#count += 1
    const free = this.#free
    if (free !== none) {
      this.#free = this.#nextOf(free)
      return free
    }
    if (this.#used * 3 === this.#times.length) this.#grow()
    this.#used += 1
    return this.#used - 1
  }

  #release(timer: number): void {
    this.#key[timer] = ''
    this.#setNext(timer, this.#free)
    this.#free = timer
    this.#count -= 1
  }

  #grow(): void {
    const capacity = this.#used * 2
    assert(capacity <= timersMax, 'a wheel holds a bounded number of timers: load a smaller window')
    const times = new Float64Array(capacity * 3)
    times.set(this.#times)
    this.#times = times
    this.#links = new Int32Array(times.buffer)
  }

  #everywhere(): number[] {
    const timers = [...this.#run.slice(this.#runHead), ...this.#late.all()]
    for (let slot = 0; slot < slotCount; slot += 1) {
      for (const timer of this.#slots[slot] as number[]) timers.push(timer)
    }
    return timers
  }
}
