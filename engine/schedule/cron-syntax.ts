// What a cron expression may look like, and what is said about one that may not.
// Owns: grammar, ranges, aliases, error texts.  Does not: compute times; turn text into sets of
// values (cron.ts, by cron-parser).
//   C1. What passes here means to cron-parser what it means to the person who wrote it. cron-parser
//       itself takes '' for every minute, '0' for every minute on Sundays and '*/90' for every
//       hour.

import { yearMax, yearMin } from './months.ts'

export const cronTextMax = 256

/** A cron expression that was refused. The message names the field, the fault and the mending. */
export class CronError extends Error {
  override readonly name = 'CronError'
}

/** An expression that passed: fields for cron-parser, and what only the text knows. */
export interface CronSyntax {
  /** Second, minute, hour, day of month, month, day of week. */
  readonly fields: readonly string[]
  /** Sorted; undefined means every year. */
  readonly years: readonly number[] | undefined
  readonly hourIsWild: boolean
  readonly dayOfMonthIsStar: boolean
  readonly dayOfWeekIsStar: boolean
  readonly hashed: boolean
}

interface Field {
  readonly name: string
  readonly min: number
  readonly max: number
  readonly names: readonly string[]
  readonly hash: string
}

const second: Field = { name: 'second', min: 0, max: 59, names: [], hash: 'H' }
const minute: Field = { name: 'minute', min: 0, max: 59, names: [], hash: 'H' }
const hour: Field = { name: 'hour', min: 0, max: 23, names: [], hash: 'H' }
// A plain H must come in every month and hit each weekday alike; cron-parser draws from 1-31 and
// 0-7.
const dayOfMonth: Field = { name: 'day of month', min: 1, max: 31, names: [], hash: 'H(1-28)' }
const month: Field = {
  name: 'month',
  min: 1,
  max: 12,
  names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' '),
  hash: 'H',
}
const dayOfWeek: Field = {
  name: 'day of week',
  min: 0,
  max: 7,
  names: 'SUN MON TUE WED THU FRI SAT'.split(' '),
  hash: 'H(0-6)',
}
const year: Field = { name: 'year', min: yearMin, max: yearMax, names: [], hash: '' }
const allFields: readonly Field[] = [second, minute, hour, dayOfMonth, month, dayOfWeek, year]

const shape =
  '5 fields "minute hour day-of-month month day-of-week", 6 with the second first, or 7 with the ' +
  'year last; for example "0 2 * * *" for 02:00 every day'

const aliases: ReadonlyMap<string, string> = new Map([
  ['@YEARLY', '0 0 1 1 *'],
  ['@ANNUALLY', '0 0 1 1 *'],
  ['@MONTHLY', '0 0 1 * *'],
  ['@WEEKLY', '0 0 * * 0'],
  ['@DAILY', '0 0 * * *'],
  ['@MIDNIGHT', '0 0 * * *'],
  ['@HOURLY', '0 * * * *'],
  ['@MINUTELY', '* * * * *'],
  ['@SECONDLY', '* * * * * *'],
  ['@WEEKDAYS', '0 0 * * 1-5'],
  ['@WEEKENDS', '0 0 * * 0,6'],
])

export function checkCron(text: string): CronSyntax {
  if (text.length > cronTextMax) {
    throw new CronError(
      `is ${text.length} characters long; at most ${cronTextMax}: use several expressions`,
    )
  }
  const atoms = splitFields(text)
  if (atoms.length === 5) atoms.unshift('0')
  const checked = atoms.slice(0, 6).map((atom, at) => checkField(allFields[at] as Field, atom))
  const years = atoms[6] === undefined ? undefined : checkYears(atoms[6])
  const fields = checked.map((field) => field.text)
  checkDaysExist(checked[3]?.values, checked[4]?.values)
  return {
    fields,
    years,
    hourIsWild: /[*?/]/.test(atoms[2] ?? '') || checked[2]?.values?.length === 24,
    dayOfMonthIsStar: /^[*?]/.test(atoms[3] ?? ''),
    dayOfWeekIsStar: /^[*?]/.test(atoms[5] ?? ''),
    hashed: fields.some((field) => field.includes('H')),
  }
}

