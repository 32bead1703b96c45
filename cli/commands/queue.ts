// `schedctl queue …`: create, get, list, update, pause, resume, purge, delete, stats.

import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import type { Queue, Queue__Output } from '#proto'
import { UsageError } from '../failure.ts'
import { followOperation } from '../operation-wait.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { queueKind, queueStatsKind } from '../resource-kinds.ts'
import { type PauseOptions, pauseEndOf } from '../pause-options.ts'
import { runCommand, type Session } from '../session.ts'
import { numberOf } from '../task-options.ts'
import { parseDuration } from '../times.ts'
import { registerKeys } from './queue-keys.ts'

interface DefinitionOptions {
  readonly description?: string
  readonly label?: readonly string[]
  readonly rate?: string
  readonly burst?: string
  readonly concurrency?: string
  readonly maxAttempts?: string
  readonly minBackoff?: string
  readonly maxBackoff?: string
  readonly attemptTimeout?: string
  readonly retention?: string
  readonly etag?: string
  readonly requestId?: string
  readonly dryRun?: boolean
}

interface StatsOptions {
  readonly watch?: boolean
  readonly interval?: string
}

interface DeleteOptions {
  readonly force?: boolean
  readonly wait?: boolean
  readonly ifExists?: boolean
  readonly etag?: string
  readonly requestId?: string
}

