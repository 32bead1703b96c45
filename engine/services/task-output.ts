// Records as the public API shows them.
// Owns: the mapping.  Does not: decide who may see them.

import {
  type AttemptRecord,
  type CallbackCause,
  dueAtMs,
  retentionMsOf,
  type EndReason,
  type FailureKind,
  type Lease,
  type TaskRecord,
  type VisibleTaskState,
} from '#machine'
import { type MessageOutputs, toJson } from '#proto'
import { lastFailureKind, triggerSourceOf } from '../query/task-filter.ts'
import { specToWire } from './spec.ts'
import { claimToWire } from './task-extras.ts'
import { toDuration, toTimestamp, type WireTimestamp } from './validate.ts'
import type { WireInFlightAttempt } from './wire-task.ts'

const endReasons: Readonly<Record<EndReason, string>> = {
  NONE: 'END_REASON_UNSPECIFIED',
  SUCCEEDED: 'END_REASON_SUCCEEDED',
  MAX_ATTEMPTS: 'END_REASON_MAX_ATTEMPTS',
  MAX_AGE: 'END_REASON_MAX_AGE',
  PERMANENT_ERROR: 'END_REASON_PERMANENT_ERROR',
  OUTCOME_UNKNOWN: 'END_REASON_OUTCOME_UNKNOWN',
  CANCELLED_BY_CLIENT: 'END_REASON_CANCELLED_BY_REQUEST',
  START_DEADLINE: 'END_REASON_START_DEADLINE',
  TARGET_DISABLED: 'END_REASON_TARGET_DISABLED',
  REPLACED: 'END_REASON_REPLACED',
  SCHEDULE_DELETED: 'END_REASON_SCHEDULE_DELETED',
  SKIPPED: 'END_REASON_SKIPPED',
}

const deadLetterReasons: Readonly<Partial<Record<EndReason, string>>> = {
  MAX_ATTEMPTS: 'DEAD_LETTER_REASON_MAX_ATTEMPTS',
  MAX_AGE: 'DEAD_LETTER_REASON_MAX_AGE',
  PERMANENT_ERROR: 'DEAD_LETTER_REASON_PERMANENT_ERROR',
  OUTCOME_UNKNOWN: 'DEAD_LETTER_REASON_OUTCOME_UNKNOWN',
  TARGET_DISABLED: 'DEAD_LETTER_REASON_TARGET_DISABLED',
}

const outcomes: Readonly<Record<AttemptRecord['outcome'], string>> = {
  SUCCEEDED: 'ATTEMPT_OUTCOME_SUCCEEDED',
  FAILED_RETRYABLE: 'ATTEMPT_OUTCOME_FAILED_RETRYABLE',
  FAILED_PERMANENT: 'ATTEMPT_OUTCOME_FAILED_PERMANENT',
  TIMED_OUT: 'ATTEMPT_OUTCOME_TIMED_OUT',
  LEASE_EXPIRED: 'ATTEMPT_OUTCOME_LEASE_EXPIRED',
  CANCELLED: 'ATTEMPT_OUTCOME_CANCELLED',
  NOT_SENT: 'ATTEMPT_OUTCOME_RELEASED',
  BROKEN_OFF: 'ATTEMPT_OUTCOME_FAILED_RETRYABLE',
  THROTTLED: 'ATTEMPT_OUTCOME_THROTTLED',
  TARGET_DISABLED: 'ATTEMPT_OUTCOME_FAILED_PERMANENT',
  SNOOZED: 'ATTEMPT_OUTCOME_SNOOZED',
}

/** The state at the shard's time: a waiting task whose time has come is READY. */
export function visibleState(task: TaskRecord, clockMs: number): VisibleTaskState {
  const waits = task.state === 'PENDING' || task.state === 'RETRYING'
  return waits && task.nextAttemptAtMs <= clockMs ? 'READY' : task.state
}

export function splitKey(key: string): { namespace: string; id: string } {
  const slash = key.indexOf('/')
  return { namespace: key.slice(0, slash), id: key.slice(slash + 1) }
}

export interface TaskView {
  readonly shard: number
  readonly clockMs: number
  /** BASIC leaves payload, headers and result out. */
  readonly full: boolean
}

