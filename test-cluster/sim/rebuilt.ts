// Whether a machine holds all that it is to hold, in the eyes of those who lead its groups.
// Owns: that look from outside.  Does not: know what was lost, or when.

import type { GroupId } from '#base/brand'
import type { GroupHandle } from '#raft/host'
import { directoryGroup } from '../../engine/directory/topology.ts'
import type { VirtualMachine } from './virtual-machine.ts'

/** The replicas of a machine that runs, the directory's included; undefined: it is not up. */
export function handlesOf({ process }: VirtualMachine): Map<GroupId, GroupHandle> | undefined {
  const node = process?.node
  if (node?.isReady !== true) return undefined
  const handles = new Map<GroupId, GroupHandle>([[directoryGroup, node.part.handle]])
  for (const [group, { local }] of node.shards.shards) handles.set(group, local.handle)
  return handles
}

/** Its log is sound; it votes in each of its groups, and has all that is committed there. */
export function isRebuilt(machine: VirtualMachine, all: readonly VirtualMachine[]): boolean {
  const own = handlesOf(machine)
  const node = machine.process?.node
  if (own === undefined || node === undefined || machine.disk.hidesHarm) return false
  const placed = node.directoryState.placement.flatMap((nodes, i) =>
    nodes.includes(machine.id) ? [(i + 1) as GroupId] : [],
  )
  return [directoryGroup, ...placed].every((group) => {
    const handle = own.get(group)
    return handle !== undefined && isVoterIn(handle, all)
  })
}

function isVoterIn(handle: GroupHandle, all: readonly VirtualMachine[]): boolean {
  const { self } = handle.status()
  const leaders = all.flatMap((machine) => {
    const other = handlesOf(machine)?.get(handle.id)
    return other?.isLeader === true ? [other.status()] : []
  })
  const newest = leaders.sort((a, b) => b.term - a.term)[0]
  if (newest === undefined) return false
  const { membership, peers, commit } = newest
  if (membership.votersOutgoing.length > 0 || !membership.voters.includes(self)) return false
  if (newest.self === self) return true
  const peer = peers.find(({ node }) => node === self)
  return peer !== undefined && peer.match >= commit
}
