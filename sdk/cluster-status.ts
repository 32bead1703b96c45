// The cluster as the SDK shows it: nodes, shards, who leads.

import type { ResponseOf } from './methods.ts'
import { dateOf, msOf, shortName } from './wire-values.ts'

export interface ClusterStatus {
  readonly clusterId: string
  readonly version: string
  /** `DEGRADED`: a replica is missing. `UNAVAILABLE`: a shard has no leader. */
  readonly health: 'OK' | 'DEGRADED' | 'UNAVAILABLE' | 'UNSPECIFIED'
  readonly warnings: readonly string[]
  readonly shardCount: number
  readonly replicationFactor: number
  readonly nodes: readonly NodeStatus[]
  readonly shards: readonly ShardStatus[]
  /** Who answered: what it does not lead, it knows by hearsay. */
  readonly answeringNodeId: number
  readonly answerTime: Date | undefined
}

export interface NodeStatus {
  readonly nodeId: number
  readonly zone: string
  readonly host: string
  readonly clientAddress: string
  readonly adminAddress: string
  readonly version: string
  readonly alive: boolean
  readonly state: string
  /** Against the node that answered; undefined if not measured. */
  readonly clockOffsetMs: number | undefined
  readonly lastSeenTime: Date | undefined
  readonly startTime: Date | undefined
  readonly replicaCount: number
  readonly leaderCount: number
}

export interface ShardStatus {
  readonly shardId: number
  /** 0: none is known. */
  readonly leaderNodeId: number
  readonly term: number
  readonly commitIndex: number
  readonly appliedIndex: number
  readonly clockTime: Date | undefined
  readonly available: boolean
  readonly liveTaskCount: number
  readonly readyCount: number
  readonly leaseCount: number
  readonly replicas: readonly ReplicaStatus[]
}

export interface ReplicaStatus {
  readonly nodeId: number
  readonly role: string
  readonly alive: boolean
  readonly lagEntries: number
}

export interface ShardMap {
  readonly shardCount: number
  readonly shards: readonly {
    readonly shardId: number
    /** 0: none is known. */
    readonly leaderNodeId: number
    readonly replicaNodeIds: readonly number[]
  }[]
  readonly nodes: readonly {
    readonly nodeId: number
    readonly address: string
    readonly zone: string
    readonly alive: boolean
  }[]
}

type WireStatus = ResponseOf<'GetClusterStatus'>

export function clusterStatusOf(wire: WireStatus): ClusterStatus {
  return {
    clusterId: wire.clusterId,
    version: wire.clusterVersion,
    health: shortName('CLUSTER_HEALTH_', wire.health) as ClusterStatus['health'],
    warnings: wire.warnings,
    shardCount: wire.shardCount,
    replicationFactor: wire.replicationFactor,
    nodes: wire.nodes.map(nodeOf),
    shards: wire.shards.map(shardStatusOf),
    answeringNodeId: wire.answeringNodeId,
    answerTime: dateOf(wire.answerTime),
  }
}

function nodeOf(wire: WireStatus['nodes'][number]): NodeStatus {
  return {
    nodeId: wire.nodeId,
    zone: wire.zone,
    host: wire.host,
    clientAddress: wire.clientAddress,
    adminAddress: wire.adminAddress,
    version: wire.version,
    alive: wire.alive,
    state: shortName('NODE_STATE_', wire.state),
    clockOffsetMs: msOf(wire.clockOffset),
    lastSeenTime: dateOf(wire.lastSeenTime),
    startTime: dateOf(wire.startTime),
    replicaCount: wire.replicaCount,
    leaderCount: wire.leaderCount,
  }
}

function shardStatusOf(wire: WireStatus['shards'][number]): ShardStatus {
  return {
    shardId: wire.shardId,
    leaderNodeId: wire.leaderNodeId,
    term: Number(wire.term),
    commitIndex: Number(wire.commitIndex),
    appliedIndex: Number(wire.appliedIndex),
    clockTime: dateOf(wire.clockTime),
    available: wire.available,
    liveTaskCount: Number(wire.liveTaskCount),
    readyCount: Number(wire.readyCount),
    leaseCount: Number(wire.leaseCount),
    replicas: wire.replicas.map((replica) => ({
      nodeId: replica.nodeId,
      role: shortName('REPLICA_ROLE_', replica.role),
      alive: replica.alive,
      lagEntries: Number(replica.lagEntries),
    })),
  }
}

export function shardMapOf(wire: ResponseOf<'GetShardMap'>): ShardMap {
  const map = wire.shardMap
  return {
    shardCount: map?.shardCount ?? 0,
    shards: (map?.routes ?? []).map(({ shardId, leaderNodeId, replicaNodeIds }) => ({
      shardId,
      leaderNodeId,
      replicaNodeIds,
    })),
    nodes: (map?.nodes ?? []).map(({ nodeId, clientAddress, zone, alive }) => ({
      nodeId,
      address: clientAddress,
      zone,
      alive,
    })),
  }
}
