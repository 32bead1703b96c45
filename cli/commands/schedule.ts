// `schedctl schedule …`: create, get, list, delete, preview.

import type { Command } from 'commander'
import type { ScheduleTimes } from '#sdk'
import { UsageError } from '../failure.ts'
import { matchingTimeKind, scheduleKind } from '../kinds.ts'
import type { Json } from '../output.ts'
import { runCommand, type Session } from '../session.ts'
import {
  addTaskOptions,
  durationOf,
  numberOf,
  taskFieldsOf,
  type TaskOptions,
  withoutUndefined,
} from '../task-options.ts'
import { parseDuration, parseTime } from '../times.ts'

interface TimesOptions {
  readonly cron?: readonly string[]
  readonly every?: readonly string[]
  readonly time?: readonly string[]
  readonly excludeCron?: readonly string[]
  readonly timeZone?: string
  readonly from?: string
  readonly until?: string
}

interface CreateOptions extends TimesOptions, TaskOptions {
  readonly id?: string
  readonly description?: string
  readonly jitter?: string
  readonly requestId?: string
  readonly dryRun?: boolean
}

interface PreviewOptions extends TimesOptions {
  readonly count: string
}

interface DeleteOptions {
  readonly ifExists?: boolean
  readonly requestId?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

function addTimesOptions(command: Command): Command {
  return command
    .option('--cron <expression>', '5 fields, 6 with seconds first, @hourly …; repeatable', collect)
    .option('--every <duration>', 'a fixed interval; repeatable', collect)
    .option('--time <time>', 'a single time; repeatable', collect)
    .option('--exclude-cron <expression>', 'times that do not count; repeatable', collect)
    .option('--time-zone <name>', 'for cron, for example Europe/Berlin; without it UTC')
    .option('--from <time>', 'first possible time')
    .option('--until <time>', 'last possible time')
}

export function registerSchedule(program: Command): void {
  const schedule = program.command('schedule').description('schedules: recurring tasks')
  registerCreate(schedule)
  schedule
    .command('get <id>')
    .description('show a schedule')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  schedule
    .command('list')
    .description('list schedules')
    .action((_: object, command: Command) => runCommand(command, list))
  schedule
    .command('delete <id>')
    .description('delete a schedule; the tasks it has made stay')
    .option('--if-exists', 'it is no error if there is none')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .action((id: string, options: DeleteOptions, command: Command) =>
      runCommand(command, (s) => remove(s, id, options)),
    )
  addTimesOptions(
    schedule
      .command('preview [id]')
      .description('show the next times of a schedule, or of times that are not stored'),
  )
    .option('--count <count>', 'how many', '10')
    .action((id: string | undefined, options: PreviewOptions, command: Command) =>
      runCommand(command, (s) => preview(s, id, options)),
    )
}

function registerCreate(schedule: Command): void {
  addTaskOptions(addTimesOptions(schedule.command('create').description('create a schedule')))
    .option('--id <id>', 'its id; without one it gets a new one')
    .option('--description <text>', 'for people')
    .option('--jitter <duration>', 'spreads the runs over this window')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .option('--dry-run', 'only check')
    .action((options: CreateOptions, command: Command) =>
      runCommand(command, (s) => create(s, options)),
    )
}

function timesOf(options: TimesOptions): ScheduleTimes {
  return withoutUndefined({
    cron: options.cron,
    intervals: options.every?.map((text) => ({ everyMs: parseDuration(text, '--every') })),
    times: options.time?.map((text) => parseTime(text, '--time')),
    excludeCron: options.excludeCron,
    timeZone: options.timeZone,
    startTime: options.from === undefined ? undefined : parseTime(options.from, '--from'),
    endTime: options.until === undefined ? undefined : parseTime(options.until, '--until'),
  })
}

const hasTimes = (times: ScheduleTimes): boolean =>
  times.cron !== undefined || times.intervals !== undefined || times.times !== undefined

async function create(session: Session, options: CreateOptions): Promise<void> {
  const times = timesOf(options)
  if (!hasTimes(times)) {
    throw new UsageError(
      'a schedule needs times',
      'none of --cron, --every and --time was given',
      'add for example --cron "0 9 * * 1-5" --time-zone Europe/Berlin, or --every 5m',
    )
  }
  const { url } = options
  if (url === undefined) {
    throw new UsageError(
      'a schedule needs a target',
      'no --url was given',
      'add for example --url https://example.com/hook',
    )
  }
  const fields = await taskFieldsOf(options)
  const { wireScheduleOf } = await import('#sdk')
  const jitterMs = durationOf(options.jitter, '--jitter')
  const { id: scheduleId, description } = options
  const wire = wireScheduleOf({
    ...times,
    ...withoutUndefined({ scheduleId, description, jitterMs }),
    task: { ...fields, webhook: fields.webhook ?? url },
  })
  const { namespace } = session.settings
  const validateOnly = options.dryRun === true
  const request = { schedule: { ...wire, namespace }, validateOnly }
  const answer = await session.call('CreateSchedule', request, { requestId: options.requestId })
  if (validateOnly) {
    session.out.note(`schedule ${wire.scheduleId} would be created (dry run: nothing was)`)
    return
  }
  const json = await jsonOf(answer.schedule)
  const next = session.out.show.time(json['nextRunTime'])
  const verb = answer.existing ? 'was there already, from an earlier try' : 'created'
  await session.out.done(scheduleKind, json, `schedule/${wire.scheduleId} ${verb}, runs ${next}`)
}

async function get(session: Session, scheduleId: string): Promise<void> {
  const { namespace } = session.settings
  const answer = await session.call('GetSchedule', { namespace, scheduleId })
  await session.out.one(scheduleKind, await jsonOf(answer.schedule))
}

async function list(session: Session): Promise<void> {
  const { namespace } = session.settings
  const { toJson } = await import('#proto')
  async function* pages(): AsyncGenerator<Json[]> {
    let pageToken = ''
    do {
      const answer = await session.call('ListSchedules', { namespace, pageToken })
      pageToken = answer.nextPageToken
      yield answer.schedules.map((schedule) => toJson('Schedule', schedule) as Json)
    } while (pageToken !== '')
  }
  await session.out.list(scheduleKind, pages())
}

async function remove(session: Session, scheduleId: string, options: DeleteOptions): Promise<void> {
  const { namespace } = session.settings
  const request = { namespace, scheduleId, allowMissing: options.ifExists === true }
  await session.call('DeleteSchedule', request, { requestId: options.requestId })
  session.out.line(`schedule/${scheduleId} deleted`)
}

async function preview(
  session: Session,
  id: string | undefined,
  options: PreviewOptions,
): Promise<void> {
  const times = timesOf(options)
  if ((id === undefined) === !hasTimes(times)) {
    throw new UsageError(
      'give the id of a schedule, or times',
      id === undefined ? 'neither was given' : 'both were given',
      'write for example schedctl schedule preview --cron "0 9 * * 1-5" --time-zone Europe/Berlin',
    )
  }
  const { namespace } = session.settings
  const { wireTimesOf } = await import('#sdk')
  const named = id === undefined ? { spec: wireTimesOf(times) } : { scheduleId: id }
  const count = numberOf(options.count, '--count') ?? 0
  const request = { ...named, namespace, count }
  const answer = await session.call('ListScheduleMatchingTimes', request)
  const { toJson } = await import('#proto')
  async function* pages(): AsyncGenerator<Json[]> {
    yield answer.times.map((time) => toJson('MatchingTime', time) as Json)
  }
  await session.out.list(matchingTimeKind, pages())
  if (answer.endReached) session.out.note('there are no later ones')
}

async function jsonOf(schedule: object | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Schedule', schedule ?? {}) as Json
}
