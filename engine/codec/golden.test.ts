// If this breaks: a log or a state that an older build wrote is read as something else, or not at
// all. Formats are for ever: a line of testdata/golden.txt is never changed. A format that grows
// gets a new line and a new case; the old line stays and must be read as what it meant.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  type ClaimRecord,
  type Command,
  plainTask,
  type ScheduleRecord,
  type TaskDefinition,
  type TaskRecord,
} from '#machine'
import {
  decodeSchedule as decodeScheduleSpec,
  encodeSchedule as encodeScheduleSpec,
} from '../services/schedule-spec.ts'
import { decodeSpec, encodeSpec } from '../services/spec.ts'
import { commandToFields, decodeBatch, encodeBatch } from './command-codec.ts'
import { defaultRetryPolicy } from './definition-codec.ts'
import { directoryCommands } from './golden-directory.ts'
import { livedSchedule, runOrigins, scheduleCommands, scheduleSpec } from './golden-schedules.ts'
import { pulledTasks, touched, workerGrant, workerLeases } from './golden-workers.ts'
import {
  decodeClaim,
  decodeMeta,
  decodeSchedule,
  decodeTask,
  encodeClaim,
  encodeDueValue,
  encodeMeta,
  encodeSchedule,
  encodeTask,
} from './record-codec.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text)

const definition: TaskDefinition = {
  fireAtMs: 1_800_000_000_123,
  queue: 'mail',
  priority: 7,
  retry: defaultRetryPolicy,
  attemptTimeoutMs: 30_000,
  startDeadlineMs: 60_000,
  guarantee: 'AT_LEAST_ONCE',
  retentionMs: 604_800_000,
  spec: bytesOf('spec'),
}
const once: TaskDefinition = {
  ...definition,
  guarantee: 'AT_MOST_ONCE',
  retry: {
    maxAttempts: 0,
    minBackoffMs: 100,
    maxBackoffMs: 3_600_000,
    multiplierPercent: 150,
    jitterPercent: 0,
    maxAgeMs: 259_200_000,
  },
}
/** What few definitions say. */
const spread: TaskDefinition = {
  ...definition,
  extra: {
    jitterMs: 250,
    callbacks: [
      {
        events: ['SUCCESS', 'ATTEMPT_FAILURE', 'DEAD_LETTER', 'CANCELLED', 'MISSED'],
        definition,
        includesPayload: true,
      },
      { events: [], definition: once, includesPayload: false },
    ],
    basicSpec: bytesOf('basic'),
  },
}
const keyed: TaskDefinition = {
  ...definition,
  extra: { jitterMs: 0, callbacks: [], basicSpec: bytesOf(''), concurrencyKey: 'tenant 7' },
}
const kept: TaskDefinition = {
  ...definition,
  extra: {
    ...{ jitterMs: 0, callbacks: [], basicSpec: bytesOf('') },
    retentions: [
      { state: 'FAILED', ms: 1_209_600_000 },
      { state: 'COMPLETED', ms: 60_000 },
    ],
  },
}
const claim = { key: 'default/mail\norder 7', windowMs: 60_000 } as const
const hash = 2 ** 52 + 1
const result = {
  task: 12,
  token: 345,
  status: 503,
  error: 'no',
  response: bytesOf('later'),
  startedAtMs: 1_800_000_000_200,
  endedAtMs: 1_800_000_000_300,
  retryAfterMs: 5_000,
  jitter: 65_535,
}

const details = {
  kind: 'HTTP_STATUS',
  errorType: 'Refused',
  contentType: 'text/plain',
  truncated: true,
} as const

