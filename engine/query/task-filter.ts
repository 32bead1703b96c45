// Which tasks a client means: the TaskFilter of the API as plain data, and the match.
// Owns: the meaning of each field.  Does not: find tasks (the indexes do), check what was sent
// (filter-input.ts). Plain data, because a filter travels to the leaders of the shards.

import type {
  AttemptRecord,
  FailureKind as RecordedKind,
  TaskRecord,
  VisibleTaskState,
} from '#machine'
import { labelsMatch, type Selector } from '../resources/label-selector.ts'
import { decodeSpec, type Spec } from '../services/spec.ts'

/** Half open, in milliseconds; absent: no bound. */
export interface TimeBounds {
  readonly fromMs?: number
  readonly untilMs?: number
}

export type FailureKind = Exclude<RecordedKind, 'NONE'>

/** Absent: any. Values of a list are joined by OR, fields by AND. */
export interface TaskFilter {
  readonly states?: readonly VisibleTaskState[]
  readonly queues?: readonly string[]
  readonly labels?: Selector
  readonly scheduleId?: string
  readonly idPrefix?: string
  readonly triggerSources?: readonly string[]
  readonly scheduleTime?: TimeBounds
  readonly createTime?: TimeBounds
  readonly endTime?: TimeBounds
  readonly nominalTime?: TimeBounds
  readonly nextAttemptTime?: TimeBounds
  readonly target?: string
  readonly concurrencyKey?: string
  readonly errorContains?: string
  readonly failureKinds?: readonly FailureKind[]
  readonly statuses?: readonly (readonly [first: number, last: number])[]
  readonly endReasons?: readonly string[]
  readonly targetKinds?: readonly string[]
  readonly skipReasons?: readonly string[]
  readonly attemptCountMin?: number
  readonly overdueByMs?: number
}

/** What is asked of a task beside its record: the state at this moment, and the moment. */
export interface Moment {
  readonly state: VisibleTaskState
  readonly nowMs: number
}

type Check = (task: TaskRecord, moment: Moment, spec: () => Spec) => boolean

/** Cheap checks first; target, payload and labels are decoded only if one needs them. */
export function matcherOf(filter: TaskFilter): (task: TaskRecord, moment: Moment) => boolean {
  const checks = [...recordChecks(filter), ...attemptChecks(filter), ...specChecks(filter)]
  return (task, moment) => {
    let decoded: Spec | undefined
    const spec = (): Spec => {
      decoded ??= decodeSpec(task.definition.spec)
      return decoded
    }
    return checks.every((check) => check(task, moment, spec))
  }
}

function recordChecks(filter: TaskFilter): Check[] {
  const checks: Check[] = []
  const { states, queues, scheduleId, idPrefix, triggerSources, endReasons } = filter
  if (states !== undefined) checks.push((_, { state }) => states.includes(state))
  if (queues !== undefined) checks.push((task) => queues.includes(task.definition.queue))
  const { concurrencyKey } = filter
  if (concurrencyKey !== undefined) {
    checks.push(({ definition }) => definition.extra?.concurrencyKey === concurrencyKey)
  }
  if (idPrefix !== undefined) checks.push((task) => idOf(task).startsWith(idPrefix))
  if (scheduleId !== undefined) {
    checks.push(
      (task) => task.origin !== undefined && idPart(task.origin.scheduleKey) === scheduleId,
    )
  }
  if (triggerSources !== undefined) {
    checks.push((task) => triggerSources.includes(triggerSourceOf(task)))
  }
  const { skipReasons } = filter
  if (skipReasons !== undefined) {
    checks.push(({ origin }) => skipReasons.includes(origin?.run?.skipReason ?? 'NONE'))
  }
  if (endReasons !== undefined) {
    checks.push((task) => task.state === 'FAILED' && endReasons.includes(task.endReason))
  }
  const within = (bounds: TimeBounds | undefined, timeOf: (task: TaskRecord) => number): void => {
    if (bounds !== undefined) checks.push((task) => isWithin(bounds, timeOf(task)))
  }
  within(filter.scheduleTime, (task) => task.definition.fireAtMs)
  within(filter.createTime, (task) => task.createdAtMs)
  within(filter.endTime, (task) => task.endedAtMs)
  within(filter.nominalTime, (task) => task.origin?.nominalMs ?? 0)
  within(filter.nextAttemptTime, (task) => task.nextAttemptAtMs)
  const { overdueByMs } = filter
  if (overdueByMs !== undefined) {
    checks.push(
      (task, { nowMs }) => task.endedAtMs === 0 && nowMs - task.definition.fireAtMs > overdueByMs,
    )
  }
  return checks
}

