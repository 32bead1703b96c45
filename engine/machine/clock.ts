// AdvanceClock: the shard's time moves, and what it passed happens. On all replicas alike.
// Owns: the order of it. Sessions expire first, then upkeep: leases past their deadline, records
// past their retention, claims past their window.  Does not: fire tasks; they are due by the clock
// alone, at no cost.
//   W1. The clock never goes back.
//   W4. One entry acts on at most `upkeepPerEntryMax` timers, oldest first; the rest stay due.
// A replica that was restored has only the current timer of each record; one that replayed may have
// stale ones as well. So a timer is judged by its record, and only those that count are counted.

import { loseLease } from './attempts.ts'
import { removeClaim } from './claims.ts'
import type { AdvanceClock, Outcome } from './command.ts'
import { mix } from './digest.ts'
import type { DueRow } from './machine.ts'
import { expireSessions, spareSessions } from './sessions.ts'
import { ok, removeTask, type State } from './state.ts'
import { isSameRow, timerOfClaim, timerOfSchedule, timerOfTask } from './tasks.ts'

export function advanceClock(state: State, command: AdvanceClock): Outcome {
  const jumpMs = Math.max(0, command.clockMs - state.clockMs)
  if (command.sparesSessions) spareSessions(state, jumpMs)
  state.clockMs += jumpMs
  mix(state.digest, state.clockMs)
  expireSessions(state)
  runUpkeep(state)
  return ok(0)
}

function runUpkeep(state: State): void {
  // One by one: acting may set a timer that is due already, and it has its place in the order.
  while (state.upkeepLeft > 0) {
    const row = state.timers.upkeep.pop(state.clockMs)
    if (row === undefined) return
    if (actOn(state, row)) state.upkeepLeft -= 1
  }
}

/** Returns whether the timer still counted. */
function actOn(state: State, row: DueRow): boolean {
  if (row.kind === 'LEASE') {
    if (isStaleLease(state, row)) return false
    loseLease(state, row.key)
    return true
  }
  if (row.kind === 'CLAIM') {
    const claim = state.claims.read(row.key)
    if (claim === undefined || !isSameRow(timerOfClaim(claim), row)) return false
    removeClaim(state, claim)
    return true
  }
  const task = state.tasks.read(row.key)
  if (task === undefined || !isSameRow(timerOfTask(task), row)) return false
  removeTask(state, task)
  return true
}

function isStaleLease(state: State, row: DueRow): boolean {
  return state.leases.get(row.number)?.deadlineMs !== row.dueMs
}

/** Whether memory knows that a timer means nothing any more; without asking the disk. */
export function isKnownStale(state: State, row: DueRow): boolean {
  if (row.kind === 'LEASE') return isStaleLease(state, row)
  if (row.kind === 'SCHEDULE') {
    const schedule = state.schedules.readMemory(row.key)
    if (schedule === undefined) return state.schedules.isChanged(row.key)
    return !isSameRow(timerOfSchedule(schedule), row)
  }
  if (row.kind === 'CLAIM') {
    const claim = state.claims.readMemory(row.key)
    if (claim === undefined) return state.claims.isChanged(row.key)
    return !isSameRow(timerOfClaim(claim), row)
  }
  const task = state.tasks.readMemory(row.key)
  if (task === undefined) return state.tasks.isChanged(row.key)
  return !isSameRow(timerOfTask(task), row)
}
