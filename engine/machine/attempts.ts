// How an attempt ends: by its result, or because its lease is lost.
// Owns: results, lost leases, what follows from them.  Does not: begin attempts (grants.ts), know
// sessions (sessions.ts), hold the lease index (leases.ts).
//   L4. A result counts only under the lease in force: same task, session and token.
//   A2. An AT_MOST_ONCE task has at most one attempt; if its outcome is unknown the task says so.

import { assert } from '#base/assert'
import { tellFailure } from './callbacks.ts'
import type {
  AttemptResult,
  CompleteAttempts,
  Outcome,
  TouchedLease,
  TouchLeases,
} from './command.ts'
import { limits } from './limits.ts'
import type { AttemptOutcome, AttemptRecord, EndReason, Lease, TaskRecord } from './records.ts'
import { backoffMs, decideRetry, type RetryDecision } from './retry.ts'
import { addExtra, changeTask, markEnded, ok, type State } from './state.ts'
import { countedAttempts } from './tasks.ts'

export function completeAttempts(state: State, command: CompleteAttempts): Outcome {
  const granted: number[] = []
  const stale: number[] = []
  for (const [position, result] of command.results.entries()) {
    const held = state.leases.get(result.task)
    const inForce = held?.sessionId === command.sessionId && held.token === result.token
    if (held === undefined || !inForce) {
      stale.push(position)
      continue
    }
    complete(state, leasedTask(state, held.key), result)
    granted.push(position)
  }
  return { ...ok(0), granted, stale }
}

export function touchLeases(state: State, command: TouchLeases): Outcome {
  const granted: number[] = []
  const stale: number[] = []
  for (const [position, item] of command.items.entries()) {
    const held = state.leases.get(item.task)
    const inForce = held?.sessionId === command.sessionId && held.token === item.token
    if (held === undefined || !inForce) {
      stale.push(position)
      continue
    }
    touch(state, leasedTask(state, held.key), item)
    granted.push(position)
  }
  return { ...ok(0), granted, stale }
}

function touch(state: State, task: TaskRecord, { started, progress }: TouchedLease): void {
  const { lease } = task
  assert(lease !== undefined, 'L5: a task in the lease index has a lease')
  const starts = started && task.state === 'CLAIMED'
  const moves = progress !== undefined && progress !== lease.progress
  // Said again: nothing changes.
  if (!starts && !moves) return
  changeTask(state, task, starts ? 'RUNNING' : task.state, (t) => {
    const begun = starts ? { ...lease, startedAtMs: state.atMs } : lease
    t.lease = moves ? { ...begun, progress: cutText(progress, limits.progressCharsMax) } : begun
  })
}

function complete(state: State, task: TaskRecord, result: AttemptResult): void {
  const { lease } = task
  assert(lease !== undefined, 'L5: a task in the lease index has a lease')
  const told: AttemptRecord = {
    attempt: lease.attempt,
    token: lease.token,
    sessionId: lease.sessionId,
    nodeId: lease.nodeId,
    startedAtMs: result.startedAtMs,
    endedAtMs: result.endedAtMs,
    outcome: result.outcome,
    status: result.status,
    error: cutText(result.error, limits.errorCharsMax),
    // A copy: the result's bytes may be part of a much larger entry.
    response: result.response.slice(0, limits.responseBytesMax),
  }
  const details = detailsOf(lease, result)
  const attempt = details === undefined ? told : { ...told, details }
  switch (result.outcome) {
    case 'SUCCEEDED':
      endAttempt(state, task, attempt, { to: 'COMPLETED', reason: 'SUCCEEDED' })
      return
    case 'FAILED_PERMANENT':
      endAttempt(state, task, attempt, { to: 'FAILED', reason: 'PERMANENT_ERROR' })
      return
    case 'TARGET_DISABLED':
      endAttempt(state, task, attempt, { to: 'FAILED', reason: 'TARGET_DISABLED' })
      return
    case 'FAILED_RETRYABLE':
    case 'THROTTLED':
      retryOrFail(state, task, attempt, decide(state, task, result, 'MAX_ATTEMPTS'))
      return
    case 'TIMED_OUT':
    case 'BROKEN_OFF':
      retryOrFail(state, task, attempt, decide(state, task, result, 'OUTCOME_UNKNOWN'))
      return
    case 'NOT_SENT':
      release(state, task, attempt, state.clockMs)
      return
    case 'SNOOZED':
      release(state, task, attempt, state.clockMs + (result.backoffMs ?? 0))
  }
}

function detailsOf(lease: Lease, result: AttemptResult): AttemptRecord['details'] {
  const { details, retryAfterMs } = result
  if (details === undefined) return undefined
  return { ...details, grantedAtMs: lease.grantedAtMs, retryAfterMs, nextAttemptAtMs: 0 }
}

/**
 * Nothing left the executor, or it puts the task off: the attempt does not count, under either
 * guarantee. Only the task's age can end it here.
 */
