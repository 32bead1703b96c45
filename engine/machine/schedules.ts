// What older builds said about schedules: their commands are in logs, and apply as they did.
// Owns: create, delete, fire.  Does not: what is said now (schedule-commands.ts).

import type { CreateSchedule, DeleteSchedule, FireSchedule, Outcome } from './command.ts'
import type { DueRow } from './machine.ts'
import { occurrenceKey } from './occurrence-name.ts'
import {
  changeSchedule,
  findMark,
  insertSchedule,
  insertTask,
  ok,
  removeSchedule,
  type State,
  takeNumber,
  withMark,
} from './state.ts'
import { scheduleDueMs, timerOfSchedule } from './tasks.ts'

export function createSchedule(state: State, command: CreateSchedule): Outcome {
  const { key, spec, template, nextNominalMs, requestHash } = command
  const existing = state.schedules.read(key)
  if (existing !== undefined) {
    const mark = findMark(existing, requestHash)
    if (mark !== undefined) return ok(mark.version, true)
    return { ok: false, code: 'SCHEDULE_EXISTS', version: existing.version }
  }
  insertSchedule(state, {
    key,
    number: takeNumber(state),
    version: 1,
    spec,
    template,
    paused: false,
    nextNominalMs,
    lastNominalMs: 0,
    firedCount: 0,
    createdAtMs: state.atMs,
    updatedAtMs: state.atMs,
    requests: withMark([], { hash: requestHash, version: 1, attempt: 0 }),
  })
  return ok(1)
}

/** Its tasks stay: they are records of their own. */
export function deleteSchedule(state: State, command: DeleteSchedule): Outcome {
  const schedule = state.schedules.read(command.key)
  if (schedule === undefined) return { ok: false, code: 'SCHEDULE_NOT_FOUND', version: 0 }
  removeSchedule(state, schedule)
  return ok(schedule.version)
}

export function fireSchedule(state: State, command: FireSchedule): Outcome {
  const { key, nominalMs, fireAtMs, nextNominalMs } = command
  const schedule = state.schedules.read(key)
  if (schedule === undefined) return { ok: false, code: 'SCHEDULE_NOT_FOUND', version: 0 }
  const { version } = schedule
  const taskKey = occurrenceKey(key, nominalMs)
  // One that has a life is driven by steps; an old leader's occurrence comes too late.
  const isOld = schedule.life === undefined
  const isOf = version === command.expectedVersion && !schedule.paused
  const isNext = isOld && isOf && nominalMs === schedule.nextNominalMs
  const isStep = nominalMs > 0 && (nextNominalMs === 0 || nextNominalMs > nominalMs)
  if (!isNext || !isStep || state.tasks.read(taskKey) !== undefined) {
    settleSchedule(state, key)
    return { ok: false, code: 'STALE_OCCURRENCE', version }
  }
  insertTask(state, {
    key: taskKey,
    definition: { ...schedule.template, fireAtMs },
    requests: [],
    origin: { scheduleKey: key, nominalMs },
  })
  // The version stays: it is the definition's.
  changeSchedule(state, schedule, (s) => {
    s.lastNominalMs = nominalMs
    s.nextNominalMs = nextNominalMs
    s.firedCount += 1
    s.updatedAtMs = state.atMs
  })
  return ok(version)
}

/** The entry that a handed-out schedule was for has come and changed nothing. */
export function settleSchedule(state: State, key: string): void {
  if (!state.dueSchedules.settle(key)) return
  const schedule = state.schedules.read(key)
  if (schedule === undefined) return
  const dueMs = scheduleDueMs(schedule)
  if (dueMs === 0) return
  if (dueMs <= state.clockMs) state.dueSchedules.putBack(key, 0)
  else state.timers.set(timerOfSchedule(schedule) as DueRow)
}
