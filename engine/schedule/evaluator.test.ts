// What a schedule means, by example; and that no schedule makes the evaluator hang.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCron } from './cron.ts'
import { compileSpec, previewMax } from './evaluator.ts'
import { SpecError, type PlainSpec } from './spec.ts'
import { createWallPattern, Exclusions, searchBudget, WallTimes } from './wall-times.ts'

const nothing: PlainSpec = {
  cron: [],
  intervals: [],
  times: [],
  excludeCron: [],
  excludeTimes: [],
  startMs: undefined,
  endMs: undefined,
  timeZone: 'UTC',
  gap: 'SHIFT_FORWARD',
  overlap: 'FIRST',
}

/** Times from one day on, as UTC to the minute. */
function timesOf(spec: Partial<PlainSpec>, from: string, count: number): string[] {
  const evaluator = compileSpec({ ...nothing, ...spec }, 'schedule-1')
  const times = evaluator.preview(Date.parse(from), count)
  return times.map((ms) => new Date(ms).toISOString().replace(':00.000Z', ''))
}

function nextOf(spec: Partial<PlainSpec>, after: string): string | undefined {
  const next = compileSpec({ ...nothing, ...spec }, 'schedule-1').next(Date.parse(after))
  return next === undefined ? undefined : new Date(next).toISOString()
}

describe('clocks that go forward and back, New York 2027', () => {
  const timeZone = 'America/New_York'
  const gapDay = '2027-03-14T05:00Z'
  const overlapDay = '2027-11-07T04:00Z'

  test('a fixed hour in the gap is shifted, or skipped and reported (T3)', () => {
    // If this breaks, the nightly job of the spring Sunday is lost without a trace.
    const daily = { cron: ['30 2 * * *'], timeZone }
    assert.deepEqual(timesOf(daily, gapDay, 2), ['2027-03-14T07:30', '2027-03-15T06:30'])
    const skip = { ...daily, gap: 'SKIP' } as const
    assert.deepEqual(timesOf(skip, gapDay, 1), ['2027-03-15T06:30'])
    const evaluator = compileSpec({ ...nothing, ...skip }, '')
    const skipped = evaluator.skippedInGaps(Date.parse('2027-01-01'), Date.parse('2029-01-01'))
    assert.deepEqual(
      skipped.map((ms) => new Date(ms).toISOString()),
      ['2027-03-14T07:30:00.000Z', '2028-03-12T07:30:00.000Z'],
    )
  })

  test('a shifted time that meets another is one occurrence', () => {
    // If this breaks, the gap makes duplicates.
    const spec = { cron: ['30 2 * * *', '30 3 * * *'], timeZone }
    assert.deepEqual(timesOf(spec, gapDay, 2), ['2027-03-14T07:30', '2027-03-15T06:30'])
  })

  test('a fixed hour in the overlap: first, last or both (T3)', () => {
    // If this breaks, the autumn Sunday charges twice.
    const spec = { cron: ['30 1 * * *'], timeZone }
    const [first, last, tomorrow] = ['2027-11-07T05:30', '2027-11-07T06:30', '2027-11-08T06:30']
    assert.deepEqual(timesOf({ ...spec, overlap: 'FIRST' }, overlapDay, 2), [first, tomorrow])
    assert.deepEqual(timesOf({ ...spec, overlap: 'LAST' }, overlapDay, 2), [last, tomorrow])
    assert.deepEqual(timesOf({ ...spec, overlap: 'BOTH' }, overlapDay, 3), [first, last, tomorrow])
  })

  test('a wild hour goes on through both (T2)', () => {
    // If this breaks, hourly jobs pause for an hour in autumn, or run twice at once in spring.
    const hourly = { cron: ['0 * * * *'], timeZone }
    const spring = ['2027-03-14T06:00', '2027-03-14T07:00', '2027-03-14T08:00']
    assert.deepEqual(timesOf(hourly, '2027-03-14T06:00Z', 3), spring)
    const autumn = ['2027-11-07T05:00', '2027-11-07T06:00', '2027-11-07T07:00']
    assert.deepEqual(timesOf(hourly, '2027-11-07T05:00Z', 3), autumn)
  })

  test('the instants at which cron-parser repeats or misses (V1)', () => {
    // If this breaks, a new leader that starts inside the change fires again, or never.
    const overlap = { cron: ['30 1 * * *'], timeZone }
    assert.equal(nextOf(overlap, '2027-11-07T06:00Z'), '2027-11-08T06:30:00.000Z')
    assert.equal(nextOf(overlap, '2027-11-07T06:15Z'), '2027-11-08T06:30:00.000Z')
    const gap = { cron: ['30 2 * * *'], timeZone }
    assert.equal(nextOf(gap, '2027-03-14T07:00Z'), '2027-03-14T07:30:00.000Z')
    assert.equal(nextOf(gap, '2027-03-14T07:29Z'), '2027-03-14T07:30:00.000Z')
    const quarters = { cron: ['*/15 1-2 * * *'], timeZone }
    assert.equal(nextOf(quarters, '2027-03-14T07:00Z'), '2027-03-14T07:15:00.000Z')
  })
})

