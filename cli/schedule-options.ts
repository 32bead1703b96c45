// The options that say what a schedule is like; `create`, `update`, `times` and `explain` share
// them. Owns: options → the SDK's fields, and what `--clear` unsets.  Does not: say what its tasks
// are like (task-options.ts).

import type { Command } from 'commander'
import type { ScheduleSettings, ScheduleTimes } from '#sdk'
import { UsageError } from './failure.ts'
import { durationOf, mapOf, numberOf, taskFieldsOf, type TaskOptions } from './task-options.ts'
import { withoutUndefined } from './task-options.ts'
import { parseDuration, parseTime } from './times.ts'

export interface TimesOptions {
  readonly cron?: readonly string[]
  readonly every?: readonly string[]
  readonly rrule?: readonly string[]
  readonly time?: readonly string[]
  readonly excludeCron?: readonly string[]
  readonly excludeTime?: readonly string[]
  readonly calendar?: readonly string[]
  readonly timeZone?: string
  readonly start?: string
  readonly end?: string
  readonly dstGap?: string
  readonly dstOverlap?: string
}

export interface DefinitionOptions extends TimesOptions, TaskOptions {
  readonly description?: string
  readonly taskLabel?: readonly string[]
  readonly taskMetadata?: readonly string[]
  readonly jitter?: string
  readonly jitterMode?: string
  readonly overlap?: string
  readonly maxConcurrent?: string
  readonly buffer?: string
  readonly catchup?: string
  readonly catchupWindow?: string
  readonly catchupMax?: string
  readonly catchupGrace?: string
  readonly maxRuns?: string
  readonly pauseAfterFailures?: string
  readonly resumeAfter?: string
  readonly deleteAfter?: string
  readonly retention?: string
  readonly onFailures?: string
  readonly onFailuresCount?: string
  readonly onRecovery?: string
}

export const collect = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  value,
]

export function addTimesOptions(command: Command): Command {
  return command
    .option('--cron <expression>', '5 fields, 6 with seconds first, @hourly …; repeatable', collect)
    .option('--every <duration>', 'an interval: 5m, 1h,anchor=start,phase=10s; repeatable', collect)
    .option('--rrule <rule>', 'RFC 5545, such as FREQ=MONTHLY;BYDAY=-1FR; repeatable', collect)
    .option('--time <time>', 'a single time; repeatable', collect)
    .option('--exclude-cron <expression>', 'times that do not count; repeatable', collect)
    .option('--exclude-time <time>', 'a single time that does not count; repeatable', collect)
    .option('--calendar <id[=mode]>', 'its days: exclude (default), only, next-day', collect)
    .option('--time-zone <name>', 'of cron, rules and calendars: Europe/Berlin; without it UTC')
    .option('--start <time>', 'first possible time')
    .option('--end <time>', 'last possible time, included')
    .option('--dst-gap <policy>', 'wall times that do not exist: shift-forward (default), skip')
    .option('--dst-overlap <policy>', 'wall times that exist twice: first (default), last, both')
}

export const overlapHelp = 'skip, buffer-one, buffer-all, cancel-other, terminate-other, allow-all'

/** Beside the options of a task, whose labels and metadata are the schedule's here. */
export function addPolicyOptions(command: Command): Command {
  return command
    .option('--description <text>', 'for people')
    .option('--task-label <key=value>', 'of its tasks only; --label is of both', collect)
    .option('--task-metadata <key=value>', 'of its tasks; --metadata is its own', collect)
    .option('--overlap <policy>', `while a run is not over: ${overlapHelp}`)
    .option('--max-concurrent <count>', 'runs at the same time, before --overlap holds')
    .option('--buffer <count>', 'occurrences that buffer-all keeps waiting')
    .option('--catchup <mode>', 'of missed occurrences run: skip (none), once (the newest), all')
    .option('--catchup-window <duration>', 'missed longer ago than this is skipped')
    .option('--catchup-max <count>', 'with --catchup all: the newest so many')
    .option('--catchup-grace <duration>', 'up to this late is not missed')
    .option('--jitter <duration>', 'moves each run later, by less than this')
    .option('--jitter-mode <mode>', 'stable (default): the same every time; random')
    .option('--max-runs <count>', 'it ends after so many; manual ones do not count')
    .option('--pause-after-failures <count>', 'pauses by itself after so many in a row')
    .option('--resume-after <duration>', 'and tries again after this long')
    .option('--delete-after <duration>', 'it is deleted so long after its end')
    .option('--retention <duration>', 'how long its tasks are kept after their end')
    .option('--on-failures <url>', 'webhook to tell of failures in a row')
    .option('--on-failures-count <count>', 'of so many; without it 2')
    .option('--on-recovery <url>', 'webhook to tell when it succeeds again')
}

