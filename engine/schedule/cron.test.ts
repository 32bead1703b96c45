// What a cron expression means, and what is said about one that is refused.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseCron } from './cron.ts'
import { CronError } from './cron-syntax.ts'

const range = (from: number, until: number): number[] =>
  Array.from({ length: until - from + 1 }, (_, at) => from + at)

describe('what is taken (C1)', () => {
  test('five, six and seven fields', () => {
    // If this breaks, a schedule written for one field runs by another.
    const five = parseCron('1 2 3 4 5')
    assert.deepEqual(
      [five.seconds, five.minutes, five.hours, five.daysOfMonth, five.months, five.daysOfWeek],
      [[0], [1], [2], [3], [4], [5]],
    )
    assert.equal(five.years, undefined)
    assert.deepEqual(parseCron('30 1 2 3 4 5').seconds, [30])
    assert.deepEqual(parseCron('0 1 2 3 4 ? 2027,2030-2032').years, [2027, 2030, 2031, 2032])
    assert.deepEqual(parseCron('  1\t2  3 4 5 '), five)
  })

  test('ranges, steps, lists and names', () => {
    // If this breaks, cron-parser and the people who write expressions disagree.
    const minutes: Readonly<Record<string, number[]>> = {
      '*': range(0, 59),
      '*/20': [0, 20, 40],
      '5/20': [5, 25, 45],
      '10-30/10': [10, 20, 30],
      '3,1,2,1-2': [1, 2, 3],
      '0-5,50/5': [0, 1, 2, 3, 4, 5, 50, 55],
    }
    for (const [text, values] of Object.entries(minutes)) {
      assert.deepEqual(parseCron(`${text} * * * *`).minutes, values, text)
    }
    assert.deepEqual(parseCron('0 0 1 jan-Mar,DEC *').months, [1, 2, 3, 12])
    const weekdays: Readonly<Record<string, number[]>> = {
      '0': [0],
      '7': [0],
      SUN: [0],
      'mon-fri': [1, 2, 3, 4, 5],
      'FRI-SUN': [0, 5, 6],
      '5-7': [0, 5, 6],
      '*/2': [0, 2, 4, 6],
      '1/2': [1, 3, 5],
      'SUN,7,0,SAT': [0, 6],
    }
    for (const [text, values] of Object.entries(weekdays)) {
      assert.deepEqual(parseCron(`0 0 * * ${text}`).daysOfWeek, values, text)
    }
  })

  test('last days and nth weekdays', () => {
    // If this breaks, month-end jobs run on the wrong day.
    assert.equal(parseCron('0 0 L * *').lastDayOfMonth, true)
    assert.deepEqual(parseCron('0 0 15,L * *').daysOfMonth, [15])
    for (const text of ['5L', 'FRIL', 'fril']) {
      const fields = parseCron(`0 0 * * ${text}`)
      assert.deepEqual([fields.daysOfWeek, fields.lastDaysOfWeek], [[], [5]], text)
    }
    assert.deepEqual(parseCron('0 0 * * 7L').lastDaysOfWeek, [0])
    for (const text of ['MON#2', '1#2']) {
      const fields = parseCron(`0 0 * * ${text}`)
      assert.deepEqual([fields.daysOfWeek, fields.nthDayOfWeek], [[1], 2], text)
    }
  })

  test('aliases stand for what they say', () => {
    // If this breaks, "@daily" is not daily.
    const same: Readonly<Record<string, string>> = {
      '@hourly': '0 * * * *',
      '@daily': '0 0 * * *',
      '@midnight': '0 0 * * *',
      '@weekly': '0 0 * * 0',
      '@monthly': '0 0 1 * *',
      '@yearly': '0 0 1 1 *',
      '@annually': '0 0 1 1 *',
      '@weekdays': '0 0 * * 1-5',
      '@weekends': '0 0 * * 0,6',
      '@minutely': '* * * * *',
      '@secondly': '* * * * * *',
      '@Daily': '0 0 * * *',
    }
    for (const [alias, text] of Object.entries(same)) {
      assert.deepEqual(parseCron(alias), parseCron(text), alias)
    }
  })

  test('two day fields mean OR, unless one begins with a star', () => {
    // If this breaks, "the 1st and every Monday" turns into "a 1st that is a Monday".
    assert.equal(parseCron('0 0 1 * MON').dayRule, 'EITHER')
    assert.equal(parseCron('0 0 1-31 * MON').dayRule, 'EITHER')
    for (const text of ['* * MON', '? * MON', '*/2 * MON', '1 * *', '1 * */2', '1 * ?']) {
      assert.equal(parseCron(`0 0 ${text}`).dayRule, 'BOTH', text)
    }
  })

  test('an hour is wild when written as a wildcard or a step', () => {
    // If this breaks, hourly jobs stop for an hour, or daily ones run twice, when clocks change.
    for (const hour of ['*', '*/2', '9-17/2', '0-23', '3/4', 'H/6']) {
      assert.equal(parseCron(`0 ${hour} * * *`, 'id').hourIsWild, true, hour)
    }
    for (const hour of ['2', '0,2,4', '0-22', 'H', 'H(0-5)']) {
      assert.equal(parseCron(`0 ${hour} * * *`, 'id').hourIsWild, false, hour)
    }
  })

  test('H is a place that the seed decides, the same each time, in every month', () => {
    // If this breaks, a schedule moves when a new leader parses it, or skips short months.
    const days = new Set<number>()
    const minutes = new Set<number>()
    const weekdays = Array.from({ length: 7 }, () => 0)
    for (let id = 0; id < 2_000; id += 1) {
      const fields = parseCron('H H(1-3) H * *', `schedule-${id}`)
      assert.deepEqual(parseCron('H H(1-3) H * *', `schedule-${id}`), fields)
      minutes.add(fields.minutes[0] as number)
      days.add(fields.daysOfMonth[0] as number)
      assert.ok([1, 2, 3].includes(fields.hours[0] as number))
      const weekday = parseCron('0 0 * * H', `schedule-${id}`).daysOfWeek[0] as number
      weekdays[weekday] = (weekdays[weekday] as number) + 1
    }
    assert.equal(minutes.size, 60)
    assert.deepEqual(
      [...days].sort((a, b) => a - b),
      range(1, 28),
    )
    assert.ok(
      Math.max(...weekdays) < 1.4 * Math.min(...weekdays),
      `weekdays alike: ${String(weekdays)}`,
    )
    const quarters = parseCron('H/15 * * * *', 'id').minutes
    assert.deepEqual(
      quarters.map((minute) => minute % 15),
      Array(4).fill((quarters[0] ?? 0) % 15),
    )
  })
})

