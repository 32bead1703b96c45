// Who votes: from one membership to the next, by joint consensus when more than one voter changes.
// Owns: the arithmetic of changes (thesis section 4.3) and which wishes are refused.
// Does not: decide when a change may be proposed (leader.ts) or takes effect (raft.ts: when
// applied).
//   M1. There is always a voter, in every half that counts.
//   M2. Two consecutive memberships share a quorum: one voter differs, or the state between is
//       joint.
//   M3. Nobody is voter and learner of the same half.
//   M4. All lists are ascending, so that equal memberships are equal bytes on every replica.

import { assert } from '#base/assert'
import type { NodeId } from '#base/brand'
import type { MembershipChange } from './messages.ts'
import type { Membership } from './types.ts'

export type MembershipPlan =
  | { readonly ok: true; readonly next: Membership }
  | {
      readonly ok: false
      readonly reason: 'joint' | 'notJoint' | 'noVoter' | 'twice' | 'nothing' | 'badNode'
    }

/** The membership after `change`, or why it is none. The same on every replica. */
export function planChange(current: Membership, change: MembershipChange): MembershipPlan {
  if (change.changes.length === 0) return leave(current)
  if (isJoint(current)) return { ok: false, reason: 'joint' }
  return enter(current, change)
}

function leave(current: Membership): MembershipPlan {
  if (!isJoint(current)) return { ok: false, reason: 'notJoint' }
  const next: Membership = {
    voters: current.voters,
    votersOutgoing: [],
    learners: ascending([...current.learners, ...current.learnersNext]),
    learnersNext: [],
    autoLeave: false,
  }
  return { ok: true, next }
}

function enter(current: Membership, change: MembershipChange): MembershipPlan {
  const touched = new Set<NodeId>()
  const voters = new Set(current.voters)
  const learners = new Set(current.learners)
  for (const { node, action } of change.changes) {
    if (!Number.isSafeInteger(node) || node < 1) return { ok: false, reason: 'badNode' }
    if (touched.has(node)) return { ok: false, reason: 'twice' }
    touched.add(node)
    voters.delete(node)
    learners.delete(node)
    if (action === 'addVoter') voters.add(node)
    if (action === 'addLearner') learners.add(node)
  }
  if (voters.size === 0) return { ok: false, reason: 'noVoter' }
  const left = current.voters.filter((node) => !voters.has(node)).length
  const joined = voters.size - (current.voters.length - left)
  const sameLearners =
    learners.size === current.learners.length &&
    current.learners.every((node) => learners.has(node))
  if (left + joined === 0 && sameLearners) return { ok: false, reason: 'nothing' }
  const joint = change.transition !== 'auto' || left + joined > 1
  const demoted = joint ? current.voters.filter((node) => learners.has(node)) : []
  const next: Membership = {
    voters: ascending([...voters]),
    votersOutgoing: joint ? ascending(current.voters) : [],
    // A voter of the outgoing half still votes there; it learns once the joint state is left (M3).
    learners: ascending([...learners].filter((node) => !demoted.includes(node))),
    learnersNext: ascending(demoted),
    autoLeave: joint && change.transition !== 'jointExplicit',
  }
  return { ok: true, next }
}

/** The change that leaves a joint state. */
export const leaveJoint: MembershipChange = { changes: [], transition: 'auto' }

export function isJoint(membership: Membership): boolean {
  return membership.votersOutgoing.length > 0
}

/** Votes in at least one half. */
export function isVoter(membership: Membership, node: NodeId): boolean {
  return membership.voters.includes(node) || membership.votersOutgoing.includes(node)
}

export function isMember(membership: Membership, node: NodeId): boolean {
  return isVoter(membership, node) || membership.learners.includes(node)
}

/** Everyone the leader replicates to, itself included, ascending. */
export function members(membership: Membership): readonly NodeId[] {
  return ascending([...membership.voters, ...membership.votersOutgoing, ...membership.learners])
}

/** Everyone whose vote counts, ascending. */
export function allVoters(membership: Membership): readonly NodeId[] {
  return ascending([...membership.voters, ...membership.votersOutgoing])
}

function ascending(nodes: readonly NodeId[]): readonly NodeId[] {
  return [...new Set(nodes)].sort((a, b) => a - b)
}

export function assertMembership(membership: Membership): void {
  const { voters, votersOutgoing, learners, learnersNext } = membership
  for (const list of [voters, votersOutgoing, learners, learnersNext]) {
    for (let i = 1; i < list.length; i++) {
      assert((list[i - 1] ?? 0) < (list[i] ?? 0), 'membership lists are ascending (M4)')
    }
  }
  for (const node of learners) assert(!isVoter(membership, node), 'a learner has no vote (M3)')
  for (const node of learnersNext) {
    assert(votersOutgoing.includes(node), 'who will learn is an outgoing voter')
    assert(!voters.includes(node), 'who will learn is no incoming voter (M3)')
  }
  assert(!membership.autoLeave || isJoint(membership), 'only a joint state is left')
}
