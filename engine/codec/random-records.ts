// Commands and records as fast-check draws them, whole types at a time: what a type
// gains, the compiler asks for here.
// Owns: the arbitraries.  Does not: judge (the tests do).

import fc from 'fast-check'
import type {
  AttemptRecord,
  AttemptDetails,
  AttemptResult,
  CallbackCause,
  CancelTask,
  Claim,
  ClaimRecord,
  Command,
  CreateTask,
  DefinitionExtra,
  Lease,
  RequestMark,
  RetryPolicy,
  ScheduleRecord,
  ResultDetails,
  RetryTask,
  TaskDefinition,
  TaskExtra,
  TaskRecord,
} from '#machine'
import { defaultRetryPolicy } from './definition-codec.ts'
import { lifeOf, origin, scheduleCommandsOf } from './random-schedules.ts'
import { bytes, list, natural, record, text, typed } from './random-values.ts'

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

/** A record with one field more, in half of the cases. */
function maybeWith<T extends object, K extends keyof T>(
  plain: fc.Arbitrary<T>,
  name: K,
  of: fc.Arbitrary<T[K] & object>,
): fc.Arbitrary<T> {
  return fc.oneof(
    plain,
    fc.tuple(plain, of).map(([whole, more]): T => ({ ...whole, [name]: more })),
  )
}

