// Changes that race with the clock: what a client was told must be what the receiver saw.

import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { createPrng } from '#base/prng'
import { type ChangedTask, type SchedulerClient, SchedulerError } from '#sdk'
import { eventually, type Fixture, startFixture, within } from './cluster-fixture.ts'
import { some } from './delivery-check.ts'
import { listAll } from './records-check.ts'
import type { Arrival } from './receiver.ts'

const raceCount = 800
/**
 * So many tasks are due at the same time, and the next ones so much later: bunches share entries.
 */
const bunchCount = 40
const bunchGapMs = 250
/** A change reaches the cluster at most this much before or after its task is due. */
const aroundMs = Number(process.env['AROUND'] ?? 50)
/** An update moves its task this far. */
const movedMs = 1_000

interface Seen extends Arrival {
  readonly path: string
  readonly body: string
}

/** What one racing change was answered. */
interface Race {
  readonly taskId: string
  readonly dueMs: number
  readonly newDueMs: number
  readonly requestId: string
  answer?: ChangedTask
  refusal?: SchedulerError
}

interface RaceFixture extends Fixture {
  readonly seen: Map<string, Seen[]>
}

async function startRace(
  t: TestContext,
  respondInMs: (at: number) => number,
): Promise<RaceFixture> {
  const seen = new Map<string, Seen[]>()
  const fixture: Fixture = await startFixture(t, {
    cluster: { shards: 2 },
    receiver: {
      respond: (request, at) => {
        const arrival = fixture.receiver.arrivals.at(at)
        assert.ok(arrival !== undefined)
        const before = seen.get(arrival.taskId) ?? []
        seen.set(arrival.taskId, before)
        before.push({ ...arrival, path: request.path, body: request.body.toString() })
        return { delayMs: respondInMs(at) }
      },
    },
  })
  return { ...fixture, seen }
}

/** Registers the tasks and makes one change of each around its due time; all answers are in. */
async function race(
  { client, receiver }: RaceFixture,
  options: {
    readonly prefix: string
    readonly seed: number
    readonly change: (race: Race) => Promise<ChangedTask>
  },
): Promise<Race[]> {
  const prng = createPrng(options.seed)
  const startMs = Date.now() + 1_500
  const races = Array.from({ length: raceCount }, (_, i): Race => {
    const dueMs = startMs + Math.floor(i / bunchCount) * bunchGapMs
    const taskId = `${options.prefix}-${i}`
    return { taskId, dueMs, newDueMs: dueMs + movedMs, requestId: `change-${taskId}` }
  })
  const results = await client.batchCreateTasks(
    races.map(({ taskId, dueMs }) => ({
      taskId,
      at: dueMs,
      webhook: `${receiver.url}old`,
      payload: `old ${taskId}`,
    })),
  )
  assert.ok(results.every((result) => result.error === undefined))
  await Promise.all(
    races.map(async (one) => {
      const atMs = one.dueMs + prng.range(0, 2 * aroundMs) - aroundMs
      await new Promise((resolve) => setTimeout(resolve, atMs - Date.now()))
      try {
        one.answer = await options.change(one)
      } catch (error) {
        if (!(error instanceof SchedulerError)) throw error
        one.refusal = error
      }
    }),
  )
  return races
}

/** All has arrived that ever will: no task is open any more. */
async function settle(client: SchedulerClient): Promise<void> {
  await eventually('no task is open', async () => {
    const open = [...(await listAll(client)).values()].filter((task) => task.endTime === undefined)
    return open.length === 0 ? true : `${open.length} are, ${open[0]?.taskId} is ${open[0]?.state}`
  })
}

function countsOf(races: readonly Race[]): { clean: number; inFlight: number; ended: number } {
  const answered = races.filter(({ answer }) => answer !== undefined)
  const inFlight = answered.filter(({ answer }) => answer?.inFlightAttempt !== undefined).length
  return { clean: answered.length - inFlight, inFlight, ended: races.length - answered.length }
}

function assertOnlyEnded(races: readonly Race[]): void {
  const other = races.filter(({ refusal }) => refusal && refusal.code !== 'TASK_ENDED')
  assert.equal(other.length, 0, some(other.map(({ refusal }) => String(refusal))))
}

