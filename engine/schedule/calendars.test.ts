// If this breaks: a schedule runs on a holiday, or does not run on the day after it; or times that
// are counted from the end of a run are not.
// The naive model lists all times of a plain cron rule by their days and moves them one by one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import type { CalendarUse, PlainCalendar } from './calendar-days.ts'
import { compileSpec } from './evaluator.ts'
import type { PlainSpec } from './spec.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000
const seed = Number(process.env['CALENDAR_SEED'] ?? 1)
const cases = Number(process.env['CALENDAR_CASES'] ?? 400)
const from = Date.UTC(2026, 0, 1)

const plain: PlainSpec = {
  cron: [],
  intervals: [],
  times: [],
  excludeCron: [],
  excludeTimes: [],
  startMs: from,
  endMs: undefined,
  timeZone: 'UTC',
  gap: 'SHIFT_FORWARD',
  overlap: 'FIRST',
}

const noDays: PlainCalendar = { days: [], annualDays: [], weekdays: [] }

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

function randomCalendar(prng: Prng): PlainCalendar {
  const days = Array.from({ length: prng.range(0, 20) }, () => {
    return iso(from + prng.range(0, 60) * dayMs).slice(0, 10)
  })
  const annualDays = prng.pick([[], ['01-06', '02-29', '12-25'], ['01-01', '01-02', '01-03']])
  return { days, annualDays, weekdays: prng.pick([[], [], [6, 7], [7], [1, 2, 3, 4]]) }
}

function has({ days, annualDays, weekdays }: PlainCalendar, dayMillis: number): boolean {
  const text = iso(dayMillis).slice(0, 10)
  const weekday = new Date(dayMillis).getUTCDay() || 7
  return days.includes(text) || annualDays.includes(text.slice(5)) || weekdays.includes(weekday)
}

/** Each listed time, where it goes; one by one. */
function naive(listed: readonly number[], uses: readonly CalendarUse[]): number[] {
  const of = (mode: CalendarUse['mode']): PlainCalendar[] =>
    uses.filter((use) => use.mode === mode).map(({ calendar }) => calendar)
  const placed = listed.map((ms) => {
    let moved = ms
    for (
      let tries = 0;
      of('NEXT_DAY').some((one) => has(one, moved - (moved % dayMs)));
      tries += 1
    ) {
      if (tries > 390) return -1
      moved += dayMs
    }
    return moved
  })
  const isKept = (ms: number): boolean =>
    !of('EXCLUDE').some((one) => has(one, ms)) && of('ONLY').every((one) => has(one, ms))
  return [...new Set(placed.filter((ms) => ms > 0 && isKept(ms)))].sort((a, b) => a - b)
}

test(`calendars leave out, keep and move what a naive model does, in ${cases} cases (D1)`, () => {
  const prng = createPrng(seed)
  for (let left = cases; left > 0; left -= 1) {
    const hours = [...new Set([prng.range(0, 24), prng.range(0, 24)])]
    const dates = prng.pick(['*', '*', '1-7', '2,3,15'])
    const uses = Array.from({ length: prng.range(1, 4) }, (): CalendarUse => {
      const mode = prng.pick(['EXCLUDE', 'ONLY', 'NEXT_DAY', 'NEXT_DAY'] as const)
      return { mode, calendar: randomCalendar(prng) }
    })
    const cron = [`0 ${hours.join(',')} ${dates} * *`]
    const listed = compileSpec({ ...plain, cron }, 's').preview(from, 900)
    const untilMs = from + 50 * dayMs
    const expected = naive(listed, uses).filter((ms) => ms < untilMs)
    const evaluator = compileSpec({ ...plain, cron, calendars: uses }, 's')
    const told = (): string => `seed ${seed}: ${JSON.stringify({ cron, uses })}`
    const walked: number[] = []
    let time = evaluator.next(from - 1)
    while (time !== undefined && time < untilMs && walked.length <= expected.length) {
      walked.push(time)
      time = evaluator.next(time)
    }
    assert.deepEqual(walked.map(iso), expected.map(iso), told())
    for (let start = 0; start < 5; start += 1) {
      const afterMs = prng.range(from, untilMs)
      const found = evaluator.next(afterMs)
      const want = expected.find((ms) => ms > afterMs)
      assert.equal(found !== undefined && found < untilMs ? found : undefined, want, told())
    }
    const skipped = evaluator.skippedBetween(from, untilMs, 10_000).map(({ timeMs }) => timeMs)
    const left0 = listed.filter(
      (ms) =>
        ms < untilMs &&
        !naive(
          [ms],
          uses.filter(({ mode }) => mode !== 'NEXT_DAY'),
        ).includes(ms),
    )
    assert.deepEqual(skipped, left0, told())
  }
})

