// A whole group under faults: a seed draws the configuration, the workload and every accident.
// Owns: the two phases. Safety: anything may go wrong, nothing may be violated. Liveness: the
// faults end, and the group has to elect, commit, answer and catch up in bounded time.
// Does not: know what is right; checkers.ts does.

import { assert, defined } from '#base/assert'
import { logIndex, type NodeId, nodeId, term } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import { defaultRaftConfig, type RaftConfig } from '../config.ts'
import { describePeer, describeStatus } from '../describe.ts'
import { checkInvariants } from '../invariants.ts'
import { isJoint, members } from '../membership.ts'
import type { LocalMessage, MembershipChange, PeerMessage } from '../messages.ts'
import type { Membership } from '../types.ts'
import { Checkers } from './checkers.ts'
import { Network } from './network.ts'
import { Replica } from './replica.ts'

export interface SimulationOptions {
  readonly seed: number
  readonly voters: number
  /** Replicas that begin blank and may be added. */
  readonly spares: number
  readonly steps: number
}

export interface SimulationResult {
  readonly committed: number
  readonly terms: number
  readonly readsAnswered: number
  readonly snapshots: number
  readonly membershipChanges: number
  readonly crashes: number
}

const blank: Membership = {
  voters: [],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}
const none = { numerator: 0, denominator: 1 }
const tickMs = 100
/** Thousandths. */
const clockRateMax = 20

export function runSimulation(options: SimulationOptions): SimulationResult {
  const cluster = new Cluster(options)
  for (let step = 0; step < options.steps; step++) cluster.accident()
  cluster.heal()
  cluster.converge()
  return cluster.result()
}

class Cluster {
  readonly prng: Prng
  readonly replicas: Replica[] = []
  readonly #network: Network
  readonly #checkers = new Checkers()
  readonly #allActions: readonly (() => void)[]
  /** Real time, which no replica knows. */
  #nowMs = 0
  readonly #tickSpacingMs: number
  /** By how many thousandths each replica's clock runs fast or slow. */
  readonly #clockRates: readonly number[]
  #payloads = 0
  #snapshots = 0
  #membershipChanges = 0
  #crashes = 0

