// From the members that a group has to those that the directory wants: the next single step.
// Owns: the order of the steps.  Does not: take them (membership-driver.ts), or know why someone is
// wanted (directory/topology.ts).
//   B5. A step is taken only if a quorum of live voters is left, before it, in it and after it.
//   B6. Who is new is a learner first, and votes only after it has caught up.
//   B7. Of a node at most one member votes: the next one comes in as the former goes out, in one
//       joint change. A member is never exchanged for one of a lower number: then this node's
//       directory is old.

import { type NodeId, nodeOf } from '#base/brand'
import type { Membership, MembershipChange } from '#raft/core'
import type { WantedMembers } from '../directory/topology.ts'

/** Entries that a learner may be behind when it gets its vote; it catches up with these soon. */
export const promotionLagMax = 200

export interface GroupView {
  /** The leader, as a member. */
  readonly self: NodeId
  readonly membership: Membership
  readonly lastIndex: number
  /** The other members. */
  readonly peers: readonly {
    readonly node: NodeId
    readonly match: number
    /** It answered not long ago (raft/core/node.ts). */
    readonly recentActive: boolean
  }[]
}

export type MembershipStep =
  | { readonly type: 'change'; readonly change: MembershipChange }
  /**
   * `settled`: all is as wanted. `joint`: a change is under way. `oldDirectory`: somebody is newer
   * than wanted. `catchingUp`: a learner is behind, or silent. `quorum`: too few voters are alive.
   */
  | { readonly type: 'wait'; readonly reason: WaitReason }

export type WaitReason = 'settled' | 'joint' | 'oldDirectory' | 'catchingUp' | 'quorum'

export function nextStep(view: GroupView, wanted: WantedMembers): MembershipStep {
  const { membership } = view
  if (membership.votersOutgoing.length > 0) return wait('joint')
  if (isNewerThan(membership, wanted)) return wait('oldDirectory')
  const all = [...wanted.voters, ...wanted.learners]
  const stranger = membership.learners.find((node) => !all.includes(node))
  if (stranger !== undefined) return change([{ node: stranger, action: 'remove' }])
  const promotion = promote(view, wanted)
  if (promotion?.type === 'change') return promotion
  const present = [...membership.voters, ...membership.learners]
  const missing = all.find((node) => !present.includes(node))
  if (missing !== undefined) return change([{ node: missing, action: 'addLearner' }])
  if (promotion !== undefined) return promotion
  return dismiss(view, wanted)
}

/** A learner that has caught up takes the place of a voter that is not wanted any more. */
function promote(view: GroupView, wanted: WantedMembers): MembershipStep | undefined {
  const { membership, lastIndex, peers } = view
  const learners = membership.learners.filter((node) => wanted.voters.includes(node))
  if (learners.length === 0) return undefined
  const ready = learners.find((node) => {
    const peer = peers.find((each) => each.node === node)
    return peer?.recentActive === true && peer.match + promotionLagMax >= lastIndex
  })
  if (ready === undefined) return wait('catchingUp')
  const former = formerOf(ready, membership, wanted)
  const left = former === undefined ? [] : [leaving(former, wanted)]
  return guarded(view, [{ node: ready, action: 'addVoter' }, ...left])
}

/** The member of the same node first: two of one node must not vote (B7). */
function formerOf(
  member: NodeId,
  membership: Membership,
  wanted: WantedMembers,
): NodeId | undefined {
  const extra = membership.voters.filter((node) => !wanted.voters.includes(node))
  return extra.find((node) => nodeOf(node) === nodeOf(member)) ?? extra[0]
}

function dismiss(view: GroupView, wanted: WantedMembers): MembershipStep {
  const extra = view.membership.voters.find((node) => !wanted.voters.includes(node))
  return extra === undefined ? wait('settled') : guarded(view, [leaving(extra, wanted)])
}

type Change = MembershipChange['changes'][number]

function leaving(node: NodeId, wanted: WantedMembers): Change {
  return { node, action: wanted.learners.includes(node) ? 'addLearner' : 'remove' }
}

/** B5: the voters before and the voters after have a quorum that lives. */
function guarded(view: GroupView, changes: readonly Change[]): MembershipStep {
  const before = view.membership.voters
  const touched = changes.map(({ node }) => node)
  const added = changes.filter(({ action }) => action === 'addVoter').map(({ node }) => node)
  const after = [...before.filter((node) => !touched.includes(node)), ...added]
  if (!hasLiveQuorum(view, before) || !hasLiveQuorum(view, after)) return wait('quorum')
  return change(changes)
}

function hasLiveQuorum({ self, peers }: GroupView, voters: readonly NodeId[]): boolean {
  const isLive = (node: NodeId): boolean =>
    node === self || peers.some((peer) => peer.node === node && peer.recentActive)
  return voters.length > 0 && voters.filter(isLive).length * 2 > voters.length
}

/** A group has gone further than this node's directory knows. */
function isNewerThan(membership: Membership, wanted: WantedMembers): boolean {
  const all = [...wanted.voters, ...wanted.learners]
  return [...membership.voters, ...membership.learners].some((present) =>
    all.some((node) => nodeOf(node) === nodeOf(present) && node < present),
  )
}

function change(changes: readonly Change[]): MembershipStep {
  return { type: 'change', change: { changes, transition: 'auto' } }
}

function wait(reason: WaitReason): MembershipStep {
  return { type: 'wait', reason }
}
