// If this breaks: an update changes what it did not name, or silently leaves what it named.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TaskDefinition, TaskRecord } from '#machine'
import { apiCodec } from '#proto'
import { SchedulerError } from '../errors.ts'
import { decodeSpec } from './spec.ts'
import { definitionOf } from './task-input.ts'
import { mergeTask } from './task-merge.ts'
import { taskToWire } from './task-output.ts'
import { toDuration, toTimestamp, Violations } from './validate.ts'
import type { WireTask } from './wire-task.ts'

const nowMs = 1_800_000_000_000
const fireAtMs = nowMs + 3_600_000
const codec = apiCodec('Task')
const received = (task: object): WireTask => codec.decode(codec.encode(task))

function definitionFrom(task: object): TaskDefinition {
  const v = new Violations()
  const definition = definitionOf(received(task), { violations: v, path: '', nowMs })
  v.check()
  return definition
}

const current = definitionFrom({
  target: { webhook: { url: 'https://a/', method: 'HTTP_METHOD_PUT', headers: { x: 'y' } } },
  queue: 'mail',
  payload: Buffer.from('old'),
  contentType: 'text/plain',
  scheduleTime: toTimestamp(fireAtMs),
  priority: 4,
  labels: { team: 'blue' },
  metadata: { note: 'n' },
  startDeadline: toDuration(60_000),
  attemptTimeout: toDuration(9_000),
  retention: toDuration(86_400_000),
  deliveryGuarantee: 'DELIVERY_GUARANTEE_AT_MOST_ONCE',
  retryPolicy: {
    maxAttempts: -1,
    maxAge: toDuration(259_200_000),
    minBackoff: toDuration(250),
    backoffMultiplier: 1.7,
    jitter: 0,
  },
})

/** The current task as an update reads it: from its record, through the public form. */
function asRead(definition: TaskDefinition): object {
  const record: TaskRecord = {
    key: 'default/a',
    number: 1,
    state: 'PENDING',
    version: 1,
    definition,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    nextAttemptAtMs: definition.fireAtMs,
    attemptCount: 0,
    lease: undefined,
    attempts: [],
    endedAtMs: 0,
    endReason: 'NONE',
    requests: [],
    origin: undefined,
  }
  return taskToWire(record, { shard: 1, clockMs: nowMs, full: true })
}

function merged(changes: object, mask: readonly string[] = []): TaskDefinition {
  return mergeTask(asRead(current), {
    current,
    changes: received(changes),
    mask,
    nowMs,
    jitter: { stableKey: 'default/a', random: (from) => from },
  })
}

function violationsOf(changes: object, mask: readonly string[] = []): readonly string[] {
  try {
    merged(changes, mask)
  } catch (error) {
    assert.ok(error instanceof SchedulerError)
    return error.violations.map(({ field }) => field)
  }
  return []
}

/** Both without the spec's bytes, whose order of maps is not ours. */
function plain(definition: TaskDefinition): object {
  return { ...definition, spec: decodeSpec(definition.spec) }
}

const currentSpec = decodeSpec(current.spec)

