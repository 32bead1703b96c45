// Schedules through the client: `client.schedules`.
// Owns: one method for each of ScheduleService.  Does not: route or repeat calls (calls.ts).

import { randomUUID } from 'node:crypto'
import type { Calls } from './calls.ts'
import type {
  ChangeOptions,
  DeleteScheduleOptions,
  NamespaceOptions,
  PreviewOptions,
  ReadOptions,
} from './client-types.ts'
import { SchedulerError } from './errors.ts'
import type { CallOptions } from './options.ts'
import {
  matchingTimesOf,
  occurrenceOf,
  operationOf,
  scheduleExplanationOf,
  scheduleOf,
} from './schedule-answers.ts'
import {
  scheduleFilterOf,
  wireScheduleChangesOf,
  wireScheduleOf,
  wireTimesOf,
} from './schedule-codec.ts'
import type {
  BackfillOptions,
  BulkScheduleOptions,
  BegunOperation,
  ListSchedulesOptions,
  MatchingTime,
  Occurrence,
  OccurrenceOptions,
  OverlapPolicy,
  PauseOptions,
  Resumed,
  ResumeOptions,
  Schedule,
  ScheduleCount,
  ScheduleExplanation,
  ScheduleFilterOptions,
  ScheduleInput,
  SchedulePage,
  ScheduleSettings,
  ScheduleTimes,
  TriggerOptions,
  UpdateScheduleOptions,
} from './schedule-types.ts'
import { taskOf } from './task-codec.ts'
import { overridesOf } from './task-life-codec.ts'
import type { Task } from './task-types.ts'
import { wireDuration, wireTime } from './wire-values.ts'

export class ScheduleClient {
  private readonly calls: Calls
  private readonly namespace: string

  constructor(calls: Calls, namespace: string) {
    this.calls = calls
    this.namespace = namespace
  }

  /**
   * Every time that matches becomes a task, `schedule@time`, made once whatever fails meanwhile.
   * With `allowExisting` the same definition under the same id is the answer, not an error: what
   * an application that makes its schedules when it starts wants.
   */
  async create(
    input: ScheduleInput,
    options: CallOptions & { readonly allowExisting?: boolean } = {},
  ): Promise<Schedule> {
    const wire = wireScheduleOf(input)
    const schedule = { ...wire, namespace: wire.namespace || this.namespace }
    const request = { schedule, allowExisting: options.allowExisting === true }
    const answer = await this.calls.call('CreateSchedule', request, options)
    return scheduleOf(answered(answer.schedule, 'CreateSchedule'))
  }

  async get(scheduleId: string, options: ReadOptions = {}): Promise<Schedule> {
    const consistency = options.stale === true ? 'READ_CONSISTENCY_STALE' : 0
    const request = { ...this.named(scheduleId, options), consistency } as const
    const { schedule } = await this.calls.call('GetSchedule', request, options)
    return scheduleOf(answered(schedule, 'GetSchedule'))
  }

  /** One page; `all` goes on by itself. */
  async list(options: ListSchedulesOptions = {}): Promise<SchedulePage> {
    const { pageSize = 0, pageToken = '', orderBy = '' } = options
    const request = {
      namespace: options.namespace ?? this.namespace,
      pageSize,
      pageToken,
      orderBy,
      filter: scheduleFilterOf(options),
    }
    const answer = await this.calls.call('ListSchedules', request, options)
    return { schedules: answer.schedules.map(scheduleOf), nextPageToken: answer.nextPageToken }
  }

  /** All that fit, page by page as they are taken. */
  async *all(options: ListSchedulesOptions = {}): AsyncGenerator<Schedule, void, undefined> {
    let pageToken = options.pageToken ?? ''
    do {
      const page = await this.list({ ...options, pageToken })
      yield* page.schedules
      pageToken = page.nextPageToken
    } while (pageToken !== '')
  }

  /** How many there are, and how many of them are active or paused. */
  async count(
    filter: ScheduleFilterOptions = {},
    options: ReadOptions = {},
  ): Promise<ScheduleCount> {
    const consistency = options.stale === true ? 'READ_CONSISTENCY_STALE' : 0
    const namespace = options.namespace ?? this.namespace
    const request = { namespace, filter: scheduleFilterOf(filter), consistency } as const
    const { count, activeCount, pausedCount } = await this.calls.call(
      'CountSchedules',
      request,
      options,
    )
    return {
      count: Number(count),
      activeCount: Number(activeCount),
      pausedCount: Number(pausedCount),
    }
  }

