import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex, nodeId, term } from '#base/brand'
import { createPrng } from '#base/prng'
import { describeStatus } from './describe.ts'
import { createRaftNode, defaultRaftConfig, type Membership, type RaftNode } from './index.ts'
import type { PeerMessage } from './messages.ts'

// If this breaks, a half-dead switch can keep a group from ever having a leader (R6: six hours and
// a half at one provider in 2020), or make it change leaders for ever.

const roundsMax = 40 * defaultRaftConfig.electionTicks
const stableRounds = 10 * defaultRaftConfig.electionTicks

function startGroup(count: number, seed: number): readonly RaftNode[] {
  const voters = Array.from({ length: count }, (_, i) => nodeId(i + 1))
  const membership: Membership = {
    voters,
    votersOutgoing: [],
    learners: [],
    learnersNext: [],
    autoLeave: false,
  }
  return voters.map((self) =>
    createRaftNode(
      { ...defaultRaftConfig, self, seed },
      {
        hardState: { term: term(0), vote: 0, commit: logIndex(0) },
        snapshot: { index: logIndex(0), term: term(0), membership },
        entries: [],
        applied: logIndex(0),
        membership,
      },
    ),
  )
}

/** The directions that are cut, as `from>to`. */
type Mask = ReadonlySet<string>
const isCut = (mask: Mask, from: number, to: number): boolean => mask.has(`${from}>${to}`)
const isLinked = (mask: Mask, a: number, b: number): boolean => {
  return !isCut(mask, a, b) && !isCut(mask, b, a)
}

function settle(nodes: readonly RaftNode[], mask: Mask): void {
  for (let step = 0; step < 1000; step++) {
    const sent: PeerMessage[] = []
    for (const node of nodes) {
      while (node.hasOutput()) {
        const output = node.takeOutput()
        sent.push(...output.sendNow, ...output.sendAfterPersist)
        if (output.persistMark !== undefined) node.persisted(output.persistMark)
        const last = output.committed.at(-1)
        if (last !== undefined) node.appliedTo(last.index)
      }
    }
    if (sent.length === 0) return
    for (const message of sent) {
      if (!isCut(mask, message.from, message.to)) nodes[message.to - 1]?.step(message)
    }
  }
  throw new Error('messages without end')
}

function round(nodes: readonly RaftNode[], mask: Mask): void {
  for (const node of nodes) node.step({ type: 'Tick' })
  settle(nodes, mask)
}

/** The leader, if it can commit. */
function workingLeader(nodes: readonly RaftNode[], mask: Mask): RaftNode | undefined {
  return nodes.find((node) => {
    const result = node.propose(new Uint8Array(1))
    if (!result.ok) return false
    settle(nodes, mask)
    return node.role === 'leader' && node.committed >= result.index
  })
}

test('R6: whichever one-way links of three are cut, two that can talk keep one leader', () => {
  const directions = ['1>2', '1>3', '2>1', '2>3', '3>1', '3>2']
  for (let subset = 0; subset < 64; subset++) {
    const mask = new Set(directions.filter((_, bit) => ((subset >> bit) & 1) === 1))
    const ids = [1, 2, 3]
    if (!ids.some((a) => ids.some((b) => a !== b && isLinked(mask, a, b)))) continue
    for (const first of ids) checkMask({ count: 3, mask, first, seed: subset * 4 + first })
  }
})

test('R6: of five, three that can talk keep one leader, whichever other links are cut', () => {
  // Three that can all talk: if one alone reaches a majority, but with a log that another one of it
  // knows to be incomplete, no Raft elects anybody.
  for (let seed = 1; seed <= 150; seed++) {
    const prng = createPrng(seed)
    const cut = new Set<string>()
    const ids = [1, 2, 3, 4, 5]
    const clique = new Set<number>()
    while (clique.size < 3) clique.add(prng.pick(ids))
    for (const from of ids) {
      for (const to of ids) {
        if (from === to || (clique.has(from) && clique.has(to))) continue
        if (prng.chance({ numerator: 1, denominator: 2 })) cut.add(`${from}>${to}`)
      }
    }
    checkMask({ count: 5, mask: cut, first: prng.pick(ids), seed })
  }
})

function checkMask(options: {
  readonly count: number
  readonly mask: Mask
  readonly first: number
  readonly seed: number
}): void {
  const { count, mask, first, seed } = options
  const nodes = startGroup(count, seed)
  nodes[first - 1]?.step({ type: 'Campaign' })
  settle(nodes, new Set())
  assert.equal(nodes[first - 1]?.role, 'leader')
  const picture = (): string =>
    [
      `seed ${seed} cut ${[...mask].join(' ')} first ${first}`,
      ...nodes.map((n) => describeStatus(n.status())),
    ].join('\n')
  let leader: RaftNode | undefined
  for (let i = 0; i < roundsMax; i++) {
    round(nodes, mask)
    // A leader that has just been cut off still looks like one; give it time to notice.
    if (i > 3 * defaultRaftConfig.electionTicks) leader = workingLeader(nodes, mask)
    if (leader !== undefined) break
  }
  assert(leader !== undefined, `no leader: ${picture()}`)
  const { term: before } = leader
  for (let i = 0; i < stableRounds; i++) round(nodes, mask)
  assert.equal(workingLeader(nodes, mask), leader, `not stable: ${picture()}`)
  assert.equal(leader.term, before, `elections go on: ${picture()}`)
}
