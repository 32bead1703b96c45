// Random schedules, each with its text for the evaluator and its meaning for the oracle. For tests.
// Owns: the grammar that is drawn from. The values of a field are known by construction, not
// parsed.

import type { Prng } from '#base/prng'
import type { PlainSpec } from './spec.ts'
import type { OraclePattern, OracleSpec, Wall } from './oracle.ts'

interface RandomField {
  readonly text: string
  readonly values: readonly number[]
  readonly isStar: boolean
  readonly isWild: boolean
}

export interface RandomSpec {
  readonly plain: PlainSpec
  readonly oracle: OracleSpec
}

interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

/** Hours near which clocks change, so that most patterns have something to say about it. */
const changeHours = [0, 1, 2, 3, 4, 23]

export function randomSpec(prng: Prng, zone: string, span: Span): RandomSpec {
  const cron = manyOf(prng, [1, 1, 1, 2, 3], () => randomPattern(prng, 'rule'))
  const excludeCron = manyOf(prng, [0, 0, 1, 2], () => randomPattern(prng, 'exclusion'))
  const startMs = randomTime(prng, { fromMs: span.fromMs - 20 * 86_400_000, untilMs: span.untilMs })
  const intervals = manyOf(prng, [0, 0, 0, 1], () => randomInterval(prng))
  const times = manyOf(prng, [0, 0, 0, 5], () => randomTime(prng, span))
  const excludeTimes = manyOf(prng, [0, 0, 300], () => randomTime(prng, span))
  const bounded = prng.chance({ numerator: 1, denominator: 4 })
  const endMs = bounded ? Math.max(startMs, randomTime(prng, span)) : undefined
  const gap = prng.pick(['SHIFT_FORWARD', 'SKIP'] as const)
  const overlap = prng.pick(['FIRST', 'LAST', 'BOTH'] as const)
  return {
    plain: {
      cron: cron.map(({ text }) => text),
      excludeCron: excludeCron.map(({ text }) => text),
      intervals,
      times,
      excludeTimes,
      startMs,
      endMs,
      timeZone: zone,
      gap,
      overlap,
    },
    oracle: {
      cron,
      excludeCron,
      intervals: intervals.map(({ everyMs, anchor, phaseMs }) => ({
        everyMs,
        originMs: (anchor === 'START' ? startMs : 0) + phaseMs,
      })),
      times,
      excludeTimes,
      startMs,
      endMs: endMs ?? Infinity,
      gap,
      overlap,
    },
  }
}

function manyOf<T>(prng: Prng, counts: readonly number[], make: () => T): T[] {
  return Array.from({ length: prng.pick(counts) }, make)
}

function randomTime(prng: Prng, span: Span): number {
  // Mostly whole quarters, so that single times meet patterns.
  const stepMs = prng.pick([900_000, 900_000, 60_000, 1_000])
  return Math.floor(prng.range(span.fromMs, span.untilMs) / stepMs) * stepMs
}

function randomInterval(prng: Prng): PlainSpec['intervals'][number] {
  const everyMs = prng.pick([60, 90, 300, 420, 1_800, 3_600, 5_400, 86_400, 100_000]) * 1_000
  return {
    everyMs: prng.chance({ numerator: 1, denominator: 8 }) ? everyMs + 500 : everyMs,
    anchor: prng.pick(['EPOCH', 'START'] as const),
    phaseMs: prng.pick([0, 30_000, prng.range(0, 60) * 1_000]),
  }
}

function randomPattern(prng: Prng, purpose: 'rule' | 'exclusion'): OraclePattern {
  const withSeconds = prng.chance({ numerator: 1, denominator: 6 })
  const second = withSeconds
    ? list(prng, [0, 1, 30, 59])
    : purpose === 'exclusion' && prng.chance({ numerator: 1, denominator: 2 })
      ? everything('*', 0, 59)
      : { ...list(prng, [0]), text: '' }
  const minute = randomField(prng, { min: 0, max: 59, favourites: [0, 15, 30, 45, 59, 5] })
  const hour = randomField(prng, { min: 0, max: 23, favourites: changeHours })
  const month = randomMonth(prng)
  const days = randomDays(prng)
  const fields = [second.text, minute.text, hour.text, days.dayOfMonth, month.text, days.dayOfWeek]
  const months = new Set(month.values)
  return {
    text: fields.filter((field) => field !== '').join(' '),
    seconds: second.values,
    minutes: new Set(minute.values),
    hours: new Set(hour.values),
    hourIsWild: hour.isWild,
    dayMatches: (wall) => months.has(wall.month) && days.matches(wall),
  }
}

interface FieldRange {
  readonly min: number
  readonly max: number
  readonly favourites: readonly number[]
}

