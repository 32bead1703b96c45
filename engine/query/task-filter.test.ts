// If this broke: a list shows what was not asked for, or a bulk cancel ends other tasks than meant.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AttemptRecord, TaskRecord } from '#machine'
import { apiCodec, type MessageInputs } from '#proto'
import { anyDefinition } from '../lone-shard.ts'
import { encodeSpec } from '../services/spec.ts'
import { Violations } from '../services/validate.ts'
import { filterOf } from './filter-input.ts'
import { matcherOf } from './task-filter.ts'

const nowMs = 1_800_000_000_000

function parsed(wire: MessageInputs['TaskFilter']) {
  const codec = apiCodec('TaskFilter')
  const v = new Violations()
  const filter = filterOf({ v, field: 'filter' }, codec.decode(codec.encode(wire)))
  return { filter, said: v.any ? v.toError().violations.map(({ field }) => field) : [] }
}

interface Shape {
  readonly id?: string
  readonly queue?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly url?: string
  readonly fireAtMs?: number
  readonly attempts?: readonly Partial<AttemptRecord>[]
  readonly changes?: Partial<TaskRecord>
}

function taskOf(shape: Shape = {}): TaskRecord {
  const { url = 'https://example.com/hook', labels = {}, queue = 'default' } = shape
  const attempt: AttemptRecord = {
    attempt: 1,
    token: 1,
    sessionId: 1,
    nodeId: 1,
    startedAtMs: 1,
    endedAtMs: 2,
    outcome: 'SUCCEEDED',
    status: 200,
    error: '',
    response: new Uint8Array(0),
  }
  const webhook = { url, method: 0, headers: {} }
  const empty = { payload: new Uint8Array(0), contentType: '', metadata: {} }
  const spec = encodeSpec({ target: { webhook }, labels, ...empty })
  const fireAtMs = shape.fireAtMs ?? nowMs
  return {
    key: `default/${shape.id ?? 't'}`,
    number: 1,
    state: 'PENDING',
    version: 1,
    definition: { ...anyDefinition, queue, fireAtMs, spec },
    createdAtMs: nowMs - 1_000,
    updatedAtMs: nowMs,
    nextAttemptAtMs: fireAtMs,
    attemptCount: shape.attempts?.length ?? 0,
    lease: undefined,
    attempts: (shape.attempts ?? []).map((changes) => ({ ...attempt, ...changes })),
    endedAtMs: 0,
    endReason: 'NONE',
    requests: [],
    origin: undefined,
    ...shape.changes,
  }
}

const matches = (wire: MessageInputs['TaskFilter'], task: TaskRecord): boolean =>
  matcherOf(parsed(wire).filter)(task, { state: task.state, nowMs })

const at = (ms: number) => ({ seconds: String(ms / 1_000) })
const failed = (changes: Partial<AttemptRecord>) => ({
  attempts: [{ outcome: 'FAILED_RETRYABLE' as const, status: 0, ...changes }],
})

// Each filter with a task that it means and one that it does not.
const table: readonly (readonly [MessageInputs['TaskFilter'], Shape, Shape])[] = [
  [{ states: ['TASK_STATE_PENDING'] }, {}, { changes: { state: 'COMPLETED' } }],
  [{ queues: ['a', 'b'] }, { queue: 'b' }, { queue: 'c' }],
  [{ labelSelector: 'team=a' }, { labels: { team: 'a' } }, { labels: { team: 'b' } }],
  [{ labelSelector: 'team in (a,b), !old' }, { labels: { team: 'b' } }, { labels: { old: '1' } }],
  [{ taskIdPrefix: 'mail-' }, { id: 'mail-1' }, { id: 'xmail-1' }],
  [
    { scheduleId: 's' },
    { changes: { origin: { scheduleKey: 'default/s', nominalMs: nowMs } } },
    { changes: { origin: { scheduleKey: 'default/s2', nominalMs: nowMs } } },
  ],
  [
    { triggerSources: ['TRIGGER_SOURCE_SCHEDULE'] },
    { changes: { origin: { scheduleKey: 'default/s', nominalMs: nowMs } } },
    {},
  ],
  [
    { scheduleTime: { from: at(nowMs), until: at(nowMs + 1_000) } },
    { fireAtMs: nowMs },
    { fireAtMs: nowMs + 1_000 },
  ],
  [{ endTime: { until: at(nowMs) } }, { changes: { endedAtMs: nowMs - 1 } }, {}],
  [{ target: 'example.com' }, {}, { url: 'https://sub.example.com/' }],
  [{ target: '127.0.0.1:8080' }, { url: 'http://127.0.0.1:8080/x' }, { url: 'http://127.0.0.1/' }],
  [{ targetKinds: ['webhook'] }, {}, { ...failed({}), queue: 'x', changes: { state: 'FAILED' } }],
  [{ failureKinds: ['FAILURE_KIND_HTTP_STATUS'] }, failed({ status: 500 }), failed({})],
  [{ failureKinds: ['FAILURE_KIND_TIMEOUT'] }, failed({ outcome: 'TIMED_OUT' }), failed({})],
  [{ httpStatuses: [{ first: 500, last: 599 }] }, failed({ status: 503 }), failed({ status: 404 })],
  [{ httpStatuses: [{ first: 404 }] }, failed({ status: 404 }), failed({ status: 405 })],
  [{ errorContains: 'REFUSED' }, failed({ error: 'connection refused' }), failed({ error: 'no' })],
  [
    { deadLetterReasons: ['DEAD_LETTER_REASON_MAX_AGE'] },
    { changes: { state: 'FAILED', endReason: 'MAX_AGE' } },
    { changes: { state: 'FAILED', endReason: 'MAX_ATTEMPTS' } },
  ],
  [{ minAttemptCount: 2 }, { attempts: [{}, {}] }, { attempts: [{}] }],
  [
    { overdueBy: { seconds: '60' } },
    { fireAtMs: nowMs - 60_001 },
    { fireAtMs: nowMs - 60_001, changes: { endedAtMs: nowMs } },
  ],
]

test('each field means the tasks that it says, and no others', () => {
  for (const [filter, meant, other] of table) {
    const what = JSON.stringify(filter)
    assert.deepEqual(parsed(filter).said, [], what)
    assert.equal(matches(filter, taskOf(meant)), true, what)
    // Webhooks are the only targets so far: there is no other kind to leave out.
    if (filter.targetKinds === undefined) assert.equal(matches(filter, taskOf(other)), false, what)
  }
})

test('fields are joined by AND; an empty filter means every task', () => {
  assert.equal(matches({}, taskOf()), true)
  const both = { queues: ['a'], taskIdPrefix: 'x' }
  assert.equal(matches(both, taskOf({ id: 'x1', queue: 'a' })), true)
  assert.equal(matches(both, taskOf({ id: 'x1' })), false)
  assert.equal(matches(both, taskOf({ queue: 'a' })), false)
})

test('what is wrong with a filter is said field by field', () => {
  const wrong = {
    states: ['TASK_STATE_UNSPECIFIED' as const],
    labelSelector: 'a b c',
    scheduleTime: { from: at(2_000), until: at(1_000) },
    errorContains: 'x'.repeat(300),
    orderingKey: 'k',
  }
  assert.deepEqual(parsed(wrong).said, [
    'filter.states',
    'filter.label_selector',
    'filter.schedule_time',
    'filter.error_contains',
    'filter.ordering_key',
  ])
})
