// If this broke: a node that lost its disk would vote again, and take back what was
// acknowledged (N2).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomInt } from 'node:crypto'
import type { NodeId } from '#base/brand'
import { systemClock as clock } from '#base/clock'
import { temporaryStore } from '../lone-shard.ts'
import { awaitAdmission, ownIncarnation, PeerIncarnations } from './admission.ts'
import { DataLossError } from './restore.ts'

const node = (id: number): NodeId => id as NodeId

test('a directory has one incarnation, for good; two have two', async (t) => {
  const [one, other] = [await temporaryStore(t), await temporaryStore(t)]
  const drawn = await ownIncarnation(one, randomInt)
  assert.equal(await ownIncarnation(one, randomInt), drawn)
  assert.notEqual(await ownIncarnation(other, randomInt), drawn)
})

test('a peer is remembered at its first word, and nobody else in its place', async (t) => {
  const store = await temporaryStore(t)
  const first = new PeerIncarnations(store)
  // Two at once: one of them is remembered, the other refused.
  const answers = await Promise.all([first.admit(node(2), 11), first.admit(node(2), 12)])
  assert.deepEqual(
    answers.map((answer) => answer === undefined),
    [true, false],
  )
  assert.match(answers[1] ?? '', /node 2 was here with other data/)
  // After a restart of this node the memory is the same: it is on disk.
  const later = new PeerIncarnations(store)
  assert.match((await later.admit(node(2), 12)) ?? '', /other data/)
  assert.equal(await later.admit(node(2), 11), undefined)
  assert.equal(await later.admit(node(3), 12), undefined)
})

test('a new node takes part only after every peer has met it; an old one at once', async (t) => {
  const store = await temporaryStore(t)
  const asked: number[] = []
  let silentFor = 3
  const introduce = async (peer: NodeId): Promise<'known' | undefined> => {
    asked.push(peer)
    if (peer === node(3) && silentFor > 0) {
      silentFor -= 1
      return undefined
    }
    return 'known'
  }
  const options = {
    clock,
    store,
    self: node(1),
    peers: [node(2), node(3)],
    introduce,
    say: () => {},
  }
  await awaitAdmission(options)
  assert.deepEqual(asked, [2, 3, 3, 3, 3], 'who answered is asked once, the others until they do')
  asked.length = 0
  await awaitAdmission(options)
  assert.deepEqual(asked, [], 'it was admitted before')
})

test('one peer that knows it otherwise is enough to keep it out, each time', async (t) => {
  const store = await temporaryStore(t)
  const introduce = async (peer: NodeId): Promise<'known' | { refusal: string }> =>
    peer === node(3) ? { refusal: 'other data' } : 'known'
  const options = {
    clock,
    store,
    self: node(1),
    peers: [node(2), node(3)],
    introduce,
    say: () => {},
  }
  for (let start = 0; start < 2; start += 1) {
    await assert.rejects(awaitAdmission(options), (error: unknown) => {
      assert.ok(error instanceof DataLossError)
      assert.match(error.message, /^node 3 refuses node 1: other data\. .*under a new node id/)
      return true
    })
  }
})