function randomField(prng: Prng, range: FieldRange): RandomField {
  const { min, max, favourites } = range
  const from = prng.range(min, max)
  const until = prng.range(from + 1, max + 1)
  const step = prng.range(2, Math.max(3, Math.floor((max - min) / 2)))
  switch (prng.range(0, 7)) {
    case 0:
      return everything('*', min, max)
    case 1:
      return stepped(`*/${step}`, { from: min, until: max, step }, true)
    case 2:
      return stepped(`${from}-${until}`, { from, until, step: 1 }, false)
    case 3: {
      const by = Math.max(1, Math.min(step, until - from))
      return stepped(`${from}-${until}/${by}`, { from, until, step: by }, false)
    }
    default:
      return list(prng, favourites)
  }
}

function everything(text: string, min: number, max: number): RandomField {
  const values = Array.from({ length: max - min + 1 }, (_, at) => min + at)
  return { text, values, isStar: true, isWild: true }
}

function stepped(
  text: string,
  range: { readonly from: number; readonly until: number; readonly step: number },
  isStar: boolean,
): RandomField {
  const values = []
  for (let value = range.from; value <= range.until; value += range.step) values.push(value)
  return { text, values, isStar, isWild: text.includes('/') || values.length === 24 }
}

function list(prng: Prng, favourites: readonly number[]): RandomField {
  const values = [...favourites].filter(() => prng.chance({ numerator: 2, denominator: 5 }))
  if (values.length === 0) values.push(prng.pick(favourites))
  return { text: values.join(','), values, isStar: false, isWild: false }
}

const monthNames = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')

function randomMonth(prng: Prng): RandomField {
  if (!prng.chance({ numerator: 1, denominator: 4 })) return everything('*', 1, 12)
  const months = list(prng, [3, 4, 9, 10, 11])
  const names = months.values.map((month) => monthNames[month - 1])
  return prng.chance({ numerator: 1, denominator: 2 })
    ? months
    : { ...months, text: names.join(',') }
}

interface RandomDays {
  readonly dayOfMonth: string
  readonly dayOfWeek: string
  matches(wall: Wall): boolean
}

interface DayTest {
  readonly text: string
  readonly isStar: boolean
  matches(wall: Wall): boolean
}

const anyDay: DayTest = { text: '*', isStar: true, matches: () => true }

function randomDays(prng: Prng): RandomDays {
  const month = randomDayOfMonth(prng)
  const week = randomDayOfWeek(prng)
  const both = month.isStar || week.isStar
  return {
    dayOfMonth: month.text,
    dayOfWeek: week.text,
    matches: (wall) =>
      both ? month.matches(wall) && week.matches(wall) : month.matches(wall) || week.matches(wall),
  }
}

function randomDayOfMonth(prng: Prng): DayTest {
  const lastDay = (wall: Wall): boolean => isInLast(wall, 1)
  switch (prng.range(0, 6)) {
    case 0: {
      const field = randomField(prng, { min: 1, max: 28, favourites: [1, 7, 8, 14, 25, 28] })
      // A star would reach the 31st here, and 28 to the evaluator's own grammar is not all days.
      if (field.isStar) return anyDay
      return { ...field, matches: (wall) => field.values.includes(wall.day) }
    }
    case 1:
      return { text: 'L', isStar: false, matches: lastDay }
    case 2:
      return { text: '1,L', isStar: false, matches: (wall) => wall.day === 1 || lastDay(wall) }
    case 3: {
      const step = prng.range(2, 11)
      return { text: `*/${step}`, isStar: true, matches: (wall) => (wall.day - 1) % step === 0 }
    }
    default:
      return prng.chance({ numerator: 1, denominator: 3 }) ? { ...anyDay, text: '?' } : anyDay
  }
}

const dayNames = 'SUN MON TUE WED THU FRI SAT'.split(' ')

function randomDayOfWeek(prng: Prng): DayTest {
  const day = prng.range(0, 7)
  const nth = prng.range(1, 6)
  const isDay = (wall: Wall): boolean => wall.weekday === day
  const name = prng.pick([String(day === 0 ? prng.pick([0, 7]) : day), dayNames[day] ?? ''])
  switch (prng.range(0, 9)) {
    case 0:
      return { text: name, isStar: false, matches: isDay }
    case 1:
      return {
        text: `${name}L`,
        isStar: false,
        matches: (wall) => isDay(wall) && isInLast(wall, 7),
      }
    case 2:
      return {
        text: `${name}#${nth}`,
        isStar: false,
        matches: (wall) => isDay(wall) && wall.day > (nth - 1) * 7 && wall.day <= nth * 7,
      }
    case 3:
      return { text: 'FRI-SUN', isStar: false, matches: (wall) => [5, 6, 0].includes(wall.weekday) }
    case 4:
      return { text: '*/2', isStar: true, matches: (wall) => wall.weekday % 2 === 0 }
    default:
      return anyDay
  }
}

/** Whether a day is among the last `count` of its month. */
function isInLast(wall: Wall, count: number): boolean {
  const length = new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate()
  return wall.day > length - count
}
