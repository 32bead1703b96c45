// A replica that asks to lead, or asks whether asking makes sense. Paper section 5.2, thesis 9.6.

import * as follower from './follower.ts'
import type { AppendEntries, Heartbeat, InstallSnapshot, RequestVoteReply } from './messages.ts'
import type { Raft } from './raft.ts'
import { countVote } from './voting.ts'

export function preVoteReply(raft: Raft, message: RequestVoteReply): void {
  if (!message.preVote) return
  // Granted for another term than the one this replica would start: of an earlier attempt.
  if (message.granted && message.term !== raft.term + 1) return
  countVote(raft, message.from, message.granted)
}

export function voteReply(raft: Raft, message: RequestVoteReply): void {
  if (message.preVote) return
  countVote(raft, message.from, message.granted)
}

// Someone else won this term (paper section 5.2, fourth paragraph).

export function yieldToAppend(raft: Raft, message: AppendEntries): void {
  raft.becomeFollower(raft.term, message.from)
  follower.append(raft, message)
}

export function yieldToHeartbeat(raft: Raft, message: Heartbeat): void {
  raft.becomeFollower(raft.term, message.from)
  follower.heartbeat(raft, message)
}

export function yieldToInstall(raft: Raft, message: InstallSnapshot): void {
  raft.becomeFollower(raft.term, message.from)
  follower.install(raft, message)
}