  /** Pauses all that the filter means, as an operation: `client.operations` follows it. */
  async pauseAll(
    filter: ScheduleFilterOptions,
    options: BulkScheduleOptions & { readonly until?: Date | number } = {},
  ): Promise<BegunOperation> {
    const until = wireTime(options.until, 'until') ?? null
    const request = { ...this.bulk(filter, options), until }
    const { operation } = await this.calls.call('BulkPauseSchedules', request, options)
    return operationOf(answered(operation, 'BulkPauseSchedules'))
  }

  /** Resumes all that the filter means, as an operation. */
  async resumeAll(
    filter: ScheduleFilterOptions,
    options: BulkScheduleOptions & { readonly catchUp?: boolean } = {},
  ): Promise<BegunOperation> {
    const request = { ...this.bulk(filter, options), catchUp: options.catchUp === true }
    const { operation } = await this.calls.call('BulkResumeSchedules', request, options)
    return operationOf(answered(operation, 'BulkResumeSchedules'))
  }

  /** Deletes all that the filter means, as an operation; their tasks stay, unless `cancelTasks`. */
  async deleteAll(
    filter: ScheduleFilterOptions,
    options: BulkScheduleOptions & { readonly cancelTasks?: boolean } = {},
  ): Promise<BegunOperation> {
    const request = { ...this.bulk(filter, options), cancelTasks: options.cancelTasks === true }
    const { operation } = await this.calls.call('BulkDeleteSchedules', request, options)
    return operationOf(answered(operation, 'BulkDeleteSchedules'))
  }

  /** Changes what is given, and nothing else. What was due before runs as it was. */
  async update(
    scheduleId: string,
    changes: ScheduleSettings,
    options: UpdateScheduleOptions = {},
  ): Promise<Schedule> {
    const { schedule, paths } = wireScheduleChangesOf(changes)
    const named = { ...schedule, ...this.named(scheduleId, options), etag: options.etag ?? '' }
    const { allowMissing = false, updatePendingTasks = false } = options
    const request = { schedule: named, updateMask: { paths }, allowMissing, updatePendingTasks }
    const answer = await this.calls.call('UpdateSchedule', request, options)
    return scheduleOf(answered(answer.schedule, 'UpdateSchedule'))
  }

  /** It makes no more tasks. Those it has made stay, unless `cancelTasks`. */
  async delete(
    scheduleId: string,
    options: DeleteScheduleOptions & ChangeOptions & { readonly cancelTasks?: boolean } = {},
  ): Promise<void> {
    const { allowMissing = false, cancelTasks = false, etag = '' } = options
    const request = { ...this.named(scheduleId, options), allowMissing, cancelTasks, etag }
    await this.calls.call('DeleteSchedule', request, options)
  }

  /** Each occurrence is SKIPPED until it is resumed, or until `until`. */
  async pause(scheduleId: string, options: PauseOptions = {}): Promise<Schedule> {
    const { reason = '', etag = '' } = options
    const until = wireTime(options.until, 'until') ?? null
    const request = { ...this.named(scheduleId, options), reason, until, etag }
    const { schedule } = await this.calls.call('PauseSchedule', request, options)
    return scheduleOf(answered(schedule, 'PauseSchedule'))
  }

  /** Occurrences of the pause do not run, unless `catchUp`. */
  async resume(scheduleId: string, options: ResumeOptions = {}): Promise<Resumed> {
    const { catchUp = false, validateOnly = false, etag = '' } = options
    const request = { ...this.named(scheduleId, options), catchUp, validateOnly, etag }
    const answer = await this.calls.call('ResumeSchedule', request, options)
    const schedule = scheduleOf(answered(answer.schedule, 'ResumeSchedule'))
    return { schedule, releasedCount: answer.releasedCount }
  }

  /** Runs now, also if it is paused. The task is SKIPPED if the overlap policy says so. */
  async trigger(scheduleId: string, options: TriggerOptions = {}): Promise<Task> {
    const request = {
      ...this.named(scheduleId, options),
      overlapPolicy: overlapOf(options.overlap),
      overrides: overridesOf(options),
      nominalTime: wireTime(options.nominalTime, 'nominalTime') ?? null,
    }
    const { task } = await this.calls.call('TriggerSchedule', request, options)
    return taskOf(answered(task, 'TriggerSchedule'))
  }

