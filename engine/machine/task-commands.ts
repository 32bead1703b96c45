// What clients say about tasks: create, update, reschedule, run now, cancel.
// Owns: conditions and answers of these commands.  Does not: attempts (grants.ts, attempts.ts),
// what comes after the end (task-endings.ts).
// A request that was answered before gets the same answer, whatever became of the task since.

import { attemptEnded, withAttempt } from './attempts.ts'
import { holdClaim, holderOf, remembered, rememberRequest } from './claims.ts'
import type {
  CancelTask,
  CreateTask,
  Outcome,
  RescheduleTask,
  RunTask,
  UpdateTask,
} from './command.ts'
import type { Claim, ClaimRecord, EndReason, TaskDefinition, TaskRecord } from './records.ts'
import {
  addExtra,
  assertDefinition,
  changeTask,
  type Done,
  findMark,
  insertTask,
  markEnded,
  ok,
  reuseRefusal,
  type State,
  withMark,
} from './state.ts'
import { dueAtMs, hasEnded, isWaiting, plainTask } from './tasks.ts'

export function createTask(state: State, command: CreateTask): Outcome {
  const { key, definition, requestHash, claim } = command
  const existing = state.tasks.read(key)
  if (existing !== undefined) {
    const mark = findMark(existing, requestHash)
    if (mark !== undefined) return ok(mark.version, true)
    const taken = { ok: false, code: 'TASK_EXISTS', version: existing.version } as const
    return reuseRefusal(existing, requestHash) ?? taken
  }
  const requests = withMark([], { hash: requestHash, version: 1, attempt: 0 })
  if (claim === undefined) {
    return ok(insertTask(state, { key, definition, requests, origin: undefined }).version)
  }
  // The holder that it changed may have ended since, and set the key free: a repetition must not
  // make a second task of one request.
  const before = remembered(state, claim.key, requestHash)
  if (before !== undefined) {
    const version = state.tasks.read(before.task)?.version ?? 0
    return { ...ok(version, true), existingTask: before.task }
  }
  const holder = holderOf(state, claim.key)
  if (holder !== undefined) return meetHolder(state, { command, claim, holder })
  const extra = { ...plainTask, claim }
  const task = insertTask(state, { key, definition, requests, origin: undefined, extra })
  holdClaim(state, claim, key)
  return ok(task.version)
}

/** Another task holds the dedupe key. */
function meetHolder(
  state: State,
  met: { readonly command: CreateTask; readonly claim: Claim; readonly holder: ClaimRecord },
): Outcome {
  const { command, claim, holder } = met
  const task = state.tasks.read(holder.task)
  const version = task?.version ?? 0
  const refused: Outcome = { ok: false, code: 'DEDUPE_KEY_HELD', version, heldBy: holder.task }
  // Its record has gone before the window has passed: there is nothing to answer with. Another task
  // of its name does not hold the key, and must not be changed for it (found by seed 118).
  if (task?.extra?.claim?.key !== claim.key) return refused
  const mark = findMark(task, command.requestHash)
  if (mark !== undefined) return { ...ok(mark.version, true), existingTask: task.key }
  const reused = reuseRefusal(task, command.requestHash)
  if (reused !== undefined) return reused
  switch (claim.onConflict) {
    case 'REJECT':
      return refused
    case 'RETURN_EXISTING':
      return { ...ok(version, true), existingTask: task.key }
    case 'REPLACE':
    case 'DEBOUNCE':
      if (!isWaiting(task) || task.attemptCount > 0) return refused
      redefine(state, task, { ...command, attempt: 0 })
      rememberRequest(state, {
        ...{ key: claim.key, task: task.key, hash: command.requestHash },
        memoryMs: command.memoryMs ?? 0,
      })
      // Its own window: a dedupe key is not changed by what it keeps away.
      if (claim.onConflict === 'DEBOUNCE') holdClaim(state, task.extra?.claim ?? claim, task.key)
      return { ...ok(task.version), existingTask: task.key }
  }
}

/** The task takes a new definition, its time included. */
function redefine(
  state: State,
  task: TaskRecord,
  to: {
    readonly definition: TaskDefinition
    readonly requestHash: number
    readonly attempt: number
  },
): void {
  const { definition, requestHash: hash, attempt } = to
  assertDefinition(definition)
  changeTask(state, task, task.state, (t) => {
    t.definition = definition
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt })
    if (isWaiting(t)) t.nextAttemptAtMs = dueAtMs(definition)
  })
}

