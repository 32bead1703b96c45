// `schedctl schedule pause|resume|delete|trigger|backfill`.
// Owns: these commands, of single schedules and of all that a filter means.  Does not: follow
// operations (operation-wait.ts).

import type { Command } from 'commander'
import { addBulkOptions, type BulkOptions, bulkOf } from '../bulk-options.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { taskKind } from '../kinds.ts'
import { followOperation } from '../operation-wait.ts'
import type { Json } from '../output.ts'
import { addFilterOption, filterHelp, filterOf, type ScheduleFilter } from '../schedule-filter.ts'
import { scheduleKind } from '../schedule-kinds.ts'
import { collect, nameOf, overlapHelp, overlapNames } from '../schedule-options.ts'
import { runCommand, type Session } from '../session.ts'
import { mapOf, numberOf, payloadOf } from '../task-options.ts'
import { parseDuration, parseTime, spanOf } from '../times.ts'
import { jsonOf, nextWords } from './schedule-answers.ts'

interface SelectOptions extends BulkOptions {
  readonly filter?: readonly string[]
  readonly all?: boolean
  readonly etag?: string
}

interface PauseOptions extends SelectOptions {
  readonly until?: string
  readonly for?: string
}

interface ResumeOptions extends SelectOptions {
  readonly catchUp?: boolean
}

interface DeleteOptions extends SelectOptions {
  readonly cancelTasks?: boolean
  readonly ifExists?: boolean
}

interface OverrideOptions {
  readonly overlap?: string
  readonly data?: string
  readonly url?: string
  readonly queue?: string
  readonly priority?: string
  readonly label?: readonly string[]
  readonly metadata?: readonly string[]
  readonly requestId?: string
}

interface TriggerOptions extends OverrideOptions {
  readonly nominalTime?: string
}

interface BackfillOptions extends OverrideOptions {
  readonly from?: string
  readonly until?: string
  readonly rate?: string
  readonly max?: string
  readonly dryRun?: boolean
  readonly newestFirst?: boolean
  readonly wait?: boolean
}

export function registerScheduleLife(schedule: Command): void {
  selecting(schedule.command('pause [ids...]').description('run no occurrence; each is SKIPPED'))
    .option('--until <time>', 'it goes on by itself then')
    .option('--for <duration>', 'it goes on by itself after this long')
    .addHelpText(
      'after',
      `${example('schedule pause report --reason "down" --for 10m')}
  schedctl schedule pause --filter queue=mail --dry-run
${filterHelp}`,
    )
    .action((ids: string[], options: PauseOptions, command: Command) =>
      runCommand(command, (s) => pause(s, ids, options)),
    )
  selecting(schedule.command('resume [ids...]').description('run occurrences again'))
    .option('--catch-up', 'those of the pause count as missed; the catch-up policy holds')
    .addHelpText(
      'after',
      `${example('schedule resume report --catch-up --dry-run')}
  schedctl schedule resume --filter queue=mail --rate 10
${filterHelp}`,
    )
    .action((ids: string[], options: ResumeOptions, command: Command) =>
      runCommand(command, (s) => resume(s, ids, options)),
    )
  selecting(schedule.command('delete [ids...]').description('delete schedules; their tasks stay'))
    .option('--cancel-tasks', 'cancel those of its tasks that are not over')
    .option('--if-exists', 'it is no error if there is none')
    .addHelpText(
      'after',
      `${example('schedule delete report')}
  schedctl schedule delete --filter state=completed --wait
${filterHelp}`,
    )
    .action((ids: string[], options: DeleteOptions, command: Command) =>
      runCommand(command, (s) => remove(s, ids, options)),
    )
  registerRuns(schedule)
}

function registerRuns(schedule: Command): void {
  overriding(schedule.command('trigger <id>').description('run it now, also if it is paused'))
    .option('--nominal-time <time>', 'what it runs for; without it now')
    .addHelpText(
      'after',
      `${example('schedule trigger report --data \'{"again":true}\'')}
\nExit code 1 if the overlap policy says SKIPPED.`,
    )
    .action((id: string, options: TriggerOptions, command: Command) =>
      runCommand(command, (s) => trigger(s, id, options)),
    )
  overriding(
    schedule
      .command('backfill <id>')
      .description('run the occurrences of a range of the past that did not, as an operation'),
  )
    .option('--from <time>', 'first nominal time, included')
    .option('--until <time>', 'last nominal time, excluded; not in the future')
    .option('--rate <per second>', 'tasks made per second; without it 10')
    .option('--max <count>', 'refuse if there are more; without it 10000')
    .option('--newest-first', 'the newest first')
    .option('--dry-run', 'only count')
    .option('--wait', 'follow it to its end')
    .addHelpText(
      'after',
      example('schedule backfill report --from 2027-01-01T00:00:00Z --until 2027-02-01T00:00:00Z'),
    )
    .action((id: string, options: BackfillOptions, command: Command) =>
      runCommand(command, (s) => backfill(s, id, options)),
    )
}

