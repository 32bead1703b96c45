// If a test in here breaks, a task runs at another time than the one that was typed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { UsageError } from './failure.ts'
import { formatDuration, formatTime, parseDuration, parseMoment, parseTime } from './times.ts'

test('durations are the sum of their parts', () => {
  // "1m30s" read as one minute is half a minute too early.
  const cases: [string, number][] = [
    ['90s', 90_000],
    ['1m30s', 90_000],
    ['500ms', 500],
    ['1.5h', 5_400_000],
    ['2d', 172_800_000],
    ['1h1m1s1ms', 3_661_001],
    ['0s', 0],
  ]
  for (const [text, ms] of cases) assert.equal(parseDuration(text, '--in'), ms)
})

test('what is no duration is refused, with an example', () => {
  // A bare number is seconds to one and milliseconds to the next.
  for (const text of ['', '5', 's', '5 m', '-5s', '5x', '1m30', 'in 5m', '1e3s']) {
    assert.throws(
      () => parseDuration(text, '--in'),
      (error) => error instanceof UsageError && error.message.startsWith('--in: '),
    )
  }
})

test('relative times count from the clock of the server, absolute ones do not', () => {
  // The clock of the machine on which schedctl runs may be wrong.
  assert.deepEqual(parseMoment('in 5m', '--at'), { delayMs: 300_000 })
  assert.deepEqual(parseMoment('+90s', '--at'), { delayMs: 90_000 })
  assert.deepEqual(parseMoment('now', '--at'), { delayMs: 0 })
  const at = parseMoment('2027-01-31T09:00:00+02:00', '--at')
  assert.deepEqual(at, { at: new Date('2027-01-31T07:00:00Z') })
  assert.deepEqual(parseMoment('2027-01-31 07:00Z', '--at'), { at: new Date('2027-01-31T07:00Z') })
})

test('a time without a zone is refused: it would mean another one on each machine', () => {
  for (const text of ['2027-01-31T09:00:00', '2027-01-31 09:00']) {
    assert.throws(
      () => parseTime(text, '--at'),
      (error) => error instanceof UsageError && error.remedy.includes(`${text}Z`),
    )
  }
  for (const text of ['tomorrow', '2027-01-31', '2027-13-01T00:00:00Z', '1700000000', '09:00']) {
    assert.throws(() => parseTime(text, '--at'), UsageError)
  }
})

test('times read the same in every format', () => {
  // The formats differ in form, never in the instant.
  const text = '2027-01-31T09:00:00Z'
  const time = Date.parse(text)
  assert.equal(formatTime(text, 'iso', 0), '2027-01-31T09:00:00.000Z')
  assert.equal(formatTime(text, 'unix', 0), String(time / 1_000))
  assert.equal(formatTime(text, 'relative', time - 192_000), 'in 3m12s')
  assert.equal(formatTime(text, 'relative', time + 192_000), '3m12s ago')
  assert.equal(formatTime(text, 'relative', time + 20), 'now')
  assert.match(formatTime(text, 'local', 0), /^2027-0[12]-\d\d \d\d:\d\d:\d\d$/)
})

test('a printed duration is short, and never longer than the true one', () => {
  // It is read as "at least so long".
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (ms) => {
      const text = formatDuration(ms)
      const shown = parseDuration(text, 'text')
      assert.ok(shown <= ms)
      assert.ok(ms - shown <= ms * 0.05 + 1_000, `${ms} → ${text}`)
      assert.ok(text.length <= 9)
    }),
  )
})
