// The methods of ScheduleService by their names.
// Owns: the table.  Does not: implement methods.

import { OperationService } from '../operations/operation-service.ts'
import type { ResourceContext } from '../resources/resource-calls.ts'
import { OccurrenceLists } from './occurrences.ts'
import { ScheduleActions } from './schedule-actions.ts'
import { Backfills } from './schedule-backfill.ts'
import { ScheduleCalls } from './schedule-calls.ts'
import { ScheduleExplanations } from './schedule-explain.ts'
import { ScheduleReads } from './schedule-reads.ts'
import { ScheduleService } from './schedule-service.ts'
import type { Handler } from './status.ts'
import type { ServiceContext } from './task-calls.ts'

export function scheduleHandlers(
  context: ServiceContext,
  resources: ResourceContext,
): Readonly<Record<string, Handler>> {
  const calls = new ScheduleCalls(context, resources)
  const schedules = new ScheduleService(calls)
  const actions = new ScheduleActions(calls)
  const reads = new ScheduleReads(calls)
  const occurrences = new OccurrenceLists(calls)
  const explanations = new ScheduleExplanations(calls, occurrences)
  const backfills = new Backfills(calls, actions, new OperationService(resources))
  return {
    'ScheduleService/CreateSchedule': (request, call) => schedules.create(request, call),
    'ScheduleService/UpdateSchedule': (request, call) => schedules.update(request, call),
    'ScheduleService/DeleteSchedule': (request, call) => schedules.delete(request, call),
    'ScheduleService/GetSchedule': (request, call) => reads.get(request, call),
    'ScheduleService/ListSchedules': (request, call) => reads.list(request, call),
    'ScheduleService/CountSchedules': (request, call) => reads.count(request, call),
    'ScheduleService/ListScheduleMatchingTimes': (request, call) =>
      reads.matchingTimes(request, call),
    'ScheduleService/PauseSchedule': (request, call) => actions.pause(request, call),
    'ScheduleService/ResumeSchedule': (request, call) => actions.resume(request, call),
    'ScheduleService/TriggerSchedule': (request, call) => actions.trigger(request, call),
    'ScheduleService/BackfillSchedule': (request, call) => backfills.start(request, call),
    'ScheduleService/ListOccurrences': (request, call) => occurrences.list(request, call),
    'ScheduleService/ExplainSchedule': (request, call) => explanations.explain(request, call),
  }
}
