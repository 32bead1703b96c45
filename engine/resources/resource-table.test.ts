// If this broke: two deployments that apply at the same time overwrite each other, a repeated
// request makes a second queue, or replicas of the directory differ (Y1–Y3).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import {
  type ResourceChange,
  type ResourceKind,
  resourceLimits,
  ResourceTable,
} from './resource-table.ts'

const bytes = (text: string): Uint8Array => Buffer.from(text)

function put(key: string, value: string, expected: ResourceChange['expected']): ResourceChange {
  return { kind: 'queue', key, expected, value: bytes(value) }
}

const set = (changes: readonly ResourceChange[], requestHash = 0, atMs = 1) => ({
  changes,
  requestHash,
  atMs,
})

test('Y1: a set that is refused in its last change has changed nothing', () => {
  const table = new ResourceTable()
  assert.equal(table.apply(set([put('a/x', '1', 'absent')])).ok, true)
  const before = table.stored()
  const refusals = [
    [put('a/y', '2', 'absent'), put('a/x', '2', 'absent')],
    [put('a/y', '2', 'absent'), put('a/z', '2', 'any')],
    [put('a/y', '2', 'absent'), put('a/x', '2', 7)],
  ].map((changes) => table.apply(set(changes)))
  assert.deepEqual(
    refusals.map((outcome) => !outcome.ok && [outcome.code, outcome.position, outcome.version]),
    [
      ['EXISTS', 1, 1],
      ['NOT_FOUND', 1, 0],
      ['VERSION_MISMATCH', 1, 1],
    ],
  )
  assert.deepEqual(table.stored(), before)
})

test('Y2: a repeated request is answered as before, also after its resource is gone', () => {
  const table = new ResourceTable()
  const first = table.apply(set([put('a/x', '1', 'absent')], 11))
  const removal: ResourceChange = { kind: 'queue', key: 'a/x', expected: 'any', value: undefined }
  const removed = table.apply(set([removal], 12))
  assert.ok(first.ok)
  assert.ok(removed.ok)
  assert.deepEqual(table.apply(set([put('a/x', '1', 'absent')], 11)), { ...first, repeated: true })
  assert.deepEqual(table.apply(set([removal], 12)), { ...removed, repeated: true })
  assert.equal(table.get('queue', 'a/x'), undefined)
})

test('Y2: no more requests are remembered than the limit says, the newest stay', () => {
  const table = new ResourceTable()
  const { requestsRememberedMax } = resourceLimits
  for (let hash = 1; hash <= requestsRememberedMax + 1; hash += 1) {
    table.apply(set([put('a/x', '1', hash === 1 ? 'absent' : 'any')], hash))
  }
  const repeated = (hash: number): boolean => {
    const outcome = table.apply(set([put('a/x', '1', 'any')], hash))
    return outcome.ok && outcome.repeated
  }
  assert.equal(repeated(requestsRememberedMax + 1), true)
  assert.equal(repeated(1), false)
})

test('a key that comes again never has a version that it had', () => {
  const table = new ResourceTable()
  table.apply(set([put('a/x', '1', 'absent')]))
  table.apply(set([{ kind: 'queue', key: 'a/x', expected: 1, value: undefined }]))
  table.apply(set([put('a/x', '2', 'absent')]))
  assert.equal(table.apply(set([put('a/x', '3', 1)])).ok, false)
})

test('each kind has its limit, and so have all values together', () => {
  const table = new ResourceTable()
  for (let i = 0; i < resourceLimits.namespacesMax; i += 1) {
    const change = {
      kind: 'namespace',
      key: `n${i}`,
      expected: 'absent',
      value: bytes(''),
    } as const
    assert.equal(table.apply(set([change])).ok, true)
  }
  const over = { kind: 'namespace', key: 'one', expected: 'absent', value: bytes('') } as const
  const refused = table.apply(set([over]))
  assert.equal(!refused.ok && refused.limit, 'namespacesMax')
  // One goes and one comes in the same set: the count stays.
  const gone = { kind: 'namespace', key: 'n0', expected: 'any', value: undefined } as const
  assert.equal(table.apply(set([gone, over])).ok, true)
  const large = new Uint8Array(resourceLimits.valueBytesMax + 1)
  const tooLarge = table.apply(
    set([{ kind: 'queue', key: 'a/x', expected: 'absent', value: large }]),
  )
  assert.equal(!tooLarge.ok && tooLarge.limit, 'valueBytesMax')
})

test('Y3: whatever happened, a table made of what another one stored goes on like it', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const prng = createPrng(seed)
    let table = new ResourceTable()
    const twin = new ResourceTable()
    for (let step = 0; step < 60; step += 1) {
      const change: ResourceChange = {
        kind: prng.pick<ResourceKind>(['queue', 'calendar']),
        key: `a/${prng.range(0, 5)}`,
        expected: prng.pick(['absent', 'any', prng.range(1, 40)]),
        value: prng.pick([undefined, bytes(String(step))]),
      }
      if (change.expected === 'absent' && change.value === undefined) continue
      const changes = set([change], prng.range(0, 20), step)
      assert.deepEqual(table.apply(changes), twin.apply(changes), `seed: ${seed}`)
      if (prng.chance({ numerator: 1, denominator: 5 })) table = new ResourceTable(table.stored())
    }
    assert.deepEqual(table.stored(), twin.stored(), `seed: ${seed}`)
  }
})
