// Records as they lie in the state store: msgpack arrays behind a format byte (the store adds the
// CRC). A field's place is for ever; new fields go to the end (docs/storage-layout.md, "State").

import { Packr } from 'msgpackr'
import { assert } from '#base/assert'
import type {
  AttemptRecord,
  CallbackCause,
  ClaimRecord,
  DueRow,
  Lease,
  QueueCounts,
  RequestMark,
  ScheduleRecord,
  SessionRecord,
  ShardMeta,
  TaskExtra,
  TaskRecord,
} from '#machine'
import { keys, type Row } from '#storage'
import {
  callbackEvents,
  type DefinitionFields,
  definitionFromFields,
  definitionToFields,
} from './definition-codec.ts'
import {
  type AttemptDetailFields,
  attemptDetailsFromFields,
  attemptDetailsToFields,
  type ClaimFields,
  type ClaimRecordFields,
  claimFromFields,
  claimRecordFromFields,
  claimRecordToFields,
  claimToFields,
} from './detail-codec.ts'
import {
  type LifeFields,
  lifeFromFields,
  lifeToFields,
  type OriginFields,
  originFromFields,
  originToFields,
} from './schedule-codec.ts'

const packr = new Packr({ useRecords: false, mapsAsObjects: false })

const states = [
  'PENDING',
  'CLAIMED',
  'RUNNING',
  'RETRYING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'SKIPPED',
] as const
const reasons = [
  'NONE',
  'SUCCEEDED',
  'MAX_ATTEMPTS',
  'MAX_AGE',
  'PERMANENT_ERROR',
  'OUTCOME_UNKNOWN',
  'CANCELLED_BY_CLIENT',
  'START_DEADLINE',
  'TARGET_DISABLED',
  'REPLACED',
  'SCHEDULE_DELETED',
  'SKIPPED',
] as const
const outcomes = [
  'SUCCEEDED',
  'FAILED_RETRYABLE',
  'FAILED_PERMANENT',
  'TIMED_OUT',
  'LEASE_EXPIRED',
  'CANCELLED',
  'NOT_SENT',
  'BROKEN_OFF',
  'THROTTLED',
  'TARGET_DISABLED',
  'SNOOZED',
] as const
const kinds = ['FIRE', 'LEASE', 'RETENTION', 'SCHEDULE', 'CLAIM'] as const

function named<T>(names: readonly T[], code: number, what: string): T {
  const name = names[code]
  assert(name !== undefined, `a stored ${what} is known`, () => code)
  return name
}

type AttemptFields = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  string,
  Uint8Array,
  AttemptDetailFields?,
]
/** Session, node, token, attempt, granted, deadline; worker, started, progress: '' and 0: none. */
type LeaseFields = [number, number, number, number, number, number, string?, number?, (string | 0)?]
type MarkFields = [number, number, number]

function attemptToFields(a: AttemptRecord): AttemptFields {
  const fields: AttemptFields = [
    a.attempt,
    a.token,
    a.sessionId,
    a.nodeId,
    a.startedAtMs,
    a.endedAtMs,
    outcomes.indexOf(a.outcome),
    a.status,
    a.error,
    a.response,
  ]
  if (a.details !== undefined) fields.push(attemptDetailsToFields(a.details))
  return fields
}

function attemptFromFields(f: AttemptFields): AttemptRecord {
  const attempt: AttemptRecord = {
    attempt: f[0],
    token: f[1],
    sessionId: f[2],
    nodeId: f[3],
    startedAtMs: f[4],
    endedAtMs: f[5],
    outcome: named(outcomes, f[6], 'outcome'),
    status: f[7],
    error: f[8],
    response: f[9],
  }
  return f[10] === undefined ? attempt : { ...attempt, details: attemptDetailsFromFields(f[10]) }
}

function leaseToFields(l: Lease): LeaseFields {
  const fields: LeaseFields = [
    l.sessionId,
    l.nodeId,
    l.token,
    l.attempt,
    l.grantedAtMs,
    l.deadlineMs,
  ]
  const { worker, startedAtMs, progress } = l
  const saysMore = startedAtMs !== undefined || progress !== undefined
  if (worker !== undefined || saysMore) fields.push(worker ?? '')
  if (saysMore) fields.push(startedAtMs ?? 0)
  if (progress !== undefined) fields.push(progress)
  return fields
}