describe('exclusions', () => {
  test('are wall times, in both passes of an overlap (E1)', () => {
    // If this breaks, "never between one and two" lets one run through each autumn.
    const spec = { cron: ['0 * * * *'], excludeCron: ['* 1 * * *'], timeZone: 'America/New_York' }
    const times = ['2027-11-07T04:00', '2027-11-07T07:00']
    assert.deepEqual(timesOf(spec, '2027-11-07T04:00Z', 2), times)
  })

  test('hold for the time that was meant and the time it would be', () => {
    // If this breaks, a gap moves a job into hours that are excluded, or out of them.
    const timeZone = 'America/New_York'
    const daily = { cron: ['30 2 * * *'], timeZone }
    const from = '2027-03-14T05:00Z'
    assert.deepEqual(timesOf({ ...daily, excludeCron: ['* 3 14 * *'] }, from, 1), [
      '2027-03-15T06:30',
    ])
    assert.deepEqual(timesOf({ ...daily, excludeCron: ['* 2 14 * *'] }, from, 1), [
      '2027-03-15T06:30',
    ])
    const hourly = { cron: ['0 * * * *'], excludeCron: ['* 2 * * *'], timeZone }
    assert.deepEqual(timesOf(hourly, '2027-03-14T07:00Z', 1), ['2027-03-14T07:00'])
  })

  test('apply to intervals and single times, too', () => {
    // If this breaks, "not on weekends" holds for half of the schedule.
    const saturday = Date.parse('2027-05-01T10:10Z')
    const spec = {
      intervals: [{ everyMs: 7 * 3_600_000, anchor: 'START', phaseMs: 0 }],
      startMs: Date.parse('2027-04-30T22:00Z'),
      times: [saturday, saturday + 3 * 86_400_000],
      excludeCron: ['* * * * SAT,SUN'],
      excludeTimes: [Date.parse('2027-05-03T06:00Z')],
    } as const
    const times = ['2027-04-30T22:00', '2027-05-03T13:00', '2027-05-03T20:00', '2027-05-04T03:00']
    assert.deepEqual(timesOf(spec, '2027-04-30T20:00Z', 4), times)
    assert.ok(timesOf(spec, '2027-04-30T20:00Z', 6).includes('2027-05-04T10:10'))
  })

  test('of most of a year do not hide the rest', () => {
    // If this breaks, the search gives up before the first allowed second.
    const exclude = { excludeCron: ['* * * * 1-11 *', '0-58 * * * * *'] }
    const want = '2027-12-01T00:00:59.000Z'
    const after = '2027-01-01T00:00Z'
    assert.equal(nextOf({ cron: ['* * * * * *'], ...exclude }, after), want)
    const everySecond = { everyMs: 1_000, anchor: 'EPOCH', phaseMs: 0 } as const
    assert.equal(nextOf({ intervals: [everySecond], ...exclude }, after), want)
    const inBerlin = { intervals: [everySecond], ...exclude, timeZone: 'Europe/Berlin' }
    assert.equal(nextOf(inBerlin, after), '2027-11-30T23:00:59.000Z')
  })
})

