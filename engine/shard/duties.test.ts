// If a test in here breaks: what runs is given away while it may still be sent, or what is to run
// is forgotten by the leader that would have to hand it out.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Command } from '#machine'
import { ClockQuorum } from '../clock-quorum.ts'
import { commandToFields } from '../codec/command-codec.ts'
import type { Attempt, Executor } from '../executor/attempt.ts'
import { AllowanceDesk } from '../limits/allowance-desk.ts'
import { GrantLimits } from '../limits/grant-limits.ts'
import type { LimitView, PlaceLimit } from '../limits/limit-view.ts'
import { waitingPlace } from '../limits/waiting-place.ts'
import { loneGroup, loneNode, nextTurn, until } from '../lone-group.ts'
import { anyDefinition, type LoneShard, startLoneShard } from '../lone-shard.ts'
import { encodeSpec } from '../services/spec.ts'
import { ShardDuties } from './duties.ts'
import { clockLagMaxMs, ExecutorSession } from './executor-session.ts'
import { plainSources, ScheduleCache } from './schedule-times.ts'

const ttlMs = 3_000
const ownSession = 5
const spec = encodeSpec({
  target: { webhook: { url: 'http://127.0.0.1/', method: 1, headers: {} } },
  payload: new Uint8Array(0),
  contentType: '',
  labels: {},
  metadata: {},
})

interface Fixture extends LoneShard {
  readonly duties: ShardDuties
  readonly session: ExecutorSession
  readonly started: Attempt[]
  /** Slots that are reserved now. */
  readonly taken: () => number
  /** Entries that were proposed by now. */
  readonly proposed: () => number
  /** Which session the node's process has. */
  current: number | undefined
  /** Holds back whatever waits in it. */
  heldQueue: string
  /** Of every queue. */
  limit: PlaceLimit | undefined
}

/** This shard is the home of its own queues. */
function limitsOf({ clock, replica }: LoneShard, limit: () => PlaceLimit | undefined): GrantLimits {
  const limitOf = limit
  const placesOf = (): string[] => (limit() === undefined ? [] : ['default/default'])
  const desk = new AllowanceDesk({ limitOf }, clock)
  const { machine } = replica
  return new GrantLimits({
    view: { limitOf, placesOf } as unknown as LimitView,
    clock,
    used: (place) => machine.leasesAt(place),
    waiting: (place) =>
      machine.heldCount(waitingPlace('rate', place)) +
      machine.heldCount(waitingPlace('concurrency', place)),
    homeOf: () => loneGroup,
    ask: async (shard, asks) => desk.answer({ shard, asks }),
    onNews: () => {},
  })
}

/** A shard that leads, with its duties: a test pumps them. */
async function startDuties(t: TestContext): Promise<Fixture> {
  const shard = await startLoneShard(t)
  const { clock, handle, replica, proposer, core } = shard
  const started: Attempt[] = []
  const session = new ExecutorSession({
    group: loneGroup,
    sessionId: ownSession,
    nodeId: loneNode,
    ttlMs,
    clock,
    executor: executorInto(started),
    random: () => 0,
    onResult: () => {},
  })
  let taken = 0
  const reserve = (wanted: number): number => {
    taken += wanted
    return wanted
  }
  const release = (count: number): void => {
    taken -= count
  }
  const duties = new ShardDuties({
    handle,
    replica,
    proposer,
    session,
    clock,
    clocks: new ClockQuorum(loneNode, clock),
    slots: { reserve, release },
    currentSession: () => fixture.current,
    schedules: new ScheduleCache(plainSources),
    warn: () => {},
    holds: {
      placeOf: (_, queue) => (queue === fixture.heldQueue ? queue : undefined),
      isHeld: (place) => place === fixture.heldQueue,
      nextEndMs: Number.POSITIVE_INFINITY,
    },
    limits: limitsOf(shard, () => fixture.limit),
    agingMsOf: () => 60_000,
    wakeAt: () => {},
  })
  const seen = { taken: () => taken, proposed: () => core.lastIndex as number }
  const fixture: Fixture = {
    ...shard,
    ...seen,
    duties,
    session,
    started,
    current: ownSession,
    heldQueue: '',
    limit: undefined,
  }
  duties.lead(replica.appliedTerm)
  duties.pump()
  return fixture
}

