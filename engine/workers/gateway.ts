// Workers that are connected to this node, between their streams and the leaders of shards.
// Owns: who is connected, who gets what waits where, and until when a worker may trust its leases.
// Does not: know gRPC (poll-stream.ts), keep anything that cannot be lost: leases are the shards'.
//   K3. What a worker is told to trust is less than what its sessions have: they were renewed after
//       it had spoken, and live longer than it may be silent (D3).
//   K4. A worker that is not heard for that long is disconnected, and not renewed any more.

import type { GroupId } from '#base/brand'
import type { Clock, Timer } from '#base/clock'
import type { RandomInt } from '#base/prng'
import { countedAttempts, type TaskRecord } from '#machine'
import { shardOf } from '#proto'
import type { AttemptReport } from '../executor/attempt.ts'
import type { Router } from '../router.ts'
import { leaseToWire, splitKey, taskToWire } from '../services/task-output.ts'
import type { AwaitWorkAnswer, Interest, WorkOrder } from '../shard/work-calls.ts'
import { ConnectedWorker, type WorkerLease } from './connected-worker.ts'
import { sessionLifeMs } from './session-life.ts'
import { linkLimits, ShardLink, type Touch, type Touched } from './shard-link.ts'
import { notBegun, timedOut, vanished } from './worker-reports.ts'

/**
 * Of its ttl: what was granted so long ago is not given to a worker any more. Its session lives a
 * quarter longer than a worker trusts, from the grant on (K3).
 */
const lateShare = 0.25
/** Silence and attempts that time out are looked for this often. */
const lookMs = 500

export interface GatewayOptions {
  readonly nodeId: number
  readonly router: Router
  readonly clock: Clock
  readonly random: RandomInt
  readonly shardCount: () => number
}

type Order = { worker: ConnectedWorker; order: WorkOrder; names: string[] }

export class WorkerGateway {
  readonly o: GatewayOptions
  readonly workers = new Map<string, ConnectedWorker>()
  private readonly links = new Map<GroupId, ShardLink>()
  private timer: Timer | undefined
  private turn = 0
  isStopping = false

  constructor(options: GatewayOptions) {
    this.o = options
  }

  shardOf(key: string): GroupId {
    const { namespace, id } = splitKey(key)
    return shardOf(namespace, id, this.o.shardCount()) as GroupId
  }

  allShards(): GroupId[] {
    return Array.from({ length: this.o.shardCount() }, (_, at) => (at + 1) as GroupId)
  }

  link(group: GroupId): ShardLink {
    const known = this.links.get(group)
    if (known !== undefined) return known
    const { router, clock } = this.o
    const link = new ShardLink({
      group,
      router,
      clock,
      interests: () => this.interests(),
      leases: () => this.leasesAt(group),
      onWork: (one) => this.giveOut(one),
      onGone: (gone) => this.revokeGone(gone),
    })
    this.links.set(group, link)
    return link
  }

  // ---- who is connected

  /** It takes part from now on; one of the same name is replaced. */
  add(worker: ConnectedWorker): void {
    const before = this.workers.get(worker.name)
    this.workers.set(worker.name, worker)
    if (before !== undefined) {
      const reason = 'another connection has the same worker_id'
      before.send({ goAway: { reason, grace: { seconds: '0', nanos: 0 } } })
      before.end()
    }
    const names = worker.interests.map(nameOf)
    for (const group of this.allShards()) this.link(group).start(names)
    this.lookLater()
  }

  remove(worker: ConnectedWorker): void {
    if (this.workers.get(worker.name) === worker) this.workers.delete(worker.name)
  }

  /** The node stops: workers go elsewhere, with what they hold. */
  stop(graceMs: number): void {
    this.isStopping = true
    for (const worker of this.workers.values()) {
      worker.isDraining = true
      const grace = { seconds: String(Math.floor(graceMs / 1_000)), nanos: 0 }
      worker.send({ goAway: { reason: 'the node stops', grace } })
    }
  }

  close(): void {
    this.timer?.cancel()
    for (const link of this.links.values()) link.stop()
    for (const worker of this.workers.values()) worker.end()
    this.workers.clear()
  }

  private interests(): Map<string, Interest> {
    const all = new Map<string, Interest>()
    for (const worker of this.workers.values()) {
      for (const interest of worker.interests) all.set(nameOf(interest), interest)
    }
    return all
  }

  private leasesAt(group: GroupId): WorkerLease[] {
    const found: WorkerLease[] = []
    for (const { leases } of this.workers.values()) {
      for (const lease of leases.values()) if (lease.shard === group) found.push(lease)
    }
    return found
  }

  // ---- work for workers

  /** The worker has room: whatever waits anywhere may be its. */
  hasRoom(): void {
    for (const link of this.links.values()) this.giveOut(link)
  }

