// `schedctl queue keys` and `queue key …`: concurrency keys, their pauses and limits.

import type { Command } from 'commander'
import type { Key__Output } from '#proto'
import { UsageError } from '../failure.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { keyKind } from '../resource-kinds.ts'
import { type PauseOptions, pauseEndOf } from '../pause-options.ts'
import { runCommand, type Session } from '../session.ts'
import { numberOf } from '../task-options.ts'

interface ListOptions {
  readonly prefix?: string
  readonly held?: boolean
}

interface LimitOptions {
  readonly rate?: string
  readonly burst?: string
  readonly concurrency?: string
  readonly weight?: string
  readonly clear?: boolean
  readonly requestId?: string
}

interface Name {
  readonly queueId: string
  readonly key: string
}

export function registerKeys(queue: Command): void {
  queue
    .command('keys <queue>')
    .description('list concurrency keys: those with tasks, a limit or a pause')
    .option('--prefix <text>', 'only keys that begin with it')
    .option('--held', 'only those that are paused')
    .action((queueId: string, options: ListOptions, command: Command) =>
      runCommand(command, (s) => list(s, queueId, options)),
    )
  const key = queue.command('key').description('one concurrency key of a queue')
  key
    .command('pause <queue> <key>')
    .description('start no task with this key; they are taken in and wait')
    .option('--reason <text>', 'why, for those who look later')
    .option('--until <time>', 'it goes on by itself then')
    .option('--for <duration>', 'it goes on by itself after this long')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((queueId: string, name: string, options: PauseOptions, command: Command) =>
      runCommand(command, (s) => pause(s, { queueId, key: name }, options)),
    )
  key
    .command('resume <queue> <key>')
    .description('start tasks with this key again')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action(
      (queueId: string, name: string, options: { readonly requestId?: string }, command: Command) =>
        runCommand(command, (s) => resume(s, { queueId, key: name }, options.requestId)),
    )
  key
    .command('limit <queue> <key>')
    .description('give a key a limit and a weight of its own (kept and shown, not yet enforced)')
    .option('--rate <per second>', 'tasks that start in a second')
    .option('--burst <count>', 'tasks that may start at once')
    .option('--concurrency <count>', 'attempts under way at the same time')
    .option('--weight <1-100>', 'its share among the keys')
    .option('--clear', "the queue's limit and the tasks' weight again")
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((queueId: string, name: string, options: LimitOptions, command: Command) =>
      runCommand(command, (s) => limit(s, { queueId, key: name }, options)),
    )
}

async function list(session: Session, queueId: string, options: ListOptions): Promise<void> {
  const { namespace } = session.settings
  const { prefix: keyPrefix = '', held: onlyHeld = false } = options
  const pages = pagesOf(async (page) => {
    const request = { namespace, queueId, ...page, keyPrefix, onlyHeld }
    const { keys, nextPageToken } = await session.call('ListKeys', request)
    return { items: await Promise.all(keys.map(jsonOf)), nextPageToken }
  })
  await session.out.list(keyKind, pages)
}

async function pause(session: Session, name: Name, options: PauseOptions): Promise<void> {
  const { namespace } = session.settings
  const { until, words } = pauseEndOf(options)
  const request = { namespace, ...name, reason: options.reason ?? '', until }
  const { key } = await session.call('PauseKey', request, { requestId: options.requestId })
  await done(session, key, `key ${name.key} of queue/${name.queueId} paused${words}`)
}

async function resume(session: Session, name: Name, requestId: string | undefined): Promise<void> {
  const { namespace } = session.settings
  const { key } = await session.call('ResumeKey', { namespace, ...name }, { requestId })
  await done(session, key, `key ${name.key} of queue/${name.queueId} resumed`)
}

async function limit(session: Session, name: Name, options: LimitOptions): Promise<void> {
  const { namespace } = session.settings
  const { rate, burst, concurrency, weight, clear, requestId } = options
  const isGiven = [rate, burst, concurrency].some((value) => value !== undefined)
  if (clear === true ? isGiven || weight !== undefined : !isGiven && weight === undefined) {
    throw new UsageError(
      clear === true ? '--clear stands alone' : 'nothing to set',
      'the limit and the weight are replaced as a whole',
      'give --rate, --burst, --concurrency or --weight, or --clear',
    )
  }
  const given = {
    maxDispatchesPerSecond: numberOf(rate, '--rate') ?? 0,
    maxBurstSize: numberOf(burst, '--burst') ?? 0,
    maxConcurrentDispatches: numberOf(concurrency, '--concurrency') ?? 0,
  }
  const request = {
    namespace,
    ...name,
    limit: isGiven ? given : null,
    weight: numberOf(weight, '--weight') ?? 0,
  }
  const { key } = await session.call('SetKeyLimit', request, { requestId })
  await done(session, key, `key ${name.key} of queue/${name.queueId} changed`)
}

async function done(session: Session, key: Key__Output | null, words: string): Promise<void> {
  await session.out.done(keyKind, await jsonOf(key), words)
}

async function jsonOf(key: Key__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Key', key ?? {}) as Json
}
