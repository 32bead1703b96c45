// What a client says of a task, checked and turned into a definition.
// Owns: validation of tasks; a field that this version can not honour is refused by name, never
// ignored.

import type { DeliveryGuarantee, TaskDefinition } from '#machine'
import { apiLimits, namePatterns } from '#proto'
import { checkLabels, checkMetadata } from './label-input.ts'
import { retryPolicy } from './retry-input.ts'
import { encodeSpec, saysMore } from './spec.ts'
import { checkTarget, handlerOf } from './target-input.ts'
import {
  callbacksOf,
  checkConcurrencyKey,
  checkTraceContext,
  extraOf,
  jitterOf,
} from './task-extras.ts'
import {
  checkSpan,
  durationMs,
  type InputContext,
  notYet,
  type Span,
  timestampMs,
  type Violations,
  type WireTimestamp,
} from './validate.ts'
import type { WireCallback, WireTask } from './wire-task.ts'

export const defaultNamespace = 'default'
export const defaultQueue = 'default'
export function checkNamespace(v: Violations, field: string, value: string | undefined): string {
  if (value === undefined || value === '') return defaultNamespace
  if (!namePatterns.namespace.test(value)) {
    v.add(field, 'must be 1 to 63 of [a-z0-9-]')
  }
  return value
}

export function checkTaskId(v: Violations, field: string, value: string | undefined): string {
  if (value === undefined || value === '') v.add(field, 'is required')
  else if (!namePatterns.existingTaskId.test(value)) {
    v.add(
      field,
      'must be 1 to 200 of [A-Za-z0-9_.:~-] (and "@time" for an occurrence of a schedule)',
    )
  }
  return value ?? ''
}

export function checkRequestId(v: Violations, value: string | undefined): string {
  if (value === undefined || value === '') return ''
  if (!namePatterns.requestId.test(value)) {
    v.add('request_id', 'must be 1 to 128 visible ASCII characters')
  }
  return value
}

/**
 * The task's definition. Violations are added to the context's; then the result must not be used.
 */
export function definitionOf(task: WireTask, context: InputContext): TaskDefinition {
  const { violations: v, path, nowMs } = context
  refuseUnsupported(task, context)
  const target = checkTarget(task, context)
  const payload = task.payload ?? new Uint8Array(0)
  if (payload.length > apiLimits.payloadBytesDefaultMax) {
    v.add(
      `${path}payload`,
      `has ${payload.length} bytes, at most ${apiLimits.payloadBytesDefaultMax} are allowed; ` +
        'store it elsewhere and send a reference',
    )
  }
  const contentType = task.contentType ?? ''
  checkText(contentType, { v, field: `${path}content_type`, max: apiLimits.contentTypeCharsMax })
  checkLabels(task.labels, context)
  checkMetadata(task.metadata, context)
  const priority = task.priority ?? 0
  if (!Number.isInteger(priority) || priority < 0 || priority > apiLimits.priorityMax) {
    v.add(`${path}priority`, `must be 0 to ${apiLimits.priorityMax}; 9 is the most urgent`)
  }
  const queue = task.queue === undefined || task.queue === '' ? defaultQueue : task.queue
  if (!namePatterns.queueId.test(queue)) {
    v.add(`${path}queue`, 'must be 1 to 100 of [A-Za-z0-9_.-]')
  }
  const span = (field: string, value: WireTimestamp | null | undefined, s: Span): number =>
    checkSpan(v, { field: `${path}${field}`, value }, s)
  checkTraceContext(task, context)
  const callbacks = callbacksOf(task.callbacks, context, (callback, at) =>
    callbackDefinition(task, callback, { ...context, path: at }),
  )
  const words = {
    target,
    payload,
    contentType,
    labels: task.labels ?? {},
    metadata: task.metadata ?? {},
  }
  const more = saysMore(task) ? task : undefined
  const { concurrencyKey = '' } = task
  checkConcurrencyKey(v, `${path}concurrency_key`, concurrencyKey)
  const jitterMs = jitterOf(task.jitter, context)
  const retentions = task.inheritedRetentions ?? []
  const few = { jitterMs, callbacks, concurrencyKey, retentions, handler: handlerOf(target) }
  const extra = extraOf(few, () => encodeSpec({ ...words, payload: noPayload, metadata: {} }, more))
  const definition: TaskDefinition = {
    fireAtMs: fireAt(task, { violations: v, path, nowMs }),
    queue,
    priority,
    retry: retryPolicy(task.retryPolicy, context),
    attemptTimeoutMs: span('attempt_timeout', task.attemptTimeout, {
      unset: apiLimits.attemptTimeoutMsDefault,
      min: apiLimits.attemptTimeoutMsMin,
      max: target.worker ? attemptTimeoutWorkerMsMax : attemptTimeoutPushMsMax,
    }),
    startDeadlineMs: span('start_deadline', task.startDeadline, {
      unset: 0,
      min: apiLimits.startDeadlineMsMin,
      max: apiLimits.startDeadlineMsMax,
    }),
    guarantee: guaranteeOf(task.deliveryGuarantee, context),
    retentionMs: span('retention', task.retention, {
      unset: apiLimits.retentionMsDefault,
      min: apiLimits.retentionMsMin,
      max: apiLimits.retentionMsMax,
    }),
    spec: encodeSpec(words, more),
  }
  return extra === undefined ? definition : { ...definition, extra }
}

