// The replicas of a simulation, the network between them, their clocks, and all that can happen.
// Owns: each step, checked when it is done.  Does not: choose the next one (cluster.ts), know
// what is right (checkers.ts).

import { defined } from '#base/assert'
import { logIndex, type NodeId, nodeId, term } from '#base/brand'
import type { Prng } from '#base/prng'
import type { RaftConfig } from '../config.ts'
import { describePeer, describeStatus } from '../describe.ts'
import { checkInvariants } from '../invariants.ts'
import { isJoint } from '../membership.ts'
import type { LocalMessage, MembershipChange, PeerMessage } from '../messages.ts'
import type { Membership } from '../types.ts'
import { Checkers } from './checkers.ts'
import { clockRateMax, drawConfig, drawFaults, tickMs } from './draw.ts'
import { Network } from './network.ts'
import { Replica } from './replica.ts'

const blank: Membership = {
  voters: [],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

export interface GroupSize {
  readonly voters: number
  /** Replicas that begin blank and may be added. */
  readonly spares: number
}

export class SimulatedGroup {
  readonly prng: Prng
  readonly replicas: Replica[] = []
  readonly network: Network
  readonly checkers: Checkers = new Checkers()
  snapshots = 0
  membershipChanges = 0
  crashes = 0
  /** Real time, which no replica knows. */
  #nowMs = 0
  readonly #tickSpacingMs: number
  /** By how many thousandths each replica's clock runs fast or slow. */
  readonly #clockRates: readonly number[]
  #payloads = 0

  constructor(prng: Prng, size: GroupSize) {
    this.prng = prng
    this.network = new Network(prng, drawFaults(prng))
    const count = size.voters + size.spares
    const ids = Array.from({ length: count }, (_, i) => nodeId(i + 1))
    const bootstrap: Membership = { ...blank, voters: ids.slice(0, size.voters) }
    const config = drawConfig(prng)
    // On average each replica is ticked once in `tickMs`; some starve, some are ticked in bursts.
    this.#tickSpacingMs = Math.floor((2 * tickMs) / count)
    this.#clockRates = ids.map(() => prng.range(-clockRateMax, clockRateMax + 1))
    for (const id of ids) {
      const membership = bootstrap.voters.includes(id) ? bootstrap : blank
      this.replicas.push(this.#createReplica(id, membership, config))
    }
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
    replica.digestOf = (index) => this.checkers.digestOf(index)
    return replica
  }

  any(): Replica {
    return this.prng.pick(this.replicas)
  }

  /** Some replica that believes to lead, if there is one. */
  likelyLeader(): Replica {
    const leaders = this.replicas.filter(({ isUp, node }) => isUp && node.role === 'leader')
    return leaders.length === 0 ? this.any() : this.prng.pick(leaders)
  }

  #observe(replica: Replica): void {
    checkInvariants(replica.node)
    this.checkers.observe(replica, this.replicas)
  }

  // ------------------------------------------------------------------------------- what happens

  tick(replica: Replica): void {
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

  deliver(): void {
    const message = this.network.take()
    if (message === undefined) return
    const replica = defined(this.replicas[message.to - 1], 'the receiver exists')
    if (!replica.isUp) return
    replica.node.step(message)
    if (message.type === 'InstallSnapshot') this.#streamEnded(message.from, message.to, true)
    this.#observe(replica)
  }

  take(replica: Replica): void {
    if (!replica.isUp || !replica.node.hasOutput()) return
    const output = replica.take()
    const first = output.entries[0]
    if (first !== undefined) {
      const prevTerm = replica.node.termAt(logIndex(first.index - 1))
      this.checkers.written(output.entries, prevTerm)
    }
    for (const message of output.sendNow) this.#send(message)
    for (const read of output.readStates) this.checkers.readAnswered(replica.id, read)
    for (const peer of output.snapshotsNeeded) this.#stream(replica, peer)
    this.#observe(replica)
  }

  #send(message: PeerMessage): void {
    this.checkers.sent(message)
    this.network.send(message)
  }

  persist(replica: Replica): void {
    if (!replica.isUp || replica.writing.length === 0) return
    const released = replica.persist(this.prng.range(1, replica.writing.length + 1))
    for (const message of released) this.#send(message)
    this.#observe(replica)
  }

  apply(replica: Replica): void {
    if (!replica.isUp || replica.applying.length === 0) return
    const applied = replica.apply(this.prng.range(1, replica.applying.length + 1))
    this.checkers.applied(replica, applied)
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
    this.snapshots++
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
  unasked(replica: Replica): void {
    const { node, machine, isUp } = replica
    const at = node.termAt(machine.applied)
    const to = this.any().id
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

  propose(replica: Replica): void {
    if (!replica.isUp) return
    const size = this.prng.pick([2, 2, 2, 20, 200])
    const payload = new Uint8Array(size)
    this.#payloads++
    new DataView(payload.buffer).setUint16(0, this.#payloads % 65536)
    replica.node.propose(payload)
    this.#observe(replica)
  }

  read(replica: Replica): void {
    if (!replica.isUp) return
    const result = replica.node.readIndex(this.#clockOf(replica))
    if (result.ok) this.checkers.readRequested(replica.id, result.requestId)
    this.#observe(replica)
  }

  /** Also at those that only believe to lead: they are the ones that could answer from the past. */
  readAtLeaders(): void {
    for (const replica of this.replicas) if (replica.node.role === 'leader') this.read(replica)
  }

  changeMembership(replica: Replica): void {
    if (!replica.isUp || replica.node.role !== 'leader') return
    const { prng } = this
    const changes: MembershipChange['changes'][number][] = []
    if (!(isJoint(replica.node.membership) && prng.chance({ numerator: 1, denominator: 2 }))) {
      for (let left = prng.range(1, 4); left > 0; left--) {
        const action = prng.pick(['addVoter', 'addVoter', 'addLearner', 'remove'] as const)
        changes.push({ node: this.any().id, action })
      }
    }
    const transition = prng.pick(['auto', 'auto', 'jointImplicit', 'jointExplicit'] as const)
    const result = replica.node.proposeMembership({ changes, transition })
    if (result.ok) this.membershipChanges++
    this.#observe(replica)
  }

  transfer(replica: Replica): void {
    this.stepLocal(replica, { type: 'TransferLeadership', target: this.any().id })
  }

  compact(replica: Replica): void {
    if (!replica.isUp) return
    replica.flush()
    replica.compact(logIndex(Math.max(0, replica.machine.applied - this.prng.range(0, 5))))
    this.#observe(replica)
  }

  unreachable(replica: Replica): void {
    this.stepLocal(replica, { type: 'Unreachable', peer: this.any().id })
  }

  stepLocal(replica: Replica, message: LocalMessage): void {
    if (!replica.isUp) return
    replica.node.step(message)
    this.#observe(replica)
  }

  // -------------------------------------------------------------------------------------- faults

  crash(replica: Replica): void {
    if (!replica.isUp) return
    this.crashes++
    replica.crash()
    this.lostStreams()
  }

  restart(): void {
    const down = this.replicas.filter(({ isUp }) => !isUp)
    if (down.length === 0) return
    const replica = this.prng.pick(down)
    replica.restart(this.prng.next())
    this.#observe(replica)
  }

  partition(): void {
    const side = this.replicas.filter(() => this.prng.chance({ numerator: 1, denominator: 2 }))
    const oneWay = this.prng.chance({ numerator: 1, denominator: 3 })
    for (const a of side) {
      for (const b of this.replicas) {
        if (side.includes(b)) continue
        this.network.cut(a.id, b.id)
        if (!oneWay) this.network.cut(b.id, a.id)
      }
    }
    this.lostStreams()
  }

  /** The host always says how a stream ended; a broken connection ends all of them. */
  lostStreams(): void {
    for (const { isUp, node } of this.replicas) {
      if (!isUp) continue
      for (const peer of node.status().peers) {
        if (peer.state !== 'snapshot') continue
        node.step({ type: 'SnapshotEnded', peer: peer.node, delivered: false })
      }
    }
  }

  // --------------------------------------------------------------------------------------- queries

  leader(): Replica | undefined {
    const leaders = this.replicas.filter(({ node }) => node.role === 'leader')
    return leaders.sort((a, b) => b.node.term - a.node.term)[0]
  }

  picture(): readonly string[] {
    return this.replicas.flatMap(({ node }) => {
      const status = node.status()
      return [describeStatus(status), ...status.peers.map((peer) => `    ${describePeer(peer)}`)]
    })
  }
}
