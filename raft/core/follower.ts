// A replica that follows: it accepts what the leader of its term sends, and waits.
// Owns: the follower's handlers.  Does not: promise anything before it is on disk; every acceptance
// goes through Raft.send, which keeps it behind the write.

import { logIndex, type Term, term } from '#base/brand'
import { isValidSlice } from './log-slice.ts'
import { isMember } from './membership.ts'
import type {
  AppendEntries,
  Campaign,
  ForgetLeader,
  Heartbeat,
  InstallSnapshot,
  Tick,
  TimeoutNow,
} from './messages.ts'
import type { Raft } from './raft.ts'
import { mayCampaign, startCampaign } from './voting.ts'

const noTerm: Term = term(0)

export function tick(raft: Raft, { slept }: Tick): void {
  // What it knew of its leader while it slept counts like a heartbeat.
  raft.electionElapsed = slept ?? raft.electionElapsed + 1
  if (raft.electionElapsed < raft.electionTimeout || !mayAsk(raft)) return
  startCampaign(raft, raft.config.preVote ? 'preVote' : 'election')
}

export function campaign(raft: Raft, _message: Campaign): void {
  if (mayAsk(raft)) startCampaign(raft, raft.config.preVote ? 'preVote' : 'election')
}

/** Nobody campaigns against a leader that it promised to stand by (L1). */
function mayAsk(raft: Raft): boolean {
  return mayCampaign(raft) && !raft.leasePromise.isBound
}

/** Whoever counts on leases has promised more than the host may take back (L1). */
export function forgetLeader(raft: Raft, _message: ForgetLeader): void {
  if (raft.config.leaseMs === 0) raft.leader = 0
}

/** T 3.10. The leader vouches that this log is complete, so no pre-vote is needed. */
export function timeoutNow(raft: Raft, _message: TimeoutNow): void {
  raft.mayTakeOver = true
  takeOverIfReady(raft)
}

/** A leader that is removed hands over just when the heir still applies that very change. */
export function takeOverIfReady(raft: Raft): void {
  if (raft.mayTakeOver && mayCampaign(raft)) startCampaign(raft, 'transfer')
}

/** P 5.3. */
export function append(raft: Raft, message: AppendEntries): void {
  if (!isValidSlice(message, message.term)) return
  raft.follow(message.from)
  const { log } = raft
  if (message.prevIndex < log.committed) {
    // Late or duplicated: all of that is committed here, and so is the same there (R4).
    accept(raft, message, log.committed)
    return
  }
  if (!log.matches(message.prevIndex, message.prevTerm)) {
    reject(raft, message)
    return
  }
  log.appendMatching(message.entries)
  const lastNew = message.prevIndex + message.entries.length
  log.commitTo(logIndex(Math.min(message.commit, lastNew)))
  accept(raft, message, lastNew)
}

function accept(raft: Raft, message: AppendEntries | InstallSnapshot, index: number): void {
  raft.send({
    type: 'AppendEntriesReply',
    from: raft.self,
    to: message.from,
    term: raft.term,
    accepted: true,
    index: logIndex(index),
    hintIndex: logIndex(0),
    hintTerm: noTerm,
  })
}

/**
 * The logs cannot meet above the last entry here whose term is at most `prevTerm`: everything later
 * is of terms that the leader's log does not have at or before `prevIndex`.
 */
function reject(raft: Raft, message: AppendEntries): void {
  const { log } = raft
  const hintIndex = log.lastIndexUpToTerm(message.prevIndex, message.prevTerm)
  raft.send({
    type: 'AppendEntriesReply',
    from: raft.self,
    to: message.from,
    term: raft.term,
    accepted: false,
    index: message.prevIndex,
    hintIndex,
    hintTerm: log.termAt(hintIndex) ?? log.snapshotTerm,
  })
}

/** P 5.2. */
export function heartbeat(raft: Raft, message: Heartbeat): void {
  raft.follow(message.from)
  // The leader names only what this replica has acknowledged. More than the log holds would mean
  // that acknowledged entries are gone; believing it could not make them come back.
  if (message.commit <= raft.log.lastIndex) raft.log.commitTo(message.commit)
  raft.send({
    type: 'HeartbeatReply',
    from: raft.self,
    to: message.from,
    term: raft.term,
    readContext: message.readContext,
  })
}

/** P 7. The image is staged beside the live state; this decides whether it is wanted. */
export function install(raft: Raft, message: InstallSnapshot): void {
  raft.follow(message.from)
  const { log } = raft
  const { snapshot } = message
  if (snapshot.index > log.committed) {
    if (log.matches(snapshot.index, snapshot.term)) {
      // The log has it all, only the news of the commit was missing. Keep the entries behind it
      // (R16).
      log.commitTo(snapshot.index)
    } else if (isMember(snapshot.membership, raft.self)) {
      raft.restore(snapshot)
    }
  }
  accept(raft, message, log.committed)
}
