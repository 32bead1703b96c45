// If this breaks: an operator is told otherwise of a queue than what it does.
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { MessageOutputs } from '#proto'
import { ScheduleFixture } from '../services/schedule-fixture.ts'
import { tallyLimits } from '../query/due-tally.ts'

const url = 'http://127.0.0.1:9/hook'
type Stats = MessageOutputs['QueueStats']

async function start(t: TestContext): Promise<ScheduleFixture> {
  const fixture = await ScheduleFixture.start(t)
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail' } })
  return fixture
}

function create(fixture: ScheduleFixture, id: string, more: object = {}): Promise<unknown> {
  const task = { taskId: id, queue: 'mail', target: { webhook: { url } }, ...more }
  return fixture.ask('TaskService/CreateTask', { task })
}

const at = (ms: number): object => ({ seconds: String(Math.floor(ms / 1_000)), nanos: 0 })

async function statsOf(fixture: ScheduleFixture, queueId = 'mail'): Promise<Stats> {
  const answer = await fixture.ask<{ stats: Stats }>('QueueService/GetQueueStats', { queueId })
  return answer.stats
}

test('stats: each task is counted where it is, and the oldest that waits is named', async (t) => {
  const fixture = await start(t)
  const { nowMs } = fixture
  for (const id of ['late-1', 'late-2', 'flies', 'fails', 'dies']) await create(fixture, id)
  await create(fixture, 'far', { scheduleTime: at(nowMs + 3_600_000) })
  await create(fixture, 'elsewhere', { queue: 'default' })
  await fixture.pass(2_000)
  await fixture.run('flies')
  await fixture.run('fails', 'FAILED_RETRYABLE')
  await fixture.run('dies', 'FAILED_PERMANENT')
  const stats = await statsOf(fixture)
  assert.equal(stats.pendingCount, '1')
  assert.equal(stats.readyCount, '2')
  assert.equal(stats.inFlightCount, '1')
  assert.equal(stats.retryingCount, '1')
  assert.equal(stats.deadLetterCount, '1')
  assert.equal(Number(stats.oldestReadyTime?.seconds), Math.floor(nowMs / 1_000))
  assert.equal(stats.dispatchRate, 3 / 60)
  assert.equal(stats.failureRate, 2 / 60)
  assert.ok(Number(stats.latencyP50?.seconds) >= 2)
  await fixture.ask('QueueService/PauseQueue', { queueId: 'mail' })
  assert.deepEqual((await statsOf(fixture)).blockedBy, ['BLOCK_REASON_QUEUE_PAUSED'])
  await assert.rejects(statsOf(fixture, 'none'), { code: 'RESOURCE_NOT_FOUND' })
  const full = await fixture.ask<{ queue: { stats: Stats } }>('QueueService/GetQueue', {
    queueId: 'mail',
  })
  assert.equal(full.queue.stats.readyCount, '2')
  const basic = await fixture.ask<{ queue: { stats: Stats | null } }>('QueueService/GetQueue', {
    queueId: 'mail',
    view: 'VIEW_BASIC',
  })
  assert.equal(basic.queue.stats, null)
})

test('stats of more due tasks than one look reads are in proportion', async (t) => {
  const fixture = await start(t)
  const count = tallyLimits.keysMax + 2_000
  for (let first = 0; first < count; first += 1_000) {
    const tasks = Array.from({ length: 1_000 }, (_, i) => ({
      taskId: `t-${first + i}`,
      queue: i % 4 === 0 ? 'mail' : 'default',
      target: { webhook: { url } },
    }))
    await fixture.ask('TaskService/BatchCreateTasks', { tasks })
  }
  await fixture.pass(1_000)
  // As replicas do with each entry: what is due is moved into the lanes.
  fixture.shard.replica.machine.collectDue(count)
  assert.equal((await statsOf(fixture)).readyCount, String(count / 4))
  assert.equal((await statsOf(fixture)).pendingCount, '0')
})
