// The data directory of one node of a new cluster, filled from a backup before the node is started
// for the first time.
// Owns: what is new about the new cluster.  Does not: start anything.
//   BK5. The new cluster has another name: nodes of the old one refuse it, and are refused.
//   BK6. Indexes and terms begin 2^32 above those of the backup: what the old cluster acknowledged
//        after the backup was made had lower ones, so no fencing token is ever given twice, and a
//        message of the old cluster is of an old term (R30).
//   BK7. Each node restores its own replicas, and all of them the same: rows, index, term, digest
//        and members follow from the backup and the configuration alone.
//   BK8. A restoration that did not come to its end leaves a data directory that no node starts
//        with.

import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import { type Clock, systemClock } from '#base/clock'
import type { Membership, SnapshotMeta } from '#raft/core'
import type { LogStore } from '#raft/host/ports'
import { keys, openDataDirectory, openStateStore, openWal, type StateStore } from '#storage'
import { decodeMeta, encodeMeta } from '../codec/record-codec.ts'
import type { NodeConfig } from '../config.ts'
import { restoredDirectory } from '../directory/directory.ts'
import { placeShards } from '../directory/placement.ts'
import { directoryGroup, directoryMembers, type DirectoryState } from '../directory/topology.ts'
import { MemberRecords, membershipOf } from '../node/member-record.ts'
import { beginsRestoration, endsRestoration } from '../node/node-identity.ts'
import { type Manifest, readBegun, readManifest, verifyPart } from './backup-folder.ts'
import type { PartFacts } from './part-file.ts'

/** BK6. A cluster that is restored over and over has room for two million times. */
export const indexRaise: number = 2 ** 32
const rowsPerBatch = 4_000

export class RestoreError extends Error {
  override readonly name = 'RestoreError'
  readonly code = 'RESTORE_REFUSED'
}

export interface RestoreRequest {
  readonly config: NodeConfig
  readonly location: string
  readonly backupId: string
  /** Tells how far it is. */
  readonly say?: (message: string) => void
  readonly clock?: Clock
}

export interface Restored {
  readonly clusterName: string
  /** The directory and the shards of this node. */
  readonly groups: readonly number[]
  readonly rows: number
}

/** Throws {@link RestoreError}, BackupDamageError or what the data directory has to say. */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { config, location, backupId, say = () => {}, clock = systemClock } = request
  const manifest = await wholeBackup(location, backupId)
  refuseUnfit(config, manifest)
  const { cluster, node } = config
  const directory = openDataDirectory({
    path: node.dataDirectory,
    clusterId: cluster.name,
    nodeId: node.id,
    nowMs: clock.wallMs(),
  })
  let store: StateStore | undefined
  let log: LogStore | undefined
  try {
    if (!directory.isNew) {
      throw new RestoreError(
        `${directory.path} has data already: a backup is restored into an empty data directory`,
      )
    }
    store = await openStateStore(directory.state, { factsFile: directory.facts })
    await beginsRestoration(store, backupId)
    log = await openWal({ directory: directory.wal })
    const groups = groupsOf(config)
    let rows = 0
    for (const group of groups) {
      const part = manifest.parts[group.id]
      if (part === undefined) throw new RestoreError(`the backup has no part of group ${group.id}`)
      say(`group ${group.id}: ${part.rows} rows, ${part.bytes} bytes`)
      await restoreGroup({ location, manifest, part, group, store, log, config })
      rows += part.rows
    }
    await endsRestoration(store)
    return { clusterName: cluster.name, groups: groups.map(({ id }) => id), rows }
  } finally {
    await log?.close()
    await store?.close()
    directory.release()
  }
}

async function wholeBackup(location: string, backupId: string): Promise<Manifest> {
  const manifest = await readManifest(location, backupId)
  if (manifest !== undefined) return manifest
  const isBegun = (await readBegun(location, backupId)) !== undefined
  throw new RestoreError(
    isBegun
      ? `backup ${backupId} at ${location} is not whole: it was never completed; take another one`
      : `there is no backup ${backupId} at ${location}`,
  )
}

function refuseUnfit({ cluster }: NodeConfig, manifest: Manifest): void {
  if (cluster.shards !== manifest.shards) {
    throw new RestoreError(
      `cluster.shards is ${cluster.shards}, the backup has ${manifest.shards}: the number of ` +
        'shards is for life, so set it to that of the backup',
    )
  }
  if (cluster.name === manifest.clusterName) {
    throw new RestoreError(
      `cluster.name is "${cluster.name}", as that of the cluster which was backed up: give the ` +
        'new one another name, so that nodes of the old one that come back are told from it',
    )
  }
}

interface RestoredGroup {
  readonly id: GroupId
  readonly membership: Membership
}

/** As the first leader of a new cluster would place them. */
function groupsOf({ cluster, node }: NodeConfig): RestoredGroup[] {
  const { nodes, shards, replicationFactor } = cluster
  const { voters, learners } = directoryMembers(nodes.map(({ id }) => id as NodeId))
  const groups = [{ id: directoryGroup, membership: membershipOf(voters, learners) }]
  for (const [i, placed] of placeShards(nodes, shards, replicationFactor).entries()) {
    if (!placed.includes(node.id)) continue
    groups.push({ id: (i + 1) as GroupId, membership: membershipOf(placed as NodeId[]) })
  }
  return groups
}

async function restoreGroup(parts: {
  readonly location: string
  readonly manifest: Manifest
  readonly part: PartFacts
  readonly group: RestoredGroup
  readonly store: StateStore
  readonly log: LogStore
  readonly config: NodeConfig
}): Promise<void> {
  const { location, manifest, part, group, store, log, config } = parts
  const { id, membership } = group
  let batch = store.batch()
  await verifyPart(location, manifest, part, async (rows) => {
    for (const { key, value } of rows) batch.put(keys.liveKey(id, key), value)
    if (batch.size < rowsPerBatch) return
    await store.write(batch)
    batch = store.batch()
  })
  await store.write(batch)
  const meta: SnapshotMeta = {
    index: (part.index + indexRaise) as LogIndex,
    term: (part.term + indexRaise) as Term,
    membership,
  }
  const key = keys.metaKey(id)
  const stored = store.get(key)
  if (stored === undefined) throw new RestoreError(`the part of group ${id} has no head`)
  const last = store.batch()
  last.put(
    key,
    id === directoryGroup
      ? restoredDirectory(stored, { meta, state: newState(config, manifest) })
      : restoredShard(stored, meta),
  )
  await store.write(last)
  const hardState = { term: meta.term, vote: 0, commit: meta.index } as const
  await log.write([{ group: id, snapshot: meta, entries: [], hardState }])
  await new MemberRecords(store).begin(id, 0, membership)
}

function restoredShard(stored: Uint8Array, { index, term, membership }: SnapshotMeta): Uint8Array {
  const { shard } = decodeMeta(stored)
  return encodeMeta({ shard: { ...shard, appliedIndex: index, appliedTerm: term }, membership })
}

/** Who was admitted, drained or lost in the old cluster is nobody in the new one. */
function newState({ cluster }: NodeConfig, { completedMs }: Manifest): DirectoryState {
  const { name, shards, replicationFactor, nodes } = cluster
  return {
    clusterName: name,
    shards,
    replicationFactor,
    nodes,
    placement: placeShards(nodes, shards, replicationFactor),
    createdMs: completedMs,
  }
}