export function taskToWire(task: TaskRecord, view: TaskView): object {
  const { namespace, id } = splitKey(task.key)
  const { definition, origin, lease, extra } = task
  const told = specToWire(definition.spec)
  const last = task.attempts.at(-1)
  const first = task.attempts[0]
  return {
    namespace,
    taskId: id,
    queue: definition.queue,
    target: targetToWire(told.target, view.full),
    payload: view.full ? payloadOf(task, told.payload, view.shard) : noBytes,
    contentType: told.contentType,
    scheduleTime: toTimestamp(definition.fireAtMs),
    priority: definition.priority,
    labels: told.labels,
    metadata: view.full ? told.metadata : {},
    retryPolicy: retryToWire(task, told.retryPolicy),
    startDeadline: definition.startDeadlineMs > 0 ? toDuration(definition.startDeadlineMs) : null,
    attemptTimeout: toDuration(definition.attemptTimeoutMs),
    deliveryGuarantee: `DELIVERY_GUARANTEE_${definition.guarantee}`,
    dedupe: extra?.claim === undefined ? null : claimToWire(extra.claim),
    jitter: told.jitter,
    retention: toDuration(definition.retentionMs),
    callbacks: told.callbacks,
    traceContext: told.traceContext,
    concurrencyKey: told.concurrencyKey,
    state: `TASK_STATE_${visibleState(task, view.clockMs)}`,
    etag: etagOf(task.version),
    version: String(task.version),
    createTime: toTimestamp(task.createdAtMs),
    updateTime: toTimestamp(task.updatedAtMs),
    nextAttemptTime: toTimestamp(task.nextAttemptAtMs),
    attemptCount: task.attemptCount,
    inFlightAttempt: lease === undefined ? null : leaseToWire(lease),
    lastError: last === undefined || last.outcome === 'SUCCEEDED' ? null : attemptError(last),
    startTime: toTimestamp(first?.startedAtMs ?? lease?.grantedAtMs ?? 0),
    endTime: toTimestamp(task.endedAtMs),
    endReason: endReasons[task.endReason],
    scheduleId: origin === undefined ? '' : splitKey(origin.scheduleKey).id,
    nominalTime: origin === undefined ? null : toTimestamp(origin.nominalMs),
    triggerSource: `TRIGGER_SOURCE_${triggerSourceOf(task)}`,
    skipReason: `SKIP_REASON_${skipReasonOf(task)}`,
    missedCount: origin?.run?.missedCount ?? 0,
    firstMissedTime: toTimestamp(origin?.run?.firstMissedMs ?? 0),
    deadLetterReason: deadLetterReasons[task.endReason] ?? 'DEAD_LETTER_REASON_UNSPECIFIED',
    result: last?.outcome === 'SUCCEEDED' ? resultToWire(last, view.full) : null,
    expireTime: task.endedAtMs > 0 ? toTimestamp(task.endedAtMs + retentionMsOf(task)) : null,
    shard: view.shard,
    snoozeCount: extra?.snoozeCount ?? 0,
    redriveCount: extra?.redriveCount ?? 0,
  }
}

function skipReasonOf({ origin }: TaskRecord): string {
  const reason = origin?.run?.skipReason ?? 'NONE'
  return reason === 'NONE' ? 'UNSPECIFIED' : reason
}

const noBytes = new Uint8Array(0)

function targetToWire(target: MessageOutputs['Task']['target'], full: boolean): object | null {
  const webhook = target?.webhook
  if (webhook === null || webhook === undefined || full) return target
  return { ...target, webhook: { ...webhook, headers: {} } }
}

/** What is delivered. A callback's is the event that it tells of, unless someone replaced it. */
export function payloadOf(task: TaskRecord, payload: Uint8Array, shard: number): Uint8Array {
  const cause = task.extra?.cause
  return cause === undefined || payload.length > 0 ? payload : eventPayload(task, cause, shard)
}

export const etagOf = (version: number): string => `v${version}`

/** The version that an etag names; undefined: it is not one of ours. */
export function versionOfEtag(etag: string): number | undefined {
  const match = /^v(\d{1,15})$/.exec(etag)
  return match === null ? undefined : Number(match[1])
}

function retryToWire(task: TaskRecord, told: MessageOutputs['Task']['retryPolicy']): object {
  const { retry } = task.definition
  return {
    maxAttempts: retry.maxAttempts === 0 ? -1 : retry.maxAttempts,
    minBackoff: toDuration(retry.minBackoffMs),
    maxBackoff: toDuration(retry.maxBackoffMs),
    backoffMultiplier: retry.multiplierPercent / 100,
    jitter: retry.jitterPercent / 100,
    maxAge: toDuration(retry.maxAgeMs),
    ignoreRetryAfter: told?.ignoreRetryAfter ?? false,
    maxRetryAfter: told?.maxRetryAfter ?? null,
    rules: told?.rules ?? [],
  }
}

export function leaseToWire(lease: Lease): WireInFlightAttempt {
  return {
    attemptNumber: lease.attempt,
    executor: executorName(lease.nodeId, lease.worker),
    sessionId: String(lease.sessionId),
    leaseToken: String(lease.token),
    grantTime: toTimestamp(lease.grantedAtMs),
    startTime: toTimestamp(
      lease.worker === undefined ? lease.grantedAtMs : (lease.startedAtMs ?? 0),
    ),
    progress: lease.progress ?? '',
    deadlineTime: toTimestamp(lease.deadlineMs),
  }
}

function attemptError(attempt: AttemptRecord): object {
  const kind = lastFailureKind({ attempts: [attempt] })
  return {
    kind: `FAILURE_KIND_${kind ?? 'UNSPECIFIED'}`,
    message: attempt.error,
    httpStatus: attempt.status,
    errorType: attempt.details?.errorType ?? '',
    attemptNumber: attempt.attempt,
    time: toTimestamp(attempt.endedAtMs),
  }
}

