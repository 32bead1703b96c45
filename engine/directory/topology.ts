// Which nodes there are, on which disks, and where the replicas live: this half of the directory as
// a value, and the commands that change it.
// Owns: the numbers of members, and who is wanted in each group.  Does not: act on them
// (engine/node/), or keep them (directory.ts).
//   B3. A member's number only grows. Who lost what it promised is raised once for each loss,
//       however often it asks: the command names the number that was lost.
//   B4. A node has one incarnation at a time. One that was replaced is never taken back.
//   B8. An empty disk takes the place only of the one that it was told of: what a disk asked for
//       before it was emptied again comes late, and must not end the life of the one after it.

import { type GroupId, memberId, type NodeId } from '#base/brand'

export const directoryGroup = 0 as GroupId

/** Voters of the directory; further nodes follow it as learners. */
const directoryVotersMax = 5
/** Former data directories of a node that are remembered, so that none of them comes back (B4). */
const retiredMax = 16

export interface DirectoryNode {
  readonly id: number
  readonly zone: string
  readonly client: string
  readonly peer: string
  readonly admin: string
}

/** Which data directory stands for a node. */
export interface NodeAdmission {
  readonly node: number
  readonly incarnation: number
  /** Its directories before, the youngest first. */
  readonly retired: readonly number[]
}

/** A node that leads nothing until an operator lets it. */
export interface NodeDrain {
  readonly node: number
  /** For people. */
  readonly reason: string
  readonly sinceMs: number
}

/** Under which number a node is a member of a group; without an entry it is 0. */
export interface MemberNumber {
  readonly group: number
  readonly node: number
  readonly number: number
}

export interface DirectoryState {
  /** '' until the cluster is bootstrapped. */
  readonly clusterName: string
  readonly shards: number
  readonly replicationFactor: number
  readonly nodes: readonly DirectoryNode[]
  /** Shard 1 is at 0; the first node of each is its preferred leader. */
  readonly placement: readonly (readonly number[])[]
  readonly createdMs: number
  /** Absent in what older versions wrote; ascending by node. */
  readonly admissions?: readonly NodeAdmission[]
  /** Absent in what older versions wrote; ascending by group and node. */
  readonly members?: readonly MemberNumber[]
  /** Absent in what older versions wrote; ascending by node. */
  readonly drains?: readonly NodeDrain[]
}

export const emptyTopology: DirectoryState = {
  clusterName: '',
  shards: 0,
  replicationFactor: 0,
  nodes: [],
  placement: [],
  createdMs: 0,
}

export type TopologyCommand =
  /** The first leader of group 0 proposes it; any later one is refused. */
  | { readonly type: 'Bootstrap'; readonly state: DirectoryState }
  /** A node's addresses changed. */
  | { readonly type: 'PutNode'; readonly node: DirectoryNode }
  /** A node gives its leaderships away and takes none; undefined: it may lead again. */
  | { readonly type: 'SetDrain'; readonly node: number; readonly drain: NodeDrain | undefined }
  /** A shard is to be led by one of its nodes, whenever that is well. */
  | { readonly type: 'PreferLeader'; readonly group: number; readonly node: number }
  | AdmissionCommand

/** Each may be repeated: what was done once is answered and not done again. */
export type AdmissionCommand =
  /** A node that still has its data says which it is. */
  | { readonly type: 'RecordNode'; readonly node: number; readonly incarnation: number }
  /** A node begins with an empty disk: as other members in all groups, which never voted. */
  | {
      readonly type: 'ReadmitNode'
      readonly node: number
      readonly incarnation: number
      /** The one that stands for the node so far, 0 for none; absent in what older versions ask. */
      readonly replaces?: number
    }
  /** A node lost its replica of one group. */
  | {
      readonly type: 'RenewMember'
      readonly node: number
      readonly incarnation: number
      readonly group: number
      readonly lostNumber: number
    }

export interface AdmissionOutcome {
  /**
   * `replaced`: another data directory stands for this node, for good. `unknown`: there is no such
   * node, or no cluster yet. `succeeds`: another one stands for it than was said; `current` does.
   */
  readonly admission: 'welcome' | 'replaced' | 'unknown' | 'succeeds'
  readonly current?: number
  /** The place of the answer in the directory's log. */
  readonly index: number
  /** Under which numbers the node is wanted; groups that it has no replica of are not named. */
  readonly numbers: readonly { readonly group: number; readonly number: number }[]
}

export interface TopologyChange {
  /** The same object when nothing changed. */
  readonly state: DirectoryState
  readonly outcome: 'done' | 'refused' | AdmissionOutcome
}

export function applyTopology(
  state: DirectoryState,
  command: TopologyCommand,
  index: number,
): TopologyChange {
  switch (command.type) {
    case 'Bootstrap': {
      if (state.clusterName !== '') return { state, outcome: 'refused' }
      return { state: command.state, outcome: 'done' }
    }
    case 'PutNode': {
      const others = state.nodes.filter((node) => node.id !== command.node.id)
      const nodes = [...others, command.node].sort((a, b) => a.id - b.id)
      return { state: { ...state, nodes }, outcome: 'done' }
    }
    case 'SetDrain':
      return setDrain(state, command.node, command.drain)
    case 'PreferLeader':
      return preferLeader(state, command.group, command.node)
    case 'RecordNode':
    case 'ReadmitNode':
    case 'RenewMember':
      return admit(state, command, index)
  }
}

