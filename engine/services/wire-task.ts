// The public messages as the gRPC codecs hand them over: enums by name, 64-bit numbers as text or
// number, absent messages null. Only what this engine reads or writes of them.

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
  worker?: object | null
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
  rules?: object[]
}

export interface WireInFlightAttempt {
  attemptNumber: number
  executor: string
  sessionId: string
  leaseToken: string
  grantTime: WireTimestamp | null
  startTime: WireTimestamp | null
  deadlineTime: WireTimestamp | null
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
  dedupe?: object | null
  jitter?: object | null
  retention?: WireTimestamp | null
  callbacks?: object[]
  orderingKey?: string
  concurrencyKey?: string
  fairness?: object | null
  traceContext?: object | null
  etag?: string
}
