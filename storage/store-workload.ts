// What raft/host asks of a log, drawn from a seed: rounds and releases that obey the rules of Raft.
// Owns: the generator and the text form in which two logs are compared.  Does not: check anything.

import { type GroupId, groupId, logIndex, nodeId, type Term, term } from '#base/brand'
import type { Prng, Ratio } from '#base/prng'
import type { Entry, EntryKind, HardState, SnapshotMeta } from '#raft/core'
import type { GroupWrite, RecoveredGroup } from '#raft/host/ports'

export interface WorkloadOptions {
  readonly groupCount: number
  readonly payloadBytesMax: number
  /** Groups that never release: they pin the log. */
  readonly neverReleased?: readonly number[]
  /** Whether groups install snapshots, which drop their entries too. */
  readonly installs?: boolean
  /** Of `denominator` rounds, how many release something. */
  readonly releaseChance?: Ratio
  /** Of `denominator` groups, how many take part in a round; at least one does. */
  readonly writeChance?: Ratio
  /** Whether a group is erased now and then and begins afresh. */
  readonly erases?: boolean
}

export interface Step {
  readonly releases: readonly { readonly group: GroupId; readonly snapshot: SnapshotMeta }[]
  readonly round: readonly GroupWrite[]
}

interface Replica {
  readonly group: GroupId
  hardState: HardState
  snapshot: SnapshotMeta
  /** Terms of the entries after the snapshot. */
  terms: Term[]
}

const often = { numerator: 1, denominator: 4 }
const half = { numerator: 1, denominator: 2 }
const seldom = { numerator: 1, denominator: 30 }

export class Workload {
  readonly #prng: Prng
  readonly #options: WorkloadOptions
  readonly #replicas: readonly Replica[]

