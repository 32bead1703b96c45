// The options that say which tasks: of `task list`, `task count`, and of what is done to many.
// Owns: options → the filter of the API.

import type { Command } from 'commander'
import type { TaskFilter } from '#proto'
import type { FailureKind, TaskState, TimeRange, TriggerSource } from '#sdk'
import { UsageError } from './failure.ts'
import { durationOf, numberOf, withoutUndefined } from './task-options.ts'
import { parseTime } from './times.ts'

export interface FilterOptions {
  readonly state?: string
  readonly queue?: string
  readonly selector?: string
  readonly schedule?: string
  readonly prefix?: string
  readonly source?: string
  readonly target?: string
  readonly error?: string
  readonly failure?: string
  readonly status?: string
  readonly attempts?: string
  readonly overdue?: string
  readonly dueFrom?: string
  readonly dueUntil?: string
  readonly createdFrom?: string
  readonly createdUntil?: string
  readonly endedFrom?: string
  readonly endedUntil?: string
}

export function addFilterOptions(command: Command): Command {
  return command
    .option('--state <states>', 'only in these, with commas, for example failed,retrying')
    .option('--queue <queues>', 'only of these, with commas')
    .option('-l, --selector <labels>', 'only these, for example team=a,!old')
    .option('--schedule <id>', 'only occurrences of this schedule')
    .option('--prefix <text>', 'only ids that begin with this')
    .option('--source <sources>', 'only made by one of these: api,schedule,backfill,…')
    .option('--target <host>', 'only webhooks of this host, with its port if it has one')
    .option('--error <text>', 'only those whose last error contains this')
    .option('--failure <kinds>', 'only those that failed last by one of these: timeout,connect,…')
    .option('--status <statuses>', 'only those last answered so, for example 429,500-599')
    .option('--attempts <count>', 'only with at least so many attempts')
    .option('--overdue <duration>', 'only those due for longer than this and not over')
    .option('--due-from <time>', 'only those due from then on: RFC 3339, "in 5m", now')
    .option('--due-until <time>', 'only those due before')
    .option('--created-from <time>', 'only those made from then on')
    .option('--created-until <time>', 'only those made before')
    .option('--ended-from <time>', 'only those that ended from then on')
    .option('--ended-until <time>', 'only those that ended before')
}

/** The options of a filter that were given, as they are written. */
export function givenFilters(options: FilterOptions): string[] {
  const names: Record<keyof FilterOptions, string> = {
    state: '--state',
    queue: '--queue',
    selector: '--selector',
    schedule: '--schedule',
    prefix: '--prefix',
    source: '--source',
    target: '--target',
    error: '--error',
    failure: '--failure',
    status: '--status',
    attempts: '--attempts',
    overdue: '--overdue',
    dueFrom: '--due-from',
    dueUntil: '--due-until',
    createdFrom: '--created-from',
    createdUntil: '--created-until',
    endedFrom: '--ended-from',
    endedUntil: '--ended-until',
  }
  const given = Object.keys(names) as (keyof FilterOptions)[]
  return given.filter((name) => options[name] !== undefined).map((name) => names[name])
}

export async function taskFilterOf(options: FilterOptions): Promise<TaskFilter> {
  const { filterOf } = await import('#sdk')
  return filterOf(
    withoutUndefined({
      states: oneOf(options.state, { option: '--state', a: 'state' }, states),
      queues: listOf(options.queue),
      labelSelector: options.selector,
      scheduleId: options.schedule,
      taskIdPrefix: options.prefix,
      triggerSources: oneOf(options.source, { option: '--source', a: 'source' }, sources),
      target: options.target,
      errorContains: options.error,
      failureKinds: oneOf(options.failure, { option: '--failure', a: 'kind' }, failureKinds),
      httpStatuses: statusesOf(options.status),
      attemptCountMin: numberOf(options.attempts, '--attempts'),
      overdueByMs: durationOf(options.overdue, '--overdue'),
      scheduleTime: rangeOf(options.dueFrom, options.dueUntil, '--due'),
      createTime: rangeOf(options.createdFrom, options.createdUntil, '--created'),
      endTime: rangeOf(options.endedFrom, options.endedUntil, '--ended'),
    }),
  )
}

const states: readonly TaskState[] = [
  'PENDING',
  'READY',
  'CLAIMED',
  'RUNNING',
  'RETRYING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'SKIPPED',
]

const failureKinds: readonly FailureKind[] = [
  'HTTP_STATUS',
  'TIMEOUT',
  'CONNECT',
  'DNS',
  'TLS',
  'BLOCKED',
  'BROKER',
  'WORKER',
  'LEASE_LOST',
  'CONFIGURATION',
  'TARGET_DISABLED',
]

const sources: readonly TriggerSource[] = [
  'API',
  'SCHEDULE',
  'MANUAL',
  'BACKFILL',
  'CATCHUP',
  'REDRIVE',
  'CALLBACK',
]

function oneOf<T extends string>(
  text: string | undefined,
  { option, a }: { readonly option: string; readonly a: string },
  known: readonly T[],
): readonly T[] | undefined {
  return listOf(text)?.map((name) => {
    const found = known.find((one) => one === name.toUpperCase().replaceAll('-', '_'))
    if (found !== undefined) return found
    throw new UsageError(
      `${option}: "${name}" is not a ${a}`,
      `the ${a}s are ${known.join(', ').toLowerCase()}`,
      'name some of them, separated by commas',
    )
  })
}

function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

function statusesOf(text: string | undefined): (readonly [number, number])[] | undefined {
  return listOf(text)?.map((part) => {
    const found = /^([1-5]\d\d)(?:-([1-5]\d\d))?$|^([1-5])xx$/i.exec(part)
    if (found === null) {
      throw new UsageError(
        `--status: "${part}" is no status`,
        'a status is 100 to 599',
        'write for example 429, 500-599 or 5xx, separated by commas',
      )
    }
    const [, first, last = first, hundreds] = found
    if (hundreds !== undefined) return [Number(hundreds) * 100, Number(hundreds) * 100 + 99]
    return [Number(first), Number(last)]
  })
}

function rangeOf(
  from: string | undefined,
  until: string | undefined,
  option: string,
): TimeRange | undefined {
  if (from === undefined && until === undefined) return undefined
  return {
    ...(from !== undefined && { from: parseTime(from, `${option}-from`) }),
    ...(until !== undefined && { until: parseTime(until, `${option}-until`) }),
  }
}
