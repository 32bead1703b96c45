// The concurrency keys of a queue that have tasks, with how many; and the shards' parts as one
// page.
// Owns: the walk over a queue's tasks with keys, and its bound.  Does not: know limits and pauses
// (engine/resources/key-record.ts).

import { keys } from '#storage'
import { facetOf } from './facets.ts'
import type { TaskSource } from './task-scan.ts'

/** Tasks with a key that one call looks at in a shard; of the others nothing is told. */
export const keyedTasksMax = 50_000

export interface QueueKeysQuery {
  readonly namespace: string
  readonly queue: string
  /** Keys behind this one; '' : from the first. */
  readonly after: string
  readonly prefix: string
  readonly limit: number
}

export interface KeyCounts {
  readonly key: string
  ready: number
  inFlight: number
  /** Not due, or between attempts. */
  pending: number
}

export interface QueueKeys {
  /** In the order of the keys. */
  readonly found: readonly KeyCounts[]
  /** There are more behind the last one. */
  readonly isCut: boolean
}

export async function queueKeys(
  { machine, store, group }: TaskSource,
  query: QueueKeysQuery,
  written: () => Promise<void>,
): Promise<QueueKeys> {
  // The index shows what is on disk.
  await written()
  const { namespace, queue } = query
  const counts = new Map<string, KeyCounts>()
  const range = keys.facetRange(group, facetOf.keyed(namespace, queue), 0)
  for await (const page of store.scan({ ...range, limitRows: keyedTasksMax })) {
    for (const row of page) {
      const task = machine.readTask(keys.decodeLeaseValue(row.value))
      const key = task?.definition.extra?.concurrencyKey
      // Another queue may have the same hash, and a row may be older than its task.
      if (task === undefined || key === undefined || task.endedAtMs !== 0) continue
      if (task.definition.queue !== queue || !task.key.startsWith(`${namespace}/`)) continue
      if (key <= query.after || !key.startsWith(query.prefix)) continue
      let of = counts.get(key)
      if (of === undefined) counts.set(key, (of = { key, ready: 0, inFlight: 0, pending: 0 }))
      const state = machine.stateOf(task)
      if (state === 'READY') of.ready += 1
      else if (state === 'CLAIMED' || state === 'RUNNING') of.inFlight += 1
      else of.pending += 1
    }
  }
  const sorted = [...counts.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { found: sorted.slice(0, query.limit), isCut: sorted.length > query.limit }
}

/** Of all shards, in the order of the keys: as far as every shard has told everything. */
export function mergedKeys(parts: readonly QueueKeys[]): QueueKeys {
  const cuts = parts.flatMap(({ found, isCut }) => (isCut ? [found.at(-1)?.key ?? ''] : []))
  const cut = cuts.length === 0 ? undefined : cuts.reduce((a, b) => (a < b ? a : b))
  const sums = new Map<string, KeyCounts>()
  for (const { key, ready, inFlight, pending } of parts.flatMap(({ found }) => found)) {
    if (cut !== undefined && key > cut) continue
    const sum = sums.get(key) ?? { key, ready: 0, inFlight: 0, pending: 0 }
    sum.ready += ready
    sum.inFlight += inFlight
    sum.pending += pending
    sums.set(key, sum)
  }
  const found = [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { found, isCut: cut !== undefined }
}
