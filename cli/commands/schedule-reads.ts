// `schedctl schedule times|occurrences|explain`: when it runs, what ran, and why or why not.

import type { Command } from 'commander'
import { UsageError } from '../failure.ts'
import { explanationKind } from '../kinds.ts'
import type { Json } from '../output.ts'
import { limitedPages } from '../pages.ts'
import { matchingTimeKind, occurrenceKind } from '../schedule-kinds.ts'
import { listOf } from '../schedule-filter.ts'
import {
  addTimesOptions,
  hasTimes,
  nameOf,
  timesOf,
  type TimesOptions,
} from '../schedule-options.ts'
import { runCommand, type Session } from '../session.ts'
import { durationOf, numberOf } from '../task-options.ts'
import { parseTime, spanOf } from '../times.ts'
import { namingOptions } from './schedule-answers.ts'

interface MatchingOptions extends TimesOptions {
  readonly count: string
  readonly from?: string
  readonly until?: string
  readonly jitter?: string
  readonly jitterMode?: string
}

interface ExplainOptions extends TimesOptions {
  readonly id?: string
  readonly at?: string
  readonly horizon?: string
}

interface OccurrenceOptions {
  readonly state?: string
  readonly from?: string
  readonly until?: string
  readonly limit: string
  readonly full?: boolean
}

export function registerScheduleReads(schedule: Command): void {
  addTimesOptions(
    schedule
      .command('times [id]')
      .alias('preview')
      .description('show the next times of a schedule, or of times that are not stored'),
  )
    .option('--count <count>', 'how many', '10')
    .option('--from <time>', 'from this time on; without it now')
    .option('--until <time>', 'up to this time, excluded')
    .option('--jitter <duration>', 'as if its jitter were this')
    .option('--jitter-mode <mode>', 'stable (default), random')
    .addHelpText(
      'after',
      '\nExample:\n  schedctl schedule times --cron "30 2 * * *" --time-zone Europe/Berlin ' +
        '--from 2027-03-26T00:00:00Z',
    )
    .action((id: string | undefined, options: MatchingOptions, command: Command) =>
      runCommand(command, (s) => times(s, id, options)),
    )
  schedule
    .command('occurrences <id>')
    .description('list what ran and what did not, and why; the newest first')
    .option('--state <states>', 'only these, separated by commas: completed,skipped')
    .option('--from <time>', 'nominal times from this one on')
    .option('--until <time>', 'nominal times before this one')
    .option('--limit <count>', 'at most so many; 0: all', '100')
    .option('--full', 'with payloads, metadata and results')
    .addHelpText(
      'after',
      '\nExample:\n  schedctl schedule occurrences report --state skipped,failed',
    )
    .action((id: string, options: OccurrenceOptions, command: Command) =>
      runCommand(command, (s) => occurrences(s, id, options)),
    )
  addTimesOptions(
    schedule
      .command('explain [id]')
      .description('say what a schedule means, when it runs, and why it ran or did not'),
  )
    .option('--at <time>', 'why it ran at this time, or did not')
    .option('--horizon <duration>', 'how far ahead special days are told; without it 366d')
    .option('--id <id>', 'of one that is not stored: what H stands for depends on it')
    .addHelpText(
      'after',
      '\nExample:\n  schedctl schedule explain report --at 2027-03-28T01:30:00Z',
    )
    .action((id: string | undefined, options: ExplainOptions, command: Command) =>
      runCommand(command, (s) => explain(s, id, options)),
    )
}

/** Times that are not stored, or undefined for an id. */
async function unsavedOf(id: string | undefined, options: TimesOptions, what: string) {
  const given = timesOf(options)
  if (id !== undefined && Object.keys(given).length > 0) {
    throw new UsageError(
      'give the id of a schedule, or times',
      'both were given',
      `drop one; "schedctl schedule ${what} <id>" is about one that is stored`,
    )
  }
  if (id !== undefined) return undefined
  if (!hasTimes(given)) {
    throw new UsageError(
      'give the id of a schedule, or times',
      'neither was given',
      `write for example schedctl schedule ${what} --cron "0 9 * * 1-5" --time-zone Europe/Berlin`,
    )
  }
  const { wireTimesOf } = await import('#sdk')
  return wireTimesOf(given)
}

