// If this breaks: a limit that was set is not kept, or one of another queue is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiCodec } from '#proto'
import { LoneTable } from '../resources/lone-table.ts'
import { LimitView } from './limit-view.ts'

function put(door: LoneTable, kind: 'queue' | 'key', key: string, message: object): void {
  const value = apiCodec(kind === 'key' ? 'Key' : 'Queue').encode(message as never)
  const expected = door.table.get(kind, key) === undefined ? 'absent' : 'any'
  const set = { changes: [{ kind, key, expected, value } as const], requestHash: 0, atMs: 1 }
  assert.ok(door.table.apply(set).ok)
}

test('a task stands in its key and its queue, each with its own limit or the one above', () => {
  const door = new LoneTable()
  const view = new LimitView({ table: () => door.table })
  assert.deepEqual(view.placesOf('n/t', 'mail', 'k'), [])
  put(door, 'queue', 'n/mail', {
    rateLimit: { maxDispatchesPerSecond: 2.5 },
    slowStart: { seconds: '0', nanos: 0 },
  })
  assert.deepEqual(view.placesOf('n/t', 'mail', 'k'), ['n/mail'])
  assert.deepEqual(view.placesOf('nn/t', 'mail', 'k'), [])
  assert.deepEqual(view.limitOf('n/mail'), {
    ratePerSecond: 2.5,
    burst: 2,
    concurrentMax: Number.POSITIVE_INFINITY,
    slowStartMs: 0,
  })
  put(door, 'queue', 'n/mail', { defaultKeyLimit: { maxConcurrentDispatches: 3 } })
  assert.deepEqual(view.placesOf('n/t', 'mail', 'a/b'), ['n/mail/a/b'])
  assert.equal(view.limitOf('n/mail/a/b')?.concurrentMax, 3)
  put(door, 'key', 'n/mail/a/b', { limit: { maxConcurrentDispatches: 1 } })
  assert.equal(view.limitOf('n/mail/a/b')?.concurrentMax, 1)
  assert.equal(view.limitOf('n/mail/c')?.concurrentMax, 3)
  put(door, 'key', 'n/mail/a/b', { limit: { maxConcurrentDispatches: 0 } })
  assert.deepEqual(view.placesOf('n/t', 'mail', 'a/b'), [], 'its own limit says: none')
})
