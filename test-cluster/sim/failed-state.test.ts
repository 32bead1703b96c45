// If this breaks, a node whose disk was found damaged stays, answers everything with errors, and
// the others believe that it is well.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { StateDamageError } from '#storage'
import { drawPlan } from './plan.ts'
import { live } from './run.ts'
import { World } from './world.ts'

test('a node whose state has failed ends, though nobody asks it for anything (S8)', async () => {
  const world = new World({ ...drawPlan(2), nodes: 3, replicationFactor: 3, faults: [] })
  const { machines, queue } = world
  for (const machine of machines) queue.after(0, () => machine.start())
  const isReady = (): boolean => machines.every(({ process }) => process?.node?.isReady === true)
  // Until everything is written, and all sleep: nothing else would find out.
  await live(world, () => isReady() && queue.nowMs > 20_000)
  const [machine] = machines
  assert.ok(machine?.process)
  const { process, disk } = machine
  disk.harms += 1
  disk.failState(new StateDamageError('for the test'))
  const atMs = queue.nowMs
  await live(world, () => machine.process !== process || queue.nowMs > atMs + 1_000)
  assert.notEqual(machine.process, process, 'it ended within a second')
  await live(world, isReady)
  assert.deepEqual(world.violations, [])
})
