// The replicas of a scenario and what is under way between them.
// Owns: a network without accidents (messages wait until a line delivers or drops them), the clock,
// and what a host does with outputs.  Does not: parse lines (player.ts), judge (the text does).

import { assert, defined } from '#base/assert'
import { logIndex, type NodeId, nodeId, term } from '#base/brand'
import { defaultRaftConfig, type RaftConfig } from '../config.ts'
import { describeEntry, describeMessage, describeOutput } from '../describe.ts'
import type { PeerMessage } from '../messages.ts'
import { Replica } from '../simulation/replica.ts'
import type { Entry, Membership } from '../types.ts'

export const noMembers: Membership = {
  voters: [],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}
const settleStepsMax = 2000

export interface Start {
  readonly id: number
  readonly membership: Membership
  /** The terms of the entries that are in the log already. */
  readonly logTerms: readonly number[]
  readonly currentTerm: number
}

/** Which messages under way are meant; left out is any. */
export interface Filter {
  readonly to: readonly number[]
  readonly from?: number
  readonly type?: string
  readonly countMax?: number
}

export class ScenarioGroup {
  readonly replicas: Replica[] = []
  config: Omit<RaftConfig, 'self' | 'seed'> = { ...defaultRaftConfig }
  /** Every replica's clock: scenarios about drift would be unreadable, lease.test.ts has it. */
  nowMs = 0
  #underWay: PeerMessage[] = []
  readonly #cut = new Set<string>()
  readonly #digests = new Map<number, number>([[0, 0]])
  #restarts = 0

  create({ id, membership, logTerms, currentTerm }: Start): void {
    const self = nodeId(id)
    const entries = logTerms.map((at, i): Entry => {
      const payload = new TextEncoder().encode(`t${at}`)
      return { index: logIndex(i + 1), term: term(at), kind: 'command', payload }
    })
    const start = logIndex(0)
    const replica = new Replica(
      { ...this.config, self, seed: id },
      {
        membership,
        disk: {
          hardState: { term: term(currentTerm), vote: 0, commit: start },
          snapshot: { index: start, term: term(0), membership },
          entries,
        },
        machine: { applied: start, digest: 0, membership },
      },
    )
    replica.digestOf = (index) => this.#digests.get(index) ?? 0
    this.replicas.push(replica)
  }

  at(id: number | undefined): Replica {
    const found = this.replicas.find((replica) => replica.id === id)
    return defined(found, `a scenario has a node ${id}`)
  }

  /** With the configuration as it is by then: a restart is how it changes in life too. */
  restart(replica: Replica): void {
    replica.restart(++this.#restarts, this.config)
  }

  // --------------------------------------------------------------------------- outputs, one by one

  take(replica: Replica): readonly string[] {
    const output = replica.take()
    this.#send(output.sendNow)
    return countRepeats(describeOutput(output).map((line) => `${replica.id}: ${line}`))
  }

  persist(replica: Replica, count: number): readonly string[] {
    const released = replica.persist(count)
    this.#send(released)
    return released.map((message) => `${replica.id}: sent ${describeMessage(message)}`)
  }

  apply(replica: Replica): readonly string[] {
    const applied = replica.apply(Number.MAX_SAFE_INTEGER)
    for (const { entry, digest } of applied) this.#digests.set(entry.index, digest)
    return applied.map(({ entry }) => `${replica.id}: applied ${describeEntry(entry)}`)
  }

  /** Everything the host does in one round. What is sent or applied was shown by the output. */
  work(replica: Replica): readonly string[] {
    const lines: string[] = []
    while (replica.isUp && (replica.node.hasOutput() || replica.writing.length > 0)) {
      if (replica.node.hasOutput()) lines.push(...this.take(replica))
      this.persist(replica, replica.writing.length)
      this.apply(replica)
    }
    return lines
  }

  // ------------------------------------------------------------------------------------- network

  #send(messages: readonly PeerMessage[]): void {
    for (const message of messages) {
      if (!this.#cut.has(`${message.from}>${message.to}`)) this.#underWay.push(message)
    }
  }

  cut(from: number, to: number): void {
    this.#cut.add(`${from}>${to}`)
  }

  heal(): void {
    this.#cut.clear()
  }

  /** `reversed`: the newest first. `again`: the network delivers, and keeps a copy for later. */
  deliver(filter: Filter, how: { readonly reversed: boolean; readonly again: boolean }): string[] {
    const meant = this.#remove(filter)
    if (how.again) this.#underWay.push(...meant)
    const arriving = how.reversed ? meant.toReversed() : meant
    return arriving.map((message) => {
      this.at(message.to).node.step(message)
      return describeMessage(message)
    })
  }

  drop(filter: Filter): readonly string[] {
    return this.#remove(filter).map((message) => `lost ${describeMessage(message)}`)
  }

  #remove({ to, from, type, countMax }: Filter): readonly PeerMessage[] {
    const isMeant = (message: PeerMessage): boolean =>
      (to.length === 0 || to.includes(message.to)) &&
      (from === undefined || from === message.from) &&
      (type === undefined || type === message.type)
    const removed = this.#underWay.filter(isMeant).slice(0, countMax)
    this.#underWay = this.#underWay.filter((message) => !removed.includes(message))
    return removed.filter((message) => this.replicas.some((r) => r.id === message.to && r.isUp))
  }

  /** Works and delivers until nothing moves. */
  settle(): readonly string[] {
    const lines: string[] = []
    for (let step = 0; step < settleStepsMax; step++) {
      const before = lines.length
      for (const replica of this.replicas) lines.push(...this.work(replica))
      const delivered = this.deliver({ to: [] }, { reversed: false, again: false })
      if (delivered.length === 0 && lines.length === before) return lines
    }
    throw new Error('the scenario does not settle')
  }

  // ----------------------------------------------------------------------------------- snapshots

  /** A replica streams its state to a peer, which then has it staged. */
  stream(replica: Replica, to: number, end: 'delivered' | 'lost' | 'open'): readonly string[] {
    const { node, machine } = replica
    const peer: NodeId = nodeId(to)
    const index = machine.applied
    node.step({ type: 'SnapshotStarted', peer, index })
    const at = defined(node.termAt(index), 'the applied index is in the log')
    const snapshot = { index, term: at, membership: machine.membership }
    const arrives = end !== 'lost'
    if (arrives) {
      const head = { from: replica.id, to: peer, term: node.term }
      this.#send([{ type: 'InstallSnapshot', ...head, snapshot }])
    }
    if (end !== 'open') this.streamEnded(replica, to, arrives)
    const what = arrives ? 'delivered to' : 'lost before'
    return [`snapshot of ${replica.id} at ${index} ${what} ${to}`]
  }

  streamEnded({ node }: Replica, to: number, delivered: boolean): void {
    assert(node.role === 'leader', 'a scenario ends the stream of a leader')
    node.step({ type: 'SnapshotEnded', peer: nodeId(to), delivered })
  }
}

/** Ten ticks without an output in between are ten equal heartbeats. */
function countRepeats(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`))
}
