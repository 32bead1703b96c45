// Figures of a run, and what several runs say together.
// Owns: percentiles, medians, spreads.  Does not: print (report.ts).

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What this version has to reach: at least or at most. */
  readonly bar?: { readonly atLeast: number } | { readonly atMost: number }
}

export interface Percentiles {
  readonly p50: number
  readonly p99: number
  readonly p999: number
  readonly max: number
}

/** By the nearest rank: a value that was measured, never one in between. */
export function percentilesOf(values: readonly number[]): Percentiles {
  const sorted = Float64Array.from(values).sort()
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) }
}

export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  const lower = sorted[middle - 1] ?? upper
  return {
    median: sorted.length % 2 === 1 ? upper : (lower + upper) / 2,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  }
}

export function latencyFigures(what: string, values: readonly number[]): Figure[] {
  const { p50, p99, max } = percentilesOf(values)
  return [
    { name: `${what} p50`, value: p50, unit: 'ms' },
    { name: `${what} p99`, value: p99, unit: 'ms' },
    { name: `${what} max`, value: max, unit: 'ms' },
  ]
}
