// A shard's facts in the state store: which keys and values a change set becomes, and how they are
// read. Owns: the mapping of records to rows.  Does not: decide what changes (the machine) or when
// (replica.ts).

import type { GroupId } from '#base/brand'
import {
  type ChangeSet,
  type DeadRow,
  deadRowOf,
  type FactReader,
  type RecordChange,
  type TaskRecord,
} from '#machine'
import { keys, type StateBatch, type StateStore } from '#storage'
import { indexChange } from '../query/task-index.ts'
import {
  decodeClaim,
  decodeSchedule,
  decodeTask,
  encodeClaim,
  encodeDueValue,
  encodeMeta,
  encodeSchedule,
  encodeTask,
  type StoredMeta,
} from '../codec/record-codec.ts'
import { hash53 } from '../services/validate.ts'

export function factReader(store: StateStore, group: GroupId): FactReader {
  return {
    readTask(key) {
      const bytes = store.get(keys.taskKey(group, key))
      return bytes === undefined ? undefined : decodeTask(bytes)
    },
    readSchedule(key) {
      const bytes = store.get(keys.scheduleKey(group, key))
      return bytes === undefined ? undefined : decodeSchedule(bytes)
    },
    readClaim(key) {
      const bytes = store.get(keys.claimKey(group, key))
      return bytes === undefined ? undefined : decodeClaim(bytes)
    },
  }
}

/** Turns a change set into one atomic batch. Runs in the turn in which the set was taken. */
export function encodeChanges(
  batch: StateBatch,
  group: GroupId,
  set: ChangeSet,
  stored: StoredMeta,
): void {
  for (const change of set.changes) encodeChange(batch, group, change)
  batch.put(keys.metaKey(group), encodeMeta(stored))
}

function encodeChange(batch: StateBatch, group: GroupId, change: RecordChange): void {
  const { removeDue, putDue } = change
  if (removeDue !== undefined) {
    batch.del(keys.dueKey(group, removeDue.dueMs, removeDue.number))
    if (removeDue.kind === 'LEASE') batch.del(keys.leaseKey(group, removeDue.number))
  }
  if (putDue !== undefined) {
    batch.put(keys.dueKey(group, putDue.dueMs, putDue.number), encodeDueValue(putDue))
    if (putDue.kind === 'LEASE') {
      batch.put(keys.leaseKey(group, putDue.number), keys.encodeLeaseValue(putDue.key))
    }
  }
  if (change.type === 'claim') {
    const key = keys.claimKey(group, change.key)
    if (change.record === undefined) batch.del(key)
    else batch.put(key, encodeClaim(change.record))
    return
  }
  if (change.type === 'task') {
    indexChange(batch, group, change)
    const { stored, record } = change
    for (const key of deadKeys(group, deadRowOf(change.key, stored))) batch.del(key)
    if (record !== undefined) putDeadRows(batch, group, record)
    const key = keys.taskKey(group, change.key)
    if (change.record === undefined) batch.del(key)
    else batch.put(key, encodeTask(change.record))
    return
  }
  const key = keys.scheduleKey(group, change.key)
  if (change.record === undefined) batch.del(key)
  else batch.put(key, encodeSchedule(change.record))
}

/** The rows of a dead letter; none of any other task. */
export function putDeadRows(batch: StateBatch, group: GroupId, task: TaskRecord): void {
  for (const key of deadKeys(group, deadRowOf(task.key, task))) {
    batch.put(key, keys.encodeLeaseValue(task.key))
  }
}

/** One row among those of its queue, one among those of its namespace. */
function deadKeys(group: GroupId, row: DeadRow | undefined): Uint8Array[] {
  if (row === undefined) return []
  const { namespace, queue, endedAtMs: endedMs, number } = row
  return [queue, allQueues].map((of) => {
    return keys.deadKey(group, { queueHash: deadQueueHash(namespace, of), endedMs, number })
  })
}

/** Stands for every queue of a namespace in the index of dead letters; no queue has this name. */
export const allQueues = ''

/** Another queue may have the same: who reads the index looks at the records. */
export function deadQueueHash(namespace: string, queue: string): number {
  return hash53(`${namespace}/${queue}`)
}
