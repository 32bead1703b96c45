// If this breaks: a long outage is caught up with by other bounds than it was met with, takes for
// ever, or one hostile schedule stops the others.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemClock } from '#base/clock'
import { createPrng } from '#base/prng'
import {
  freshLife,
  lifeOf,
  type Command,
  type ScheduleLife,
  type SchedulePolicy,
  type ScheduleRecord,
  type ScheduleStep,
} from '#machine'
import { apiCodec } from '#proto'
import { StandingClock } from '../lone-group.ts'
import { ModelShell } from '#machine/model-shell'
import { anyDefinition } from '../lone-shard.ts'
import { encodeSchedule } from '../services/schedule-spec.ts'
import { newestTimes } from './newest-times.ts'
import { ScheduleDuties, scheduleDutyLimits } from './schedule-duties.ts'
import { planStep } from './schedule-steps.ts'
import { plainSources, ScheduleCache } from './schedule-times.ts'

const startMs = Date.UTC(2026, 0, 1)
const dayMs = 86_400_000
const cache = new ScheduleCache(plainSources)

const policy: SchedulePolicy = {
  overlap: 'ALLOW_ALL',
  concurrentRunsMax: 1,
  bufferMax: 1_000,
  catchup: 'ONCE',
  catchupWindowMs: 366 * dayMs,
  catchupRunsMax: 100,
  graceMs: 60_000,
  runsMax: 0,
  pauseAfterFailures: 0,
  resumeAfterMs: 0,
  deleteAfterMs: undefined,
  followsRuns: false,
  callbacks: [],
}

let number = 0

function scheduleOf(spec: object, more: Partial<ScheduleLife> = {}): ScheduleRecord {
  const codec = apiCodec('Schedule')
  const message = codec.decode(codec.encode({ spec }))
  const jitter = { maxMs: 0, isRandom: false }
  number += 1
  const schedule: ScheduleRecord = {
    key: `n/s${number}`,
    number,
    version: 1,
    spec: encodeSchedule({ message, anchorMs: startMs, jitter }),
    template: { ...anyDefinition, fireAtMs: 0 },
    paused: false,
    nextNominalMs: 0,
    lastNominalMs: 0,
    firedCount: 0,
    createdAtMs: startMs,
    updatedAtMs: startMs,
    requests: [],
    life: { ...freshLife, policy, settledMs: startMs, ...more },
  }
  schedule.nextNominalMs = cache.timesOf(schedule).evaluator.next(startMs) ?? 0
  return schedule
}

/** As the machine takes a step, for what the next one needs. */
function taken(schedule: ScheduleRecord, step: ScheduleStep): ScheduleRecord {
  const { settledMs, backlog, nextNominalMs } = step
  return { ...schedule, nextNominalMs, life: { ...lifeOf(schedule), settledMs, backlog } }
}

interface Told {
  readonly runs: number[]
  skipped: number
  steps: number
  records: number
}

function walk(
  first: ScheduleRecord,
  nowMs: (step: number) => number,
  looksMax = 10_000,
): Told & { readonly reasons: Set<string> } {
  const told: Told = { runs: [], skipped: 0, steps: 0, records: 0 }
  const reasons = new Set<string>()
  let schedule = first
  for (; told.steps < 100_000; told.steps += 1) {
    const now = nowMs(told.steps)
    if (schedule.nextNominalMs === 0 || schedule.nextNominalMs > now) break
    const bounds = { nowMs: now, runsMax: 256, looksMax }
    const { step } = planStep(schedule, cache.timesOf(schedule), bounds)
    for (const item of step.items) {
      told.records += 1
      if (item.type === 'run') told.runs.push(item.nominalMs)
      else {
        told.skipped += item.count
        reasons.add(item.reason)
      }
    }
    schedule = taken(schedule, step)
  }
  return { ...told, reasons }
}

const everySecond = { cron: ['* * * * * *'], timeZone: 'Europe/Berlin' }

test('a million missed occurrences are collapsed or caught up with in seconds (S-08)', (t) => {
  const nowMs = startMs + 1_000_000_000
  for (const [catchup, catchupRunsMax, runs] of [
    ['ONCE', 1, 61],
    ['SKIP', 1, 61],
    ['ALL', 10_000, 10_061],
  ] as const) {
    const schedule = scheduleOf(everySecond, { policy: { ...policy, catchup, catchupRunsMax } })
    const beganMs = systemClock.monotonicMs()
    const told = walk(schedule, () => nowMs)
    t.diagnostic(
      `${catchup}: ${Math.round(systemClock.monotonicMs() - beganMs)} ms, ${told.steps} steps`,
    )
    assert.equal(told.runs.length, runs)
    assert.equal(told.skipped + told.runs.length, 1_000_000)
    assert.ok(told.records < runs + 300, `${told.records} records`)
  }
})

test('the bounds of a backlog stay while the clock goes on (J6)', () => {
  // One step in ten seconds: what came meanwhile is late, and not of this backlog.
  const catchup = { ...policy, catchup: 'ALL', catchupRunsMax: 30 } as const
  const schedule = scheduleOf({ cron: ['* * * * *'] }, { policy: catchup })
  const outageMs = startMs + 3 * 3_600_000
  const told = walk(schedule, (step) => outageMs + step * 10_000, 7)
  const before = told.runs.filter((timeMs) => timeMs <= outageMs - 60_000)
  assert.equal(before.length, 30 + 1, 'the newest thirty, and the one that is in time')
  assert.deepEqual([...told.reasons], ['CATCHUP_LIMIT'])
  for (const [at, timeMs] of told.runs.entries()) {
    assert.ok(at === 0 || timeMs - (told.runs[at - 1] as number) === 60_000, 'none is left out')
  }
})

