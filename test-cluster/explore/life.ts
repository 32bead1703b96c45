// One replica through its lives: the real core on its disk, and what it ever said and knew.
// Owns: carrying out an input, whole or up to a crash.  Does not: choose inputs.
//   X5. After an input the host has taken every output and applied what it was handed out.
//   X6. What it sent, led and knew to be committed outlives its crashes: nobody can take it back.

import { assert } from '#base/assert'
import { logIndex, nodeId, term } from '#base/brand'
import type { Membership, MembershipChange, PeerMessage } from '../../raft/core/index.ts'
import type { Raft } from '../../raft/core/raft.ts'
import type { Replica } from '../../raft/core/simulation/replica.ts'
import { isAllowed, withLesser } from './any-flow.ts'
import { entryText, termOfText } from './entry-text.ts'
import type { Facts } from './facts.ts'
import { decodeInput, type Input } from './inputs.ts'
import type { MessageTable, Sent } from './message-table.ts'
import type { Core } from './open-core.ts'
import type { Change, Scope } from './scope.ts'

/** Small, so that a check of the quorum comes after two ticks. */
const electionTicks = 2
const bytesMax = 1 << 16
const worksMax = 50
const all = Number.MAX_SAFE_INTEGER
const zero = logIndex(0)

/** An input that can not be, here and now. */
export class NotEnabled extends Error {}

export class Life {
  readonly replica: Replica
  readonly sent = new Set<number>()
  readonly led = new Set<number>()
  /** The longest committed log it ever knew, as texts. */
  readonly known: number[] = []
  readonly commits: Facts['commits'][number][] = []
  readonly #reads = new Map<number, number>()
  readonly #core: Core
  readonly #scope: Scope
  readonly #messages: MessageTable
  #lives = 0
  /** Writes that the last input asked for. */
  writes = 0
  #writesUntilCrash = all

  constructor(core: Core, scope: Scope, messages: MessageTable, self: number) {
    this.#core = core
    this.#scope = scope
    this.#messages = messages
    const isBlank = scope.blank.includes(self)
    const membership: Membership = {
      voters: isBlank ? [] : scope.voters.map(nodeId),
      votersOutgoing: [],
      learners: [],
      learnersNext: [],
      autoLeave: false,
    }
    this.replica = new core.replica.Replica(
      {
        ...core.core.defaultRaftConfig,
        self: nodeId(self),
        seed: seedOf(self, 0),
        electionTicks,
        preVote: scope.preVote,
        checkQuorum: scope.checkQuorum,
        appendBytesMax: bytesMax,
        inflightMessagesMax: 8,
        inflightBytesMax: bytesMax,
      },
      {
        membership,
        disk: {
          hardState: { term: term(0), vote: 0, commit: zero },
          snapshot: { index: zero, term: term(0), membership },
          entries: [],
        },
        machine: { applied: zero, digest: 0, membership },
      },
    )
    this.#settleTimers()
  }

  get raft(): Raft {
    return this.replica.node as Raft
  }

  get lives(): number {
    return this.#lives
  }

  /** Reads that were asked for and not answered yet, with what was committed then. */
  get reads(): ReadonlyMap<number, number> {
    return this.#reads
  }

  /** Throws {@link NotEnabled}, or what is violated. */
  take(code: number): void {
    const input = decodeInput(code)
    this.writes = 0
    this.#writesUntilCrash = input.cut === 0 ? all : input.cut - 1
    this.#act(input)
    const isOver = this.#work()
    if (input.cut > 0 && !isOver) throw new NotEnabled('it asks for fewer writes')
    if (input.cut > 0) this.#crash()
    this.#settleTimers()
    this.#core.core.checkInvariants(this.replica.node)
  }

