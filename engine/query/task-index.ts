// The rows by which tasks are found: one per task and facet, written in the flush that writes the
// task. Owns: the rows.  Does not: know what a facet is (facets.ts), search (task-search.ts).
//   X1. The rows of a task are a pure function of its stored record: the index can be made anew
//       from the records, and equal records have equal rows.
//   X2. Rows and record are one batch: a crash leaves both or neither.

import type { GroupId } from '#base/brand'
import type { StoredTaskPart, TaskRecord } from '#machine'
import { keys, type StateBatch, type StateStore } from '#storage'
import { decodeTask } from '../codec/record-codec.ts'
import { facetsOf, indexedPartOf } from './facets.ts'

export interface TaskChange {
  readonly key: string
  /** What is on disk; undefined: nothing is. */
  readonly stored: StoredTaskPart | undefined
  /** Undefined: removed. */
  readonly record: TaskRecord | undefined
}

export function indexChange(batch: StateBatch, group: GroupId, change: TaskChange): void {
  const { key, stored, record } = change
  const isSame = stored !== undefined && record !== undefined && stored.number === record.number
  // Most changes are of times and counts: the facets stay.
  if (isSame && stored.state === record.state && stored.definition === record.definition) return
  const had = stored === undefined ? undefined : facetsOf(key, stored)
  const has = record === undefined ? undefined : facetsOf(key, record)
  for (const facet of had ?? []) {
    const stays = isSame && has?.has(facet) === true
    if (!stays) batch.del(keys.facetKey(group, facet, stored?.number ?? 0))
  }
  if (has === undefined || record === undefined) return
  const value = keys.encodeLeaseValue(key)
  for (const facet of has) {
    const stood = isSame && had?.has(facet) === true
    if (!stood) batch.put(keys.facetKey(group, facet, record.number), value)
  }
}

// ------------------------------------------------------------------------------------- older data

/** Records of one batch of a rebuild. */
const recordsPerBatch = 1_000
const builtName = (group: GroupId): string => `task-index/${group}`

/**
 * Data of before the index has none: makes the rows of a group once, and notes that they are
 * there. A crash in between starts over; the rows are the same.
 */
export async function ensureIndex(store: StateStore, group: GroupId): Promise<void> {
  const noted = keys.nodeFactKey(builtName(group))
  if (store.get(noted) !== undefined) return
  await buildIndex(store, group)
}

/** A snapshot brings its index along, unless a node of before the index has sent it. */
export async function ensureIndexOfSnapshot(store: StateStore, group: GroupId): Promise<void> {
  for await (const page of store.scan({ ...keys.facetsRange(group), limitRows: 1 })) {
    if (page.length > 0) return
  }
  await buildIndex(store, group)
}

async function buildIndex(store: StateStore, group: GroupId): Promise<void> {
  const noted = keys.nodeFactKey(builtName(group))
  let batch = store.batch()
  let records = 0
  for await (const page of store.scan(keys.taskRange(group))) {
    for (const row of page) {
      const record = decodeTask(row.value)
      indexChange(batch, group, { key: record.key, stored: undefined, record })
      records += 1
      if (records % recordsPerBatch !== 0) continue
      await store.write(batch)
      batch = store.batch()
    }
  }
  batch.put(noted, Buffer.from('1'))
  await store.write(batch)
}

/** Every row that the records of a group ask for: what the index has to be (X1). */
export async function expectedRows(store: StateStore, group: GroupId): Promise<string[]> {
  const rows: string[] = []
  for await (const page of store.scan(keys.taskRange(group))) {
    for (const row of page) {
      const record = decodeTask(row.value)
      for (const facet of facetsOf(record.key, indexedPartOf(record))) {
        rows.push(rowText(facet, record.number, record.key))
      }
    }
  }
  return rows.sort()
}

/** Every row that there is, in the same words. */
export async function actualRows(store: StateStore, group: GroupId): Promise<string[]> {
  const rows: string[] = []
  for await (const page of store.scan(keys.facetsRange(group))) {
    for (const row of page) {
      const key = keys.parseKey(row.key)
      if (key?.type !== 'facet') continue
      rows.push(rowText(key.facet, key.number, keys.decodeLeaseValue(row.value)))
    }
  }
  return rows.sort()
}

function rowText(facet: number, number: number, key: string): string {
  return `${facet} ${number} ${key}`
}
