// Limits of queues on real processes: one queue's tasks are on all shards, whose leaders are on all
// nodes, and a node dies in between.

import assert from 'node:assert/strict'
import test from 'node:test'
import { eventually, startFixture, within } from './cluster-fixture.ts'

// If it broke, a receiver that can take three calls would get as many as there are shards.
test('concurrency: never more at the receiver than the queue allows', async (t) => {
  const answerMs = 60
  const concurrentMax = 3
  const count = 120
  const fixture = await startFixture(t, {
    cluster: { shards: 8 },
    receiver: { respond: () => ({ delayMs: answerMs }) },
  })
  const { client, receiver, cluster } = fixture
  const rateLimit = { maxConcurrentDispatches: concurrentMax }
  await client.call('CreateQueue', { queue: { queueId: 'narrow', rateLimit } })
  const inputs = Array.from({ length: count }, (_, i) => ({
    taskId: `t-${i}`,
    webhook: receiver.url,
    queue: 'narrow',
  }))
  await client.batchCreateTasks(inputs)
  await within(60_000, 'some came', receiver.waitForCount(count / 4))
  const { stats } = await client.call('GetQueueStats', { queueId: 'narrow' })
  assert.deepEqual(stats?.blockedBy, ['BLOCK_REASON_QUEUE_CONCURRENCY'])
  await cluster.process(2).kill()
  await within(30_000, 'node 2 is ready again', cluster.restart(2))
  await eventually('all came', async () => {
    const came = new Set([...receiver.arrivals].map(({ taskId }) => taskId)).size
    return came === count || `${came} of ${count}`
  })
  // An attempt whose outcome died with its node may run at the receiver beside its repetition.
  const repeated = [...receiver.arrivals].length - count
  const most = mostAtOnce(
    [...receiver.arrivals].map(({ wallMs }) => wallMs),
    answerMs,
  )
  assert.ok(most <= concurrentMax + repeated, `${most} at once, ${repeated} repeated`)
})

// If it broke, a limit of a receiver's provider would be passed, or never reached.
test('rate: starts keep to the queue within five percent, whoever leads', async (t) => {
  const ratePerSecond = 40
  const burst = 10
  const fixture = await startFixture(t, { cluster: { shards: 8 } })
  const { client, receiver } = fixture
  const rateLimit = { maxDispatchesPerSecond: ratePerSecond, maxBurstSize: burst }
  const slowStart = { seconds: '0' }
  await client.call('CreateQueue', { queue: { queueId: 'slow', rateLimit, slowStart } })
  const count = 400
  const inputs = Array.from({ length: count }, (_, i) => ({
    taskId: `t-${i}`,
    webhook: receiver.url,
    queue: 'slow',
  }))
  await client.batchCreateTasks(inputs)
  await within(60_000, 'all came', receiver.waitForCount(count))
  const cameMs = [...receiver.arrivals].map(({ wallMs }) => wallMs).sort((a, b) => a - b)
  for (const spanMs of [1_000, 3_000]) {
    const most = mostAtOnce(cameMs, spanMs)
    const allowed = ((ratePerSecond * spanMs) / 1_000) * 1.05 + burst
    // What was started is on its way for a moment: a span at the receiver may hold a little more.
    assert.ok(most <= allowed + ratePerSecond * 0.25, `${most} within ${spanMs} ms`)
  }
  assert.equal(cameMs.length, count)
})

/** The most that fall into one span. */
function mostAtOnce(timesMs: readonly number[], spanMs: number): number {
  const sorted = [...timesMs].sort((a, b) => a - b)
  let most = 0
  let first = 0
  for (const [last, ms] of sorted.entries()) {
    while (ms - (sorted[first] ?? ms) >= spanMs) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
