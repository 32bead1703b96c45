// Finds the leader of a shard and asks it, on this node or another, until the deadline.
// Owns: leader hints.  Does not: decide what a request means (local-calls.ts).
// Writes carry a request hash, so that asking again after a lost answer does nothing twice.

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import { type Clock, pause } from '#base/clock'
import { DiskFailure, StateDamageError } from '#storage'
import { SchedulerError } from './errors.ts'
import type { AllowanceRequest } from './limits/allowance-desk.ts'
import type {
  AllowanceAnswer,
  CountAnswer,
  CountRequest,
  DeadLetterAnswer,
  DeadLetterRequest,
  EventsAnswer,
  EventsRequest,
  ListAnswer,
  ListRequest,
  LocalShard,
  QueueKeysAnswer,
  QueueKeysRequest,
  QueueStatsAnswer,
  QueueStatsRequest,
  ReadRequest,
  UsageAnswer,
  UsageRequest,
  WriteAnswer,
  WriteRequest,
} from './shard/local-calls.ts'

import type {
  AwaitWorkAnswer,
  AwaitWorkRequest,
  LeaseWorkAnswer,
  LeaseWorkRequest,
  TouchWorkAnswer,
  TouchWorkRequest,
} from './shard/work-calls.ts'

/** Wait between two tries while a shard has no leader; grows to the second value. */
const retryDelayMinMs = 10
const retryDelayMaxMs = 200
/**
 * Leader hints followed without a wait: nodes that point at each other must not be asked in a ring.
 */
const hopsAtOnceMax = 3
/** One call to another node waits this long at most before it is tried elsewhere. */
const callTimeoutMaxMs = 3_000

export type ShardRequest =
  | { readonly type: 'write'; readonly write: WriteRequest }
  | { readonly type: 'read'; readonly read: ReadRequest }
  | { readonly type: 'list'; readonly list: ListRequest }
  | { readonly type: 'count'; readonly count: CountRequest }
  | { readonly type: 'deadLetters'; readonly deadLetters: DeadLetterRequest }
  | { readonly type: 'queueStats'; readonly queueStats: QueueStatsRequest }
  | { readonly type: 'queueKeys'; readonly queueKeys: QueueKeysRequest }
  | { readonly type: 'usage'; readonly usage: UsageRequest }
  | { readonly type: 'events'; readonly events: EventsRequest }
  | { readonly type: 'allowances'; readonly allowances: AllowanceRequest }
  | { readonly type: 'awaitWork'; readonly awaitWork: AwaitWorkRequest }
  | { readonly type: 'leaseWork'; readonly leaseWork: LeaseWorkRequest }
  | { readonly type: 'touchWork'; readonly touchWork: TouchWorkRequest }

export type ShardAnswer =
  | WriteAnswer
  | ListAnswer
  | CountAnswer
  | DeadLetterAnswer
  | QueueKeysAnswer
  | QueueStatsAnswer
  | UsageAnswer
  | EventsAnswer
  | AllowanceAnswer
  | AwaitWorkAnswer
  | LeaseWorkAnswer
  | TouchWorkAnswer

/**
 * Asks another node. Rejects with a SchedulerError; NOT_LEADER names the leader in its metadata.
 */
export type RemoteCall = (
  node: NodeId,
  group: GroupId,
  request: ShardRequest,
  timeoutMs: number,
) => Promise<ShardAnswer>

export interface RouterOptions {
  readonly self: NodeId
  readonly clock: Clock
  readonly shards: ReadonlyMap<GroupId, LocalShard>
  /** Nodes that hold a replica of the shard. */
  readonly replicasOf: (group: GroupId) => readonly NodeId[]
  readonly remote: RemoteCall
}

export class Router {
  private readonly o: RouterOptions
  private readonly hints = new Map<GroupId, NodeId>()
  private stopped = false

  constructor(options: RouterOptions) {
    this.o = options
  }

  async write(group: GroupId, write: WriteRequest, deadlineMs: number): Promise<WriteAnswer> {
    return (await this.ask(group, { type: 'write', write }, deadlineMs)) as WriteAnswer
  }