/** `next-day`, `NEXT_DAY` → `NEXT_DAY`; others are refused with those there are. */
export function nameOf<const T extends string>(
  text: string | undefined,
  option: string,
  names: readonly T[],
): T | undefined {
  if (text === undefined) return undefined
  const wanted = text.trim().toUpperCase().replaceAll('-', '_')
  const name = names.find((one) => one === wanted)
  if (name !== undefined) return name
  const shown = names.map((one) => one.toLowerCase().replaceAll('_', '-')).join(', ')
  throw new UsageError(
    `${option}: "${text}" is not one of its values`,
    `they are ${shown}`,
    'choose one',
  )
}

export const overlapNames = [
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
] as const

/** Only what was given. */
export function timesOf(options: TimesOptions): ScheduleTimes {
  return withoutUndefined({
    cron: options.cron,
    intervals: options.every?.map(intervalOf),
    rrules: options.rrule,
    calendars: options.calendar?.map(calendarOf),
    times: options.time?.map((text) => parseTime(text, '--time')),
    excludeCron: options.excludeCron,
    excludeTimes: options.excludeTime?.map((text) => parseTime(text, '--exclude-time')),
    timeZone: options.timeZone,
    startTime: options.start === undefined ? undefined : parseTime(options.start, '--start'),
    endTime: options.end === undefined ? undefined : parseTime(options.end, '--end'),
    dstGapPolicy: nameOf(options.dstGap, '--dst-gap', ['SHIFT_FORWARD', 'SKIP']),
    dstOverlapPolicy: nameOf(options.dstOverlap, '--dst-overlap', ['FIRST', 'LAST', 'BOTH']),
  })
}

export const hasTimes = (times: ScheduleTimes): boolean =>
  times.cron !== undefined ||
  times.intervals !== undefined ||
  times.rrules !== undefined ||
  times.times !== undefined

/** `5m`, `1h,anchor=start,phase=10s`. */
function intervalOf(text: string): NonNullable<ScheduleTimes['intervals']>[number] {
  const [every = '', ...more] = text.split(',')
  let anchor: 'EPOCH' | 'START' | 'COMPLETION' | undefined
  let phaseMs: number | undefined
  for (const part of more) {
    const [name, value = ''] = part.split('=')
    if (name === 'anchor') {
      anchor = nameOf(value, '--every: anchor', ['EPOCH', 'START', 'COMPLETION'])
    } else if (name === 'phase') phaseMs = parseDuration(value, '--every: phase')
    else {
      throw new UsageError(
        `--every: "${part}" is not known`,
        'after the duration come anchor=epoch|start|completion and phase=<duration>',
        'write for example --every 1h,anchor=start,phase=10s',
      )
    }
  }
  return { everyMs: parseDuration(every, '--every'), ...withoutUndefined({ anchor, phaseMs }) }
}

function calendarOf(text: string): NonNullable<ScheduleTimes['calendars']>[number] {
  const [calendarId = '', mode] = text.split('=')
  const named = nameOf(mode, '--calendar', ['EXCLUDE', 'ONLY', 'NEXT_DAY'])
  return { calendarId, ...withoutUndefined({ mode: named }) }
}

/** All that was given, but the task that `task` makes of it. */
export async function settingsOf(options: DefinitionOptions): Promise<{
  readonly settings: Omit<ScheduleSettings, 'task'>
  readonly task: Awaited<ReturnType<typeof taskFieldsOf>>
}> {
  const { label: _, metadata: __, ...ofTask } = options
  const task = {
    ...(await taskFieldsOf(ofTask)),
    ...withoutUndefined({
      labels: mapOf(options.taskLabel, '--task-label'),
      metadata: mapOf(options.taskMetadata, '--task-metadata'),
    }),
  }
  return { settings: { ...timesOf(options), ...policiesOf(options) }, task }
}

function policiesOf(options: DefinitionOptions): Omit<ScheduleSettings, 'task'> {
  const catchup = withoutUndefined({
    mode: nameOf(options.catchup, '--catchup', ['SKIP', 'ONCE', 'ALL']),
    windowMs: durationOf(options.catchupWindow, '--catchup-window'),
    maxRuns: numberOf(options.catchupMax, '--catchup-max'),
    graceMs: durationOf(options.catchupGrace, '--catchup-grace'),
  })
  return withoutUndefined({
    description: options.description,
    labels: mapOf(options.label, '--label'),
    metadata: mapOf(options.metadata, '--metadata'),
    overlap: nameOf(options.overlap, '--overlap', overlapNames),
    maxConcurrentRuns: numberOf(options.maxConcurrent, '--max-concurrent'),
    bufferLimit: numberOf(options.buffer, '--buffer'),
    catchup: Object.keys(catchup).length === 0 ? undefined : catchup,
    jitterMs: durationOf(options.jitter, '--jitter'),
    jitterMode: nameOf(options.jitterMode, '--jitter-mode', ['STABLE', 'RANDOM']),
    maxRuns: numberOf(options.maxRuns, '--max-runs'),
    pauseAfterFailures: numberOf(options.pauseAfterFailures, '--pause-after-failures'),
    resumeAfterMs: durationOf(options.resumeAfter, '--resume-after'),
    deleteAfterMs: durationOf(options.deleteAfter, '--delete-after'),
    retentionMs: durationOf(options.retention, '--retention'),
    callbacks: callbacksOf(options),
  })
}