const noPayload = new Uint8Array(0)
const { attemptTimeoutPushMsMax, attemptTimeoutWorkerMsMax } = apiLimits

/** The task that tells of another one; its payload is written when it is sent. */
function callbackDefinition(
  task: WireTask,
  callback: WireCallback,
  context: InputContext,
): TaskDefinition {
  const { queue, priority, labels, retention } = task
  const carrier: Record<string, unknown> = { queue, priority, labels, retention }
  const { target = null } = callback
  return definitionOf({ ...carrier, target, contentType: 'application/json' }, context)
}

const guarantees: readonly (readonly [string | number, DeliveryGuarantee])[] = [
  ['DELIVERY_GUARANTEE_UNSPECIFIED', 'AT_LEAST_ONCE'],
  [0, 'AT_LEAST_ONCE'],
  ['DELIVERY_GUARANTEE_AT_LEAST_ONCE', 'AT_LEAST_ONCE'],
  [1, 'AT_LEAST_ONCE'],
  ['DELIVERY_GUARANTEE_AT_MOST_ONCE', 'AT_MOST_ONCE'],
  [2, 'AT_MOST_ONCE'],
]

function guaranteeOf(
  value: string | number | undefined,
  { violations: v, path }: InputContext,
): DeliveryGuarantee {
  const found = guarantees.find(([name]) => name === (value ?? 0))
  if (found === undefined) {
    v.add(`${path}delivery_guarantee`, `${value} is unknown: use AT_LEAST_ONCE or AT_MOST_ONCE`)
  }
  return found?.[1] ?? 'AT_LEAST_ONCE'
}

export function fireAt(task: WireTask, { violations: v, path, nowMs }: InputContext): number {
  const at = timestampMs(task.scheduleTime)
  const delay = durationMs(task.delay)
  if (at !== undefined && delay !== undefined) {
    v.add(`${path}delay`, 'give schedule_time or delay, not both')
    return nowMs
  }
  if (delay !== undefined && delay < 0) v.add(`${path}delay`, 'must not be negative')
  const fireAtMs = at ?? nowMs + Math.max(0, delay ?? 0)
  if (!Number.isSafeInteger(fireAtMs) || fireAtMs < 0) {
    v.add(`${path}schedule_time`, 'must be a time after 1970')
    return nowMs
  }
  if (fireAtMs > nowMs + apiLimits.horizonMs) {
    const field = at === undefined ? 'delay' : 'schedule_time'
    v.add(`${path}${field}`, 'lies more than ten years ahead; the horizon is ten years')
  }
  return fireAtMs
}

function refuseUnsupported(task: WireTask, { violations: v, path }: InputContext): void {
  if (task.orderingKey) v.add(`${path}ordering_key`, notYet)
  if (present(task.fairness)) v.add(`${path}fairness`, notYet)
}

const present = (value: object | null | undefined): boolean => value !== null && value !== undefined

function checkText(
  value: string,
  { v, field, max }: { v: Violations; field: string; max: number },
): void {
  if (value.length > max || !/^[\t\x20-\x7e]*$/.test(value)) {
    v.add(field, `must be at most ${max} printable ASCII characters`)
  }
}
