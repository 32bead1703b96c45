// If this breaks: what is less urgent waits for ever behind a stream of what is urgent, or the
// urgent waits behind what has just come.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import type { Command } from './command.ts'
import { ModelShell } from './model-shell.ts'
import { anyDefinition } from './plain-definition.ts'

const agingMs = 60_000
function shellWith(
  tasks: Readonly<Record<string, readonly [fireAtMs: number, priority: number]>>,
): {
  readonly takeOne: (asOfMs: number) => string | undefined
} {
  const shell = new ModelShell(createPrng(1), {})
  const commands = Object.entries(tasks).map(([id, [fireAtMs, priority]]): Command => {
    const asked = { ...anyDefinition, fireAtMs, priority }
    return { type: 'CreateTask', key: `n/${id}`, definition: asked, requestHash: 0 }
  })
  shell.apply(1, { atMs: 0, commands })
  const clockMs = 10_000_000
  shell.apply(2, {
    atMs: 0,
    commands: [{ type: 'AdvanceClock', clockMs, sparesSessions: false }],
  })
  shell.machine.collectDue(1_000)
  return { takeOne: (asOfMs) => shell.machine.takeReady(1, asOfMs, () => agingMs)[0]?.key }
}

const nowMs = 10_000_000

test('among those that have just come, the most urgent is first', () => {
  const { takeOne } = shellWith({ low: [nowMs - 10, 1], high: [nowMs - 5, 9] })
  assert.equal(takeOne(nowMs), 'n/high')
})

test('each interval that a task waits makes it one more urgent', () => {
  const waited = nowMs - 7 * agingMs
  const { takeOne } = shellWith({
    low: [waited, 1],
    high: [nowMs, 9],
    equal: [nowMs, 8],
    rest: [nowMs, 0],
  })
  assert.equal(takeOne(nowMs), 'n/high', 'one and seven are less than nine')
  assert.equal(takeOne(nowMs), 'n/low', 'and eight, and have waited longer')
  assert.equal(takeOne(nowMs), 'n/equal')
})

test('a stream of urgent tasks does not keep the others for ever', () => {
  const stream = Object.fromEntries(
    Array.from({ length: 50 }, (_, at) => [`high-${at}`, [nowMs - 1, 9] as const]),
  )
  const { takeOne } = shellWith({ ...stream, low: [nowMs - 10 * agingMs, 0] })
  assert.equal(takeOne(nowMs), 'n/low')
})
