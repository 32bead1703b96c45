// What is due and waits to be handed out by the leader: lanes by urgency, each first in, first out.
// Owns: hints.  Does not: know what is true; who takes a key judges it by the record.
// A follower never takes: keys leave the set when their grant applies, and dead entries of the
// lanes are dropped as they reach the front, or all at once when they are more than the live ones.
//   Q1. A key is ready, or taken, or held, or none of it; never two of them.
//   Q2. Every ready key has an entry in a lane.
//   Q4. A held key is at one place, and comes back when that is released or its record changes.
//   Q3. Lanes hold at most twice the ready keys and a constant.

import { assert } from '#base/assert'

/** Dead entries that are not worth a walk over the lanes. */
const deadEntriesKept = 1_024
/** Places kept free before the head of a lane, so that putting back needs no move of the others. */
const putBackRoom = 512

/** Some of what is due, and how much there is of it. */
export interface DueSample {
  /** Ready or handed out. */
  readonly free: readonly string[]
  readonly freeCount: number
  /** Held back by a pause. */
  readonly held: readonly string[]
  readonly heldCount: number
}

/** Places of this kind hold nothing back: what is there waits for a worker that asks for it. */
export const workPlace = 'work/'

interface Lane {
  keys: string[]
  /** Entries before it were shifted out. */
  head: number
}

export class ReadyLanes {
  readonly #lanes: readonly Lane[]
  readonly #ready = new Set<string>()
  /** Handed out, neither settled nor put back. */
  readonly #taken = new Set<string>()
  /** Kept out of the lanes, each at a place, until that is released. */
  readonly #held = new Map<string, string>()
  readonly #places = new Map<string, Set<string>>()
  /** Of the held keys, those at places of work. */
  #atWork = 0
  #entries = 0

  constructor(laneCount: number) {
    this.#lanes = Array.from({ length: laneCount }, () => ({ keys: [], head: 0 }))
  }

  /** Keys that wait. */
  get size(): number {
    return this.#ready.size
  }

  /** Entries in the lanes, dead ones included. */
  get entryCount(): number {
    return this.#entries
  }

