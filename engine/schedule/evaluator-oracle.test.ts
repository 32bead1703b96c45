// The evaluator against a naive model, over random schedules and all zones whose clocks change.
// CRON_CASES=1000000 runs longer, CRON_SEED=n runs other ones. A failure prints all that is needed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { compileSpec } from './evaluator.ts'
import { findChanges, listSkipped, listTimes, scanWindow, type Window } from './oracle.ts'
import { randomSpec, type RandomSpec } from './random-spec.ts'

const cases = Number(process.env['CRON_CASES'] ?? 1_600)
const seed = Number(process.env['CRON_SEED'] ?? 1)
const casesPerWindow = 20
const startsPerCase = 6
const dayMs = 86_400_000

const from2026 = Date.UTC(2026, 0, 1)
const until2028 = Date.UTC(2028, 0, 1)
const until2031 = Date.UTC(2031, 0, 1)

/** Part-hour changes, two-hour changes, changes at midnight, by religion, twice a spring. */
const strange = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'America/Scoresbysund',
  'Asia/Beirut',
  'Asia/Gaza',
  'Africa/Cairo',
  'Europe/Dublin',
  'Pacific/Easter',
]
const constant = ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Phoenix']

interface Place {
  readonly zone: string
  readonly changeMs: number
}

/** A place for each window: one of a strange zone, one of any other, in turn; now and then a
 * constant one, or the day that Samoa left out. */
function* places(prng: Prng): Generator<Place> {
  const changes = new Map<string, number[]>()
  const changesOf = (zone: string): number[] => {
    const known = changes.get(zone) ?? findChanges(zone, from2026, until2031)
    changes.set(zone, known)
    return known
  }
  const zones = Intl.supportedValuesOf('timeZone')
  for (let turn = 0; ; turn += 1) {
    if (turn % 16 === 15) {
      yield { zone: 'Pacific/Apia', changeMs: Date.UTC(2011, 11, 30, 10) }
    } else if (turn % 8 === 7) {
      yield { zone: prng.pick(constant), changeMs: minuteIn(prng) }
    } else {
      const zone = turn % 2 === 0 ? prng.pick(strange) : prng.pick(zones)
      const found = changesOf(zone)
      yield { zone, changeMs: found.length === 0 ? minuteIn(prng) : prng.pick(found) }
    }
  }
}

function minuteIn(prng: Prng): number {
  return Math.floor(prng.range(from2026, until2031) / 60_000) * 60_000
}

test(`equals the oracle in ${cases} cases, from any start (V1, V2, T1, T2, T3, E1)`, () => {
  // If this breaks, some schedule misses an occurrence or has one twice when clocks change, or
  // when a new leader goes on where the old one was.
  const prng = createPrng(seed)
  const windows = places(prng)
  const totals = { times: 0, starts: 0, inGaps: 0 }
  for (let done = 0; done < cases; done += casesPerWindow) {
    const { zone, changeMs } = windows.next().value as Place
    const window = scanWindow(zone, changeMs - 2.5 * dayMs, changeMs + 2.5 * dayMs)
    for (let at = 0; at < casesPerWindow; at += 1) {
      const spec = randomSpec(prng, zone, window)
      checkSpec(window, spec, prng, totals)
    }
  }
  assert.ok(totals.times > cases, 'the schedules drawn have times')
  assert.ok(totals.inGaps > cases / 100, 'some of them lie in gaps')
})

function checkSpec(
  window: Window,
  spec: RandomSpec,
  prng: Prng,
  totals: { times: number; starts: number; inGaps: number },
): void {
  const expected = listTimes(window, spec.oracle)
  const evaluator = compileSpec(spec.plain, 'schedule-1')
  const detail = (): string => JSON.stringify({ seed, ...spec.plain }, undefined, 1)
  const walked = []
  let time = evaluator.next(window.fromMs - 1)
  while (time !== undefined && time < window.untilMs && walked.length <= expected.length) {
    walked.push(time)
    time = evaluator.next(time)
  }
  assert.deepEqual(walked.map(iso), expected.map(iso), detail())
  for (let start = 0; start < startsPerCase; start += 1) {
    const afterMs = prng.range(window.fromMs, window.untilMs)
    const want = expected.find((ms) => ms > afterMs)
    const got = evaluator.next(afterMs)
    const inside = got !== undefined && got < window.untilMs ? got : undefined
    assert.equal(inside, want, `after ${iso(afterMs)}: ${detail()}`)
    assert.ok(got === undefined || got > afterMs, detail())
  }
  const inGaps = spec.oracle.gap === 'SKIP' ? listSkipped(window, spec.oracle) : []
  const skipped = evaluator.skippedInGaps(window.fromMs, window.untilMs)
  assert.deepEqual(skipped.map(iso), inGaps.map(iso), detail())
  totals.times += expected.length
  totals.starts += startsPerCase
  totals.inGaps += inGaps.length
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

test('walking for two years passes every change of every strange zone, always forward (V2)', () => {
  // If this breaks, next() can stand still or go backwards, and the leader fires in a loop.
  for (const timeZone of strange) {
    for (const overlap of ['FIRST', 'LAST', 'BOTH'] as const) {
      const evaluator = compileSpec(
        {
          cron: ['*/20 0-4 * * *', '15 */3 1-8,23-31 * *'],
          intervals: [],
          times: [],
          excludeCron: [],
          excludeTimes: [],
          startMs: undefined,
          endMs: undefined,
          timeZone,
          gap: 'SHIFT_FORWARD',
          overlap,
        },
        '',
      )
      let time = from2026
      while (time < until2028) {
        const next = evaluator.next(time)
        assert.ok(next !== undefined && next > time, `${timeZone} after ${iso(time)}`)
        assert.ok(next - time <= 2 * dayMs, `${timeZone} leaves out a day after ${iso(time)}`)
        time = next
      }
    }
  }
})
