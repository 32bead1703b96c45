import assert from 'node:assert/strict'
import { test } from 'node:test'
import { logIndex, type NodeId, nodeId, term } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import { assertConfig, defaultRaftConfig, type RaftConfig } from './config.ts'
import type { LocalMessage, PeerMessage } from './messages.ts'
import { Replica } from './simulation/replica.ts'
import type { Membership } from './types.ts'

const tickMs = 100
const electionTicks = 3
/** Thousandths by which a clock may run fast or slow. */
const clockRateMax = 50
const config: Omit<RaftConfig, 'self' | 'seed'> = {
  ...defaultRaftConfig,
  electionTicks,
  leaseMs: electionTicks * tickMs,
  leaseDriftMs: Math.ceil((electionTicks * tickMs * 3 * clockRateMax) / 1000),
}
const stepsMax = 4000
const underWayMax = 60

/**
 * Three replicas, made to get as close to a stale read as they can: leaders are cut off, voters
 * restarted, told to campaign, ticked late and in bursts; every leader is read from all the time.
 */
class Group {
  leaseReads = 0
  readonly terms = new Set<number>()
  readonly #prng: Prng
  readonly #replicas: readonly Replica[]
  readonly #rates: readonly number[]
  #nowMs = 0
  #committed = 0
  #cut: NodeId | 0 = 0
  #underWay: PeerMessage[] = []

  constructor(seed: number) {
    const prng = createPrng(seed)
    this.#prng = prng
    const ids = [1, 2, 3].map(nodeId)
    const membership: Membership = {
      voters: ids,
      votersOutgoing: [],
      learners: [],
      learnersNext: [],
      autoLeave: false,
    }
    const preVote = prng.chance({ numerator: 1, denominator: 2 })
    const zero = logIndex(0)
    this.#rates = ids.map(() => prng.pick([-clockRateMax, 0, clockRateMax]))
    this.#replicas = ids.map(
      (self) =>
        new Replica(
          { ...config, self, seed: prng.next(), preVote },
          {
            membership,
            disk: {
              hardState: { term: term(0), vote: 0, commit: zero },
              snapshot: { index: zero, term: term(0), membership },
              entries: [],
            },
            machine: { applied: zero, digest: 0, membership },
          },
        ),
    )
  }

  run(): void {
    const { local, any, chance } = this.#draws()
    const accidents: readonly (readonly [number, () => void])[] = [
      [20, () => this.#pass(this.#prng.range(1, 40))],
      [60, () => this.#tick(any())],
      [2, () => this.#burst(any())],
      [200, () => this.#deliver()],
      [3, () => this.#cutOff(any())],
      [2, () => this.#heal()],
      [2, () => this.#restart(any())],
      [4, () => this.#changeSides()],
      [4, () => local(any(), { type: 'Campaign' })],
      [1, () => local(any(), { type: 'ForgetLeader' })],
      [1, () => local(any(), { type: 'TransferLeadership', target: any().id })],
    ]
    const all = accidents.flatMap(([weight, act]) => Array.from({ length: weight }, () => act))
    for (let step = 0; step < stepsMax; step++) {
      this.#prng.pick(all)()
      for (const replica of this.#replicas) {
        if (chance(9, 10)) this.#work(replica)
        if (replica.node.role === 'leader') this.#proposeAndRead(replica)
      }
    }
  }

  #draws(): {
    readonly local: (replica: Replica, message: LocalMessage) => void
    readonly any: () => Replica
    readonly chance: (numerator: number, denominator: number) => boolean
  } {
    return {
      local: (replica, message) => replica.node.step(message),
      any: () => this.#prng.pick(this.#replicas),
      chance: (numerator, denominator) => this.#prng.chance({ numerator, denominator }),
    }
  }

  #clockOf({ id }: Replica): number {
    return Math.floor((this.#nowMs * (1000 + (this.#rates[id - 1] ?? 0))) / 1000)
  }

  #pass(ms: number): void {
    this.#nowMs += ms
  }

  #tick(replica: Replica): void {
    replica.node.step({ type: 'Tick', nowMs: this.#clockOf(replica) })
  }

  #burst(replica: Replica): void {
    for (let left = 2 * electionTicks; left > 0; left--) this.#tick(replica)
  }

  #work(replica: Replica): void {
    while (replica.node.hasOutput() || replica.writing.length > 0) {
      if (replica.node.hasOutput()) this.#send(replica.take().sendNow)
      this.#send(replica.persist(replica.writing.length))
      replica.apply(Number.MAX_SAFE_INTEGER)
    }
    if (replica.node.role === 'leader') this.terms.add(replica.node.term)
    this.#committed = Math.max(this.#committed, replica.node.committed)
  }

  #send(messages: readonly PeerMessage[]): void {
    for (const message of messages) {
      if (message.from === this.#cut || message.to === this.#cut) continue
      this.#underWay.push(message)
      if (this.#underWay.length > underWayMax) this.#underWay.shift()
    }
  }

  #deliver(): void {
    const { length } = this.#underWay
    if (length === 0) return
    const isOld = this.#prng.chance({ numerator: 1, denominator: 10 })
    const position = isOld ? this.#prng.range(0, length) : 0
    const message = this.#underWay.splice(position, 1)[0]
    if (message !== undefined) this.#replicas[message.to - 1]?.node.step(message)
  }

  #cutOff({ id }: Replica): void {
    this.#cut = id
  }

  /** Who was cut off is back and asks, the leader is cut off, and the third has had a bad time. */
  #changeSides(): void {
    const back = this.#replicas.find(({ id }) => id === this.#cut)
    const leader = this.#replicas.find(({ id, node }) => node.role === 'leader' && id !== this.#cut)
    const third = this.#replicas.find((replica) => replica !== back && replica !== leader)
    if (back === undefined || leader === undefined || third === undefined) return
    this.#prng.pick([
      () => this.#restart(third),
      () => this.#waitOutPromise(leader, third),
      () => this.#hearAfterStall(leader, third),
      () => third.node.step(newsOfTerm(third.id, back)),
    ])()
    this.#cut = leader.id
    this.#underWay = []
    for (const replica of [third, back]) {
      if (this.#prng.chance({ numerator: 3, denominator: 4 })) this.#tick(replica)
    }
    back.node.step({ type: 'Campaign' })
  }

  #waitOutPromise(leader: Replica, third: Replica): void {
    this.#exchange(leader, third)
    this.#tick(third)
    this.#pass(this.#prng.range(config.leaseMs - 40, config.leaseMs + 40))
  }

  #hearAfterStall(leader: Replica, third: Replica): void {
    this.#pass(config.leaseMs)
    this.#exchange(leader, third)
  }

  /** A heartbeat and its answer. */
  #exchange(leader: Replica, third: Replica): void {
    this.#tick(leader)
    for (const replica of [leader, third, leader]) {
      this.#work(replica)
      for (let left = this.#underWay.length; left > 0; left--) this.#deliver()
    }
  }

  #heal(): void {
    this.#cut = 0
  }

  #restart(replica: Replica): void {
    replica.crash()
    replica.restart(this.#prng.next())
  }

  /** The read comes in, then the clock is read. What is committed by then is in the answer. */
  #proposeAndRead(replica: Replica): void {
    const { node } = replica
    this.#committed = Math.max(this.#committed, node.committed)
    node.propose(new Uint8Array(1))
    const read = node.readIndex(this.#clockOf(replica))
    if (!read.ok || !node.hasOutput()) return
    const output = replica.take()
    this.#send(output.sendNow)
    const answer = output.readStates.find(({ requestId }) => requestId === read.requestId)
    if (answer === undefined) return
    this.leaseReads++
    assert(
      answer.index >= this.#committed,
      `replica ${replica.id} answers ${answer.index}, committed is ${this.#committed}`,
    )
  }
}