  async read(group: GroupId, read: ReadRequest, deadlineMs: number): Promise<WriteAnswer> {
    return (await this.ask(group, { type: 'read', read }, deadlineMs)) as WriteAnswer
  }

  async list(group: GroupId, list: ListRequest, deadlineMs: number): Promise<ListAnswer> {
    return (await this.ask(group, { type: 'list', list }, deadlineMs)) as ListAnswer
  }

  async count(group: GroupId, count: CountRequest, deadlineMs: number): Promise<CountAnswer> {
    return (await this.ask(group, { type: 'count', count }, deadlineMs)) as CountAnswer
  }

  async deadLetters(
    group: GroupId,
    deadLetters: DeadLetterRequest,
    deadlineMs: number,
  ): Promise<DeadLetterAnswer> {
    const request = { type: 'deadLetters', deadLetters } as const
    return (await this.ask(group, request, deadlineMs)) as DeadLetterAnswer
  }

  async queueStats(
    group: GroupId,
    queueStats: QueueStatsRequest,
    deadlineMs: number,
  ): Promise<QueueStatsAnswer> {
    const request = { type: 'queueStats', queueStats } as const
    return (await this.ask(group, request, deadlineMs)) as QueueStatsAnswer
  }

  async queueKeys(
    group: GroupId,
    queueKeys: QueueKeysRequest,
    deadlineMs: number,
  ): Promise<QueueKeysAnswer> {
    const request = { type: 'queueKeys', queueKeys } as const
    return (await this.ask(group, request, deadlineMs)) as QueueKeysAnswer
  }

  async usage(group: GroupId, usage: UsageRequest, deadlineMs: number): Promise<UsageAnswer> {
    return (await this.ask(group, { type: 'usage', usage }, deadlineMs)) as UsageAnswer
  }

  async events(group: GroupId, events: EventsRequest, deadlineMs: number): Promise<EventsAnswer> {
    return (await this.ask(group, { type: 'events', events }, deadlineMs)) as EventsAnswer
  }

  async allowances(
    home: GroupId,
    allowances: AllowanceRequest,
    deadlineMs: number,
  ): Promise<AllowanceAnswer> {
    const request = { type: 'allowances', allowances } as const
    return (await this.ask(home, request, deadlineMs)) as AllowanceAnswer
  }

  async awaitWork(
    group: GroupId,
    awaitWork: AwaitWorkRequest,
    deadlineMs: number,
  ): Promise<AwaitWorkAnswer> {
    const request = { type: 'awaitWork', awaitWork } as const
    return (await this.ask(group, request, deadlineMs)) as AwaitWorkAnswer
  }

  /** Not asked again when its answer is lost: it would grant more than there is room for. */
  async leaseWork(
    group: GroupId,
    leaseWork: LeaseWorkRequest,
    deadlineMs: number,
  ): Promise<LeaseWorkAnswer> {
    const request = { type: 'leaseWork', leaseWork } as const
    return (await this.ask(group, request, deadlineMs)) as LeaseWorkAnswer
  }

  async touchWork(
    group: GroupId,
    touchWork: TouchWorkRequest,
    deadlineMs: number,
  ): Promise<TouchWorkAnswer> {
    const request = { type: 'touchWork', touchWork } as const
    return (await this.ask(group, request, deadlineMs)) as TouchWorkAnswer
  }

  stop(): void {
    this.stopped = true
  }

  private async ask(
    group: GroupId,
    request: ShardRequest,
    deadlineMs: number,
  ): Promise<ShardAnswer> {
    let delayMs = retryDelayMinMs
    let attempt = 0
    let hops = 0
    // A try that got no answer may come true yet, whatever the tries after it are told.
    let maybeDone: SchedulerError | undefined
    for (;;) {
      const leftMs = deadlineMs - this.o.clock.monotonicMs()
      try {
        return await this.askOnce(group, request, { leftMs, attempt })
      } catch (error) {
        if (!(error instanceof SchedulerError)) throw error
        attempt += 1
        const again = this.learn(group, error)
        if (request.type === 'write' && error.tryAgain === 'sameRequestId') maybeDone = error
        const told = error.tryAgain === 'no' ? error : (maybeDone ?? error)
        if (!isRetriable(error) || this.stopped) throw told
        if (request.type === 'leaseWork' && error.tryAgain === 'sameRequestId') throw told
        if (deadlineMs - this.o.clock.monotonicMs() <= delayMs) throw told
        hops += 1
        if (again && hops <= hopsAtOnceMax) continue
        hops = 0
        await pause(this.o.clock, delayMs)
        delayMs = Math.min(delayMs * 2, retryDelayMaxMs)
      }
    }
  }

