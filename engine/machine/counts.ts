// How many tasks there are, by namespace, queue and stored state.
// Owns: the counters, facts of the shard that are written with its meta.  Does not: know which of
// the waiting ones are due; that changes with the clock alone (READY costs no write).
//   N1. Every task is counted once, under its queue and state as they are now.

import { assert } from '#base/assert'
import { sortedTextKeys } from '#base/order'
import type { QueueCounts, TaskRecord, TaskState } from './records.ts'
import { stateCode } from './tasks.ts'

/** Places in `QueueCounts.counts`: for ever, as the codes of the states are. */
export const countedStates: readonly TaskState[] = (
  Object.entries(stateCode) as [TaskState, number][]
)
  .sort(([, a], [, b]) => a - b)
  .map(([state]) => state)

interface Counter {
  /** `namespace/`. */
  readonly prefix: string
  readonly queue: string
  readonly counts: number[]
}

export class TaskCounts {
  readonly #byNamespace = new Map<string, Map<string, Counter>>()
  /** Most changes follow one of the same queue: it is found without building its name. */
  #last: Counter | undefined

  constructor(facts: readonly QueueCounts[]) {
    for (const { namespace, queue, counts } of facts) {
      this.#make(namespace, queue).counts.splice(0, counts.length, ...counts)
    }
  }

  add(task: { readonly key: string }, queue: string, state: TaskState): void {
    const { counts } = this.#of(task.key, queue)
    counts[stateCode[state] - 1] = (counts[stateCode[state] - 1] as number) + 1
  }

  /** Within its queue: what most changes are, at the price of one look-up. */
  move(task: TaskRecord, from: TaskState): void {
    const { counts } = this.#of(task.key, task.definition.queue)
    const left = stateCode[from] - 1
    const count = counts[left] as number
    assert(count > 0, 'N1: only what was counted leaves', () => [task.key, from])
    counts[left] = count - 1
    const entered = stateCode[task.state] - 1
    counts[entered] = (counts[entered] as number) + 1
  }

  remove(task: { readonly key: string }, queue: string, state: TaskState): void {
    const { counts } = this.#of(task.key, queue)
    const count = counts[stateCode[state] - 1] as number
    assert(count > 0, 'N1: only what was counted leaves', () => [task.key, state])
    counts[stateCode[state] - 1] = count - 1
  }

  of(namespace: string, queue: string): readonly number[] | undefined {
    return this.#byNamespace.get(namespace)?.get(queue)?.counts
  }

  /** Queues that hold nothing are left out. Ascending by namespace, then queue. */
  facts(): QueueCounts[] {
    const facts: QueueCounts[] = []
    for (const namespace of sortedTextKeys(this.#byNamespace)) {
      const queues = this.#byNamespace.get(namespace) as Map<string, Counter>
      for (const queue of sortedTextKeys(queues)) {
        const { counts } = queues.get(queue) as Counter
        if (counts.every((count) => count === 0)) this.#drop(namespace, queue)
        else facts.push({ namespace, queue, counts: [...counts] })
      }
    }
    return facts
  }

  #of(key: string, queue: string): Counter {
    const last = this.#last
    if (last !== undefined && last.queue === queue && key.startsWith(last.prefix)) return last
    const namespace = key.slice(0, Math.max(0, key.indexOf('/')))
    const found = this.#byNamespace.get(namespace)?.get(queue) ?? this.#make(namespace, queue)
    this.#last = found
    return found
  }

  #make(namespace: string, queue: string): Counter {
    const counter = { prefix: `${namespace}/`, queue, counts: countedStates.map(() => 0) }
    const queues = this.#byNamespace.get(namespace)
    if (queues === undefined) this.#byNamespace.set(namespace, new Map([[queue, counter]]))
    else queues.set(queue, counter)
    return counter
  }

  #drop(namespace: string, queue: string): void {
    const queues = this.#byNamespace.get(namespace)
    queues?.delete(queue)
    if (queues?.size === 0) this.#byNamespace.delete(namespace)
    this.#last = undefined
  }
}

/** Counted from the records: what `facts` of a shard with these tasks has to be. */
export function countTasks(tasks: Iterable<TaskRecord>): QueueCounts[] {
  const counts = new TaskCounts([])
  for (const task of tasks) counts.add(task, task.definition.queue, task.state)
  return counts.facts()
}
