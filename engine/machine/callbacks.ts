// Callbacks: what became of a task, told by a task of its own.
// Owns: when one is made and what it is given.  Does not: write the message (the executor does,
// from the record of the event).
//   K1. A callback is inserted by the entry in which its event happens, or not at all: none is
//       lost, none is made twice.

import type {
  AttemptRecord,
  Callback,
  CallbackCause,
  CallbackEvent,
  TaskRecord,
  TaskState,
} from './records.ts'
import { insertTask, type State } from './state.ts'
import { plainTask } from './tasks.ts'

const eventOf: Readonly<Partial<Record<TaskState, CallbackEvent>>> = {
  COMPLETED: 'SUCCESS',
  FAILED: 'DEAD_LETTER',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'MISSED',
  SKIPPED: 'MISSED',
}

/** The events that a task's end is, for checks. */
export function tellsOf(task: TaskRecord): readonly CallbackEvent[] {
  const event = eventOf[task.state]
  return event === undefined ? [] : [event]
}

export function tellEnd(state: State, task: TaskRecord): void {
  const event = eventOf[task.state]
  if (event !== undefined && task.definition.extra !== undefined) tell(state, task, event)
}

/** Called after an attempt has failed, whether another one follows or not. */
export function tellFailure(state: State, task: TaskRecord): void {
  if (task.definition.extra !== undefined) tell(state, task, 'ATTEMPT_FAILURE')
}

function tell(state: State, task: TaskRecord, event: CallbackEvent): void {
  for (const callback of task.definition.extra?.callbacks ?? []) {
    if (callback.events.includes(event)) insertCallback(state, task, { callback, event })
  }
}

export function insertCallback(
  state: State,
  task: TaskRecord,
  told: { readonly callback: Callback; readonly event: CallbackEvent },
): void {
  const { callback, event } = told
  const { includesPayload } = callback
  const atMs = Math.max(state.clockMs, state.atMs)
  const cause: CallbackCause = {
    event,
    includesPayload,
    atMs,
    task: asOfNow(task, includesPayload),
  }
  insertTask(state, {
    key: callbackKey(task.key, state.nextNumber),
    // Its retries have their time from now on: the shard's clock may lag by days when nothing was
    // due, and the proposer's is kept near to what a majority shows (C3).
    definition: { ...callback.definition, fireAtMs: atMs },
    requests: [],
    origin: undefined,
    extra: { ...plainTask, cause },
  })
}

/** On the shard of its task; numbers are given once, so the name is new. */
function callbackKey(key: string, number: number): string {
  return `${key}${key.includes('@') ? '~' : '@'}callback-${number}`
}

/** What the event tells of the task. The record itself is a live object. */
function asOfNow(task: TaskRecord, includesPayload: boolean): TaskRecord {
  // What it tells of itself is not told again: an event holds one task, not a chain of them.
  const { extra, ...rest } = task
  const { extra: asked, ...definition } = task.definition
  const spec = includesPayload ? definition.spec : (asked?.basicSpec ?? definition.spec)
  const last = task.attempts.length - 1
  const attempts = task.attempts.map((attempt, at): AttemptRecord => {
    return includesPayload && at === last ? attempt : { ...attempt, response: noBytes }
  })
  const told = { ...rest, definition: { ...definition, spec }, attempts, requests: [] }
  return extra === undefined ? told : { ...told, extra: { ...extra, cause: undefined } }
}

const noBytes = new Uint8Array(0)
