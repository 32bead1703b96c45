// Where to look for the tasks that a filter means: the narrowest index there is for it.
// Owns: the choice.  Does not: look (task-search.ts), match (task-filter.ts).
//   X3. Every task that a filter means is in one of the places of its plan.

import type { TaskState } from '#machine'
import { apiLimits } from '#proto'
import { facetOf, isQueueIndexed, isStateIndexed } from './facets.ts'
import type { TaskFilter, TimeBounds } from './task-filter.ts'

export type Place =
  /** Rows of one facet, in ascending order of the tasks' numbers. */
  | { readonly type: 'facet'; readonly facet: number }
  /** Attempts under way. */
  | { readonly type: 'leases' }
  /** Tasks that wait for their time, in the order of it. */
  | {
      readonly type: 'due'
      readonly fromMs: number
      readonly untilMs: number
      /** Tasks in this state are met in another place of the plan. */
      readonly leavesOut?: TaskState
    }
  /** Keys in order, from a prefix. */
  | { readonly type: 'keys' }

/** Values of a label or a queue that are looked up one by one; more are not worth it. */
const lookUpsMax = 16

const waiting: readonly string[] = ['PENDING', 'READY', 'RETRYING']
const underWay: readonly string[] = ['CLAIMED', 'RUNNING']
/** Where the last attempt may have been a failure. */
const failing: readonly TaskState[] = ['RETRYING', 'FAILED', 'CANCELLED']

/** `nowMs`: the shard's time; a later one in another page changes nothing that matters. */
export function planOf(namespace: string, filter: TaskFilter, nowMs: number): readonly Place[] {
  if (filter.idPrefix !== undefined || filter.scheduleId !== undefined) return [{ type: 'keys' }]
  return (
    byKey(namespace, filter) ??
    byLabel(namespace, filter) ??
    byDeadLetters(namespace, filter) ??
    byStates(namespace, filter, ['CLAIMED', 'RUNNING', 'RETRYING', 'FAILED', 'EXPIRED']) ??
    byFailure(namespace, filter) ??
    byTarget(namespace, filter) ??
    byQueue(namespace, filter) ??
    byDueTime(namespace, filter, nowMs) ??
    byStates(namespace, filter, undefined) ?? [{ type: 'keys' }]
  )
}

function byKey(namespace: string, { concurrencyKey }: TaskFilter): readonly Place[] | undefined {
  return concurrencyKey === undefined
    ? undefined
    : [facetPlace(facetOf.concurrencyKey(namespace, concurrencyKey))]
}

function byLabel(namespace: string, { labels }: TaskFilter): readonly Place[] | undefined {
  const found = labels?.find(
    (requirement) => requirement.type === 'in' && requirement.values.length <= lookUpsMax,
  )
  if (found?.type !== 'in') return undefined
  const { key, values } = found
  return unique(values).map((value) => facetPlace(facetOf.label(namespace, key, value)))
}

function byDeadLetters(namespace: string, filter: TaskFilter): readonly Place[] | undefined {
  const { states, queues, endReasons } = filter
  const onlyFailed = states?.length === 1 && states[0] === 'FAILED'
  if (!onlyFailed && endReasons === undefined) return undefined
  if (queues === undefined || queues.length > lookUpsMax) {
    return [facetPlace(facetOf.state(namespace, 'FAILED'))]
  }
  return unique(queues).map((queue) => facetPlace(facetOf.dead(namespace, queue)))
}

/** If every wanted state is among `rare` and has a place of its own. */
function byStates(
  namespace: string,
  { states }: TaskFilter,
  rare: readonly string[] | undefined,
): readonly Place[] | undefined {
  if (states === undefined) return undefined
  if (rare !== undefined && !states.every((state) => rare.includes(state))) return undefined
  const places: Place[] = []
  // In the order in which a task goes through them: one that moves on meanwhile is met again.
  if (states.some((state) => underWay.includes(state))) places.push({ type: 'leases' })
  for (const state of unique(states)) {
    if (underWay.includes(state)) continue
    if (!isStateIndexed(state)) return undefined
    places.push(facetPlace(facetOf.state(namespace, state as TaskState)))
  }
  return places
}

function byFailure(namespace: string, filter: TaskFilter): readonly Place[] | undefined {
  const { failureKinds, errorContains, statuses } = filter
  const isFailure = failureKinds !== undefined || errorContains !== undefined
  if (!isFailure && statuses === undefined) return undefined
  // A status may be of a success as well, whatever it is: rules can say so.
  const wanted: readonly TaskState[] = isFailure ? failing : [...failing, 'COMPLETED']
  const places = wanted.map((state) => facetPlace(facetOf.state(namespace, state)))
  return [{ type: 'leases' }, ...places]
}

function byTarget(namespace: string, { target }: TaskFilter): readonly Place[] | undefined {
  return target === undefined ? undefined : [facetPlace(facetOf.target(namespace, target))]
}

function byQueue(namespace: string, { queues }: TaskFilter): readonly Place[] | undefined {
  if (queues === undefined || queues.length > lookUpsMax) return undefined
  if (!queues.every(isQueueIndexed)) return undefined
  return unique(queues).map((queue) => facetPlace(facetOf.queue(namespace, queue)))
}

/** Tasks that wait, by when their next attempt is due. */
function byDueTime(
  namespace: string,
  filter: TaskFilter,
  nowMs: number,
): readonly Place[] | undefined {
  const { states, nextAttemptTime, scheduleTime } = filter
  if (nextAttemptTime !== undefined) return [duePlace(nextAttemptTime)]
  const onlyWaiting = states?.every((state) => waiting.includes(state)) === true
  if (!onlyWaiting || scheduleTime === undefined) return undefined
  // The first attempt is due at the scheduled time and within a jitter window behind it, or at once
  // where somebody asked for that. A retry is due whenever: those have a place of their own.
  const { fromMs = 0, untilMs = Number.MAX_SAFE_INTEGER } = scheduleTime
  const lastMs = Math.min(untilMs + apiLimits.jitterMsMax, Number.MAX_SAFE_INTEGER)
  const leavesOut = 'RETRYING'
  return [
    { type: 'due', fromMs: 0, untilMs: nowMs + 1, leavesOut },
    { type: 'due', fromMs: Math.max(fromMs, nowMs + 1), untilMs: lastMs, leavesOut },
    facetPlace(facetOf.state(namespace, 'RETRYING')),
  ]
}

function duePlace({ fromMs = 0, untilMs = Number.MAX_SAFE_INTEGER }: TimeBounds): Place {
  return { type: 'due', fromMs, untilMs }
}

function facetPlace(facet: number): Place {
  return { type: 'facet', facet }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