function setDrain(
  state: DirectoryState,
  node: number,
  drain: NodeDrain | undefined,
): TopologyChange {
  if (!state.nodes.some(({ id }) => id === node)) return { state, outcome: 'refused' }
  // Asked for twice: since the first time.
  if (drain !== undefined && drainOf(state, node) !== undefined) return { state, outcome: 'done' }
  const others = (state.drains ?? []).filter((each) => each.node !== node)
  const drains = drain === undefined ? others : [...others, drain].sort((a, b) => a.node - b.node)
  return { state: { ...state, drains }, outcome: 'done' }
}

function preferLeader(state: DirectoryState, group: number, node: number): TopologyChange {
  const nodes = state.placement[group - 1]
  if (nodes?.includes(node) !== true) return { state, outcome: 'refused' }
  const reordered = [node, ...nodes.filter((other) => other !== node)]
  const placement = state.placement.map((each, at) => (at === group - 1 ? reordered : each))
  return { state: { ...state, placement }, outcome: 'done' }
}

// ------------------------------------------------------------------------------------- admission

function admit(state: DirectoryState, command: AdmissionCommand, index: number): TopologyChange {
  const { node, incarnation } = command
  const refused = (admission: 'replaced' | 'unknown'): TopologyChange => ({
    state,
    outcome: { admission, index, numbers: [] },
  })
  if (!state.nodes.some(({ id }) => id === node)) return refused('unknown')
  const known = admissionOf(state, node)
  if (known?.retired.includes(incarnation) === true) return refused('replaced')
  if (command.type === 'ReadmitNode') {
    if (known?.incarnation === incarnation) return welcome(state, node, index)
    const current = known?.incarnation ?? 0
    if ((command.replaces ?? current) !== current) {
      return { state, outcome: { admission: 'succeeds', index, numbers: [], current } }
    }
    return welcome(raiseAll(recorded(state, node, incarnation), node), node, index)
  }
  if (known !== undefined && known.incarnation !== incarnation) return refused('replaced')
  const sure = known === undefined ? recorded(state, node, incarnation) : state
  if (command.type === 'RecordNode') return welcome(sure, node, index)
  const { group, lostNumber } = command
  const isWanted = groupsOf(sure, node).includes(group)
  const isNews = isWanted && numberIn(sure, group, node) === lostNumber
  return welcome(isNews ? raised(sure, group, node) : sure, node, index)
}

function welcome(state: DirectoryState, node: number, index: number): TopologyChange {
  const numbers = groupsOf(state, node).map((group) => ({
    group,
    number: numberIn(state, group, node),
  }))
  return { state, outcome: { admission: 'welcome', index, numbers } }
}

function recorded(state: DirectoryState, node: number, incarnation: number): DirectoryState {
  const before = admissionOf(state, node)
  const former = before === undefined ? [] : [before.incarnation, ...before.retired]
  const admission = { node, incarnation, retired: former.slice(0, retiredMax) }
  const others = (state.admissions ?? []).filter((each) => each.node !== node)
  const admissions = [...others, admission].sort((a, b) => a.node - b.node)
  return { ...state, admissions }
}

function raiseAll(state: DirectoryState, node: number): DirectoryState {
  return groupsOf(state, node).reduce((after, group) => raised(after, group, node), state)
}

function raised(state: DirectoryState, group: number, node: number): DirectoryState {
  const number = numberIn(state, group, node) + 1
  const others = (state.members ?? []).filter((m) => m.group !== group || m.node !== node)
  const members = [...others, { group, node, number }]
  members.sort((a, b) => a.group - b.group || a.node - b.node)
  return { ...state, members }
}

/** The directory itself, and the shards that are placed on the node; ascending. */
function groupsOf(state: DirectoryState, node: number): number[] {
  const groups: number[] = [directoryGroup]
  for (const [position, nodes] of state.placement.entries()) {
    if (nodes.includes(node)) groups.push(position + 1)
  }
  return groups
}

// --------------------------------------------------------------------------------------- queries

export function admissionOf(state: DirectoryState, node: number): NodeAdmission | undefined {
  return state.admissions?.find((admission) => admission.node === node)
}

export function drainOf(state: DirectoryState, node: number): NodeDrain | undefined {
  return state.drains?.find((drain) => drain.node === node)
}

export function numberIn(state: DirectoryState, group: number, node: number): number {
  const found = state.members?.find((m) => m.group === group && m.node === node)
  return found?.number ?? 0
}

export interface WantedMembers {
  readonly voters: readonly NodeId[]
  readonly learners: readonly NodeId[]
}

/** Who has to be a member of a group; ascending by node. */
export function wantedIn(state: DirectoryState, group: GroupId): WantedMembers {
  const { voters, learners } =
    group === directoryGroup
      ? directoryMembers(state.nodes.map(({ id }) => id as NodeId))
      : { voters: (state.placement[group - 1] ?? []) as NodeId[], learners: [] }
  const asMember = (node: NodeId): NodeId => memberId(node, numberIn(state, group, node))
  return { voters: ascending(voters).map(asMember), learners: ascending(learners).map(asMember) }
}

/** The directory is on every node; the first few decide. */
export function directoryMembers(nodes: readonly NodeId[]): WantedMembers {
  const ids = ascending(nodes)
  return { voters: ids.slice(0, directoryVotersMax), learners: ids.slice(directoryVotersMax) }
}

function ascending(nodes: readonly NodeId[]): NodeId[] {
  return [...nodes].sort((a, b) => a - b)
}
