// Task definitions as msgpack arrays: the part that commands and stored records share.
// A field's place is for ever; new fields go to the end and older readers ignore them.

import { assert } from '#base/assert'
import type { DeliveryGuarantee, RetryPolicy, TaskDefinition } from '#machine'

/** Ten attempts over three days at most, from one second up to one hour apart. */
export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 10,
  minBackoffMs: 1_000,
  maxBackoffMs: 3_600_000,
  multiplierPercent: 200,
  jitterPercent: 20,
  maxAgeMs: 3 * 86_400_000,
}

type RetryFields = [number, number, number, number, number, number]

/** [fireAtMs, queue, priority, retry, timeout, startDeadline, guarantee, retention, spec] */
export type DefinitionFields = [
  number,
  string,
  number,
  RetryFields | 0,
  number,
  number,
  number,
  number,
  Uint8Array,
]

const guarantees: readonly DeliveryGuarantee[] = ['AT_LEAST_ONCE', 'AT_MOST_ONCE']

function isDefaultRetry(retry: RetryPolicy): boolean {
  if (retry === defaultRetryPolicy) return true
  return (
    retry.maxAttempts === defaultRetryPolicy.maxAttempts &&
    retry.minBackoffMs === defaultRetryPolicy.minBackoffMs &&
    retry.maxBackoffMs === defaultRetryPolicy.maxBackoffMs &&
    retry.multiplierPercent === defaultRetryPolicy.multiplierPercent &&
    retry.jitterPercent === defaultRetryPolicy.jitterPercent &&
    retry.maxAgeMs === defaultRetryPolicy.maxAgeMs
  )
}

export function definitionToFields(definition: TaskDefinition): DefinitionFields {
  const { retry } = definition
  return [
    definition.fireAtMs,
    definition.queue,
    definition.priority,
    isDefaultRetry(retry)
      ? 0
      : [
          retry.maxAttempts,
          retry.minBackoffMs,
          retry.maxBackoffMs,
          retry.multiplierPercent,
          retry.jitterPercent,
          retry.maxAgeMs,
        ],
    definition.attemptTimeoutMs,
    definition.startDeadlineMs,
    guarantees.indexOf(definition.guarantee),
    definition.retentionMs,
    definition.spec,
  ]
}

export function definitionFromFields(fields: DefinitionFields): TaskDefinition {
  const retry = fields[3]
  const guarantee = guarantees[fields[6]]
  assert(guarantee !== undefined, 'a stored delivery guarantee is known')
  return {
    fireAtMs: fields[0],
    queue: fields[1],
    priority: fields[2],
    retry:
      retry === 0
        ? defaultRetryPolicy
        : {
            maxAttempts: retry[0],
            minBackoffMs: retry[1],
            maxBackoffMs: retry[2],
            multiplierPercent: retry[3],
            jitterPercent: retry[4],
            maxAgeMs: retry[5],
          },
    attemptTimeoutMs: fields[4],
    startDeadlineMs: fields[5],
    guarantee,
    retentionMs: fields[7],
    spec: fields[8],
  }
}