interface PurgeOptions {
  readonly dryRun?: boolean
  readonly max?: string
  readonly rate?: string
  readonly wait?: boolean
  readonly requestId?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

function addDefinitionOptions(command: Command): Command {
  return command
    .option('--description <text>', 'for people')
    .option('--label <key=value>', 'to find it by; repeat it for more', collect)
    .option('--rate <per second>', 'tasks that start in a second, in the whole cluster')
    .option('--burst <count>', 'tasks that may start at once after a pause')
    .option('--concurrency <count>', 'attempts under way at the same time')
    .option('--max-attempts <count>', 'of tasks that do not say: tries, the first included')
    .option('--min-backoff <duration>', 'of tasks that do not say')
    .option('--max-backoff <duration>', 'of tasks that do not say')
    .option('--attempt-timeout <duration>', 'of tasks that do not say')
    .option('--retention <duration>', 'how long finished tasks are kept')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .option('--dry-run', 'only check')
}

export function registerQueue(program: Command): void {
  const queue = program.command('queue').description('queues: where tasks wait, and their limits')
  addDefinitionOptions(queue.command('create <id>').description('create a queue'))
    .addHelpText('after', '\nExample:\n  schedctl queue create mail --rate 50 --max-attempts 5')
    .action((id: string, options: DefinitionOptions, command: Command) =>
      runCommand(command, (s) => create(s, id, options)),
    )
  addDefinitionOptions(queue.command('update <id>').description('change what is named'))
    .option('--etag <etag>', 'only if the queue is as it was then')
    .action((id: string, options: DefinitionOptions, command: Command) =>
      runCommand(command, (s) => update(s, id, options)),
    )
  queue
    .command('get <id>')
    .description('show a queue')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  queue
    .command('list')
    .description('list queues')
    .option('-l, --selector <labels>', 'only these, for example team=a,!old')
    .action((options: { readonly selector?: string }, command: Command) =>
      runCommand(command, (s) => list(s, options.selector ?? '')),
    )
  registerStates(queue)
  registerDelete(queue)
  registerKeys(queue)
}

function registerStates(queue: Command): void {
  queue
    .command('stats <id>')
    .description('show what a queue is doing: how much waits, how fast it goes')
    .option('-w, --watch', 'again and again, a row each, until Ctrl-C')
    .option('--interval <duration>', 'between two rows', '2s')
    .action((id: string, options: StatsOptions, command: Command) =>
      runCommand(command, (s) => stats(s, id, options)),
    )
  queue
    .command('pause <id>')
    .description('start no task of it; tasks are taken in and wait')
    .option('--reason <text>', 'why, for those who look later')
    .option('--until <time>', 'it goes on by itself then')
    .option('--for <duration>', 'it goes on by itself after this long')
    .option('--request-id <id>', 'of an earlier run of this command')
    .addHelpText('after', '\nExample:\n  schedctl queue pause mail --reason "down" --for 10m')
    .action((id: string, options: PauseOptions, command: Command) =>
      runCommand(command, (s) => pause(s, id, options)),
    )
  queue
    .command('resume <id>')
    .description('start tasks again')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((id: string, options: { readonly requestId?: string }, command: Command) =>
      runCommand(command, (s) => resume(s, id, options.requestId)),
    )
  queue
    .command('purge <id>')
    .description('cancel every task that waits in it')
    .option('--dry-run', 'only count')
    .option('--max <count>', 'refuse if there are more')
    .option('--rate <per second>', 'cancel no faster')
    .option('--wait', 'follow it to its end')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((id: string, options: PurgeOptions, command: Command) =>
      runCommand(command, (s) => purge(s, id, options)),
    )
}

function registerDelete(queue: Command): void {
  queue
    .command('delete <id>')
    .description('delete a queue that holds no task which has not ended')
    .option('--force', 'cancel its tasks first; it takes none meanwhile')
    .option('--wait', 'with --force: follow it to its end')
    .option('--if-exists', 'it is no error if there is none')
    .option('--etag <etag>', 'only if it is as it was then')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .action((id: string, options: DeleteOptions, command: Command) =>
      runCommand(command, (s) => remove(s, id, options)),
    )
}

async function create(
  session: Session,
  queueId: string,
  options: DefinitionOptions,
): Promise<void> {
  const { namespace } = session.settings
  const queue = { namespace, queueId, ...definitionOf(options).queue }
  const validateOnly = options.dryRun === true
  const { requestId } = options
  const answer = await session.call('CreateQueue', { queue, validateOnly }, { requestId })
  if (validateOnly) session.out.note(`queue ${queueId} would be created (dry run: nothing was)`)
  else await done(session, answer.queue, `queue/${queueId} created`)
}

async function update(
  session: Session,
  queueId: string,
  options: DefinitionOptions,
): Promise<void> {
  const { queue, paths } = definitionOf(options)
  if (paths.length === 0) {
    throw new UsageError(
      'nothing to change',
      'no option says what',
      'name it, for example --rate 10',
    )
  }
  const { namespace } = session.settings
  const validateOnly = options.dryRun === true
  const named = { ...queue, namespace, queueId, etag: options.etag ?? '' }
  const request = { queue: named, updateMask: { paths }, validateOnly }
  const answer = await session.call('UpdateQueue', request, { requestId: options.requestId })
  if (validateOnly) session.out.note(`queue ${queueId} would be changed (dry run: it was not)`)
  else await done(session, answer.queue, `queue/${queueId} changed: ${paths.join(', ')}`)
}

/** The fields that options name, and their paths. */
function definitionOf(options: DefinitionOptions): { queue: Queue; paths: string[] } {
  const paths: string[] = []
  const take = <T>(path: string, value: T | undefined): T | undefined => {
    if (value !== undefined) paths.push(path)
    return value
  }
  const number = (path: string, text: string | undefined, option: string): number =>
    take(path, text === undefined ? undefined : numberOf(text, option)) ?? 0
  const span = (path: string, text: string | undefined, option: string) =>
    take(path, text === undefined ? undefined : durationOf(text, option)) ?? null
  const rateLimit = {
    maxDispatchesPerSecond: number('rate_limit.max_dispatches_per_second', options.rate, '--rate'),
    maxBurstSize: number('rate_limit.max_burst_size', options.burst, '--burst'),
    maxConcurrentDispatches: number(
      'rate_limit.max_concurrent_dispatches',
      options.concurrency,
      '--concurrency',
    ),
  }
  const retryPolicy = {
    maxAttempts: number('retry_policy.max_attempts', options.maxAttempts, '--max-attempts'),
    minBackoff: span('retry_policy.min_backoff', options.minBackoff, '--min-backoff'),
    maxBackoff: span('retry_policy.max_backoff', options.maxBackoff, '--max-backoff'),
  }
  const hasRate = paths.some((path) => path.startsWith('rate_limit'))
  const hasRetry = paths.some((path) => path.startsWith('retry_policy'))
  const queue = {
    description: take('description', options.description) ?? '',
    labels: take('labels', options.label === undefined ? undefined : labelsOf(options.label)) ?? {},
    rateLimit: hasRate ? rateLimit : null,
    retryPolicy: hasRetry ? retryPolicy : null,
    attemptTimeout: span('attempt_timeout', options.attemptTimeout, '--attempt-timeout'),
    retention:
      options.retention === undefined
        ? null
        : { maxAge: span('retention.max_age', options.retention, '--retention') },
  }
  return { queue, paths }
}

function durationOf(text: string, option: string): { seconds: number; nanos: number } {
  const ms = parseDuration(text, option)
  const seconds = Math.floor(ms / 1_000)
  return { seconds, nanos: Math.round((ms - seconds * 1_000) * 1_000_000) }
}

export function labelsOf(texts: readonly string[]): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const text of texts) {
    const at = text.indexOf('=')
    if (at <= 0) {
      throw new UsageError(`--label: "${text}" is no label`, 'it has no key', 'write key=value')
    }
    labels[text.slice(0, at)] = text.slice(at + 1)
  }
  return labels
}

