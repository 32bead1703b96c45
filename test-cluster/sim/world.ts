// A whole cluster in one thread: real nodes on virtual machines, with clients, receivers, faults.
// Owns: the composition of a world and its checkers.  Does not: run it (run.ts).

import { type GroupId, groupId, type NodeId } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import { apiCodec, type MessageName, shardOf } from '#proto'
import { type NodeConfig, parseConfig } from '../../engine/config.ts'
import { clockErrorMaxMs } from '../../engine/clock-quorum.ts'
import { SchedulerError } from '../../engine/errors.ts'
import type { TaskRecord } from '#machine'
import { CallbackChecker } from './checkers/callbacks.ts'
import { DeliveryChecker } from './checkers/deliveries.ts'
import { OccurrenceChecker } from './checkers/occurrences.ts'
import { RaftLogChecker } from './checkers/raft-log.ts'
import { ReadingChecker } from './checkers/readings.ts'
import { ReplicaChecker } from './checkers/replicas.ts'
import { StartChecker } from './checkers/starts.ts'
import { Client } from './client.ts'
import { EventQueue } from './event-queue.ts'
import { History } from './history.ts'
import { MachineClock } from './machine-clock.ts'
import type { FaultKind, WorldPlan } from './plan.ts'
import { keyOf, Receivers } from './receivers.ts'
import { jumpMsMax, Storm } from './storm.ts'
import { Trace } from './trace.ts'
import { VirtualDisk } from './virtual-disk.ts'
import { VirtualMachine, type MachineWorld, type VirtualProcess } from './virtual-machine.ts'
import { isRebuilt } from './rebuilt.ts'
import { VirtualNetwork } from './virtual-network.ts'

const callTimeoutMs = 5_000
const hopMsMax = 3
/** A node whose disk failed has ended after so much time. */
const failedMsMax = 5_000
/** A leader that is cut off from the directory hears of a pause when the cuts are over. */
const cutMsMax = 20_000
/** Violations kept; the first says the most. */
const violationsMax = 20

export class World {
  readonly plan: WorldPlan
  readonly queue = new EventQueue()
  readonly trace = new Trace(() => this.queue.nowMs)
  readonly history = new History()
  readonly violations: string[] = []
  readonly network: VirtualNetwork
  readonly machines: readonly VirtualMachine[]
  readonly receivers: Receivers
  readonly storm: Storm
  readonly clients: readonly Client[]
  readonly raftLog: RaftLogChecker
  readonly replicas: ReplicaChecker
  readonly deliveries: DeliveryChecker
  readonly readings: ReadingChecker
  readonly occurrences: OccurrenceChecker
  readonly callbacks: CallbackChecker
  readonly starts: StartChecker
  /** Leaders that were elected. */
  elections = 0
  settledMs = 0
  readonly snapshots = { sent: 0, resumed: 0, broken: 0, staged: 0 }
  /** Logs that lost their newest rounds and every trace of them. */
  unprovable = 0
  private readonly prng: Prng
  private readonly touched = new Set<VirtualMachine>()
  private readonly applied = new Map<VirtualProcess, Map<GroupId, number>>()

