// If this breaks: a client's mistake becomes a task that can never run, or a right task is refused.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import type { TaskDefinition } from '#machine'
import { apiCodec, apiLimits as limits } from '#proto'
import { defaultRetryPolicy } from '../codec/definition-codec.ts'
import type { FieldViolation } from '../errors.ts'
import { decodeSpec } from './spec.ts'
import { checkNamespace, checkRequestId, checkTaskId, definitionOf } from './task-input.ts'
import { toDuration, toTimestamp, Violations } from './validate.ts'
import type { WireTask } from './wire-task.ts'

const random = createPrng(1).range

const nowMs = 1_800_000_000_000
const url = 'https://example.com/hook'
const codec = apiCodec('Task')

/** A task as the server sees it: through the bytes of a request, with the defaults of the wire. */
function asReceived(task: object): WireTask {
  const whole = { target: { webhook: { url } }, ...task }
  return codec.decode(codec.encode(whole))
}

function check(task: WireTask): {
  violations: readonly FieldViolation[]
  definition: TaskDefinition
} {
  const v = new Violations()
  const definition = definitionOf(task, { violations: v, path: 'task.', nowMs })
  return { violations: v.any ? v.toError().violations : [], definition }
}

function accepted(task: object): TaskDefinition {
  const { violations, definition } = check(asReceived(task))
  assert.deepEqual(violations, [])
  return definition
}

/** Refused for this one field, with a word about it. */
function refused(task: WireTask, field: string): void {
  const { violations } = check(task)
  const fields = violations.map((violation) => violation.field)
  assert.ok(fields.includes(`task.${field}`), `${field}: ${fields.join()}`)
  for (const { description } of violations) assert.ok(description.length > 10, description)
}

const letters = (count: number): string => 'a'.repeat(count)
const webhook = (more: object): object => ({ target: { webhook: { url, ...more } } })
const many = (count: number, value = 'v'): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, value]))
const span = (ms: number): object => toDuration(ms)

test('the least that a task says is enough; the rest has its defaults', () => {
  const definition = accepted({})
  assert.equal(definition.fireAtMs, nowMs)
  assert.equal(definition.queue, 'default')
  assert.equal(definition.priority, 0)
  assert.equal(definition.guarantee, 'AT_LEAST_ONCE')
  assert.equal(definition.retentionMs, limits.retentionMsDefault)
  assert.equal(definition.attemptTimeoutMs, limits.attemptTimeoutMsDefault)
  assert.equal(definition.startDeadlineMs, 0)
  assert.deepEqual(definition.retry, defaultRetryPolicy)
  const spec = decodeSpec(definition.spec)
  assert.equal(spec.target.webhook?.url, url)
  assert.equal(spec.target.webhook?.method, 1)
})

test('what is said is kept, to the millisecond and the byte', () => {
  const definition = accepted({
    ...webhook({ method: 'HTTP_METHOD_PUT', headers: { 'X-Key': 'a\tb é' } }),
    queue: 'mail',
    payload: Buffer.from([0, 255]),
    contentType: 'text/plain',
    scheduleTime: toTimestamp(nowMs + 12_345),
    priority: 9,
    labels: { team: 'blue' },
    metadata: { note: 'n' },
    startDeadline: span(60_000),
    attemptTimeout: span(5_000),
    retention: span(86_400_000),
    deliveryGuarantee: 'DELIVERY_GUARANTEE_AT_MOST_ONCE',
    retryPolicy: { maxAttempts: 3, minBackoff: span(200), backoffMultiplier: 1.5, jitter: 0 },
  })
  const spec = decodeSpec(definition.spec)
  assert.deepEqual(
    { ...definition, spec: undefined },
    {
      fireAtMs: nowMs + 12_345,
      queue: 'mail',
      priority: 9,
      retry: {
        ...defaultRetryPolicy,
        maxAttempts: 3,
        minBackoffMs: 200,
        multiplierPercent: 150,
        jitterPercent: 0,
      },
      attemptTimeoutMs: 5_000,
      startDeadlineMs: 60_000,
      guarantee: 'AT_MOST_ONCE',
      retentionMs: 86_400_000,
      spec: undefined,
    },
  )
  assert.deepEqual([...spec.payload], [0, 255])
  assert.equal(spec.contentType, 'text/plain')
  assert.deepEqual(spec.labels, { team: 'blue' })
  assert.deepEqual(spec.metadata, { note: 'n' })
  assert.equal(spec.target.webhook?.method, 2)
  assert.deepEqual(spec.target.webhook?.headers, { 'X-Key': 'a\tb é' })
})

