// `schedctl calendar …`: create, get, list, update, delete.

import type { Command } from 'commander'
import type { Calendar__Output } from '#proto'
import { UsageError } from '../failure.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { calendarKind } from '../resource-kinds.ts'
import { runCommand, type Session } from '../session.ts'

interface DefinitionOptions {
  readonly description?: string
  readonly day?: readonly string[]
  readonly everyYear?: readonly string[]
  readonly weekday?: readonly string[]
  readonly etag?: string
  readonly requestId?: string
}

interface DeleteOptions {
  readonly ifExists?: boolean
  readonly requestId?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

function addDefinitionOptions(command: Command): Command {
  return command
    .option('--description <text>', 'for people')
    .option('--day <YYYY-MM-DD[=name]>', 'a single day; repeat it for more', collect)
    .option('--every-year <MM-DD>', 'a day of every year; repeat it for more', collect)
    .option('--weekday <name>', 'mon to sun; repeat it for more', collect)
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
}

export function registerCalendar(program: Command): void {
  const calendar = program
    .command('calendar')
    .description('calendars: named sets of days that schedules leave out or keep to')
  addDefinitionOptions(calendar.command('create <id>').description('create a calendar'))
    .addHelpText(
      'after',
      '\nExample:\n  schedctl calendar create ch --every-year 08-01 --weekday sun',
    )
    .action((id: string, options: DefinitionOptions, command: Command) =>
      runCommand(command, (s) => create(s, id, options)),
    )
  addDefinitionOptions(calendar.command('update <id>').description('change what is named'))
    .option('--etag <etag>', 'only if it is as it was then')
    .action((id: string, options: DefinitionOptions, command: Command) =>
      runCommand(command, (s) => update(s, id, options)),
    )
  calendar
    .command('get <id>')
    .description('show a calendar')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  calendar
    .command('list')
    .description('list calendars')
    .action((_: object, command: Command) => runCommand(command, list))
  calendar
    .command('delete <id>')
    .description('delete a calendar; schedules that use it go on without')
    .option('--if-exists', 'it is no error if there is none')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((id: string, options: DeleteOptions, command: Command) =>
      runCommand(command, (s) => remove(s, id, options)),
    )
}

function definitionOf(options: DefinitionOptions) {
  const { description, day, everyYear, weekday } = options
  const given = { description, days: day, annual_days: everyYear, weekdays: weekday }
  const paths = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([path]) => path)
  const days = (day ?? []).map((text) => {
    const [date = '', name = ''] = text.split('=')
    return { date, name }
  })
  const weekdays = (weekday ?? []).map(weekdayOf)
  const calendar = { description: description ?? '', days, annualDays: [...(everyYear ?? [])] }
  return { calendar: { ...calendar, weekdays }, paths }
}

function weekdayOf(name: string): number {
  const at = weekdayNames.indexOf(name.slice(0, 3).toLowerCase())
  if (at >= 0) return at + 1
  throw new UsageError(
    `--weekday: "${name}" is not a day`,
    `the days are ${weekdayNames.join(', ')}`,
    'name one of them',
  )
}

async function create(session: Session, id: string, options: DefinitionOptions): Promise<void> {
  const { namespace } = session.settings
  const calendar = { ...definitionOf(options).calendar, namespace, calendarId: id }
  const { requestId } = options
  const answer = await session.call('CreateCalendar', { calendar }, { requestId })
  await session.out.done(calendarKind, await jsonOf(answer.calendar), `calendar/${id} created`)
}

async function update(session: Session, id: string, options: DefinitionOptions): Promise<void> {
  const { calendar, paths } = definitionOf(options)
  if (paths.length === 0) {
    throw new UsageError('nothing to change', 'no option says what', 'name it, for example --day')
  }
  const { namespace } = session.settings
  const named = { ...calendar, namespace, calendarId: id, etag: options.etag ?? '' }
  const request = { calendar: named, updateMask: { paths } }
  const { requestId } = options
  const answer = await session.call('UpdateCalendar', request, { requestId })
  const words = `calendar/${id} changed: ${paths.join(', ')}`
  await session.out.done(calendarKind, await jsonOf(answer.calendar), words)
}

async function get(session: Session, calendarId: string): Promise<void> {
  const { namespace } = session.settings
  const { calendar } = await session.call('GetCalendar', { namespace, calendarId })
  await session.out.one(calendarKind, await jsonOf(calendar))
}

async function list(session: Session): Promise<void> {
  const { namespace } = session.settings
  const pages = pagesOf(async (page) => {
    const request = { namespace, ...page }
    const { calendars, nextPageToken } = await session.call('ListCalendars', request)
    return { items: await Promise.all(calendars.map(jsonOf)), nextPageToken }
  })
  await session.out.list(calendarKind, pages)
}

async function remove(session: Session, calendarId: string, options: DeleteOptions): Promise<void> {
  const { namespace } = session.settings
  const { requestId, ifExists: allowMissing = false } = options
  await session.call('DeleteCalendar', { namespace, calendarId, allowMissing }, { requestId })
  session.out.line(`calendar/${calendarId} deleted`)
}

async function jsonOf(calendar: Calendar__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Calendar', calendar ?? {}) as Json
}
