// The lease index: which attempts are under way, by task and by session.
// Owns: an index over the `lease` field of task records.  Does not: grant or end leases
// (attempts.ts, sessions.ts), hold records, choose executors.
//   L1. A task has at most one lease.
//   L2. A task's token only grows: it is the log index of the grant.
//   L3. A lease ends by a command only: complete, cancel, close, or an AdvanceClock that passed it.
//   L4. A result counts only under the lease in force: same task, session and token.
//   L5. The index can be rebuilt from the records at any moment.

import { assert } from '#base/assert'
import { compareNumbers } from '#base/order'
import type { LeasedTask } from './machine.ts'
import type { TaskRecord } from './records.ts'

interface Held extends LeasedTask {
  readonly deadlineMs: number
  readonly places: readonly string[]
}

export class LeaseIndex {
  readonly #byTask = new Map<number, Held>()
  readonly #bySession = new Map<number, Set<number>>()
  /** Leases by `namespace/queue` and `namespace/queue/key`. */
  readonly #byPlace = new Map<string, number>()

  get size(): number {
    return this.#byTask.size
  }

  /** The lease of a task, by its number. */
  get(task: number): Held | undefined {
    return this.#byTask.get(task)
  }

  add(task: TaskRecord): void {
    const { lease, key, number } = task
    assert(lease !== undefined, 'the task has a lease')
    assert(!this.#byTask.has(number), 'L1: a task has at most one lease', () => key)
    const { sessionId, token, attempt, deadlineMs } = lease
    const places = placesOf(task)
    this.#byTask.set(number, { key, number, sessionId, token, attempt, deadlineMs, places })
    for (const place of places) this.#byPlace.set(place, this.countAt(place) + 1)
    const ofSession = this.#bySession.get(sessionId)
    if (ofSession === undefined) this.#bySession.set(sessionId, new Set([number]))
    else ofSession.add(number)
  }

  remove(task: number): void {
    const held = this.#byTask.get(task)
    assert(held !== undefined, 'the lease is in the index', () => task)
    this.#byTask.delete(task)
    for (const place of held.places) {
      const left = this.countAt(place) - 1
      if (left === 0) this.#byPlace.delete(place)
      else this.#byPlace.set(place, left)
    }
    const ofSession = this.#bySession.get(held.sessionId)
    ofSession?.delete(task)
    if (ofSession?.size === 0) this.#bySession.delete(held.sessionId)
  }

  countOf(sessionId: number): number {
    return this.#bySession.get(sessionId)?.size ?? 0
  }

  /** Leases of tasks of a queue, or of a concurrency key of it. */
  countAt(place: string): number {
    return this.#byPlace.get(place) ?? 0
  }

  /** Ascending by task number. */
  of(sessionId: number): LeasedTask[] {
    const numbers = [...(this.#bySession.get(sessionId) ?? [])].sort(compareNumbers)
    return numbers.map((number) => {
      const held = this.#byTask.get(number)
      assert(held !== undefined, 'L5: both sides of the index agree')
      return {
        key: held.key,
        number,
        sessionId,
        token: held.token,
        attempt: held.attempt,
      }
    })
  }

  /** All leases, ascending by task number: for checks. */
  all(): Held[] {
    return [...this.#byTask.values()].sort((a, b) => a.number - b.number)
  }
}

function placesOf({ key, definition }: TaskRecord): string[] {
  const { queue, extra } = definition
  const ofQueue = `${key.slice(0, key.indexOf('/') + 1)}${queue}`
  const concurrencyKey = extra?.concurrencyKey
  return concurrencyKey === undefined ? [ofQueue] : [ofQueue, `${ofQueue}/${concurrencyKey}`]
}
