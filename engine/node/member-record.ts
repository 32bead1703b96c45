// As which member this node takes part in each group, and whether it still has what it promised as
// that member. Durable, as facts of the node: they outlive the log and the state of a group.
// Owns: these records, and what follows from one.  Does not: decide that something is lost
// (restore.ts), or choose numbers (directory/topology.ts).
//   N3. That a replica is lost is on disk before anything of it is thrown away; from then on the
//       node never takes part under that number, nor under a lower one.
//   N4. A number is taken only from the directory, and only if nobody can have lived under it: it
//       is above the number that was lost, or the node is new to the group.

import type { GroupId, NodeId } from '#base/brand'
import type { Membership } from '#raft/core'
import { keys, type StateStore } from '#storage'
import { installName } from '../shard/shard-snapshot.ts'

export interface MemberRecord {
  readonly number: number
  readonly state: 'live' | 'lost'
  /** Why it is lost; '' while it lives. */
  readonly reason: string
  /** The members that the group began with; undefined in what older versions wrote. */
  readonly bootstrap: Membership | undefined
}

const recordName = (group: GroupId): string => `member/${group}`
/** Older versions wrote only that a group was started: under number 0, as all were. */
const startedName = (group: GroupId): string => `started/${group}`

interface StoredRecord {
  readonly number: number
  readonly state: 'live' | 'lost'
  readonly reason?: string
  readonly voters?: readonly number[]
  readonly learners?: readonly number[]
}

export class MemberRecords {
  private readonly store: StateStore

  constructor(store: StateStore) {
    this.store = store
  }

  find(group: GroupId): MemberRecord | undefined {
    const bytes = this.store.get(keys.nodeFactKey(recordName(group)))
    if (bytes !== undefined) return fromStored(JSON.parse(Buffer.from(bytes).toString()))
    if (this.store.get(keys.nodeFactKey(startedName(group))) === undefined) return undefined
    return { number: 0, state: 'live', reason: '', bootstrap: undefined }
  }

  /** The member begins: its log and its state are empty. */
  async begin(group: GroupId, number: number, bootstrap: Membership): Promise<void> {
    const { voters, learners } = bootstrap
    const batch = this.store.batch()
    // Where a snapshot was installed says nothing about the member that begins now.
    batch.del(keys.nodeFactKey(installName(group)))
    put(batch, group, { number, state: 'live', voters, learners })
    await this.store.write(batch)
  }

  /** N3. More than one at once, with other facts of the node if need be. */
  async lose(
    lost: readonly { readonly group: GroupId; readonly number: number; readonly reason: string }[],
    facts: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const batch = this.store.batch()
    for (const { group, number, reason } of lost) {
      put(batch, group, { number, state: 'lost', reason })
    }
    for (const [name, value] of Object.entries(facts)) {
      batch.put(keys.nodeFactKey(name), Buffer.from(value))
    }
    await this.store.write(batch)
  }
}

function put(batch: ReturnType<StateStore['batch']>, group: GroupId, record: StoredRecord): void {
  batch.put(keys.nodeFactKey(recordName(group)), Buffer.from(JSON.stringify(record)))
}

function fromStored(stored: StoredRecord): MemberRecord {
  const { number, state, reason = '', voters, learners = [] } = stored
  const bootstrap =
    voters === undefined ? undefined : membershipOf(voters as NodeId[], learners as NodeId[])
  return { number, state, reason, bootstrap }
}

export function membershipOf(
  voters: readonly NodeId[],
  learners: readonly NodeId[] = [],
): Membership {
  const ascending = (nodes: readonly NodeId[]): NodeId[] => [...nodes].sort((a, b) => a - b)
  return {
    voters: ascending(voters),
    votersOutgoing: [],
    learners: ascending(learners),
    learnersNext: [],
    autoLeave: false,
  }
}

/** Of who joins a group that is there: its log tells it the members. */
export const noMembership: Membership = membershipOf([])

export type MemberPlan =
  /** It has what it promised. */
  | { readonly type: 'goOn'; readonly number: number }
  /** It begins under a number that nobody lived under; `afresh`: what is left of another goes. */
  | { readonly type: 'begin'; readonly number: number; readonly afresh: boolean }
  /** It is lost, or to be noted as lost, under this number: the directory has to raise it. */
  | { readonly type: 'lost'; readonly number: number }
  | { readonly type: 'wait' }

/** What this node does in a group in which the directory wants it under `wanted`. */
export function planMember(given: {
  readonly record: MemberRecord | undefined
  readonly wanted: number
  /** The directory here is at least as new as this node's admission (N4). */
  readonly isDirectoryNew: boolean
  /** The node began with an empty disk while others knew it: what else it finds is not its own. */
  readonly wasReadmitted: boolean
}): MemberPlan {
  const { record, wanted, isDirectoryNew, wasReadmitted } = given
  if (record === undefined) {
    if (!isDirectoryNew) return { type: 'wait' }
    return { type: 'begin', number: wanted, afresh: wasReadmitted }
  }
  const { number, state } = record
  if (state === 'lost') {
    return wanted > number
      ? { type: 'begin', number: wanted, afresh: true }
      : { type: 'lost', number }
  }
  // It is not told here what became of the member that the directory knows: a copy of this disk may
  // have lived as that one.
  return wanted > number ? { type: 'lost', number: wanted } : { type: 'goOn', number }
}
