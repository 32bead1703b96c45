// One shard's replica: the pure machine in its shell. Applies entries, flushes behind them, keeps
// the wheel filled, cuts and installs snapshots.
// Owns: the machine's life and the write-behind.  Does not: act as leader (leader.ts), route
// (router.ts).
//   S3. A flush is one atomic, synced batch of records, due rows, applied index and digest: state
//       and applied index can not disagree after a crash.

import { assert } from '#base/assert'
import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import type { Clock } from '#base/clock'
import {
  type CommandBatch,
  createMachine,
  emptyShardMeta,
  type Machine,
  type RevokedLease,
  type ShardMeta,
  TaskCounts,
} from '#machine'
import type { Entry, Membership, SnapshotMeta } from '#raft/core'
import type { GroupHandle } from '#raft/host'
import type { SnapshotAnswer, SnapshotCut, SnapshotStream, StateMachine } from '#raft/host/ports'
import { keys, stagedChunks, type StateStore } from '#storage'
import { decodeBatch } from '../codec/command-codec.ts'
import { decodeMeta, decodeTask, type StoredMeta } from '../codec/record-codec.ts'
import { ensureIndex, ensureIndexOfSnapshot } from '../query/task-index.ts'
import { DigestRing } from './digest-ring.ts'
import { EventLog } from './event-log.ts'
import { DueWindow } from './due-window.ts'
import { encodeChanges, factReader, putDeadRows } from './facts.ts'
import { RateBook } from './queue-rates.ts'
import { installStream, snapshotOf, stageStream } from './shard-snapshot.ts'

/** Records that wait at most before a flush. A flush of this size blocks the loop for a few ms. */
export const flushRecordsMax = 1_000
/** Bytes that wait at most before a flush. */
export const flushBytesMax: number = 4 << 20
/** Age of the oldest unflushed change at most. */
export const flushAgeMaxMs = 3_000
/** Entries without a change of record after which the applied index is written nevertheless. */
export const flushEntriesMax = 2_000
/** Due timers moved from the wheel to the ready lanes per applied entry. */
const collectPerEntryMax = 5_000

export interface ReplicaOptions {
  readonly group: GroupId
  readonly store: StateStore
  readonly clock: Clock
  /** The membership that the group was created with. */
  readonly bootstrap: Membership
  readonly onFatal: (error: unknown) => void
}

export interface ApplyListener {
  /** Leases that were taken from their executors. */
  revoked(leases: readonly RevokedLease[]): void
  /** Watched tasks that changed. */
  touched(keys: readonly string[]): void
}

export class ShardReplica implements StateMachine {
  readonly group: GroupId
  private readonly store: StateStore
  private readonly clock: Clock
  private readonly onFatal: (error: unknown) => void
  private current!: Machine
  private window!: DueWindow
  private stored!: StoredMeta
  private handle: GroupHandle | undefined
  private resume: () => void = () => {}
  private eventLog!: EventLog
  private onApplied: () => void = () => {}
  private listener: Partial<ApplyListener> = {}
  private flushing: Promise<void> | undefined
  private dirtySinceMs = 0
  private decoded: { entry: Entry; batch: CommandBatch } | undefined
  private stopped = false
  private term = 0 as Term
  flushCount = 0
  /** What the state was like after each of the last entries: replicas are compared by it. */
  readonly digests: DigestRing = new DigestRing()
  /** How fast attempts of each queue start and fail; outlives a snapshot. */
  readonly rates: RateBook = new RateBook()

  private constructor(options: ReplicaOptions) {
    this.group = options.group
    this.store = options.store
    this.clock = options.clock
    this.onFatal = options.onFatal
  }

  static async open(options: ReplicaOptions): Promise<ShardReplica> {
    const replica = new ShardReplica(options)
    await ensureIndex(options.store, options.group)
    await replica.restore(options.bootstrap)
    return replica
  }

  get events(): EventLog {
    return this.eventLog
  }

  get machine(): Machine {
    return this.current
  }

  get appliedIndex(): LogIndex {
    return this.current.appliedIndex as LogIndex
  }

  get appliedTerm(): Term {
    return this.term
  }

  /** What the store holds: where the log has to go on, and with whom. */
  get durable(): StoredMeta {
    return this.stored
  }

