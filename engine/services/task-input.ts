// What a client says of a task, checked and turned into a definition.
// Owns: validation of tasks; a field that this version can not honour is refused by name, never
// ignored.

import type { DeliveryGuarantee, RetryPolicy, TaskDefinition } from '#machine'
import { apiLimits, namePatterns } from '#proto'
import { defaultRetryPolicy } from '../codec/definition-codec.ts'
import { checkLabels, checkMetadata } from './label-input.ts'
import { encodeSpec } from './spec.ts'
import {
  durationMs,
  type InputContext,
  notYet,
  timestampMs,
  type Violations,
  type WireTimestamp,
} from './validate.ts'
import { checkWebhook } from './webhook-input.ts'
import type { WireRetryPolicy, WireTask } from './wire-task.ts'

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
  const webhook = checkWebhook(task, context)
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
  return {
    fireAtMs: fireAt(task, { violations: v, path, nowMs }),
    queue,
    priority,
    retry: retryPolicy(task.retryPolicy, context),
    attemptTimeoutMs: span('attempt_timeout', task.attemptTimeout, {
      unset: apiLimits.attemptTimeoutMsDefault,
      min: apiLimits.attemptTimeoutMsMin,
      max: apiLimits.attemptTimeoutPushMsMax,
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
    spec: encodeSpec({
      target: { webhook },
      payload,
      contentType,
      labels: task.labels ?? {},
      metadata: task.metadata ?? {},
    }),
  }
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

function fireAt(task: WireTask, { violations: v, path, nowMs }: InputContext): number {
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
  if (present(task.dedupe)) v.add(`${path}dedupe`, notYet)
  if (present(task.jitter)) v.add(`${path}jitter`, notYet)
  if ((task.callbacks?.length ?? 0) > 0) v.add(`${path}callbacks`, notYet)
  if (task.orderingKey) v.add(`${path}ordering_key`, notYet)
  if (task.concurrencyKey) v.add(`${path}concurrency_key`, notYet)
  if (present(task.fairness)) v.add(`${path}fairness`, notYet)
  if (present(task.traceContext)) v.add(`${path}trace_context`, notYet)
}

const present = (value: object | null | undefined): boolean => value !== null && value !== undefined

interface Span {
  readonly unset: number
  readonly min: number
  readonly max: number
}

function checkSpan(
  v: Violations,
  at: { readonly field: string; readonly value: WireTimestamp | null | undefined },
  span: Span,
): number {
  const ms = durationMs(at.value)
  if (ms === undefined) return span.unset
  if (!Number.isSafeInteger(ms) || ms < span.min || ms > span.max) {
    v.add(at.field, `must be ${span.min / 1_000}s to ${span.max / 1_000}s`)
  }
  return ms
}

export function retryPolicy(
  policy: WireRetryPolicy | null | undefined,
  { violations: v, path }: InputContext,
): RetryPolicy {
  if (policy === null || policy === undefined) return defaultRetryPolicy
  const field = `${path}retry_policy`
  if ((policy.rules?.length ?? 0) > 0) v.add(`${field}.rules`, notYet)
  if (policy.ignoreRetryAfter === true) v.add(`${field}.ignore_retry_after`, notYet)
  if (present(policy.maxRetryAfter)) v.add(`${field}.max_retry_after`, notYet)
  const attempts = policy.maxAttempts ?? 0
  if (!Number.isInteger(attempts) || attempts < -1 || attempts > apiLimits.attemptsMax) {
    v.add(
      `${field}.max_attempts`,
      `must be 1 to ${apiLimits.attemptsMax}, ` +
        'or -1 for no bound but max_age (the first try counts)',
    )
  }
  const given = policy.backoffMultiplier ?? 0
  const multiplier = given === 0 ? apiLimits.backoffMultiplierDefault : given
  if (
    !(multiplier >= apiLimits.backoffMultiplierMin && multiplier <= apiLimits.backoffMultiplierMax)
  ) {
    v.add(`${field}.backoff_multiplier`, 'must be 1 to 10')
  }
  const jitter = policy.jitter ?? apiLimits.retryJitterDefault
  if (!(jitter >= 0 && jitter <= 1)) v.add(`${field}.jitter`, 'must be 0 to 1')
  const span = (name: string, value: WireTimestamp | null | undefined, s: Span): number =>
    checkSpan(v, { field: `${field}.${name}`, value }, s)
  const minBackoffMs = span('min_backoff', policy.minBackoff, {
    unset: apiLimits.minBackoffMsDefault,
    min: apiLimits.minBackoffMsMin,
    max: apiLimits.minBackoffMsMax,
  })
  const maxBackoffMs = span('max_backoff', policy.maxBackoff, {
    unset: Math.max(minBackoffMs, apiLimits.maxBackoffMsDefault),
    min: apiLimits.minBackoffMsMin,
    max: apiLimits.maxBackoffMsMax,
  })
  if (maxBackoffMs < minBackoffMs) v.add(`${field}.max_backoff`, 'must not be below min_backoff')
  const maxAgeMs = span('max_age', policy.maxAge, {
    unset: apiLimits.retryAgeMsDefault,
    min: apiLimits.retryAgeMsMin,
    max: apiLimits.retryAgeMsMax,
  })
  return {
    maxAttempts: attempts === -1 ? 0 : attempts || apiLimits.attemptsDefault,
    minBackoffMs,
    maxBackoffMs,
    multiplierPercent: Math.round(multiplier * 100),
    jitterPercent: Math.round(jitter * 100),
    maxAgeMs,
  }
}

function checkText(
  value: string,
  { v, field, max }: { v: Violations; field: string; max: number },
): void {
  if (value.length > max || !/^[\t\x20-\x7e]*$/.test(value)) {
    v.add(field, `must be at most ${max} printable ASCII characters`)
  }
}
