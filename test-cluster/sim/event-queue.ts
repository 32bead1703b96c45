// Virtual time: what happens when, one thing at a time.
// Owns: the order of events (time, then order of the calls) and the present moment.  Does not: know
// what an event does.

import type { Timer } from '#base/clock'

interface QueuedEvent {
  readonly atMs: number
  readonly sequence: number
  act: (() => void) | undefined
}

export class EventQueue {
  /** True time of the world, in milliseconds since it began; no node knows it. */
  nowMs = 0
  /** Events that happened. */
  count = 0
  private readonly heap: QueuedEvent[] = []
  private sequence = 0

  /** Happens at `atMs`, or now if that has passed. */
  at(atMs: number, act: () => void): Timer {
    this.sequence += 1
    const event: QueuedEvent = { atMs: Math.max(atMs, this.nowMs), sequence: this.sequence, act }
    this.rise(event)
    return {
      cancel: () => {
        event.act = undefined
      },
    }
  }

  after(delayMs: number, act: () => void): Timer {
    return this.at(this.nowMs + delayMs, act)
  }

  /** Lets the next event happen; false: there is none any more. */
  step(): boolean {
    for (;;) {
      const event = this.take()
      if (event === undefined) return false
      this.nowMs = event.atMs
      const { act } = event
      if (act === undefined) continue
      this.count += 1
      act()
      return true
    }
  }

  private rise(event: QueuedEvent): void {
    const { heap } = this
    let at = heap.push(event) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent] as QueuedEvent
      if (!isBefore(event, above)) break
      heap[at] = above
      at = parent
    }
    heap[at] = event
  }

  private take(): QueuedEvent | undefined {
    const { heap } = this
    const first = heap[0]
    const last = heap.pop()
    if (first === undefined || last === undefined || heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      const right = heap[child + 1]
      if (right !== undefined && isBefore(right, heap[child] as QueuedEvent)) child += 1
      const below = heap[child] as QueuedEvent
      if (!isBefore(below, last)) break
      heap[at] = below
      at = child
    }
    heap[at] = last
    return first
  }
}

function isBefore(a: QueuedEvent, b: QueuedEvent): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence)
}
