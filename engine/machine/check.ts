// Everything derived, compared with the facts it is derived from (for tests and the checker mode).
// Owns: the comparison over what is in memory.  Does not: read all facts; a shard has too many.

import { assert } from '#base/assert'
import type { DueRow } from './machine.ts'
import type { TaskRecord } from './records.ts'
import type { State } from './state.ts'
import { hasEnded, isWaiting, timerOfClaim, timerOfSchedule, timerOfTask } from './tasks.ts'

export function checkInvariants(state: State): void {
  state.tasks.checkInvariants()
  state.schedules.checkInvariants()
  state.claims.checkInvariants()
  state.timers.fire.checkInvariants()
  state.timers.upkeep.checkInvariants()
  state.ready.checkInvariants()
  state.dueSchedules.checkInvariants()
  assert(state.timers.boundMs >= state.timers.loadedUntilMs, 'the window only grows')
  checkLeases(state)
  for (const task of state.tasks.inMemory()) checkTask(state, task)
  checkTimers(state)
}

function checkTask(state: State, task: TaskRecord): void {
  const { key, lease } = task
  const isLeased = task.state === 'CLAIMED' || task.state === 'RUNNING'
  assert((lease !== undefined) === isLeased, 'a lease goes with an attempt under way', () => key)
  assert(isWaiting(task) || task.nextAttemptAtMs === 0, 'only who waits has a next time', () => key)
  assert(hasEnded(task) === (task.endReason !== 'NONE'), 'T1: an end has a reason', () => key)
  assert(task.number < state.nextNumber, 'numbers are given once', () => key)
  if (lease !== undefined) {
    assert(lease.token <= state.appliedIndex, 'L2: a token is an applied index', () => key)
    assert(
      state.leases.get(task.number)?.token === lease.token,
      'L5: a lease is indexed',
      () => key,
    )
  }
  let last = 0
  for (const { token } of task.attempts) {
    assert(token > last, 'L2: tokens grow', () => key)
    last = token
  }
  assert(lease === undefined || lease.token > last, 'L2: tokens grow', () => key)
}

function checkLeases(state: State): void {
  let count = 0
  for (const held of state.leases.all()) {
    count += 1
    const task = state.tasks.read(held.key)
    assert(task?.number === held.number, 'L5: an indexed lease has its task', () => held)
    const { lease } = task
    assert(lease?.token === held.token, 'L5: the index agrees with the record', () => held)
    assert(lease.sessionId === held.sessionId, 'L5: the index agrees with the record', () => held)
    assert(lease.deadlineMs === held.deadlineMs, 'L5: the index agrees with the record', () => held)
    assert(state.sessions.byId.has(held.sessionId), 'a lease belongs to a session', () => held)
  }
  let bySession = 0
  for (const id of state.sessions.byId.keys()) bySession += state.leases.countOf(id)
  assert(bySession === count, 'L5: both sides of the lease index agree')
}

/** W6 for every record in memory whose timer is within the loaded window. */
function checkTimers(state: State): void {
  const upkeep = new Set(state.timers.upkeep.rows().map(nameOf))
  const fire = new Set(state.timers.fire.rows().map(nameOf))
  for (const task of state.tasks.inMemory()) {
    const row = timerOfTask(task)
    if (row.dueMs >= state.timers.loadedUntilMs) continue
    const isThere =
      row.kind === 'FIRE'
        ? fire.has(nameOf(row)) || state.ready.has(row.key)
        : upkeep.has(nameOf(row))
    assert(isThere, 'W6: a timer in the window is in its wheel', () => row)
  }
  for (const claim of state.claims.inMemory()) {
    const row = timerOfClaim(claim)
    if (row === undefined || row.dueMs >= state.timers.loadedUntilMs) continue
    assert(upkeep.has(nameOf(row)), 'W6: a timer in the window is in its wheel', () => row)
  }
  for (const schedule of state.schedules.inMemory()) {
    const row = timerOfSchedule(schedule)
    if (row === undefined || row.dueMs >= state.timers.loadedUntilMs) continue
    const isThere = fire.has(nameOf(row)) || state.dueSchedules.has(row.key)
    assert(isThere, 'W6: a timer in the window is in its wheel', () => row)
  }
}

function nameOf(row: DueRow): string {
  return `${row.kind} ${row.dueMs} ${row.number}`
}
