// Records as the public API shows them.
// Owns: the mapping.  Does not: decide who may see them.

import type { AttemptRecord, EndReason, Lease, TaskRecord, VisibleTaskState } from '#machine'
import { decodeSpec, httpMethods } from './spec.ts'
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
  const { definition, origin, lease } = task
  const spec = decodeSpec(definition.spec)
  const { webhook } = spec.target
  const last = task.attempts.at(-1)
  const ended = task.endedAtMs > 0
  const first = task.attempts[0]
  return {
    namespace,
    taskId: id,
    queue: definition.queue,
    target: {
      kind: 'webhook',
      webhook: {
        url: webhook.url,
        method: `HTTP_METHOD_${httpMethods[webhook.method] || 'POST'}`,
        headers: view.full ? webhook.headers : {},
      },
    },
    payload: view.full ? spec.payload : new Uint8Array(0),
    contentType: spec.contentType,
    scheduleTime: toTimestamp(definition.fireAtMs),
    priority: definition.priority,
    labels: spec.labels,
    metadata: view.full ? spec.metadata : {},
    retryPolicy: retryToWire(task),
    startDeadline: definition.startDeadlineMs > 0 ? toDuration(definition.startDeadlineMs) : null,
    attemptTimeout: toDuration(definition.attemptTimeoutMs),
    deliveryGuarantee: `DELIVERY_GUARANTEE_${definition.guarantee}`,
    retention: toDuration(definition.retentionMs),
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
    triggerSource: origin === undefined ? 'TRIGGER_SOURCE_API' : 'TRIGGER_SOURCE_SCHEDULE',
    deadLetterReason: deadLetterReasons[task.endReason] ?? 'DEAD_LETTER_REASON_UNSPECIFIED',
    result: last?.outcome === 'SUCCEEDED' ? resultToWire(last, view.full) : null,
    expireTime: ended ? toTimestamp(task.endedAtMs + definition.retentionMs) : null,
    shard: view.shard,
  }
}

export const etagOf = (version: number): string => `v${version}`

/** The version that an etag names; undefined: it is not one of ours. */
export function versionOfEtag(etag: string): number | undefined {
  const match = /^v(\d{1,15})$/.exec(etag)
  return match === null ? undefined : Number(match[1])
}

function retryToWire(task: TaskRecord): object {
  const { retry } = task.definition
  return {
    maxAttempts: retry.maxAttempts === 0 ? -1 : retry.maxAttempts,
    minBackoff: toDuration(retry.minBackoffMs),
    maxBackoff: toDuration(retry.maxBackoffMs),
    backoffMultiplier: retry.multiplierPercent / 100,
    jitter: retry.jitterPercent / 100,
    maxAge: toDuration(retry.maxAgeMs),
  }
}

export function leaseToWire(lease: Lease): WireInFlightAttempt {
  return {
    attemptNumber: lease.attempt,
    executor: `node-${lease.nodeId}`,
    sessionId: String(lease.sessionId),
    leaseToken: String(lease.token),
    grantTime: toTimestamp(lease.grantedAtMs),
    startTime: toTimestamp(lease.grantedAtMs),
    deadlineTime: toTimestamp(lease.deadlineMs),
  }
}

function failureKind(attempt: AttemptRecord): string {
  if (attempt.outcome === 'LEASE_EXPIRED') return 'FAILURE_KIND_LEASE_LOST'
  if (attempt.outcome === 'TIMED_OUT') return 'FAILURE_KIND_TIMEOUT'
  if (attempt.status > 0) return 'FAILURE_KIND_HTTP_STATUS'
  return 'FAILURE_KIND_CONNECT'
}

function attemptError(attempt: AttemptRecord): object {
  return {
    kind: failureKind(attempt),
    message: attempt.error,
    httpStatus: attempt.status,
    attemptNumber: attempt.attempt,
    time: toTimestamp(attempt.endedAtMs),
  }
}

function resultToWire(attempt: AttemptRecord, full: boolean): object {
  return {
    data: full ? attempt.response : new Uint8Array(0),
    httpStatus: attempt.status,
    attemptNumber: attempt.attempt,
    time: toTimestamp(attempt.endedAtMs),
  }
}

export interface WireAttempt {
  readonly attemptNumber: number
  readonly endTime: WireTimestamp | null
}

export function attemptToWire(task: TaskRecord, attempt: AttemptRecord): object {
  const { namespace, id } = splitKey(task.key)
  const succeeded = attempt.outcome === 'SUCCEEDED'
  return {
    namespace,
    taskId: id,
    attemptNumber: attempt.attempt,
    executor: `node-${attempt.nodeId}`,
    leaseToken: String(attempt.token),
    dueTime: toTimestamp(task.definition.fireAtMs),
    startTime: toTimestamp(attempt.startedAtMs),
    endTime: toTimestamp(attempt.endedAtMs),
    outcome: outcomes[attempt.outcome],
    error: succeeded ? null : attemptError(attempt),
    result: succeeded ? resultToWire(attempt, true) : null,
  }
}
