// Snapshots between replicas: cut at the leader, streamed beside the log, staged at the follower.
// Owns: how many are under way, and how one goes on that broke off.  Does not: know what is in them
// (the state machine does).
//   H9. A stream goes on only with chunks of the very cut that it began with, sent by the leader of
//       the term in which it was cut: its name says group, sender, term, place and which cut of
//       this process. Another leader, another term or another cut begins with nothing.

import { type Clock, pause } from '#base/clock'
import type { NodeId } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import type { Group } from './group.ts'
import type {
  SnapshotAnswer,
  SnapshotCut,
  SnapshotHead,
  SnapshotRoute,
  SnapshotStream,
  Transport,
} from './ports.ts'

/** Snapshots that one node sends at a time; the others wait for the next request of the core. */
export const snapshotsSentMax = 2
/** Snapshots that wait for their turn; beyond it the core is told that it failed and asks again. */
export const snapshotsWaitingMax = 1_024
/** Between a broken connection and the question how far it came. */
export const snapshotResumeMs = 500
/**
 * So often it is asked in vain, one after the other: a follower that restarts has so many times
 * snapshotResumeMs. Then the cut is let go; the next one begins anew.
 */
export const fruitlessResumesMax = 20

interface Job {
  readonly group: Group
  readonly peer: NodeId
}

export class SnapshotMover {
  private readonly transport: Transport
  private readonly clock: Clock
  private readonly wake: (group: Group) => void
  private readonly onFatal: (error: unknown) => void
  private readonly waiting: Job[] = []
  private underWay = 0
  private cutCount = 0
  private stopped = false
  sentCount = 0
  receivedCount = 0
  /** Streams that went on where they had broken off. */
  resumedCount = 0

  constructor(options: {
    readonly transport: Transport
    readonly clock: Clock
    readonly wake: (group: Group) => void
    readonly onFatal: (error: unknown) => void
  }) {
    this.transport = options.transport
    this.clock = options.clock
    this.wake = options.wake
    this.onFatal = options.onFatal
  }

  stop(): void {
    this.stopped = true
  }

  /** The core needs a snapshot sent to `peer`. */
  send(group: Group, peer: NodeId): void {
    if (this.waiting.some((job) => job.group === group && job.peer === peer)) return
    if (this.waiting.length >= snapshotsWaitingMax) {
      this.clock.soon(() => this.ended({ group, peer }, false))
      return
    }
    this.waiting.push({ group, peer })
    this.next()
  }

  private next(): void {
    while (this.underWay < snapshotsSentMax) {
      const job = this.waiting.shift()
      if (job === undefined) return
      this.underWay += 1
      this.stream(job)
        .catch((error: unknown) => {
          this.onFatal(error)
          return false
        })
        .then((delivered) => {
          this.underWay -= 1
          if (delivered) this.sentCount += 1
          this.ended(job, delivered)
          this.next()
        })
        .catch(this.onFatal)
    }
  }

  private ended({ group, peer }: Job, delivered: boolean): void {
    group.core.step({ type: 'SnapshotEnded', peer, delivered })
    this.wake(group)
  }

  private async stream({ group, peer }: Job): Promise<boolean> {
    const { core, machine, self } = group
    if (core.role !== 'leader') return false
    const { term } = core
    const cut = await machine.cutSnapshot()
    if (cut === undefined) return false
    try {
      core.step({ type: 'SnapshotStarted', peer, index: cut.meta.index })
      this.cutCount += 1
      const { index, term: at } = cut.meta
      const name = `${group.id}/${self}/${term}/${index}/${at}/${this.cutCount}`
      const route = { group: group.id, from: self, to: peer }
      const goesOn = (): boolean => !this.stopped && core.role === 'leader' && core.term === term
      return await this.deliver({ route, cut, head: { meta: cut.meta, term, name }, goesOn })
    } finally {
      await cut.close()
    }
  }

  /** Sends until the peer has all, or nothing gets through any more. */
  private async deliver(parts: {
    readonly route: SnapshotRoute
    readonly cut: SnapshotCut
    readonly head: SnapshotHead
    readonly goesOn: () => boolean
  }): Promise<boolean> {
    const { route, cut, head, goesOn } = parts
    let reached = 0
    let first: number | undefined = 0
    for (let fruitless = 0; fruitless < fruitlessResumesMax && goesOn(); ) {
      // While nobody says how far it came nothing is sent: what is there would be thrown away.
      if (first !== undefined) {
        const stream = { ...head, first, chunks: cut.chunks(first) }
        const answer = await this.transport.sendSnapshot(route, stream)
        if (answer?.staged === true) return true
        // Refused, or damaged: the core asks for another one.
        if (answer?.chunks === 0) return false
      }
      await pause(this.clock, snapshotResumeMs)
      if (!goesOn()) return false
      first = await this.transport.askSnapshot(route, head)
      fruitless = (first ?? 0) > reached ? 0 : fruitless + 1
      if ((first ?? 0) > 0) this.resumedCount += 1
      reached = first ?? reached
    }
    return false
  }

  /** How far a snapshot has come here. Undefined: ask again, another one is under way. */
  asked(
    group: Group | undefined,
    route: SnapshotRoute,
    { name }: SnapshotHead,
  ): number | undefined {
    if (group === undefined) return 0
    if (isBusy(group)) return undefined
    return route.to === group.self ? group.machine.stagedChunks(name) : 0
  }

  /**
   * A peer streams a snapshot to us: stage it, then let the core decide. Undefined: it was not
   * looked at, another one is under way.
   */
  async receive(options: {
    readonly group: Group | undefined
    readonly route: SnapshotRoute
    readonly stream: SnapshotStream
  }): Promise<SnapshotAnswer | undefined> {
    const { group, route, stream } = options
    const refused = { staged: false, chunks: 0 }
    if (group === undefined) return refused
    // For a replica that was here before this one, or that is still to come.
    if (route.to !== group.self) return refused
    // Of a leader that is none any more: its chunks must not take the place of a newer one's.
    if (stream.term < group.core.term) return refused
    if (isBusy(group)) return undefined
    if (stream.meta.index <= group.core.applied) return { staged: true, chunks: 0 }
    group.staging = true
    try {
      const answer = await group.machine.stageSnapshot({
        ...stream,
        chunks: ofLeader(group, stream),
      })
      if (!answer.staged) return answer
      const message: PeerMessage = {
        type: 'InstallSnapshot',
        from: route.from,
        to: route.to,
        term: stream.term,
        snapshot: stream.meta,
      }
      group.receive(message)
      group.announced = true
      this.receivedCount += 1
      this.wake(group)
      return answer
    } finally {
      group.staging = false
    }
  }
}

/** What is staged, or about to be swapped in, must stay as it is until then. */
function isBusy(group: Group): boolean {
  return group.staging || group.announced || group.installing
}

/** Breaks off when the sender is deposed: the next leader does not have to wait for its end. */
async function* ofLeader(group: Group, { term, chunks }: SnapshotStream) {
  for await (const chunk of chunks) {
    if (group.core.term > term) throw new Error('the sender of the snapshot is deposed')
    yield chunk
  }
}
