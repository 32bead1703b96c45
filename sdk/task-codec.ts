// Tasks between the SDK's form and messages.
// Owns: names, units and payloads.  Does not: check what the server checks; only what would be lost
// on the way (a misspelt name, a time that is none) is refused here.

import type { Attempt__Output, Task as WireTask, Task__Output } from '../proto/index.ts'
import { invalidArgument } from './errors.ts'
import { noLabels, saysMore, targetOfTask, wireExtrasOf, wireRulesOf } from './task-extras.ts'
import { newTaskId } from './task-id.ts'
import type {
  Attempt,
  AttemptError,
  DeliveryGuarantee,
  HttpMethod,
  InFlightAttempt,
  RetryInput,
  Task,
  TaskChanges,
  TaskInput,
  TaskResult,
  TaskState,
  WebhookOfTask,
} from './task-types.ts'
import { dateOf, msOf, optionalName, shortName, wireDuration, wireTime } from './wire-values.ts'

/** Field of the SDK → path of the update mask. */
const paths: Readonly<Record<keyof TaskChanges, string>> = {
  at: 'schedule_time',
  delayMs: 'delay',
  webhook: 'target',
  worker: 'target',
  payload: 'payload',
  contentType: 'content_type',
  queue: 'queue',
  concurrencyKey: 'concurrency_key',
  priority: 'priority',
  labels: 'labels',
  metadata: 'metadata',
  retry: 'retry_policy',
  startDeadlineMs: 'start_deadline',
  attemptTimeoutMs: 'attempt_timeout',
  deliveryGuarantee: 'delivery_guarantee',
  retentionMs: 'retention',
  jitter: 'jitter',
  callbacks: 'callbacks',
}

const inputNames: ReadonlySet<string> = new Set([
  'taskId',
  'namespace',
  'dedupe',
  'traceContext',
  ...Object.keys(paths),
])

/** A task to create, with its id. Always the same shape: the encoder is twice as fast with it. */
export function wireTaskOf(input: TaskInput): WireTask & { readonly taskId: string } {
  for (const name in input) if (!inputNames.has(name)) throw unknownName(name)
  const { payload, contentType } = payloadOf(input)
  const task: WireTask & { readonly taskId: string } = {
    namespace: input.namespace ?? '',
    // The server's id carries the place of the key.
    taskId: input.taskId || (input.dedupe === undefined ? newTaskId() : ''),
    queue: input.queue ?? '',
    concurrencyKey: input.concurrencyKey ?? '',
    target: targetOfTask(input),
    payload,
    contentType,
    scheduleTime: wireTime(input.at, 'at') ?? null,
    delay: wireDuration(input.delayMs, 'delayMs') ?? null,
    priority: input.priority ?? 0,
    labels: input.labels ?? noLabels,
    metadata: input.metadata ?? noLabels,
    retryPolicy: input.retry === undefined ? null : wireRetryOf(input.retry),
    startDeadline: wireDuration(input.startDeadlineMs, 'startDeadlineMs') ?? null,
    attemptTimeout: wireDuration(input.attemptTimeoutMs, 'attemptTimeoutMs') ?? null,
    deliveryGuarantee:
      input.deliveryGuarantee === undefined ? 0 : `DELIVERY_GUARANTEE_${input.deliveryGuarantee}`,
    retention: wireDuration(input.retentionMs, 'retentionMs') ?? null,
  }
  return saysMore(input) ? { ...task, ...wireExtrasOf(input) } : task
}

const noBytes = new Uint8Array(0)

/** The changes of a task, and the paths that they are about: those whose value is not undefined. */
export function wireChangesOf(changes: TaskChanges): { task: WireTask; paths: string[] } {
  const named = Object.entries(changes).filter(([, value]) => value !== undefined)
  const unknown = named.find(([name]) => paths[name as keyof typeof paths] === undefined)
  if (unknown !== undefined) throw unknownName(unknown[0])
  const mask = named.map(([name]) => paths[name as keyof typeof paths])
  if (mask.length === 0) throw invalidArgument('changes', 'are empty: say what to change')
  const { webhook, worker } = changes
  // The form of a task to create needs a target; without one in the mask the server keeps its own.
  const hasTarget = webhook !== undefined || worker !== undefined
  const target = hasTarget ? {} : { webhook: '' }
  const task: WireTask = wireTaskOf({ ...changes, ...target, taskId: '-' })
  if (!hasTarget) task.target = null
  if (changes.payload !== undefined && !mask.includes('content_type')) mask.push('content_type')
  return { task, paths: mask }
}

