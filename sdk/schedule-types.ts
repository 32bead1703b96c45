// Schedules as the SDK takes and gives them: Date for times, milliseconds for durations.

import type { ChangeOptions, NamespaceOptions, RedriveOptions } from './client-types.ts'
import type { Explanation, Task, TaskChanges, Webhook } from './task-types.ts'

/** Every so often. */
export interface Interval {
  readonly everyMs: number
  /**
   * What is counted from: 1970-01-01T00:00Z, the schedule's start, or the end of the run before.
   * Default `EPOCH`.
   */
  readonly anchor?: 'EPOCH' | 'START' | 'COMPLETION'
  /** Added to every time; less than `everyMs`. */
  readonly phaseMs?: number
}

/** How the days of a calendar of the namespace are used. */
export interface CalendarUse {
  readonly calendarId: string
  /**
   * `EXCLUDE`: times on its days do not count. `ONLY`: no others do. `NEXT_DAY`: they move to the
   * same time on the next day that is not in it. Default `EXCLUDE`.
   */
  readonly mode?: 'EXCLUDE' | 'ONLY' | 'NEXT_DAY'
}

/** When: the union of what is listed, minus what is excluded. */
export interface ScheduleTimes {
  /** 5 fields, 6 with seconds first, 7 with the year last, or an alias such as `@hourly`. */
  readonly cron?: string | readonly string[]
  readonly intervals?: readonly Interval[]
  /** RFC 5545 rules of days and larger, such as `FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=9;BYMINUTE=0`. */
  readonly rrules?: string | readonly string[]
  readonly calendars?: readonly CalendarUse[]
  readonly times?: readonly (Date | number)[]
  readonly excludeCron?: string | readonly string[]
  readonly excludeTimes?: readonly (Date | number)[]
  /** First possible time. Default: the creation. */
  readonly startTime?: Date | number
  /** Last possible time, included. Default: none. */
  readonly endTime?: Date | number
  /** IANA name. Default `UTC`. */
  readonly timeZone?: string
  /** For local times that do not exist. Default `SHIFT_FORWARD`. */
  readonly dstGapPolicy?: 'SHIFT_FORWARD' | 'SKIP'
  /** For local times that exist twice. Default `FIRST`. */
  readonly dstOverlapPolicy?: 'FIRST' | 'LAST' | 'BOTH'
}

/** What its tasks are like: a task without a time of its own, with its target. */
export type TaskTemplate = Omit<TaskChanges, 'at' | 'delayMs' | 'retentionMs'>

/** What happens at an occurrence while runs are not over. */
export type OverlapPolicy =
  /** It is SKIPPED. */
  | 'SKIP'
  /** The newest one waits, others are SKIPPED. */
  | 'BUFFER_ONE'
  /** All wait, up to `bufferLimit`. */
  | 'BUFFER_ALL'
  /** The oldest run gets no further attempt; it starts when that is over. */
  | 'CANCEL_OTHER'
  /** The oldest run is ended at once. */
  | 'TERMINATE_OTHER'
  /** It starts beside them. */
  | 'ALLOW_ALL'

/** What happens to occurrences that were missed: downtime, overload. */
export interface Catchup {
  /** Which of them run: none, the newest for all, or all. Default `ONCE`. */
  readonly mode?: 'SKIP' | 'ONCE' | 'ALL'
  /** Missed longer ago than this: SKIPPED. Default one day. */
  readonly windowMs?: number
  /** With `ALL`: the newest so many. Default 100. */
  readonly maxRuns?: number
  /** Up to this late is not missed. Default one minute. */
  readonly graceMs?: number
}

/** What became of a schedule's runs, told to a webhook as a task of its own. */
export interface ScheduleCallback {
  /** Runs that FAILED in a row, as many as `consecutiveFailures`; a success after them. */
  readonly events: readonly ('CONSECUTIVE_FAILURES' | 'RECOVERY')[]
  /** 2 to 1,000. */
  readonly consecutiveFailures: number
  readonly webhook: Webhook | string
  /** With the run's payload and result. Default false. */
  readonly includePayload?: boolean
}

