// Nodes that stand still and go on: nobody told them that the world moved on meanwhile.

import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { clientFor, eventually, type Fixture, startFixture, within } from './cluster-fixture.ts'
import { checkDeliveries, type Kill, some } from './delivery-check.ts'
import { Load } from './load.ts'
import type { Arrival } from './receiver.ts'
import { openTasks, repetitionFaults } from './records-check.ts'

const perSecond = 400
const sessionTtlMs = 3_000

interface Pause extends Kill {
  readonly untilMs: number
}

/** What a process was about to write when it was stopped leaves it this soon after it goes on. */
const resumeMs = 100

/**
 * Arrivals without those that were on their way out of a node when it was stopped. Between the last
 * look at the lease and the socket a process can stand still for any time; it is for these that
 * receivers are given fencing tokens.
 */
function withoutOvertaken(arrivals: Iterable<Arrival>, pauses: readonly Pause[]): Arrival[] {
  const tokens = new Map<string, number>()
  return [...arrivals].filter(({ taskId, token, wallMs }) => {
    const isOvertaken = token < (tokens.get(taskId) ?? 0)
    if (!isOvertaken) tokens.set(taskId, token)
    return !(isOvertaken && pauses.some((p) => Math.abs(wallMs - p.untilMs) < resumeMs))
  })
}

/** Stops the process, waits for the others' progress, lets it go on. */
async function pause(
  { cluster }: Fixture,
  nodeId: number,
  meanwhile: () => Promise<void>,
): Promise<Pause> {
  cluster.process(nodeId).signal('SIGSTOP')
  const atMs = Date.now()
  try {
    await meanwhile()
  } finally {
    cluster.process(nodeId).signal('SIGCONT')
  }
  return { nodeId, atMs, untilMs: Date.now() }
}

async function startPaused(t: TestContext): Promise<Fixture> {
  return await startFixture(t, {
    cluster: { timing: { sessionTtlMs } },
    receiver: { respond: (_, at) => (at % 3 === 0 ? { delayMs: 60 } : undefined) },
  })
}

// If it broke, a leader that was suspended would act on a term that is over: old leases, old times.
test('each node stands still for longer than its leases and its leaderships last', async (t) => {
  const fixture = await startPaused(t)
  const { client, receiver } = fixture
  const load = new Load({
    client,
    prefix: 's',
    count: 12_000,
    perSecond,
    task: (taskId) => ({ webhook: receiver.url, payload: taskId }),
    dueInMs: (position) => 100 + ((position * 7_919) % 2_000),
  })
  const running = load.run()
  const pauses: Pause[] = []
  for (const nodeId of [1, 2, 3]) {
    await within(40_000, 'progress', load.reached(nodeId * 3_000 - 1_500))
    pauses.push(
      await pause(fixture, nodeId, async () => {
        // So many are registered in about five seconds: by then its sessions are over.
        await within(60_000, 'the others go on', load.reached(load.acknowledged.size + 2_000))
      }),
    )
  }
  load.stop()
  await within(90_000, 'all is registered', running)
  assert.equal(load.errors.length, 0, some(load.errors.map((error) => error.message)))
  await eventually('every task is at its end', () => openTasks(client, load.acknowledged))
  const arrivals = withoutOvertaken(receiver.arrivals, pauses)
  const overtaken = receiver.count - arrivals.length
  const report = checkDeliveries(load.acknowledged, arrivals)
  assert.equal(report.missing.length, 0, `lost: ${some(report.missing)}`)
  assert.equal(report.faults.length, 0, some(report.faults))
  const faults = await repetitionFaults(client, report.repeated, pauses)
  assert.equal(faults.length, 0, some(faults))
  for (const { nodeId, atMs, untilMs } of pauses) {
    t.diagnostic(`node ${nodeId} stood still for ${untilMs - atMs} ms`)
    assert.ok(untilMs - atMs > sessionTtlMs, 'too short: this run proved nothing')
  }
  t.diagnostic(`repeated: ${report.repeated.size}, overtaken: ${overtaken}`)
  assert.ok(overtaken < 20, 'a stopped node went on with leases that it had lost')
})

