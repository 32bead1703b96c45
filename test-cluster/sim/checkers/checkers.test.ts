// If this breaks, the simulation is green because nobody looks. Each history here is bad in one
// way, made by hand; the checker that owns the rule has to say so, and has to be silent on the
// good one.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import type { Entry, PeerMessage } from '#raft/core'
import { RaftLogChecker } from './raft-log.ts'
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
