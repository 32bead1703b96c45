// What a schedule's times are made of, as plain values, and what is wrong with such a description.
// Owns: the type, its limits, the error texts.  Does not: compute times (evaluator.ts).

import type { GapPolicy, OverlapPolicy } from './cron-rule.ts'
import { parseCron, type CronFields } from './cron.ts'
import { CronError } from './cron-syntax.ts'
import type { CalendarUse } from './calendar-days.ts'
import { timeMaxSeconds, yearMax } from './months.ts'
import { parseRrule, type Rrule, RruleError } from './rrule-syntax.ts'
import { zoneOf, ZoneError, type Zone } from './zone.ts'

export interface PlainInterval {
  readonly everyMs: number
  /** Counted from 1970-01-01T00:00:00Z, from `anchorMs`, or from the end of the run before. */
  readonly anchor: 'EPOCH' | 'START' | 'COMPLETION'
  readonly phaseMs: number
}

/** The union of all rules and times, less what is excluded, in [startMs, endMs]. */
export interface PlainSpec {
  readonly cron: readonly string[]
  readonly intervals: readonly PlainInterval[]
  readonly times: readonly number[]
  /** Patterns of wall times; policies for clock changes do not apply to them. */
  readonly excludeCron: readonly string[]
  readonly excludeTimes: readonly number[]
  /** Undefined: 1970. */
  readonly startMs: number | undefined
  /** Included. Undefined: no end. */
  readonly endMs: number | undefined
  readonly timeZone: string
  readonly gap: GapPolicy
  readonly overlap: OverlapPolicy
  /** RFC 5545, counted from `anchorMs`. */
  readonly rrules?: readonly string[]
  readonly calendars?: readonly CalendarUse[]
  /** What START, COMPLETION and recurrence rules are counted from. Undefined: `startMs`. */
  readonly anchorMs?: number | undefined
}

export const specLimits = {
  cronMax: 16,
  intervalsMax: 16,
  timesMax: 1_000,
  rrulesMax: 16,
  excludeCronMax: 16,
  excludeTimesMax: 1_000,
  everyMinMs: 1_000,
  everyMaxMs: 366 * 86_400_000,
} as const

export interface SpecViolation {
  /** A path in the public ScheduleSpec, such as `cron[0]`. */
  readonly field: string
  readonly description: string
}

/** A spec that was refused, with everything that is wrong with it. */
export class SpecError extends Error {
  override readonly name = 'SpecError'
  readonly violations: readonly SpecViolation[]

  constructor(violations: readonly SpecViolation[]) {
    super(violations.map(({ field, description }) => `${field}: ${description}`).join('; '))
    this.violations = violations
  }
}

/** A spec with its texts parsed. */
export interface CheckedSpec {
  readonly cron: readonly CronFields[]
  readonly excludeCron: readonly CronFields[]
  readonly rrules: readonly Rrule[]
  readonly zone: Zone
}

/** Throws {@link SpecError}. `seed` places what is written with `H`: the schedule's id. */
export function checkSpec(spec: PlainSpec, seed: string): CheckedSpec {
  const violations: SpecViolation[] = []
  const report = (field: string, description: string): void => {
    violations.push({ field, description })
  }
  checkCounts(spec, report)
  const cron = spec.cron.map((text, at) => tryCron(text, seed, `cron[${at}]`, report))
  const excludeCron = spec.excludeCron.map((text, at) =>
    tryCron(text, seed, `exclude_cron[${at}]`, report),
  )
  const rrules = (spec.rrules ?? []).map((text, at) => tryRrule(text, `rrules[${at}]`, report))
  const isUnanchored = spec.anchorMs === undefined && spec.startMs === undefined
  if (rrules.length > 0 && isUnanchored) {
    report('start_time', 'is what recurrence rules are counted from; set it')
  }
  spec.intervals.forEach((interval, at) =>
    checkInterval(interval, spec, `intervals[${at}]`, report),
  )
  spec.times.forEach((time, at) => checkTime(time, `times[${at}]`, report))
  spec.excludeTimes.forEach((time, at) => checkTime(time, `exclude_times[${at}]`, report))
  checkTime(spec.startMs ?? 0, 'start_time', report)
  checkTime(spec.endMs ?? 0, 'end_time', report)
  if (spec.endMs !== undefined && spec.endMs < (spec.startMs ?? 0)) {
    report('end_time', 'lies before start_time; let it be the same or later, or leave it unset')
  }
  const zone = tryZone(spec.timeZone, report)
  if (violations.length > 0 || zone === undefined) throw new SpecError(violations)
  return {
    cron: cron.filter(isDefined),
    excludeCron: excludeCron.filter(isDefined),
    rrules: rrules.filter(isDefined),
    zone,
  }
}

