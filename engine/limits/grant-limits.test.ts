// If a test in here breaks, a queue's limit is passed, or its tasks wait for ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GroupId } from '#base/brand'
import { createPrng } from '#base/prng'
import { StandingClock } from '../lone-group.ts'
import { type Allowance, type AllowanceAsk, allowanceLimits } from './allowance-bank.ts'
import { AllowanceDesk } from './allowance-desk.ts'
import { GrantLimits } from './grant-limits.ts'
import type { LimitView, PlaceLimit } from './limit-view.ts'

const place = 'default/mail'
const home = 1 as GroupId
const stepMs = 5

interface World {
  readonly limit: PlaceLimit
  readonly shards: number
  readonly tasks: number
  readonly seed: number
  /** Of a thousand answers. */
  readonly lost: number
  /** The home is led anew at this step; 0: never. */
  readonly homeChangesAt: number
  readonly runMs: number
}

interface Call {
  readonly atMs: number
  readonly resolve: (answers: readonly Allowance[]) => void
  readonly reject: (error: Error) => void
  readonly answers: readonly Allowance[] | undefined
}

/** Shards that start what they may, one home, answers that come late or never. */
class Play {
  readonly clock = new StandingClock()
  readonly startedMs: number[] = []
  readonly used: number[]
  /** By shard. */
  readonly startedOf: number[]
  peak = 0
  private readonly w: World
  private readonly random: (from: number, until: number) => number
  private readonly waiting: number[]
  private readonly ends: { readonly shard: number; readonly atMs: number }[] = []
  private readonly limits: readonly GrantLimits[]
  private calls: Call[] = []
  private desk: AllowanceDesk

  constructor(world: World) {
    this.w = world
    this.random = createPrng(world.seed).range
    this.used = Array.from({ length: world.shards }, () => 0)
    this.waiting = [...this.used]
    this.startedOf = [...this.used]
    for (let i = 0; i < world.tasks; i += 1) {
      const shard = this.random(0, world.shards)
      this.waiting[shard] = (this.waiting[shard] ?? 0) + 1
    }
    this.desk = new AllowanceDesk({ limitOf: () => world.limit }, this.clock)
    this.limits = this.used.map((_, shard) => this.limitsOf(shard))
  }

  private limitsOf(shard: number): GrantLimits {
    return new GrantLimits({
      view: { placesOf: () => [place], limitOf: () => this.w.limit } as unknown as LimitView,
      clock: this.clock,
      used: () => this.used[shard] ?? 0,
      waiting: () => this.waiting[shard] ?? 0,
      homeOf: () => home,
      ask: (_, asks) => this.ask(shard, asks),
      onNews: () => {},
    })
  }

  private ask(shard: number, asks: readonly AllowanceAsk[]): Promise<readonly Allowance[]> {
    const isLost = this.random(0, 1_000) < this.w.lost
    const arrives = !isLost || this.random(0, 2) === 0
    const answers = arrives ? this.desk.answer({ shard, asks }) : undefined
    const atMs =
      this.clock.monotonicMs() + (isLost ? allowanceLimits.timeoutMs : this.random(0, 20))
    return new Promise((resolve, reject) => {
      this.calls.push({ atMs, resolve, reject, answers: isLost ? undefined : answers })
    })
  }

  async run(): Promise<void> {
    for (let ms = 0; ms < this.w.runMs; ms += stepMs) {
      if (ms === this.w.homeChangesAt && ms > 0) this.desk.reset()
      await this.step()
      this.clock.pass(stepMs)
    }
  }

  private async step(): Promise<void> {
    const nowMs = this.clock.monotonicMs()
    const due = this.calls.filter(({ atMs }) => atMs <= nowMs)
    this.calls = this.calls.filter(({ atMs }) => atMs > nowMs)
    for (const { answers, resolve, reject } of due) {
      if (answers === undefined) reject(new Error('lost'))
      else resolve(answers)
    }
    await Promise.resolve().then(() => {})
    for (const end of this.ends.splice(0)) {
      if (end.atMs > nowMs) this.ends.push(end)
      else this.used[end.shard] = (this.used[end.shard] ?? 0) - 1
    }
    for (const [shard, limits] of this.limits.entries()) {
      limits.begin()
      this.startAt(shard, limits, nowMs)
      limits.askHomes()
    }
    this.peak = Math.max(this.peak, sum(this.used))
  }

  private startAt(shard: number, limits: GrantLimits, nowMs: number): void {
    let started = 0
    while (started < (this.waiting[shard] ?? 0)) {
      if (limits.take('default/a', 'mail') !== undefined) break
      started += 1
      this.startedMs.push(nowMs)
      this.ends.push({ shard, atMs: nowMs + this.random(0, 400) })
    }
    this.waiting[shard] = (this.waiting[shard] ?? 0) - started
    this.used[shard] = (this.used[shard] ?? 0) + started
    this.startedOf[shard] = (this.startedOf[shard] ?? 0) + started
    // As the machine has them: in flight from the next plan on.
    if (started > 0) limits.begin()
  }

