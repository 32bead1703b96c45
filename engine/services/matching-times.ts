// Times of a schedule as they are shown: those that run and those that are left out, with what is
// to be known of each.
// Owns: MatchingTime.  Does not: compute (schedule/).

import type { ScheduleTimes } from '../shard/schedule-times.ts'
import { zoneOf } from '../schedule/index.ts'
import { toTimestamp, type WireTimestamp } from './validate.ts'

export interface MatchingTime {
  readonly nominalTime: WireTimestamp | null
  readonly localTime: string
  readonly runTime: WireTimestamp | null
  readonly skipReason: string
  readonly note: string
}

export function matchingTimes(
  { evaluator, stored }: ScheduleTimes,
  wanted: {
    readonly fromMs: number
    readonly untilMs: number
    readonly count: number
    readonly jitter: ((nominalMs: number) => number) | undefined
  },
): { readonly times: MatchingTime[]; readonly endReached: boolean } {
  const { fromMs, untilMs, count, jitter } = wanted
  const zone = stored.message.spec?.timeZone || 'UTC'
  const times: MatchingTime[] = []
  const add = (timeMs: number, skipReason: string): void => {
    const runs = skipReason === 'UNSPECIFIED' && jitter !== undefined
    times.push({
      nominalTime: toTimestamp(timeMs),
      localTime: localTime(timeMs, zone),
      runTime: runs ? toTimestamp(timeMs + jitter(timeMs)) : null,
      skipReason: `SKIP_REASON_${skipReason}`,
      note: skipReason === 'UNSPECIFIED' ? noteOf(timeMs, zone, evaluator.noteOf(timeMs)) : '',
    })
  }
  let afterMs = fromMs - 1
  let endReached = false
  while (times.length < count) {
    const nextMs = evaluator.next(afterMs)
    const boundMs = Math.min(nextMs ?? Infinity, untilMs)
    // Without an end nothing is listed beyond the last one that runs.
    if (boundMs !== Infinity) {
      const left = evaluator.skippedBetween(afterMs + 1, boundMs, count - times.length)
      for (const { timeMs, reason } of left) if (times.length < count) add(timeMs, reason)
    }
    if (nextMs === undefined || nextMs >= untilMs) {
      endReached = true
      break
    }
    if (times.length < count) add(nextMs, 'UNSPECIFIED')
    afterMs = nextMs
  }
  return { times, endReached }
}

/** `2027-03-28T03:00:00+02:00[Europe/Berlin]`. */
export function localTime(timeMs: number, zoneName: string): string {
  const { offset } = zoneOf(zoneName).at(Math.floor(timeMs / 1000))
  const wall = new Date(timeMs + offset * 1000).toISOString().replace(/\.000Z$|Z$/, '')
  return `${wall}${offsetText(offset)}[${zoneName}]`
}

function offsetText(offset: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const size = Math.abs(offset)
  const text = `${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`
  return `${offset < 0 ? '-' : '+'}${text}`
}

/** What the rules know of it; else whether the wall clock shows this time twice. */
function noteOf(timeMs: number, zoneName: string, known: string): string {
  if (known !== '') return known
  const second = Math.floor(timeMs / 1000)
  const { offset, before, beganAt, after, endsAt } = zoneOf(zoneName).at(second)
  if (after < offset && second >= endsAt - (offset - after)) {
    return 'the first of two such times: the clock goes back'
  }
  if (before > offset && second < beganAt + (before - offset)) {
    return 'the second of two such times: the clock went back'
  }
  return ''
}
