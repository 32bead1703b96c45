// Schedules with their times compiled, kept for who asks again.
// Owns: the cache.  Does not: compute (schedule/), decide (schedule-steps.ts). Zone data and
// calendars may differ between nodes, so nothing of this runs inside apply.

import type { RandomInt } from '#base/prng'
import type { ScheduleRecord } from '#machine'
import type { ResourceView } from '../resources/resource-view.ts'
import {
  compileSpec,
  type Evaluator,
  type PlainCalendar,
  stableJitterMs,
} from '../schedule/index.ts'
import { decodeSchedule, plainSpecOf, type StoredSchedule } from '../services/schedule-spec.ts'

/** Compiled schedules kept; the oldest goes first. */
const compiledMax = 10_000

export interface Calendars {
  /** Grows with every change of any calendar. */
  readonly generation: number
  calendar(namespace: string, id: string): PlainCalendar | undefined
}

/** Of the resources that this node has applied. */
export function calendarsOf(view: () => ResourceView): Calendars {
  return {
    get generation() {
      return view().generation
    },
    calendar: (namespace, id) => {
      const message = view().calendar(namespace, id)?.message
      if (message === undefined) return undefined
      const { days, annualDays, weekdays } = message
      return { days: days.map(({ date }) => date), annualDays, weekdays }
    },
  }
}

/** What the times of schedules depend on beside their definitions. */
export interface TimeSources {
  readonly calendars: Calendars
  readonly random: RandomInt
}

export function sourcesOf(view: () => ResourceView, random: RandomInt): TimeSources {
  return { calendars: calendarsOf(view), random }
}

/** Without calendars, and everything at the beginning of its window; for tests. */
export const plainSources: TimeSources = {
  calendars: { generation: 0, calendar: () => undefined },
  random: (from) => from,
}

export interface ScheduleTimes {
  readonly stored: StoredSchedule
  readonly evaluator: Evaluator
  /** How much later than its time an occurrence is due. */
  jitterMs(nominalMs: number): number
}

interface Compiled extends ScheduleTimes {
  readonly version: number
  readonly number: number
  /** 0: it has no calendars. */
  readonly generation: number
}

export class ScheduleCache {
  private readonly sources: TimeSources
  private readonly compiled = new Map<string, Compiled>()

  constructor(sources: TimeSources) {
    this.sources = sources
  }

  /** Throws when the definition can not be evaluated here. */
  timesOf(schedule: ScheduleRecord): ScheduleTimes {
    const { key, version, number } = schedule
    const known = this.compiled.get(key)
    const isCurrent = known?.version === version && known.number === number
    const { generation } = this.sources.calendars
    if (isCurrent && (known.generation === 0 || known.generation === generation)) return known
    const stored = decodeSchedule(schedule.spec)
    const usesCalendars = (stored.message.spec?.calendars.length ?? 0) > 0
    const fresh: Compiled = {
      ...compiledOf(key, stored, this.sources),
      version,
      number,
      generation: usesCalendars ? generation : 0,
    }
    this.compiled.delete(key)
    this.compiled.set(key, fresh)
    for (const oldest of this.compiled.keys()) {
      if (this.compiled.size <= compiledMax) break
      this.compiled.delete(oldest)
    }
    return fresh
  }
}

/** `key` places what is written with `H`, and stable jitter. */
export function compiledOf(
  key: string,
  stored: StoredSchedule,
  { calendars, random }: TimeSources,
): ScheduleTimes {
  const { message, anchorMs, jitter } = stored
  const { spec } = message
  if (spec === null) throw new RangeError('the schedule has no spec')
  const namespace = key.slice(0, key.indexOf('/'))
  const calendarOf = (id: string): PlainCalendar | undefined => calendars.calendar(namespace, id)
  const stableMs = stableJitterMs(key, jitter.maxMs)
  return {
    stored,
    evaluator: compileSpec(plainSpecOf(spec, anchorMs, calendarOf), key),
    jitterMs: () => (jitter.isRandom && jitter.maxMs > 0 ? random(0, jitter.maxMs) : stableMs),
  }
}
