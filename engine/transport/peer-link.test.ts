// If this breaks: a peer that takes nothing fills the memory of those who write to it.

import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { type TestContext, test } from 'node:test'
import type { NodeId } from '#base/brand'
import { systemClock } from '#base/clock'
import type { WireMessage } from '../codec/raft-codec.ts'
import {
  beatsQueuedMax,
  bytesQueuedMax,
  framesQueuedMax,
  messagesQueuedMax,
  PeerLink,
} from './peer-link.ts'

/** A link to something that accepts connections and never reads. */
async function linkToDeafPeer(t: TestContext): Promise<PeerLink> {
  const server = createServer((socket) => socket.pause().on('error', () => {}))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  const link = new PeerLink({
    self: 1 as NodeId,
    node: 2 as NodeId,
    address: `127.0.0.1:${address.port}`,
    clusterId: 'test',
    clock: systemClock,
    onLost: () => {},
  })
  t.after(() => {
    link.close()
    server.close()
  })
  link.open()
  return link
}

const beat = { heartbeats: null, replies: null, sleeps: null, asleep: null }

function append(payloadBytes: number): WireMessage {
  const payload = Buffer.alloc(payloadBytes)
  return { group: 1, type: 3, term: 1, entries: [{ index: 1, term: 1, kind: 0, payload }] }
}

test('frames that nobody takes are bounded by their number', async (t) => {
  const link = await linkToDeafPeer(t)
  for (let i = 0; i < framesQueuedMax + 10; i += 1) {
    link.queue(append(10))
    link.flush()
  }
  assert.equal(link.sent.frames, framesQueuedMax)
  assert.equal(link.sent.dropped, 10)
})

test('frames that nobody takes are bounded by their bytes', async (t) => {
  const link = await linkToDeafPeer(t)
  const payloadBytes = 4 << 20
  const fitting = Math.floor(bytesQueuedMax / (payloadBytes + 88))
  for (let i = 0; i < fitting + 5; i += 1) {
    link.queue(append(payloadBytes))
    link.flush()
  }
  assert.equal(link.sent.frames, fitting)
  assert.equal(link.sent.dropped, 5)
})

test('messages and beats that wait for a flush are bounded', async (t) => {
  const link = await linkToDeafPeer(t)
  for (let i = 0; i < messagesQueuedMax + 3; i += 1) link.queue(append(0))
  for (let i = 0; i < beatsQueuedMax + 2; i += 1) link.queueBeat(beat as never)
  assert.equal(link.sent.dropped, 5)
  link.flush()
  assert.equal(link.sent.messages, messagesQueuedMax)
})
