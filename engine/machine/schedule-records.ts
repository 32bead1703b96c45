// The record of a schedule: its definition, how far it is, its runs, its counts.
// Owns: the types.  Does not: change them (schedules.ts, schedule-runs.ts).

import type { Callback, RequestMark, RunSource, SkipReason, TaskDefinition } from './records.ts'

export type OverlapPolicy =
  | 'SKIP'
  | 'BUFFER_ONE'
  | 'BUFFER_ALL'
  | 'CANCEL_OTHER'
  | 'TERMINATE_OTHER'
  | 'ALLOW_ALL'

export type CatchupMode = 'SKIP' | 'ONCE' | 'ALL'

/** What a schedule does beside making tasks at its times. Replaced as a whole. */
export interface SchedulePolicy {
  readonly overlap: OverlapPolicy
  readonly concurrentRunsMax: number
  readonly bufferMax: number
  readonly catchup: CatchupMode
  /** Missed longer ago than this is not caught up with. */
  readonly catchupWindowMs: number
  readonly catchupRunsMax: number
  /** Up to this it is late, beyond it is missed. */
  readonly graceMs: number
  /** Runs in its time or caught up with after which it ends; 0: no bound. */
  readonly runsMax: number
  /** Pauses after so many failures in a row; 0: never. */
  readonly pauseAfterFailures: number
  /** And resumes so much later; 0: not by itself. */
  readonly resumeAfterMs: number
  /** Its record goes so long after its end; undefined: never. */
  readonly deleteAfterMs: number | undefined
  /** A time of it is counted from the end of the run before. */
  readonly followsRuns: boolean
  readonly callbacks: readonly ScheduleCallback[]
}

/** Told when its runs failed so often in a row, or when they succeed again after that. */
export interface ScheduleCallback extends Callback {
  readonly failures: number
}

export interface SchedulePause {
  readonly reason: string
  readonly by: string
  readonly atMs: number
  /** 0: not by itself. */
  readonly untilMs: number
}

/** Half open. */
export interface TimeSpan {
  readonly fromMs: number
  readonly untilMs: number
}

/** What was missed, and from where on it runs: fixed when the leader meets it. */
export interface Backlog {
  readonly runFromMs: number
  /** The last time that belongs to it. */
  readonly untilMs: number
  /** Later than this is not missed. */
  readonly missedUntilMs: number
}

/** An occurrence that waits for others to end. */
export interface BufferedRun {
  readonly nominalMs: number
  readonly fireAtMs: number
  readonly source: RunSource
  readonly missedCount: number
  readonly firstMissedMs: number
  /** Absent: the template's, as it is when it starts. */
  readonly definition?: TaskDefinition | undefined
}

export interface ScheduleCounts {
  /** Runs started. */
  readonly runs: number
  /** Of them those in their time, or caught up with: for `runsMax`. */
  readonly ownRuns: number
  readonly completed: number
  readonly failed: number
  /** Cancelled or expired. */
  readonly cancelled: number
  readonly missed: number
  /** In the order of `skipReasons`. */
  readonly skipped: readonly number[]
}

/** A manual run that a request asked for, so that its repetition finds it. */
export interface TriggerMark {
  readonly hash: number
  readonly nominalMs: number
}

export interface ScheduleLife {
  readonly policy: SchedulePolicy
  /** The template's opaque part without payload and metadata, for records of what did not run. */
  readonly skippedSpec: Uint8Array
  readonly pause: SchedulePause | undefined
  /** Pauses that are over and whose occurrences are not settled yet. Ascending. */
  readonly pauses: readonly TimeSpan[]
  readonly backlog: Backlog | undefined
  /** Every time up to this is decided. */
  readonly settledMs: number
  /** It has no further time before a run of it has ended. */
  readonly awaitsEnd: boolean
  /** The leader is to look for the next time; 0: it need not. */
  readonly lookAtMs: number
  /** When a run of it last ended; 0: none did. */
  readonly lastEndMs: number
  /** No further time, or all runs used up. */
  readonly isExhausted: boolean
  /** Exhausted and the last run over; 0: not yet. */
  readonly endedAtMs: number
  /** Nominal times of runs that are not over, the oldest first; at most `runsListedMax`. */
  readonly runs: readonly number[]
  /** All of them, listed or not. */
  readonly runningCount: number
  readonly buffer: readonly BufferedRun[]
  /** Missed occurrences that the next run stands for (ONCE). */
  readonly missedCount: number
  readonly firstMissedMs: number
  readonly counts: ScheduleCounts
  readonly failuresInRow: number
  /** Of them those before it was last resumed by hand: they do not pause it again. */
  readonly failuresForgiven: number
  /** The callbacks for failures in a row were told. */
  readonly toldFailures: boolean
  readonly lastTaskMs: number
  readonly triggers: readonly TriggerMark[]
}