/** Field of the request, a task at the limit, a task beyond it. */
const bounds: readonly (readonly [string, object, object])[] = [
  [
    'payload',
    { payload: Buffer.alloc(limits.payloadBytesDefaultMax) },
    { payload: Buffer.alloc(limits.payloadBytesDefaultMax + 1) },
  ],
  [
    'content_type',
    { contentType: letters(limits.contentTypeCharsMax) },
    { contentType: letters(limits.contentTypeCharsMax + 1) },
  ],
  ['content_type', { contentType: 'text/plain' }, { contentType: 'text/plain\r\nx: y' }],
  [
    'queue',
    { queue: letters(limits.queueIdCharsMax) },
    { queue: letters(limits.queueIdCharsMax + 1) },
  ],
  ['queue', { queue: 'a.b-C_9' }, { queue: 'a b' }],
  ['priority', { priority: limits.priorityMax }, { priority: limits.priorityMax + 1 }],
  ['priority', { priority: 0 }, { priority: -1 }],
  ['labels', { labels: many(limits.labelCountMax) }, { labels: many(limits.labelCountMax + 1) }],
  [
    `labels["${letters(limits.labelKeyCharsMax + 1)}"]`,
    { labels: { [letters(limits.labelKeyCharsMax)]: 'v' } },
    { labels: { [letters(limits.labelKeyCharsMax + 1)]: 'v' } },
  ],
  ['labels["a b"]', { labels: { 'a/b.c_d-e': '' } }, { labels: { 'a b': '' } }],
  [
    'labels["k"]',
    { labels: { k: letters(limits.labelValueCharsMax) } },
    { labels: { k: letters(limits.labelValueCharsMax + 1) } },
  ],
  [
    'metadata',
    { metadata: many(limits.metadataCountMax) },
    { metadata: many(limits.metadataCountMax + 1) },
  ],
  [
    'metadata["k"]',
    { metadata: { k: letters(limits.metadataValueCharsMax) } },
    { metadata: { k: letters(limits.metadataValueCharsMax + 1) } },
  ],
  [
    'metadata',
    { metadata: many(4, letters(limits.metadataBytesMax / 4 - 2)) },
    { metadata: { ...many(4, letters(limits.metadataBytesMax / 4 - 2)), k: 'ü' } },
  ],
  [
    'schedule_time',
    { scheduleTime: toTimestamp(nowMs + limits.horizonMs) },
    { scheduleTime: toTimestamp(nowMs + limits.horizonMs + 1) },
  ],
  ['schedule_time', { scheduleTime: toTimestamp(1) }, { scheduleTime: { seconds: '-1' } }],
  ['delay', { delay: span(limits.horizonMs) }, { delay: span(limits.horizonMs + 1) }],
  ['delay', { delay: span(0) }, { delay: { seconds: '-1' } }],
  ['delay', { delay: span(1) }, { delay: span(1), scheduleTime: toTimestamp(nowMs) }],
  [
    'start_deadline',
    { startDeadline: span(limits.startDeadlineMsMin) },
    { startDeadline: span(limits.startDeadlineMsMin - 1) },
  ],
  [
    'start_deadline',
    { startDeadline: span(limits.startDeadlineMsMax) },
    { startDeadline: span(limits.startDeadlineMsMax + 1) },
  ],
  [
    'attempt_timeout',
    { attemptTimeout: span(limits.attemptTimeoutMsMin) },
    { attemptTimeout: span(limits.attemptTimeoutMsMin - 1) },
  ],
  [
    'attempt_timeout',
    { attemptTimeout: span(limits.attemptTimeoutPushMsMax) },
    { attemptTimeout: span(limits.attemptTimeoutPushMsMax + 1) },
  ],
  [
    'retention',
    { retention: span(limits.retentionMsMax) },
    { retention: span(limits.retentionMsMax + 1) },
  ],
  [
    'retention',
    { retention: span(limits.retentionMsMin) },
    { retention: span(limits.retentionMsMin - 1) },
  ],
  ['retention', { retention: null }, { retention: span(0) }],
  ['start_deadline', { startDeadline: null }, { startDeadline: span(0) }],
  ['delivery_guarantee', { deliveryGuarantee: 2 }, { deliveryGuarantee: 3 }],
]

