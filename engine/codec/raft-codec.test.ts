// If this breaks: replicas misunderstand each other, and with that everything they agreed on.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { SnapshotMeta } from '#raft/core'
import { internalCodec } from '#proto'
import { membership, message } from './random-messages.ts'
import { natural, record } from './random-values.ts'
import {
  messageFromWire,
  messageToWire,
  snapshotFromWire,
  snapshotToWire,
  type WireMessage,
  type WireSnapshotMeta,
} from './raft-codec.ts'

interface WireFrame {
  readonly messages: WireMessage[]
}

const frames = internalCodec<WireFrame>('RaftFrame')
const snapshots = internalCodec<WireSnapshotMeta>('SnapshotMeta')
const group = 5 as GroupId
const overTheWire = (messages: WireMessage[]): WireMessage[] =>
  frames.decode(frames.encode({ messages })).messages

test('every message is read as it was sent, through the bytes of a frame', () => {
  const inFrames = message.filter(({ type }) => type !== 'InstallSnapshot')
  fc.assert(
    fc.property(fc.array(inFrames, { maxLength: 5 }), (sent) => {
      const wire = overTheWire(sent.map((one) => messageToWire(group, one)))
      const read = wire.map((one, i) => {
        const { from, to } = sent[i] ?? { from: 0 as NodeId, to: 0 as NodeId }
        return messageFromWire(one, nodeOf(from), nodeOf(to))
      })
      assert.deepEqual(
        read,
        sent.map((one) => ({ group, message: one })),
      )
    }),
    { numRuns: 500 },
  )
})

test('a snapshot is announced by its stream: in a frame it is refused', () => {
  const announced = fc.sample(
    message.filter(({ type }) => type === 'InstallSnapshot'),
    { numRuns: 5, seed: 1 },
  )
  for (const one of announced) {
    const [wire] = overTheWire([messageToWire(group, one)])
    assert.ok(wire !== undefined)
    assert.throws(
      () => messageFromWire(wire, nodeOf(one.from), nodeOf(one.to)),
      /type 7 is unknown/,
    )
  }
})

test('a snapshot’s place and membership are read as they were sent', () => {
  const metas = record({ index: natural, term: natural, membership }) as fc.Arbitrary<unknown>
  fc.assert(
    fc.property(metas as fc.Arbitrary<SnapshotMeta>, (meta) => {
      const wire = snapshots.decode(snapshots.encode(snapshotToWire(meta)))
      assert.deepEqual(snapshotFromWire(wire), meta)
    }),
  )
})

test('what a newer build sends is refused by name', () => {
  const from = 1 as NodeId
  const to = 2 as NodeId
  const wire = { group, type: 42, term: 1 }
  assert.throws(() => messageFromWire(wire, from, to), /message type 42 is unknown/)
  const entries = [{ index: 1, term: 1, kind: 9, payload: new Uint8Array(0) }]
  const append = { group, type: 3, term: 1, entries }
  assert.throws(() => messageFromWire(append, from, to), /entry kind 9 is unknown/)
})
