// Seeded pseudo-random numbers: xoshiro128** (Blackman, Vigna 2018), seeded by splitmix32.
// Owns: the generator.  Does not: seed itself; the shell or the simulator gives the seed.

/** A whole number in `[from, until)`, of a span below 2^48; the port to chance of the shell. */
export type RandomInt = (from: number, until: number) => number

export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

export interface Prng {
  /** Uniform in [0, 2^32). */
  next(): number
  /** Uniform integer in [from, until). */
  readonly range: RandomInt
  /** True in `numerator` of `denominator` cases. */
  chance(ratio: Ratio): boolean
  /** Uniformly chosen element of a non-empty array. */
  pick<T>(items: readonly T[]): T
}

export function createPrng(seed: number): Prng {
  let mixed = seed >>> 0
  const splitmix = (): number => {
    mixed = (mixed + 0x9e3779b9) >>> 0
    let z = mixed
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  let a = splitmix()
  let b = splitmix()
  let c = splitmix()
  let d = splitmix()

  function next(): number {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return result
  }
  function range(from: number, until: number): number {
    if (!(until > from)) throw new RangeError(`empty range [${from}, ${until})`)
    // 53 bits, so that spans above 2^32 (timestamps) stay uniform to within 2^-21.
    const high = next() >>> 5
    const low = next() >>> 6
    const unit = (high * 67108864 + low) / 9007199254740992
    return from + Math.floor(unit * (until - from))
  }
  return {
    next,
    range,
    chance: (ratio) => range(0, ratio.denominator) < ratio.numerator,
    pick: (items) => items[range(0, items.length)] as (typeof items)[number],
  }
}

/** So many bytes in hexadecimal digits, as unforeseeable as `random` is. */
export function drawHex(random: RandomInt, bytes: number): string {
  let text = ''
  for (let i = 0; i < bytes; i += 1) text += random(0, 256).toString(16).padStart(2, '0')
  return text
}
