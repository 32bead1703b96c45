// What a majority, or two of them in a joint state, agrees on. Pure arithmetic over ids.
// Owns: the two questions "which index do they share?" and "is the vote decided?".
// Does not: know who counts; callers pass the voters of the membership in force, nobody else (R11).
//   Q1. An empty half agrees to everything: the outgoing half outside a joint state.
//   Q2. Every answer is that of both halves.

import type { NodeId } from '#base/brand'

export type VoteResult = 'won' | 'lost' | 'pending'

/** The two halves of a membership that count. */
export interface Voters {
  readonly voters: readonly NodeId[]
  readonly votersOutgoing: readonly NodeId[]
}

/**
 * Largest value that a majority of both halves has reached. Some voter has exactly that value, so
 * each voter's own is tried: groups are small, and this neither sorts nor allocates per
 * acknowledgement.
 */
export function quorumIndex(halves: Voters, reached: (node: NodeId) => number): number {
  return Math.min(
    majorityIndex(halves.voters, reached),
    majorityIndex(halves.votersOutgoing, reached),
  )
}

function majorityIndex(voters: readonly NodeId[], reached: (node: NodeId) => number): number {
  if (voters.length === 0) return Number.MAX_SAFE_INTEGER
  const needed = (voters.length >> 1) + 1
  let best = 0
  for (const candidate of voters) {
    const value = reached(candidate)
    if (value <= best) continue
    let count = 0
    for (const voter of voters) if (reached(voter) >= value) count++
    if (count >= needed) best = value
  }
  return best
}

/** `answer` says what a voter said, undefined if nothing yet. */
export function voteResult(
  halves: Voters,
  answer: (node: NodeId) => boolean | undefined,
): VoteResult {
  const incoming = majorityVote(halves.voters, answer)
  const outgoing = majorityVote(halves.votersOutgoing, answer)
  if (incoming === 'lost' || outgoing === 'lost') return 'lost'
  return incoming === 'won' && outgoing === 'won' ? 'won' : 'pending'
}

function majorityVote(
  voters: readonly NodeId[],
  answer: (node: NodeId) => boolean | undefined,
): VoteResult {
  if (voters.length === 0) return 'won'
  const needed = (voters.length >> 1) + 1
  let yes = 0
  let missing = 0
  for (const voter of voters) {
    const said = answer(voter)
    if (said === undefined) missing++
    else if (said) yes++
  }
  if (yes >= needed) return 'won'
  return yes + missing >= needed ? 'pending' : 'lost'
}
