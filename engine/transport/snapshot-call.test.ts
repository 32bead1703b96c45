// If this breaks: over a real connection a snapshot never arrives, or begins anew after each break.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import { systemClock } from '#base/clock'
import type { SnapshotHead, SnapshotRoute, TransportHandler } from '#raft/host/ports'
import { freePorts } from './free-ports.ts'
import { PeerTransport } from './peer-transport.ts'

const route: SnapshotRoute = { group: 3 as GroupId, from: 1 as NodeId, to: 2 as NodeId }
const membership = { voters: [1, 2] as NodeId[], votersOutgoing: [], learners: [] }
const head: SnapshotHead = {
  meta: {
    index: 9 as LogIndex,
    term: 2 as Term,
    membership: { ...membership, learnersNext: [], autoLeave: false },
  },
  term: 5 as Term,
  name: '3/1/5/9/2/1',
}
const pieces = Array.from({ length: 12 }, (_, i) => Buffer.alloc(100_000, i))

async function* from(first: number): AsyncGenerator<Uint8Array> {
  yield* pieces.slice(first)
}

/** A receiver that keeps chunks, and loses its connection before the chunk `breaksAt`. */
class Receiver {
  readonly chunks: Uint8Array[] = []
  readonly asked: SnapshotHead[] = []
  breaksAt = -1

  readonly handler: TransportHandler = {
    onMessages: () => {},
    onBeat: () => {},
    onUnreachable: () => {},
    onSnapshot: async (_route, stream) => {
      const { chunks, first, ...rest } = stream
      assert.deepEqual(rest, head)
      assert.equal(first, this.chunks.length)
      for await (const chunk of chunks) {
        if (this.chunks.length === this.breaksAt) throw new Error('the process died')
        this.chunks.push(Buffer.from(chunk))
      }
      return { staged: true, chunks: this.chunks.length }
    },
    onSnapshotAsked: (to, asked) => {
      assert.deepEqual(to, route)
      this.asked.push(asked)
      return this.chunks.length
    },
  }
}

async function pair(t: TestContext, receiver: Receiver): Promise<PeerTransport> {
  const addresses = (await freePorts(2)).map((port) => `127.0.0.1:${port}`)
  const made = addresses.map((listen, i) => {
    const peer = 1 - i
    return new PeerTransport({
      self: (i + 1) as NodeId,
      clusterId: 'test',
      version: 'test',
      isDraining: () => false,
      sessionId: i,
      incarnation: i,
      listen,
      peers: [{ node: (peer + 1) as NodeId, address: addresses[peer] as string }],
      clock: systemClock,
      onCall: () => Promise.reject(new Error('nobody calls')),
      admit: async () => undefined,
      onPong: () => {},
      warn: () => {},
    })
  })
  for (const transport of made) await transport.listen()
  for (const [i, transport] of made.entries()) {
    transport.start(i === 1 ? receiver.handler : new Receiver().handler)
    t.after(() => transport.close())
  }
  return made[0] as PeerTransport
}

test('a snapshot is carried whole, goes on after a break, and says how far it is', async (t) => {
  const receiver = new Receiver()
  receiver.breaksAt = 5
  const sender = await pair(t, receiver)
  const broken = await sender.sendSnapshot(route, { ...head, first: 0, chunks: from(0) })
  assert.equal(broken, undefined, 'nobody knows how far it came')
  assert.equal(await sender.askSnapshot(route, head), 5)
  assert.deepEqual(receiver.asked, [head])
  receiver.breaksAt = -1
  const answer = await sender.sendSnapshot(route, { ...head, first: 5, chunks: from(5) })
  assert.deepEqual(answer, { staged: true, chunks: 12 })
  assert.deepEqual(Buffer.concat(receiver.chunks), Buffer.concat(pieces))
})