function attemptChecks(filter: TaskFilter): Check[] {
  const checks: Check[] = []
  const { attemptCountMin, failureKinds, statuses, errorContains } = filter
  if (attemptCountMin !== undefined) checks.push((task) => task.attemptCount >= attemptCountMin)
  if (failureKinds !== undefined) {
    checks.push((task) => {
      const kind = lastFailureKind(task)
      return kind !== undefined && failureKinds.includes(kind)
    })
  }
  if (statuses !== undefined) {
    checks.push((task) => {
      const status = task.attempts.at(-1)?.status ?? 0
      return statuses.some(([first, last]) => status >= first && status <= last)
    })
  }
  if (errorContains !== undefined) {
    const wanted = errorContains.toLowerCase()
    checks.push((task) => lastFailure(task)?.error.toLowerCase().includes(wanted) === true)
  }
  return checks
}

function specChecks(filter: TaskFilter): Check[] {
  const checks: Check[] = []
  const { labels, target, targetKinds } = filter
  if (labels !== undefined) checks.push((_, __, spec) => labelsMatch(labels, spec().labels))
  if (target !== undefined) checks.push((_, __, spec) => targetOf(spec()) === target)
  if (targetKinds !== undefined) {
    checks.push((_, __, spec) => targetKinds.includes(targetKindOf(spec())))
  }
  return checks
}

// ------------------------------------------------------------------------------- what a task is

/** A time of 0 stands for "none": within no bounds. */
function isWithin({ fromMs, untilMs }: TimeBounds, timeMs: number): boolean {
  if (timeMs === 0) return false
  return (fromMs === undefined || timeMs >= fromMs) && (untilMs === undefined || timeMs < untilMs)
}

function idPart(key: string): string {
  return key.slice(key.indexOf('/') + 1)
}

function idOf(task: TaskRecord): string {
  return idPart(task.key)
}

export function triggerSourceOf(task: TaskRecord): string {
  if ((task.extra?.redriveCount ?? 0) > 0) return 'REDRIVE'
  if (task.extra?.cause !== undefined) return 'CALLBACK'
  if (task.origin === undefined) return 'API'
  return task.origin.run?.source ?? 'SCHEDULE'
}

/** The host of a webhook, the handler of a worker: what `target` in a filter names. */
export function targetOf(spec: Spec): string {
  const url = spec.target.webhook?.url ?? ''
  if (spec.target.worker) return spec.target.worker.handler
  return URL.canParse(url) ? new URL(url).host : ''
}

export function targetKindOf({ target }: Spec): string {
  return target.worker ? 'worker' : 'webhook'
}

function lastFailure(task: Pick<TaskRecord, 'attempts'>): AttemptRecord | undefined {
  const last = task.attempts.at(-1)
  return last === undefined || last.outcome === 'SUCCEEDED' ? undefined : last
}

/** What went wrong last; undefined: nothing did. */
export function lastFailureKind(task: Pick<TaskRecord, 'attempts'>): FailureKind | undefined {
  const last = lastFailure(task)
  return last === undefined ? undefined : failureKindOf(last)
}

function failureKindOf(attempt: AttemptRecord): FailureKind | undefined {
  const told = attempt.details?.kind ?? 'NONE'
  if (told !== 'NONE') return told
  switch (attempt.outcome) {
    case 'TIMED_OUT':
      return 'TIMEOUT'
    case 'LEASE_EXPIRED':
      return 'LEASE_LOST'
    case 'CANCELLED':
    case 'NOT_SENT':
      return undefined
    default:
      return attempt.status > 0 ? 'HTTP_STATUS' : 'CONNECT'
  }
}
