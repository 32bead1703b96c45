// A node: data directory → state → log → peers → directory → shards → services; stopped in reverse.
// Owns: the composition and its order.  Does not: contain any rule of the parts.

import { defined } from '#base/assert'
import type { GroupId, NodeId } from '#base/brand'
import { type Clock, pause, type Timer } from '#base/clock'
import type { RaftConfig } from '#raft/core'
import { createHost, type Host } from '#raft/host'
import type { LogStore, RecoveredGroup } from '#raft/host/ports'
import type { DataDirectory, StateStore } from '#storage'
import { ClockQuorum, keptClock } from '../clock-quorum.ts'
import { ClusterDoor } from '../cluster/cluster-door.ts'
import type { NodeConfig } from '../config.ts'
import type { DirectoryDoor } from '../directory/directory-door.ts'
import { DirectoryPart } from '../directory/directory-part.ts'
import {
  directoryGroup,
  directoryMembers,
  type DirectoryState,
  drainOf,
  wantedIn,
} from '../directory/topology.ts'
import type { Executor } from '../executor/attempt.ts'
import { operationSteps } from '../operations/operation-steps.ts'
import { Holds } from '../resources/holds.ts'
import { ResourceView } from '../resources/resource-view.ts'
import { Router } from '../router.ts'
import { ScheduleCache, sourcesOf } from '../shard/schedule-times.ts'
import type { PeerDoor } from '../transport/peer-transport.ts'
import { version } from '../version.ts'
import { awaitAdmission, PeerIncarnations } from './admission.ts'
import { type CheckIn, checkIn } from './admission-desk.ts'
import { askCluster, askDirectory, askPeer, serveCall } from './ask-peer.ts'
import type { NodeDoors } from './doors.ts'
import { Leaderships } from './leaderships.ts'
import type { NodeEvent } from './node-events.ts'
import { MemberRecords, membershipOf } from './member-record.ts'
import { MembershipDriver } from './membership-driver.ts'
import { PeerBook } from './peer-book.ts'
import { Pulse } from './pulse.ts'
import { raftConfigOf } from './raft-options.ts'
import { Scrubber } from './scrub.ts'
import { type RunningMember, ShardKeeper } from './shard-keeper.ts'
import { ShardSet } from './shard-set.ts'
import { windDown } from './wind-down.ts'

const maintenanceMs = 100

export class SchedNode {
  readonly self: NodeId
  readonly sessionId: number
  readonly config: NodeConfig
  readonly clock: Clock
  readonly clocks: ClockQuorum
  /** By which moments are written down (C3). */
  readonly keptClock: Clock
  readonly router: Router
  readonly shards: ShardSet
  readonly executor: Executor
  readonly startedMs: number
  readonly peers: PeerBook
  readonly cluster: ClusterDoor
  readonly host: Host
  private readonly directoryFiles: DataDirectory
  private readonly store: StateStore
  private readonly log: LogStore
  private readonly onEvent: (event: NodeEvent) => void
  readonly doors: NodeDoors
  private readonly transport: PeerDoor
  private readonly pulse: Pulse
  private readonly scrubber: Scrubber
  private readonly members: MembershipDriver
  private readonly leaderships: Leaderships
  private readonly raftConfig: RaftConfig
  /** What the log held at the start; handed out once. */
  private readonly recovered = new Map<GroupId, RecoveredGroup>()
  private readonly records: MemberRecords
  private readonly incarnation: number
  private readonly incarnations: PeerIncarnations
  private readonly keeper: ShardKeeper
  private directory: DirectoryPart | undefined
  private checkIns = 0
  private wasBootstrapped = false
  private maintenance: Timer | undefined
  private ready = false
  private failed = false
  private stopping = false

