// Dead letters of a shard, the newest first, by the index that holds nothing else.
// Owns: the walk and its bound.  Does not: merge shards (services/dead-letter-order.ts).

import type { TaskRecord } from '#machine'
import { keys } from '#storage'
import { deadQueueHash } from '../shard/facts.ts'
import { matcherOf, type TaskFilter } from './task-filter.ts'
import type { TaskSource } from './task-scan.ts'
import type { Written } from './task-search.ts'

/** A place among the dead letters of a shard: later ends come first, then lower numbers. */
export interface DeadCursor {
  readonly endedMs: number
  readonly number: number
}

export interface DeadLetterQuery {
  readonly namespace: string
  /** '' : of all queues. */
  readonly queue: string
  readonly filter: TaskFilter
  /** Where the page starts, included; undefined: at the newest. */
  readonly from: DeadCursor | undefined
  readonly limit: number
  /** Records looked at, matching or not. */
  readonly scanMax: number
}

export interface FoundDeadLetters {
  readonly tasks: TaskRecord[]
  /** Where the next page starts; undefined: nothing is left. */
  readonly next: DeadCursor | undefined
}

export async function findDeadLetters(
  source: TaskSource,
  query: DeadLetterQuery,
  written: Written,
): Promise<FoundDeadLetters> {
  const { machine, store, group } = source
  const { namespace, queue, from, limit, scanMax } = query
  // What came after the first page is newer than every other.
  await written(from === undefined)
  const matches = matcherOf(query.filter)
  const range = keys.deadRange(group, deadQueueHash(namespace, queue), from)
  const tasks: TaskRecord[] = []
  let looked = 0
  for await (const page of store.scan({ ...range, limitRows: scanMax + 1 })) {
    for (const row of page) {
      const place = keys.parseKey(row.key)
      if (place?.type !== 'dead') continue
      const { endedMs, number } = place
      if (tasks.length >= limit || looked >= scanMax) return { tasks, next: { endedMs, number } }
      looked += 1
      const task = machine.readTask(keys.decodeLeaseValue(row.value))
      // It may have been redriven or removed since the row was written; another queue or
      // namespace may have the same hash.
      if (task?.state !== 'FAILED' || task.number !== number) continue
      if (task.endedAtMs !== endedMs) continue
      if (!task.key.startsWith(`${namespace}/`)) continue
      if (queue !== '' && task.definition.queue !== queue) continue
      const moment = { state: 'FAILED' as const, nowMs: machine.clockMs }
      if (matches(task, moment)) tasks.push(task)
    }
  }
  return { tasks, next: undefined }
}