/** What a schedule is like beside its times; all of it can be changed. */
export interface ScheduleSettings extends ScheduleTimes {
  readonly description?: string
  /** Its tasks get them too. */
  readonly labels?: Readonly<Record<string, string>>
  readonly metadata?: Readonly<Record<string, string>>
  readonly task?: TaskTemplate
  /** Default `SKIP`. */
  readonly overlap?: OverlapPolicy
  /** Runs at the same time; the overlap policy holds from this many on. Default 1. */
  readonly maxConcurrentRuns?: number
  /** Occurrences that `BUFFER_ALL` keeps waiting. Default 1000. */
  readonly bufferLimit?: number
  readonly catchup?: Catchup
  /** Moves each run later within a window of this length; the nominal time stays. */
  readonly jitterMs?: number
  /** `STABLE`: the same place every time. Default `STABLE`. */
  readonly jitterMode?: 'STABLE' | 'RANDOM'
  /** It ends after so many runs; manual ones do not count. */
  readonly maxRuns?: number
  /** Pauses by itself after so many failures in a row, and tries again `resumeAfterMs` later. */
  readonly pauseAfterFailures?: number
  readonly resumeAfterMs?: number
  /** Deleted so long after its end and the end of its last run. */
  readonly deleteAfterMs?: number
  /** How long records of its tasks stay. */
  readonly retentionMs?: number
  /** At most 8. What is told of its tasks one by one is among the `callbacks` of `task`. */
  readonly callbacks?: readonly ScheduleCallback[]
}

export interface ScheduleInput extends ScheduleSettings {
  /** 1 to 160 of `[A-Za-z0-9_.:~-]`. Default: a new one. */
  readonly scheduleId?: string
  /** Default: the client's. */
  readonly namespace?: string
  readonly task: TaskTemplate
  /** It starts PAUSED, for this reason. */
  readonly pausedFor?: string
}

export type ScheduleState = 'ACTIVE' | 'PAUSED' | 'COMPLETED'

export interface Schedule {
  readonly namespace: string
  readonly scheduleId: string
  readonly description: string
  readonly labels: Readonly<Record<string, string>>
  readonly metadata: Readonly<Record<string, string>>
  readonly cron: readonly string[]
  readonly intervals: readonly Required<Interval>[]
  readonly times: readonly Date[]
  readonly timeZone: string
  readonly startTime: Date | undefined
  readonly endTime: Date | undefined
  readonly rrules: readonly string[]
  readonly calendars: readonly Required<CalendarUse>[]
  readonly webhook: Task['webhook']
  readonly jitterMs: number
  readonly overlap: OverlapPolicy
  readonly maxConcurrentRuns: number
  readonly bufferLimit: number
  readonly catchup: Required<Catchup>
  /** 0: no bound. */
  readonly maxRuns: number
  readonly state: ScheduleState
  /** PAUSED: why, by whom, since when and until when. */
  readonly pause: SchedulePause | undefined
  readonly etag: string
  readonly version: number
  readonly createTime: Date | undefined
  readonly updateTime: Date | undefined
  /** The next nominal times, jitter not included. */
  readonly nextTimes: readonly Date[]
  readonly nextRunTime: Date | undefined
  readonly lastNominalTime: Date | undefined
  /** The newest occurrence's task. */
  readonly lastTaskId: string | undefined
  readonly lastTaskState: Task['state'] | undefined
  /** Tasks that are not over, at most 100. */
  readonly runningTaskIds: readonly string[]
  /** Runs since the creation, of any source. */
  readonly runCount: number
  readonly stats: ScheduleStats
  readonly shard: number
}

export interface SchedulePause {
  readonly reason: string
  /** `auto`: by itself. */
  readonly by: string
  readonly since: Date | undefined
  /** Undefined: it does not resume by itself. */
  readonly until: Date | undefined
}

/** Why an occurrence did not run. */
export type SkipReason =
  | 'OVERLAP'
  | 'PAUSED'
  | 'CATCHUP_WINDOW'
  | 'CATCHUP_LIMIT'
  | 'CATCHUP_POLICY'
  | 'BUFFER_FULL'
  | 'CALENDAR'
  | 'DST_GAP'
  | 'QUOTA'
  | 'SCHEDULE_ENDED'

/** Counters since the creation. */
export interface ScheduleStats {
  readonly completedCount: number
  readonly failedCount: number
  /** Cancelled or expired. */
  readonly cancelledCount: number
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly missedCount: number
  readonly consecutiveFailures: number
  readonly bufferedCount: number
  readonly runningCount: number
}

/** What a manual or backfilled run does otherwise than the template. */
export type RunOverrides = Pick<
  RedriveOptions,
  'payload' | 'labels' | 'metadata' | 'queue' | 'priority' | 'webhook'
>

/** One occurrence: a task that was made, or one that did not run. */
export interface Occurrence {
  readonly taskId: string
  readonly nominalTime: Date
  readonly state: Task['state']
  /** SKIPPED: why. */
  readonly skipReason: SkipReason | undefined
  readonly triggerSource: string
  /** Missed occurrences that it stands for. */
  readonly missedCount: number
  readonly endTime: Date | undefined
}

