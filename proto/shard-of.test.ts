// If this breaks, clients ask the wrong node, and a new release looks for old tasks on the wrong
// shard.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { shardOf } from './shard-of.ts'

/**
 * Namespace, id, and the shard of 1, 16 and 1000. Made by an implementation in another language.
 */
const golden: readonly [string, string, readonly [number, number, number]][] = [
  ['default', 'a', [1, 16, 56]],
  ['default', 'task-1', [1, 15, 919]],
  ['default', 'task-2', [1, 10, 994]],
  ['acme', 'task-1', [1, 2, 258]],
  ['default', '', [1, 7, 679]],
  ['default', '@x', [1, 7, 679]],
  ['default', 'report', [1, 13, 621]],
  ['default', 'report@20271224T180000.000Z', [1, 13, 621]],
  ['default', 'Grüße', [1, 4, 204]],
  ['default', '日本', [1, 2, 2]],
  ['default', '🚀 go', [1, 13, 597]],
  ['a', 'b/c', [1, 12, 68]],
  ['a/b', 'c', [1, 12, 68]],
  ['default', 'x'.repeat(200), [1, 12, 876]],
]

test('the golden values hold: the placement of stored tasks never changes', () => {
  for (const [namespace, id, expected] of golden) {
    const shards = [1, 16, 1000].map((count) => shardOf(namespace, id, count))
    assert.deepEqual(shards, expected, `${namespace}/${id}`)
  }
})

/** The definition at the head of shard-of.ts, word for word. */
function modelShard(namespace: string, id: string, shardCount: number): number {
  const route = id.split('@')[0] as string
  let hash = 0x811c9dc5n
  const step = (value: bigint): bigint => value & 0xffffffffn
  for (const byte of new TextEncoder().encode(`${namespace}/${route}`)) {
    hash = step((hash ^ BigInt(byte)) * 0x01000193n)
  }
  hash ^= hash >> 16n
  hash = step(hash * 0x85ebca6bn)
  hash ^= hash >> 13n
  hash = step(hash * 0xc2b2ae35n)
  hash ^= hash >> 16n
  return Number(hash % BigInt(shardCount)) + 1
}

test('any text is hashed as its UTF-8 bytes, lone surrogates as U+FFFD (P5)', () => {
  const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    units.map((codes) => String.fromCharCode(...codes)),
  )
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 4096 }), (namespace, id, shardCount) => {
      assert.equal(shardOf(namespace, id, shardCount), modelShard(namespace, id, shardCount))
    }),
    { numRuns: 2_000 },
  )
})

test('ids that count up are spread evenly', () => {
  const shardCount = 16
  const counts = Array.from({ length: shardCount }, () => 0)
  for (let index = 0; index < 16_000; index += 1) {
    const shard = shardOf('default', `order-${index}`, shardCount)
    counts[shard - 1] = (counts[shard - 1] as number) + 1
  }
  // 1000 expected each; five standard deviations of a fair draw are 153.
  for (const count of counts) assert.ok(Math.abs(count - 1000) < 153, counts.join(' '))
})

test('a shard count that is none is refused', () => {
  for (const count of [0, -1, Number.NaN]) {
    assert.throws(() => shardOf('default', 'a', count), RangeError)
  }
})
