// If this breaks: the public calls do not do what they say: a repeated request is done twice, an
// update overwrites another, a page of a list is lost.
// The service, the router, the shard's machine and LevelDB are real; one node holds the shard.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import type { NodeId } from '#base/brand'
import { apiCodec } from '#proto'
import { SchedulerError } from '../errors.ts'
import { type LoneShard, startLoneShard } from '../lone-shard.ts'
import { LoneTable } from '../resources/lone-table.ts'
import { ResourceView } from '../resources/resource-view.ts'
import { TaskQuotas } from '../resources/task-quotas.ts'
import { usageReader } from '../resources/usage-reader.ts'
import { TaskDefaults } from '../resources/task-defaults.ts'
import { Router } from '../router.ts'
import { listTasks } from './task-list.ts'
import { TaskActions } from './task-actions.ts'
import { TaskReads } from './task-reads.ts'
import { type ServiceContext, TaskService } from './task-service.ts'

const random = createPrng(1).range

const call = { timeoutMs: 5_000 }
const none = new Uint8Array(0)
const url = 'https://example.com/hook'

interface Fixture {
  readonly shard: LoneShard
  readonly context: ServiceContext
  readonly tasks: TaskService
  readonly actions: TaskActions
  readonly reads: TaskReads
}

interface Task {
  readonly taskId: string
  readonly state: string
  readonly etag: string
  readonly priority: number
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
  const other = { kind: 'namespace', key: 'other', expected: 'absent', value: none } as const
  const queue = { kind: 'queue', key: 'default/q', expected: 'absent', value: none } as const
  door.table.apply({ changes: [other, queue], requestHash: 0, atMs: 1 })
  const resources = { door, view: new ResourceView(door), clock, random }
  const defaults = new TaskDefaults(resources)
  const shardCount = (): number => 1
  const quotas = new TaskQuotas(resources, usageReader({ router, clock, shardCount }))
  const context: ServiceContext = { router, clock, random, shardCount, defaults, quotas }
  return {
    shard,
    context,
    tasks: new TaskService(context),
    actions: new TaskActions(context),
    reads: new TaskReads(context),
  }
}

/** A request as the server sees it, with the defaults of the wire. */
function request(name: 'CreateTaskRequest' | 'UpdateTaskRequest', value: object): object {
  const codec = apiCodec(name)
  return codec.decode(codec.encode(value))
}

async function create(
  { tasks }: Fixture,
  task: object,
  more: object = {},
): Promise<{ task: Task; existing: boolean }> {
  const whole = { task: { target: { webhook: { url } }, ...task }, ...more }
  return (await tasks.create(request('CreateTaskRequest', whole), call)) as never
}

async function get({ reads }: Fixture, taskId: string): Promise<Task> {
  return ((await reads.get({ taskId }, call)) as { task: Task }).task
}

test('a created task is there, with the id it was given or one of its own', async (t) => {
  const fixture = await start(t)
  const delay = { seconds: '60' }
  const { task } = await create(fixture, { taskId: 'a', delay })
  assert.equal(task.state, 'TASK_STATE_PENDING')
  const basic = await fixture.reads.get({ taskId: 'a', view: 'VIEW_BASIC' }, call)
  assert.deepEqual(basic, { task })
  await assert.rejects(create(fixture, { taskId: 'a', delay }), { code: 'TASK_EXISTS' })
  const first = await create(fixture, { delay })
  const second = await create(fixture, { delay })
  assert.match(first.task.taskId, /^t-[0-9a-f]{32}$/)
  assert.notEqual(first.task.taskId, second.task.taskId)
  await assert.rejects(fixture.reads.get({ taskId: 'nowhere' }, call), { code: 'TASK_NOT_FOUND' })
})

test('a request id makes a repetition the same request', async (t) => {
  const fixture = await start(t)
  const delay = { seconds: '60' }
  const first = await create(fixture, { delay }, { requestId: 'r1' })
  const again = await create(fixture, { delay }, { requestId: 'r1' })
  assert.equal(first.existing, false)
  assert.equal(again.existing, true)
  assert.equal(again.task.taskId, first.task.taskId)
  const other = await create(fixture, { delay }, { requestId: 'r2' })
  assert.notEqual(other.task.taskId, first.task.taskId)

  const { taskId } = first.task
  const cancel = { taskId, requestId: 'r3' }
  const cancelled = (await fixture.actions.cancel(cancel, call)) as { task: Task }
  const repeated = (await fixture.actions.cancel(cancel, call)) as { task: Task }
  assert.deepEqual(repeated, cancelled)
  const value = { task: { taskId, priority: 1 }, updateMask: { paths: ['priority'] } }
  const update = fixture.tasks.update(request('UpdateTaskRequest', value), call)
  await assert.rejects(update, { code: 'TASK_ENDED' })
})

