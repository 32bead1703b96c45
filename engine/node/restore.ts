// What a replica knows after a start: the log's half and the state's half, checked against each
// other. Owns: the verdict.  Does not: read either (storage/).
//   N1. A replica whose log or state lost something that was acknowledged does not start: it could
//       vote twice or forget what it promised. It is rebuilt from its peers instead, as another
//       member.

import type { GroupId, LogIndex, Term } from '#base/brand'
import type { Membership, RestoredState, SnapshotMeta } from '#raft/core'
import type { DamagedGroup, GroupWrite, RecoveredGroup } from '#raft/host/ports'
import type { StateStore } from '#storage'
import { lastInstall } from '../shard/shard-snapshot.ts'
import { noMembership } from './member-record.ts'

/** The data directory, or a group in it, can not be used as it is. */
export class DataLossError extends Error {
  override readonly name = 'DataLossError'
  readonly code = 'DATA_LOST'
}

const remedy =
  'Nobody else has what it held: with one replica of each shard nothing can be rebuilt. Give the ' +
  'node its files back as they were when it stopped (docs/operations.md, ' +
  '"A node with damaged data")'

/** For where no peer could rebuild a replica: what is damaged is not started (N1). */
export function unrebuildable(losses: readonly DamagedGroup[]): DataLossError {
  const reasons = losses.map(({ group, reason }) => `group ${group}: ${reason}`)
  return new DataLossError(`${reasons.join('; ')}. ${remedy}`)
}

/** Writes to the log, in turn with the rounds of the host. */
export type WriteLog = (writes: readonly GroupWrite[]) => Promise<void>

/**
 * A member begins with nothing: its log and its state are empty, whatever was there. May be called
 * again after a crash at any point of it.
 */
export async function beginGroup(options: {
  readonly group: GroupId
  readonly afresh: boolean
  readonly write: WriteLog
  readonly store: StateStore
}): Promise<RecoveredGroup> {
  const { group, afresh, write, store } = options
  const zero = 0 as LogIndex
  const hardState = { term: 0 as Term, vote: 0 as const, commit: zero }
  if (afresh) {
    await write([{ group, erase: true, entries: [], hardState }])
    await store.eraseGroup(group)
  } else await write([{ group, entries: [], hardState }])
  const snapshot = { index: zero, term: 0 as Term, membership: noMembership }
  return { group, hardState, snapshot, entries: [] }
}

export interface RestoreOptions {
  readonly group: GroupId
  readonly recovered: RecoveredGroup | undefined
  /** The state's applied index, its term and the membership there. */
  readonly durable: SnapshotMeta
  readonly bootstrap: Membership
  readonly write: WriteLog
  readonly store: StateStore
}

/**
 * Joins both halves. Throws {@link DataLossError} when one of them lacks what the other proves
 * (N1).
 */
export async function restoreGroup(options: RestoreOptions): Promise<RestoredState> {
  const { group, recovered, durable, bootstrap, write, store } = options
  if (recovered === undefined) {
    throw new DataLossError(`the log holds nothing of group ${group}, which was here`)
  }
  const snapshot =
    recovered.snapshot.index === 0
      ? { ...recovered.snapshot, membership: bootstrap }
      : recovered.snapshot
  const { hardState, entries } = recovered
  const last = snapshot.index + entries.length
  if (durable.index < snapshot.index) {
    throw new DataLossError(
      `the state of group ${group} ends at index ${durable.index}, but the log starts after ` +
        `${snapshot.index}: state was lost`,
    )
  }
  if (durable.index <= last && termIn(snapshot, entries, durable.index) === durable.term) {
    return {
      hardState,
      snapshot,
      entries,
      applied: durable.index,
      membership: durable.membership,
    }
  }
  if (lastInstall(store, group) !== durable.index) {
    throw new DataLossError(
      `the state of group ${group} has entry ${durable.index} of term ${durable.term}, but the ` +
        `log, which ends at ${last}, does not: a part of the log was lost`,
    )
  }
  // A snapshot was installed and the crash came before the log took note of it. What the log has
  // beyond it, if anything, is a tail that was never committed.
  await write([{ group, snapshot: durable, entries: [] }])
  return {
    hardState,
    snapshot: durable,
    entries: [],
    applied: durable.index,
    membership: durable.membership,
  }
}

function termIn(
  snapshot: SnapshotMeta,
  entries: RecoveredGroup['entries'],
  index: LogIndex,
): Term | undefined {
  if (index === snapshot.index) return snapshot.term
  return entries[index - snapshot.index - 1]?.term
}
