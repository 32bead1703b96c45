// What a node's configuration means to its replicas.
// Owns: the way from one to the other.  Does not: know defaults of either.

import type { NodeId } from '#base/brand'
import { defaultRaftConfig, type RaftConfig } from '#raft/core'
import type { NodeConfig } from '../config.ts'

/** As the node itself; in a group it may be another member. */
export function raftConfigOf({ node, timing }: NodeConfig, seed: number): RaftConfig {
  const { electionTicks, heartbeatTicks } = timing
  return { ...defaultRaftConfig, self: node.id as NodeId, seed, electionTicks, heartbeatTicks }
}
