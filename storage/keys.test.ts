import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compareBytes } from '#base/order'
import type { GroupId } from '#base/brand'
import * as keys from './keys.ts'

const group = fc.integer({ min: 0, max: keys.groupMax }).map((value) => value as GroupId)
const u48 = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.maxSafeNat().map((n) => n % 2 ** 48),
)
const u53 = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.maxSafeNat())
// Astral characters included: UTF-16 order differs from UTF-8 order for them.
const text = fc.string({ unit: 'binary', maxLength: 12 })

const anyKey: fc.Arbitrary<keys.StateKey> = fc
  .oneof(
    fc.record({ type: fc.constant('due' as const), group, dueMs: u48, number: u53 }),
    fc.record({
      type: fc.constant('dead' as const),
      group,
      queueHash: u53,
      endedMs: u48,
      number: u53,
    }),
    fc.record({ type: fc.constant('claim' as const), group, key: text }),
    fc.record({ type: fc.constant('lease' as const), group, number: u53 }),
    fc.record({ type: fc.constant('meta' as const), group }),
    fc.record({ type: fc.constant('schedule' as const), group, key: text }),
    fc.record({ type: fc.constant('task' as const), group, key: text }),
    fc.record({ type: fc.constant('facet' as const), group, facet: u53, number: u53 }),
    fc.record({
      type: fc.constant('events' as const),
      group,
      index: u53,
      atMs: u48,
      count: fc.nat(),
    }),
    fc.record({ type: fc.constant('counts' as const) }),
    fc.record({ type: fc.constant('install' as const), group }),
    fc.record({ type: fc.constant('node' as const), name: text }),
  )
  .map((key) => ({ ...key }))

function build(key: keys.StateKey): Uint8Array {
  switch (key.type) {
    case 'due':
      return keys.dueKey(key.group, key.dueMs, key.number)
    case 'dead':
      return keys.deadKey(key.group, key)
    case 'claim':
      return keys.claimKey(key.group, key.key)
    case 'lease':
      return keys.leaseKey(key.group, key.number)
    case 'meta':
      return keys.metaKey(key.group)
    case 'schedule':
      return keys.scheduleKey(key.group, key.key)
    case 'task':
      return keys.taskKey(key.group, key.key)
    case 'events':
      return keys.eventsKey(key.group, key)
    case 'facet':
      return keys.facetKey(key.group, key.facet, key.number)
    case 'staged':
      return keys.stagedKey(key.group, key.row)
    case 'counts':
      return keys.countsKey()
    case 'install':
      return keys.installKey(key.group)
    case 'node':
      return keys.nodeFactKey(key.name)
  }
}

type Field = number | string

/** The tuple that the table in keys.ts promises. */
function tupleOf(key: keys.StateKey): readonly Field[] {
  switch (key.type) {
    case 'due':
      return [key.group, 'd', key.dueMs, key.number]
    case 'dead':
      return [key.group, 'e', key.queueHash, 2 ** 48 - 1 - key.endedMs, key.number]
    case 'claim':
      return [key.group, 'c', key.key]
    case 'lease':
      return [key.group, 'l', key.number]
    case 'meta':
      return [key.group, 'm']
    case 'schedule':
      return [key.group, 's', key.key]
    case 'task':
      return [key.group, 't', key.key]
    case 'events':
      return [key.group, 'v', key.index, key.atMs, key.count]
    case 'facet':
      return [key.group, 'x', key.facet, key.number]
    case 'staged':
      return [key.group + 0x8000]
    case 'counts':
      return [0xffff, 'b']
    case 'install':
      return [0xffff, 'i', key.group]
    case 'node':
      return [0xffff, 'n', key.name]
  }
}

function compareFields(a: Field | undefined, b: Field | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const points = (field: Field): number[] => Array.from(String(field), (c) => c.codePointAt(0) ?? 0)
  const [left, right] = [points(a), points(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    if (left[i] !== right[i]) return (left[i] ?? 0) - (right[i] ?? 0)
  }
  return left.length - right.length
}

function compareTuples(a: readonly Field[], b: readonly Field[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = compareFields(a[i], b[i])
    if (order !== 0) return order
  }
  return 0
}

test('keys sort as their tuples (S2)', () => {
  // If this breaks, a scan returns timers in the wrong order or misses some of a range.
  fc.assert(
    fc.property(anyKey, anyKey, (a, b) => {
      const byBytes = compareBytes(build(a), build(b))
      assert.equal(Math.sign(byBytes), Math.sign(compareTuples(tupleOf(a), tupleOf(b))))
    }),
    { numRuns: 5_000 },
  )
})

test('a key is read back to what it was built from (S4)', () => {
  // If this breaks, a restart rebuilds its timers and leases under other names.
  fc.assert(
    fc.property(anyKey, (key) => assert.deepEqual(keys.parseKey(build(key)), key)),
    { numRuns: 2_000 },
  )
})

test('what is no key is refused, and what is read is exactly one key (S4)', () => {
  // If this breaks, two byte strings stand for one task.
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 24 }), fc.nat(), (bytes, at) => {
      const known = bytes.length > 2 ? [0x64, 0x6c, 0x6d, 0x73, 0x74, 0x69, 0x6e] : []
      if (known.length > 0) bytes[2] = known[at % known.length] as number
      const key = keys.parseKey(bytes)
      if (key !== undefined) assert.deepEqual(Buffer.from(build(key)), Buffer.from(bytes))
    }),
    { numRuns: 3_000 },
  )
})

