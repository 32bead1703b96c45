// Workers that pull tasks from a real cluster, over raw streams: what they are given is theirs
// alone, and outlives the nodes between them and the shards.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { SchedulerClient } from '#sdk'
import type { ProcessCluster } from './cluster.ts'
import { clientFor, clusterFor, eventually as answered } from './cluster-fixture.ts'
import { type Assigned, RawWorker } from './raw-worker.ts'

async function eventually(what: string, look: () => boolean, timeoutMs = 15_000): Promise<void> {
  await answered(what, () => Promise.resolve(look() || 'not yet'), { timeoutMs })
}

interface World {
  readonly cluster: ProcessCluster
  readonly client: SchedulerClient
  /** Connects a worker to a node; it goes with the test. */
  readonly worker: (node: number, hello: object, credits?: number) => RawWorker
}

async function start(t: TestContext, shards = 3): Promise<World> {
  const cluster = await clusterFor(t, { shards })
  await cluster.start()
  const client = clientFor(t, cluster)
  await client.connect()
  const worker = (node: number, hello: object, credits = 10): RawWorker => {
    const address = cluster.nodes[node - 1]?.client ?? ''
    const made = new RawWorker(address, hello, { credits, keepaliveMs: 500 })
    t.after(() => made.vanish())
    return made
  }
  return { cluster, client, worker }
}

const create = (client: SchedulerClient, taskId: string, more: object = {}): Promise<unknown> =>
  client.call('CreateTask', { task: { taskId, target: { worker: { handler: 'mail' } }, ...more } })

interface Told {
  readonly state: string
  readonly attemptCount: number
  readonly inFlightAttempt: { readonly executor: string; readonly leaseToken: string } | null
  readonly result: { readonly data: Uint8Array } | null
}

const read = async (client: SchedulerClient, taskId: string): Promise<Told> => {
  const { task } = await client.call('GetTask', { taskId, view: 'VIEW_FULL' })
  return task as unknown as Told
}

async function given(worker: RawWorker, taskId: string): Promise<Assigned> {
  await eventually(`${taskId} is assigned`, () => worker.of(taskId) !== undefined)
  return worker.of(taskId) as Assigned
}

/** Reports until the server answers, as a worker does whose node is between leaders. */
async function accepted(worker: RawWorker, task: Assigned, outcome: object): Promise<void> {
  const answer = worker.report(task, outcome)
  await eventually(`the report of ${task.task.taskId} is answered`, () => answer() !== undefined)
  assert.equal(answer()?.error ?? null, null, answer()?.error?.message)
}

// If it broke, a task for workers would wait for ever, or be told to have ended when it has not.
test('a worker gets what its queues have, up to its credits, and ends it', async (t) => {
  const { client, worker } = await start(t)
  const stats = async (): Promise<readonly unknown[]> => {
    const { stats: told } = await client.call('GetQueueStats', { queueId: 'default' })
    return [told?.workerCount, told?.workerCredits, told?.blockedBy]
  }
  await create(client, 'a')
  await answered('the queue says what it waits for', async () => {
    const told = await stats()
    return String(told) === '0,0,BLOCK_REASON_NO_WORKER' || String(told)
  })
  const mails = worker(1, { workerId: 'mails', handlers: ['mail'] }, 2)
  for (const id of ['b', 'c']) await create(client, id)
  await create(client, 'other', { target: { worker: { handler: 'bill' } } })
  await eventually('two are assigned', () => mails.assigned.length === 2)
  const [first, second] = mails.assigned as [Assigned, Assigned]
  assert.equal(first.task.state, 'TASK_STATE_CLAIMED')
  assert.equal(first.attempt.executor, 'worker/mails')
  assert.equal(first.idempotencyKey, first.task.taskId)
  await accepted(mails, first, { started: {} })
  assert.equal((await read(client, first.task.taskId)).state, 'TASK_STATE_RUNNING')
  await accepted(mails, first, { completed: { data: Buffer.from('{"ok":1}') } })
  const done = await read(client, first.task.taskId)
  assert.equal(done.state, 'TASK_STATE_COMPLETED')
  assert.equal(Buffer.from(done.result?.data ?? []).toString(), '{"ok":1}')
  await accepted(mails, second, { failed: { message: 'no', permanent: true } })
  assert.equal((await read(client, second.task.taskId)).state, 'TASK_STATE_FAILED')
  assert.equal(mails.assigned.length, 2, 'no more than it has credits for')
  mails.write({ credit: { count: 5 } })
  await eventually('the third', () => mails.assigned.length === 3)
  assert.equal((await read(client, 'other')).state, 'TASK_STATE_READY')
  // The one that waits is for another handler.
  assert.deepEqual(await stats(), [1, 4, ['BLOCK_REASON_NO_WORKER']])
  const { workers } = await client.call('ListWorkers', {})
  assert.deepEqual(
    workers.map(({ workerId, nodeId, credits }) => [workerId, nodeId, credits]),
    [['mails', 1, 4]],
  )
  const bills = worker(2, { workerId: 'bills', handlers: ['bill'] })
  await given(bills, 'other')
})

