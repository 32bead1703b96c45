// What a seed draws before anything happens: options of the replicas, faults of the network.
// Owns: the ranges.  Does not: run anything.

import { nodeId } from '#base/brand'
import type { Prng } from '#base/prng'
import { defaultRaftConfig, type RaftConfig } from '../config.ts'
import type { NetworkFaults } from './network.ts'

export const tickMs = 100
/** Thousandths by which a clock may run fast or slow. */
export const clockRateMax = 20

export function drawFaults(prng: Prng): NetworkFaults {
  return {
    drop: { numerator: prng.pick([0, 0, 5, 20]), denominator: 100 },
    duplicate: { numerator: prng.pick([0, 2, 20]), denominator: 100 },
    reorder: { numerator: prng.pick([0, 10, 50, 100]), denominator: 100 },
  }
}

export function drawConfig(prng: Prng): RaftConfig {
  const self = nodeId(1)
  const checkQuorum = prng.chance({ numerator: 3, denominator: 4 })
  const preVote = prng.chance({ numerator: 3, denominator: 4 })
  const small = prng.chance({ numerator: 1, denominator: 2 })
  const electionTicks = prng.pick([3, 5, 10])
  const seed = prng.next()
  const usesLeases = checkQuorum && prng.chance({ numerator: 1, denominator: 2 })
  const leaseMs = usesLeases ? electionTicks * tickMs : 0
  const config: RaftConfig = {
    ...defaultRaftConfig,
    self,
    seed,
    electionTicks,
    checkQuorum,
    preVote,
    leaseMs,
    // Two clocks, one fast and one slow, each by its rate.
    leaseDriftMs: Math.ceil((leaseMs * 3 * clockRateMax) / 1000),
  }
  if (!small) return config
  return {
    ...config,
    appendBytesMax: 100,
    inflightMessagesMax: prng.range(1, 4),
    inflightBytesMax: 300,
    uncommittedBytesMax: 1000,
    applyBytesMax: 60,
    pendingReadsMax: 3,
  }
}
