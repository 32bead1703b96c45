// The numbers of a queue, asked of all shards at once.
// Owns: the calls and the words of the answer.  Does not: count (engine/query/queue-stats.ts).

import type { GroupId } from '#base/brand'
import type { MessageOutputs } from '#proto'
import { combined, type QueueNumbers } from '../query/queue-stats.ts'
import type { CallContext } from '../services/status.ts'
import type { ServiceContext } from '../services/task-service.ts'
import { toTimestamp } from '../services/validate.ts'

export type QueueStats = MessageOutputs['QueueStats']

export type StatsReader = (
  place: { readonly namespace: string; readonly queue: string },
  call: CallContext,
) => Promise<QueueNumbers>

export function statsReader({
  router,
  clock,
  shardCount,
}: Pick<ServiceContext, 'router' | 'clock' | 'shardCount'>): StatsReader {
  return async ({ namespace, queue }, call) => {
    const deadlineMs = clock.monotonicMs() + call.timeoutMs
    const shards = Array.from({ length: shardCount() }, (_, i) => (i + 1) as GroupId)
    const request = { namespace, queue, stale: false }
    const parts = await Promise.all(
      shards.map((shard) => router.queueStats(shard, request, deadlineMs)),
    )
    return combined(parts)
  }
}

/** Tasks that have not ended. */
export function liveCount({ byState }: QueueNumbers): number {
  return byState.PENDING + byState.RETRYING + byState.CLAIMED + byState.RUNNING
}

/** One that is connected and takes tasks of the queue. */
export interface QueueWorker {
  /** Empty: all. */
  readonly handlers: readonly string[]
  /** The room that it has. */
  readonly credits: number
}

function blockedBy(
  { limitedBy, handlersWaiting }: QueueNumbers,
  { isHeld, workers }: { readonly isHeld: boolean; readonly workers: readonly QueueWorker[] },
): QueueStats['blockedBy'] {
  if (isHeld) return ['BLOCK_REASON_QUEUE_PAUSED']
  const limits = limitedBy.map((limit) => `BLOCK_REASON_${limit}` as const)
  const isTaken = (handler: string): boolean =>
    workers.some(({ handlers, credits }) => {
      const takes = handler === '' || handlers.length === 0 || handlers.includes(handler)
      return takes && credits > 0
    })
  return handlersWaiting.every(isTaken) ? limits : [...limits, 'BLOCK_REASON_NO_WORKER']
}

export function statsToWire(
  numbers: QueueNumbers,
  known: {
    readonly isHeld: boolean
    readonly ratePerSecond: number
    readonly workers: readonly QueueWorker[]
  },
): QueueStats {
  const { workers } = known
  const { byState, oldestDueMs, latenessP50Ms, latenessP99Ms } = numbers
  return {
    pendingCount: String(numbers.pending),
    readyCount: String(numbers.ready),
    inFlightCount: String(byState.CLAIMED + byState.RUNNING),
    retryingCount: String(numbers.retrying),
    deadLetterCount: String(byState.FAILED),
    oldestReadyTime: toTimestamp(oldestDueMs) as QueueStats['oldestReadyTime'],
    dispatchRate: numbers.startedPerSecond,
    failureRate: numbers.failedPerSecond,
    latencyP50: latenessOf(latenessP50Ms),
    latencyP99: latenessOf(latenessP99Ms),
    blockedBy: numbers.ready > 0 ? blockedBy(numbers, known) : [],
    workerCount: workers.length,
    workerCredits: workers.reduce((sum, { credits }) => sum + credits, 0),
    currentRateLimit: known.ratePerSecond,
  }
}

function latenessOf(ms: number | undefined): QueueStats['latencyP50'] {
  return ms === undefined ? null : (toTimestamp(ms) as QueueStats['latencyP50'])
}
