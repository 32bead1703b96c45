// A shard's facts in the state store: which keys and values a change set becomes, and how they are
// read. Owns: the mapping of records to rows.  Does not: decide what changes (the machine) or when
// (replica.ts).

import type { GroupId } from '#base/brand'
import type { ChangeSet, FactReader, RecordChange } from '#machine'
import { keys, type StateBatch, type StateStore } from '#storage'
import { indexChange } from '../query/task-index.ts'
import {
  decodeSchedule,
  decodeTask,
  encodeDueValue,
  encodeMeta,
  encodeSchedule,
  encodeTask,
  type StoredMeta,
} from '../codec/record-codec.ts'

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
  if (change.type === 'task') {
    indexChange(batch, group, change)
    const key = keys.taskKey(group, change.key)
    if (change.record === undefined) batch.del(key)
    else batch.put(key, encodeTask(change.record))
    return
  }
  const key = keys.scheduleKey(group, change.key)
  if (change.record === undefined) batch.del(key)
  else batch.put(key, encodeSchedule(change.record))
}
