// Brings the replicas of this node to life, each as the member that the directory says: goes on
// with what it has, begins what is new, and has the directory renew what is lost.
// Owns: as whom each group runs here, and what waits for a number.  Does not: run it
// (shard-set.ts), or say what is lost (restore.ts, storage/).

import { type GroupId, memberId, type NodeId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { Membership } from '#raft/core'
import type { DamagedGroup, RecoveredGroup } from '#raft/host/ports'
import type { StateStore } from '#storage'
import {
  type AdmissionOutcome,
  directoryGroup,
  type DirectoryState,
  numberIn,
} from '../directory/topology.ts'
import { replacedError } from './admission.ts'
import {
  type MemberRecords,
  membershipOf,
  noMembership,
  type MemberPlan,
  planMember,
} from './member-record.ts'
import { readmittedAt } from './node-identity.ts'
import { beginGroup, DataLossError, unrebuildable, type WriteLog } from './restore.ts'

/** The directory is asked this often until it has answered. */
const checkInEveryMs = 1_000

/** As whom a group runs here. */
export interface RunningMember {
  readonly id: NodeId
  /** The members that the group began with, as far as this one has to know. */
  readonly bootstrap: Membership
}

export interface ShardKeeperOptions {
  readonly self: NodeId
  readonly clock: Clock
  readonly store: StateStore
  readonly records: MemberRecords
  /** What the log held at the start; a group that begins afresh has its place there as well. */
  readonly recovered: Map<GroupId, RecoveredGroup>
  readonly write: WriteLog
  /** Others have what this node holds: what it loses can be rebuilt. */
  readonly canRebuild: boolean
  /** Tells the directory who this node is and what it has lost; undefined: nobody could tell. */
  readonly checkIn: (
    lost: readonly { readonly group: number; readonly number: number }[],
  ) => Promise<AdmissionOutcome | undefined>
  readonly startShard: (
    group: GroupId,
    nodes: readonly NodeId[],
    member: RunningMember,
  ) => Promise<void>
  readonly isStopping: () => boolean
  readonly pause: (ms: number) => Promise<void>
  readonly onFatal: (error: unknown) => void
  /** A replica is lost, or is rebuilt; in words. */
  readonly say: (message: string, fields: Readonly<Record<string, unknown>>) => void
}

export class ShardKeeper {
  private readonly o: ShardKeeperOptions
  private readonly running = new Map<GroupId, number>()
  /** Groups that wait until the directory has raised the number that they were lost under. */
  private readonly lost = new Map<GroupId, number>()
  private isKnown = false
  private askedMs = Number.NEGATIVE_INFINITY
  private asking = false
  private starting: Promise<void> | undefined
  private isNewsWaiting = false

  constructor(options: ShardKeeperOptions) {
    this.o = options
  }

  /** N3: what the disk has lost is noted before anything else happens to it. */
  async noteDamage(damaged: readonly DamagedGroup[]): Promise<void> {
    const { records, canRebuild } = this.o
    if (damaged.length > 0 && !canRebuild) throw unrebuildable(damaged)
    for (const { group, reason } of damaged) {
      const record = records.find(group)
      if (record?.state === 'lost') continue
      await this.lose(group, record?.number ?? 0, reason)
    }
  }

  private async lose(group: GroupId, number: number, reason: string): Promise<void> {
    const { records, recovered, canRebuild, say } = this.o
    if (!canRebuild) throw unrebuildable([{ group, reason }])
    await records.lose([{ group, number, reason }])
    recovered.delete(group)
    this.lost.set(group, number)
    const what = group === directoryGroup ? 'the directory' : `shard ${group}`
    say(`the replica of ${what} is lost here and is rebuilt from its peers: ${reason}`, { group })
  }

  // ------------------------------------------------------------------------------------ directory

  /**
   * The directory first: without it nothing is known. Asks for another number, for as long as it
   * takes, when this node has lost it.
   */
  async startDirectory(
    bootstrap: Membership,
    start: (member: RunningMember) => Promise<void>,
  ): Promise<void> {
    const group = directoryGroup
    const { records, self } = this.o
    let wanted = 0
    for (;;) {
      const record = records.find(group)
      const plan =
        record?.state === 'live'
          ? ({ type: 'goOn', number: record.number } as const)
          : this.plan(group, wanted, true)
      if (plan.type === 'goOn' || plan.type === 'begin') {
        const first = plan.number === 0 ? bootstrap : noMembership
        if (await this.tryStart(group, plan, first, start)) return
      } else {
        const number = record?.number ?? 0
        const answer = await this.ask([{ group, number }])
        wanted = answer?.numbers.find((each) => each.group === group)?.number ?? 0
        if (wanted <= number) await this.o.pause(checkInEveryMs)
      }
      if (this.o.isStopping()) throw new Error(`node ${self} was stopped while it started`)
    }
  }

  // --------------------------------------------------------------------------------------- shards

  /** Starts what is placed here and can be started; also when the directory has changed. */
  follow(state: () => DirectoryState, appliedIndex: () => number): Promise<void> {
    this.isNewsWaiting = true
    this.starting ??= this.startAll(state, appliedIndex).then(() => {
      this.starting = undefined
      // What came after the last look.
      return this.isNewsWaiting ? this.follow(state, appliedIndex) : undefined
    })
    return this.starting
  }

  private async startAll(state: () => DirectoryState, appliedIndex: () => number): Promise<void> {
    while (this.isNewsWaiting) {
      this.isNewsWaiting = false
      await this.assertCurrent(state())
      const isDirectoryNew = appliedIndex() >= readmittedAt(this.o.store)
      for (const [position, nodes] of state().placement.entries()) {
        if (this.o.isStopping()) return
        const group = (position + 1) as GroupId
        if (!nodes.includes(this.o.self) || this.running.has(group)) continue
        await this.startShard(group, nodes as NodeId[], {
          wanted: numberIn(state(), group, this.o.self),
          isDirectoryNew,
        })
      }
    }
  }

  private async startShard(
    group: GroupId,
    nodes: readonly NodeId[],
    known: { readonly wanted: number; readonly isDirectoryNew: boolean },
  ): Promise<void> {
    const plan = this.plan(group, known.wanted, known.isDirectoryNew)
    if (plan.type === 'wait') return
    if (plan.type === 'lost') {
      const reason = `this node has it as an older member than number ${plan.number}`
      if (this.o.records.find(group)?.state === 'live') await this.lose(group, plan.number, reason)
      this.lost.set(group, plan.number)
      return
    }
    const bootstrap = plan.number === 0 ? membershipOf(nodes) : noMembership
    await this.tryStart(group, plan, bootstrap, (member) => this.o.startShard(group, nodes, member))
  }

  /** False: it turned out that the replica is lost; that is noted. */
  private async tryStart(
    group: GroupId,
    plan: MemberPlan & { readonly type: 'goOn' | 'begin' },
    bootstrap: Membership,
    start: (member: RunningMember) => Promise<void>,
  ): Promise<boolean> {
    const { records, recovered, write, store, self } = this.o
    const { number } = plan
    const first = plan.type === 'goOn' ? (records.find(group)?.bootstrap ?? bootstrap) : bootstrap
    if (plan.type === 'begin') {
      const { afresh } = plan
      // Before there were records a group could be there without one.
      if (afresh || !recovered.has(group)) {
        recovered.set(group, await beginGroup({ group, afresh, write, store }))
      }
      await records.begin(group, number, first)
      if (afresh) this.o.say(`is rebuilt as member ${memberId(self, number)}`, { group, number })
    }
    try {
      await start({ id: memberId(self, number), bootstrap: first })
    } catch (error) {
      if (!(error instanceof DataLossError)) throw error
      await this.lose(group, number, error.message)
      return false
    }
    this.lost.delete(group)
    this.running.set(group, number)
    return true
  }

  private plan(group: GroupId, wanted: number, isDirectoryNew: boolean): MemberPlan {
    const { records, store } = this.o
    const wasReadmitted = readmittedAt(store) > 0
    return planMember({ record: records.find(group), wanted, isDirectoryNew, wasReadmitted })
  }

  /**
   * The directory wants another member than the one that runs here: this data directory is a copy
   * of one that went on, or was replaced. It must not go on, and not as that member either.
   */
  private async assertCurrent(state: DirectoryState): Promise<void> {
    for (const [group, number] of this.running) {
      const wanted = numberIn(state, group, this.o.self)
      if (wanted <= number) continue
      await this.lose(group, wanted, `it runs under number ${number}, and ${wanted} is wanted`)
      throw new DataLossError(
        `group ${group} runs here under an old number: the data directory is an old copy. ` +
          'Start the node again: the replica is then rebuilt from its peers',
      )
    }
  }

  // ------------------------------------------------------------------------------------- check-in

  /** Called every fraction of a second. */
  maintain(): void {
    const { clock, onFatal } = this.o
    if (this.asking || (this.isKnown && this.lost.size === 0)) return
    const nowMs = clock.monotonicMs()
    if (nowMs - this.askedMs < checkInEveryMs) return
    this.askedMs = nowMs
    this.asking = true
    const lost = [...this.lost].map(([group, number]) => ({ group, number }))
    this.ask(lost)
      .catch(onFatal)
      .finally(() => {
        this.asking = false
      })
  }

  private async ask(
    lost: readonly { readonly group: number; readonly number: number }[],
  ): Promise<AdmissionOutcome | undefined> {
    const answer = await this.o.checkIn(lost)
    if (answer?.admission === 'replaced') throw replacedError(this.o.self)
    if (answer?.admission !== 'welcome') return answer
    this.isKnown = true
    for (const group of this.lost.keys()) {
      // Of what is not wanted here nobody raises the number.
      if (!answer.numbers.some((each) => each.group === group)) this.lost.delete(group)
    }
    return answer
  }

  async stop(): Promise<void> {
    await this.starting?.catch(() => {})
  }
}
