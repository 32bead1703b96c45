// What time a majority of clocks agrees has come.
// Owns: the offsets of the peers' clocks, from the answers to pings.  Does not: move any clock; the
// leader asks here before it proposes AdvanceClock (approval happens before proposing, never as a
// veto).
//   C1. A time is approved only when a majority of the voters' clocks has reached it, each peer's
//       clock taken at the lower end of what its sample allows. So one fast clock can not fire a
//       task early.
//   C2. A sample is used for `sampleAgeMaxMs` at most; without a majority of samples nothing is
//     approved.
//   C3. While a majority is known, no moment that a node writes down is more than `clockErrorMaxMs`
//       ahead of what the majority shows, nor behind it.

import type { NodeId } from '#base/brand'
import type { Clock } from '#base/clock'

/**
 * A node's own clock is taken for wrong when it is this far from what a majority shows: more than a
 * sample can be behind for the way of its ping.
 */
export const clockErrorMaxMs = 1_000

/** Samples older than this say nothing about a peer's clock any more. */
export const sampleAgeMaxMs = 10_000
/** Samples kept per peer; the one with the shortest round trip counts. */
export const samplesKeptMax = 16
/** Clocks may drift by this share while a sample is extrapolated (200 ppm). */
const driftPerMillion = 200

interface Sample {
  readonly atMonotonicMs: number
  readonly roundTripMs: number
  /** The peer's wall clock at `atMonotonicMs`, at the lower end of what is possible. */
  readonly lowestWallMs: number
}

export interface PeerClock {
  readonly node: NodeId
  /** Peer's wall clock minus ours, and how far it may be off either way. */
  readonly offsetMs: number
  readonly errorMs: number
}

export class ClockQuorum {
  private readonly self: NodeId
  private readonly clock: Clock
  private readonly samples = new Map<NodeId, Sample[]>()

  constructor(self: NodeId, clock: Clock) {
    this.self = self
    this.clock = clock
  }

  /**
   * A ping to `peer` left at `sentMs` and its answer came at `receivedMs` (both monotonic, ours).
   */
  observe(
    peer: NodeId,
    ping: { readonly sentMs: number; readonly receivedMs: number; readonly peerWallMs: number },
  ): void {
    const sample: Sample = {
      atMonotonicMs: ping.receivedMs,
      roundTripMs: ping.receivedMs - ping.sentMs,
      // The answer was written before it arrived: the peer's clock shows at least this now.
      lowestWallMs: ping.peerWallMs,
    }
    // An older sample that says more than the peer's clock can show now is of before it was set
    // back.
    const highestWallMs = ping.peerWallMs + sample.roundTripMs
    const kept = (this.samples.get(peer) ?? []).filter((old) => {
      return extrapolate(old, ping.receivedMs) <= highestWallMs
    })
    kept.push(sample)
    if (kept.length > samplesKeptMax) kept.shift()
    this.samples.set(peer, kept)
  }

  forget(peer: NodeId): void {
    this.samples.delete(peer)
  }

  /**
   * The latest time that a majority of `voters` has reached; undefined: too few clocks are known.
   */
  approvedMs(voters: readonly NodeId[]): number | undefined {
    const nowMs = this.clock.monotonicMs()
    const walls: number[] = []
    for (const voter of voters) {
      const wall = voter === this.self ? this.clock.wallMs() : this.lowestWallMs(voter, nowMs)
      if (wall !== undefined) walls.push(wall)
    }
    const majority = Math.floor(voters.length / 2) + 1
    if (walls.length < majority) return undefined
    walls.sort((a, b) => b - a)
    return Math.floor(walls[majority - 1] as number)
  }

  /** The highest of the lower bounds that a peer's samples give for its clock now. */
  private lowestWallMs(peer: NodeId, nowMs: number): number | undefined {
    let best: number | undefined
    for (const sample of this.samples.get(peer) ?? []) {
      if (nowMs - sample.atMonotonicMs > sampleAgeMaxMs) continue
      const wall = extrapolate(sample, nowMs)
      if (best === undefined || wall > best) best = wall
    }
    return best
  }

  /** The peers' offsets, for status and alarms. */
  peers(): PeerClock[] {
    const nowMs = this.clock.monotonicMs()
    const wallMs = this.clock.wallMs()
    const result: PeerClock[] = []
    for (const [node, samples] of this.samples) {
      let best: Sample | undefined
      for (const sample of samples) {
        if (nowMs - sample.atMonotonicMs > sampleAgeMaxMs) continue
        if (best === undefined || sample.roundTripMs < best.roundTripMs) best = sample
      }
      if (best === undefined) continue
      const peerWallMs = best.lowestWallMs + best.roundTripMs / 2 + (nowMs - best.atMonotonicMs)
      result.push({ node, offsetMs: peerWallMs - wallMs, errorMs: best.roundTripMs / 2 })
    }
    return result.sort((a, b) => a.node - b.node)
  }
}

/** What the peer's clock shows at least at `nowMs` (monotonic, ours). */
function extrapolate(sample: Sample, nowMs: number): number {
  const ageMs = nowMs - sample.atMonotonicMs
  return sample.lowestWallMs + ageMs * (1 - driftPerMillion / 1_000_000)
}

/**
 * The clock by which a node writes moments down: its own, kept near to what a majority shows as far
 * as that is known. So a clock that is minutes off does not pass over the occurrences of a schedule
 * that is changed through its node, put off what is to run now, or end a pause.
 */
export function keptClock(
  clock: Clock,
  quorum: Pick<ClockQuorum, 'approvedMs'>,
  nodes: readonly NodeId[],
): Clock {
  return {
    monotonicMs: () => clock.monotonicMs(),
    wallMs: () => {
      const ownMs = clock.wallMs()
      const agreedMs = quorum.approvedMs(nodes)
      if (agreedMs === undefined) return ownMs
      return Math.min(Math.max(ownMs, agreedMs), agreedMs + clockErrorMaxMs)
    },
    after: (delayMs, act) => clock.after(delayMs, act),
    soon: (act) => clock.soon(act),
  }
}
