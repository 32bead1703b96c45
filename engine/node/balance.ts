// Brings leaderships home: each shard is led by the first node of its placement, when that node is
// well. Owns: the decision.  Does not: force anything; a transfer that fails is tried again later.

import { type NodeId, nodeOf } from '#base/brand'
import type { RunningShard } from './shard-set.ts'

/** Entries that the preferred leader may lag behind and still be given the leadership. */
const lagEntriesMax = 100

/**
 * Hands a shard that this node leads to its preferred leader; returns how many were handed over.
 */
export function balanceLeaders(
  self: NodeId,
  shards: Iterable<RunningShard>,
  isWell: (node: NodeId) => boolean,
): number {
  let handed = 0
  for (const { local, nodes } of shards) {
    const preferred = nodes[0]
    if (preferred === undefined || preferred === self || !local.handle.isLeader) continue
    if (!isWell(preferred)) continue
    const status = local.handle.status()
    const peer = status.peers.find((p) => nodeOf(p.node) === preferred && !p.learner)
    if (peer === undefined || !peer.recentActive) continue
    if (status.lastIndex - peer.match > lagEntriesMax) continue
    local.handle.transferLeadership(peer.node)
    handed += 1
  }
  return handed
}

/** Before a stop: gives every leadership to the follower that is the furthest. */
export function handOverAll(self: NodeId, shards: Iterable<RunningShard>): number {
  let handed = 0
  for (const { local } of shards) {
    if (!local.handle.isLeader) continue
    const peers = local.handle.status().peers.filter((p) => p.recentActive && !p.learner)
    peers.sort((a, b) => b.match - a.match || a.node - b.node)
    const target = peers[0]
    if (target === undefined || nodeOf(target.node) === self) continue
    local.handle.transferLeadership(target.node)
    handed += 1
  }
  return handed
}
