// What a namespace uses, asked of all shards at once.
// Owns: the calls.  Does not: count (engine/query/usage.ts).

import type { GroupId } from '#base/brand'
import { sumOfUsage, type Usage, type UsageQuery } from '../query/usage.ts'
import type { CallContext } from '../services/status.ts'
import type { ServiceContext } from '../services/task-service.ts'

export type UsageReader = (query: UsageQuery, call: CallContext) => Promise<Usage>

export function usageReader({
  router,
  clock,
  shardCount,
}: Pick<ServiceContext, 'router' | 'clock' | 'shardCount'>): UsageReader {
  return async (query, call) => {
    const deadlineMs = clock.monotonicMs() + call.timeoutMs
    const shards = Array.from({ length: shardCount() }, (_, i) => (i + 1) as GroupId)
    const asked = shards.map((shard) => router.usage(shard, { ...query, stale: false }, deadlineMs))
    return sumOfUsage(await Promise.all(asked))
  }
}
