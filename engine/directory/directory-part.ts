// A node's replica of the directory, and all that is done with it: started, bootstrapped, kept.
// Owns: the composition of group 0 on a node.  Does not: contain any rule of its parts.

import type { Clock } from '#base/clock'
import { createRaftNode, type Membership, type RaftConfig, type RestoredState } from '#raft/core'
import type { GroupHandle, Host } from '#raft/host'
import type { RecoveredGroup } from '#raft/host/ports'
import type { StateStore } from '#storage'
import type { NodeConfig } from '../config.ts'
import { restoreGroup } from '../node/restore.ts'
import { OperationRunner, type OperationSteps } from '../operations/operation-runner.ts'
import { Directory, encodeDirectoryCommand } from './directory.ts'
import { DirectoryDoor, type DirectoryDoorOptions } from './directory-door.ts'
import { placeShards } from './placement.ts'
import { directoryGroup, type DirectoryState } from './topology.ts'

/** The first leader asks this often that its configuration is written down. */
const bootstrapEveryMs = 1_000
const bootstrapTimeoutMs = 5_000

export interface DirectoryPartOptions {
  readonly cluster: NodeConfig['cluster']
  readonly store: StateStore
  readonly clock: Clock
  readonly host: Host
  readonly raftConfig: RaftConfig
  /** The members that the directory was created with. */
  readonly bootstrap: Membership
  /** What the log holds of it. */
  readonly recovered: RecoveredGroup | undefined
  readonly askLeader: DirectoryDoorOptions['askLeader']
  readonly steps: (door: DirectoryDoor) => OperationSteps
  readonly onChange: (state: DirectoryState) => void
  readonly onResources: () => void
  readonly onFatal: (error: unknown) => void
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
}

export class DirectoryPart {
  readonly directory: Directory
  readonly handle: GroupHandle
  readonly door: DirectoryDoor
  private readonly o: DirectoryPartOptions
  private readonly operations: OperationRunner
  private bootstrapAskedMs = 0

  /** Throws DataLossError when the replica is not what it was. */
  static async start(options: DirectoryPartOptions): Promise<DirectoryPart> {
    const { store, host, bootstrap, recovered, onChange, onResources, onFatal } = options
    const directory = new Directory({ store, bootstrap, onChange, onResources, onFatal })
    const restored = await restoreGroup({
      group: directoryGroup,
      recovered,
      durable: directory.durable,
      bootstrap,
      write: (writes) => host.write(writes),
      store,
    })
    return new DirectoryPart(options, directory, restored)
  }

  private constructor(options: DirectoryPartOptions, directory: Directory, state: RestoredState) {
    const { host, raftConfig, bootstrap, clock, askLeader, steps, warn } = options
    this.o = options
    this.directory = directory
    this.handle = host.addGroup({
      id: directoryGroup,
      core: createRaftNode(raftConfig, state),
      machine: directory,
      onLeadership: () => {},
    })
    directory.bind(this.handle)
    this.door = new DirectoryDoor({ directory, handle: this.handle, clock, askLeader })
    const leads = (): boolean => this.handle.isLeader && this.isBootstrapped
    const { door } = this
    this.operations = new OperationRunner({ door, clock, steps: steps(door), leads, warn })
    const isFirst = bootstrap.voters[0] === raftConfig.self
    if (state.hardState.term === 0 && isFirst) this.handle.campaign()
  }

  get state(): DirectoryState {
    return this.directory.state
  }

  private get isBootstrapped(): boolean {
    return this.state.clusterName !== ''
  }

  /** Called every fraction of a second. */
  maintain(): void {
    this.bootstrapIfNeeded()
    this.directory.maintain()
    this.operations.maintain()
  }

  /**
   * The first leader of the directory writes what its configuration says; it is fixed from then on.
   */
  private bootstrapIfNeeded(): void {
    if (!this.handle.isLeader || this.isBootstrapped) return
    const { cluster, clock } = this.o
    const nowMs = clock.monotonicMs()
    if (nowMs - this.bootstrapAskedMs < bootstrapEveryMs) return
    this.bootstrapAskedMs = nowMs
    const state: DirectoryState = {
      clusterName: cluster.name,
      shards: cluster.shards,
      replicationFactor: cluster.replicationFactor,
      nodes: cluster.nodes,
      placement: placeShards(cluster.nodes, cluster.shards, cluster.replicationFactor),
      createdMs: clock.wallMs(),
    }
    const command = encodeDirectoryCommand({ type: 'Bootstrap', state })
    this.handle.propose(command, nowMs + bootstrapTimeoutMs, () => {})
  }

  stopOperations(): void {
    this.operations.stop()
  }

  async stop(): Promise<void> {
    await this.directory.stop()
  }
}
