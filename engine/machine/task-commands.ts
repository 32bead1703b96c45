// What clients say about tasks: create, update, cancel.
// Owns: conditions and answers of these commands.  Does not: attempts (grants.ts, attempts.ts).
// A request that was answered before gets the same answer, whatever became of the task since.

import { attemptEnded, withAttempt } from './attempts.ts'
import type { CancelTask, CreateTask, Outcome, UpdateTask } from './command.ts'
import type { TaskRecord } from './records.ts'
import {
  assertDefinition,
  changeTask,
  type Done,
  findMark,
  insertTask,
  markEnded,
  ok,
  type State,
  withMark,
} from './state.ts'
import { hasEnded } from './tasks.ts'

export function createTask(state: State, command: CreateTask): Outcome {
  const { key, definition, requestHash } = command
  const existing = state.tasks.read(key)
  if (existing !== undefined) {
    const mark = findMark(existing, requestHash)
    if (mark !== undefined) return ok(mark.version, true)
    return { ok: false, code: 'TASK_EXISTS', version: existing.version }
  }
  const requests = withMark([], { hash: requestHash, version: 1, attempt: 0 })
  return ok(insertTask(state, { key, definition, requests, origin: undefined }).version)
}

export function updateTask(state: State, command: UpdateTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return { ok: false, code: 'TASK_NOT_FOUND', version: 0 }
  const refused = refusal(task, command)
  if (refused !== undefined) return refused
  const { definition, requestHash: hash } = command
  const attempt = task.lease?.attempt ?? 0
  assertDefinition(definition)
  const moved = definition.fireAtMs !== task.definition.fireAtMs
  changeTask(state, task, task.state, (t) => {
    t.definition = definition
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt })
    // A retry keeps its time unless the client names a new one. While an attempt runs the new time
    // counts for the next.
    if (t.state === 'PENDING' || (t.state === 'RETRYING' && moved)) {
      t.nextAttemptAtMs = definition.fireAtMs
    }
  })
  return inFlight(ok(task.version), attempt)
}

export function cancelTask(state: State, command: CancelTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return { ok: false, code: 'TASK_NOT_FOUND', version: 0 }
  if (task.state === 'CANCELLED') {
    const mark = findMark(task, command.requestHash)
    const last = task.attempts.at(-1)
    const attempt = last?.outcome === 'CANCELLED' ? last.attempt : 0
    return inFlight(ok(mark?.version ?? task.version, true), attempt)
  }
  const refused = refusal(task, command)
  if (refused !== undefined) return refused
  const { lease } = task
  const attempt = lease?.attempt ?? 0
  changeTask(state, task, 'CANCELLED', (t) => {
    if (lease !== undefined) {
      withAttempt(t, attemptEnded(state, lease, 'CANCELLED'))
      t.lease = undefined
    }
    const mark = { hash: command.requestHash, version: t.version + 1, attempt }
    t.requests = withMark(t.requests, mark)
    markEnded(state, t, 'CANCELLED_BY_CLIENT')
  })
  return inFlight(ok(task.version), attempt)
}

/** Why a change of a task is refused or already done. Version 0 accepts every version. */
function refusal(
  task: TaskRecord,
  command: { readonly requestHash: number; readonly expectedVersion: number },
): Outcome | undefined {
  const mark = findMark(task, command.requestHash)
  if (mark !== undefined) return inFlight(ok(mark.version, true), mark.attempt)
  if (hasEnded(task)) return { ok: false, code: 'TASK_ENDED', version: task.version }
  const { expectedVersion } = command
  if (expectedVersion === 0 || expectedVersion === task.version) return undefined
  return { ok: false, code: 'VERSION_MISMATCH', version: task.version }
}

/** Names the attempt that may still reach its target with the old definition. */
function inFlight(outcome: Done, attempt: number): Outcome {
  return attempt !== 0 ? { ...outcome, inFlightAttempt: attempt } : outcome
}
