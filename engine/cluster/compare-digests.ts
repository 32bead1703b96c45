// Whether the replicas of a shard hold the same: their digests at one index that all of them have
// applied.
// Owns: finding that index.  Does not: mend; who differs is damaged (docs/operations.md).

import type { GroupId, NodeId } from '#base/brand'
import { SchedulerError } from '../errors.ts'
import type { IndexedDigest } from '../shard/digest-ring.ts'
import type { DigestAnswer } from './cluster-door.ts'
import { digestText, type ReplicaView, type ViewNode } from './cluster-view.ts'

interface Told extends DigestAnswer {
  readonly nodeId: number
}

export async function compareDigests(
  node: Pick<ViewNode, 'cluster'>,
  group: GroupId,
  replicas: readonly ReplicaView[],
): Promise<object> {
  const told = await Promise.all(
    replicas.map(async ({ nodeId }): Promise<Told> => {
      try {
        return { nodeId, ...(await node.cluster.digests(nodeId as NodeId, group, 1)) }
      } catch {
        return { nodeId, applied: 0, digests: [] }
      }
    }),
  )
  const answered = told.filter(({ digests }) => digests.length > 0)
  const index = commonIndex(answered)
  if (answered.length < 2 || index === 0) {
    throw new SchedulerError(
      'REPLICA_UNFIT',
      `shard ${group}: fewer than two replicas have a recent entry in common; those that were ` +
        'away for long, or that have just started, can be compared after the next entries',
    )
  }
  const at = (one: Told): IndexedDigest | undefined => one.digests.find((d) => d.index === index)
  const texts = new Set(answered.map((one) => digestText(at(one) as IndexedDigest)))
  return {
    equal: texts.size === 1,
    index: String(index),
    replicas: replicas.map((replica) => {
      const own = told.find(({ nodeId }) => nodeId === replica.nodeId)
      const digest = own === undefined ? undefined : at(own)
      const known = digest === undefined ? '' : digestText(digest)
      return { ...replica, digest: known, digestIndex: String(digest?.index ?? 0) }
    }),
  }
}

/** The newest that all remember; 0: none. */
export function commonIndex(all: readonly DigestAnswer[]): number {
  const [first, ...others] = all
  if (first === undefined) return 0
  const remembered = others.map(({ digests }) => new Set(digests.map(({ index }) => index)))
  const common = first.digests.findLast(({ index }) => remembered.every((set) => set.has(index)))
  return common?.index ?? 0
}