// If it broke, a cancelled task would run: the order is cancelled, and shipped.
test('cancelled around its time: what the answer said is what arrived', async (t) => {
  const seed = Number(process.env['SEED'] ?? 11)
  t.diagnostic(`seed ${seed}`)
  const fixture = await startRace(t, (at) => (at % 4) * 15)
  const { client, seen } = fixture
  const races = await race(fixture, {
    prefix: 'c',
    seed,
    change: ({ taskId, requestId }) => client.cancelTask(taskId, { requestId }),
  })
  assert.deepEqual(
    races.filter(({ refusal }) => refusal !== undefined),
    [],
  )
  // A task that had ended is the answer as it is.
  for (const one of races) if (one.answer?.task.state === 'COMPLETED') delete one.answer
  await settle(client)
  const faults: string[] = []
  for (const { taskId, dueMs, answer } of races) {
    const arrivals = seen.get(taskId) ?? []
    const named = answer?.inFlightAttempt
    const allowed = answer === undefined || named !== undefined ? 1 : 0
    const least = answer === undefined ? 1 : 0
    if (arrivals.length > allowed || arrivals.length < least) {
      const told = answer === undefined ? 'ended' : `cancelled, in flight: ${named?.attemptNumber}`
      faults.push(`${taskId} was ${told}, and arrived ${arrivals.length} times`)
    }
    for (const arrival of arrivals) {
      if (arrival.wallMs < dueMs) faults.push(`${taskId} was early`)
      if (named === undefined) continue
      if (arrival.attempt !== named.attemptNumber || arrival.token !== Number(named.leaseToken)) {
        faults.push(`${taskId}: attempt ${arrival.attempt} came, not ${named.attemptNumber}`)
      }
    }
    const task = await client.getTask(taskId)
    const end = answer === undefined ? 'COMPLETED' : 'CANCELLED'
    if (task.state !== end) faults.push(`${taskId} is ${task.state}, not ${end}`)
  }
  assert.equal(faults.length, 0, some(faults))
  const counts = countsOf(races)
  t.diagnostic(JSON.stringify(counts))
  assert.ok(counts.clean > 0 && counts.ended > 0 && counts.inFlight > 0, 'the race was no race')

  // Repeated under its request id, a cancel gets the answer that it got.
  const repeated: string[] = []
  for (const { taskId, requestId, answer } of races.slice(0, 300)) {
    if (answer === undefined) continue
    const again = await client.cancelTask(taskId, { requestId })
    repeated.push(...differences(taskId, answer, again))
  }
  assert.equal(repeated.length, 0, some(repeated))
})

// If it broke, a task would run with what its owner had replaced, or before the time it was moved
// to.
test('updated around its time: the old definition in the named attempt, or never', async (t) => {
  const seed = Number(process.env['SEED'] ?? 12)
  t.diagnostic(`seed ${seed}`)
  const fixture = await startRace(t, (at) => (at % 4) * 15)
  const { client, receiver, seen } = fixture
  const again = new Map<string, Promise<ChangedTask>>()
  const races = await race(fixture, {
    prefix: 'u',
    seed,
    change: async ({ taskId, newDueMs, requestId }) => {
      const changes = { at: newDueMs, webhook: `${receiver.url}new`, payload: `new ${taskId}` }
      const answer = await client.updateTask(taskId, changes, { requestId })
      again.set(taskId, client.updateTask(taskId, changes, { requestId }))
      return answer
    },
  })
  assertOnlyEnded(races)
  const repeated: string[] = []
  for (const { taskId, answer } of races) {
    const second = await again.get(taskId)
    if (answer !== undefined && second !== undefined) {
      repeated.push(...differences(taskId, answer, second))
    }
  }
  await settle(client)
  const faults: string[] = []
  for (const one of races) faults.push(...updateFaults(one, seen.get(one.taskId) ?? []))
  assert.equal(faults.length, 0, some(faults))
  const counts = countsOf(races)
  t.diagnostic(JSON.stringify(counts))
  assert.ok(counts.clean > 0 && counts.ended > 0 && counts.inFlight > 0, 'the race was no race')
  assert.equal(repeated.length, 0, some(repeated))
})