  /**
   * At most `limit` keys in all, those that wait longest first; each kind has half of them if there
   * are so many.
   */
  sample(limit: number): DueSample {
    const half = Math.ceil(limit / 2)
    const freeCount = this.#ready.size + this.#taken.size + this.#atWork
    const heldCount = this.#held.size - this.#atWork
    const heldMax = Math.max(limit - freeCount, Math.min(half, heldCount))
    const held = firstOf([this.#keysAt(false)], heldMax)
    const free = firstOf([this.#ready, this.#taken, this.#keysAt(true)], limit - held.length)
    return { free, freeCount, held, heldCount }
  }

  has(key: string): boolean {
    return this.#ready.has(key) || this.#taken.has(key) || this.#held.has(key)
  }

  /** Does nothing for a key that waits already or was taken and will be settled. */
  add(key: string, lane: number): void {
    if (this.has(key)) return
    this.#ready.add(key)
    this.#lane(lane).keys.push(key)
    this.#entries += 1
    if (this.#entries > 2 * this.#ready.size + deadEntriesKept) this.#compact()
  }

  /** The first key of a lane; undefined: the lane is empty. */
  peek(lane: number): string | undefined {
    this.#dropDeadFront(lane)
    const { keys, head } = this.#lane(lane)
    return keys[head]
  }

  /** Takes the first key of a lane; undefined: the lane is empty. */
  take(lane: number): string | undefined {
    this.#dropDeadFront(lane)
    const key = this.#shift(lane)
    if (key === undefined) return undefined
    this.#ready.delete(key)
    this.#taken.add(key)
    return key
  }

  /** It is decided what becomes of a key; true if it was out. */
  settle(key: string): boolean {
    return this.#taken.delete(key)
  }

  /** Back to the front of its lane. */
  putBack(key: string, lane: number): void {
    this.#taken.delete(key)
    if (this.#ready.has(key)) return
    this.#ready.add(key)
    const into = this.#lane(lane)
    if (into.head > 0) {
      into.head -= 1
      into.keys[into.head] = key
    } else {
      into.keys.unshift(key)
    }
    this.#entries += 1
  }

  /** A key that was taken waits at `place` until that is released. */
  hold(key: string, place: string): void {
    assert(this.#taken.delete(key), 'Q1: what is held was taken', () => key)
    this.#held.set(key, place)
    if (place.startsWith(workPlace)) this.#atWork += 1
    const keys = this.#places.get(place)
    if (keys === undefined) this.#places.set(place, new Set([key]))
    else keys.add(key)
  }

  /** Places at which keys are held. */
  heldPlaces(): string[] {
    return [...this.#places.keys()]
  }

  heldCount(place: string): number {
    return this.#places.get(place)?.size ?? 0
  }

  /** Takes up to `limit` keys from a place, in the order in which they were held. */
  release(place: string, limit: number): string[] {
    const released: string[] = []
    for (const key of this.#places.get(place) ?? []) {
      if (released.length === limit) break
      released.push(key)
    }
    for (const key of released) this.unhold(key)
    return released
  }

  /** Takes the first key that is held at a place; undefined: none is. */
  takeHeld(place: string): string | undefined {
    const [key] = this.#places.get(place) ?? []
    if (key === undefined) return undefined
    this.unhold(key)
    this.#taken.add(key)
    return key
  }

  /** Whether the key was held; it is not any more. */
  unhold(key: string): boolean {
    const place = this.#held.get(key)
    if (place === undefined) return false
    this.#held.delete(key)
    if (place.startsWith(workPlace)) this.#atWork -= 1
    const keys = this.#places.get(place)
    keys?.delete(key)
    if (keys?.size === 0) this.#places.delete(place)
    return true
  }

  /** The key comes again, in another lane. If it is out, it stays so. */
  leave(key: string): void {
    this.#ready.delete(key)
    this.unhold(key)
  }

  /** The key is not to be handed out any more. */
  forget(key: string): void {
    this.#ready.delete(key)
    this.#taken.delete(key)
    this.unhold(key)
  }

  /** Drops dead entries that reached the front of their lane. */
  prune(): void {
    for (let lane = 0; lane < this.#lanes.length; lane += 1) this.#dropDeadFront(lane)
  }

  checkInvariants(): void {
    const entries = new Set<string>()
    let count = 0
    for (const { keys, head } of this.#lanes) {
      for (let at = head; at < keys.length; at += 1) entries.add(keys[at] as string)
      count += keys.length - head
    }
    assert(count === this.#entries, 'the entries are counted')
    for (const key of this.#ready) {
      assert(entries.has(key), 'Q2: a ready key has an entry', () => key)
      assert(!this.#taken.has(key), 'Q1: a ready key is not taken', () => key)
    }
    let held = 0
    let atWork = 0
    for (const [place, keys] of this.#places) {
      held += keys.size
      if (place.startsWith(workPlace)) atWork += keys.size
      for (const key of keys) {
        assert(this.#held.get(key) === place, 'Q4: a held key is at its place', () => key)
        assert(!this.#ready.has(key) && !this.#taken.has(key), 'Q1: held and nothing else')
      }
    }
    assert(held === this.#held.size, 'Q4: a held key is at one place')
    assert(atWork === this.#atWork, 'keys at places of work are counted')
  }

  *#keysAt(work: boolean): Iterable<string> {
    for (const [key, place] of this.#held) if (place.startsWith(workPlace) === work) yield key
  }

  #lane(lane: number): Lane {
    const found = this.#lanes[lane]
    assert(found !== undefined, 'there is such a lane', () => lane)
    return found
  }

  #dropDeadFront(lane: number): void {
    const { keys, head } = this.#lane(lane)
    let at = head
    while (at < keys.length && !this.#ready.has(keys[at] as string)) at += 1
    for (let dropped = head; dropped < at; dropped += 1) this.#shift(lane)
  }

  #shift(lane: number): string | undefined {
    const from = this.#lane(lane)
    if (from.head >= from.keys.length) return undefined
    const key = from.keys[from.head]
    from.head += 1
    this.#entries -= 1
    if (from.head === from.keys.length) {
      from.keys = []
      from.head = 0
    } else if (from.head >= 4 * putBackRoom && from.head * 2 >= from.keys.length) {
      from.keys = from.keys.slice(from.head - putBackRoom)
      from.head = putBackRoom
    }
    return key
  }

  /** Keeps the first entry of each ready key. */
  #compact(): void {
    const kept = new Set<string>()
    for (const lane of this.#lanes) {
      const keys = Array.from({ length: putBackRoom }, () => '')
      for (let at = lane.head; at < lane.keys.length; at += 1) {
        const key = lane.keys[at] as string
        if (!this.#ready.has(key) || kept.has(key)) continue
        kept.add(key)
        keys.push(key)
      }
      lane.keys = keys
      lane.head = putBackRoom
    }
    this.#entries = kept.size
  }
}

function firstOf(sets: readonly Iterable<string>[], limit: number): string[] {
  const keys: string[] = []
  for (const set of sets) {
    for (const key of set) {
      if (keys.length >= limit) return keys
      keys.push(key)
    }
  }
  return keys
}
