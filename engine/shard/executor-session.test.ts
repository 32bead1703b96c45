import assert from 'node:assert/strict'
import test from 'node:test'
import { defined } from '#base/assert'
import type { GroupId } from '#base/brand'
import { systemClock } from '#base/clock'
import type { Outcome, TaskRecord } from '#machine'
import { defaultRetryPolicy } from '../codec/definition-codec.ts'
import type { Attempt, AttemptReport, Executor } from '../executor/attempt.ts'
import { encodeSpec } from '../services/spec.ts'
import { clockLagMaxMs, ExecutorSession } from './executor-session.ts'

const sessionId = 7
const dueMs = 5_000
const ttlMs = 6_000

/** An executor that keeps what it was given, and a clock that stands where it is put. */
function makeSession(): {
  session: ExecutorSession
  started: Attempt[]
  clock: { nowMs: number }
  cut: string[]
  end: (report: AttemptReport) => void
  outcomes: () => string[]
} {
  const clock = { nowMs: 0 }
  const started: Attempt[] = []
  const cut: string[] = []
  const ends: ((report: AttemptReport) => void)[] = []
  const executor: Executor = {
    inFlight: 0,
    room: 10,
    start: (attempt, done) => {
      started.push(attempt)
      ends.push(done)
      return {
        cut: (why) => {
          cut.push(why)
        },
      }
    },
    stop: async () => {},
  }
  const session = new ExecutorSession({
    group: 1 as GroupId,
    sessionId,
    nodeId: 1,
    ttlMs,
    clock: { ...systemClock, monotonicMs: () => clock.nowMs, wallMs: () => clock.nowMs },
    executor,
    random: () => 0,
    onResult: () => {},
  })
  session.renewed(0)
  const outcomes = (): string[] =>
    (session.takeReport(false)?.results ?? []).map((result) => result.outcome)
  const end = (report: AttemptReport): void => ends.shift()?.(report)
  return { session, started, clock, cut, end, outcomes }
}

const report: AttemptReport = {
  outcome: 'SUCCEEDED',
  status: 200,
  error: '',
  response: new Uint8Array(0),
  startedAtMs: 1,
  endedAtMs: 2,
  retryAfterMs: 0,
}
const applied: Outcome = { ok: true, version: 1, repeated: false }

/** A task with a lease of the session, due at `fireAtMs` by its definition of now. */
function grantedTask(fireAtMs: number): TaskRecord {
  const webhook = { url: 'http://127.0.0.1/', method: 1, headers: {} }
  const spec = {
    target: { webhook },
    payload: new Uint8Array(0),
    contentType: '',
    labels: {},
    metadata: {},
  }
  return {
    key: 'n/t1',
    number: 1,
    state: 'RUNNING',
    version: 2,
    definition: {
      fireAtMs,
      queue: 'default',
      priority: 0,
      retry: defaultRetryPolicy,
      attemptTimeoutMs: 30_000,
      startDeadlineMs: 0,
      guarantee: 'AT_LEAST_ONCE',
      retentionMs: 0,
      spec: encodeSpec(spec),
    },
    createdAtMs: 0,
    updatedAtMs: 0,
    nextAttemptAtMs: 0,
    attemptCount: 1,
    lease: { sessionId, nodeId: 1, token: 9, attempt: 1, grantedAtMs: dueMs, deadlineMs: 60_000 },
    attempts: [],
    endedAtMs: 0,
    endReason: 'NONE',
    requests: [],
    origin: undefined,
  }
}

// If it broke, a leader that stood still between a grant and its confirmation would deliver a task
// that was moved meanwhile, before its new time.
test('a task that was moved since its grant is given back, unsent', () => {
  const { session, started, outcomes } = makeSession()
  session.start(grantedTask(dueMs + 1), dueMs)
  assert.equal(started.length, 0)
  assert.deepEqual(outcomes(), ['NOT_SENT'])

  session.start(grantedTask(dueMs), dueMs)
  assert.equal(started.length, 1)
  assert.deepEqual(outcomes(), [])
})

