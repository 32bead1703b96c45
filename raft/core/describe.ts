// One-line human pictures of every type. Scenarios, traces and failure reports print these.
// Owns: the words.  Does not: parse them.

import { unreachable } from '#base/assert'
import { decodeMembershipChange } from './membership-codec.ts'
import type { MembershipChange, Message } from './messages.ts'
import type { PeerStatus, RaftStatus } from './node.ts'
import type { RaftOutput } from './output.ts'
import type { Entry, EntryId, HardState, Membership, SnapshotMeta } from './types.ts'

/** Payload bytes beyond this are cut: a picture has one line. */
const payloadCharsMax = 40
const printable = /^[\x20-\x7e]*$/

export function describeEntryId({ index, term }: EntryId): string {
  return `${index}/${term}`
}

export function describeEntry(entry: Entry): string {
  const id = describeEntryId(entry)
  switch (entry.kind) {
    case 'empty':
      return `${id} empty`
    case 'membership':
      return `${id} ${describeMembershipChange(decodeMembershipChange(entry.payload))}`
    case 'command':
      return `${id} ${describePayload(entry.payload)}`
    default:
      return unreachable(entry.kind)
  }
}

function describePayload(payload: Uint8Array): string {
  let text = ''
  for (const byte of payload.subarray(0, payloadCharsMax)) text += String.fromCharCode(byte)
  if (!printable.test(text)) return `(${payload.length} bytes)`
  return payload.length > payloadCharsMax ? `"${text}…" (${payload.length} bytes)` : `"${text}"`
}

export function describeEntries(entries: readonly Entry[]): string {
  return `[${entries.map(describeEntry).join(', ')}]`
}

export function describeMembership(membership: Membership): string {
  const { voters, votersOutgoing, learners, learnersNext, autoLeave } = membership
  let text = `voters ${list(voters)}`
  if (votersOutgoing.length > 0) text += ` leaving ${list(votersOutgoing)}`
  if (learners.length > 0) text += ` learners ${list(learners)}`
  if (learnersNext.length > 0) text += ` learn-next ${list(learnersNext)}`
  return autoLeave ? `${text} auto-leave` : text
}

function list(nodes: readonly number[]): string {
  return `(${nodes.join(' ')})`
}

const actionWords = { addVoter: 'voter', addLearner: 'learner', remove: 'remove' } as const

export function describeMembershipChange({ changes, transition }: MembershipChange): string {
  if (changes.length === 0) return 'leave-joint'
  const words = changes.map(({ node, action }) => `${actionWords[action]} ${node}`)
  return `change(${words.join(', ')}${transition === 'auto' ? '' : `, ${transition}`})`
}

export function describeHardState({ term, vote, commit }: HardState): string {
  return `term=${term} vote=${vote} commit=${commit}`
}

export function describeSnapshot(snapshot: SnapshotMeta): string {
  return `${describeEntryId(snapshot)} ${describeMembership(snapshot.membership)}`
}

export function describeMessage(message: Message): string {
  if (!('from' in message)) return describeLocal(message)
  const head = `${message.from}->${message.to} ${message.type} term=${message.term}`
  switch (message.type) {
    case 'RequestVote': {
      const kind = `${message.preVote ? ' pre' : ''}${message.transfer ? ' transfer' : ''}`
      return `${head}${kind} last=${message.lastIndex}/${message.lastTerm}`
    }
    case 'RequestVoteReply': {
      const denied = `denied commit=${message.commitIndex}/${message.commitTerm}`
      return `${head}${message.preVote ? ' pre' : ''} ${message.granted ? 'granted' : denied}`
    }
    case 'AppendEntries': {
      const after = `after=${message.prevIndex}/${message.prevTerm}`
      return `${head} ${after} commit=${message.commit} ${describeEntries(message.entries)}`
    }
    case 'AppendEntriesReply':
      if (message.accepted) return `${head} accepted ${message.index}`
      return `${head} rejected ${message.index} hint=${message.hintIndex}/${message.hintTerm}`
    case 'Heartbeat':
      return `${head} commit=${message.commit}${describeContext(message.readContext)}`
    case 'HeartbeatReply':
      return `${head}${describeContext(message.readContext)}`
    case 'InstallSnapshot':
      return `${head} ${describeSnapshot(message.snapshot)}`
    case 'TimeoutNow':
      return head
    case 'ReadIndex':
      return `${head} request=${message.requestId}`
    case 'ReadIndexReply':
      return `${head} request=${message.requestId} index=${message.index}`
    default:
      return unreachable(message)
  }
}

function describeContext(context: number): string {
  return context === 0 ? '' : ` context=${context}`
}

function describeLocal(message: Exclude<Message, { readonly from: number }>): string {
  switch (message.type) {
    case 'Tick':
    case 'Campaign':
    case 'ForgetLeader':
      return message.type
    case 'Unreachable':
      return `Unreachable ${message.peer}`
    case 'SnapshotStarted':
      return `SnapshotStarted ${message.peer} index=${message.index}`
    case 'SnapshotEnded':
      return `SnapshotEnded ${message.peer} ${message.delivered ? 'delivered' : 'failed'}`
    case 'TransferLeadership':
      return `TransferLeadership ${message.target}`
    default:
      return unreachable(message)
  }
}

/** One line per thing asked for, in the order in which it is done; empty for an empty output. */
export function describeOutput(output: RaftOutput): readonly string[] {
  const lines: string[] = []
  const { leadership, hardState, entries, snapshot, committed } = output
  if (leadership !== undefined) {
    lines.push(`${leadership.role} term=${leadership.term} leader=${leadership.leader}`)
  }
  for (const message of output.sendNow) lines.push(`send ${describeMessage(message)}`)
  if (hardState !== undefined) lines.push(`write ${describeHardState(hardState)}`)
  if (snapshot !== undefined) lines.push(`write snapshot ${describeSnapshot(snapshot)}`)
  if (entries.length > 0) lines.push(`write ${describeEntries(entries)}`)
  for (const message of output.sendAfterPersist) {
    lines.push(`then send ${describeMessage(message)}`)
  }
  if (committed.length > 0) lines.push(`apply ${describeEntries(committed)}`)
  for (const read of output.readStates) lines.push(`read ${read.requestId} at ${read.index}`)
  for (const requestId of output.readsDropped) lines.push(`read ${requestId} dropped`)
  for (const node of output.snapshotsNeeded) lines.push(`snapshot needed by ${node}`)
  return lines
}

export function describeStatus(status: RaftStatus): string {
  const { self, role, term, leader, firstIndex, lastIndex, commit, applied } = status
  const log = `log=[${firstIndex}..${lastIndex}] commit=${commit} applied=${applied}`
  const members = describeMembership(status.membership)
  return `${self} ${role} term=${term} leader=${leader} ${log} ${members}`
}

export function describePeer(peer: PeerStatus): string {
  const flags = `${peer.recentActive ? '' : ' inactive'}${peer.learner ? ' learner' : ''}`
  return `${peer.node} ${peer.state} match=${peer.match} next=${peer.next}${flags}`
}