function unknownName(name: string): Error {
  return invalidArgument(name, `is not a field; these are: ${[...inputNames].join(', ')}`)
}

export function payloadOf(input: Pick<TaskChanges, 'payload' | 'contentType'>): {
  payload: Uint8Array
  contentType: string
} {
  const { payload } = input
  const given = input.contentType
  if (payload === undefined) return { payload: noBytes, contentType: given ?? '' }
  if (payload instanceof Uint8Array) return { payload, contentType: given ?? '' }
  if (typeof payload === 'string') {
    const contentType = given ?? (payload === '' ? '' : 'text/plain; charset=utf-8')
    return { payload: Buffer.from(payload), contentType }
  }
  const text = JSON.stringify(payload) as string | undefined
  if (text === undefined) throw invalidArgument('payload', 'can not be written as JSON')
  return { payload: Buffer.from(text), contentType: given ?? 'application/json' }
}

export function wireRetryOf(retry: RetryInput): NonNullable<WireTask['retryPolicy']> {
  for (const name in retry) {
    if (!retryNames.has(name)) {
      const known = [...retryNames].join(', ')
      throw invalidArgument(`retry.${name}`, `is not a field; these are: ${known}`)
    }
  }
  return {
    maxAttempts: retry.maxAttempts ?? 0,
    maxAge: wireDuration(retry.maxAgeMs, 'retry.maxAgeMs') ?? null,
    minBackoff: wireDuration(retry.minBackoffMs, 'retry.minBackoffMs') ?? null,
    maxBackoff: wireDuration(retry.maxBackoffMs, 'retry.maxBackoffMs') ?? null,
    backoffMultiplier: retry.backoffMultiplier ?? 0,
    ...(retry.jitter === undefined ? {} : { jitter: retry.jitter }),
    ...wireRulesOf(retry),
  }
}

const retryNames: ReadonlySet<string> = new Set([
  'maxAttempts',
  'maxAgeMs',
  'minBackoffMs',
  'maxBackoffMs',
  'backoffMultiplier',
  'jitter',
  'maxRetryAfterMs',
  'ignoreRetryAfter',
  'rules',
] satisfies (keyof RetryInput)[])

/** Rough bytes on the wire, for the limit of a batch; never far below the truth. */
export function roughBytesOf(task: WireTask): number {
  const { payload, target, labels, metadata } = task
  let bytes = 256 + (payload?.length ?? 0) + 3 * (target?.webhook?.url?.length ?? 0)
  bytes += mapBytes(target?.webhook?.headers) + mapBytes(labels) + mapBytes(metadata)
  return bytes
}

function mapBytes(map: Readonly<Record<string, string>> | undefined): number {
  if (map === undefined || map === noLabels) return 0
  let bytes = 0
  for (const key in map) bytes += 8 + 3 * (key.length + (map[key]?.length ?? 0))
  return bytes
}

