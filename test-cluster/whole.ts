// Waits until a node's replicas vote again, by what the node itself knows.
// Owns: that question.  Does not: bring them back.

import type { TestContext } from 'node:test'
import { clientFor, eventually } from './cluster-fixture.ts'
import type { ProcessCluster } from './cluster.ts'

/** Every replica of the node has its vote: what it holds counts. */
export async function untilWhole(
  t: TestContext,
  cluster: ProcessCluster,
  id: number,
): Promise<void> {
  // Others may not have heard yet that it is another member now.
  const client = clientFor(t, cluster, { endpoints: [cluster.endpoints[id - 1] ?? ''] })
  await eventually(`every replica of node ${id} votes`, async () => {
    const { shards, shardCount } = await client.clusterStatus()
    const open: string[] = []
    for (const { shardId, replicas } of shards) {
      const role = replicas.find(({ nodeId }) => nodeId === id)?.role ?? 'no replica'
      if (role !== 'LEADER' && role !== 'FOLLOWER') open.push(`shard ${shardId}: ${role}`)
    }
    return shards.length === shardCount && open.length === 0 ? true : open.join(', ')
  })
}
