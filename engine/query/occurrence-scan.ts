// The records of a schedule's occurrences, the newest first: its tasks lie beside each other, named
// for their times.
// Owns: the walk back over their keys.  Does not: tell what no record says (services/occurrences).

import type { GroupId } from '#base/brand'
import { type Machine, occurrenceKey, type TaskRecord } from '#machine'
import { keys, type StateStore } from '#storage'

/** Rows looked at beyond a bound for a range that reaches over it. */
const coverRowsMax = 500

export interface OccurrenceQuery {
  readonly scheduleKey: string
  /** Nominal times before this. */
  readonly beforeMs: number
  readonly limit: number
}

export interface FoundOccurrences {
  /** Descending; a range of skipped ones stands at its last time. */
  readonly tasks: TaskRecord[]
  /** There may be older ones. */
  readonly isCut: boolean
}

export interface OccurrenceSource {
  readonly group: GroupId
  readonly store: StateStore
  readonly machine: Machine
}

/** Everything applied has to be flushed before. */
export async function scanOccurrences(
  source: OccurrenceSource,
  query: OccurrenceQuery,
): Promise<FoundOccurrences> {
  const { group, store } = source
  const { scheduleKey, beforeMs, limit } = query
  const tasks: TaskRecord[] = []
  const covering = await coverOf(source, query)
  if (covering !== undefined) tasks.push(covering)
  const from = keys.taskKey(group, `${scheduleKey}@`)
  const until = keys.taskKey(group, occurrenceKey(scheduleKey, beforeMs))
  let looked = 0
  for await (const page of store.scan({ from, until, reverse: true, limitRows: limit })) {
    for (const row of page) {
      looked += 1
      const task = occurrenceOf(source, scheduleKey, row.key)
      if (task !== undefined) tasks.push(task)
    }
  }
  return { tasks, isCut: looked >= limit }
}

/** A range that begins before the bound and ends at it or later. */
async function coverOf(
  source: OccurrenceSource,
  { scheduleKey, beforeMs }: OccurrenceQuery,
): Promise<TaskRecord | undefined> {
  const { group, store } = source
  const from = keys.taskKey(group, occurrenceKey(scheduleKey, beforeMs))
  // '@' and what follows it in the alphabet: behind the last of them.
  const until = keys.taskKey(group, `${scheduleKey}A`)
  for await (const page of store.scan({ from, until, limitRows: coverRowsMax })) {
    for (const row of page) {
      const task = occurrenceOf(source, scheduleKey, row.key)
      const run = task?.origin?.run
      if (run === undefined || run.source === 'MANUAL' || run.source === 'BACKFILL') continue
      // Decided in their order: what lies behind the first one does not reach over the bound.
      const reachesOver = run.skipReason !== 'NONE' && run.times !== undefined
      return reachesOver && run.firstMissedMs < beforeMs ? task : undefined
    }
  }
  return undefined
}

function occurrenceOf(
  { machine }: OccurrenceSource,
  scheduleKey: string,
  row: Uint8Array,
): TaskRecord | undefined {
  const place = keys.parseKey(row)
  if (place?.type !== 'task') return undefined
  const task = machine.readTask(place.key)
  // A callback lies among them, and is none.
  return task?.origin?.scheduleKey === scheduleKey ? task : undefined
}
