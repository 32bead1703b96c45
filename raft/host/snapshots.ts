// Snapshots between replicas: cut at the leader, streamed beside the log, staged at the follower.
// Owns: how many are under way.  Does not: know what is in them (the state machine does).

import type { NodeId } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import type { Group } from './group.ts'
import type { SnapshotRoute, SnapshotStream, Transport } from './ports.ts'

/** Snapshots that one node sends at a time; the others wait for the next request of the core. */
export const snapshotsSentMax = 2

export class SnapshotMover {
  private readonly transport: Transport
  private readonly wake: (group: Group) => void
  private readonly onFatal: (error: unknown) => void
  private readonly waiting: { group: Group; peer: NodeId }[] = []
  private underWay = 0
  sentCount = 0
  receivedCount = 0

  constructor(options: {
    readonly transport: Transport
    readonly wake: (group: Group) => void
    readonly onFatal: (error: unknown) => void
  }) {
    this.transport = options.transport
    this.wake = options.wake
    this.onFatal = options.onFatal
  }

  /** The core needs a snapshot sent to `peer`. */
  send(group: Group, peer: NodeId): void {
    if (this.waiting.some((job) => job.group === group && job.peer === peer)) return
    this.waiting.push({ group, peer })
    this.next()
  }

  private next(): void {
    while (this.underWay < snapshotsSentMax) {
      const job = this.waiting.shift()
      if (job === undefined) return
      this.underWay += 1
      this.stream(job.group, job.peer)
        .catch((error: unknown) => {
          this.onFatal(error)
          return false
        })
        .then((delivered) => {
          this.underWay -= 1
          if (delivered) this.sentCount += 1
          job.group.core.step({ type: 'SnapshotEnded', peer: job.peer, delivered })
          this.wake(job.group)
          this.next()
        })
        .catch(this.onFatal)
    }
  }

  private async stream(group: Group, peer: NodeId): Promise<boolean> {
    const { core, machine } = group
    if (core.role !== 'leader') return false
    const term = core.term
    const stream = await machine.cutSnapshot(term)
    if (stream === undefined) return false
    core.step({ type: 'SnapshotStarted', peer, index: stream.meta.index })
    const route = { group: group.id, from: core.status().self, to: peer }
    return await this.transport.sendSnapshot(route, stream)
  }

  /** A peer streams a snapshot to us: stage it, then let the core decide. */
  async receive(options: {
    readonly group: Group | undefined
    readonly route: SnapshotRoute
    readonly stream: SnapshotStream
  }): Promise<boolean> {
    const { group, route, stream } = options
    if (group === undefined || group.staging || group.installing) return false
    // For a replica that was here before this one, or that is still to come.
    if (route.to !== group.core.status().self) return false
    if (stream.meta.index <= group.core.applied) return true
    group.staging = true
    try {
      if (!(await group.machine.stageSnapshot(stream))) return false
      const message: PeerMessage = {
        type: 'InstallSnapshot',
        from: route.from,
        to: route.to,
        term: stream.term,
        snapshot: stream.meta,
      }
      group.receive(message)
      this.receivedCount += 1
      this.wake(group)
      return true
    } finally {
      group.staging = false
    }
  }
}
