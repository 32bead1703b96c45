// If a test in here breaks: what a worker runs is taken from it by a clock that is wrong, or it is
// given what may be another's by then.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import { type Command, plainDefinition, type TaskRecord } from '#machine'
import { ClockQuorum } from '../clock-quorum.ts'
import { commandToFields } from '../codec/command-codec.ts'
import { loneGroup, loneNode, until } from '../lone-group.ts'
import { anyDefinition, type LoneShard, startLoneShard } from '../lone-shard.ts'
import { Router } from '../router.ts'
import { encodeSpec } from '../services/spec.ts'
import { ShardDuties } from '../shard/duties.ts'
import { ExecutorSession } from '../shard/executor-session.ts'
import { LocalShard } from '../shard/local-calls.ts'
import { plainSources, ScheduleCache } from '../shard/schedule-times.ts'
import { WorkDesk } from '../shard/work-desk.ts'
import { ConnectedWorker } from './connected-worker.ts'
import { WorkerGateway } from './gateway.ts'
import { checkHello } from './worker-hello.ts'

const key = 'default/a'
const unheld = {
  placeOf: () => undefined,
  isHeld: () => false,
  nextEndMs: Number.POSITIVE_INFINITY,
}
const unlimited = {
  reset: () => {},
  begin: () => {},
  take: () => undefined,
  roomAt: () => Number.POSITIVE_INFINITY,
  askHomes: () => Number.POSITIVE_INFINITY,
}

interface Assigned {
  readonly attempt: { readonly leaseToken: string; readonly attemptNumber: number }
}

interface Fixture extends LoneShard {
  readonly gateway: WorkerGateway
  readonly worker: ConnectedWorker
  readonly sent: {
    readonly assignment?: Assigned
    readonly revocation?: { readonly reason: string }
  }[]
  /** How far the gateway's wall clock is off. */
  skewMs: number
  /** The worker's stream does not take more at the moment. */
  isBacklogged: boolean
  /** Times at which the gateway has looked for what timed out. */
  looks: number
  readonly task: () => TaskRecord
}

/** One shard that leads, and a gateway with a worker that has room for one task. */
async function start(t: TestContext, ttlMs: number): Promise<Fixture> {
  const shard = await startLoneShard(t)
  const { clock, handle, replica, proposer, store } = shard
  const machine = (): typeof replica.machine => replica.machine
  const pump = (): void => void setImmediate(() => duties.pump())
  const desk = new WorkDesk({
    ...{ handle, machine, clock, holds: unheld, limits: unlimited, pump },
    random: () => 0,
    wakeAt: () => {},
  })
  const session = new ExecutorSession({
    ...{ group: loneGroup, sessionId: 5, nodeId: loneNode, ttlMs: 3_000, clock },
    executor: { inFlight: 0, room: 10, start: () => ({ cut: () => {} }), stop: async () => {} },
    random: () => 0,
    onResult: () => {},
  })
  const duties: ShardDuties = new ShardDuties({
    ...{ handle, replica, proposer, session, clock, work: desk, holds: unheld, limits: unlimited },
    clocks: new ClockQuorum(loneNode, clock),
    slots: { reserve: (wanted) => wanted, release: () => {} },
    currentSession: () => 5,
    schedules: new ScheduleCache(plainSources),
    warn: () => {},
    agingMsOf: () => 60_000,
    // It is pumped when a test has something done.
    wakeAt: () => {},
  })
  replica.bind(handle, pump)
  duties.lead(replica.appliedTerm)
  const local = new LocalShard({ handle, replica, proposer, store, clock, work: desk })
  const router = new Router({
    ...{ self: loneNode, clock, shards: new Map([[loneGroup, local]]) },
    replicasOf: () => [loneNode],
    remote: () => Promise.reject(new Error('there is no other node')),
  })
  const gateway = new WorkerGateway({
    ...{ nodeId: loneNode, router, random: createPrng(1).range, shardCount: () => 1 },
    clock: {
      monotonicMs: () => clock.monotonicMs(),
      wallMs: () => clock.wallMs() + fixture.skewMs,
      soon: (act) => clock.soon(act),
      after: (delayMs, act) =>
        clock.after(delayMs, () => {
          act()
          fixture.looks += 1
        }),
    },
  })
  t.after(() => gateway.close())
  const sent: Fixture['sent'] = []
  const hello = { workerId: 'w', queues: ['default'], capacity: 1 }
  const { facts } = checkHello(
    { ...hello, leaseTtl: { seconds: String(ttlMs / 1_000), nanos: 0 } },
    { address: '', nowMs: clock.wallMs() },
  )
  const worker = new ConnectedWorker(facts, {
    send: (message) => sent.push(message),
    end: () => {},
    isBacklogged: () => fixture.isBacklogged,
    nowMs: clock.monotonicMs(),
  })
  const task = (): TaskRecord => replica.machine.readTask(key) as TaskRecord
  const state = { skewMs: 0, isBacklogged: false, looks: 0 }
  const fixture: Fixture = { ...shard, ...state, gateway, worker, sent, task }
  return fixture
}