  constructor(plan: WorldPlan) {
    this.plan = plan
    const violated = (what: string): void => this.violated(what)
    const stream = (number: number): Prng => createPrng(Math.imul(plan.seed, 0x9e3779b1) + number)
    this.prng = stream(1)
    this.network = new VirtualNetwork(this.queue, stream(2))
    this.receivers = new Receivers(stream(3), plan.manners)
    this.raftLog = new RaftLogChecker(violated)
    this.replicas = new ReplicaChecker(violated)
    const { history } = this
    const nowMs = (): number => this.queue.nowMs
    this.readings = new ReadingChecker(history, violated, nowMs)
    this.callbacks = new CallbackChecker(violated)
    const recordOf = (key: string): TaskRecord | undefined => this.recordOf(key)
    const slackMs = callSlackMs(plan)
    this.occurrences = new OccurrenceChecker({ history, recordOf, slackMs }, violated)
    const groupOf = (key: string): GroupId => this.shardOfKey(key)
    const holdLagMs = (): number => (plan.faults.length === 0 ? 1_000 : cutMsMax)
    this.starts = new StartChecker({ history, nowMs, groupOf, holdLagMs }, violated)
    const { starts, occurrences, callbacks } = this
    const aheadMsMax = (): number => this.aheadMsMax()
    const seen = { history, starts, occurrences, callbacks, aheadMsMax }
    this.deliveries = new DeliveryChecker(seen, violated)
    const machineWorld = this.machineWorld(stream(4))
    const ids = Array.from({ length: plan.nodes }, (_, i) => (i + 1) as NodeId)
    this.machines = ids.map((id) => {
      const prng = stream(100 + id)
      const disk = new VirtualDisk(stream(200 + id), plan.disk)
      return new VirtualMachine(machineWorld, { id, disk, clock: this.clockOf(prng), prng })
    })
    this.storm = new Storm(
      {
        plan,
        queue: this.queue,
        trace: this.trace,
        network: this.network,
        machines: this.machines,
        onWipe: (machine) => this.raftLog.wiped(machine.id),
        isRebuilt: (machine) => isRebuilt(machine, this.machines),
        breakStreams: () => {
          const senders = [...machineWorld.peers.listening.values()]
          return senders.reduce((sum, sender) => sum + sender.breakStreams(), 0)
        },
      },
      stream(5),
    )
    this.clients = Array.from({ length: plan.clients }, (_, i) =>
      this.client(i + 1, stream(300 + i)),
    )
  }

  violated(what: string): void {
    if (this.violations.length < violationsMax) this.violations.push(what)
    this.trace.say('checker', `VIOLATION ${what.split('\n')[0]}`)
  }

  private clockOf(prng: Prng): MachineClock {
    const reach = this.plan.clockOffsetMsMax
    return new MachineClock(() => this.queue.nowMs, {
      offsetMs: reach === 0 ? 0 : prng.range(-reach, reach + 1),
      rate: reach === 0 ? 1 : 1 + prng.range(-90, 91) / 1_000_000,
      monotonicZeroMs: prng.range(1_000, 1_000_000),
    })
  }

  /** How far the clocks that the plan calls healthy may be ahead of the truth. */
  private aheadMsMax(): number {
    let most = 0
    for (const machine of this.machines) {
      if (this.plan.misledClocks.includes(machine.id)) continue
      most = Math.max(most, machine.clock.aheadMs)
    }
    return most
  }

  private machineWorld(peerPrng: Prng): MachineWorld {
    const { plan, queue, trace, network } = this
    return {
      plan,
      queue,
      trace,
      peers: {
        network,
        prng: peerPrng,
        listening: new Map(),
        codecEvery: plan.codecEvery,
        snapshots: this.snapshots,
        onRaft: (from, group, message) => this.raftLog.left(from, group, message),
      },
      executor: {
        receivers: this.receivers,
        trueMs: () => queue.nowMs,
        later: (delayMs, act) => void queue.after(delayMs, act),
        onSend: (attempt) => this.checkSend(keyOf(attempt), attempt.token),
        onArrival: (arrival) => {
          const { key, attempt, manner, node } = arrival
          trace.say('receiver', `${key} attempt ${attempt} of node ${node}: ${manner}`)
          this.receivers.arrivals.push(arrival)
          this.deliveries.arrived(arrival)
        },
      },
      configOf: (node) => this.configOf(node),
      touched: (machine) => {
        this.touched.add(machine)
        trace.mix(queue.nowMs)
        trace.mix(machine.id)
      },
      watchLog: (machine, log) => this.watchLog(machine, log),
      rollCallBegins: (machine) => this.raftLog.lives.rollCallBegins(machine.id),
      examine: (machine) => this.examine(machine),
      onNodeEvent: (machine, event) => {
        if (event.type === 'warning') trace.say(machine.name, `warns: ${event.message}`)
        else if (event.type === 'leader') {
          if (event.leading) this.elections += 1
          const what = event.leading ? 'leads' : 'follows in'
          trace.say(machine.name, `${what} shard ${event.group}, term ${event.term}`)
        } else if (event.type !== 'fatal') trace.say(machine.name, event.type)
      },
      violated: (what) => this.violated(what),
    }
  }

