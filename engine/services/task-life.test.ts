// If this breaks: what a client does with a task's life answers something else than what happened:
// a task that was run is not due, a dead letter is lost, a waiter waits for ever.
// The services, the router, the shard's machine and LevelDB are real; one node holds the shard, and
// the test is its executor.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import type { NodeId } from '#base/brand'
import type { AttemptResult, Command, Outcome } from '#machine'
import { apiCodec, type MessageName } from '#proto'
import { keys } from '#storage'
import { commandToFields } from '../codec/command-codec.ts'
import { LoneTable } from '../resources/lone-table.ts'
import { ResourceView } from '../resources/resource-view.ts'
import { TaskQuotas } from '../resources/task-quotas.ts'
import { usageReader } from '../resources/usage-reader.ts'
import { TaskDefaults } from '../resources/task-defaults.ts'
import { type LoneShard, startLoneShard } from '../lone-shard.ts'
import { Router } from '../router.ts'
import { DeadLetterService } from './dead-letter-service.ts'
import { TaskActions } from './task-actions.ts'
import { TaskReads } from './task-reads.ts'
import { type ServiceContext, TaskService } from './task-service.ts'

const random = createPrng(1).range

const call = { timeoutMs: 5_000 }
const url = 'https://example.com/hook'
const sessionId = 7

interface Fixture {
  readonly shard: LoneShard
  readonly tasks: TaskService
  readonly actions: TaskActions
  readonly reads: TaskReads
  readonly letters: DeadLetterService
}

interface Told {
  readonly taskId: string
  readonly state: string
  readonly etag: string
  readonly attemptCount: number
  readonly redriveCount: number
  readonly queue: string
  readonly payload: Uint8Array
  readonly triggerSource: string
  readonly labels: Record<string, string>
}

async function start(t: TestContext): Promise<Fixture> {
  const shard = await startLoneShard(t)
  const { clock, local } = shard
  const router = new Router({
    self: 1 as NodeId,
    clock,
    shards: new Map([[local.group, local]]),
    replicasOf: () => [],
    remote: () => Promise.reject(new Error('there is no other node')),
  })
  const door = new LoneTable()
  const value = new Uint8Array(0)
  const queue = { kind: 'queue', key: 'default/q', expected: 'absent', value } as const
  door.table.apply({ changes: [queue], requestHash: 0, atMs: 1 })
  const resources = { door, view: new ResourceView(door), clock, random }
  const defaults = new TaskDefaults(resources)
  const shardCount = (): number => 1
  const quotas = new TaskQuotas(resources, usageReader({ router, clock, shardCount }))
  const context: ServiceContext = { router, clock, random, shardCount, defaults, quotas }
  return {
    shard,
    tasks: new TaskService(context),
    actions: new TaskActions(context),
    reads: new TaskReads(context),
    letters: new DeadLetterService(context),
  }
}

/** A request as the server sees it, with the defaults of the wire. */
function asked<Name extends MessageName>(name: Name, value: object): never {
  const codec = apiCodec(name)
  return codec.decode(codec.encode(value as never)) as never
}

async function create({ tasks }: Fixture, task: object, more: object = {}): Promise<Told> {
  const whole = { task: { target: { webhook: { url } }, ...task }, ...more }
  const answer = await tasks.create(asked('CreateTaskRequest', whole), call)
  return (answer as { task: Told }).task
}

async function get({ reads }: Fixture, taskId: string): Promise<Told> {
  return ((await reads.get({ taskId }, call)) as { task: Told }).task
}

async function apply({ shard }: Fixture, ...commands: Command[]): Promise<readonly Outcome[]> {
  const write = { commands: commands.map(commandToFields), bytes: 100 }
  const answer = await shard.local.write({ ...write, returnTasks: [], returnSchedules: [] }, 5_000)
  return answer.outcomes
}

/** The shard's clock comes to now, and the test's session takes what is due. */
async function grant(fixture: Fixture, ...ids: string[]): Promise<void> {
  const { clock } = fixture.shard
  const keys = ids.map((id) => `default/${id}`)
  await apply(
    fixture,
    { type: 'AdvanceClock', clockMs: clock.wallMs(), sparesSessions: false },
    { type: 'OpenSession', sessionId, nodeId: 1, ttlMs: 600_000 },
    { type: 'GrantLeases', sessionId, start: true, keys },
  )
}

