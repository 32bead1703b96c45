// If this breaks: two replicas differ in what an entry has touched, and their digests are equal:
// nobody is told (I12).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command, CommandBatch } from './command.ts'
import { createMachine } from './create-machine.ts'
import type { FactReader, Machine } from './machine.ts'
import { MemoryFacts } from './memory-facts.ts'
import { randomDefinition } from './random-definition.ts'
import { createPrng } from '#base/prng'
import type { TaskRecord } from './records.ts'
import type { ScheduleRecord } from './schedule-records.ts'

const untouched = { requestHash: 0, expectedVersion: 0 }
const definition = {
  ...randomDefinition(createPrng(1), 1_000_000),
  fireAtMs: 1_000_000,
  startDeadlineMs: 0,
  retentionMs: 60_000,
}
const key = 'default/a'
const setup: CommandBatch = {
  atMs: 1_000,
  commands: [
    { type: 'CreateTask', key, definition, requestHash: 0 },
    { type: 'CreateTask', key: 'default/ended', definition, requestHash: 0 },
    { type: 'CancelTask', key: 'default/ended', ...untouched },
    {
      type: 'CreateSchedule',
      key,
      spec: new Uint8Array(0),
      template: definition,
      nextNominalMs: 50_000,
      requestHash: 0,
    },
  ],
}

/** One replica's facts after the same entries; some of them may have rotted. */
function replica(rot: Partial<FactReader> = {}): Machine {
  const facts = new MemoryFacts()
  const first = createMachine({ facts, meta: facts.meta })
  for (const outcome of first.apply({ index: 1, term: 1 }, setup)) assert.ok(outcome.ok)
  facts.write(first.takeChanges())
  const reader: FactReader = {
    readTask: (name) => facts.readTask(name),
    readSchedule: (name) => facts.readSchedule(name),
    readClaim: (name) => facts.readClaim(name),
    ...rot,
  }
  return createMachine({ facts: reader, meta: facts.meta })
}

function digestAfter(machine: Machine, command: Command): string {
  machine.beginLoad(2_000)
  machine.endLoad()
  machine.apply({ index: 2, term: 1 }, { atMs: 1_000, commands: [command] })
  const { digestHigh, digestLow } = machine.meta()
  return `${digestHigh}-${digestLow}`
}

const change: Command = { type: 'UpdateTask', key, definition, ...untouched }
const pause: Command = {
  type: 'PauseSchedule',
  key,
  reason: '',
  by: '',
  untilMs: 0,
  ...untouched,
}
const removal: Command = {
  type: 'DeleteTask',
  key: 'default/ended',
  force: false,
  memoryMs: 0,
  ...untouched,
}

test('replicas that agree have one digest', () => {
  for (const command of [change, pause, removal]) {
    assert.equal(digestAfter(replica(), command), digestAfter(replica(), command))
  }
})

const taskRot: readonly Partial<TaskRecord>[] = [
  { attemptCount: 1 },
  { version: 7 },
  { number: 77 },
  { state: 'RETRYING' },
]

const scheduleRot: readonly Partial<ScheduleRecord>[] = [
  { firedCount: 1 },
  { version: 7 },
  { number: 77 },
  { nextNominalMs: 50_001 },
]

test('a task that differs is seen as soon as an entry touches it', () => {
  const sound = digestAfter(replica(), change)
  for (const rot of taskRot) {
    const record = { ...replica().readTask(key), ...rot } as TaskRecord
    const rotten = replica({ readTask: (name) => (name === key ? { ...record } : undefined) })
    assert.notEqual(digestAfter(rotten, change), sound, Object.keys(rot)[0])
  }
})

test('a schedule that differs is seen as soon as an entry touches it', () => {
  const sound = digestAfter(replica(), pause)
  for (const rot of scheduleRot) {
    const record = { ...replica().readSchedule(key), ...rot } as ScheduleRecord
    const rotten = replica({ readSchedule: () => ({ ...record }) })
    assert.notEqual(digestAfter(rotten, pause), sound, Object.keys(rot)[0])
  }
})

test('a record that is gone already is seen when the others remove it', () => {
  const sound = digestAfter(replica(), removal)
  const rotten = replica({ readTask: () => undefined })
  assert.notEqual(digestAfter(rotten, removal), sound)
})