function leaseFromFields(f: LeaseFields): Lease {
  const [, , , , , , worker = '', startedAtMs = 0, progress = 0] = f
  return {
    sessionId: f[0],
    nodeId: f[1],
    token: f[2],
    attempt: f[3],
    grantedAtMs: f[4],
    deadlineMs: f[5],
    ...(worker === '' ? {} : { worker }),
    ...(startedAtMs === 0 ? {} : { startedAtMs }),
    ...(progress === 0 ? {} : { progress }),
  }
}

const marksToFields = (marks: readonly RequestMark[]): MarkFields[] =>
  marks.map((m) => [m.hash, m.version, m.attempt])
const marksFromFields = (fields: readonly MarkFields[]): RequestMark[] =>
  fields.map((f) => ({ hash: f[0], version: f[1], attempt: f[2] }))

type TaskFields = [
  string,
  number,
  number,
  number,
  DefinitionFields,
  number,
  number,
  number,
  number,
  LeaseFields | 0,
  AttemptFields[],
  number,
  number,
  MarkFields[],
  OriginFields | 0,
  ExtraFields?,
]

/** [event, includesPayload, atMs, task] */
type CauseFields = [number, number, number, TaskFields]

/** [cancelReason, snoozeCount, redriveCount, attemptsBefore, claim, cause, isReplaced?] */
type ExtraFields = [string, number, number, number, ClaimFields | 0, CauseFields | 0, number?]

function extraToFields(extra: TaskExtra): ExtraFields {
  const { claim, cause } = extra
  const fields: ExtraFields = [
    extra.cancelReason,
    extra.snoozeCount,
    extra.redriveCount,
    extra.attemptsBefore,
    claim === undefined ? 0 : claimToFields(claim),
    cause === undefined ? 0 : causeToFields(cause),
  ]
  if (extra.isReplaced === true) fields.push(1)
  return fields
}

function extraFromFields(f: ExtraFields): TaskExtra {
  const extra: TaskExtra = {
    cancelReason: f[0],
    snoozeCount: f[1],
    redriveCount: f[2],
    attemptsBefore: f[3],
    claim: f[4] === 0 ? undefined : claimFromFields(f[4]),
    cause: f[5] === 0 ? undefined : causeFromFields(f[5]),
  }
  return f[6] === 1 ? { ...extra, isReplaced: true } : extra
}

function causeToFields({ event, includesPayload, atMs, task }: CallbackCause): CauseFields {
  return [callbackEvents.indexOf(event), includesPayload ? 1 : 0, atMs, taskToFields(task)]
}

function causeFromFields(f: CauseFields): CallbackCause {
  return {
    event: named(callbackEvents, f[0], 'event of a callback'),
    includesPayload: f[1] === 1,
    atMs: f[2],
    task: taskFromFields(f[3]),
  }
}

export function encodeTask(task: TaskRecord): Uint8Array {
  return packr.pack(taskToFields(task))
}

function taskToFields(task: TaskRecord): TaskFields {
  const fields: TaskFields = [
    task.key,
    task.number,
    states.indexOf(task.state),
    task.version,
    definitionToFields(task.definition),
    task.createdAtMs,
    task.updatedAtMs,
    task.nextAttemptAtMs,
    task.attemptCount,
    task.lease === undefined ? 0 : leaseToFields(task.lease),
    task.attempts.map(attemptToFields),
    task.endedAtMs,
    reasons.indexOf(task.endReason),
    marksToFields(task.requests),
    task.origin === undefined ? 0 : originToFields(task.origin),
  ]
  if (task.extra !== undefined) fields.push(extraToFields(task.extra))
  return fields
}

export function decodeTask(bytes: Uint8Array): TaskRecord {
  return taskFromFields(packr.unpack(bytes) as TaskFields)
}

function taskFromFields(f: TaskFields): TaskRecord {
  const lease = f[9]
  const origin = f[14]
  const task: TaskRecord = {
    key: f[0],
    number: f[1],
    state: named(states, f[2], 'state'),
    version: f[3],
    definition: definitionFromFields(f[4]),
    createdAtMs: f[5],
    updatedAtMs: f[6],
    nextAttemptAtMs: f[7],
    attemptCount: f[8],
    lease: lease === 0 ? undefined : leaseFromFields(lease),
    attempts: f[10].map(attemptFromFields),
    endedAtMs: f[11],
    endReason: named(reasons, f[12], 'end reason'),
    requests: marksFromFields(f[13]),
    origin: origin === 0 ? undefined : originFromFields(origin),
  }
  if (f[15] !== undefined) task.extra = extraFromFields(f[15])
  return task
}

export function encodeClaim(claim: ClaimRecord): Uint8Array {
  return packr.pack(claimRecordToFields(claim))
}

