// A cron expression as sets of values.
// Owns: the meaning of each field.  Does not: say what is wrong with a text (cron-syntax.ts),
// compute times (wall-times.ts). cron-parser turns fields into values here and is used for
// nothing else: its next() repeats and misses times around clock changes.

import { CronExpressionParser } from 'cron-parser'
import { CronError, checkCron, type CronSyntax } from './cron-syntax.ts'

/** Which days match: `EITHER` is Vixie's OR of day of month and day of week; `BOTH` is AND. */
export type DayRule = 'EITHER' | 'BOTH'

export interface CronFields {
  readonly seconds: readonly number[]
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly daysOfMonth: readonly number[]
  /** The last day of the month matches, too. */
  readonly lastDayOfMonth: boolean
  readonly months: readonly number[]
  /** 0 is Sunday. */
  readonly daysOfWeek: readonly number[]
  /** Weekdays of which the month's last one matches, too. */
  readonly lastDaysOfWeek: readonly number[]
  /** 1 to 5: only the nth of `daysOfWeek` in the month; 0: all of them. */
  readonly nthDayOfWeek: number
  readonly dayRule: DayRule
  /** Undefined: every year. */
  readonly years: readonly number[] | undefined
  /** The hour is written as a wildcard or a step: exempt from the policies for clock changes. */
  readonly hourIsWild: boolean
}

/** `seed` places what is written with `H`: the schedule's id. Throws {@link CronError}. */
export function parseCron(text: string, seed = ''): CronFields {
  const syntax = checkCron(text)
  if (syntax.hashed && seed === '') {
    throw new CronError('has "H", whose place comes from the schedule\'s id; there is none here')
  }
  const parsed = parseFields(syntax, seed)
  const days = parsed.dayOfMonth.values
  const weekdays = parsed.dayOfWeek.values.map(String)
  const oneIsStar = syntax.dayOfMonthIsStar || syntax.dayOfWeekIsStar
  return {
    seconds: parsed.second.values.map(Number),
    minutes: parsed.minute.values.map(Number),
    hours: parsed.hour.values.map(Number),
    daysOfMonth: days.filter((day) => typeof day === 'number'),
    lastDayOfMonth: days.some((day) => day === 'L'),
    months: parsed.month.values.map(Number),
    daysOfWeek: weekdays.filter((day) => !day.endsWith('L')).map((day) => Number(day) % 7),
    lastDaysOfWeek: weekdays.filter((day) => day.endsWith('L')).map((day) => parseInt(day, 10) % 7),
    nthDayOfWeek: parsed.dayOfWeek.nthDay,
    dayRule: oneIsStar ? 'BOTH' : 'EITHER',
    years: syntax.years,
    hourIsWild: syntax.hourIsWild,
  }
}

type ParsedFields = ReturnType<typeof CronExpressionParser.parse>['fields']

function parseFields(syntax: CronSyntax, seed: string): ParsedFields {
  // A fixed current date: only the fields are used, and nothing here reads a clock.
  const options = { hashSeed: seed, tz: 'UTC', currentDate: new Date(0) }
  try {
    return CronExpressionParser.parse(syntax.fields.join(' '), options).fields
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CronError(`cannot be parsed: ${reason}`, { cause })
  }
}