function release(
  state: State,
  task: TaskRecord,
  attempt: AttemptRecord,
  notBeforeMs: number,
): void {
  if (task.extra?.isReplaced === true) {
    endAttempt(state, task, attempt, replaced)
    return
  }
  const decision = decideRetry({ ...task, attemptCount: task.attemptCount - 1 }, notBeforeMs)
  if (!decision.again) {
    endAttempt(state, task, attempt, { to: 'FAILED', reason: decision.reason })
    return
  }
  changeTask(state, task, 'RETRYING', (t) => {
    t.attemptCount -= 1
    t.lease = undefined
    t.nextAttemptAtMs = decision.atMs
    if (attempt.outcome === 'SNOOZED') {
      addExtra(t, { snoozeCount: (t.extra?.snoozeCount ?? 0) + 1 })
    }
  })
}

function decide(
  state: State,
  task: TaskRecord,
  result: AttemptResult,
  ifOnce: EndReason,
): RetryDecision {
  const { guarantee, retry } = task.definition
  if (guarantee === 'AT_MOST_ONCE') return { again: false, reason: ifOnce }
  const { jitter, retryAfterMs } = result
  const computed = (): number =>
    backoffMs(retry, { attempt: countedAttempts(task), jitter, retryAfterMs })
  const waitMs = result.backoffMs ?? computed()
  return decideRetry(task, state.clockMs + waitMs)
}

/** The executor is gone, or silent beyond the deadline: nobody knows what became of the attempt. */
export function loseLease(state: State, key: string): void {
  const task = leasedTask(state, key)
  const { lease } = task
  assert(lease !== undefined, 'L5: a task in the lease index has a lease')
  const attempt = attemptEnded(state, lease, 'LEASE_EXPIRED')
  // No backoff: it was not the target that failed.
  const decision: RetryDecision =
    task.definition.guarantee === 'AT_MOST_ONCE'
      ? { again: false, reason: 'OUTCOME_UNKNOWN' }
      : decideRetry(task, state.clockMs)
  retryOrFail(state, task, attempt, decision)
}

function retryOrFail(
  state: State,
  task: TaskRecord,
  attempt: AttemptRecord,
  decision: RetryDecision,
): void {
  if (task.extra?.isReplaced === true) {
    endAttempt(state, task, attempt, replaced)
    return
  }
  if (!decision.again) {
    endAttempt(state, task, attempt, { to: 'FAILED', reason: decision.reason })
    return
  }
  const { atMs } = decision
  const { details } = attempt
  changeTask(state, task, 'RETRYING', (t) => {
    const told = details === undefined ? undefined : { ...details, nextAttemptAtMs: atMs }
    withAttempt(t, told === undefined ? attempt : { ...attempt, details: told })
    t.lease = undefined
    t.nextAttemptAtMs = atMs
  })
  tellFailure(state, task)
}

interface AttemptEnd {
  readonly to: 'COMPLETED' | 'FAILED' | 'CANCELLED'
  readonly reason: EndReason
}

/** It was to make room for a later occurrence, and did not succeed before. */
const replaced: AttemptEnd = { to: 'CANCELLED', reason: 'REPLACED' }

function endAttempt(state: State, task: TaskRecord, attempt: AttemptRecord, end: AttemptEnd): void {
  changeTask(state, task, end.to, (t) => {
    withAttempt(t, attempt)
    t.lease = undefined
    markEnded(state, t, end.reason)
  })
  const counts = attempt.outcome !== 'NOT_SENT' && attempt.outcome !== 'SNOOZED'
  if (end.to !== 'COMPLETED' && counts) tellFailure(state, task)
}

/** The record of an attempt that brought no result of its own. */
export function attemptEnded(state: State, lease: Lease, outcome: AttemptOutcome): AttemptRecord {
  return {
    attempt: lease.attempt,
    token: lease.token,
    sessionId: lease.sessionId,
    nodeId: lease.nodeId,
    startedAtMs: lease.grantedAtMs,
    endedAtMs: state.atMs,
    outcome,
    status: 0,
    error: '',
    response: new Uint8Array(0),
  }
}

/** Called inside `changeTask`. */
export function withAttempt(task: TaskRecord, attempt: AttemptRecord): void {
  const { attempts } = task
  const last = attempts.at(-1)
  if (last !== undefined && last.response.length > limits.olderResponseBytesMax) {
    const cut = { ...last, response: last.response.slice(0, limits.olderResponseBytesMax) }
    task.attempts = [...attempts.slice(0, -1), cut, attempt].slice(-limits.attemptsKeptMax)
  } else {
    task.attempts = [...attempts, attempt].slice(-limits.attemptsKeptMax)
  }
}

function leasedTask(state: State, key: string): TaskRecord {
  const task = state.tasks.read(key)
  assert(task !== undefined, 'L5: a leased task exists', () => key)
  return task
}

/** Cuts between characters: half a surrogate pair would not come back from disk as it was. */
function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const last = text.charCodeAt(max - 1)
  const splitsPair = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, max - (splitsPair ? 1 : 0))
}
