// What may enter a leader's log, and what a committed membership entry does.
// Owns: proposals, refusals, the switch to a new membership.  Does not: compute memberships
// (membership.ts). A refusal means that nothing entered the log.
//   N1. One membership change at a time: the one before is applied.
//   N2. None before an entry of the leader's own term is committed (Ongaro 2015).
//   N3. Waiting bytes are bounded; one oversized command passes when nothing else waits.

import { assert } from '#base/assert'
import { logIndex } from '#base/brand'
import { advanceCommit } from './leader.ts'
import { entryBytes } from './log-slice.ts'
import { assertMembership, isJoint, isVoter, leaveJoint, planChange } from './membership.ts'
import { decodeMembershipEntry, encodeMembershipEntry } from './membership-codec.ts'
import type { MembershipChange } from './messages.ts'
import type { ProposeRefusal, ProposeResult } from './node.ts'
import type { Progress } from './progress.ts'
import type { Raft } from './raft.ts'
import { releaseReads } from './reading.ts'
import type { Entry, EntryKind } from './types.ts'

export function proposeCommand(raft: Raft, payload: Uint8Array): ProposeResult {
  const refusal = roleRefusal(raft)
  if (refusal !== undefined) return refuse(raft, refusal)
  return appendWithinLimit(raft, 'command', payload)
}

export function proposeMembership(raft: Raft, change: MembershipChange): ProposeResult {
  const refusal = roleRefusal(raft)
  if (refusal !== undefined) return refuse(raft, refusal)
  const isLeave = change.changes.length === 0
  if (isJoint(raft.membership) && !isLeave) return refuse(raft, 'membershipPending')
  const plan = planChange(raft.membership, change)
  if (!plan.ok) return refuse(raft, 'membershipInvalid')
  if (!mayChangeMembership(raft)) return refuse(raft, 'membershipPending')
  const payload = encodeMembershipEntry({ change, next: plan.next })
  const result = appendWithinLimit(raft, 'membership', payload)
  if (result.ok) raft.leading().pendingMembershipIndex = result.index
  return result
}

function roleRefusal(raft: Raft): ProposeRefusal | undefined {
  if (raft.leadership === undefined) return 'notLeader'
  return raft.leadership.transferTarget === 0 ? undefined : 'transferring'
}

function refuse(raft: Raft, reason: ProposeRefusal): ProposeResult {
  return { ok: false, reason, leader: raft.leader }
}

function mayChangeMembership(raft: Raft): boolean {
  const isDone = raft.leading().pendingMembershipIndex <= raft.log.applied
  return isDone && raft.hasCommittedOwnTerm()
}

function appendWithinLimit(raft: Raft, kind: EntryKind, payload: Uint8Array): ProposeResult {
  const entry = newEntry(raft, kind, payload)
  const pending = raft.leading().uncommittedBytes
  const fits = pending === 0 || pending + entryBytes(entry) <= raft.config.uncommittedBytesMax
  if (!fits) return refuse(raft, 'uncommittedLimit')
  append(raft, entry)
  return { ok: true, index: entry.index, term: entry.term }
}

/** Paper section 8: a leader begins with an entry of its own term, so that it can commit. */
export function appendEmpty(raft: Raft): void {
  append(raft, newEntry(raft, 'empty', new Uint8Array(0)))
}

function newEntry(raft: Raft, kind: EntryKind, payload: Uint8Array): Entry {
  return { index: logIndex(raft.log.lastIndex + 1), term: raft.term, kind, payload }
}

function append(raft: Raft, entry: Entry): void {
  const leadership = raft.leading()
  raft.log.append(entry)
  leadership.uncommittedBytes += entryBytes(entry)
  leadership.appendsDue = true
}

// -------------------------------------------------------------------------- membership, once
// applied

export function switchMembership(raft: Raft, entry: Entry): void {
  // Who campaigns has applied every membership entry it knows to be committed (voting.ts).
  const isCampaigning = raft.role === 'candidate' || raft.role === 'preCandidate'
  assert(!isCampaigning, 'no membership comes into force during a campaign')
  const { next } = decodeMembershipEntry(entry.payload)
  assertMembership(next)
  raft.membership = next
  raft.history.add(entry.index, next)
  if (raft.leadership === undefined) return
  if (isVoter(next, raft.self)) leadNewMembers(raft)
  else abdicate(raft)
}

/** R12: who is no voter does not lead. A voter that has the whole log may begin at once. */
function abdicate(raft: Raft): void {
  const { peers } = raft.leading()
  const isHeir = ({ node, match }: Progress): boolean =>
    match === raft.log.lastIndex && raft.membership.voters.includes(node)
  const heir = peers.find(isHeir)?.node
  raft.becomeFollower(raft.term, 0)
  if (heir === undefined) return
  raft.send({ type: 'TimeoutNow', from: raft.self, to: heir, term: raft.term })
}

function leadNewMembers(raft: Raft): void {
  const leadership = raft.leading()
  leadership.adopt(raft.membership, logIndex(raft.log.lastIndex + 1))
  leadership.appendsDue = true
  const { transferTarget } = leadership
  if (transferTarget !== 0 && !isVoter(raft.membership, transferTarget)) {
    leadership.transferTarget = 0
  }
  // A smaller quorum may be satisfied already.
  advanceCommit(raft)
  releaseReads(raft)
}

/** Once: the entry that leaves the joint state is itself the pending change (R10). */
export function leaveJointIfDue(raft: Raft): void {
  if (raft.leadership === undefined || !raft.membership.autoLeave) return
  if (!mayChangeMembership(raft)) return
  const plan = planChange(raft.membership, leaveJoint)
  assert(plan.ok, 'a joint state can be left')
  const payload = encodeMembershipEntry({ change: leaveJoint, next: plan.next })
  const entry = newEntry(raft, 'membership', payload)
  append(raft, entry)
  raft.leadership.pendingMembershipIndex = entry.index
}
