// If a test in here breaks, tasks that travel together get each other's results, are created twice
// or not at all, or one of them holds up the others.

import assert from 'node:assert/strict'
import { status } from '@grpc/grpc-js'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { SchedulerClient, type SchedulerClientOptions, SchedulerError } from './index.ts'
import {
  itemRefused,
  outcomeUnknown,
  Refusal,
  ScriptedCluster,
  type SeenCall,
} from './scripted-cluster.ts'

let cluster: ScriptedCluster
let client: SchedulerClient

const hook = 'http://127.0.0.1:9/hook'
const quick = { delayMsFirst: 1, delayMsMax: 5 }
const noLeader = (): Refusal => new Refusal(status.UNAVAILABLE, 'NO_LEADER', { tryAgain: 'yes' })

async function start(options: Partial<SchedulerClientOptions> = {}): Promise<void> {
  cluster = await ScriptedCluster.start()
  client = new SchedulerClient({ endpoints: cluster.endpoints, retry: quick, ...options })
  await client.connect()
}

async function restart(options: Partial<SchedulerClientOptions>): Promise<void> {
  stop()
  await start(options)
}

function stop(): void {
  client.close()
  cluster.stop()
}

beforeEach(() => start())
afterEach(stop)

const inputs = (count: number, prefix = 't'): { taskId: string; webhook: string }[] =>
  Array.from({ length: count }, (_, i) => ({ taskId: `${prefix}${i}`, webhook: hook }))

const idsOf = (call: SeenCall): string[] => (call.request.tasks ?? []).map((task) => task.taskId)

const batches = (): SeenCall[] => cluster.of('BatchCreateTasks')

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
  } catch (error) {
    return error instanceof SchedulerError ? error.code : String(error)
  }
  return 'ok'
}

