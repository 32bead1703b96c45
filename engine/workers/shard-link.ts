// One shard as the gateway of workers sees it: where work waits, and what is told there.
// Owns: one long poll, one round of leases, one batch of touches under way at a time.  Does not:
// know what a report means (gateway.ts).
//   K2. A lease order is never asked again when its answer was lost: the worker would get more than
//       it has room for. What was granted is found with the next renewal, and given back.

import type { GroupId } from '#base/brand'
import { type Clock, pause } from '#base/clock'
import type { TaskRecord } from '#machine'
import type { Router } from '../router.ts'
import type {
  AwaitWorkAnswer,
  HeldTask,
  Interest,
  LeaseWorkAnswer,
  ReportedTask,
  TouchedTask,
  TouchWorkAnswer,
  TouchWorkRequest,
  WorkMark,
  WorkOrder,
} from '../shard/work-calls.ts'

export const linkLimits = {
  /** A poll waits this long for work; less than a call to another node may take. */
  pollMs: 2_000,
  /** Tasks in one order. */
  orderMax: 100,
  /** Orders in one call. */
  ordersPerCallMax: 64,
  /** Renewals, touches and results in one call each. */
  itemsPerCallMax: 256,
  /** Rough bytes of results in one call. */
  bytesPerCallMax: 1 << 20,
  /** How long a touch is tried at the shard's leaders. */
  touchTimeoutMs: 10_000,
  leaseTimeoutMs: 5_000,
  /** Wait after a poll that failed. */
  againMs: 200,
} as const

export interface SessionTouch {
  readonly id: number
  readonly ttlMs?: number | undefined
}

/** One thing to tell a shard. */
export type Touch =
  | { readonly type: 'session'; readonly session: SessionTouch }
  | { readonly type: 'touch'; readonly touch: TouchedTask }
  | { readonly type: 'result'; readonly result: ReportedTask }

/** What came of it: of a session whether it lives and what it holds, otherwise the task. */
export interface Touched {
  readonly isGood: boolean
  /** Of a session: how long it lives from a renewal on. */
  readonly ttlMs: number
  readonly leases: TouchWorkAnswer['sessions'][number]['leases']
  readonly task: TaskRecord | undefined
  readonly clockMs: number
}

interface Waiting {
  readonly touch: Touch
  readonly resolve: (touched: Touched) => void
  readonly reject: (error: unknown) => void
}

export interface ShardLinkOptions {
  readonly group: GroupId
  readonly router: Router
  readonly clock: Clock
  /** What connected workers take, by name. */
  readonly interests: () => ReadonlyMap<string, Interest>
  /** What connected workers hold of this shard. */
  readonly leases: () => readonly HeldTask[]
  readonly onWork: (link: ShardLink) => void
  readonly onGone: (gone: AwaitWorkAnswer['gone']) => void
}

export class ShardLink {
  readonly group: GroupId
  private readonly o: ShardLinkOptions
  /** Names of interests for which work waits, and when that was heard. */
  private readonly waiting = new Map<string, number>()
  private heard = 0
  private queue: Waiting[] = []
  private touching = false
  private scheduled = false
  private run = 0
  /** Names of interests that the running poll asks for. */
  private asking: ReadonlySet<string> = new Set()
  isLeasing = false

  constructor(options: ShardLinkOptions) {
    this.group = options.group
    this.o = options
  }

  hasWorkFor(name: string): boolean {
    return this.waiting.has(name)
  }

  // ---- work

  /** Polls, unless it does already and asks for these. */
  start(names: readonly string[]): void {
    if (this.run > 0 && names.every((name) => this.asking.has(name))) return
    this.run += 1
    this.poll(this.run).catch(() => {})
  }

  stop(): void {
    this.run += 1
    this.asking = new Set()
  }

  private async poll(run: number): Promise<void> {
    const { router, clock, group } = this.o
    let after: WorkMark | undefined
    for (;;) {
      const interests = this.o.interests()
      if (run !== this.run) return
      if (interests.size === 0) {
        this.run = 0
        this.asking = new Set()
        return
      }
      const names = [...interests.keys()]
      // What is newly asked for may wait already.
      if (names.some((name) => !this.asking.has(name))) after = undefined
      this.asking = new Set(names)
      try {
        const answer = await router.awaitWork(
          group,
          {
            interests: [...interests.values()],
            leases: this.o.leases(),
            after,
            waitMs: linkLimits.pollMs,
          },
          clock.monotonicMs() + linkLimits.pollMs * 2,
        )
        if (run !== this.run) return
        after = answer.mark
        this.heed(answer, names)
      } catch {
        after = undefined
        await pause(clock, linkLimits.againMs)
      }
    }
  }

