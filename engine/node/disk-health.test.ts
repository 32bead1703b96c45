// If this breaks: a leader with a slow disk makes everybody wait, or leaderships go to and fro
// between disks that are all the same (R26).

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Clock } from '#base/clock'
import type { LogStore } from '#raft/host/ports'
import { DiskHealth, restMsMax, restMsMin, slowMsMin, windowMs } from './disk-health.ts'

const slowWriteMs = 300

/** A disk whose writes take what they are told to, on a clock that only they move. */
class HandDisk {
  nowMs = 1_000_000
  tookMs = 0
  failure: Error | undefined
  private readonly clock: Clock = {
    monotonicMs: () => this.nowMs,
    wallMs: () => 0,
    after: () => ({ cancel: () => {} }),
    soon: () => {},
  }
  readonly health = new DiskHealth(this.clock, slowWriteMs)
  private readonly log: LogStore = this.health.watch({
    recovered: () => [],
    damagedGroups: () => [],
    write: async () => {
      this.nowMs += this.tookMs
      if (this.failure !== undefined) throw this.failure
    },
    release: () => {},
    close: async () => {},
  })

  async write(tookMs: number): Promise<void> {
    this.tookMs = tookMs
    await this.log.write([])
  }

  /** A write that does not return. */
  hang(): void {
    this.health
      .watch({
        recovered: () => [],
        damagedGroups: () => [],
        write: () => new Promise(() => {}),
        release: () => {},
        close: async () => {},
      })
      .write([])
      .catch(() => {})
  }

  /** Is asked as often as a node asks; says whether the disk was slow at any time. */
  rest(ms: number): boolean {
    let wasSlow = false
    for (const untilMs = this.nowMs + ms; this.nowMs < untilMs; this.nowMs += 100) {
      wasSlow = this.health.isSlow() || wasSlow
    }
    return wasSlow
  }

  async becomeSlow(): Promise<void> {
    for (let i = 0; i < 10 && !this.health.isSlow(); i += 1) await this.write(400)
    assert.equal(this.health.isSlow(), true)
  }

  /** How long it counts as slow from now on. */
  restMs(): number {
    const fromMs = this.nowMs
    while (this.health.isSlow()) this.nowMs += 100
    return this.nowMs - fromMs
  }
}

describe('a disk', () => {
  test('whose writes are slow for long is slow', async () => {
    const disk = new HandDisk()
    let writes = 0
    for (; !disk.health.isSlow(); writes += 1) await disk.write(slowWriteMs + 1)
    assert.equal(writes, Math.ceil(slowMsMin / (slowWriteMs + 1)))
  })

  test('that takes one write and does not return is slow', () => {
    const disk = new HandDisk()
    disk.hang()
    disk.nowMs += slowMsMin - 1
    assert.equal(disk.health.isSlow(), false)
    disk.nowMs += 1
    assert.equal(disk.health.isSlow(), true)
  })

  test('with a slow write now and then is not', async () => {
    const disk = new HandDisk()
    for (let i = 0; i < 20; i += 1) {
      await disk.write(slowWriteMs + 100)
      assert.equal(disk.rest(windowMs / 2), false)
    }
  })

  test('that is busy is not slow: many writes, each fast enough', async () => {
    const disk = new HandDisk()
    for (let i = 0; i < 200; i += 1) {
      await disk.write(i % 10 === 0 ? slowWriteMs + 50 : slowWriteMs - 10)
      assert.equal(disk.health.isSlow(), false, `write ${i}`)
    }
  })

  test('whose write failed is measured like any other', async () => {
    const disk = new HandDisk()
    disk.failure = new Error('EIO')
    await assert.rejects(disk.write(slowMsMin), disk.failure)
    assert.equal(disk.health.isSlow(), true)
  })

  test('is well again when it has not been slow for a while', async () => {
    const disk = new HandDisk()
    await disk.becomeSlow()
    disk.rest(restMsMin - 1_000)
    await disk.write(slowWriteMs + 1)
    assert.ok(disk.restMs() >= restMsMin, 'one slow write begins the wait anew')
  })

  test('that is slow again soon rests longer each time, up to a bound', async () => {
    const disk = new HandDisk()
    const rests: number[] = []
    for (let i = 0; i < 8; i += 1) {
      await disk.becomeSlow()
      rests.push(Math.round((disk.restMs() - windowMs) / restMsMin))
    }
    assert.deepEqual(rests, [1, 2, 4, 8, 16, 32, 32, 32])
    assert.equal(32 * restMsMin, restMsMax)
    disk.rest(2 * restMsMax)
    await disk.becomeSlow()
    assert.ok(disk.restMs() <= restMsMin + windowMs, 'that was long ago')
  })
})
