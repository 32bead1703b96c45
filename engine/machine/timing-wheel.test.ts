// If this breaks: timers fire in another order on a restored replica than on one that replayed, or
// early, or never.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import type { DueRow } from './machine.ts'
import { TimingWheel } from './timing-wheel.ts'

const startMs = 1_795_471_200_123

/** The naive model: a list, kept in the order of firing. */
class SortedTimers {
  rows: DueRow[] = []

  insert(row: DueRow): void {
    let from = 0
    let until = this.rows.length
    while (from < until) {
      const middle = (from + until) >> 1
      if (isBefore(this.rows[middle] as DueRow, row)) from = middle + 1
      else until = middle
    }
    this.rows.splice(from, 0, row)
  }

  popDue(clockMs: number, limit: number): DueRow[] {
    const due = this.rows.findIndex((row) => row.dueMs > clockMs)
    const count = Math.min(limit, due === -1 ? this.rows.length : due)
    return this.rows.splice(0, count)
  }
}

function isBefore(a: DueRow, b: DueRow): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.number < b.number)
}

function row(dueMs: number, number: number): DueRow {
  const kinds = ['FIRE', 'LEASE', 'RETENTION', 'SCHEDULE'] as const
  const kind = kinds[number % 4] as DueRow['kind']
  return { dueMs, number, kind, priority: number % 10, key: `k${number}` }
}

/** A time near or far, with round ones more often: many timers share those. */
function someDelay(prng: Prng): number {
  const spans = [1, 2, 255, 256, 257, 16_384, 1_048_576, 2 ** 26, 2 ** 27, 10 ** 11]
  const delay = prng.range(0, prng.pick(spans))
  return prng.chance({ numerator: 1, denominator: 3 }) ? delay - (delay % 1_000) : delay
}

function someTime(prng: Prng, clockMs: number): number {
  const past = prng.chance({ numerator: 1, denominator: 6 })
  return past ? Math.max(0, clockMs - prng.range(0, 5_000)) : clockMs + someDelay(prng)
}

interface Play {
  readonly prng: Prng
  readonly wheel: TimingWheel
  readonly model: SortedTimers
  clockMs: number
  number: number
}

function insertSome(play: Play): void {
  const { prng, wheel, model } = play
  const herd = prng.chance({ numerator: 1, denominator: 20 })
  const dueMs = someTime(prng, play.clockMs)
  for (let left = herd ? prng.range(2, 300) : 1; left > 0; left -= 1) {
    // Numbers come in order, but rows that are loaded late bring lower ones.
    play.number += 1
    const number = prng.chance({ numerator: 1, denominator: 5 })
      ? 2 ** 40 - play.number
      : play.number
    const timer = row(herd ? dueMs : someTime(prng, play.clockMs), number)
    wheel.insert(timer)
    model.insert(timer)
  }
}

function popSome(play: Play): void {
  const { prng, wheel, model } = play
  if (prng.chance({ numerator: 2, denominator: 3 })) play.clockMs += someDelay(prng)
  const limit = prng.pick([1, 3, 100, 1_000])
  const popped: DueRow[] = []
  const count = wheel.popDue(play.clockMs, limit, popped)
  assert.equal(count, popped.length)
  assert.deepEqual(popped, model.popDue(play.clockMs, limit))
}

test('the wheel pops what a sorted list would (W3, W5)', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const prng = createPrng(seed)
    const play: Play = {
      prng,
      wheel: new TimingWheel(),
      model: new SortedTimers(),
      clockMs: seed % 3 === 0 ? 0 : startMs,
      number: 0,
    }
    try {
      for (let step = 0; step < 300; step += 1) {
        playStep(play)
        if (step % 25 === 0) play.wheel.checkInvariants()
      }
      play.clockMs += 10 ** 12
      assert.deepEqual(drain(play), play.model.popDue(play.clockMs, Infinity))
      assert.equal(play.wheel.size, 0)
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
})

function playStep(play: Play): void {
  const { prng, wheel, model } = play
  if (prng.chance({ numerator: 3, denominator: 5 })) insertSome(play)
  else popSome(play)
  assert.equal(wheel.size, model.rows.length)
  assert.equal(wheel.nextDueMs(), model.rows[0]?.dueMs)
  if (prng.chance({ numerator: 1, denominator: 10 })) {
    const untilMs = someTime(prng, play.clockMs)
    const first = model.rows[0]
    assert.deepEqual(
      wheel.peek(untilMs),
      first !== undefined && first.dueMs <= untilMs ? first : undefined,
    )
  }
  if (prng.chance({ numerator: 1, denominator: 40 })) {
    const isStale = (timer: DueRow): boolean => timer.number % 3 === 0
    wheel.sweep(isStale)
    model.rows = model.rows.filter((timer) => !isStale(timer))
  }
}

function drain(play: Play): DueRow[] {
  const popped: DueRow[] = []
  while (play.wheel.popDue(play.clockMs, 7, popped) > 0) continue
  return popped
}

// If this breaks: a herd of tasks at midnight stalls the event loop once per slice.
test('a herd in one millisecond is sorted once, whatever the slices (W5)', () => {
  const wheel = new TimingWheel()
  const count = 20_000
  for (let number = count; number > 0; number -= 1) wheel.insert(row(startMs, number))
  for (let number = 1; number <= count; number += 1) {
    const popped = wheel.pop(startMs)
    assert.equal(popped?.number, number)
  }
  assert.equal(wheel.pop(startMs), undefined)
})

// If this breaks: a timer set for a time that has passed waits for ever, or jumps the queue.
test('what is inserted behind the clock is due at once, in its order (W5)', () => {
  const wheel = new TimingWheel()
  for (const number of [1, 3, 5]) wheel.insert(row(startMs, number))
  assert.equal(wheel.pop(startMs)?.number, 1)
  wheel.insert(row(startMs, 4))
  wheel.insert(row(startMs - 10, 9))
  wheel.insert(row(startMs + 1, 2))
  const popped: DueRow[] = []
  wheel.popDue(startMs + 1, 10, popped)
  assert.deepEqual(
    popped.map((timer) => timer.number),
    [9, 3, 4, 5, 2],
  )
})

// If this breaks: storage of popped timers is not used again and memory grows with every task.
test('timers that were popped leave their place to others (W2)', () => {
  const wheel = new TimingWheel()
  for (let round = 0; round < 50; round += 1) {
    for (let number = 0; number < 1_000; number += 1) wheel.insert(row(round, number))
    const popped: DueRow[] = []
    assert.equal(wheel.popDue(round, 2_000, popped), 1_000)
  }
  wheel.checkInvariants()
  assert.equal(wheel.size, 0)
})
