// `schedctl schedule create|get|list|count|update`; the others are in schedule-life.ts (what drives
// one, or all that a filter means) and schedule-reads.ts (times, occurrences, explain).

import type { Command } from 'commander'
import { UsageError } from '../failure.ts'
import type { Json } from '../output.ts'
import { limitedPages } from '../pages.ts'
import { addFilterOption, filterHelp, filterOf, type FilterOptions } from '../schedule-filter.ts'
import { scheduleCountKind, scheduleKind } from '../schedule-kinds.ts'
import {
  addPolicyOptions,
  addTimesOptions,
  clearedPaths,
  type DefinitionOptions,
  hasTimes,
  nameOf,
  settingsOf,
} from '../schedule-options.ts'
import { runCommand, type Session } from '../session.ts'
import { addTaskOptions, assertTarget, numberOf, withoutUndefined } from '../task-options.ts'
import { jsonOf, namingOptions, nextWords } from './schedule-answers.ts'
import { registerScheduleLife } from './schedule-life.ts'
import { registerScheduleReads } from './schedule-reads.ts'

interface CreateOptions extends DefinitionOptions {
  readonly id?: string
  readonly paused?: string
  readonly allowExisting?: boolean
  readonly requestId?: string
  readonly dryRun?: boolean
}

interface UpdateOptions extends DefinitionOptions {
  readonly clear?: string
  readonly pendingTasks?: boolean
  readonly allowMissing?: boolean
  readonly etag?: string
  readonly requestId?: string
  readonly dryRun?: boolean
}

interface ListOptions extends FilterOptions {
  readonly limit: string
  readonly orderBy?: string
  readonly full?: boolean
  readonly allNamespaces?: boolean
}

export function registerSchedule(program: Command): void {
  const schedule = program.command('schedule').description('schedules: recurring tasks')
  registerCreate(schedule)
  registerUpdate(schedule)
  schedule
    .command('get <id>')
    .description('show a schedule')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  filtered(schedule.command('list').description('list schedules'))
    .option('--limit <count>', 'at most so many; 0: all', '500')
    .option('--order-by <field>', 'id, created, updated or next-run; " desc" turns it round')
    .option('--full', 'with payloads, metadata and ten next times')
    .option('-A, --all-namespaces', 'of all namespaces')
    .addHelpText('after', filterHelp)
    .action((options: ListOptions, command: Command) =>
      runCommand(command, (s) => list(s, options)),
    )
  filtered(schedule.command('count').description('count schedules by state'))
    .addHelpText('after', filterHelp)
    .action((options: FilterOptions, command: Command) =>
      runCommand(command, (s) => count(s, options)),
    )
  registerScheduleLife(schedule)
  registerScheduleReads(schedule)
}

function filtered(command: Command): Command {
  return addFilterOption(command, 'only these; repeatable')
    .option('--state <states>', 'only these, separated by commas: active, paused, completed')
    .option('--queue <queues>', 'only of these, separated by commas')
    .option('-l, --selector <labels>', 'only these, for example team=a,!old')
}

function addDefinitionOptions(command: Command): Command {
  return addPolicyOptions(addTaskOptions(addTimesOptions(command)))
}

function registerCreate(schedule: Command): void {
  addDefinitionOptions(schedule.command('create').description('create a schedule'))
    .option('--id <id>', 'its id; without one it gets a new one')
    .option('--paused <reason>', 'it starts paused, for this reason')
    .option('--allow-existing', 'the same definition under the same id is no error')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .option('--dry-run', 'only check, and show it with its defaults and next times')
    .addHelpText('after', createExamples)
    .action((options: CreateOptions, command: Command) =>
      runCommand(command, (s) => create(s, options)),
    )
}

const createExamples = `
Examples:
  schedctl schedule create --id a --cron "0 9 * * 1-5" --time-zone Europe/Berlin --url https://…
  schedctl schedule create --every 5m --overlap buffer-one --catchup all --url https://…
  schedctl schedule create --rrule "FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=18;BYMINUTE=0" \\
      --calendar holidays=next-day --max-runs 12 --url https://…`

function registerUpdate(schedule: Command): void {
  const update = schedule.command('update <id>').description('change what is named, nothing else')
  addDefinitionOptions(update)
    .option('--clear <options>', 'what is unset again: end,jitter,exclude-cron')
    .option('--pending-tasks', 'its tasks that wait take the new template, too')
    .option('--allow-missing', 'create it if there is none')
    .option('--etag <etag>', 'only if the schedule is as it was then')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .option('--dry-run', 'only check, and show what it would be')
    .addHelpText(
      'after',
      '\nExample:\n  schedctl schedule update report --cron "0 10 * * 1-5" --clear end',
    )
    .action((id: string, options: UpdateOptions, command: Command) =>
      runCommand(command, (s) => changeIt(s, id, options)),
    )
}

