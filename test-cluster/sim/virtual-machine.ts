// One machine of a world: its disk and clocks, and the process on it, which is the real node.
// Owns: the life of the process: start, stop, death, pause.  Does not: decide when (storm.ts).

import { AssertionFailure } from '#base/assert'
import type { NodeId } from '#base/brand'
import type { Timer } from '#base/clock'
import type { Prng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import type { DataDirectoryRequest } from '#storage'
import { StateDamageError } from '../../storage/state-errors.ts'
import { openWal } from '../../storage/wal.ts'
import { WalDamageError } from '../../storage/wal-errors.ts'
import type { NodeConfig } from '../../engine/config.ts'
import type { NodeDoors } from '../../engine/node/doors.ts'
import type { NodeEvent } from '../../engine/node/node-events.ts'
import type { SchedNode } from '../../engine/node/node.ts'
import { openNode } from '../../engine/node/open-node.ts'
import { handlersOf } from '../../engine/services/server.ts'
import type { Handler } from '../../engine/services/status.ts'
import type { EventQueue } from './event-queue.ts'
import { type MachineClock, processClock } from './machine-clock.ts'
import type { WorldPlan } from './plan.ts'
import type { Trace } from './trace.ts'
import type { VirtualDisk } from './virtual-disk.ts'
import { type ExecutorWorld, VirtualExecutor } from './virtual-executor.ts'
import { type PeerWorld, VirtualPeers } from './virtual-peers.ts'

/** What its machine needs of the world. */
export interface MachineWorld {
  readonly plan: WorldPlan
  readonly queue: EventQueue
  readonly trace: Trace
  readonly peers: PeerWorld
  readonly executor: ExecutorWorld
  readonly configOf: (node: NodeId) => NodeConfig
  /** Code of the process ran: checkers look at it when the turn is over. */
  readonly touched: (machine: VirtualMachine) => void
  /** The log of a process, so that it can be watched. */
  readonly watchLog: (machine: VirtualMachine, log: LogStore) => LogStore
  /** A roll call of its log begins; call what comes back when it is durable. */
  readonly rollCallBegins: (machine: VirtualMachine) => () => void
  /** Looks at a log that may not be what was written, before the node does. */
  readonly examine: (machine: VirtualMachine) => Promise<void>
  readonly onNodeEvent: (machine: VirtualMachine, event: NodeEvent) => void
  readonly violated: (what: string) => void
}

/** A turn of the event loop takes some time. */
const turnMsMin = 0.02
/** A process that stumbles ends within so much time after its start. */
const stumbleMsMax = 80
/** Nobody starts a process again faster than this. */
const operatorMsMin = 200

export class VirtualMachine {
  readonly id: NodeId
  readonly disk: VirtualDisk
  readonly clock: MachineClock
  readonly prng: Prng
  process: VirtualProcess | undefined
  isPaused = false
  startCount = 0
  /** So many of the next starts end soon, in the middle of what a start does. */
  stumbles = 0
  stumbleCount = 0
  /** It was a member of the cluster once: its peers know its data. */
  hasTakenPart = false
  private readonly world: MachineWorld
  private deferred: (() => void)[] = []
  private isExamined = false

  constructor(
    world: MachineWorld,
    parts: {
      readonly id: NodeId
      readonly disk: VirtualDisk
      readonly clock: MachineClock
      readonly prng: Prng
    },
  ) {
    this.world = world
    this.id = parts.id
    this.disk = parts.disk
    this.clock = parts.clock
    this.prng = parts.prng
  }

  get name(): string {
    return `node ${this.id}`
  }

  start(): void {
    if (this.process !== undefined || this.isExamined) return
    if (this.disk.isSuspect) {
      this.isExamined = true
      this.world.examine(this).then(
        () => {
          this.isExamined = false
          this.disk.isSuspect = false
          this.start()
        },
        (error: unknown) => this.world.violated(`the look at a log failed: ${textOf(error)}`),
      )
      return
    }
    this.startCount += 1
    this.world.trace.say(this.name, 'starts')
    this.process = new VirtualProcess(this.world, this)
    this.process.open()
    if (this.stumbles > 0) this.stumble(this.process)
  }

  private stumble(process: VirtualProcess): void {
    this.stumbles -= 1
    const delayMs = this.prng.range(0, stumbleMsMax * 1_000) / 1_000
    this.world.queue.after(delayMs, () => {
      if (process !== this.process) return
      this.stumbleCount += 1
      this.end(this.prng.range(0, 2) === 0 ? 'killed' : 'lost power')
      this.startLater(0)
    })
  }

  startLater(delayMs: number): void {
    this.world.queue.after(Math.max(operatorMsMin, delayMs), () => this.start())
  }

  /** The process is gone from one moment to the next. */
  end(how: 'killed' | 'lost power'): void {
    const { process } = this
    this.isPaused = false
    this.deferred = []
    if (process === undefined && how === 'killed') return
    this.world.trace.say(this.name, how)
    this.process = undefined
    process?.die()
    if (how === 'killed') this.disk.killed()
    else this.disk.lostPower()
  }

  pause(): void {
    if (this.process !== undefined) this.isPaused = true
  }

  resume(): void {
    if (!this.isPaused) return
    this.isPaused = false
    const { deferred } = this
    this.deferred = []
    for (const act of deferred) this.world.queue.after(0, act)
  }

  /** Runs code of a process now, after a pause, or never. */
  enter(process: VirtualProcess, act: () => void): void {
    if (process !== this.process) return
    if (this.isPaused) {
      this.deferred.push(() => this.enter(process, act))
      return
    }
    this.world.touched(this)
    try {
      act()
    } catch (error) {
      this.world.violated(`${this.name}: an error that nobody caught: ${textOf(error)}`)
    }
  }
}

export class VirtualProcess {
  readonly self: NodeId
  node: SchedNode | undefined
  /** It is about to end: what it holds may be torn, and leaves it no more. */
  hasFailed = false
  /** Since when its state refuses everything. */
  failedSinceMs: number | undefined
  handlers: Readonly<Record<string, Handler>> | undefined
  private readonly world: MachineWorld
  private readonly machine: VirtualMachine
  private peers: VirtualPeers | undefined
  private readonly troublesBefore: number
  private isStopping = false

  constructor(world: MachineWorld, machine: VirtualMachine) {
    this.world = world
    this.machine = machine
    this.self = machine.id
    this.troublesBefore = machine.disk.troubles
  }

  schedule(delayMs: number, act: () => void): Timer {
    let isCancelled = false
    const timer = this.world.queue.after(delayMs, () => {
      this.enter(() => {
        if (!isCancelled) act()
      })
    })
    return {
      cancel: () => {
        isCancelled = true
        timer.cancel()
      },
    }
  }

  enter(act: () => void): void {
    this.machine.enter(this, act)
  }

  delay(ms: number): Promise<void> {
    return new Promise((resolve) => this.schedule(ms, resolve))
  }

  die(): void {
    this.peers?.die()
  }

  open(): void {
    const { world, self } = this
    this.enter(() => {
      openNode({
        config: world.configOf(self),
        doors: this.doors(),
        onEvent: (event) => this.told(event),
      }).then(
        (node) => {
          this.node = node
          this.handlers = handlersOf(node).unary
          this.machine.hasTakenPart = true
        },
        (error: unknown) => this.refused(error),
      )
    })
  }

  /** A graceful stop: hands over, finishes, flushes. */
  async stop(): Promise<void> {
    if (this.node === undefined || this.isStopping) return
    this.isStopping = true
    this.world.trace.say(this.machine.name, 'stops in good order')
    try {
      await this.node.stop()
    } finally {
      // A process ends whether it could put its things in order or not.
      if (this.machine.process === this) this.machine.end('killed')
    }
  }

  private doors(): NodeDoors {
    const { machine, world } = this
    const { prng, disk } = machine
    const clock = processClock(
      machine.clock,
      (delayMs, act) => this.schedule(delayMs, act),
      () => turnMsMin + prng.range(0, 50) / 1_000,
    )
    const random = (from: number, until: number): number => prng.range(from, until)
    return {
      clock,
      random,
      openDirectory: (request) => this.openDirectory(request),
      openState: async () => disk.openState(this),
      openLog: async (directory) => {
        const log = await openWal({
          ...world.plan.log,
          clock,
          directory: directory.wal,
          files: disk.filesFor(this, () => world.rollCallBegins(machine)),
          newMark: () => random(1, 2 ** 32),
        })
        return world.watchLog(machine, log)
      },
      connectPeers: (options) => {
        this.peers = new VirtualPeers(world.peers, this, options)
        return this.peers
      },
      createExecutor: (config, executorClock) =>
        new VirtualExecutor({
          world: world.executor,
          clock: executorClock,
          node: this.self,
          concurrency: config.webhook.concurrency,
          draw: random,
        }),
    }
  }

  private openDirectory(request: DataDirectoryRequest) {
    const { disk } = this.machine
    const isNew = !disk.wasUsed
    disk.wasUsed = true
    const { path, clusterId, nodeId, nowMs } = request
    const folders = { wal: `${path}/wal`, state: `${path}/state`, facts: `${path}/facts.json` }
    return { path, clusterId, nodeId, ...folders, createdMs: nowMs, isNew, release: () => {} }
  }

  private told(event: NodeEvent): void {
    this.world.onNodeEvent(this.machine, event)
    if (event.type !== 'fatal') return
    this.hasFailed = true
    if (!this.isExcused(event.error)) {
      this.world.violated(`${this.machine.name} ended itself: ${textOf(event.error)}`)
    }
    this.world.trace.say(this.machine.name, `ends itself: ${firstLine(event.error)}`)
    this.leave()
  }

  private refused(error: unknown): void {
    this.world.trace.say(this.machine.name, `does not start: ${firstLine(error)}`)
    const { machine } = this
    if (!this.isExcused(error)) {
      this.world.violated(`${machine.name} refuses to start: ${textOf(error)}`)
    }
    this.leave()
  }

  /** In a turn of its own: the code that failed is still on the stack. */
  private leave(): void {
    this.world.queue.after(0, () => {
      if (this.machine.process !== this) return
      this.machine.end('killed')
      this.machine.startLater(1_000)
    })
  }

  private isExcused(error: unknown): boolean {
    if (error instanceof AssertionFailure) return false
    const { disk } = this.machine
    if (disk.troubles > this.troublesBefore) return true
    // What it reads of a disk that was harmed is not what was written: it ends, and starts anew.
    const isDamage = error instanceof StateDamageError || error instanceof WalDamageError
    return isDamage && disk.harms > 0
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.slice(0, 160)
}
