// If this breaks: what a task tells of its end grows with every end that it is told of, until it
// fits in no entry (K1).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defined } from '#base/assert'
import { createPrng } from '#base/prng'
import type { Command } from './command.ts'
import { createMachine } from './create-machine.ts'
import { MemoryFacts } from './memory-facts.ts'
import { randomDefinition } from './random-definition.ts'
import type { Callback, TaskDefinition } from './records.ts'

const plain = { ...randomDefinition(createPrng(1), 1_000), retentionMs: 60_000 }
const asked = { expectedVersion: 0, requestHash: 0 }

/** Cancelling it is told, and the end of who tells it is told in turn, `depth` times. */
function tellingDefinition(depth: number): TaskDefinition {
  const callback: Callback | undefined =
    depth === 0
      ? undefined
      : { events: ['CANCELLED'], includesPayload: false, definition: tellingDefinition(depth - 1) }
  const callbacks = callback === undefined ? [] : [callback]
  const extra = { jitterMs: 0, callbacks, basicSpec: new Uint8Array(0) }
  return { ...plain, fireAtMs: 9_000, startDeadlineMs: 0, extra }
}

test('a callback tells of one task, not of what that one told', () => {
  const facts = new MemoryFacts()
  const machine = createMachine({ facts, meta: facts.meta })
  machine.beginLoad(100_000)
  machine.endLoad()
  let index = 0
  const apply = (command: Command): void => {
    index += 1
    const [outcome] = machine.apply({ index, term: 1 }, { atMs: 1_000, commands: [command] })
    assert.ok(outcome?.ok)
  }
  const definition = tellingDefinition(3)
  apply({ type: 'CreateTask', key: 'n/a', definition, requestHash: 0 })
  let key = 'n/a'
  for (const after of ['n/a@callback-2', 'n/a@callback-2~callback-3']) {
    apply({ type: 'CancelTask', key, ...asked })
    const told = defined(machine.readTask(after), after)
    const { cause } = defined(told.extra, 'it tells of something')
    assert.equal(cause?.task.key, key)
    assert.equal(cause.task.extra?.cause, undefined)
    key = after
  }
})