  /** Runs the occurrences of a range of the past; those that have run do not run again. */
  async backfill(scheduleId: string, options: BackfillOptions): Promise<BegunOperation> {
    const request = {
      ...this.named(scheduleId, options),
      startTime: wireTime(options.from, 'from') ?? null,
      endTime: wireTime(options.until, 'until') ?? null,
      overlapPolicy: overlapOf(options.overlap),
      overrides: overridesOf(options),
      maxPerSecond: options.perSecond ?? 0,
      dryRun: options.dryRun === true,
      maxAffected: options.maxAffected ?? 0,
      newestFirst: options.newestFirst === true,
    }
    const { operation } = await this.calls.call('BackfillSchedule', request, options)
    return operationOf(answered(operation, 'BackfillSchedule'))
  }

  /** What ran and what did not, and why: the newest first, page by page as they are taken. */
  async *occurrences(
    scheduleId: string,
    options: OccurrenceOptions = {},
  ): AsyncGenerator<Occurrence, void, undefined> {
    const { states = [], pageSize = 0 } = options
    let pageToken = ''
    do {
      const request = {
        ...this.named(scheduleId, options),
        pageSize,
        pageToken,
        states: states.map((state) => `TASK_STATE_${state}` as const),
        nominalTime: {
          from: wireTime(options.from, 'from') ?? null,
          until: wireTime(options.until, 'until') ?? null,
        },
      }
      const page = await this.calls.call('ListOccurrences', request, options)
      for (const task of page.tasks) {
        const occurrence = occurrenceOf(task)
        if (occurrence !== undefined) yield occurrence
      }
      pageToken = page.nextPageToken
    } while (pageToken !== '')
  }

  /** The next times of a schedule that is saved (its id), or of one that is not. */
  async preview(
    schedule: string | ScheduleTimes,
    options: PreviewOptions = {},
  ): Promise<MatchingTime[]> {
    const named =
      typeof schedule === 'string' ? { scheduleId: schedule } : { spec: wireTimesOf(schedule) }
    const request = {
      ...named,
      namespace: options.namespace ?? this.namespace,
      count: options.count ?? 0,
      startTime: wireTime(options.from, 'from') ?? null,
      endTime: wireTime(options.until, 'until') ?? null,
    }
    const answer = await this.calls.call('ListScheduleMatchingTimes', request, options)
    return matchingTimesOf(answer.times)
  }

  /**
   * What it means and when it runs; with `at` why it ran at that time, or did not. Of one that is
   * saved (its id), or of times that are not.
   */
  async explain(
    schedule: string | ScheduleTimes,
    options: NamespaceOptions & {
      readonly at?: Date | number
      /** How far ahead special days are told. Default 366 days. */
      readonly horizonMs?: number
    } = {},
  ): Promise<ScheduleExplanation> {
    const namespace = options.namespace ?? this.namespace
    const named =
      typeof schedule === 'string'
        ? { scheduleId: schedule }
        : { schedule: { namespace, spec: wireTimesOf(schedule) } }
    const request = {
      ...named,
      namespace,
      atTime: wireTime(options.at, 'at') ?? null,
      horizon: wireDuration(options.horizonMs, 'horizonMs') ?? null,
    }
    return scheduleExplanationOf(await this.calls.call('ExplainSchedule', request, options))
  }

  private bulk(filter: ScheduleFilterOptions, options: BulkScheduleOptions) {
    const { dryRun = false, maxAffected = 0, perSecond = 0, reason = '' } = options
    return {
      namespace: options.namespace ?? this.namespace,
      filter: scheduleFilterOf(filter),
      options: {
        dryRun,
        maxAffected,
        maxPerSecond: perSecond,
        reason,
        // These requests carry it inside, where the client does not put it by itself.
        requestId: options.requestId ?? randomUUID(),
      },
    }
  }

  private named(
    scheduleId: string,
    options: NamespaceOptions,
  ): { readonly namespace: string; readonly scheduleId: string } {
    return { namespace: options.namespace ?? this.namespace, scheduleId }
  }
}

type WireOverlap = 0 | `OVERLAP_POLICY_${OverlapPolicy}`

function overlapOf(overlap: OverlapPolicy | undefined): WireOverlap {
  return overlap === undefined ? 0 : `OVERLAP_POLICY_${overlap}`
}

function answered<T>(value: T | null, method: string): T {
  if (value !== null) return value
  throw new SchedulerError('INTERNAL', `the answer to ${method} is empty`, {
    tryAgain: 'no',
    answered: true,
  })
}