const commands: { readonly [T in Command['type']]: readonly Extract<Command, { type: T }>[] } = {
  AdvanceClock: [
    { type: 'AdvanceClock', clockMs: 1_800_000_000_000, sparesSessions: false },
    { type: 'AdvanceClock', clockMs: 0, sparesSessions: true },
  ],
  CreateTask: [
    { type: 'CreateTask', key: 'default/a', definition, requestHash: hash },
    { type: 'CreateTask', key: 'default/a', definition: spread, requestHash: 0 },
    ...(['REJECT', 'RETURN_EXISTING', 'REPLACE', 'DEBOUNCE'] as const).map(
      (onConflict): Command & { type: 'CreateTask' } => {
        const held = { ...claim, onConflict }
        return { type: 'CreateTask', key: 'default/a', definition, requestHash: 0, claim: held }
      },
    ),
    { type: 'CreateTask', key: 'default/a', definition: keyed, requestHash: 0 },
    { type: 'CreateTask', key: 'default/a', definition: kept, requestHash: 0 },
    {
      ...{ type: 'CreateTask', key: 'default/a', definition, requestHash: hash },
      ...{ claim: { ...claim, onConflict: 'REPLACE' }, memoryMs: 86_400_000 },
    },
    ...pulledTasks(definition),
  ],
  UpdateTask: [
    { type: 'UpdateTask', key: 'x/ü', expectedVersion: 3, definition: once, requestHash: 0 },
  ],
  CancelTask: [
    { type: 'CancelTask', key: 'default/a', expectedVersion: 0, requestHash: hash },
    { type: 'CancelTask', key: 'default/a', expectedVersion: 2, requestHash: 0, reason: 'no more' },
  ],
  RunTask: [
    {
      type: 'RunTask',
      key: 'default/a',
      expectedVersion: 2,
      atMs: 1_800_000_000_000,
      requestHash: hash,
    },
  ],
  RescheduleTask: [
    {
      type: 'RescheduleTask',
      key: 'default/a',
      expectedVersion: 0,
      fireAtMs: 1_800_000_000_500,
      requestHash: hash,
    },
  ],
  RetryTask: [
    {
      type: 'RetryTask',
      key: 'default/a',
      expectedVersion: 0,
      fireAtMs: 1_800_000_000_500,
      requestHash: hash,
    },
    {
      type: 'RetryTask',
      key: 'default/a',
      expectedVersion: 9,
      fireAtMs: 1_800_000_000_500,
      definition: once,
      requestHash: 0,
    },
  ],
  DeleteTask: [
    {
      type: 'DeleteTask',
      key: 'default/a',
      expectedVersion: 0,
      force: true,
      requestHash: hash,
      memoryMs: 86_400_000,
    },
    {
      type: 'DeleteTask',
      key: 'default/a',
      expectedVersion: 3,
      force: false,
      requestHash: 0,
      memoryMs: 0,
    },
  ],
  OpenSession: [{ type: 'OpenSession', sessionId: 2 ** 40 + 5, nodeId: 1, ttlMs: 6_000 }],
  RenewSession: [{ type: 'RenewSession', sessionId: 2 ** 40 + 5 }],
  CloseSession: [{ type: 'CloseSession', sessionId: 2 ** 40 + 5 }],
  GrantLeases: [
    { type: 'GrantLeases', sessionId: 2 ** 40 + 5, start: true, keys: ['default/a', 'default/b'] },
    { type: 'GrantLeases', sessionId: 7, start: false, keys: [] },
    workerGrant,
  ],
  TouchLeases: [touched],
  ExpireTasks: [{ type: 'ExpireTasks', keys: ['default/a'] }],
  CompleteAttempts: [
    {
      type: 'CompleteAttempts',
      sessionId: 7,
      results: [
        { ...result, outcome: 'SUCCEEDED' },
        { ...result, outcome: 'FAILED_RETRYABLE' },
        { ...result, outcome: 'FAILED_PERMANENT' },
        { ...result, outcome: 'TIMED_OUT' },
        { ...result, outcome: 'NOT_SENT' },
      ],
    },
    {
      type: 'CompleteAttempts',
      sessionId: 7,
      results: [
        { ...result, outcome: 'BROKEN_OFF' },
        { ...result, outcome: 'THROTTLED', details },
        { ...result, outcome: 'TARGET_DISABLED', details, backoffMs: 7_000 },
        { ...result, outcome: 'SNOOZED', backoffMs: 7_000 },
      ],
    },
  ],
  CreateSchedule: [
    {
      type: 'CreateSchedule',
      key: 'default/nightly',
      spec: bytesOf('times'),
      template: definition,
      nextNominalMs: 1_800_003_600_000,
      requestHash: hash,
    },
  ],
  DeleteSchedule: [{ type: 'DeleteSchedule', key: 'default/nightly', requestHash: 0 }],
  FireSchedule: [
    {
      type: 'FireSchedule',
      key: 'default/nightly',
      expectedVersion: 2,
      nominalMs: 1_800_003_600_000,
      fireAtMs: 1_800_003_600_250,
      nextNominalMs: 1_800_007_200_000,
    },
  ],
  ...scheduleCommands(definition),
}

