// If a test in here breaks, a task says something else on the server than its author wrote.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { apiCodec, namePatterns } from '../proto/index.ts'
import { SchedulerError } from './errors.ts'
import { wireScheduleOf } from './schedule-codec.ts'
import { roughBytesOf, taskOf, wireChangesOf, wireTaskOf } from './task-codec.ts'
import { newTaskId } from './task-id.ts'
import type { TaskInput } from './task-types.ts'
import { wireDuration, wireTime } from './wire-values.ts'

const webhook = 'http://127.0.0.1:9/hook'
const codec = apiCodec('Task')

const throughWire = (input: TaskInput) => taskOf(codec.decode(codec.encode(wireTaskOf(input))))

const words = fc.string({ minLength: 1, maxLength: 20, unit: 'binary' })
const maps = fc.dictionary(words, words, { maxKeys: 4 })
const ms = fc.integer({ min: 1, max: 1e12 })
const full = fc.record({
  taskId: fc.stringMatching(/^[A-Za-z0-9_.:~-]{1,40}$/),
  at: ms,
  webhook: fc.record({
    url: fc.webUrl(),
    method: fc.constantFrom('POST', 'PUT', 'PATCH', 'GET', 'DELETE', 'HEAD'),
    headers: maps,
  }),
  payload: fc.uint8Array({ maxLength: 50 }),
  contentType: words,
  queue: words,
  priority: fc.integer({ min: 0, max: 9 }),
  labels: maps,
  metadata: maps,
  startDeadlineMs: ms,
  attemptTimeoutMs: ms,
  deliveryGuarantee: fc.constantFrom('AT_LEAST_ONCE', 'AT_MOST_ONCE'),
  retentionMs: ms,
})

test('every field comes back as it was given', () => {
  // A field that is dropped on the way is a task that does something else.
  fc.assert(
    fc.property(full, (input) => {
      const task = throughWire(input)
      const { at, ...same } = input
      assert.equal(task.scheduleTime?.getTime(), at)
      for (const [name, value] of Object.entries(same)) {
        const got = task[name as keyof typeof same]
        assert.deepEqual(
          got instanceof Uint8Array ? got : plain(got),
          value instanceof Uint8Array ? value : plain(value),
        )
      }
    }),
  )
})