/** From somebody who is ahead by a term, as a late answer to a candidacy of long ago. */
function newsOfTerm(to: NodeId, { id, node }: Replica): PeerMessage {
  return {
    type: 'RequestVoteReply',
    from: id,
    to,
    term: term(node.term + 1),
    preVote: false,
    granted: false,
    commitIndex: logIndex(0),
    commitTerm: term(0),
  }
}

test('L1, L2, L3: no read under a lease is older than what anybody has committed', () => {
  // If this breaks, a client reads from a leader what another leader has changed already (R15).
  const seedsMax = Number(process.env['SEEDS'] ?? 300)
  let leaseReads = 0
  let elections = 0
  for (let seed = 1; seed <= seedsMax; seed++) {
    const group = new Group(seed)
    try {
      group.run()
    } catch (cause) {
      throw new Error(`seed ${seed}: ${String(cause)}`, { cause })
    }
    leaseReads += group.leaseReads
    elections += group.terms.size
  }
  assert(leaseReads > 100 * seedsMax, `vacuous: ${leaseReads} reads under a lease`)
  assert(elections > 5 * seedsMax, `vacuous: ${elections} elections`)
})

test('leases are off by default, and refused without checkQuorum or an allowance for drift', () => {
  // If this breaks, an operator can turn on stale reads without knowing.
  assert.equal(defaultRaftConfig.leaseMs, 0)
  const self = nodeId(1)
  const leased = { ...config, self, seed: 1 }
  assertConfig(leased)
  assert.throws(() => assertConfig({ ...leased, checkQuorum: false }), /checkQuorum/)
  assert.throws(() => assertConfig({ ...leased, leaseDriftMs: 0 }), /alike/)
  assert.throws(() => assertConfig({ ...leased, leaseDriftMs: leased.leaseMs }), /longer/)
})