const attempt = { ...result, attempt: 1, sessionId: 7, nodeId: 2 }
const { task: _, retryAfterMs: __, jitter: ___, ...attemptFields } = attempt

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
const endReasons = [
  'NONE',
  'SUCCEEDED',
  'MAX_ATTEMPTS',
  'MAX_AGE',
  'PERMANENT_ERROR',
  'OUTCOME_UNKNOWN',
  'CANCELLED_BY_CLIENT',
  'START_DEADLINE',
  'NONE',
] as const
const attemptOutcomes = [
  'SUCCEEDED',
  'FAILED_RETRYABLE',
  'FAILED_PERMANENT',
  'TIMED_OUT',
  'LEASE_EXPIRED',
  'CANCELLED',
  'NOT_SENT',
] as const

const task: TaskRecord = {
  key: 'default/a',
  number: 12,
  state: 'RUNNING',
  version: 4,
  definition,
  createdAtMs: 1_799_999_999_000,
  updatedAtMs: 1_800_000_000_400,
  nextAttemptAtMs: 0,
  attemptCount: 8,
  lease: {
    sessionId: 7,
    nodeId: 2,
    token: 345,
    attempt: 8,
    grantedAtMs: 1_800_000_000_350,
    deadlineMs: 1_800_000_040_350,
  },
  attempts: attemptOutcomes.map((outcome) => ({ ...attemptFields, outcome })),
  endedAtMs: 0,
  endReason: 'NONE',
  requests: [{ hash, version: 1, attempt: 0 }],
  origin: { scheduleKey: 'default/nightly', nominalMs: 1_800_000_000_000 },
}
const toldTask: TaskRecord = {
  ...task,
  definition: spread,
  attempts: [
    {
      ...attemptFields,
      outcome: 'THROTTLED',
      details: { ...details, grantedAtMs: 5, retryAfterMs: 5_000, nextAttemptAtMs: 9 },
    },
    { ...attemptFields, outcome: 'TARGET_DISABLED' },
    { ...attemptFields, outcome: 'SNOOZED' },
    { ...attemptFields, outcome: 'BROKEN_OFF' },
  ],
  extra: {
    cancelReason: 'no more',
    snoozeCount: 1,
    redriveCount: 2,
    attemptsBefore: 3,
    claim: { ...claim, onConflict: 'REPLACE' },
    cause: { event: 'DEAD_LETTER', includesPayload: true, atMs: 1_800_000_000_000, task },
  },
}
const held: ClaimRecord = {
  key: 'default/mail\norder 7',
  number: 13,
  task: 'default/a',
  untilMs: 1_800_000_060_000,
}
const cut: ClaimRecord = { ...held, attempt: 3 }
const schedule: ScheduleRecord = {
  key: 'default/nightly',
  number: 3,
  version: 2,
  spec: bytesOf('times'),
  template: definition,
  paused: true,
  nextNominalMs: 1_800_003_600_000,
  lastNominalMs: 1_800_000_000_000,
  firedCount: 41,
  createdAtMs: 1_700_000_000_000,
  updatedAtMs: 1_800_000_000_000,
  requests: [{ hash, version: 1, attempt: 0 }],
}
const lived = livedSchedule(schedule)
const meta = {
  shard: {
    appliedIndex: 1_234_567,
    appliedTerm: 3,
    clockMs: 1_800_000_000_000,
    nextNumber: 99,
    digestHigh: 4_294_967_295,
    digestLow: 17,
    taskCount: 50,
    sessions: [{ id: 2 ** 40 + 5, nodeId: 1, ttlMs: 6_000, expiresAtMs: 1_800_000_006_000 }],
  },
  membership: {
    voters: [1, 2, 3],
    votersOutgoing: [1, 2],
    learners: [4],
    learnersNext: [5],
    autoLeave: true,
  },
}
const counts = [{ namespace: 'default', queue: 'mail', counts: [1, 2, 3, 4, 5, 6, 7, 8, 9] }]
const counted = { ...meta, shard: { ...meta.shard, counts } }
const spec = {
  target: { webhook: { url: 'https://example.com/hook', method: 2, headers: { 'x-a': 'b' } } },
  payload: bytesOf('{}'),
  contentType: 'application/json',
  labels: { team: 'blue' },
  metadata: { note: 'n' },
}
interface Case {
  readonly name: string
  /** What today's build writes for it; undefined: an old form that is only read. */
  readonly bytes: Uint8Array | undefined
  readonly value: unknown
  readonly read: (bytes: Uint8Array) => unknown
}

