// One node asks another about itself, and has a leader hand over.
// Owns: the questions and how long they wait.  Does not: put answers together (cluster-view.ts).

import { Packr } from 'msgpackr'
import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import { type Clock, pause } from '#base/clock'
import type { GroupHandle } from '#raft/host'
import {
  BackupDesk,
  type BackupSource,
  type PartOrder,
  type PartState,
} from '../backup/backup-desk.ts'
import type { DirectoryPart } from '../directory/directory-part.ts'
import { directoryGroup, drainOf } from '../directory/topology.ts'
import { SchedulerError } from '../errors.ts'
import type { IndexedDigest } from '../shard/digest-ring.ts'
import type { LocalShard } from '../shard/local-calls.ts'
import { diskFacts, groupFacts, type NodeFacts } from './cluster-facts.ts'

/** A node that does not answer within this is left out of the picture. */
export const factsTimeoutMs = 1_000
/** A leadership that is handed over has arrived within this, or it is said that it has not. */
export const transferTimeoutMs = 5_000
const transferLookMs = 20
/** The size of the files is looked at this often at most. */
const diskEveryMs = 10_000
/** Indexes in one question for digests. */
export const digestIndexesMax = 8_192

export type ClusterAsk =
  | { readonly type: 'facts' }
  | { readonly type: 'transfer'; readonly group: number; readonly target: number }
  /** The digests of these entries, as far as they are remembered. */
  | { readonly type: 'digests'; readonly group: number; readonly from: number }
  | { readonly type: 'backup'; readonly order: PartOrder }
  /** Who is connected there. */
  | { readonly type: 'workers' }

export interface DigestAnswer {
  readonly applied: number
  /** Ascending. */
  readonly digests: readonly IndexedDigest[]
}

export interface WorkersAnswer {
  readonly workers: readonly object[]
}

export interface TransferAnswer {
  /** Who leads now. */
  readonly leader: number
}

export interface ClusterDoorOptions {
  readonly self: NodeId
  readonly clock: Clock
  readonly startedMs: number
  readonly directory: () => Pick<DirectoryPart, 'handle' | 'state' | 'directory'>
  readonly shards: () => ReadonlyMap<GroupId, LocalShard>
  readonly files: { readonly path: string }
  readonly isSlow: () => boolean
  /** Asks another node; rejects with a SchedulerError. */
  readonly ask: (node: NodeId, body: Uint8Array, timeoutMs: number) => Promise<Uint8Array>
}

const packr = new Packr({ useRecords: false })

export class ClusterDoor {
  private readonly o: ClusterDoorOptions
  private readonly backups: BackupDesk
  /** Workers that are connected to this node; set when they are served. */
  workersHere: () => readonly object[] = () => []
  private disk: { atMs: number; facts: ReturnType<typeof diskFacts> } | undefined

  constructor(options: ClusterDoorOptions) {
    this.o = options
    this.backups = new BackupDesk(options.self, options.clock)
  }

  /** Undefined: the node does not answer. */
  async facts(node: NodeId): Promise<NodeFacts | undefined> {
    try {
      return (await this.ask(node, { type: 'facts' }, factsTimeoutMs)) as NodeFacts
    } catch {
      return undefined
    }
  }

  /** Asks the leader of a group to hand it to the node `target`. */
  async transfer(leader: NodeId, group: GroupId, target: NodeId): Promise<TransferAnswer> {
    const ask = { type: 'transfer', group, target } as const
    return (await this.ask(leader, ask, transferTimeoutMs + factsTimeoutMs)) as TransferAnswer
  }

  async digests(node: NodeId, group: GroupId, from: number): Promise<DigestAnswer> {
    return (await this.ask(node, { type: 'digests', group, from }, factsTimeoutMs)) as DigestAnswer
  }

  /** Has a node write a part of a backup, of its own replica; or asks how far it is. */
  async backup(node: NodeId, order: PartOrder): Promise<PartState> {
    return (await this.ask(node, { type: 'backup', order }, factsTimeoutMs)) as PartState
  }

  /** None when the node does not answer. */
  async workers(node: NodeId): Promise<readonly object[]> {
    try {
      const answer = (await this.ask(node, { type: 'workers' }, factsTimeoutMs)) as WorkersAnswer
      return answer.workers
    } catch {
      return []
    }
  }

