// Many Raft groups in one process: one ticker, one log, one stream per peer.
// Owns: the groups and their life.  Does not: know what they replicate.

import { assert } from '#base/assert'
import { type GroupId, type LogIndex, type NodeId, nodeOf } from '#base/brand'
import type { Clock } from '#base/clock'
import type {
  LeadershipChange,
  MembershipChange,
  PeerMessage,
  ProposeResult,
  RaftNode,
  RaftStatus,
  SnapshotMeta,
} from '#raft/core'
import { Group, retainedBytesMin } from './group.ts'
import { Outgoing } from './outgoing.ts'
import type { ProposalOutcome, ReadOutcome } from './pending.ts'
import type {
  GroupMessage,
  GroupWrite,
  LogStore,
  NodeBeat,
  SnapshotAnswer,
  SnapshotRoute,
  SnapshotStream,
  StateMachine,
  Transport,
} from './ports.ts'
import { Quiescence } from './quiescence.ts'
import { RoundRunner } from './round.ts'
import { SnapshotMover } from './snapshots.ts'
import { createTicker, type Ticker } from './ticker.ts'

export interface HostOptions {
  readonly self: NodeId
  readonly log: LogStore
  readonly transport: Transport
  readonly clock: Clock
  readonly tickMs: number
  /** As in the configuration of every group's core. */
  readonly electionTicks: number
  readonly heartbeatTicks: number
  /** Of each group's log: `retainedBytesMin` if not given. */
  readonly retainedBytes?: number
  /** Disk or assertion failure: the process has to end. Called once. */
  readonly onFatal: (error: unknown) => void
}

export interface GroupOptions {
  readonly id: GroupId
  readonly core: RaftNode
  readonly machine: StateMachine
  readonly onLeadership: (change: LeadershipChange) => void
}

export interface GroupHandle {
  readonly id: GroupId
  readonly isLeader: boolean
  readonly leader: NodeId | 0
  readonly voters: readonly NodeId[]
  /** `deadlineMs` is on the monotonic clock; afterwards the outcome is `unknown`. */
  propose(payload: Uint8Array, deadlineMs: number, settle: (outcome: ProposalOutcome) => void): void
  /**
   * Linearizable: `ready` once the local state includes everything acknowledged before the call.
   */
  read(deadlineMs: number, settle: (outcome: ReadOutcome) => void): void
  campaign(): void
  transferLeadership(target: NodeId): void
  proposeMembership(change: MembershipChange): ProposeResult
  status(): RaftStatus
  /**
   * What a flush at this moment has to remember: applied index, its term, membership. Undefined
   * while a snapshot is swapped in: there is nothing to write then.
   */
  appliedMeta(): SnapshotMeta | undefined
  /** The state is durable up to `meta.index`: the log before it may go. */
  flushed(meta: SnapshotMeta): void
}

export interface HostStats {
  readonly rounds: number
  readonly writes: number
  readonly snapshotsSent: number
  readonly snapshotsReceived: number
  /** Streams that went on where they had broken off. */
  readonly snapshotsResumed: number
  readonly droppedMessages: number
  readonly tickDelayMs: number
  /** Groups that have nothing to do. */
  readonly groupsAsleep: number
}

export interface Host {
  addGroup(options: GroupOptions): GroupHandle
  /** Writes to the log what no round produced: the first record of a group, the reset of one. */
  write(writes: readonly GroupWrite[]): Promise<void>
  start(): void
  stop(): Promise<void>
  stats(): HostStats
}

export function createHost(options: HostOptions): Host {
  return new MultiRaftHost(options)
}

class MultiRaftHost implements Host {
  private readonly self: NodeId
  private readonly log: LogStore
  private readonly transport: Transport
  private readonly clock: Clock
  private readonly retainedBytes: number
  private readonly groups = new Map<GroupId, Group>()
  private readonly outgoing: Outgoing
  private readonly runner: RoundRunner
  private readonly snapshots: SnapshotMover
  private readonly sleep: Quiescence
  private readonly ticker: Ticker
  private failed = false

  constructor(options: HostOptions) {
    this.self = options.self
    this.log = options.log
    this.transport = options.transport
    this.clock = options.clock
    this.retainedBytes = options.retainedBytes ?? retainedBytesMin
    const onFatal = (error: unknown): void => {
      if (this.failed) return
      this.failed = true
      options.onFatal(error)
    }
    this.snapshots = new SnapshotMover({
      transport: options.transport,
      clock: options.clock,
      wake: (group) => this.runner.wake(group),
      onFatal,
    })
    this.outgoing = new Outgoing(options.transport)
    this.runner = new RoundRunner({
      clock: options.clock,
      log: options.log,
      outgoing: this.outgoing,
      snapshots: this.snapshots,
      onFatal,
    })
    this.sleep = new Quiescence({
      electionTicks: options.electionTicks,
      heartbeatTicks: options.heartbeatTicks,
      outgoing: this.outgoing,
      groupOf: ({ group }) => this.groups.get(group),
      wake: (group) => this.runner.wake(group),
    })
    this.ticker = createTicker({
      clock: options.clock,
      tickMs: options.tickMs,
      onTick: () => this.runner.guard(() => this.tick()),
    })
  }