async function report(
  fixture: Fixture,
  id: string,
  more: Partial<AttemptResult> = {},
): Promise<readonly Outcome[]> {
  const { machine } = fixture.shard.replica
  const task = machine.readTask(`default/${id}`)
  const nowMs = fixture.shard.clock.wallMs()
  const result: AttemptResult = {
    task: task?.number ?? 0,
    token: task?.lease?.token ?? 0,
    outcome: 'FAILED_PERMANENT',
    status: 400,
    error: 'no good',
    response: new Uint8Array(0),
    startedAtMs: nowMs,
    endedAtMs: nowMs,
    retryAfterMs: 0,
    jitter: 0,
    ...more,
  }
  return await apply(fixture, { type: 'CompleteAttempts', sessionId, results: [result] })
}

const later = { delay: { seconds: '3600' } }

test('run now, reschedule: the time is what was said last; what is refused says why', async (t) => {
  const fixture = await start(t)
  const { actions, shard } = fixture
  await create(fixture, { taskId: 'a', ...later })
  assert.equal((await get(fixture, 'a')).state, 'TASK_STATE_PENDING')
  await actions.run({ taskId: 'a', requestId: 'r1' }, call)
  await grant(fixture)
  assert.equal((await get(fixture, 'a')).state, 'TASK_STATE_READY')
  const again = (await actions.run({ taskId: 'a', requestId: 'r1' }, call)) as { task: Told }
  assert.equal(again.task.state, 'TASK_STATE_READY')
  const move = { taskId: 'a', delay: { seconds: '60' } }
  await actions.reschedule(asked('RescheduleTaskRequest', move), call)
  assert.equal((await get(fixture, 'a')).state, 'TASK_STATE_PENDING')
  const timeless = asked('RescheduleTaskRequest', { taskId: 'a' })
  await assert.rejects(actions.reschedule(timeless, call), /schedule_time: is required/)
  shard.clock.pass(61_000)
  await grant(fixture, 'a')
  await assert.rejects(actions.run({ taskId: 'a' }, call), { code: 'TASK_IN_FLIGHT' })
  const moved = await actions.reschedule(asked('RescheduleTaskRequest', move), call)
  const { inFlightAttempt } = moved as { inFlightAttempt: { attemptNumber: number } }
  assert.equal(inFlightAttempt.attemptNumber, 1, 'the answer names what was under way')
  await report(fixture, 'a', { outcome: 'SUCCEEDED', status: 200, error: '' })
  await assert.rejects(actions.run({ taskId: 'a' }, call), { code: 'TASK_ENDED' })
  const ended = (await actions.cancel({ taskId: 'a' }, call)) as { task: Told }
  assert.equal(ended.task.state, 'TASK_STATE_COMPLETED', 'a terminal task is the answer as it is')
})

async function deadRows({ store, local }: LoneShard): Promise<number> {
  let rows = 0
  for await (const page of store.scan(keys.groupRange(local.group))) {
    rows += page.filter(({ key }) => keys.parseKey(key)?.type === 'dead').length
  }
  return rows
}