const ofCommand = (command: Command, i: number): Case => ({
  name: `entry.${command.type}.${i + 1}`,
  bytes: encodeBatch(1_800_000_000_001, [commandToFields(command)]),
  value: { atMs: 1_800_000_000_001, commands: [command] },
  read: decodeBatch,
})
const ofTask = (name: string, record: TaskRecord): Case => ({
  name: `task.${name}`,
  bytes: encodeTask(record),
  value: record,
  read: decodeTask,
})
/** No reader in this folder: the bytes alone are compared. */
const bytesOnly = (name: string, bytes: Uint8Array): Case => ({
  name,
  bytes,
  value: undefined,
  read: () => undefined,
})

const plain = { lease: undefined, attempts: [], requests: [], origin: undefined }
const cases: readonly Case[] = [
  ...Object.values(commands).flatMap((list) => list.map(ofCommand)),
  ofTask('full', task),
  ofTask('told', toldTask),
  ...workerLeases(task.lease).map((lease, i) => ofTask(`leased.${i + 1}`, { ...task, lease })),
  ofTask('targetDisabled', { ...task, state: 'FAILED', endReason: 'TARGET_DISABLED' }),
  { name: 'claim', bytes: encodeClaim(held), value: held, read: decodeClaim },
  { name: 'claim.cut', bytes: encodeClaim(cut), value: cut, read: decodeClaim },
  ...states.map((state, i) => {
    const endReason = endReasons[i] ?? 'NONE'
    return ofTask(state, { ...task, ...plain, definition: once, state, endReason })
  }),
  ...runOrigins.map((origin, i) => {
    const reason = i < 4 ? { state: 'COMPLETED' } : { state: 'SKIPPED', endReason: 'SKIPPED' }
    return ofTask(`run.${i + 1}`, { ...task, ...plain, ...reason, origin } as TaskRecord)
  }),
  ...(['REPLACED', 'SCHEDULE_DELETED'] as const).map((endReason) => {
    const extra = { ...plainTask, isReplaced: true }
    return ofTask(endReason, { ...task, ...plain, state: 'CANCELLED', endReason, extra })
  }),
  { name: 'schedule', bytes: encodeSchedule(schedule), value: schedule, read: decodeSchedule },
  { name: 'schedule.lived', bytes: encodeSchedule(lived), value: lived, read: decodeSchedule },
  { name: 'meta', bytes: encodeMeta(meta), value: meta, read: decodeMeta },
  { name: 'metaCounted', bytes: encodeMeta(counted), value: counted, read: decodeMeta },
  { name: 'taskSpec', bytes: encodeSpec(spec), value: spec, read: decodeTaskSpec },
  {
    name: 'scheduleSpec',
    bytes: undefined,
    value: scheduleSpec,
    read: decodeScheduleSpec,
  },
  {
    name: 'scheduleSpec.2',
    bytes: encodeScheduleSpec(scheduleSpec),
    value: scheduleSpec,
    read: decodeScheduleSpec,
  },
  ...(['FIRE', 'LEASE', 'RETENTION', 'SCHEDULE', 'CLAIM'] as const).map((kind) =>
    bytesOnly(
      `due.${kind}`,
      encodeDueValue({ dueMs: 1, number: 2, kind, priority: 9, key: 'default/a' }),
    ),
  ),
  ...directoryCommands.map(([name, bytes]) => bytesOnly(`directory.${name}`, bytes)),
]

/** The parts of a spec that this version writes; the message has more, all at their defaults. */
function decodeTaskSpec(bytes: Uint8Array): unknown {
  const { target, payload, contentType, labels, metadata } = decodeSpec(bytes)
  const { url, method, headers } = target.webhook ?? {}
  return { target: { webhook: { url, method, headers } }, payload, contentType, labels, metadata }
}

const golden = new Map<string, string>()
const file = new URL('testdata/golden.txt', import.meta.url)
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue
  const [name, hex, ...more] = line.split(' ')
  assert.ok(name !== undefined && hex !== undefined && more.length === 0, line)
  assert.ok(!golden.has(name), `${name} stands twice`)
  golden.set(name, hex)
}

test('what is written is byte for byte what it always was', () => {
  for (const { name, bytes } of cases) {
    if (bytes === undefined) continue
    const hex = Buffer.from(bytes).toString('hex')
    assert.equal(hex, golden.get(name) ?? '(no line)', `${name}: formats are never changed`)
  }
})

test('what was ever written is read as what it meant', () => {
  for (const { name, value, read } of cases) {
    const bytes = Buffer.from(golden.get(name) ?? '', 'hex')
    assert.deepEqual(read(bytes), value, name)
  }
})

test('every line has its case: an old form is never forgotten', () => {
  const known = new Set(cases.map(({ name }) => name))
  for (const name of golden.keys()) assert.ok(known.has(name), name)
})