export interface SchedulePage {
  readonly schedules: readonly Schedule[]
  /** Empty: there are no more. */
  readonly nextPageToken: string
}

export interface MatchingTime {
  readonly nominalTime: Date
  /** In the schedule's time zone, as people read it. */
  readonly localTime: string
  /** Jitter included. */
  readonly runTime: Date | undefined
  /** It does not run, for this reason. */
  readonly skipReason: SkipReason | undefined
  readonly note: string
}

/** What a schedule means and when it runs, in sentences. */
export interface ScheduleExplanation {
  readonly summary: string
  readonly explanations: readonly Explanation[]
  readonly nextTimes: readonly MatchingTime[]
}

export interface PauseOptions extends ChangeOptions {
  readonly reason?: string
  /** Resumes by itself then. Default: not by itself. */
  readonly until?: Date | number
}

export interface ResumeOptions extends ChangeOptions {
  /** Occurrences of the pause are taken as missed, and the catch-up policy holds. */
  readonly catchUp?: boolean
  /** Says what would be released, and changes nothing. */
  readonly validateOnly?: boolean
}

export interface Resumed {
  readonly schedule: Schedule
  /** Occurrences that run because of it. */
  readonly releasedCount: number
}

export interface TriggerOptions extends NamespaceOptions, RunOverrides {
  /** Default: the schedule's. */
  readonly overlap?: OverlapPolicy
  /** Default: now. */
  readonly nominalTime?: Date | number
}

export interface BackfillOptions extends NamespaceOptions, RunOverrides {
  /** First nominal time, included. */
  readonly from: Date | number
  /** Last nominal time, excluded; not in the future. */
  readonly until: Date | number
  /** Default: the schedule's. */
  readonly overlap?: OverlapPolicy
  /** Tasks made per second. Default 10. */
  readonly perSecond?: number
  /** Counts and makes nothing. */
  readonly dryRun?: boolean
  /** More than this many: nothing is made. Default 10,000. */
  readonly maxAffected?: number
  readonly newestFirst?: boolean
}

/** Which schedules an operation changes; nothing at all: every one of the namespace. */
export interface ScheduleFilterOptions {
  readonly states?: readonly ScheduleState[]
  readonly labelSelector?: string
  readonly scheduleIdPrefix?: string
  readonly queues?: readonly string[]
  /** The URL of the webhook. */
  readonly target?: string
  readonly minConsecutiveFailures?: number
  /** The next run is at this time or later. */
  readonly nextRunFrom?: Date | number
  /** The next run is before this time. */
  readonly nextRunUntil?: Date | number
  /** The next run should have been longer ago than this. */
  readonly overdueByMs?: number
}

export interface BulkScheduleOptions extends NamespaceOptions {
  /** Counts and changes nothing; the answer has the count. */
  readonly dryRun?: boolean
  /** More than this many: nothing is changed. Default: no bound. */
  readonly maxAffected?: number
  /** Changes per second. Default: as fast as it goes. */
  readonly perSecond?: number
  /** Kept with what is changed, for people. */
  readonly reason?: string
}

export interface ScheduleCount {
  readonly count: number
  readonly activeCount: number
  readonly pausedCount: number
}

/** Work that goes on after its call was answered. */
export interface BegunOperation {
  readonly operationId: string
  readonly state: 'PENDING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
  /** What it does, for people. */
  readonly detail: string
  /** Counted, or changed. */
  readonly succeededCount: number
  /** Known once it was counted: with a dry run or a bound. */
  readonly totalCount: number
  readonly unchangedCount: number
  readonly failedCount: number
  /** FAILED: why. */
  readonly error: string | undefined
}

export interface UpdateScheduleOptions extends ChangeOptions {
  /** Makes the schedule if there is none; then `task` has to be among the changes. */
  readonly allowMissing?: boolean
  /** Its tasks that wait take the new template, too. */
  readonly updatePendingTasks?: boolean
}

export interface OccurrenceOptions extends NamespaceOptions {
  readonly states?: readonly Task['state'][]
  /** Nominal times from this one on. */
  readonly from?: Date | number
  /** Nominal times before this one. */
  readonly until?: Date | number
  readonly pageSize?: number
}

export interface ListSchedulesOptions extends NamespaceOptions, ScheduleFilterOptions {
  /** `schedule_id`, `create_time`, `update_time`, `next_run_time`; with ` desc` turned round. */
  readonly orderBy?: string
  readonly pageSize?: number
  readonly pageToken?: string
}
