// What a schedule's record holds beside the machine's fields: its times, its texts, its jitter.
// Owns: the bytes of ScheduleRecord.spec.  Does not: compute times (schedule/).

import { Packr } from 'msgpackr'
import type { PlainSpec } from '../schedule/index.ts'

const packr = new Packr({ useRecords: false })

export interface ScheduleSpecRecord {
  readonly times: PlainSpec
  /** Width of the stable jitter window; 0: none. */
  readonly jitterMs: number
  readonly description: string
  readonly labels: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
}

type Fields = [
  number,
  (string | number | readonly unknown[] | null)[],
  number,
  string,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string>>,
]

const formatVersion = 1

export function encodeScheduleSpec(record: ScheduleSpecRecord): Uint8Array {
  const { times: t } = record
  const fields: Fields = [
    formatVersion,
    [
      t.cron,
      t.intervals.map((i) => [i.everyMs, i.anchor, i.phaseMs]),
      t.times,
      t.excludeCron,
      t.excludeTimes,
      t.startMs ?? null,
      t.endMs ?? null,
      t.timeZone,
      t.gap,
      t.overlap,
    ],
    record.jitterMs,
    record.description,
    record.labels,
    record.metadata,
  ]
  return packr.pack(fields)
}

export function decodeScheduleSpec(bytes: Uint8Array): ScheduleSpecRecord {
  const [version, t, jitterMs, description, labels, metadata] = packr.unpack(bytes) as Fields
  if (version !== formatVersion) {
    throw new RangeError(`schedule has format ${version}, this build reads ${formatVersion}`)
  }
  const intervals = t[1] as [number, 'EPOCH' | 'START', number][]
  return {
    times: {
      cron: t[0] as string[],
      intervals: intervals.map(([everyMs, anchor, phaseMs]) => ({ everyMs, anchor, phaseMs })),
      times: t[2] as number[],
      excludeCron: t[3] as string[],
      excludeTimes: t[4] as number[],
      startMs: (t[5] as number | null) ?? undefined,
      endMs: (t[6] as number | null) ?? undefined,
      timeZone: t[7] as string,
      gap: t[8] as PlainSpec['gap'],
      overlap: t[9] as PlainSpec['overlap'],
    },
    jitterMs,
    description,
    labels,
    metadata,
  }
}
