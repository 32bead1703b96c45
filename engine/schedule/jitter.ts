// Jitter: where in its window an occurrence lies.
// Owns: the hash. It is the same on every node and in every version: a format, never changed.

/**
 * A place in [0, maxMs) that depends on the schedule and the occurrence: computed twice it is the
 * same, for another occurrence it is another one. Jitter moves an occurrence later only.
 */
export function jitterMs(seed: string, nominalMs: number, maxMs: number): number {
  return placeOf(hashText(`${seed}@${nominalMs}`), maxMs)
}

/** A place in [0, maxMs) that is the same for all occurrences of a schedule, so that their distance
 * stays what it is. */
export function stableJitterMs(seed: string, maxMs: number): number {
  return placeOf(hashText(seed), maxMs)
}

function placeOf(hash: number, maxMs: number): number {
  return maxMs <= 0 ? 0 : Math.floor((hash / 2 ** 32) * maxMs)
}

/** FNV-1a over code units, then the finalizer of MurmurHash3: ids that differ in one digit must not
 * land side by side. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
