// What a client says of a queue, checked.
// Owns: validation of queues, and what of a request may not be set.

import { apiLimits, type MessageOutputs, namePatterns } from '#proto'
import { checkLabels } from '../services/label-input.ts'
import { type Violations } from '../services/validate.ts'
import {
  checkDuration,
  checkRange,
  checkRateLimit,
  checkDeadLetterPolicy,
  checkRetention,
  checkRetryPolicy,
  checkText,
} from './policy-input.ts'

type Queue = MessageOutputs['Queue']

/** Fields that UpdateQueue may name. */
export const queueFields = [
  'description',
  'labels',
  'rate_limit',
  'default_key_limit',
  'retry_policy',
  'attempt_timeout',
  'start_deadline',
  'jitter',
  'retention',
  'dead_letter_policy',
  'slow_start',
  'max_tasks',
  'priority_aging',
] as const

export function checkQueueId(v: Violations, field: string, id: string | undefined): string {
  if (!namePatterns.queueId.test(id ?? '')) v.add(field, 'must be 1 to 100 of [A-Za-z0-9_.-]')
  return id ?? ''
}

export function checkQueue(v: Violations, queue: Queue): void {
  const at = (name: string) => ({ v, field: `queue.${name}` })
  checkText(at('description'), queue.description, apiLimits.descriptionCharsMax)
  checkLabels(queue.labels, { violations: v, path: 'queue.', nowMs: 0 })
  checkRateLimit(at('rate_limit'), queue.rateLimit)
  checkRateLimit(at('default_key_limit'), queue.defaultKeyLimit)
  checkRetryPolicy(at('retry_policy'), queue.retryPolicy)
  checkDuration(at('attempt_timeout'), queue.attemptTimeout, {
    min: apiLimits.attemptTimeoutMsMin,
    max: apiLimits.attemptTimeoutWorkerMsMax,
  })
  checkDuration(at('start_deadline'), queue.startDeadline, {
    min: apiLimits.startDeadlineMsMin,
    max: apiLimits.startDeadlineMsMax,
  })
  const { jitter } = queue
  if (jitter !== null) {
    checkDuration(at('jitter.max'), jitter.max, { min: 0, max: apiLimits.jitterMsMax })
  }
  checkRetention(at('retention'), queue.retention)
  checkDeadLetterPolicy(at('dead_letter_policy'), queue.deadLetterPolicy)
  checkDuration(at('slow_start'), queue.slowStart, { min: 0, max: apiLimits.slowStartMsMax })
  checkRange(at('max_tasks'), queue.maxTasks, { min: 0, max: Number.MAX_SAFE_INTEGER })
  checkDuration(at('priority_aging'), queue.priorityAging, {
    min: apiLimits.priorityAgingMsMin,
    max: apiLimits.priorityAgingMsMax,
  })
}