describe('intervals', () => {
  const everyMs = 5_400_000

  test('count from the epoch or from the start, plus the phase', () => {
    // If this breaks, intervals move when a leader changes.
    const epoch = { everyMs, anchor: 'EPOCH', phaseMs: 60_000 } as const
    const times = ['2027-01-01T00:01', '2027-01-01T01:31']
    assert.deepEqual(timesOf({ intervals: [epoch] }, '2027-01-01T00:00Z', 2), times)
    const start = { everyMs, anchor: 'START', phaseMs: 60_000 } as const
    const startMs = Date.parse('2027-01-01T00:10Z')
    assert.deepEqual(timesOf({ intervals: [start], startMs }, '2020-01-01', 2), [
      '2027-01-01T00:11',
      '2027-01-01T01:41',
    ])
  })

  test('go on by the second when clocks change', () => {
    // If this breaks, a daily interval is a daily cron.
    const spec = {
      intervals: [{ everyMs: 86_400_000, anchor: 'EPOCH', phaseMs: 0 }],
      timeZone: 'America/New_York',
    } as const
    assert.deepEqual(timesOf(spec, '2027-03-13T12:00Z', 2), [
      '2027-03-14T00:00',
      '2027-03-15T00:00',
    ])
  })
})

describe('ends', () => {
  test('start and end are included', () => {
    // If this breaks, the first or the last run of a schedule is missing.
    const spec = {
      cron: ['0 0 * * *'],
      startMs: Date.parse('2027-01-01T00:00Z'),
      endMs: Date.parse('2027-01-02T00:00Z'),
    }
    assert.deepEqual(timesOf(spec, '2020-01-01', 9), ['2027-01-01T00:00', '2027-01-02T00:00'])
  })

  test('years end', () => {
    // If this breaks, a schedule of one year never completes.
    const spec = { cron: ['0 0 12 31 12 ? 2027'] }
    assert.deepEqual(timesOf(spec, '2020-01-01', 9), ['2027-12-31T12:00'])
    assert.equal(nextOf({ cron: ['0 0 0 1 1 ? 2199'] }, '2027-01-01'), '2199-01-01T00:00:00.000Z')
    assert.equal(nextOf({ cron: ['0 0 * * *'] }, '2199-12-31'), undefined)
  })

  test('rare dates come', () => {
    // If this breaks, the search ends too soon.
    assert.equal(nextOf({ cron: ['0 0 29 2 *'] }, '2096-03-01'), '2104-02-29T00:00:00.000Z')
    assert.equal(nextOf({ cron: ['0 0 29 2 */6'] }, '2027-01-01'), '2032-02-29T00:00:00.000Z')
    assert.equal(nextOf({ cron: ['0 0 ? 2 MON#5'] }, '2027-01-01'), '2044-02-29T00:00:00.000Z')
  })

  test('a preview has an end', () => {
    // If this breaks, one request for times takes a node's memory.
    const times = compileSpec({ ...nothing, cron: ['* * * * * *'] }, '').preview(0, 1e9)
    assert.equal(times.length, previewMax)
    assert.equal(times[0], 0)
  })
})

