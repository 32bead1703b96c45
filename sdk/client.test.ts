// If a test in here breaks, single calls go to the wrong node, are repeated when they must not be,
// or are given up when they need not be.

import assert from 'node:assert/strict'
import { status } from '@grpc/grpc-js'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { SchedulerClient, type SchedulerClientOptions, SchedulerError } from './index.ts'
import { notLeader, outcomeUnknown, Refusal, ScriptedCluster } from './scripted-cluster.ts'

let cluster: ScriptedCluster
let client: SchedulerClient

const hook = 'http://127.0.0.1:9/hook'
const silence = new Promise<never>(() => {})

async function start(options: Partial<SchedulerClientOptions> = {}): Promise<void> {
  cluster = await ScriptedCluster.start()
  client = new SchedulerClient({ endpoints: cluster.endpoints, autoBatch: false, ...options })
  await client.connect()
}

beforeEach(() => start())
afterEach(() => {
  client.close()
  cluster.stop()
})

async function failureOf(promise: Promise<unknown>): Promise<SchedulerError> {
  const error: unknown = await promise.then(
    () => assert.fail('it should have been refused'),
    (reason: unknown) => reason,
  )
  assert.ok(error instanceof SchedulerError, String(error))
  return error
}

const requestIds = (method: string): unknown[] =>
  cluster.of(method).map((call) => call.request.requestId)

describe('routing', () => {
  test('a call goes straight to the leader of its shard', async () => {
    // Otherwise every call takes two hops, and the node that is asked is a bottleneck.
    for (let i = 0; i < 12; i += 1) await client.createTask({ taskId: `t${i}`, webhook: hook })
    for (const { node, request } of cluster.of('CreateTask')) {
      assert.equal(node, cluster.leaderOf(request.task?.taskId ?? ''))
    }
  })

  test('the namespace counts for the shard', async () => {
    // Otherwise all tasks of other namespaces take two hops.
    for (let i = 0; i < 12; i += 1) {
      await client.getTask(`t${i}`, { namespace: 'other' })
      const call = cluster.of('GetTask').at(-1)
      assert.equal(call?.node, cluster.leaderOf(`t${i}`, 'other'))
    }
  })

  test('a node that is not the leader names it, and is believed', async () => {
    // After a failover the client must not go on asking the old leader until the map is renewed.
    const { taskId, leader, other } = misplaced()
    cluster.script('GetTask', () => {
      cluster.leaders = cluster.leaders.map((node) => (node === leader ? other : node))
      throw notLeader(other)
    })
    await client.getTask(taskId)
    await client.getTask(taskId)
    assert.deepEqual(
      cluster.of('GetTask').map((call) => call.node),
      [leader, other, other],
    )
  })

  test('when the leader is dead, another node is asked', async () => {
    // Any node passes a call on; the client must not insist on a dead one.
    const { taskId, leader } = misplaced()
    cluster.nodes[leader - 1]?.kill()
    const task = await client.getTask(taskId)
    assert.equal(task.taskId, taskId)
    assert.notEqual(cluster.of('GetTask').at(-1)?.node, leader)
  })

  test('one living endpoint is enough to find the others', async () => {
    // The list of endpoints in a configuration is never quite up to date.
    const [first] = cluster.endpoints
    const lone = new SchedulerClient({ endpoints: ['127.0.0.1:1', first as string] })
    await lone.getTask('warm-up')
    await lone.connect()
    for (let i = 0; i < 9; i += 1) await lone.getTask(`t${i}`)
    lone.close()
    const nodes = new Set(cluster.of('GetTask').map((call) => call.node))
    assert.equal(nodes.size, 3)
  })

  function misplaced(): { taskId: string; leader: number; other: number } {
    const taskId = 'task-1'
    const leader = cluster.leaderOf(taskId)
    return { taskId, leader, other: (leader % 3) + 1 }
  }
})