  constructor(options: {
    readonly config: NodeConfig
    readonly doors: NodeDoors
    readonly onEvent: (event: NodeEvent) => void
    readonly directory: DataDirectory
    readonly store: StateStore
    readonly log: LogStore
    readonly incarnation: number
  }) {
    const { config, doors } = options
    const { clock } = doors
    this.config = config
    this.doors = doors
    this.clock = clock
    this.onEvent = options.onEvent
    this.directoryFiles = options.directory
    this.store = options.store
    this.log = options.log
    this.self = config.node.id as NodeId
    this.startedMs = clock.wallMs()
    // Unique per process: the node, and the millisecond of its start (of a span of 34 years).
    this.sessionId = this.self * 2 ** 40 + (this.startedMs % 2 ** 40)
    this.clocks = new ClockQuorum(this.self, clock)
    this.keptClock = keptClock(clock, this.clocks, [this.self, ...this.peerIds()])
    this.peers = new PeerBook(this.self, this.sessionId, clock)
    this.raftConfig = raftConfigOf(config, doors.random(0, 2 ** 31))
    this.pulse = new Pulse(clock, (error) => this.fatal(error))
    this.scrubber = new Scrubber({ store: options.store, clock, onDamage: (e) => this.fatal(e) })
    this.executor = doors.createExecutor(config, clock)
    this.records = new MemberRecords(options.store)
    this.incarnation = options.incarnation
    this.incarnations = new PeerIncarnations(options.store, (error) => this.fatal(error))
    this.transport = this.createTransport()
    this.leaderships = this.createLeaderships()
    const log = this.leaderships.disk.watch(this.log)
    const onFatal = (error: unknown): void => this.fatal(error)
    const { self, transport } = this
    this.host = createHost({
      self,
      log,
      transport,
      clock,
      ...config.timing,
      ...config.raft,
      onFatal,
    })
    for (const group of this.log.recovered()) this.recovered.set(group.group, group)
    this.shards = this.createShards()
    this.router = this.createRouter()
    this.members = this.createMembershipDriver()
    this.cluster = this.createClusterDoor()
    this.keeper = this.createKeeper()
  }

  private createShards(): ShardSet {
    const { random } = this.doors
    return new ShardSet({
      self: this.self,
      sessionId: this.sessionId,
      sessionTtlMs: this.config.timing.sessionTtlMs,
      host: this.host,
      store: this.store,
      recovered: this.recovered,
      clock: this.clock,
      random,
      clocks: this.clocks,
      keptClock: this.keptClock,
      holds: new Holds({ table: () => this.resources.table }, this.keptClock),
      resources: () => this.resources.table,
      shardCount: () => this.directoryState.shards,
      router: () => this.router,
      pulse: this.pulse,
      executor: this.executor,
      raftConfig: this.raftConfig,
      currentSession: (node) => this.peers.sessionOf(node),
      schedules: new ScheduleCache(sourcesOf(() => new ResourceView(this.resources), random)),
      onFatal: (error) => this.fatal(error),
      warn: (message, fields) => this.warn(message, fields),
      onLeader: (group, leading, term) => this.onEvent({ type: 'leader', group, leading, term }),
    })
  }

  private createKeeper(): ShardKeeper {
    return new ShardKeeper({
      self: this.self,
      clock: this.clock,
      store: this.store,
      records: this.records,
      recovered: this.recovered,
      write: (writes) => this.host.write(writes),
      canRebuild: this.canRebuild,
      checkIn: (lost) => this.checkIn({ isNew: false, lost }),
      startShard: (group, nodes, member) => this.shards.start(group, nodes, member),
      isStopping: () => this.stopping,
      pause: (ms) => pause(this.clock, ms),
      onFatal: (error) => this.fatal(error),
      say: (message, fields) => this.warn(message, fields),
    })
  }

  /** What this node loses others have: a majority of each group is elsewhere. */
  private get canRebuild(): boolean {
    return this.config.cluster.replicationFactor > 1
  }

  private checkIn(what: Omit<CheckIn, 'node' | 'incarnation'>): ReturnType<typeof checkIn> {
    const { self: node, incarnation } = this
    const peers = this.peerIds()
    // Another one first, each time: the one before may hang.
    const first = this.checkIns % Math.max(1, peers.length)
    this.checkIns += 1
    const order = [...peers.slice(first), ...peers.slice(0, first)]
    return checkIn(this.transport, order, { ...what, node, incarnation })
  }

  private createClusterDoor(): ClusterDoor {
    return new ClusterDoor({
      self: this.self,
      clock: this.clock,
      startedMs: this.startedMs,
      directory: () => this.part,
      shards: () => this.shards.locals,
      files: this.directoryFiles,
      isSlow: () => this.leaderships.disk.isSlow(),
      ask: (node, body, timeoutMs) =>
        askCluster(this.transport, this.self, { node, body, timeoutMs }),
    })
  }