const plainDefinition: fc.Arbitrary<TaskDefinition> = record({
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

const event = fc.constantFrom(
  'SUCCESS' as const,
  'ATTEMPT_FAILURE' as const,
  'DEAD_LETTER' as const,
  'CANCELLED' as const,
  'MISSED' as const,
)

const plainExtra: fc.Arbitrary<DefinitionExtra> = record({
  jitterMs: natural,
  callbacks: list(
    record({
      events: list(event),
      definition: plainDefinition,
      includesPayload: fc.boolean(),
    }),
  ),
  basicSpec: bytes,
})

const extra: fc.Arbitrary<DefinitionExtra> = fc.oneof(
  plainExtra,
  fc
    .tuple(plainExtra, fc.string({ minLength: 1, maxLength: 9 }))
    .map(([plain, concurrencyKey]) => ({ ...plain, concurrencyKey })),
  fc
    .tuple(plainExtra, fc.constantFrom('COMPLETED', 'FAILED', 'CANCELLED'), natural)
    .map(([plain, state, ms]) => ({ ...plain, retentions: [{ state, ms }] })),
  fc.tuple(plainExtra, text).map(([plain, handler]) => ({ ...plain, handler })),
)

export const definition: fc.Arbitrary<TaskDefinition> = maybeWith(plainDefinition, 'extra', extra)

const claim: fc.Arbitrary<Claim> = record({
  key: text,
  windowMs: natural,
  onConflict: fc.constantFrom('REJECT', 'RETURN_EXISTING', 'REPLACE', 'DEBOUNCE'),
})

const plainClaim = { key: text, number: natural, task: text, untilMs: natural }

export const claimRecord: fc.Arbitrary<ClaimRecord> = fc.oneof(
  record(plainClaim),
  record({ ...plainClaim, attempt: natural }),
)

const detailFields = {
  kind: fc.constantFrom(
    'NONE' as const,
    'HTTP_STATUS' as const,
    'TIMEOUT' as const,
    'CONNECT' as const,
    'DNS' as const,
    'TLS' as const,
    'BLOCKED' as const,
    'BROKER' as const,
    'WORKER' as const,
    'LEASE_LOST' as const,
    'CONFIGURATION' as const,
    'TARGET_DISABLED' as const,
  ),
  errorType: text,
  contentType: text,
  truncated: fc.boolean(),
}
const resultDetails: fc.Arbitrary<ResultDetails> = record(detailFields)
const attemptDetails: fc.Arbitrary<AttemptDetails> = record({
  ...detailFields,
  grantedAtMs: natural,
  retryAfterMs: natural,
  nextAttemptAtMs: natural,
})

type Commands = { [T in Command['type']]: fc.Arbitrary<Extract<Command, { type: T }>> }

const plainResult: fc.Arbitrary<AttemptResult> = record({
  task: natural,
  token: natural,
  outcome: fc.constantFrom(
    'SUCCEEDED' as const,
    'FAILED_RETRYABLE' as const,
    'FAILED_PERMANENT' as const,
    'TIMED_OUT' as const,
    'NOT_SENT' as const,
    'BROKEN_OFF' as const,
    'THROTTLED' as const,
    'TARGET_DISABLED' as const,
    'SNOOZED' as const,
  ),
  status: natural,
  error: text,
  response: bytes,
  startedAtMs: natural,
  endedAtMs: natural,
  retryAfterMs: natural,
  jitter: natural,
})
const result: fc.Arbitrary<AttemptResult> = fc.oneof(
  maybeWith(plainResult, 'details', resultDetails),
  fc
    .tuple(maybeWith(plainResult, 'details', resultDetails), natural)
    .map(([drawn, backoffMs]): AttemptResult => ({ ...drawn, backoffMs })),
)

const plainGrant = {
  type: typed('GrantLeases'),
  sessionId: natural,
  start: fc.boolean(),
  keys: list(text),
}
const grant: Commands['GrantLeases'] = fc.oneof(
  record(plainGrant),
  record({ ...plainGrant, worker: fc.string({ minLength: 1, maxLength: 9 }) }),
)
const plainTouch = { task: natural, token: natural, started: fc.boolean() }
const touched = fc.oneof(record(plainTouch), record({ ...plainTouch, progress: text }))

const commands: Commands = {
  AdvanceClock: record({
    type: typed('AdvanceClock'),
    clockMs: natural,
    sparesSessions: fc.boolean(),
  }),
  CreateTask: fc.oneof(
    maybeWith<CreateTask, 'claim'>(
      record({ type: typed('CreateTask'), key: text, definition, requestHash: natural }),
      'claim',
      claim,
    ),
    record({
      ...{ type: typed('CreateTask'), key: text, definition, requestHash: natural, claim },
      memoryMs: fc.integer({ min: 1, max: 2 ** 40 }),
    }),
  ),
  UpdateTask: record({
    type: typed('UpdateTask'),
    key: text,
    expectedVersion: natural,
    definition,
    requestHash: natural,
  }),
  CancelTask: fc
    .tuple(
      record<CancelTask>({
        type: typed('CancelTask'),
        key: text,
        expectedVersion: natural,
        requestHash: natural,
      }),
      fc.option(text, { nil: undefined }),
    )
    .map(([plain, reason]) => (reason === undefined ? plain : { ...plain, reason })),
  RunTask: record({
    type: typed('RunTask'),
    key: text,
    expectedVersion: natural,
    atMs: natural,
    requestHash: natural,
  }),
  RescheduleTask: record({
    type: typed('RescheduleTask'),
    key: text,
    expectedVersion: natural,
    fireAtMs: natural,
    requestHash: natural,
  }),
  RetryTask: maybeWith<RetryTask, 'definition'>(
    record({
      type: typed('RetryTask'),
      key: text,
      expectedVersion: natural,
      fireAtMs: natural,
      requestHash: natural,
    }),
    'definition',
    definition,
  ),
  DeleteTask: record({
    type: typed('DeleteTask'),
    key: text,
    expectedVersion: natural,
    force: fc.boolean(),
    requestHash: natural,
    memoryMs: natural,
  }),
  OpenSession: record({
    type: typed('OpenSession'),
    sessionId: natural,
    nodeId: natural,
    ttlMs: natural,
  }),
  RenewSession: record({ type: typed('RenewSession'), sessionId: natural }),
  CloseSession: record({ type: typed('CloseSession'), sessionId: natural }),
  GrantLeases: grant,
  TouchLeases: record({
    type: typed('TouchLeases'),
    sessionId: natural,
    items: list(touched),
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
  ...scheduleCommandsOf(definition),
}

export const command: fc.Arbitrary<Command> = fc.oneof(...Object.values(commands))

const plainAttempt: fc.Arbitrary<AttemptRecord> = record({
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
    'THROTTLED',
    'TARGET_DISABLED',
    'SNOOZED',
  ),
  status: natural,
  error: text,
  response: bytes,
})
const attempt = maybeWith(plainAttempt, 'details', attemptDetails)

const nodeLease: fc.Arbitrary<Lease> = record({
  sessionId: natural,
  nodeId: natural,
  token: natural,
  attempt: natural,
  grantedAtMs: natural,
  deadlineMs: natural,
})
const lease: fc.Arbitrary<Lease> = fc.oneof(
  nodeLease,
  fc
    .tuple(nodeLease, natural, text)
    .map(([plain, at, progress]) => ({ ...plain, worker: 'w', startedAtMs: at + 1, progress })),
)

const mark: fc.Arbitrary<RequestMark> = record({
  hash: natural,
  version: natural,
  attempt: natural,
})

const plainTask: fc.Arbitrary<TaskRecord> = record({
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
    'TARGET_DISABLED',
    'REPLACED',
    'SCHEDULE_DELETED',
    'SKIPPED',
  ),
  requests: list(mark),
  origin: fc.option(origin, { nil: undefined }),
})

const cause: fc.Arbitrary<CallbackCause> = record({
  event,
  includesPayload: fc.boolean(),
  atMs: natural,
  task: plainTask,
})

const taskExtra: fc.Arbitrary<TaskExtra> = record({
  cancelReason: text,
  snoozeCount: natural,
  redriveCount: natural,
  attemptsBefore: natural,
  claim: fc.option(claim, { nil: undefined }),
  cause: fc.option(cause, { nil: undefined }),
})

const replacedExtra = fc.oneof(
  taskExtra,
  taskExtra.map((plain): TaskExtra => ({ ...plain, isReplaced: true })),
)

export const task: fc.Arbitrary<TaskRecord> = maybeWith(plainTask, 'extra', replacedExtra)

const plainSchedule: fc.Arbitrary<ScheduleRecord> = record({
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

export const schedule: fc.Arbitrary<ScheduleRecord> = maybeWith(
  plainSchedule,
  'life',
  lifeOf(definition),
)
