// If this breaks: an operator is told otherwise of a queue than what it does.
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { MessageOutputs } from '#proto'
import { until } from '../lone-group.ts'
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

// ---------------------------------------------------------------------------------------- deletion

interface Deleted {
  readonly operation: MessageOutputs['Operation'] | null
}

const remove = (fixture: ScheduleFixture, more: object = {}): Promise<Deleted> =>
  fixture.ask<Deleted>('QueueService/DeleteQueue', { queueId: 'mail', ...more })

async function stateOf(fixture: ScheduleFixture): Promise<string> {
  const { queues } = await fixture.ask<{ queues: MessageOutputs['Queue'][] }>(
    'QueueService/ListQueues',
    { filter: { queueIdPrefix: 'mail' } },
  )
  return queues[0]?.state ?? 'gone'
}

/** Runs operations until this one has ended. */
async function operated(fixture: ScheduleFixture, operationId: string): Promise<string> {
  let state = ''
  await until(() => {
    fixture.operate()
    fixture.shard.clock.pass(100)
    state = fixture.operation(operationId)?.state ?? 'none'
    return !['OPERATION_STATE_PENDING', 'OPERATION_STATE_RUNNING'].includes(state)
  })
  return state
}

// Y4
test('a queue with tasks that have not ended is deleted by force only', async (t) => {
  const fixture = await start(t)
  await create(fixture, 'waits')
  await assert.rejects(remove(fixture), /holds 1 tasks that have not ended/)
  await fixture.ask('TaskService/CancelTask', { taskId: 'waits' })
  assert.equal((await remove(fixture, { requestId: 'once' })).operation, null)
  assert.equal(await stateOf(fixture), 'gone')
  assert.equal((await remove(fixture, { requestId: 'once' })).operation, null, 'a repetition')
  await assert.rejects(remove(fixture), { code: 'RESOURCE_NOT_FOUND' })
  assert.equal((await remove(fixture, { allowMissing: true })).operation, null)
  await assert.rejects(remove(fixture, { queueId: 'default' }), /default can not be deleted/)
  await assert.rejects(create(fixture, 'late'), /there is no queue mail/)
})

// Y4
test('by force: DRAINING at once, tasks are cancelled, then the queue is gone', async (t) => {
  const fixture = await start(t)
  const { nowMs } = fixture
  for (let i = 0; i < 7; i += 1) await create(fixture, `t-${i}`)
  await create(fixture, 'far', { scheduleTime: at(nowMs + 86_400_000) })
  await create(fixture, 'stays', { queue: 'default' })
  await fixture.pass(1_000)
  await fixture.run('t-0')
  const begun = await remove(fixture, { force: true, requestId: 'once' })
  const id = begun.operation?.operationId ?? ''
  assert.equal(await stateOf(fixture), 'QUEUE_STATE_DRAINING')
  await assert.rejects(create(fixture, 'late'), /queue mail is being deleted and takes no tasks/)
  const moved = { task: { taskId: 'stays', queue: 'mail' }, updateMask: { paths: ['queue'] } }
  await assert.rejects(fixture.ask('TaskService/UpdateTask', moved), /is being deleted/)
  await assert.rejects(fixture.ask('QueueService/ResumeQueue', { queueId: 'mail' }), {
    code: 'RESOURCE_BUSY',
  })
  const again = await remove(fixture, { force: true, requestId: 'once' })
  assert.equal(again.operation?.operationId, id, 'a repetition')
  const other = await remove(fixture, { force: true, requestId: 'other' })
  assert.equal(other.operation?.operationId, id, 'it is under way already')
  assert.equal(await operated(fixture, id), 'OPERATION_STATE_SUCCEEDED')
  assert.equal(await stateOf(fixture), 'gone')
  const { machine } = fixture.shard.replica
  for (const name of ['t-0', 't-6', 'far']) {
    assert.equal(machine.readTask(`default/${name}`)?.state, 'CANCELLED', name)
  }
  assert.equal(machine.readTask('default/stays')?.state, 'PENDING')
  assert.equal(
    (await remove(fixture, { force: true, requestId: 'once' })).operation?.operationId,
    id,
  )
})

test('a deletion that is cancelled leaves a queue that takes tasks again', async (t) => {
  const fixture = await start(t)
  await create(fixture, 'waits')
  const { operation } = await remove(fixture, { force: true })
  const operationId = operation?.operationId ?? ''
  await fixture.ask('OperationService/CancelOperation', { operationId })
  assert.equal(await stateOf(fixture), 'QUEUE_STATE_RUNNING')
  await create(fixture, 'more')
})

test('schedules that send their tasks to a queue keep it, and are named', async (t) => {
  const fixture = await start(t)
  const taskTemplate = { queue: 'mail', target: { webhook: { url } } }
  const schedule = { scheduleId: 'weekly', spec: { cron: ['0 0 * * 1'] }, taskTemplate }
  await fixture.schedules('CreateSchedule', { schedule })
  for (const force of [false, true]) {
    await assert.rejects(
      remove(fixture, { force }),
      /send their tasks to queue default\/mail: weekly/,
    )
  }
  assert.equal(await stateOf(fixture), 'QUEUE_STATE_RUNNING')
  await fixture.schedules('DeleteSchedule', { scheduleId: 'weekly' })
  await remove(fixture)
})
