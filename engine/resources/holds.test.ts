// If this breaks: what an operator has paused is sent, or stays paused for ever.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiCodec } from '#proto'
import { StandingClock } from '../lone-group.ts'
import { Holds } from './holds.ts'
import { LoneTable } from './lone-table.ts'

function put(door: LoneTable, kind: 'namespace' | 'queue', key: string, message: object): void {
  const value = apiCodec(kind === 'namespace' ? 'Namespace' : 'Queue').encode(message as never)
  const expected = door.table.get(kind, key) === undefined ? 'absent' : 'any'
  const set = { changes: [{ kind, key, expected, value } as const], requestHash: 0, atMs: 1 }
  assert.ok(door.table.apply(set).ok)
}

test('a namespace holds all of its tasks back, a queue its own, and others none', () => {
  const door = new LoneTable()
  const holds = new Holds({ table: () => door.table }, new StandingClock())
  assert.equal(holds.placeOf('n/t', 'mail'), undefined)
  put(door, 'queue', 'n/mail', { state: 'QUEUE_STATE_PAUSED', pause: {} })
  assert.equal(holds.placeOf('n/t', 'mail'), 'n/mail')
  assert.equal(holds.placeOf('n/t', 'default'), undefined)
  assert.equal(holds.placeOf('nn/t', 'mail'), undefined)
  put(door, 'namespace', 'n', { paused: true })
  assert.equal(holds.placeOf('n/t', 'default'), 'n/')
  assert.equal(holds.placeOf('n/t', 'mail'), 'n/')
  assert.equal(holds.placeOf('nn/t', 'default'), undefined)
  assert.ok(holds.isHeld('n/') && holds.isHeld('n/mail') && !holds.isHeld('nn/'))
  put(door, 'namespace', 'n', { paused: false })
  assert.equal(holds.placeOf('n/t', 'default'), undefined)
  assert.equal(holds.placeOf('n/t', 'mail'), 'n/mail')
})

test('a pause ends when it said, without anybody changing anything', () => {
  const door = new LoneTable()
  const clock = new StandingClock()
  const holds = new Holds({ table: () => door.table }, clock)
  const endMs = clock.wallMs() + 5_000
  const until = { seconds: String(Math.floor(endMs / 1_000)), nanos: 0 }
  put(door, 'queue', 'n/mail', { state: 'QUEUE_STATE_PAUSED', pause: { until } })
  assert.equal(holds.nextEndMs, endMs)
  clock.pass(4_999)
  assert.ok(holds.isHeld('n/mail'))
  clock.pass(1)
  assert.ok(!holds.isHeld('n/mail'))
  assert.equal(holds.nextEndMs, Number.POSITIVE_INFINITY)
})
