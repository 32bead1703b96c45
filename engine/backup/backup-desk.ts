// Parts of backups that this node writes, of the replicas that it has.
// Owns: the jobs under way.  Does not: choose who writes which part (backup-steps.ts).
//   BK4. A part holds everything that was acknowledged before it was asked for: the replica waits
//        for a read index before it cuts, so any replica may write it, not the leader alone.

import { join } from 'node:path'
import type { Clock } from '#base/clock'
import type { GroupHandle } from '#raft/host'
import type { SnapshotCut } from '#raft/host/ports'
import { SchedulerError } from '../errors.ts'
import { folderOf, readBegun } from './backup-folder.ts'
import { type PartFacts, partName, writePart } from './part-file.ts'

/** Parts that one node writes at a time. */
export const backupJobsMax = 4
/** What came of a job is remembered for so long. */
const rememberedMs = 10 * 60_000
const readIndexTimeoutMs = 5_000

export interface PartOrder {
  readonly group: number
  readonly location: string
  readonly backupId: string
  readonly bytesPerSecond: number
}

export interface PartState {
  readonly bytes: number
  /** Set when it is on disk. */
  readonly part?: PartFacts | undefined
  /** Set when it failed; to be ordered again, here or elsewhere. */
  readonly problem?: string | undefined
}

/** A replica that can be cut. */
export interface BackupSource {
  readonly handle: GroupHandle
  cutSnapshot(): Promise<SnapshotCut | undefined>
}

interface Job {
  bytes: number
  part?: PartFacts
  problem?: string
  endedMs: number
}

export class BackupDesk {
  private readonly self: number
  private readonly clock: Clock
  private readonly jobs = new Map<string, Job>()

  constructor(self: number, clock: Clock) {
    this.self = self
    this.clock = clock
  }

  /** Begins to write a part, or says how far it is. What failed is told once, then forgotten. */
  order(order: PartOrder, source: BackupSource): PartState {
    const path = join(folderOf(order.location, order.backupId), partName(order.group))
    this.forgetOld()
    let job = this.jobs.get(path)
    if (job === undefined) {
      const underWay = [...this.jobs.values()].filter(({ endedMs }) => endedMs === 0)
      if (underWay.length >= backupJobsMax) {
        throw new SchedulerError('OVERLOADED', `node ${this.self} writes other backups`, {
          metadata: { limit: 'backupJobsMax' },
          retryAfterMs: 1_000,
        })
      }
      job = { bytes: 0, endedMs: 0 }
      this.jobs.set(path, job)
      void this.run(job, { order, path, source })
    }
    if (job.problem !== undefined) this.jobs.delete(path)
    const { bytes, part, problem } = job
    return { bytes, part, problem }
  }

  private async run(
    job: Job,
    { order, path, source }: { order: PartOrder; path: string; source: BackupSource },
  ): Promise<void> {
    try {
      job.part = await this.write(job, { order, path, source })
    } catch (error) {
      job.problem = `node ${this.self}: ${error instanceof Error ? error.message : String(error)}`
    }
    job.endedMs = this.clock.monotonicMs()
  }

  private async write(
    job: Job,
    { order, path, source }: { order: PartOrder; path: string; source: BackupSource },
  ): Promise<PartFacts> {
    const { location, backupId, bytesPerSecond, group } = order
    if ((await readBegun(location, backupId)) === undefined) {
      throw new Error(
        `${folderOf(location, backupId)} is not there: the location has to be one directory ` +
          'that every node can write',
      )
    }
    await this.isCurrent(source.handle)
    const cut = await source.cutSnapshot()
    if (cut === undefined) throw new Error(`the replica of group ${group} is being replaced`)
    try {
      return await writePart(path, {
        chunks: cut.chunks(0),
        writer: `node-${this.self}`,
        clock: this.clock,
        bytesPerSecond,
        wrote: (bytes) => {
          job.bytes = bytes
        },
      })
    } finally {
      await cut.close()
    }
  }

  /** BK4. */
  private isCurrent(handle: GroupHandle): Promise<void> {
    return new Promise((resolve, reject) => {
      handle.read(this.clock.monotonicMs() + readIndexTimeoutMs, (outcome) => {
        if (outcome.type === 'ready') resolve()
        else reject(new Error(`group ${handle.id} can not be read: ${outcome.reason}`))
      })
    })
  }

  private forgetOld(): void {
    const nowMs = this.clock.monotonicMs()
    for (const [path, { endedMs }] of this.jobs) {
      if (endedMs !== 0 && nowMs - endedMs > rememberedMs) this.jobs.delete(path)
    }
  }
}