async function create(session: Session, options: CreateOptions): Promise<void> {
  const { settings, task } = await settingsOf(options)
  if (!hasTimes(settings)) {
    throw new UsageError(
      'a schedule needs times',
      'none of --cron, --every, --rrule and --time was given',
      'add for example --cron "0 9 * * 1-5" --time-zone Europe/Berlin, or --every 5m',
    )
  }
  assertTarget('a schedule', options)
  const { wireScheduleOf } = await import('#sdk')
  const { id: scheduleId, paused: pausedFor } = options
  const wire = wireScheduleOf({
    ...settings,
    ...withoutUndefined({ scheduleId, pausedFor }),
    task,
  })
  const { namespace } = session.settings
  const validateOnly = options.dryRun === true
  const allowExisting = options.allowExisting === true
  const request = { schedule: { ...wire, namespace }, validateOnly, allowExisting }
  const { requestId } = options
  const answer = await namingOptions(session.call('CreateSchedule', request, { requestId }))
  const json = await jsonOf(answer.schedule)
  if (validateOnly) {
    session.out.note(`schedule ${wire.scheduleId} would be created (dry run: nothing was)`)
    await session.out.one(scheduleKind, json)
    return
  }
  const next = nextWords(session, json)
  const verb = answer.existing ? 'was there already, the same' : 'created'
  await session.out.done(scheduleKind, json, `schedule/${wire.scheduleId} ${verb}${next}`)
}

async function changeIt(
  session: Session,
  scheduleId: string,
  options: UpdateOptions,
): Promise<void> {
  const { settings, task } = await settingsOf(options)
  const cleared = clearedPaths(options.clear)
  const hasTask = Object.keys(task).length > 0
  const hasSettings = Object.keys(settings).length > 0
  if (!hasTask && !hasSettings && cleared.length === 0) {
    throw new UsageError(
      'nothing to change',
      'no option says what',
      'name it, for example --every 10m or --clear end',
    )
  }
  const { wireScheduleChangesOf } = await import('#sdk')
  // A template without a target is a change of the rest of it.
  const changes = { ...settings, ...(hasTask ? { task: task as never } : {}) }
  const named =
    hasTask || hasSettings ? wireScheduleChangesOf(changes) : { schedule: {}, paths: [] }
  const twice = cleared.find((path) => named.paths.some((one) => one === path))
  if (twice !== undefined) {
    throw new UsageError(
      `--clear: ${twice} is given a value, too`,
      'an option either sets or clears',
      'drop one of the two',
    )
  }
  const paths = [...named.paths, ...cleared]
  const { namespace } = session.settings
  const request = {
    schedule: { ...named.schedule, namespace, scheduleId, etag: options.etag ?? '' },
    updateMask: { paths },
    validateOnly: options.dryRun === true,
    updatePendingTasks: options.pendingTasks === true,
    allowMissing: options.allowMissing === true,
  }
  const { requestId } = options
  const answer = await namingOptions(session.call('UpdateSchedule', request, { requestId }))
  const json = await jsonOf(answer.schedule)
  if (request.validateOnly) {
    session.out.note(`schedule ${scheduleId} would be changed (dry run: it was not)`)
    await session.out.one(scheduleKind, json)
    return
  }
  const words = `schedule/${scheduleId} changed: ${paths.join(', ')}${nextWords(session, json)}`
  await session.out.done(scheduleKind, json, words)
  const attempt = answer.inFlightAttempt
  if (attempt === null) return
  const { attemptNumber, executor } = attempt
  const how = `attempt ${attemptNumber} is under way on ${executor}`
  session.out.note(`${how} and goes on with the old definition`)
}

async function get(session: Session, scheduleId: string): Promise<void> {
  const { namespace } = session.settings
  const answer = await session.call('GetSchedule', { namespace, scheduleId })
  await session.out.one(scheduleKind, await jsonOf(answer.schedule))
}

const orderNames: Readonly<Record<string, string>> = {
  ID: 'schedule_id',
  CREATED: 'create_time',
  UPDATED: 'update_time',
  NEXT_RUN: 'next_run_time',
}

function orderOf(text: string | undefined): string {
  if (text === undefined) return ''
  const [field, ...direction] = text.trim().split(/\s+/)
  const name = nameOf(field, '--order-by', ['ID', 'CREATED', 'UPDATED', 'NEXT_RUN'])
  return [orderNames[name ?? ''], ...direction].join(' ')
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const namespace = options.allNamespaces === true ? '-' : session.settings.namespace
  const { toJson } = await import('#proto')
  const limit = numberOf(options.limit, '--limit') ?? 0
  const filter = filterOf(options) ?? null
  const orderBy = orderOf(options.orderBy)
  const view = options.full === true ? 'VIEW_FULL' : 'VIEW_BASIC'
  const pages = limitedPages(session, limit, async (page) => {
    const request = { namespace, ...page, filter, orderBy, view } as const
    const { schedules, nextPageToken } = await session.call('ListSchedules', request)
    const items = schedules.map((schedule) => toJson('Schedule', schedule) as Json)
    return { items, nextPageToken }
  })
  await session.out.list(scheduleKind, pages)
}

async function count(session: Session, options: FilterOptions): Promise<void> {
  const { namespace } = session.settings
  const filter = filterOf(options) ?? null
  const answer = await session.call('CountSchedules', { namespace, filter })
  const [all, active, paused] = [answer.count, answer.activeCount, answer.pausedCount].map(Number)
  const completed = (all ?? 0) - (active ?? 0) - (paused ?? 0)
  const rows: Json[] = [
    { state: 'SCHEDULE_STATE_ACTIVE', count: String(active) },
    { state: 'SCHEDULE_STATE_PAUSED', count: String(paused) },
    { state: 'SCHEDULE_STATE_COMPLETED', count: String(completed) },
    { state: 'ALL', count: String(all) },
  ]
  async function* once(): AsyncGenerator<Json[]> {
    yield await Promise.resolve(rows)
  }
  await session.out.list(scheduleCountKind, once())
}
