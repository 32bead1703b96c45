// If this breaks: one node with a fast clock fires tasks early, or a slow one holds the cluster.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { NodeId } from '#base/brand'
import {
  ClockQuorum,
  clockErrorMaxMs,
  keptClock,
  sampleAgeMaxMs,
  samplesKeptMax,
} from './clock-quorum.ts'
import { StandingClock } from './lone-group.ts'

const self = 1 as NodeId

/** A clock of the world: what it shows at a true time. Honest ones run at most 100 ppm off. */
interface WorldClock {
  readonly offsetMs: number
  readonly driftPpm: number
}

const shows = (clock: WorldClock, trueMs: number): number =>
  trueMs + clock.offsetMs + (trueMs * clock.driftPpm) / 1_000_000

const honestOffsetMs = 500
const honest = fc.record({
  offsetMs: fc.integer({ min: -honestOffsetMs, max: honestOffsetMs }),
  driftPpm: fc.integer({ min: -100, max: 100 }),
})
const wild = fc.record({
  offsetMs: fc.integer({ min: -1e10, max: 1e10 }),
  driftPpm: fc.integer({ min: -100, max: 100 }),
})

const pings = fc.array(
  fc.record({
    peer: fc.integer({ min: 1, max: 6 }),
    /** Time since the ping before. */
    pauseMs: fc.integer({ min: 0, max: 4_000 }),
    outMs: fc.integer({ min: 0, max: 3_000 }),
    backMs: fc.integer({ min: 0, max: 3_000 }),
  }),
  { maxLength: 40 },
)

const beginMs = 1_000_000

/** Plays the pings; the clock of the observer stands at the true time when the last one is back. */
class World {
  readonly clock = new StandingClock()
  readonly quorum = new ClockQuorum(self, this.clock)
  readonly clocks: readonly WorldClock[]
  trueMs = beginMs

  constructor(clocks: readonly WorldClock[]) {
    this.clocks = clocks
    this.pass(0)
  }

  pass(ms: number): void {
    this.trueMs += ms
    const own = this.clocks[0] as WorldClock
    this.clock.monotonic = (this.trueMs * (1_000_000 + own.driftPpm)) / 1_000_000
    this.clock.wall = Math.floor(shows(own, this.trueMs))
  }

  ping(peer: number, way: { readonly outMs: number; readonly backMs: number }): void {
    const sentMs = this.clock.monotonicMs()
    this.pass(way.outMs)
    const peerWallMs = Math.floor(shows(this.clocks[peer] as WorldClock, this.trueMs))
    this.pass(way.backMs)
    const receivedMs = this.clock.monotonicMs()
    this.quorum.observe((peer + 1) as NodeId, { sentMs, receivedMs, peerWallMs })
  }

  get voters(): NodeId[] {
    return this.clocks.map((_, i) => (i + 1) as NodeId)
  }

  get majority(): number {
    return Math.floor(this.clocks.length / 2) + 1
  }
}

function play(
  world: World,
  list: readonly { peer: number; pauseMs: number; outMs: number; backMs: number }[],
): void {
  for (const { peer, pauseMs, outMs, backMs } of list) {
    world.pass(pauseMs)
    if (peer < world.clocks.length) world.ping(peer, { outMs, backMs })
  }
}

test('what is approved a majority of the clocks has reached, whatever the delays (C1)', () => {
  const clocks = fc.array(fc.oneof(honest, wild), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(clocks, pings, fc.integer({ min: 0, max: 12_000 }), (list, plan, laterMs) => {
      const world = new World(list)
      play(world, plan)
      world.pass(laterMs)
      const approved = world.quorum.approvedMs(world.voters)
      if (approved === undefined) return
      const reached = list.filter((clock) => shows(clock, world.trueMs) >= approved)
      assert.ok(reached.length >= world.majority, `${reached.length} of ${list.length} clocks`)
    }),
    { numRuns: 2_000 },
  )
})

test('a minority of clocks, however wrong, moves nothing into the future (C1)', () => {
  const worlds = fc.integer({ min: 1, max: 3 }).chain((wrong) =>
    fc.record({
      wrong: fc.array(wild, { minLength: wrong, maxLength: wrong }),
      right: fc.array(honest, { minLength: wrong + 1, maxLength: wrong + 1 }),
      ownIsWrong: fc.boolean(),
    }),
  )
  fc.assert(
    fc.property(worlds, pings, ({ wrong, right, ownIsWrong }, plan) => {
      const world = new World(ownIsWrong ? [...wrong, ...right] : [...right, ...wrong])
      play(world, plan)
      const approved = world.quorum.approvedMs(world.voters)
      if (approved === undefined) return
      const tolerance = honestOffsetMs + world.trueMs / 10_000
      assert.ok(approved <= world.trueMs + tolerance, `${approved - world.trueMs} ms ahead`)
    }),
    { numRuns: 1_000 },
  )
})