  /** Builds the machine from the store: facts stay there, leases and sessions come into memory. */
  private async restore(bootstrap: Membership): Promise<void> {
    const bytes = this.store.get(keys.metaKey(this.group))
    this.stored =
      bytes === undefined ? { shard: emptyShardMeta, membership: bootstrap } : decodeMeta(bytes)
    this.term = this.stored.shard.appliedTerm as Term
    this.current = createMachine({
      facts: factReader(this.store, this.group),
      meta: await this.counted(this.stored.shard),
    })
    for await (const page of this.store.scan(keys.leaseRange(this.group))) {
      for (const row of page) {
        const key = keys.decodeLeaseValue(row.value)
        const task = this.store.get(keys.taskKey(this.group, key))
        assert(task !== undefined, 'a stored lease has a task', () => key)
        this.current.restoreLease(decodeTask(task))
      }
    }
    const { appliedIndex } = this.stored.shard
    // Where it begins, or what a snapshot brought: it has not to wait for an entry to be compared.
    if (appliedIndex > 0) this.digests.note(appliedIndex, this.current.digest)
    this.eventLog = await EventLog.open(this.store, this.group, appliedIndex)
    this.window = new DueWindow({ store: this.store, group: this.group, machine: this.current })
    this.watch(this.window.keepAhead(Math.max(this.current.clockMs, this.clock.wallMs())))
  }

  /**
   * A state that an older build wrote has neither counts nor rows of dead letters: its tasks are
   * looked at, once.
   */
  private async counted(meta: ShardMeta): Promise<ShardMeta> {
    if (meta.counts !== undefined || meta.taskCount === 0) return meta
    const counts = new TaskCounts([])
    const batch = this.store.batch()
    for await (const page of this.store.scan(keys.taskRange(this.group))) {
      for (const row of page) {
        const task = decodeTask(row.value)
        counts.add(task, task.definition.queue, task.state)
        putDeadRows(batch, this.group, task)
      }
    }
    await this.store.write(batch)
    return { ...meta, counts: counts.facts() }
  }

  bind(handle: GroupHandle, onApplied: () => void): void {
    this.handle = handle
    this.onApplied = onApplied
  }

  /** Who hears of what an entry did beside its outcomes, in the turn in which it is applied. */
  listen(listener: Partial<ApplyListener>): void {
    this.listener = { ...this.listener, ...listener }
  }

  attach(resume: () => void): void {
    this.resume = resume
  }

  apply(entries: readonly Entry[], results: unknown[]): number {
    const wasClean = this.current.dirtyCount === 0
    let taken = 0
    for (const entry of entries) {
      const batch = this.decode(entry)
      const needed = this.current.loadNeeded(batch)
      if (needed !== undefined) {
        this.watch(this.window.ensure(needed).then(() => this.resume()))
        break
      }
      this.decoded = undefined
      results.push(this.current.apply({ index: entry.index, term: entry.term }, batch))
      this.digests.note(entry.index, this.current.digest)
      const revoked = this.current.revoked()
      if (revoked.length > 0) this.listener.revoked?.(revoked)
      const events = this.current.takeEvents()
      this.eventLog.append(entry.index, events)
      this.rates.note(events, (key) => this.current.readTask(key))
      this.term = entry.term
      this.current.collectDue(collectPerEntryMax)
      taken += 1
    }
    if (wasClean && this.current.dirtyCount > 0) this.dirtySinceMs = this.clock.monotonicMs()
    const touched = this.current.takeTouched()
    if (touched.length > 0) this.listener.touched?.(touched)
    this.onApplied()
    if (this.current.dirtyCount >= flushRecordsMax || this.current.dirtyBytes >= flushBytesMax) {
      // In a turn of its own: the host has to note the applied index first.
      this.clock.soon(() => this.flushSoon())
    }
    return taken
  }

  private decode(entry: Entry): CommandBatch {
    if (this.decoded?.entry === entry) return this.decoded.batch
    const batch = entry.kind === 'command' ? decodeBatch(entry.payload) : { atMs: 0, commands: [] }
    this.decoded = { entry, batch }
    return batch
  }

  /**
   * Called every fraction of a second: keeps the wheel filled, and flushes what is old enough
   * unless another shard of the node has just done so. Returns whether it flushed.
   */
  maintain(mayFlush: boolean): boolean {
    if (this.stopped) return false
    this.watch(this.window.keepAhead(Math.max(this.current.clockMs, this.clock.wallMs())))
    const { dirtyCount, appliedIndex } = this.current
    const old = this.clock.monotonicMs() - this.dirtySinceMs >= flushAgeMaxMs
    const behind = appliedIndex - this.stored.shard.appliedIndex >= flushEntriesMax
    const wanted = (dirtyCount > 0 && old) || behind
    if (!wanted || !mayFlush) return false
    this.flushSoon()
    return true
  }