/** Writes like a client; throws what the shard says. */
function propose({ proposer, clock }: Fixture, command: Command): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadlineMs = clock.monotonicMs() + 60_000
    proposer.propose([commandToFields(command)], { bytes: 100, deadlineMs }, (error) => {
      if (error === undefined) resolve()
      else reject(error)
    })
  })
}

async function create(fixture: Fixture, key: string): Promise<void> {
  const definition = { ...anyDefinition, fireAtMs: fixture.clock.wallMs(), spec }
  await propose(fixture, { type: 'CreateTask', key, definition, requestHash: 0 })
}

async function createAndStart(fixture: Fixture, key: string): Promise<void> {
  await create(fixture, key)
  const before = fixture.started.length
  fixture.duties.pump()
  await until(() => fixture.started.length > before)
}

/** Turns in which anything that wants to happen does. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn()
}

test('sessions keep their life when the agreed time leaps (D5)', async (t) => {
  const fixture = await startDuties(t)
  const { clock, replica, started } = fixture
  await createAndStart(fixture, 'default/a')
  clock.pass(100)
  // A peer's answer that was long on its way: what is agreed on catches up at once.
  clock.wall += 5 * ttlMs
  await createAndStart(fixture, 'default/b')
  const leases = replica.machine.leasesOf(ownSession)
  assert.deepEqual(
    leases.map(({ key }) => key),
    ['default/a', 'default/b'],
    'the first lease stands: its executor trusts it, and has the right to',
  )
  assert.deepEqual(
    started.map(({ mayBeSent }) => mayBeSent?.()),
    [true, true],
  )
  // Time that has passed by every clock still ends what is not renewed.
  clock.pass(ttlMs + 1)
  assert.deepEqual(
    started.map(({ mayBeSent }) => mayBeSent?.()),
    [false, false],
  )
})

const leasesIn = ({ replica }: Fixture): number => replica.machine.leasesOf(ownSession).length

/** The leader's clock is of now. */
async function moveClock(fixture: Fixture): Promise<void> {
  const { clock, duties, replica } = fixture
  duties.pump()
  await until(() => replica.machine.clockMs === clock.wallMs())
}

test('sessions keep their life when the agreed time leaps little by little (D5)', async (t) => {
  const fixture = await startDuties(t)
  await createAndStart(fixture, 'default/a')
  for (let leaps = 0; leaps < 5; leaps += 1) {
    // As much as one leap may take from them.
    fixture.clock.wall += clockLagMaxMs
    await moveClock(fixture)
    assert.equal(leasesIn(fixture), 1, `after ${leaps + 1}`)
  }
})

test('sessions that were renewed by a clock that stood keep their life (D5)', async (t) => {
  const fixture = await startDuties(t)
  const { clock, duties, proposed } = fixture
  await createAndStart(fixture, 'default/a')
  // The clocks that agree were set back: the shard's stands until they have come so far again.
  clock.wall -= 10_000
  clock.pass((2 * ttlMs) / 3)
  const before = proposed()
  duties.pump()
  await until(() => proposed() > before)
  await someTurns()
  clock.wall += 10_000
  await moveClock(fixture)
  clock.pass(ttlMs / 3 + 100)
  await moveClock(fixture)
  assert.equal(leasesIn(fixture), 1, 'it was renewed a third of its life ago')
})

test('a new leader spares the sessions, also when its first entry is dropped (D5)', async (t) => {
  const fixture = await startDuties(t)
  const { clock, duties, replica, log, proposed } = fixture
  await createAndStart(fixture, 'default/a')
  clock.pass(5 * ttlMs)
  duties.lead(replica.appliedTerm)
  log.hold()
  const before = proposed()
  const other = create(fixture, 'default/b')
  await until(() => proposed() === before + 1)
  duties.pump()
  clock.pass(6_000)
  log.letThrough()
  await other
  await someTurns()
  assert.notEqual(replica.machine.clockMs, clock.wallMs())
  await moveClock(fixture)
  assert.ok(replica.machine.leasesOf(ownSession).some(({ key }) => key === 'default/a'))
})

