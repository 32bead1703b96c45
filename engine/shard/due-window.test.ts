// If this breaks: a task that is stored is not found when its time comes, comes twice, or early;
// or memory holds what is due next year.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import type { Entry } from '#raft/core'
import { append, DrivenReplica } from '../driven-replica.ts'
import { StandingClock } from '../lone-group.ts'
import { anyDefinition, temporaryStore } from '../lone-shard.ts'
import { windowAheadMs, windowStepMs } from './due-window.ts'

interface Fixture {
  readonly clock: StandingClock
  readonly driven: DrivenReplica
  readonly log: Entry[]
  /** Key → when it is due. */
  readonly dueMs: Map<string, number>
}

async function start(t: TestContext): Promise<Fixture> {
  const clock = new StandingClock()
  const driven = await DrivenReplica.open(await temporaryStore(t), clock)
  return { clock, driven, log: [], dueMs: new Map() }
}

function create(fixture: Fixture, fireAtMs: number): void {
  const key = `default/${fixture.dueMs.size}`
  fixture.dueMs.set(key, fireAtMs)
  const definition = { ...anyDefinition, fireAtMs }
  append(fixture.log, [{ type: 'CreateTask', key, definition, requestHash: 0 }])
}

function advance({ clock, log }: Fixture, ms: number): void {
  clock.pass(ms)
  append(log, [{ type: 'AdvanceClock', clockMs: clock.wallMs(), sparesSessions: false }])
}

test('every task is found when it is due, once, never before', async (t) => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const prng = createPrng(seed)
    const fixture = await start(t)
    const { clock, driven, log, dueMs } = fixture
    const found = new Map<string, number>()
    for (let i = 0; i < 150; i += 1) {
      for (let left = prng.range(0, 3); left > 0; left -= 1) {
        // Around the edges of the window, too.
        const aheadMs = prng.pick([
          0,
          1,
          windowAheadMs - 1,
          windowAheadMs,
          windowAheadMs + windowStepMs,
          prng.range(0, 3_000_000),
        ])
        create(fixture, clock.wallMs() + aheadMs)
      }
      advance(fixture, prng.pick([1, 100, 5_000, 59_999, 60_000, 400_000]))
      // Loading goes on while entries are applied: nobody waits for it here.
      driven.replica.maintain(true)
      await driven.follow(log)
      const { machine } = driven.replica
      machine.collectDue(10_000)
      for (const { key } of machine.takeReady(10_000)) {
        assert.ok(!found.has(key), `${key} is handed out once`)
        found.set(key, machine.clockMs)
        assert.ok((dueMs.get(key) ?? Infinity) <= machine.clockMs, `${key} is not early`)
      }
      for (const [key, atMs] of dueMs) {
        if (atMs <= machine.clockMs) assert.ok(found.has(key), `seed ${seed}: ${key} is not late`)
      }
      if (prng.chance({ numerator: 1, denominator: 5 })) await driven.replica.flush()
    }
    assert.ok(found.size > 50)
    assert.deepEqual(driven.fatal, [])
  }
})

test('windows follow each other without a gap', async (t) => {
  const fixture = await start(t)
  const { clock, driven, log, dueMs } = fixture
  const seconds = (3 * (windowAheadMs + windowStepMs)) / 1_000
  for (let i = 1; i <= seconds; i += 1) create(fixture, clock.wallMs() + i * 1_000)
  await driven.follow(log)
  await driven.replica.flush()
  await driven.restart()
  const found = new Set<string>()
  for (let passed = 0; passed < seconds; passed += 20) {
    advance(fixture, 20_000)
    driven.replica.maintain(true)
    await driven.follow(log)
    driven.replica.machine.collectDue(10_000)
    for (const { key } of driven.replica.machine.takeReady(10_000)) found.add(key)
  }
  const missing = [...dueMs.keys()].filter((key) => !found.has(key))
  assert.deepEqual(missing, [])
})

test('after a restart what is far away stays on disk; what comes near is loaded', async (t) => {
  const fixture = await start(t)
  const { clock, driven, log } = fixture
  const dayMs = 86_400_000
  for (let i = 0; i < 100; i += 1) create(fixture, clock.wallMs() + (i + 1) * dayMs)
  create(fixture, clock.wallMs() + 30_000)
  await driven.follow(log)
  await driven.replica.flush()
  await driven.restart()
  const { machine } = driven.replica
  while (machine.nextDueMs() === undefined) await new Promise((resolve) => setImmediate(resolve))
  const endMs = clock.wallMs() + windowAheadMs + windowStepMs
  assert.ok(machine.loadedUntilMs <= endMs, 'not more than the window')
  assert.equal(machine.nextDueMs(), clock.wallMs() + 30_000)
  // A jump over days needs rows that are not loaded: apply waits for them, and goes on by itself.
  advance(fixture, 50 * dayMs)
  await driven.follow(log)
  assert.ok(driven.replica.machine.loadedUntilMs > clock.wallMs())
  driven.replica.machine.collectDue(1_000)
  assert.equal(driven.replica.machine.takeReady(1_000).length, 51)
  assert.deepEqual(driven.fatal, [])
})
