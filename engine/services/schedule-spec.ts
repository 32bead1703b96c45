// What a schedule's record holds beside the machine's fields: the words of the client.
// Owns: the bytes of ScheduleRecord.spec, and what its times are as plain values.  Does not:
// compute times (schedule/), check what clients send (schedule-input.ts).

import { Packr } from 'msgpackr'
import { apiCodec, type MessageOutputs } from '#proto'
import type { CalendarUse, PlainCalendar, PlainSpec } from '../schedule/index.ts'
import { durationMs, timestampMs, toDuration, toTimestamp } from './validate.ts'

export type ScheduleMessage = MessageOutputs['Schedule']
type SpecMessage = NonNullable<ScheduleMessage['spec']>

const packr = new Packr({ useRecords: false })
const codec = apiCodec('Schedule')

export interface StoredSchedule {
  /** The client's fields, defaults filled in, without the payload of the template. */
  readonly message: ScheduleMessage
  /** What START, COMPLETION and recurrence rules are counted from. */
  readonly anchorMs: number
  /** Its own, or its queue's when it was defined. */
  readonly jitter: { readonly maxMs: number; readonly isRandom: boolean }
}

const formatVersion = 2

export function encodeSchedule(stored: StoredSchedule): Uint8Array {
  const { message, anchorMs, jitter } = stored
  const fields = [codec.encode(message), anchorMs, jitter.maxMs, jitter.isRandom ? 1 : 0]
  return packr.pack([formatVersion, ...fields])
}

export function decodeSchedule(bytes: Uint8Array): StoredSchedule {
  const fields = packr.unpack(bytes) as [number, ...unknown[]]
  if (fields[0] === 1) return oldSchedule(fields as OldFields)
  const [version, message, anchorMs, maxMs, isRandom] = fields as NewFields
  if (version !== formatVersion) {
    throw new RangeError(`schedule has format ${version}, this build reads 1 and ${formatVersion}`)
  }
  const jitter = { maxMs, isRandom: isRandom === 1 }
  return { message: codec.decode(message), anchorMs, jitter }
}

/** [format, Schedule, anchorMs, jitterMaxMs, isRandom] */
type NewFields = [number, Uint8Array, number, number, number]

// ------------------------------------------------------------------------------------- its times

/** A calendar of the schedule's namespace by its id; undefined: there is none. */
export type CalendarOf = (id: string) => PlainCalendar | undefined

const noDays: PlainCalendar = { days: [], annualDays: [], weekdays: [] }

const calendarModes = {
  CALENDAR_MODE_UNSPECIFIED: 'EXCLUDE',
  CALENDAR_MODE_EXCLUDE: 'EXCLUDE',
  CALENDAR_MODE_ONLY: 'ONLY',
  CALENDAR_MODE_NEXT_DAY: 'NEXT_DAY',
} as const

const anchors = {
  INTERVAL_ANCHOR_UNSPECIFIED: 'EPOCH',
  INTERVAL_ANCHOR_EPOCH: 'EPOCH',
  INTERVAL_ANCHOR_START: 'START',
  INTERVAL_ANCHOR_COMPLETION: 'COMPLETION',
} as const

const overlaps = {
  DST_OVERLAP_POLICY_UNSPECIFIED: 'FIRST',
  DST_OVERLAP_POLICY_FIRST: 'FIRST',
  DST_OVERLAP_POLICY_LAST: 'LAST',
  DST_OVERLAP_POLICY_BOTH: 'BOTH',
} as const

/** A calendar that is not there has no days. */
export function plainSpecOf(
  spec: SpecMessage,
  anchorMs: number | undefined,
  calendarOf: CalendarOf,
): PlainSpec {
  return {
    cron: spec.cron,
    intervals: spec.intervals.map(({ every, anchor, phase }) => ({
      everyMs: durationMs(every) ?? 0,
      anchor: anchors[anchor],
      phaseMs: durationMs(phase) ?? 0,
    })),
    rrules: spec.rrules,
    times: spec.times.map((time) => timestampMs(time) ?? 0),
    excludeCron: spec.excludeCron,
    excludeTimes: spec.excludeTimes.map((time) => timestampMs(time) ?? 0),
    calendars: spec.calendars.map(({ calendarId, mode }): CalendarUse => {
      return { mode: calendarModes[mode], calendar: calendarOf(calendarId) ?? noDays }
    }),
    startMs: timestampMs(spec.startTime),
    endMs: timestampMs(spec.endTime),
    timeZone: spec.timeZone || 'UTC',
    gap: spec.dstGapPolicy === 'DST_GAP_POLICY_SKIP' ? 'SKIP' : 'SHIFT_FORWARD',
    overlap: overlaps[spec.dstOverlapPolicy],
    anchorMs,
  }
}

// ------------------------------------------------------------------- records of the first format

type OldFields = [
  number,
  (string | number | readonly unknown[] | null)[],
  number,
  string,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string>>,
]

/** Every occurrence ran then, whatever else ran, and every missed one was caught up with. */
function oldSchedule([
  ,
  times,
  jitterMs,
  description,
  labels,
  metadata,
]: OldFields): StoredSchedule {
  const intervals = times[1] as [number, 'EPOCH' | 'START', number][]
  const startMs = (times[5] as number | null) ?? 0
  const endMs = (times[6] as number | null) ?? 0
  const message: object = {
    description,
    labels,
    metadata,
    spec: {
      cron: times[0] as string[],
      intervals: intervals.map(([everyMs, anchor, phaseMs]) => ({
        every: toDuration(everyMs),
        anchor: `INTERVAL_ANCHOR_${anchor}`,
        phase: toDuration(phaseMs),
      })),
      times: (times[2] as number[]).map(toTimestamp),
      excludeCron: times[3] as string[],
      excludeTimes: (times[4] as number[]).map(toTimestamp),
      startTime: toTimestamp(startMs),
      endTime: toTimestamp(endMs),
      timeZone: times[7] as string,
      dstGapPolicy: `DST_GAP_POLICY_${times[8] as string}`,
      dstOverlapPolicy: `DST_OVERLAP_POLICY_${times[9] as string}`,
    },
    overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL',
    maxConcurrentRuns: 1,
    catchup: { mode: 'CATCHUP_MODE_ALL' },
    jitter: jitterMs === 0 ? null : { max: toDuration(jitterMs), mode: 'JITTER_MODE_STABLE' },
  }
  const jitter = { maxMs: jitterMs, isRandom: false }
  return { message: codec.decode(codec.encode(message)), anchorMs: startMs, jitter }
}
