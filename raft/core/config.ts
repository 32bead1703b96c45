// Options and limits of one replica. Relations between them are asserted when it is created.

import { assert } from '#base/assert'
import type { NodeId } from '#base/brand'

export interface RaftConfig {
  readonly self: NodeId
  /** Ticks without a leader before a campaign; each wait is drawn from [n, 2n). */
  readonly electionTicks: number
  /** Ticks between a leader's heartbeats. */
  readonly heartbeatTicks: number
  /**
   * Seed of election jitter and of the first read request id; the only randomness there is. It must
   * be another one after each restart: an old answer to a read must not fit a new read (I1).
   */
  readonly seed: number
  /** Ask before campaigning (thesis section 9.6). */
  readonly preVote: boolean
  /**
   * Leaders without a quorum step down; voters with a live leader refuse votes (thesis section
   * 6.2).
   */
  readonly checkQuorum: boolean
  /** Bytes of entries in one AppendEntries. One entry is always sent, whatever its size. */
  readonly appendBytesMax: number
  /** AppendEntries messages in flight to one follower. */
  readonly inflightMessagesMax: number
  /** Bytes in flight to one follower. */
  readonly inflightBytesMax: number
  /** Bytes proposed but not committed; beyond it proposals are refused. */
  readonly uncommittedBytesMax: number
  /** Bytes handed out per output for applying. */
  readonly applyBytesMax: number
  /** Reads waiting for their quorum. */
  readonly pendingReadsMax: number
  /**
   * How long a voter stands by the leader it heard, in milliseconds of its monotonic clock, so that
   * the leader may answer reads by itself. 0: every read asks a quorum. At most an election
   * timeout, and the same at all replicas; lease.ts says what it rests on.
   */
  readonly leaseMs: number
  /** By how much the monotonic clocks of two replicas may drift apart during `leaseMs`. */
  readonly leaseDriftMs: number
}

export const defaultRaftConfig: Omit<RaftConfig, 'self' | 'seed'> = {
  electionTicks: 10,
  heartbeatTicks: 1,
  preVote: true,
  checkQuorum: true,
  appendBytesMax: 1 << 20,
  inflightMessagesMax: 64,
  inflightBytesMax: 16 << 20,
  uncommittedBytesMax: 64 << 20,
  applyBytesMax: 4 << 20,
  pendingReadsMax: 10_000,
  leaseMs: 0,
  leaseDriftMs: 0,
}

export function assertConfig(config: RaftConfig): void {
  assert(config.self > 0, 'self is a node id above 0')
  assert(config.heartbeatTicks >= 1, 'heartbeatTicks is at least 1')
  assert(config.electionTicks > config.heartbeatTicks, 'electionTicks exceeds heartbeatTicks')
  assert(config.inflightMessagesMax >= 1, 'at least one message may be in flight')
  assert(config.inflightBytesMax >= config.appendBytesMax, 'a full message fits into the window')
  assert(config.uncommittedBytesMax >= config.appendBytesMax, 'a full message may be uncommitted')
  assert(config.pendingReadsMax >= 1, 'at least one read may wait')
  assert(config.leaseMs >= 0, 'a lease has a length, or none')
  if (config.leaseMs === 0) return
  assert(config.checkQuorum, 'leases need checkQuorum: a leader must be safe from being deposed')
  assert(config.leaseDriftMs > 0, 'no two clocks run alike')
  assert(config.leaseDriftMs < config.leaseMs, 'a lease is longer than the drift it allows for')
}
