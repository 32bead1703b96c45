// If this breaks: who reads events misses some, or is not told that some are not kept any more
// (EV2).

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { MachineEvent } from '#machine'
import type { StateStore } from '#storage'
import { loneGroup as group } from '../lone-group.ts'
import { temporaryStore } from '../lone-shard.ts'
import { EventLog, type EventPosition, eventsKeptMs } from './event-log.ts'

const named = (key: string, atMs = 1_000): MachineEvent => ({
  type: 'TASK_CREATED',
  atMs,
  key,
  queue: 'default',
  state: 'PENDING',
  attempt: 0,
})
const beginning = { index: 0, place: 0 }

async function flush(log: EventLog, store: StateStore, index: number): Promise<void> {
  const batch = store.batch()
  log.flushInto(batch, index)
  await store.write(batch)
  log.flushed()
}

async function keysAfter(log: EventLog, position: EventPosition, limit = 100): Promise<string> {
  return (await log.after(position, limit)).map(({ key }) => key).join('')
}

/** Three entries: two in a row on disk, one in the row that a flush writes now, one in memory. */
async function start(t: TestContext) {
  const store = await temporaryStore(t)
  const log = await EventLog.open(store, group, 0)
  log.append(1, [named('a'), named('b'), named('c')])
  log.append(2, [named('d')])
  await flush(log, store, 2)
  log.append(3, [named('e'), named('f')])
  const batch = store.batch()
  log.flushInto(batch, 3)
  log.append(4, [named('g')])
  return { store, log, batch }
}

test('whoever goes on from any position gets every event behind it, once', async (t) => {
  const { store, log, batch } = await start(t)
  const all = 'abcdefg'
  const check = async (when: string): Promise<void> => {
    assert.equal(await keysAfter(log, beginning), all, when)
    for (let limit = 1; limit <= all.length; limit += 1) {
      let position: EventPosition = beginning
      let told = ''
      for (;;) {
        const page = await log.after(position, limit)
        const last = page.at(-1)
        if (last === undefined) break
        told += page.map(({ key }) => key).join('')
        position = { index: last.index, place: last.place + 1 }
      }
      assert.equal(told, all, `${when}, ${limit} at a time`)
    }
    const newest = await log.before(log.end, 100)
    assert.equal(newest.map(({ key }) => key).join(''), 'gfedcba', when)
  }
  await check('during a flush')
  await store.write(batch)
  log.flushed()
  await check('after it')
  await flush(log, store, 4)
  await check('with all on disk')
  const again = await EventLog.open(store, group, 4)
  assert.equal(await keysAfter(again, { index: 1, place: 1 }), 'bcdefg', 'after a restart')
})

test('who was away for too long is told that events are gone', async (t) => {
  const { store, log, batch } = await start(t)
  await store.write(batch)
  log.flushed()
  assert.ok(log.reaches(beginning))
  log.append(5, [named('h', 1_001 + eventsKeptMs)])
  await flush(log, store, 5)
  assert.equal(await keysAfter(log, beginning), 'gh', 'the old rows are gone, the last two stay')
  assert.equal(log.reaches(beginning), false)
  assert.equal(log.reaches({ index: 2, place: 0 }), false)
  assert.ok(log.reaches({ index: 3, place: 2 }))
  const again = await EventLog.open(store, group, 5)
  assert.equal(again.reaches({ index: 2, place: 0 }), false, 'nor are they after a restart')
  assert.ok(again.reaches({ index: 3, place: 2 }))
})

test('a state that came without events promises none', async (t) => {
  const log = await EventLog.open(await temporaryStore(t), group, 70)
  assert.equal(log.reaches({ index: 69, place: 0 }), false)
  assert.ok(log.reaches({ index: 70, place: 0 }))
})