test('a range holds its keys and no others', () => {
  // If this breaks, clearing one group deletes rows of another, or a listing leaks a namespace.
  const inside = (key: Uint8Array, range: keys.KeyRange): boolean =>
    compareBytes(key, range.from) >= 0 && compareBytes(key, range.until) < 0
  fc.assert(
    fc.property(anyKey, group, fc.tuple(text, text), (key, of, [prefix, rest]) => {
      const bytes = build(key)
      const isNode = key.type === 'install' || key.type === 'node' || key.type === 'counts'
      const owned = !isNode && key.group === of
      const owner = key.type === 'node' || key.type === 'counts' ? undefined : key.group
      assert.equal(keys.ownerOf(bytes), owner)
      assert.equal(inside(bytes, keys.allFactsRange()), key.type === 'node')
      assert.equal(inside(bytes, keys.groupRange(of)), owned)
      const row = keys.rowOfKey(bytes)
      assert.equal(keys.ownerOf(keys.stagedKey(of, row)), of)
      assert.equal(inside(keys.stagedKey(of, row), keys.stagedRange(of)), true)
      assert.equal(inside(keys.stagedKey(of, row), keys.allStagedRange()), true)
      assert.equal(inside(bytes, keys.allStagedRange()), false)
      assert.equal(inside(bytes, keys.allInstallsRange()), key.type === 'install')
      assert.equal(inside(bytes, keys.leaseRange(of)), owned && key.type === 'lease')
      const listed = owned && key.type === 'task' && key.key.startsWith(prefix)
      assert.equal(inside(bytes, keys.taskRange(of, { prefix })), listed)
      const full = keys.taskKey(of, prefix + rest)
      assert.equal(inside(full, keys.taskRange(of, { prefix, from: prefix + rest })), true)
      assert.equal(inside(full, keys.taskRange(of, { prefix, after: prefix + rest })), false)
    }),
    { numRuns: 3_000 },
  )
})

test('due ranges are half-open', () => {
  // If this breaks, the loader of the wheel misses the timers of one millisecond or takes them
  // twice.
  const g = 3 as GroupId
  const range = keys.dueRange(g, { fromMs: 1_000, untilMs: 2_000 })
  const at = (dueMs: number, number: number): boolean => {
    const key = keys.dueKey(g, dueMs, number)
    return compareBytes(key, range.from) >= 0 && compareBytes(key, range.until) < 0
  }
  assert.deepEqual(
    [at(999, 2 ** 53 - 1), at(1_000, 0), at(1_999, 2 ** 53 - 1), at(2_000, 0)],
    [false, true, true, false],
  )
  const toEnd = keys.dueRange(g, { fromMs: 0, untilMs: 2 ** 48 })
  assert.ok(compareBytes(keys.dueKey(g, 2 ** 48 - 1, 1), toEnd.until) < 0)
})

test('values of the indexes round-trip', () => {
  // If this breaks, a timer fires another task than its own.
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, text, (kind, priority, key) => {
      const value = { kind, priority, key }
      assert.deepEqual(keys.decodeDueValue(keys.encodeDueValue(value)), value)
      assert.equal(keys.decodeLeaseValue(keys.encodeLeaseValue(key)), key)
    }),
  )
})

test('what does not fit a key is a bug, not another key', () => {
  // If this breaks, two tasks share one row: one of them is lost.
  const g = 1 as GroupId
  assert.throws(() => keys.taskKey(g, 'half a character: \ud83d'), /well-formed/)
  assert.throws(() => keys.taskKey(g, 'x'.repeat(keys.keyBytesMax)), /keyBytesMax/)
  assert.throws(() => keys.dueKey(g, 2 ** 48, 1), /48 bits/)
  assert.throws(() => keys.dueKey(g, 1.5, 1), /integer/)
  assert.throws(() => keys.leaseKey(g, 2 ** 53), /safe integer/)
  assert.throws(() => keys.metaKey((keys.groupMax + 1) as GroupId), /group/)
})

test('dead letters are found by queue, the newest first, from any time on (S2)', () => {
  // If this breaks, a page of dead letters is of another queue, or one is missing between two
  // pages.
  const place = fc.record({ queueHash: fc.constantFrom(6, 7, 8), endedMs: u48, number: u53 })
  fc.assert(
    fc.property(place, u48, (drawn, fromMs) => {
      const { from, until } = keys.deadRange(3 as GroupId, 7, { endedMs: fromMs, number: 0 })
      const key = keys.deadKey(3 as GroupId, drawn)
      const isIn = compareBytes(from, key) <= 0 && compareBytes(key, until) < 0
      assert.equal(isIn, drawn.queueHash === 7 && drawn.endedMs <= fromMs)
    }),
  )
})