test('a slow minority does not hold the clock back', () => {
  const world = new World([
    { offsetMs: 0, driftPpm: 0 },
    { offsetMs: -1e9, driftPpm: 0 },
    { offsetMs: 0, driftPpm: 0 },
  ])
  world.ping(1, { outMs: 1, backMs: 1 })
  world.ping(2, { outMs: 4, backMs: 6 })
  const approved = world.quorum.approvedMs(world.voters) ?? 0
  // Only the way back is unknown: the answer is at most that old.
  assert.ok(approved <= world.trueMs && approved >= world.trueMs - 7, String(approved))
})

test('a sample that is too old counts no more; without a majority nothing is approved (C2)', () => {
  const same: WorldClock = { offsetMs: 0, driftPpm: 0 }
  const world = new World([same, same, same])
  assert.equal(world.quorum.approvedMs(world.voters), undefined, 'one of three is no majority')
  assert.equal(typeof world.quorum.approvedMs([self]), 'number', 'alone it is')
  world.ping(1, { outMs: 1, backMs: 1 })
  assert.notEqual(world.quorum.approvedMs(world.voters), undefined)
  world.pass(sampleAgeMaxMs)
  assert.notEqual(world.quorum.approvedMs(world.voters), undefined, 'as old as allowed')
  world.pass(1)
  assert.equal(world.quorum.approvedMs(world.voters), undefined, 'too old')
  world.ping(2, { outMs: 0, backMs: 0 })
  world.quorum.forget(3 as NodeId)
  assert.equal(world.quorum.approvedMs(world.voters), undefined, 'forgotten')
})

test('a clock that was set back is believed at once', () => {
  const clock = new StandingClock()
  const quorum = new ClockQuorum(self, clock)
  const peer = 2 as NodeId
  const sample = (peerWallMs: number): void => {
    const nowMs = clock.monotonicMs()
    quorum.observe(peer, { sentMs: nowMs - 2, receivedMs: nowMs, peerWallMs })
  }
  sample(clock.wall + 60_000)
  clock.pass(500)
  sample(clock.wall)
  const approved = quorum.approvedMs([self, peer]) ?? 0
  assert.ok(approved <= clock.wall, `${approved - clock.wall} ms ahead`)
})

test('the offset of a peer comes from the shortest round trip, with its error', () => {
  const same: WorldClock = { offsetMs: 0, driftPpm: 0 }
  const world = new World([same, { offsetMs: 700, driftPpm: 0 }])
  world.ping(1, { outMs: 900, backMs: 0 })
  world.ping(1, { outMs: 10, backMs: 20 })
  world.ping(1, { outMs: 0, backMs: 900 })
  const [clock] = world.quorum.peers()
  assert.ok(clock !== undefined && Math.abs(clock.offsetMs - 700) <= clock.errorMs)
  assert.equal(clock.errorMs, 15)
  for (let i = 0; i < samplesKeptMax; i += 1) world.ping(1, { outMs: 200, backMs: 200 })
  assert.equal(world.quorum.peers()[0]?.errorMs, 200, 'old samples made room')
  world.pass(sampleAgeMaxMs + 1)
  assert.deepEqual(world.quorum.peers(), [])
})

test('C3: a clock that is minutes off is kept near to what a majority shows', () => {
  // A schedule that was changed through such a node passed over its occurrences of five minutes.
  const clock = new StandingClock()
  const quorum = new ClockQuorum(self, clock)
  const nodes = [1, 2, 3] as NodeId[]
  const kept = keptClock(clock, quorum, nodes)
  assert.equal(kept.wallMs(), clock.wallMs(), 'nobody else is known')
  const askAll = (peerWallMs: number): void => {
    const at = clock.monotonicMs()
    for (const peer of [2, 3] as NodeId[]) {
      quorum.observe(peer, { sentMs: at, receivedMs: at, peerWallMs })
    }
  }
  for (const aheadMs of [0, 300, -300, 288_000, -288_000]) {
    for (const peer of [2, 3] as NodeId[]) quorum.forget(peer)
    askAll(clock.wallMs() - aheadMs)
    const errorMs = kept.wallMs() - (clock.wallMs() - aheadMs)
    const expectedMs = Math.min(Math.max(aheadMs, 0), clockErrorMaxMs)
    assert.equal(errorMs, expectedMs, `${aheadMs} ms ahead`)
  }
})
