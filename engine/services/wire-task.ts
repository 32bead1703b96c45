// The public messages as the gRPC codecs hand them over: enums by name, 64-bit numbers as text or
// number, absent messages null. Only what this engine reads or writes of them.

import type { StateRetention } from '#machine'
import type { WireTimestamp } from './validate.ts'

export interface WireWebhook {
  url: string
  method?: string | number
  headers?: Record<string, string>
  signingSecret?: string
  credential?: string
  templatePayload?: boolean
  responseBytesMax?: number
  unsigned?: boolean
}

export interface WireTarget {
  kind?: string
  webhook?: WireWebhook | null
  queue?: object | null
  worker?: { handler?: string } | null
}

export interface WireRetryRule {
  httpStatuses?: readonly { first?: number; last?: number }[]
  kinds?: readonly (string | number)[]
  errorTypes?: readonly string[]
  action?: string | number
  backoff?: WireTimestamp | null
}

export interface WireDedupe {
  key?: string
  window?: WireTimestamp | null
  onConflict?: string
}

export interface WireJitter {
  max?: WireTimestamp | null
  mode?: string | number
}

export interface WireCallback {
  events?: readonly string[]
  target?: WireTarget | null
  consecutiveFailures?: number
  includePayload?: boolean
}

export interface WireRetryPolicy {
  maxAttempts?: number
  maxAge?: WireTimestamp | null
  minBackoff?: WireTimestamp | null
  maxBackoff?: WireTimestamp | null
  backoffMultiplier?: number
  jitter?: number
  ignoreRetryAfter?: boolean
  maxRetryAfter?: WireTimestamp | null
  rules?: readonly WireRetryRule[]
}

export interface WireInFlightAttempt {
  attemptNumber: number
  executor: string
  sessionId: string
  leaseToken: string
  grantTime: WireTimestamp | null
  startTime: WireTimestamp | null
  deadlineTime: WireTimestamp | null
  progress: string
}

export interface WireTask {
  namespace?: string
  taskId?: string
  queue?: string
  target?: WireTarget | null
  payload?: Uint8Array
  contentType?: string
  scheduleTime?: WireTimestamp | null
  delay?: WireTimestamp | null
  priority?: number
  labels?: Record<string, string>
  metadata?: Record<string, string>
  retryPolicy?: WireRetryPolicy | null
  startDeadline?: WireTimestamp | null
  attemptTimeout?: WireTimestamp | null
  deliveryGuarantee?: string | number
  dedupe?: WireDedupe | null
  jitter?: WireJitter | null
  retention?: WireTimestamp | null
  /** Of its queue and namespace, by state; no field of the API's task. */
  inheritedRetentions?: readonly StateRetention[]
  callbacks?: readonly WireCallback[]
  orderingKey?: string
  concurrencyKey?: string
  fairness?: object | null
  traceContext?: { traceparent?: string; tracestate?: string } | null
  etag?: string
}