describe('what is refused, and how (C1)', () => {
  const refused: readonly (readonly [string, RegExp])[] = [
    ['', /is empty; write 5 fields/],
    ['   ', /is empty/],
    ['0', /has 1 field; write 5 fields .* for example "0 2 \* \* \*"/],
    ['0 0 * *', /has 4 fields/],
    ['0 0 0 1 1 * 2027 9', /has 8 fields/],
    ['60 * * * *', /minute "60": 60 is out of range; write 0 to 59/],
    ['* 24 * * *', /hour "24": 24 is out of range; write 0 to 23/],
    ['* * 0 * *', /day of month "0": 0 is out of range; write 1 to 31/],
    ['* * * 13 *', /month "13": 13 is out of range; write 1 to 12, or JAN FEB/],
    ['* * * * 8', /day of week "8": 8 is out of range; write 0 to 7, or SUN MON/],
    ['* * * * * * 1969', /year "1969": 1969 is out of range/],
    ['* * * FOO *', /month "FOO": "FOO" is not a value/],
    ['* * * * MONDAY', /day of week "MONDAY": "MONDAY" is not a value/],
    ['JAN * * * *', /minute "JAN": "JAN" is not a value; write 0 to 59/],
    ['-1 * * * *', /minute "-1": "" is not a value/],
    ['1.5 * * * *', /"1\.5" is not a value/],
    ['0x1 * * * *', /is not a value/],
    ['1, * * * *', /has an empty item; remove the extra ","/],
    ['1-2-3 * * * *', /is not a range/],
    ['30-10 * * * *', /runs backwards; write "30-59,0-10"/],
    ['* 22-2 * * *', /hour "22-2": runs backwards; write "22-23,0-2"/],
    ['* * * * FRI-MON', /day of week "FRI-MON": runs backwards; write "FRI-6,0-MON"/],
    ['*/0 * * * *', /has the step "0"; write a step of 1 or more/],
    ['*/ * * * *', /has the step ""/],
    ['*/90 * * * *', /minute "\*\/90": a step of 90 leaves only 0; .* the field intervals/],
    ['* */24 * * *', /hour "\*\/24": a step of 24 leaves only 0/],
    ['*/5/2 * * * *', /has the step "5\/2"/],
    ['*5 * * * *', /"\*5" is not a value/],
    ['? * * * *', /"\?" stands alone, and only for days/],
    ['* * ?/2 * *', /"\?" stands alone/],
    ['* * 15W * *', /"W" is not supported/],
    ['* * LW * *', /"W" is not supported/],
    ['* * L-3 * *', /day of month "L-3": "L" is not a value/],
    ['* * 5L * *', /is not a last day; write "L"/],
    ['L * * * *', /minute "L": "L" is for days/],
    ['* * * * L', /"L" needs a weekday; write "FRIL"/],
    ['* * * * 8L', /8 is out of range/],
    ['* * * * MON#6', /has no such week/],
    ['* * * * MON#0', /has no such week/],
    ['* * * * MON#2,FRI', /"#" stands alone/],
    ['* * 1#2 * *', /"#" is for days of the week/],
    ['H,30 * * * *', /"H" stands alone in its field/],
    ['H(5) * * * *', /has no range in "\(\)"/],
    ['H(5-70) * * * *', /70 is out of range/],
    ['H(9-5) * * * *', /runs backwards/],
    ['* * * * * * H', /"H" stands alone in its field; write the year/],
    ['0 0 30 2 *', /day of month "30": never comes in these months/],
    ['0 0 31 4,6,9,11 *', /day of month "31": never comes/],
    ['@every 5m', /@every is not a cron expression; put the duration in the field intervals/],
    ['@reboot', /does not know "@reboot"; write one of @yearly/],
    ['TZ=UTC 0 0 * * *', /put it in the field time_zone/],
    ['CRON_TZ=UTC 0 0 * * *', /put it in the field time_zone/],
    ['٣ * * * *', /is not a value/],
    [`${'0,'.repeat(200)}0 * * * *`, /characters long; at most 256/],
  ]
  for (const [text, message] of refused) {
    test(`"${text.slice(0, 30)}"`, () => {
      // If this breaks, a slip of the pen becomes a schedule that means something else, or the
      // error no longer tells what to write.
      assert.throws(
        () => parseCron(text, 'id'),
        (error) => error instanceof CronError && message.test(error.message),
      )
    })
  }

  test('H without a seed', () => {
    // If this breaks, each parse puts the schedule somewhere else.
    assert.throws(() => parseCron('H * * * *'), CronError)
  })

  test('garbage, always with CronError', () => {
    // If this breaks, a strange text ends a request with an internal error.
    const parts = [
      '*',
      '5',
      '-',
      '/',
      ',',
      'H',
      'L',
      '#',
      '(',
      ')',
      '?',
      ' ',
      'MON',
      'W',
      '@',
      '99',
    ]
    let state = 7
    for (let at = 0; at < 20_000; at += 1) {
      let text = ''
      for (let length = 0; length < 14; length += 1) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        text += parts[(state >>> 16) % parts.length]
      }
      try {
        parseCron(text, 'id')
      } catch (error) {
        assert.ok(error instanceof CronError, `${text}: ${String(error)}`)
        assert.doesNotMatch(error.message, /cannot be parsed/, text)
      }
    }
  })
})