test('the times of a closed day keep their wall time, over a clock change too', () => {
  const calendar = { ...noDays, days: ['2026-03-28'] }
  const spec = { ...plain, cron: ['30 9 * * *'], timeZone: 'Europe/Berlin' }
  const evaluator = compileSpec({ ...spec, calendars: [{ mode: 'NEXT_DAY', calendar }] }, 's')
  const march = Date.parse('2026-03-27T00:00:00Z')
  const times = evaluator.preview(march, 3).map(iso)
  assert.deepEqual(times, [
    '2026-03-27T08:30:00.000Z',
    '2026-03-29T07:30:00.000Z',
    '2026-03-30T07:30:00.000Z',
  ])
  const single = compileSpec(
    {
      ...spec,
      cron: [],
      times: [march + dayMs + hourMs],
      calendars: [{ mode: 'NEXT_DAY', calendar }],
    },
    's',
  )
  const moved = single.next(march) as number
  assert.equal(single.noteOf(moved), 'moved by a calendar from a day before')
})

test('a calendar without end leaves a schedule without times, in bounded work', () => {
  const always = { ...noDays, weekdays: [1, 2, 3, 4, 5, 6, 7] }
  for (const mode of ['EXCLUDE', 'NEXT_DAY'] as const) {
    const calendars = [{ mode, calendar: always }]
    const evaluator = compileSpec({ ...plain, cron: ['* * * * * *'], calendars }, 's')
    assert.equal(evaluator.next(from), undefined)
  }
  const calendars = [{ mode: 'ONLY' as const, calendar: { ...noDays, days: ['2031-02-03'] } }]
  const far = compileSpec({ ...plain, cron: ['* * * * * *'], calendars }, 's')
  assert.equal(iso(far.next(from) ?? 0), '2031-02-03T00:00:00.000Z')
})

test('times after a run are counted from its end, and from the anchor before there was one', () => {
  const every = { everyMs: hourMs, anchor: 'COMPLETION' as const, phaseMs: 0 }
  const evaluator = compileSpec({ ...plain, intervals: [every] }, 's')
  assert.ok(evaluator.followsRuns)
  assert.equal(evaluator.next(from), undefined)
  assert.equal(evaluator.nextAfterEnd(0, from), from + hourMs)
  assert.equal(evaluator.nextAfterEnd(from + 5_000, from + 1_000), from + 5_000 + hourMs)
  // The time that an old end leads to is past: the next one in its steps.
  assert.equal(evaluator.nextAfterEnd(from, from + 3 * hourMs), from + 4 * hourMs)
  const closed = { mode: 'EXCLUDE' as const, calendar: { ...noDays, days: ['2026-01-01'] } }
  const held = compileSpec({ ...plain, intervals: [every], calendars: [closed] }, 's')
  assert.equal(iso(held.nextAfterEnd(from, from) ?? 0), '2026-01-02T00:00:00.000Z')
  const ended = compileSpec({ ...plain, intervals: [every], endMs: from + hourMs - 1 }, 's')
  assert.equal(ended.nextAfterEnd(from, from), undefined)
})
