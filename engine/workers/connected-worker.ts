// A worker that is connected to this node: what it takes, the room it has, what it holds.
// Owns: the counts, and what is sent to it.  Does not: ask shards (shard-link.ts), know the stream
// (poll-stream.ts).
//   K1. It never has more assignments than it gave credits; what is asked of shards is set aside.

import type { GroupId } from '#base/brand'
import type { Interest } from '../shard/work-calls.ts'

export interface WorkerFacts {
  readonly namespace: string
  readonly workerId: string
  readonly sessionId: number
  readonly queues: readonly string[]
  readonly handlers: readonly string[]
  readonly ttlMs: number
  readonly capacity: number
  readonly clientVersion: string
  readonly labels: Readonly<Record<string, string>>
  readonly address: string
  readonly connectedAtMs: number
}

export interface WorkerLease {
  readonly key: string
  readonly token: number
  readonly shard: GroupId
  /** When the attempt times out (monotonic clock: a leap of the other one ends nothing). */
  readonly timeoutAtMs: number
  /** Its end is on its way to the shard: what the shard says of it meanwhile is that end. */
  isReporting: boolean
}

/** What leaves to the worker: a PollTasksResponse. */
export type Send = (message: object) => void

export class ConnectedWorker {
  readonly facts: WorkerFacts
  readonly interests: readonly Interest[]
  readonly leases = new Map<string, WorkerLease>()
  /** Shards where leases may stand that nobody knows of: an answer was lost. */
  readonly doubtful = new Set<GroupId>()
  readonly send: Send
  /** Ends the stream. */
  readonly end: () => void
  /** What was sent waits to leave: nothing more is to be given to it. */
  private readonly isBacklogged: () => boolean
  credits = 0
  isDraining = false
  /** Monotonic. */
  heardAtMs: number
  heardWallMs: number
  private asked = 0
  /** Leases that shards told of and nobody here knows: seen once already. */
  private strange = new Set<string>()

  constructor(
    facts: WorkerFacts,
    door: {
      readonly send: Send
      readonly end: () => void
      readonly isBacklogged: () => boolean
      readonly nowMs: number
    },
  ) {
    const { namespace, queues, handlers } = facts
    this.facts = facts
    this.interests = queues.map((queue) => ({ namespace, queue, handlers }))
    this.send = door.send
    this.end = door.end
    this.isBacklogged = door.isBacklogged
    this.heardAtMs = door.nowMs
    this.heardWallMs = facts.connectedAtMs
  }

  get name(): string {
    return `${this.facts.namespace}/${this.facts.workerId}`
  }

  /** Room that nobody has been asked to fill. */
  get room(): number {
    if (this.isDraining || this.isBacklogged()) return 0
    return Math.max(0, this.credits - this.asked)
  }

  addCredits(count: number): void {
    this.credits = Math.min(this.facts.capacity, this.credits + count)
  }

  setAside(count: number): void {
    this.asked += count
  }

  putBack(count: number): void {
    this.asked -= count
  }

  hold(lease: Omit<WorkerLease, 'isReporting'>): void {
    this.leases.set(lease.key, { ...lease, isReporting: false })
    this.strange.delete(`${lease.key} ${lease.token}`)
  }

  drop(key: string, token: number): void {
    if (this.leases.get(key)?.token === token) this.leases.delete(key)
  }

  /** Where it has something to renew. */
  shards(): ReadonlySet<GroupId> {
    const shards = new Set(this.doubtful)
    for (const { shard } of this.leases.values()) shards.add(shard)
    return shards
  }

  /**
   * A lease of its session that is not known here. True when it was so before: then no assignment
   * of it is on its way, and it is to be given back.
   */
  isStrange(key: string, token: number): boolean {
    if (this.leases.get(key)?.token === token) return false
    const name = `${key} ${token}`
    if (this.strange.delete(name)) return true
    this.strange.add(name)
    return false
  }
}