/** What the last attempt gave back, success or not. */
export function resultToWire(attempt: AttemptRecord, full: boolean): object {
  return {
    data: full ? attempt.response : noBytes,
    contentType: attempt.details?.contentType ?? '',
    httpStatus: attempt.status,
    truncated: attempt.details?.truncated ?? false,
    attemptNumber: attempt.attempt,
    time: toTimestamp(attempt.endedAtMs),
  }
}

export interface WireAttempt {
  readonly attemptNumber: number
  readonly endTime: WireTimestamp | null
}

/** Nothing reached the receiver: these kinds of failure are of the way to it. */
const undelivered: readonly (FailureKind | undefined)[] = [
  'CONNECT',
  'DNS',
  'TLS',
  'BLOCKED',
  'CONFIGURATION',
]

function outcomeToWire({ outcome, details }: AttemptRecord): string {
  const failed = outcome === 'FAILED_RETRYABLE' || outcome === 'FAILED_PERMANENT'
  if (failed && undelivered.includes(details?.kind)) return 'ATTEMPT_OUTCOME_UNDELIVERABLE'
  return outcomes[outcome]
}

export function attemptToWire(task: TaskRecord, attempt: AttemptRecord, full: boolean): object {
  const { namespace, id } = splitKey(task.key)
  const succeeded = attempt.outcome === 'SUCCEEDED'
  const { details } = attempt
  const before = task.attempts[task.attempts.indexOf(attempt) - 1]
  const dueMs = before?.details?.nextAttemptAtMs || dueAtMs(task.definition)
  return {
    namespace,
    taskId: id,
    attemptNumber: attempt.attempt,
    executor: executorName(attempt.nodeId),
    leaseToken: String(attempt.token),
    dueTime: toTimestamp(dueMs),
    grantTime: toTimestamp(details?.grantedAtMs ?? 0),
    startTime: toTimestamp(attempt.startedAtMs),
    endTime: toTimestamp(attempt.endedAtMs),
    outcome: outcomeToWire(attempt),
    error: succeeded ? null : attemptError(attempt),
    result: full ? resultToWire(attempt, true) : null,
    retryAfter: details?.retryAfterMs ? toDuration(details.retryAfterMs) : null,
    nextAttemptTime: toTimestamp(details?.nextAttemptAtMs ?? 0),
  }
}

export function executorName(nodeId: number, worker?: string): string {
  return worker === undefined ? `node/${nodeId}` : `worker/${worker}`
}

// -------------------------------------------------------------------------------------- callbacks

const eventTypes: Readonly<Record<string, string>> = {
  COMPLETED: 'EVENT_TYPE_TASK_COMPLETED',
  FAILED: 'EVENT_TYPE_TASK_FAILED',
  CANCELLED: 'EVENT_TYPE_TASK_CANCELLED',
  EXPIRED: 'EVENT_TYPE_TASK_EXPIRED',
  SKIPPED: 'EVENT_TYPE_TASK_SKIPPED',
}

/** The JSON of an Event: the same bytes whenever and wherever they are asked for. */
function eventPayload(carrier: TaskRecord, cause: CallbackCause, shard: number): Uint8Array {
  const { task, includesPayload, atMs } = cause
  const { namespace, id } = splitKey(task.key)
  const last = task.attempts.at(-1)
  // At clock 0 no state is READY: it is the one that the event led to.
  const view = { shard, clockMs: 0, full: includesPayload }
  const event = {
    eventId: `${shard}-${carrier.number}`,
    type: eventTypes[task.state] ?? 'EVENT_TYPE_TASK_RETRYING',
    time: toTimestamp(atMs),
    namespace,
    taskId: id,
    scheduleId: task.origin === undefined ? '' : splitKey(task.origin.scheduleKey).id,
    queueId: task.definition.queue,
    shard,
    taskState: `TASK_STATE_${task.state}`,
    task: taskToWire(task, view),
    attempt: last === undefined ? null : attemptToWire(task, last, includesPayload),
    message: eventMessage(cause),
  }
  return Buffer.from(JSON.stringify(toJson('Event', event as object)))
}

function eventMessage({ event, task }: CallbackCause): string {
  const { id } = splitKey(task.key)
  const last = task.attempts.at(-1)
  switch (event) {
    case 'SUCCESS':
      return `task ${id} is completed`
    case 'ATTEMPT_FAILURE':
      return `attempt ${last?.attempt ?? task.attemptCount} of task ${id} failed`
    case 'DEAD_LETTER':
      return `task ${id} has failed: ${task.endReason}`
    case 'CANCELLED':
      return `task ${id} was cancelled`
    case 'MISSED':
      return `task ${id} did not run: ${task.state}`
    case 'CONSECUTIVE_FAILURES':
      return `runs of the schedule failed in a row, ${id} the last of them`
    case 'RECOVERY':
      return `runs of the schedule succeed again, ${id} the first of them`
  }
}
