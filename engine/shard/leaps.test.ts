// If this breaks: what a living executor runs is given away when the agreed time leaps, or a dead
// one keeps its leases for ever (D5).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { afterAdvance, type Leaps, noted } from './leaps.ts'

const lifeMs = 3_000
const lossMaxMs = 1_000

/** A shard's clock and one session, as the machine keeps them. */
class Model {
  atMs = 500
  clockMs = 1_000_000
  expiresMs = this.clockMs + lifeMs
  renewedAtMs = this.atMs
  sparings = 0
  leaps: Leaps | undefined

  advance(toMs: number): void {
    const to = { clockMs: toMs, atMs: this.atMs }
    const { spares, leaps } = afterAdvance(this.leaps, {
      from: this.clockMs,
      to,
      lifeMs,
      lossMaxMs,
    })
    this.leaps = leaps
    if (spares) this.expiresMs += toMs - this.clockMs
    if (spares) this.sparings += 1
    this.clockMs = toMs
  }

  renew(): void {
    if (this.leaps === undefined) return
    this.leaps = noted(this.leaps, this, lifeMs)
    this.expiresMs = this.clockMs + lifeMs
    this.renewedAtMs = this.atMs
  }

  /** What is left of its life, and what would be left by the monotonic clock. */
  get lostMs(): number {
    return lifeMs - (this.atMs - this.renewedAtMs) - (this.expiresMs - this.clockMs)
  }
}

test('a session loses no more than time has passed, and the bound, however the clock leaps', () => {
  const step = fc.record({
    passMs: fc.oneof(fc.nat(20), fc.nat(800)),
    leapMs: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(2_500)),
    stands: fc.boolean(),
    renews: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const model = new Model()
      let wallMs = model.clockMs
      model.advance(wallMs)
      for (const { passMs, leapMs, stands, renews } of steps) {
        model.atMs += passMs
        wallMs += passMs + leapMs
        if (!stands) model.advance(wallMs)
        // An executor that lives renews its session in time.
        if (renews || model.atMs - model.renewedAtMs > lifeMs / 3) model.renew()
        assert.ok(model.lostMs <= lossMaxMs, `${model.lostMs} ms lost`)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('clocks that drift apart spare nobody: who is dead is found dead', () => {
  const model = new Model()
  model.advance(model.clockMs)
  const beforeMs = model.expiresMs
  // A thousandth faster, for an hour.
  for (let i = 0; i < 3_600; i += 1) {
    model.atMs += 999
    model.advance(model.clockMs + 1_000)
  }
  assert.equal(model.sparings, 1, 'the first of the term')
  assert.equal(model.expiresMs, beforeMs)
})
