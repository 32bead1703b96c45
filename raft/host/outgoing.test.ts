// If this breaks: a heartbeat gets lost, doubled or altered on its way into the beat, and with it
// the term, the commit index or the read that it vouches for.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type GroupId, memberId, type NodeId, nodeOf } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import { Outgoing } from './outgoing.ts'
import { beatMessagesMax, type GroupMessage, type NodeBeat, type Transport } from './ports.ts'

/** A door that keeps what leaves, flush by flush. */
class Door {
  readonly flushes: { to: NodeId; messages: GroupMessage[]; isBeat: boolean }[][] = []
  private queued: { to: NodeId; messages: GroupMessage[]; isBeat: boolean }[] = []
  readonly transport = {
    send: (to: NodeId, group: GroupId, message: PeerMessage): void => {
      this.queued.push({ to: nodeOf(to), messages: [{ group, message }], isBeat: false })
    },
    sendBeat: (to: NodeId, { messages }: NodeBeat): void => {
      this.queued.push({ to, messages: [...messages], isBeat: true })
    },
    flush: (): void => {
      this.flushes.push(this.queued)
      this.queued = []
    },
  } as unknown as Transport
}

const drawn = fc.record({
  group: fc.integer({ min: 1, max: 16 }),
  node: fc.integer({ min: 2, max: 4 }),
  number: fc.constantFrom(0, 0, 1),
  type: fc.constantFrom('Heartbeat', 'HeartbeatReply', 'TimeoutNow'),
  term: fc.nat(5),
  commit: fc.nat(9),
  readContext: fc.nat(9),
})

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

const messageOf = ({ type, node, number, term, commit, readContext }: Drawn): PeerMessage => {
  const head = { from: 1, to: memberId(node as NodeId, number), term }
  const body = type === 'TimeoutNow' ? {} : { readContext }
  return { type, ...head, ...body, ...(type === 'Heartbeat' ? { commit } : {}) } as PeerMessage
}

test('what arrives is what each core sent, in its order: one beat per node and round (H4)', () => {
  fc.assert(
    fc.property(fc.array(fc.array(drawn, { maxLength: 30 }), { maxLength: 4 }), (rounds) => {
      const door = new Door()
      const outgoing = new Outgoing(door.transport)
      for (const [at, round] of rounds.entries()) {
        const sent = round.map((one) => ({ group: one.group as GroupId, message: messageOf(one) }))
        for (const { group, message } of sent) outgoing.send({ id: group }, message)
        outgoing.flush()
        const left = door.flushes[at] ?? []
        for (const node of [2, 3, 4]) {
          const toNode = left.filter(({ to }) => to === node)
          assert.ok(toNode.filter(({ isBeat }) => isBeat).length <= 1, 'one beat per node')
          const ofBeats = (isBeat: boolean) =>
            toNode.filter((one) => one.isBeat === isBeat).flatMap(({ messages }) => messages)
          const expected = (isBeat: boolean) =>
            sent.filter(({ message }) => {
              return nodeOf(message.to) === node && (message.type !== 'TimeoutNow') === isBeat
            })
          assert.deepEqual(ofBeats(true), expected(true))
          assert.deepEqual(ofBeats(false), expected(false))
        }
      }
    }),
  )
})

test('more groups than a beat may have travel in several', () => {
  const door = new Door()
  const outgoing = new Outgoing(door.transport)
  const count = 2 * beatMessagesMax + 3
  for (let i = 0; i < count; i += 1) {
    const at = { from: 1, to: 2, term: 1, commit: 0, readContext: i }
    outgoing.send({ id: 1 as GroupId }, { type: 'Heartbeat', ...at } as PeerMessage)
  }
  outgoing.flush()
  const [left] = door.flushes
  assert.deepEqual(
    left?.map(({ messages }) => messages.length),
    [beatMessagesMax, beatMessagesMax, 3],
  )
  const contexts = left?.flatMap(({ messages }) =>
    messages.map(({ message }) => 'readContext' in message && message.readContext),
  )
  assert.deepEqual(contexts, [...Array(count).keys()])
  assert.equal(outgoing.beatCount, 3)
})