/** Ids, or a filter with what operations take. */
function selecting(command: Command): Command {
  return addBulkOptions(addFilterOption(command, 'all that this means, as an operation'))
    .option('--all', 'all of the namespace, as an operation')
    .option('--etag <etag>', 'only if the schedule is as it was then (one id only)')
}

function overriding(command: Command): Command {
  return command
    .option('--overlap <policy>', `other than its own: ${overlapHelp}`)
    .option('--data <text>', 'with this payload instead: a text, @file, or - for stdin')
    .option('--url <url>', 'to this webhook instead')
    .option('--queue <queue>', 'in this queue instead')
    .option('--priority <0-9>', 'with this priority instead')
    .option('--label <key=value>', 'with this label added; repeat it for more', collect)
    .option('--metadata <key=value>', 'with this metadata added; repeat it for more', collect)
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
}

function example(text: string): string {
  return `\nExample:\n  schedctl ${text}`
}

/** The filter, or undefined for ids. */
function selectionOf(ids: readonly string[], options: SelectOptions): ScheduleFilter | undefined {
  const filter = options.all === true ? (filterOf(options) ?? {}) : filterOf(options)
  if (ids.length > 0 === (filter !== undefined)) {
    throw new UsageError(
      'say which schedules',
      ids.length > 0 ? 'ids and a filter were given' : 'neither ids nor --filter were given',
      'name ids, or give --filter field=value, or --all',
    )
  }
  if (filter === undefined) {
    const given = (['max', 'rate', 'wait'] as const).find((name) => options[name] !== undefined)
    if (given !== undefined) {
      throw new UsageError(
        `--${given} is for --filter`,
        'ids are changed one by one, at once',
        `drop --${given}, or give --filter instead of ids`,
      )
    }
  }
  if (options.etag !== undefined && ids.length !== 1) {
    throw new UsageError('--etag is of one schedule', `${ids.length} were named`, 'name one id')
  }
  return filter
}

// ------------------------------------------------------------------------ pause, resume, delete

function untilOf(options: PauseOptions): Date | undefined {
  if (options.until !== undefined && options.for !== undefined) {
    throw new UsageError('give --until or --for, not both', 'each says when it ends', 'drop one')
  }
  if (options.until !== undefined) return parseTime(options.until, '--until')
  if (options.for === undefined) return undefined
  return new Date(Date.now() + parseDuration(options.for, '--for'))
}

async function pause(
  session: Session,
  ids: readonly string[],
  options: PauseOptions,
): Promise<void> {
  const filter = selectionOf(ids, options)
  const end = untilOf(options)
  const until = end === undefined ? null : spanOf(end.getTime())
  const { namespace } = session.settings
  const { reason = '', etag = '', requestId } = options
  if (filter !== undefined) {
    const request = { namespace, filter, until, options: bulkOf(options) }
    const { operation } = await session.call('BulkPauseSchedules', request)
    return await followOperation(session, operation, options.wait === true)
  }
  if (options.dryRun === true) throw noDryRun('pause')
  for (const scheduleId of ids) {
    const request = { namespace, scheduleId, reason, until, etag }
    const { schedule } = await session.call('PauseSchedule', request, { requestId })
    const words = end === undefined ? '' : ` until ${end.toISOString()}`
    const line = `schedule/${scheduleId} paused${words}; runs under way go on`
    await session.out.done(scheduleKind, await jsonOf(schedule), line)
  }
}

function noDryRun(verb: string): UsageError {
  return new UsageError(
    '--dry-run is for --filter',
    `a ${verb} of one schedule has nothing to count`,
    'drop it, or give --filter instead of ids',
  )
}

async function resume(
  session: Session,
  ids: readonly string[],
  options: ResumeOptions,
): Promise<void> {
  const filter = selectionOf(ids, options)
  const { namespace } = session.settings
  const { catchUp = false, etag = '', requestId, dryRun: validateOnly = false } = options
  if (filter !== undefined) {
    const request = { namespace, filter, catchUp, options: bulkOf(options) }
    const { operation } = await session.call('BulkResumeSchedules', request)
    return await followOperation(session, operation, options.wait === true)
  }
  for (const scheduleId of ids) {
    const request = { namespace, scheduleId, catchUp, validateOnly, etag }
    const answer = await session.call('ResumeSchedule', request, { requestId })
    const json = await jsonOf(answer.schedule)
    const released = releasedWords(answer.releasedCount, validateOnly)
    const line = validateOnly
      ? `schedule/${scheduleId} would be resumed (dry run: it was not)`
      : `schedule/${scheduleId} resumed${nextWords(session, json)}`
    await session.out.done(scheduleKind, json, `${line}; ${released}`)
  }
}

