import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex, nodeId } from '#base/brand'
import { defaultRaftConfig, type RaftConfig } from './config.ts'
import { Inflights } from './inflights.ts'
import { Progress } from './progress.ts'

const config: RaftConfig = { ...defaultRaftConfig, self: nodeId(1), seed: 1 }
const log = { lastIndex: logIndex(20), committed: logIndex(10) }

function replicating(match: number): Progress {
  const peer = new Progress(nodeId(2), logIndex(1), config)
  peer.accepted(logIndex(match))
  peer.becomeReplicate()
  return peer
}

test('P2: late and repeated answers take nothing back (R23)', () => {
  // If this breaks, an old acknowledgement makes the leader forget what a follower holds.
  const peer = replicating(5)
  peer.sent(3, 100)
  assert.equal(peer.next, 9)
  assert.equal(peer.accepted(logIndex(7)), true)
  assert.equal(peer.accepted(logIndex(3)), false)
  assert.equal(peer.accepted(logIndex(7)), false)
  assert.deepEqual([peer.match, peer.next], [7, 9])
  assert.equal(peer.rejected(logIndex(6), logIndex(2)), false)
  assert.equal(peer.state, 'replicate')
})

test('a refusal while replicating goes back to what is known, a probe follows the hint', () => {
  // If this breaks, a follower that lost appends is never found again, or only entry by entry.
  const peer = replicating(5)
  peer.sent(10, 100)
  assert.equal(peer.rejected(logIndex(15), logIndex(9)), true)
  assert.deepEqual([peer.state, peer.next, peer.inflights.count], ['probe', 6, 0])
  const probe = new Progress(nodeId(2), logIndex(20), config)
  probe.sent(1, 10)
  assert.equal(probe.isSendable(log), false, 'one probe at a time')
  assert.equal(probe.rejected(logIndex(7), logIndex(2)), false, 'an answer to an older probe')
  assert.equal(probe.rejected(logIndex(19), logIndex(4)), true)
  assert.deepEqual([probe.next, probe.isSendable(log)], [5, true])
})

test('after a delivered snapshot the follower is expected behind it, else where it was', () => {
  // If this breaks, a snapshot is sent again and again, or its end is guessed too far.
  const peer = replicating(5)
  peer.becomeSnapshot()
  assert.equal(peer.isSendable(log), false)
  assert.equal(peer.rejected(logIndex(5), logIndex(0)), false)
  peer.snapshotIndex = logIndex(12)
  peer.becomeProbe()
  assert.deepEqual([peer.state, peer.next], ['probe', 13])
  peer.becomeSnapshot()
  peer.becomeProbe()
  assert.equal(peer.next, 6)
})

test('a commit index is sent once, and only as far as it means something', () => {
  // If this breaks, followers get an empty append for every commit, or never hear of the last one.
  const peer = replicating(20)
  assert.equal(peer.isSendable(log), true, 'the commit index is news')
  peer.commitSent = log.committed
  assert.equal(peer.isSendable(log), false)
  assert.equal(peer.isSendable({ ...log, committed: logIndex(11) }), true)
})

test('F1: the window ends at its messages or its bytes, and opens as acknowledgements come', () => {
  // If this breaks, one slow follower takes all of the leader's memory.
  const byCount = new Inflights({ messagesMax: 3, bytesMax: 1000 })
  for (let round = 0; round < 4; round++) {
    for (let i = 1; i <= 3; i++) {
      assert.equal(byCount.isFull, false)
      byCount.add(round * 3 + i, 10)
    }
    assert.equal(byCount.isFull, true)
    assert.throws(() => byCount.add(99, 1), /F1/)
    byCount.freeUpTo(round * 3 + 1)
    assert.equal(byCount.count, 2)
    byCount.freeUpTo(round * 3 + 3)
    assert.equal(byCount.count, 0)
  }
  const byBytes = new Inflights({ messagesMax: 100, bytesMax: 50 })
  byBytes.add(1, 49)
  assert.equal(byBytes.isFull, false)
  byBytes.add(2, 49)
  assert.equal(byBytes.isFull, true)
  byBytes.freeUpTo(1)
  assert.equal(byBytes.isFull, false)
  byBytes.clear()
  assert.equal(byBytes.count, 0)
})

test('who answers is alive at any moment, also right after a quorum check', () => {
  // If this breaks, whoever looks in step with the check sees nobody, each time.
  const peer = replicating(5)
  peer.recentActive = true
  assert.equal(peer.isLive, false, 'not to be missed, but nothing was heard of it yet')
  peer.answered()
  assert.deepEqual([peer.isLive, peer.recentActive], [true, true])
  peer.checked()
  assert.deepEqual([peer.isLive, peer.recentActive], [true, false])
  peer.checked()
  assert.equal(peer.isLive, false, 'silent for a whole timeout')
})
