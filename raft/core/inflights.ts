// The window of appends that one follower has not acknowledged: bounded in messages and in bytes.
// Owns: a ring of (last index, bytes).  Does not: decide what to send (replication.ts).
//   F1. At most `messagesMax` messages; nothing is added to a full window.
//   F2. Indexes grow from the oldest to the newest.

import { assert } from '#base/assert'

export class Inflights {
  readonly #lastIndexes: Float64Array
  readonly #bytes: Float64Array
  readonly #bytesMax: number
  #oldest = 0
  #count = 0
  #bytesTotal = 0

  constructor(limits: { readonly messagesMax: number; readonly bytesMax: number }) {
    this.#lastIndexes = new Float64Array(limits.messagesMax)
    this.#bytes = new Float64Array(limits.messagesMax)
    this.#bytesMax = limits.bytesMax
  }

  get count(): number {
    return this.#count
  }

  get isFull(): boolean {
    return this.#count === this.#lastIndexes.length || this.#bytesTotal >= this.#bytesMax
  }

  add(lastIndex: number, bytes: number): void {
    assert(!this.isFull, 'a full window takes no message (F1)')
    const slot = (this.#oldest + this.#count) % this.#lastIndexes.length
    this.#lastIndexes[slot] = lastIndex
    this.#bytes[slot] = bytes
    this.#count++
    this.#bytesTotal += bytes
  }

  /** Everything up to `index` was acknowledged. */
  freeUpTo(index: number): void {
    while (this.#count > 0 && (this.#lastIndexes[this.#oldest] ?? 0) <= index) {
      this.#bytesTotal -= this.#bytes[this.#oldest] ?? 0
      this.#oldest = (this.#oldest + 1) % this.#lastIndexes.length
      this.#count--
    }
  }

  clear(): void {
    this.#oldest = 0
    this.#count = 0
    this.#bytesTotal = 0
  }
}