  #act({ kind, argument }: Input): void {
    const { replica } = this
    switch (kind) {
      case 'deliver':
        this.#deliver(this.#messages.at(argument))
        return
      case 'campaign':
        replica.node.step({ type: 'Campaign' })
        return
      case 'forget':
        replica.node.step({ type: 'ForgetLeader' })
        return
      case 'tick':
        replica.node.step({ type: 'Tick' })
        return
      case 'propose':
        this.#mustBeTaken(replica.node.propose(Uint8Array.of(97 + argument)).ok)
        return
      case 'persist':
        if (replica.writing.length === 0) throw new NotEnabled('nothing is being written')
        this.#release(replica.persist(1))
        return
      case 'crash':
        this.#crash()
        return
      case 'read':
        this.#read(argument)
        return
      case 'change':
        this.#mustBeTaken(replica.node.proposeMembership(changeOf(this.#scope, argument)).ok)
        return
      case 'compact':
        replica.flush()
        replica.compact(replica.machine.applied)
        return
      case 'flush':
        replica.flush()
        return
      case 'snapshot':
        this.#stream(argument)
        return
      case 'recall':
        this.#recall()
        return
    }
  }

  /** It learns again what it knew to be committed before it crashed. */
  #recall(): void {
    const { raft, known } = this
    const commitIndex = logIndex(known.length)
    const commitTerm = term(termOfText(known.at(-1)))
    const denial = { type: 'RequestVoteReply', preVote: false, granted: false } as const
    const head = { from: nodeId(raft.self === 1 ? 2 : 1), to: raft.self, term: term(0) }
    raft.step({ ...denial, ...head, commitIndex, commitTerm })
  }

  #mustBeTaken(ok: boolean): void {
    if (!ok) throw new NotEnabled('refused')
  }

  #deliver(message: Sent): void {
    if (message.image !== undefined) this.#learn(message.image)
    const { image: _, ...bare } = message
    this.replica.node.step(bare)
  }

  #read(committed: number): void {
    const asked = this.replica.node.readIndex()
    if (!asked.ok) throw new NotEnabled('no leader is known')
    assert(!this.#reads.has(asked.requestId), 'a request id is used once (I1)')
    this.#reads.set(asked.requestId, committed)
  }

  #stream(to: number): void {
    const { node, machine } = this.replica
    const peer = nodeId(to)
    const index = machine.applied
    const at = node.termAt(index)
    const isMeant = this.raft.leadership?.peer(peer)?.state === 'snapshot'
    if (!isMeant || at === undefined || index === 0) throw new NotEnabled('nobody waits for it')
    node.step({ type: 'SnapshotStarted', peer, index })
    const snapshot = { index, term: at, membership: machine.membership }
    const image = this.known.slice(0, index)
    const { id: from } = this.replica
    this.#send([{ type: 'InstallSnapshot', from, to: peer, term: node.term, snapshot, image }])
    node.step({ type: 'SnapshotEnded', peer, delivered: true })
  }

  #crash(): void {
    const { replica } = this
    replica.crash()
    this.#lives++
    // What is on the disk may lag behind as far as it likes; `recall` finds it again.
    if (this.#scope.flow === 'any') {
      replica.disk.hardState = { ...replica.disk.hardState, commit: zero }
    }
    this.replica.restart(seedOf(this.replica.id, this.#lives))
    this.#reads.clear()
  }

  // ---------------------------------------------------------------------------- the host's work

  /** Takes every output, and writes if writing is a part of the round; true if the crash came. */
  #work(): boolean {
    const { replica } = this
    // Before anything is applied: what is committed now was so by the members of now.
    this.#observe()
    for (let i = 0; i < worksMax; i++) {
      if (replica.node.hasOutput()) this.#takeOutput()
      this.#observe()
      const write = replica.writing[0]
      if (write !== undefined && this.#mayLand(write.persistMark !== undefined)) {
        const isWrite = write.persistMark !== undefined
        if (isWrite && this.writes === this.#writesUntilCrash) return true
        if (isWrite) this.writes++
        this.#release(replica.persist(1))
        this.#observe()
      } else if (!replica.node.hasOutput()) return false
    }
    throw new Error('the replica has no end of outputs')
  }

  /** What waits for no write leaves by itself; writes land by themselves only in a round. */
  #mayLand(isWrite: boolean): boolean {
    return !isWrite || this.#scope.writing === 'round'
  }

  #takeOutput(): void {
    const output = this.replica.take()
    this.#send(output.sendNow)
    for (const read of output.readStates) this.#answered(read.requestId, read.index)
    for (const dropped of output.readsDropped) this.#reads.delete(dropped)
    this.replica.apply(all)
  }

  #answered(requestId: number, index: number): void {
    const atLeast = this.#reads.get(requestId)
    assert(atLeast !== undefined, 'a read is answered once, to who asked')
    assert(index >= atLeast, 'a read sees all that was committed when it was asked (I2)')
    this.#reads.delete(requestId)
  }

  #release(messages: readonly PeerMessage[]): void {
    this.#observe()
    this.#send(messages)
    this.replica.apply(all)
  }

  #send(messages: readonly Sent[]): void {
    for (const message of messages) {
      if (this.#scope.flow === 'real') this.sent.add(this.#messages.add(message))
      else this.#sendAny(message)
    }
  }

  #sendAny(message: Sent): void {
    if (isAllowed(this.raft, message)) return
    // A follower that refuses an append only tells the leader where to go on.
    const isRefusal = message.type === 'AppendEntriesReply' && !message.accepted
    if (isRefusal && message.term === this.raft.term) return
    for (const one of withLesser(message)) this.sent.add(this.#messages.add(one))
  }

  #observe(): void {
    const { raft } = this
    if (raft.role === 'leader') this.led.add(raft.term)
    for (let index = Number(raft.firstIndex); index <= raft.committed; index++) {
      const text = entryText(raft.log.entryAt(index))
      const before = this.known[index - 1]
      assert(before === undefined || before === text, 'what is committed never changes (R4)')
      if (before !== undefined) continue
      assert(index === this.known.length + 1, 'commits have no gap')
      this.known.push(text)
      if (raft.role !== 'leader' || this.#scope.changes.length === 0) continue
      const { voters, votersOutgoing } = raft.membership
      this.commits.push({ index, text, voters, votersOutgoing })
    }
  }

  #learn(image: readonly number[]): void {
    for (const [i, text] of image.entries()) {
      const before = this.known[i]
      assert(before === undefined || before === text, 'a snapshot holds what is committed (R4)')
      this.known[i] = text
    }
  }

  /** Timers fire when the explorer says so; what they have counted up to is of no matter. */
  #settleTimers(): void {
    const { raft } = this
    raft.electionTimeout = all
    raft.ticks = 0
    if (raft.leadership !== undefined) raft.leadership.transferElapsed = 0
    const counts = this.#scope.checkQuorum
    raft.electionElapsed = counts ? Math.min(raft.electionElapsed, electionTicks) : 0
  }
}

function changeOf(scope: Scope, at: number): MembershipChange {
  const change = scope.changes[at] as Change
  return {
    changes: [
      ...(change.voter ?? []).map((node) => ({ node: nodeId(node), action: 'addVoter' as const })),
      ...(change.remove ?? []).map((node) => ({ node: nodeId(node), action: 'remove' as const })),
    ],
    transition: change.transition,
  }
}

/** The core mixes its id into the seed; taken out here, replicas differ by name only. */
function seedOf(self: number, lives: number): number {
  return (Math.imul(self, 0x9e3779b1) ^ (lives + 1)) >>> 0
}
