// The options that say what a task is like; `task create`, `task update` and `schedule create`
// share them. Owns: options → the SDK's fields.  Does not: say when (task.ts, schedule.ts).

import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { TaskChanges, Webhook } from '#sdk'
import { UsageError } from './failure.ts'
import { parseDuration } from './times.ts'

export interface TaskOptions {
  readonly url?: string
  /** True: any handler. */
  readonly worker?: string | true
  readonly method?: string
  readonly header?: readonly string[]
  readonly data?: string
  readonly contentType?: string
  readonly queue?: string
  readonly concurrencyKey?: string
  readonly priority?: string
  readonly label?: readonly string[]
  readonly metadata?: readonly string[]
  readonly maxAttempts?: string
  readonly maxAge?: string
  readonly minBackoff?: string
  readonly maxBackoff?: string
  readonly backoffMultiplier?: string
  readonly attemptTimeout?: string
  readonly startDeadline?: string
  readonly atMostOnce?: boolean
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function addTaskOptions(command: Command): Command {
  return command
    .option('--url <url>', 'webhook to call')
    .option('--worker [handler]', 'instead: for workers that pull from its queue')
    .option('--method <method>', 'HTTP method: POST, PUT, PATCH, GET, DELETE, HEAD')
    .option('--header <name=value>', 'header of the call; repeat it for more', collect)
    .option('--data <text>', 'payload: a text, @file, or - for stdin')
    .option('--content-type <type>', 'of the payload')
    .option('--queue <queue>', 'where it waits')
    .option(
      '--concurrency-key <key>',
      'held back together with others of its key (queue key pause)',
    )
    .option('--priority <0-9>', '9 is the most urgent')
    .option('--label <key=value>', 'to find it by; repeat it for more', collect)
    .option('--metadata <key=value>', 'kept with it; repeat it for more', collect)
    .option('--max-attempts <count>', 'tries, the first included; -1: only --max-age ends them')
    .option('--max-age <duration>', 'no try begins later than this after the first')
    .option('--min-backoff <duration>', 'wait after the first failed try')
    .option('--max-backoff <duration>', 'longest wait between two tries')
    .option('--backoff-multiplier <factor>', 'each wait is so much longer than the one before')
    .option('--attempt-timeout <duration>', 'a try that takes longer has failed')
    .option('--start-deadline <duration>', 'if no try began so long after it was due, it expires')
    .option('--at-most-once', 'never try again when it is unknown whether a try arrived')
}

/** Only the fields that were given. */
export async function taskFieldsOf(options: TaskOptions): Promise<TaskChanges> {
  const payload = options.data === undefined ? undefined : await payloadOf(options.data)
  const contentType = options.contentType ?? (payload && contentTypeOf(payload))
  const webhook = webhookOf(options)
  const worker = workerOf(options)
  const retry = retryOf(options)
  const fields = {
    webhook,
    worker,
    payload,
    contentType,
    queue: options.queue,
    concurrencyKey: options.concurrencyKey,
    priority: numberOf(options.priority, '--priority'),
    labels: mapOf(options.label, '--label'),
    metadata: mapOf(options.metadata, '--metadata'),
    retry,
    attemptTimeoutMs: durationOf(options.attemptTimeout, '--attempt-timeout'),
    startDeadlineMs: durationOf(options.startDeadline, '--start-deadline'),
    deliveryGuarantee: options.atMostOnce === true ? ('AT_MOST_ONCE' as const) : undefined,
  }
  return withoutUndefined(fields)
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** What was not given must not look as if it was given as undefined. */
export function withoutUndefined<T extends object>(fields: T): Given<T> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Given<T>
}

function workerOf({ worker, url }: TaskOptions): TaskChanges['worker'] {
  if (worker === undefined) return undefined
  if (url === undefined) return worker === true ? {} : { handler: worker }
  throw new UsageError('--url and --worker are two targets', 'a task has one', 'give one of them')
}

/** Of what is made anew. */
export function assertTarget(what: string, { url, worker }: TaskOptions): void {
  if (url !== undefined || worker !== undefined) return
  throw new UsageError(
    `${what} needs a target`,
    'neither --url nor --worker was given',
    'add for example --url https://example.com/hook',
  )
}

function webhookOf({ url, method, header }: TaskOptions): Webhook | undefined {
  if (url === undefined) {
    if (method === undefined && header === undefined) return undefined
    throw new UsageError(
      `${method === undefined ? '--header' : '--method'} needs --url`,
      'a target is replaced as a whole',
      'give --url, too',
    )
  }
  const upper = method?.toUpperCase() as Webhook['method']
  const headers = mapOf(header, '--header')
  return { url, ...withoutUndefined({ method: upper, headers }) }
}

function retryOf(options: TaskOptions): TaskChanges['retry'] {
  const retry = withoutUndefined({
    maxAttempts: numberOf(options.maxAttempts, '--max-attempts'),
    maxAgeMs: durationOf(options.maxAge, '--max-age'),
    minBackoffMs: durationOf(options.minBackoff, '--min-backoff'),
    maxBackoffMs: durationOf(options.maxBackoff, '--max-backoff'),
    backoffMultiplier: numberOf(options.backoffMultiplier, '--backoff-multiplier'),
  })
  return Object.keys(retry).length === 0 ? undefined : retry
}

export async function payloadOf(data: string): Promise<Uint8Array> {
  if (data === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  if (!data.startsWith('@')) return Buffer.from(data)
  try {
    return readFileSync(data.slice(1))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `--data: ${data.slice(1)} can not be read`,
      why,
      'name a file that exists after the @',
    )
  }
}

/** What reads as JSON is JSON; other text is text; the rest has no type. */
function contentTypeOf(payload: Uint8Array): string | undefined {
  if (payload.length === 0) return undefined
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(payload)
  } catch {
    return undefined
  }
  try {
    JSON.parse(text)
    return 'application/json'
  } catch {
    return 'text/plain; charset=utf-8'
  }
}

export function mapOf(
  pairs: readonly string[] | undefined,
  option: string,
): Record<string, string> | undefined {
  if (pairs === undefined) return undefined
  const entries = pairs.map((pair): [string, string] => {
    const equals = pair.indexOf('=')
    if (equals > 0) return [pair.slice(0, equals), pair.slice(equals + 1)]
    throw new UsageError(
      `${option}: "${pair}" is not name=value`,
      'it has no "=" after a name',
      `write for example ${option} ${option === '--header' ? 'x-source=cli' : 'team=billing'}`,
    )
  })
  return Object.fromEntries(entries)
}

export function numberOf(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new UsageError(`${option}: "${text}" is not a number`, 'it takes a number', 'correct it')
}

export function durationOf(text: string | undefined, option: string): number | undefined {
  return text === undefined ? undefined : parseDuration(text, option)
}