function callbacksOf(options: DefinitionOptions): ScheduleSettings['callbacks'] {
  const { onFailures, onFailuresCount, onRecovery } = options
  if (onFailures === undefined && onFailuresCount !== undefined) {
    throw new UsageError(
      '--on-failures-count needs --on-failures',
      'it says after how many failures the webhook is told',
      'add for example --on-failures https://example.com/alarm',
    )
  }
  if (onFailures === undefined && onRecovery === undefined) return undefined
  const count = numberOf(onFailuresCount, '--on-failures-count') ?? 2
  const failures = { events: ['CONSECUTIVE_FAILURES'], consecutiveFailures: count } as const
  const recovery = { events: ['RECOVERY'], consecutiveFailures: count } as const
  return [
    ...(onFailures === undefined ? [] : [{ ...failures, webhook: onFailures }]),
    ...(onRecovery === undefined ? [] : [{ ...recovery, webhook: onRecovery }]),
  ]
}

/** What an option is called in an update mask, and in what the server finds wrong. */
export const pathsOfOptions: Readonly<Record<string, string>> = {
  cron: 'spec.cron',
  every: 'spec.intervals',
  rrule: 'spec.rrules',
  time: 'spec.times',
  'exclude-cron': 'spec.exclude_cron',
  'exclude-time': 'spec.exclude_times',
  calendar: 'spec.calendars',
  'time-zone': 'spec.time_zone',
  start: 'spec.start_time',
  end: 'spec.end_time',
  'dst-gap': 'spec.dst_gap_policy',
  'dst-overlap': 'spec.dst_overlap_policy',
  description: 'description',
  label: 'labels',
  metadata: 'metadata',
  overlap: 'overlap_policy',
  'max-concurrent': 'max_concurrent_runs',
  buffer: 'buffer_limit',
  catchup: 'catchup.mode',
  'catchup-window': 'catchup.window',
  'catchup-max': 'catchup.max_catchup_runs',
  'catchup-grace': 'catchup.misfire_grace',
  'jitter-mode': 'jitter.mode',
  jitter: 'jitter',
  'max-runs': 'max_runs',
  'pause-after-failures': 'pause_policy.after_consecutive_failures',
  'resume-after': 'pause_policy.resume_after',
  'delete-after': 'completion',
  retention: 'retention',
  'on-failures': 'callbacks',
  queue: 'task_template.queue',
  url: 'task_template.target',
  data: 'task_template.payload',
  'content-type': 'task_template.content_type',
  priority: 'task_template.priority',
  'task-label': 'task_template.labels',
  'task-metadata': 'task_template.metadata',
  'max-attempts': 'task_template.retry_policy.max_attempts',
  'max-age': 'task_template.retry_policy.max_age',
  'min-backoff': 'task_template.retry_policy.min_backoff',
  'max-backoff': 'task_template.retry_policy.max_backoff',
  'backoff-multiplier': 'task_template.retry_policy.backoff_multiplier',
  'start-deadline': 'task_template.start_deadline',
  'attempt-timeout': 'task_template.attempt_timeout',
  'at-most-once': 'task_template.delivery_guarantee',
}

/** The paths that `--clear cron,end` unsets. */
export function clearedPaths(text: string | undefined): string[] {
  const names = (text ?? '')
    .split(',')
    .map((name) => name.trim().replace(/^--/, ''))
    .filter(Boolean)
  return names.map((name) => {
    const path = pathsOfOptions[name]
    if (path !== undefined) return path
    throw new UsageError(
      `--clear: there is no option --${name} of a schedule`,
      `there are ${Object.keys(pathsOfOptions).join(', ')}`,
      'name some of them, separated by commas',
    )
  })
}

/** The option that a field of the request came from: `schedule.spec.cron[0]` → `--cron`. */
export function optionOfField(field: string): string | undefined {
  const plain = field.replace(/^schedule\.(?=.)/, '').replaceAll(/\[\d+\]/g, '')
  let best = ''
  let bestPath = ''
  for (const [name, path] of Object.entries(pathsOfOptions)) {
    const fits = plain === path || plain.startsWith(`${path}.`)
    if (fits && path.length > bestPath.length) [best, bestPath] = [name, path]
  }
  return best === '' ? undefined : `--${best}`
}
