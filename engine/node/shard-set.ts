// The shards that live on this node: started, led, maintained, stopped together.
// Owns: their parts and the executor's slots.  Does not: decide placement (directory/) or serve
// clients.

import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import type { Clock } from '#base/clock'
import type { RandomInt } from '#base/prng'
import { apiLimits, shardOf } from '#proto'
import { createRaftNode, type Membership, type RaftConfig, type RestoredState } from '#raft/core'
import type { GroupHandle, Host } from '#raft/host'
import type { RecoveredGroup } from '#raft/host/ports'
import type { StateStore } from '#storage'
import type { ClockQuorum } from '../clock-quorum.ts'
import type { DirectoryState } from '../directory/topology.ts'
import type { Executor } from '../executor/attempt.ts'
import { Proposer } from '../proposer.ts'
import { allowanceLimits } from '../limits/allowance-bank.ts'
import { GrantLimits } from '../limits/grant-limits.ts'
import { LimitView } from '../limits/limit-view.ts'
import { waitingPlace } from '../limits/waiting-place.ts'
import type { ResourceReader } from '../resources/resource-door.ts'
import { type QueueMessage, ResourceView } from '../resources/resource-view.ts'
import { durationMs } from '../services/validate.ts'
import type { Holds } from '../resources/holds.ts'
import type { Router } from '../router.ts'
import type { ScheduleCache } from '../shard/schedule-times.ts'
import { ShardDuties, type Slots } from '../shard/duties.ts'
import { WorkDesk, type WorkDeskOptions } from '../shard/work-desk.ts'
import { ExecutorSession } from '../shard/executor-session.ts'
import { LocalShard } from '../shard/local-calls.ts'
import { asMembership, ShardReplica } from '../shard/replica.ts'
import type { Replica } from './leaderships.ts'
import type { Pulse } from './pulse.ts'
import { restoreGroup } from './restore.ts'
import type { RunningMember } from './shard-keeper.ts'

/** A result that could not be told to the shard's leader is told again this often. */
const reportTimeoutMs = 3_000
/** Leases that nothing runs under are looked for this often. */
const sweepIntervalMs = 2_000

export interface ShardSetOptions {
  readonly self: NodeId
  readonly sessionId: number
  readonly sessionTtlMs: number
  readonly host: Host
  readonly store: StateStore
  readonly recovered: ReadonlyMap<GroupId, RecoveredGroup>
  readonly clock: Clock
  readonly random: RandomInt
  readonly clocks: ClockQuorum
  readonly keptClock: Clock
  readonly holds: Holds
  readonly resources: () => ResourceReader
  readonly shardCount: () => number
  readonly router: () => Router
  readonly pulse: Pulse
  readonly executor: Executor
  readonly raftConfig: RaftConfig
  readonly currentSession: (node: NodeId) => number | undefined
  readonly schedules: ScheduleCache
  readonly onFatal: (error: unknown) => void
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
  readonly onLeader: (group: GroupId, leading: boolean, term: number) => void
}

export interface RunningShard {
  readonly local: LocalShard
  readonly duties: ShardDuties
  readonly session: ExecutorSession
  /** The nodes of its first placement; the first is the preferred leader. */
  readonly nodes: readonly NodeId[]
}

export class ShardSet {
  readonly locals = new Map<GroupId, LocalShard>()
  readonly shards = new Map<GroupId, RunningShard>()
  private readonly o: ShardSetOptions
  private readonly limits: LimitView
  private readonly queues: ResourceView
  private reservedSlots = 0
  private readonly slots: Slots = {
    reserve: (wanted) => this.reserveSlots(wanted),
    release: (count) => {
      this.reservedSlots -= count
    },
  }
  private readonly reporting = new Set<GroupId>()
  private sweptAtMs = 0
  private flushFrom = 0

  constructor(options: ShardSetOptions) {
    this.o = options
    this.limits = new LimitView({ table: options.resources })
    const { resources } = options
    this.queues = new ResourceView({
      get table() {
        return resources()
      },
    })
  }

  /** All that are placed here are started and have a leader. */
  areLed({ shards, placement }: DirectoryState): boolean {
    const here = placement.filter((nodes) => nodes.includes(this.o.self)).length
    if (shards === 0 || this.shards.size < here) return false
    return [...this.shards.values()].every(({ local }) => local.handle.leader !== 0)
  }