  private configOf(node: NodeId): NodeConfig {
    const { plan } = this
    return parseConfig(
      {
        node: { id: node, dataDirectory: directoryOf(node) },
        cluster: {
          name: 'sim',
          nodes: this.machines.map(({ id }) => ({
            id,
            zone: `zone-${id}`,
            client: `node-${id}:7400`,
            peer: `node-${id}:7401`,
            admin: `node-${id}:7402`,
          })),
          shards: plan.shards,
          replicationFactor: plan.replicationFactor,
        },
        timing: plan.timing,
        raft: { retainedBytes: plan.retainedBytes },
        webhook: { concurrency: plan.concurrency },
      },
      'simulation',
    )
  }

  private watchLog(machine: VirtualMachine, log: LogStore): LogStore {
    const { raftLog } = this
    return {
      recovered: () => {
        const groups = log.recovered()
        raftLog.recovered(machine.id, groups, log.damagedGroups(), machine.disk.harms > 0)
        return groups
      },
      damagedGroups: () => log.damagedGroups(),
      write: async (round) => {
        raftLog.writes(machine.id, round)
        await log.write(round)
        raftLog.durable(machine.id, round)
      },
      release: (group, meta) => log.release(group, meta),
      close: () => log.close(),
    }
  }

  /**
   * What nothing on a disk can tell: rounds after the last roll call, with nothing valid behind
   * them. A log that would go on without them is none to start with; the machine gets another disk.
   */
  private async examine(machine: VirtualMachine): Promise<void> {
    const { raftLog, trace } = this
    const log = await machine.disk.lookAtLog(walOf(machine.id))
    const found = raftLog.lives.findings(machine.id, log.recovered(), log.damagedGroups())
    const findings = [...found.values()]
    trace.say(machine.name, `its log: ${[...found].map((each) => each.join(' ')).join(', ')}`)
    if (!findings.includes('lost since the roll call')) return
    this.unprovable += 1
    trace.say(machine.name, 'gets another disk: nothing would tell what it lost')
    raftLog.wiped(machine.id)
    machine.disk.wipe()
  }

  private client(number: number, prng: Prng): Client {
    return new Client(
      {
        plan: this.plan,
        history: this.history,
        trace: this.trace,
        nowMs: () => this.queue.nowMs,
        nodes: Array.from({ length: this.plan.nodes }, (_, i) => (i + 1) as NodeId),
        pause: (ms) => new Promise((resolve) => void this.queue.after(ms, resolve)),
        call: (node, method, request) => this.call(node, method, request),
        readings: this.readings,
        violated: (what) => this.violated(what),
      },
      number,
      prng,
    )
  }

  // ----------------------------------------------------------------------------- clients' calls

  private call(node: NodeId, method: string, request: object): Promise<object> {
    const { queue } = this
    const machine = this.machines[node - 1] as VirtualMachine
    return new Promise((resolve, reject) => {
      queue.after(callTimeoutMs + hopMsMax, () => reject(new Error('no answer in time')))
      const isLost = (): boolean => this.plan.faults.length > 0 && this.prng.range(0, 50) === 0
      const back = (settle: () => void): void => {
        if (!isLost()) queue.after(this.hopMs(), settle)
      }
      if (isLost()) return
      queue.after(this.hopMs(), () => {
        const { process } = machine
        const handler = process?.handlers?.[method]
        if (process === undefined || handler === undefined) {
          back(() => reject(new SchedulerError('STOPPING', 'nobody serves here')))
          return
        }
        process.enter(() => {
          handler(onTheWire(method, request), { timeoutMs: callTimeoutMs }).then(
            (answer) => back(() => resolve(answer)),
            (error: unknown) => {
              const { troubles, harms } = machine.disk
              const isOurs = !(error instanceof SchedulerError) && troubles + harms === 0
              if (isOurs) this.violated(`${method} failed unexpectedly: ${stackOf(error)}`)
              back(() => reject(error))
            },
          )
        })
      })
    })
  }

  private hopMs(): number {
    return this.prng.range(100, hopMsMax * 1_000) / 1_000
  }

  // ----------------------------------------------------------------------------------- checks

