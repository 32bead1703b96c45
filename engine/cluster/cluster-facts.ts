// What a node knows for certain: of itself, and of the groups that it has a replica of.
// Owns: the shapes that travel between nodes, and looking.  Does not: put the cluster's picture
// together (cluster-view.ts).

import { readdir, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type NodeId, nodeOf, numberOf } from '#base/brand'
import { countedStates } from '#machine'
import type { GroupHandle } from '#raft/host'
import type { IndexedDigest } from '../shard/digest-ring.ts'
import type { LocalShard } from '../shard/local-calls.ts'

export interface NodeFacts {
  readonly startedMs: number
  readonly memoryBytes: number
  /** Of the file system that holds the data. */
  readonly diskFreeBytes: number
  readonly diskUsedBytes: number
  readonly tzdataVersion: string
  /** For people. */
  readonly warnings: readonly string[]
  /** Of every group with a replica there. */
  readonly groups: readonly GroupFacts[]
}

export interface GroupFacts {
  readonly group: number
  readonly leads: boolean
  /** The node that it takes for the leader; 0: none. */
  readonly leader: number
  readonly term: number
  readonly last: number
  readonly commit: number
  readonly applied: number
  /** Its membership is being changed. */
  readonly isChanging: boolean
  readonly members: readonly MemberFacts[]
  /** Of a shard. */
  readonly tasks?: ShardFacts
}

export interface MemberFacts {
  readonly node: number
  readonly number: number
  readonly votes: boolean
  /** As far as the leader knows; 0 elsewhere. */
  readonly match: number
  readonly heard: boolean
  readonly takesSnapshot: boolean
}

export interface ShardFacts {
  readonly clockMs: number
  readonly live: number
  readonly ready: number
  readonly leases: number
  readonly digest?: IndexedDigest | undefined
}

export function groupFacts(self: NodeId, handle: GroupHandle, shard?: LocalShard): GroupFacts {
  const { status, peers, votes, members } = pictureOf(handle)
  return {
    group: handle.id,
    leads: status.role === 'leader',
    leader: nodeOf(status.leader),
    term: status.term,
    last: status.lastIndex,
    commit: status.commit,
    applied: status.applied,
    isChanging: status.membership.votersOutgoing.length > 0,
    members: members.map((member) => {
      const peer = peers.get(member)
      const isSelf = nodeOf(member) === self
      return {
        node: nodeOf(member),
        number: numberOf(member),
        votes: votes.has(member),
        match: isSelf ? status.lastIndex : (peer?.match ?? 0),
        heard: isSelf || peer?.recentActive === true,
        takesSnapshot: peer?.state === 'snapshot',
      }
    }),
    ...(shard === undefined ? {} : { tasks: shardFacts(shard) }),
  }
}

function pictureOf(handle: GroupHandle) {
  const status = handle.status()
  const { membership } = status
  const votes = new Set<NodeId>([...membership.voters, ...membership.votersOutgoing])
  const members = [...votes, ...membership.learners, ...membership.learnersNext]
  const peers = new Map(status.peers.map((peer) => [peer.node, peer]))
  return { status, peers, votes, members: [...new Set(members)].sort((a, b) => a - b) }
}

const liveStates = new Set<string>(['PENDING', 'CLAIMED', 'RUNNING', 'RETRYING'])

function shardFacts({ replica }: LocalShard): ShardFacts {
  const { machine } = replica
  let live = 0
  for (const { counts } of machine.counts()) {
    for (const [i, state] of countedStates.entries()) {
      if (liveStates.has(state)) live += counts[i] ?? 0
    }
  }
  return {
    clockMs: machine.clockMs,
    live,
    ready: machine.readyCount,
    leases: machine.leaseCount,
    digest: replica.digests.latest,
  }
}

/** Of the file system, and of all files below `path`. */
export async function diskFacts(
  path: string,
): Promise<Pick<NodeFacts, 'diskFreeBytes' | 'diskUsedBytes'>> {
  const { bsize, bavail } = await statfs(path)
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map((file) => sizeOf(join(file.parentPath, file.name))))
  const diskUsedBytes = sizes.reduce((sum, size) => sum + size, 0)
  return { diskFreeBytes: bavail * bsize, diskUsedBytes }
}

/** A file may be gone by now: compactions and reclaimed segments remove them. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}
