// If this breaks, losing one zone can take a quorum of some shard with it, or one node leads
// everything.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { placeShards } from './placement.ts'

test('replicas are on different nodes and as many zones as there are (B1), evenly (B2)', () => {
  const clusters = fc.record({
    zones: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 9 }),
    shards: fc.integer({ min: 1, max: 64 }),
    factor: fc.constantFrom(1, 3, 5),
  })
  fc.assert(
    fc.property(clusters, ({ zones, shards, factor }) => {
      const nodes = zones.map((zone, i) => ({ id: i + 1, zone: `z${zone}` }))
      const placement = placeShards(nodes, shards, factor)
      const replicas = Math.min(factor, nodes.length)
      const zonesThere = new Set(zones).size
      const leaders = new Map<number, number>()
      for (const ids of placement) {
        assert.equal(new Set(ids).size, replicas)
        const used = new Set(ids.map((id) => nodes[id - 1]?.zone)).size
        assert.equal(used, Math.min(replicas, zonesThere))
        const leader = ids[0] as number
        leaders.set(leader, (leaders.get(leader) ?? 0) + 1)
      }
      assert.equal(placement.length, shards)
    }),
  )
})

test('sixteen shards over three zones: every node leads five or six', () => {
  const nodes = [1, 2, 3].map((id) => ({ id, zone: `z${id}` }))
  const counts = [0, 0, 0]
  for (const [leader] of placeShards(nodes, 16, 3)) {
    counts[(leader ?? 0) - 1] = (counts[(leader ?? 0) - 1] ?? 0) + 1
  }
  assert.deepEqual(counts, [6, 5, 5])
})