test('a step ends at its bounds, and the next one goes on there (J7)', () => {
  const all = { ...policy, catchup: 'ALL', catchupRunsMax: 1_000 } as const
  const schedule = scheduleOf({ cron: ['* * * * *'] }, { policy: all })
  const nowMs = startMs + 5 * 3_600_000
  const whole = walk(schedule, () => nowMs)
  const cut = walk(schedule, () => nowMs, 3)
  assert.deepEqual(cut.runs, whole.runs)
  assert.ok(cut.steps > whole.steps)
})

test('what a clock change or a calendar leaves out has its record before the next run', () => {
  const spec = { cron: ['30 2 * * *'], timeZone: 'Europe/Berlin', dstGapPolicy: 2 }
  const schedule = scheduleOf({ ...spec, startTime: seconds('2026-03-28T00:00:00Z') })
  const nowMs = Date.parse('2026-03-30T12:00:00Z')
  const late = { ...policy, graceMs: 3_600_000, catchup: 'ALL' } as const
  const told = walk({ ...schedule, life: { ...lifeOf(schedule), policy: late } }, () => nowMs)
  assert.deepEqual(
    told.runs.map((ms) => new Date(ms).toISOString()),
    ['2026-03-28T01:30:00.000Z', '2026-03-30T00:30:00.000Z'],
  )
  assert.deepEqual([...told.reasons], ['DST_GAP'])
  const calendar = { days: [], annualDays: [], weekdays: [6, 7] }
  const weekdays = new ScheduleCache({
    ...plainSources,
    calendars: { generation: 1, calendar: () => calendar },
  })
  const daily = scheduleOf({
    cron: ['* * * * *'],
    calendars: [{ calendarId: 'weekend', mode: 1 }],
  })
  // Friday to Monday: 2,880 minutes have one record.
  const friday = Date.parse('2026-01-02T23:59:00Z')
  const life = { ...lifeOf(daily), settledMs: friday }
  const monday = Date.parse('2026-01-05T00:00:00Z')
  const due = { ...daily, nextNominalMs: monday, life }
  const bounds = { nowMs: monday, runsMax: 5, looksMax: 10_000 }
  const { step } = planStep(due, weekdays.timesOf(due), bounds)
  const [skip, run] = step.items
  assert.equal(skip?.type === 'skip' ? `${skip.reason} ${skip.count}` : '', 'CALENDAR 2880')
  assert.equal(run?.type === 'run' ? run.nominalMs : 0, monday)
})

function seconds(iso: string): { seconds: string; nanos: number } {
  return { seconds: String(Date.parse(iso) / 1000), nanos: 0 }
}

test('the newest times are found backwards, also before a crowd', () => {
  const prng = createPrng(7)
  for (let left = 300; left > 0; left -= 1) {
    const times = [
      ...new Set(Array.from({ length: prng.range(0, 60) }, () => prng.range(0, 900_000))),
    ]
    const crowd = prng.range(0, 2) * 9_000
    const from = prng.range(0, 900_000)
    for (let at = 0; at < crowd; at += 1) times.push(from + at)
    times.sort((a, b) => a - b)
    const next = (after: number): number | undefined => times.find((timeMs) => timeMs > after)
    const [fromMs, untilMs, count] = [prng.range(0, 300_000), prng.range(300_000, 950_000), 5]
    const isWanted = (timeMs: number): boolean => timeMs % 7 !== 0
    const found = newestTimes({ next }, { fromMs, untilMs, count, isWanted })
    const all = times.filter((ms) => ms >= fromMs && ms < untilMs && isWanted(ms))
    assert.deepEqual(found.times, [...new Set(all)].slice(-count))
  }
})

test('a schedule that can not be evaluated harms no other, and is told of (J8, S-04)', () => {
  const shell = new ModelShell(createPrng(1), {})
  const good = Array.from({ length: 5 }, () => scheduleOf({ cron: ['* * * * *'] }))
  const bad = { ...scheduleOf({ cron: ['* * * * *'] }), key: 'n/bad', spec: Buffer.from('never') }
  const commands = [bad, ...good].map((schedule): Command => {
    const { key, spec, template, nextNominalMs } = schedule
    const define = { key, spec, template, policy, nextNominalMs, settledMs: startMs }
    const rest = { expectedVersion: 0, awaitsEnd: false, updatesRuns: false, requestHash: 0 }
    return { type: 'DefineSchedule', ...define, ...rest, skippedSpec: Buffer.from('') }
  })
  const nowMs = startMs + 60_000
  commands.push({ type: 'AdvanceClock', clockMs: nowMs, sparesSessions: false })
  shell.apply(1, { atMs: startMs, commands })
  shell.machine.collectDue(100)
  const warned: string[] = []
  const clock = new StandingClock()
  const duties = new ScheduleDuties({
    machine: () => shell.machine,
    clock,
    cache,
    warn: (message) => warned.push(message),
  })
  const planned = duties.plan(nowMs)
  assert.equal(planned.commands.length, good.length)
  assert.deepEqual(
    duties.poisonedSchedules().map(({ key }) => key),
    [bad.key],
  )
  assert.equal(warned.length, 1)
  assert.equal(duties.plan(nowMs).commands.length, 0, 'it is out of the way')
  clock.pass(scheduleDutyLimits.poisonedWaitMs)
  duties.plan(nowMs)
  assert.equal(shell.machine.takeDueSchedules(1).length, 0, 'and was tried again')
  assert.equal(warned.length, 1, 'warned of once for each version')
})
