// If this breaks: a record can go where no command may take it, or a change escapes its one door.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AssertionFailure } from '#base/assert'
import type { Command, ScheduleStep } from './command.ts'
import { createMachine } from './create-machine.ts'
import { MemoryFacts } from './memory-facts.ts'
import { emptyShardMeta, type TaskState } from './records.ts'
import { anyDefinition as definition } from './plain-definition.ts'
import { oldPolicy } from './schedule-records.ts'
import { isLegal, stateCode } from './tasks.ts'

const waiting: readonly TaskState[] = ['PENDING', 'RETRYING']
const leased: readonly TaskState[] = ['CLAIMED', 'RUNNING']
const ended: readonly TaskState[] = ['COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SKIPPED']
const states = Object.keys(stateCode) as TaskState[]

test('only FAILED leaves its end (T1); leases lead to results, only the untried expire', () => {
  assert.equal(states.length, waiting.length + leased.length + ended.length)
  for (const from of states) {
    for (const to of states) {
      const isStep = isLegal(from, to)
      if (ended.includes(from)) assert.equal(isStep, from === 'FAILED' && to === 'PENDING')
      if (to === 'COMPLETED' || to === 'FAILED') assert.equal(isStep, leased.includes(from))
      if (to === 'EXPIRED') assert.equal(isStep, from === 'PENDING')
      if (to === 'CANCELLED') assert.equal(isStep, !ended.includes(from))
      if (to === 'PENDING') assert.equal(isStep, from === 'PENDING' || from === 'FAILED')
      if (!leased.includes(to)) continue
      // What was claimed is started.
      const starts = from === 'CLAIMED' && to === 'RUNNING'
      assert.equal(isStep, waiting.includes(from) || from === to || starts)
    }
  }
})

// If these break: an entry is applied twice or skipped after a restart, or upkeep acts on half its
// timers.
test('entries are applied once, in order, with the due index loaded ahead (M1)', () => {
  const machine = createMachine({ facts: new MemoryFacts(), meta: emptyShardMeta })
  const empty = { atMs: 0, commands: [] }
  machine.apply({ index: 1, term: 1 }, empty)
  assert.throws(() => machine.apply({ index: 1, term: 1 }, empty), AssertionFailure)
  assert.throws(() => machine.apply({ index: 3, term: 1 }, empty), AssertionFailure)
  const advance = {
    atMs: 0,
    commands: [{ type: 'AdvanceClock', clockMs: 70, sparesSessions: false }],
  } as const
  assert.equal(machine.loadNeeded(advance), 71)
  assert.equal(machine.loadNeeded(empty), undefined)
  assert.throws(() => machine.apply({ index: 2, term: 1 }, advance), AssertionFailure)
  machine.beginLoad(71)
  assert.equal(machine.loadNeeded(advance), 71)
  machine.endLoad()
  assert.equal(machine.loadNeeded(advance), undefined)
  machine.apply({ index: 2, term: 1 }, advance)
  assert.equal(machine.clockMs, 70)
})

