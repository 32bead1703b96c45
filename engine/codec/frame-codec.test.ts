import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { internalCodec } from '#proto'
import { decodeFrame, encodeFrame, type WireFrame } from './frame-codec.ts'
import type { WireEntry, WireMessage } from './raft-codec.ts'

const compiled = internalCodec<WireFrame>('RaftFrame')

test('a frame is decoded to what it was, whichever way its bytes were made', () => {
  const prng = createPrng(4)
  let direct = 0
  for (let i = 0; i < 300; i += 1) {
    const frame = randomFrame(prng)
    const bytes = encodeFrame(frame)
    const byCodec = compiled.encode(frame)
    if (!bytes.equals(byCodec)) direct += 1
    assert.equal(bytes.length, byCodec.length)
    assert.deepEqual(decodeFrame(bytes), compiled.decode(byCodec))
  }
  assert.ok(direct > 50, `${direct} of 300 went the direct way`)
})

test('lengths around the bounds of varints', () => {
  for (const length of [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152]) {
    const entries = [entryOf(1, 40_000), entryOf(2, length)]
    const frame = frameOf([{ group: 1, type: 3, term: 7, entries }])
    assert.deepEqual(decodeFrame(encodeFrame(frame)), compiled.decode(compiled.encode(frame)))
  }
})

function randomFrame(prng: Prng): WireFrame {
  const size = prng.pick([10, 3_000, 200_000])
  const messages = Array.from({ length: prng.range(1, 5) }, (): WireMessage => {
    const base = {
      group: prng.range(1, 300),
      type: prng.range(1, 11),
      term: prng.range(0, 2 ** 40),
    }
    if (prng.range(0, 3) === 0) return { ...base, accepted: true, hintIndex: prng.range(0, 900) }
    const entries = Array.from({ length: prng.range(0, 6) }, () =>
      entryOf(prng.range(1, 2 ** 45), prng.range(0, size)),
    )
    return { ...base, index: prng.range(0, 2 ** 33), entries, commit: 5, fromNumber: 1 }
  })
  return frameOf(messages)
}

function frameOf(messages: WireMessage[]): WireFrame {
  return { from: 1, to: 300, sequence: 70_000, messages, beat: null }
}

function entryOf(index: number, length: number): WireEntry {
  return { index, term: 9, kind: index % 3, payload: Buffer.alloc(length, index) }
}
