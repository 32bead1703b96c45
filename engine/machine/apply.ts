// The one way in which the log changes a shard: an entry's commands, in order.
// Owns: the entry's frame (index, bounds) and the switch.  Does not: what a command does.
//   M1. Entries are applied once, in order, whole.

import { assert, unreachable } from '#base/assert'
import { completeAttempts, touchLeases } from './attempts.ts'
import { advanceClock, isKnownStale } from './clock.ts'
import type { Command, CommandBatch, Outcome } from './command.ts'
import { mix } from './digest.ts'
import { settleEnded } from './ended.ts'
import { expireTasks, grantLeases } from './grants.ts'
import {
  defineSchedule,
  pauseSchedule,
  removeScheduleRecord,
  resumeSchedule,
  stepSchedule,
  triggerSchedule,
} from './schedule-commands.ts'
import { createSchedule, deleteSchedule, fireSchedule } from './schedules.ts'
import { closeSession, openSession, renewSession } from './sessions.ts'
import type { State } from './state.ts'
import { cancelTask, createTask, rescheduleTask, runTask, updateTask } from './task-commands.ts'
import { deleteTask, retryTask } from './task-endings.ts'

export interface EntryPosition {
  readonly index: number
  readonly term: number
}

export function applyEntry(state: State, entry: EntryPosition, batch: CommandBatch): Outcome[] {
  assert(entry.index === state.appliedIndex + 1, 'M1: entries are applied once, in order', () => ({
    applied: state.appliedIndex,
    index: entry.index,
  }))
  const needed = loadNeeded(state, batch)
  assert(needed === undefined, 'the due index is loaded ahead of the clock', () => needed)
  state.appliedIndex = entry.index
  state.appliedTerm = entry.term
  state.atMs = batch.atMs
  // Nobody asked for those of the entry before: a machine without a shell keeps none.
  if (state.events.length > 0) state.events = []
  if (state.revoked.length > 0) state.revoked = []
  state.upkeepLeft = state.bounds.upkeepPerEntryMax
  state.leasesLostLeft = state.bounds.leasesLostPerEntryMax
  mix(state.digest, entry.index)
  const outcomes = batch.commands.map((command) => {
    const outcome = applyCommand(state, command)
    settleEnded(state)
    return outcome
  })
  state.timers.sweep((row) => isKnownStale(state, row))
  return outcomes
}

/** Upkeep acts on what is due by the clock, so all of that has to be in the wheel. */
export function loadNeeded(state: State, batch: CommandBatch): number | undefined {
  let reached: number | undefined
  for (const command of batch.commands) {
    if (command.type !== 'AdvanceClock') continue
    reached = Math.max(reached ?? state.clockMs, command.clockMs)
  }
  if (reached === undefined || reached < state.timers.loadedUntilMs) return undefined
  return reached + 1
}

function applyCommand(state: State, command: Command): Outcome {
  switch (command.type) {
    case 'AdvanceClock':
      return advanceClock(state, command)
    case 'CreateTask':
      return createTask(state, command)
    case 'UpdateTask':
      return updateTask(state, command)
    case 'CancelTask':
      return cancelTask(state, command)
    case 'RunTask':
      return runTask(state, command)
    case 'RescheduleTask':
      return rescheduleTask(state, command)
    case 'RetryTask':
      return retryTask(state, command)
    case 'DeleteTask':
      return deleteTask(state, command)
    case 'OpenSession':
      return openSession(state, command)
    case 'RenewSession':
      return renewSession(state, command)
    case 'CloseSession':
      return closeSession(state, command)
    case 'GrantLeases':
      return grantLeases(state, command)
    case 'TouchLeases':
      return touchLeases(state, command)
    case 'ExpireTasks':
      return expireTasks(state, command)
    case 'CompleteAttempts':
      return completeAttempts(state, command)
    case 'CreateSchedule':
      return createSchedule(state, command)
    case 'DeleteSchedule':
      return deleteSchedule(state, command)
    case 'FireSchedule':
      return fireSchedule(state, command)
    case 'StepSchedule':
      return stepSchedule(state, command)
    case 'DefineSchedule':
      return defineSchedule(state, command)
    case 'PauseSchedule':
      return pauseSchedule(state, command)
    case 'ResumeSchedule':
      return resumeSchedule(state, command)
    case 'TriggerSchedule':
      return triggerSchedule(state, command)
    case 'RemoveSchedule':
      return removeScheduleRecord(state, command)
    default:
      return unreachable(command)
  }
}
