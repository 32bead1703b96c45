// Group 0: what the whole cluster agrees on. Its nodes, where the shards live, and the resources
// (namespaces, queues, calendars, operations).
// Owns: the directory's state machine.  Does not: act on it (node.ts does), or know how nodes and
// placement change (topology.ts).
// Small and rarely written: its state is one value, replaced as a whole.

import { Packr } from 'msgpackr'
import type { LogIndex, Term } from '#base/brand'
import type { Entry, Membership, SnapshotMeta } from '#raft/core'
import type { GroupHandle } from '#raft/host'
import type { SnapshotAnswer, SnapshotCut, SnapshotStream, StateMachine } from '#raft/host/ports'
import {
  type ChangeResources,
  noResources,
  type ResourceOutcome,
  ResourceTable,
  type StoredResources,
} from '../resources/resource-table.ts'
import { keys, stagedChunks, type StateStore } from '#storage'
import { withoutBackups } from '../operations/operation-record.ts'
import { asMembership } from '../shard/replica.ts'
import { installStream, snapshotOf, stageStream } from '../shard/shard-snapshot.ts'
import {
  type AdmissionOutcome,
  applyTopology,
  directoryGroup,
  type DirectoryState,
  emptyTopology,
  type TopologyCommand,
} from './topology.ts'

export type DirectoryCommand =
  | TopologyCommand
  /** Namespaces, queues and the like change (resources/). */
  | { readonly type: 'ChangeResources'; readonly set: ChangeResources }

export type DirectoryOutcome = 'done' | 'refused' | AdmissionOutcome | ResourceOutcome

const packr = new Packr({ useRecords: false })

interface Stored {
  readonly index: number
  readonly term: number
  readonly membership: Membership
  readonly state: DirectoryState
  /** Absent in what older versions wrote. */
  readonly resources?: StoredResources
}

/**
 * The stored directory as it begins in a new cluster: its resources, and nothing of who was in the
 * old one. Backups under way were the old one's.
 */
export function restoredDirectory(
  bytes: Uint8Array,
  { meta, state }: { readonly meta: SnapshotMeta; readonly state: DirectoryState },
): Uint8Array {
  const { resources } = packr.unpack(bytes) as Stored
  const { index, term, membership } = meta
  const kept = resources === undefined ? {} : { resources: withoutBackups(resources) }
  return packr.pack({ index, term, membership, state, ...kept } satisfies Stored)
}

export function encodeDirectoryCommand(command: DirectoryCommand): Uint8Array {
  return packr.pack(command)
}

export class Directory implements StateMachine {
  private readonly store: StateStore
  private readonly onChange: (state: DirectoryState) => void
  private readonly onResources: () => void
  private readonly onFatal: (error: unknown) => void
  private handle: GroupHandle | undefined
  private current: Stored
  private table: ResourceTable
  private durableIndex: number
  private flushing: Promise<void> | undefined

  constructor(options: {
    readonly store: StateStore
    readonly bootstrap: Membership
    readonly onChange: (state: DirectoryState) => void
    /** Namespaces, queues and the like are others now. */
    readonly onResources: () => void
    readonly onFatal: (error: unknown) => void
  }) {
    this.store = options.store
    this.onChange = options.onChange
    this.onResources = options.onResources
    this.onFatal = options.onFatal
    this.current = this.load() ?? {
      index: 0,
      term: 0,
      membership: options.bootstrap,
      state: emptyTopology,
    }
    this.table = new ResourceTable(this.current.resources ?? noResources)
    this.durableIndex = this.current.index
  }

  private load(): Stored | undefined {
    const bytes = this.store.get(keys.metaKey(directoryGroup))
    return bytes === undefined ? undefined : (packr.unpack(bytes) as Stored)
  }

  get state(): DirectoryState {
    return this.current.state
  }

  get resources(): ResourceTable {
    return this.table
  }

  get appliedIndex(): LogIndex {
    return this.current.index as LogIndex
  }

  /** Where the log has to go on after a start, and with whom. */
  get durable(): SnapshotMeta {
    const { index, term, membership } = this.current
    return {
      index: index as LogIndex,
      term: term as Term,
      membership: asMembership(membership),
    }
  }

  bind(handle: GroupHandle): void {
    this.handle = handle
  }

  attach(_resume: () => void): void {
    // It never stops to load: its whole state is in memory.
  }

  apply(entries: readonly Entry[], results: unknown[]): number {
    const before = this.current.state
    const { generation } = this.table
    for (const entry of entries) {
      const command =
        entry.kind === 'command' ? (packr.unpack(entry.payload) as DirectoryCommand) : undefined
      results.push(this.applyCommand(command, entry.index))
      this.current = { ...this.current, index: entry.index, term: entry.term }
    }
    if (this.current.state !== before) this.onChange(this.current.state)
    if (this.table.generation !== generation) this.onResources()
    return entries.length
  }

  private applyCommand(command: DirectoryCommand | undefined, index: number): DirectoryOutcome {
    if (command === undefined) return 'done'
    if (command.type === 'ChangeResources') return this.table.apply(command.set)
    const { state, outcome } = applyTopology(this.current.state, command, index)
    if (state !== this.current.state) this.current = { ...this.current, state }
    return outcome
  }

  /** Called now and then: writes what changed. */
  maintain(): void {
    if (this.current.index === this.durableIndex || this.flushing !== undefined) return
    this.flush().catch(this.onFatal)
  }

  async flush(onDurable: () => void = () => {}): Promise<void> {
    while (this.flushing !== undefined) await this.flushing
    if (this.handle === undefined) return
    this.flushing = this.flushNow(this.handle, onDurable).finally(() => {
      this.flushing = undefined
    })
    await this.flushing
  }

  private async flushNow(handle: GroupHandle, onDurable: () => void): Promise<void> {
    const meta = handle.appliedMeta()
    // A snapshot is being swapped in, and must not be written over.
    if (meta === undefined) return
    const batch = this.store.batch()
    const { membership } = meta
    const stored: Stored = { ...this.current, membership, resources: this.table.stored() }
    batch.put(keys.metaKey(directoryGroup), packr.pack(stored))
    await this.store.write(batch)
    this.durableIndex = stored.index
    handle.flushed(meta)
    onDurable()
  }

  async cutSnapshot(): Promise<SnapshotCut | undefined> {
    const { store } = this
    let cut: SnapshotCut | undefined
    await this.flush(() => {
      const stored = this.load()
      if (stored === undefined) return
      const meta: SnapshotMeta = {
        index: stored.index as LogIndex,
        term: stored.term as Term,
        membership: asMembership(stored.membership),
      }
      cut = snapshotOf({ store, group: directoryGroup, meta })
    })
    return cut
  }

  stageSnapshot(stream: SnapshotStream): Promise<SnapshotAnswer> {
    return stageStream(this.store, directoryGroup, stream)
  }

  stagedChunks(name: string): number {
    return stagedChunks(this.store, directoryGroup, name)
  }

  async installSnapshot(meta: SnapshotMeta): Promise<void> {
    while (this.flushing !== undefined) await this.flushing
    await installStream(this.store, directoryGroup, meta)
    this.current = this.load() ?? this.current
    this.table = new ResourceTable(this.current.resources ?? noResources)
    this.durableIndex = this.current.index
    this.onChange(this.current.state)
    this.onResources()
  }

  async stop(): Promise<void> {
    await this.flush()
  }
}