test('a request id that comes again with other content is refused', async (t) => {
  const fixture = await start(t)
  const task = { taskId: 'a', delay: { seconds: '60' }, payload: Buffer.from('1') }
  const made = await create(fixture, task, { requestId: 'r1' })
  const others = [
    { payload: Buffer.from('2') },
    { delay: { seconds: '61' } },
    { labels: { a: 'b' } },
    { target: { webhook: { url: 'http://127.0.0.1:9/other' } } },
  ]
  for (const other of others) {
    const reused = create(fixture, { ...task, ...other }, { requestId: 'r1' })
    await assert.rejects(reused, { code: 'REQUEST_REUSED' })
  }
  // Nor does a task that got its id from the request.
  await create(fixture, { payload: Buffer.from('1') }, { requestId: 'r2' })
  const reused = create(fixture, { payload: Buffer.from('2') }, { requestId: 'r2' })
  await assert.rejects(reused, { code: 'REQUEST_REUSED' })
  const update = async (priority: number): Promise<unknown> => {
    const value = { task: { taskId: 'a', priority }, updateMask: { paths: ['priority'] } }
    const asked = request('UpdateTaskRequest', { ...value, requestId: 'r3' })
    return await fixture.tasks.update(asked, call)
  }
  await update(3)
  await update(3)
  await assert.rejects(update(4), { code: 'REQUEST_REUSED' })
  const kept = await get(fixture, 'a')
  assert.equal(kept.priority, 3)
  // A map has no order, and a repetition may count its time anew.
  const [a, b] = [
    { a: '1', b: '2' },
    { b: '2', a: '1' },
  ]
  await create(fixture, { taskId: 'm', labels: a }, { requestId: 'r4' })
  assert.ok((await create(fixture, { taskId: 'm', labels: b }, { requestId: 'r4' })).existing)
  const again = await create(fixture, task, { requestId: 'r1' })
  assert.deepEqual([again.existing, again.task.taskId], [true, made.task.taskId])
})

test('validate_only says what is wrong and writes nothing', async (t) => {
  const fixture = await start(t)
  await create(fixture, { taskId: 'a' }, { validateOnly: true })
  await assert.rejects(get(fixture, 'a'), { code: 'TASK_NOT_FOUND' })
  await assert.rejects(create(fixture, { taskId: 'a', priority: 10 }, { validateOnly: true }), {
    code: 'INVALID_ARGUMENT',
  })
  await assert.rejects(create(fixture, { taskId: 'a@b' }), /task\.task_id: must be/)
})

test('updates at the same time: none is lost; with an etag the later is refused', async (t) => {
  const fixture = await start(t)
  await create(fixture, { taskId: 'a', delay: { seconds: '60' } })
  const update = async (changes: object, paths: string[], etag = ''): Promise<Task> => {
    const value = { task: { taskId: 'a', etag, ...changes }, updateMask: { paths } }
    const answer = await fixture.tasks.update(request('UpdateTaskRequest', value), call)
    return (answer as { task: Task }).task
  }
  const { etag } = await get(fixture, 'a')
  await Promise.all([
    update({ priority: 3 }, ['priority']),
    update({ queue: 'q' }, ['queue']),
    update({ labels: { k: 'v' } }, ['labels']),
  ])
  const task = (await get(fixture, 'a')) as Task & { queue: string; labels: object }
  assert.deepEqual([task.priority, task.queue, task.labels], [3, 'q', { k: 'v' }])
  const stale = update({ priority: 5 }, ['priority'], etag)
  await assert.rejects(stale, (error: SchedulerError) => {
    assert.equal(error.code, 'VERSION_MISMATCH')
    assert.equal(error.metadata['etag'], task.etag, 'the error names the etag of now')
    return true
  })
  assert.equal((await update({ priority: 6 }, ['priority'], task.etag)).priority, 6)
  await assert.rejects(update({}, ['priority'], 'nonsense'), /etag: is not an etag/)
})

