// If this breaks: a bulk pause, resumption or deletion changes schedules that nobody meant, leaves
// some out, or counts other than it does. Real services, machine and runner on a clock that the
// tests move.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextTurn } from '../lone-group.ts'
import { at, make, minuteMs, start, template, type Told } from '../services/schedule-asks.ts'
import type { ScheduleFixture } from '../services/schedule-fixture.ts'

interface Operation {
  readonly operationId: string
  readonly state: string
  readonly totalCount: string
  readonly succeededCount: string
  readonly unchangedCount: string
  readonly error: { readonly message: string } | null
}

interface Answer {
  readonly operation: Operation
}

/** To its end. */
async function bulk(fixture: ScheduleFixture, method: string, request: object): Promise<Operation> {
  const asked = fixture.ask<Answer>(`OperationService/${method}`, request)
  let ended: Operation | undefined
  let id: string | undefined
  void asked.then(({ operation }) => (id = operation.operationId))
  for (let turn = 0; turn < 200_000 && ended === undefined; turn += 1) {
    fixture.operate()
    await nextTurn()
    // So slow that no page runs out of time on a busy machine.
    fixture.shard.clock.pass(10)
    if (id === undefined) continue
    const get = { operationId: id }
    const { operation } = await fixture.ask<Answer>('OperationService/GetOperation', get)
    const isOver = !['PENDING', 'RUNNING'].includes(operation.state.replace('OPERATION_STATE_', ''))
    if (isOver) ended = operation
  }
  await asked
  assert.ok(ended !== undefined, 'the operation comes to an end')
  return ended
}

async function all(fixture: ScheduleFixture, filter: object = {}): Promise<Told[]> {
  const asked = fixture.schedules<{ schedules: Told[] }>('ListSchedules', {
    filter,
    pageSize: 1_000,
  })
  return (await asked).schedules
}

const idsOf = (schedules: readonly Told[]): string[] =>
  schedules.map(({ scheduleId }) => scheduleId)

/** Every third in the queue `old`, every second `even`. */
async function makeMany(fixture: ScheduleFixture, count: number): Promise<void> {
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'old' } })
  for (let i = 0; i < count; i += 1) {
    const labels = { parity: i % 2 === 0 ? 'even' : 'odd' }
    const taskTemplate = { ...template, queue: i % 3 === 0 ? 'old' : 'default' }
    const scheduleId = `s-${String(i).padStart(2, '0')}`
    await make(fixture, {
      scheduleId,
      labels,
      taskTemplate,
      overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL',
    })
  }
}

test('pause and resume what the filter means, exactly, and say how many', async (t) => {
  const { fixture, startMs } = await start(t)
  await makeMany(fixture, 14)
  const filter = { labelSelector: 'parity=even', queues: ['old'] }
  const meant = ['s-00', 's-06', 's-12']
  const dry = await bulk(fixture, 'BulkPauseSchedules', { filter, options: { dryRun: true } })
  assert.deepEqual([dry.totalCount, dry.succeededCount], ['3', '3'])
  const few = { filter, options: { maxAffected: 2 } }
  const refused = await bulk(fixture, 'BulkPauseSchedules', few)
  assert.match(refused.error?.message ?? '', /3 would be changed, more than max_affected/)
  assert.deepEqual(await all(fixture, { states: ['SCHEDULE_STATE_PAUSED'] }), [])

  const until = at(startMs + 60 * minuteMs)
  const pause = { filter, until, options: { reason: 'moving', maxPerSecond: 2 } }
  assert.equal((await bulk(fixture, 'BulkPauseSchedules', pause)).succeededCount, '3')
  const paused = await all(fixture, { states: ['SCHEDULE_STATE_PAUSED'] })
  assert.deepEqual(idsOf(paused), meant)
  for (const one of paused)
    assert.deepEqual([one.pause?.reason, one.pause?.until], ['moving', until])
  // The same once more changes nothing (OP2); another end does.
  const again = await bulk(fixture, 'BulkPauseSchedules', pause)
  assert.deepEqual([again.succeededCount, again.unchangedCount], ['0', '3'])
  const longer = { ...pause, until: null }
  assert.equal((await bulk(fixture, 'BulkPauseSchedules', longer)).succeededCount, '3')

  await fixture.pass(3 * minuteMs)
  const resume = { filter: {}, catchUp: true }
  const resumed = await bulk(fixture, 'BulkResumeSchedules', resume)
  assert.deepEqual([resumed.succeededCount, resumed.unchangedCount], ['3', '11'])
  await fixture.lead()
  const after = await all(fixture, { states: ['SCHEDULE_STATE_ACTIVE'] })
  assert.equal(after.length, 14)
  const caughtUp = after.find(({ scheduleId }) => scheduleId === 's-00')?.stats
  assert.ok(Number(caughtUp?.missedCount) > 0, 'what the pause passed over counts as missed')
})

