// One replica in a simulated process: the real core on a disk and a state machine made of arrays.
// Owns: the host's side of the order contract (output.ts), step by step, so that a test can stop,
// lose or reorder everything the contract leaves open.  Does not: choose what happens next.
//   1. Outputs reach the disk whole and in order; a crash loses the outputs that did not.
//   2. The machine's own disk lags behind its memory: a crash takes it back to the last flush.
//   3. Promises are checked as they leave: what they promise is on this disk (R1, R7, H1).

import { assert, defined } from '#base/assert'
import { type LogIndex, logIndex, type NodeId } from '#base/brand'
import type { RaftConfig } from '../config.ts'
import { describeMessage } from '../describe.ts'
import { decodeMembershipEntry } from '../membership-codec.ts'
import type { PeerMessage } from '../messages.ts'
import type { RaftNode } from '../node.ts'
import type { RaftOutput } from '../output.ts'
import { createRaftNode } from '../raft.ts'
import type { Entry, HardState, Membership, SnapshotMeta } from '../types.ts'

export interface Disk {
  hardState: HardState
  snapshot: SnapshotMeta
  entries: Entry[]
}

/** The state machine: how far it is, and a digest of everything it was given. */
export interface Machine {
  readonly applied: LogIndex
  readonly digest: number
  readonly membership: Membership
}

export interface Applied {
  readonly entry: Entry
  readonly digest: number
  readonly before: Membership
  readonly membership: Membership
}

export function nextDigest(digest: number, entry: Entry): number {
  let hash = (digest ^ (entry.index * 31 + entry.term)) >>> 0
  for (const byte of entry.payload) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return Math.imul(hash, 0x9e3779b1) >>> 0
}

export class Replica {
  readonly id: NodeId
  readonly disk: Disk
  node: RaftNode
  machine: Machine
  isUp = true
  /** Outputs taken whose write is under way. */
  writing: RaftOutput[] = []
  /** Committed entries that wait for the machine. */
  applying: Entry[] = []
  #config: Omit<RaftConfig, 'seed'>
  /** The machine as its disk has it. */
  #flushed: Machine

  constructor(
    config: RaftConfig,
    start: { readonly membership: Membership; readonly disk: Disk; readonly machine: Machine },
  ) {
    this.id = config.self
    this.#config = config
    this.disk = start.disk
    this.#flushed = start.machine
    this.machine = start.machine
    this.node = this.#create(config.seed)
  }

  #create(seed: number): RaftNode {
    return createRaftNode(
      { ...this.#config, seed },
      {
        hardState: this.disk.hardState,
        snapshot: this.disk.snapshot,
        entries: [...this.disk.entries],
        applied: this.#flushed.applied,
        membership: this.#flushed.membership,
      },
    )
  }

  crash(): void {
    this.isUp = false
    this.writing = []
    this.applying = []
  }

  restart(seed: number, changed: Partial<RaftConfig> = {}): void {
    assert(!this.isUp, 'only what is down is started')
    this.#config = { ...this.#config, ...changed }
    this.isUp = true
    this.machine = this.#flushed
    this.node = this.#create(seed)
  }

  /** Takes an output; what it sends now is returned, its write begins. */
  take(): RaftOutput {
    const output = this.node.takeOutput()
    for (const message of output.sendNow) this.#checkPromise(message)
    if (output.snapshot !== undefined) this.applying = []
    this.applying.push(...output.committed)
    this.writing.push(output)
    return output
  }

  /** The next `count` writes reach the disk. Returns what may be sent only now. */
  persist(count: number): readonly PeerMessage[] {
    const done = this.writing.splice(0, count)
    const released: PeerMessage[] = []
    let mark: RaftOutput['persistMark']
    for (const output of done) {
      this.#write(output)
      for (const message of output.sendAfterPersist) this.#checkPromise(message)
      released.push(...output.sendAfterPersist)
      mark = output.persistMark ?? mark
    }
    if (mark !== undefined) this.node.persisted(mark)
    for (const { snapshot } of done) if (snapshot !== undefined) this.#installed(snapshot)
    return released
  }

