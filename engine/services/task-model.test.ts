// If this breaks: some order of calls, attempts, times and crashes makes the service answer other
// than its documentation says.
// The real services, router, machine and LevelDB on virtual time, against a naive model; the node
// crashes in between and starts from its log. TASK_CASES=500 runs longer, TASK_SEED=n other ones.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { SchedulerError } from '../errors.ts'
import { ScheduleFixture } from './schedule-fixture.ts'
import { modelBackoffMs, modelRetentionMs, TaskModel, type Refusal } from './task-model.ts'
import type { WireTimestamp } from './validate.ts'

const cases = Number(process.env['TASK_CASES'] ?? 12)
const firstSeed = Number(process.env['TASK_SEED'] ?? 1)
const actionsPerCase = 120
const ids = ['a', 'b', 'c', 'd', 'ab', 'abc'] as const
const queues = ['default', 'mail'] as const
const states = ['PENDING', 'READY', 'RUNNING', 'RETRYING', 'COMPLETED', 'FAILED', 'CANCELLED']
/** Longer than all the small steps of time in a case. */
const attemptTimeoutS = 1_800
const sessionId = 7

interface Told {
  readonly taskId: string
  readonly queue: string
  readonly state: string
  readonly payload: Uint8Array
  readonly etag: string
  readonly attemptCount: number
  readonly redriveCount: number
  readonly scheduleTime: WireTimestamp | null
}

interface World {
  readonly prng: Prng
  readonly model: TaskModel
  fixture: ScheduleFixture
  /** Etags that were read, and how the task stood in the model then. */
  readonly etags: Map<string, { readonly etag: string; readonly revision: number }>
  /** Leases that are over; what is reported under them counts for nothing. */
  readonly oldLeases: { readonly task: number; readonly token: number }[]
}

function time(ms: number): object {
  return { seconds: String(Math.floor(ms / 1_000)), nanos: (ms % 1_000) * 1_000_000 }
}

/** The code of the refusal; undefined: it was done. */
async function call(world: World, method: string, request: object): Promise<Refusal> {
  try {
    await world.fixture.ask(`TaskService/${method}`, { namespace: 'default', ...request })
    return undefined
  } catch (error) {
    if (!(error instanceof SchedulerError)) throw error
    // What is not valid is a mistake of the test.
    if (error.code === 'INVALID_ARGUMENT') throw error
    return error.code
  }
}

type Action = (world: World, id: string) => Promise<void>

const actions: readonly (readonly [weight: number, name: string, act: Action])[] = [
  [6, 'create', create],
  [2, 'update', update],
  [2, 'update by etag', updateByEtag],
  [2, 'reschedule', reschedule],
  [2, 'run', async (w, id) => same(w, 'RunTask', { taskId: id }, w.model.run(id))],
  [2, 'cancel', cancel],
  [3, 'retry', async (w, id) => same(w, 'RetryTask', { taskId: id }, w.model.retry(id))],
  [2, 'delete', remove],
  [8, 'attempt', attempt],
  [6, 'end', finish],
  [2, 'stale result', staleResult],
  [6, 'pass', pass],
  [2, 'restart', restart],
  [2, 'remember etag', rememberEtag],
]

async function same(w: World, method: string, request: object, expected: Refusal): Promise<void> {
  assert.equal(await call(w, method, request), expected, method)
}

async function create(w: World, id: string): Promise<void> {
  const { prng, model } = w
  const given = {
    queue: prng.pick(queues),
    payload: `p${prng.range(0, 1_000)}`,
    scheduleMs: model.nowMs + prng.pick([0, 1, 5_000, 60_000, 7_200_000]),
    maxAttempts: prng.pick([1, 1, 2, 3]),
  }
  const backoff = { seconds: String(modelBackoffMs / 1_000) }
  const task = {
    taskId: id,
    queue: given.queue,
    payload: Buffer.from(given.payload),
    scheduleTime: time(given.scheduleMs),
    target: { webhook: { url: 'http://127.0.0.1:9/' } },
    attemptTimeout: { seconds: String(attemptTimeoutS) },
    retention: { seconds: String(modelRetentionMs / 1_000) },
    retryPolicy: {
      maxAttempts: given.maxAttempts,
      minBackoff: backoff,
      maxBackoff: backoff,
      backoffMultiplier: 1,
      jitter: 0,
    },
  }
  await same(w, 'CreateTask', { task }, model.create(id, given))
}

