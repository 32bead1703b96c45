// Schedules between their public form and ours.
// Owns: the mapping, and the refusal of what this version can not honour.

import type { ScheduleRecord } from '#machine'
import { apiLimits } from '#proto'
import { compileSpec, type Evaluator, type PlainSpec, tzdataVersion } from '../schedule/index.ts'
import { checkLabels, checkMetadata } from './label-input.ts'
import { decodeScheduleSpec, type ScheduleSpecRecord } from './schedule-spec.ts'
import { decodeSpec, httpMethods } from './spec.ts'
import { etagOf, splitKey } from './task-output.ts'
import {
  notYet,
  timestampMs,
  toDuration,
  toTimestamp,
  type Violations,
  type WireTimestamp,
} from './validate.ts'
import type { WireTask } from './wire-task.ts'

/** Occurrences shown ahead. */
const nextTimesCount = 5

interface WireSpec {
  readonly cron?: readonly string[]
  readonly intervals?: readonly {
    readonly every?: WireTimestamp | null
    readonly anchor?: string
    readonly phase?: WireTimestamp | null
  }[]
  readonly rrules?: readonly string[]
  readonly times?: readonly WireTimestamp[]
  readonly excludeCron?: readonly string[]
  readonly excludeTimes?: readonly WireTimestamp[]
  readonly calendars?: readonly object[]
  readonly startTime?: WireTimestamp | null
  readonly endTime?: WireTimestamp | null
  readonly timeZone?: string
  readonly dstGapPolicy?: string
  readonly dstOverlapPolicy?: string
}

export interface WireSchedule {
  readonly namespace?: string
  readonly scheduleId?: string
  readonly description?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly metadata?: Readonly<Record<string, string>>
  readonly spec?: WireSpec | null
  readonly taskTemplate?: WireTask | null
  readonly overlapPolicy?: string
  readonly catchup?: { readonly mode?: string } | null
  readonly jitter?: { readonly max?: WireTimestamp | null; readonly mode?: string } | null
  readonly [other: string]: unknown
}

/** Settings that a later version honours; set, they are refused. */
const later = [
  ['max_concurrent_runs', 'maxConcurrentRuns'],
  ['buffer_limit', 'bufferLimit'],
  ['max_runs', 'maxRuns'],
  ['pause_policy', 'pausePolicy'],
  ['completion', 'completion'],
  ['retention', 'retention'],
  ['initial_pause_reason', 'initialPauseReason'],
  ['callbacks', 'callbacks'],
] as const

export function specRecordOf(v: Violations, schedule: WireSchedule): ScheduleSpecRecord {
  for (const [name, field] of later) {
    if (isGiven(schedule[field])) v.add(`schedule.${name}`, notYet)
  }
  const overlap = schedule.overlapPolicy ?? ''
  if (!['', 'OVERLAP_POLICY_UNSPECIFIED', 'OVERLAP_POLICY_ALLOW_ALL'].includes(overlap)) {
    v.add('schedule.overlap_policy', 'this version runs every occurrence; use ALLOW_ALL')
  }
  const mode = schedule.catchup?.mode ?? 'CATCHUP_MODE_ALL'
  if (!['CATCHUP_MODE_UNSPECIFIED', 'CATCHUP_MODE_ALL'].includes(mode)) {
    v.add('schedule.catchup.mode', 'this version catches up every missed occurrence; use ALL')
  }
  if (schedule.jitter?.mode === 'JITTER_MODE_RANDOM') {
    v.add('schedule.jitter.mode', 'this version has stable jitter only; use STABLE')
  }
  const description = schedule.description ?? ''
  if (description.length > apiLimits.descriptionCharsMax || !description.isWellFormed()) {
    v.add('schedule.description', `must have at most ${apiLimits.descriptionCharsMax} characters`)
  }
  const jitterMs = timestampMs(schedule.jitter?.max) ?? 0
  if (!Number.isSafeInteger(jitterMs) || jitterMs < 0 || jitterMs > apiLimits.jitterMsMax) {
    v.add('schedule.jitter.max', `must be 0s to ${apiLimits.jitterMsMax / 1_000}s`)
  }
  const context = { violations: v, path: 'schedule.', nowMs: 0 }
  checkLabels(schedule.labels, context)
  checkMetadata(schedule.metadata, context)
  return {
    times: plainSpecOf(v, schedule.spec, 'schedule.spec.'),
    jitterMs,
    description,
    labels: schedule.labels ?? {},
    metadata: schedule.metadata ?? {},
  }
}

