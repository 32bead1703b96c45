// If this breaks: a tenant that an operator has paused goes on, or is paused for ever; or a key
// that has tasks is not seen.
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { apiCodec, type MessageOutputs } from '#proto'
import { StandingClock } from '../lone-group.ts'
import { ScheduleFixture } from '../services/schedule-fixture.ts'
import { Holds } from './holds.ts'
import { LoneTable } from './lone-table.ts'

type Key = MessageOutputs['Key']
const url = 'http://127.0.0.1:9/hook'
const at = (ms: number): object => ({ seconds: String(Math.floor(ms / 1_000)), nanos: 0 })

async function start(t: TestContext): Promise<ScheduleFixture> {
  const fixture = await ScheduleFixture.start(t)
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail' } })
  return fixture
}

function create(fixture: ScheduleFixture, id: string, concurrencyKey: string, more: object = {}) {
  const target = { webhook: { url } }
  const task = { taskId: id, queue: 'mail', target, concurrencyKey, ...more }
  return fixture.ask('TaskService/CreateTask', { task })
}

async function pageOf(fixture: ScheduleFixture, more: object = {}) {
  return await fixture.ask<{ keys: Key[]; nextPageToken: string }>('QueueService/ListKeys', {
    queueId: 'mail',
    ...more,
  })
}

async function change(fixture: ScheduleFixture, method: string, key: string, more: object = {}) {
  const request = { queueId: 'mail', key, ...more }
  return (await fixture.ask<{ key: Key }>(`QueueService/${method}`, request)).key
}

test('keys are listed with their tasks, whatever they wait for; not with what ended', async (t) => {
  const fixture = await start(t)
  for (const id of ['a-1', 'a-2', 'a-3', 'a-4']) await create(fixture, id, 'a')
  await create(fixture, 'far', 'a', { scheduleTime: at(fixture.nowMs + 3_600_000) })
  await create(fixture, 'b-1', 'b/with slash')
  await create(fixture, 'other', 'a', { queue: 'default' })
  await create(fixture, 'plain', '')
  await fixture.pass(1_000)
  await fixture.run('a-1')
  await fixture.run('a-2', 'FAILED_RETRYABLE')
  await fixture.run('a-3', 'SUCCEEDED')
  const { keys, nextPageToken } = await pageOf(fixture)
  assert.equal(nextPageToken, '')
  const told = keys.map((key) => [key.key, key.readyCount, key.inFlightCount, key.pendingCount])
  assert.deepEqual(told, [
    ['a', '1', '1', '2'],
    ['b/with slash', '1', '0', '0'],
  ])
  await assert.rejects(pageOf(fixture, { queueId: 'none' }), { code: 'RESOURCE_NOT_FOUND' })
  // The key moves with its task, and is told with it.
  const moved = {
    task: { taskId: 'a-4', concurrencyKey: 'c' },
    updateMask: { paths: ['concurrency_key'] },
  }
  await fixture.ask('TaskService/UpdateTask', moved)
  assert.deepEqual(
    (await pageOf(fixture)).keys.map(({ key }) => key),
    ['a', 'b/with slash', 'c'],
  )
  const read = await fixture.ask<{ task: MessageOutputs['Task'] }>('TaskService/GetTask', {
    taskId: 'a-4',
  })
  assert.equal(read.task.concurrencyKey, 'c')
  const found = await fixture.ask<{ tasks: MessageOutputs['Task'][] }>('TaskService/ListTasks', {
    filter: { concurrencyKey: 'a', queues: ['mail'] },
  })
  assert.deepEqual(found.tasks.map(({ taskId }) => taskId).sort(), ['a-1', 'a-2', 'a-3', 'far'])
})

test('pages bring each key once, those without tasks among them', async (t) => {
  const fixture = await start(t)
  const names = Array.from({ length: 25 }, (_, i) => `k-${String(i).padStart(2, '0')}`)
  for (const [i, name] of names.entries()) {
    if (i % 3 === 0) await change(fixture, 'SetKeyLimit', name, { weight: 5 })
    if (i % 3 !== 0) await create(fixture, `t-${i}`, name)
    if (i % 6 === 0) await create(fixture, `u-${i}`, name)
  }
  const seen: string[] = []
  let pageToken = ''
  do {
    const page = await pageOf(fixture, { pageSize: 4, pageToken })
    seen.push(...page.keys.map(({ key }) => key))
    pageToken = page.nextPageToken
  } while (pageToken !== '')
  assert.deepEqual(seen, names)
  const some = await pageOf(fixture, { keyPrefix: 'k-1' })
  assert.deepEqual(
    some.keys.map(({ key }) => key),
    names.slice(10, 20),
  )
})

