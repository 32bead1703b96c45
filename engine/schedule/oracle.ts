// The naive model of the evaluator: it asks Intl what the wall clock shows in every single minute
// of a window, and tries every pattern on each of them. For tests; it shares no code with the
// evaluator.
// Owns: windows, patterns as predicates, the meaning of the policies once more, from the other
// side: by listing which wall times occur never, once or twice.

const minuteMs = 60_000
const dayMs = 86_400_000

/** A wall time: its numbers, and all of them as if they were UTC. */
export interface Wall {
  readonly fakeMs: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly hour: number
  readonly minute: number
}

/** A cron expression whose meaning is known without parsing it. */
export interface OraclePattern {
  readonly text: string
  readonly seconds: readonly number[]
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly hourIsWild: boolean
  dayMatches(wall: Wall): boolean
}

export interface OracleSpec {
  readonly cron: readonly OraclePattern[]
  readonly excludeCron: readonly OraclePattern[]
  readonly intervals: readonly { readonly everyMs: number; readonly originMs: number }[]
  readonly times: readonly number[]
  readonly excludeTimes: readonly number[]
  readonly startMs: number
  readonly endMs: number
  readonly gap: 'SHIFT_FORWARD' | 'SKIP'
  readonly overlap: 'FIRST' | 'LAST' | 'BOTH'
}

interface Minute {
  readonly utcMs: number
  readonly wall: Wall
}

/** Every minute of a zone from one time to another. Answers hold a day away from its ends. */
export interface Window {
  readonly zone: string
  readonly fromMs: number
  readonly untilMs: number
  readonly minutes: readonly Minute[]
  /** The same by what the clock shows: hour × 60 + minute. */
  readonly byClock: ReadonlyMap<number, readonly Minute[]>
  /** Wall times that occur, with the times at which they do. */
  readonly occurrences: ReadonlyMap<number, readonly number[]>
  /** Wall times that do not, at the times to which they are shifted. */
  readonly missing: readonly Minute[]
}

export function scanWindow(zone: string, fromMs: number, untilMs: number): Window {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const minutes: Minute[] = []
  const occurrences = new Map<number, number[]>()
  const missing: Minute[] = []
  const byClock = new Map<number, Minute[]>()
  for (let utcMs = fromMs; utcMs < untilMs; utcMs += minuteMs) {
    const wall = wallOf(readWall(format, utcMs))
    const previous = minutes.at(-1)
    const minute = { utcMs, wall }
    minutes.push(minute)
    const shown = wall.hour * 60 + wall.minute
    const alike = byClock.get(shown)
    if (alike === undefined) byClock.set(shown, [minute])
    else alike.push(minute)
    occurrences.set(wall.fakeMs, [...(occurrences.get(wall.fakeMs) ?? []), utcMs])
    if (previous === undefined) continue
    for (let ms = previous.wall.fakeMs + minuteMs; ms < wall.fakeMs; ms += minuteMs) {
      missing.push({ utcMs: previous.utcMs + ms - previous.wall.fakeMs, wall: wallOf(ms) })
    }
  }
  const inner = { fromMs: fromMs + dayMs, untilMs: untilMs - dayMs }
  return { zone, ...inner, minutes, byClock, occurrences, missing }
}

function readWall(format: Intl.DateTimeFormat, utcMs: number): number {
  // "14/03/2027, 03:00:00"
  const text = format.format(utcMs)
  const at = (from: number, until: number): number => Number(text.slice(from, until))
  if (text.length !== 20 || at(18, 20) !== 0) throw new Error(`not a whole minute: ${text}`)
  return Date.UTC(at(6, 10), at(3, 5) - 1, at(0, 2), at(12, 14), at(15, 17))
}

