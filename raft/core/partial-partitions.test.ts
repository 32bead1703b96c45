import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex, nodeId, term } from '#base/brand'
import { describeStatus } from './describe.ts'
import { createRaftNode, defaultRaftConfig, type Membership, type RaftNode } from './index.ts'
import type { PeerMessage } from './messages.ts'

// If this breaks, a half-dead switch can keep a group from ever having a leader (R6: six hours and
// a half at one provider in 2020), or make it change leaders for ever.

const count = 3
const roundsMax = 40 * defaultRaftConfig.electionTicks
const stableRounds = 10 * defaultRaftConfig.electionTicks

function startGroup(seed: number): readonly RaftNode[] {
  const voters = [1, 2, 3].map(nodeId)
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

/** Bit `from * count + to` set: that direction is cut. */
type Mask = number
const isCut = (mask: Mask, from: number, to: number): boolean =>
  ((mask >> ((from - 1) * count + to - 1)) & 1) === 1

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

function hasMajorityLinks(mask: Mask): boolean {
  const ids = [1, 2, 3]
  const isLinked = (a: number, b: number): boolean => !isCut(mask, a, b) && !isCut(mask, b, a)
  return ids.some((a) => ids.some((b) => a !== b && isLinked(a, b)))
}

test('R6: whichever one-way links of three are cut, two that can talk keep one leader', () => {
  const directions = [1, 2, 3, 5, 6, 7]
  for (let subset = 0; subset < 64; subset++) {
    let mask: Mask = 0
    for (const [bit, direction] of directions.entries()) {
      if (((subset >> bit) & 1) === 1) mask |= 1 << direction
    }
    if (!hasMajorityLinks(mask)) continue
    for (const first of [1, 2, 3]) checkMask(mask, first)
  }
})

function checkMask(mask: Mask, first: number): void {
  const nodes = startGroup(subsetSeed(mask, first))
  nodes[first - 1]?.step({ type: 'Campaign' })
  settle(nodes, 0)
  assert.equal(nodes[first - 1]?.role, 'leader')
  const picture = (): string =>
    [
      `mask ${mask.toString(2)} first ${first}`,
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

function subsetSeed(mask: Mask, first: number): number {
  return mask * 4 + first
}
