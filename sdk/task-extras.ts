// Targets, and what few tasks say, as messages: dedupe, jitter, callbacks, trace, retry rules.
// Owns: names and units.  Does not: check what the server checks.

import type { Task as WireTask } from '../proto/index.ts'
import { invalidArgument } from './errors.ts'
import type { RetryInput, RetryRule, TaskChanges, TaskInput, Webhook } from './task-types.ts'
import { wireDuration } from './wire-values.ts'

type Extras = Pick<WireTask, 'dedupe' | 'jitter' | 'callbacks' | 'traceContext'>

export function saysMore(input: TaskInput): boolean {
  const { dedupe, jitter, callbacks, traceContext } = input
  return (dedupe ?? jitter ?? callbacks ?? traceContext) !== undefined
}

export function wireExtrasOf(input: TaskInput): Extras {
  const { dedupe, jitter, callbacks, traceContext } = input
  const extras: Extras = {}
  if (dedupe !== undefined) {
    extras.dedupe = {
      key: dedupe.key,
      window: wireDuration(dedupe.windowMs, 'dedupe.windowMs') ?? null,
      onConflict: `DEDUPE_CONFLICT_${dedupe.onConflict ?? 'REJECT'}`,
    }
  }
  if (jitter !== undefined) {
    const max = wireDuration(jitter.maxMs, 'jitter.maxMs') ?? null
    extras.jitter = { max, mode: `JITTER_MODE_${jitter.mode ?? 'STABLE'}` }
  }
  if (callbacks !== undefined) {
    extras.callbacks = callbacks.map(({ events, webhook, includePayload = false }) => ({
      events: events.map((event) => `CALLBACK_EVENT_${event}` as const),
      target: targetOf(webhook),
      includePayload,
    }))
  }
  if (traceContext !== undefined) {
    const { traceparent, tracestate = '' } = traceContext
    extras.traceContext = { traceparent, tracestate }
  }
  return extras
}

type WireRetry = NonNullable<WireTask['retryPolicy']>

export function wireRulesOf(
  retry: RetryInput,
): Pick<WireRetry, 'rules' | 'maxRetryAfter' | 'ignoreRetryAfter'> {
  const { rules, maxRetryAfterMs, ignoreRetryAfter } = retry
  return {
    ...(rules === undefined ? {} : { rules: rules.map(wireRuleOf) }),
    ...(ignoreRetryAfter === undefined ? {} : { ignoreRetryAfter }),
    ...(maxRetryAfterMs === undefined
      ? {}
      : { maxRetryAfter: wireDuration(maxRetryAfterMs, 'retry.maxRetryAfterMs') ?? null }),
  }
}

function wireRuleOf(rule: RetryRule): NonNullable<WireRetry['rules']>[number] {
  const { statuses = [], kinds = [], errorTypes = [], action, backoffMs } = rule
  return {
    httpStatuses: statuses.map((one) => {
      const [first, last] = typeof one === 'number' ? [one, one] : one
      return { first, last }
    }),
    kinds: kinds.map((kind) => `FAILURE_KIND_${kind}` as const),
    errorTypes: [...errorTypes],
    action: `RETRY_ACTION_${action}`,
    backoff: wireDuration(backoffMs, 'retry.rules.backoffMs') ?? null,
  }
}

export const noLabels: Record<string, string> = {}

/** A task has one target. */
export function targetOfTask({
  webhook,
  worker,
}: Pick<TaskChanges, 'webhook' | 'worker'>): NonNullable<WireTask['target']> {
  if (worker === undefined) return targetOf(webhook)
  if (webhook !== undefined)
    throw invalidArgument('worker', 'and webhook are two targets: give one')
  return { worker: { handler: worker.handler ?? '' } }
}

export function targetOf(webhook: Webhook | string | undefined): NonNullable<WireTask['target']> {
  if (typeof webhook === 'string') {
    return { webhook: { url: webhook, method: 0, headers: noLabels } }
  }
  if (typeof webhook !== 'object' || webhook === null) {
    throw invalidArgument('webhook', 'is required, or worker: give a URL, or an object with "url"')
  }
  const { url, method, headers, responseBytesMax } = webhook
  const plain = {
    url,
    method: method === undefined ? (0 as const) : (`HTTP_METHOD_${method}` as const),
    headers: headers ?? noLabels,
  }
  return {
    webhook: responseBytesMax === undefined ? plain : { ...plain, responseBytesMax },
  }
}
