// If this breaks: a receiver that hangs takes the whole executor, and all others wait for it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HostShares } from './host-shares.ts'

const perOriginMax = 8
const concurrency = 64

test('whatever hangs, another receiver has room (X8)', () => {
  const hosts = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 500 })
  fc.assert(
    fc.property(hosts, (asked) => {
      const shares = new HostShares({ concurrency, perOriginMax })
      const inFlight = new Map<string, number>()
      let all = 0
      for (const host of asked) {
        const name = `host-${host}`
        if (shares.isCrowded && shares.roomAt(name, 0) < 1) continue
        if (all === concurrency) break
        shares.started(name, 0)
        all += 1
        inFlight.set(name, (inFlight.get(name) ?? 0) + 1)
      }
      for (const count of inFlight.values()) assert.ok(count <= perOriginMax)
      assert.ok(shares.roomAt('another', 0) >= 1)
    }),
  )
})

test('one receiver that answers fast soon has three quarters of all there is', () => {
  const shares = new HostShares({ concurrency, perOriginMax })
  let nowMs = 0
  let inFlight = 0
  for (let turn = 0; turn < 20; turn += 1) {
    const room = shares.roomAt('fast', nowMs)
    for (let i = 0; i < room; i += 1) shares.started('fast', nowMs)
    inFlight += room
    if (turn === 19) break
    for (let i = 0; i < inFlight; i += 1) shares.ended('fast', nowMs)
    inFlight = 0
    nowMs += 10
  }
  assert.ok(inFlight >= concurrency * 0.7, `${inFlight} in flight`)
  nowMs += 5_000
  for (let i = 0; i < inFlight; i += 1) shares.ended('fast', nowMs)
  nowMs += 5_000
  assert.equal(shares.roomAt('fast', nowMs), perOriginMax, 'what ended long ago counts no more')
})
