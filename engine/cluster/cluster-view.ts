// The picture of the cluster: what each node says of itself, put together by the one that is asked.
// Owns: whose word counts: a leader's about its group, a node's about itself, hearsay for the rest.
// Does not: change anything.

import { type GroupId, memberId, type NodeId } from '#base/brand'
import {
  type DirectoryNode,
  type DirectoryState,
  drainOf,
  numberIn,
} from '../directory/topology.ts'
import { directoryGroup, wantedIn } from '../directory/topology.ts'
import type { SchedNode } from '../node/node.ts'
import { toDuration, toTimestamp } from '../services/validate.ts'
import { version } from '../version.ts'
import type { GroupFacts, MemberFacts, NodeFacts } from './cluster-facts.ts'

/** A clock that is off by more than this is worth a warning: leases and due times still hold. */
const clockWarningMs = 200

/** What the asked node needs to know of itself and others. */
export type ViewNode = Pick<
  SchedNode,
  'self' | 'clock' | 'clocks' | 'peers' | 'directoryState' | 'cluster' | 'isAlive'
>

export interface ClusterView {
  readonly nodes: readonly object[]
  /** Shards 1 to N. */
  readonly shards: readonly ShardView[]
  readonly directory: ShardView
  readonly health: 'CLUSTER_HEALTH_OK' | 'CLUSTER_HEALTH_DEGRADED' | 'CLUSTER_HEALTH_UNAVAILABLE'
  readonly warnings: readonly string[]
}

export interface ShardView {
  readonly shardId: number
  readonly leaderNodeId: number
  readonly available: boolean
  readonly wellPlaced: boolean
  readonly membershipChanging: boolean
  readonly replicas: readonly ReplicaView[]
  readonly [field: string]: unknown
}

export interface ReplicaView {
  readonly nodeId: number
  readonly role: string
  readonly alive: boolean
  readonly [field: string]: unknown
}

export async function lookAt(node: ViewNode): Promise<ClusterView> {
  const state = node.directoryState
  const facts = await factsOf(node)
  const groups = [directoryGroup, ...state.placement.map((_, i) => (i + 1) as GroupId)]
  const [directory, ...shards] = groups.map((group) => shardView(node, facts, group))
  if (directory === undefined) throw new Error('the directory is the first of all groups')
  const nodes = state.nodes.map((one) => nodeView(node, one, { facts, shards, directory }))
  const warnings = warningsOf(node, facts, [directory, ...shards])
  return { nodes, shards, directory, health: healthOf(node, [directory, ...shards]), warnings }
}

type AllFacts = ReadonlyMap<number, NodeFacts>

/** Of all that answer in time; the others are known by hearsay. */
async function factsOf(node: ViewNode): Promise<AllFacts> {
  const living = node.directoryState.nodes.filter(({ id }) => node.isAlive(id as NodeId))
  const answers = await Promise.all(
    living.map(async ({ id }) => [id, await node.cluster.facts(id as NodeId)] as const),
  )
  const facts = new Map<number, NodeFacts>()
  for (const [id, answer] of answers) if (answer !== undefined) facts.set(id, answer)
  return facts
}

// ----------------------------------------------------------------------------------------- nodes

