// If a test in here breaks, a caller that has gone keeps waiting, or "maybe done" is forgotten.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SchedulerError } from './errors.ts'
import { pause, Retries } from './retries.ts'
import { defaultRetryPolicy } from './retry.ts'

const budget = { endsMs: Number.POSITIVE_INFINITY, signal: undefined, requestId: 'r-1' }
const hourMs = 3_600_000

test('a signal ends the wait before the next try', { timeout: 10_000 }, async () => {
  // The wait between two tries can be the longest part of a call.
  for (const [wasSent, requestId] of [
    [true, 'r-1'],
    [false, undefined],
  ] as const) {
    const controller = new AbortController()
    const waiting = pause(hourMs, { ...budget, signal: controller.signal }, wasSent)
    controller.abort('enough')
    await assert.rejects(waiting, { code: 'CANCELLED', requestId, cause: 'enough' })
  }
})

test('a signal that has fired before ends it at once', { timeout: 10_000 }, async () => {
  // The listener would wait for an event that has been.
  const waiting = pause(hourMs, { ...budget, signal: AbortSignal.abort() }, true)
  await assert.rejects(waiting, { code: 'CANCELLED' })
})

test('a wait that ends leaves nothing at the signal', async () => {
  // A signal that lives as long as the process would collect a listener per call.
  const controller = new AbortController()
  let listening = 0
  const { signal } = controller
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listening += 1
    add(...args)
  }
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listening -= 1
    remove(...args)
  }
  await pause(1, { ...budget, signal }, true)
  assert.equal(listening, 0)
})

test('what was maybe done stays so until the end', () => {
  // The last refusal says nothing of an earlier try.
  const retries = new Retries({ ...defaultRetryPolicy, attemptsMax: 2 }, true)
  const unknown = new SchedulerError('OUTCOME_UNKNOWN', 'lost', { tryAgain: 'sameRequestId' })
  const later = new SchedulerError('NO_LEADER', 'none', { tryAgain: 'yes' })
  assert.equal(typeof retries.after(unknown, budget, false), 'number')
  const end = retries.after(later, budget, false)
  assert.ok(end instanceof SchedulerError)
  assert.equal(end.code, 'OUTCOME_UNKNOWN')
})