test('dead letters: newest first over pages, read, redriven as they are or changed', async (t) => {
  const fixture = await start(t)
  const { letters, shard } = fixture
  const ids = Array.from({ length: 7 }, (_, i) => `dead-${i}`)
  for (const [i, taskId] of ids.entries()) {
    await create(fixture, { taskId, queue: i % 2 === 0 ? 'q' : '', labels: { team: 'blue' } })
    await grant(fixture, taskId)
    await report(fixture, taskId)
    // Some end in the same millisecond, some are on disk.
    if (i % 3 === 0) shard.clock.pass(5)
    if (i === 3) await shard.replica.flush()
  }
  await create(fixture, { taskId: 'alive', ...later })
  const listed = async (query: object): Promise<string[]> => {
    const found: string[] = []
    let pageToken = ''
    do {
      const page = (await letters.list(
        asked('ListDeadLettersRequest', { ...query, pageToken }),
        call,
      )) as { deadLetters: { task: Told }[]; nextPageToken: string }
      found.push(...page.deadLetters.map(({ task }) => task.taskId))
      pageToken = page.nextPageToken
    } while (pageToken !== '')
    return found
  }
  const all = await listed({})
  assert.deepEqual(all.toSorted(), ids)
  assert.deepEqual(all.slice(0, 3), ['dead-4', 'dead-5', 'dead-6'], 'the newest come first')
  assert.equal(all.at(-1), 'dead-0')
  for (const pageSize of [1, 2, 3]) assert.deepEqual(await listed({ pageSize }), all)
  const odd = ids.filter((_, i) => i % 2 === 0)
  assert.deepEqual((await listed({ queueId: 'q', pageSize: 2 })).toSorted(), odd)
  assert.deepEqual(await listed({ filter: { labelSelector: 'team=red' } }), [])
  const states = { filter: { states: ['TASK_STATE_FAILED'] } }
  await assert.rejects(listed(states), /filter.states: has to be empty/)

  const letter = (await letters.get(asked('GetDeadLetterRequest', { taskId: 'dead-0' }), call)) as {
    deadLetter: { reason: string; attempts: { error: { message: string } }[] }
  }
  assert.equal(letter.deadLetter.reason, 'DEAD_LETTER_REASON_PERMANENT_ERROR')
  assert.equal(letter.deadLetter.attempts[0]?.error.message, 'no good')
  const alive = letters.get(asked('GetDeadLetterRequest', { taskId: 'alive' }), call)
  await assert.rejects(alive, { code: 'TASK_NOT_FOUND' })

  const overrides = { payload: Buffer.from('new'), overridePayload: true, labels: { a: 'b' } }
  const edited = asked('RedriveDeadLetterRequest', { taskId: 'dead-0', overrides, requestId: 'r' })
  await letters.redrive(edited, call)
  await letters.redrive(edited, call)
  const redriven = await get(fixture, 'dead-0')
  assert.equal(redriven.redriveCount, 1, 'repeated, it is the same redrive')
  assert.equal(Buffer.from(redriven.payload).toString(), 'new')
  assert.deepEqual(redriven.labels, { team: 'blue', a: 'b' })
  assert.equal(redriven.triggerSource, 'TRIGGER_SOURCE_REDRIVE')
  assert.equal((await listed({})).includes('dead-0'), false)
  // It fails again: it is a dead letter again, once, and nothing is left of its first end.
  shard.clock.pass(5)
  await grant(fixture, 'dead-0')
  await report(fixture, 'dead-0')
  assert.equal((await listed({})).filter((id) => id === 'dead-0').length, 1)
  assert.equal((await listed({}))[0], 'dead-0')
  await shard.replica.flush()
  assert.equal(await deadRows(shard), 2 * ids.length, 'one row by queue, one by namespace')
  await letters.redrive(asked('RedriveDeadLetterRequest', { taskId: 'dead-0' }), call)
  const twice = fixture.actions.retry(asked('RetryTaskRequest', { taskId: 'dead-0' }), call)
  await assert.rejects(twice, { code: 'TASK_NOT_FAILED' })
})

test('delete: what has ended goes, what has not takes force, a repetition is known', async (t) => {
  const fixture = await start(t)
  const { actions } = fixture
  await create(fixture, { taskId: 'a', ...later })
  await assert.rejects(actions.delete({ taskId: 'a' }, call), { code: 'TASK_NOT_ENDED' })
  const gone = { taskId: 'a', force: true, requestId: 'r1' }
  await actions.delete(gone, call)
  await actions.delete(gone, call)
  await assert.rejects(get(fixture, 'a'), { code: 'TASK_NOT_FOUND' })
  await assert.rejects(actions.delete({ taskId: 'a' }, call), { code: 'TASK_NOT_FOUND' })
  await actions.delete({ taskId: 'a', allowMissing: true }, call)
  await create(fixture, { taskId: 'a', ...later })
  await actions.delete(gone, call)
  assert.equal((await get(fixture, 'a')).state, 'TASK_STATE_PENDING', 'a new one is not meant')
})