  private async ask(node: NodeId, ask: ClusterAsk, timeoutMs: number): Promise<object> {
    if (node === this.o.self) return await this.answer(ask)
    return packr.unpack(await this.o.ask(node, packr.pack(ask), timeoutMs)) as object
  }

  /** Another node asks. */
  async serve(body: Uint8Array): Promise<Uint8Array> {
    return packr.pack(await this.answer(packr.unpack(body) as ClusterAsk))
  }

  private async answer(ask: ClusterAsk): Promise<object> {
    switch (ask.type) {
      case 'facts':
        return await this.ownFacts()
      case 'transfer':
        return await this.handOver(this.handleOf(ask.group), ask.target as NodeId)
      case 'digests':
        return this.ownDigests(ask.group as GroupId, ask.from)
      case 'backup':
        return this.backups.order(ask.order, this.sourceOf(ask.order.group))
      case 'workers':
        return { workers: this.workersHere() }
      default:
        throw new SchedulerError('UNIMPLEMENTED', 'this node is of an older version')
    }
  }

  private async ownFacts(): Promise<NodeFacts> {
    const { self, startedMs, directory, shards } = this.o
    const groups = [groupFacts(self, directory().handle)]
    for (const shard of shards().values()) groups.push(groupFacts(self, shard.handle, shard))
    return {
      startedMs,
      memoryBytes: process.memoryUsage.rss(),
      ...(await this.ownDisk()),
      tzdataVersion: process.versions['tz'] ?? '',
      warnings: this.ownWarnings(),
      groups,
    }
  }

  private ownDisk(): ReturnType<typeof diskFacts> {
    const nowMs = this.o.clock.monotonicMs()
    if (this.disk === undefined || nowMs - this.disk.atMs > diskEveryMs) {
      this.disk = { atMs: nowMs, facts: diskFacts(this.o.files.path) }
    }
    return this.disk.facts
  }

  private ownWarnings(): string[] {
    const { self, directory, isSlow } = this.o
    const warnings: string[] = []
    if (isSlow()) warnings.push('its disk is slow: it gives its leaderships away')
    const drain = drainOf(directory().state, self)
    if (drain !== undefined) {
      warnings.push(`it is drained${drain.reason === '' ? '' : `: ${drain.reason}`}`)
    }
    return warnings
  }

  private handleOf(group: number): GroupHandle {
    const { directory, shards } = this.o
    if (group === directoryGroup) return directory().handle
    const shard = shards().get(group as GroupId)
    if (shard !== undefined) return shard.handle
    throw new SchedulerError('NO_LEADER', `shard ${group} is not served by this node`)
  }

  private sourceOf(group: number): BackupSource {
    const { directory, shards } = this.o
    const handle = this.handleOf(group)
    if (group === directoryGroup) {
      return { handle, cutSnapshot: () => directory().directory.cutSnapshot() }
    }
    const replica = shards().get(group as GroupId)?.replica
    return { handle, cutSnapshot: () => replica?.cutSnapshot() ?? Promise.resolve(undefined) }
  }

  private async handOver(handle: GroupHandle, target: NodeId): Promise<TransferAnswer> {
    const { clock } = this.o
    if (!handle.isLeader) {
      const leader = String(nodeOf(handle.leader))
      throw new SchedulerError('NOT_LEADER', `shard ${handle.id} is not led by this node`, {
        metadata: { leader },
      })
    }
    const member = handle.voters.find((voter) => nodeOf(voter) === target)
    if (member === undefined) {
      throw new SchedulerError(
        'REPLICA_UNFIT',
        `node ${target} does not vote in shard ${handle.id}`,
      )
    }
    handle.transferLeadership(member)
    const untilMs = clock.monotonicMs() + transferTimeoutMs
    while (clock.monotonicMs() < untilMs) {
      if (!handle.isLeader && nodeOf(handle.leader) === target) break
      await pause(clock, transferLookMs)
    }
    return { leader: nodeOf(handle.leader) }
  }

  private ownDigests(group: GroupId, from: number): DigestAnswer {
    const ring = this.o.shards().get(group)?.replica.digests
    const latest = ring?.latest
    if (ring === undefined || latest === undefined) return { applied: 0, digests: [] }
    const digests: IndexedDigest[] = []
    for (
      let index = Math.max(from, latest.index - digestIndexesMax + 1);
      index <= latest.index;
      index += 1
    ) {
      const digest = ring.at(index)
      if (digest !== undefined) digests.push(digest)
    }
    return { applied: latest.index, digests }
  }
}
