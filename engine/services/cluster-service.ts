// ClusterService: what the cluster looks like from this node.
// Owns: nothing. Leaders know their followers; what a node does not lead it knows by hearsay.

import { memberId, type NodeId, nodeOf } from '#base/brand'
import type { RaftStatus } from '#raft/core'
import { numberIn } from '../directory/topology.ts'
import type { SchedNode } from '../node/node.ts'
import { version } from '../version.ts'
import { toDuration, toTimestamp } from './validate.ts'

export function clusterStatus(node: SchedNode): object {
  const state = node.directoryState
  const clocks = new Map(node.clocks.peers().map((clock) => [clock.node, clock]))
  const nowMs = node.clock.monotonicMs()
  const wallMs = node.clock.wallMs()
  const leaders = leaderCounts(node)
  return {
    clusterId: state.clusterName,
    clusterVersion: version,
    answeringNodeId: node.self,
    answerTime: toTimestamp(wallMs),
    health: healthOf(node),
    shardCount: state.shards,
    replicationFactor: state.replicationFactor,
    nodes: state.nodes.map((n) => {
      const id = n.id as NodeId
      const own = id === node.self
      const peer = node.peers.get(id)
      const clock = clocks.get(id)
      return {
        nodeId: n.id,
        zone: n.zone,
        clientAddress: n.client,
        peerAddress: n.peer,
        adminAddress: n.admin,
        version: own ? version : (peer?.version ?? ''),
        alive: node.isAlive(id),
        state: 'NODE_STATE_ACTIVE',
        clockOffset: clock === undefined ? null : signedDuration(clock.offsetMs),
        clockError: clock === undefined ? null : toDuration(Math.ceil(clock.errorMs)),
        lastSeenTime: own
          ? toTimestamp(wallMs)
          : peer === undefined
            ? null
            : toTimestamp(Math.round(wallMs - (nowMs - peer.lastSeenMs))),
        startTime: own ? toTimestamp(node.startedMs) : null,
        replicaCount: state.placement.filter((nodes) => nodes.includes(n.id)).length,
        leaderCount: leaders.get(n.id) ?? 0,
      }
    }),
    shards: shardsOf(node),
  }
}

/** Degraded: something lost a replica but serves. Critical: a shard has no leader. */
function healthOf(node: SchedNode): string {
  const shards = [...node.shards.shards.values()]
  const led = shards.every(({ local }) => {
    const leader = nodeOf(local.handle.leader)
    return leader !== 0 && node.isAlive(leader)
  })
  if (!node.isReady || !led) return 'CLUSTER_HEALTH_UNAVAILABLE'
  const all = node.directoryState.nodes.every((n) => node.isAlive(n.id as NodeId))
  return all ? 'CLUSTER_HEALTH_OK' : 'CLUSTER_HEALTH_DEGRADED'
}

function leaderCounts(node: SchedNode): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { local } of node.shards.shards.values()) {
    const leader = nodeOf(local.handle.leader)
    counts.set(leader, (counts.get(leader) ?? 0) + 1)
  }
  return counts
}

function shardsOf(node: SchedNode): object[] {
  const rows: object[] = []
  for (const [id, { local, nodes }] of node.shards.shards) {
    const status = local.handle.status()
    const { machine } = local.replica
    const leader = nodeOf(status.leader)
    rows.push({
      shardId: id,
      leaderNodeId: leader,
      term: String(status.term),
      commitIndex: String(status.commit),
      appliedIndex: String(status.applied),
      clockTime: toTimestamp(machine.clockMs),
      liveTaskCount: String(machine.taskCount),
      readyCount: String(machine.readyCount),
      leaseCount: String(machine.leaseCount),
      available: leader !== 0 && node.isAlive(leader),
      replicas: nodes.map((replica) => {
        const member = memberId(replica, numberIn(node.directoryState, id, replica))
        const peer = status.peers.find((p) => p.node === member)
        const match = replica === node.self ? status.lastIndex : (peer?.match ?? 0)
        return {
          nodeId: replica,
          role: roleOf(member, status),
          matchIndex: String(match),
          lagEntries: peer === undefined ? '0' : String(Math.max(0, status.lastIndex - peer.match)),
          installingSnapshot: peer?.state === 'snapshot',
          alive: node.isAlive(replica),
        }
      }),
    })
  }
  return rows
}

/** Who is wanted and does not vote yet is being brought in. */
function roleOf(member: NodeId, { leader, membership }: RaftStatus): string {
  if (member === leader) return 'REPLICA_ROLE_LEADER'
  const votes = membership.voters.includes(member)
  return votes ? 'REPLICA_ROLE_FOLLOWER' : 'REPLICA_ROLE_LEARNER'
}

export function shardMap(node: SchedNode): object {
  const state = node.directoryState
  const routes = state.placement.map((nodes, position) => {
    const shard = node.shards.shards.get((position + 1) as never)
    const status = shard?.local.handle.status()
    return {
      shardId: position + 1,
      leaderNodeId: nodeOf(status?.leader ?? 0),
      term: String(status?.term ?? 0),
      replicaNodeIds: nodes,
    }
  })
  return {
    shardMap: {
      mapVersion: String(node.clock.wallMs()),
      shardCount: state.shards,
      routes,
      nodes: state.nodes.map((n) => ({
        nodeId: n.id,
        clientAddress: n.client,
        zone: n.zone,
        alive: node.isAlive(n.id as NodeId),
      })),
      clusterId: state.clusterName,
    },
  }
}

/** A protobuf duration below zero has both parts below zero. */
function signedDuration(ms: number): object {
  const whole = Math.round(ms)
  const seconds = Math.trunc(whole / 1_000)
  return { seconds: String(seconds), nanos: (whole - seconds * 1_000) * 1_000_000 }
}