test('each limit holds: at it a task passes, beyond it the field is named', () => {
  for (const [field, at, beyond] of bounds) {
    accepted(at)
    refused(asReceived(beyond), field)
  }
})

const headers = (name: string, value = 'v'): object => webhook({ headers: { [name]: value } })
const targets: readonly (readonly [string, object, object])[] = [
  ['url', webhook({ url: 'http://a' }), webhook({ url: '' })],
  [
    'url',
    webhook({ url: `http://a/${letters(limits.urlCharsMax - 9)}` }),
    webhook({ url: `http://a/${letters(limits.urlCharsMax - 8)}` }),
  ],
  ['url', webhook({ url: 'https://a:1/b?c#d' }), webhook({ url: '/hook' })],
  ['url', webhook({ url: 'HTTP://A' }), webhook({ url: 'ftp://a/b' })],
  ['url', webhook({ url: 'http://a/user:word@b' }), webhook({ url: 'http://user:word@a/' })],
  ['method', webhook({ method: 6 }), webhook({ method: 7 })],
  [
    'headers',
    webhook({ headers: many(limits.headerCountMax) }),
    webhook({ headers: many(limits.headerCountMax + 1) }),
  ],
  [
    `headers["${letters(limits.headerNameCharsMax + 1)}"]`,
    headers(letters(limits.headerNameCharsMax)),
    headers(letters(limits.headerNameCharsMax + 1)),
  ],
  ['headers["a:b"]', headers("a!#$%&'*+.^_`|~-9"), headers('a:b')],
  [
    'headers["k"]',
    headers('k', letters(limits.headerValueCharsMax)),
    headers('k', letters(limits.headerValueCharsMax + 1)),
  ],
  ['headers["k"]', headers('k', 'a\tb'), headers('k', 'a\r\nHost: b')],
  ['headers["k"]', headers('k', 'é'), headers('k', '€')],
  ['signing_secret', webhook({ signingSecret: '' }), webhook({ signingSecret: 's' })],
  ['credential', webhook({ credential: '' }), webhook({ credential: 'c' })],
  ['template_payload', webhook({ templatePayload: false }), webhook({ templatePayload: true })],
  ['response_bytes_max', webhook({ responseBytesMax: -1 }), webhook({ responseBytesMax: -2 })],
  [
    'response_bytes_max',
    webhook({ responseBytesMax: limits.responseBytesMax }),
    webhook({ responseBytesMax: limits.responseBytesMax + 1 }),
  ],
]

test('a webhook is held to its limits', () => {
  for (const [field, at, beyond] of targets) {
    accepted(at)
    refused(asReceived(beyond), `target.webhook.${field}`)
  }
})

test('a URL that was refused once is refused again, a good one stays good', () => {
  for (const bad of ['http://user:word@a/', 'nowhere', 'ftp://a/b']) {
    for (let i = 0; i < 2; i += 1) refused(asReceived(webhook({ url: bad })), 'target.webhook.url')
    accepted(webhook({ url }))
  }
})

