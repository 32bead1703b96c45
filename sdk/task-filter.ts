// Which tasks a list, a count or a bulk operation is about.
// Owns: the options and their message.  Does not: check what only the server can (it names the
// field).

import type { TaskFilter } from '../proto/index.ts'
import type { SkipReason } from './schedule-types.ts'
import type { FailureKind, TaskState } from './task-types.ts'
import { wireDuration, wireTime } from './wire-values.ts'

/** From `from` on, up to and without `until`; what is left out is no bound. */
export interface TimeRange {
  readonly from?: Date | number
  readonly until?: Date | number
}

export type TriggerSource =
  | 'API'
  | 'SCHEDULE'
  | 'MANUAL'
  | 'BACKFILL'
  | 'CATCHUP'
  | 'REDRIVE'
  | 'CALLBACK'

export type DeadLetterReason =
  | 'MAX_ATTEMPTS'
  | 'MAX_AGE'
  | 'PERMANENT_ERROR'
  | 'TARGET_DISABLED'
  | 'LEASE_LOST'
  | 'OUTCOME_UNKNOWN'

/** The tasks for which everything holds that is given; of a list, any one will do. */
export interface TaskFilterOptions {
  readonly states?: readonly TaskState[]
  /** At most 100. */
  readonly queues?: readonly string[]
  /** `key=value`, `key!=value`, `key in (a,b)`, `key notin (a,b)`, `key`, `!key`, with commas. */
  readonly labelSelector?: string
  /** The occurrences of this schedule. */
  readonly scheduleId?: string
  readonly taskIdPrefix?: string
  readonly triggerSources?: readonly TriggerSource[]
  /** When it was due at first. */
  readonly scheduleTime?: TimeRange
  readonly createTime?: TimeRange
  readonly endTime?: TimeRange
  readonly nominalTime?: TimeRange
  readonly nextAttemptTime?: TimeRange
  /** A webhook's host, with its port if that is not the usual one. */
  readonly target?: string
  /** Part of the last error's message; upper and lower case are the same. */
  readonly errorContains?: string
  /** Of the last failure. */
  readonly failureKinds?: readonly FailureKind[]
  /** Of the last answer: a status, or both ends of a range. */
  readonly httpStatuses?: readonly (number | readonly [first: number, last: number])[]
  readonly deadLetterReasons?: readonly DeadLetterReason[]
  readonly skipReasons?: readonly SkipReason[]
  readonly attemptCountMin?: number
  /** Due for longer than this, and not over. */
  readonly overdueByMs?: number
}

export function filterOf(options: TaskFilterOptions): TaskFilter {
  const { states = [], queues = [], triggerSources = [], httpStatuses = [] } = options
  const { failureKinds = [], deadLetterReasons = [], skipReasons = [] } = options
  const overdueBy = wireDuration(options.overdueByMs, 'overdueByMs')
  return {
    states: states.map((state) => `TASK_STATE_${state}` as const),
    queues: [...queues],
    labelSelector: options.labelSelector ?? '',
    scheduleId: options.scheduleId ?? '',
    taskIdPrefix: options.taskIdPrefix ?? '',
    triggerSources: triggerSources.map((source) => `TRIGGER_SOURCE_${source}` as const),
    target: options.target ?? '',
    errorContains: options.errorContains ?? '',
    failureKinds: failureKinds.map((kind) => `FAILURE_KIND_${kind}` as const),
    httpStatuses: httpStatuses.map((status) => {
      const [first, last] = typeof status === 'number' ? [status, status] : status
      return { first, last }
    }),
    deadLetterReasons: deadLetterReasons.map((reason) => `DEAD_LETTER_REASON_${reason}` as const),
    skipReasons: skipReasons.map((reason) => `SKIP_REASON_${reason}` as const),
    minAttemptCount: options.attemptCountMin ?? 0,
    ...rangesOf(options),
    ...(overdueBy === undefined ? {} : { overdueBy }),
  }
}

const ranges = ['scheduleTime', 'createTime', 'endTime', 'nominalTime', 'nextAttemptTime'] as const

function rangesOf(options: TaskFilterOptions): Pick<TaskFilter, (typeof ranges)[number]> {
  const given: Pick<TaskFilter, (typeof ranges)[number]> = {}
  for (const name of ranges) {
    const range = options[name]
    if (range === undefined) continue
    const from = wireTime(range.from, `${name}.from`)
    const until = wireTime(range.until, `${name}.until`)
    given[name] = { ...(from && { from }), ...(until && { until }) }
  }
  return given
}
