// How the shell flushes what changed and moves the due index into memory.
// Owns: change sets and the loading window over a State.  Does not: touch a disk.
//   W7. A row of the index that a newer record contradicts is not loaded: the overlay wins.

import { compareText, sortedNumberKeys } from '#base/order'
import type { ChangeSet, DueRow, RecordChange } from './machine.ts'
import type { SessionRecord, ShardMeta } from './records.ts'
import type { State } from './state.ts'
import { isSameRow, timerOfClaim, timerOfSchedule, timerOfTask } from './tasks.ts'

export function metaOf(state: State): ShardMeta {
  const sessions: SessionRecord[] = []
  for (const id of sortedNumberKeys(state.sessions.byId)) {
    const session = state.sessions.byId.get(id)
    if (session !== undefined) sessions.push({ ...session })
  }
  return {
    appliedIndex: state.appliedIndex,
    appliedTerm: state.appliedTerm,
    clockMs: state.clockMs,
    nextNumber: state.nextNumber,
    digestHigh: state.digest.high,
    digestLow: state.digest.low,
    taskCount: state.taskCount,
    sessions,
    counts: state.counts.facts(),
  }
}

export function takeChanges(state: State): ChangeSet {
  const changes: RecordChange[] = []
  for (const { storedPart: stored, ...change } of state.tasks.freeze()) {
    changes.push({ type: 'task', ...change, stored })
  }
  for (const { key, record, removeDue, putDue } of state.schedules.freeze()) {
    changes.push({ type: 'schedule', key, record, removeDue, putDue })
  }
  for (const { key, record, removeDue, putDue } of state.claims.freeze()) {
    changes.push({ type: 'claim', key, record, removeDue, putDue })
  }
  // A stable sort: where records of several kinds share a key, the task comes first.
  changes.sort((a, b) => compareText(a.key, b.key))
  return { meta: metaOf(state), changes }
}

export function changesWritten(state: State): void {
  state.tasks.written()
  state.schedules.written()
  state.claims.written()
}

export function beginLoad(state: State, untilMs: number): void {
  state.timers.beginLoad(untilMs)
  for (const task of state.tasks.changedRecords()) state.timers.load(timerOfTask(task))
  for (const schedule of state.schedules.changedRecords()) {
    const timer = timerOfSchedule(schedule)
    if (timer !== undefined) state.timers.load(timer)
  }
  for (const claim of state.claims.changedRecords()) {
    const timer = timerOfClaim(claim)
    if (timer !== undefined) state.timers.load(timer)
  }
}

export function addLoaded(state: State, rows: readonly DueRow[]): void {
  for (const row of rows) {
    if (!isContradicted(state, row)) state.timers.load(row)
  }
}

/**
 * A newer record says otherwise. One that changed since the load began but kept its timer says the
 * same: its row must be loaded, or its timer is lost.
 */
function isContradicted(state: State, row: DueRow): boolean {
  if (row.kind === 'SCHEDULE') {
    if (!state.schedules.isChanged(row.key)) return false
    const schedule = state.schedules.readMemory(row.key)
    return schedule === undefined || !isSameRow(timerOfSchedule(schedule), row)
  }
  if (row.kind === 'CLAIM') {
    if (!state.claims.isChanged(row.key)) return false
    const claim = state.claims.readMemory(row.key)
    return claim === undefined || !isSameRow(timerOfClaim(claim), row)
  }
  if (!state.tasks.isChanged(row.key)) return false
  const task = state.tasks.readMemory(row.key)
  return task === undefined || !isSameRow(timerOfTask(task), row)
}
