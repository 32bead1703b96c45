// Which schedules a ScheduleFilter means: of lists, counts and operations on many.
// Owns: its checks and the predicate.  Does not: look for schedules (schedule-reads.ts,
// operations/bulk-schedules.ts).

import { lifeOf, type ScheduleRecord } from '#machine'
import type { MessageOutputs } from '#proto'
import { targetOf } from '../query/task-filter.ts'
import { labelsMatch, parseSelector } from '../resources/label-selector.ts'
import type { ScheduleTimes } from '../shard/schedule-times.ts'
import { nextRunMs, stateOf } from './schedule-output.ts'
import { decodeSchedule } from './schedule-spec.ts'
import { decodeSpec } from './spec.ts'
import { splitKey } from './task-output.ts'
import { durationMs, timestampMs, type Violations } from './validate.ts'

export type ScheduleFilter = MessageOutputs['ScheduleFilter']
export type Match = (schedule: ScheduleRecord) => boolean

export interface FilterContext {
  readonly nowMs: number
  /** Undefined: they can not be computed here. */
  readonly timesOf: (schedule: ScheduleRecord) => ScheduleTimes | undefined
}

/** Null: all of them. */
export function scheduleMatcher(
  v: Violations,
  filter: ScheduleFilter | null,
  { nowMs, timesOf }: FilterContext,
): Match {
  if (filter === null) return () => true
  const { states, scheduleIdPrefix, queues, target, minConsecutiveFailures } = filter
  const selector = parseSelector(v, 'filter.label_selector', filter.labelSelector)
  const fromMs = timestampMs(filter.nextRunFrom)
  const untilMs = timestampMs(filter.nextRunUntil)
  const overdueMs = durationMs(filter.overdueBy)
  if (minConsecutiveFailures < 0) v.add('filter.min_consecutive_failures', 'must not be negative')
  if (overdueMs !== undefined && overdueMs < 0) v.add('filter.overdue_by', 'must not be negative')
  const checks: Match[] = []
  if (states.length > 0) checks.push((schedule) => states.includes(stateOf(schedule)))
  if (scheduleIdPrefix !== '') {
    checks.push(({ key }) => splitKey(key).id.startsWith(scheduleIdPrefix))
  }
  if (queues.length > 0) checks.push(({ template }) => queues.includes(template.queue))
  if (target !== '') {
    checks.push(({ template }) => targetOf(decodeSpec(template.spec)) === target)
  }
  if (selector.length > 0) {
    checks.push(({ spec }) => labelsMatch(selector, decodeSchedule(spec).message.labels))
  }
  if (minConsecutiveFailures > 0) {
    checks.push((schedule) => lifeOf(schedule).failuresInRow >= minConsecutiveFailures)
  }
  if (fromMs !== undefined || untilMs !== undefined) {
    checks.push((schedule) => {
      const nextMs = nextRunMs(schedule, timesOf(schedule))
      return nextMs !== 0 && nextMs >= (fromMs ?? 0) && nextMs < (untilMs ?? Infinity)
    })
  }
  if (overdueMs !== undefined) {
    checks.push(({ paused, nextNominalMs }) => {
      return !paused && nextNominalMs !== 0 && nextNominalMs < nowMs - overdueMs
    })
  }
  return (schedule) => checks.every((check) => check(schedule))
}