/** A recurring definition. Its tasks are `<key>@<nominal time>` on the same shard. */
export interface ScheduleRecord {
  readonly key: string
  readonly number: number
  /** The etag: grows with each change of the definition or the pause, not with runs. */
  version: number
  /** Opaque here: cron text, zone, jitter. The leader evaluates it and proposes the result. */
  spec: Uint8Array
  /** What each occurrence's task looks like; `fireAtMs` is replaced by the occurrence's time. */
  template: TaskDefinition
  paused: boolean
  /** The next occurrence, or 0 when there is none. */
  nextNominalMs: number
  lastNominalMs: number
  firedCount: number
  readonly createdAtMs: number
  updatedAtMs: number
  requests: readonly RequestMark[]
  /** Absent: made by an older build, and not touched since: `oldLife`. */
  life?: ScheduleLife | undefined
}

export const skipReasons: readonly Exclude<SkipReason, 'NONE'>[] = [
  'OVERLAP',
  'PAUSED',
  'CATCHUP_WINDOW',
  'CATCHUP_LIMIT',
  'CATCHUP_POLICY',
  'BUFFER_FULL',
  'CALENDAR',
  'DST_GAP',
  'QUOTA',
  'SCHEDULE_ENDED',
]

/** Of schedules that were made before there were policies: every occurrence runs. */
export const oldPolicy: SchedulePolicy = {
  overlap: 'ALLOW_ALL',
  concurrentRunsMax: 1,
  bufferMax: 0,
  catchup: 'ALL',
  catchupWindowMs: Number.MAX_SAFE_INTEGER,
  catchupRunsMax: Number.MAX_SAFE_INTEGER,
  graceMs: Number.MAX_SAFE_INTEGER,
  runsMax: 0,
  pauseAfterFailures: 0,
  resumeAfterMs: 0,
  deleteAfterMs: undefined,
  followsRuns: false,
  callbacks: [],
}

export const noCounts: ScheduleCounts = {
  runs: 0,
  ownRuns: 0,
  completed: 0,
  failed: 0,
  cancelled: 0,
  missed: 0,
  skipped: skipReasons.map(() => 0),
}

/** A life at its beginning. */
export const freshLife: ScheduleLife = {
  policy: oldPolicy,
  skippedSpec: new Uint8Array(0),
  pause: undefined,
  pauses: [],
  backlog: undefined,
  settledMs: 0,
  awaitsEnd: false,
  lookAtMs: 0,
  lastEndMs: 0,
  isExhausted: false,
  endedAtMs: 0,
  runs: [],
  runningCount: 0,
  buffer: [],
  missedCount: 0,
  firstMissedMs: 0,
  counts: noCounts,
  failuresInRow: 0,
  failuresForgiven: 0,
  toldFailures: false,
  lastTaskMs: 0,
  triggers: [],
}

export function lifeOf(schedule: ScheduleRecord): ScheduleLife {
  return schedule.life ?? oldLife(schedule)
}

function oldLife(schedule: ScheduleRecord): ScheduleLife {
  const { firedCount, lastNominalMs, nextNominalMs, template } = schedule
  return {
    ...freshLife,
    skippedSpec: template.spec,
    settledMs: lastNominalMs,
    isExhausted: nextNominalMs === 0,
    counts: { ...noCounts, runs: firedCount, ownRuns: firedCount },
    lastTaskMs: lastNominalMs,
  }
}
