// The newest times of a schedule before another one: an evaluator only goes forward.
// Owns: the search backwards, by windows that double; its bound.

import type { Evaluator } from '../schedule/index.ts'

/** Times that one window may hold beyond what is wanted. */
const spareLooks = 2_000
const firstWindowMs = 60_000
/** Windows between two that hold too few and too many. */
const halvingsMax = 30

interface Wanted {
  readonly fromMs: number
  readonly untilMs: number
  readonly count: number
  readonly isWanted: (timeMs: number) => boolean
}

/** Up to `count` wanted times in [fromMs, untilMs), the newest of them, ascending. */
export function newestTimes(
  evaluator: Pick<Evaluator, 'next'>,
  wanted: Wanted,
): { readonly times: number[]; readonly looks: number } {
  const { fromMs, untilMs, count } = wanted
  const looksMax = 4 * count + spareLooks
  let looks = 0
  let best: number[] = []
  let enough = Infinity
  let few = 0
  let windowMs = Math.min(firstWindowMs, untilMs - fromMs)
  for (let halvings = 0; halvings < halvingsMax; ) {
    const found = timesIn(evaluator, { ...wanted, fromMs: untilMs - windowMs }, looksMax)
    looks += found.looks
    if (found.isCut) {
      // A crowd at the window's far end: a smaller one.
      enough = windowMs
      halvings += 1
    } else {
      best = found.times
      if (best.length >= count || untilMs - windowMs <= fromMs) break
      few = windowMs
    }
    const nextMs = enough === Infinity ? windowMs * 2 : Math.floor((few + enough) / 2)
    if (nextMs === windowMs) break
    windowMs = Math.min(nextMs, untilMs - fromMs)
  }
  return { times: best.slice(-count), looks }
}

function timesIn(
  evaluator: Pick<Evaluator, 'next'>,
  { fromMs, untilMs, isWanted }: Wanted,
  looksMax: number,
): { readonly times: number[]; readonly looks: number; readonly isCut: boolean } {
  const times: number[] = []
  let looks = 0
  let timeMs = evaluator.next(fromMs - 1)
  while (timeMs !== undefined && timeMs < untilMs) {
    looks += 1
    if (looks > looksMax) return { times, looks, isCut: true }
    if (isWanted(timeMs)) times.push(timeMs)
    timeMs = evaluator.next(timeMs)
  }
  return { times, looks, isCut: false }
}
