// A binary heap of timers by their place in the wheel's storage.
// Owns: the heap order.  Does not: know what a timer is; `isBefore` compares two.

import { assert } from '#base/assert'

export class TimerHeap {
  readonly #timers: number[] = []
  readonly #isBefore: (a: number, b: number) => boolean

  constructor(isBefore: (a: number, b: number) => boolean) {
    this.#isBefore = isBefore
  }

  first(): number | undefined {
    return this.#timers[0]
  }

  all(): readonly number[] {
    return this.#timers
  }

  clear(): void {
    this.#timers.length = 0
  }

  push(timer: number): void {
    const timers = this.#timers
    let at = timers.length
    timers.push(timer)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(timer, timers[parent] as number)) break
      timers[at] = timers[parent] as number
      at = parent
    }
    timers[at] = timer
  }

  /** Removes the first. */
  pop(): void {
    const timers = this.#timers
    const moved = timers.pop()
    assert(moved !== undefined, 'the heap is not empty')
    if (timers.length === 0) return
    let at = 0
    for (let child = 1; child < timers.length; child = 2 * at + 1) {
      const right = child + 1
      const isRight =
        right < timers.length && this.#isBefore(timers[right] as number, timers[child] as number)
      const least = isRight ? right : child
      if (!this.#isBefore(timers[least] as number, moved)) break
      timers[at] = timers[least] as number
      at = least
    }
    timers[at] = moved
  }
}