async function update(w: World, id: string, etag?: { etag: string; revision: number }) {
  const { prng, model } = w
  const payload = `u${prng.range(0, 1_000)}`
  const queue = prng.pick(queues)
  const paths = prng.pick([['payload'], ['queue'], ['payload', 'queue']])
  const changes = {
    ...(paths.includes('payload') && { payload }),
    ...(paths.includes('queue') && { queue }),
  }
  const task = { taskId: id, payload: Buffer.from(payload), queue, etag: etag?.etag ?? '' }
  const expected = model.change(id, changes, etag?.revision)
  await same(w, 'UpdateTask', { task, updateMask: { paths } }, expected)
}

async function updateByEtag(w: World, id: string): Promise<void> {
  await update(w, id, w.etags.get(id))
}

async function rememberEtag(w: World, id: string): Promise<void> {
  const task = w.model.tasks.get(id)
  if (task === undefined) return
  const { etag } = await get(w, id)
  w.etags.set(id, { etag, revision: task.revision })
}

async function reschedule(w: World, id: string): Promise<void> {
  const atMs = w.model.nowMs + w.prng.pick([0, 1_000, 3_600_000])
  const request = { taskId: id, scheduleTime: time(atMs) }
  await same(w, 'RescheduleTask', request, w.model.reschedule(id, atMs))
}

async function cancel(w: World, id: string): Promise<void> {
  noteLease(w, id)
  await same(w, 'CancelTask', { taskId: id }, w.model.cancel(id))
}

async function remove(w: World, id: string): Promise<void> {
  const force = w.prng.chance({ numerator: 3, denominator: 10 })
  if (force) noteLease(w, id)
  await same(w, 'DeleteTask', { taskId: id, force }, w.model.delete(id, force))
  // Etags of a task that is gone mean nothing to the next one of its name.
  if (!w.model.tasks.has(id)) w.etags.delete(id)
}

async function attempt(w: World, id: string): Promise<void> {
  const begun = (): number =>
    w.fixture.shard.replica.machine.readTask(`default/${id}`)?.attemptCount ?? 0
  const before = begun()
  await w.fixture.run(id)
  assert.equal(begun() > before, w.model.grant(id), 'an attempt begins if the task is due')
}

async function finish(w: World, id: string): Promise<void> {
  if (w.model.tasks.get(id)?.phase !== 'running') return
  noteLease(w, id)
  const succeeded = w.prng.chance({ numerator: 4, denominator: 10 })
  await w.fixture.end(id, succeeded ? 'SUCCEEDED' : 'FAILED_RETRYABLE')
  w.model.finish(id, succeeded)
}

function noteLease(w: World, id: string): void {
  const task = w.fixture.shard.replica.machine.readTask(`default/${id}`)
  if (task?.lease !== undefined) {
    w.oldLeases.push({ task: task.number, token: task.lease.token })
  }
}

/** An executor that was away reports what is no longer its to report. */
async function staleResult(w: World): Promise<void> {
  const lease = w.oldLeases[w.prng.range(0, Math.max(1, w.oldLeases.length))]
  if (lease === undefined) return
  const machine = w.fixture.shard.replica.machine
  const held = [...machine.leasesOf(sessionId)]
  if (held.some((one) => one.number === lease.task && one.token === lease.token)) return
  const [outcome] = await w.fixture.report(lease)
  assert.deepEqual(outcome?.ok === true ? outcome.stale : undefined, [0])
}

async function pass(w: World): Promise<void> {
  const { model, fixture, prng } = w
  const ms = prng.pick([1, 999, 10_000, 60_000, 3_700_000])
  // An attempt would lose its lease: that is another test's.
  if (ms > attemptTimeoutS * 1_000) for (const id of ids) await finish(w, id)
  await fixture.pass(ms)
  model.pass(ms)
}

