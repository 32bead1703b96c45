// The picture of a replica for hosts and operators.
// Owns: nothing; it copies.  Does not: say anything the replica does not know for certain.

import { isVoter } from './membership.ts'
import type { PeerStatus, RaftStatus } from './node.ts'
import type { Progress } from './progress.ts'
import type { Raft } from './raft.ts'

export function statusOf(raft: Raft): RaftStatus {
  const peers = raft.leadership?.peers ?? []
  return {
    self: raft.self,
    role: raft.role,
    term: raft.term,
    leader: raft.leader,
    firstIndex: raft.firstIndex,
    lastIndex: raft.lastIndex,
    commit: raft.committed,
    applied: raft.applied,
    membership: raft.membership,
    peers: peers.filter(({ node }) => node !== raft.self).map((peer) => statusOfPeer(raft, peer)),
  }
}

function statusOfPeer(raft: Raft, peer: Progress): PeerStatus {
  return {
    node: peer.node,
    match: peer.match,
    next: peer.next,
    state: peer.state,
    recentActive: peer.isLive,
    learner: !isVoter(raft.membership, peer.node),
  }
}