describe('repetition', () => {
  test('a write keeps its request id and its task id over all tries', async () => {
    // Otherwise a repeated creation creates a second task.
    cluster.script(
      'CreateTask',
      () => {
        throw new Refusal(status.UNAVAILABLE, 'NO_LEADER', { tryAgain: 'yes' })
      },
      ({ task, requestId = '' }) => {
        cluster.create(task as never, requestId)
        throw outcomeUnknown()
      },
    )
    const task = await client.createTask({ webhook: hook })
    const ids = requestIds('CreateTask')
    assert.equal(ids.length, 3)
    assert.equal(new Set(ids).size, 1)
    assert.match(String(ids[0]), /^[\da-f-]{36}$/)
    assert.deepEqual([...cluster.tasks.keys()], [task.taskId])
  })

  test('two writes have two request ids', async () => {
    // Otherwise the second one would be taken for a repetition of the first.
    await client.createTask({ taskId: 'a', webhook: hook })
    await client.createTask({ taskId: 'b', webhook: hook })
    assert.equal(new Set(requestIds('CreateTask')).size, 2)
  })

  test('a request id of the caller is used as it is', async () => {
    // It is how a process that has crashed repeats its call safely.
    await client.createTask({ taskId: 'a', webhook: hook }, { requestId: 'mine' })
    assert.deepEqual(requestIds('CreateTask'), ['mine'])
  })

  test('a refusal for good is not repeated, and comes with its facts', async () => {
    // A wrong request does not get right by repeating it; its caller needs to know which field.
    cluster.on('CreateTask', () => {
      const fieldViolations = [{ field: 'task.queue', description: 'is wrong' }]
      throw new Refusal(status.INVALID_ARGUMENT, 'INVALID_ARGUMENT', {
        tryAgain: 'no',
        details: [{ type: 'BadRequest', fieldViolations }],
      })
    })
    const error = await failureOf(client.createTask({ webhook: hook }))
    assert.equal(error.code, 'INVALID_ARGUMENT')
    assert.equal(error.tryAgain, 'no')
    assert.deepEqual(error.violations, [{ field: 'task.queue', description: 'is wrong' }])
    assert.equal(cluster.of('CreateTask').length, 1)
  })

  test('a write that was maybe done is never called refused', async () => {
    // "No leader" after a lost answer must not make the caller believe that nothing happened.
    client.close()
    cluster.stop()
    await start({ retry: { attemptsMax: 2 } })
    cluster.script(
      'CreateTask',
      () => {
        throw outcomeUnknown()
      },
      () => {
        throw new Refusal(status.UNAVAILABLE, 'NO_LEADER', { tryAgain: 'yes' })
      },
    )
    const error = await failureOf(client.createTask({ webhook: hook }))
    assert.equal(error.code, 'OUTCOME_UNKNOWN')
    assert.equal(error.tryAgain, 'sameRequestId')
    assert.equal(error.requestId, requestIds('CreateTask')[0])
  })

  test('a wait that the server asks for and that is too long ends the call at once', async () => {
    // C4: waiting for a deadline that can not be met only takes the caller's time.
    cluster.on('CreateTask', () => {
      throw new Refusal(status.RESOURCE_EXHAUSTED, 'OVERLOADED', {
        tryAgain: 'yes',
        details: [{ type: 'RetryInfo', retryDelayMs: 3_600_000 }],
      })
    })
    const error = await failureOf(client.createTask({ webhook: hook }))
    assert.equal(error.code, 'OVERLOADED')
    assert.equal(error.retryAfterMs, 3_600_000)
    assert.equal(cluster.of('CreateTask').length, 1)
  })
})