const policy = (more: object): object => ({ retryPolicy: more })
const anyRule = { httpStatuses: [{ first: 404 }], action: 'RETRY_ACTION_RETRY' }
const rules = (count: number): object => ({ rules: Array.from({ length: count }, () => anyRule) })
const rule = (one: object): object => ({ rules: [one] })
const statuses = (first: number, last = 0): object => rule({ httpStatuses: [{ first, last }] })
const retries: readonly (readonly [string, object, object])[] = [
  ['max_attempts', { maxAttempts: limits.attemptsMax }, { maxAttempts: limits.attemptsMax + 1 }],
  ['max_attempts', { maxAttempts: -1, maxAge: span(60_000) }, { maxAttempts: -2 }],
  ['max_age', { maxAttempts: -1, maxAge: span(60_000) }, { maxAttempts: -1 }],
  ['backoff_multiplier', { backoffMultiplier: 1 }, { backoffMultiplier: 0.9 }],
  ['backoff_multiplier', { backoffMultiplier: 10 }, { backoffMultiplier: 10.1 }],
  ['backoff_multiplier', { backoffMultiplier: 2 }, { backoffMultiplier: Number.NaN }],
  ['jitter', { jitter: 0 }, { jitter: -0.1 }],
  ['jitter', { jitter: 1 }, { jitter: 1.1 }],
  [
    'min_backoff',
    { minBackoff: span(limits.minBackoffMsMin) },
    { minBackoff: span(limits.minBackoffMsMin - 1) },
  ],
  [
    'min_backoff',
    { minBackoff: span(limits.minBackoffMsMax) },
    { minBackoff: span(limits.minBackoffMsMax + 1) },
  ],
  [
    'max_backoff',
    { maxBackoff: span(limits.maxBackoffMsMax) },
    { maxBackoff: span(limits.maxBackoffMsMax + 1) },
  ],
  [
    'max_backoff',
    { minBackoff: span(5_000), maxBackoff: span(5_000) },
    { minBackoff: span(5_000), maxBackoff: span(4_999) },
  ],
  ['max_age', { maxAge: span(limits.retryAgeMsMin) }, { maxAge: span(limits.retryAgeMsMin - 1) }],
  ['max_age', { maxAge: span(limits.retryAgeMsMax) }, { maxAge: span(limits.retryAgeMsMax + 1) }],
  [
    'max_retry_after',
    { maxRetryAfter: span(limits.maxRetryAfterMsMax) },
    { maxRetryAfter: span(limits.maxRetryAfterMsMax + 1) },
  ],
  ['rules', rules(limits.retryRuleCountMax), rules(limits.retryRuleCountMax + 1)],
  ['rules[0]', { rules: [anyRule] }, { rules: [{}] }],
  ['rules[0].http_statuses', rule({ httpStatuses: [{ first: 100, last: 599 }] }), statuses(99)],
  ['rules[0].http_statuses', statuses(599), statuses(600)],
  ['rules[0].http_statuses', statuses(500, 500), statuses(500, 499)],
  ['rules[0].kinds', rule({ kinds: ['FAILURE_KIND_DNS'] }), rule({ kinds: [0] })],
  ['rules[0].error_types', rule({ errorTypes: ['a'.repeat(128)] }), rule({ errorTypes: [''] })],
  [
    'rules[0].backoff',
    { rules: [{ ...anyRule, backoff: span(limits.maxBackoffMsMax) }] },
    { rules: [{ ...anyRule, backoff: span(limits.maxBackoffMsMax + 1) }] },
  ],
]

test('a retry policy is held to its limits', () => {
  for (const [field, at, beyond] of retries) {
    accepted(policy(at))
    refused(asReceived(policy(beyond)), `retry_policy.${field}`)
  }
  const unbounded = accepted(policy({ maxAttempts: -1, maxAge: span(60_000) })).retry
  assert.equal(unbounded.maxAttempts, 0, 'no bound but the age')
  const slow = accepted(policy({ minBackoff: span(limits.minBackoffMsMax) })).retry
  assert.ok(slow.maxBackoffMs >= slow.minBackoffMs, 'an unset maximum fits the minimum')
})

test('what this version can not honour is refused by name, never ignored', () => {
  const later: readonly (readonly [string, object])[] = [
    ['ordering_key', { orderingKey: 'k' }],
    ['fairness', { fairness: {} }],
    ['target', { target: { queue: {} } }],
    ['target', { target: null }],
  ]
  for (const [field, task] of later) refused(asReceived(task), field)
})

test('a concurrency key is told to the machine, and held to its size', () => {
  assert.equal(accepted({ concurrencyKey: 'tenant 7' }).extra?.concurrencyKey, 'tenant 7')
  assert.equal(accepted({}).extra, undefined, 'what says nothing costs nothing')
  accepted({ concurrencyKey: 'ü'.repeat(limits.keyBytesMax / 2) })
  refused({ concurrencyKey: 'x'.repeat(limits.keyBytesMax + 1) }, 'concurrency_key')
})

test('times are never early', () => {
  const seconds = String(nowMs / 1_000)
  const finer = accepted({ scheduleTime: { seconds, nanos: 1 } })
  assert.equal(finer.fireAtMs, nowMs + 1, 'rounded up')
  assert.equal(accepted({ scheduleTime: { seconds, nanos: 5_000_000 } }).fireAtMs, nowMs + 5)
  assert.equal(accepted({ delay: { seconds: '1', nanos: 500_000_001 } }).fireAtMs, nowMs + 1_501)
  assert.equal(accepted({ scheduleTime: toTimestamp(5) }).fireAtMs, 5, 'the past is now')
})

