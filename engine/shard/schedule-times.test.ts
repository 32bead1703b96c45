// If this breaks: a schedule that was changed, or made anew under the same name, or whose calendar
// was changed, goes on firing by what it was (S-15).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ScheduleRecord } from '#machine'
import { apiCodec } from '#proto'
import { anyDefinition } from '../lone-shard.ts'
import { encodeSchedule } from '../services/schedule-spec.ts'
import { plainSources, ScheduleCache } from './schedule-times.ts'

const midnightMs = Date.UTC(2026, 0, 1)
const hourMs = 3_600_000
const dayMs = 24 * hourMs

function scheduleOf(spec: object, more: Partial<ScheduleRecord> = {}): ScheduleRecord {
  const codec = apiCodec('Schedule')
  const message = codec.decode(codec.encode({ spec }))
  const jitter = { maxMs: 0, isRandom: false }
  return {
    key: 'n/s',
    number: 1,
    version: 1,
    spec: encodeSchedule({ message, anchorMs: midnightMs, jitter }),
    template: anyDefinition,
    paused: false,
    nextNominalMs: 0,
    lastNominalMs: 0,
    firedCount: 0,
    createdAtMs: midnightMs,
    updatedAtMs: midnightMs,
    requests: [],
    ...more,
  }
}

const atHour = (hour: number): object => ({ cron: [`0 ${hour} * * *`] })

test('times are those of the definition that is given, whatever was asked before', () => {
  const cache = new ScheduleCache(plainSources)
  const next = (schedule: ScheduleRecord): number | undefined =>
    cache.timesOf(schedule).evaluator.next(midnightMs)
  assert.equal(next(scheduleOf(atHour(3))), midnightMs + 3 * hourMs)
  assert.equal(next(scheduleOf(atHour(4), { version: 2 })), midnightMs + 4 * hourMs)
  const anew = scheduleOf(atHour(5), { number: 2, version: 2 })
  assert.equal(next(anew), midnightMs + 5 * hourMs, 'removed, and made anew')
  assert.equal(cache.timesOf(anew), cache.timesOf(anew), 'and compiled once')
})

test('a calendar that changed counts from then on', () => {
  const calendar = { days: [] as string[], annualDays: [], weekdays: [] }
  const changing = { generation: 1, calendar: () => calendar }
  const cache = new ScheduleCache({ ...plainSources, calendars: changing })
  const spec = { ...atHour(3), calendars: [{ calendarId: 'off', mode: 1 }] }
  const next = (): number | undefined => cache.timesOf(scheduleOf(spec)).evaluator.next(midnightMs)
  assert.equal(next(), midnightMs + 3 * hourMs)
  calendar.days = ['2026-01-01']
  changing.generation += 1
  assert.equal(next(), midnightMs + dayMs + 3 * hourMs)
})
