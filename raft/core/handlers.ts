// THE TABLE: what a replica does with a message, by its role. Removing a cell does not compile.
// Owns: the dispatch.  Does not: look at terms; raft.ts has settled them: what arrives here has
// this replica's term, or is a pre-vote question or answer, which never changes one (T 9.6).

import { AssertionFailure } from '#base/assert'
import * as candidate from './candidate.ts'
import * as follower from './follower.ts'
import * as leader from './leader.ts'
import type { Message } from './messages.ts'
import type { Raft } from './raft.ts'
import * as reading from './reading.ts'
import type { Role } from './types.ts'
import { grantOrDeny } from './voting.ts'

export type Handler<M> = (raft: Raft, message: M) => void
type Handlers = {
  readonly [T in Message['type']]: Handler<Extract<Message, { readonly type: T }>>
}

/** Normal, but of no use to this role: late answers, wishes that only a leader can fulfil. */
const ignore = (): void => {}

/** Two leaders in one term: votes were lost or forged (R2). Going on could fork the log. */
const impossible = (raft: Raft, message: Message): void => {
  throw new AssertionFailure(`leader ${raft.self} got ${message.type} of its own term ${raft.term}`)
}

// biome-ignore format: a table is read by column.
const handlers: Readonly<Record<Role, Handlers>> = {
  follower: {
    RequestVote: grantOrDeny,                 RequestVoteReply: ignore,
    AppendEntries: follower.append,           AppendEntriesReply: ignore,
    Heartbeat: follower.heartbeat,            HeartbeatReply: ignore,
    InstallSnapshot: follower.install,        TimeoutNow: follower.timeoutNow,
    ReadIndex: ignore,                        ReadIndexReply: reading.readIndexReply,
    Tick: follower.tick,                      Campaign: follower.campaign,
    Unreachable: ignore,                      TransferLeadership: ignore,
    SnapshotStarted: ignore,                  SnapshotEnded: ignore,
    ForgetLeader: follower.forgetLeader,
  },
  preCandidate: {
    RequestVote: grantOrDeny,                 RequestVoteReply: candidate.preVoteReply,
    AppendEntries: candidate.yieldToAppend,   AppendEntriesReply: ignore,
    Heartbeat: candidate.yieldToHeartbeat,    HeartbeatReply: ignore,
    InstallSnapshot: candidate.yieldToInstall, TimeoutNow: ignore,
    ReadIndex: ignore,                        ReadIndexReply: ignore,
    Tick: follower.tick,                      Campaign: follower.campaign,
    Unreachable: ignore,                      TransferLeadership: ignore,
    SnapshotStarted: ignore,                  SnapshotEnded: ignore,
    ForgetLeader: ignore,
  },
  candidate: {
    RequestVote: grantOrDeny,                 RequestVoteReply: candidate.voteReply,
    AppendEntries: candidate.yieldToAppend,   AppendEntriesReply: ignore,
    Heartbeat: candidate.yieldToHeartbeat,    HeartbeatReply: ignore,
    InstallSnapshot: candidate.yieldToInstall, TimeoutNow: ignore,
    ReadIndex: ignore,                        ReadIndexReply: ignore,
    Tick: follower.tick,                      Campaign: follower.campaign,
    Unreachable: ignore,                      TransferLeadership: ignore,
    SnapshotStarted: ignore,                  SnapshotEnded: ignore,
    ForgetLeader: ignore,
  },
  leader: {
    RequestVote: grantOrDeny,                 RequestVoteReply: ignore,
    AppendEntries: impossible,                AppendEntriesReply: leader.appendReply,
    Heartbeat: impossible,                    HeartbeatReply: leader.heartbeatReply,
    // The host builds this one when a stream ends, by then this replica may lead.
    InstallSnapshot: ignore,                  TimeoutNow: ignore,
    ReadIndex: reading.readIndexOfFollower,   ReadIndexReply: ignore,
    Tick: leader.tick,                        Campaign: ignore,
    Unreachable: leader.unreachable,          TransferLeadership: leader.transfer,
    SnapshotStarted: leader.snapshotStarted,  SnapshotEnded: leader.snapshotEnded,
    ForgetLeader: ignore,
  },
}

export function dispatch(raft: Raft, message: Message): void {
  // The table's type pairs each name with its handler; an indexed access cannot express that.
  const handle = handlers[raft.role][message.type] as Handler<Message>
  handle(raft, message)
}