test('delete page by page, the runs of what is deleted, too, and nothing else', async (t) => {
  const { fixture } = await start(t)
  await makeMany(fixture, 12)
  // More runs at once than a record names.
  await fixture.pass(130 * minuteMs)
  const catchup = { mode: 'CATCHUP_MODE_ALL', maxCatchupRuns: 10_000 }
  const scheduleId = 's-busy'
  const spec = { intervals: [{ every: { seconds: '5' } }] }
  await make(fixture, { scheduleId, spec, catchup, overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL' })
  await fixture.pass(130 * minuteMs)
  const [busy] = await all(fixture, { scheduleIdPrefix: scheduleId })
  assert.ok(Number(busy?.stats.runningCount) > 1_000, String(busy?.stats.runningCount))
  const running = async (id: string): Promise<number> => {
    const filter = { scheduleId: id, states: ['TASK_STATE_READY'] }
    const counted = fixture.ask<{ count: string }>('TaskService/CountTasks', { filter })
    return Number((await counted).count)
  }
  const others = await running('s-00')
  assert.ok(others > 0)
  const filter = { scheduleIdPrefix: 's-b' }
  const remove = { filter, cancelTasks: true }
  assert.equal((await bulk(fixture, 'BulkDeleteSchedules', remove)).succeededCount, '1')
  assert.deepEqual([await running(scheduleId), await running('s-00')], [0, others])

  // Pages of two, over a filter that leaves some out.
  const odd = { filter: { labelSelector: 'parity=odd' }, options: { maxPerSecond: 2 } }
  assert.equal((await bulk(fixture, 'BulkDeleteSchedules', odd)).succeededCount, '6')
  const left = ['s-00', 's-02', 's-04', 's-06', 's-08', 's-10']
  assert.deepEqual(idsOf(await all(fixture)), left)
  assert.ok((await running('s-01')) > 0, 'without cancel_tasks they run')
})

test('what has ended is not paused; a filter has to be there and make sense', async (t) => {
  const { fixture } = await start(t)
  await make(fixture, { scheduleId: 'ends', maxRuns: 1 })
  await fixture.pass(minuteMs)
  assert.deepEqual(idsOf(await all(fixture, { states: ['SCHEDULE_STATE_COMPLETED'] })), ['ends'])
  const paused = await bulk(fixture, 'BulkPauseSchedules', { filter: {} })
  assert.deepEqual([paused.succeededCount, paused.unchangedCount], ['0', '1'])
  const refused = (method: string, request: object, message: RegExp): Promise<void> =>
    assert.rejects(fixture.ask(`OperationService/${method}`, request), message)
  await refused('BulkDeleteSchedules', {}, /filter: is required/)
  const past = { filter: {}, until: at(1_000) }
  await refused('BulkPauseSchedules', past, /until: lies in the past/)
  const wrong = { filter: { labelSelector: '=' } }
  await refused('BulkResumeSchedules', wrong, /filter.label_selector/)
  const negative = { filter: { minConsecutiveFailures: -1 } }
  await refused('BulkResumeSchedules', negative, /filter.min_consecutive_failures/)
})
