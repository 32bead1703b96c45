// If this breaks, a simulated node may read real time or real chance, and its seed proves nothing.

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { systemClock } from '#base/clock'
import { walDefaults } from '../../storage/wal.ts'
import { setTrap } from './trap.ts'

test('real clocks, timers and chance are noticed while the trap is set, and not afterwards', () => {
  const touched: string[] = []
  const takeAway = setTrap((what) => touched.push(what.split(' ')[0] ?? ''))
  try {
    systemClock.wallMs()
    systemClock.monotonicMs()
    systemClock.after(0, () => {}).cancel()
    walDefaults.newMark()
    randomBytes(1)
  } finally {
    takeAway()
  }
  systemClock.wallMs()
  walDefaults.newMark()
  const expected = ['Date.now', 'performance.now', 'setTimeout', 'crypto.randomBytes']
  assert.deepEqual(touched, expected, 'the test itself may use chance, the log may not')
})
