// If this breaks: a caller waits until its time is up although the task has ended, or is forgotten.
// The machine is real; no timer of this clock ever fires, so that only a change can end a wait.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Clock, systemClock } from '#base/clock'
import { commandToFields } from '../codec/command-codec.ts'
import { anyDefinition, startLoneShard } from '../lone-shard.ts'
import { TaskWaits } from './task-waits.ts'

test('a waiter is woken by the entry that it waited for, and by no other (TW1)', async (t) => {
  const { local, replica } = await startLoneShard(t)
  const cancelled: number[] = []
  const still: Clock = {
    ...systemClock,
    monotonicMs: () => 0,
    after: (delayMs) => ({ cancel: () => cancelled.push(delayMs) }),
  }
  const waits = new TaskWaits(() => replica.machine, still)
  replica.listen({ touched: (keys) => waits.touched(keys) })
  const write = async (command: Parameters<typeof commandToFields>[0]): Promise<void> => {
    const commands = [commandToFields(command)]
    await local.write({ commands, bytes: 100, returnTasks: [], returnSchedules: [] }, 5_000)
  }
  for (const key of ['n/a', 'n/b']) {
    await write({ type: 'CreateTask', key, definition: anyDefinition, requestHash: 0 })
  }
  const ended: string[] = []
  const wait = async (name: string, key: string): Promise<void> => {
    await waits.until({ key, states: ['CANCELLED'], maxMs: 1_000 })
    ended.push(name)
  }
  const all = [wait('first', 'n/a'), wait('second', 'n/a'), wait('other', 'n/b')]
  const change = { expectedVersion: 0, requestHash: 0 } as const
  await write({ type: 'RescheduleTask', key: 'n/a', fireAtMs: 1_900_000_000_000, ...change })
  assert.deepEqual(ended, [], 'a change to another state is not what was waited for')
  await write({ type: 'CancelTask', key: 'n/a', ...change })
  await Promise.all(all.slice(0, 2))
  assert.deepEqual(ended, ['first', 'second'])
  assert.deepEqual(cancelled, [1_000, 1_000])
  const how = { force: true, memoryMs: 0 } as const
  await write({ type: 'DeleteTask', key: 'n/b', ...change, ...how })
  await Promise.all(all)
  assert.deepEqual(ended, ['first', 'second', 'other'], 'one that is gone is waited for no longer')
  await waits.until({ key: 'n/a', states: ['CANCELLED'], maxMs: 1_000 })
})
