// Task definitions as msgpack arrays: the part that commands and stored records share.
// A field's place is for ever; new fields go to the end and older readers ignore them.

import { assert } from '#base/assert'
import {
  type Callback,
  type CallbackEvent,
  countedStates,
  type DefinitionExtra,
  type DeliveryGuarantee,
  type RetryPolicy,
  type TaskDefinition,
  type TaskState,
} from '#machine'

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

/** [events by code, includesPayload, definition] */
export type CallbackFields = [number[], number, DefinitionFields]

/**
 * [jitterMs, basicSpec, callbacks, concurrencyKey?, [[state, ms], …]?, handler?]; '' is no key, and
 * no retentions before a handler are none.
 */
type ExtraFields = [number, Uint8Array, CallbackFields[], string?, [number, number][]?, string?]

/** [fireAtMs, queue, priority, retry, timeout, startDeadline, guarantee, retention, spec, more?] */
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
  ExtraFields?,
]

/** Codes of the events of callbacks: their places, for ever. */
export const callbackEvents: readonly CallbackEvent[] = [
  'SUCCESS',
  'ATTEMPT_FAILURE',
  'DEAD_LETTER',
  'CANCELLED',
  'MISSED',
  'CONSECUTIVE_FAILURES',
  'RECOVERY',
]

export function callbackToFields(callback: Callback): CallbackFields {
  const events = callback.events.map((event) => callbackEvents.indexOf(event))
  return [events, callback.includesPayload ? 1 : 0, definitionToFields(callback.definition)]
}

export function callbackFromFields([events, includesPayload, f]: CallbackFields): Callback {
  const named = events.map((code) => {
    const event = callbackEvents[code]
    assert(event !== undefined, 'a stored event of a callback is known')
    return event
  })
  return {
    events: named,
    includesPayload: includesPayload === 1,
    definition: definitionFromFields(f),
  }
}

function extraToFields(extra: DefinitionExtra): ExtraFields {
  const { jitterMs, basicSpec, callbacks, concurrencyKey, retentions, handler } = extra
  const fields: ExtraFields = [jitterMs, basicSpec, callbacks.map(callbackToFields)]
  const saysMore = retentions !== undefined || handler !== undefined
  if (concurrencyKey !== undefined || saysMore) fields.push(concurrencyKey ?? '')
  if (saysMore) {
    const kept = retentions ?? []
    fields.push(kept.map(({ state, ms }): [number, number] => [countedStates.indexOf(state), ms]))
  }
  if (handler !== undefined) fields.push(handler)
  return fields
}

function extraFromFields(fields: ExtraFields): DefinitionExtra {
  const extra = {
    jitterMs: fields[0],
    basicSpec: fields[1],
    callbacks: fields[2].map(callbackFromFields),
  }
  const [, , , concurrencyKey = '', kept, handler] = fields
  const named = handler === undefined ? extra : { ...extra, handler }
  const keyed = concurrencyKey === '' ? named : { ...named, concurrencyKey }
  if (kept === undefined || (handler !== undefined && kept.length === 0)) return keyed
  return { ...keyed, retentions: kept.map(([code, ms]) => ({ state: stateOfCode(code), ms })) }
}

function stateOfCode(code: number): TaskState {
  const state = countedStates[code]
  assert(state !== undefined, 'a stored state is known')
  return state
}

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
  const { retry, extra } = definition
  const fields: DefinitionFields = [
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
  if (extra !== undefined) fields.push(extraToFields(extra))
  return fields
}

export function definitionFromFields(fields: DefinitionFields): TaskDefinition {
  const retry = fields[3]
  const guarantee = guarantees[fields[6]]
  assert(guarantee !== undefined, 'a stored delivery guarantee is known')
  const definition: TaskDefinition = {
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
  const extra = fields[9]
  return extra === undefined ? definition : { ...definition, extra: extraFromFields(extra) }
}