  constructor(options: SimulationOptions) {
    const prng = createPrng(options.seed)
    this.prng = prng
    this.#network = new Network(prng, {
      drop: { numerator: prng.pick([0, 0, 5, 20]), denominator: 100 },
      duplicate: { numerator: prng.pick([0, 2, 20]), denominator: 100 },
      reorder: { numerator: prng.pick([0, 10, 50, 100]), denominator: 100 },
    })
    const count = options.voters + options.spares
    const ids = Array.from({ length: count }, (_, i) => nodeId(i + 1))
    const bootstrap: Membership = { ...blank, voters: ids.slice(0, options.voters) }
    const config = drawConfig(prng)
    // On average each replica is ticked once in `tickMs`; some starve, some are ticked in bursts.
    this.#tickSpacingMs = Math.floor((2 * tickMs) / count)
    this.#clockRates = ids.map(() => prng.range(-clockRateMax, clockRateMax + 1))
    for (const id of ids) {
      const membership = bootstrap.voters.includes(id) ? bootstrap : blank
      this.replicas.push(this.#createReplica(id, membership, config))
    }
    this.#allActions = this.#drawActions()
  }

  #createReplica(self: NodeId, membership: Membership, config: RaftConfig): Replica {
    const start = logIndex(0)
    const replica = new Replica(
      { ...config, self },
      {
        membership,
        disk: {
          hardState: { term: term(0), vote: 0, commit: start },
          snapshot: { index: start, term: term(0), membership },
          entries: [],
        },
        machine: { applied: start, digest: 0, membership },
      },
    )
    replica.digestOf = (index) => this.#checkers.digestOf(index)
    return replica
  }

  /** Swarm testing: each seed stresses another mix, and leaves some accidents out altogether. */
  #drawActions(): readonly (() => void)[] {
    const { prng } = this
    const weighted: (readonly [number, () => void])[] = [
      [prng.pick([20, 60, 150]), () => this.#tick(this.#any())],
      [400, () => this.#deliver()],
      [200, () => this.#take(this.#any())],
      [200, () => this.#persist(this.#any())],
      [150, () => this.#apply(this.#any())],
      [prng.pick([20, 60, 150]), () => this.#propose(this.#likelyLeader())],
      [30, () => this.#read(this.#any())],
      [prng.pick([5, 40]), () => this.#readAtLeaders()],
      [prng.pick([0, 3]), () => this.#unasked(this.#likelyLeader())],
      [prng.pick([0, 4, 20, 60]), () => this.#changeMembership(this.#likelyLeader())],
      [prng.pick([0, 2]), () => this.#transfer(this.#likelyLeader())],
      [prng.pick([0, 2]), () => this.#stepLocal(this.#any(), { type: 'Campaign' })],
      [prng.pick([0, 2]), () => this.#stepLocal(this.#any(), { type: 'ForgetLeader' })],
      [prng.pick([0, 5, 40]), () => this.#compact(this.#any())],
      [prng.pick([0, 1, 4]), () => this.#crash(this.#any())],
      [5, () => this.#restart()],
      [prng.pick([0, 1, 4]), () => this.#partition()],
      [4, () => this.#network.heal()],
      [3, () => this.#unreachable(this.#any())],
      [5, () => this.#any().flush()],
    ]
    return weighted.flatMap(([weight, action]) => Array.from({ length: weight }, () => action))
  }

  accident(): void {
    this.prng.pick(this.#allActions)()
  }

  #any(): Replica {
    return this.prng.pick(this.replicas)
  }

  /** Some replica that believes to lead, if there is one. */
  #likelyLeader(): Replica {
    const leaders = this.replicas.filter(({ isUp, node }) => isUp && node.role === 'leader')
    return leaders.length === 0 ? this.#any() : this.prng.pick(leaders)
  }

  #observe(replica: Replica): void {
    checkInvariants(replica.node)
    this.#checkers.observe(replica, this.replicas)
  }

  // ------------------------------------------------------------------------------- what happens

  #tick(replica: Replica): void {
    if (!replica.isUp) return
    this.#nowMs += this.prng.range(0, this.#tickSpacingMs)
    replica.node.step({ type: 'Tick', nowMs: this.#clockOf(replica) })
    this.#observe(replica)
  }

  /** Monotonic, with a rate and a zero of its own: two drift apart as far as leases allow. */
  #clockOf({ id }: Replica): number {
    const rate = this.#clockRates[id - 1] ?? 0
    return Math.floor((this.#nowMs * (1000 + rate)) / 1000) + id * 1_000_000
  }

  #deliver(): void {
    const message = this.#network.take()
    if (message === undefined) return
    const replica = defined(this.replicas[message.to - 1], 'the receiver exists')
    if (!replica.isUp) return
    replica.node.step(message)
    if (message.type === 'InstallSnapshot') this.#streamEnded(message.from, message.to, true)
    this.#observe(replica)
  }

  #take(replica: Replica): void {
    if (!replica.isUp || !replica.node.hasOutput()) return
    const output = replica.take()
    const first = output.entries[0]
    if (first !== undefined) {
      const prevTerm = replica.node.termAt(logIndex(first.index - 1))
      this.#checkers.written(output.entries, prevTerm)
    }
    for (const message of output.sendNow) this.#send(message)
    for (const read of output.readStates) this.#checkers.readAnswered(replica.id, read)
    for (const peer of output.snapshotsNeeded) this.#stream(replica, peer)
    this.#observe(replica)
  }

  #send(message: PeerMessage): void {
    this.#checkers.sent(message)
    this.#network.send(message)
  }

  #persist(replica: Replica): void {
    if (!replica.isUp || replica.writing.length === 0) return
    const released = replica.persist(this.prng.range(1, replica.writing.length + 1))
    for (const message of released) this.#send(message)
    this.#observe(replica)
  }

  #apply(replica: Replica): void {
    if (!replica.isUp || replica.applying.length === 0) return
    const applied = replica.apply(this.prng.range(1, replica.applying.length + 1))
    this.#checkers.applied(replica, applied)
    this.#observe(replica)
  }

  #stream(replica: Replica, peer: NodeId): void {
    const { node, machine } = replica
    const index = machine.applied
    const snapshotTerm = node.termAt(index)
    const canCut = snapshotTerm !== undefined && node.membershipAt(index) !== undefined
    if (!canCut || this.prng.chance({ numerator: 1, denominator: 10 })) {
      node.step({ type: 'SnapshotEnded', peer, delivered: false })
      return
    }
    node.step({ type: 'SnapshotStarted', peer, index })
    this.#snapshots++
    const lost = this.prng.chance({ numerator: 1, denominator: 5 })
    if (lost) {
      node.step({ type: 'SnapshotEnded', peer, delivered: false })
      return
    }
    this.#send({
      type: 'InstallSnapshot',
      from: replica.id,
      to: peer,
      term: node.term,
      snapshot: { index, term: snapshotTerm, membership: machine.membership },
    })
  }

  /** A snapshot that nobody needs, or needs no more: an old stream that ends late. */
  #unasked(replica: Replica): void {
    const { node, machine, isUp } = replica
    const at = node.termAt(machine.applied)
    const to = this.#any().id
    if (!isUp || node.role !== 'leader' || at === undefined || to === replica.id) return
    this.#send({
      type: 'InstallSnapshot',
      from: replica.id,
      to,
      term: node.term,
      snapshot: { index: machine.applied, term: at, membership: machine.membership },
    })
  }

  #streamEnded(from: NodeId, peer: NodeId, delivered: boolean): void {
    const sender = defined(this.replicas[from - 1], 'the sender exists')
    if (sender.isUp) sender.node.step({ type: 'SnapshotEnded', peer, delivered })
  }

  // ----------------------------------------------------------------------------------- workload

  #propose(replica: Replica): void {
    if (!replica.isUp) return
    const size = this.prng.pick([2, 2, 2, 20, 200])
    const payload = new Uint8Array(size)
    this.#payloads++
    new DataView(payload.buffer).setUint16(0, this.#payloads % 65536)
    replica.node.propose(payload)
    this.#observe(replica)
  }

  #read(replica: Replica): void {
    if (!replica.isUp) return
    const result = replica.node.readIndex(this.#clockOf(replica))
    if (result.ok) this.#checkers.readRequested(replica.id, result.requestId)
    this.#observe(replica)
  }

  /** Also at those that only believe to lead: they are the ones that could answer from the past. */
  #readAtLeaders(): void {
    for (const replica of this.replicas) if (replica.node.role === 'leader') this.#read(replica)
  }

  #changeMembership(replica: Replica): void {
    if (!replica.isUp || replica.node.role !== 'leader') return
    const { prng } = this
    const changes: MembershipChange['changes'][number][] = []
    if (!(isJoint(replica.node.membership) && prng.chance({ numerator: 1, denominator: 2 }))) {
      for (let left = prng.range(1, 4); left > 0; left--) {
        const action = prng.pick(['addVoter', 'addVoter', 'addLearner', 'remove'] as const)
        changes.push({ node: this.#any().id, action })
      }
    }
    const transition = prng.pick(['auto', 'auto', 'jointImplicit', 'jointExplicit'] as const)
    const result = replica.node.proposeMembership({ changes, transition })
    if (result.ok) this.#membershipChanges++
    this.#observe(replica)
  }

  #transfer(replica: Replica): void {
    this.#stepLocal(replica, { type: 'TransferLeadership', target: this.#any().id })
  }

  #compact(replica: Replica): void {
    if (!replica.isUp) return
    replica.flush()
    replica.compact(logIndex(Math.max(0, replica.machine.applied - this.prng.range(0, 5))))
    this.#observe(replica)
  }

  #unreachable(replica: Replica): void {
    this.#stepLocal(replica, { type: 'Unreachable', peer: this.#any().id })
  }

  #stepLocal(replica: Replica, message: LocalMessage): void {
    if (!replica.isUp) return
    replica.node.step(message)
    this.#observe(replica)
  }

  // -------------------------------------------------------------------------------------- faults

  #crash(replica: Replica): void {
    if (!replica.isUp) return
    this.#crashes++
    replica.crash()
    this.#lostStreams()
  }

  #restart(): void {
    const down = this.replicas.filter(({ isUp }) => !isUp)
    if (down.length === 0) return
    const replica = this.prng.pick(down)
    replica.restart(this.prng.next())
    this.#observe(replica)
  }

  #partition(): void {
    const side = this.replicas.filter(() => this.prng.chance({ numerator: 1, denominator: 2 }))
    const oneWay = this.prng.chance({ numerator: 1, denominator: 3 })
    for (const a of side) {
      for (const b of this.replicas) {
        if (side.includes(b)) continue
        this.#network.cut(a.id, b.id)
        if (!oneWay) this.#network.cut(b.id, a.id)
      }
    }
    this.#lostStreams()
  }

  /** The host always says how a stream ended; a broken connection ends all of them. */
  #lostStreams(): void {
    for (const { isUp, node } of this.replicas) {
      if (!isUp) continue
      for (const peer of node.status().peers) {
        if (peer.state !== 'snapshot') continue
        node.step({ type: 'SnapshotEnded', peer: peer.node, delivered: false })
      }
    }
  }

  // ------------------------------------------------------------------------------------ liveness

  heal(): void {
    this.#network.heal()
    this.#network.faults = { drop: none, duplicate: none, reorder: none }
    for (const replica of this.replicas) if (!replica.isUp) replica.restart(this.prng.next())
    this.#lostStreams()
  }

  /** Bounded: one tick a round, so a few dozen election timeouts at most. */
  converge(): void {
    const roundsMax = 400
    let target = 0
    for (let round = 0; round < roundsMax; round++) {
      for (const replica of this.replicas) this.#tick(replica)
      this.#settle()
      this.#lostStreams()
      const leader = this.#leader()
      if (leader === undefined) continue
      const { membership } = leader.node
      if (isJoint(membership) && !membership.autoLeave) {
        leader.node.proposeMembership({ changes: [], transition: 'auto' })
      } else if (target === 0) {
        target = this.#proposeLast(leader)
      }
      if (target > 0 && this.#isDone(leader, target)) return
    }
    assert(false, 'after the faults the group recovers (liveness)', () => this.#picture())
  }

  #settle(): void {
    const deliveriesMax = 20_000
    for (let i = 0; i < deliveriesMax; i++) {
      let isQuiet = true
      for (const replica of this.replicas) {
        while (replica.node.hasOutput() || replica.writing.length > 0) {
          isQuiet = false
          this.#take(replica)
          this.#persist(replica)
          this.#apply(replica)
        }
        while (replica.applying.length > 0) this.#apply(replica)
      }
      if (this.#network.count > 0) {
        isQuiet = false
        this.#deliver()
      }
      if (isQuiet) return
    }
    assert(false, 'a group without input falls silent (liveness)', () => this.#picture())
  }

  #leader(): Replica | undefined {
    const leaders = this.replicas.filter(({ node }) => node.role === 'leader')
    return leaders.sort((a, b) => b.node.term - a.node.term)[0]
  }

  #proposeLast(leader: Replica): number {
    const result = leader.node.propose(new Uint8Array(1))
    const read = leader.node.readIndex()
    if (read.ok) this.#checkers.readRequested(leader.id, read.requestId)
    return result.ok ? result.index : 0
  }

  #isDone(leader: Replica, target: number): boolean {
    if (isJoint(leader.node.membership)) return false
    for (const member of members(leader.node.membership)) {
      const replica = defined(this.replicas[member - 1], 'a member exists')
      if (replica.machine.applied < target) return false
    }
    return true
  }

  #picture(): readonly string[] {
    return this.replicas.flatMap(({ node }) => {
      const status = node.status()
      return [describeStatus(status), ...status.peers.map((peer) => `    ${describePeer(peer)}`)]
    })
  }

  result(): SimulationResult {
    const terms = this.replicas.map(({ node }) => Number(node.term))
    return {
      committed: this.#checkers.committedIndex,
      terms: Math.max(...terms),
      readsAnswered: this.#checkers.readsAnswered,
      snapshots: this.#snapshots,
      membershipChanges: this.#membershipChanges,
      crashes: this.#crashes,
    }
  }
}

function drawConfig(prng: Prng): RaftConfig {
  const self = nodeId(1)
  const checkQuorum = prng.chance({ numerator: 3, denominator: 4 })
  const preVote = prng.chance({ numerator: 3, denominator: 4 })
  const small = prng.chance({ numerator: 1, denominator: 2 })
  const electionTicks = prng.pick([3, 5, 10])
  const seed = prng.next()
  const usesLeases = checkQuorum && prng.chance({ numerator: 1, denominator: 2 })
  const leaseMs = usesLeases ? electionTicks * tickMs : 0
  const config: RaftConfig = {
    ...defaultRaftConfig,
    self,
    seed,
    electionTicks,
    checkQuorum,
    preVote,
    leaseMs,
    // Two clocks, one fast and one slow, each by its rate.
    leaseDriftMs: Math.ceil((leaseMs * 3 * clockRateMax) / 1000),
  }
  if (!small) return config
  return {
    ...config,
    appendBytesMax: 100,
    inflightMessagesMax: prng.range(1, 4),
    inflightBytesMax: 300,
    uncommittedBytesMax: 1000,
    applyBytesMax: 60,
    pendingReadsMax: 3,
  }
}
