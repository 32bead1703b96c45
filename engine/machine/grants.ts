// The beginning of an attempt: the leader's grants, each judged again by the record when applied.
// Owns: grants, start deadlines.  Does not: choose tasks or executors (the leader did), end
// attempts.
//   A1. No attempt begins before its task is due by the shard clock (never early).
//   L2. A task's token only grows: it is the log index of the grant.

import { assert } from '#base/assert'
import type { ExpireTasks, GrantLeases, Outcome } from './command.ts'
import { limits } from './limits.ts'
import type { SessionRecord, TaskRecord } from './records.ts'
import { liveSession } from './sessions.ts'
import { changeTask, markEnded, ok, type State } from './state.ts'
import { isReady, missedStart } from './tasks.ts'

export function grantLeases(state: State, command: GrantLeases): Outcome {
  const session = liveSession(state, command.sessionId)
  const granted: number[] = []
  for (const [position, key] of command.keys.entries()) {
    if (session !== undefined && tryGrant(state, key, { session, command })) granted.push(position)
    settleTaken(state, key)
  }
  if (session === undefined) return { ok: false, code: 'SESSION_NOT_FOUND', version: 0 }
  return { ...ok(0), granted }
}

function tryGrant(
  state: State,
  key: string,
  { session, command }: { readonly session: SessionRecord; readonly command: GrantLeases },
): boolean {
  const task = state.tasks.read(key)
  if (task === undefined || !isReady(task, state.clockMs)) return false
  if (missedStart(task, state.clockMs)) {
    expireTask(state, task)
    return false
  }
  const token = state.appliedIndex
  const lastToken = task.attempts.at(-1)?.token ?? 0
  // Lost or failed within this very entry: a second grant would have the same token (L2).
  if (lastToken === token) return false
  assert(lastToken < token, 'L2: tokens grow', () => ({ key, lastToken, token }))
  const { definition } = task
  const { id, nodeId } = session
  const { start, worker } = command
  const deadlineMs = state.clockMs + definition.attemptTimeoutMs + limits.leaseGraceMs
  changeTask(state, task, start ? 'RUNNING' : 'CLAIMED', (t) => {
    const attempt = t.attemptCount + 1
    t.attemptCount = attempt
    t.nextAttemptAtMs = 0
    const lease = { sessionId: id, nodeId, token, attempt, grantedAtMs: state.atMs, deadlineMs }
    t.lease = worker === undefined ? lease : { ...lease, worker }
  })
  return true
}

export function expireTasks(state: State, command: ExpireTasks): Outcome {
  const expired: number[] = []
  for (const [position, key] of command.keys.entries()) {
    const task = state.tasks.read(key)
    if (task !== undefined && missedStart(task, state.clockMs)) {
      expireTask(state, task)
      expired.push(position)
    }
    settleTaken(state, key)
  }
  return { ...ok(0), granted: expired }
}

function expireTask(state: State, task: TaskRecord): void {
  changeTask(state, task, 'EXPIRED', (t) => markEnded(state, t, 'START_DEADLINE'))
}

/** The entry that a handed-out key was for has come. What is still ready waits again. */
function settleTaken(state: State, key: string): void {
  if (!state.ready.settle(key)) return
  const task = state.tasks.read(key)
  if (task !== undefined && isReady(task, state.clockMs)) {
    state.ready.putBack(key, task.definition.priority)
  }
}