// If it broke, an executor would act on a lease that the shard may have given to another (D3).
test('trust ends before the session does: at the start, and before the first byte', () => {
  const { session, started, clock, outcomes } = makeSession()
  session.start(grantedTask(dueMs), dueMs)
  assert.equal(started[0]?.mayBeSent?.(), true)
  clock.nowMs = ttlMs
  assert.equal(started[0]?.mayBeSent?.(), false)

  session.start({ ...grantedTask(dueMs), number: 2 }, dueMs)
  assert.equal(started.length, 1)
  assert.deepEqual(outcomes(), ['NOT_SENT'])

  // Trusted again, but not with the leases of before: the session may have been a new one.
  session.renewed(ttlMs)
  assert.equal(started[0]?.mayBeSent?.(), false)
  session.start({ ...grantedTask(dueMs), number: 3 }, dueMs)
  assert.equal(started[1]?.mayBeSent?.(), true)
  session.renewed(ttlMs + 1)
  assert.equal(started[1]?.mayBeSent?.(), true)
})

// If it broke, a cancelled task would go on for as long as its receiver likes, or be told twice.
test('what was cancelled is cut off and has nothing to report', () => {
  const { session, started, cut, end, outcomes } = makeSession()
  session.start(grantedTask(dueMs), dueMs)
  assert.equal(started.length, 1)
  session.revoke(1, 8)
  assert.deepEqual(cut, [], 'another token is another run')
  session.revoke(1, 9)
  assert.deepEqual(cut, ['the task was cancelled'])
  end({ ...report, outcome: 'BROKEN_OFF' })
  assert.deepEqual(outcomes(), [])
  assert.equal(session.hasWork, false)
  session.start(grantedTask(dueMs), dueMs)
  end(report)
  assert.deepEqual(outcomes(), ['SUCCEEDED'], 'the next run is told of')
})

// If it broke, an answer that was long on its way would have the executor send under a lease that
// the shard, which counts from when it applied the renewal, has given to another (D3).
test('trust counts from when a renewal was proposed, not from its answer', () => {
  const { session, started, clock } = makeSession()
  session.start(grantedTask(dueMs), dueMs)
  clock.nowMs = ttlMs / 3
  const renewal = defined(session.takeReport(true), 'a renewal is due')
  assert.equal(renewal.renews, true)
  clock.nowMs = ttlMs / 2
  session.reported(renewal, [applied])
  clock.nowMs = ttlMs
  assert.equal(started[0]?.mayBeSent?.(), true, 'it was renewed')
  clock.nowMs = ttlMs / 3 + ttlMs - clockLagMaxMs
  assert.equal(started[0]?.mayBeSent?.(), false, 'but no longer than the renewal is good for')
})

// If it broke, a result whose entry was lost would be lost too, and the task sent again (S-17).
test('results are told again, in their order, until they are recorded', () => {
  const { session, end } = makeSession()
  for (const number of [1, 2, 3]) session.start({ ...grantedTask(dueMs), number }, dueMs)
  end(report)
  end(report)
  const first = defined(session.takeReport(false), 'two results wait')
  end(report)
  session.reported(first, undefined)
  assert.equal(session.hasWork, true)
  const second = defined(session.takeReport(false), 'three results wait')
  assert.deepEqual(
    second.results.map(({ task }) => task),
    [1, 2, 3],
  )
  session.reported(second, [applied])
  assert.equal(session.takeReport(false), undefined)
  assert.equal(session.hasWork, false)
})

// If it broke, the end of a run whose lease was lost would hide the one that runs now: its lease
// would be given back, and the task sent a second time while it runs (S-07).
test('the end of a run whose lease was lost ends no other run', () => {
  const { session, end, outcomes } = makeSession()
  const task = grantedTask(dueMs)
  session.start(task, dueMs)
  const lease = { ...defined(task.lease, 'it was granted'), token: 12 }
  session.start({ ...task, lease }, dueMs)
  end({ ...report, outcome: 'BROKEN_OFF' })
  assert.deepEqual(outcomes(), ['BROKEN_OFF'])
  assert.equal(session.isRunning(1, 12), true)
  end(report)
  assert.deepEqual(outcomes(), ['SUCCEEDED'])
})

// If it broke, two executors would send the same attempt (S-06, S-07).
test('nothing is started under the lease of another session, or under none', () => {
  const { session, started, outcomes } = makeSession()
  const task = grantedTask(dueMs)
  const lease = { ...defined(task.lease, 'it was granted'), sessionId: sessionId + 1 }
  session.start({ ...task, lease }, dueMs)
  session.start({ ...task, lease: undefined }, dueMs)
  assert.equal(started.length, 0)
  assert.deepEqual(outcomes(), [])
})
