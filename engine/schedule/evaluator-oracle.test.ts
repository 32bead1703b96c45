// The evaluator against a naive model, over random schedules and all zones whose clocks change.
// A share of what `npm run fuzz:times` does; CRON_CASES=n runs longer, CRON_SEED=n runs other ones.
// A failure prints all that is needed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { compileSpec } from './evaluator.ts'
import {
  checkWindow,
  everyPlace,
  from2026,
  newTally,
  strangeZones,
  until2031,
  windowAt,
} from './oracle-check.ts'
import { findChanges } from './oracle.ts'

const cases = Number(process.env['CRON_CASES'] ?? 1_600)
const seed = Number(process.env['CRON_SEED'] ?? 1)
const casesPerWindow = 20
const dayMs = 86_400_000

const until2028 = Date.UTC(2028, 0, 1)

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
      const zone = turn % 2 === 0 ? prng.pick(strangeZones) : prng.pick(zones)
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
  const totals = newTally()
  for (let done = 0; done < cases; done += casesPerWindow) {
    const { zone, changeMs } = windows.next().value as Place
    const window = windowAt({ zone, atMs: changeMs })
    checkWindow(window, prng, { cases: casesPerWindow, tally: totals, name: `CRON_SEED=${seed}` })
  }
  assert.ok(totals.times > cases, 'the schedules drawn have times')
  assert.ok(totals.inGaps > cases / 100, 'some of them lie in gaps')
})

test('walking for two years passes every change of every strange zone, always forward (V2)', () => {
  // If this breaks, next() can stand still or go backwards, and the leader fires in a loop.
  for (const timeZone of strangeZones) {
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
        assert.ok(
          next !== undefined && next > time,
          `${timeZone} after ${new Date(time).toISOString()}`,
        )
        assert.ok(
          next - time <= 2 * dayMs,
          `${timeZone} leaves out a day after ${new Date(time).toISOString()}`,
        )
        time = next
      }
    }
  }
})

test('the places are every clock change of every zone, and each zone that has none', () => {
  // If this breaks, `npm run fuzz:times` says that it saw what it did not.
  const places = everyPlace()
  const zones = new Set(places.map(({ zone }) => zone))
  assert.deepEqual([...zones], Intl.supportedValuesOf('timeZone'))
  const changesOf = (wanted: string): number =>
    places.filter(({ zone, changes }) => changes && zone === wanted).length
  // Twice a year, in Troll by two hours, in Lord Howe by half an hour; Morocco's end in 2026.
  for (const zone of ['Europe/Berlin', 'Australia/Lord_Howe', 'Antarctica/Troll']) {
    assert.equal(changesOf(zone), 10, zone)
  }
  for (const zone of strangeZones) assert.ok(changesOf(zone) > 0, zone)
  assert.deepEqual([changesOf('UTC'), changesOf('Asia/Kathmandu')], [0, 0])
})