/** Answers only when it is told to. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

describe('batchCreateTasks', () => {
  test('every task goes to its leader, and its result to its place', async () => {
    // Results by arrival instead of by place would give a task the fate of another.
    cluster.on('BatchCreateTasks', (request) => {
      const results = (request.tasks ?? []).map((task) => ({
        taskId: task.taskId,
        existing: false,
      }))
      return { results }
    })
    const results = await client.batchCreateTasks(inputs(1_300))
    assert.deepEqual(
      results.map((result) => result.taskId),
      inputs(1_300).map((input) => input.taskId),
    )
    for (const call of batches()) {
      assert.ok(idsOf(call).length <= 500)
      for (const taskId of idsOf(call)) assert.equal(call.node, cluster.leaderOf(taskId))
    }
    assert.equal(batches().flatMap(idsOf).length, 1_300)
  })

  test('one wrong task fails alone, and its fields are named by its place', async () => {
    // The caller counts in its own list, not in the batch in which the task happened to travel.
    cluster.on('BatchCreateTasks', ({ tasks = [] }) => ({
      results: tasks.map((task, i) => {
        if (task.taskId !== 't17') return { taskId: task.taskId }
        const field = `tasks[${i}].queue`
        const details = [
          { type: 'BadRequest', fieldViolations: [{ field, description: 'is wrong' }] } as const,
        ]
        const facts = { tryAgain: 'no', details }
        const refusal = new Refusal(status.INVALID_ARGUMENT, 'INVALID_ARGUMENT', facts)
        return itemRefused(task.taskId, refusal)
      }),
    }))
    const results = await client.batchCreateTasks(inputs(30))
    const failed = results.filter((result) => result.error !== undefined)
    assert.equal(failed.length, 1)
    assert.equal(results[17], failed[0])
    assert.equal(failed[0]?.error?.violations[0]?.field, 'tasks[17].queue')
  })

  test('what can not be sent fails alone', async () => {
    // A misspelt field would be dropped silently, and the task would run at once.
    const wrong = { taskId: 'wrong', webhook: hook, delay: 5 } as never
    const results = await client.batchCreateTasks([...inputs(2), wrong])
    assert.deepEqual(
      results.map((result) => result.error?.code),
      [undefined, undefined, 'INVALID_ARGUMENT'],
    )
  })

  test('only what failed for now is sent again, under the same request id', async () => {
    // C7: under another request id a task that was maybe created would be refused as existing.
    let tries = 0
    cluster.on('BatchCreateTasks', (request) => {
      const answer = cluster.batchCreate(request)
      const results = answer.results.map((result, i) => {
        const taskId = request.tasks?.[i]?.taskId ?? ''
        if (taskId !== 't3') return result
        tries += 1
        return tries > 2 ? result : itemRefused(taskId, tries === 1 ? noLeader() : outcomeUnknown())
      })
      return { results }
    })
    const results = await client.batchCreateTasks(inputs(10))
    assert.ok(results.every((result) => result.error === undefined))
    assert.equal(results[3]?.existing, true)
    assert.equal(new Set(batches().map((call) => call.request.requestId)).size, 1)
    const again = batches().filter((call) => idsOf(call).includes('t3'))
    assert.deepEqual(again.slice(1).map(idsOf), [['t3'], ['t3']])
  })

  test('a batch that is full ends, by count and by bytes', async () => {
    // The server refuses what is too big as a whole.
    await restart({ batch: { tasksMax: 10, bytesMax: 30_000 } })
    const big = inputs(20).map((input) => ({ ...input, payload: 'x'.repeat(9_000) }))
    await client.batchCreateTasks([...big, ...inputs(50, 'small')])
    for (const call of batches()) {
      const tasks = call.request.tasks ?? []
      assert.ok(tasks.length <= 10)
      const bytes = tasks.reduce((sum, task) => sum + (task['payload'] as Buffer).length, 0)
      assert.ok(bytes <= 30_000)
    }
    assert.equal(cluster.tasks.size, 70)
  })

  test('no more batches are in flight to a node than allowed', async () => {
    // Otherwise a big call fills the node's memory and its queue, and everybody else waits.
    await restart({ batch: { tasksMax: 5, inFlightMax: 2 } })
    const inFlight = [0, 0, 0, 0]
    let most = 0
    cluster.on('BatchCreateTasks', async (request, node) => {
      inFlight[node.id] = (inFlight[node.id] ?? 0) + 1
      most = Math.max(most, ...inFlight)
      await new Promise((resolve) => setImmediate(resolve))
      inFlight[node.id] = (inFlight[node.id] ?? 0) - 1
      return cluster.batchCreate(request)
    })
    const results = await client.batchCreateTasks(inputs(300))
    assert.ok(results.every((result) => result.error === undefined))
    assert.equal(most, 2)
  })

  test('the deadline ends it with what is known of each task', async () => {
    // Unknown for those that were sent; nothing may be left without a result.
    cluster.on('BatchCreateTasks', (request, node) =>
      node.id === 1 ? new Promise<never>(() => {}) : cluster.batchCreate(request),
    )
    const results = await client.batchCreateTasks(inputs(60), { deadlineMs: 300 })
    for (const [i, result] of results.entries()) {
      const isSilent = cluster.leaderOf(`t${i}`) === 1
      assert.equal(result.error?.code, isSilent ? 'OUTCOME_UNKNOWN' : undefined)
      assert.equal(result.error?.requestId, isSilent ? batches()[0]?.request.requestId : undefined)
    }
  })
})

describe('createTask', () => {
  test('calls of one turn travel as one batch per leader', async () => {
    // It is what makes single calls as cheap as batches.
    const tasks = await Promise.all(inputs(90).map((input) => client.createTask(input)))
    assert.deepEqual(
      tasks.map((task) => task.taskId),
      inputs(90).map((input) => input.taskId),
    )
    assert.equal(batches().length, 3)
    for (const call of batches()) {
      for (const taskId of idsOf(call)) assert.equal(call.node, cluster.leaderOf(taskId))
    }
  })

  test('each call gets its own result', async () => {
    // One task that exists must not fail its neighbours, nor hide among them.
    cluster.tasks.set('t4', 'somebody else')
    const codes = await Promise.all(inputs(9).map((input) => codeOf(client.submitTask(input))))
    assert.deepEqual(
      codes,
      inputs(9).map(({ taskId }) => (taskId === 't4' ? 'TASK_EXISTS' : 'ok')),
    )
  })

  test('behind a batch in flight the next one grows', async () => {
    // Callers that come one by one share a batch instead of each paying for its own.
    await restart({ batch: { growMsMax: 60_000 } })
    const { open, opened } = gate()
    cluster.script('BatchCreateTasks', async (request) => {
      await opened
      return cluster.batchCreate(request)
    })
    const ids = sameLeader(31)
    const first = client.submitTask({ taskId: ids[0] as string, webhook: hook })
    await cluster.arrived('BatchCreateTasks', 1)
    const others: Promise<unknown>[] = []
    for (const taskId of ids.slice(1)) {
      others.push(client.submitTask({ taskId, webhook: hook }))
      await new Promise((resolve) => setImmediate(resolve))
    }
    assert.equal(batches().length, 1)
    open()
    await Promise.all([first, ...others])
    assert.deepEqual(batches().map(idsOf), [[ids[0]], ids.slice(1)])
  })

  test('it does not wait for ever behind a batch in flight', async () => {
    // A batch that hangs would hold up every later call to its node.
    await restart({ batch: { growMsMax: 1 }, attemptTimeoutMs: 5e7 })
    cluster.script('BatchCreateTasks', () => new Promise<never>(() => {}))
    const [first, second] = sameLeader(2) as [string, string]
    const controller = new AbortController()
    const { signal } = controller
    const options = { signal, deadlineMs: 5e7 }
    const stuck = codeOf(client.submitTask({ taskId: first, webhook: hook }, options))
    await cluster.arrived('BatchCreateTasks', 1)
    await client.submitTask({ taskId: second, webhook: hook })
    controller.abort()
    assert.equal(await stuck, 'CANCELLED')
  })

  test('more calls than allowed are refused by name, and room comes back', async () => {
    // C8: a caller faster than the cluster must notice before it runs out of memory.
    await restart({ batch: { queuedTasksMax: 20 } })
    const codes = await Promise.all(inputs(25).map((input) => codeOf(client.submitTask(input))))
    assert.deepEqual(codes.slice(0, 20), Array(20).fill('ok'))
    assert.deepEqual(codes.slice(20), Array(5).fill('OVERLOADED'))
    assert.equal(await codeOf(client.submitTask({ webhook: hook })), 'ok')
  })

  test('a deadline ends one call of a batch, not the others', async () => {
    // C9: the impatient caller must not decide for the patient one.
    const { open, opened } = gate()
    cluster.on('BatchCreateTasks', async (request) => {
      await opened
      return cluster.batchCreate(request)
    })
    const [first, second] = sameLeader(2) as [string, string]
    const patient = client.submitTask({ taskId: first, webhook: hook })
    const hasty = client.submitTask({ taskId: second, webhook: hook }, { deadlineMs: 50 })
    assert.equal(await codeOf(hasty), 'OUTCOME_UNKNOWN')
    open()
    assert.equal((await patient).taskId, first)
    assert.equal(batches().length, 1)
  })

  test('a call that ends before it was sent is not sent', async () => {
    // The caller was told that nothing happened, and must be able to rely on it.
    await restart({ batch: { growMsMax: 60_000 } })
    const { open, opened } = gate()
    cluster.script('BatchCreateTasks', async (request) => {
      await opened
      return cluster.batchCreate(request)
    })
    const [first, second, third] = sameLeader(3) as [string, string, string]
    const sent = client.submitTask({ taskId: first, webhook: hook })
    await cluster.arrived('BatchCreateTasks', 1)
    const controller = new AbortController()
    const { signal } = controller
    const aborted = client.submitTask({ taskId: second, webhook: hook }, { signal })
    const kept = client.submitTask({ taskId: third, webhook: hook })
    controller.abort()
    const error = await aborted.catch((reason: unknown) => reason as SchedulerError)
    assert.ok(error instanceof SchedulerError)
    assert.deepEqual([error.code, error.tryAgain, error.requestId], ['CANCELLED', 'yes', undefined])
    open()
    await Promise.all([sent, kept])
    assert.deepEqual(batches().map(idsOf), [[first], [third]])
  })

  test('whatever fails for a while, each task is created once and each call resolves', async () => {
    // C6 and C7 under faults before and after the task was created, for single tasks and batches.
    await restart({ batch: { tasksMax: 40 }, deadlineMs: 60_000 })
    let turn = 0
    cluster.on('BatchCreateTasks', (request) => {
      turn += 1
      if (turn % 3 === 0) throw noLeader()
      const answer = cluster.batchCreate(request)
      if (turn % 3 === 1) throw outcomeUnknown()
      const results = answer.results.map((result, i) => {
        const taskId = request.tasks?.[i]?.taskId ?? ''
        return (turn + i) % 4 === 0 ? itemRefused(taskId, outcomeUnknown()) : result
      })
      return { results }
    })
    const single = inputs(300, 's').map((input) => codeOf(client.submitTask(input)))
    const batch = client.batchCreateTasks(inputs(300, 'b'))
    assert.ok((await Promise.all(single)).every((code) => code === 'ok'))
    assert.ok((await batch).every((result) => result.error === undefined))
    assert.equal(cluster.tasks.size, 600)
  })

  test('when a node dies under load, the others take over', async () => {
    // A crash between request and answer: sent, maybe done, asked again elsewhere.
    const cut = gate()
    cluster.script('BatchCreateTasks', async (request, node) => {
      const answer = cluster.batchCreate(request)
      node.kill()
      cut.open()
      await new Promise<never>(() => {})
      return answer
    })
    const codes = inputs(60).map((input) => codeOf(client.submitTask(input)))
    await cut.opened
    assert.ok((await Promise.all(codes)).every((code) => code === 'ok'))
    assert.equal(cluster.tasks.size, 60)
  })

  test('a task that somebody else made is no success of a repetition', async () => {
    // Only the own request id may turn "exists" into "created".
    cluster.script('BatchCreateTasks', () => {
      throw noLeader()
    })
    cluster.tasks.set('t0', 'somebody else')
    assert.equal(await codeOf(client.submitTask({ taskId: 't0', webhook: hook })), 'TASK_EXISTS')
  })

  test('closing settles what waits for its next try', async () => {
    // C6 holds for a client that is going away, too: a promise that never settles is a leak.
    cluster.on('BatchCreateTasks', ({ tasks = [] }) => {
      client.close()
      return { results: tasks.map((task) => itemRefused(task.taskId, outcomeUnknown())) }
    })
    const codes = inputs(3).map((input) => codeOf(client.submitTask(input)))
    assert.deepEqual(await Promise.all(codes), Array(3).fill('OUTCOME_UNKNOWN'))
    assert.equal(await codeOf(client.submitTask({ webhook: hook })), 'CLOSED')
  })

  /** Ids whose tasks are on one node. */
  function sameLeader(count: number): string[] {
    const ids: string[] = []
    for (let i = 0; ids.length < count; i += 1) {
      if (cluster.leaderOf(`x${i}`) === 1) ids.push(`x${i}`)
    }
    return ids
  }
})
