// If this breaks, the simulation is green because nobody looks. Each history here is bad in one
// way, made by hand; the checker that owns the rule has to say so, and has to be silent on the
// good one.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import type { TaskRecord } from '#machine'
import type { Entry, PeerMessage } from '#raft/core'
import type { WireTask } from '../client.ts'
import { History, type TaskStory, type TaskWrite } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import type { Arrival } from '../receivers.ts'
import { DeliveryChecker } from './deliveries.ts'
import { checkEndings, checkOccurrences, type EndingWorld } from './endings.ts'
import { RaftLogChecker } from './raft-log.ts'
import { ReadingChecker } from './readings.ts'
import { ReplicaChecker } from './replicas.ts'

const group = 1 as GroupId
const [one, two, three] = [1, 2, 3] as NodeId[] as [NodeId, NodeId, NodeId]
const voters = [one, two, three]

function collector(): { found: string[]; violated: (what: string) => void } {
  const found: string[] = []
  return { found, violated: (what) => found.push(what) }
}

// -------------------------------------------------------------------------------------------- Raft

const entry = (index: number, term: number, text = ''): Entry => ({
  index: index as LogIndex,
  term: term as Term,
  kind: 'command',
  payload: Buffer.from(text),
})

function heartbeat(from: NodeId, term: number): PeerMessage {
  const commit = 0 as LogIndex
  return { type: 'Heartbeat', from, to: three, term: term as Term, commit, readContext: 0 }
}

function persist(log: RaftLogChecker, node: NodeId, entries: readonly Entry[]): void {
  log.writes(node, [{ group, entries }])
  log.durable(node, [{ group, entries }])
}

describe('the log', () => {
  test('one leader per term', () => {
    const { found, violated } = collector()
    const log = new RaftLogChecker(violated)
    log.left(one, group, heartbeat(one, 3))
    log.left(two, group, heartbeat(two, 4))
    assert.deepEqual(found, [])
    log.left(two, group, heartbeat(two, 3))
    assert.match(found[0] ?? '', /two leaders in term 3/)
  })

  test('nothing is applied that no majority holds', () => {
    const { found, violated } = collector()
    const log = new RaftLogChecker(violated)
    for (const node of [one, two]) persist(log, node, [entry(1, 1)])
    log.applied(group, { index: 1, term: 1, voters })
    assert.deepEqual(found, [])
    persist(log, one, [entry(2, 1)])
    log.writes(two, [{ group, entries: [entry(2, 1)] }])
    log.applied(group, { index: 2, term: 1, voters })
    assert.match(found[0] ?? '', /only on the disks of 1 of 1, 2, 3/)
  })

  test('an index is applied with one term, and an entry says one thing', () => {
    const { found, violated } = collector()
    const log = new RaftLogChecker(violated)
    for (const node of voters) persist(log, node, [entry(1, 1, 'a')])
    log.applied(group, { index: 1, term: 1, voters })
    persist(log, one, [entry(1, 2, 'b')])
    assert.match(found[0] ?? '', /takes term 2 in its place/)
    log.applied(group, { index: 1, term: 2, voters })
    assert.match(found[1] ?? '', /applied with terms 1 and 2/)
    const other = collector()
    const twice = new RaftLogChecker(other.violated)
    persist(twice, one, [entry(1, 1, 'a')])
    persist(twice, two, [entry(1, 1, 'b')])
    assert.match(other.found[0] ?? '', /entry 1 of term 1 differs/)
  })

  test('a restart finds what was acknowledged, and maybe the write that was under way', () => {
    const membership = { voters, votersOutgoing: [], learners: [], learnersNext: [] }
    const zero = 0 as LogIndex
    const found = (entries: readonly Entry[]) => ({
      group,
      hardState: { term: 1 as Term, vote: 0 as const, commit: zero },
      snapshot: { index: zero, term: 0 as Term, membership: { ...membership, autoLeave: false } },
      entries,
    })
    for (const [kept, isGood] of [
      [[entry(1, 1), entry(2, 1)], true],
      [[entry(1, 1), entry(2, 1), entry(3, 1)], true],
      [[entry(1, 1)], false],
    ] as const) {
      const all = collector()
      const log = new RaftLogChecker(all.violated)
      persist(log, one, [entry(1, 1), entry(2, 1)])
      log.writes(one, [{ group, entries: [entry(3, 1)] }])
      log.recovered(one, [found(kept)], [], false)
      assert.equal(all.found.length === 0, isGood, all.found.join())
    }
  })

  test('replicas agree at an index, and none goes back', () => {
    const { found, violated } = collector()
    const replicas = new ReplicaChecker(violated)
    replicas.applied('node 1', group, { index: 5, digest: 'x' })
    replicas.applied('node 2', group, { index: 5, digest: 'x' })
    replicas.applied('node 2', group, { index: 6, digest: 'y' })
    assert.deepEqual(found, [])
    replicas.applied('node 3', group, { index: 6, digest: 'z' })
    assert.match(found[0] ?? '', /node 3 has digest z/)
    replicas.fell('node 3', group, { from: 6, to: 5 })
    assert.equal(found.length, 2)
  })
})

