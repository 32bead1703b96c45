import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type NodeId, nodeId } from '#base/brand'
import { assertMembership, isJoint, leaveJoint, planChange } from './membership.ts'
import { decodeMembershipEntry, encodeMembershipEntry } from './membership-codec.ts'
import type { MembershipChange } from './messages.ts'
import type { Membership } from './types.ts'

const plain = { noNullPrototype: true }
/** A fast share by default; a long run asks for 100000. */
const cases = Number(process.env['MEMBERSHIP_CASES'] ?? 1000)
const node = fc.integer({ min: 1, max: 6 }).map(nodeId)
const action = fc.constantFrom<'addVoter' | 'addLearner' | 'remove'>(
  'addVoter',
  'addLearner',
  'remove',
)
const change: fc.Arbitrary<MembershipChange> = fc.record(
  {
    changes: fc.array(fc.record({ node, action }, plain), { minLength: 1, maxLength: 4 }),
    transition: fc.constantFrom('auto', 'jointImplicit', 'jointExplicit'),
  },
  plain,
)
const begin: Membership = {
  voters: [1, 2, 3].map(nodeId),
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

/** Wishes one after the other, each joint state left; refused ones do nothing. */
function walk(wishes: readonly MembershipChange[]): readonly Membership[] {
  const all: Membership[] = [begin]
  let current = begin
  for (const wish of wishes) {
    for (const step of [wish, leaveJoint]) {
      const plan = planChange(current, step)
      if (!plan.ok) continue
      current = plan.next
      all.push(current)
    }
  }
  return all
}

function majorities(voters: readonly NodeId[]): readonly (readonly NodeId[])[] {
  const sets = voters.reduce<readonly (readonly NodeId[])[]>(
    (found, voter) => found.flatMap((set) => [set, [...set, voter]]),
    [[]],
  )
  return sets.filter((set) => set.length * 2 > voters.length)
}

/** Smallest sets that can decide: a majority of both halves. */
function quorums({ voters, votersOutgoing }: Membership): readonly ReadonlySet<NodeId>[] {
  const outgoing = votersOutgoing.length === 0 ? [[]] : majorities(votersOutgoing)
  return majorities(voters).flatMap((a) => outgoing.map((b) => new Set([...a, ...b])))
}

test('M1, M3, M4 hold after any sequence of changes', () => {
  // If this breaks, a group can end without voters, or with somebody who is two things at once.
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (wishes) => {
      for (const membership of walk(wishes)) {
        assertMembership(membership)
        assert(membership.voters.length > 0)
      }
    }),
    { numRuns: cases },
  )
})

test('M2: two consecutive memberships share a quorum member', () => {
  // If this breaks, the old and the new group can decide without each other.
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (wishes) => {
      const all = walk(wishes)
      for (let i = 1; i < all.length; i++) {
        const before = quorums(all[i - 1] ?? begin)
        for (const after of quorums(all[i] ?? begin)) {
          for (const quorum of before) {
            assert([...quorum].some((member) => after.has(member)))
          }
        }
      }
    }),
    { numRuns: Math.ceil(cases / 20) },
  )
})

/** Every membership that some changes lead to, outside a joint state. */
const reachable = fc.array(change, { maxLength: 4 }).map((wishes) => {
  return walk(wishes).findLast((membership) => !isJoint(membership)) ?? begin
})

test('a joint change arrives where the same changes one by one arrive', () => {
  // If this breaks, how a change is made decides what comes out.
  fc.assert(
    fc.property(reachable, change, (from, wish) => {
      const joint = planChange(from, { ...wish, transition: 'jointExplicit' })
      if (!joint.ok) return
      const left = planChange(joint.next, leaveJoint)
      assert(left.ok)
      assert(!isJoint(left.next))
      assert.deepEqual(left.next, oneByOne(from, wish))
    }),
    { numRuns: cases },
  )
})

/** Additions first, so that there is a voter at any time. A wish for what is so is no step. */
function oneByOne(from: Membership, { changes }: MembershipChange): Membership {
  let current = from
  const order = [
    ...changes.filter((one) => one.action === 'addVoter'),
    ...changes.filter((one) => one.action !== 'addVoter'),
  ]
  for (const one of order) {
    const step = planChange(current, { changes: [one], transition: 'auto' })
    if (step.ok) {
      assert(!isJoint(step.next), 'one voter more or less needs no joint state')
      current = step.next
    } else assert.equal(step.reason, 'nothing')
  }
  return current
}

test('a demoted voter keeps its vote in the outgoing half until the joint state is left', () => {
  // If this breaks, a demotion takes a vote away that the joint state still needs.
  const plan = planChange(begin, {
    changes: [
      { node: nodeId(3), action: 'addLearner' },
      { node: nodeId(4), action: 'addVoter' },
    ],
    transition: 'auto',
  })
  assert(plan.ok)
  assert.deepEqual(plan.next, {
    voters: [1, 2, 4],
    votersOutgoing: [1, 2, 3],
    learners: [],
    learnersNext: [3],
    autoLeave: true,
  })
  const left = planChange(plan.next, leaveJoint)
  assert(left.ok)
  assert.deepEqual(left.next.learners, [3])
})

test('a membership entry survives its bytes', () => {
  // If this breaks, replicas read another membership from their logs than the leader wrote.
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (wishes) => {
      for (const wish of wishes) {
        for (const next of walk([wish])) {
          const entry = { change: wish, next }
          assert.deepEqual(decodeMembershipEntry(encodeMembershipEntry(entry)), entry)
        }
      }
    }),
  )
  const largest = 2 ** 48 - 1
  const wish: MembershipChange = {
    changes: [{ node: nodeId(largest), action: 'remove' }],
    transition: 'jointImplicit',
  }
  const bytes = encodeMembershipEntry({ change: wish, next: begin })
  assert.deepEqual(decodeMembershipEntry(bytes).change, wish)
  assert.throws(() => decodeMembershipEntry(bytes.subarray(0, bytes.length - 1)))
  assert.throws(() => decodeMembershipEntry(Uint8Array.of(2, ...bytes.subarray(1))))
})
