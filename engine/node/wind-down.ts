// How a node stops to serve: nothing that it runs or knows may be lost or repeated by its leaving.
// Owns: the order.  Does not: close anything (node.ts).

import type { NodeId } from '#base/brand'
import { type Clock, pause } from '#base/clock'
import type { Executor } from '../executor/attempt.ts'
import type { Router } from '../router.ts'
import { handOverAll } from './leaderships.ts'
import type { ShardSet } from './shard-set.ts'

/** Attempts under way may end by themselves for so long. */
const handOverMs = 1_500
/** After the last attempt ended, its result may take so long to be recorded elsewhere. */
const reportMs = 3_000
const lookMs = 20

/**
 * Hands the leaderships over, lets attempts end, and has every result recorded: by our own duties
 * while we lead, by whoever leads afterwards.
 */
export async function windDown(node: {
  readonly self: NodeId
  readonly clock: Clock
  readonly executor: Executor
  readonly shards: ShardSet
  readonly router: Router
  /** There is nobody who could lead instead. */
  readonly isAlone: boolean
  /** False: it failed, and what it holds must not be acted on any more. */
  readonly goesOn: () => boolean
}): Promise<void> {
  const { self, clock, executor, shards, router } = node
  handOverAll(self, shards.replicas())
  let executing = true
  let untilMs = Number.POSITIVE_INFINITY
  const stopped = executor.stop(handOverMs).then(() => {
    executing = false
    untilMs = clock.monotonicMs() + reportMs
  })
  const leads = (): boolean => !node.isAlone && shards.handles().some(({ isLeader }) => isLeader)
  const isBusy = (): boolean => executing || shards.hasWork || leads()
  while (isBusy() && node.goesOn() && clock.monotonicMs() < untilMs) {
    shards.maintain(router)
    await pause(clock, lookMs)
  }
  await stopped
}