export function decodeClaim(bytes: Uint8Array): ClaimRecord {
  return claimRecordFromFields(packr.unpack(bytes) as ClaimRecordFields)
}

type ScheduleFields = [
  string,
  number,
  number,
  Uint8Array,
  DefinitionFields,
  number,
  number,
  number,
  number,
  number,
  number,
  MarkFields[],
  LifeFields?,
]

export function encodeSchedule(schedule: ScheduleRecord): Uint8Array {
  const fields: ScheduleFields = [
    schedule.key,
    schedule.number,
    schedule.version,
    schedule.spec,
    definitionToFields(schedule.template),
    schedule.paused ? 1 : 0,
    schedule.nextNominalMs,
    schedule.lastNominalMs,
    schedule.firedCount,
    schedule.createdAtMs,
    schedule.updatedAtMs,
    marksToFields(schedule.requests),
  ]
  if (schedule.life !== undefined) fields.push(lifeToFields(schedule.life))
  return packr.pack(fields)
}

export function decodeSchedule(bytes: Uint8Array): ScheduleRecord {
  const f = packr.unpack(bytes) as ScheduleFields
  const schedule: ScheduleRecord = {
    key: f[0],
    number: f[1],
    version: f[2],
    spec: f[3],
    template: definitionFromFields(f[4]),
    paused: f[5] === 1,
    nextNominalMs: f[6],
    lastNominalMs: f[7],
    firedCount: f[8],
    createdAtMs: f[9],
    updatedAtMs: f[10],
    requests: marksFromFields(f[11]),
  }
  if (f[12] !== undefined) schedule.life = lifeFromFields(f[12])
  return schedule
}

/** A due row's value; its time and number are in the key. */
export function encodeDueValue(row: DueRow): Uint8Array {
  return keys.encodeDueValue({
    kind: kinds.indexOf(row.kind),
    priority: row.priority,
    key: row.key,
  })
}

export function decodeDueRow(row: Row): DueRow {
  const place = keys.parseKey(row.key)
  assert(place?.type === 'due', 'a row of the due index has a due key')
  const value = keys.decodeDueValue(row.value)
  return {
    dueMs: place.dueMs,
    number: place.number,
    kind: named(kinds, value.kind, 'timer kind'),
    priority: value.priority,
    key: value.key,
  }
}

/** What the store keeps once per group, in the same batch as the records it belongs to. */
export interface StoredMeta {
  readonly shard: ShardMeta
  readonly membership: StoredMembership
}

export interface StoredMembership {
  readonly voters: readonly number[]
  readonly votersOutgoing: readonly number[]
  readonly learners: readonly number[]
  readonly learnersNext: readonly number[]
  readonly autoLeave: boolean
}

export function encodeMeta(meta: StoredMeta): Uint8Array {
  const { shard, membership: m } = meta
  const fields: unknown[] = [
    shard.appliedIndex,
    shard.appliedTerm,
    shard.clockMs,
    shard.nextNumber,
    shard.digestHigh,
    shard.digestLow,
    shard.taskCount,
    shard.sessions.map((s) => [s.id, s.nodeId, s.ttlMs, s.expiresAtMs]),
    [m.voters, m.votersOutgoing, m.learners, m.learnersNext, m.autoLeave ? 1 : 0],
  ]
  if (shard.counts !== undefined) {
    fields.push(shard.counts.map((c) => [c.namespace, c.queue, c.counts]))
  }
  return packr.pack(fields)
}

function countsFromFields(f: readonly [string, string, number[]]): QueueCounts {
  return { namespace: f[0], queue: f[1], counts: f[2] }
}

export function decodeMeta(bytes: Uint8Array): StoredMeta {
  const f = packr.unpack(bytes) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    [number, number, number, number][],
    [number[], number[], number[], number[], number],
    [string, string, number[]][] | undefined,
  ]
  const sessions: SessionRecord[] = f[7].map((s) => ({
    id: s[0],
    nodeId: s[1],
    ttlMs: s[2],
    expiresAtMs: s[3],
  }))
  return {
    shard: {
      appliedIndex: f[0],
      appliedTerm: f[1],
      clockMs: f[2],
      nextNumber: f[3],
      digestHigh: f[4],
      digestLow: f[5],
      taskCount: f[6],
      sessions,
      ...(f[9] === undefined ? {} : { counts: f[9].map(countsFromFields) }),
    },
    membership: {
      voters: f[8][0],
      votersOutgoing: f[8][1],
      learners: f[8][2],
      learnersNext: f[8][3],
      autoLeave: f[8][4] === 1,
    },
  }
}