test('each field changes alone, by its name in the mask', () => {
  const url = 'https://b/'
  const retry = { ...current.retry, maxAttempts: 5, minBackoffMs: 1_000, multiplierPercent: 200 }
  const cases: readonly (readonly [string, object, Partial<TaskDefinition>, object])[] = [
    ['queue', { queue: 'other' }, { queue: 'other' }, {}],
    ['priority', { priority: 9 }, { priority: 9 }, {}],
    ['payload', { payload: Buffer.from('new') }, {}, { payload: Buffer.from('new') }],
    ['content_type', { contentType: 'a/b' }, {}, { contentType: 'a/b' }],
    ['labels', { labels: { k: 'v' } }, {}, { labels: { k: 'v' } }],
    ['metadata', { metadata: { k: 'v' } }, {}, { metadata: { k: 'v' } }],
    ['schedule_time', { scheduleTime: toTimestamp(nowMs + 5) }, { fireAtMs: nowMs + 5 }, {}],
    ['delay', { delay: toDuration(7) }, { fireAtMs: nowMs + 7 }, {}],
    ['start_deadline', { startDeadline: toDuration(1_000) }, { startDeadlineMs: 1_000 }, {}],
    ['attempt_timeout', { attemptTimeout: toDuration(1_000) }, { attemptTimeoutMs: 1_000 }, {}],
    ['retention', { retention: toDuration(60_000) }, { retentionMs: 60_000 }, {}],
    ['delivery_guarantee', { deliveryGuarantee: 1 }, { guarantee: 'AT_LEAST_ONCE' }, {}],
    ['retry_policy', { retryPolicy: { maxAttempts: 5, jitter: 0 } }, { retry }, {}],
    [
      'target',
      { target: { webhook: { url } } },
      {},
      {
        target: {
          ...currentSpec.target,
          webhook: { ...currentSpec.target.webhook, url, method: 1, headers: {} },
        },
      },
    ],
  ]
  for (const [path, changes, fields, spec] of cases) {
    const expected = { ...current, ...fields, spec: { ...currentSpec, ...spec } }
    assert.deepEqual(plain(merged(changes, [path])), expected, path)
    assert.deepEqual(plain(merged(changes)), expected, `${path}, found without a mask`)
    const others = { ...changes, queue: 'ignored', priority: 1 }
    if (path !== 'queue' && path !== 'priority') {
      assert.deepEqual(plain(merged(others, [path])), expected, `${path} and nothing else`)
    }
  }
})

test('a change to the same is no change', () => {
  assert.deepEqual(
    plain(merged(asRead(current), ['queue', 'target', 'retry_policy', 'retention'])),
    plain(current),
  )
})

test('a named field that is not given goes back to its default', () => {
  assert.equal(merged({}, ['priority']).priority, 0)
  assert.equal(merged({}, ['queue']).queue, 'default')
  assert.deepEqual(decodeSpec(merged({}, ['labels']).spec).labels, {})
  assert.equal(decodeSpec(merged({}, ['payload']).spec).payload.length, 0)
  assert.equal(merged({}, ['start_deadline']).startDeadlineMs, 0)
  assert.equal(merged({}, ['schedule_time']).fireAtMs, nowMs, 'without a time: now')
})

test('the time stays what it was, to the millisecond, unless it is named', () => {
  assert.equal(merged({ priority: 1 }, ['priority']).fireAtMs, fireAtMs)
  assert.equal(merged({}, ['delay']).fireAtMs, fireAtMs, 'no delay: the time as it is')
  const time = { scheduleTime: toTimestamp(nowMs + 5) }
  assert.equal(merged(time, ['schedule_time', 'delay']).fireAtMs, nowMs + 5)
  assert.equal(merged(time, ['delay', 'schedule_time']).fireAtMs, nowMs + 5)
  const both = { ...time, delay: toDuration(1) }
  assert.deepEqual(violationsOf(both, ['delay', 'schedule_time']), ['task.delay'])
  assert.deepEqual(violationsOf(both, ['schedule_time', 'delay']), ['task.delay'])
})

test('a path below a field means the field', () => {
  const url = 'https://b/'
  const changed = merged({ target: { webhook: { url } } }, ['target.webhook?.url'])
  assert.equal(decodeSpec(changed.spec).target.webhook?.url, url)
})

test('what can not change is refused by name; so is an update that changes nothing', () => {
  for (const path of ['namespace', 'task_id', 'etag', 'state', 'dedupe', 'nonsense', '']) {
    assert.deepEqual(violationsOf({ priority: 1 }, [path]), ['update_mask.paths'], path)
  }
  assert.deepEqual(violationsOf({}), ['update_mask'])
  assert.deepEqual(violationsOf({ namespace: 'default', taskId: 'a', etag: 'v1' }), ['update_mask'])
})

test('what the change makes of the task is checked as a whole', () => {
  assert.deepEqual(violationsOf({ priority: 10 }, ['priority']), ['task.priority'])
  assert.deepEqual(violationsOf({}, ['target']), ['task.target'])
  const bad = { priority: 10, queue: 'a b' }
  assert.deepEqual(violationsOf(bad, ['priority', 'queue']), ['task.priority', 'task.queue'])
})
