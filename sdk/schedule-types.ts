// Schedules as the SDK takes and gives them: Date for times, milliseconds for durations.

import type { Task, TaskChanges } from './task-types.ts'

/** Every so often. */
export interface Interval {
  readonly everyMs: number
  /** What is counted from: 1970-01-01T00:00Z, or the schedule's start. Default `EPOCH`. */
  readonly anchor?: 'EPOCH' | 'START'
  /** Added to every time; less than `everyMs`. */
  readonly phaseMs?: number
}

/** When: the union of what is listed, minus what is excluded. */
export interface ScheduleTimes {
  /** 5 fields, 6 with seconds first, or an alias such as `@hourly`. */
  readonly cron?: string | readonly string[]
  readonly intervals?: readonly Interval[]
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

/** What its tasks are like: a task without a time of its own. */
export type TaskTemplate = Omit<TaskChanges, 'at' | 'delayMs' | 'retentionMs'> &
  Required<Pick<TaskChanges, 'webhook'>>

export interface ScheduleInput extends ScheduleTimes {
  /** 1 to 160 of `[A-Za-z0-9_.:~-]`. Default: a new one. */
  readonly scheduleId?: string
  /** Default: the client's. */
  readonly namespace?: string
  readonly description?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly metadata?: Readonly<Record<string, string>>
  readonly task: TaskTemplate
  /** Spreads the runs over a window after each time; the same for the same occurrence. */
  readonly jitterMs?: number
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
  readonly webhook: Task['webhook']
  readonly jitterMs: number
  readonly state: ScheduleState
  readonly etag: string
  readonly version: number
  readonly createTime: Date | undefined
  readonly updateTime: Date | undefined
  /** The next nominal times, jitter not included. */
  readonly nextTimes: readonly Date[]
  readonly nextRunTime: Date | undefined
  readonly lastNominalTime: Date | undefined
  /** Occurrences that ran since the creation. */
  readonly runCount: number
  readonly shard: number
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
  readonly note: string
}
