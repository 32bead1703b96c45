// Liveness: the faults are over, and the group has to elect, commit, answer and catch up.
// Owns: the bounds in which it has to.  Does not: cause any fault.

import { assert, defined } from '#base/assert'
import { isJoint, members } from '../membership.ts'
import type { SimulatedGroup } from './group.ts'
import type { Replica } from './replica.ts'

const none = { numerator: 0, denominator: 1 }

export function heal(group: SimulatedGroup): void {
  group.network.heal()
  group.network.faults = { drop: none, duplicate: none, reorder: none }
  for (const replica of group.replicas) if (!replica.isUp) replica.restart(group.prng.next())
  group.lostStreams()
}

/** Bounded: one tick a round, so a few dozen election timeouts at most. */
export function converge(group: SimulatedGroup): void {
  const roundsMax = 400
  let target = 0
  for (let round = 0; round < roundsMax; round++) {
    for (const replica of group.replicas) group.tick(replica)
    settle(group)
    group.lostStreams()
    const leader = group.leader()
    if (leader === undefined) continue
    const { membership } = leader.node
    if (isJoint(membership) && !membership.autoLeave) {
      leader.node.proposeMembership({ changes: [], transition: 'auto' })
    } else if (target === 0) {
      target = proposeLast(group, leader)
    }
    if (target > 0 && isDone(group, leader, target)) return
  }
  assert(false, 'after the faults the group recovers (liveness)', () => group.picture())
}

function settle(group: SimulatedGroup): void {
  const deliveriesMax = 20_000
  for (let i = 0; i < deliveriesMax; i++) {
    let isQuiet = true
    for (const replica of group.replicas) {
      while (replica.node.hasOutput() || replica.writing.length > 0) {
        isQuiet = false
        group.take(replica)
        group.persist(replica)
        group.apply(replica)
      }
      while (replica.applying.length > 0) group.apply(replica)
    }
    if (group.network.count > 0) {
      isQuiet = false
      group.deliver()
    }
    if (isQuiet) return
  }
  assert(false, 'a group without input falls silent (liveness)', () => group.picture())
}

function proposeLast(group: SimulatedGroup, leader: Replica): number {
  const result = leader.node.propose(new Uint8Array(1))
  const read = leader.node.readIndex()
  if (read.ok) group.checkers.readRequested(leader.id, read.requestId)
  return result.ok ? result.index : 0
}

function isDone({ replicas }: SimulatedGroup, leader: Replica, target: number): boolean {
  if (isJoint(leader.node.membership)) return false
  for (const member of members(leader.node.membership)) {
    const replica = defined(replicas[member - 1], 'a member exists')
    if (replica.machine.applied < target) return false
  }
  return true
}
