// If this breaks: a request goes astray while a leader changes, is sent in rings, or is done twice
// because it was not the same request any more.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GroupId, NodeId } from '#base/brand'
import { StateDamageError } from '#storage'
import { commandToFields } from './codec/command-codec.ts'
import { type ErrorCode, errorTable, SchedulerError } from './errors.ts'
import { StandingClock } from './lone-group.ts'
import { anyDefinition, startLoneShard } from './lone-shard.ts'
import { answerLocally, Router, type RemoteCall, type ShardRequest } from './router.ts'
import type { LocalShard, WriteAnswer, WriteRequest } from './shard/local-calls.ts'

const shard = 7 as GroupId
const self = 9 as NodeId
const replicas = [1, 2, 3] as NodeId[]
const answer: WriteAnswer = { outcomes: [], tasks: [], schedules: [], clockMs: 0 }
const write: WriteRequest = {
  commands: [commandToFields({ type: 'RenewSession', sessionId: 5 })],
  bytes: 1,
  returnTasks: [],
  returnSchedules: [],
}

interface Asked {
  readonly node: number
  readonly request: ShardRequest
  readonly timeoutMs: number
}

const notLeader = (leader: number): SchedulerError =>
  new SchedulerError('NOT_LEADER', 'elsewhere', { metadata: { leader: String(leader) } })

/** A router of a node that holds no replica; each call to another node takes a millisecond. */
function routerTo(
  answers: (asked: Asked, count: number) => WriteAnswer | SchedulerError,
  locals: ReadonlyMap<GroupId, LocalShard> = new Map(),
): { router: Router; asked: Asked[]; clock: StandingClock } {
  const clock = new StandingClock()
  const asked: Asked[] = []
  const remote: RemoteCall = async (node, _group, request, timeoutMs) => {
    clock.pass(1)
    const call = { node, request, timeoutMs }
    asked.push(call)
    const result = answers(call, asked.length)
    if (result instanceof SchedulerError) throw result
    return result
  }
  const options = { self, clock, shards: locals, replicasOf: () => replicas, remote }
  return { router: new Router(options), asked, clock }
}

const nodesOf = (asked: readonly Asked[]): number[] => asked.map(({ node }) => node)

test('a hint leads to the leader at once, and is remembered', async () => {
  const { router, asked, clock } = routerTo(({ node }) => (node === 3 ? answer : notLeader(3)))
  assert.equal(await router.write(shard, write, clock.monotonicMs() + 1_000), answer)
  assert.deepEqual(nodesOf(asked), [1, 3])
  await router.write(shard, write, clock.monotonicMs() + 1_000)
  assert.deepEqual(nodesOf(asked), [1, 3, 3])
})

test('a hint that does not lead on is dropped, and every replica is asked in turn', async () => {
  const silent = new SchedulerError('OUTCOME_UNKNOWN', 'no answer')
  const { router, asked, clock } = routerTo(({ node }, count) => {
    if (count === 1) return notLeader(2)
    return node === 3 ? answer : silent
  })
  assert.equal(await router.write(shard, write, clock.monotonicMs() + 10_000), answer)
  assert.deepEqual(nodesOf(asked).slice(0, 2), [1, 2])
  assert.equal(asked.at(-1)?.node, 3)
})

test('every try carries the very same request: its hashes make it happen once', async () => {
  const { router, asked, clock } = routerTo((_, count) =>
    count < 4 ? new SchedulerError('OUTCOME_UNKNOWN', 'lost') : answer,
  )
  await router.write(shard, write, clock.monotonicMs() + 10_000)
  assert.equal(asked.length, 4)
  for (const { request } of asked) {
    assert.ok(request.type === 'write')
    assert.equal(request.write, write)
  }
})

test('what may be tried again is, until the deadline; a refusal is final', async () => {
  for (const code of Object.keys(errorTable) as ErrorCode[]) {
    const error = new SchedulerError(code, 'as told')
    const { router, asked, clock } = routerTo(() => error)
    // Each try takes a millisecond of this clock; the wait that comes next must fit into the rest.
    const deadlineMs = clock.monotonicMs() + 14
    await assert.rejects(router.write(shard, write, deadlineMs), error)
    const again = error.tryAgain !== 'no' && code !== 'OVERLOADED' && code !== 'STOPPING'
    assert.equal(asked.length > 1, again, `${code} was asked ${asked.length} times`)
    assert.ok(clock.monotonicMs() <= deadlineMs, 'not beyond the deadline')
  }
})