// ------------------------------------------------------------------------------------------- tasks

const created: TaskWrite = {
  type: 'create',
  definition: { body: 't#0', dueMs: 1_000 },
  invokedMs: 0,
  seenBefore: 0,
  answeredMs: 10,
  outcome: 'done',
  inFlightAttempt: 0,
}

function historyOf(story: Partial<TaskStory> = {}): { history: History; story: TaskStory } {
  const history = new History()
  const full: TaskStory = {
    key: 'default/t',
    taskId: 't',
    atMostOnce: false,
    writes: [created],
    versionSeen: 0,
    end: undefined,
    endVersion: 0,
    ...story,
  }
  history.tasks.set(full.key, full)
  return { history, story: full }
}

const arrival: Arrival = {
  key: 'default/t',
  scheduleId: '',
  scheduledMs: epochMs + 1_000,
  attempt: 1,
  token: 7,
  node: 1,
  body: 't#0',
  sentMs: 1_000,
  arrivedMs: 1_001,
  manner: 'answers',
}

function judge(arrivals: readonly Partial<Arrival>[], story: Partial<TaskStory> = {}): string {
  const { found, violated } = collector()
  const { history } = historyOf(story)
  const checker = new DeliveryChecker({ history, aheadMsMax: () => 0 }, violated)
  for (const each of arrivals) checker.arrived({ ...arrival, ...each })
  return found.join('; ')
}