  private createMembershipDriver(): MembershipDriver {
    return new MembershipDriver({
      clock: this.clock,
      wanted: (group) => wantedIn(this.directoryState, group),
      onStep: (group, step) => this.onEvent({ type: 'members', group, step }),
    })
  }

  private createLeaderships(): Leaderships {
    const { self, clock, config } = this
    return new Leaderships({
      self,
      clock,
      slowWriteMs: (config.timing.electionTicks * config.timing.tickMs) / 2,
      replicas: () => [
        ...this.shards.handles().map((handle) => ({ handle, nodes: this.replicasOf(handle.id) })),
        { handle: this.part.handle, nodes: [] },
      ],
      isFit: (peer) => this.isAlive(peer) && this.peers.get(peer)?.isDraining === false,
      isDrained: () =>
        this.directory !== undefined && drainOf(this.directory.state, self) !== undefined,
      warn: (message, fields) => this.warn(message, fields),
    })
  }

  private createRouter(): Router {
    const { clock } = this
    return new Router({
      self: this.self,
      clock,
      shards: this.shards.locals,
      replicasOf: (group) => this.replicasOf(group),
      remote: (node, group, request, timeoutMs) =>
        askPeer(this.transport, this.self, { node, group, request, timeoutMs }),
    })
  }

  private createTransport(): PeerDoor {
    const { config, clock, incarnation, incarnations } = this
    return this.doors.connectPeers({
      self: this.self,
      clusterId: config.cluster.name,
      version,
      sessionId: this.sessionId,
      listen: this.ownAddress().peer,
      peers: config.cluster.nodes
        .filter((node) => node.id !== this.self)
        .map((node) => ({ node: node.id as NodeId, address: node.peer })),
      clock,
      isDraining: () => this.stopping || this.leaderships.isGivingWay,
      incarnation,
      admit: (peer, theirs) => incarnations.admit(peer, theirs),
      onCall: (call) =>
        serveCall(this.stopping ? undefined : this.shards.locals, this.directory?.door, call, () =>
          this.cluster.serve(call.body),
        ),
      onPong: (peer, pong, times) => {
        this.clocks.observe(peer, { ...times, peerWallMs: pong.wallMs })
        const process = this.peers.heard(peer, pong, times.receivedMs)
        if (process !== 'same') this.shards.sessionsChanged()
        if (process === 'restarted') this.onEvent({ type: 'peerRestarted', node: peer })
      },
      warn: (message, fields) => this.onEvent({ type: 'warning', message, fields }),
    })
  }

  private warn(message: string, fields: Readonly<Record<string, unknown>>): void {
    this.onEvent({ type: 'warning', message, fields })
  }

  ownAddress(): NodeConfig['cluster']['nodes'][number] {
    const own = this.config.cluster.nodes.find((node) => node.id === this.self)
    if (own === undefined) throw new Error('the configuration was checked: the node is in it')
    return own
  }

  private peerIds(): NodeId[] {
    const ids = this.config.cluster.nodes.map((node) => node.id as NodeId)
    return ids.filter((id) => id !== this.self)
  }

  async start(): Promise<void> {
    await this.keeper.noteDamage([...this.log.damagedGroups(), ...this.store.damagedGroups])
    await this.transport.listen()
    try {
      await awaitAdmission({
        clock: this.clock,
        store: this.store,
        records: this.records,
        self: this.self,
        peers: this.peerIds(),
        introduce: (peer) => this.transport.introduce(peer),
        readmit: this.canRebuild
          ? (replaces) => this.checkIn({ isNew: true, replaces, lost: [] })
          : undefined,
        say: (message) => this.onEvent({ type: 'warning', message, fields: {} }),
      })
      const { voters, learners } = directoryMembers([this.self, ...this.peerIds()])
      await this.keeper.startDirectory(membershipOf(voters, learners), (member) =>
        this.startDirectory(member),
      )
      let entries = 0
      for (const group of this.recovered.values()) entries += group.entries.length
      this.onEvent({ type: 'recovered', groups: this.recovered.size, entries })
      await this.follow(this.directoryState)
      this.host.start()
      this.maintainLater()
    } catch (error) {
      await this.transport.close()
      throw error
    }
  }

