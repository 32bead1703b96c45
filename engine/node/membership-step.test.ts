// If this broke: a group would lose its quorum while a replica is rebuilt, or never be whole again.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memberId, type NodeId, nodeOf } from '#base/brand'
import { type Membership, planChange } from '#raft/core'
import type { WantedMembers } from '../directory/topology.ts'
import {
  type GroupView,
  type MembershipStep,
  nextStep,
  promotionLagMax,
} from './membership-step.ts'

const node = (id: number, number = 0): NodeId => memberId(id as NodeId, number)
const nodes = (...ids: number[]): NodeId[] => ids.map((id) => node(id))

const settled: Membership = {
  voters: nodes(1, 2, 3),
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

interface Given {
  readonly membership?: Partial<Membership>
  readonly wanted?: Partial<WantedMembers>
  /** Members that do not answer. */
  readonly silent?: readonly NodeId[]
  readonly match?: Readonly<Record<number, number>>
}

const lastIndex = 10_000

function step(given: Given): MembershipStep {
  const membership = { ...settled, ...given.membership }
  const self = node(1)
  const others = [...membership.voters, ...membership.learners].filter((each) => each !== self)
  const peers = others.map((each) => ({
    node: each,
    match: given.match?.[each] ?? lastIndex,
    recentActive: given.silent?.includes(each) !== true,
  }))
  const view: GroupView = { self, membership, lastIndex, peers }
  return nextStep(view, { voters: nodes(1, 2, 3), learners: [], ...given.wanted })
}

/** In words: what a human would ask for. */
function say(given: Given): string {
  const next = step(given)
  if (next.type === 'wait') return next.reason
  return next.change.changes.map((each) => `${each.action} ${each.node}`).join(', ')
}

const [lost, fresh] = [node(3), node(3, 1)]
const renewed = { wanted: { voters: [node(1), node(2), fresh] }, silent: [lost] }

test('a lost replica: the next member learns, catches up, and takes its place at once (B6)', () => {
  assert.equal(say({}), 'settled')
  assert.equal(say(renewed), `addLearner ${fresh}`)
  const learning = { ...renewed, membership: { learners: [fresh] } }
  const behind = lastIndex - promotionLagMax - 1
  assert.equal(say({ ...learning, match: { [fresh]: behind } }), 'catchingUp')
  assert.equal(say({ ...learning, silent: [lost, fresh] }), 'catchingUp')
  assert.equal(say({ ...learning, match: { [fresh]: behind + 1 } }), `addVoter ${fresh}, remove 3`)
})

test('one change at a time, and none without a live quorum before and after it (B5)', () => {
  const learning = { ...renewed, membership: { learners: [fresh] } }
  assert.equal(say({ ...renewed, membership: { votersOutgoing: nodes(1, 2, 3) } }), 'joint')
  assert.equal(say({ ...learning, silent: [lost, node(2)] }), 'quorum')
  const five = { voters: nodes(1, 2, 3, 4, 5) }
  const leaves = { membership: five, wanted: { voters: nodes(1, 2, 3, 4) } }
  assert.equal(say(leaves), 'remove 5')
  assert.equal(say({ ...leaves, silent: nodes(2, 3) }), 'quorum', 'of 1, 2, 3, 4 two are too few')
})

test('what is left of an earlier wish goes first; a newer member stays (B7)', () => {
  const twice = node(3, 2)
  assert.equal(
    say({
      membership: { learners: [fresh] },
      wanted: { voters: [node(1), node(2), twice] },
      silent: [lost, fresh],
    }),
    `remove ${fresh}`,
  )
  const ahead = { membership: { voters: [node(1), node(2), fresh] } }
  assert.equal(say(ahead), 'oldDirectory', 'this node has not heard that 3 was renewed')
})

test('learners for good, and voters that become learners', () => {
  const wanted = { voters: nodes(1, 2, 3), learners: nodes(4) }
  assert.equal(say({ wanted }), 'addLearner 4')
  assert.equal(say({ wanted, membership: { voters: nodes(1, 2, 3, 4) } }), 'addLearner 4')
  assert.equal(say({ wanted, membership: { learners: nodes(4) } }), 'settled')
})

const count = 5

/** A wish: three to five of the nodes, each under some number. */
const wishes = fc
  .record({
    ids: fc.uniqueArray(fc.integer({ min: 1, max: count }), { minLength: 3, maxLength: count }),
    learners: fc.integer({ min: 0, max: 1 }),
    numbers: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count }),
  })
  .map(({ ids, learners, numbers }) => {
    const sorted = [...ids].sort((a, b) => a - b)
    const voters = sorted.slice(0, Math.max(2, sorted.length - learners))
    return { voters, learners: sorted.slice(voters.length), raise: numbers }
  })

