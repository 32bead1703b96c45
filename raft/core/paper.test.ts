// What the paper says about all cases of a kind: tables and draws. The rest of it is told step by
// step in testdata/paper/.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex, nodeId, term } from '#base/brand'
import { acknowledgement, append, entry, finish, sent, start, vote } from './test-node.ts'

const plain = { preVote: false, checkQuorum: false }
const ids = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1)

test('5.2: an election is won in one round by a majority, lost by one, else it goes on', () => {
  // If this breaks, somebody leads with fewer votes than it takes, or never although it could.
  for (const count of [1, 2, 3, 4, 5, 6, 7]) {
    for (let yes = 0; yes < count; yes++) {
      for (let no = 0; yes + no < count; no++) {
        const node = start({ voters: ids(count), config: plain })
        node.step({ type: 'Campaign' })
        finish(node)
        for (const from of ids(yes)) node.step(vote(from + 1, 1, { granted: true }))
        for (const from of ids(no)) node.step(vote(yes + from + 1, 1, { granted: false }))
        const majority = Math.floor(count / 2) + 1
        const isWon = yes + 1 >= majority
        const isLost = count - no < majority
        const expected = isWon ? 'leader' : isLost ? 'follower' : 'candidate'
        assert.equal(node.role, expected, `${count} voters, ${yes} yes, ${no} no`)
        assert.equal(node.term, 1)
      }
    }
  }
})

/** How many ticks a replica waits before it asks, as follower and again as candidate. */
function waits(self: number, seed: number): readonly [number, number] {
  const node = start({ self, seed, voters: ids(5), config: plain })
  let asFollower = 0
  while (node.term === 0) {
    node.step({ type: 'Tick' })
    asFollower++
  }
  let asCandidate = 0
  while (node.term === 1) {
    node.step({ type: 'Tick' })
    asCandidate++
  }
  return [asFollower, asCandidate]
}

for (const [position, role] of ['follower', 'candidate'].entries()) {
  test(`5.2: a ${role} waits a drawn time, each of the possible ones`, () => {
    // If this breaks, votes are split again and again.
    const seen = new Set<number>()
    for (let seed = 1; seed <= 500; seed++) seen.add(waits(1, seed)[position] ?? 0)
    assert.deepEqual(
      [...seen].sort((a, b) => a - b),
      [10, 11, 12, 13, 14, 15, 16, 17, 18, 19],
    )
  })

  test(`5.2: seldom do two that wait as ${role} ask at the same moment`, () => {
    // If this breaks, a larger group never elects anybody.
    let conflicts = 0
    const rounds = 1000
    for (let seed = 1; seed <= rounds; seed++) {
      const drawn = ids(5)
        .map((self) => waits(self, seed)[position] ?? 0)
        .sort((a, b) => a - b)
      if (drawn[0] === drawn[1]) conflicts++
    }
    // Five draws from ten: the first one is alone in two of three cases.
    assert(conflicts < rounds / 2, `${conflicts} of ${rounds}`)
  })
}

test('5.3: an entry is committed by a majority of acknowledgements, the own one included', () => {
  // If this breaks, an entry is lost with fewer nodes than promised, or waits for more.
  for (const count of [1, 2, 3, 4, 5, 7]) {
    for (let others = 0; others < count; others++) {
      const node = start({ voters: ids(count), config: plain })
      node.step({ type: 'Campaign' })
      finish(node)
      for (const from of ids(count - 1)) node.step(vote(from + 1, 1, { granted: true }))
      finish(node)
      for (const from of ids(count - 1)) node.step(acknowledgement(from + 1, 1, node.lastIndex))
      finish(node)
      const result = node.propose(new Uint8Array(1))
      assert(result.ok)
      finish(node)
      for (const from of ids(others)) node.step(acknowledgement(from + 1, 1, result.index))
      const isCommitted = node.committed >= result.index
      assert.equal(isCommitted, others + 1 > count / 2, `${others} others of ${count}`)
    }
  }
})

test('5.3: a follower accepts an append exactly if its log has the entry before it', () => {
  // If this breaks, logs that differ are taken for equal.
  const log = [1, 2, 2]
  for (let prevIndex = 0; prevIndex <= 5; prevIndex++) {
    for (let prevTerm = 0; prevTerm <= 3; prevTerm++) {
      const node = start({ terms: log })
      node.step(append(3, [prevIndex, prevTerm]))
      const reply = sent(finish(node)).find(({ type }) => type === 'AppendEntriesReply')
      assert(reply?.type === 'AppendEntriesReply')
      // Index 0 is before every log.
      const isThere = prevIndex === 0 ? prevTerm === 0 : log[prevIndex - 1] === prevTerm
      assert.equal(reply.accepted, isThere, `after ${prevIndex}/${prevTerm}`)
      if (!isThere) assert.equal(reply.index, prevIndex)
    }
  }
})

