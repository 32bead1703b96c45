// What a replica knows and owes only while it leads.
// Owns: the followers' progress, the transfer under way, the pending membership change, the bytes
// that wait for a quorum.  Does not: act on them (leader.ts, replication.ts). It dies with the
// leadership.
//   D1. `peers` are exactly the members in force, this replica included, ascending by node.
//   D2. `uncommittedBytes` is the cost of the entries above the commit index.

import type { LogIndex, NodeId } from '#base/brand'
import type { RaftConfig } from './config.ts'
import { LeaderLease } from './lease.ts'
import { members } from './membership.ts'
import { Progress } from './progress.ts'
import type { Membership } from './types.ts'

export class Leadership {
  readonly config: RaftConfig
  peers: Progress[] = []
  heartbeatElapsed = 0
  /** Who is to take over, 0 if nobody. Proposals are refused meanwhile. */
  transferTarget: NodeId | 0 = 0
  /** Ticks since the transfer began. Not the quorum check's: wishes must not put that off. */
  transferElapsed = 0
  readonly lease: LeaderLease
  /** No membership entry is proposed before everything up to here is applied (R9, R10). */
  pendingMembershipIndex: LogIndex
  uncommittedBytes = 0
  /** Something changed that may let an append leave. */
  appendsDue = true

  constructor(config: RaftConfig, pendingMembershipIndex: LogIndex) {
    this.config = config
    this.lease = new LeaderLease(config)
    this.pendingMembershipIndex = pendingMembershipIndex
  }

  peer(node: NodeId): Progress | undefined {
    for (const peer of this.peers) if (peer.node === node) return peer
    return undefined
  }

  /** Follows the members in force; whoever stays keeps its progress. New ones start at `next`. */
  adopt(membership: Membership, next: LogIndex): void {
    this.peers = members(membership).map((node) => {
      const known = this.peer(node)
      if (known !== undefined) return known
      const added = new Progress(node, next, this.config)
      // Not heard of yet, but the next quorum check must not count it as gone.
      added.recentActive = true
      return added
    })
  }

  // Bound once: quorum.ts asks them for each voter, and the hot path makes no closures.
  readonly matchOf = (node: NodeId): number => this.peer(node)?.match ?? 0
  readonly readContextOf = (node: NodeId): number => this.peer(node)?.readContext ?? 0
  readonly isActive = (node: NodeId): boolean => this.peer(node)?.recentActive ?? false
}
