// If this breaks: a heartbeat of one group is read as another's, and with that a read or a
// leadership is confirmed that nobody confirmed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type GroupId, memberId, type NodeId } from '#base/brand'
import { type BeatMessage, beatMessagesMax, type NodeBeat, type SleepNote } from '#raft/host/ports'
import { internalCodec } from '#proto'
import { beatFromWire, beatToWire, type WireBeat } from './beat-codec.ts'
import { messageToWire, type WireMessage } from './raft-codec.ts'
import { message } from './random-messages.ts'
import { list, natural, record } from './random-values.ts'

const beats = internalCodec<WireBeat>('NodeBeat')
const frames = internalCodec<{ readonly messages: WireMessage[] }>('RaftFrame')
const from = 3 as NodeId
const to = 7 as NodeId
const byType = (a: BeatMessage, b: BeatMessage): number =>
  a.message.type < b.message.type ? -1 : Number(a.message.type > b.message.type)

const beatOf = (messages: readonly BeatMessage[]): NodeBeat => ({
  messages,
  sleeps: [],
  asleep: [],
})

const number = fc.oneof(fc.constant(0), fc.nat(65_535))
const beatMessage: fc.Arbitrary<BeatMessage> = fc
  .record({
    group: fc.nat(65_535),
    message: message.filter(({ type }) => type === 'Heartbeat' || type === 'HeartbeatReply'),
    fromNumber: number,
    toNumber: number,
  })
  .map(({ group, message: drawn, fromNumber, toNumber }) => ({
    group: group as GroupId,
    message: { ...drawn, from: memberId(from, fromNumber), to: memberId(to, toNumber) },
  })) as fc.Arbitrary<BeatMessage>

test('each group’s heartbeat and answer is read as it was sent, read context and all (H4)', () => {
  fc.assert(
    fc.property(fc.array(beatMessage, { maxLength: 12 }), (messages) => {
      const read = beatFromWire(beats.decode(beats.encode(beatToWire(beatOf(messages)))), from, to)
      // Heartbeats come first; among them, and among the answers, the order is kept.
      assert.deepEqual(read.messages, messages.toSorted(byType))
    }),
    { numRuns: 500 },
  )
})

test('notes of sleeping groups are read as they were written', () => {
  const note = record<SleepNote>({
    group: fc.nat(65_535) as fc.Arbitrary<SleepNote['group']>,
    term: natural as fc.Arbitrary<SleepNote['term']>,
    index: natural as fc.Arbitrary<SleepNote['index']>,
  })
  fc.assert(
    fc.property(list(note), list(note), (sleeps, asleep) => {
      const beat: NodeBeat = { messages: [], sleeps, asleep }
      assert.deepEqual(beatFromWire(beats.decode(beats.encode(beatToWire(beat))), from, to), beat)
    }),
  )
})

test('columns that do not fit together are refused by name', () => {
  const wire = { heartbeats: { groups: [1, 2], terms: [4, 4], commits: [9] } }
  assert.throws(() => beatFromWire(wire, from, to), /1 commits for 2 groups/)
  const answers = { replies: { groups: [1], terms: [4, 5] } }
  assert.throws(() => beatFromWire(answers, from, to), /2 terms for 1 groups/)
})

test('a beat of more messages than anybody sends is refused, not allocated for', () => {
  const groups = Array.from({ length: beatMessagesMax }, (_, i) => i)
  assert.equal(beatFromWire({ replies: { groups } }, from, to).messages.length, beatMessagesMax)
  const wire = { heartbeats: { groups: [1] }, replies: { groups } }
  assert.throws(() => beatFromWire(wire, from, to), /4097 messages; at most 4096/)
})

test('a beat of sixteen groups takes less than half the bytes of their messages', (t) => {
  const messages = Array.from({ length: 16 }, (_, i): BeatMessage => {
    const at = { from, to, term: 12, commit: 40_000 + i, readContext: 0 }
    return { group: (i + 1) as GroupId, message: { type: 'Heartbeat', ...at } as never }
  })
  const one = beats.encode(beatToWire(beatOf(messages))).length
  const each = messages.map(({ group, message: sent }) => messageToWire(group, sent))
  const many = frames.encode({ messages: each }).length
  t.diagnostic(`${one} bytes instead of ${many}`)
  assert.ok(one * 2 < many, `${one} of ${many}`)
})
