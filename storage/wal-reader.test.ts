// Frames are found wherever they are, through windows of any size.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { groupId, logIndex, term } from '#base/brand'
import { SimulatedDisk } from './simulated-files.ts'
import { FrameEncoder } from './wal-format.ts'
import { SegmentReader } from './wal-reader.ts'

const mark = 0x51ab_0001

/**
 * A file of noise with one frame at `offset`; the noise holds the beginning of a mark everywhere.
 */
async function fileWithFrame(offset: number, noiseBytes: number): Promise<SimulatedDisk> {
  const encoder = new FrameEncoder(1000)
  encoder.begin()
  const payload = new Uint8Array(40).fill(9)
  const entry = { index: logIndex(1), term: term(1), kind: 'command' as const, payload }
  encoder.part({ type: 'entries', group: groupId(1), entries: [entry] })
  encoder.trail(new Map())
  const { buffers } = encoder.finish({ mark, previousCrc: 0, number: 1, type: 'round' })
  const bytes = Buffer.alloc(noiseBytes, Uint8Array.of(0x51, 0xab, 0x00))
  Buffer.concat(buffers).copy(bytes, offset)
  return new SimulatedDisk(new Map([['/f', new Uint8Array(bytes)]]))
}

describe('finding frames', () => {
  // A valid frame behind a bad one is overlooked when it lies across two windows: damage then
  // passes for a torn tail, and acknowledged rounds are cut off.
  it('finds a frame at every offset, with every small window', async () => {
    for (const windowBytes of [16, 33, 64, 200]) {
      for (let offset = 0; offset < 140; offset += 1) {
        const disk = await fileWithFrame(offset, 300)
        const file = await disk.files.open('/f', 'read')
        const reader = await SegmentReader.open(file, mark, { windowBytes })
        const found = await reader.findFrame(0)
        assert.equal(found?.offset, offset, `window ${windowBytes}`)
      }
    }
  })

  // The rest of a torn frame is taken for zeros, or zeros for the rest of a torn frame.
  it('finds the last byte that is not zero', async () => {
    for (const windowBytes of [16, 33, 512]) {
      for (let at = 0; at < 100; at += 1) {
        const bytes = new Uint8Array(120)
        bytes[at] = 1
        const { files } = new SimulatedDisk(new Map([['/f', bytes]]))
        const reader = await SegmentReader.open(await files.open('/f', 'read'), mark, {
          windowBytes,
        })
        assert.equal(await reader.endOfContent(0), at + 1)
        assert.equal(await reader.endOfContent(at + 1), at + 1)
      }
    }
  })
})