function updateFaults(one: Race, arrivals: readonly Seen[]): string[] {
  const { taskId, dueMs, newDueMs, answer } = one
  const faults: string[] = []
  const named = answer?.inFlightAttempt
  if (arrivals.length === 0) faults.push(`${taskId} never came`)
  for (const { attempt, token, body, path, scheduledMs, wallMs } of arrivals) {
    // By its token: an attempt that was never sent gives its number to the next.
    const isOld = answer === undefined || token === Number(named?.leaseToken ?? Number.NaN)
    const word = isOld ? 'old' : 'new'
    const due = isOld ? dueMs : newDueMs
    const what = `${taskId} (${named === undefined ? word : `in flight: ${named.attemptNumber}`})`
    if (body !== `${word} ${taskId}` || path !== `/${word}`) {
      faults.push(`${what}: attempt ${attempt} came with "${body}" to ${path}`)
    }
    if (scheduledMs !== due) faults.push(`${what}: scheduled ${scheduledMs - due} ms off`)
    if (wallMs < due) faults.push(`${what}: attempt ${attempt} came ${due - wallMs} ms early`)
  }
  if (arrivals.length > 1) faults.push(`${taskId} came ${arrivals.length} times`)
  return faults
}

function differences(taskId: string, first: ChangedTask, second: ChangedTask): string[] {
  const named = first.inFlightAttempt?.attemptNumber
  const namedAgain = second.inFlightAttempt?.attemptNumber
  if (named === namedAgain) return []
  return [`${taskId}: the first answer names attempt ${named}, its repetition ${namedAgain}`]
}

// If it broke, two clients would overwrite each other's changes unseen.
test('an etag of before is refused, with the one of now; the present one is taken', async (t) => {
  const { client, receiver } = await startFixture(t)
  const task = await client.createTask({ webhook: receiver.url, payload: 'one', delayMs: 60_000 })
  const { taskId, etag } = task
  const first = await client.updateTask(taskId, { payload: 'two' }, { etag })
  assert.notEqual(first.task.etag, etag)
  const isMismatch = (error: unknown): boolean =>
    error instanceof SchedulerError &&
    error.code === 'VERSION_MISMATCH' &&
    error.metadata['etag'] === first.task.etag
  await assert.rejects(client.updateTask(taskId, { payload: 'three' }, { etag }), isMismatch)
  await assert.rejects(client.cancelTask(taskId, { etag }), isMismatch)
  assert.equal(Buffer.from((await client.getTask(taskId)).payload).toString(), 'two')
  const last = await client.cancelTask(taskId, { etag: first.task.etag, requestId: 'end' })
  assert.equal(last.task.state, 'CANCELLED')
  const again = await client.cancelTask(taskId, { etag: first.task.etag, requestId: 'end' })
  assert.equal(again.task.etag, last.task.etag)
  await assert.rejects(
    client.updateTask(taskId, { payload: 'four' }),
    (error: unknown) => error instanceof SchedulerError && error.code === 'TASK_ENDED',
  )
})

// If it broke, two clients that change a task at once would lose one of the changes unseen.
test('updates of different fields at the same time are all there', async (t) => {
  const { client, receiver } = await startFixture(t)
  const { taskId } = await client.createTask({ webhook: receiver.url, delayMs: 60_000 })
  await within(
    30_000,
    'all updates',
    Promise.all([
      client.updateTask(taskId, { payload: 'changed' }),
      client.updateTask(taskId, { priority: 7 }),
      client.updateTask(taskId, { labels: { changed: 'yes' } }),
      client.updateTask(taskId, { metadata: { changed: 'yes' } }),
      client.updateTask(taskId, { attemptTimeoutMs: 5_000 }),
    ]),
  )
  const task = await client.getTask(taskId)
  assert.equal(Buffer.from(task.payload).toString(), 'changed')
  assert.equal(task.priority, 7)
  assert.deepEqual(task.labels, { changed: 'yes' })
  assert.deepEqual(task.metadata, { changed: 'yes' })
  assert.equal(task.attemptTimeoutMs, 5_000)
})