// If this breaks: what is kept of attempts and requests grows without bound.
test('a record keeps the last attempts, texts and request marks only', () => {
  const machine = createMachine({ facts: new MemoryFacts(), meta: emptyShardMeta })
  machine.beginLoad(10 ** 9)
  machine.endLoad()
  const retry = { ...definition.retry, maxAttempts: 0 }
  let index = 0
  const apply = (command: Parameters<typeof machine.apply>[1]['commands'][number]): void => {
    index += 1
    machine.apply({ index, term: 1 }, { atMs: 1, commands: [command] })
  }
  apply({ type: 'CreateTask', key: 'n/a', definition: { ...definition, retry }, requestHash: 1 })
  apply({ type: 'OpenSession', sessionId: 1, nodeId: 1, ttlMs: 10 ** 8 })
  for (let round = 1; round <= 14; round += 1) {
    apply({ type: 'AdvanceClock', clockMs: 1_000 * (round + 1), sparesSessions: false })
    apply({ type: 'GrantLeases', sessionId: 1, start: true, keys: ['n/a'] })
    const task = machine.readTask('n/a')
    assert.equal(task?.attemptCount, round)
    const result = {
      task: task.number,
      token: index,
      outcome: 'FAILED_RETRYABLE',
      status: 500,
      error: `${'x'.repeat(511)}\u{1F600}`,
      response: new Uint8Array(5_000),
      startedAtMs: 0,
      endedAtMs: 0,
      retryAfterMs: 0,
      jitter: 0,
    } as const
    apply({ type: 'CompleteAttempts', sessionId: 1, results: [result] })
    const update = { ...definition, retry }
    const requestHash = 100 + round
    apply({ type: 'UpdateTask', key: 'n/a', expectedVersion: 0, definition: update, requestHash })
  }
  const task = machine.readTask('n/a')
  assert.deepEqual(
    task?.attempts.map((attempt) => attempt.attempt),
    [5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
  )
  assert.deepEqual(
    task.requests.map((mark) => mark.hash),
    [107, 108, 109, 110, 111, 112, 113, 114],
  )
  assert.equal(task.attempts[0]?.error, 'x'.repeat(511), 'no half character is kept')
  assert.equal(task.attempts[0]?.response.length, 1_024)
  machine.checkInvariants()
})

// If this breaks: a flush is too small or too large, or an evicted record changes what happens.
test('what waits to be written is counted (O2)', () => {
  const machine = createMachine({ facts: new MemoryFacts(), meta: emptyShardMeta })
  const create = (index: number, key: string): void => {
    const command = { type: 'CreateTask', key, definition, requestHash: 0 } as const
    machine.apply({ index, term: 1 }, { atMs: 0, commands: [command] })
  }
  create(1, 'n/b')
  create(2, 'n/a')
  assert.deepEqual([machine.dirtyCount, machine.dirtyBytes, machine.taskCount], [2, 420, 2])
  const { changes } = machine.takeChanges()
  assert.deepEqual(
    changes.map((change) => change.key),
    ['n/a', 'n/b'],
  )
  assert.throws(() => machine.takeChanges(), AssertionFailure)
  assert.equal(machine.dirtyCount, 0)
  assert.equal(machine.readTask('n/a')?.key, 'n/a', 'a flush under way can be read')
  assert.deepEqual([...machine.dirtyTasks().keys()].sort(), ['n/a', 'n/b'])
  machine.changesWritten()
  assert.deepEqual([...machine.dirtyTasks().keys()], [])
})

// If this breaks: a leader whose clock is ahead puts off what is due now.
test('a late run starts by the agreed clock, whatever the proposer shows', () => {
  const machine = createMachine({ facts: new MemoryFacts(), meta: emptyShardMeta })
  machine.beginLoad(10 ** 9)
  machine.endLoad()
  const lyingMs = 500_000
  const define: Command = {
    type: 'DefineSchedule',
    key: 'n/s',
    expectedVersion: 0,
    spec: new Uint8Array(1),
    template: definition,
    skippedSpec: new Uint8Array(1),
    policy: oldPolicy,
    settledMs: 0,
    nextNominalMs: 1_000,
    awaitsEnd: false,
    updatesRuns: false,
    requestHash: 0,
  }
  machine.apply({ index: 1, term: 1 }, { atMs: lyingMs, commands: [define] })
  const step: ScheduleStep = {
    expectedVersion: 1,
    expectedNextMs: 1_000,
    expectedEndMs: 0,
    items: [{ type: 'run', nominalMs: 1_000, fireAtMs: 1_000, source: 'SCHEDULE' }],
    settledMs: 1_000,
    nextNominalMs: 9_000,
    awaitsEnd: false,
    lookAtMs: 0,
    backlog: undefined,
  }
  const commands: Command[] = [
    { type: 'AdvanceClock', clockMs: 1_500, sparesSessions: false },
    { type: 'StepSchedule', key: 'n/s', step },
  ]
  machine.apply({ index: 2, term: 1 }, { atMs: lyingMs, commands })
  const task = machine.readTask('n/s@19700101T000001.000Z')
  assert.equal(task?.definition.fireAtMs, 1_500)
})
