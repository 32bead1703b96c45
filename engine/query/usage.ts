// What a namespace, or a queue of it, uses of its shards.
// Owns: the sums.  Does not: judge them (engine/resources/task-quotas.ts).

import { countedStates, type Machine, type TaskState } from '#machine'
import type { RateBook } from '../shard/queue-rates.ts'

export interface UsageQuery {
  readonly namespace: string
  /** '' : of all queues. */
  readonly queue: string
  /** Schedules are counted, too: by a walk over them. */
  readonly countsSchedules: boolean
}

/** Of one shard, or of all; plain values, they travel between nodes. */
export interface Usage {
  /** Tasks that wait for an attempt, due or not. */
  readonly waiting: number
  readonly inFlight: number
  readonly scheduleCount: number
  /** Of the last minute. */
  readonly started: number
  readonly written: number
}

export function usageOf(
  machine: Machine,
  { namespace, queue }: UsageQuery,
  known: { readonly rates: RateBook; readonly nowMs: number; readonly scheduleCount: number },
): Usage {
  const countOf = (state: TaskState): number => {
    const place = countedStates.indexOf(state)
    if (queue !== '') return machine.countsOf(namespace, queue)?.[place] ?? 0
    const own = machine.counts().filter((each) => each.namespace === namespace)
    return own.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0)
  }
  return {
    waiting: countOf('PENDING') + countOf('RETRYING'),
    inFlight: countOf('CLAIMED') + countOf('RUNNING'),
    scheduleCount: known.scheduleCount,
    ...known.rates.ofNamespace(namespace, known.nowMs),
  }
}

export function sumOfUsage(parts: readonly Usage[]): Usage {
  const sum = (value: (part: Usage) => number): number =>
    parts.reduce((total, part) => total + value(part), 0)
  return {
    waiting: sum(({ waiting }) => waiting),
    inFlight: sum(({ inFlight }) => inFlight),
    scheduleCount: sum(({ scheduleCount }) => scheduleCount),
    started: sum(({ started }) => started),
    written: sum(({ written }) => written),
  }
}
