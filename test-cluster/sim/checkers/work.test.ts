// If this breaks, the simulation is green though clients see what must not be: each history here is
// bad in one way, made by hand, and the checker that owns the rule has to say so.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TaskRecord } from '#machine'
import type { TaskStory, TaskWrite } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import type { WireTask } from '../workload/wire.ts'
import { arrival, collector, created, historyOf, judge, wireTask } from './bad-histories.ts'
import { CallbackChecker } from './callbacks.ts'
import { DeliveryChecker } from './deliveries.ts'
import { checkEndings, type EndingWorld } from './endings.ts'
import { ReadingChecker, type Seen } from './readings.ts'

const updated: TaskWrite = {
  ...created,
  type: 'update',
  definition: { body: 't#1', dueMs: 2_000 },
  invokedMs: 500,
  answeredMs: 510,
}
const cancelled: TaskWrite = { ...updated, type: 'cancel', definition: undefined }
const second = { attempt: 2, token: 9, sentMs: 3_000 }

describe('deliveries', () => {
  test('the good ones pass', () => {
    assert.equal(judge([{}]), '')
    assert.equal(judge([{}, second]), '')
    const moved = { body: 't#1', scheduledMs: epochMs + 2_000, sentMs: 2_000 }
    assert.equal(judge([moved], { writes: [created, updated] }), '')
    const named = { ...cancelled, inFlightAttempt: 1 }
    assert.equal(judge([{}], { writes: [created, named] }), '')
    const now = {
      ...updated,
      type: 'run' as const,
      definition: { body: 't#0', dueMs: 500, isNow: true },
    }
    assert.equal(
      judge([{ scheduledMs: epochMs + 502, sentMs: 503 }], { writes: [created, now] }),
      '',
    )
  })

  test('early, unasked for, with another time', () => {
    assert.match(judge([{ sentMs: 999.5 }]), /0\.500 ms early/)
    assert.match(judge([{ key: 'default/u' }]), /nobody made it/)
    assert.match(judge([{ scheduledMs: epochMs }]), /says it is due at 0/)
    const refused = { ...created, outcome: 'refused' as const }
    assert.match(judge([{}], { writes: [refused] }), /nobody made it/)
  })

  test('after an update the old definition, after a cancellation or deletion anything', () => {
    assert.match(judge([{}], { writes: [created, updated] }), /carried t#0/)
    assert.match(judge([{}], { writes: [created, cancelled] }), /after its cancellation/)
    const deleted = { ...cancelled, type: 'delete' as const }
    assert.match(judge([{}], { writes: [created, deleted] }), /after its deletion/)
    const named = { ...cancelled, inFlightAttempt: 1 }
    assert.match(judge([{}, second], { writes: [created, named] }), /attempt 2 was sent after/)
  })

  test('what an operation cancelled: an attempt that was granted before it ended may come', () => {
    const bulk = { ...cancelled, isBulk: true, invokedMs: 980, answeredMs: 996 }
    assert.equal(judge([{}], { writes: [created, bulk] }), '')
    const sooner = { ...bulk, answeredMs: 990 }
    assert.match(judge([{}], { writes: [created, sooner] }), /granted after an operation had ended/)
    const redriven = { ...updated, type: 'redrive' as const, invokedMs: 991, answeredMs: 992 }
    const carried = [{ body: 't#1', scheduledMs: epochMs + 2_000, sentMs: 2_000 }]
    assert.equal(judge(carried, { writes: [created, sooner, redriven] }), '')
  })

  test('attempts and tokens that do not grow; twice what is at most once; a lost lease', () => {
    assert.match(judge([{}, { ...second, token: 7 }]), /attempt 2 with token 7 was sent after/)
    assert.match(judge([{}, { ...second, attempt: 1 }]), /attempt 1 with token 9/)
    assert.match(judge([{}, second], { atMostOnce: true }), /arrived 2 times/)
    const again = {
      ...updated,
      type: 'redrive' as const,
      definition: { body: 't#0', dueMs: 500, isNow: true },
    }
    assert.equal(judge([{}, second], { atMostOnce: true, writes: [created, again] }), '')
    const { found, violated } = collector()
    const { history } = historyOf()
    const nothing = { arrived: () => {} }
    const seen = { history, starts: nothing, occurrences: nothing, callbacks: nothing }
    const checker = new DeliveryChecker({ ...seen, aheadMsMax: () => 0 }, violated)
    checker.sent('default/t', 7, 7)
    checker.sent('default/t', 7, 9)
    assert.match(found.join(), /under token 7 after token 9/)
  })

  test('nothing starts while its queue or its key is paused', () => {
    const pausedAt = (kind: 'queues' | 'keys', name: string, fromMs: number, untilMs: number) =>
      judge([{}], {}, (history) => history[kind].set(name, { name, spans: [{ fromMs, untilMs }] }))
    assert.match(pausedAt('queues', 'q1', 500, 2_000), /queue q1 had been paused/)
    assert.match(pausedAt('keys', 'q1/k1', 500, 2_000), /key q1\/k1 had been paused/)
    // Granted before, or after it was resumed, or before every node could know.
    assert.equal(pausedAt('queues', 'q1', 996, 2_000), '')
    assert.equal(pausedAt('queues', 'q1', 500, 900), '')
    assert.equal(pausedAt('queues', 'q1', 950, 2_000), '')
    assert.equal(pausedAt('queues', 'q2', 500, 2_000), '')
  })
})

describe('callbacks', () => {
  const told = (taskState: string, number: number, redriveCount = 0) => ({
    ...arrival,
    key: `default/t@callback-${number}`,
    body: JSON.stringify({ taskId: 't', taskState, task: { redriveCount } }),
  })
  const record = { endedAtMs: 5, state: 'COMPLETED' } as TaskRecord

  test('each end is told once', () => {
    const { found, violated } = collector()
    const callbacks = new CallbackChecker(violated)
    const { story } = historyOf({ tells: true })
    assert.match(callbacks.whatIsOpen(story, record), /has not told of TASK_STATE_COMPLETED/)
    callbacks.arrived(told('TASK_STATE_COMPLETED', 3))
    callbacks.arrived(told('TASK_STATE_COMPLETED', 3))
    assert.equal(callbacks.whatIsOpen(story, record), '')
    assert.deepEqual(found, [])
    callbacks.arrived(told('TASK_STATE_COMPLETED', 4))
    assert.match(found.join(), /told twice/)
  })

  test('what did not happen, another task, another story', () => {
    const { found, violated } = collector()
    const callbacks = new CallbackChecker(violated)
    const { story } = historyOf({ tells: true })
    callbacks.arrived(told('TASK_STATE_COMPLETED', 3))
    callbacks.arrived(told('TASK_STATE_CANCELLED', 4))
    callbacks.whatIsOpen(story, record)
    assert.match(found[0] ?? '', /told of TASK_STATE_CANCELLED/)
    callbacks.arrived(told('TASK_STATE_FAILED', 3))
    assert.match(found[1] ?? '', /and now of TASK_STATE_FAILED/)
    callbacks.arrived({ ...told('TASK_STATE_FAILED', 5), key: 'default/u@callback-5' })
    assert.match(found[2] ?? '', /tells of task t/)
  })
})

describe('readings', () => {
  const at = (atLeast: number, more: Partial<Seen> = {}): Seen => ({
    atLeast,
    isStale: false,
    invokedMs: 600,
    ...more,
  })

  function readAll(
    readings: readonly (readonly [Partial<WireTask> | 'nothing', Seen])[],
    change: Partial<TaskStory> = {},
  ): string {
    const { found, violated } = collector()
    const { history, story } = historyOf(change)
    const checker = new ReadingChecker(history, violated, () => 700)
    for (const [task, seen] of readings) {
      if (task === 'nothing') checker.missing(story, seen)
      else checker.read(story, { ...wireTask, ...task }, seen)
    }
    return found.join('; ')
  }

  test('stale, gone, changed after its end', () => {
    assert.equal(
      readAll([
        [{}, at(1)],
        [{}, at(3)],
      ]),
      '',
    )
    assert.match(readAll([[{}, at(4)]]), /at version 3, after version 4/)
    assert.equal(readAll([[{}, at(4, { isStale: true })]]), '')
    assert.match(readAll([['nothing', at(1)]]), /finds nothing/)
    assert.equal(readAll([['nothing', at(1, { isStale: true })]]), '')
    const later = { attemptCount: 2, version: '4' }
    assert.match(
      readAll([
        [{}, at(1)],
        [later, at(3)],
      ]),
      /ended twice/,
    )
    const open = { state: 'TASK_STATE_PENDING', version: '4' }
    assert.match(
      readAll([
        [{}, at(1)],
        [open, at(3)],
      ]),
      /after it had ended/,
    )
  })

  test('a version that is two things; a redrive that nobody asked for', () => {
    const other = { attemptCount: 2, state: 'TASK_STATE_RUNNING' }
    assert.match(
      readAll([
        [other, at(1)],
        [{}, at(3)],
      ]),
      /two things at version 3/,
    )
    const ready = { state: 'TASK_STATE_READY' }
    assert.equal(
      readAll([
        [{ state: 'TASK_STATE_PENDING' }, at(1)],
        [ready, at(3)],
      ]),
      '',
    )
    const again = { redriveCount: 1, state: 'TASK_STATE_PENDING', version: '4' }
    assert.match(
      readAll([
        [{}, at(1)],
        [again, at(3)],
      ]),
      /redriven 1 times, and asked for 0/,
    )
    const asked = { ...updated, type: 'redrive' as const }
    const writes = [created, asked]
    assert.equal(
      readAll(
        [
          [{ state: 'TASK_STATE_FAILED' }, at(1)],
          [again, at(3)],
        ],
        { writes },
      ),
      '',
    )
  })

  test('what was deleted stays deleted', () => {
    const deleted: TaskWrite = { ...cancelled, type: 'delete' }
    assert.match(readAll([[{}, at(1)]], { writes: [created, deleted] }), /was deleted, and is read/)
    assert.equal(readAll([['nothing', at(1)]], { writes: [created, deleted] }), '')
  })

  test('lists and counts', () => {
    const { found, violated } = collector()
    const { history, story } = historyOf()
    const checker = new ReadingChecker(history, violated, () => 700)
    checker.listed([], { invokedMs: 5, owner: 0 })
    checker.listed([wireTask], { invokedMs: 20, owner: 0 })
    checker.listed([], { invokedMs: 20, owner: 2 })
    checker.counted(1, { invokedMs: 20, owner: 1, isBound: false })
    assert.deepEqual(found, [])
    checker.listed([], { invokedMs: 20, owner: 1 })
    assert.match(found[0] ?? '', /a complete list is without it/)
    checker.listed([wireTask, wireTask], { invokedMs: 20, owner: 1 })
    assert.match(found[1] ?? '', /names a task twice/)
    checker.counted(0, { invokedMs: 20, owner: 1, isBound: false })
    checker.counted(2, { invokedMs: 20, owner: 1, isBound: false })
    assert.equal(found.length, 4)
    story.writes.push({ ...cancelled, type: 'delete' })
    checker.listed([wireTask], { invokedMs: 600, owner: 1 })
    assert.match(found[4] ?? '', /was deleted, and a list has it/)
  })
})

describe('endings', () => {
  const attempt = { attempt: 1, token: 7, outcome: 'SUCCEEDED' }
  const record = (change: object = {}): TaskRecord =>
    ({
      key: 'default/t',
      state: 'COMPLETED',
      attempts: [attempt],
      ...change,
    }) as unknown as TaskRecord

  function end(change: Partial<EndingWorld> = {}, story: Partial<TaskStory> = {}): string {
    const { found, violated } = collector()
    const world: EndingWorld = {
      history: historyOf(story).history,
      arrivalsOf: () => [arrival],
      recordOf: () => record(),
      isCalm: false,
      ...change,
    }
    checkEndings(world, violated)
    return found.join('; ')
  }

  test('lost, invented, or completed without a receiver', () => {
    assert.equal(end(), '')
    assert.match(end({ recordOf: () => undefined }), /is lost/)
    assert.match(end({ arrivalsOf: () => [] }), /no receiver said so/)
    const refused = { writes: [{ ...created, outcome: 'refused' as const }] }
    assert.match(end({}, refused), /its creation was refused/)
    assert.match(end({}, { writes: [created, cancelled] }), /its cancellation was acknowledged/)
    assert.match(end({ recordOf: () => record({ state: 'CANCELLED' }) }), /nobody asked for it/)
    const deleted: TaskWrite = { ...cancelled, type: 'delete' }
    assert.match(end({}, { writes: [created, deleted] }), /was deleted, and is COMPLETED/)
    assert.equal(end({ recordOf: () => undefined }, { writes: [created, deleted] }), '')
  })

  test('a cancellation that did not name what it cut off', () => {
    const cut = () =>
      record({ state: 'CANCELLED', attempts: [{ ...attempt, outcome: 'CANCELLED' }] })
    const arrivalsOf = () => []
    const named = { writes: [created, { ...cancelled, inFlightAttempt: 1 }] }
    assert.equal(end({ recordOf: cut, arrivalsOf }, named), '')
    const silent = { writes: [created, cancelled] }
    assert.match(end({ recordOf: cut, arrivalsOf }, silent), /cut off attempt 1, and named 0/)
    const waited = () => record({ state: 'CANCELLED', attempts: [] })
    assert.equal(end({ recordOf: waited, arrivalsOf }, silent), '')
    assert.match(end({ recordOf: waited, arrivalsOf }, named), /cut off attempt 0, and named 1/)
  })

  test('redriven as often as it was asked for', () => {
    const once = () => record({ extra: { redriveCount: 1 } })
    assert.match(end({ recordOf: once }), /redriven 1 times: 0 to 0/)
    const writes = [created, { ...updated, type: 'redrive' as const }]
    assert.equal(end({ recordOf: once }, { writes }), '')
    assert.match(end({}, { writes }), /redriven 0 times: 1 to 1/)
    const twice = () => record({ extra: { redriveCount: 2 } })
    assert.match(end({ recordOf: twice }, { writes }), /redriven 2 times/)
  })

  test('arrivals that the record does not explain', () => {
    const again = { ...arrival, attempt: 2, token: 9 }
    const both = () => [arrival, again]
    assert.match(end({ arrivalsOf: both }), /attempt 2 arrived and is not on record/)
    const lost = { ...attempt, outcome: 'LEASE_EXPIRED' }
    const later = { ...attempt, attempt: 2, token: 9 }
    const explained = { arrivalsOf: both, recordOf: () => record({ attempts: [lost, later] }) }
    assert.equal(end(explained), '')
    assert.match(end({ ...explained, isCalm: true }), /nothing was wrong/)
    const twice = { arrivalsOf: both, recordOf: () => record({ attempts: [attempt, later] }) }
    assert.match(end(twice), /a success on record and was repeated/)
    const unsent = record({ state: 'RETRYING', attempts: [{ ...attempt, outcome: 'NOT_SENT' }] })
    assert.match(end({ recordOf: () => unsent }), /on record as never sent/)
  })

  test('readings that no order fits', () => {
    const read = (body: string | undefined, invokedMs: number, isOver = false) => ({
      body,
      isOver,
      invokedMs,
      answeredMs: invokedMs + 1,
    })
    const writes = [created, updated]
    assert.equal(end({}, { writes, readings: [read('t#0', 400), read('t#1', 600)] }), '')
    assert.match(end({}, { writes, readings: [read('t#0', 600)] }), /no order fits/)
    assert.match(end({}, { writes, readings: [read('t#1', 400)] }), /no order fits/)
    // Unknown: it may come true, and then it stays.
    const maybe = [created, { ...updated, outcome: 'unknown' as const }]
    assert.equal(end({}, { writes: maybe, readings: [read('t#0', 900), read('t#1', 950)] }), '')
    const back = { writes: maybe, readings: [read('t#1', 900), read('t#0', 950)] }
    assert.match(end({}, back), /no order fits/)
    const over = { writes, readings: [read('t#0', 300, true), read('t#1', 600)] }
    assert.match(end({}, over), /no order fits/)
    const gone = { writes: [created, { ...cancelled, type: 'delete' as const }] }
    const found = () => undefined
    assert.equal(end({ recordOf: found }, { ...gone, readings: [read(undefined, 600)] }), '')
    assert.match(end({ recordOf: found }, { ...gone, readings: [read('t#0', 600)] }), /no order/)
  })
})
