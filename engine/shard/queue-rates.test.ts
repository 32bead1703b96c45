// If this breaks: an operator sees a queue fail that does not, or a flood as silence.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MachineEvent, TaskRecord } from '#machine'
import { anyDefinition } from '../lone-shard.ts'
import { bucketMaxMs, bucketOf, quantileMs, RateBook, rateLimits } from './queue-rates.ts'

const startMs = 1_800_000_000_000

function started(atMs: number, queue = 'mail'): MachineEvent {
  const state = 'RUNNING' as const
  return { type: 'TASK_STARTED', atMs, key: 'shop/t', queue, state, attempt: 1 }
}

const taskDue = (dueMs: number): TaskRecord =>
  ({ attempts: [], definition: { ...anyDefinition, fireAtMs: dueMs } }) as unknown as TaskRecord

test('what is counted is of the last minute: a second older, and it is gone', () => {
  const book = new RateBook()
  for (let second = 0; second < 100; second += 1) {
    const atMs = startMs + second * 1_000
    book.note([started(atMs), started(atMs)], () => taskDue(atMs - 500))
  }
  const lastMs = startMs + 99_000
  assert.equal(book.of('shop', 'mail', lastMs).started, 120)
  assert.equal(book.of('shop', 'mail', lastMs + 30_000).started, 60)
  assert.equal(book.of('shop', 'mail', lastMs + rateLimits.windowMs).started, 0)
  assert.equal(book.of('shop', 'other', lastMs).started, 0)
  const { lateness } = book.of('shop', 'mail', lastMs)
  const median = quantileMs(lateness, 0.5) ?? 0
  assert.ok(median >= 500 && median < 600, `${median} ms`)
})

test('only attempts that failed are failures: not one that was never sent', () => {
  const book = new RateBook()
  const ended = (outcome: string) => ({ attempts: [{ outcome }] }) as unknown as TaskRecord
  const retrying = { ...started(startMs), type: 'TASK_RETRYING', state: 'RETRYING' } as const
  for (const outcome of ['TIMED_OUT', 'LEASE_EXPIRED', 'NOT_SENT', 'SNOOZED']) {
    book.note([retrying], () => ended(outcome))
  }
  assert.equal(book.of('shop', 'mail', startMs).failed, 2)
})

test('buckets of lateness: each value is at most its bucket, and more than the one before', () => {
  for (const ms of [0, 1, 2, 3, 10, 999, 1_000, 60_000, 3_600_000]) {
    const bucket = bucketOf(ms)
    assert.ok(bucketMaxMs(bucket) >= ms, `${ms} ms`)
    if (bucket > 0) assert.ok(bucketMaxMs(bucket - 1) <= ms, `${ms} ms`)
  }
  assert.equal(quantileMs([], 0.5), undefined)
})

test('of more queues than are followed the quietest is forgotten', () => {
  const book = new RateBook()
  for (let i = 0; i <= rateLimits.queuesMax; i += 1) {
    book.note([started(startMs + i, `q-${i}`)], () => undefined)
  }
  assert.equal(book.of('shop', 'q-0', startMs).started, 0)
  assert.equal(book.of('shop', 'q-1', startMs).started, 1)
})