test('a write that may have been done is unknown, whatever later tries were told', async () => {
  // If this breaks, a client takes a task for refused that fires later (simulation, seed 1015).
  const lost = new SchedulerError('OUTCOME_UNKNOWN', 'lost')
  const none = new SchedulerError('NO_LEADER', 'none')
  const { router, clock } = routerTo((_, count) => (count === 1 ? lost : none))
  await assert.rejects(router.write(shard, write, clock.monotonicMs() + 14), lost)
  const read = { tasks: [], schedules: [], stale: false }
  const { router: reader, clock: other } = routerTo((_, count) => (count === 1 ? lost : none))
  await assert.rejects(reader.read(shard, read, other.monotonicMs() + 14), none)
  // What the shard's leader refused was not done before either: it would know its own answer.
  const ended = new SchedulerError('TASK_ENDED', 'over')
  const { router: refused, clock: third } = routerTo((_, count) => (count === 1 ? lost : ended))
  await assert.rejects(refused.write(shard, write, third.monotonicMs() + 1_000), ended)
})

test('a call waits no longer than what is left', async () => {
  const { router, asked, clock } = routerTo((_, count) =>
    count < 3 ? new SchedulerError('NO_LEADER', 'none') : answer,
  )
  await router.write(shard, write, clock.monotonicMs() + 60)
  assert.deepEqual(
    asked.map(({ timeoutMs }) => timeoutMs),
    [60, 59, 58],
  )
  const { router: patient, asked: capped, clock: other } = routerTo(() => answer)
  await patient.write(shard, write, other.monotonicMs() + 1e6)
  assert.ok((capped[0]?.timeoutMs ?? 0) < 10_000, 'a dead node does not eat the whole deadline')
})

test('nodes that point at each other are not asked in a ring', async () => {
  const { router, asked, clock } = routerTo(({ node }) => notLeader(node === 1 ? 2 : 1))
  const deadlineMs = clock.monotonicMs() + 40
  const ended = router.write(shard, write, deadlineMs).then(
    () => 'answered',
    (error: SchedulerError) => error.code,
  )
  // Hints are followed without a wait only a few times: this many turns would be hundreds of calls.
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  assert.ok(asked.length <= 5, `asked ${asked.length} times at once`)
  assert.equal(await ended, 'NOT_LEADER')
})

test('errors that are ours, not the shard’s, are not retried', async () => {
  const broken = new Error('a bug')
  const clock = new StandingClock()
  let calls = 0
  const remote: RemoteCall = () => {
    calls += 1
    return Promise.reject(broken)
  }
  const options = { self, clock, shards: new Map(), replicasOf: () => replicas, remote }
  await assert.rejects(new Router(options).write(shard, write, clock.monotonicMs() + 1e3), broken)
  assert.equal(calls, 1)
})

test('a stopped router tries once more nowhere', async () => {
  const { router, asked, clock } = routerTo(() => new SchedulerError('NO_LEADER', 'none'))
  router.stop()
  await assert.rejects(router.write(shard, write, clock.monotonicMs() + 1e6), { code: 'NO_LEADER' })
  assert.equal(asked.length, 1)
})

test('the leader here is asked here; without any replica known nobody leads', async (t) => {
  const { local } = await startLoneShard(t)
  const { router, asked, clock } = routerTo(() => answer, new Map([[local.group, local]]))
  const create = commandToFields({
    type: 'CreateTask',
    key: 'default/a',
    definition: anyDefinition,
    requestHash: 1,
  })
  const request = { ...write, commands: [create], returnTasks: ['default/a'] }
  const created = await router.write(local.group, request, clock.monotonicMs() + 1e6)
  assert.equal(created.tasks[0]?.version, 1)
  const read = { tasks: ['default/a', 'default/b'], schedules: [], stale: false }
  const seen = await router.read(local.group, read, clock.monotonicMs() + 1e6)
  assert.deepEqual(seen.tasks[0]?.definition, anyDefinition)
  assert.equal(seen.tasks[1], undefined)
  assert.deepEqual(asked, [])

  const remote: RemoteCall = () => Promise.reject(new Error('nobody to ask'))
  const lost = new Router({ self, clock, shards: new Map(), replicasOf: () => [], remote })
  await assert.rejects(lost.write(shard, write, clock.monotonicMs()), { code: 'NO_LEADER' })
})

test('a disk that fails under a question is no answer to it', async (t) => {
  const { local, store } = await startLoneShard(t)
  const place = { kind: 'schedule', namespace: '', afterId: '', filter: {} } as const
  const list = { ...place, scanMax: 10, limit: 10, stale: true }
  const ask = async (): Promise<unknown> =>
    await answerLocally(local, { type: 'list', list }, 1_000)
  await ask()
  Object.assign(store, { failure: new StateDamageError('for the test') })
  await assert.rejects(ask(), (error: unknown) => {
    assert.ok(error instanceof SchedulerError)
    assert.deepEqual([error.code, error.tryAgain], ['OUTCOME_UNKNOWN', 'sameRequestId'])
    return true
  })
  Object.assign(store, { failure: undefined })
})