// If it broke, a leader that slept through an update would deliver what was replaced, or before the
// new time.
test('a leader stands still around due times, and tasks are moved meanwhile', async (t) => {
  const fixture = await startPaused(t)
  const { client, cluster, receiver } = fixture
  const movedMs = 4_000
  const faults: string[] = []
  let moved = 0
  let named = 0
  for (const nodeId of [1, 2, 3, 1]) {
    const prefix = `m${nodeId}-${moved}`
    const dueMs = Date.now() + 700
    const ids = Array.from({ length: 200 }, (_, i) => `${prefix}-${i}`)
    await client.batchCreateTasks(
      ids.map((taskId, i) => ({
        taskId,
        at: dueMs + (i % 100) * 20,
        webhook: receiver.url,
        payload: '',
      })),
    )
    // Some are in the middle of their grant, some are still to come.
    await receiver.waitFor((arrival) => arrival.taskId.startsWith(prefix))
    const others = cluster.endpoints.filter((_, i) => i !== nodeId - 1)
    const elsewhere = clientFor(t, cluster, { endpoints: others, deadlineMs: 20_000 })
    const newDueMs = dueMs + movedMs
    const answers = new Map<string, number | undefined>()
    await pause(fixture, nodeId, async () => {
      const move = async (taskId: string): Promise<void> => {
        try {
          const answer = await elsewhere.updateTask(taskId, { at: newDueMs, payload: 'new' })
          answers.set(taskId, Number(answer.inFlightAttempt?.leaseToken ?? 0))
        } catch (error) {
          const { code } = error as { code?: string }
          if (code !== 'TASK_ENDED') throw error
        }
      }
      await Promise.all(ids.map(move))
    })
    moved += answers.size
    const expected = new Map(ids.map((id) => [id, id]))
    await eventually('all are at their end', () => openTasks(client, expected))
    for (const [taskId, token] of answers) {
      if (token !== 0) named += 1
      for (const arrival of receiver.of(taskId)) {
        if (arrival.token === token || arrival.wallMs >= newDueMs) continue
        faults.push(
          `${taskId}: attempt ${arrival.attempt} came ${newDueMs - arrival.wallMs} ms early`,
        )
      }
      for (const arrival of receiver.of(taskId)) {
        if (arrival.token === token && arrival.bodyBytes > 0) {
          faults.push(`${taskId}: the attempt in flight came with the new payload`)
        }
      }
    }
  }
  assert.equal(faults.length, 0, some(faults))
  t.diagnostic(`moved ${moved} tasks, ${named} of them with an attempt in flight`)
  assert.ok(moved > named, 'no task was moved before its attempt: this run proved nothing')
})

// If it broke, a success that nobody waits for any more would end a task whose attempt now fails.
test('results that come back with a node after its leases are refused', async (t) => {
  const count = 20
  const { client, cluster, receiver } = await startFixture(t, {
    cluster: { shards: 1, timing: { sessionTtlMs } },
    receiver: {
      // The first answer finds its node asleep; the second is a failure, given after it woke up.
      respond: ({ attempt }) => {
        if (attempt === 1) return { delayMs: 500 }
        return attempt === 2 ? { status: 500, delayMs: 4_000 } : undefined
      },
    },
  })
  const at = Date.now() + 500
  const ids = Array.from({ length: count }, (_, i) => `late-${i}`)
  const retry = { minBackoffMs: 500, maxBackoffMs: 500 }
  await client.batchCreateTasks(ids.map((taskId) => ({ taskId, at, webhook: receiver.url, retry })))
  // Not the leader that the map names: right after the start leaderships still go home.
  const executor = await eventually(
    'an attempt is under way',
    async () => (await client.getTask(ids[0] ?? '')).inFlightAttempt ?? 'none is',
    { everyMs: 20 },
  )
  await within(20_000, 'the first attempts', receiver.waitForCount(count))
  const leader = cluster.process(Number(executor.executor.replace('node/', '')))
  leader.signal('SIGSTOP')
  try {
    await within(30_000, 'the second attempts', receiver.waitForCount(2 * count))
  } finally {
    leader.signal('SIGCONT')
  }
  const expected = new Map(ids.map((id) => [id, id]))
  await eventually('all are at their end', () => openTasks(client, expected))
  for (const taskId of ids) {
    const outcomes = (await client.listAttempts(taskId)).map(({ outcome }) => outcome)
    const arrivals = receiver.of(taskId).map(({ attempt }) => attempt)
    assert.deepEqual(arrivals, [1, 2, 3], taskId)
    assert.equal(outcomes.length, 3, taskId)
    assert.notEqual(outcomes[0], 'SUCCEEDED', taskId)
    assert.deepEqual(outcomes.slice(1), ['FAILED_RETRYABLE', 'SUCCEEDED'], taskId)
  }
})
