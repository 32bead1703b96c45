// ClusterService: looking at the cluster, and moving leaderships.
// Owns: the checks and the answers.  Does not: put the picture together (cluster/cluster-view.ts).

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { MessageOutputs } from '#proto'
import { compareDigests } from '../cluster/compare-digests.ts'
import { type ClusterView, lookAt, type ShardView } from '../cluster/cluster-view.ts'
import { directoryGroup, drainOf } from '../directory/topology.ts'
import { SchedulerError } from '../errors.ts'
import type { SchedNode } from '../node/node.ts'
import type { OperationService } from '../operations/operation-service.ts'
import { checkText } from '../resources/policy-input.ts'
import { notFound, pageOf } from '../resources/resource-calls.ts'
import { version } from '../version.ts'
import { checkPaging } from './paging.ts'
import type { CallContext, Handler } from './status.ts'
import { checkRequestId } from './task-input.ts'
import { toTimestamp, Violations } from './validate.ts'

const reasonMax = 256
/** Pages are in the order of the number: as texts of this length they sort alike. */
const idDigits = 10

export function clusterHandlers(
  node: SchedNode,
  operations: OperationService,
): Readonly<Record<string, Handler>> {
  const service = new ClusterService(node, operations)
  return {
    'ClusterService/GetClusterStatus': (request) => service.status(request),
    'ClusterService/GetShardMap': () => Promise.resolve(shardMap(node)),
    'ClusterService/ListNodes': (request) => service.listNodes(request),
    'ClusterService/GetNode': (request) => service.getNode(request),
    'ClusterService/ListShards': (request) => service.listShards(request),
    'ClusterService/GetShard': (request) => service.getShard(request),
    'ClusterService/TransferLeader': (request, call) => service.transferLeader(request, call),
    'ClusterService/DrainNode': (request, call) => service.drain(request, call),
    'ClusterService/UndrainNode': (request, call) => service.undrain(request, call),
    'ClusterService/CompareShardDigests': (request) => service.compareDigests(request),
  }
}

class ClusterService {
  private readonly node: SchedNode
  private readonly operations: OperationService

  constructor(node: SchedNode, operations: OperationService) {
    this.node = node
    this.operations = operations
  }

  async status({ omitShards }: MessageOutputs['GetClusterStatusRequest']): Promise<object> {
    const { node } = this
    const state = node.directoryState
    const { nodes, shards, directory, health, warnings } = await lookAt(node)
    return {
      clusterId: state.clusterName,
      clusterVersion: version,
      answeringNodeId: node.self,
      answerTime: toTimestamp(node.clock.wallMs()),
      health: node.isReady ? health : 'CLUSTER_HEALTH_UNAVAILABLE',
      warnings,
      shardCount: state.shards,
      replicationFactor: state.replicationFactor,
      nodes,
      shards: omitShards ? [] : shards,
      directory,
    }
  }

  async listNodes(request: MessageOutputs['ListNodesRequest']): Promise<object> {
    const v = new Violations()
    const paging = checkPaging(v, request)
    v.check()
    const { nodes } = await lookAt(this.node)
    const page = pageOf(nodes as { nodeId: number }[], paging, ({ nodeId }) => sortable(nodeId))
    return { nodes: page.items, nextPageToken: page.nextPageToken }
  }

  async getNode({ nodeId }: MessageOutputs['GetNodeRequest']): Promise<object> {
    this.checkNode(nodeId)
    const { nodes, shards, directory } = await lookAt(this.node)
    const own = [directory, ...shards]
      .map((shard) => ({ ...shard, replicas: shard.replicas.filter((r) => r.nodeId === nodeId) }))
      .filter(({ replicas }) => replicas.length > 0)
    return { node: nodes.find((one) => (one as { nodeId: number }).nodeId === nodeId), shards: own }
  }

  async listShards(request: MessageOutputs['ListShardsRequest']): Promise<object> {
    const v = new Violations()
    const paging = checkPaging(v, request)
    v.check()
    if (request.nodeId !== 0) this.checkNode(request.nodeId)
    const { shards, directory } = await lookAt(this.node)
    const isMeant = (shard: ShardView): boolean => {
      const hasNode = shard.replicas.some(({ nodeId }) => nodeId === request.nodeId)
      if (request.nodeId !== 0 && !hasNode) return false
      return !request.onlyUnhealthy || isUnhealthy(shard)
    }
    const found = [directory, ...shards].filter(isMeant)
    const page = pageOf(found, paging, ({ shardId }) => sortable(shardId))
    return { shards: page.items, nextPageToken: page.nextPageToken }
  }

  async getShard({ shardId }: MessageOutputs['GetShardRequest']): Promise<object> {
    this.checkShard(shardId)
    return { shard: shardOf(await lookAt(this.node), shardId) }
  }

  async compareDigests({ shardId }: MessageOutputs['CompareShardDigestsRequest']): Promise<object> {
    this.checkShard(shardId)
    if (shardId === directoryGroup) {
      throw invalid('shard_id', 'the directory keeps no digests; give a shard from 1 on')
    }
    const { replicas } = shardOf(await lookAt(this.node), shardId)
    return await compareDigests(this.node, shardId as GroupId, replicas)
  }

  async transferLeader(
    request: MessageOutputs['TransferLeaderRequest'],
    call: CallContext,
  ): Promise<object> {
    const { node } = this
    const { shardId } = request
    const v = new Violations()
    checkRequestId(v, request.requestId)
    v.check()
    this.checkShard(shardId)
    if (request.targetNodeId !== 0) this.checkNode(request.targetNodeId)
    const shard = shardOf(await lookAt(node), shardId)
    const target = request.targetNodeId || this.bestFor(shard)
    if (target !== shard.leaderNodeId) await this.handOver(shard, target, call)
    return { shard: shardOf(await lookAt(node), shardId) }
  }

