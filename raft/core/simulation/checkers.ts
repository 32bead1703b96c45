// What must hold across all replicas, whatever happens to them.
// Owns: the history of the whole cluster, and one check per safety property of the Raft paper
// (figure 3) and of its extensions.  Does not: look into a replica beyond its public face and its
// disk.

import { assert } from '#base/assert'
import type { LogIndex, NodeId } from '#base/brand'
import { describeEntry, describeMembership } from '../describe.ts'
import { isJoint } from '../membership.ts'
import { decodeMembershipChange } from '../membership-codec.ts'
import type { PeerMessage } from '../messages.ts'
import type { ReadState } from '../output.ts'
import type { Voters } from '../quorum.ts'
import type { Entry } from '../types.ts'
import type { Applied, Replica } from './replica.ts'

interface Committed {
  readonly term: number
  /** Term of the leader that committed it. */
  readonly inTerm: number
}

export class Checkers {
  readonly #leaders = new Map<number, NodeId>()
  readonly #votes = new Map<string, NodeId>()
  readonly #entries = new Map<string, string>()
  /** By index - 1. */
  readonly #committed: Committed[] = []
  /** By index - 1: what the machine's digest was after it. */
  readonly #digests: number[] = []
  readonly #memberships = new Map<number, string>()
  readonly #reads = new Map<string, number>()
  readsAnswered = 0

  get committedIndex(): number {
    return this.#committed.length
  }

  digestOf(index: LogIndex): number {
    return index === 0 ? 0 : (this.#digests[index - 1] ?? -1)
  }

  /** After every step of `replica`. */
  observe(replica: Replica, all: readonly Replica[]): void {
    this.#electionSafety(replica)
    this.#commits(replica, all)
  }

  /** One leader per term; it has everything that was committed in earlier terms. */
  #electionSafety({ id, node }: Replica): void {
    if (node.role !== 'leader') return
    const known = this.#leaders.get(node.term)
    if (known === id) return
    assert(known === undefined, 'one leader per term (election safety)', () => ({
      term: node.term,
      leaders: [known, id],
    }))
    this.#leaders.set(node.term, id)
    for (const [i, committed] of this.#committed.entries()) {
      const index = (i + 1) as LogIndex
      if (committed.inTerm >= node.term || index < node.firstIndex) continue
      assert(node.termAt(index) === committed.term, 'leader completeness', () => ({
        leader: id,
        term: node.term,
        index,
        committed,
      }))
    }
  }

  /** What is committed anywhere is committed everywhere alike, and on the disks of a quorum. */
  #commits(replica: Replica, all: readonly Replica[]): void {
    const { node } = replica
    const lowest = Math.max(node.firstIndex, this.#committed.length)
    for (let index = lowest; index <= node.committed; index++) {
      const term = node.termAt(index as LogIndex)
      const known = this.#committed[index - 1]
      if (known !== undefined) {
        assert(known.term === term, 'one committed entry per index (R4)', () => ({
          index,
          known,
          term,
        }))
        continue
      }
      assert(term !== undefined && index === this.#committed.length + 1, 'commits have no gap')
      assert(node.role === 'leader', 'the leader commits first', () => ({ index, at: replica.id }))
      this.#durable({ index, term, voters: node.membership }, all)
      this.#committed.push({ term, inTerm: node.term })
    }
  }

  #durable(
    entry: { readonly index: number; readonly term: number; readonly voters: Voters },
    all: readonly Replica[],
  ): void {
    for (const half of [entry.voters.voters, entry.voters.votersOutgoing]) {
      if (half.length === 0) continue
      const holders = half.filter((voter) => {
        const term = all.find(({ id }) => id === voter)?.onDisk(entry.index)
        return term === entry.term || term === -1
      })
      assert(holders.length * 2 > half.length, 'a commit is on the disks of a majority', () => ({
        ...entry,
        holders,
      }))
    }
  }

  /** Entries as they are written: same index and term, same entry after the same entry (R6). */
  written(entries: readonly Entry[], prevTerm: number | undefined): void {
    let before = prevTerm
    for (const entry of entries) {
      const key = `${entry.index}/${entry.term}`
      const picture = `${describeEntry(entry)} after ${before ?? '?'}`
      const known = this.#entries.get(key)
      if (known === undefined) this.#entries.set(key, picture)
      else assert(known === picture, 'log matching (R6)', () => ({ known, picture }))
      before = entry.term
    }
  }

  /** Machines see the same entries and memberships at the same index. */
  applied(replica: Replica, applied: readonly Applied[]): void {
    for (const { entry, digest, before, membership } of applied) {
      const known = this.#digests[entry.index - 1]
      if (known === undefined) this.#digests[entry.index - 1] = digest
      else assert(known === digest, 'state machine safety', () => ({ at: replica.id, entry }))
      assert(entry.index <= this.#committed.length, 'only committed entries are applied (R3)')
      const inForce = replica.node.membershipAt(entry.index) ?? membership
      const picture = describeMembership(membership)
      assert(describeMembership(inForce) === picture, 'the core and the machine agree on members')
      if (entry.kind !== 'membership') continue
      const isLeave = decodeMembershipChange(entry.payload).changes.length === 0
      assert(!isLeave || isJoint(before), 'a joint state is left once (R10)')
      const other = this.#memberships.get(entry.index)
      if (other === undefined) this.#memberships.set(entry.index, picture)
      else assert(other === picture, 'one membership per index', () => ({ other, picture }))
    }
  }

  /** One vote per replica and term, over all its lives. */
  sent(message: PeerMessage): void {
    const isVote = message.type === 'RequestVoteReply' && message.granted && !message.preVote
    const isCandidacy = message.type === 'RequestVote' && !message.preVote
    if (!isVote && !isCandidacy) return
    const candidate = isVote ? message.to : message.from
    const key = `${message.from}@${message.term}`
    const known = this.#votes.get(key)
    assert(known === undefined || known === candidate, 'one vote per term (R2)', () => ({
      voter: key,
      candidates: [known, candidate],
    }))
    this.#votes.set(key, candidate)
  }

  readRequested(replica: NodeId, requestId: number): void {
    const key = `${replica}#${requestId}`
    assert(!this.#reads.has(key), 'a request id is used once (I1)', () => key)
    this.#reads.set(key, this.committedIndex)
  }

  /** A read sees everything that was committed when it was asked for. */
  readAnswered(replica: NodeId, { requestId, index }: ReadState): void {
    const atLeast = this.#reads.get(`${replica}#${requestId}`)
    assert(atLeast !== undefined, 'a read is answered once, to who asked')
    assert(index >= atLeast, 'linearizable read (I2)', () => ({ replica, index, atLeast }))
    this.#reads.set(`${replica}#${requestId}`, Number.POSITIVE_INFINITY)
    this.readsAnswered++
  }
}
