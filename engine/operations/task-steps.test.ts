// If this breaks: an operation on many tasks leaves some out, changes some that were not meant, or
// says that it changed what it did not (OP1, OP2).
// Real services, router, machine and LevelDB on a clock that the tests move.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { NodeId } from '#base/brand'
import { Router } from '../router.ts'
import { ScheduleFixture } from '../services/schedule-fixture.ts'
import type { OperationKind, OperationRequest } from './operation-record.ts'
import type { PageResult } from './operation-runner.ts'
import { taskSteps } from './task-steps.ts'

interface Bulk {
  readonly fixture: ScheduleFixture
  /** Called once, when it is decided what a page changes, and before it is changed. */
  between: () => Promise<void>
  /** One page. */
  page(kind: OperationKind, cursor: string, options?: object): Promise<PageResult>
  /** All pages; the sums of what they say. */
  all(kind: OperationKind, options?: object): Promise<readonly [number, number]>
}

async function start(t: TestContext): Promise<Bulk> {
  const fixture = await ScheduleFixture.start(t)
  const { clock, local } = fixture.shard
  const router = new Router({
    self: 1 as NodeId,
    clock,
    shards: new Map([[local.group, local]]),
    replicasOf: () => [],
    remote: () => Promise.reject(new Error('there is no other node')),
  })
  const write = router.write.bind(router)
  router.write = async (...asked) => {
    const { between } = bulk
    bulk.between = nothing
    await between()
    return await write(...asked)
  }
  const steps = taskSteps({ router, clock, shardCount: () => 1 })
  const page: Bulk['page'] = (kind, cursor, options = {}) => {
    const bounds = { dryRun: false, maxAffected: 0, maxPerSecond: 0 }
    const details = { filter: {}, ...labels }
    const request: OperationRequest = { kind, namespace: 'default', details, ...bounds }
    const step = steps[kind]
    assert.ok(step)
    return step(request, cursor, { onlyCounts: false, limit: 2, timeoutMs: 5_000, ...options })
  }
  const all: Bulk['all'] = async (kind, options) => {
    let [succeeded, unchanged] = [0, 0]
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const done: PageResult = await page(kind, cursor, options)
      assert.deepEqual(done.failures, [])
      succeeded += done.succeeded
      unchanged += done.unchanged
      cursor = done.cursor
    }
    return [succeeded, unchanged]
  }
  const bulk: Bulk = { fixture, between: nothing, page, all }
  return bulk
}

const nothing = async (): Promise<void> => {}
const labels = { setLabels: { mark: 'm1' } }
const ids = ['a', 'b', 'c', 'd', 'e']

async function create({ fixture }: Bulk): Promise<void> {
  const target = { webhook: { url: 'http://127.0.0.1:9/hook' } }
  for (const taskId of ids)
    await fixture.ask('TaskService/CreateTask', { task: { taskId, target } })
  await fixture.pass(1_000)
}

const stateOf = ({ fixture }: Bulk, id: string): string | undefined =>
  fixture.shard.replica.machine.readTask(`default/${id}`)?.state

test('all pages are changed, each task once; a second time changes nothing', async (t) => {
  const bulk = await start(t)
  await create(bulk)
  assert.deepEqual(await bulk.all('OPERATION_KIND_CANCEL_TASKS'), [5, 0])
  for (const id of ids) assert.equal(stateOf(bulk, id), 'CANCELLED', id)
  assert.deepEqual(await bulk.all('OPERATION_KIND_CANCEL_TASKS'), [0, 5])
})

test('a page that was read before others changed its tasks counts what it changed', async (t) => {
  const bulk = await start(t)
  await create(bulk)
  // An old and a new leader do the same page at the same time (OP2).
  const [one, other] = await Promise.all([
    bulk.page('OPERATION_KIND_CANCEL_TASKS', '', { limit: 5 }),
    bulk.page('OPERATION_KIND_CANCEL_TASKS', '', { limit: 5 }),
  ])
  assert.equal(one.succeeded + other.succeeded, 5)
  assert.equal(one.unchanged + other.unchanged, 5)
})

test('a dead letter is redriven once, though its page is done twice', async (t) => {
  const bulk = await start(t)
  const { fixture } = bulk
  await create(bulk)
  for (const id of ids) await fixture.run(id, 'FAILED_PERMANENT')
  // A new leader does the page while the old one is about to; one task fails again meanwhile.
  bulk.between = async () => {
    assert.deepEqual(await bulk.all('OPERATION_KIND_REDRIVE'), [5, 0])
    await fixture.run('c', 'FAILED_PERMANENT')
  }
  const late = await bulk.page('OPERATION_KIND_REDRIVE', '', { limit: 5 })
  assert.deepEqual([late.succeeded, late.unchanged], [0, 5])
  for (const id of ids) {
    const task = fixture.shard.replica.machine.readTask(`default/${id}`)
    assert.equal(task?.extra?.redriveCount, 1, id)
  }
  assert.equal(stateOf(bulk, 'c'), 'FAILED', 'that is another death')
})

test('a deletion means what has ended, and a dry run counts no more than that', async (t) => {
  const bulk = await start(t)
  const { fixture } = bulk
  await create(bulk)
  for (const id of ['a', 'd']) await fixture.run(id, 'SUCCEEDED')
  const kind = 'OPERATION_KIND_DELETE_TASKS'
  assert.deepEqual(await bulk.all(kind, { onlyCounts: true }), [2, 3])
  assert.deepEqual(await bulk.all(kind), [2, 3])
  assert.deepEqual(
    ids.map((id) => stateOf(bulk, id) !== undefined),
    [false, true, true, false, true],
  )
})

test('labels are set though an attempt began after the page was read', async (t) => {
  // Found by the simulation: such a task was told as unchanged, and stayed without its label.
  const bulk = await start(t)
  await create(bulk)
  bulk.between = () => bulk.fixture.run('a')
  const kind = 'OPERATION_KIND_UPDATE_TASK_LABELS'
  assert.deepEqual(await bulk.all(kind), [5, 0])
  for (const taskId of ids) {
    const { task } = await bulk.fixture.ask<{ task: { labels: Record<string, string> } }>(
      'TaskService/GetTask',
      { taskId },
    )
    assert.equal(task.labels['mark'], 'm1', taskId)
  }
  assert.deepEqual(await bulk.all(kind), [0, 5])
})