export function plainSpecOf(
  v: Violations,
  spec: WireSpec | null | undefined,
  path: string,
): PlainSpec {
  const s = spec ?? {}
  if (isGiven(s.rrules)) v.add(`${path}rrules`, notYet)
  if (isGiven(s.calendars)) v.add(`${path}calendars`, notYet)
  return {
    cron: s.cron ?? [],
    intervals: (s.intervals ?? []).map((interval, i) => {
      if (interval.anchor === 'INTERVAL_ANCHOR_COMPLETION') {
        v.add(`${path}intervals[${i}].anchor`, notYet)
      }
      return {
        everyMs: timestampMs(interval.every) ?? 0,
        anchor: interval.anchor === 'INTERVAL_ANCHOR_START' ? 'START' : 'EPOCH',
        phaseMs: timestampMs(interval.phase) ?? 0,
      }
    }),
    times: (s.times ?? []).map((time) => timestampMs(time) ?? 0),
    excludeCron: s.excludeCron ?? [],
    excludeTimes: (s.excludeTimes ?? []).map((time) => timestampMs(time) ?? 0),
    startMs: timestampMs(s.startTime),
    endMs: timestampMs(s.endTime),
    timeZone: s.timeZone || 'UTC',
    gap: s.dstGapPolicy === 'DST_GAP_POLICY_SKIP' ? 'SKIP' : 'SHIFT_FORWARD',
    overlap: overlapOf(s.dstOverlapPolicy),
  }
}

function overlapOf(policy: string | undefined): PlainSpec['overlap'] {
  if (policy === 'DST_OVERLAP_POLICY_LAST') return 'LAST'
  return policy === 'DST_OVERLAP_POLICY_BOTH' ? 'BOTH' : 'FIRST'
}

function isGiven(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== null && value !== undefined && value !== '' && Number(value) !== 0
}

export function scheduleToWire(
  schedule: ScheduleRecord,
  context: { readonly shard: number; readonly evaluator: Evaluator | undefined },
): object {
  const { namespace, id } = splitKey(schedule.key)
  const record = decodeScheduleSpec(schedule.spec)
  const evaluator = context.evaluator ?? compileSpec(record.times, schedule.key)
  const next = schedule.nextNominalMs
  return {
    namespace,
    scheduleId: id,
    description: record.description,
    labels: record.labels,
    metadata: record.metadata,
    spec: specToWire(record.times),
    taskTemplate: templateToWire(schedule),
    overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL',
    catchup: { mode: 'CATCHUP_MODE_ALL' },
    jitter:
      record.jitterMs === 0
        ? null
        : { max: toDuration(record.jitterMs), mode: 'JITTER_MODE_STABLE' },
    state: stateOf(schedule),
    etag: etagOf(schedule.version),
    version: String(schedule.version),
    createTime: toTimestamp(schedule.createdAtMs),
    updateTime: toTimestamp(schedule.updatedAtMs),
    nextTimes: next === 0 ? [] : evaluator.preview(next, nextTimesCount).map(toTimestamp),
    nextRunTime: toTimestamp(next),
    lastNominalTime: toTimestamp(schedule.lastNominalMs),
    stats: { runCount: String(schedule.firedCount) },
    tzdataVersion: tzdataVersion,
    shard: context.shard,
  }
}

function stateOf(schedule: ScheduleRecord): string {
  if (schedule.paused) return 'SCHEDULE_STATE_PAUSED'
  return schedule.nextNominalMs === 0 ? 'SCHEDULE_STATE_COMPLETED' : 'SCHEDULE_STATE_ACTIVE'
}

function specToWire(times: PlainSpec): object {
  return {
    cron: times.cron,
    intervals: times.intervals.map((i) => ({
      every: toDuration(i.everyMs),
      anchor: `INTERVAL_ANCHOR_${i.anchor}`,
      phase: toDuration(i.phaseMs),
    })),
    times: times.times.map(toTimestamp),
    excludeCron: times.excludeCron,
    excludeTimes: times.excludeTimes.map(toTimestamp),
    startTime: toTimestamp(times.startMs ?? 0),
    endTime: toTimestamp(times.endMs ?? 0),
    timeZone: times.timeZone,
    dstGapPolicy: `DST_GAP_POLICY_${times.gap}`,
    dstOverlapPolicy: `DST_OVERLAP_POLICY_${times.overlap}`,
  }
}

function templateToWire(schedule: ScheduleRecord): object {
  const { template } = schedule
  const spec = decodeSpec(template.spec)
  const { webhook } = spec.target
  return {
    queue: template.queue,
    target: {
      kind: 'webhook',
      webhook: {
        url: webhook.url,
        method: `HTTP_METHOD_${httpMethods[webhook.method] || 'POST'}`,
        headers: webhook.headers,
      },
    },
    payload: spec.payload,
    contentType: spec.contentType,
    priority: template.priority,
    labels: spec.labels,
    metadata: spec.metadata,
    attemptTimeout: toDuration(template.attemptTimeoutMs),
    deliveryGuarantee: `DELIVERY_GUARANTEE_${template.guarantee}`,
  }
}