async function get(session: Session, queueId: string): Promise<void> {
  const { namespace } = session.settings
  const { queue } = await session.call('GetQueue', { namespace, queueId, view: 'VIEW_FULL' })
  await session.out.one(queueKind, await jsonOf(queue))
}

async function stats(session: Session, queueId: string, options: StatsOptions): Promise<void> {
  const { namespace } = session.settings
  const { toJson } = await import('#proto')
  const intervalMs = parseDuration(options.interval ?? '2s', '--interval')
  const read = async (): Promise<Json> => {
    const answer = await session.call('GetQueueStats', { namespace, queueId })
    return { queueId, ...(toJson('QueueStats', answer.stats ?? {}) as Json) }
  }
  if (options.watch !== true) {
    await session.out.one(queueStatsKind, await read())
    return
  }
  let widths: readonly number[] = []
  for (let isFirst = true; ; isFirst = false) {
    widths = await session.out.more(queueStatsKind, [await read()], { widths, isFirst })
    if (await session.interrupted(intervalMs)) return
  }
}

async function list(session: Session, labelSelector: string): Promise<void> {
  const { namespace } = session.settings
  const pages = pagesOf(async (page) => {
    const request = { namespace, ...page, filter: { labelSelector } }
    const { queues, nextPageToken } = await session.call('ListQueues', request)
    return { items: await Promise.all(queues.map(jsonOf)), nextPageToken }
  })
  await session.out.list(queueKind, pages)
}

async function pause(session: Session, queueId: string, options: PauseOptions): Promise<void> {
  const { namespace } = session.settings
  const { until, words } = pauseEndOf(options)
  const request = { namespace, queueId, reason: options.reason ?? '', until }
  const { queue } = await session.call('PauseQueue', request, { requestId: options.requestId })
  await done(session, queue, `queue/${queueId} paused${words}; attempts under way go on`)
}

async function resume(
  session: Session,
  queueId: string,
  requestId: string | undefined,
): Promise<void> {
  const { namespace } = session.settings
  const { queue } = await session.call('ResumeQueue', { namespace, queueId }, { requestId })
  await done(session, queue, `queue/${queueId} resumed`)
}

async function purge(session: Session, queueId: string, options: PurgeOptions): Promise<void> {
  const { namespace } = session.settings
  const bulk = {
    dryRun: options.dryRun === true,
    maxAffected: options.max ?? '0',
    maxPerSecond: options.rate === undefined ? 0 : (numberOf(options.rate, '--rate') ?? 0),
    requestId: options.requestId ?? randomUUID(),
  }
  const request = { namespace, queueId, options: bulk }
  const { operation } = await session.call('PurgeQueue', request)
  await followOperation(session, operation, options.wait === true)
}

async function remove(session: Session, queueId: string, options: DeleteOptions): Promise<void> {
  const { namespace } = session.settings
  const { force = false, wait = false, ifExists: allowMissing = false, etag = '' } = options
  const request = { namespace, queueId, force, allowMissing, etag }
  const { requestId } = options
  const { operation } = await session.call('DeleteQueue', request, { requestId })
  if (operation === null) session.out.line(`queue/${queueId} deleted`)
  else await followOperation(session, operation, wait)
}

async function done(session: Session, queue: Queue__Output | null, words: string): Promise<void> {
  await session.out.done(queueKind, await jsonOf(queue), words)
}

async function jsonOf(queue: Queue__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Queue', queue ?? {}) as Json
}