  replicas(): readonly Replica[] {
    return [...this.shards.values()].map(({ local, nodes }) => ({ handle: local.handle, nodes }))
  }

  /** Throws DataLossError when the replica is not what it was. */
  async start(
    group: GroupId,
    nodes: readonly NodeId[],
    { id, bootstrap }: RunningMember,
  ): Promise<void> {
    const { o } = this
    const { clock, store, onFatal } = o
    const replica = await ShardReplica.open({ group, store, clock, bootstrap, onFatal })
    const restored = await this.restore(replica, bootstrap)
    const isNew = restored.hardState.term === 0
    const core = createRaftNode({ ...o.raftConfig, self: id, seed: o.random(0, 2 ** 31) }, restored)
    // No turn passes between here and the end: no leadership is announced before the duties exist.
    const parts: { duties?: ShardDuties } = {}
    const handle = o.host.addGroup({
      id: group,
      core,
      machine: replica,
      onLeadership: (change) => {
        this.locals.get(group)?.leadershipChanged()
        if (change.role === 'leader') parts.duties?.lead(change.term)
        else parts.duties?.follow()
        o.onLeader(group, change.role === 'leader', change.term)
        if (parts.duties !== undefined) o.pulse.soon(parts.duties)
      },
    })
    const proposer = new Proposer(handle, o.keptClock)
    const session = this.sessionOf(group)
    const pump = (): void => {
      if (parts.duties !== undefined) o.pulse.soon(parts.duties)
    }
    const grants = this.limitsOf(group, replica, () => parts.duties)
    const work = this.deskOf(handle, replica, { pump, limits: grants })
    const duties = new ShardDuties({
      work,
      handle,
      replica,
      proposer,
      session,
      clock,
      clocks: o.clocks,
      slots: this.slots,
      currentSession: o.currentSession,
      holds: o.holds,
      limits: grants,
      agingMsOf: (namespace, queue) => agingMs(this.queues.queue(namespace, queue)?.message),
      schedules: o.schedules,
      warn: o.warn,
      wakeAt: (wallMs) => o.pulse.wakeAt(wallMs),
    })
    parts.duties = duties
    replica.bind(handle, () => o.pulse.soon(duties))
    replica.listen({
      revoked: (leases) => {
        work.revoked(leases.map(({ sessionId }) => sessionId))
        for (const { task, sessionId, token } of leases) {
          if (sessionId === session.sessionId) session.revoke(task, token)
        }
      },
    })
    o.pulse.add(duties)
    const { limits } = this
    const local = new LocalShard({ handle, replica, proposer, store, clock, limits, work })
    this.locals.set(group, local)
    this.shards.set(group, { local, duties, session, nodes })
    if (isNew && nodes[0] === o.self) handle.campaign()
  }

  private limitsOf(
    group: GroupId,
    replica: ShardReplica,
    duties: () => ShardDuties | undefined,
  ): GrantLimits {
    const { o } = this
    const { clock } = o
    return new GrantLimits({
      view: this.limits,
      clock,
      homeOf: (place) => shardOf('', place, o.shardCount()) as GroupId,
      used: (place) => replica.machine.leasesAt(place),
      waiting: (place) =>
        replica.machine.heldCount(waitingPlace('rate', place)) +
        replica.machine.heldCount(waitingPlace('concurrency', place)),
      ask: async (home, asks) => {
        const deadlineMs = clock.monotonicMs() + allowanceLimits.timeoutMs
        const request = { shard: group, asks }
        return (await o.router().allowances(home, request, deadlineMs)).allowances
      },
      onNews: () => {
        const waiting = duties()
        if (waiting !== undefined) o.pulse.soon(waiting)
      },
    })
  }

  private deskOf(
    handle: GroupHandle,
    replica: ShardReplica,
    of: Pick<WorkDeskOptions, 'pump' | 'limits'>,
  ): WorkDesk {
    const { clock, holds, random, pulse } = this.o
    return new WorkDesk({
      handle,
      machine: () => replica.machine,
      clock,
      holds,
      random: () => random(0, 65_536),
      ...of,
      wakeAt: (wallMs) => pulse.wakeAt(wallMs),
    })
  }