test('a dedupe key: the four answers, and an id where the key is', async (t) => {
  const fixture = await start(t)
  const { tasks } = fixture
  const dedupe = (onConflict: string, more: object = {}): object => ({
    ...later,
    dedupe: { key: 'order 7', onConflict: `DEDUPE_CONFLICT_${onConflict}` },
    ...more,
  })
  const first = await create(fixture, dedupe('REJECT'))
  assert.match(first.taskId, /^d-[0-9a-f]{26}@[0-9a-f]{32}$/)
  await assert.rejects(create(fixture, dedupe('REJECT')), (error: Error & { metadata: object }) => {
    assert.deepEqual(error.metadata, { task: `default/${first.taskId}`, task_id: first.taskId })
    return true
  })
  assert.deepEqual((await create(fixture, dedupe('RETURN_EXISTING'))).taskId, first.taskId)
  const replaced = await create(fixture, dedupe('REPLACE', { labels: { n: '2' } }))
  assert.equal(replaced.taskId, first.taskId)
  assert.deepEqual(replaced.labels, { n: '2' })
  const elsewhere = await create(fixture, dedupe('REJECT', { queue: 'q' }))
  assert.notEqual(elsewhere.taskId, first.taskId, 'a key is of its queue')
  const tasksOfOne = [dedupe('DEBOUNCE'), dedupe('REJECT')].map((task) => ({
    target: { webhook: { url } },
    ...task,
  }))
  const batch = (await tasks.batchCreate(
    asked('BatchCreateTasksRequest', { tasks: tasksOfOne }),
    call,
  )) as { results: { taskId: string; existing: boolean; error: object | null }[] }
  assert.equal(batch.results[0]?.taskId, first.taskId)
  assert.equal(batch.results[0]?.existing, true)
  assert.notEqual(batch.results[1]?.error, null)
  await assert.rejects(create(fixture, dedupe('REJECT', { taskId: 'mine' })), /task_id: has to be/)
})

test('a callback carries the JSON of the event, the same bytes each time', async (t) => {
  const fixture = await start(t)
  const callbacks = [
    { events: ['CALLBACK_EVENT_SUCCESS'], target: { webhook: { url } }, includePayload: true },
    { events: ['CALLBACK_EVENT_SUCCESS'], target: { webhook: { url: 'https://b/' } } },
  ]
  await create(fixture, { taskId: 'a', payload: Buffer.from('in'), callbacks })
  await grant(fixture, 'a')
  const response = Buffer.from('out')
  await report(fixture, 'a', { outcome: 'SUCCEEDED', status: 201, error: '', response })
  const keys = [...fixture.shard.replica.machine.dirtyTasks().keys()]
  const told = keys.filter((key) => key.includes('@callback-')).sort()
  assert.equal(told.length, 2)
  const [full, basic] = await Promise.all(
    told.map(async (key) => await get(fixture, key.slice('default/'.length))),
  )
  assert.ok(full !== undefined && basic !== undefined)
  assert.equal(full.triggerSource, 'TRIGGER_SOURCE_CALLBACK')
  const event = JSON.parse(Buffer.from(full.payload).toString()) as Record<string, unknown>
  assert.equal(event['type'], 'EVENT_TYPE_TASK_COMPLETED')
  assert.equal(event['taskId'], 'a')
  const task = event['task'] as { payload: string; result: { data: string; httpStatus: number } }
  assert.equal(Buffer.from(task.payload, 'base64').toString(), 'in')
  assert.equal(Buffer.from(task.result.data, 'base64').toString(), 'out')
  assert.equal(task.result.httpStatus, 201)
  assert.equal(Buffer.from(basic.payload).includes(Buffer.from('in').toString('base64')), false)
  // From disk as from memory.
  await fixture.shard.replica.flush()
  const again = await get(fixture, full.taskId)
  assert.deepEqual(Buffer.from(again.payload), Buffer.from(full.payload))
})

