// If this breaks: one tenant fills the cluster for all, or is refused what it may have, or what it
// was promised: a call that is repeated after a lost answer.
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import type { MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { sumOfUsage } from '../query/usage.ts'
import { StandingClock } from '../lone-group.ts'
import { ScheduleFixture } from '../services/schedule-fixture.ts'
import { LoneTable } from './lone-table.ts'
import { ResourceView } from './resource-view.ts'
import { quotaLimits, TaskQuotas } from './task-quotas.ts'
import { WriteRates } from './write-rates.ts'

const random = createPrng(1).range

const url = 'http://127.0.0.1:9/hook'

async function start(t: TestContext, quotas: object, maxTasks = 0): Promise<ScheduleFixture> {
  const fixture = await ScheduleFixture.start(t)
  const namespace = { namespace: 'default', quotas }
  await fixture.ask('NamespaceService/UpdateNamespace', { namespace })
  if (maxTasks > 0) {
    const queue = { queueId: 'mail', maxTasks: String(maxTasks) }
    await fixture.ask('QueueService/CreateQueue', { queue })
  }
  return fixture
}

function create(fixture: ScheduleFixture, taskId: string, more: object = {}): Promise<unknown> {
  const { requestId = '', ...task } = more as { requestId?: string }
  const target = { webhook: { url } }
  return fixture.ask('TaskService/CreateTask', { task: { taskId, target, ...task }, requestId })
}

async function refusedBy(promise: Promise<unknown>): Promise<Readonly<Record<string, string>>> {
  try {
    await promise
  } catch (error) {
    if (error instanceof SchedulerError && error.code === 'OVERLOADED') return error.metadata
    throw error
  }
  return {}
}

test('live tasks of a namespace: the one too many is refused with quota and use', async (t) => {
  const fixture = await start(t, { maxLiveTasks: '3' })
  for (const id of ['a', 'b', 'c']) await create(fixture, id, { requestId: `r-${id}` })
  const { limit, used, max } = await refusedBy(create(fixture, 'd'))
  assert.deepEqual([limit, used, max], ['max_live_tasks', '3', '3'])
  await create(fixture, 'c', { requestId: 'r-c' })
  await assert.rejects(create(fixture, 'c', { requestId: 'other' }), { code: 'TASK_EXISTS' })
  await fixture.pass(1_000)
  await fixture.run('a', 'SUCCEEDED')
  await create(fixture, 'd')
  assert.equal((await refusedBy(create(fixture, 'e')))['limit'], 'max_live_tasks')
})

test('a batch that does not fit makes nothing; one of repetitions passes', async (t) => {
  const fixture = await start(t, { maxLiveTasks: '4' })
  const batch = (ids: readonly string[], requestId: string): Promise<unknown> => {
    const tasks = ids.map((taskId) => ({ taskId, target: { webhook: { url } } }))
    return fixture.ask('TaskService/BatchCreateTasks', { tasks, requestId })
  }
  await batch(['a', 'b', 'c'], 'one')
  assert.equal((await refusedBy(batch(['d', 'e'], 'two')))['used'], '3')
  assert.equal(fixture.shard.replica.machine.readTask('default/d'), undefined)
  await batch(['a', 'b', 'c'], 'one')
  await batch(['d'], 'three')
})

test('tasks that wait in a queue are bounded by it; those under way are not counted', async (t) => {
  const fixture = await start(t, {}, 2)
  const queue = { queue: 'mail' }
  for (const id of ['a', 'b']) await create(fixture, id, queue)
  const { limit, queue: named } = await refusedBy(create(fixture, 'c', queue))
  assert.deepEqual([limit, named], ['max_tasks', 'mail'])
  await create(fixture, 'elsewhere')
  await fixture.pass(1_000)
  await fixture.run('a')
  await create(fixture, 'c', queue)
})

test('queues and schedules are counted when they are made', async (t) => {
  const fixture = await start(t, { maxQueues: 1, maxSchedules: '1' })
  const queue = (queueId: string, requestId = ''): Promise<unknown> =>
    fixture.ask('QueueService/CreateQueue', { queue: { queueId }, requestId })
  await queue('one', 'r')
  assert.equal((await refusedBy(queue('two')))['limit'], 'max_queues')
  await queue('one', 'r')
  const taskTemplate = { target: { webhook: { url } } }
  const schedule = (scheduleId: string, requestId: string): Promise<unknown> => {
    const spec = { cron: ['0 0 * * 1'] }
    return fixture.schedules('CreateSchedule', {
      schedule: { scheduleId, spec, taskTemplate },
      requestId,
    })
  }
  await schedule('first', 'r1')
  assert.equal((await refusedBy(schedule('second', 'r2')))['limit'], 'max_schedules')
  await schedule('first', 'r1')
})

test('usage tells what the quotas are about', async (t) => {
  const fixture = await start(t, { maxLiveTasks: '10' })
  for (const id of ['a', 'b', 'c']) await create(fixture, id)
  await fixture.pass(1_000)
  await fixture.run('a')
  await fixture.run('b', 'SUCCEEDED')
  const told = await fixture.ask<MessageOutputs['GetNamespaceUsageResponse']>(
    'NamespaceService/GetNamespaceUsage',
    {},
  )
  assert.equal(told.usage?.liveTasks, '2')
  assert.equal(told.usage?.concurrentDispatches, 1)
  assert.equal(told.usage?.dispatchesPerSecond, 2 / 60)
  assert.equal(told.usage?.writesPerSecond, 3 / 60)
  assert.equal(told.quotas?.maxLiveTasks, '10')
})

test('far from its bound a count serves for a second; near to it every call counts', async () => {
  const door = new LoneTable()
  const clock = new StandingClock()
  const context = { door, view: new ResourceView(door), clock, random }
  let asked = 0
  const quotas = new TaskQuotas(context, () => {
    asked += 1
    return Promise.resolve(sumOfUsage([]))
  })
  await quotas.admit([{ namespace: 'default', queue: '' }], { timeoutMs: 1_000 })
  assert.equal(asked, 0, 'without bounds it costs nothing')
  const { apiCodec } = await import('#proto')
  const value = apiCodec('Namespace').encode({ quotas: { maxLiveTasks: '100' } })
  const change = { kind: 'namespace', key: 'default', expected: 'absent', value } as const
  door.table.apply({ changes: [change], requestHash: 0, atMs: 1 })
  const admit = (count: number): Promise<void> => {
    const places = Array.from({ length: count }, () => ({ namespace: 'default', queue: '' }))
    return quotas.admit(places, { timeoutMs: 1_000 })
  }
  for (let i = 0; i < 9; i += 1) await admit(10)
  assert.equal(asked, 1)
  await admit(10)
  assert.equal(asked, 2, 'nine tenths are used')
  clock.pass(quotaLimits.countAgeMaxMs)
  await admit(1)
  assert.equal(asked, 3, 'the count is old')
})

test('tasks made too fast are refused with the time to wait; repetitions pass', async (t) => {
  const fixture = await start(t, { maxWritesPerSecond: 2 })
  for (const id of ['a', 'b']) await create(fixture, id, { requestId: `r-${id}` })
  const { limit, max } = await refusedBy(create(fixture, 'c'))
  assert.deepEqual([limit, max], ['max_writes_per_second', '2'])
  await assert.rejects(create(fixture, 'c'), { retryAfterMs: 500 })
  await create(fixture, 'b', { requestId: 'r-b' })
  await fixture.pass(500)
  await create(fixture, 'c')
  assert.equal((await refusedBy(create(fixture, 'd')))['limit'], 'max_writes_per_second')
})

test('a node lets its part of a rate through; a large call is paid for afterwards', () => {
  const clock = new StandingClock()
  const rates = new WriteRates(clock, () => 4)
  const take = (count: number): void => rates.take([{ namespace: 'default', perSecond: 40, count }])
  take(25)
  assert.throws(() => take(1), { code: 'OVERLOADED', retryAfterMs: 1_600 })
  clock.pass(1_599)
  assert.throws(() => take(1), { code: 'OVERLOADED' })
  clock.pass(1)
  take(1)
})