test('5.3: what conflicts with the leader is replaced, what does not stays', () => {
  // If this breaks, a follower keeps entries that nobody else has, or throws away what it promised.
  const cases: readonly [prev: [number, number], sent: number[], log: number[], kept: number[]][] =
    [
      [[2, 2], [3], [1, 2], [1, 2, 3]],
      [
        [1, 1],
        [3, 3],
        [1, 2],
        [1, 3, 3],
      ],
      [[0, 0], [1], [1, 2], [1, 2]],
      [[0, 0], [3], [1, 2], [3]],
      [[1, 1], [2], [1, 2, 2], [1, 2, 2]],
      [
        [1, 1],
        [2, 3],
        [1, 2, 2, 2],
        [1, 2, 3],
      ],
    ]
  for (const [prev, terms, log, kept] of cases) {
    const node = start({ terms: log })
    const entries = terms.map((at, i) => entry(prev[0] + 1 + i, at))
    node.step(append(3, prev, { entries }))
    const left = ids(node.lastIndex).map((index) => Number(node.termAt(logIndex(index))))
    assert.deepEqual(left, kept)
    // Written is what is new, and nothing twice.
    const written = finish(node).flatMap((output) => output.entries)
    const first = kept.findIndex((at, i) => at !== log[i])
    assert.deepEqual(
      written.map(({ index }) => Number(index)),
      first < 0 ? [] : ids(kept.length).filter((index) => index > first),
    )
  }
})

test('5.4.1: a vote goes to a log that is as good: the later last term, then the length', () => {
  // If this breaks, a leader is elected that lacks what was committed (5.4.1).
  for (const [own, last, granted] of [
    [[1], [1, 1], true],
    [[1], [2, 1], true],
    [[1, 1], [1, 1], false],
    [[1], [1, 2], true],
    [[1], [2, 2], true],
    [[1, 1], [1, 2], true],
    [[2], [1, 1], false],
    [[2], [2, 1], false],
    [[2, 1 + 1], [1, 1], false],
    [[], [0, 0], true],
  ] as const) {
    for (const preVote of [true, false]) {
      const node = start({ terms: own, term: 3 })
      node.step({
        type: 'RequestVote',
        from: nodeId(2),
        to: nodeId(1),
        term: term(4),
        preVote,
        lastIndex: logIndex(last[0]),
        lastTerm: term(last[1]),
        transfer: false,
      })
      const reply = sent(finish(node)).find(({ type }) => type === 'RequestVoteReply')
      assert(reply?.type === 'RequestVoteReply')
      assert.equal(reply.granted, granted, `own ${own.join()} asked ${last.join()}`)
    }
  }
})

test('5.4.1: one vote a term, to whoever asked first, also after a restart', () => {
  // If this breaks, two leaders can be elected in one term.
  for (const given of [0, 2, 3]) {
    for (const asking of [2, 3]) {
      const node = start({ term: 1, vote: given, config: plain })
      node.step({
        type: 'RequestVote',
        from: nodeId(asking),
        to: nodeId(1),
        term: term(1),
        preVote: false,
        lastIndex: logIndex(0),
        lastTerm: term(0),
        transfer: false,
      })
      const reply = sent(finish(node)).find(({ type }) => type === 'RequestVoteReply')
      assert(reply?.type === 'RequestVoteReply')
      assert.equal(reply.granted, given === 0 || given === asking)
    }
  }
})

test('5.1: what is of an older term changes nothing', () => {
  // If this breaks, a leader of the past can take back or commit entries.
  const node = start({ terms: [1, 2], term: 3 })
  const before = node.status()
  node.step(append(2, [1, 1], { entries: [entry(2, 1)], commit: 2 }))
  node.step(vote(2, 2, { granted: true }))
  node.step(acknowledgement(2, 2, logIndex(2)))
  node.step({ type: 'TimeoutNow', from: nodeId(2), to: nodeId(1), term: term(2) })
  finish(node)
  assert.deepEqual(node.status(), before)
})