const histories = fc.array(
  fc.record({
    wish: wishes,
    /** Which members answer, by bits; and how many steps are taken before the next wish. */
    silent: fc.integer({ min: 0, max: 2 ** count - 1 }),
    steps: fc.integer({ min: 0, max: 6 }),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Joint states are left at once, as the core does. */
function after(membership: Membership, next: MembershipStep): Membership {
  assert.ok(next.type === 'change')
  const plan = planChange(membership, next.change)
  assert.ok(plan.ok, 'the core takes the change')
  if (plan.next.votersOutgoing.length === 0) return plan.next
  const left = planChange(plan.next, { changes: [], transition: 'auto' })
  assert.ok(left.ok)
  return left.next
}

function assertQuorums(view: GroupView, next: MembershipStep): void {
  if (next.type === 'wait' || next.change.changes.every(({ action }) => action !== 'addVoter'))
    return
  const live = (each: NodeId): boolean =>
    each === view.self || view.peers.some((peer) => peer.node === each && peer.recentActive)
  for (const { voters } of [view.membership, after(view.membership, next)]) {
    assert.ok(voters.filter(live).length * 2 > voters.length, 'a live quorum is left (B5)')
  }
}

test('from wherever earlier wishes ended, the last wish comes true (B5, B7)', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const numbers = Array.from({ length: count }, () => 0)
      let membership = { ...settled }
      const walk = (wanted: WantedMembers, silent: number, steps: number): string => {
        for (let taken = 0; taken < steps; taken += 1) {
          const self = membership.voters.find((each) => wanted.voters.includes(each))
          const leader = self ?? (membership.voters[0] as NodeId)
          const others = [...membership.voters, ...membership.learners]
          const peers = others
            .filter((each) => each !== leader)
            .map((each) => ({
              node: each,
              match: lastIndex,
              // Who lost its promises answers no more under its old number.
              recentActive:
                (silent >> (nodeOf(each) - 1)) % 2 === 0 &&
                (numbers[nodeOf(each) - 1] ?? 0) * 65_536 + nodeOf(each) === each,
            }))
          const view = { self: leader, membership, lastIndex, peers }
          const next = nextStep(view, wanted)
          if (next.type === 'wait') return next.reason
          assertQuorums(view, next)
          membership = after(membership, next)
          const voting = membership.voters.map((each) => nodeOf(each))
          assert.equal(new Set(voting).size, voting.length, 'one vote for each node (B7)')
        }
        return 'under way'
      }
      let wanted: WantedMembers = { voters: membership.voters, learners: [] }
      for (const { wish, silent, steps } of history) {
        // At most one replica is lost at a time, and only where the others are a quorum.
        const raise = wish.raise.findIndex((each) => each > 0)
        const others = membership.voters.filter((each) => nodeOf(each) !== raise + 1)
        const isSafe = others.every(
          (each) => (numbers[nodeOf(each) - 1] ?? 0) * 65_536 + nodeOf(each) === each,
        )
        if (raise >= 0 && isSafe && others.length * 2 > membership.voters.length) {
          numbers[raise] = (numbers[raise] ?? 0) + 1
        }
        const asMember = (id: number): NodeId => node(id, numbers[id - 1] ?? 0)
        wanted = { voters: wish.voters.map(asMember), learners: wish.learners.map(asMember) }
        walk(wanted, silent, steps)
      }
      assert.equal(walk(wanted, 0, 50), 'settled')
      const sorted = (list: readonly NodeId[]): NodeId[] => [...list].sort((a, b) => a - b)
      assert.deepEqual(membership.voters, sorted(wanted.voters))
      assert.deepEqual(membership.learners, sorted(wanted.learners))
    }),
    { numRuns: 2_000 },
  )
})
