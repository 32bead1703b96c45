// The bytes of a membership entry. They are in logs for ever: add a version, never change one.
// Owns: that format.  Does not: check that a change makes sense (membership.ts).
//
//   version 1:  01 | transition (1) | changes: count (2), count x (action (1), node (6))
//               | autoLeave (1) | voters | votersOutgoing | learners | learnersNext
//   a list is count (2), count x node (6). Integers are big-endian; node ids reach 2^48 - 1.
//   transition: 0 auto, 1 jointImplicit, 2 jointExplicit. action: 0 addVoter, 1 addLearner, 2
//   remove.
//
// The entry carries the wish and the membership it leads to. A replica that joins later replays the
// log without knowing the membership it began with; the wish alone would lead it elsewhere.

import { assert, defined } from '#base/assert'
import { type NodeId, nodeId } from '#base/brand'
import type { MembershipChange } from './messages.ts'
import type { Membership } from './types.ts'

export interface MembershipEntry {
  readonly change: MembershipChange
  /** In force once the entry is applied. */
  readonly next: Membership
}

const version = 1
const nodeBytes = 6
const nodeMax = 2 ** 48 - 1
const countMax = 0xffff
const transitions = ['auto', 'jointImplicit', 'jointExplicit'] as const
const actions = ['addVoter', 'addLearner', 'remove'] as const

export function encodeMembershipEntry({ change, next }: MembershipEntry): Uint8Array {
  const bytes: number[] = [version, transitions.indexOf(change.transition)]
  putCount(bytes, change.changes.length)
  for (const { node, action } of change.changes) {
    bytes.push(actions.indexOf(action))
    putNode(bytes, node)
  }
  bytes.push(next.autoLeave ? 1 : 0)
  for (const list of [next.voters, next.votersOutgoing, next.learners, next.learnersNext]) {
    putCount(bytes, list.length)
    for (const node of list) putNode(bytes, node)
  }
  return Uint8Array.from(bytes)
}

function putCount(bytes: number[], count: number): void {
  assert(count <= countMax, 'a membership names at most 65535 nodes')
  bytes.push(count >> 8, count & 0xff)
}

function putNode(bytes: number[], node: NodeId): void {
  assert(node <= nodeMax, 'a node id fits into 48 bits')
  let rest: number = node
  const little: number[] = []
  for (let i = 0; i < nodeBytes; i++) {
    little.push(rest % 256)
    rest = Math.floor(rest / 256)
  }
  bytes.push(...little.reverse())
}

/** For bytes that {@link encodeMembershipEntry} made; anything else is damage and asserts. */
export function decodeMembershipEntry(bytes: Uint8Array): MembershipEntry {
  const reader = new Reader(bytes)
  assert(reader.integer(1) === version, 'membership entry of a known version')
  const transition = defined(transitions[reader.integer(1)], 'a known transition')
  const changes: MembershipChange['changes'][number][] = []
  for (let left = reader.integer(2); left > 0; left--) {
    const action = defined(actions[reader.integer(1)], 'a known action')
    changes.push({ node: reader.node(), action })
  }
  const autoLeave = reader.integer(1) === 1
  const voters = reader.nodes()
  const votersOutgoing = reader.nodes()
  const learners = reader.nodes()
  const learnersNext = reader.nodes()
  assert(reader.isAtEnd, 'a membership entry ends where it says')
  const next = { voters, votersOutgoing, learners, learnersNext, autoLeave }
  return { change: { changes, transition }, next }
}

export function decodeMembershipChange(bytes: Uint8Array): MembershipChange {
  return decodeMembershipEntry(bytes).change
}

class Reader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  integer(length: number): number {
    let value = 0
    for (let left = length; left > 0; left--) {
      value = value * 256 + defined(this.#bytes[this.#at++], 'a membership entry is whole')
    }
    return value
  }

  node(): NodeId {
    return nodeId(this.integer(nodeBytes))
  }

  nodes(): readonly NodeId[] {
    const nodes: NodeId[] = []
    for (let left = this.integer(2); left > 0; left--) nodes.push(this.node())
    return nodes
  }
}