function wallOf(fakeMs: number): Wall {
  const date = new Date(fakeMs)
  return {
    fakeMs,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

/** All times of a spec inside the window, in order. */
export function listTimes(window: Window, spec: OracleSpec): number[] {
  const times = new Set<number>()
  for (const pattern of spec.cron) addPattern(window, spec, { pattern, times })
  const seconds = [...times]
  for (const { everyMs, originMs } of spec.intervals) {
    const skipped = Math.max(0, Math.floor((window.fromMs - originMs) / everyMs) - 2)
    for (let ms = originMs + skipped * everyMs; ms < window.untilMs; ms += everyMs) seconds.push(ms)
  }
  seconds.push(...spec.times)
  const fixed = new Set(spec.cron.length === 0 ? [] : times)
  const excludedTimes = new Set(spec.excludeTimes)
  const listed = [...new Set(seconds)]
    .filter((ms) => ms >= spec.startMs && ms <= spec.endMs && !excludedTimes.has(ms))
    .filter((ms) => fixed.has(ms) || !isExcludedAt(window, spec, ms))
    .sort((a, b) => a - b)
  return listed
    .filter((ms, at) => Math.floor(ms / 1000) !== Math.floor((listed[at - 1] ?? -1) / 1000))
    .filter((ms) => ms >= window.fromMs && ms < window.untilMs)
}

/** Times that the gap policy SKIP drops, where they would have been; it keeps `listed`. */
export function listSkipped(window: Window, spec: OracleSpec, listed: readonly number[]): number[] {
  const shifted = new Set(listTimes(window, { ...spec, gap: 'SHIFT_FORWARD' }))
  const kept = new Set(listed)
  return [...shifted].filter((ms) => !kept.has(ms)).sort((a, b) => a - b)
}

function addPattern(
  window: Window,
  spec: OracleSpec,
  to: { readonly pattern: OraclePattern; readonly times: Set<number> },
): void {
  const { pattern, times } = to
  for (const { utcMs, wall } of shownBy(window, pattern)) {
    if (!pattern.dayMatches(wall)) continue
    const passes = window.occurrences.get(wall.fakeMs) ?? []
    if (!pattern.hourIsWild) {
      if (spec.overlap === 'FIRST' && utcMs !== passes[0]) continue
      if (spec.overlap === 'LAST' && utcMs !== passes.at(-1)) continue
    }
    for (const second of pattern.seconds) {
      if (!isExcluded(spec, wall, second)) times.add(utcMs + second * 1000)
    }
  }
  if (pattern.hourIsWild || spec.gap === 'SKIP') return
  for (const { utcMs, wall } of window.missing) {
    if (!minuteMatches(pattern, wall)) continue
    for (const second of pattern.seconds) {
      const ms = utcMs + second * 1000
      if (isExcluded(spec, wall, second) || isExcludedAt(window, spec, ms)) continue
      times.add(ms)
    }
  }
}

/** Every minute at which the clock shows one of its hours and minutes. */
function* shownBy(window: Window, { hours, minutes }: OraclePattern): Generator<Minute> {
  for (const hour of hours) {
    for (const minute of minutes) yield* window.byClock.get(hour * 60 + minute) ?? []
  }
}

function minuteMatches(pattern: OraclePattern, wall: Wall): boolean {
  if (!pattern.minutes.has(wall.minute) || !pattern.hours.has(wall.hour)) return false
  return pattern.dayMatches(wall)
}

function isExcluded(spec: OracleSpec, wall: Wall, second: number): boolean {
  return spec.excludeCron.some(
    (pattern) => pattern.seconds.includes(second) && minuteMatches(pattern, wall),
  )
}

function isExcludedAt(window: Window, spec: OracleSpec, ms: number): boolean {
  if (spec.excludeCron.length === 0) return false
  const first = window.minutes[0]
  if (first === undefined) throw new Error('the window is empty')
  const minute = window.minutes[Math.floor((ms - first.utcMs) / minuteMs)]
  if (minute === undefined) return false
  return isExcluded(spec, minute.wall, Math.floor((ms - minute.utcMs) / 1000))
}

/** Times in a span at which a zone's clock changes, to the minute. Looks every six days. */
export function findChanges(zone: string, fromMs: number, untilMs: number): number[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  const offsetAt = (ms: number): number => readWall(format, ms) - ms
  const changes: number[] = []
  const stepMs = 6 * dayMs
  for (let ms = fromMs; ms < untilMs; ms += stepMs) {
    let lowMs = ms
    let highMs = ms + stepMs
    if (offsetAt(lowMs) === offsetAt(highMs)) continue
    while (highMs - lowMs > minuteMs) {
      const middleMs = lowMs + Math.floor((highMs - lowMs) / minuteMs / 2) * minuteMs
      if (offsetAt(middleMs) === offsetAt(lowMs)) lowMs = middleMs
      else highMs = middleMs
    }
    changes.push(highMs)
  }
  return changes
}