  left(): number {
    return sum(this.waiting)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const free = Number.POSITIVE_INFINITY

const worlds = fc.record({
  shards: fc.integer({ min: 1, max: 16 }),
  tasks: fc.integer({ min: 1, max: 400 }),
  seed: fc.integer({ min: 0, max: 2 ** 31 }),
  lost: fc.constantFrom(0, 0, 50, 300),
  homeChangesAt: fc.constantFrom(0, 0, 1_000, 4_000),
})

test('what is in flight stays within the concurrency, and all of it runs (B2-B4)', async () => {
  const run = async (
    world: Omit<World, 'limit' | 'runMs'>,
    concurrentMax: number,
  ): Promise<void> => {
    const limit = { ratePerSecond: free, burst: 1, concurrentMax, slowStartMs: 0 }
    const runMs = 15_000 + (world.tasks / concurrentMax) * 1_500
    const play = new Play({ ...world, limit, runMs })
    await play.run()
    assert.ok(play.peak <= concurrentMax, `${play.peak} in flight`)
    if (world.lost <= 50) assert.equal(play.left(), 0, 'all were started')
  }
  await fc.assert(fc.asyncProperty(worlds, fc.integer({ min: 1, max: 40 }), run), { numRuns: 60 })
})

test('a limit below the number of shards goes around them', async () => {
  const limit = { ratePerSecond: free, burst: 1, concurrentMax: 1, slowStartMs: 0 }
  const world = { shards: 4, tasks: 4_000, seed: 3, lost: 0, homeChangesAt: 0, runMs: 40_000 }
  const play = new Play({ ...world, limit })
  await play.run()
  assert.ok(Math.min(...play.startedOf) >= 15, `${play.startedOf.join(', ')} of the shards`)
})

test('starts in any span stay within the rate and one bucket (B1)', async () => {
  const run = async (world: Omit<World, 'limit' | 'runMs'>, rate: number): Promise<void> => {
    const limit = { ratePerSecond: rate, burst: 5, concurrentMax: free, slowStartMs: 0 }
    const runMs = 5_000 + (world.tasks / rate) * 2_000
    const play = new Play({ ...world, limit, runMs })
    await play.run()
    assertRate(play.startedMs, rate, 5)
    if (world.lost === 0) assert.equal(play.left(), 0, 'all were started')
  }
  const rates = fc.constantFrom(2, 10, 50, 200)
  await fc.assert(fc.asyncProperty(worlds, rates, run), { numRuns: 60 })
})

test('a rate is used up while there is enough to start', async () => {
  const limit = { ratePerSecond: 100, burst: 10, concurrentMax: free, slowStartMs: 0 }
  const world = { shards: 16, tasks: 5_000, seed: 1, lost: 0, homeChangesAt: 0, runMs: 20_000 }
  const play = new Play({ ...world, limit })
  await play.run()
  assert.ok(play.startedMs.length >= 1_900, `${play.startedMs.length} of 2,000`)
})

test('a rate begins with a tenth and grows', async () => {
  const limit = { ratePerSecond: 100, burst: 10, concurrentMax: free, slowStartMs: 10_000 }
  const world = { shards: 4, tasks: 5_000, seed: 2, lost: 0, homeChangesAt: 0, runMs: 12_000 }
  const play = new Play({ ...world, limit })
  await play.run()
  const within = (fromMs: number, untilMs: number): number => {
    const zeroMs = play.startedMs[0] ?? 0
    return play.startedMs.filter((ms) => ms - zeroMs >= fromMs && ms - zeroMs < untilMs).length
  }
  assert.ok(within(0, 1_000) <= 20, `${within(0, 1_000)} in the first second`)
  assert.ok(within(10_500, 11_500) >= 90, `${within(10_500, 11_500)} at the end`)
})

test('another leadership of the home gives no share that the one before may have given', () => {
  const clock = new StandingClock()
  const limit = { ratePerSecond: free, burst: 1, concurrentMax: 5, slowStartMs: 0 }
  const desk = new AllowanceDesk({ limitOf: () => limit }, clock)
  const shareOf = (used: number): number | undefined =>
    desk.answer({ shard: 1, asks: [{ place, wanted: 5, used, share: 5 }] })[0]?.share
  const standMs = allowanceLimits.validMs + allowanceLimits.graceMs
  assert.equal(shareOf(2), 2)
  clock.pass(standMs)
  assert.equal(shareOf(2), 5)
  desk.reset()
  assert.equal(shareOf(2), 2, 'what is in flight, and no more')
  clock.pass(standMs)
  assert.equal(shareOf(2), 5)
})

test('more places than a request has room for take turns', async () => {
  const clock = new StandingClock()
  const asked = new Set<string>()
  const count = allowanceLimits.asksMax * 2 + 1
  const names = Array.from({ length: count }, (_, at) => `default/mail/${at}`)
  const limit = { ratePerSecond: 1, burst: 1, concurrentMax: free, slowStartMs: 0 }
  const limits = new GrantLimits({
    view: {
      placesOf: (_: string, _queue: string, key: string) => [`default/mail/${key}`],
      limitOf: () => limit,
    } as unknown as LimitView,
    clock,
    used: () => 0,
    waiting: () => 1,
    homeOf: () => home,
    ask: async (_, asks) => {
      for (const { place: name } of asks) asked.add(name)
      return asks.map(() => ({ tokens: 0, share: -1 }))
    },
    onNews: () => {},
  })
  for (let at = 0; at < count; at += 1) limits.take('default/a', 'mail', String(at))
  for (let round = 0; round < 3; round += 1) {
    limits.askHomes()
    await new Promise((resolve) => setImmediate(resolve))
    clock.pass(allowanceLimits.intervalMs)
  }
  assert.deepEqual(
    names.filter((name) => !asked.has(name)),
    [],
  )
})

/** Tokens in hand are good for a while: a span may be longer than it looks by so much. */
function assertRate(startedMs: readonly number[], rate: number, burst: number): void {
  for (let first = 0; first < startedMs.length; first += 7) {
    for (let last = first; last < startedMs.length; last += 5) {
      const spanMs = (startedMs[last] ?? 0) - (startedMs[first] ?? 0) + allowanceLimits.validMs
      const most = burst + (rate * spanMs) / 1_000 + 1
      assert.ok(last - first + 1 <= most, `${last - first + 1} starts in ${spanMs} ms at ${rate}/s`)
    }
  }
}
