// If this breaks: a replica that others still wait for stops its clock.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { nodeId, term } from '#base/brand'
import type { Message, RaftNode } from './index.ts'
import { acknowledgement, append, entry, finish, start, vote } from './test-node.ts'

const electionTicks = 10

/** Leads 1, 2 and 3 in term 1; node 2 has its entry, node 3 has if `everybody`. */
function leader(everybody: boolean): RaftNode {
  const node = start({ config: { preVote: false } })
  node.step({ type: 'Campaign' })
  finish(node)
  node.step(vote(2, 1, { granted: true }))
  finish(node)
  assert.equal(node.role, 'leader')
  for (const peer of everybody ? [2, 3] : [2]) {
    node.step(acknowledgement(peer, 1, node.lastIndex))
    finish(node)
  }
  return node
}

function follower(seed = 1): RaftNode {
  const node = start({ seed })
  node.step(append(1, [0, 0], { entries: [entry(1, 1)], commit: 1 }))
  finish(node)
  return node
}

describe('a leader is quiet', () => {
  test('when everybody has everything, and not before', () => {
    assert.equal(leader(false).isQuiet(), false, 'node 3 is behind')
    const node = leader(true)
    assert.equal(node.isQuiet(), true)
    assert.equal(node.propose(new Uint8Array(1)).ok, true)
    assert.equal(node.isQuiet(), false)
    finish(node)
    for (const peer of [2, 3]) {
      assert.equal(node.isQuiet(), false, 'an entry is under way')
      node.step(acknowledgement(peer, 1, node.lastIndex))
      finish(node)
    }
    assert.equal(node.isQuiet(), true)
  })

  test('not while a read, a transfer or a membership change is under way', () => {
    const reading = leader(true)
    reading.readIndex()
    finish(reading)
    assert.equal(reading.isQuiet(), false)
    const handing = leader(true)
    handing.step({ type: 'TransferLeadership', target: nodeId(2) })
    finish(handing)
    assert.equal(handing.isQuiet(), false)
    const changing = leader(true)
    const changes = [{ node: nodeId(4), action: 'addLearner' as const }]
    assert.ok(changing.proposeMembership({ changes, transition: 'auto' }).ok)
    for (const peer of [2, 3]) {
      finish(changing)
      assert.equal(changing.isQuiet(), false)
      changing.step(acknowledgement(peer, 1, changing.lastIndex))
    }
    finish(changing)
    assert.equal(changing.isQuiet(), false, 'the learner has nothing yet')
    changing.step(acknowledgement(4, 1, changing.lastIndex))
    finish(changing)
    assert.equal(changing.isQuiet(), true)
  })

  test('not when a connection broke: what was sent ahead may be lost', () => {
    const node = leader(true)
    node.step({ type: 'Unreachable', peer: nodeId(3) })
    finish(node)
    assert.equal(node.isQuiet(), false)
  })
})

test('a follower is quiet when all it has is committed and applied, under a leader', () => {
  const node = follower()
  assert.equal(node.isQuiet(), true)
  assert.equal(start().isQuiet(), false, 'it knows no leader')
  const ahead = follower()
  ahead.step(append(1, [1, 1], { entries: [entry(2, 1)], commit: 1 }))
  finish(ahead)
  assert.equal(ahead.isQuiet(), false, 'entry 2 is not committed')
  const writing = follower()
  writing.step(append(1, [1, 1], { entries: [entry(2, 1)], commit: 2 }))
  const output = writing.takeOutput()
  assert.equal(writing.isQuiet(), false, 'entry 2 is not on its disk')
  writing.persisted(output.persistMark as NonNullable<typeof output.persistMark>)
  finish(writing)
  assert.equal(writing.isQuiet(), true)
  node.readIndex()
  finish(node)
  assert.equal(node.isQuiet(), false, 'a read waits')
})

test('a sleep is what the heartbeats instead of it would have been', () => {
  // Two followers alike: one hears a heartbeat and then n ticks, one sleeps and is told of n ticks.
  const ticks = fc.nat(electionTicks)
  fc.assert(
    fc.property(fc.nat(1_000), ticks, ticks, ticks, (seed, before, slept, after) => {
      const awake = follower(seed)
      const asleep = follower(seed)
      const both = (message: Message): void => {
        for (const node of [awake, asleep]) node.step(message)
      }
      for (let i = 0; i < Math.min(before, electionTicks - 1); i += 1) both({ type: 'Tick' })
      const head = { from: nodeId(2), to: nodeId(1), term: term(1) }
      awake.step({ type: 'Heartbeat', ...head, commit: awake.committed, readContext: 0 })
      for (let i = 0; i < slept; i += 1) awake.step({ type: 'Tick' })
      if (slept > 0) asleep.step({ type: 'Tick', slept })
      else asleep.step({ type: 'Heartbeat', ...head, commit: asleep.committed, readContext: 0 })
      for (let i = 0; i < after; i += 1) both({ type: 'Tick' })
      assert.deepEqual(asleep.status(), awake.status())
    }),
  )
})

test('a leader that wakes sends heartbeats at once, and checks its quorum as it would have', () => {
  const node = leader(true)
  // Not because heartbeats are due anyway.
  node.step({ type: 'Tick', slept: 3, isBeat: false })
  const [output] = finish(node)
  assert.deepEqual(
    output?.sendNow.map(({ type, to }) => [type, to]),
    [
      ['Heartbeat', 2],
      ['Heartbeat', 3],
    ],
  )
  // Silence woke it: what it knew of its members is as old as a timeout, and counts once more.
  node.step({ type: 'Tick', slept: electionTicks })
  assert.equal(node.role, 'leader')
  for (let i = 1; i < electionTicks; i += 1) node.step({ type: 'Tick' })
  assert.equal(node.role, 'leader')
  node.step({ type: 'Tick' })
  assert.equal(node.role, 'follower', 'nobody answered since')
})

test('the host may say when heartbeats leave, for all groups alike', () => {
  const node = leader(true)
  finish(node)
  node.step({ type: 'Tick', isBeat: false })
  assert.equal(node.hasOutput(), false)
  node.step({ type: 'Tick', isBeat: true })
  assert.equal(finish(node)[0]?.sendNow.length, 2)
})
