// Receivers that fail in every way: what is on record is what happened, and what follows is right.

import assert from 'node:assert/strict'
import test from 'node:test'
import type { Attempt, SchedulerClient, Task, TaskInput } from '#sdk'
import { eventually, startFixture } from './cluster-fixture.ts'
import type { Answer, Arrival } from './receiver.ts'

/** How the receiver treats a task, by the first part of its id and how often it came before. */
const conduct: Readonly<Record<string, (before: number) => Answer | undefined>> = {
  flaky: (before) => (before === 0 ? { status: 500 } : undefined),
  limited: (before) =>
    before === 0 ? { status: 429, headers: { 'retry-after': '3' } } : undefined,
  refused: () => ({ status: 400 }),
  hanging: (before) => (before === 0 ? { hang: 'all' } : undefined),
  reset: (before) => (before === 0 ? { reset: 'all' } : undefined),
  half: (before) => (before === 0 ? { body: '0123456789', reset: 'body' } : undefined),
  exhausted: () => ({ status: 503 }),
  parked: () => ({ status: 503 }),
  once500: () => ({ status: 500 }),
  onceHanging: () => ({ hang: 'all' }),
  onceReset: () => ({ reset: 'all' }),
}

/** What the record has to say at the end: outcomes of the attempts, state, reason. */
interface Expectation {
  readonly attempts: readonly string[]
  readonly state: Task['state']
  readonly reason: string
}

const retry = { minBackoffMs: 500, maxBackoffMs: 2_000, backoffMultiplier: 2, jitter: 0.2 }
const succeeded = (...attempts: string[]): Expectation => ({
  attempts: [...attempts, 'SUCCEEDED'],
  state: 'COMPLETED',
  reason: 'SUCCEEDED',
})
const failed = (reason: string, ...attempts: string[]): Expectation => ({
  attempts,
  state: 'FAILED',
  reason,
})
const again = 'FAILED_RETRYABLE'
const less = 'THROTTLED'
const unmet = 'UNDELIVERABLE'

const expectations: Readonly<Record<string, Expectation>> = {
  flaky: succeeded(again),
  limited: succeeded(less),
  refused: failed('PERMANENT_ERROR', 'FAILED_PERMANENT'),
  hanging: succeeded('TIMED_OUT'),
  reset: succeeded(again),
  half: succeeded(again),
  exhausted: failed('MAX_ATTEMPTS', less, less, less),
  nobody: failed('MAX_ATTEMPTS', unmet, unmet, unmet),
  once500: failed('MAX_ATTEMPTS', again),
  onceHanging: failed('OUTCOME_UNKNOWN', 'TIMED_OUT'),
}

/** Told on its own below: the record does not yet say that nobody knows. */
const unnamed: Readonly<Record<string, true>> = { parked: true, onceReset: true }

const eachCount = 5

function inputsFor(url: string): TaskInput[] {
  return Object.keys({ ...expectations, ...unnamed }).flatMap((name) =>
    Array.from({ length: eachCount }, (_, i): TaskInput => {
      const isOnce = name.startsWith('once')
      const parked = { minBackoffMs: 60_000, maxBackoffMs: 600_000, jitter: 0.2 }
      return {
        taskId: `${name}-${i}`,
        // Port 9 of this machine: nobody listens there.
        webhook: name === 'nobody' ? 'http://127.0.0.1:9/' : url,
        delayMs: 200,
        attemptTimeoutMs: 1_500,
        retry: { maxAttempts: 3, ...(name === 'parked' ? parked : retry) },
        ...(isOnce ? { deliveryGuarantee: 'AT_MOST_ONCE' } : {}),
      }
    }),
  )
}

/** The attempts on record against the arrivals: the same ones, in their time. */
function timeFaults(
  taskId: string,
  attempts: readonly Attempt[],
  arrivals: readonly Arrival[],
): string[] {
  const faults: string[] = []
  for (const { attemptNumber, leaseToken, startTime, endTime, dueTime } of attempts) {
    const what = `${taskId}, attempt ${attemptNumber}`
    const [start, end] = [startTime?.getTime() ?? 0, endTime?.getTime() ?? 0]
    if (start < (dueTime?.getTime() ?? 0)) faults.push(`${what} began before it was due`)
    if (end < start) faults.push(`${what} ended before it began`)
    const arrival = arrivals.find((one) => one.attempt === attemptNumber)
    if (arrival === undefined) continue
    if (arrival.token !== Number(leaseToken)) faults.push(`${what} has another token on record`)
    if (arrival.wallMs < start || arrival.wallMs > end) {
      faults.push(`${what} came at ${arrival.wallMs}, on record from ${start} to ${end}`)
    }
  }
  return faults
}