test('limits and pauses are kept until they are taken away; a request counts once', async (t) => {
  const fixture = await start(t)
  const limit = { maxConcurrentDispatches: 3 }
  assert.equal(
    (await change(fixture, 'SetKeyLimit', 'a', { limit })).limit?.maxConcurrentDispatches,
    3,
  )
  const paused = await change(fixture, 'PauseKey', 'a', { reason: 'abuse', requestId: 'p' })
  assert.equal(paused.pause?.reason, 'abuse')
  assert.equal(paused.limit?.maxConcurrentDispatches, 3, 'a pause keeps the limit')
  await change(fixture, 'ResumeKey', 'a')
  const again = await change(fixture, 'PauseKey', 'a', { reason: 'abuse', requestId: 'p' })
  assert.equal(again.pause, null, 'a repetition of what was undone does nothing')
  assert.deepEqual((await pageOf(fixture, { onlyHeld: true })).keys, [])
  await change(fixture, 'SetKeyLimit', 'a')
  assert.deepEqual((await pageOf(fixture)).keys, [], 'what says nothing is not kept')
  const until = at(fixture.nowMs + 60_000)
  await change(fixture, 'PauseKey', 'a', { until })
  assert.equal((await pageOf(fixture, { onlyHeld: true })).keys.length, 1)
  fixture.shard.clock.pass(60_000)
  assert.deepEqual((await pageOf(fixture, { onlyHeld: true })).keys, [])
  await assert.rejects(change(fixture, 'PauseKey', 'a', { until }), /until: must be in the future/)
  await assert.rejects(change(fixture, 'PauseKey', ''), /key: is required/)
  await assert.rejects(
    change(fixture, 'SetKeyLimit', 'a', { weight: 101 }),
    /weight: must be 0 to 100/,
  )
})

test('a task with a paused key says so; its queue goes with its keys', async (t) => {
  const fixture = await start(t)
  await create(fixture, 'a-1', 'a')
  await change(fixture, 'PauseKey', 'a', { reason: 'abuse' })
  await fixture.pass(1_000)
  const told = await fixture.ask<{ explanations: { code: string; message: string }[] }>(
    'TaskService/ExplainTask',
    { taskId: 'a-1' },
  )
  const held = told.explanations.find(({ code }) => code === 'KEY_PAUSED')
  assert.match(held?.message ?? '', /key a of queue mail is paused: abuse/)
  await fixture.ask('TaskService/CancelTask', { taskId: 'a-1' })
  await fixture.ask('QueueService/DeleteQueue', { queueId: 'mail' })
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail' } })
  assert.deepEqual((await pageOf(fixture)).keys, [])
})

test('what is held: a namespace, a queue, a key of one queue; each until its end', () => {
  const door = new LoneTable()
  const clock = new StandingClock()
  const holds = new Holds({ table: () => door.table }, clock)
  const nowMs = clock.wallMs()
  const put = (kind: 'queue' | 'key', key: string, value: Uint8Array): void => {
    door.table.apply({
      changes: [{ kind, key, expected: 'absent', value }],
      requestHash: 0,
      atMs: nowMs,
    })
  }
  const until = { seconds: String(nowMs / 1_000 + 10), nanos: 0 }
  put('key', 'shop/mail/a', apiCodec('Key').encode({ key: 'a', pause: { reason: '' } }))
  put('key', 'shop/mail/b', apiCodec('Key').encode({ key: 'b', pause: { until } }))
  put('key', 'shop/mail/c', apiCodec('Key').encode({ key: 'c', weight: 7 }))
  assert.equal(holds.placeOf('shop/t', 'mail', 'a'), 'shop/mail/a')
  assert.equal(holds.placeOf('shop/t', 'mail', 'b'), 'shop/mail/b')
  assert.equal(holds.nextEndMs, nowMs + 10_000)
  for (const key of ['c', undefined]) assert.equal(holds.placeOf('shop/t', 'mail', key), undefined)
  assert.equal(holds.placeOf('shop/t', 'other', 'a'), undefined)
  clock.pass(10_000)
  assert.equal(holds.isHeld('shop/mail/b'), false)
  put('queue', 'shop/mail', apiCodec('Queue').encode({ state: 'QUEUE_STATE_PAUSED' }))
  assert.equal(holds.placeOf('shop/t', 'mail', 'a'), 'shop/mail', 'the queue holds them all')
})