async function restart(w: World): Promise<void> {
  w.fixture = await w.fixture.restart({ flush: w.prng.chance({ numerator: 3, denominator: 10 }) })
}

async function get({ fixture }: World, taskId: string): Promise<Told> {
  const answer = await fixture.ask<{ task: Told }>('TaskService/GetTask', {
    taskId,
    view: 'VIEW_FULL',
  })
  return answer.task
}

// ------------------------------------------------------------------------------------ comparisons

async function compare(w: World): Promise<void> {
  const { model, fixture, prng } = w
  for (const id of ids) {
    const task = model.tasks.get(id)
    if (task === undefined) {
      await same(w, 'GetTask', { taskId: id }, 'TASK_NOT_FOUND')
      continue
    }
    const told = await get(w, id)
    const seen = {
      state: told.state.replace('TASK_STATE_', ''),
      queue: told.queue,
      payload: Buffer.from(told.payload).toString(),
      attempts: told.attemptCount,
      redrives: told.redriveCount,
      scheduleMs:
        Number(told.scheduleTime?.seconds) * 1_000 + (told.scheduleTime?.nanos ?? 0) / 1e6,
    }
    const { queue, payload, attempts, redrives, scheduleMs } = task
    const expected = { state: model.stateOf(task), queue, payload, attempts, redrives, scheduleMs }
    assert.deepEqual(seen, expected, `task ${id}`)
  }
  const wanted = prng.chance({ numerator: 1, denominator: 2 }) ? [prng.pick(states)] : []
  const wantedQueues = prng.chance({ numerator: 3, denominator: 10 }) ? [prng.pick(queues)] : []
  const prefix = prng.chance({ numerator: 3, denominator: 10 }) ? 'a' : ''
  const filter = {
    states: wanted.map((state) => `TASK_STATE_${state}`),
    queues: wantedQueues,
    taskIdPrefix: prefix,
  }
  const fits = [...model.tasks.values()].filter(
    (task) =>
      (wanted.length === 0 || wanted.includes(model.stateOf(task))) &&
      (wantedQueues.length === 0 || wantedQueues.includes(task.queue as never)) &&
      task.id.startsWith(prefix),
  )
  const listed: string[] = []
  let pageToken = ''
  do {
    const request = { namespace: 'default', filter, pageSize: prng.range(1, 4), pageToken }
    const answer = await fixture.ask<{ tasks: Told[]; nextPageToken: string }>(
      'TaskService/ListTasks',
      request,
    )
    listed.push(...answer.tasks.map(({ taskId }) => taskId))
    pageToken = answer.nextPageToken
  } while (pageToken !== '')
  assert.deepEqual(listed.sort(), fits.map(({ id }) => id).sort(), JSON.stringify(filter))
  const counted = await fixture.ask<{ count: string }>('TaskService/CountTasks', {
    namespace: 'default',
    filter,
  })
  assert.equal(Number(counted.count), fits.length, `count of ${JSON.stringify(filter)}`)
}

async function play(t: TestContext, seed: number): Promise<void> {
  const fixture = await ScheduleFixture.start(t)
  const prng = createPrng(seed)
  await fixture.ask('QueueService/CreateQueue', { queue: { queueId: 'mail' } })
  const model = new TaskModel(fixture.nowMs)
  const world: World = { prng, model, fixture, etags: new Map(), oldLeases: [] }
  const names = actions.flatMap(([weight, name, act]) =>
    Array.from({ length: weight }, () => ({ name, act })),
  )
  const done: string[] = []
  try {
    await world.fixture.lead()
    for (let i = 0; i < actionsPerCase; i += 1) {
      const { name, act } = prng.pick(names)
      const id = prng.pick(ids)
      done.push(`${name} ${id}`)
      await act(world, id)
      await compare(world)
    }
  } catch (error) {
    throw new Error(`TASK_SEED=${seed}, after ${done.slice(-12).join(', ')}`, { cause: error })
  }
}

for (let seed = firstSeed; seed < firstSeed + cases; seed += 1) {
  test(`tasks are what the model says, seed ${seed}`, (t) => play(t, seed))
}