describe('deliveries', () => {
  const updated: TaskWrite = {
    ...created,
    type: 'update',
    definition: { body: 't#1', dueMs: 2_000 },
    invokedMs: 500,
    answeredMs: 510,
  }
  const cancelled: TaskWrite = { ...updated, type: 'cancel', definition: undefined }
  const second = { attempt: 2, token: 9, sentMs: 3_000 }

  test('the good ones pass', () => {
    assert.equal(judge([{}]), '')
    assert.equal(judge([{}, second]), '')
    const moved = { body: 't#1', scheduledMs: epochMs + 2_000, sentMs: 2_000 }
    assert.equal(judge([moved], { writes: [created, updated] }), '')
    const named = { ...cancelled, inFlightAttempt: 1 }
    assert.equal(judge([{}], { writes: [created, named] }), '')
  })

  test('early, unasked for, with another time', () => {
    assert.match(judge([{ sentMs: 999.5 }]), /0\.500 ms early/)
    assert.match(judge([{ key: 'default/u' }]), /nobody made it/)
    assert.match(judge([{ scheduledMs: epochMs }]), /says it is due at 0/)
  })

  test('after an update the old definition, after a cancellation anything', () => {
    assert.match(judge([{}], { writes: [created, updated] }), /carried t#0/)
    assert.match(judge([{}], { writes: [created, cancelled] }), /after its cancellation/)
    const named = { ...cancelled, inFlightAttempt: 1 }
    assert.match(judge([{}, second], { writes: [created, named] }), /attempt 2 was sent after/)
  })

  test('attempts and tokens that do not grow; twice what is at most once; a lost lease', () => {
    assert.match(judge([{}, { ...second, token: 7 }]), /attempt 2 with token 7 was sent after/)
    assert.match(judge([{}, { ...second, attempt: 1 }]), /attempt 1 with token 9/)
    assert.match(judge([{}, second], { atMostOnce: true }), /arrived 2 times/)
    const { found, violated } = collector()
    const checker = new DeliveryChecker({ ...historyOf(), aheadMsMax: () => 0 }, violated)
    checker.sent('default/t', 7, 7)
    checker.sent('default/t', 7, 9)
    assert.match(found.join(), /under token 7 after token 9/)
  })
})

describe('readings', () => {
  const task: WireTask = {
    taskId: 't',
    version: '3',
    state: 'TASK_STATE_COMPLETED',
    endReason: 'SUCCEEDED',
    attemptCount: 1,
    endTime: { seconds: '5', nanos: 0 },
  }
  function readAll(...readings: readonly [Partial<WireTask>, number][]): string {
    const { found, violated } = collector()
    const { history, story } = historyOf()
    const checker = new ReadingChecker(history, violated)
    for (const [change, atLeast] of readings) checker.read(story, { ...task, ...change }, atLeast)
    return found.join('; ')
  }

  test('stale, gone, changed after its end', () => {
    assert.equal(readAll([{}, 1], [{}, 3]), '')
    assert.match(readAll([{}, 4]), /at version 3, after version 4/)
    assert.match(readAll([{ state: 'GONE' }, 1]), /finds nothing/)
    assert.match(readAll([{}, 1], [{ attemptCount: 2 }, 3]), /ended twice/)
    const open = { state: 'TASK_STATE_PENDING', version: '4' }
    assert.match(readAll([{}, 1], [open, 3]), /after it had ended/)
  })

  test('a list without what was acknowledged before it', () => {
    const { found, violated } = collector()
    const checker = new ReadingChecker(historyOf().history, violated)
    checker.listed(new Set(), 5)
    checker.listed(new Set(['default/t']), 20)
    assert.deepEqual(found, [])
    checker.listed(new Set(), 20)
    assert.match(found.join(), /a complete list is without it/)
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
    const cancelled: TaskWrite = { ...created, type: 'cancel', definition: undefined }
    assert.match(end({}, { writes: [created, cancelled] }), /its cancellation was acknowledged/)
    assert.match(end({ recordOf: () => record({ state: 'CANCELLED' }) }), /nobody asked for it/)
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

  test('an occurrence that is missing, or did not end', () => {
    const occurrence = (has: (key: string) => TaskRecord | undefined): string => {
      const { found, violated } = collector()
      const world: EndingWorld = {
        history: new History(),
        arrivalsOf: (key) => [{ ...arrival, key }],
        recordOf: has,
        isCalm: false,
      }
      const story = {
        key: 'default/s',
        everyMs: 1_000,
        body: 's#0',
        firstMs: 1_000,
        createOutcome: 'done' as const,
        deleteInvokedMs: Number.POSITIVE_INFINITY,
      }
      checkOccurrences(world, story, { untilMs: 3_000, violated })
      return found.join('; ')
    }
    assert.equal(
      occurrence((key) => record({ key })),
      '',
    )
    assert.match(
      occurrence((key) => (key.endsWith('02.000Z') ? undefined : record({ key }))),
      /T000002\.000Z is missing/,
    )
    assert.match(
      occurrence((key) => record({ key, state: 'RUNNING' })),
      /is RUNNING/,
    )
  })
})
