// If this breaks: an entry of the log means something else after a restart than when it was
// proposed, or a node applies what it does not understand.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Packr } from 'msgpackr'
import {
  type CommandFields,
  commandFromFields,
  commandToFields,
  decodeBatch,
  decodeCommands,
  encodeBatch,
  encodeCommands,
} from './command-codec.ts'
import { defaultRetryPolicy, definitionFromFields, definitionToFields } from './definition-codec.ts'
import type { Command } from '#machine'
import { command, definition } from './random-records.ts'
import { natural } from './random-values.ts'

const packr = new Packr({ useRecords: false, mapsAsObjects: false })

test('a batch is read as it was written', () => {
  fc.assert(
    fc.property(natural, fc.array(command, { maxLength: 6 }), (atMs, commands) => {
      const payload = encodeBatch(atMs, commands.map(commandToFields))
      assert.deepEqual(decodeBatch(payload), { atMs, commands })
    }),
    { numRuns: 500 },
  )
})

test('commands on their way to the leader are the commands of the entry', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 6 }), (commands) => {
      const sent = decodeCommands(encodeCommands(commands.map(commandToFields)))
      assert.deepEqual(sent.map(commandFromFields), commands)
      assert.deepEqual(decodeBatch(encodeBatch(1, sent)).commands, commands)
    }),
  )
})

test('fields that a newer build added at the end are ignored', () => {
  fc.assert(
    fc.property(command, fc.array(fc.oneof(natural, fc.string())), (drawn, more) => {
      const whole = [...commandToFields(drawn)]
      // What came to a command later and is not there holds its place with 0.
      const least: Partial<Record<Command['type'], number>> = {
        ...{ CreateTask: 6, CancelTask: 5, GrantLeases: 5 },
      }
      const length = least[drawn.type] ?? whole.length
      while (whole.length < length) whole.push(0)
      const fields = [...whole, ...more] as unknown as CommandFields
      assert.deepEqual(decodeBatch(encodeBatch(1, [fields])).commands, [drawn])
    }),
  )
})

test('an entry without content is an empty batch', () => {
  assert.deepEqual(decodeBatch(new Uint8Array(0)), { atMs: 0, commands: [] })
})

test('what a newer build wrote is refused by name, never guessed', () => {
  const unknown = encodeBatch(1, [[99, 'x']])
  assert.throws(() => decodeBatch(unknown), /command code 99.*newer schedd; upgrade this node/)
  assert.throws(() => decodeBatch(packr.pack([2, 1, []])), /format 2, this build reads 1/)
})

test('a definition is read as it was written; the default retry policy costs one byte', () => {
  fc.assert(
    fc.property(definition, (drawn) => {
      const fields = packr.unpack(packr.pack(definitionToFields(drawn))) as never
      assert.deepEqual(definitionFromFields(fields), drawn)
    }),
  )
  const equal = { ...defaultRetryPolicy }
  const drawn = fc.sample(definition, { numRuns: 1, seed: 1 })[0]
  assert.ok(drawn !== undefined)
  assert.equal(definitionToFields({ ...drawn, retry: equal })[3], 0)
  for (const name of Object.keys(equal) as (keyof typeof equal)[]) {
    const other = { ...equal, [name]: equal[name] + 1 }
    const fields = definitionToFields({ ...drawn, retry: other })
    assert.deepEqual(definitionFromFields(fields).retry, other, `${name} is not dropped`)
  }
})
