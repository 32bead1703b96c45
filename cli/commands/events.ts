// `schedctl events`: what happened, and with --watch what happens.

import type { Command } from 'commander'
import { UsageError } from '../failure.ts'
import type { Json, Kind } from '../output.ts'
import { eventKind } from '../resource-kinds.ts'
import { runCommand, type Session } from '../session.ts'
import { numberOf } from '../task-options.ts'

interface EventOptions {
  readonly watch?: boolean
  readonly type?: string
  readonly task?: string
  readonly schedule?: string
  readonly limit: string
  readonly allNamespaces?: boolean
  readonly resume?: string
}

export function registerEvents(program: Command): void {
  program
    .command('events')
    .description('what happened, the newest first; with --watch what happens, as it does')
    .option('-w, --watch', 'follow; Ctrl-C ends it')
    .option('--type <types>', 'only these, separated by commas: task_failed,schedule_paused')
    .option('--task <id>', 'only about this task')
    .option('--schedule <id>', 'only about this schedule and its tasks')
    .option('--limit <count>', 'at most so many; with --watch: ends after them; 0: all', '100')
    .option('--resume <token>', 'with --watch: go on behind this token (of -o json)')
    .option('-A, --all-namespaces', 'of all namespaces')
    .action((options: EventOptions, command: Command) =>
      runCommand(command, (s) => {
        const limited = command.getOptionValueSource('limit') !== 'default'
        return options.watch === true ? watch(s, options, limited) : list(s, options)
      }),
    )
}

/** What this version tells of. */
const allTypes: readonly string[] = [
  ...['created', 'updated', 'claimed', 'started', 'retrying', 'completed', 'failed', 'cancelled'],
  ...['expired', 'skipped', 'redriven'],
]
  .map((name) => `task_${name}`)
  .concat(['lease_lost'])
  .concat(['created', 'updated', 'paused', 'resumed', 'deleted'].map((name) => `schedule_${name}`))

function typesOf({ type = '' }: EventOptions): string[] {
  const names = type
    .split(',')
    .map((one) => one.trim().toLowerCase().replace('event_type_', ''))
    .filter(Boolean)
  for (const name of names) {
    if (allTypes.includes(name)) continue
    throw new UsageError(
      `--type: "${name}" is not an event`,
      `the events are ${allTypes.join(', ')}`,
      'name some of them, separated by commas',
    )
  }
  return names.map((name) => name.toUpperCase())
}

const namespaceOf = (session: Session, options: EventOptions): string =>
  options.allNamespaces === true ? '-' : session.settings.namespace

function limitOf({ limit }: EventOptions): number {
  return numberOf(limit, '--limit') || Number.POSITIVE_INFINITY
}

async function list(session: Session, options: EventOptions): Promise<void> {
  const { toJson } = await import('#proto')
  const max = limitOf(options)
  async function* pages(): AsyncGenerator<Json[]> {
    let pageToken = ''
    let count = 0
    do {
      const answer = await session.call('ListEvents', {
        namespace: namespaceOf(session, options),
        types: typesOf(options).map((type) => `EVENT_TYPE_${type}` as 'EVENT_TYPE_UNSPECIFIED'),
        taskId: options.task ?? '',
        scheduleId: options.schedule ?? '',
        pageToken,
      })
      const events = answer.events.slice(0, max - count)
      count += events.length
      pageToken = count < max ? answer.nextPageToken : ''
      yield events.map((event) => toJson('Event', event) as Json)
    } while (pageToken !== '')
  }
  await session.out.list(eventKind, pages())
}

async function watch(session: Session, options: EventOptions, limited: boolean): Promise<void> {
  const max = limited ? limitOf(options) : Number.POSITIVE_INFINITY
  const watched = session.watchEvents({
    namespace: namespaceOf(session, options),
    types: typesOf(options),
    ...(options.resume === undefined ? {} : { resumeToken: options.resume }),
  })
  const kind: Kind = eventKind
  let count = 0
  let widths: readonly number[] = []
  for await (const { events, resumeToken } of watched) {
    const wanted = events
      .filter(({ taskId }) => options.task === undefined || taskId === options.task)
      .filter(({ scheduleId }) => options.schedule === undefined || scheduleId === options.schedule)
      .slice(0, max - count)
    const items = wanted.map(
      ({ at, type, taskState, task: _task, attempt, ...event }): Json => ({
        ...event,
        type: `EVENT_TYPE_${type}`,
        time: at?.toISOString(),
        ...(taskState === undefined ? {} : { taskState: `TASK_STATE_${taskState}` }),
        ...(attempt === undefined ? {} : { attempt: { attemptNumber: attempt.attemptNumber } }),
        resumeToken,
      }),
    )
    widths = await session.out.more(kind, items, { widths, isFirst: count === 0 })
    count += items.length
    if (count >= max) return
  }
}
