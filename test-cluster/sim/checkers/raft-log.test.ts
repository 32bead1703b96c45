// If this breaks, a simulated node may vote twice, acknowledge what it does not hold, or go on as
// who it was after it lost what it had promised, and no world notices.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GroupId, type LogIndex, memberId, type NodeId, type Term } from '#base/brand'
import type { Entry, PeerMessage } from '#raft/core'
import type { RecoveredGroup } from '#raft/host/ports'
import { RaftLogChecker } from './raft-log.ts'

const group = 1 as GroupId
const [one, two, three] = [1, 2, 3] as NodeId[] as [NodeId, NodeId, NodeId]
const index = (value: number): LogIndex => value as LogIndex
const term = (value: number): Term => value as Term

function witness() {
  const found: string[] = []
  const log = new RaftLogChecker((what) => found.push(what))
  const persist = (node: NodeId, write: object): void => {
    const round = [{ group, entries: [], ...write }]
    log.writes(node, round)
    log.durable(node, round)
  }
  return { log, found, persist }
}

const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, i) => ({
    index: index(i + 1),
    term: term(1),
    kind: 'command',
    payload: new Uint8Array(0),
  }))

const hardState = (of: number, vote: NodeId | 0 = 0) =>
  ({ term: term(of), vote, commit: index(0) }) as const

function granted(voter: NodeId, candidate: NodeId, of: number): PeerMessage {
  const known = { commitIndex: index(0), commitTerm: term(0) }
  const reply = { type: 'RequestVoteReply', preVote: false, granted: true, ...known } as const
  return { ...reply, from: voter, to: candidate, term: term(of) }
}

function accepted(follower: NodeId, upTo: number): PeerMessage {
  const none = { hintIndex: index(0), hintTerm: term(0) }
  const reply = { type: 'AppendEntriesReply', accepted: true, ...none } as const
  return { ...reply, from: follower, to: one, term: term(1), index: index(upTo) }
}

const foundAs = (count: number, of: number, vote: NodeId | 0 = 0): RecoveredGroup => {
  const membership = { voters: [], votersOutgoing: [], learners: [], learnersNext: [] }
  return {
    group,
    entries: entries(count),
    hardState: hardState(of, vote),
    snapshot: {
      index: index(0),
      term: term(0),
      membership: { ...membership, autoLeave: false },
    },
  }
}

test('one vote per term, and only what is on the disk (R2)', () => {
  const { log, found, persist } = witness()
  persist(two, { hardState: hardState(4, one) })
  log.left(two, group, granted(two, one, 4))
  log.left(two, group, granted(two, one, 4))
  assert.deepEqual(found, [])
  log.left(two, group, granted(two, three, 4))
  assert.match(found.pop() ?? '', /member 2 of group 1 votes in term 4 for 1 and 3/)
  log.left(two, group, granted(two, three, 5))
  assert.match(found.pop() ?? '', /votes in term 5, not on its disk/)
  assert.deepEqual(found, [])
})

test('acknowledged is what is on the disk (H1)', () => {
  const { log, found, persist } = witness()
  persist(two, { entries: entries(2) })
  log.left(two, group, accepted(two, 2))
  assert.deepEqual(found, [])
  log.left(two, group, accepted(two, 3))
  assert.match(found[0] ?? '', /acknowledges 3, and its disk ends at 2/)
})

test('who lost its disk comes back as another member, or is named (R13)', () => {
  for (const isRenewed of [true, false]) {
    const { log, found, persist } = witness()
    persist(two, { entries: entries(2), hardState: hardState(1) })
    log.left(two, group, accepted(two, 2))
    log.wiped(two)
    persist(two, { entries: entries(2), hardState: hardState(1) })
    log.left(two, group, accepted(isRenewed ? memberId(two, 1) : two, 2))
    assert.equal(found.length, isRenewed ? 0 : 1, found.join())
    if (!isRenewed) assert.match(found[0] ?? '', /member 2 .* it lost what it had promised/)
  }
})

test('a replica that begins afresh is not who it was (N3)', () => {
  const { log, found, persist } = witness()
  persist(two, { entries: entries(2), hardState: hardState(1) })
  log.left(two, group, accepted(two, 2))
  persist(two, { erase: true, hardState: hardState(0) })
  log.left(two, group, accepted(memberId(two, 1), 0))
  assert.deepEqual(found, [])
  log.left(two, group, accepted(two, 0))
  assert.match(found[0] ?? '', /member 2 .* it lost what it had promised/)
})

test('a restart has what was acknowledged, or says that it has not (N1)', () => {
  const cases = [
    { found: [foundAs(2, 3, one)], damaged: [], isSound: true },
    { found: [foundAs(2, 3)], damaged: [], isSound: false },
    { found: [foundAs(2, 2, one)], damaged: [], isSound: false },
    { found: [foundAs(1, 3, one)], damaged: [], isSound: false },
    { found: [], damaged: [{ group, reason: 'rot' }], isSound: true },
    { found: [], damaged: [], isSound: true },
  ]
  for (const { found: recovered, damaged, isSound } of cases) {
    const { log, found, persist } = witness()
    persist(two, { entries: entries(2), hardState: hardState(3, one) })
    log.left(two, group, accepted(two, 2))
    log.recovered(two, recovered, damaged, true)
    assert.equal(found.length === 0, isSound, found.join())
    if (recovered.length > 0) continue
    log.left(two, group, accepted(two, 0))
    assert.match(found[0] ?? '', /member 2 .* it lost what it had promised/)
  }
  const { log, found, persist } = witness()
  persist(two, { entries: entries(2) })
  log.recovered(two, [], [{ group, reason: 'none' }], false)
  assert.match(found[0] ?? '', /lost acknowledged writes/, 'of a disk that nobody harmed')
})

test('what nothing on a disk can tell: only rounds after the last roll call', () => {
  const { log, persist } = witness()
  persist(two, { entries: entries(1), hardState: hardState(1) })
  const isDurable = log.lives.rollCallBegins(two)
  persist(two, { entries: entries(3).slice(1) })
  isDurable()
  const finding = (count: number): string | undefined =>
    log.lives.findings(two, [foundAs(count, 1)], []).get(group)
  assert.deepEqual([3, 2, 1, 0].map(finding), [
    'whole',
    'lost since the roll call',
    'lost since the roll call',
    'lost',
  ])
})
