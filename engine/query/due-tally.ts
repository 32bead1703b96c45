// Which tasks of a shard are due, by queue. No counter can tell: READY costs no write.
// Owns: the look at them, in slices, for all who ask.  Does not: count what is stored
// (engine/machine/counts.ts).
// Beyond `keysMax` due tasks it looks at some of them, and the numbers are estimates.

import { type Clock, nextTurn } from '#base/clock'
import type { Machine, TaskRecord } from '#machine'

export const tallyLimits = {
  /** Due tasks that one look reads. */
  keysMax: 10_000,
  /** Of them, in one turn of the event loop. */
  sliceMax: 500,
  /** With more than a slice of due tasks the same look serves whoever asks within this time. */
  ageMaxMs: 1_000,
} as const

export interface DueOfQueue {
  /** First attempts that are due. */
  pending: number
  /** Further attempts that are due. */
  retrying: number
  /** When the oldest was due; Infinity: there is none. */
  oldestMs: number
}

const nothingDue: DueOfQueue = { pending: 0, retrying: 0, oldestMs: Number.POSITIVE_INFINITY }

interface Look {
  readonly atMs: number
  readonly machine: Machine
  readonly found: Promise<ReadonlyMap<string, DueOfQueue>>
}

export class DueTally {
  private readonly clock: Clock
  private readonly machine: () => Machine
  private last: Look | undefined

  constructor(machine: () => Machine, clock: Clock) {
    this.machine = machine
    this.clock = clock
  }

  async of(namespace: string, queue: string): Promise<DueOfQueue> {
    const found = await this.look()
    return found.get(`${namespace}/${queue}`) ?? nothingDue
  }

  /** By `namespace/queue`. */
  async look(): Promise<ReadonlyMap<string, DueOfQueue>> {
    const machine = this.machine()
    const nowMs = this.clock.monotonicMs()
    const { last } = this
    const isFresh = last?.machine === machine && nowMs - last.atMs < tallyLimits.ageMaxMs
    if (isFresh) return await last.found
    const sample = machine.dueSample(tallyLimits.keysMax)
    const found = this.count(machine, [
      { keys: sample.free, all: sample.freeCount },
      { keys: sample.held, all: sample.heldCount },
    ])
    const isLarge = sample.free.length + sample.held.length > tallyLimits.sliceMax
    this.last = isLarge ? { atMs: nowMs, machine, found } : undefined
    return await found
  }

  private async count(
    machine: Machine,
    parts: readonly { readonly keys: readonly string[]; readonly all: number }[],
  ): Promise<ReadonlyMap<string, DueOfQueue>> {
    const found = new Map<string, DueOfQueue>()
    let looked = 0
    for (const { keys, all } of parts) {
      const weight = keys.length === 0 ? 1 : all / keys.length
      for (const key of keys) {
        looked += 1
        if (looked % tallyLimits.sliceMax === 0) await nextTurn(this.clock)
        const task = machine.readTask(key)
        if (task !== undefined && machine.stateOf(task) === 'READY') add(found, task, weight)
      }
    }
    for (const due of found.values()) {
      due.pending = Math.round(due.pending)
      due.retrying = Math.round(due.retrying)
    }
    return found
  }
}

function add(found: Map<string, DueOfQueue>, task: TaskRecord, weight: number): void {
  const namespace = task.key.slice(0, task.key.indexOf('/'))
  const place = `${namespace}/${task.definition.queue}`
  let due = found.get(place)
  if (due === undefined) found.set(place, (due = { ...nothingDue }))
  if (task.state === 'PENDING') due.pending += weight
  else due.retrying += weight
  due.oldestMs = Math.min(due.oldestMs, task.nextAttemptAtMs)
}