type Report = (field: string, description: string) => void

function checkCounts(spec: PlainSpec, report: Report): void {
  const rrules = spec.rrules ?? []
  if (spec.cron.length + spec.intervals.length + spec.times.length + rrules.length === 0) {
    report(
      'cron',
      'is empty, and so are intervals, rrules and times: the schedule would never run; give one',
    )
  }
  const counts = [
    ['cron', spec.cron.length, specLimits.cronMax],
    ['intervals', spec.intervals.length, specLimits.intervalsMax],
    ['rrules', rrules.length, specLimits.rrulesMax],
    ['times', spec.times.length, specLimits.timesMax],
    ['exclude_cron', spec.excludeCron.length, specLimits.excludeCronMax],
    ['exclude_times', spec.excludeTimes.length, specLimits.excludeTimesMax],
  ] as const
  for (const [field, count, max] of counts) {
    if (count > max) report(field, `has ${count} entries; at most ${max}: use several schedules`)
  }
}

function tryCron(
  text: string,
  seed: string,
  field: string,
  report: Report,
): CronFields | undefined {
  try {
    return parseCron(text, seed)
  } catch (error) {
    if (!(error instanceof CronError)) throw error
    report(field, error.message)
    return undefined
  }
}

function tryRrule(text: string, field: string, report: Report): Rrule | undefined {
  try {
    return parseRrule(text)
  } catch (error) {
    if (!(error instanceof RruleError)) throw error
    report(field, error.message)
    return undefined
  }
}

function tryZone(name: string, report: Report): Zone | undefined {
  try {
    return zoneOf(name === '' ? 'UTC' : name)
  } catch (error) {
    if (!(error instanceof ZoneError)) throw error
    report('time_zone', error.message)
    return undefined
  }
}

function checkInterval(
  interval: PlainInterval,
  spec: PlainSpec,
  field: string,
  report: Report,
): void {
  const { everyMs, phaseMs } = interval
  const { everyMinMs, everyMaxMs } = specLimits
  if (!Number.isSafeInteger(everyMs) || everyMs < everyMinMs || everyMs > everyMaxMs) {
    report(`${field}.every`, `${everyMs} ms is out of range; give 1 second to 366 days`)
  } else if (!Number.isSafeInteger(phaseMs) || phaseMs < 0 || phaseMs >= everyMs) {
    report(`${field}.phase`, `${phaseMs} ms is out of range; give 0 or more, but less than every`)
  }
  const isAnchored = (spec.anchorMs ?? spec.startMs) !== undefined
  if (interval.anchor !== 'EPOCH' && !isAnchored) {
    const { anchor } = interval
    report(`${field}.anchor`, `is ${anchor}, but there is no start_time; set it, or use EPOCH`)
  }
}

function checkTime(timeMs: number, field: string, report: Report): void {
  if (Number.isSafeInteger(timeMs) && timeMs >= 0 && timeMs < timeMaxSeconds * 1000) return
  report(field, `is out of range; give a time from 1970 to ${yearMax}`)
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined
}
