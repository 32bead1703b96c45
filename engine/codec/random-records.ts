// Commands and records as fast-check draws them, whole types at a time: what a type
// gains, the compiler asks for here.
// Owns: the arbitraries.  Does not: judge (the tests do).

import fc from 'fast-check'
import type {
  AttemptRecord,
  Command,
  Lease,
  RequestMark,
  RetryPolicy,
  ScheduleRecord,
  TaskDefinition,
  TaskRecord,
} from '#machine'
import { defaultRetryPolicy } from './definition-codec.ts'

/** Any count, time or hash: exact up to 2^53, small ones often. */
export const natural: fc.Arbitrary<number> = fc.oneof(
  fc.nat(200),
  fc.nat(),
  fc.constantFrom(0, 2 ** 31, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER),
  fc.maxSafeNat(),
)

/** A plain object, as the codecs make them. */
export function record<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(fields, { noNullPrototype: true })
}

const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('', 'orders/ü', 'a/b@c'))
export const bytes: fc.Arbitrary<Uint8Array> = fc
  .uint8Array({ maxLength: 40 })
  .map((drawn) => Buffer.from(drawn))
export function list<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(of, { maxLength: 4 })
}

const retry: fc.Arbitrary<RetryPolicy> = fc.oneof(
  fc.constant(defaultRetryPolicy),
  record({
    maxAttempts: natural,
    minBackoffMs: natural,
    maxBackoffMs: natural,
    multiplierPercent: natural,
    jitterPercent: natural,
    maxAgeMs: natural,
  }),
)

export const definition: fc.Arbitrary<TaskDefinition> = record({
  fireAtMs: natural,
  queue: text,
  priority: fc.nat(9),
  retry,
  attemptTimeoutMs: natural,
  startDeadlineMs: natural,
  guarantee: fc.constantFrom('AT_LEAST_ONCE', 'AT_MOST_ONCE'),
  retentionMs: natural,
  spec: bytes,
})

type Commands = { [T in Command['type']]: fc.Arbitrary<Extract<Command, { type: T }>> }

const result = record({
  task: natural,
  token: natural,
  outcome: fc.constantFrom(
    'SUCCEEDED' as const,
    'FAILED_RETRYABLE' as const,
    'FAILED_PERMANENT' as const,
    'TIMED_OUT' as const,
    'NOT_SENT' as const,
    'BROKEN_OFF' as const,
  ),
  status: natural,
  error: text,
  response: bytes,
  startedAtMs: natural,
  endedAtMs: natural,
  retryAfterMs: natural,
  jitter: natural,
})

export function typed<const T extends string>(type: T): fc.Arbitrary<T> {
  return fc.constant(type)
}

const commands: Commands = {
  AdvanceClock: record({
    type: typed('AdvanceClock'),
    clockMs: natural,
    sparesSessions: fc.boolean(),
  }),
  CreateTask: record({
    type: typed('CreateTask'),
    key: text,
    definition,
    requestHash: natural,
  }),
  UpdateTask: record({
    type: typed('UpdateTask'),
    key: text,
    expectedVersion: natural,
    definition,
    requestHash: natural,
  }),
  CancelTask: record({
    type: typed('CancelTask'),
    key: text,
    expectedVersion: natural,
    requestHash: natural,
  }),
  OpenSession: record({
    type: typed('OpenSession'),
    sessionId: natural,
    nodeId: natural,
    ttlMs: natural,
  }),
  RenewSession: record({ type: typed('RenewSession'), sessionId: natural }),
  CloseSession: record({ type: typed('CloseSession'), sessionId: natural }),
  GrantLeases: record({
    type: typed('GrantLeases'),
    sessionId: natural,
    start: fc.boolean(),
    keys: list(text),
  }),
  ExpireTasks: record({ type: typed('ExpireTasks'), keys: list(text) }),
  CompleteAttempts: record({
    type: typed('CompleteAttempts'),
    sessionId: natural,
    results: list(result),
  }),
  CreateSchedule: record({
    type: typed('CreateSchedule'),
    key: text,
    spec: bytes,
    template: definition,
    nextNominalMs: natural,
    requestHash: natural,
  }),
  DeleteSchedule: record({ type: typed('DeleteSchedule'), key: text, requestHash: natural }),
  FireSchedule: record({
    type: typed('FireSchedule'),
    key: text,
    expectedVersion: natural,
    nominalMs: natural,
    fireAtMs: natural,
    nextNominalMs: natural,
  }),
}

export const command: fc.Arbitrary<Command> = fc.oneof(...Object.values(commands))

const attempt: fc.Arbitrary<AttemptRecord> = record({
  attempt: natural,
  token: natural,
  sessionId: natural,
  nodeId: natural,
  startedAtMs: natural,
  endedAtMs: natural,
  outcome: fc.constantFrom(
    'SUCCEEDED',
    'FAILED_RETRYABLE',
    'FAILED_PERMANENT',
    'TIMED_OUT',
    'LEASE_EXPIRED',
    'CANCELLED',
    'NOT_SENT',
    'BROKEN_OFF',
  ),
  status: natural,
  error: text,
  response: bytes,
})

const lease: fc.Arbitrary<Lease> = record({
  sessionId: natural,
  nodeId: natural,
  token: natural,
  attempt: natural,
  grantedAtMs: natural,
  deadlineMs: natural,
})

const mark: fc.Arbitrary<RequestMark> = record({
  hash: natural,
  version: natural,
  attempt: natural,
})

export const task: fc.Arbitrary<TaskRecord> = record({
  key: text,
  number: natural,
  state: fc.constantFrom(
    'PENDING',
    'CLAIMED',
    'RUNNING',
    'RETRYING',
    'COMPLETED',
    'FAILED',
    'CANCELLED',
    'EXPIRED',
    'SKIPPED',
  ),
  version: natural,
  definition,
  createdAtMs: natural,
  updatedAtMs: natural,
  nextAttemptAtMs: natural,
  attemptCount: natural,
  lease: fc.option(lease, { nil: undefined }),
  attempts: list(attempt),
  endedAtMs: natural,
  endReason: fc.constantFrom(
    'NONE',
    'SUCCEEDED',
    'MAX_ATTEMPTS',
    'MAX_AGE',
    'PERMANENT_ERROR',
    'OUTCOME_UNKNOWN',
    'CANCELLED_BY_CLIENT',
    'START_DEADLINE',
  ),
  requests: list(mark),
  origin: fc.option(record({ scheduleKey: text, nominalMs: natural }), { nil: undefined }),
})

export const schedule: fc.Arbitrary<ScheduleRecord> = record({
  key: text,
  number: natural,
  version: natural,
  spec: bytes,
  template: definition,
  paused: fc.boolean(),
  nextNominalMs: natural,
  lastNominalMs: natural,
  firedCount: natural,
  createdAtMs: natural,
  updatedAtMs: natural,
  requests: list(mark),
})
