// What clients say about tasks that have ended: start one anew, remove its record.
// Owns: conditions and answers of retry and delete.  Does not: live tasks (task-commands.ts).

import { holdClaim, holderOf, remembered, rememberRequest } from './claims.ts'
import type { DeleteTask, Outcome, RetryTask } from './command.ts'
import type { TaskRecord } from './records.ts'
import {
  addExtra,
  assertDefinition,
  changeTask,
  ok,
  removeTask,
  type State,
  withMark,
} from './state.ts'
import {
  answerBefore,
  cancelNow,
  cutAttempt,
  inFlight,
  notFound,
  versionRefusal,
} from './task-commands.ts'
import { dueAtMs, hasEnded } from './tasks.ts'

/** FAILED → PENDING, the only way back from an end (T1). Its attempts stay on record. */
export function retryTask(state: State, command: RetryTask): Outcome {
  const task = state.tasks.read(command.key)
  if (task === undefined) return notFound
  const { requestHash: hash, fireAtMs } = command
  const repeated = answerBefore(task, hash)
  if (repeated !== undefined) return repeated
  if (task.state !== 'FAILED') return { ok: false, code: 'TASK_NOT_FAILED', version: task.version }
  const refused = versionRefusal(task, command.expectedVersion) ?? claimRefusal(state, task)
  if (refused !== undefined) return refused
  const definition = { ...(command.definition ?? task.definition), fireAtMs }
  assertDefinition(definition)
  changeTask(state, task, 'PENDING', (t) => {
    t.definition = definition
    t.nextAttemptAtMs = dueAtMs(definition)
    t.endedAtMs = 0
    t.endReason = 'NONE'
    const redriveCount = (t.extra?.redriveCount ?? 0) + 1
    addExtra(t, { redriveCount, attemptsBefore: t.attemptCount })
    t.requests = withMark(t.requests, { hash, version: t.version + 1, attempt: 0 })
  })
  const claim = task.extra?.claim
  if (claim?.windowMs === 0) holdClaim(state, claim, task.key)
  return ok(task.version)
}

/** Its end set the dedupe key free, and another task may have it by now. */
function claimRefusal(state: State, task: TaskRecord): Outcome | undefined {
  const claim = task.extra?.claim
  const holder = claim === undefined ? undefined : holderOf(state, claim.key)
  if (holder === undefined || holder.task === task.key) return undefined
  return { ok: false, code: 'DEDUPE_KEY_HELD', version: task.version, heldBy: holder.task }
}

export function deleteTask(state: State, command: DeleteTask): Outcome {
  const { key, requestHash: hash, expectedVersion, force, memoryMs } = command
  // First of all: a late repetition must not delete a new task of the same name.
  const before = remembered(state, key, hash)
  if (before !== undefined) return inFlight(ok(0, true), before.attempt ?? 0)
  const task = state.tasks.read(key)
  if (task === undefined) return notFound
  const refused = versionRefusal(task, expectedVersion)
  if (refused !== undefined) return refused
  let attempt = 0
  if (!hasEnded(task)) {
    if (!force) return { ok: false, code: 'TASK_NOT_ENDED', version: task.version }
    attempt = cancelNow(state, task, { hash: 0, reason: '' })
  } else if (task.state === 'CANCELLED') {
    attempt = cutAttempt(task)
  }
  const { version } = task
  removeTask(state, task)
  rememberRequest(state, { key, hash, memoryMs, attempt })
  return inFlight(ok(version), attempt)
}
