// Time zones: what a wall clock shows, as runs of constant offset.
// Owns: offsets from Intl and their cache.  Does not: decide what a clock change means (cron-rule.ts).
//   Z1. Answers depend on the zone and the time alone, never on what was asked before.
//   Z2. A segment's `before` and `after` are exact wherever a clock change can still be felt: up to
//       two days from the time asked for. The longest change known is 24 hours (Samoa, 2011).
//   Z3. Clock changes of one zone are at least a day apart; within a day only one would be seen.

import { daySeconds } from './months.ts'

/** A run of constant offset. Times and offsets in seconds; `[from, until)` in UTC. */
export interface Segment {
  readonly from: number
  readonly until: number
  readonly offset: number
  /** The offset until `from`. */
  readonly before: number
  /** The offset from `until` on. */
  readonly after: number
}

export interface Zone {
  readonly name: string
  /** The segment that holds a UTC time, or the known part of it. */
  at(utcSeconds: number): Segment
}

/** A time zone that is not known here. */
export class ZoneError extends Error {
  override readonly name = 'ZoneError'
}

/** No offset is larger than this: Kiribati has +14, the local mean times of 1970 none above 12. */
export const offsetMaxSeconds: number = 16 * 3600

/** Of the zone data in this process. Nodes may differ: what counts is what the leader has computed. */
export const tzdataVersion: string = process.versions['tz'] ?? 'unknown'

const chunkSeconds = 48 * daySeconds
const marginSeconds = 2 * daySeconds
/** Per zone; about 17 years. */
const chunksMax = 128

const zones = new Map<string, Zone>()

/** Throws {@link ZoneError}. Zones are cached: there are some 600 names. */
export function zoneOf(name: string): Zone {
  const format = formatOf(name)
  const canonical = format.resolvedOptions().timeZone
  const known = zones.get(canonical)
  if (known !== undefined) return known
  const zone = canonical === 'UTC' ? utc : createZone(canonical, format)
  zones.set(canonical, zone)
  return zone
}

export const utc: Zone = (() => {
  const always: Segment = { from: -Infinity, until: Infinity, offset: 0, before: 0, after: 0 }
  return { name: 'UTC', at: () => always }
})()

function formatOf(name: string): Intl.DateTimeFormat {
  const advice = 'write an IANA name such as "Europe/Berlin", or "UTC"'
  // Intl takes "+05:30" too; it would be a zone without a name and without a history.
  if (!/^[A-Za-z]/.test(name)) throw new ZoneError(`${JSON.stringify(name)} is no zone; ${advice}`)
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch (cause) {
    const message = `${JSON.stringify(name)} is not known (tzdata ${tzdataVersion}); ${advice}`
    throw new ZoneError(message, { cause })
  }
}

function createZone(name: string, format: Intl.DateTimeFormat): Zone {
  const chunks = new Map<number, readonly Segment[]>()
  let latest: Segment = { from: 0, until: 0, offset: 0, before: 0, after: 0 }
  let latestFrom = 0
  let latestUntil = 0

  function offsetAt(utcSeconds: number): number {
    // "3/14/2027, 03:00:00", numbers in a fixed order.
    const parts = format.format(utcSeconds * 1000).split(/\D+/)
    const [month, day, year, hour, minute, second] = parts.map(Number) as [
      number, number, number, number, number, number,
    ] // prettier-ignore
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - utcSeconds
  }

  /** The first second in (from, until] whose offset is not the one at `from`. */
  function changeBetween(from: number, until: number): number {
    const offset = offsetAt(from)
    let low = from
    let high = until
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2)
      if (offsetAt(middle) === offset) low = middle
      else high = middle
    }
    return high
  }

  function load(chunk: number): readonly Segment[] {
    const start = chunk * chunkSeconds - marginSeconds
    const end = (chunk + 1) * chunkSeconds + marginSeconds
    const segments: Segment[] = []
    let from = start
    let offset = offsetAt(start)
    let before = offset
    for (let time = start; time < end; time += daySeconds) {
      const next = offsetAt(time + daySeconds)
      if (next === offset) continue
      const until = changeBetween(time, time + daySeconds)
      segments.push({ from, until, offset, before, after: next })
      from = until
      before = offset
      offset = next
    }
    segments.push({ from, until: end, offset, before, after: offset })
    return segments
  }

  function at(utcSeconds: number): Segment {
    if (utcSeconds >= latestFrom && utcSeconds < latestUntil) return latest
    const chunk = Math.floor(utcSeconds / chunkSeconds)
    let segments = chunks.get(chunk)
    if (segments === undefined) {
      segments = load(chunk)
      if (chunks.size >= chunksMax) chunks.clear()
      chunks.set(chunk, segments)
    }
    latest = segments.find((segment) => utcSeconds < segment.until) as Segment
    // A segment is trusted only inside its own chunk: beyond, its ends are not exact (Z2).
    latestFrom = Math.max(latest.from, chunk * chunkSeconds)
    latestUntil = Math.min(latest.until, (chunk + 1) * chunkSeconds)
    return latest
  }
  return { name, at }
}