/** Without prototypes: maps of messages have none. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown

test('the policy for retries comes back as it was given', () => {
  // jitter 0 is not "unset": it would come back as the default.
  const retry = {
    maxAttempts: 7,
    maxAgeMs: 60_000,
    minBackoffMs: 250,
    maxBackoffMs: 9_000,
    backoffMultiplier: 1.5,
    jitter: 0,
  }
  assert.deepEqual(throughWire({ webhook, retry }).retry, retry)
})

test('a time is never earlier than it was meant', () => {
  // Never early, from the first rounding on.
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 4e12, noNaN: true }), (time) => {
      const wire = wireTime(time, 'at')
      const wireMs = Number(wire?.seconds) * 1_000 + Number(wire?.nanos) / 1e6
      assert.ok(wireMs >= time && wireMs <= time + 1)
      assert.ok(Number(wire?.nanos) >= 0)
    }),
  )
})

test('the parts of a duration have one sign', () => {
  // The rule of google.protobuf.Duration; a server may refuse what breaks it.
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (duration) => {
      const wire = wireDuration(duration, 'delayMs')
      assert.ok(Number(wire?.seconds) * Number(wire?.nanos) >= 0)
    }),
  )
})

test('what is no time is refused, not sent as 1970', () => {
  // new Date('tomorrow') is a Date, too.
  const wrong = [new Date('tomorrow'), Number.NaN, Number.POSITIVE_INFINITY, 1e300]
  for (const at of wrong) refuses(() => wireTaskOf({ webhook, at }), /^at: is no time/)
  refuses(() => wireTaskOf({ webhook, delayMs: Number.NaN }), /^delayMs: /)
})

test('a misspelt name is refused, with the names there are', () => {
  // `delay: 60_000` dropped silently is a task that runs at once.
  const misspelt = { webhook, delay: 60_000 } as never
  refuses(() => wireTaskOf(misspelt), /^delay: is not a field; these are: .*delayMs/)
  refuses(() => wireChangesOf({ prio: 1 } as never), /^prio: /)
  refuses(() => wireTaskOf({ webhook, retry: { attempts: 1 } as never }), /^retry\.attempts: /)
  refuses(() => wireScheduleOf({ crons: '* * * * *' } as never), /^crons: /)
  const at = { task: { webhook, at: 5 } as never, cron: '* * * * *' }
  refuses(() => wireScheduleOf(at), /^task\.at: /)
})

function refuses(act: () => unknown, message: RegExp): void {
  assert.throws(act, (error) => {
    assert.ok(error instanceof SchedulerError)
    assert.equal(error.code, 'INVALID_ARGUMENT')
    assert.equal(error.tryAgain, 'no')
    assert.match(error.message, message)
    return true
  })
}

test('a payload has the type that its form suggests', () => {
  // A receiver decides by the content type how to read the body.
  const cases: [TaskInput['payload'], string, string | undefined][] = [
    [{ a: 1 }, '{"a":1}', 'application/json'],
    [[1, 2], '[1,2]', 'application/json'],
    [null, 'null', 'application/json'],
    ['grün', 'grün', 'text/plain; charset=utf-8'],
    [Buffer.from('bytes'), 'bytes', ''],
    [undefined, '', ''],
  ]
  for (const [payload, text, type] of cases) {
    const task = throughWire({ webhook, ...(payload === undefined ? {} : { payload }) })
    assert.equal(Buffer.from(task.payload).toString(), text)
    assert.equal(task.contentType, type)
  }
  assert.equal(throughWire({ webhook, payload: {}, contentType: 'a/b' }).contentType, 'a/b')
})

test('a change names what is given, and nothing else', () => {
  // A path too many resets a field that nobody wanted to touch.
  const { task, paths } = wireChangesOf({ priority: 3, labels: {}, delayMs: undefined as never })
  assert.deepEqual(paths, ['priority', 'labels'])
  assert.equal(task.priority, 3)
  assert.equal(task.target, null)
  assert.deepEqual(wireChangesOf({ payload: { a: 1 } }).paths, ['payload', 'content_type'])
  refuses(() => wireChangesOf({}), /say what to change/)
})

test('the rough size is not far below the true one', () => {
  // Otherwise a batch outgrows what a server takes in one message.
  fc.assert(
    fc.property(full, (input) => {
      const wire = wireTaskOf(input)
      const nameBytes = 4 * (input.queue.length + input.contentType.length)
      assert.ok(roughBytesOf(wire) + nameBytes >= codec.encode(wire).length)
    }),
  )
})

test('ids are new, valid, and sort by time', () => {
  // C1: lists by id are lists by time; two tasks with one id would be one task.
  const ids = Array.from({ length: 2_000 }, (_, i) => newTaskId(1.7e12 + i))
  assert.deepEqual([...ids].sort(), ids)
  const sameMs = Array.from({ length: 5_000 }, () => newTaskId(1.7e12))
  assert.equal(new Set(sameMs).size, 5_000)
  for (const id of sameMs) assert.match(id, namePatterns.taskId)
  const used = new Set(sameMs.flatMap((id) => id.slice(10).split('')))
  assert.equal(used.size, 32)
})

test('what few tasks say: dedupe, jitter, callbacks, rules, in the units of messages', () => {
  const wire = wireTaskOf({
    webhook: { url: 'https://a/', responseBytesMax: -1 },
    dedupe: { key: 'k', windowMs: 1_500, onConflict: 'DEBOUNCE' },
    jitter: { maxMs: 250, mode: 'RANDOM' },
    callbacks: [{ events: ['SUCCESS'], webhook: 'https://b/', includePayload: true }],
    traceContext: { traceparent: '00-1' },
    retry: {
      maxRetryAfterMs: 60_000,
      ignoreRetryAfter: true,
      rules: [{ statuses: [404, [500, 599]], kinds: ['DNS'], action: 'FAIL', backoffMs: 10 }],
    },
  })
  assert.equal(wire.taskId, '', 'the server makes the id: it carries the place of the key')
  assert.deepEqual(wire.dedupe, {
    key: 'k',
    window: { seconds: 1, nanos: 500_000_000 },
    onConflict: 'DEDUPE_CONFLICT_DEBOUNCE',
  })
  assert.deepEqual(wire.jitter, {
    max: { seconds: 0, nanos: 250_000_000 },
    mode: 'JITTER_MODE_RANDOM',
  })
  assert.deepEqual(wire.callbacks, [
    {
      events: ['CALLBACK_EVENT_SUCCESS'],
      target: { webhook: { url: 'https://b/', method: 0, headers: {} } },
      includePayload: true,
    },
  ])
  assert.equal(wire.target?.webhook?.responseBytesMax, -1)
  assert.equal(wire.retryPolicy?.ignoreRetryAfter, true)
  assert.deepEqual(wire.retryPolicy?.rules, [
    {
      httpStatuses: [
        { first: 404, last: 404 },
        { first: 500, last: 599 },
      ],
      kinds: ['FAILURE_KIND_DNS'],
      errorTypes: [],
      action: 'RETRY_ACTION_FAIL',
      backoff: { seconds: 0, nanos: 10_000_000 },
    },
  ])
  const plain = wireTaskOf({ webhook: 'https://a/' })
  assert.equal('dedupe' in plain, false, 'the plain task keeps its shape')
})

test('a task for workers is one, and has no webhook', () => {
  const named = throughWire({ worker: { handler: 'send' } })
  assert.deepEqual([named.worker, named.webhook], [{ handler: 'send' }, undefined])
  assert.deepEqual(throughWire({ worker: {} }).worker, { handler: '' })
  assert.equal(throughWire({ webhook }).worker, undefined)
  const changed = wireChangesOf({ worker: { handler: 'other' } })
  assert.deepEqual(changed.paths, ['target'])
  assert.deepEqual(changed.task.target, { worker: { handler: 'other' } })
  for (const input of [{ webhook, worker: {} }, {}]) {
    assert.throws(() => wireTaskOf(input), { code: 'INVALID_ARGUMENT' })
  }
})