function splitFields(text: string): string[] {
  const trimmed = text.trim().toUpperCase()
  if (trimmed === '') throw new CronError(`is empty; write ${shape}`)
  if (/^(CRON_)?TZ=/.test(trimmed)) {
    throw new CronError('has a time zone in front; put it in the field time_zone of the schedule')
  }
  if (trimmed.startsWith('@')) return expandAlias(trimmed).split(' ')
  const atoms = trimmed.split(/\s+/)
  if (atoms.length < 5 || atoms.length > 7) {
    const count = atoms.length === 1 ? '1 field' : `${atoms.length} fields`
    throw new CronError(`has ${count}; write ${shape}`)
  }
  return atoms
}

function expandAlias(alias: string): string {
  if (alias.startsWith('@EVERY')) {
    throw new CronError('@every is not a cron expression; put the duration in the field intervals')
  }
  const expanded = aliases.get(alias)
  if (expanded !== undefined) return expanded
  const known = [...aliases.keys()].join(' ').toLowerCase()
  throw new CronError(`does not know ${quote(alias.toLowerCase())}; write one of ${known}`)
}

/** One field that passed: what cron-parser gets, and its values where the text alone tells them. */
interface CheckedField {
  readonly text: string
  readonly values: readonly number[] | undefined
}

function checkField(field: Field, atom: string): CheckedField {
  if (atom === '*' || (atom === '?' && isDayField(field))) return { text: '*', values: undefined }
  const items = atom.split(',')
  if (items.some((item) => item.startsWith('H'))) return checkHash(field, atom)
  if (atom.includes('#')) return checkNth(field, atom)
  const values = new Set<number>()
  const last = new Set<string>()
  for (const item of items) {
    if (item.endsWith('L') && !field.names.includes(item)) last.add(checkLast(field, item))
    else for (const value of itemValues(field, item)) values.add(value)
  }
  const sorted = [...values].sort((a, b) => a - b)
  return {
    text: [...sorted, ...last].join(','),
    values: last.size === 0 ? sorted : undefined,
  }
}

/** The values of `*`, `5`, `MON`, `1-5`, `0/10`, `1-30/10` or `5/10`. */
function itemValues(field: Field, item: string): number[] {
  const match = /^([^/]*)(?:\/(.*))?$/.exec(item)
  const base = match?.[1] ?? ''
  const step = match?.[2]
  if (base === '') refuse(field, item, 'has an empty item', `remove the extra "," or "/"`)
  const [from, until] = rangeOf(field, item, base, step !== undefined)
  const by = step === undefined ? 1 : stepOf(field, item, step, [from, until])
  const values = []
  for (let value = from; value <= until; value += by)
    values.push(isSunday(field, value) ? 0 : value)
  return values
}

function rangeOf(field: Field, item: string, base: string, stepped: boolean): [number, number] {
  const max = field === dayOfWeek ? 6 : field.max
  if (base === '*') return [field.min, max]
  if (base === '?') refuse(field, item, '"?" stands alone, and only for days', 'write "*"')
  const ends = base.split('-')
  if (ends.length > 2) refuse(field, item, 'is not a range', 'write for example "1-5"')
  const from = valueOf(field, item, ends[0] ?? '')
  if (ends.length === 1) return [from, stepped ? Math.max(max, from) : from]
  let until = valueOf(field, item, ends[1] ?? '')
  // "FRI-SUN": Sunday ends the week when it ends a range.
  if (isSunday(field, 7) && until === 0 && from > 0) until = 7
  if (from <= until) return [from, until]
  const mended = `${ends[0]}-${max},${field.min}-${ends[1]}`
  return refuse(field, item, 'runs backwards', `write "${mended}"`)
}

function stepOf(field: Field, item: string, text: string, range: [number, number]): number {
  const step = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (step === 0) refuse(field, item, `has the step "${text}"`, 'write a step of 1 or more')
  const [from, until] = range
  if (step <= until - from || step === 1) return step
  // The classic mistake: "*/90" in the minutes, meant as every 90 minutes, is once an hour.
  const advice = `write "${from}", or use the field intervals for a fixed distance`
  return refuse(field, item, `a step of ${step} leaves only ${from}`, advice)
}

