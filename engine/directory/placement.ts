// Where the replicas of each shard live. Pure: the same nodes give the same placement.
// Owns: the first placement.  Does not: move replicas later.
//   B1. Replicas of a shard are on different nodes, and in different zones as long as there are
//     enough.
//   B2. Shards, and the first places (the preferred leaders), are spread evenly.

import { assert } from '#base/assert'
import { compareText } from '#base/order'

export interface PlacedNode {
  readonly id: number
  readonly zone: string
}

/** For each shard (index 0 is shard 1) the ids of its nodes; the first is the preferred leader. */
export function placeShards(
  nodes: readonly PlacedNode[],
  shards: number,
  replicationFactor: number,
): number[][] {
  const replicas = Math.min(replicationFactor, nodes.length)
  assert(replicas >= 1, 'a cluster has nodes')
  const held = new Map<number, number>(nodes.map((node) => [node.id, 0]))
  const led = new Map<number, number>(nodes.map((node) => [node.id, 0]))
  const placement: number[][] = []
  for (let shard = 0; shard < shards; shard += 1) {
    const chosen = chooseNodes(nodes, replicas, held)
    chosen.sort((a, b) => (led.get(a.id) ?? 0) - (led.get(b.id) ?? 0) || a.id - b.id)
    const leader = chosen[0] as PlacedNode
    led.set(leader.id, (led.get(leader.id) ?? 0) + 1)
    for (const node of chosen) held.set(node.id, (held.get(node.id) ?? 0) + 1)
    placement.push(chosen.map((node) => node.id))
  }
  return placement
}

/** The least loaded nodes, a zone that is not yet used before one that is. */
function chooseNodes(
  nodes: readonly PlacedNode[],
  replicas: number,
  held: ReadonlyMap<number, number>,
): PlacedNode[] {
  const chosen: PlacedNode[] = []
  while (chosen.length < replicas) {
    const zones = new Map<string, number>()
    for (const node of chosen) zones.set(node.zone, (zones.get(node.zone) ?? 0) + 1)
    const rank = (node: PlacedNode): number => zones.get(node.zone) ?? 0
    const candidates = nodes.filter((node) => !chosen.includes(node))
    candidates.sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (held.get(a.id) ?? 0) - (held.get(b.id) ?? 0) ||
        compareText(a.zone, b.zone) ||
        a.id - b.id,
    )
    chosen.push(candidates[0] as PlacedNode)
  }
  return chosen
}
