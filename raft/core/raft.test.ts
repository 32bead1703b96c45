import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex, nodeId, term } from '#base/brand'
import {
  createRaftNode,
  defaultRaftConfig,
  type Entry,
  type PeerMessage,
  type RaftNode,
} from './index.ts'
import type { RaftOutput } from './output.ts'
import { append, entry, finish, start, votersOnly } from './test-node.ts'

function elect(node: RaftNode, voters: readonly number[]): void {
  node.step({ type: 'Campaign' })
  for (const preVote of [true, false]) {
    finish(node)
    for (const voter of voters) {
      node.step({
        type: 'RequestVoteReply',
        from: nodeId(voter),
        to: nodeId(1),
        term: preVote ? term(node.term + 1) : node.term,
        preVote,
        granted: true,
        commitIndex: logIndex(0),
        commitTerm: term(0),
      })
    }
  }
  finish(node)
  assert.equal(node.role, 'leader')
}

const applied = (output: RaftOutput): readonly number[] => output.committed.map((e) => e.index)

test('R17: a write that landed claims nothing that was replaced while it was under way', () => {
  // If this breaks, an entry is applied and counted that the next write in line takes off the disk.
  const node = start({ terms: [1] })
  const marks = []
  for (const [leaderTerm, at, commit] of [
    [2, 2, 1],
    [3, 3, 1],
    [4, 2, 2],
  ] as const) {
    node.step(append(leaderTerm, [1, 1], { entries: [entry(2, at)], commit, from: leaderTerm }))
    const output = node.takeOutput()
    assert.deepEqual(output.entries, [entry(2, at)])
    marks.push(output.persistMark)
  }
  const [first, second, third] = marks
  assert(first !== undefined && second !== undefined && third !== undefined)
  assert.deepEqual(first, { index: 2, term: 2 })
  assert.deepEqual(third, first, 'by its values the first mark looks like the last')
  node.persisted(first)
  assert.deepEqual(applied(node.takeOutput()), [])
  node.persisted(second)
  assert.deepEqual(applied(node.takeOutput()), [])
  node.persisted(third)
  assert.deepEqual(applied(node.takeOutput()), [2])
})

test('the newest mark stands for all before it, an older or repeated one does no harm', () => {
  // If this breaks, a host that batches writes never sees its group commit.
  const node = start({ voters: [1] })
  node.step({ type: 'Campaign' })
  finish(node)
  const outputs = [1, 2, 3].map((n) => {
    node.propose(new Uint8Array(n))
    return node.takeOutput()
  })
  const marks = outputs.map(({ persistMark }) => persistMark)
  assert(marks[0] !== undefined && marks[2] !== undefined)
  node.persisted(marks[2])
  node.persisted(marks[0])
  node.persisted(marks[2])
  assert.equal(node.committed, 4)
  assert.deepEqual(applied(node.takeOutput()), [2, 3, 4])
})

test('R18: an append that conflicts with what is committed changes nothing', () => {
  // If this breaks, a broken leader can take back what was acknowledged.
  const node = start({ terms: [1, 1, 1] })
  node.step(append(2, [3, 1], { commit: 3 }))
  assert.equal(node.committed, 3)
  node.step(append(3, [1, 1], { entries: [entry(2, 3)], from: 3 }))
  assert.equal(node.termAt(logIndex(2)), 1)
  assert.equal(node.lastIndex, 3)
})

test('a follower commits no further than its log is known to match', () => {
  // If this breaks, entries of a deposed leader are committed because others at their place were.
  const node = start({ terms: [1, 1, 1] })
  node.step(append(2, [1, 1], { commit: 3 }))
  assert.equal(node.committed, 1)
  node.step(append(2, [1, 1], { entries: [entry(2, 1)], commit: 3 }))
  assert.equal(node.committed, 2)
})

test('a replica whose snapshot is not on disk yet does not campaign', () => {
  // If this breaks, a leader is elected for a log that a crash takes away from it.
  const node = start({})
  const snapshot = { index: logIndex(5), term: term(1), membership: votersOnly(1, 2, 3) }
  const from = { from: nodeId(2), to: nodeId(1), term: term(2) }
  node.step({ type: 'InstallSnapshot', ...from, snapshot })
  const output = node.takeOutput()
  assert.deepEqual(output.snapshot, snapshot)
  node.step({ type: 'Campaign' })
  assert.equal(node.role, 'follower')
  assert(output.persistMark !== undefined)
  node.persisted(output.persistMark)
  node.step({ type: 'Campaign' })
  assert.equal(node.role, 'preCandidate')
})

test('a snapshot voids what the writes under way would have claimed', () => {
  // If this breaks, entries behind a snapshot count as durable: a longer, wrong log once was.
  const node = start({})
  const wrong = [1, 2, 3, 4, 5, 6, 7].map((index) => entry(index, 1))
  node.step(append(1, [0, 0], { entries: wrong }))
  const first = node.takeOutput().persistMark
  const snapshot = { index: logIndex(5), term: term(2), membership: votersOnly(1, 2, 3) }
  const from = { from: nodeId(3), to: nodeId(1), term: term(2) }
  node.step({ type: 'InstallSnapshot', ...from, snapshot })
  const right = [entry(6, 2), entry(7, 2)]
  node.step(append(2, [5, 2], { entries: right, commit: 7, from: 3 }))
  const second = node.takeOutput().persistMark
  assert(first !== undefined && second !== undefined)
  node.persisted(first)
  assert.deepEqual(applied(node.takeOutput()), [])
  node.persisted(second)
  node.appliedTo(logIndex(5))
  assert.deepEqual(applied(node.takeOutput()), [6, 7])
})

