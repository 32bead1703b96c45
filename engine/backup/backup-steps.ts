// The steps of an operation that makes a backup, and of one that verifies it: group by group.
// Owns: who writes which part, the order (BK2).  Does not: write parts (backup-desk.ts).

import { type Clock, pause } from '#base/clock'
import type { NodeId } from '#base/brand'
import type { ClusterDoor } from '../cluster/cluster-door.ts'
import { directoryGroup, type DirectoryState } from '../directory/topology.ts'
import { SchedulerError } from '../errors.ts'
import type { OperationStep, PageResult } from '../operations/operation-runner.ts'
import { version } from '../version.ts'
import {
  beginBackup,
  type Begun,
  completeBackup,
  noteVerified,
  readBegun,
  readManifest,
  verifyPart,
} from './backup-folder.ts'
import type { PartFacts } from './part-file.ts'

/** Between two looks at a part that is being written. */
const againMs = 300
/** Each node that has a replica is asked this often for a part before the backup is given up. */
const roundsMax = 4

export interface BackupContext {
  readonly clock: Clock
  readonly cluster: Pick<ClusterDoor, 'backup'>
  readonly directoryState: () => DirectoryState
}

/** How far a backup is: between two pages it is all that is remembered. */
interface Cursor {
  readonly tries: number
  readonly parts: readonly PartFacts[]
}

interface Details {
  readonly location: string
  readonly backupId: string
  readonly bytesPerSecond: number
  readonly createdMs: number
  readonly verifies: boolean
}

export function backupStep(context: BackupContext): OperationStep {
  return async ({ details }, cursor) => {
    const order = details as unknown as Details
    try {
      if (order.verifies) return await verifyNext(context, order, cursor)
      return await backUpNext(context, order, cursor)
    } catch (error) {
      if (error instanceof SchedulerError) throw error
      // Files that can not be written or read: what is wrong with them is for people to mend.
      const message = error instanceof Error ? error.message : String(error)
      throw new SchedulerError('BACKUP_FAILED', message, { cause: error })
    }
  }
}

const page = (cursor: string | undefined, succeeded: number): PageResult => ({
  cursor,
  succeeded,
  unchanged: 0,
  failures: [],
})

async function backUpNext(
  { clock, cluster, directoryState }: BackupContext,
  order: Details,
  text: string,
): Promise<PageResult> {
  const { location, backupId, bytesPerSecond } = order
  const state = directoryState()
  if (text === '') {
    await beginBackup(location, begunOf(order, state))
    return page(JSON.stringify({ tries: 0, parts: [] } satisfies Cursor), 0)
  }
  const cursor = JSON.parse(text) as Cursor
  const group = cursor.parts.length
  if (group > state.shards) {
    const begun = begunOf(order, state)
    await completeBackup(location, { ...begun, completedMs: clock.wallMs(), parts: cursor.parts })
    return page(undefined, 0)
  }
  const nodes = replicasOf(state, group)
  const node = nodes[cursor.tries % nodes.length] as NodeId
  let problem: string | undefined
  try {
    const told = await cluster.backup(node, { group, location, backupId, bytesPerSecond })
    if (told.part !== undefined) {
      const next: Cursor = { tries: 0, parts: [...cursor.parts, told.part] }
      return page(JSON.stringify(next), 1)
    }
    problem = told.problem
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error)
  }
  await pause(clock, againMs)
  if (problem === undefined) return page(text, 0)
  const tries = cursor.tries + 1
  if (tries >= roundsMax * nodes.length) throw new SchedulerError('BACKUP_FAILED', problem)
  return page(JSON.stringify({ ...cursor, tries } satisfies Cursor), 0)
}

function begunOf({ backupId, createdMs }: Details, state: DirectoryState): Begun {
  const { clusterName, shards } = state
  return { backupId, clusterName, shards, version, createdMs }
}

/** Whoever is asked first is the one that is preferred the least as a leader. */
function replicasOf(state: DirectoryState, group: number): readonly number[] {
  if (group === directoryGroup) return state.nodes.map(({ id }) => id)
  return [...(state.placement[group - 1] ?? [])].reverse()
}

async function verifyNext(
  { clock }: BackupContext,
  { location, backupId }: Details,
  cursor: string,
): Promise<PageResult> {
  const manifest = await readManifest(location, backupId)
  if (manifest === undefined) {
    const isBegun = (await readBegun(location, backupId)) !== undefined
    const why = isBegun ? 'is not whole: it was never completed' : 'is not there'
    throw new SchedulerError('BACKUP_FAILED', `backup ${backupId} at ${location} ${why}`)
  }
  const at = cursor === '' ? 0 : Number(cursor)
  const part = manifest.parts[at]
  if (part === undefined) {
    await noteVerified(location, backupId, clock.wallMs())
    return page(undefined, 0)
  }
  await verifyPart(location, manifest, part)
  return page(String(at + 1), 1)
}