  private heed({ waiting, gone }: AwaitWorkAnswer, names: readonly string[]): void {
    if (gone.length > 0) this.o.onGone(gone)
    for (const at of waiting) {
      this.heard += 1
      this.waiting.set(names[at] ?? '', this.heard)
    }
    if (waiting.length > 0) this.o.onWork(this)
  }

  /** Asks for tasks. What was asked for and not found does not wait here, until it is heard of. */
  async lease(
    orders: readonly { readonly order: WorkOrder; readonly names: readonly string[] }[],
  ): Promise<LeaseWorkAnswer> {
    const { router, clock, group } = this.o
    const { heard } = this
    const leaseWork = { orders: orders.map(({ order }) => order) }
    const deadlineMs = clock.monotonicMs() + linkLimits.leaseTimeoutMs
    const answer = await router.leaseWork(group, leaseWork, deadlineMs)
    // Otherwise what is left would wait until something else comes.
    if (answer.isCut) return answer
    for (const { order, names } of orders) {
      const got = answer.tasks.filter(({ lease }) => lease?.sessionId === order.sessionId).length
      if (got === order.count) continue
      for (const name of names)
        if ((this.waiting.get(name) ?? 0) <= heard) this.waiting.delete(name)
    }
    return answer
  }

  // ---- touches

  /** Tells it to the shard, with what else is to be told. Rejects when nobody knows of it. */
  touch(touch: Touch): Promise<Touched> {
    return new Promise((resolve, reject) => {
      this.queue.push({ touch, resolve, reject })
      if (this.touching || this.scheduled) return
      this.scheduled = true
      this.o.clock.soon(() => {
        this.scheduled = false
        this.tellSoon()
      })
    })
  }

  private tellSoon(): void {
    if (this.touching || this.queue.length === 0) return
    this.touching = true
    const batch = this.takeBatch()
    this.tell(batch).then(
      () => this.told(),
      (error: unknown) => {
        for (const { reject } of batch) reject(error)
        this.told()
      },
    )
  }

  private told(): void {
    this.touching = false
    this.tellSoon()
  }

  private takeBatch(): Waiting[] {
    let count = 0
    let bytes = 0
    for (const { touch } of this.queue) {
      if (count === linkLimits.itemsPerCallMax || bytes >= linkLimits.bytesPerCallMax) break
      count += 1
      if (touch.type === 'result') bytes += touch.result.report.response.length
    }
    return this.queue.splice(0, count)
  }

  private async tell(batch: readonly Waiting[]): Promise<void> {
    const { router, clock, group } = this.o
    const of = (type: Touch['type']): Waiting[] => batch.filter(({ touch }) => touch.type === type)
    const [sessions, touches, results] = [of('session'), of('touch'), of('result')]
    const all = batch.map(({ touch }) => touch)
    const request: TouchWorkRequest = {
      sessions: all.flatMap((one) => (one.type === 'session' ? [one.session] : [])),
      touches: all.flatMap((one) => (one.type === 'touch' ? [one.touch] : [])),
      results: all.flatMap((one) => (one.type === 'result' ? [one.result] : [])),
    }
    const deadlineMs = clock.monotonicMs() + linkLimits.touchTimeoutMs
    const answer = await router.touchWork(group, request, deadlineMs)
    const { clockMs, tasks } = answer
    for (const [at, { resolve }] of sessions.entries()) {
      const { isAlive = false, leases = [], ttlMs = 0 } = answer.sessions[at] ?? {}
      resolve({ isGood: isAlive, ttlMs, leases, task: undefined, clockMs })
    }
    const good = [...answer.touches, ...answer.results]
    for (const [at, { resolve }] of [...touches, ...results].entries()) {
      resolve({ isGood: good[at] === true, ttlMs: 0, leases: [], task: tasks[at], clockMs })
    }
  }
}
