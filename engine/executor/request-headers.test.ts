import assert from 'node:assert/strict'
import test from 'node:test'
import { version } from '../version.ts'
import { isReservedHeader, requestHeaders } from './request-headers.ts'
import { attemptOn } from './test-servers.ts'

function asObject(headers: string[] | string): Record<string, string> {
  assert.ok(Array.isArray(headers), String(headers))
  const pairs: [string, string][] = []
  for (let i = 0; i < headers.length; i += 2) pairs.push([headers[i] ?? '', headers[i + 1] ?? ''])
  const names = pairs.map(([name]) => name.toLowerCase())
  assert.equal(new Set(names).size, names.length, 'no header twice')
  return Object.fromEntries(pairs)
}

// If it broke, receivers could not tell a repetition from a new task: duplicates.
test('the headers of an attempt', () => {
  const attempt = attemptOn('http://x/', {
    taskId: 'nightly@2026-03-01T00:00:00Z',
    attempt: 3,
    token: 99,
    scheduleId: 'nightly',
    scheduledMs: Date.parse('2026-03-01T00:00:00Z'),
  })
  assert.deepEqual(asObject(requestHeaders(attempt, 1_790_000_000_999)), {
    'user-agent': `schedd/${version}`,
    'webhook-id': 'nightly@2026-03-01T00:00:00Z',
    'webhook-timestamp': '1790000000',
    'idempotency-key': 'nightly@2026-03-01T00:00:00Z',
    'task-attempt': '3',
    'task-fencing-token': '99',
    'scheduled-time': '2026-03-01T00:00:00.000Z',
    'task-max-attempts': '10',
    'schedule-id': 'nightly',
    'content-type': 'application/json',
  })
})

// If it broke, the remembered texts of one task would be sent with the next.
test('times are those of each attempt', () => {
  const at = (scheduledMs: number, wallMs: number): string => {
    const headers = asObject(requestHeaders(attemptOn('http://x/', { scheduledMs }), wallMs))
    return `${headers['scheduled-time']} ${headers['webhook-timestamp']}`
  }
  assert.equal(at(0, 0), '1970-01-01T00:00:00.000Z 0')
  assert.equal(at(1, 999), '1970-01-01T00:00:00.001Z 0')
  assert.equal(at(1, 1_000), '1970-01-01T00:00:00.001Z 1')
  assert.equal(at(0, 999), '1970-01-01T00:00:00.000Z 0')
})

test('what is not there has no header', () => {
  const bare = attemptOn('http://x/', { maxAttempts: 0, webhook: { contentType: '' } })
  const headers = asObject(requestHeaders(bare, 0))
  for (const name of ['task-max-attempts', 'schedule-id', 'content-type']) {
    assert.equal(headers[name], undefined, name)
  }
})

// If it broke, a user could pass for another task, or make two requests of one.
test('reserved headers of users are left out, others are sent as they are', () => {
  const reserved =
    'Host HOST Content-Length Transfer-Encoding Connection Keep-Alive TE Trailer Upgrade Expect ' +
    'Proxy-Connection Proxy-Authorization Webhook-Id webhook-timestamp webhook-signature ' +
    'WEBHOOK-anything Idempotency-Key Task-Attempt task-fencing-token task-x Scheduled-Time ' +
    'Schedule-Id User-Agent ' +
    'Content-Type Trigger-Source'
  const user = Object.fromEntries(reserved.split(' ').map((name) => [name, 'evil']))
  const attempt = attemptOn('http://x/', {
    webhook: { headers: { ...user, 'X-Tenant': 'acme', a: '' } },
  })
  const headers = asObject(requestHeaders(attempt, 0))
  assert.ok(!Object.values(headers).includes('evil'))
  assert.equal(headers['X-Tenant'], 'acme')
  assert.equal(headers['a'], '')
  assert.equal(isReservedHeader('authorization'), false)
})

// If it broke, a value with a line end in it would be another header, or another request.
test('headers that can not be sent are refused by name', () => {
  const bad: [string, string][] = [
    ['x', 'a\r\nhost: evil'],
    ['x', 'a\nb'],
    ['x', 'a\rb'],
    ['x', 'a\0b'],
    ['x', 'a\x7fb'],
    ['x', 'snow \u2603'],
    ['x\r\nhost', 'evil'],
    ['x y', '1'],
    ['x:', '1'],
    ['', '1'],
    ['ü', '1'],
  ]
  for (const [name, value] of bad) {
    const attempt = attemptOn('http://x/', { webhook: { headers: { [name]: value } } })
    assert.equal(typeof requestHeaders(attempt, 0), 'string', JSON.stringify([name, value]))
  }
  const attempt = attemptOn('http://x/', { webhook: { contentType: 'a\r\nb: c' } })
  assert.equal(requestHeaders(attempt, 0), 'the content type can not be in a header')
})
