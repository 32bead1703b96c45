// The part of a task that the machine does not look into: target, payload, labels, metadata.
// Owns: TaskSpec bytes, made by the API and read by executors and queries.

import type { TaskDefinition } from '#machine'
import { apiCodec, type Codec, internalCodec, type MessageOutputs } from '#proto'
import type { WireTask } from './wire-task.ts'

export const httpMethods = ['', 'POST', 'PUT', 'PATCH', 'GET', 'DELETE', 'HEAD'] as const

/** One of these. */
export interface SpecTarget {
  readonly webhook?: SpecWebhook | null | undefined
  /** Workers pull it. */
  readonly worker?: { readonly handler: string } | null | undefined
}

export interface SpecWebhook {
  readonly url: string
  /** Index in httpMethods. */
  readonly method: number
  readonly headers: Readonly<Record<string, string>>
  /** Of the answer; 0 or absent: the default, -1: none. */
  readonly responseBytesMax?: number
}

export interface Spec {
  readonly target: SpecTarget
  readonly payload: Uint8Array
  readonly contentType: string
  readonly labels: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
  /** Only what the machine's own policy has no place for; enums by number. */
  readonly retryPolicy?: SpecRetry | null
  readonly traceContext?: { readonly traceparent: string; readonly tracestate: string } | null
}

interface SpecDuration {
  readonly seconds: number
  readonly nanos: number
}

export interface SpecRetry {
  readonly ignoreRetryAfter: boolean
  readonly maxRetryAfter: SpecDuration | null
  readonly rules: readonly {
    readonly httpStatuses: readonly { readonly first: number; readonly last: number }[]
    readonly kinds: readonly number[]
    readonly errorTypes: readonly string[]
    readonly action: number
    readonly backoff: SpecDuration | null
  }[]
}

const codec = internalCodec('TaskSpec') as unknown as Codec<Spec, Spec>

/** `more`: what few tasks say, as it was sent; the fields of a Task are a TaskSpec's (P1). */
export function encodeSpec(spec: Spec, more?: WireTask): Uint8Array {
  const words = codec.encode(spec)
  if (more === undefined) return words
  const { jitter, callbacks, traceContext, retryPolicy, concurrencyKey } = more
  const { rules = [], ignoreRetryAfter = false, maxRetryAfter = null } = retryPolicy ?? {}
  const rest: object = {
    jitter,
    callbacks,
    traceContext,
    concurrencyKey,
    retryPolicy: saysMoreOfRetries(more) ? { rules, ignoreRetryAfter, maxRetryAfter } : null,
  }
  return Buffer.concat([words, apiCodec('Task').encode(rest)])
}

/** A definition in other words; what its callbacks tell of it follows. */
export function withWords(definition: TaskDefinition, spec: Spec): TaskDefinition {
  const { extra } = definition
  const changed = { ...definition, spec: encodeSpec(spec) }
  if (extra === undefined || extra.callbacks.length === 0) return changed
  const basicSpec = encodeSpec({ ...spec, payload: noPayload, metadata: {} })
  return { ...changed, extra: { ...extra, basicSpec } }
}

const noPayload = new Uint8Array(0)

/** Whether a task says what most do not. */
export function saysMore(task: WireTask): boolean {
  const { jitter, callbacks, traceContext, concurrencyKey } = task
  if (jitter || callbacks?.length || traceContext || concurrencyKey) return true
  return saysMoreOfRetries(task)
}

function saysMoreOfRetries({ retryPolicy }: WireTask): boolean {
  const { rules, ignoreRetryAfter, maxRetryAfter } = retryPolicy ?? {}
  return Boolean(rules?.length || ignoreRetryAfter === true || maxRetryAfter)
}

export function decodeSpec(bytes: Uint8Array): Spec {
  return codec.decode(bytes)
}

/** As the public API tells it: the fields of a Task that the client gave (P1). */
export function specToWire(bytes: Uint8Array): MessageOutputs['Task'] {
  return apiCodec('Task').decode(bytes)
}