  private askOnce(
    group: GroupId,
    request: ShardRequest,
    options: { readonly leftMs: number; readonly attempt: number },
  ): Promise<ShardAnswer> {
    const timeoutMs = Math.max(1, Math.min(options.leftMs, callTimeoutMaxMs))
    const local = this.o.shards.get(group)
    const target = this.targetOf(group, local, options.attempt)
    if (target === this.o.self && local !== undefined) {
      return answerLocally(local, request, timeoutMs)
    }
    if (target === undefined) {
      throw new SchedulerError('NO_LEADER', `shard ${group} has no leader at the moment`)
    }
    return this.o.remote(target, group, request, timeoutMs)
  }

  private targetOf(
    group: GroupId,
    local: LocalShard | undefined,
    attempt: number,
  ): NodeId | undefined {
    if (local?.handle.isLeader === true) return this.o.self
    const known = nodeOf(local?.handle.leader ?? 0)
    if (known !== 0) return known
    const hint = this.hints.get(group)
    if (hint !== undefined) return hint
    if (local !== undefined) return undefined
    const replicas = this.o.replicasOf(group)
    return replicas[attempt % replicas.length]
  }

  /** Takes a leader hint from a refusal; true: there is a new place to ask at once. */
  private learn(group: GroupId, error: SchedulerError): boolean {
    const leader = Number(error.metadata['leader'] ?? 0) as NodeId
    const before = this.hints.get(group)
    if (leader === 0) {
      this.hints.delete(group)
      return false
    }
    this.hints.set(group, leader)
    return before !== leader && leader !== this.o.self
  }
}

/**
 * What a replica of this node answers. A disk that failed is this node's trouble alone: it stops,
 * and another one will lead. Nobody may take that for the answer to what he asked.
 */
export async function answerLocally(
  shard: LocalShard,
  request: ShardRequest,
  timeoutMs: number,
): Promise<ShardAnswer> {
  try {
    return await answerOf(shard, request, timeoutMs)
  } catch (error) {
    if (!(error instanceof StateDamageError || error instanceof DiskFailure)) throw error
    const what = 'the disk of the node that was asked failed, and the node stops'
    throw new SchedulerError('OUTCOME_UNKNOWN', what, { cause: error })
  }
}

function answerOf(
  shard: LocalShard,
  request: ShardRequest,
  timeoutMs: number,
): Promise<ShardAnswer> {
  switch (request.type) {
    case 'write':
      return shard.write(request.write, timeoutMs)
    case 'read':
      return shard.read(request.read, timeoutMs)
    case 'list':
      return shard.list(request.list, timeoutMs)
    case 'count':
      return shard.count(request.count, timeoutMs)
    case 'deadLetters':
      return shard.deadLetters(request.deadLetters, timeoutMs)
    case 'queueStats':
      return shard.queueStats(request.queueStats, timeoutMs)
    case 'queueKeys':
      return shard.queueKeys(request.queueKeys, timeoutMs)
    case 'usage':
      return shard.usage(request.usage, timeoutMs)
    case 'events':
      return shard.events(request.events)
    case 'allowances':
      return Promise.resolve(shard.allowances(request.allowances))
    case 'awaitWork':
      return shard.awaitWork(request.awaitWork)
    case 'leaseWork':
      return shard.leaseWork(request.leaseWork, timeoutMs)
    case 'touchWork':
      return shard.touchWork(request.touchWork, timeoutMs)
  }
}

function isRetriable(error: SchedulerError): boolean {
  return error.tryAgain !== 'no' && error.code !== 'OVERLOADED' && error.code !== 'STOPPING'
}
