// If this breaks: what has ended is gone before it may be, or stays for ever; dead letters first.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { retentionsOf } from '../resources/retention.ts'
import { ScheduleFixture } from './schedule-fixture.ts'

const url = 'https://example.com/hook'
const dayMs = 86_400_000
const days = (count: number) => ({ seconds: String(count * 86_400) })

interface Told {
  readonly endTime: { readonly seconds: string } | null
  readonly expireTime: { readonly seconds: string } | null
}

async function fixtureWith(t: TestContext, queue: object): Promise<ScheduleFixture> {
  const fixture = await ScheduleFixture.start(t)
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail', ...queue } })
  return fixture
}

async function create(fixture: ScheduleFixture, taskId: string, more: object = {}): Promise<void> {
  const scheduleTime = { seconds: String(Math.floor(fixture.nowMs / 1_000)) }
  const task = { taskId, queue: 'mail', target: { webhook: { url } }, scheduleTime, ...more }
  await fixture.ask('TaskService/CreateTask', { task })
}

const get = async (fixture: ScheduleFixture, taskId: string): Promise<Told> =>
  (await fixture.ask<{ task: Told }>('TaskService/GetTask', { taskId })).task

/** For how many days what has ended is kept. */
async function keptDays(fixture: ScheduleFixture, taskId: string): Promise<number> {
  const { endTime, expireTime } = await get(fixture, taskId)
  return (Number(expireTime?.seconds) - Number(endTime?.seconds)) / 86_400
}

test('each end is kept as long as its queue says, and then it is gone', async (t) => {
  const fixture = await fixtureWith(t, {
    retention: {
      maxAge: days(3),
      byState: [
        { state: 'TASK_STATE_COMPLETED', maxAge: days(1) },
        { state: 'TASK_STATE_FAILED', maxAge: days(5) },
      ],
    },
    deadLetterPolicy: { retention: days(9) },
  })
  for (const taskId of ['done', 'dead', 'cancelled']) await create(fixture, taskId)
  await fixture.run('done', 'SUCCEEDED')
  await fixture.run('dead', 'FAILED_PERMANENT')
  await fixture.ask('TaskService/CancelTask', { taskId: 'cancelled' })
  assert.equal(await keptDays(fixture, 'done'), 1)
  assert.equal(await keptDays(fixture, 'dead'), 9, 'the policy of dead letters comes first')
  assert.equal(await keptDays(fixture, 'cancelled'), 3)
  const left = async (): Promise<string[]> => {
    const { tasks } = await fixture.ask<{ tasks: { taskId: string }[] }>(
      'TaskService/ListTasks',
      {},
    )
    return tasks.map(({ taskId }) => taskId).sort()
  }
  assert.deepEqual(await left(), ['cancelled', 'dead', 'done'])
  await fixture.pass(dayMs + 1_000)
  assert.deepEqual(await left(), ['cancelled', 'dead'])
  await fixture.pass(2 * dayMs)
  assert.deepEqual(await left(), ['dead'])
  await fixture.pass(6 * dayMs)
  assert.deepEqual(await left(), [])
})

test('an update keeps what was inherited; a restart and a redrive, too', async (t) => {
  const byState = [{ state: 'TASK_STATE_FAILED', maxAge: days(5) }]
  const fixture = await fixtureWith(t, { retention: { byState } })
  await create(fixture, 'a')
  const task = { taskId: 'a', labels: { x: 'y' }, retention: days(2) }
  const updateMask = { paths: ['labels', 'retention'] }
  await fixture.ask('TaskService/UpdateTask', { task, updateMask })
  const later = await fixture.restart({ flush: true })
  await later.run('a', 'FAILED_PERMANENT')
  assert.equal(await keptDays(later, 'a'), 5)
  await later.ask('QueueService/RedriveDeadLetter', { taskId: 'a' })
  await later.run('a', 'SUCCEEDED')
  assert.equal(await keptDays(later, 'a'), 2, 'its own, for all other ends')
})

test('who says it nearest is heard; nothing goes within a minute', () => {
  const policy = (state: string, seconds: string) =>
    ({ byState: [{ state, maxAge: { seconds, nanos: 0 } }] }) as never
  const failed = 'TASK_STATE_FAILED'
  const deadLetters = { disabled: false, retention: { seconds: '300', nanos: 0 } } as never
  const policies = [policy(failed, '200'), policy('TASK_STATE_CANCELLED', '5')]
  assert.deepEqual(retentionsOf([], { deadLetters, policies }), [
    { state: 'FAILED', ms: 300_000 },
    { state: 'CANCELLED', ms: 60_000 },
  ])
  const own = [{ state: 'FAILED', ms: 70_000 }] as const
  assert.deepEqual(retentionsOf(own, { deadLetters, policies })[0], own[0])
  const disabled = { disabled: true, retention: null } as never
  assert.deepEqual(retentionsOf([], { deadLetters: disabled, policies: [policy(failed, '900')] }), [
    { state: 'FAILED', ms: 60_000 },
  ])
  assert.deepEqual(retentionsOf([], { deadLetters: null, policies: [null, null] }), [])
})

test('what can not be is refused by its field', async (t) => {
  const fixture = await ScheduleFixture.start(t)
  const queue = {
    queueId: 'q',
    retention: {
      byState: [
        { state: 'TASK_STATE_PENDING', maxAge: days(1) },
        { state: 'TASK_STATE_FAILED' },
        { state: 'TASK_STATE_FAILED', maxAge: days(400) },
      ],
      maxCount: '5',
    },
    deadLetterPolicy: { retention: days(400), maxCount: '7', onFull: 2 },
  }
  await assert.rejects(
    fixture.ask('QueueService/CreateQueue', { queue }),
    ({ violations }: { violations: { field: string }[] }) => {
      assert.deepEqual(violations.map(({ field }) => field).sort(), [
        'queue.dead_letter_policy.max_count',
        'queue.dead_letter_policy.on_full',
        'queue.dead_letter_policy.retention',
        'queue.retention.by_state[0].state',
        'queue.retention.by_state[1].max_age',
        'queue.retention.by_state[2].max_age',
        'queue.retention.by_state[2].state',
        'queue.retention.max_count',
      ])
      return true
    },
  )
})