  private giveOut(link: ShardLink): void {
    if (link.isLeasing) return
    link.isLeasing = true
    this.leaseAll(link).then(
      () => {
        link.isLeasing = false
      },
      () => {
        link.isLeasing = false
      },
    )
  }

  private async leaseAll(link: ShardLink): Promise<void> {
    for (;;) {
      const orders = this.ordersFor(link)
      if (orders.length === 0) return
      await this.lease(link, orders)
    }
  }

  /** In turn, so that nobody is first for ever. */
  private ordersFor(link: ShardLink): Order[] {
    const all = [...this.workers.values()]
    const orders: Order[] = []
    this.turn += 1
    for (let i = 0; i < all.length && orders.length < linkLimits.ordersPerCallMax; i += 1) {
      const worker = all[(this.turn + i) % all.length] as ConnectedWorker
      if (worker.room === 0) continue
      const interests = worker.interests.filter((one) => link.hasWorkFor(nameOf(one)))
      if (interests.length === 0) continue
      const { sessionId, workerId, ttlMs } = worker.facts
      const count = Math.min(worker.room, linkLimits.orderMax)
      const order = {
        ...{ sessionId, nodeId: this.o.nodeId, ttlMs: sessionLifeMs(ttlMs) },
        ...{ worker: workerId, interests, count },
      }
      orders.push({ worker, order, names: interests.map(nameOf) })
    }
    return orders
  }

  private async lease(link: ShardLink, orders: readonly Order[]): Promise<void> {
    const { clock } = this.o
    const askedAtMs = clock.monotonicMs()
    for (const { worker, order } of orders) worker.setAside(order.count)
    try {
      const { tasks, clockMs } = await link.lease(orders)
      const lateMs = clock.monotonicMs() - askedAtMs
      for (const task of tasks) {
        const found = orders.find(({ order }) => order.sessionId === task.lease?.sessionId)
        if (found !== undefined) this.assign(found.worker, task, { link, clockMs, lateMs })
      }
    } catch (error) {
      // They may have been granted (K2).
      for (const { worker } of orders) worker.doubtful.add(link.group)
      throw error
    } finally {
      for (const { worker, order } of orders) worker.putBack(order.count)
    }
  }

  private assign(
    worker: ConnectedWorker,
    task: TaskRecord,
    of: { readonly link: ShardLink; readonly clockMs: number; readonly lateMs: number },
  ): void {
    const { link, clockMs, lateMs } = of
    const { lease, key } = task
    if (lease === undefined) return
    const { token } = lease
    const isHere = this.workers.get(worker.name) === worker && !worker.isDraining
    if (!isHere || lateMs > worker.facts.ttlMs * lateShare) {
      const report = notBegun(this.o.clock.wallMs(), 'its worker had gone, or it came too late')
      link.touch({ type: 'result', result: { key, token, report } }).catch(() => {})
      return
    }
    worker.credits -= 1
    const timeoutAtMs = this.o.clock.monotonicMs() + task.definition.attemptTimeoutMs
    worker.hold({ key, token, shard: link.group, timeoutAtMs })
    worker.send({ assignment: assignmentOf(task, link.group, clockMs) })
  }

  // ---- what workers say

  /** Tells a shard of an attempt's end. Resolves to whether it counts. */
  async report(
    worker: ConnectedWorker | undefined,
    held: { readonly key: string; readonly token: number },
    report: AttemptReport,
  ): Promise<Touched> {
    const { key, token } = held
    const lease = worker?.leases.get(key)
    if (lease?.token === token) lease.isReporting = true
    try {
      const result = { key, token, report }
      const touched = await this.link(this.shardOf(key)).touch({ type: 'result', result })
      worker?.drop(key, token)
      return touched
    } catch (error) {
      if (lease !== undefined) lease.isReporting = false
      throw error
    }
  }

  /** Renews the worker's sessions, wherever it has some; rejects if nobody knows of that. */
  async renew(worker: ConnectedWorker): Promise<void> {
    const shards = [...worker.shards()]
    await Promise.all(shards.map((shard) => this.renewAt(worker, this.link(shard))))
  }

  private async renewAt(worker: ConnectedWorker, link: ShardLink): Promise<void> {
    const before = [...worker.leases.values()].filter(({ shard }) => shard === link.group)
    const { isGood, leases } = await link.touch(this.renewal(worker))
    if (!isGood) {
      for (const lease of before) this.revoke(worker, lease, 'LEASE_LOST')
      worker.doubtful.delete(link.group)
      return
    }
    let isDoubtful = link.isLeasing
    for (const { key, token } of leases) {
      if (worker.leases.get(key)?.token === token) continue
      if (!worker.isStrange(key, token) || link.isLeasing) {
        isDoubtful = true
        continue
      }
      const report = notBegun(this.o.clock.wallMs(), 'the grant was confirmed too late')
      link.touch({ type: 'result', result: { key, token, report } }).catch(() => {})
    }
    if (!isDoubtful) worker.doubtful.delete(link.group)
  }

