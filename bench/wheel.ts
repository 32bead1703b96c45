// The timing wheel alone: what a timer costs to insert and to pop, in time and in memory.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { TimingWheel } from '../engine/machine/timing-wheel.ts'
import type { Figure } from './distribution.ts'
import type { MicroBench } from './micro.ts'

const timers = 1_000_000
const rounds = 3
/** Two minutes: what the loading window holds. */
const spreadMs = 120_000
const startMs = 1_800_000_000_000

export const wheelBench: MicroBench = {
  name: 'wheel',
  summary: '1,000,000 timers due within two minutes, in random order',
  run: () => Promise.resolve(run()),
}

function run(): Figure[] {
  const keys = Array.from({ length: timers }, (_, i) => `default/task-${i}`)
  let insertNs = Number.POSITIVE_INFINITY
  let popNs = Number.POSITIVE_INFINITY
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const before = memoryBytes()
    const wheel = new TimingWheel()
    let drawn = round + 1
    let startedMs = performance.now()
    for (let i = 0; i < timers; i += 1) {
      drawn = (Math.imul(drawn, 1_664_525) + 1_013_904_223) >>> 0
      const dueMs = startMs + (drawn % spreadMs)
      wheel.insert({ dueMs, number: i, kind: 'FIRE', priority: 0, key: keys[i] ?? '' })
    }
    insertNs = Math.min(insertNs, ((performance.now() - startedMs) * 1e6) / timers)
    bytes = (memoryBytes() - before) / timers
    startedMs = performance.now()
    let popped = 0
    for (let clockMs = startMs; clockMs < startMs + spreadMs; clockMs += 5) {
      while (wheel.pop(clockMs) !== undefined) popped += 1
    }
    while (wheel.pop(startMs + spreadMs) !== undefined) popped += 1
    popNs = Math.min(popNs, ((performance.now() - startedMs) * 1e6) / timers)
    if (popped !== timers) throw new Error(`${popped} of ${timers} timers were popped`)
  }
  return [
    { name: 'insert', value: insertNs, unit: 'ns' },
    { name: 'pop, clock in steps of 5 ms', value: popNs, unit: 'ns' },
    { name: 'memory, keys not counted', value: bytes, unit: 'B/timer' },
  ]
}

/** What is alive: garbage is collected first. */
function memoryBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}