function timeOf(text: string | undefined, option: string) {
  return text === undefined ? null : spanOf(parseTime(text, option).getTime())
}

async function times(
  session: Session,
  id: string | undefined,
  options: MatchingOptions,
): Promise<void> {
  const spec = await unsavedOf(id, options, 'times')
  const { namespace } = session.settings
  const jitterMs = durationOf(options.jitter, '--jitter')
  const mode = nameOf(options.jitterMode, '--jitter-mode', ['STABLE', 'RANDOM']) ?? 'STABLE'
  const jitter =
    jitterMs === undefined ? null : { max: spanOf(jitterMs), mode: `JITTER_MODE_${mode}` as const }
  const request = {
    namespace,
    ...(spec === undefined ? { scheduleId: id ?? '' } : { spec }),
    count: numberOf(options.count, '--count') ?? 0,
    startTime: timeOf(options.from, '--from'),
    endTime: timeOf(options.until, '--until'),
    jitter,
  }
  const answer = await namingOptions(session.call('ListScheduleMatchingTimes', request))
  const { toJson } = await import('#proto')
  async function* pages(): AsyncGenerator<Json[]> {
    yield await Promise.resolve(answer.times.map((time) => toJson('MatchingTime', time) as Json))
  }
  await session.out.list(matchingTimeKind, pages())
  if (answer.endReached) session.out.note('there are no later ones')
}

const occurrenceStates = [
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
] as const

async function occurrences(
  session: Session,
  scheduleId: string,
  options: OccurrenceOptions,
): Promise<void> {
  const { namespace } = session.settings
  const { toJson } = await import('#proto')
  const states = listOf(options.state ?? '').map(
    (name) => `TASK_STATE_${nameOf(name, '--state', occurrenceStates) ?? 'SKIPPED'}` as const,
  )
  const nominalTime = {
    from: timeOf(options.from, '--from'),
    until: timeOf(options.until, '--until'),
  }
  const limit = numberOf(options.limit, '--limit') ?? 0
  const view = options.full === true ? 'VIEW_FULL' : 'VIEW_BASIC'
  const pages = limitedPages(session, limit, async (page) => {
    const request = { namespace, scheduleId, states, nominalTime, ...page, view } as const
    const { tasks, nextPageToken } = await session.call('ListOccurrences', request)
    return { items: tasks.map((task) => toJson('Task', task) as Json), nextPageToken }
  })
  await session.out.list(occurrenceKind, pages)
}

async function explain(
  session: Session,
  id: string | undefined,
  options: ExplainOptions,
): Promise<void> {
  const spec = await unsavedOf(id, options, 'explain')
  const { namespace } = session.settings
  const horizonMs = durationOf(options.horizon, '--horizon')
  const request = {
    namespace,
    ...(spec === undefined
      ? { scheduleId: id ?? '' }
      : { schedule: { namespace, scheduleId: options.id ?? '', spec } }),
    atTime: timeOf(options.at, '--at'),
    horizon: horizonMs === undefined ? null : spanOf(horizonMs),
  }
  const answer = await namingOptions(session.call('ExplainSchedule', request))
  const { toJson } = await import('#proto')
  const { out } = session
  if (out.format !== 'table' && out.format !== 'wide') {
    const json = toJson('ExplainScheduleResponse', answer) as Json
    await out.one({ ...explanationKind, idField: 'summary' }, json)
    return
  }
  out.line(answer.summary)
  const told = answer.explanations.map((one) => toJson('Explanation', one) as Json)
  if (told.length > 0) {
    out.line('')
    out.table(explanationKind, told, [])
  }
  const next = answer.nextTimes.map((one) => toJson('MatchingTime', one) as Json)
  if (next.length > 0) {
    out.line('')
    out.table(matchingTimeKind, next, [])
  }
}