  handles(): GroupHandle[] {
    return [...this.shards.values()].map(({ local }) => local.handle)
  }

  private async restore(replica: ShardReplica, bootstrap: Membership): Promise<RestoredState> {
    const { o } = this
    const { shard, membership } = replica.durable
    const restored = restoreGroup({
      group: replica.group,
      recovered: o.recovered.get(replica.group),
      durable: {
        index: shard.appliedIndex as LogIndex,
        term: shard.appliedTerm as Term,
        membership: asMembership(membership),
      },
      bootstrap,
      write: (writes) => o.host.write(writes),
      store: o.store,
    })
    try {
      return await restored
    } catch (error) {
      await replica.stop()
      throw error
    }
  }

  private sessionOf(group: GroupId): ExecutorSession {
    const { o } = this
    return new ExecutorSession({
      group,
      sessionId: o.sessionId,
      nodeId: o.self,
      ttlMs: o.sessionTtlMs,
      clock: o.clock,
      executor: o.executor,
      random: () => o.random(0, 65_536),
      onResult: () => this.resultCame(group),
    })
  }

  private reserveSlots(wanted: number): number {
    const free = this.o.executor.room - this.reservedSlots
    const taken = Math.max(0, Math.min(wanted, free))
    this.reservedSlots += taken
    return taken
  }

  /** A slot came free: whoever has tasks waiting may use it, first of all its own shard. */
  private resultCame(group: GroupId): void {
    const own = this.shards.get(group)
    if (own !== undefined) this.o.pulse.soon(own.duties)
    for (const { duties, local } of this.shards.values()) {
      if (local.replica.machine.readyCount > 0) this.o.pulse.soon(duties)
    }
  }

  /** Something was paused or goes on. */
  resourcesChanged(): void {
    for (const { duties } of this.shards.values()) this.o.pulse.soon(duties)
  }

  /** A peer's process was replaced. */
  sessionsChanged(): void {
    for (const { duties } of this.shards.values()) {
      duties.sessionsChanged()
      this.o.pulse.soon(duties)
    }
  }

  /** Called every fraction of a second. */
  maintain(router: Router): void {
    const nowMs = this.o.clock.monotonicMs()
    const sweep = nowMs - this.sweptAtMs >= sweepIntervalMs
    if (sweep) this.sweptAtMs = nowMs
    // One flush a time, round robin: sixteen in one turn would stop the event loop for half a
    // second.
    let mayFlush = true
    const all = [...this.shards]
    for (let i = 0; i < all.length; i += 1) {
      const at = (this.flushFrom + i) % all.length
      const replica = all[at]?.[1].local.replica
      if (replica?.maintain(mayFlush) === true) {
        mayFlush = false
        this.flushFrom = at + 1
      }
    }
    for (const [group, shard] of this.shards) {
      if (sweep) shard.duties.sweep()
      if (shard.duties.active) this.o.pulse.soon(shard.duties)
      else this.reportElsewhere(group, shard, router)
    }
  }

  /** Another node leads the shard now: what still runs here under its leases is reported there. */
  private reportElsewhere(group: GroupId, shard: RunningShard, router: Router): void {
    const { session } = shard
    if (!session.hasWork || this.reporting.has(group)) return
    const report = session.takeReport(true)
    if (report === undefined) return
    this.reporting.add(group)
    const { commands, bytes } = report
    const write = { commands, bytes, returnTasks: [], returnSchedules: [] }
    const deadlineMs = this.o.clock.monotonicMs() + reportTimeoutMs
    router.write(group, write, deadlineMs).then(
      (answer) => {
        this.reporting.delete(group)
        session.reported(report, answer.outcomes)
      },
      () => {
        // The next round of maintenance tells it again.
        this.reporting.delete(group)
        session.reported(report, undefined)
      },
    )
  }

  /** Attempts run here, or their results are not recorded yet. */
  get hasWork(): boolean {
    return [...this.shards.values()].some(({ session }) => session.hasWork)
  }

  async stop(): Promise<void> {
    for (const { local } of this.shards.values()) await local.replica.stop()
  }
}

function agingMs(queue: QueueMessage | undefined): number {
  return durationMs(queue?.priorityAging) ?? apiLimits.priorityAgingMsDefault
}
