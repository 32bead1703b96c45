// How long a worker's session lives at its shards, and how long the worker may be silent for that.
// Owns: the difference (K3): the shard's clock may lag, and clocks run at speeds of their own.

import { clockLagMaxMs } from '../shard/executor-session.ts'

export const sessionLifeMs = (ttlMs: number): number => Math.ceil(ttlMs * 1.25) + 2 * clockLagMaxMs

/** The other way round. */
export function silenceMs(lifeMs: number): number {
  return Math.max(0, Math.floor((lifeMs - 2 * clockLagMaxMs) / 1.25))
}