// If it broke, two workers would run one task, or the slower one's result would count (L4).
test('what a dead worker held comes back; its late result is refused', async (t) => {
  const { client, worker } = await start(t)
  const dying = worker(1, { workerId: 'dying' })
  await create(client, 'a')
  const held = await given(dying, 'a')
  dying.vanish()
  const heir = worker(2, { workerId: 'heir' })
  await eventually('it comes back', () => heir.of('a') !== undefined, 30_000)
  const again = heir.of('a') as Assigned
  assert.equal(again.attempt.attemptNumber, held.attempt.attemptNumber + 1)
  assert.ok(Number(again.attempt.leaseToken) > Number(held.attempt.leaseToken))
  const zombie = worker(3, { workerId: 'zombie' }, 1)
  await eventually('it is welcome', () => zombie.welcome !== undefined)
  const late = zombie.report(held, { completed: {} })
  await eventually('it is answered', () => late() !== undefined)
  assert.match(late()?.error?.message ?? '', /not in force/)
  await accepted(heir, again, { completed: {} })
  assert.equal((await read(client, 'a')).attemptCount, again.attempt.attemptNumber)
})

// If it broke, the death of the node that a worker is connected to would cost all that it runs.
test('a worker whose node is killed connects elsewhere and its result counts', async (t) => {
  const { cluster, client, worker } = await start(t)
  const before = worker(1, { workerId: 'mover' })
  await create(client, 'a')
  const held = await given(before, 'a')
  await cluster.process(1).kill()
  const { leaseToken } = held.attempt
  const hello = { workerId: 'mover', heldLeases: [{ taskId: 'a', leaseToken }] }
  const after = worker(2, hello)
  await eventually('it is welcome', () => after.welcome !== undefined, 20_000)
  assert.deepEqual(after.welcome?.lostLeases, [])
  await accepted(after, held, { completed: {} })
  const done = await read(client, 'a')
  assert.equal(done.state, 'TASK_STATE_COMPLETED')
  assert.equal(done.attemptCount, 1)
})

// If it broke, the death of a leader would repeat what runs elsewhere.
test('a leader is killed while a worker runs: its results count under their tokens', async (t) => {
  const { cluster, client, worker } = await start(t)
  const far = worker(3, { workerId: 'far' })
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  for (const id of ids) await create(client, id)
  const held: Assigned[] = []
  for (const id of ids) held.push(await given(far, id))
  await cluster.process(1).kill()
  for (const task of held) await accepted(far, task, { completed: {} })
  for (const id of ids) {
    const done = await read(client, id)
    assert.equal(done.state, 'TASK_STATE_COMPLETED')
    assert.equal(done.attemptCount, 1, id)
  }
})

// If it broke, a worker would go on with what nobody wants any more.
test('a cancellation reaches the worker', async (t) => {
  const { client, worker } = await start(t)
  const busy = worker(2, { workerId: 'busy' })
  await create(client, 'a')
  const held = await given(busy, 'a')
  await client.call('CancelTask', { taskId: 'a' })
  await eventually('it is revoked', () => busy.said.some(({ revocation }) => Boolean(revocation)))
  const revoked = busy.said.find(({ revocation }) => revocation)?.revocation
  assert.equal(revoked?.reason, 'REVOCATION_REASON_CANCELLED')
  assert.equal(revoked?.leaseToken, held.attempt.leaseToken)
})