  /** As long as it may be silent now: it may have said otherwise before. */
  private renewal({ facts }: ConnectedWorker): Touch {
    const session = { id: facts.sessionId, ttlMs: sessionLifeMs(facts.ttlMs) }
    return { type: 'session', session }
  }

  /**
   * What it held when it was connected before stands; what it holds no more is given up, nobody
   * knows how far it came. Answers which it has lost.
   */
  async resume(
    worker: ConnectedWorker,
    held: readonly { readonly key: string; readonly token: number }[],
  ): Promise<{ readonly key: string; readonly token: number }[]> {
    const lost: { key: string; token: number }[] = []
    const byShard = new Map<GroupId, Map<string, number>>()
    for (const group of this.allShards()) byShard.set(group, new Map())
    for (const { key, token } of held) byShard.get(this.shardOf(key))?.set(key, token)
    await Promise.all(
      [...byShard].map(async ([shard, tokens]) => {
        lost.push(...(await this.resumeAt(worker, this.link(shard), tokens)))
      }),
    )
    return lost
  }

  private async resumeAt(
    worker: ConnectedWorker,
    link: ShardLink,
    held: ReadonlyMap<string, number>,
  ): Promise<{ readonly key: string; readonly token: number }[]> {
    const shard = link.group
    let standing: Touched['leases']
    let asOfMs: number
    try {
      const { isGood, leases, clockMs } = await link.touch(this.renewal(worker))
      standing = isGood ? leases : []
      asOfMs = clockMs
    } catch (error) {
      // Nobody knows: the next renewal tells.
      if (held.size === 0) return []
      throw error
    }
    const byKey = new Map(standing.map((lease) => [lease.key, lease]))
    const nowMs = this.o.clock.monotonicMs()
    for (const { key, token, timeoutAtMs: endsMs } of standing) {
      const timeoutAtMs = nowMs + endsMs - asOfMs
      if (held.get(key) === token) worker.hold({ key, token, shard, timeoutAtMs })
      else {
        const report = vanished(this.o.clock.wallMs())
        link.touch({ type: 'result', result: { key, token, report } }).catch(() => {})
      }
    }
    return [...held]
      .filter(([key, token]) => byKey.get(key)?.token !== token)
      .map(([key, token]) => ({ key, token }))
  }

  // ---- what is taken from workers

  private revokeGone(gone: AwaitWorkAnswer['gone']): void {
    for (const { key, token, reason } of gone) {
      for (const worker of this.workers.values()) {
        const lease = worker.leases.get(key)
        if (lease?.token === token && !lease.isReporting) this.revoke(worker, lease, reason)
      }
    }
  }

  private revoke(
    worker: ConnectedWorker,
    lease: WorkerLease,
    reason: 'CANCELLED' | 'TIMED_OUT' | 'LEASE_LOST' | 'TERMINATED',
  ): void {
    const { key, token } = lease
    worker.drop(key, token)
    const taskId = splitKey(key).id
    const leaseToken = String(token)
    worker.send({ revocation: { taskId, leaseToken, reason: `REVOCATION_REASON_${reason}` } })
  }

  private lookLater(): void {
    if (this.timer !== undefined) return
    this.timer = this.o.clock.after(lookMs, () => {
      this.timer = undefined
      this.look()
      if (this.workers.size > 0) this.lookLater()
    })
  }

  private look(): void {
    const nowMs = this.o.clock.monotonicMs()
    for (const worker of [...this.workers.values()]) {
      if (nowMs - worker.heardAtMs > worker.facts.ttlMs) {
        this.remove(worker)
        worker.end()
        continue
      }
      for (const lease of [...worker.leases.values()]) {
        if (lease.isReporting || nowMs < lease.timeoutAtMs) continue
        this.revoke(worker, lease, 'TIMED_OUT')
        this.report(undefined, lease, timedOut(this.o.clock.wallMs())).catch(() => {})
      }
    }
    this.hasRoom()
  }
}

function nameOf({ namespace, queue, handlers }: Interest): string {
  return `${namespace}/${queue}/${[...handlers].sort().join(',')}`
}

/** What a worker is told of a task that it is to run. */
export function assignmentOf(task: TaskRecord, shard: number, clockMs: number): object {
  const { lease, definition, key } = task
  const { maxAttempts } = definition.retry
  return {
    task: taskToWire(task, { shard, clockMs, full: true }),
    attempt: lease === undefined ? null : leaseToWire(lease),
    // An occurrence's task id is the schedule's and its nominal time.
    idempotencyKey: splitKey(key).id,
    lastAttempt: maxAttempts > 0 && countedAttempts(task) >= maxAttempts,
  }
}
