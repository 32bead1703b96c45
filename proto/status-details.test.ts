// If this breaks, callers see a code without the fields, limits and delays that say what to do.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeStatus, encodeStatus, type RichStatus, richStatus, statusObject } from './index.ts'

const rich: RichStatus = {
  code: 8,
  message: 'queue mail is full',
  details: [
    {
      type: 'BadRequest',
      fieldViolations: [
        { field: 'task.queue', description: 'too long' },
        { field: 'task.priority', description: 'must be 0 to 9', reason: 'OUT_OF_RANGE' },
      ],
    },
    {
      type: 'ErrorInfo',
      reason: 'OVERLOADED',
      domain: 'schedd',
      metadata: { leader_addr: 'n2.example:7400', limit: 'queue.max_tasks' },
    },
    { type: 'RetryInfo', retryDelayMs: 1_500 },
    {
      type: 'ResourceInfo',
      resourceType: 'queue',
      resourceName: 'default/mail',
      description: 'has 1000000 tasks',
    },
    {
      type: 'QuotaFailure',
      violations: [
        { subject: 'queue:mail', description: 'at most 1000000 tasks', quotaId: 'max_tasks' },
        { subject: 'namespace:default', description: 'at most 50 queues' },
      ],
    },
    {
      type: 'PreconditionFailure',
      violations: [{ type: 'ETAG', subject: 'task', description: 'is 7 now' }],
    },
    { type: 'Unknown', typeUrl: 'type.googleapis.com/acme.Other', value: Uint8Array.of(1, 2) },
  ],
}

test('every detail goes there and back, in the trailer and in an answer', () => {
  assert.deepStrictEqual(decodeStatus(encodeStatus(rich)), rich)
  assert.deepStrictEqual(richStatus(statusObject(rich)), rich)
})

test('the bytes are those that every gRPC client reads', () => {
  const status = encodeStatus({
    code: 5,
    message: 'no',
    details: [{ type: 'RetryInfo', retryDelayMs: 250 }],
  })
  const url = Buffer.from('type.googleapis.com/google.rpc.RetryInfo')
  // RetryInfo { retry_delay { nanos: 250000000 } }
  const value = Buffer.from([0x0a, 0x05, 0x10, 0x80, 0xe5, 0x9a, 0x77])
  const any = Buffer.concat([Buffer.from([0x0a, url.length]), url, Buffer.from([0x12, 7]), value])
  const expected = [Buffer.from([0x08, 5, 0x12, 2]), Buffer.from('no'), Buffer.from([0x1a]), any]
  expected.splice(3, 0, Buffer.from([any.length]))
  assert.deepStrictEqual(status, Buffer.concat(expected))
})

test('a delay is never shortened', () => {
  const delayOf = (retryDelayMs: number): unknown => {
    const status = {
      code: 14,
      message: '',
      details: [{ type: 'RetryInfo', retryDelayMs } as const],
    }
    return decodeStatus(encodeStatus(status))?.details[0]
  }
  assert.deepStrictEqual(delayOf(0.2), { type: 'RetryInfo', retryDelayMs: 1 })
  assert.deepStrictEqual(delayOf(-5), { type: 'RetryInfo', retryDelayMs: 0 })
  assert.deepStrictEqual(delayOf(86_400_001), { type: 'RetryInfo', retryDelayMs: 86_400_001 })
})

test('what is encoded fits a header; the first details stay (P6)', () => {
  const violation = { field: 'tasks[1].target.webhook.url', description: 'x'.repeat(100) }
  const fieldViolations = Array.from({ length: 1_000 }, () => violation)
  const bytes = encodeStatus({
    code: 3,
    message: 'm'.repeat(10_000),
    details: [
      { type: 'BadRequest', fieldViolations },
      { type: 'ErrorInfo', reason: 'R', domain: 'schedd', metadata: { big: 'x'.repeat(4_000) } },
    ],
  })
  assert.ok(bytes.length <= 5 * 1024, `${bytes.length} bytes`)
  const decoded = decodeStatus(bytes)
  assert.equal(decoded?.code, 3)
  assert.deepStrictEqual(
    decoded?.details.map((detail) => detail.type),
    ['BadRequest'],
  )
})

test('bytes that are no status are no status', () => {
  assert.equal(decodeStatus(Uint8Array.of(0x0a, 0x7f)), undefined)
})
