// Events as the API tells them, and which of them somebody wants.

import type { TaskRecord } from '#machine'
import type { MessageOutputs } from '#proto'
import { matcherOf, type TaskFilter } from '../query/task-filter.ts'
import type { EventPosition, ShardEvent } from '../shard/event-log.ts'
import type { EventsAnswer } from '../shard/local-calls.ts'
import { attemptToWire, splitKey, taskToWire, visibleState } from './task-output.ts'
import { toTimestamp, type Violations } from './validate.ts'

export type WireEvent = MessageOutputs['Event']

/** Shard → where to go on. */
export type Positions = Map<number, EventPosition>

export interface Wanted {
  /** '-': all. */
  readonly namespace: string
  readonly types: readonly string[]
  readonly filter: TaskFilter
  readonly matches: ReturnType<typeof matcherOf> | undefined
  readonly includeTask: boolean
  readonly taskId: string
  readonly scheduleId: string
  readonly fromMs: number
  readonly untilMs: number
}

export function wantedOf(asked: {
  readonly namespace: string
  readonly types: readonly string[]
  readonly filter: TaskFilter
  readonly includeTask?: boolean
  readonly taskId?: string
  readonly scheduleId?: string
  readonly time?: MessageOutputs['TimeRange'] | null
}): Wanted {
  const isFiltered = Object.keys(asked.filter).length > 0
  const bound = (value: { readonly seconds: string } | null | undefined, none: number): number =>
    value === null || value === undefined ? none : Number(value.seconds) * 1_000
  return {
    namespace: asked.namespace,
    types: asked.types,
    filter: asked.filter,
    matches: isFiltered ? matcherOf(asked.filter) : undefined,
    includeTask: asked.includeTask === true,
    taskId: asked.taskId ?? '',
    scheduleId: asked.scheduleId ?? '',
    fromMs: bound(asked.time?.from, 0),
    untilMs: bound(asked.time?.until, Number.POSITIVE_INFINITY),
  }
}

/** Undefined: it was not asked for. */
export function wireOf(
  shard: number,
  event: ShardEvent,
  seen: {
    readonly task: TaskRecord | undefined
    readonly answer: EventsAnswer
    readonly wanted: Wanted
  },
): WireEvent | undefined {
  const { task, answer, wanted } = seen
  const { namespace, id } = splitKey(event.key)
  const type = `EVENT_TYPE_${event.type}` as WireEvent['type']
  const isTask = event.state !== undefined
  const scheduleId = isTask ? (splitKey(task?.origin?.scheduleKey ?? '').id ?? '') : id
  if (wanted.namespace !== '-' && wanted.namespace !== namespace) return undefined
  if (wanted.types.length > 0 && !wanted.types.includes(type)) return undefined
  if (wanted.taskId !== '' && !(isTask && id === wanted.taskId)) return undefined
  if (wanted.scheduleId !== '' && scheduleId !== wanted.scheduleId) return undefined
  if (event.atMs < wanted.fromMs || event.atMs >= wanted.untilMs) return undefined
  if (wanted.matches !== undefined) {
    // What is gone can not be looked at: it is not known to match.
    if (task === undefined) return undefined
    const state = visibleState(task, answer.clockMs)
    if (!wanted.matches(task, { state, nowMs: answer.clockMs })) return undefined
  }
  const attempt = task?.attempts.find(({ attempt: number }) => number === event.attempt)
  const view = { shard, clockMs: answer.clockMs, full: false }
  const wire: Partial<WireEvent> = {
    eventId: `${shard}-${event.index}-${event.place}`,
    type,
    time: toTimestamp(event.atMs) as WireEvent['time'],
    namespace,
    taskId: isTask ? id : '',
    scheduleId,
    queueId: event.queue,
    shard,
    taskState: `TASK_STATE_${event.state ?? 'UNSPECIFIED'}` as WireEvent['taskState'],
    attempt:
      task === undefined || attempt === undefined
        ? null
        : (attemptToWire(task, attempt, true) as WireEvent['attempt']),
    task:
      wanted.includeTask && task !== undefined
        ? (taskToWire(task, view) as WireEvent['task'])
        : null,
  }
  return wire as WireEvent
}

export function writeToken(positions: Positions): string {
  const fields = [...positions].map(([shard, { index, place }]) => [shard, index, place])
  return Buffer.from(JSON.stringify([1, ...fields])).toString('base64url')
}

export function readToken(v: Violations, field: string, text: string): Positions {
  const positions: Positions = new Map()
  if (text === '') return positions
  try {
    const [version, ...fields] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (version !== 1) throw new Error('another version')
    for (const each of fields as number[][]) {
      const [shard = 0, index = -1, place = -1] = each
      const isPosition = [shard, index, place].every((n) => Number.isSafeInteger(n) && n >= 0)
      if (!isPosition) throw new Error('not a position')
      positions.set(shard, { index, place })
    }
  } catch {
    v.add(field, 'is not a token that this service gave out; start again without it')
  }
  return positions
}
