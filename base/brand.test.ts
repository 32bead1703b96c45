// If this breaks, a replica that lost what it promised votes under the name of the one before.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { memberId, memberNumberMax, type NodeId, nodeOf, numberOf } from './brand.ts'

const nodes = fc.integer({ min: 1, max: 8_191 }).map((id) => id as NodeId)
const numbers = fc.nat(memberNumberMax)

test('a member names its node and its number, and no two members are one', () => {
  fc.assert(
    fc.property(nodes, numbers, nodes, numbers, (node, number, otherNode, otherNumber) => {
      const member = memberId(node, number)
      assert.equal(nodeOf(member), node)
      assert.equal(numberOf(member), number)
      assert.ok(member <= 0xffff_ffff, 'it fits where the log keeps votes')
      const other = memberId(otherNode, otherNumber)
      assert.equal(other === member, otherNode === node && otherNumber === number)
    }),
  )
})

test('number 0 is the node itself, as in the data of earlier versions; nobody stays nobody', () => {
  assert.equal(memberId(7 as NodeId, 0), 7)
  assert.equal(nodeOf(0), 0)
  assert.throws(() => memberId(7 as NodeId, memberNumberMax + 1), RangeError)
  assert.throws(() => memberId(65_536 as NodeId, 0), RangeError)
})
