// One random schedule held against the naive model: every time of a window, from any start, and
// what is left out in gaps. For tests and the fuzzer.
// Owns: the comparison, the places at which clocks change, and the share of each.
// Does not: know what is right (oracle.ts), draw schedules (random-spec.ts).

import assert from 'node:assert/strict'
import type { Prng } from '#base/prng'
import { compileSpec } from './evaluator.ts'
import { findChanges, listSkipped, listTimes, scanWindow, type Window } from './oracle.ts'
import { type RandomSpec, randomSpec } from './random-spec.ts'

export const startsPerCase = 6
const dayMs = 86_400_000

export const from2026: number = Date.UTC(2026, 0, 1)
export const until2031: number = Date.UTC(2031, 0, 1)

/** Part-hour changes, two-hour changes, changes at midnight, by religion, twice a spring. */
export const strangeZones = [
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
] as const

/** A time in a zone, at which its clock changes, or not. */
export interface Place {
  readonly zone: string
  readonly atMs: number
  readonly changes: boolean
}

/** Every change of every zone in 2026–2030, and one time of each zone that has none. */
export function everyPlace(): Place[] {
  return Intl.supportedValuesOf('timeZone').flatMap((zone, i): Place[] => {
    const found = findChanges(zone, from2026, until2031)
    if (found.length > 0) return found.map((atMs) => ({ zone, atMs, changes: true }))
    return [{ zone, atMs: from2026 + (i % 1_800) * dayMs, changes: false }]
  })
}

export interface OracleTally {
  cases: number
  times: number
  starts: number
  inGaps: number
}

export const newTally = (): OracleTally => ({ cases: 0, times: 0, starts: 0, inGaps: 0 })

/** Five days around it, of which the middle three are compared. */
export function windowAt({ zone, atMs }: Pick<Place, 'zone' | 'atMs'>): Window {
  return scanWindow(zone, atMs - 2.5 * dayMs, atMs + 2.5 * dayMs)
}

/** Throws what differs; `name` says how to see it again. */
export function checkWindow(
  window: Window,
  prng: Prng,
  of: { readonly cases: number; readonly tally: OracleTally; readonly name: string },
): void {
  for (let at = 0; at < of.cases; at += 1) {
    const spec = randomSpec(prng, window.zone, window)
    checkSpec(window, spec, { prng, tally: of.tally, name: of.name })
  }
}

function checkSpec(
  window: Window,
  spec: RandomSpec,
  of: { readonly prng: Prng; readonly tally: OracleTally; readonly name: string },
): void {
  const { prng, tally, name } = of
  const expected = listTimes(window, spec.oracle)
  const evaluator = compileSpec(spec.plain, 'schedule-1')
  const detail = (): string => `${name}: ${JSON.stringify(spec.plain, undefined, 1)}`
  const walked: number[] = []
  let time = evaluator.next(window.fromMs - 1)
  while (time !== undefined && time < window.untilMs && walked.length <= expected.length) {
    walked.push(time)
    time = evaluator.next(time)
  }
  if (!isSame(walked, expected)) assert.deepEqual(walked.map(iso), expected.map(iso), detail())
  for (let start = 0; start < startsPerCase; start += 1) {
    const afterMs = prng.range(window.fromMs, window.untilMs)
    const want = expected.find((ms) => ms > afterMs)
    const got = evaluator.next(afterMs)
    const inside = got !== undefined && got < window.untilMs ? got : undefined
    if (inside !== want) assert.equal(inside, want, `after ${iso(afterMs)}: ${detail()}`)
    assert.ok(got === undefined || got > afterMs, 'it goes forward')
  }
  const inGaps = spec.oracle.gap === 'SKIP' ? listSkipped(window, spec.oracle, expected) : []
  const skipped = evaluator.skippedInGaps(window.fromMs, window.untilMs)
  if (!isSame(skipped, inGaps)) assert.deepEqual(skipped.map(iso), inGaps.map(iso), detail())
  tally.cases += 1
  tally.times += expected.length
  tally.starts += startsPerCase
  tally.inGaps += inGaps.length
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((ms, i) => ms === b[i])
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
