// What this node has heard of its peers: when, from which process, how it is with them.
// Owns: the last answer of each.  Does not: ask (transport), or judge clocks (clock-quorum.ts).

import type { NodeId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { WirePong } from '../transport/wire.ts'

/** A peer counts as alive while its last answer is younger than this. */
export const peerAliveMs = 2_000

export interface PeerState {
  readonly lastSeenMs: number
  readonly sessionId: number
  readonly version: string
  /** It gives its leaderships away. */
  readonly isDraining: boolean
}

export class PeerBook {
  private readonly self: NodeId
  private readonly sessionId: number
  private readonly clock: Clock
  private readonly states = new Map<NodeId, PeerState>()

  constructor(self: NodeId, sessionId: number, clock: Clock) {
    this.self = self
    this.sessionId = sessionId
    this.clock = clock
  }

  get(peer: NodeId): PeerState | undefined {
    return this.states.get(peer)
  }

  /** A ping was answered. Says whether another process answered than before. */
  heard(peer: NodeId, pong: WirePong, receivedMs: number): 'same' | 'first' | 'restarted' {
    const before = this.states.get(peer)
    const { sessionId, version, draining } = pong
    this.states.set(peer, { lastSeenMs: receivedMs, sessionId, version, isDraining: draining })
    if (before?.sessionId === sessionId) return 'same'
    return before === undefined ? 'first' : 'restarted'
  }

  isAlive(node: NodeId): boolean {
    if (node === this.self) return true
    const peer = this.states.get(node)
    return peer !== undefined && this.clock.monotonicMs() - peer.lastSeenMs < peerAliveMs
  }

  /**
   * The process of a node, as an executor. An old answer is good enough: a process that is gone
   * never comes back under the same id.
   */
  sessionOf(node: NodeId): number | undefined {
    return node === this.self ? this.sessionId : this.states.get(node)?.sessionId
  }
}