describe('ends', () => {
  test('a silent node is asked elsewhere, under the same request id', async () => {
    // A node that hangs must not hold a call until its deadline.
    client.close()
    cluster.stop()
    await start({ attemptTimeoutMs: 100 })
    cluster.script('CreateTask', () => silence)
    await client.createTask({ taskId: 'a', webhook: hook })
    const calls = cluster.of('CreateTask')
    assert.equal(calls.length, 2)
    assert.notEqual(calls[0]?.node, calls[1]?.node)
    assert.equal(new Set(requestIds('CreateTask')).size, 1)
  })

  test('a write that nobody answered ends as unknown, a read as late', async () => {
    // Unknown is not no: the caller has to know which of both it is.
    cluster.on('CreateTask', () => silence)
    cluster.on('GetTask', () => silence)
    const write = await failureOf(client.createTask({ webhook: hook }, { deadlineMs: 100 }))
    assert.equal(write.code, 'OUTCOME_UNKNOWN')
    assert.equal(write.tryAgain, 'sameRequestId')
    assert.equal(write.requestId, requestIds('CreateTask')[0])
    const read = await failureOf(client.getTask('a', { deadlineMs: 100 }))
    assert.equal(read.code, 'DEADLINE_EXCEEDED')
    assert.equal(read.requestId, undefined)
  })

  test('where nobody listens, a write was not done, and says so', async () => {
    // Holds the words of the gRPC library, too: they tell "never sent" from "no answer".
    const options = { endpoints: ['127.0.0.1:1'], retry: { attemptsMax: 2 } }
    for (const autoBatch of [true, false]) {
      const alone = new SchedulerClient({ ...options, autoBatch })
      const error = await failureOf(alone.createTask({ webhook: hook }))
      assert.equal(error.code, 'UNAVAILABLE')
      assert.equal(error.tryAgain, 'yes')
      alone.close()
    }
  })

  test('a node that takes connections and says nothing is no answer, not a refusal', async () => {
    // TCP accepts, HTTP/2 never comes: the other half of "never sent".
    const sockets: Socket[] = []
    const mute = createServer((socket) => sockets.push(socket))
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as AddressInfo
    const alone = new SchedulerClient({ endpoints: [`127.0.0.1:${port}`], deadlineMs: 200 })
    const error = await failureOf(alone.getTask('a'))
    assert.ok(['UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(error.code), error.code)
    alone.close()
    mute.close()
    for (const socket of sockets) socket.destroy()
  })

  test('a signal ends a call that waits for its answer', { timeout: 10_000 }, async () => {
    // C5 and cancellation: a caller that has gone must not leave calls behind.
    client.close()
    cluster.stop()
    await start({ attemptTimeoutMs: 5e7, deadlineMs: 5e7 })
    const controller = new AbortController()
    cluster.on('GetTask', () => silence)
    const call = failureOf(client.getTask('a', { signal: controller.signal }))
    await cluster.arrived('GetTask', 1)
    controller.abort()
    assert.equal((await call).code, 'CANCELLED')
  })

  test('with a signal that has fired nothing is sent', async () => {
    // The caller had given up before it called.
    const signal = AbortSignal.abort()
    const error = await failureOf(client.createTask({ webhook: hook }, { signal }))
    assert.equal(error.code, 'CANCELLED')
    assert.equal(error.requestId, undefined)
    assert.equal(cluster.calls.length, 0)
  })
})

describe('closing', () => {
  test('what waits for its answer still gets it, what comes later is refused by name', async () => {
    // A process that shuts down in order must not lose the answers to what it has sent.
    let answer = (): void => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    cluster.on('GetTask', async ({ taskId }) => {
      await held
      return { task: { taskId } }
    })
    const early = client.getTask('early')
    await cluster.arrived('GetTask', 1)
    client.close()
    answer()
    assert.equal((await early).taskId, 'early')
    assert.equal((await failureOf(client.getTask('late'))).code, 'CLOSED')
    assert.equal((await failureOf(client.createTask({ webhook: hook }))).code, 'CLOSED')
  })

  test('a write between two tries ends as unknown, if the first was maybe done', async () => {
    // Closing must not turn "maybe done" into "not done".
    cluster.on('CreateTask', () => {
      setImmediate(() => client.close())
      throw outcomeUnknown()
    })
    const error = await failureOf(client.createTask({ webhook: hook }))
    assert.equal(error.code, 'OUTCOME_UNKNOWN')
    assert.equal(error.requestId, requestIds('CreateTask')[0])
  })
})

describe('options', () => {
  test('a deadline without end is refused, and nothing is sent', async () => {
    // A timer that overflows fires at once: "wait for ever" would mean "do not wait".
    for (const deadlineMs of [Number.POSITIVE_INFINITY, Number.NaN, -1, 2 ** 31]) {
      for (const autoBatch of [true, false]) {
        const other = new SchedulerClient({ endpoints: cluster.endpoints, autoBatch })
        const call = other.submitTask({ webhook: hook }, { deadlineMs })
        assert.equal((await failureOf(call)).code, 'INVALID_ARGUMENT')
        other.close()
      }
    }
    assert.equal(cluster.calls.length, 0)
  })

  test('what makes no sense is refused with its name', () => {
    // A typing mistake in an endpoint must not look like a cluster that is down.
    assert.throws(() => new SchedulerClient({ endpoints: [] }), /endpoints/)
    assert.throws(() => new SchedulerClient({ endpoints: ['http://a:1'] }), /is not host:port/)
    assert.throws(() => new SchedulerClient({ endpoints: ['localhost'] }), /is not host:port/)
    const endpoints = ['a:1']
    assert.throws(() => new SchedulerClient({ endpoints, deadlineMs: 0 }), /deadlineMs/)
  })
})