  get part(): DirectoryPart {
    return defined(this.directory, 'the directory is started before anything is served')
  }

  get directoryState(): DirectoryState {
    return this.part.state
  }

  get traffic(): ReturnType<PeerDoor['traffic']> {
    return this.transport.traffic()
  }

  /** Reads and changes what the whole cluster agrees on. */
  get resources(): DirectoryDoor {
    return this.part.door
  }

  get isReady(): boolean {
    return this.ready && !this.failed && !this.stopping
  }

  private async startDirectory({ id, bootstrap }: RunningMember): Promise<void> {
    const { clock, router, cluster } = this
    const { random } = this.doors
    const shardCount = (): number => this.directoryState.shards
    this.directory = await DirectoryPart.start({
      cluster: this.config.cluster,
      store: this.store,
      clock,
      host: this.host,
      raftConfig: { ...this.raftConfig, self: id },
      bootstrap,
      recovered: this.recovered.get(directoryGroup),
      askLeader: (leader, body, timeoutMs) =>
        askDirectory(this.transport, this.self, { leader, body, timeoutMs }),
      steps: (door) =>
        operationSteps({
          ...{ router, random, shardCount, door, view: new ResourceView(door), cluster },
          clock: this.keptClock,
          directoryState: () => this.directoryState,
        }),
      onChange: (state) => this.directoryChanged(state),
      onResources: () => this.shards.resourcesChanged(),
      onFatal: (error) => this.fatal(error),
      warn: (message, fields) => this.warn(message, fields),
    })
  }

  private directoryChanged(state: DirectoryState): void {
    if (state.clusterName !== '' && !this.wasBootstrapped) {
      this.wasBootstrapped = true
      this.onEvent({ type: 'bootstrapped', shards: state.shards })
    }
    this.follow(state).catch((error: unknown) => this.fatal(error))
  }

  /** Peers, and replicas of this node, are what the directory says. */
  private async follow(state: DirectoryState): Promise<void> {
    if (state.clusterName === '') return
    this.wasBootstrapped = true
    await this.incarnations.learn(state.admissions ?? [], this.self)
    await this.keeper.follow(
      () => this.directoryState,
      () => this.part.directory.appliedIndex,
    )
  }

  private maintainLater(): void {
    this.maintenance = this.clock.after(maintenanceMs, () => {
      this.maintain()
      if (!this.failed && !this.stopping) this.maintainLater()
    })
  }

  private maintain(): void {
    if (this.failed || this.stopping) return
    // Whoever met the failure may have been told of it and gone on (S8).
    if (this.store.failure !== undefined) return this.fatal(this.store.failure)
    try {
      this.part.maintain()
      this.keeper.maintain()
      this.members.maintain([this.part.handle, ...this.shards.handles()])
      this.shards.maintain(this.router)
      this.scrubber.maintain()
      this.leaderships.maintain()
      if (!this.ready && this.shards.areLed(this.directoryState)) {
        this.ready = true
        this.onEvent({ type: 'ready' })
      }
    } catch (error) {
      this.fatal(error)
    }
  }

  isAlive(node: NodeId): boolean {
    return this.peers.isAlive(node)
  }

  private replicasOf(group: GroupId): readonly NodeId[] {
    return (this.directoryState.placement[group - 1] ?? []) as NodeId[]
  }

  private fatal(error: unknown): void {
    if (this.failed) return
    this.failed = true
    this.onEvent({ type: 'fatal', error })
  }

  /** Gives the leaderships away, finishes what runs, flushes, closes. */
  async stop(): Promise<void> {
    if (this.stopping) return
    this.stopping = true
    if (!this.failed) {
      const { self, clock, executor, shards, router } = this
      const isAlone = this.config.cluster.nodes.length === 1
      const goesOn = (): boolean => !this.failed
      await windDown({ self, clock, executor, shards, router, isAlone, goesOn })
    }
    this.maintenance?.cancel()
    this.pulse.stop()
    this.directory?.stopOperations()
    this.scrubber.stop()
    this.router.stop()
    await this.keeper.stop()
    if (!this.failed) {
      await this.shards.stop()
      await this.directory?.stop()
    }
    await this.host.stop()
    await this.transport.close()
    await this.log.close()
    await this.store.close()
    this.directoryFiles.release()
  }
}