describe('nothing hangs (V2, E2)', () => {
  const all = ['* * * * * *']
  const halves = ['0-29 * * * * *', '30-59 * * * * *']
  // Each day has another mixture of exclusions, and none leaves anything.
  const days = ['*/2 * *', '*/3 * *', '*/5 * *', '*/7 * *', '*/11 * *', '*/13 * *', '2,8,9 * *']
  const weeks = ['* */2 *', '* */3 *', '* */5 *', '* 4-8 *', '* * */2', '* * */3', '* * 1,4']
  const mixtures = [...halves, ...[...days, ...weeks].map((day, at) => `${at}-58 * * ${day}`)]
  const interval = { everyMs: 1_000, anchor: 'EPOCH', phaseMs: 0 } as const
  const never: Readonly<Record<string, Partial<PlainSpec>>> = {
    'everything excluded': { cron: ['* * * * * *'], excludeCron: all },
    'everything excluded by halves': { cron: ['* * * * * *'], excludeCron: halves },
    'mixtures, sixteen times': { cron: Array(16).fill('* * * * * *'), excludeCron: mixtures },
    'a date that never comes': { cron: ['0 0 */30 * MON#3'] },
    'a leap day in a common year': { cron: ['0 0 0 29 2 ? 2027'] },
    'an interval, excluded': { intervals: [interval], excludeCron: halves },
    'even seconds, excluded': {
      intervals: [{ ...interval, everyMs: 2_000 }],
      excludeCron: ['*/2 * * * * *'],
    },
    'a long interval that always meets an exclusion': {
      intervals: [{ ...interval, everyMs: 7 * 86_400_000 }],
      excludeCron: ['* 0 * * *', '0-58 * * * * *'],
    },
  }
  for (const [name, spec] of Object.entries(never)) {
    for (const timeZone of ['UTC', 'America/New_York']) {
      test(`${name}, ${timeZone}`, () => {
        // If this breaks, one schedule of one tenant stops a node.
        const evaluator = compileSpec({ ...nothing, ...spec, timeZone }, '')
        const startedAt = process.cpuUsage().user
        assert.equal(evaluator.next(Date.parse('2026-01-01')), undefined)
        const milliseconds = (process.cpuUsage().user - startedAt) / 1000
        // Some 30 here; the bound is what no machine needs for bounded work.
        assert.ok(milliseconds < 1_000, `${milliseconds} ms`)
      })
    }
  }

  test('a rule that never fires does not hide one that does', () => {
    // If this breaks, fifteen useless expressions complete a schedule that has one useful one.
    const cron = [...Array(15).fill('0 0 * * *'), '0 7 1 6 *']
    for (const timeZone of ['UTC', 'Africa/Abidjan']) {
      const spec = { cron, excludeCron: ['0 0 * * *'], timeZone }
      assert.equal(nextOf(spec, '2027-01-01'), '2027-06-01T07:00:00.000Z')
    }
  })

  test('a search that was given up does not end the schedule', () => {
    // If this breaks, one request with an early time makes a schedule look completed for ever.
    const cron = [...Array(15).fill('0 0 * * *'), '0 7 * * *']
    const excludeCron = ['0 0 * * *', '0 0 7 * * ? 1970-2150']
    const spec = { ...nothing, cron, excludeCron }
    const evaluator = compileSpec(spec, '')
    assert.equal(evaluator.next(Date.parse('2026-01-01')), undefined)
    const want = Date.parse('2151-01-01T07:00Z')
    assert.equal(evaluator.next(Date.parse('2150-06-01')), want)
  })

  test('what is left of a day costs more of the budget than a day', () => {
    // If this breaks, exclusions in ever new mixtures cost seconds again, for the price of days.
    const exclusions = new Exclusions(mixtures.map((text) => createWallPattern(parseCron(text))))
    const wallTimes = new WallTimes(createWallPattern(parseCron('* * * * * *')), exclusions)
    const budget = { left: searchBudget }
    const from = Date.parse('2026-01-01') / 1000
    assert.equal(wallTimes.next(from, from + 28 * 86_400, budget), undefined)
    assert.ok(searchBudget - budget.left > 28 * 100)
    budget.left = 1_000
    assert.equal(wallTimes.next(from, Infinity, budget), undefined)
    assert.ok(budget.left <= 0)
    assert.ok(budget.left > -1_000)
  })

  test('the budget leaves room for any sane search', () => {
    // If this breaks, a schedule with exclusions ends before its time: 174 years, day by day.
    assert.ok(searchBudget > 174 * 366)
  })
})

describe('a spec that is refused', () => {
  test('names every field that is wrong, and what to do', () => {
    // If this breaks, people mend their schedule one error at a time.
    const spec: PlainSpec = {
      ...nothing,
      cron: ['0 0 * * *', '61 * * * *'],
      excludeCron: [''],
      intervals: [
        { everyMs: 999, anchor: 'EPOCH', phaseMs: 0 },
        { everyMs: 5_000, anchor: 'START', phaseMs: 5_000 },
      ],
      times: [-1, 1.5, Date.UTC(2200, 0, 1)],
      excludeTimes: Array(1_001).fill(0),
      endMs: -5,
      timeZone: 'Europe/Berln',
    }
    try {
      compileSpec(spec, 'id')
      assert.fail('taken')
    } catch (error) {
      assert.ok(error instanceof SpecError)
      assert.deepEqual(
        error.violations.map(({ field }) => field),
        [
          'exclude_times',
          'cron[1]',
          'exclude_cron[0]',
          'intervals[0].every',
          'intervals[1].phase',
          'intervals[1].anchor',
          'times[0]',
          'times[1]',
          'times[2]',
          'end_time',
          'end_time',
          'time_zone',
        ],
      )
      assert.match(error.message, /cron\[1\]: minute "61": 61 is out of range; write 0 to 59/)
    }
  })

  test('has no times at all, or too many of anything', () => {
    // If this breaks, a schedule that never runs is taken without a word.
    assert.throws(() => compileSpec(nothing, 'id'), /would never run/)
    const many = { ...nothing, cron: Array(17).fill('0 0 * * *') }
    assert.throws(() => compileSpec(many, 'id'), /cron: has 17 entries; at most 16/)
  })
})
