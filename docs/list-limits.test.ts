// If this breaks: operators and clients read limits that are not the ones in force.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limits } from '#machine'
import { apiLimits } from '#proto'
import { defaultRaftConfig } from '#raft/core'
import { allLimits, committedLimits, limitsOf, limitsPage } from './list-limits.ts'

test('the page is what the files say', () => {
  assert.equal(committedLimits(), limitsPage(), 'run: node docs/list-limits.ts')
})

test('what is read from the files is what the code uses', () => {
  const read = allLimits()
  const inForce: readonly (readonly [string, object])[] = [
    ['proto/limits.ts', apiLimits],
    ['engine/machine/limits.ts', limits],
    ['raft/core/config.ts', defaultRaftConfig],
  ]
  for (const [file, values] of inForce) {
    const ofFile = new Map(read.filter((l) => l.file === file).map((l) => [l.name, l.value]))
    for (const [name, value] of Object.entries(values)) {
      if (typeof value !== 'number' || !ofFile.has(name)) continue
      assert.equal(ofFile.get(name), value, `${file}: ${name}`)
    }
    const numbers = Object.values(values).filter((value) => typeof value === 'number')
    assert.ok(ofFile.size >= numbers.length * 0.9, `${file}: ${ofFile.size} of ${numbers.length}`)
  }
  for (const name of ['commandsQueuedMax', 'mailboxMessagesMax', 'flushRecordsMax']) {
    assert.ok(
      read.some((limit) => limit.name === name),
      `${name} is listed`,
    )
  }
})

test('a limit is its value and the comment before it', () => {
  const text = [
    'const dayMs = 24 * 60 * 60_000',
    '/** Why',
    ' * at length. */',
    'export const waitMsMax: number = 3 * dayMs',
    'const bufferBytesMax = 4 << 20',
    'const other = compute()',
    '  /** In an object. */',
    '  sampleCountMax: 1_000,',
  ].join('\n')
  const file = 'a.ts'
  assert.deepEqual(limitsOf({ path: file, text }), [
    { file, name: 'dayMs', value: 86_400_000, why: '' },
    { file, name: 'waitMsMax', value: 259_200_000, why: 'Why at length.' },
    { file, name: 'bufferBytesMax', value: 4_194_304, why: '' },
    { file, name: 'sampleCountMax', value: 1_000, why: 'In an object.' },
  ])
})