function nodeView(
  node: ViewNode,
  { id, zone, client, peer: peerAddress, admin }: DirectoryNode,
  known: { facts: AllFacts; shards: readonly ShardView[]; directory: ShardView },
): object {
  const { self, clock, clocks, peers, directoryState: state } = node
  const own = id === self
  const peer = peers.get(id as NodeId)
  const facts = known.facts.get(id)
  const sample = clocks.peers().find((each) => each.node === id)
  const wallMs = clock.wallMs()
  const heardMs = own ? wallMs : peer && wallMs - (clock.monotonicMs() - peer.lastSeenMs)
  const leaderCount = known.shards.filter(({ leaderNodeId }) => leaderNodeId === id).length
  const leads = leaderCount > 0 || known.directory.leaderNodeId === id
  return {
    nodeId: id,
    zone,
    clientAddress: client,
    peerAddress,
    adminAddress: admin,
    version: own ? version : (peer?.version ?? ''),
    alive: node.isAlive(id as NodeId),
    state: nodeState(state, id, leads),
    clockOffset: sample === undefined ? null : signedDuration(sample.offsetMs),
    clockError: sample === undefined ? null : toDuration(Math.ceil(sample.errorMs)),
    lastSeenTime: heardMs === undefined ? null : toTimestamp(Math.round(heardMs)),
    startTime: facts === undefined ? null : toTimestamp(facts.startedMs),
    replicaCount: state.placement.filter((nodes) => nodes.includes(id)).length,
    leaderCount,
    diskUsedBytes: String(facts?.diskUsedBytes ?? 0),
    diskFreeBytes: String(facts?.diskFreeBytes ?? 0),
    memoryBytes: String(facts?.memoryBytes ?? 0),
    tzdataVersion: facts?.tzdataVersion ?? '',
    warnings: facts?.warnings ?? [],
  }
}

function nodeState(state: DirectoryState, node: number, leads: boolean): string {
  if (drainOf(state, node) === undefined) return 'NODE_STATE_ACTIVE'
  return leads ? 'NODE_STATE_DRAINING' : 'NODE_STATE_DRAINED'
}

// ---------------------------------------------------------------------------------------- shards

/** As its leader sees it; without one as whoever has the newest term does. */
function shardView(node: ViewNode, facts: AllFacts, group: GroupId): ShardView {
  const state = node.directoryState
  const told = [...facts].flatMap(([id, { groups }]) =>
    groups.filter((each) => each.group === group).map((each) => ({ id, facts: each })),
  )
  told.sort((a, b) => b.facts.term - a.facts.term || Number(b.facts.leads) - Number(a.facts.leads))
  const leading = told.find(({ facts: { leads } }) => leads)
  const best = (leading ?? told[0])?.facts
  const leader = leading?.id ?? 0
  const replicas = replicaViews(node, { group, told, best, leader })
  const voting = replicas.filter(({ role }) => role !== 'REPLICA_ROLE_LEARNER')
  const living = voting.filter(({ alive }) => alive)
  return {
    shardId: group,
    leaderNodeId: leader,
    term: String(best?.term ?? 0),
    commitIndex: String(best?.commit ?? 0),
    appliedIndex: String(best?.applied ?? 0),
    available: leader !== 0 && 2 * living.length > voting.length,
    wellPlaced: isWellPlaced(state, group),
    membershipChanging: best?.isChanging ?? false,
    replicas,
    ...tasksOf(node, best),
  }
}

function tasksOf(node: ViewNode, best: GroupFacts | undefined): object {
  const tasks = best?.tasks
  if (tasks === undefined) return {}
  const lagMs = Math.max(0, node.clock.wallMs() - tasks.clockMs)
  return {
    clockTime: toTimestamp(tasks.clockMs),
    liveTaskCount: String(tasks.live),
    readyCount: String(tasks.ready),
    leaseCount: String(tasks.leases),
    clockLag: toDuration(lagMs),
  }
}

/** Who is wanted, and who still is a member; each node once. */
function replicaViews(
  node: ViewNode,
  group: {
    readonly group: GroupId
    readonly told: readonly { readonly id: number; readonly facts: GroupFacts }[]
    readonly best: GroupFacts | undefined
    readonly leader: number
  },
): ReplicaView[] {
  const { best, leader, told } = group
  const state = node.directoryState
  const wanted = wantedIn(state, group.group)
  const members = new Map<number, MemberFacts>()
  for (const member of best?.members ?? []) {
    const isCurrent = member.number === numberIn(state, group.group, member.node)
    if (isCurrent || !members.has(member.node)) members.set(member.node, member)
  }
  const isWanted = (id: number): boolean => {
    const member = memberId(id as NodeId, numberIn(state, group.group, id))
    return wanted.voters.includes(member) || wanted.learners.includes(member)
  }
  const ids = state.nodes.map(({ id }) => id).filter((id) => members.has(id) || isWanted(id))
  return ids.map((id) => {
    const member = members.get(id)
    const own = told.find((each) => each.id === id)?.facts
    const digest = own?.tasks?.digest
    return {
      nodeId: id,
      role: roleOf(id === leader, member),
      matchIndex: String(member?.match ?? 0),
      lagEntries: String(Math.max(0, (best?.last ?? 0) - (member?.match ?? 0))),
      installingSnapshot: member?.takesSnapshot ?? false,
      alive: node.isAlive(id as NodeId) && own !== undefined,
      digest: digest === undefined ? '' : digestText(digest),
      digestIndex: String(digest?.index ?? 0),
    }
  })
}

