// `--filter field=value`: which schedules a command is about.
// Owns: the fields and their values.  Does not: call anything.

import type { Command } from 'commander'
import type { RequestOf } from '#sdk'
import { UsageError } from './failure.ts'
import { collect, nameOf } from './schedule-options.ts'
import { numberOf } from './task-options.ts'
import { parseDuration, parseTime, spanOf } from './times.ts'

export type ScheduleFilter = NonNullable<RequestOf<'BulkPauseSchedules'>['filter']>

export interface FilterOptions {
  readonly filter?: readonly string[]
  readonly state?: string
  readonly queue?: string
  readonly selector?: string
}

export const filterHelp = `
Filters are field=value; several are joined by AND. The fields:
  state=active,paused,completed     queue=mail,reports
  labels=team=a,!old                id=<prefix of ids>
  target=https://example.com/hook   failures=3 (in a row, at least)
  overdue=10m (its next run should have been so long ago)
  next-from=<time>, next-until=<time> (when its next run is)`

export function addFilterOption(command: Command, words: string): Command {
  return command.option('--filter <field=value>', words, collect)
}

/** Undefined: none was given. */
export function filterOf(options: FilterOptions): ScheduleFilter | undefined {
  const { filter = [], state, queue, selector } = options
  const terms = [...filter.map((text) => termOf(text))]
  if (state !== undefined) terms.push(['state', state, '--state'])
  if (queue !== undefined) terms.push(['queue', queue, '--queue'])
  if (selector !== undefined) terms.push(['labels', selector, '--selector'])
  if (terms.length === 0) return undefined
  const made: ScheduleFilter = {}
  for (const [field, value, option] of terms) Object.assign(made, fieldOf(field, value, option))
  return made
}

type Term = [field: string, value: string, option: string]

function termOf(text: string): Term {
  const equals = text.indexOf('=')
  if (equals > 0) return [text.slice(0, equals), text.slice(equals + 1), `--filter ${text}`]
  throw new UsageError(
    `--filter: "${text}" is not field=value`,
    'it has no "=" after the name of a field',
    'write for example --filter state=active --filter queue=mail',
  )
}

const fields: Readonly<Record<string, (value: string, option: string) => ScheduleFilter>> = {
  state: (value, option) => ({ states: listOf(value).map((name) => stateOf(name, option)) }),
  queue: (value) => ({ queues: listOf(value) }),
  labels: (value) => ({ labelSelector: value }),
  id: (value) => ({ scheduleIdPrefix: value }),
  target: (value) => ({ target: value }),
  failures: (value, option) => ({ minConsecutiveFailures: numberOf(value, option) ?? 0 }),
  overdue: (value, option) => ({ overdueBy: spanOf(parseDuration(value, option)) }),
  'next-from': (value, option) => ({ nextRunFrom: spanOf(parseTime(value, option).getTime()) }),
  'next-until': (value, option) => ({ nextRunUntil: spanOf(parseTime(value, option).getTime()) }),
}

function fieldOf(field: string, value: string, option: string): ScheduleFilter {
  const read = fields[field]
  if (read !== undefined) return read(value, option)
  throw new UsageError(
    `${option}: there is no field "${field}"`,
    `the fields are ${Object.keys(fields).join(', ')}`,
    'write for example --filter state=active --filter queue=mail',
  )
}

function stateOf(name: string, option: string) {
  const state = nameOf(name, option, ['ACTIVE', 'PAUSED', 'COMPLETED'])
  return `SCHEDULE_STATE_${state ?? 'ACTIVE'}` as const
}

export const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