/** Bytes are copied: views into a frame would keep all of it in memory. */
export function taskOf(wire: Task__Output): Task {
  return {
    namespace: wire.namespace,
    taskId: wire.taskId,
    queue: wire.queue,
    concurrencyKey: wire.concurrencyKey,
    webhook: webhookOf(wire.target),
    worker: workerOf(wire.target),
    payload: Uint8Array.from(wire.payload),
    contentType: wire.contentType,
    scheduleTime: dateOf(wire.scheduleTime),
    priority: wire.priority,
    labels: wire.labels,
    metadata: wire.metadata,
    retry: retryOf(wire.retryPolicy),
    startDeadlineMs: msOf(wire.startDeadline),
    attemptTimeoutMs: msOf(wire.attemptTimeout),
    deliveryGuarantee: guaranteeOf(wire.deliveryGuarantee),
    retentionMs: msOf(wire.retention),
    state: shortName('TASK_STATE_', wire.state) as TaskState,
    etag: wire.etag,
    version: Number(wire.version),
    createTime: dateOf(wire.createTime),
    updateTime: dateOf(wire.updateTime),
    nextAttemptTime: dateOf(wire.nextAttemptTime),
    attemptCount: wire.attemptCount,
    inFlightAttempt: inFlightOf(wire.inFlightAttempt),
    lastError: attemptErrorOf(wire.lastError),
    startTime: dateOf(wire.startTime),
    endTime: dateOf(wire.endTime),
    endReason: optionalName('END_REASON_', wire.endReason),
    scheduleId: wire.scheduleId === '' ? undefined : wire.scheduleId,
    nominalTime: dateOf(wire.nominalTime),
    skipReason: optionalName('SKIP_REASON_', wire.skipReason),
    deadLetterReason: optionalName('DEAD_LETTER_REASON_', wire.deadLetterReason),
    result: wire.result === null ? undefined : resultOf(wire.result),
    expireTime: dateOf(wire.expireTime),
    redriveCount: wire.redriveCount,
    triggerSource: shortName('TRIGGER_SOURCE_', wire.triggerSource),
    shard: wire.shard,
  }
}

export function workerOf(target: Task__Output['target'] | undefined): Task['worker'] {
  const worker = target?.worker
  return worker === null || worker === undefined ? undefined : { handler: worker.handler }
}

export function webhookOf(target: Task__Output['target'] | undefined): WebhookOfTask | undefined {
  const webhook = target?.webhook
  if (webhook === null || webhook === undefined) return undefined
  const method = optionalName('HTTP_METHOD_', webhook.method) ?? 'POST'
  return { url: webhook.url, method: method as HttpMethod, headers: webhook.headers }
}

function guaranteeOf(value: string): DeliveryGuarantee {
  return value === 'DELIVERY_GUARANTEE_AT_MOST_ONCE' ? 'AT_MOST_ONCE' : 'AT_LEAST_ONCE'
}

function retryOf(wire: Task__Output['retryPolicy']): Task['retry'] {
  if (wire === null) return undefined
  return {
    maxAttempts: wire.maxAttempts,
    maxAgeMs: msOf(wire.maxAge),
    minBackoffMs: msOf(wire.minBackoff),
    maxBackoffMs: msOf(wire.maxBackoff),
    backoffMultiplier: wire.backoffMultiplier,
    jitter: wire.jitter,
  }
}

export function inFlightOf(wire: Task__Output['inFlightAttempt']): InFlightAttempt | undefined {
  if (wire === null) return undefined
  return {
    attemptNumber: wire.attemptNumber,
    executor: wire.executor,
    leaseToken: wire.leaseToken,
    startTime: dateOf(wire.startTime),
    deadlineTime: dateOf(wire.deadlineTime),
    cancelRequested: wire.cancelRequested,
  }
}

function attemptErrorOf(wire: Task__Output['lastError']): AttemptError | undefined {
  if (wire === null) return undefined
  return {
    kind: shortName('FAILURE_KIND_', wire.kind),
    message: wire.message,
    httpStatus: wire.httpStatus,
    attemptNumber: wire.attemptNumber,
    time: dateOf(wire.time),
  }
}

export function resultOf(wire: NonNullable<Task__Output['result']>): TaskResult {
  return {
    data: Uint8Array.from(wire.data),
    contentType: wire.contentType,
    httpStatus: wire.httpStatus,
    truncated: wire.truncated,
    attemptNumber: wire.attemptNumber,
    time: dateOf(wire.time),
  }
}

export function attemptOf(wire: Attempt__Output): Attempt {
  return {
    taskId: wire.taskId,
    attemptNumber: wire.attemptNumber,
    executor: wire.executor,
    leaseToken: wire.leaseToken,
    dueTime: dateOf(wire.dueTime),
    startTime: dateOf(wire.startTime),
    endTime: dateOf(wire.endTime),
    outcome: optionalName('ATTEMPT_OUTCOME_', wire.outcome),
    error: attemptErrorOf(wire.error),
    result: wire.result === null ? undefined : resultOf(wire.result),
  }
}