test('waiting ends with the change that was waited for, or with its time', async (t) => {
  const fixture = await start(t)
  const { reads } = fixture
  await create(fixture, { taskId: 'a' })
  await grant(fixture, 'a')
  const wait = (more: object): Promise<{ task: Told; timedOut: boolean }> =>
    reads.wait(asked('WaitTaskRequest', { taskId: 'a', ...more }), call) as never
  const none = await wait({ timeout: { seconds: '0' } })
  assert.equal(none.timedOut, true)
  assert.equal(none.task.state, 'TASK_STATE_RUNNING')
  const already = await wait({ states: ['TASK_STATE_RUNNING'] })
  assert.equal(already.timedOut, false)
  const pending = wait({})
  await report(fixture, 'a', { outcome: 'SUCCEEDED', status: 200, error: '' })
  const done = await pending
  assert.equal(done.timedOut, false)
  assert.equal(done.task.state, 'TASK_STATE_COMPLETED')
  await assert.rejects(reads.wait(asked('WaitTaskRequest', { taskId: 'b' }), call), {
    code: 'TASK_NOT_FOUND',
  })
})

test('counts, batches, results and explanations are of the records', async (t) => {
  const fixture = await start(t)
  const { reads, actions } = fixture
  for (const taskId of ['a', 'b', 'c']) await create(fixture, { taskId, queue: 'q', ...later })
  await create(fixture, { taskId: 'now' })
  await create(fixture, { taskId: 'bad' })
  await grant(fixture, 'bad')
  await report(fixture, 'bad')
  const count = async (filter: object): Promise<object> => {
    return await reads.count(asked('CountTasksRequest', { filter }), call)
  }
  assert.deepEqual(await count({}), {
    count: '5',
    byState: [
      { state: 'TASK_STATE_FAILED', count: '1' },
      { state: 'TASK_STATE_PENDING', count: '3' },
      { state: 'TASK_STATE_READY', count: '1' },
    ],
    lowerBound: false,
  })
  const inQueue = await count({ queues: ['q'], states: ['TASK_STATE_PENDING'] })
  assert.deepEqual((inQueue as { count: string }).count, '3')
  assert.equal(((await count({ taskIdPrefix: 'ba' })) as { count: string }).count, '1')

  const batch = (await actions.batchCancel(
    asked('BatchCancelTasksRequest', { taskIds: ['a', 'nowhere', 'bad'], reason: 'enough' }),
    call,
  )) as { results: { state: string; error: { code: number } | null }[] }
  assert.deepEqual(
    batch.results.map(({ state, error }) => [state, error === null]),
    [
      ['TASK_STATE_CANCELLED', true],
      ['TASK_STATE_UNSPECIFIED', false],
      ['TASK_STATE_FAILED', true],
    ],
  )
  const read = (await reads.batchGet(
    asked('BatchGetTasksRequest', { taskIds: ['b', 'nowhere', 'a'] }),
    call,
  )) as { results: { task: Told | null; error: object | null }[] }
  assert.deepEqual(
    read.results.map(({ task }) => task?.state),
    ['TASK_STATE_PENDING', undefined, 'TASK_STATE_CANCELLED'],
  )
  await assert.rejects(reads.result({ taskId: 'bad' }, call), { code: 'TASK_NOT_COMPLETED' })
  const codes = async (taskId: string): Promise<string[]> => {
    const answer = (await reads.explain({ taskId }, call)) as { explanations: { code: string }[] }
    return answer.explanations.map(({ code }) => code)
  }
  assert.deepEqual(await codes('bad'), ['CREATED', 'ATTEMPT_FAILED_PERMANENT', 'FAILED'])
  assert.deepEqual(await codes('b'), ['CREATED', 'NOT_DUE', 'ATTEMPTS_LEFT', 'MAX_AGE'])
  assert.deepEqual(await codes('now'), ['CREATED', 'CAPACITY', 'ATTEMPTS_LEFT', 'MAX_AGE'])
  const attempts = (await reads.listAttempts(
    asked('ListAttemptsRequest', { taskId: 'bad' }),
    call,
  )) as { attempts: { outcome: string }[] }
  assert.deepEqual(
    attempts.attempts.map(({ outcome }) => outcome),
    ['ATTEMPT_OUTCOME_FAILED_PERMANENT'],
  )
})
