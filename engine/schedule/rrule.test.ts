// If this breaks: a recurrence rule fires at other times than RFC 5545 says, or a wrong one is
// taken. The naive model walks all days from the anchor and asks each what the rule says.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { compileSpec } from './evaluator.ts'
import type { PlainSpec } from './spec.ts'

const dayMs = 86_400_000
const cases = Number(process.env['RRULE_CASES'] ?? 600)
const seed = Number(process.env['RRULE_SEED'] ?? 1)

function specOf(rrule: string, anchor: string, timeZone = 'UTC', more = {}): PlainSpec {
  return {
    cron: [],
    intervals: [],
    times: [],
    rrules: [rrule],
    excludeCron: [],
    excludeTimes: [],
    startMs: Date.parse(anchor),
    endMs: undefined,
    timeZone,
    gap: 'SHIFT_FORWARD',
    overlap: 'FIRST',
    ...more,
  }
}

function timesOf(spec: PlainSpec, count: number): string[] {
  const evaluator = compileSpec(spec, 's')
  return evaluator.preview(spec.startMs ?? 0, count).map((ms) => new Date(ms).toISOString())
}

const berlin = 'Europe/Berlin'

// Of section 3.8.5.3 of the RFC, and the clock changes that it leaves open.
const known: readonly [string, string, string, readonly string[]][] = [
  [
    'FREQ=MONTHLY;BYDAY=1FR',
    '1997-09-05T09:00:00Z',
    'UTC',
    ['1997-09-05T09', '1997-10-03T09', '1997-11-07T09'],
  ],
  [
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09-28T09:00:00Z',
    'UTC',
    ['1997-09-28T09', '1997-10-29T09', '1997-11-28T09', '1997-12-29T09'],
  ],
  [
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09-04T09:00:00Z',
    'UTC',
    ['1997-09-04T09', '1997-10-07T09', '1997-11-06T09', 'end'],
  ],
  [
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11-05T09:00:00Z',
    'UTC',
    ['1996-11-05T09', '2000-11-07T09', '2004-11-02T09'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05T09:00:00Z',
    'UTC',
    ['1997-08-05T09', '1997-08-10T09', '1997-08-19T09', '1997-08-24T09', 'end'],
  ],
  [
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05T09:00:00Z',
    'UTC',
    ['1997-08-05T09', '1997-08-17T09', '1997-08-19T09', '1997-08-31T09', 'end'],
  ],
  [
    'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '1997-09-29T09:00:00Z',
    'UTC',
    ['1997-09-29T09', '1997-10-30T09', '1997-11-27T09'],
  ],
  [
    'FREQ=YEARLY;BYDAY=20MO',
    '1997-05-19T09:00:00Z',
    'UTC',
    ['1997-05-19T09', '1998-05-18T09', '1999-05-17T09'],
  ],
  [
    'FREQ=DAILY;UNTIL=20260102T090000Z',
    '2026-01-01T09:00:00Z',
    'UTC',
    ['2026-01-01T09', '2026-01-02T09', 'end'],
  ],
  ['FREQ=YEARLY', '2024-02-29T09:00:00Z', 'UTC', ['2024-02-29T09', '2028-02-29T09']],
  // The clock goes forward at 02:00 on the 29th of March 2026, and back on the 25th of October.
  [
    'FREQ=DAILY;BYHOUR=2;BYMINUTE=30',
    '2026-03-28T00:00:00Z',
    berlin,
    ['2026-03-28T01', '2026-03-29T01', '2026-03-30T00'],
  ],
  [
    'FREQ=DAILY;BYHOUR=2;BYMINUTE=30',
    '2026-10-24T00:00:00Z',
    berlin,
    ['2026-10-24T00', '2026-10-25T00', '2026-10-26T01'],
  ],
]

test('the rules of the RFC fire when it says', () => {
  for (const [rule, anchor, zone, expected] of known) {
    const times = timesOf(specOf(rule, anchor, zone), expected.length)
    const hours = times.map((time) => time.slice(0, 13))
    const ended = times.length < expected.length ? [...hours, 'end'] : hours
    assert.deepEqual(ended, expected, `${rule} from ${anchor}`)
  }
})

test('a rule that is not one is refused, and told how to be one', () => {
  const refused: readonly [string, RegExp][] = [
    ['', /is empty; write for example/],
    ['BYDAY=MO', /FREQ: is missing; write FREQ=DAILY/],
    ['FREQ=HOURLY', /HOURLY is not supported; use the field intervals, or cron/],
    ['FREQ=FORTNIGHTLY', /write DAILY, WEEKLY, MONTHLY or YEARLY/],
    ['FREQ=DAILY;FREQ=DAILY', /FREQ: stands twice/],
    ['FREQ=DAILY;INTERVAL=0', /INTERVAL: "0" is out of range; write 1 to 1000/],
    ['FREQ=DAILY;COUNT=3;UNTIL=20270101', /COUNT: stands beside UNTIL; keep one/],
    ['FREQ=WEEKLY;BYDAY=2MO', /"2MO" counts in a month or a year; write MO/],
    ['FREQ=MONTHLY;BYDAY=6MO', /write 1 to 5, or -1 to -5/],
    ['FREQ=MONTHLY;BYDAY=XX', /"XX" is not a day; write for example MO/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', /"32" is out of range; write 1 to 31, or -31 to -1/],
    ['FREQ=DAILY;BYHOUR=24', /"24" is out of range; write 0 to 23/],
    ['FREQ=YEARLY;BYWEEKNO=3', /BYWEEKNO: is not known here/],
    ['FREQ=DAILY;BYSETPOS=1', /BYSETPOS: has nothing to choose from/],
    ['DTSTART=20260101;FREQ=DAILY', /put it in the field start_time/],
    ['FREQ=DAILY;UNTIL=tomorrow', /"TOMORROW" is not a time; write 20271231/],
    ['FREQ=DAILY;COUNT', /"COUNT"|COUNT: is no part of a rule/],
    [
      `FREQ=DAILY;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=0,30`,
      /more than 1440 times/,
    ],
    [`FREQ=DAILY;BYHOUR=${'1,'.repeat(300)}1`, /is \d+ characters long/],
  ]
  for (const [rule, message] of refused) {
    assert.throws(() => compileSpec(specOf(rule, '2026-01-01T00:00:00Z'), 's'), message, rule)
  }
})

function numbers(count: number): string {
  return Array.from({ length: count }, (_, at) => at).join(',')
}

// ---------------------------------------------------------------------------------- naive model

interface Drawn {
  readonly text: string
  readonly anchorMs: number
  /** Of the days from the anchor on, by the rule alone. */
  readonly matches: (day: Date) => boolean
  readonly hours: readonly number[]
}

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Without BYSETPOS and COUNT, which the table above has. */
function draw(prng: Prng): Drawn {
  const anchorMs = Date.UTC(prng.range(2024, 2029), prng.range(0, 12), prng.range(1, 29), 5)
  const anchor = new Date(anchorMs)
  const interval = prng.pick([1, 1, 2, 3])
  const hours = [...new Set([prng.range(0, 24), prng.range(0, 24)])]
  const months = prng.pick([[], [], [prng.range(1, 13), prng.range(1, 13)]])
  const isMonth = (day: Date): boolean =>
    months.length === 0 || months.includes(day.getUTCMonth() + 1)
  const byMonth = months.length > 0 ? `;BYMONTH=${months.join(',')}` : ''
  const tail = `;INTERVAL=${interval};BYHOUR=${hours.join(',')}${byMonth}`
  const weekday = prng.range(0, 7)
  const daysSince = (day: Date): number => (day.getTime() - anchorMs) / dayMs
  const monthsSince = (day: Date): number =>
    (day.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + day.getUTCMonth() - anchor.getUTCMonth()
  switch (prng.range(0, 5)) {
    case 0: {
      const matches = (day: Date): boolean => daysSince(day) % interval === 0 && isMonth(day)
      return { text: `FREQ=DAILY${tail}`, anchorMs, matches, hours }
    }
    case 1: {
      const monday = (anchor.getUTCDay() + 6) % 7
      const matches = (day: Date): boolean =>
        day.getUTCDay() === weekday &&
        Math.floor((daysSince(day) + monday) / 7) % interval === 0 &&
        isMonth(day)
      return { text: `FREQ=WEEKLY${tail};BYDAY=${names[weekday]}`, anchorMs, matches, hours }
    }
    case 2: {
      const nth = prng.pick([1, 2, 5, -1, -2])
      const matches = (day: Date): boolean =>
        day.getUTCDay() === weekday &&
        nthOfMonth(day, nth) &&
        monthsSince(day) % interval === 0 &&
        isMonth(day)
      return { text: `FREQ=MONTHLY${tail};BYDAY=${nth}${names[weekday]}`, anchorMs, matches, hours }
    }
    case 3: {
      const date = prng.pick([1, 28, 31, -1, -5])
      const matches = (day: Date): boolean =>
        dateOf(day, date) && monthsSince(day) % interval === 0 && isMonth(day)
      return { text: `FREQ=MONTHLY${tail};BYMONTHDAY=${date}`, anchorMs, matches, hours }
    }
    default: {
      const years = (day: Date): number => day.getUTCFullYear() - anchor.getUTCFullYear()
      const isOf = (day: Date): boolean =>
        months.length > 0 ? isMonth(day) : day.getUTCMonth() === anchor.getUTCMonth()
      const matches = (day: Date): boolean =>
        years(day) % interval === 0 && isOf(day) && day.getUTCDate() === anchor.getUTCDate()
      return { text: `FREQ=YEARLY${tail}`, anchorMs, matches, hours }
    }
  }
}

function nthOfMonth(day: Date, nth: number): boolean {
  const date = day.getUTCDate()
  const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  return nth > 0 ? Math.ceil(date / 7) === nth : Math.ceil((length - date + 1) / 7) === -nth
}

function dateOf(day: Date, date: number): boolean {
  const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
  return day.getUTCDate() === (date > 0 ? date : length + 1 + date)
}

test(`equals a walk over all days in ${cases} cases, from any start (U1)`, () => {
  const prng = createPrng(seed)
  for (let left = cases; left > 0; left -= 1) {
    const { text, anchorMs, matches, hours } = draw(prng)
    const expected: number[] = []
    const firstDay = anchorMs - (anchorMs % dayMs)
    for (let day = firstDay; day < firstDay + 1_500 * dayMs; day += dayMs) {
      if (!matches(new Date(day + 5 * 3_600_000))) continue
      for (const hour of hours)
        if (day + hour * 3_600_000 >= anchorMs) expected.push(day + hour * 3_600_000)
    }
    expected.sort((a, b) => a - b)
    const evaluator = compileSpec(specOf(text, new Date(anchorMs).toISOString()), 's')
    const horizonMs = firstDay + 1_500 * dayMs
    const told = (): string => `seed ${seed}: ${text} from ${new Date(anchorMs).toISOString()}`
    const walked: number[] = []
    let time = evaluator.next(anchorMs - 1)
    while (time !== undefined && time < horizonMs && walked.length <= expected.length) {
      walked.push(time)
      time = evaluator.next(time)
    }
    assert.deepEqual(walked, expected, told())
    for (let start = 0; start < 5; start += 1) {
      const afterMs = prng.range(anchorMs - dayMs, horizonMs)
      const found = evaluator.next(afterMs)
      const want = expected.find((ms) => ms > afterMs)
      assert.equal(found !== undefined && found < horizonMs ? found : undefined, want, told())
    }
  }
})
