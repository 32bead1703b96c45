// Which schedules send their tasks to a queue: it is not deleted under them.
// Owns: the walk over all shards, and its bound.  Does not: judge.

import type { GroupId } from '#base/brand'
import { SchedulerError } from '../errors.ts'
import type { CallContext } from '../services/status.ts'
import type { ServiceContext } from '../services/task-service.ts'

/** Schedules that one page of a shard brings. */
const pageMax = 500
/** Schedules of a shard that are looked at; with more nobody can say that none uses the queue. */
export const schedulesLookedAtMax = 100_000
/** Users that are named. */
const namedMax = 5

/** Ids of schedules, some of them if there are many. */
export type QueueUsers = (
  place: { readonly namespace: string; readonly queue: string },
  call: CallContext,
) => Promise<readonly string[]>

export function queueUsers(
  context: Pick<ServiceContext, 'router' | 'clock' | 'shardCount'>,
): QueueUsers {
  return async (place, call) => {
    const deadlineMs = context.clock.monotonicMs() + call.timeoutMs
    const shards = Array.from({ length: context.shardCount() }, (_, i) => (i + 1) as GroupId)
    const found = await Promise.all(
      shards.map((shard) => usersOnShard(context, place, { shard, deadlineMs })),
    )
    return found.flat().sort().slice(0, namedMax)
  }
}

async function usersOnShard(
  { router }: Pick<ServiceContext, 'router'>,
  { namespace, queue }: { readonly namespace: string; readonly queue: string },
  { shard, deadlineMs }: { readonly shard: GroupId; readonly deadlineMs: number },
): Promise<string[]> {
  const users: string[] = []
  let afterId = ''
  const page = { kind: 'schedule', namespace, scanMax: pageMax, limit: pageMax } as const
  for (let looked = 0; looked < schedulesLookedAtMax; looked += pageMax) {
    const list = { ...page, afterId, filter: {}, stale: false }
    const { schedules, nextAfterId } = await router.list(shard, list, deadlineMs)
    for (const { key, template } of schedules) {
      if (template.queue === queue) users.push(key.slice(namespace.length + 1))
    }
    if (nextAfterId === undefined || users.length >= namedMax) return users
    afterId = nextAfterId
  }
  throw new SchedulerError(
    'OVERLOADED',
    `shard ${shard} has more than ${schedulesLookedAtMax} schedules in ${namespace}: which of ` +
      'them use the queue can not be told',
    { metadata: { limit: 'schedulesLookedAtMax' } },
  )
}