  constructor(prng: Prng, options: WorkloadOptions) {
    this.#prng = prng
    this.#options = options
    this.#replicas = Array.from({ length: options.groupCount }, (_, i) => ({
      group: groupId(i),
      hardState: { term: term(0), vote: 0, commit: logIndex(0) },
      snapshot: this.#snapshotAt(0, 0),
      terms: [],
    }))
  }

  /**
   * Remembers this point; the function returned goes back to it, for a round that a crash undid.
   */
  save(): () => void {
    const saved = this.#replicas.map((replica) => ({ ...replica, terms: [...replica.terms] }))
    return () => {
      for (const [i, replica] of this.#replicas.entries()) Object.assign(replica, saved[i])
    }
  }

  next(): Step {
    const releases = this.#prng.chance(this.#options.releaseChance ?? often) ? this.#release() : []
    const round: GroupWrite[] = []
    const { writeChance = half, erases = false } = this.#options
    for (const replica of this.#replicas) {
      if (round.length > 0 && !this.#prng.chance(writeChance)) continue
      const isErased = erases && this.#prng.chance(seldom)
      round.push(isErased ? this.#erase(replica) : this.#write(replica))
    }
    return { releases, round }
  }

  /** The group is gone after this round, or begins in it as another member. */
  #erase(replica: Replica): GroupWrite {
    const { group } = replica
    const hardState = { term: term(0), vote: 0, commit: logIndex(0) } as const
    Object.assign(replica, { hardState, snapshot: this.#snapshotAt(0, 0), terms: [] })
    if (this.#prng.chance(half)) return { group, erase: true, entries: [] }
    return { ...this.#write(replica), erase: true }
  }

  #release(): Step['releases'] {
    const replica = this.#prng.pick(this.#replicas)
    if (this.#options.neverReleased?.includes(replica.group)) return []
    const from = replica.snapshot.index
    if (replica.hardState.commit <= from) return []
    const index = this.#prng.range(from + 1, replica.hardState.commit + 1)
    const count = index - from
    const snapshot = this.#snapshotAt(index, replica.terms[count - 1] as number)
    replica.terms = replica.terms.slice(count)
    replica.snapshot = snapshot
    return [{ group: replica.group, snapshot }]
  }

  #write(replica: Replica): GroupWrite {
    const kind = this.#prng.range(this.#options.installs === false ? 1 : 0, 20)
    if (kind === 0) return this.#install(replica)
    if (kind < 3) return { group: replica.group, entries: [], hardState: this.#vote(replica) }
    const entries = this.#append(replica, kind < 6)
    if (kind < 12) return { group: replica.group, entries }
    return { group: replica.group, entries, hardState: this.#commit(replica) }
  }

  #install(replica: Replica): GroupWrite {
    const last = replica.snapshot.index + replica.terms.length
    const index = last + this.#prng.range(0, 5)
    const next = Math.max(1, replica.hardState.term, replica.terms.at(-1) ?? 0)
    replica.snapshot = this.#snapshotAt(index, next)
    replica.terms = []
    const vote = next === replica.hardState.term ? replica.hardState.vote : 0
    replica.hardState = { term: term(next), vote, commit: logIndex(index) }
    const entries = this.#append(replica, false)
    return {
      group: replica.group,
      snapshot: replica.snapshot,
      entries,
      hardState: replica.hardState,
    }
  }

  #vote(replica: Replica): HardState {
    const { hardState } = replica
    const vote = this.#prng.chance(often) ? 0 : nodeId(this.#prng.range(1, 4))
    replica.hardState = { ...hardState, term: term(hardState.term + 1), vote }
    return replica.hardState
  }

  #commit(replica: Replica): HardState {
    const last = replica.snapshot.index + replica.terms.length
    const commit = logIndex(this.#prng.range(replica.hardState.commit, last + 1))
    replica.hardState = { ...replica.hardState, commit }
    return replica.hardState
  }

  /** New entries; with `replaces`, some uncommitted ones give way to entries of a later term. */
  #append(replica: Replica, replaces: boolean): Entry[] {
    const { snapshot, hardState } = replica
    const last = snapshot.index + replica.terms.length
    const settled = Math.max(hardState.commit, snapshot.index)
    const first = replaces ? this.#prng.range(settled + 1, last + 2) : last + 1
    const before = replica.terms[first - snapshot.index - 2] ?? snapshot.term
    const highest = Math.max(hardState.term, replica.terms.at(-1) ?? 0, before)
    const next = term(Math.max(1, first <= last ? highest + 1 : highest))
    replica.terms.length = first - snapshot.index - 1
    return Array.from({ length: this.#prng.range(1, 5) }, (_, i) => {
      replica.terms.push(next)
      return {
        index: logIndex(first + i),
        term: next,
        kind: this.#kind(),
        payload: this.#payload(),
      }
    })
  }

  #kind(): EntryKind {
    return this.#prng.pick(['command', 'command', 'command', 'empty', 'membership'] as const)
  }

  #payload(): Uint8Array {
    const payload = new Uint8Array(this.#prng.range(0, this.#options.payloadBytesMax + 1))
    // Runs of zeros and repeated bytes, as real payloads have them, make the fault tests harder.
    const fill = this.#prng.range(0, 4)
    for (let i = 0; i < payload.length; i += 1) payload[i] = fill === 0 ? 0 : this.#prng.next()
    return payload
  }

  #snapshotAt(index: number, at: number): SnapshotMeta {
    const membership = {
      voters: [nodeId(1), nodeId(2), nodeId(3)],
      votersOutgoing: index % 3 === 0 ? [nodeId(1)] : [],
      learners: index % 2 === 0 ? [nodeId(4)] : [],
      learnersNext: [],
      autoLeave: index % 3 === 0,
    }
    return { index: logIndex(index), term: term(at), membership }
  }
}

/** One line per group and entry; equal texts mean equal logs. */
export function describeGroups(groups: readonly RecoveredGroup[]): string {
  return groups
    .map(({ group, hardState, snapshot, entries }) => {
      const { term, vote, commit } = hardState
      const { membership: m } = snapshot
      const sets = [m.voters, m.votersOutgoing, m.learners, m.learnersNext].join('|')
      const head = `group ${group} term ${term} vote ${vote} commit ${commit}`
      const base = `snapshot ${snapshot.index}@${snapshot.term} ${sets} ${m.autoLeave}`
      return [`${head} ${base}`, ...entries.map(describeEntry)].join('\n')
    })
    .join('\n')
}

function describeEntry({ index, term, kind, payload }: Entry): string {
  return `  ${index}@${term} ${kind} ${Buffer.from(payload).toString('hex')}`
}