async function createTask({ proposer, clock }: Fixture): Promise<void> {
  const spec = encodeSpec({
    ...{ target: { worker: { handler: '' } }, payload: new Uint8Array(0), contentType: '' },
    ...{ labels: {}, metadata: {} },
  })
  const extra = { ...plainDefinition, handler: '' }
  const definition = { ...anyDefinition, fireAtMs: clock.wallMs(), spec, extra }
  const command: Command = { type: 'CreateTask', key, definition, requestHash: 0 }
  const deadlineMs = clock.monotonicMs() + 60_000
  const options = { bytes: 100, deadlineMs }
  const error = await new Promise((resolve) => {
    proposer.propose([commandToFields(command)], options, resolve)
  })
  assert.equal(error, undefined)
}

async function assigned(fixture: Fixture): Promise<void> {
  const { gateway, worker, sent } = fixture
  gateway.add(worker)
  worker.addCredits(1)
  await createTask(fixture)
  await until(() => sent.some(({ assignment }) => assignment !== undefined))
}

const looked = async (fixture: Fixture, times: number): Promise<void> => {
  const from = fixture.looks
  await until(() => fixture.looks >= from + times)
}

test('an attempt times out by the time that has passed, not by a clock that was set', async (t) => {
  const fixture = await start(t, 600_000)
  const { clock, worker, sent, task } = fixture
  await assigned(fixture)
  fixture.skewMs = 3_600_000
  await looked(fixture, 4)
  assert.equal(sent.length, 1, 'only the assignment')
  assert.equal(task().state, 'CLAIMED')
  clock.pass(anyDefinition.attemptTimeoutMs + 1)
  worker.heardAtMs = clock.monotonicMs()
  await until(() => sent.some(({ revocation }) => revocation !== undefined))
  assert.equal(sent.at(-1)?.revocation?.reason, 'REVOCATION_REASON_TIMED_OUT')
  await until(() => task().attempts.at(-1)?.outcome === 'TIMED_OUT')
  assert.equal(task().state, 'RETRYING')
})

test('what was granted too long ago goes back, and no worker begins it (K3)', async (t) => {
  const ttlMs = 8_000
  const fixture = await start(t, ttlMs)
  const { clock, log, sent, gateway, worker, replica, task } = fixture
  gateway.add(worker)
  await createTask(fixture)
  await until(() => replica.machine.heldPlaces().length === 1)
  log.hold()
  worker.addCredits(1)
  const last = replica.appliedIndex
  await until(() => {
    gateway.hasRoom()
    return fixture.core.lastIndex > last
  })
  const tooOld = fixture.core.lastIndex
  // The answer is on its way for longer than a quarter of what the worker may trust.
  clock.pass(ttlMs * 0.3)
  worker.heardAtMs = clock.monotonicMs()
  log.letThrough()
  await until(() => sent.length === 1)
  const { leaseToken, attemptNumber } = sent[0]?.assignment?.attempt ?? {}
  assert.ok(Number(leaseToken) > tooOld, 'it was granted anew')
  assert.equal(attemptNumber, 1, 'what never began does not count')
  assert.equal(task().lease?.token, Number(leaseToken))
})

test('a worker that does not read is given nothing more', async (t) => {
  const fixture = await start(t, 600_000)
  const { gateway, worker, sent } = fixture
  fixture.isBacklogged = true
  gateway.add(worker)
  worker.addCredits(1)
  await createTask(fixture)
  await looked(fixture, 3)
  assert.equal(sent.length, 0)
  fixture.isBacklogged = false
  gateway.hasRoom()
  await until(() => sent.length === 1)
})