  addGroup(options: GroupOptions): GroupHandle {
    assert(!this.groups.has(options.id), 'a group is added once')
    const nowMs = (): number => this.clock.monotonicMs()
    const group = new Group({ ...options, nowMs, retainedBytes: this.retainedBytes })
    this.groups.set(options.id, group)
    group.machine.attach(() => {
      group.resumeApply()
      this.runner.wake(group)
    })
    this.runner.wake(group)
    return this.handleOf(group)
  }

  write(writes: readonly GroupWrite[]): Promise<void> {
    return this.runner.write(writes)
  }

  start(): void {
    this.transport.start({
      onMessages: (_from, messages) => this.receive(messages),
      onBeat: (from, beat) => this.receiveBeat(from, beat),
      onUnreachable: (peer) => this.unreachable(peer),
      onSnapshot: (route, stream) => this.stage(route, stream),
      onSnapshotAsked: (route, head) =>
        this.snapshots.asked(this.groups.get(route.group), route, head),
    })
    this.ticker.start()
  }

  async stop(): Promise<void> {
    this.ticker.stop()
    this.snapshots.stop()
    await this.runner.stop()
    for (const group of this.groups.values()) group.close()
  }

  stats(): HostStats {
    let droppedMessages = 0
    let groupsAsleep = 0
    for (const group of this.groups.values()) {
      droppedMessages += group.droppedMessages
      if (group.isAsleep) groupsAsleep += 1
    }
    return {
      rounds: this.runner.roundCount,
      writes: this.runner.writeCount,
      snapshotsSent: this.snapshots.sentCount,
      snapshotsReceived: this.snapshots.receivedCount,
      snapshotsResumed: this.snapshots.resumedCount,
      droppedMessages,
      tickDelayMs: this.ticker.lastDelayMs,
      groupsAsleep,
    }
  }

  private tick(): void {
    this.sleep.tick([...this.groups.values()], this.clock.monotonicMs())
    this.runner.flushSoon()
  }

  private receive(messages: readonly GroupMessage[]): void {
    for (const { group: id, message } of messages) {
      const group = this.groups.get(id)
      if (group === undefined) continue
      if (!isRoutine(group, message)) this.sleep.rouse(group)
      // Of before its leader fell asleep: there is nothing in it any more.
      else if (group.isAsleep) continue
      group.receive(message)
      this.runner.wake(group)
    }
  }

  private receiveBeat(from: NodeId, beat: NodeBeat): void {
    this.sleep.heard(from, beat)
    this.receive(beat.messages)
  }

  private unreachable(node: NodeId): void {
    this.sleep.broken(this.groups.values(), node)
    for (const group of this.groups.values()) {
      if (group.installing || group.isAsleep) continue
      for (const peer of group.core.status().peers) {
        if (nodeOf(peer.node) === node) group.core.step({ type: 'Unreachable', peer: peer.node })
      }
    }
  }

  private async stage(
    route: SnapshotRoute,
    stream: SnapshotStream,
  ): Promise<SnapshotAnswer | undefined> {
    if (nodeOf(route.to) !== this.self) return { staged: false, chunks: 0 }
    const group = this.groups.get(route.group)
    return await this.snapshots.receive({ route, group, stream })
  }

  private handleOf(group: Group): GroupHandle {
    const { runner, log, sleep } = this
    const { core } = group
    return {
      id: group.id,
      get isLeader(): boolean {
        return core.role === 'leader'
      },
      get leader(): NodeId | 0 {
        return core.leader
      },
      get voters(): readonly NodeId[] {
        return core.membership.voters
      },
      propose(payload, deadlineMs, settle): void {
        sleep.rouse(group)
        group.queueProposal(payload, { deadlineMs, settle })
        runner.wake(group)
      },
      read(deadlineMs, settle): void {
        sleep.rouse(group)
        group.queueRead({ deadlineMs, settle })
        runner.wake(group)
      },
      campaign(): void {
        sleep.rouse(group)
        core.step({ type: 'Campaign' })
        runner.wake(group)
      },
      transferLeadership(target): void {
        sleep.rouse(group)
        core.step({ type: 'TransferLeadership', target })
        runner.wake(group)
      },
      proposeMembership(change): ProposeResult {
        sleep.rouse(group)
        const result = core.proposeMembership(change)
        runner.wake(group)
        return result
      },
      status: () => core.status(),
      appliedMeta(): SnapshotMeta | undefined {
        if (group.installing) return undefined
        const index = core.applied as LogIndex
        const term = core.termAt(index)
        const membership = core.membershipAt(index)
        assert(term !== undefined, 'the term of the applied index is known')
        assert(membership !== undefined, 'the membership at the applied index is known')
        return { index, term, membership }
      },
      flushed(meta): void {
        const index = group.compactable(meta.index)
        group.compact(index)
        log.release(group.id, meta)
      },
    }
  }
}

/** Answers to heartbeats come as long as a group is awake: they do not keep it so. */
function isRoutine({ core }: Group, { type, term }: PeerMessage): boolean {
  return type === 'HeartbeatReply' && term === core.term
}