export function updateTask(state: State, command: UpdateTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return notFound
  const refused = refusal(task, command)
  if (refused !== undefined) return refused
  const { definition, requestHash: hash } = command
  const attempt = task.lease?.attempt ?? 0
  assertDefinition(definition)
  const moved = dueAtMs(definition) !== dueAtMs(task.definition)
  changeTask(state, task, task.state, (t) => {
    t.definition = definition
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt })
    // A retry keeps its time unless the client names a new one. While an attempt runs the new time
    // counts for the next.
    if (t.state === 'PENDING' || (t.state === 'RETRYING' && moved)) {
      t.nextAttemptAtMs = dueAtMs(definition)
    }
  })
  return inFlight(ok(task.version), attempt)
}

/** Unlike an update it moves a retry to the time that it names, even if that is the old one. */
export function rescheduleTask(state: State, command: RescheduleTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return notFound
  const refused = refusal(task, command)
  if (refused !== undefined) return refused
  const attempt = task.lease?.attempt ?? 0
  const { fireAtMs, requestHash } = command
  redefine(state, task, { definition: { ...task.definition, fireAtMs }, requestHash, attempt })
  return inFlight(ok(task.version), attempt)
}

/** Of a task that is due already only the request is noted. */
export function runTask(state: State, command: RunTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return notFound
  const refused = refusal(task, command)
  if (refused !== undefined) return refused
  if (!isWaiting(task)) return { ok: false, code: 'TASK_IN_FLIGHT', version: task.version }
  const { requestHash: hash, atMs } = command
  changeTask(state, task, task.state, (t) => {
    // Never early, for this task, from now on means from this moment; its place in a jitter window
    // is given up with the rest of the wait.
    const fireAtMs = Math.min(t.definition.fireAtMs, atMs)
    t.definition = unspread({ ...t.definition, fireAtMs })
    t.nextAttemptAtMs = Math.min(t.nextAttemptAtMs, Math.max(atMs, fireAtMs))
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt: 0 })
  })
  return ok(task.version)
}

function unspread(definition: TaskDefinition): TaskDefinition {
  const { extra } = definition
  return extra === undefined ? definition : { ...definition, extra: { ...extra, jitterMs: 0 } }
}

export function cancelTask(state: State, command: CancelTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return notFound
  if (task.state === 'CANCELLED') {
    const mark = findMark(task, command.requestHash)
    return inFlight(ok(mark?.version ?? task.version, true), cutAttempt(task))
  }
  const refused = refusal(task, command)
  if (refused !== undefined) return refused
  const { requestHash: hash, reason = '' } = command
  return inFlight(ok(task.version + 1), cancelNow(state, task, { hash, reason }))
}

/** Returns the attempt that was under way; 0: none. */
export function cancelNow(
  state: State,
  task: TaskRecord,
  by: { readonly hash: number; readonly reason: string; readonly end?: EndReason },
): number {
  const { lease } = task
  const attempt = lease?.attempt ?? 0
  changeTask(state, task, 'CANCELLED', (t) => {
    if (lease !== undefined) {
      withAttempt(t, attemptEnded(state, lease, 'CANCELLED'))
      t.lease = undefined
    }
    if (by.reason !== '') addExtra(t, { cancelReason: by.reason })
    t.requests = withMark(t.requests, { hash: by.hash, version: t.version + 1, attempt })
    markEnded(state, t, by.end ?? 'CANCELLED_BY_CLIENT')
  })
  if (lease !== undefined) {
    const { sessionId, token } = lease
    state.revoked.push({ task: task.number, sessionId, token })
  }
  return attempt
}

/** The attempt that a cancel cut off, by its record; 0: none was under way. */
export function cutAttempt(task: TaskRecord): number {
  const last = task.attempts.at(-1)
  return last?.outcome === 'CANCELLED' ? last.attempt : 0
}

/** Why a change of a task is refused or already done. Version 0 accepts every version. */
export function refusal(
  task: TaskRecord,
  command: { readonly requestHash: number; readonly expectedVersion: number },
): Outcome | undefined {
  const repeated = answerBefore(task, command.requestHash)
  if (repeated !== undefined) return repeated
  if (hasEnded(task)) return { ok: false, code: 'TASK_ENDED', version: task.version }
  return versionRefusal(task, command.expectedVersion)
}

export function answerBefore(task: TaskRecord, hash: number): Outcome | undefined {
  const mark = findMark(task, hash)
  if (mark === undefined) return reuseRefusal(task, hash)
  return inFlight(ok(mark.version, true), mark.attempt)
}

export function versionRefusal(task: TaskRecord, expectedVersion: number): Outcome | undefined {
  if (expectedVersion === 0 || expectedVersion === task.version) return undefined
  return { ok: false, code: 'VERSION_MISMATCH', version: task.version }
}

export const notFound: Outcome = { ok: false, code: 'TASK_NOT_FOUND', version: 0 }

/** Names the attempt that may still reach its target with the old definition. */
export function inFlight(outcome: Done, attempt: number): Outcome {
  return attempt !== 0 ? { ...outcome, inFlightAttempt: attempt } : outcome
}
