// The executor of webhooks against a receiver that misbehaves at random: what is reported must be
// what happened.

import assert from 'node:assert/strict'
import test from 'node:test'
import { systemClock } from '#base/clock'
import { createPrng, type Prng } from '#base/prng'
import type { Attempt, AttemptReport } from '../engine/executor/attempt.ts'
import { createWebhookExecutor } from '../engine/executor/webhook.ts'
import { type Answer, startReceiver } from './receiver.ts'

const attemptCount = 600

function randomAnswer(prng: Prng): Answer | undefined {
  const delayMs = prng.range(0, 40)
  const all: (Answer | undefined)[] = [
    undefined,
    { body: 'x'.repeat(prng.range(0, 5_000)) },
    { delayMs },
    { status: 503, headers: { 'retry-after': '3' }, delayMs },
    { status: 404 },
    { headers: { connection: 'close' } },
    { hang: 'all' },
    { body: '0123456789', hang: 'body' },
    { reset: 'all', delayMs },
    { body: '0123456789', reset: 'body' },
    { body: 'slow', dripMs: 1 },
    { body: 'too slow', dripMs: 30 },
  ]
  return prng.pick(all)
}

function randomAttempt(taskId: string, url: string, prng: Prng): Attempt {
  return {
    namespace: 'default',
    taskId,
    attempt: 1,
    maxAttempts: 3,
    token: 5,
    scheduledMs: 0,
    scheduleId: '',
    timeoutMs: 120 + prng.range(0, 80),
    webhook: {
      url,
      method: 'POST',
      headers: {},
      body: new Uint8Array(prng.range(0, 3) * 40_000),
      contentType: 'text/plain',
      responseBytesMax: 1_024,
    },
  }
}

function isClean(answer: Answer | undefined): boolean {
  return answer?.hang === undefined && answer?.reset === undefined && answer?.dripMs !== 30
}

// If it broke, a task could end as done that was never sent, or be sent again after it was done.
test('what is reported is what happened, and exactly once', async (t) => {
  const seed = Number(process.env['SEED'] ?? 1)
  t.diagnostic(`seed ${seed}`)
  const prng = createPrng(seed)
  const answers = new Map<string, Answer | undefined>()
  const receiver = await startReceiver({ respond: ({ taskId }) => answers.get(taskId) })
  const executor = createWebhookExecutor({
    concurrency: 100,
    connectionsPerOrigin: 24,
    idleConnectionsMax: 4,
    allowNetworks: ['127.0.0.0/8'],
    clock: systemClock,
  })
  const reports = new Map<string, AttemptReport[]>()
  let started = 0
  const { promise: allStarted, resolve } = Promise.withResolvers<void>()
  const fill = (): void => {
    while (executor.room > 0 && started < attemptCount) start(`task-${started++}`)
    if (started === attemptCount) resolve()
  }
  function start(taskId: string): void {
    answers.set(taskId, randomAnswer(prng))
    executor.start(randomAttempt(taskId, receiver.url, prng), (report) => {
      reports.set(taskId, [...(reports.get(taskId) ?? []), report])
      fill()
    })
  }
  fill()
  await allStarted
  await executor.stop(100)
  await receiver.wait(() => receiver.openConnections === 0)

  assert.equal(reports.size, attemptCount)
  assert.equal(executor.inFlight, 0)
  assert.equal(executor.connectionCount, 0)
  let unsent = 0
  for (const [taskId, [report, second]] of reports) {
    assert.ok(report !== undefined)
    assert.equal(second, undefined, `seed ${seed}: ${taskId} was reported twice (X1)`)
    const arrivals = receiver.of(taskId).length
    const told = JSON.stringify(answers.get(taskId))
    const what = `seed ${seed}: ${taskId}, told ${told}: ${JSON.stringify(report)}`
    if (report.error.startsWith('never sent')) {
      unsent += 1
      assert.equal(arrivals, 0, what)
    } else {
      assert.match(report.error, /^(outcome unknown: .*|the receiver answered .*|)$/, what)
      assert.ok(arrivals <= 1, what)
    }
    if (report.status !== 0) assert.equal(arrivals, 1, what)
    if (report.outcome === 'SUCCEEDED') assert.ok(isClean(answers.get(taskId)), what)
    if (report.outcome === 'SUCCEEDED') assert.equal(arrivals, 1, what)
  }
  t.diagnostic(`${unsent} never sent`)
  await receiver.close()
})
