import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type NodeId, nodeId } from '#base/brand'
import { quorumIndex, voteResult } from './quorum.ts'

// If these break, something is committed or elected by fewer than it needs. All small cases, not
// samples.

const universe = [1, 2, 3, 4, 5].map(nodeId)
const valueMax = 3

function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (sets, item) => sets.flatMap((set) => [set, [...set, item]]),
    [[]],
  )
}

/** Every assignment of one of `choices` to each of `count` places. */
function* assignments<T>(count: number, choices: readonly T[]): Generator<readonly T[]> {
  if (count === 0) yield []
  else
    for (const rest of assignments(count - 1, choices)) for (const c of choices) yield [...rest, c]
}

/** By counting, for every value from the top: the definition of a majority, nothing clever. */
function naiveIndex(voters: readonly NodeId[], values: ReadonlyMap<NodeId, number>): number {
  if (voters.length === 0) return Number.POSITIVE_INFINITY
  for (let value = valueMax; value > 0; value--) {
    const reached = voters.filter((voter) => (values.get(voter) ?? 0) >= value).length
    if (reached > voters.length - reached) return value
  }
  return 0
}

function naiveVote(
  voters: readonly NodeId[],
  answers: ReadonlyMap<NodeId, boolean | undefined>,
): 'won' | 'lost' | 'pending' {
  const yes = voters.filter((voter) => answers.get(voter) === true).length
  const no = voters.filter((voter) => answers.get(voter) === false).length
  if (voters.length === 0 || yes > voters.length - yes) return 'won'
  // Lost when even all that are missing could not make it a majority.
  return voters.length - no > no ? 'pending' : 'lost'
}

test('quorumIndex agrees with counting for all groups of up to five, joint ones included', () => {
  const sets = subsets(universe).filter((set) => set.length > 0)
  const values = [...assignments(universe.length, [0, 1, 2, 3])]
  // All pairs of halves with a sample of values, and all values with each single half.
  for (const [i, voters] of sets.entries()) {
    for (const [j, list] of values.entries()) {
      const reached = new Map(universe.map((node, at) => [node, list[at] ?? 0]))
      const of = (node: NodeId): number => reached.get(node) ?? 0
      const incoming = naiveIndex(voters, reached)
      assert.equal(quorumIndex({ voters, votersOutgoing: [] }, of), incoming)
      assert.equal(quorumIndex({ voters, votersOutgoing: voters }, of), incoming)
      const votersOutgoing = sets[(i * 7 + j) % sets.length] ?? []
      const joint = Math.min(incoming, naiveIndex(votersOutgoing, reached))
      assert.equal(quorumIndex({ voters, votersOutgoing }, of), joint)
      assert.equal(quorumIndex({ voters: votersOutgoing, votersOutgoing: voters }, of), joint)
    }
  }
})

test('voteResult agrees with counting for all groups of up to five, joint ones included', () => {
  const sets = subsets(universe).filter((set) => set.length > 0)
  const rank = { lost: 0, pending: 1, won: 2 } as const
  for (const [i, voters] of sets.entries()) {
    let j = 0
    for (const list of assignments(universe.length, [true, false, undefined])) {
      const answers = new Map(universe.map((node, at) => [node, list[at]]))
      const of = (node: NodeId): boolean | undefined => answers.get(node)
      const incoming = naiveVote(voters, answers)
      assert.equal(voteResult({ voters, votersOutgoing: [] }, of), incoming)
      const votersOutgoing = sets[(i * 7 + j++) % sets.length] ?? []
      const outgoing = naiveVote(votersOutgoing, answers)
      const joint = rank[incoming] < rank[outgoing] ? incoming : outgoing
      assert.equal(voteResult({ voters, votersOutgoing }, of), joint)
      assert.equal(voteResult({ voters: votersOutgoing, votersOutgoing: voters }, of), joint)
    }
  }
})