  shardOfKey(key: string): GroupId {
    const slash = key.indexOf('/')
    const at = key.lastIndexOf('@')
    const id = key.slice(slash + 1, at < 0 ? undefined : at)
    return groupId(shardOf(key.slice(0, slash), id, this.plan.shards))
  }

  private checkSend(key: string, token: number): void {
    const group = this.shardOfKey(key)
    for (const machine of this.machines) {
      // What can not be read there says nothing, and to read it would be to find it.
      if (machine.disk.hasFailed || machine.disk.rows.hasRot) continue
      const replica = machine.process?.node?.shards.shards.get(group)?.local.replica
      const newest = replica?.machine.readTask(key)?.lease?.token ?? 0
      this.deliveries.sent(key, token, newest)
    }
  }

  /** After each event, when all that followed from it in its turn has happened. */
  observe(): void {
    for (const machine of this.touched) {
      const { process } = machine
      if (process === undefined || process.hasFailed) continue
      if (machine.disk.hasFailed) this.observeFailed(machine, process)
      else if (process.node !== undefined) this.observeProcess(machine, process)
    }
    this.touched.clear()
  }

  /** A node whose state refuses everything ends, and does not stay as one that can do nothing. */
  private observeFailed(machine: VirtualMachine, process: VirtualProcess): void {
    process.failedSinceMs ??= this.queue.nowMs
    if (this.queue.nowMs < process.failedSinceMs + failedMsMax) return
    this.violated(`${machine.name} goes on though its state failed`)
  }

  private observeProcess(machine: VirtualMachine, process: VirtualProcess): void {
    let seen = this.applied.get(process)
    if (seen === undefined) {
      seen = new Map()
      this.applied.set(process, seen)
    }
    for (const [group, { local }] of process.node?.shards.shards ?? []) {
      const { replica, handle } = local
      const index = replica.appliedIndex
      const before = seen.get(group) ?? 0
      if (index === before) continue
      seen.set(group, index)
      this.starts.applied(group, index)
      if (index < before) this.replicas.fell(machine.name, group, { from: before, to: index })
      const { digestHigh, digestLow } = replica.machine.meta()
      const digest = `${digestHigh.toString(16)}-${digestLow.toString(16)}`
      this.replicas.applied(machine.name, group, { index, digest })
      const term = replica.appliedTerm
      if (index > 0) this.raftLog.applied(group, { index, term, voters: handle.voters })
      this.trace.mix(index)
      this.trace.mixText(digest)
    }
  }

  recordOf(key: string): TaskRecord | undefined {
    const group = this.shardOfKey(key)
    let best: { index: number; record: TaskRecord | undefined } = { index: -1, record: undefined }
    for (const { disk, process } of this.machines) {
      if (disk.hasFailed || disk.rows.hasRot) continue
      const replica = process?.node?.shards.shards.get(group)?.local.replica
      if (replica === undefined || replica.appliedIndex <= best.index) continue
      best = { index: replica.appliedIndex, record: replica.machine.readTask(key) }
    }
    return best.record
  }
}

const directoryOf = (node: number): string => `/node-${node}`
const walOf = (node: number): string => `${directoryOf(node)}/wal`
/** Faults that let a node know what the clocks of a majority show, all the time (C3). */
const leavesMajorityKnown: readonly FaultKind[] = [
  'clockJump',
  'clockRate',
  'slowDisk',
  'leaderChurn',
]

/** By how much a node may be wrong about when a call came. */
function callSlackMs({ clockOffsetMsMax, faults }: WorldPlan): number {
  const mayLie = faults.includes('clockJump') || faults.includes('clockRate')
  if (!mayLie) return 2 * clockOffsetMsMax + 50
  // One that has just started, or is cut off, goes by its own clock (found by seed 4061).
  const isKept = faults.every((kind) => leavesMajorityKnown.includes(kind))
  return isKept ? 2 * (clockOffsetMsMax + clockErrorMaxMs) : jumpMsMax
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** A request as a server sees it: what the client left out has the defaults of the wire. */
function onTheWire(method: string, request: object): never {
  const codec = apiCodec(`${method.slice(method.indexOf('/') + 1)}Request` as MessageName)
  return codec.decode(codec.encode(request as never)) as never
}