// If it broke, a worker behind a plain HTTP client would lose what it was given, or get it twice.
test('single calls: lease, heartbeat, snooze, give back, complete, from any node', async (t) => {
  const { client } = await start(t)
  for (const id of ['a', 'b', 'c']) await create(client, id)
  const ask = { workerId: 'lone', queues: ['default'], maxTasks: 3 }
  const wait = { seconds: '5' }
  const first = await client.call('LeaseTasks', { ...ask, wait, requestId: 'r-1' })
  const again = await client.call('LeaseTasks', { ...ask, wait, requestId: 'r-1' })
  const idsOf = ({ assignments }: { assignments: readonly object[] }): string[] =>
    (assignments as readonly Assigned[]).map(({ task }) => task.taskId).sort()
  assert.ok(idsOf(first).length > 0)
  assert.deepEqual(idsOf(again), idsOf(first), 'a repeated call gets the same tasks')
  const rest = await client.call('LeaseTasks', ask)
  const all = [...first.assignments, ...rest.assignments] as unknown as Assigned[]
  const reports = all.map(({ task, attempt }) => {
    const { leaseToken } = attempt
    return { taskId: task.taskId, leaseToken }
  })
  const [done, put, back] = reports
  const progress = { progress: 'half' }
  const beat = await client.call('HeartbeatTask', { report: done, progress } as never)
  assert.equal(beat.cancelRequested, false)
  assert.equal(beat.leaseTtl?.seconds, '60')
  assert.equal((await read(client, done?.taskId ?? '')).state, 'TASK_STATE_RUNNING')
  await client.call('CompleteTask', { report: done, completed: {} } as never)
  const repeated = await client.call('CompleteTask', { report: done, completed: {} } as never)
  assert.equal(repeated.task?.state, 'TASK_STATE_COMPLETED', 'told again, it is recorded')
  await client.call('SnoozeTask', { report: put, snoozed: { delay: { seconds: '60' } } } as never)
  assert.equal((await read(client, put?.taskId ?? '')).state, 'TASK_STATE_RETRYING')
  await client.call('ReleaseTask', { report: back } as never)
  const retaken = await client.call('LeaseTasks', { ...ask, wait })
  assert.deepEqual(idsOf(retaken), [back?.taskId])
  const late = client.call('FailTask', { report: back, failed: { message: 'no' } } as never)
  await assert.rejects(late, /not in force/)
})

// If it broke, a pause would not reach workers, or what missed its start would be run late.
test('a paused queue gives workers nothing; what misses its start meanwhile is over', async (t) => {
  const { client, worker } = await start(t)
  await client.call('CreateQueue', { queue: { queueId: 'slow' } })
  const startDeadline = { seconds: '2' }
  // Nobody takes it: it waits for a worker, and then no more.
  await create(client, 'missed', { queue: 'slow', startDeadline })
  await create(client, 'kept', { queue: 'slow' })
  const isOver = async (): Promise<string | true> => {
    const { state } = await read(client, 'missed')
    return state === 'TASK_STATE_EXPIRED' || state
  }
  await answered('its start is missed', isOver)
  await client.call('PauseQueue', { queueId: 'slow', reason: 'later' })
  const eager = worker(1, { workerId: 'eager', queues: ['slow', 'default'] })
  await create(client, 'other')
  await given(eager, 'other')
  assert.equal(eager.of('kept'), undefined, 'it is paused')
  await client.call('ResumeQueue', { queueId: 'slow' })
  await given(eager, 'kept')
  assert.equal(eager.assigned.length, 2)
})

// If it broke, work would wait beside workers with room: one entry grants less than they ask for.
test('more work and room than one entry grants: all is given out and done', async (t) => {
  const { client, worker } = await start(t, 1)
  const total = 1_500
  const target = { worker: {} }
  const tasks = Array.from({ length: total }, (_, i) => ({ taskId: `t-${i}`, target }))
  await client.call('BatchCreateTasks', { tasks: tasks.slice(0, 1_000) } as never)
  await client.call('BatchCreateTasks', { tasks: tasks.slice(1_000) } as never)
  // Of one node: their orders go in one call.
  const workers = [1, 2, 3, 4].map((n) => worker(1, { capacity: 400, workerId: `w-${n}` }, 400))
  const given = (): number => workers.reduce((sum, { assigned }) => sum + assigned.length, 0)
  await eventually('all are given out', () => given() === total, 30_000)
  const ids = workers.flatMap(({ assigned }) => assigned.map(({ task }) => task.taskId))
  assert.equal(new Set(ids).size, total, 'each to one worker')
  const answers = workers.flatMap((one) =>
    one.assigned.map((task) => one.report(task, { completed: {} })),
  )
  await eventually('all are done', () => answers.every((one) => one() !== undefined), 30_000)
  for (const answer of answers) assert.equal(answer()?.error ?? null, null)
})