// If it broke, a failing receiver would be asked for ever, or never again, or the record would lie.
test('every way to fail: attempts, waits, ends, reasons are on record as they were', async (t) => {
  const came = new Map<string, number>()
  const { client, receiver } = await startFixture(t, {
    receiver: {
      respond: ({ taskId }) => {
        const before = came.get(taskId) ?? 0
        came.set(taskId, before + 1)
        return conduct[taskId.split('-')[0] ?? '']?.(before)
      },
    },
  })
  const inputs = inputsFor(receiver.url)
  const results = await client.batchCreateTasks(inputs)
  for (const { error } of results) assert.equal(error, undefined)
  const tasks = await settled(client, inputs)

  const faults: string[] = []
  for (const [taskId, task] of tasks) {
    const name = taskId.split('-')[0] ?? ''
    const expected = expectations[name]
    if (expected === undefined) continue
    const attempts = await client.listAttempts(taskId)
    const arrivals = receiver.of(taskId)
    const outcomes = attempts.map((attempt) => attempt.outcome)
    const is = `${task.state} ${task.endReason} ${outcomes.join()}`
    const wanted = `${expected.state} ${expected.reason} ${expected.attempts.join()}`
    if (is !== wanted) faults.push(`${taskId}: ${is}, not ${wanted}`)
    const arrivedCount = name === 'nobody' ? 0 : expected.attempts.length
    if (arrivals.length !== arrivedCount) faults.push(`${taskId} came ${arrivals.length} times`)
    faults.push(...timeFaults(taskId, attempts, arrivals))
    faults.push(...waitFaults(taskId, arrivals))
    if (task.state === 'FAILED' && !task.deadLetterReason) faults.push(`${taskId}: no reason`)
    if (outcomes[0] !== 'SUCCEEDED' && !attempts[0]?.error?.message) {
      faults.push(`${taskId}: the failure has no message`)
    }
  }
  assert.deepEqual(faults, [])
  for (let i = 0; i < eachCount; i += 1) {
    assert.equal(receiver.of(`onceReset-${i}`).length, 1, 'AT_MOST_ONCE, after a reset')
    assert.equal(tasks.get(`onceReset-${i}`)?.state, 'FAILED')
  }
  // It was sent, and no answer came: to say that it failed would be a guess.
  assert.equal(tasks.get('onceReset-0')?.endReason, 'OUTCOME_UNKNOWN')
})

/** At least the policy's wait, less its jitter, lies between two arrivals. */
function waitFaults(taskId: string, arrivals: readonly Arrival[]): string[] {
  const faults: string[] = []
  for (let i = 1; i < arrivals.length; i += 1) {
    const waitedMs = (arrivals[i]?.wallMs ?? 0) - (arrivals[i - 1]?.wallMs ?? 0)
    const policyMs = retry.minBackoffMs * retry.backoffMultiplier ** (i - 1) * (1 - retry.jitter)
    const leastMs = taskId.startsWith('limited') ? 3_000 : policyMs
    if (waitedMs < leastMs) faults.push(`${taskId} came again after ${waitedMs} of ${leastMs} ms`)
  }
  return faults
}

/** All but the parked ones are at their end; those wait as long as their policy says. */
async function settled(
  client: SchedulerClient,
  inputs: readonly TaskInput[],
): Promise<Map<string, Task>> {
  const tasks = await eventually(
    'all tasks are at their end',
    async () => {
      const found = new Map<string, Task>()
      for await (const task of client.tasks()) found.set(task.taskId, task)
      const open = inputs.filter(({ taskId = '' }) => {
        const task = found.get(taskId)
        return taskId.startsWith('parked') ? task?.state !== 'RETRYING' : !task?.endTime
      })
      return open.length === 0 ? found : `${open.length} are not: ${open[0]?.taskId}`
    },
    { timeoutMs: 60_000 },
  )
  for (const task of tasks.values()) {
    if (!task.taskId.startsWith('parked')) continue
    const [attempt] = await client.listAttempts(task.taskId)
    const waitMs = (task.nextAttemptTime?.getTime() ?? 0) - (attempt?.endTime?.getTime() ?? 0)
    // From the end of the attempt to its record is a moment more, on a slow machine a long one.
    assert.ok(waitMs >= 48_000, `${task.taskId} waits ${waitMs} ms`)
    assert.ok(waitMs <= 72_000 + 20_000, `${task.taskId} waits ${waitMs} ms`)
  }
  return tasks
}
