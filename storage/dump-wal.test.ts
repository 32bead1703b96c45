// The printer shows everything that can be read, and survives everything that cannot.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createPrng } from '#base/prng'
import { dumpWal, walFindings } from './dump-wal.ts'
import { directory, record, segmentsIn } from './log-fixture.ts'
import { SimulatedDisk } from './simulated-files.ts'

async function linesOf(disk: SimulatedDisk, path: string = directory): Promise<string[]> {
  const lines: string[] = []
  for await (const line of dumpWal(path, disk.files)) lines.push(line)
  return lines
}

describe('printing a log', () => {
  // An operator is told that a healthy log is bad, or does not see a round.
  it('shows every round of a whole log and calls nothing bad', async () => {
    const wal = { segmentBytesMax: 1 << 20 }
    const { disk } = await record({ seed: 2, rounds: 20, close: true, wal })
    const lines = await linesOf(disk)
    assert.equal(lines.filter((line) => / frame \d+ round, /.test(line)).length, 20)
    assert.equal(lines.filter((line) => /BAD/.test(line)).length, 0)
    assert.match(lines.find((line) => / closed, /.test(line)) ?? '', /crc [0-9a-f]{8} ok/)
    assert.ok(lines.some((line) => /group \d entries \d+@\d+ … \d+@\d+, \d+ bytes/.test(line)))
    assert.ok(lines.some((line) => /hardState term \d+ vote (none|\d) commit \d+/.test(line)))
  })

  // The tool for the worst day throws on the worst day, or hides what can still be read.
  it('never throws, and goes on behind damage', async () => {
    const { disk } = await record({ seed: 3, rounds: 25, neverReleased: [0, 1, 2] })
    const image = disk.image()
    let unreadable = 0
    for (let seed = 0; seed < 400; seed += 1) {
      const prng = createPrng(seed)
      const path = prng.pick(segmentsIn(image))
      const bytes = (image.get(path) as Uint8Array).slice(0, prng.pick([50, 700, 1 << 20]))
      const from = prng.range(0, bytes.length)
      for (let i = from; i < Math.min(bytes.length, from + 20); i += 1) bytes[i] = prng.next()
      const broken = new SimulatedDisk(new Map([...image, [path, bytes]]))
      const text = (await linesOf(broken)).join('\n')
      for (const name of segmentsIn(image))
        assert.ok(text.includes(name.slice(directory.length + 1)))
      unreadable += /BAD up to/.test(text) ? 1 : 0
    }
    assert.ok(unreadable > 50, `${unreadable} logs with a gap that was skipped`)
  })

  // A path that is not there, or a disk that cannot be read, ends in a stack trace.
  it('says what it could not open', async () => {
    const { disk } = await record({ seed: 4, rounds: 3 })
    assert.deepEqual(await linesOf(disk, '/nowhere'), ['/nowhere: no segments'])
    disk.fault = ({ operation }) => (operation === 'read' ? { code: 'EIO' } : undefined)
    assert.match((await linesOf(disk)).join('\n'), /BAD: EIO/)
    for await (const finding of walFindings('/does/not/exist')) {
      assert.equal(finding.type, 'failure')
    }
  })
})
