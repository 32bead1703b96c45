// What a replica knows after a start: the log's half and the state's half, checked against each
// other. Owns: the verdict.  Does not: read either (storage/).
//   N1. A replica whose log or state lost something that was acknowledged does not start: it could
//       vote twice or forget what it promised. It is rebuilt from its peers instead.

import type { GroupId, LogIndex, Term } from '#base/brand'
import type { Membership, RestoredState, SnapshotMeta } from '#raft/core'
import type { GroupWrite, LogStore, RecoveredGroup } from '#raft/host/ports'
import { keys, type StateStore } from '#storage'
import { lastInstall } from '../shard/shard-snapshot.ts'

/** The data directory can not be used as it is. The message says what to do. */
export class DataLossError extends Error {
  override readonly name = 'DataLossError'
  readonly code = 'DATA_LOST'
}

const remedy =
  'This node must not vote with what it has forgotten: move its data ' +
  'directory away and start it with an empty one under a new node id, so that its replicas are ' +
  'rebuilt from their peers (docs/operations.md, "A node with damaged data")'

/** A group that the disk has lost something of is not started under its old membership (N1). */
export function assertUndamaged(log: LogStore, store: StateStore): void {
  const damaged = [...log.damagedGroups(), ...store.damagedGroups]
  if (damaged.length === 0) return
  const reasons = damaged.map(({ group, reason }) => `group ${group}: ${reason}`)
  const what = 'groups are damaged on this disk; the damaged files were put aside'
  throw new DataLossError(`${what} (${reasons.join('; ')}). ${remedy}`)
}

/** Writes to the log, in turn with the rounds of the host. */
export type WriteLog = (writes: readonly GroupWrite[]) => Promise<void>

const startedName = (group: GroupId): string => `started/${group}`

/**
 * Notes durably, in log and state, that the group exists here: from now on an empty log is a lost
 * log.
 */
export async function createGroup(
  write: WriteLog,
  store: StateStore,
  options: { readonly group: GroupId; readonly bootstrap: Membership },
): Promise<void> {
  const hardState = { term: 0 as Term, vote: 0 as const, commit: 0 as LogIndex }
  await write([{ group: options.group, entries: [], hardState }])
  const batch = store.batch()
  batch.put(keys.nodeFactKey(startedName(options.group)), Buffer.from('1'))
  await store.write(batch)
}

export function wasStarted(store: StateStore, group: GroupId): boolean {
  return store.get(keys.nodeFactKey(startedName(group))) !== undefined
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
    if (!wasStarted(store, group) && durable.index === 0) {
      await createGroup(write, store, { group, bootstrap })
      return fresh(bootstrap)
    }
    throw new DataLossError(`the log holds nothing of group ${group}, which was here. ${remedy}`)
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
        `${snapshot.index}: state was lost. ${remedy}`,
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
        `log, which ends at ${last}, does not: a part of the log was lost. ${remedy}`,
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

function fresh(bootstrap: Membership): RestoredState {
  return {
    hardState: { term: 0 as Term, vote: 0, commit: 0 as LogIndex },
    snapshot: { index: 0 as LogIndex, term: 0 as Term, membership: bootstrap },
    entries: [],
    applied: 0 as LogIndex,
    membership: bootstrap,
  }
}
