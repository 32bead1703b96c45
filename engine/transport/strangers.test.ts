// If this breaks: a node of another cluster, one that was restored of a backup of this one, say, is
// heard as one of ours (BK5).

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import { systemClock } from '#base/clock'
import { freePorts } from './free-ports.ts'
import { PeerTransport } from './peer-transport.ts'

interface Pair {
  readonly from: PeerTransport
  readonly heard: string[]
  readonly called: string[]
}

async function pair(t: TestContext, clusters: readonly [string, string]): Promise<Pair> {
  const ports = await freePorts(2)
  const heard: string[] = []
  const called: string[] = []
  const made = clusters.map(
    (clusterId, i) =>
      new PeerTransport({
        self: (i + 1) as NodeId,
        clusterId,
        version: 'test',
        isDraining: () => false,
        sessionId: i,
        incarnation: i,
        listen: `127.0.0.1:${ports[i]}`,
        peers: [{ node: (2 - i) as NodeId, address: `127.0.0.1:${ports[1 - i]}` }],
        clock: systemClock,
        onCall: async ({ kind }) => {
          called.push(kind)
          return { body: Buffer.from('answer') }
        },
        admit: async () => undefined,
        onPong: () => {},
        warn: () => {},
      }),
  )
  const handler = {
    onMessages: (from: NodeId): void => void heard.push(`messages of ${from}`),
    onBeat: (): void => {},
    onUnreachable: (): void => {},
    onSnapshot: async () => {
      heard.push('snapshot')
      return { staged: true, chunks: 1 }
    },
    onSnapshotAsked: () => 0,
  }
  for (const transport of made) {
    await transport.listen()
    t.after(() => transport.close())
  }
  for (const transport of made) transport.start(handler)
  return { from: made[0] as PeerTransport, heard, called }
}

const call = { kind: 'write', shard: 1, body: Buffer.from(''), deadlineMs: 5_000, from: 1, hops: 1 }

async function sendEverything({ from }: Pair): Promise<{ call: string; snapshot: unknown }> {
  const term = 1 as Term
  const heartbeat = { type: 'TimeoutNow', from: 1 as NodeId, to: 2 as NodeId, term } as const
  const answer = await (from.call(2 as NodeId, call, 5_000) as Promise<unknown>).then(
    () => 'answered',
    (error: Error) => error.message,
  )
  // The stream is open by then, or was refused.
  from.send(2 as NodeId, 1 as GroupId, heartbeat)
  from.flush()
  const membership = {
    ...{ voters: [1 as NodeId], votersOutgoing: [], learners: [], learnersNext: [] },
    autoLeave: false,
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('x')
  }
  const snapshot = await from.sendSnapshot(
    { group: 1 as GroupId, from: 1 as NodeId, to: 2 as NodeId },
    {
      ...{ meta: { index: 1 as LogIndex, term, membership }, term, name: 's', first: 0 },
      chunks: chunks(),
    },
  )
  return { call: answer, snapshot }
}

test('nodes of one cluster hear each other', async (t) => {
  const two = await pair(t, ['one', 'one'])
  const { call: answer, snapshot } = await sendEverything(two)
  assert.equal(answer, 'answered')
  assert.deepEqual(snapshot, { staged: true, chunks: 1 })
  assert.deepEqual(two.called, ['write'])
  assert.deepEqual([...two.heard].sort(), ['messages of 1', 'snapshot'])
})

test('a node of another cluster is refused by name, whatever it sends', async (t) => {
  const two = await pair(t, ['old', 'new & restored'])
  const { call: answer, snapshot } = await sendEverything(two)
  assert.match(answer, /this node belongs to cluster "new & restored", not "old"/)
  assert.equal(snapshot, undefined)
  assert.deepEqual([two.called, two.heard], [[], []])
})
