// If this breaks: a task comes back from disk as another task.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { groupId } from '#base/brand'
import type { DueRow, QueueCounts, ShardMeta } from '#machine'
import { keys } from '#storage'
import { membership } from './random-messages.ts'
import { claimRecord, schedule, task } from './random-records.ts'
import { list, natural, record } from './random-values.ts'
import {
  decodeClaim,
  decodeDueRow,
  decodeMeta,
  decodeSchedule,
  decodeTask,
  encodeClaim,
  encodeDueValue,
  encodeMeta,
  encodeSchedule,
  encodeTask,
} from './record-codec.ts'

test('tasks, schedules and claims are read as they were written', () => {
  fc.assert(
    fc.property(task, (drawn) => assert.deepEqual(decodeTask(encodeTask(drawn)), drawn)),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(schedule, (drawn) => {
      assert.deepEqual(decodeSchedule(encodeSchedule(drawn)), drawn)
    }),
  )
  fc.assert(
    fc.property(claimRecord, (drawn) => assert.deepEqual(decodeClaim(encodeClaim(drawn)), drawn)),
  )
})

test('the meta row is read as it was written', () => {
  const session = record({ id: natural, nodeId: natural, ttlMs: natural, expiresAtMs: natural })
  const shard: fc.Arbitrary<ShardMeta> = record({
    appliedIndex: natural,
    appliedTerm: natural,
    clockMs: natural,
    nextNumber: natural,
    digestHigh: natural,
    digestLow: natural,
    taskCount: natural,
    sessions: fc.array(session, { maxLength: 5 }),
  })
  const text = fc.string({ maxLength: 9 })
  const counts: fc.Arbitrary<QueueCounts[]> = list(
    record({ namespace: text, queue: text, counts: list(natural) }),
  )
  const counted = fc.tuple(shard, counts).map(([plain, drawn]) => ({ ...plain, counts: drawn }))
  fc.assert(
    fc.property(record({ shard: fc.oneof(shard, counted), membership }), (meta) => {
      assert.deepEqual(decodeMeta(encodeMeta(meta)), meta)
    }),
  )
})

test('a row of the due index is read as it was written: time and number from its key', () => {
  const rows: fc.Arbitrary<DueRow> = record({
    dueMs: fc.nat(2 ** 31 - 1),
    number: fc.nat(2 ** 31 - 1),
    kind: fc.constantFrom('FIRE', 'LEASE', 'RETENTION', 'SCHEDULE', 'CLAIM'),
    priority: fc.nat(9),
    key: fc.string({ maxLength: 20 }).filter((text) => text.isWellFormed()),
  })
  fc.assert(
    fc.property(rows, (row) => {
      const key = keys.dueKey(groupId(3), row.dueMs, row.number)
      assert.deepEqual(decodeDueRow({ key, value: encodeDueValue(row) }), row)
    }),
  )
})