// If it broke, a task whose grant never reached the log would never be sent (S-17).
test('a task whose grant was dropped is granted again, and its slots are free', async (t) => {
  const fixture = await startDuties(t)
  const { clock, log, duties, started, proposed, taken } = fixture
  await create(fixture, 'default/a')
  log.hold()
  // The disk is busy with somebody else's write: the grant waits behind it until it is too late.
  const before = proposed()
  const other = create(fixture, 'default/b')
  await until(() => proposed() === before + 1)
  duties.pump()
  assert.equal(taken(), 1)
  clock.pass(6_000)
  log.letThrough()
  await other
  await until(() => taken() <= 0)
  assert.equal(taken(), 0, 'what was reserved is free, once (S-14)')
  assert.equal(started.length, 0)
  duties.pump()
  await until(() => started.length === 2)
  assert.equal(taken(), 0)
})

// If it broke, a task whose grant was confirmed too late would wait for the next sweep (S-17).
test('a grant that comes true after it was given up goes back, and is made again', async (t) => {
  const fixture = await startDuties(t)
  const { clock, log, duties, started, proposed, taken, replica } = fixture
  await create(fixture, 'default/a')
  log.hold()
  const before = proposed()
  duties.pump()
  await until(() => proposed() > before)
  clock.pass(6_000)
  await until(() => taken() <= 0)
  log.letThrough()
  await until(() => replica.machine.leasesOf(ownSession).length === 1)
  const [lost] = replica.machine.leasesOf(ownSession)
  assert.equal(started.length, 0, 'nobody runs under that lease')
  duties.pump()
  await until(() => replica.machine.leasesOf(ownSession).length === 0)
  clock.pass(60_000)
  duties.pump()
  await until(() => started.length === 1)
  assert.ok((started[0]?.token ?? 0) > (lost?.token ?? 0))
})

// If it broke, that task would wait until its deadline where nothing else gives the lease back.
test('a sweep finds leases of ours that nothing runs under', async (t) => {
  const fixture = await startDuties(t)
  const { clock, duties, started, replica } = fixture
  await create(fixture, 'default/a')
  // As a leader of before might have granted them, and its answer was lost.
  const open = { sessionId: ownSession, nodeId: loneNode, ttlMs: 10 * ttlMs }
  await propose(fixture, { type: 'AdvanceClock', clockMs: clock.wallMs(), sparesSessions: false })
  await propose(fixture, { type: 'OpenSession', ...open })
  const keys = ['default/a']
  await propose(fixture, { type: 'GrantLeases', sessionId: ownSession, start: true, keys })
  assert.equal(replica.machine.leasesOf(ownSession).length, 1)
  assert.equal(started.length, 0)
  duties.sweep()
  await until(() => replica.machine.leasesOf(ownSession).length === 0)
})

// If it broke, a node that was just elected would hand out what its predecessor has handed out.
test('who leads does nothing before an entry of its own term is applied (R14)', async (t) => {
  const fixture = await startDuties(t)
  const { duties, replica, started, proposed } = fixture
  await create(fixture, 'default/a')
  const before = proposed()
  duties.lead(replica.appliedTerm + 1)
  assert.equal(duties.active, false)
  duties.pump()
  duties.sweep()
  await someTurns()
  assert.equal(proposed(), before)
  duties.lead(replica.appliedTerm)
  duties.pump()
  await until(() => started.length === 1)
})

