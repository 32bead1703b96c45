// A granted task as what an executor runs.

import type { TaskRecord } from '#machine'
import type { Attempt } from '../executor/attempt.ts'
import { apiLimits } from '#proto'
import { httpMethods, type Spec } from '../services/spec.ts'
import { payloadOf } from '../services/task-output.ts'

/** The attempt that the task's lease allows, or why it can never be made. */
export function attemptOf(task: TaskRecord, spec: Spec, shard: number): Attempt | string {
  const { lease, definition, origin } = task
  if (lease === undefined) return 'the task has no lease'
  const webhook = spec.target?.webhook
  if (webhook === undefined || webhook === null) return 'the task has no webhook target'
  const slash = task.key.indexOf('/')
  return {
    namespace: task.key.slice(0, slash),
    taskId: task.key.slice(slash + 1),
    attempt: lease.attempt,
    maxAttempts: definition.retry.maxAttempts,
    token: lease.token,
    scheduledMs: origin?.nominalMs ?? definition.fireAtMs,
    scheduleId: origin === undefined ? '' : origin.scheduleKey.slice(slash + 1),
    timeoutMs: definition.attemptTimeoutMs,
    webhook: {
      url: webhook.url,
      method: httpMethods[webhook.method] || 'POST',
      headers: webhook.headers,
      body: payloadOf(task, spec.payload, shard),
      contentType: spec.contentType,
      responseBytesMax: keptBytesOf(webhook.responseBytesMax ?? 0),
      ...(spec.traceContext ? { trace: spec.traceContext } : {}),
    },
  }
}

function keptBytesOf(asked: number): number {
  if (asked === 0) return apiLimits.responseBytesDefault
  return Math.max(0, Math.min(asked, apiLimits.responseBytesMax))
}