  private flushSoon(): void {
    if (this.flushing === undefined && !this.stopped) this.watch(this.flush())
  }

  /**
   * Writes what changed, with the applied index, as one batch. Flushes of a shard do not overlap.
   */
  async flush(onDurable: () => void = () => {}): Promise<void> {
    while (this.flushing !== undefined) await this.flushing
    if (this.handle === undefined) return
    this.flushing = this.flushNow(this.handle, onDurable).finally(() => {
      this.flushing = undefined
    })
    await this.flushing
  }

  /**
   * Resolves when everything that is applied by now is on disk. A flush under way has taken what it
   * writes: nothing waits any more, and it is not there yet.
   */
  async written(): Promise<void> {
    while (this.flushing !== undefined) await this.flushing
    if (this.current.dirtyCount > 0) await this.flush()
  }

  /**
   * Resolves when everything that was applied before this term is on disk: what another replica has
   * shown the beginning of, when it led.
   */
  async writtenBefore(): Promise<void> {
    if (this.stored.shard.appliedTerm !== this.term) await this.written()
  }

  private async flushNow(handle: GroupHandle, onDurable: () => void): Promise<void> {
    const machine = this.current
    const applied = handle.appliedMeta()
    // A snapshot is being swapped in: what this machine holds is about to be replaced as a whole,
    // and must not be written over what replaces it.
    if (applied === undefined) return
    const set = machine.takeChanges()
    assert(applied.index === set.meta.appliedIndex, 'a flush is cut between rounds', () => ({
      raft: applied.index,
      machine: set.meta.appliedIndex,
    }))
    const stored: StoredMeta = {
      shard: { ...set.meta, appliedTerm: applied.term },
      membership: applied.membership,
    }
    const batch = this.store.batch()
    encodeChanges(batch, this.group, set, stored)
    this.eventLog.flushInto(batch, set.meta.appliedIndex)
    this.dirtySinceMs = this.clock.monotonicMs()
    await this.store.write(batch)
    if (machine !== this.current) return
    machine.changesWritten()
    this.eventLog.flushed()
    this.stored = stored
    this.flushCount += 1
    handle.flushed(applied)
    onDurable()
  }

  async cutSnapshot(): Promise<SnapshotCut | undefined> {
    let cut: SnapshotCut | undefined
    await this.flush(() => {
      // In the turn in which the flush ended no other write of this shard is under way: the view
      // shows exactly the state that `stored` describes.
      const { shard, membership } = this.stored
      const meta: SnapshotMeta = {
        index: shard.appliedIndex as LogIndex,
        term: shard.appliedTerm as Term,
        membership: asMembership(membership),
      }
      cut = snapshotOf({ store: this.store, group: this.group, meta })
    })
    // Undefined: a snapshot of another leader is being swapped in here.
    return cut
  }

  stageSnapshot(stream: SnapshotStream): Promise<SnapshotAnswer> {
    return stageStream(this.store, this.group, stream)
  }

  stagedChunks(name: string): number {
    return stagedChunks(this.store, this.group, name)
  }

  async installSnapshot(meta: SnapshotMeta): Promise<void> {
    this.window.close()
    while (this.flushing !== undefined) await this.flushing
    await installStream(this.store, this.group, meta)
    await ensureIndexOfSnapshot(this.store, this.group)
    await this.restore(meta.membership)
    assert(this.appliedIndex === meta.index, 'the installed state is the announced one')
    this.onApplied()
  }

  private watch(promise: Promise<void> | undefined): void {
    promise?.catch((error: unknown) => {
      if (!this.stopped) this.onFatal(error)
    })
  }

  /** Flushes a last time, so that the next start replays nothing. */
  async stop(): Promise<void> {
    await this.flush()
    this.stopped = true
    this.window.close()
    while (this.flushing !== undefined) await this.flushing
  }
}

export function asMembership(stored: StoredMeta['membership']): Membership {
  return {
    voters: stored.voters as NodeId[],
    votersOutgoing: stored.votersOutgoing as NodeId[],
    learners: stored.learners as NodeId[],
    learnersNext: stored.learnersNext as NodeId[],
    autoLeave: stored.autoLeave,
  }
}