test('a batch answers entry by entry: the wrong ones do not stop the right ones', async (t) => {
  const fixture = await start(t)
  const good = (taskId: string): object => ({ taskId, target: { webhook: { url } } })
  await create(fixture, { taskId: 'taken' })
  const tasks = [good('a'), { ...good('b'), priority: 10 }, good('taken'), good('c')]
  const answer = (await fixture.tasks.batchCreate({ tasks }, call)) as {
    results: { taskId: string; error: { message: string } | null }[]
    succeededCount: number
  }
  assert.equal(answer.succeededCount, 2)
  assert.deepEqual(
    answer.results.map(({ taskId, error }) => [taskId, error?.message.split(':')[0] ?? '']),
    [
      ['a', ''],
      ['b', 'tasks[1].priority'],
      ['taken', 'task default/taken exists already; choose another task_id'],
      ['c', ''],
    ],
  )
  await assert.rejects(fixture.tasks.batchCreate({ tasks: [] }, call), /tasks: is required/)
})

interface Page {
  readonly tasks: Task[]
  readonly nextPageToken: string
}

async function list(fixture: Fixture, value: object): Promise<Page> {
  const codec = apiCodec('ListTasksRequest')
  const request = codec.decode(codec.encode(value))
  return (await listTasks(fixture.context, request, call)) as Page
}

test('pages of a list are all of it, once, whatever their size', async (t) => {
  const fixture = await start(t)
  const ids = Array.from({ length: 25 }, (_, i) => `id-${String(i).padStart(2, '0')}`)
  for (const [i, taskId] of ids.entries()) {
    await create(fixture, { taskId, delay: { seconds: i % 2 === 0 ? '0' : '60' } })
    // Some on disk, some in memory: a list is of both.
    if (i === 12) await fixture.shard.replica.flush()
  }
  await create(fixture, { namespace: 'other', taskId: 'elsewhere' })
  for (const pageSize of [1, 7, 25, 100]) {
    const seen: string[] = []
    let pageToken = ''
    do {
      const page = await list(fixture, { pageSize, pageToken })
      assert.ok(page.tasks.length <= pageSize)
      seen.push(...page.tasks.map(({ taskId }) => taskId))
      pageToken = page.nextPageToken
    } while (pageToken !== '')
    assert.deepEqual(seen, ids, `pages of ${pageSize}`)
  }
  const pending = await list(fixture, { filter: { states: ['TASK_STATE_PENDING'] } })
  assert.ok(pending.tasks.every(({ state }) => state === 'TASK_STATE_PENDING'))
})

test('a page token works for its own list only, and only as it was given', async (t) => {
  const fixture = await start(t)
  for (const taskId of ['a', 'b', 'c']) await create(fixture, { taskId })
  const { nextPageToken } = await list(fixture, { pageSize: 1 })
  const next = await list(fixture, { pageSize: 1, pageToken: nextPageToken })
  assert.equal(next.tasks[0]?.taskId, 'b')
  const others: readonly (readonly [object, RegExp])[] = [
    [{ namespace: 'other' }, /another namespace or filter/],
    [{ filter: { states: ['TASK_STATE_FAILED'] } }, /another namespace or filter/],
  ]
  for (const [value, problem] of others) {
    await assert.rejects(list(fixture, { ...value, pageToken: nextPageToken }), problem)
  }
  const [version, shard, after, filter] = JSON.parse(
    Buffer.from(nextPageToken, 'base64url').toString(),
  ) as [number, number, string, string]
  const forged = [
    [2, shard, after, filter],
    [version, 0, after, filter],
    [version, -1, after, filter],
    [version, 1.5, after, filter],
    [version, shard, 7, filter],
    'text',
    null,
  ]
  for (const fields of forged) {
    const pageToken = Buffer.from(JSON.stringify(fields)).toString('base64url')
    await assert.rejects(list(fixture, { pageToken }), /page_token: is not a token/)
  }
  await assert.rejects(list(fixture, { pageToken: '%%%' }), /page_token: is not a token/)
})

test('what a list can not do yet it refuses by name', async (t) => {
  const fixture = await start(t)
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ pageSize: 1_001 }, /page_size: must be 1 to 1000/],
    [{ pageSize: -1 }, /page_size: must be/],
    [{ orderBy: 'priority' }, /order_by: is not supported/],
    [{ filter: { labelSelector: 'a b' } }, /filter\.label_selector: "a b" is not/],
    [{ filter: { orderingKey: 'k' } }, /filter\.ordering_key: is not supported/],
    [{ filter: { states: [99] } }, /filter\.states: 99 is not/],
  ]
  for (const [value, problem] of cases) await assert.rejects(list(fixture, value), problem)
})