// If it broke, a change of leaders would send again what runs (S-07, S-11).
test('a new leader closes the sessions of processes that are gone, and no others', async (t) => {
  const fixture = await startDuties(t)
  const { duties, replica, clock } = fixture
  await createAndStart(fixture, 'default/a')
  const sessions = (): number[] => [...replica.machine.sessions.keys()].sort((a, b) => a - b)
  for (const sessionId of [ownSession - 1, ownSession + 1]) {
    await propose(fixture, { type: 'OpenSession', sessionId, nodeId: loneNode, ttlMs: 60_000 })
  }
  // Nobody knows yet which process runs: all of them are left alone.
  fixture.current = undefined
  duties.lead(replica.appliedTerm)
  clock.pass(10)
  duties.pump()
  await someTurns()
  assert.deepEqual(sessions(), [ownSession - 1, ownSession, ownSession + 1])

  fixture.current = ownSession
  duties.sessionsChanged()
  duties.pump()
  await until(() => sessions().length < 3)
  assert.deepEqual(sessions(), [ownSession, ownSession + 1], 'a newer one is not gone')
  assert.equal(replica.machine.leasesOf(ownSession).length, 1)
})

// If it broke, what waited in a queue that was paused would never be sent (S-12).
test('what a pause holds back is handed out when it is over, in its order', async (t) => {
  const fixture = await startDuties(t)
  const { duties, started, taken } = fixture
  fixture.heldQueue = 'default'
  for (const key of ['default/a', 'default/b']) await create(fixture, key)
  duties.pump()
  await someTurns()
  assert.deepEqual([started.length, taken()], [0, 0])
  fixture.heldQueue = ''
  duties.pump()
  await until(() => started.length === 2)
  assert.deepEqual(
    started.map(({ taskId }) => taskId),
    ['a', 'b'],
  )
})

test('what is due is READY though it may not start: the clock comes so far', async (t) => {
  const fixture = await startDuties(t)
  const { duties, clock, replica, started } = fixture
  fixture.heldQueue = 'default'
  const fireAtMs = clock.wallMs() + 50
  const definition = { ...anyDefinition, fireAtMs, spec }
  await propose(fixture, { type: 'CreateTask', key: 'default/a', definition, requestHash: 0 })
  clock.pass(100)
  duties.pump()
  await until(() => replica.machine.clockMs >= fireAtMs)
  const task = replica.machine.readTask('default/a')
  assert.ok(task !== undefined)
  assert.equal(replica.machine.stateOf(task), 'READY')
  const proposed = fixture.proposed()
  for (let turn = 0; turn < 20; turn += 1) {
    clock.pass(10)
    duties.pump()
    await someTurns()
  }
  assert.deepEqual([started.length, fixture.proposed()], [0, proposed], 'once is enough')
})

test('a limit holds tasks back, and lets one start when another ends', async (t) => {
  const fixture = await startDuties(t)
  const { duties, started, clock, session } = fixture
  const slowStartMs = 0
  const ratePerSecond = Number.POSITIVE_INFINITY
  fixture.limit = { ratePerSecond, burst: 1, concurrentMax: 2, slowStartMs }
  for (const key of ['default/a', 'default/b', 'default/c']) await create(fixture, key)
  const pumped = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) {
      duties.pump()
      await someTurns()
      clock.pass(100)
    }
  }
  await pumped()
  assert.equal(started.length, 0, 'a home that is new gives no share yet (B3)')
  await pumped()
  assert.deepEqual(
    started.map(({ taskId }) => taskId),
    ['a', 'b'],
  )
  const [lease] = fixture.replica.machine.leasesOf(session.sessionId)
  assert.ok(lease !== undefined)
  session.giveBack(lease.number, lease.token)
  fixture.limit = { ...fixture.limit, concurrentMax: 1 }
  await pumped()
  assert.equal(started.length, 2, 'the limit was lowered meanwhile')
  fixture.limit = undefined
  await pumped()
  assert.equal(started.length, 4, 'without a limit all that waits starts')
})

/** Takes attempts and never ends them. */
function executorInto(started: Attempt[]): Executor {
  return {
    inFlight: 0,
    room: 10,
    start: (attempt) => {
      started.push(attempt)
      return { cut: () => {} }
    },
    stop: async () => {},
  }
}