test('every violation is told at once, with its path', () => {
  const v = new Violations()
  const bad = asReceived({ priority: 99, queue: 'a b', target: null })
  definitionOf(bad, { violations: v, path: 'tasks[3].', nowMs })
  const error = v.toError()
  assert.deepEqual(
    error.violations.map(({ field }) => field),
    ['tasks[3].target', 'tasks[3].priority', 'tasks[3].queue'],
  )
  assert.equal(error.code, 'INVALID_ARGUMENT')
  assert.match(error.message, /^tasks\[3\]\.target: .*\(and 2 more\)$/)
  assert.throws(() => v.check(), error)
})

test('names are held to their patterns', () => {
  const violates = (check: (v: Violations) => unknown): boolean => {
    const v = new Violations()
    check(v)
    return v.any
  }
  for (const [value, isBad] of [
    ['', false],
    [letters(limits.namespaceCharsMax), false],
    [letters(limits.namespaceCharsMax + 1), true],
    ['A', true],
    ['a/b', true],
  ] as const) {
    assert.equal(
      violates((v) => checkNamespace(v, 'namespace', value)),
      isBad,
      value,
    )
  }
  for (const [value, isBad] of [
    ['', true],
    [letters(limits.taskIdCharsMax), false],
    [letters(limits.taskIdCharsMax + 1), true],
    ['nightly@20271224T180000.000Z', false],
    ['a/b', true],
    ['a@b@c', true],
  ] as const) {
    assert.equal(
      violates((v) => checkTaskId(v, 'task_id', value)),
      isBad,
      value,
    )
  }
  for (const [value, isBad] of [
    ['', false],
    [letters(limits.requestIdCharsMax), false],
    [letters(limits.requestIdCharsMax + 1), true],
    ['a b', true],
    ['ü', true],
  ] as const) {
    assert.equal(
      violates((v) => checkRequestId(v, value)),
      isBad,
      value,
    )
  }
  assert.equal(checkNamespace(new Violations(), 'namespace', undefined), 'default')
})

test('jitter: a stable place by the name of the task, or a random one, within the window', () => {
  const window = 60_000
  const place = (stableKey: string, mode: string): number => {
    const v = new Violations()
    const task = asReceived({ jitter: { max: span(window), mode } })
    const made = definitionOf(task, {
      violations: v,
      path: '',
      nowMs,
      jitter: { stableKey, random },
    })
    v.check()
    return made.extra?.jitterMs ?? 0
  }
  const stable = Array.from({ length: 50 }, (_, i) => place(`n/t${i}`, 'JITTER_MODE_STABLE'))
  assert.deepEqual(
    stable,
    Array.from({ length: 50 }, (_, i) => place(`n/t${i}`, 'JITTER_MODE_UNSPECIFIED')),
  )
  assert.ok(new Set(stable).size > 40, 'spread')
  assert.ok(stable.every((ms) => Number.isInteger(ms) && ms >= 0 && ms < window))
  const drawn = Array.from({ length: 50 }, () => place('n/t', 'JITTER_MODE_RANDOM'))
  assert.ok(new Set(drawn).size > 40, 'drawn anew each time')
  assert.ok(drawn.every((ms) => Number.isInteger(ms) && ms >= 0 && ms < window))
  refused(asReceived({ jitter: { max: span(limits.jitterMsMax + 1) } }), 'jitter.max')
})

test('callbacks: their target is checked like any other, and what they are for is named', () => {
  const target = { webhook: { url } }
  const callback = { events: ['CALLBACK_EVENT_DEAD_LETTER'], target }
  const { extra } = accepted({ callbacks: [callback], payload: Buffer.from('secret') })
  assert.deepEqual(extra?.callbacks[0]?.events, ['DEAD_LETTER'])
  assert.equal(Buffer.from(extra?.basicSpec ?? []).includes('secret'), false)
  const many = Array.from({ length: limits.callbackCountMax + 1 }, () => callback)
  const cases: readonly (readonly [string, object])[] = [
    ['callbacks', { callbacks: many }],
    ['callbacks[0].events', { callbacks: [{ target }] }],
    ['callbacks[0].target', { callbacks: [{ events: callback.events }] }],
    [
      'callbacks[0].events',
      { callbacks: [{ ...callback, events: ['CALLBACK_EVENT_CONSECUTIVE_FAILURES'] }] },
    ],
  ]
  for (const [field, task] of cases) refused(asReceived(task), field)
})