function valueOf(field: Field, item: string, text: string): number {
  const named = field.names.indexOf(text)
  if (named !== -1) return named + field.min
  const range = `${field.min} to ${field.max}`
  const allowed = field.names.length === 0 ? range : `${range}, or ${field.names.join(' ')}`
  if (/W/.test(text) && field === dayOfMonth) {
    refuse(field, item, '"W" is not supported', 'list the days, or use a calendar')
  }
  if (!/^\d{1,4}$/.test(text)) refuse(field, item, `"${text}" is not a value`, `write ${allowed}`)
  const value = Number(text)
  if (value >= field.min && value <= field.max) return value
  return refuse(field, item, `${value} is out of range`, `write ${allowed}`)
}

/** `L` in the days of the month, `5L` or `FRIL` in the days of the week. */
function checkLast(field: Field, item: string): string {
  if (field === dayOfMonth) {
    if (item === 'L') return 'L'
    return refuse(field, item, 'is not a last day', 'write "L" for the last day of the month')
  }
  if (field !== dayOfWeek)
    refuse(field, item, '"L" is for days', `write ${field.min} to ${field.max}`)
  if (item === 'L') {
    refuse(field, item, '"L" needs a weekday', 'write "FRIL" for the last Friday, or "SAT"')
  }
  const value = valueOf(field, item, item.slice(0, -1))
  return `${value % 7}L`
}

/** `MON#2`: the second Monday of the month. */
function checkNth(field: Field, atom: string): CheckedField {
  if (field !== dayOfWeek) refuse(field, atom, '"#" is for days of the week', 'move it there')
  if (atom.includes(',')) {
    refuse(field, atom, '"#" stands alone in its field', 'use one expression for each of them')
  }
  const [day, nth, more] = atom.split('#')
  const value = valueOf(field, atom, day ?? '')
  if (more !== undefined || !/^[1-5]$/.test(nth ?? '')) {
    refuse(field, atom, `has no such week of the month`, 'write "MON#1" to "MON#5"')
  }
  return { text: `${value % 7}#${nth}`, values: undefined }
}

/** `H`, `H(0-29)`, `H/15`, `H(0-29)/10`: a place that depends on the schedule's id. */
function checkHash(field: Field, atom: string): CheckedField {
  const match = /^H(?:\(([^()]*)\))?(?:\/(.*))?$/.exec(atom)
  if (match === null || field === year) {
    const advice =
      field === year ? 'write the year' : 'write "H", "H(0-29)", "H/15" or "H(0-29)/10"'
    return refuse(field, atom, '"H" stands alone in its field', advice)
  }
  const [, inner, step] = match
  const base = inner ?? `${field.min}-${field === dayOfWeek ? 6 : field.max}`
  if (!base.includes('-')) refuse(field, atom, 'has no range in "()"', 'write for example "H(1-5)"')
  const range = rangeOf(field, atom, base, false)
  const suffix = step === undefined ? '' : `/${stepOf(field, atom, step, range)}`
  const plain = inner === undefined && step === undefined
  const text = plain ? field.hash : `H(${range[0]}-${range[1]})${suffix}`
  return { text, values: undefined }
}

function checkYears(atom: string): readonly number[] | undefined {
  const { text, values } = checkField(year, atom)
  return text === '*' ? undefined : values
}

/** "30 2" would wait for the 30th of February for ever. */
function checkDaysExist(
  days: readonly number[] | undefined,
  months: readonly number[] | undefined,
): void {
  if (days === undefined || months === undefined) return
  const first = days[0] ?? 1
  const longest = Math.max(
    ...months.map((value) => new Date(Date.UTC(2024, value, 0)).getUTCDate()),
  )
  if (first <= longest) return
  refuse(dayOfMonth, String(first), 'never comes in these months', 'write "L" for the last day')
}

function isDayField(field: Field): boolean {
  return field === dayOfMonth || field === dayOfWeek
}

function isSunday(field: Field, value: number): boolean {
  return field === dayOfWeek && value === 7
}

function refuse(field: Field, item: string, fault: string, advice: string): never {
  throw new CronError(`${field.name} ${quote(item)}: ${fault}; ${advice}`)
}

function quote(text: string): string {
  return JSON.stringify(text)
}
