// What tests ask of schedules, and how they are told the answers.
// Owns: the shapes of what they look at.  Does not: run anything (schedule-fixture.ts).

import type { TestContext } from 'node:test'
import { ScheduleFixture } from './schedule-fixture.ts'
import { timestampMs, toTimestamp, type WireTimestamp } from './validate.ts'

export const url = 'https://example.com/hook'
export const minuteMs = 60_000

export interface Told {
  readonly scheduleId: string
  readonly state: string
  readonly etag: string
  readonly overlapPolicy: string
  readonly maxConcurrentRuns: number
  readonly bufferLimit: number
  readonly description: string
  readonly labels: Record<string, string>
  readonly catchup: { readonly mode: string; readonly maxCatchupRuns: number }
  readonly spec: { readonly cron: string[]; readonly timeZone: string }
  readonly taskTemplate: { readonly payload: Uint8Array; readonly priority: number }
  readonly pause: { readonly reason: string; readonly until: WireTimestamp | null } | null
  readonly nextTimes: WireTimestamp[]
  readonly nextRunTime: WireTimestamp | null
  readonly lastTaskId: string
  readonly lastTaskState: string
  readonly remainingRuns: string
  readonly runningTaskIds: string[]
  readonly stats: {
    readonly runCount: string
    readonly skipped: { readonly reason: string; readonly count: string }[]
    readonly missedCount: string
    readonly runningCount: number
    readonly bufferedCount: number
    readonly failedCount: string
  }
}

export interface TaskTold {
  readonly taskId: string
  readonly state: string
  readonly skipReason: string
  readonly triggerSource: string
  readonly missedCount: number
  readonly priority: number
  readonly payload: Uint8Array
  readonly labels: Record<string, string>
  readonly nominalTime: WireTimestamp
  readonly endReason: string
}

export const everyMinute: object = { intervals: [{ every: { seconds: '60' } }] }
export const template: { readonly target: object; readonly payload: Buffer } = {
  target: { webhook: { url } },
  payload: Buffer.from('what'),
}

export interface Made {
  readonly schedule: Told
  readonly existing: boolean
}

export function make(fixture: ScheduleFixture, schedule: object, more: object = {}): Promise<Made> {
  const whole = { scheduleId: 's', spec: everyMinute, taskTemplate: template, ...schedule }
  return fixture.schedules<Made>('CreateSchedule', { schedule: whole, ...more })
}

export async function get(fixture: ScheduleFixture, scheduleId = 's'): Promise<Told> {
  return (await fixture.schedules<{ schedule: Told }>('GetSchedule', { scheduleId })).schedule
}

export interface Page {
  readonly tasks: TaskTold[]
  readonly nextPageToken: string
}

/** All pages: `minutes after the start: state`, the newest first. */
export async function occurrences(
  fixture: ScheduleFixture,
  startMs: number,
  more: object = {},
): Promise<string[]> {
  const told: string[] = []
  let pageToken = ''
  do {
    const request = { scheduleId: 's', pageToken, ...more }
    const page: Page = await fixture.schedules<Page>('ListOccurrences', request)
    for (const { nominalTime, state, skipReason } of page.tasks) {
      const minutes = ((timestampMs(nominalTime) ?? 0) - startMs) / minuteMs
      const reason = skipReason.replace('SKIP_REASON_', ' ').replace(' UNSPECIFIED', '')
      told.push(`${minutes}: ${state.replace('TASK_STATE_', '')}${reason}`)
    }
    pageToken = page.nextPageToken
  } while (pageToken !== '')
  return told
}

/** A shard at the beginning of a minute. */
export async function start(
  t: TestContext,
): Promise<{ fixture: ScheduleFixture; startMs: number }> {
  const fixture = await ScheduleFixture.start(t)
  const past = fixture.nowMs % minuteMs
  await fixture.pass(minuteMs - past)
  return { fixture, startMs: fixture.nowMs }
}

export function at(ms: number): WireTimestamp {
  return toTimestamp(ms) as WireTimestamp
}

export async function taskOf(fixture: ScheduleFixture, taskId: string): Promise<TaskTold> {
  return (await fixture.ask<{ task: TaskTold }>('TaskService/GetTask', { taskId })).task
}
