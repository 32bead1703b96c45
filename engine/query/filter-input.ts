// The TaskFilter of a request, checked and turned into plain data.
// Owns: names and bounds of its fields; every violation names the field.

import { apiLimits, type MessageOutputs } from '#proto'
import { parseSelector } from '../resources/label-selector.ts'
import { timestampMs, type Violations } from '../services/validate.ts'
import type { FailureKind, TaskFilter, TimeBounds } from './task-filter.ts'

type WireFilter = MessageOutputs['TaskFilter']
type WireRange = MessageOutputs['TimeRange']

export interface Given {
  readonly v: Violations
  /** Path of the filter in the request, without a dot at the end. */
  readonly field: string
}

/** The reasons of the API, and those of the records that they stand for. */
const endReasons: Readonly<Record<string, string>> = {
  MAX_ATTEMPTS: 'MAX_ATTEMPTS',
  MAX_AGE: 'MAX_AGE',
  PERMANENT_ERROR: 'PERMANENT_ERROR',
  OUTCOME_UNKNOWN: 'OUTCOME_UNKNOWN',
  TARGET_DISABLED: 'TARGET_DISABLED',
}

export function filterOf(given: Given, wire: WireFilter | null | undefined): TaskFilter {
  if (wire === null || wire === undefined) return {}
  const { v, field } = given
  const at = (name: string): string => `${field}.${name}`
  const filter: Record<string, unknown> = {}
  const set = (name: keyof TaskFilter, value: unknown): void => {
    if (value !== undefined) filter[name] = value
  }
  const list = (name: string, values: readonly string[], prefix: string): string[] | undefined => {
    if (values.length > apiLimits.filterValueCountMax) {
      v.add(at(name), `has more than ${apiLimits.filterValueCountMax} values`)
    }
    if (values.length === 0) return undefined
    for (const value of values) {
      // What the schema does not know comes as a number.
      const isKnown = typeof value === 'string' && value.startsWith(prefix)
      if (!isKnown || value.endsWith('_UNSPECIFIED')) {
        v.add(at(name), `${value} is not a value to filter by`)
      }
    }
    return values.map((value) => String(value).replace(prefix, ''))
  }
  set('states', list('states', wire.states, 'TASK_STATE_'))
  set('queues', list('queues', wire.queues, ''))
  set('triggerSources', list('trigger_sources', wire.triggerSources, 'TRIGGER_SOURCE_'))
  set('failureKinds', list('failure_kinds', wire.failureKinds, 'FAILURE_KIND_') as FailureKind[])
  set('skipReasons', list('skip_reasons', wire.skipReasons, 'SKIP_REASON_'))
  set('targetKinds', list('target_kinds', wire.targetKinds, ''))
  const reasons = list('dead_letter_reasons', wire.deadLetterReasons, 'DEAD_LETTER_REASON_')
  set(
    'endReasons',
    reasons?.map((reason) => endReasons[reason] ?? reason),
  )
  const selector = parseSelector(v, at('label_selector'), wire.labelSelector)
  if (selector.length > 0) set('labels', selector)
  set('scheduleId', wire.scheduleId || undefined)
  set('idPrefix', wire.taskIdPrefix || undefined)
  set('target', wire.target || undefined)
  set('concurrencyKey', wire.concurrencyKey || undefined)
  for (const [name, range] of [
    ['scheduleTime', wire.scheduleTime],
    ['createTime', wire.createTime],
    ['endTime', wire.endTime],
    ['nominalTime', wire.nominalTime],
    ['nextAttemptTime', wire.nextAttemptTime],
  ] as const) {
    set(name, boundsOf({ v, field: at(snake(name)) }, range))
  }
  if (wire.errorContains.length > apiLimits.errorContainsCharsMax) {
    v.add(at('error_contains'), `must have at most ${apiLimits.errorContainsCharsMax} characters`)
  }
  set('errorContains', wire.errorContains || undefined)
  if (wire.httpStatuses.length > 0) {
    set(
      'statuses',
      wire.httpStatuses.map(({ first, last }) => [first, last || first]),
    )
  }
  if (wire.minAttemptCount > 0) set('attemptCountMin', wire.minAttemptCount)
  set('overdueByMs', timestampMs(wire.overdueBy))
  refuse(given, wire)
  return filter as TaskFilter
}

/** What no task of this version has: refused by name, never ignored. */
function refuse({ v, field }: Given, wire: WireFilter): void {
  const notYet = 'is not supported by this version yet; leave it out'
  if (wire.orderingKey !== '') v.add(`${field}.ordering_key`, notYet)
}

function boundsOf({ v, field }: Given, range: WireRange | null): TimeBounds | undefined {
  if (range === null) return undefined
  const fromMs = timestampMs(range.from)
  const untilMs = timestampMs(range.until)
  if (fromMs !== undefined && untilMs !== undefined && fromMs >= untilMs) {
    v.add(field, 'is empty: from must be before until')
  }
  return {
    ...(fromMs === undefined ? {} : { fromMs }),
    ...(untilMs === undefined ? {} : { untilMs }),
  }
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
