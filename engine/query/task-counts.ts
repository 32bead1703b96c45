// How many tasks a filter means, by visible state.
// Owns: the counters where they can tell, a bounded search where they can not.  Does not: keep
// counters (engine/machine/counts.ts).

import { countedStates, type VisibleTaskState } from '#machine'
import type { TaskFilter } from './task-filter.ts'
import type { TaskSource } from './task-scan.ts'
import { searchTasks } from './task-search.ts'

/** Due tasks that are looked at to tell READY from PENDING and RETRYING. */
export const dueLookedAtMax = 10_000
/** Records that one count looks at. */
export const countScanMax = 50_000
const pageLimit = 1_000

export interface TaskCountQuery {
  readonly namespace: string
  readonly filter: TaskFilter
}

export interface CountedTasks {
  readonly byState: Readonly<Record<string, number>>
  /** Counting stopped at a limit: there are at least so many. */
  readonly lowerBound: boolean
}

export async function countTasks(
  source: TaskSource,
  query: TaskCountQuery,
  written: () => Promise<void>,
): Promise<CountedTasks> {
  const { states: _, queues: __, ...others } = query.filter
  const isCounted = Object.values(others).every((value) => value === undefined)
  return isCounted ? fromCounters(source, query) : await bySearch(source, query, written)
}

function fromCounters({ machine }: TaskSource, query: TaskCountQuery): CountedTasks {
  const { states, queues } = query.filter
  const counts = new Map<VisibleTaskState, number>()
  const add = (state: VisibleTaskState, count: number): void => {
    counts.set(state, (counts.get(state) ?? 0) + count)
  }
  for (const { namespace, queue, counts: ofQueue } of machine.counts()) {
    if (namespace !== query.namespace || queues?.includes(queue) === false) continue
    for (const [place, state] of countedStates.entries()) add(state, ofQueue[place] ?? 0)
  }
  const due = machine.dueSample(dueLookedAtMax)
  const prefix = `${query.namespace}/`
  for (const key of [...due.free, ...due.held]) {
    const task = key.startsWith(prefix) ? machine.readTask(key) : undefined
    if (task === undefined || queues?.includes(task.definition.queue) === false) continue
    if (machine.stateOf(task) !== 'READY') continue
    add(task.state, -1)
    add('READY', 1)
  }
  const byState: Record<string, number> = {}
  for (const [state, count] of counts) {
    if (count > 0 && states?.includes(state) !== false) byState[state] = count
  }
  const isSampled = due.free.length + due.held.length === dueLookedAtMax
  // What is due beyond the limit counts under the state that it is stored in.
  return { byState, lowerBound: isSampled && splitsWaiting(states) }
}

/** Whether an answer depends on which of the waiting tasks are due. */
function splitsWaiting(states: TaskFilter['states']): boolean {
  if (states === undefined) return true
  const waiting = (['PENDING', 'READY', 'RETRYING'] as const).filter((s) => states.includes(s))
  return waiting.length > 0
}

async function bySearch(
  source: TaskSource,
  { namespace, filter }: TaskCountQuery,
  written: () => Promise<void>,
): Promise<CountedTasks> {
  const byState: Record<string, number> = {}
  let after = ''
  for (let looked = 0; looked < countScanMax; looked += pageLimit) {
    const page = { namespace, filter, after, scanMax: pageLimit, limit: pageLimit }
    const { tasks, next } = await searchTasks(source, page, written)
    for (const task of tasks) {
      const state = source.machine.stateOf(task)
      byState[state] = (byState[state] ?? 0) + 1
    }
    if (next === undefined) return { byState, lowerBound: false }
    after = next
  }
  return { byState, lowerBound: true }
}
