import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import type { PeerMessage } from './messages.ts'
import type { RaftNode } from './node.ts'
import { finish, sent, start, vote } from './test-node.ts'

const termsMax = 6
const lengthMax = 40
/** Above every term that is drawn. */
const termMax = 100

/** Terms that never decrease. */
function drawLog(prng: Prng): readonly number[] {
  const log: number[] = []
  let at = 1
  for (let left = prng.range(0, lengthMax); left > 0; left--) {
    if (at < termsMax && prng.chance({ numerator: 1, denominator: 4 })) at++
    log.push(at)
  }
  return log
}

/** Two logs share a beginning; after it no leader wrote to both, so their terms are apart. */
function drawPair(prng: Prng): readonly [readonly number[], readonly number[]] {
  const common = drawLog(prng).slice(0, prng.range(0, lengthMax))
  const base = common.at(-1) ?? 0
  return [
    [...common, ...drawLog(prng).map((at) => base + 2 * at)],
    [...common, ...drawLog(prng).map((at) => base + 2 * at + 1)],
  ]
}

function logOf(node: RaftNode): readonly number[] {
  return Array.from({ length: node.lastIndex }, (_, i) => Number(node.termAt(logIndex(i + 1))))
}

/** Messages between the two until both are silent. Returns how often the follower refused. */
function replicate(leader: RaftNode, follower: RaftNode): number {
  let refusals = 0
  for (let round = 0; round < 4 * lengthMax; round++) {
    const toFollower = sent(finish(leader)).filter(({ to }) => to === 2)
    for (const message of toFollower) follower.step(message)
    const replies: readonly PeerMessage[] = sent(finish(follower))
    for (const reply of replies) {
      if (reply.type === 'AppendEntriesReply' && !reply.accepted) refusals++
      leader.step(reply)
    }
    if (toFollower.length === 0 && replies.length === 0) return refusals
  }
  throw new Error('they do not meet')
}

test('two logs meet after at most one refusal per term in dispute, and are equal then', () => {
  // If this breaks, a follower that is far off is found entry by entry, or not at all.
  let most = 0
  for (let seed = 1; seed <= 3000; seed++) {
    const [leaderLog, followerLog] = drawPair(createPrng(seed))
    const plain = { preVote: false, checkQuorum: false }
    const leader = start({ self: 1, terms: leaderLog, term: termMax, config: plain })
    const follower = start({ self: 2, terms: followerLog, term: termMax, config: plain })
    leader.step({ type: 'Campaign' })
    finish(leader)
    leader.step(vote(3, termMax + 1, { granted: true }))
    const refusals = replicate(leader, follower)
    assert.deepEqual(logOf(follower), [...leaderLog, termMax + 1], `seed ${seed}`)
    const met = leaderLog.findIndex((at, i) => at !== followerLog[i])
    const disputed = met < 0 ? [] : [...leaderLog.slice(met), ...followerLog.slice(met)]
    const bound = new Set(disputed).size + 1
    assert(refusals <= bound, `seed ${seed}: ${refusals} refusals, ${bound} terms`)
    most = Math.max(most, refusals)
  }
  assert(most >= 3, `vacuous: at most ${most} refusals`)
})
