// `schedctl dlq …`: list, get, redrive, purge dead letters, the FAILED tasks of a queue.
// Owns: these commands.  Does not: follow operations (operation-wait.ts).

import type { Command } from 'commander'
import { addBulkOptions, type BulkOptions, bulkOf } from '../bulk-options.ts'
import { UsageError } from '../failure.ts'
import { deadLetterKind, taskKind } from '../kinds.ts'
import { followOperation } from '../operation-wait.ts'
import type { Json } from '../output.ts'
import { limitedPages } from '../pages.ts'
import { runCommand, type Session } from '../session.ts'
import { mapOf, numberOf, payloadOf } from '../task-options.ts'
import { afterNow, whenOf } from './task-life.ts'

interface ListOptions {
  readonly queue?: string
  readonly selector?: string
  readonly error?: string
  readonly limit: string
}

interface RedriveOptions extends ListOptions, BulkOptions {
  readonly all?: boolean
  readonly data?: string
  readonly url?: string
  readonly toQueue?: string
  readonly label?: readonly string[]
  readonly at?: string
  readonly in?: string
  readonly etag?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function registerDeadLetter(program: Command): void {
  const dlq = program.command('dlq').description('dead letters: the FAILED tasks of a queue')
  filtered(dlq.command('list').description('list dead letters, the newest first'))
    .option('--limit <count>', 'at most so many; 0: all', '500')
    .addHelpText('after', example('dlq list --queue mail --error refused'))
    .action((options: ListOptions, command: Command) =>
      runCommand(command, (s) => list(s, options)),
    )
  dlq
    .command('get <id>')
    .description('show a dead letter with its last attempts')
    .addHelpText('after', example('dlq get order-1 -o json'))
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  addBulkOptions(
    filtered(dlq.command('redrive [ids...]').description('put dead letters back to work')),
  )
    .option('--all', 'all that the filter means, as an operation')
    .option('--data <text>', 'with this payload instead: a text, @file, or - for stdin')
    .option('--url <url>', 'to this webhook instead')
    .option('--to-queue <queue>', 'in this queue instead')
    .option('--label <key=value>', 'with this label added; repeat it for more', collect)
    .option('--at <time>', 'when (ids only): RFC 3339, or relative as in --in')
    .option('--in <duration>', 'how long from now (ids only)')
    .option('--etag <etag>', 'only if the task is as it was then (ids only)')
    .addHelpText(
      'after',
      `${example('dlq redrive order-1 --data @fixed.json')}
  schedctl dlq redrive --all --queue mail --rate 50 --dry-run`,
    )
    .action((ids: string[], options: RedriveOptions, command: Command) =>
      runCommand(command, (s) => redrive(s, ids, options)),
    )
  addBulkOptions(filtered(dlq.command('purge').description('delete dead letters, as an operation')))
    .addHelpText('after', example('dlq purge --queue mail --dry-run'))
    .action((options: ListOptions & BulkOptions, command: Command) =>
      runCommand(command, (s) => purge(s, options)),
    )
}

function filtered(command: Command): Command {
  return command
    .option('--queue <queue>', 'only of this queue')
    .option('-l, --selector <labels>', 'only these, for example team=a,!old')
    .option('--error <text>', 'only those whose last error contains this')
}

function example(text: string): string {
  return `\nExample:\n  schedctl ${text}`
}

function filterOf(options: Omit<ListOptions, 'limit'>) {
  return { labelSelector: options.selector ?? '', errorContains: options.error ?? '' }
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const { namespace } = session.settings
  const { toJson } = await import('#proto')
  const limit = numberOf(options.limit, '--limit') ?? 0
  const pages = limitedPages(session, limit, async (page) => {
    const { queue: queueId = '' } = options
    const request = { namespace, queueId, ...page, filter: filterOf(options) }
    const { deadLetters, nextPageToken } = await session.call('ListDeadLetters', request)
    const items = deadLetters.map((letter) => toJson('DeadLetter', letter) as Json)
    return { items, nextPageToken }
  })
  await session.out.list(deadLetterKind, pages)
}

async function get(session: Session, taskId: string): Promise<void> {
  const { namespace } = session.settings
  const answer = await session.call('GetDeadLetter', { namespace, taskId })
  const { toJson } = await import('#proto')
  await session.out.one(deadLetterKind, toJson('DeadLetter', answer.deadLetter ?? {}) as Json)
}

async function overridesOf(options: RedriveOptions) {
  const { data, url, toQueue, label } = options
  if (data === undefined && url === undefined && toQueue === undefined && label === undefined) {
    return null
  }
  return {
    payload: data === undefined ? new Uint8Array(0) : await payloadOf(data),
    overridePayload: data !== undefined,
    labels: mapOf(label, '--label') ?? {},
    queue: toQueue ?? '',
    target: url === undefined ? null : { webhook: { url } },
  }
}

async function redrive(
  session: Session,
  ids: readonly string[],
  options: RedriveOptions,
): Promise<void> {
  if (ids.length > 0 === (options.all === true)) {
    throw new UsageError(
      'say which dead letters',
      'neither ids nor --all, or both, were given',
      'name ids, or give --all with a filter',
    )
  }
  const overrides = await overridesOf(options)
  if (options.all === true) {
    const { namespace } = session.settings
    const filter = filterOf(options)
    const queueId = options.queue ?? ''
    const request = { namespace, queueId, filter, overrides, options: bulkOf(options) }
    const { operation } = await session.call('RedriveDeadLetters', request)
    await followOperation(session, operation, options.wait === true)
    return
  }
  for (const taskId of ids) await redriveOne(session, taskId, { ...options, overrides })
}

async function redriveOne(
  session: Session,
  taskId: string,
  options: RedriveOptions & { readonly overrides: Awaited<ReturnType<typeof overridesOf>> },
): Promise<void> {
  const { namespace } = session.settings
  const { etag = '', requestId, overrides } = options
  const when = whenOf(options)
  const scheduleTime = when === undefined ? null : (when.scheduleTime ?? afterNow(when.delay))
  const request = { namespace, taskId, etag, overrides, scheduleTime }
  const answer = await session.call('RedriveDeadLetter', request, { requestId })
  const { toJson } = await import('#proto')
  const task = toJson('Task', answer.task ?? {}) as Json
  await session.out.done(taskKind, task, `task/${taskId} waits again`)
}

async function purge(session: Session, options: ListOptions & BulkOptions): Promise<void> {
  const { namespace } = session.settings
  const request = {
    namespace,
    queueId: options.queue ?? '',
    filter: filterOf(options),
    options: bulkOf(options),
  }
  const { operation } = await session.call('PurgeDeadLetters', request)
  await followOperation(session, operation, options.wait === true)
}
