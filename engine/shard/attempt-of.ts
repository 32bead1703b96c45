// A granted task as what an executor runs.

import type { TaskRecord } from '#machine'
import type { Attempt } from '../executor/attempt.ts'
import { decodeSpec, httpMethods } from '../services/spec.ts'

/** The attempt that the task's lease allows, or why it can never be made. */
export function attemptOf(task: TaskRecord): Attempt | string {
  const { lease, definition, origin } = task
  if (lease === undefined) return 'the task has no lease'
  const spec = decodeSpec(definition.spec)
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
      body: spec.payload,
      contentType: spec.contentType,
    },
  }
}