  private async handOver(shard: ShardView, target: number, call: CallContext): Promise<void> {
    const { node } = this
    const { shardId, leaderNodeId: leader, replicas } = shard
    const name = shardId === directoryGroup ? 'the directory' : `shard ${shardId}`
    if (leader === 0) throw new SchedulerError('NO_LEADER', `${name} has no leader at the moment`)
    const replica = replicas.find(({ nodeId }) => nodeId === target)
    const unfit = (why: string): SchedulerError =>
      new SchedulerError('REPLICA_UNFIT', `node ${target} can not lead ${name}: ${why}`)
    if (replica === undefined) throw unfit('it has no replica of it')
    if (replica.role !== 'REPLICA_ROLE_FOLLOWER') throw unfit('its replica does not vote yet')
    if (!replica.alive) throw unfit('it does not answer')
    if (drainOf(node.directoryState, target) !== undefined) throw unfit('it is drained')
    // Else it would be handed back soon: leaderships go to where they are preferred.
    const preference = { type: 'PreferLeader', group: shardId, node: target } as const
    if (shardId !== directoryGroup) await node.resources.propose(preference, call.timeoutMs)
    const answer = await node.cluster.transfer(
      leader as NodeId,
      shardId as GroupId,
      target as NodeId,
    )
    if (answer.leader === target) return
    const now =
      answer.leader === 0 ? 'it has no leader at the moment' : `node ${answer.leader} leads`
    throw new SchedulerError(
      'RESOURCE_BUSY',
      `the leadership of ${name} did not reach node ${target} in time: ${now}. It is preferred ` +
        'there now and goes there when its replica has caught up',
    )
  }

  /** Where it is preferred; else whoever has the most. */
  private bestFor({ shardId, leaderNodeId, replicas }: ShardView): number {
    const state = this.node.directoryState
    const isFit = (id: number): boolean =>
      this.node.isAlive(id as NodeId) && drainOf(state, id) === undefined
    const preferred = state.placement[shardId - 1]?.[0]
    if (preferred !== undefined && isFit(preferred)) return preferred
    const heirs = replicas.filter(
      ({ nodeId, role, alive }) =>
        alive && role === 'REPLICA_ROLE_FOLLOWER' && isFit(nodeId) && nodeId !== leaderNodeId,
    )
    heirs.sort((a, b) => Number(b['matchIndex']) - Number(a['matchIndex']))
    return heirs[0]?.nodeId ?? leaderNodeId
  }

  async drain(request: MessageOutputs['DrainNodeRequest'], call: CallContext): Promise<object> {
    const { node, operations } = this
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    checkText({ v, field: 'reason' }, request.reason, reasonMax)
    v.check()
    const { nodeId, reason } = request
    this.checkNode(nodeId)
    const known = operations.begun(requestId)
    if (known !== undefined) return { operation: known }
    const drain = { node: nodeId, reason, sinceMs: node.clock.wallMs() }
    await node.resources.propose({ type: 'SetDrain', node: nodeId, drain }, call.timeoutMs)
    await node.resources.refresh(call.timeoutMs)
    const isMeant = ({ details }: { readonly details: object }): boolean =>
      (details as { node?: number }).node === nodeId
    const underWay = operations.underWay('OPERATION_KIND_DRAIN_NODE', isMeant)
    if (underWay !== undefined) return { operation: underWay }
    const started = {
      kind: 'OPERATION_KIND_DRAIN_NODE',
      namespace: '',
      details: { node: nodeId },
      what: `moves the leaderships of node ${nodeId} to others`,
    } as const
    return await operations.start(started, { ...plainOptions, reason, requestId }, call)
  }

  async undrain(request: MessageOutputs['UndrainNodeRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    checkRequestId(v, request.requestId)
    v.check()
    const { nodeId } = request
    this.checkNode(nodeId)
    const command = { type: 'SetDrain', node: nodeId, drain: undefined } as const
    await this.node.resources.propose(command, call.timeoutMs)
    await this.node.resources.refresh(call.timeoutMs)
    const { nodes } = await lookAt(this.node)
    return { node: nodes.find((one) => (one as { nodeId: number }).nodeId === nodeId) }
  }

  private checkNode(id: number): void {
    if (id <= 0) throw invalid('node_id', 'is required; `schedctl node list` shows the nodes')
    const { nodes } = this.node.directoryState
    if (!nodes.some((node) => node.id === id)) throw notFound('node', String(id))
  }

  private checkShard(id: number): void {
    const { shards } = this.node.directoryState
    if (id >= 0 && id <= shards) return
    throw invalid('shard_id', `must be 0 (the directory) to ${shards}`)
  }
}

const plainOptions = { dryRun: false, maxAffected: '0', maxPerSecond: 0 } as const

const sortable = (id: number): string => String(id).padStart(idDigits, '0')

function shardOf({ shards, directory }: ClusterView, id: number): ShardView {
  const shard = id === directoryGroup ? directory : shards[id - 1]
  if (shard === undefined) throw notFound('shard', String(id))
  return shard
}

function isUnhealthy({ available, wellPlaced, replicas }: ShardView): boolean {
  return !available || !wellPlaced || replicas.some(({ alive }) => !alive)
}

function invalid(field: string, description: string): SchedulerError {
  const v = new Violations()
  v.add(field, description)
  return v.toError()
}

function shardMap(node: SchedNode): object {
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