  /** Where the simulation finds the digest of an installed snapshot. */
  digestOf: (index: LogIndex) => number = () => 0

  #write(output: RaftOutput): void {
    const { disk } = this
    if (output.snapshot !== undefined) {
      disk.snapshot = output.snapshot
      disk.entries = []
      const { index, membership } = output.snapshot
      this.#flushed = { applied: index, digest: this.digestOf(index), membership }
    }
    const first = output.entries[0]
    if (first !== undefined) {
      assert(first.index > disk.snapshot.index, 'entries are written after the log start')
      assert(first.index <= this.lastOnDisk() + 1, 'entries are written without a gap (R19)')
      disk.entries.length = first.index - disk.snapshot.index - 1
      disk.entries.push(...output.entries)
    }
    if (output.hardState !== undefined) disk.hardState = output.hardState
    const { hardState } = disk
    assert(hardState.commit <= this.lastOnDisk(), 'the stored commit index is in the stored log')
  }

  #installed(snapshot: SnapshotMeta): void {
    this.machine = this.#flushed
    assert(this.machine.applied >= snapshot.index, 'the machine is at the snapshot')
    this.node.appliedTo(snapshot.index)
  }

  /** The machine takes up to `count` committed entries. */
  apply(count: number): readonly Applied[] {
    const taken = this.applying.splice(0, count)
    const applied: Applied[] = []
    for (const entry of taken) {
      assert(entry.index === this.machine.applied + 1, 'entries are applied once and in order')
      assert(this.onDisk(entry.index) === entry.term, 'only what is on this disk is applied')
      const digest = nextDigest(this.machine.digest, entry)
      this.node.appliedTo(entry.index)
      // By itself: the core may be ahead already, at a snapshot that is not installed yet.
      const isChange = entry.kind === 'membership'
      const before = this.machine.membership
      const membership = isChange ? decodeMembershipEntry(entry.payload).next : before
      this.machine = { applied: entry.index, digest, membership }
      applied.push({ entry, digest, before, membership })
    }
    return applied
  }

  flush(): void {
    this.#flushed = this.machine
  }

  /** Forgets the log up to `index`, as far as the machine's disk allows. */
  compact(index: LogIndex): void {
    const until = logIndex(Math.min(index, this.#flushed.applied))
    const term = this.node.termAt(until)
    const membership = this.node.membershipAt(until)
    if (until <= this.disk.snapshot.index || term === undefined) return
    const dropped = until - this.disk.snapshot.index
    this.disk.entries.splice(0, dropped)
    const kept = defined(membership, 'the membership of an applied index is known')
    this.disk.snapshot = { index: until, term, membership: kept }
    this.node.compact(until)
  }

  lastOnDisk(): number {
    return this.disk.snapshot.index + this.disk.entries.length
  }

  /** The term of an entry on this disk; of one that a snapshot covers, -1. */
  onDisk(index: number): number | undefined {
    if (index < this.disk.snapshot.index) return -1
    if (index === this.disk.snapshot.index) return this.disk.snapshot.term
    return this.disk.entries[index - this.disk.snapshot.index - 1]?.term
  }

  #checkPromise(message: PeerMessage): void {
    const { hardState } = this.disk
    const isPreVote =
      (message.type === 'RequestVote' || message.type === 'RequestVoteReply') && message.preVote
    if (isPreVote) return
    const picture = (): string => describeMessage(message)
    assert(message.term <= hardState.term, 'a term is on disk before it is seen (R1)', picture)
    const isVote = message.type === 'RequestVoteReply' && message.granted
    const voted = isVote ? message.to : message.type === 'RequestVote' ? this.id : undefined
    if (voted !== undefined && message.term === hardState.term) {
      assert(hardState.vote === voted, 'a vote is on disk before it is seen (R2)', picture)
    }
    if (message.type === 'AppendEntriesReply' && message.accepted) {
      assert(message.index <= this.lastOnDisk(), 'entries are on disk before the ack (R7)', picture)
    }
  }
}