/** Who is wanted and does not vote yet is being brought in. */
function roleOf(leads: boolean, member: MemberFacts | undefined): string {
  if (leads) return 'REPLICA_ROLE_LEADER'
  return member?.votes === true ? 'REPLICA_ROLE_FOLLOWER' : 'REPLICA_ROLE_LEARNER'
}

export function digestText({ high, low }: { readonly high: number; readonly low: number }): string {
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('')
}

/** In as many zones as there are, or as it has replicas. */
function isWellPlaced(state: DirectoryState, group: GroupId): boolean {
  const zoneOf = new Map(state.nodes.map(({ id, zone }) => [id, zone]))
  const placed = state.placement[group - 1] ?? state.nodes.map(({ id }) => id)
  const zones = new Set(placed.map((id) => zoneOf.get(id)))
  return zones.size === Math.min(new Set(zoneOf.values()).size, placed.length)
}

// ---------------------------------------------------------------------------------------- health

function healthOf(node: ViewNode, shards: readonly ShardView[]): ClusterView['health'] {
  if (shards.some(({ available }) => !available)) return 'CLUSTER_HEALTH_UNAVAILABLE'
  const areAlive = node.directoryState.nodes.every(({ id }) => node.isAlive(id as NodeId))
  const isWhole = shards.every((shard) => missingVoters(node, shard) === 0)
  return areAlive && isWhole ? 'CLUSTER_HEALTH_OK' : 'CLUSTER_HEALTH_DEGRADED'
}

/** Replicas that should vote and do not, or do not answer. */
function missingVoters(node: ViewNode, { shardId, replicas }: ShardView): number {
  const wanted = wantedIn(node.directoryState, shardId as GroupId).voters.length
  const voting = replicas.filter(({ role, alive }) => role !== 'REPLICA_ROLE_LEARNER' && alive)
  return Math.max(0, wanted - voting.length)
}

function warningsOf(node: ViewNode, facts: AllFacts, shards: readonly ShardView[]): string[] {
  const warnings: string[] = []
  for (const { id, zone } of node.directoryState.nodes) {
    const where = zone === '' ? `node ${id}` : `node ${id} (${zone})`
    if (!node.isAlive(id as NodeId)) warnings.push(`${where} does not answer`)
    else if (!facts.has(id)) warnings.push(`${where} is alive, but did not say how it is in time`)
    for (const warning of facts.get(id)?.warnings ?? []) warnings.push(`${where}: ${warning}`)
    const offsetMs = node.clocks.peers().find((each) => each.node === id)?.offsetMs ?? 0
    if (Math.abs(offsetMs) > clockWarningMs) {
      warnings.push(
        `${where}: its clock is off by ${Math.round(offsetMs)} ms; check its time service`,
      )
    }
  }
  for (const shard of shards) {
    const name = shard.shardId === directoryGroup ? 'the directory' : `shard ${shard.shardId}`
    if (!shard.available) warnings.push(`${name} has no leader with a majority`)
    else {
      const missing = missingVoters(node, shard)
      if (missing > 0) warnings.push(`${name} lacks ${missing} of its voting replicas`)
    }
  }
  return warnings
}

/** A protobuf duration below zero has both parts below zero. */
function signedDuration(ms: number): object {
  const whole = Math.round(ms)
  const seconds = Math.trunc(whole / 1_000)
  return { seconds: String(seconds), nanos: (whole - seconds * 1_000) * 1_000_000 }
}
