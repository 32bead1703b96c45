// Time zones: what a wall clock shows, as runs of constant offset.
// Owns: offsets from Intl and their cache.  Does not: decide what a clock change means
// (cron-rule.ts).
//   Z1. Answers depend on the zone and the time alone, never on what was asked before.
//   Z2. A segment knows the clock changes within two days of it. One further away cannot be felt:
//       the longest known moved the clock by 24 hours (Samoa, 2011).
//   Z3. Clock changes of one zone are at least a day apart; within a day only one would be seen.

import { defined } from '#base/assert'
import { daySeconds } from './months.ts'

/** A run of constant offset, or a part of one. Times and offsets in seconds; half-open, in UTC. */
export interface Segment {
  readonly from: number
  readonly until: number
  readonly offset: number
  /** When the run began, at `from` or before, and the offset it replaced. */
  readonly beganAt: number
  readonly before: number
  /** When the run ends, at `until` or after, and the offset that replaces it. */
  readonly endsAt: number
  readonly after: number
}

export interface Zone {
  readonly name: string
  /** The segment that holds a UTC time. */
  at(utcSeconds: number): Segment
}

/** A time zone that is not known here. */
export class ZoneError extends Error {
  override readonly name = 'ZoneError'
}

/** No offset is larger than this: Kiribati has +14, the local mean times of 1970 none above 12. */
export const offsetMaxSeconds: number = 16 * 3600

/** Of the zone data in this process. Nodes may differ: what the leader has computed counts. */
export const tzdataVersion: string = process.versions['tz'] ?? 'unknown'

const chunkSeconds = 48 * daySeconds
const marginSeconds = 2 * daySeconds
/** Per zone; about 17 years. */
const chunksMax = 128

/** By the name given: Intl takes any case, so there may be more than the some 600 that exist. */
const zonesByName = new Map<string, Zone>()
const namesMax = 2_000
const zones = new Map<string, Zone>()

/** Throws {@link ZoneError}. Zones are kept, as their offsets are. */
export function zoneOf(name: string): Zone {
  const known = zonesByName.get(name)
  if (known !== undefined) return known
  const format = formatOf(name)
  const canonical = format.resolvedOptions().timeZone
  const zone = zones.get(canonical) ?? (canonical === 'UTC' ? utc : createZone(canonical, format))
  zones.set(canonical, zone)
  if (zonesByName.size >= namesMax) zonesByName.clear()
  zonesByName.set(name, zone)
  return zone
}

export const utc: Zone = (() => {
  const span = { from: -Infinity, until: Infinity, beganAt: -Infinity, endsAt: Infinity }
  const always: Segment = { ...span, offset: 0, before: 0, after: 0 }
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
  let latest: Segment | undefined

  function offsetAt(utcSeconds: number): number {
    // "3/14/2027, 03:00:00", numbers in a fixed order.
    const parts = format.format(utcSeconds * 1000).split(/\D+/)
    const number = (at: number): number => Number(parts[at])
    const date = Date.UTC(number(2), number(0) - 1, number(1), number(3), number(4), number(5))
    return date / 1000 - utcSeconds
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
    const chunkFrom = chunk * chunkSeconds
    const chunkUntil = chunkFrom + chunkSeconds
    const segments: Segment[] = []
    let beganAt = chunkFrom - marginSeconds
    let offset = offsetAt(beganAt)
    let before = offset
    const add = (endsAt: number, after: number): void => {
      const from = Math.max(beganAt, chunkFrom)
      const until = Math.min(endsAt, chunkUntil)
      if (from < until) segments.push({ from, until, offset, beganAt, before, endsAt, after })
    }
    const end = chunkUntil + marginSeconds
    for (let time = beganAt; time < end; time += daySeconds) {
      const after = offsetAt(time + daySeconds)
      if (after === offset) continue
      const changedAt = changeBetween(time, time + daySeconds)
      add(changedAt, after)
      beganAt = changedAt
      before = offset
      offset = after
    }
    add(end, offset)
    return segments
  }

  function at(utcSeconds: number): Segment {
    if (latest !== undefined && utcSeconds >= latest.from && utcSeconds < latest.until)
      return latest
    const chunk = Math.floor(utcSeconds / chunkSeconds)
    let segments = chunks.get(chunk)
    if (segments === undefined) {
      segments = load(chunk)
      if (chunks.size >= chunksMax) chunks.clear()
      chunks.set(chunk, segments)
    }
    latest = defined(
      segments.find((segment) => utcSeconds < segment.until),
      'the segments of a chunk cover it',
    )
    return latest
  }
  return { name, at }
}