test('two leaders in one term end the process (R2)', () => {
  // If this breaks, a lost vote could fork the log in silence.
  const node = start({})
  elect(node, [2])
  assert.throws(() => node.step(append(node.term, [0, 0], {})), /own term/)
})

test('a commit that only moved costs no write, that of a membership entry does (R9)', () => {
  // If this breaks, each commit costs an fsync, or a power cut makes a group wait for removed
  // voters.
  const node = start({})
  elect(node, [2, 3])
  const reply = (from: number): PeerMessage => ({
    type: 'AppendEntriesReply',
    from: nodeId(from),
    to: nodeId(1),
    term: node.term,
    accepted: true,
    index: node.lastIndex,
    hintIndex: logIndex(0),
    hintTerm: term(0),
  })
  node.step(reply(2))
  const plain = finish(node)
  assert.equal(node.committed, 1)
  assert.deepEqual(plain.map(({ hardState }) => hardState).filter(Boolean), [])
  node.proposeMembership({
    changes: [{ node: nodeId(4), action: 'addLearner' }],
    transition: 'auto',
  })
  finish(node)
  node.step(reply(2))
  const change = finish(node)
  assert.equal(change.find(({ hardState }) => hardState !== undefined)?.hardState?.commit, 2)
})

test('malformed and foreign messages are ignored, never thrown on', () => {
  // If this breaks, one bad peer can stop a node.
  const node = start({ terms: [1] })
  const before = node.status()
  node.step({ ...append(2, [1, 1], {}), to: nodeId(9) })
  node.step({ ...append(2, [1, 1], {}), from: nodeId(1) })
  assert.deepEqual(node.status(), before)
  const bad: readonly (readonly Entry[])[] = [
    [entry(3, 2)],
    [entry(2, 2), entry(4, 2)],
    [entry(2, 2), entry(3, 1)],
    [entry(2, 5)],
  ]
  for (const entries of bad) node.step(append(2, [1, 1], { entries }))
  assert.equal(node.lastIndex, 1)
  node.step({
    type: 'Heartbeat',
    from: nodeId(2),
    to: nodeId(1),
    term: term(2),
    commit: logIndex(99),
    readContext: 0,
  })
  assert.equal(node.committed, 0)
})

test('election waits are drawn from [n, 2n) and differ between replicas with one seed', () => {
  // If this breaks, replicas campaign in lockstep and may never elect anybody.
  const waits = new Set<string>()
  for (let seed = 1; seed <= 200; seed++) {
    const ticks = [1, 2].map((self) => {
      const node = start({ self, seed })
      let count = 0
      for (; node.role === 'follower'; count++) node.step({ type: 'Tick' })
      assert(count >= 10 && count < 20, `waited ${count}`)
      return count
    })
    waits.add(ticks.join())
  }
  assert(waits.size > 50, `only ${waits.size} pairs of waits`)
})

test('I1: read ids do not repeat after a restart with another seed', () => {
  // If this breaks, a late answer to a read of the former life answers a new read with an old
  // index.
  const idsOf = (seed: number): readonly number[] => {
    const node = start({ seed, voters: [1] })
    node.step({ type: 'Campaign' })
    finish(node)
    return [1, 2, 3].map(() => {
      const result = node.readIndex()
      assert(result.ok)
      return result.requestId
    })
  }
  const all = [1, 2, 3, 4].flatMap(idsOf)
  assert.equal(new Set(all).size, all.length)
  for (const id of all) assert(Number.isSafeInteger(id))
})

test('reads are bounded, and forwarded ones expire after an election timeout', () => {
  // If this breaks, lost answers fill the table until no read is accepted any more.
  const node = start({ config: { pendingReadsMax: 2 } })
  node.step(append(1, [0, 0], {}))
  const ids = [node.readIndex(), node.readIndex()].map((result) => result.ok && result.requestId)
  assert.deepEqual(node.readIndex(), { ok: false, reason: 'tooManyReads', leader: 2 })
  for (let i = 0; i < defaultRaftConfig.electionTicks; i++) {
    node.step(append(1, [0, 0], {}))
    node.step({ type: 'Tick' })
  }
  const dropped = finish(node).flatMap(({ readsDropped }) => readsDropped)
  assert.deepEqual(dropped, ids)
  assert(node.readIndex().ok)
})

test('a restored replica waits for its membership entries before it campaigns', () => {
  // If this breaks, a replica elects itself with an outdated membership: two disjoint majorities
  // (R8).
  const leader = start({ voters: [1] })
  leader.step({ type: 'Campaign' })
  finish(leader)
  leader.proposeMembership({
    changes: [{ node: nodeId(2), action: 'addVoter' }],
    transition: 'auto',
  })
  const change = leader.takeOutput().entries
  const restored = createRaftNode(
    { ...defaultRaftConfig, self: nodeId(1), seed: 2 },
    {
      hardState: { term: term(1), vote: nodeId(1), commit: logIndex(2) },
      snapshot: { index: logIndex(0), term: term(0), membership: votersOnly(1) },
      entries: [{ ...entry(1, 1), kind: 'empty' }, ...change],
      applied: logIndex(0),
      membership: votersOnly(1),
    },
  )
  restored.step({ type: 'Campaign' })
  assert.equal(restored.role, 'follower')
  finish(restored)
  assert.deepEqual(restored.membership.voters, [1, 2])
  assert.deepEqual(restored.membershipAt(logIndex(1))?.voters, [1])
  restored.step({ type: 'Campaign' })
  assert.equal(restored.role, 'preCandidate')
})