function releasedWords(count: number, isDryRun: boolean): string {
  const what = count === 1 ? 'one occurrence' : `${count} occurrences`
  const verb = count === 1 && !isDryRun ? 'runs' : 'run'
  return `${what} ${isDryRun ? 'would ' : ''}${verb} because of it`
}

async function remove(
  session: Session,
  ids: readonly string[],
  options: DeleteOptions,
): Promise<void> {
  const filter = selectionOf(ids, options)
  const { namespace } = session.settings
  const { cancelTasks = false, ifExists: allowMissing = false, etag = '', requestId } = options
  if (filter !== undefined) {
    const request = { namespace, filter, cancelTasks, options: bulkOf(options) }
    const { operation } = await session.call('BulkDeleteSchedules', request)
    return await followOperation(session, operation, options.wait === true)
  }
  if (options.dryRun === true) throw noDryRun('deletion')
  for (const scheduleId of ids) {
    const request = { namespace, scheduleId, cancelTasks, allowMissing, etag }
    const answer = await session.call('DeleteSchedule', request, { requestId })
    const cancelled = cancelTasks ? `; ${answer.cancelledCount} tasks cancelled` : ''
    session.out.line(`schedule/${scheduleId} deleted${cancelled}`)
    const attempt = answer.inFlightAttempt?.attemptNumber
    if (attempt !== undefined) session.out.note(`attempt ${attempt} was under way; it is cut off`)
  }
}

// ---------------------------------------------------------------------------- trigger, backfill

async function overridesOf(options: OverrideOptions) {
  const { data, url, queue, label, metadata } = options
  const priority = numberOf(options.priority, '--priority')
  if ((data ?? url ?? queue ?? label ?? metadata ?? priority) === undefined) return null
  return {
    payload: data === undefined ? new Uint8Array(0) : await payloadOf(data),
    overridePayload: data !== undefined,
    labels: mapOf(label, '--label') ?? {},
    metadata: mapOf(metadata, '--metadata') ?? {},
    queue: queue ?? '',
    ...(priority === undefined ? {} : { priority }),
    target: url === undefined ? null : { webhook: { url } },
  }
}

function overlapOf(options: OverrideOptions) {
  const name = nameOf(options.overlap, '--overlap', overlapNames)
  return name === undefined ? 0 : (`OVERLAP_POLICY_${name}` as const)
}

async function trigger(
  session: Session,
  scheduleId: string,
  options: TriggerOptions,
): Promise<void> {
  const { namespace } = session.settings
  const { nominalTime, requestId } = options
  const request = {
    namespace,
    scheduleId,
    overlapPolicy: overlapOf(options),
    overrides: await overridesOf(options),
    nominalTime:
      nominalTime === undefined ? null : spanOf(parseTime(nominalTime, '--nominal-time').getTime()),
  } as const
  const { task } = await session.call('TriggerSchedule', request, { requestId })
  const { toJson } = await import('#proto')
  const json = toJson('Task', task ?? {}) as Json
  const isSkipped = task?.state === 'TASK_STATE_SKIPPED'
  const reason = isSkipped ? ` (${task.skipReason.replace('SKIP_REASON_', '')})` : ''
  const state = task?.state.replace('TASK_STATE_', '') ?? ''
  const words = `schedule/${scheduleId} triggered: task/${task?.taskId ?? ''} ${state}${reason}`
  await session.out.done(taskKind, json, words)
  if (isSkipped) process.exitCode = exitCodes.failed
}

async function backfill(
  session: Session,
  scheduleId: string,
  options: BackfillOptions,
): Promise<void> {
  const { from, until, requestId } = options
  if (from === undefined || until === undefined) {
    throw new UsageError(
      `a backfill needs --${from === undefined ? 'from' : 'until'}`,
      'it runs the occurrences from --from up to --until',
      'give both, for example --from 2027-01-01T00:00:00Z --until 2027-02-01T00:00:00Z',
    )
  }
  const request = {
    namespace: session.settings.namespace,
    scheduleId,
    startTime: spanOf(parseTime(from, '--from').getTime()),
    endTime: spanOf(parseTime(until, '--until').getTime()),
    overlapPolicy: overlapOf(options),
    overrides: await overridesOf(options),
    maxPerSecond: numberOf(options.rate, '--rate') ?? 0,
    maxAffected: numberOf(options.max, '--max') ?? 0,
    dryRun: options.dryRun === true,
    newestFirst: options.newestFirst === true,
  } as const
  const { operation } = await session.call('BackfillSchedule', request, { requestId })
  await followOperation(session, operation, options.wait === true)
}
