// A rolling digest of everything that happened to the facts: two 32-bit lanes.
// Owns: the mixing.  Does not: decide what is mixed in (state.ts), detect tampering (it is no MAC).
// Equal on all replicas at equal applied index, whatever their history: replayed or restored.

export interface Digest {
  high: number
  low: number
}

/** Mixes in one safe integer. */
export function mix(digest: Digest, value: number): void {
  const lower = value | 0
  const upper = Math.floor(value / 2 ** 32) | 0
  let low = Math.imul(digest.low ^ lower, 0x85ebca6b)
  low = ((low << 13) | (low >>> 19)) + 0x165667b1
  low = Math.imul(low ^ upper, 0xc2b2ae35)
  low ^= low >>> 15
  let high = Math.imul(digest.high + low, 0x9e3779b1)
  high ^= (high >>> 17) ^ lower
  high = Math.imul(high, 0x27d4eb2f) ^ upper
  digest.low = low >>> 0
  digest.high = (high ^ (high >>> 13)) >>> 0
}
