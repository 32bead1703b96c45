// ExplainSchedule: what a schedule means, when it runs next, and why it ran at a time or did not.
// Owns: the sentences, made of the record, its occurrences and its times.  Does not: decide.

import {
  lifeOf,
  occurrenceKey,
  type ScheduleLife,
  type ScheduleRecord,
  type SkipReason,
  type TaskRecord,
} from '#machine'
import type { MessageOutputs } from '#proto'
import { zoneOf } from '../schedule/index.ts'
import type { ScheduleTimes } from '../shard/schedule-times.ts'
import { matchingTimes } from './matching-times.ts'
import type { OccurrenceLists } from './occurrences.ts'
import type { ReadSchedule, ScheduleCalls } from './schedule-calls.ts'
import { awaitedMs } from './schedule-output.ts'
import { timesOfSpec } from './schedule-reads.ts'
import { decodeSchedule } from './schedule-spec.ts'
import { iso, spanWords, summaryOf } from './schedule-words.ts'
import type { CallContext } from './status.ts'
import type { Explanation } from './task-explain.ts'
import { checkNamespace } from './task-input.ts'
import { splitKey } from './task-output.ts'
import { durationMs, timestampMs, toTimestamp, Violations } from './validate.ts'

type Request = MessageOutputs['ExplainScheduleRequest']

const horizonMs = 366 * 86_400_000
const horizonMaxMs = 10 * horizonMs
/** Special days that are told of. */
const specialMax = 10
const nextCount = 10

const reasons: Readonly<Record<SkipReason, string>> = {
  NONE: 'it ran',
  OVERLAP: 'a run before it was not over, and the overlap policy does not wait',
  PAUSED: 'the schedule was paused',
  CATCHUP_WINDOW: 'it was missed, longer ago than the catch-up window',
  CATCHUP_LIMIT: 'it was missed, and as many newer ones as are caught up with were missed too',
  CATCHUP_POLICY: 'it was missed, and the catch-up policy runs none, or a newer one for it',
  BUFFER_FULL: 'others waited already, as many as the overlap policy keeps waiting',
  CALENDAR: 'a calendar leaves out its day',
  DST_GAP: 'its wall time did not exist that day: the clock went forward',
  QUOTA: 'a quota of the namespace was used up',
  SCHEDULE_ENDED: 'the schedule had ended',
}

export class ScheduleExplanations {
  private readonly calls: ScheduleCalls
  private readonly occurrences: OccurrenceLists

  constructor(calls: ScheduleCalls, occurrences: OccurrenceLists) {
    this.calls = calls
    this.occurrences = occurrences
  }

  async explain(request: Request, call: CallContext): Promise<object> {
    const v = new Violations()
    const isNamed = request.scheduleId !== ''
    if (isNamed === (request.schedule !== null)) {
      v.add('schedule_id', 'give the id of a saved schedule, or a schedule; one of the two')
    }
    const aheadMs = durationMs(request.horizon) ?? horizonMs
    if (!(aheadMs > 0 && aheadMs <= horizonMaxMs)) v.add('horizon', 'must be 1s to 10 years')
    v.check()
    return isNamed ? await this.saved(request, aheadMs, call) : this.unsaved(request, aheadMs)
  }

  private async saved(request: Request, aheadMs: number, call: CallContext): Promise<object> {
    const read = await this.calls.read(request, call)
    const { schedule } = read
    const { nowMs } = this.calls
    const { spec } = decodeSchedule(schedule.spec).message
    const summary = spec === null ? '' : summaryOf(spec)
    const atMs = timestampMs(request.atTime)
    const times = this.evaluated(schedule)
    if (typeof times === 'string') {
      const message = `it can not be evaluated, and its occurrences wait until it can: ${times}`
      return { summary, explanations: [said('UNEVALUABLE', message, 0)], nextTimes: [] }
    }
    const missing = this.missingCalendars(read, times)
    if (atMs !== undefined) {
      const explanations = [...(await this.at(read, times, { atMs, call })), ...missing]
      return { summary, explanations, nextTimes: this.next(times, atMs) }
    }
    const explanations = [
      ...standing(schedule, awaitedMs(schedule, times), nowMs),
      ...missing,
      ...policies(lifeOf(schedule)),
      ...special(times, nowMs, aheadMs),
    ]
    return { summary, explanations, nextTimes: this.upcoming(schedule, times) }
  }

  private unsaved(request: Request, aheadMs: number): object {
    const v = new Violations()
    const spec = request.schedule?.spec ?? null
    const namespace = checkNamespace(v, 'schedule.namespace', request.schedule?.namespace)
    v.check()
    const id = request.schedule?.scheduleId || 'unsaved'
    const path = 'schedule.spec.'
    const times = timesOfSpec(this.calls, { namespace, spec, path, id })
    const { nowMs } = this.calls
    const atMs = timestampMs(request.atTime)
    const explanations =
      atMs === undefined ? special(times, nowMs, aheadMs) : [inSpec(times, atMs, nowMs)]
    const summary = spec === null ? '' : summaryOf(spec)
    return { summary, explanations, nextTimes: this.next(times, atMs ?? nowMs) }
  }

  /** What will run: nothing of a schedule that has ended, or has to be resumed. */
  private upcoming(schedule: ScheduleRecord, times: ScheduleTimes): object[] {
    const { pause, isExhausted } = lifeOf(schedule)
    if (isExhausted || pause?.untilMs === 0) return []
    return this.next(times, pause?.untilMs ?? this.calls.nowMs)
  }

  private next(times: ScheduleTimes, fromMs: number): object[] {
    const jitter =
      times.stored.jitter.maxMs > 0 ? (ms: number): number => times.jitterMs(ms) : undefined
    const wanted = { fromMs, untilMs: Infinity, count: nextCount, jitter }
    return matchingTimes(times, wanted).times
  }

  /** Its times, or why there are none. */
  private evaluated(schedule: ScheduleRecord): ScheduleTimes | string {
    try {
      return this.calls.timesOrError(schedule)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  private missingCalendars(read: ReadSchedule, times: ScheduleTimes): Explanation[] {
    const uses = times.stored.message.spec?.calendars ?? []
    return uses
      .filter(({ calendarId: id }) => !this.calls.sources.calendars.calendar(read.namespace, id))
      .map(({ calendarId: id }) => {
        const message = `calendar ${id} is not there any more: it has no days`
        return said('CALENDAR_MISSING', message, 0)
      })
  }

  // --------------------------------------------------------------------------------- at a time

  private async at(
    read: ReadSchedule,
    times: ScheduleTimes,
    of: { readonly atMs: number; readonly call: CallContext },
  ): Promise<Explanation[]> {
    const { schedule } = read
    const { atMs, call } = of
    const { nowMs } = this.calls
    const task = await this.calls.readTask(read, occurrenceKey(schedule.key, atMs), call)
    if (task !== undefined) return [ranOrNot(task)]
    if (lifeOf(schedule).buffer.some(({ nominalMs }) => nominalMs === atMs)) {
      return [said('WAITING', 'it waits for a run to end, by the overlap policy', atMs)]
    }
    const listed = await this.listedAt(read, of)
    if (listed !== undefined) return [ranOrNot(listed)]
    const fact = inSpec(times, atMs, nowMs)
    if (fact.code !== 'LISTED') return [fact]
    return [fact, ...unsettled(schedule, atMs, nowMs)]
  }

  private async listedAt(
    { namespace, id }: ReadSchedule,
    { atMs, call }: { readonly atMs: number; readonly call: CallContext },
  ): Promise<TaskRecord | undefined> {
    return await this.occurrences.at({ namespace, scheduleId: id }, atMs, call)
  }
}

function said(code: string, message: string, timeMs: number): Explanation {
  return { code, message, time: toTimestamp(timeMs) }
}

function ranOrNot(task: TaskRecord): Explanation {
  const { origin, state, createdAtMs, endedAtMs, endReason } = task
  const run = origin?.run
  if (state === 'SKIPPED' && run !== undefined) {
    return said(run.skipReason, `it did not run: ${reasons[run.skipReason]}`, endedAtMs)
  }
  const { id } = splitKey(task.key)
  const source = run?.source ?? 'SCHEDULE'
  const missed =
    run !== undefined && run.missedCount > 0
      ? `, and stands for ${run.missedCount} missed since ${iso(run.firstMissedMs)}`
      : ''
  const end = endedAtMs > 0 ? ` (${endReason})` : ''
  const message = `it ran as task ${id}, made by ${source}${missed}; the task is ${state}${end}`
  return said('RAN', message, createdAtMs)
}

/** What the definition alone says of a time. */
function inSpec({ evaluator, stored }: ScheduleTimes, atMs: number, nowMs: number): Explanation {
  const { spec } = stored.message
  const startMs = timestampMs(spec?.startTime) ?? 0
  const endMs = timestampMs(spec?.endTime) ?? Infinity
  if (atMs < startMs) return said('BEFORE_START', 'the schedule starts later', startMs)
  if (atMs > endMs) return said('AFTER_END', 'the schedule ends before', endMs)
  if (evaluator.next(atMs - 1) === atMs) {
    const note = evaluator.noteOf(atMs)
    const more = note === '' ? '' : ` (${note})`
    const message = atMs > nowMs ? `it will run then${more}` : `it is one of its times${more}`
    return said(atMs > nowMs ? 'WILL_RUN' : 'LISTED', message, atMs)
  }
  const left = evaluator.skippedBetween(atMs, atMs + 1, 1)[0]
  if (left !== undefined) {
    return said(left.reason, `it does not run: ${reasons[left.reason]}`, atMs)
  }
  const nextMs = evaluator.next(atMs)
  const next = nextMs === undefined ? 'there is none after it' : `the next one is ${iso(nextMs)}`
  return said('NOT_LISTED', `it is not one of its times, or is excluded; ${next}`, nextMs ?? 0)
}

/** One of its times, and yet without a record. */
function unsettled(schedule: ScheduleRecord, atMs: number, nowMs: number): Explanation[] {
  const { key, createdAtMs, nextNominalMs, paused, template } = schedule
  const life = lifeOf(schedule)
  if (atMs < createdAtMs) {
    return [said('BEFORE_CREATION', 'the schedule was made later', createdAtMs)]
  }
  if (life.isExhausted) return [said('SCHEDULE_ENDED', reasons.SCHEDULE_ENDED, life.endedAtMs)]
  if (paused) return [said('PAUSED', `it does not run: ${reasons.PAUSED}`, life.pause?.atMs ?? 0)]
  if (nextNominalMs !== 0 && atMs >= nextNominalMs && atMs <= nowMs) {
    const message = `the leader of the shard of ${key} is about to decide about it`
    return [said('DUE', message, nextNominalMs)]
  }
  const kept = spanWords(template.retentionMs)
  const message =
    `no record of it is there: it was decided longer ago than records are kept (${kept}), or by ` +
    'another definition of the schedule'
  return [said('NO_RECORD', message, 0)]
}

// -------------------------------------------------------------------------------------- as it is

function standing(schedule: ScheduleRecord, nextNominalMs: number, nowMs: number): Explanation[] {
  const life = lifeOf(schedule)
  const told: Explanation[] = []
  if (life.isExhausted) {
    const left = life.runningCount + life.buffer.length
    const waits = left === 0 ? '' : `; ${left} runs are not over`
    told.push(
      said('COMPLETED', `it has ended: no further time, or no runs left${waits}`, life.endedAtMs),
    )
  } else if (life.pause !== undefined) {
    const { reason, by, untilMs } = life.pause
    const who = by === 'auto' ? ' by itself' : ''
    const why = reason === '' ? '' : `: ${reason}`
    const how = untilMs === 0 ? '; it has to be resumed' : `; it resumes at ${iso(untilMs)}`
    told.push(said('PAUSED', `it is paused${who}${why}${how}`, life.pause.atMs))
  } else if (life.awaitsEnd && nextNominalMs === 0) {
    told.push(said('AWAITS_END', 'its next time is counted from the end of the run under way', 0))
  } else if (nextNominalMs === 0) {
    told.push(
      said('SEARCHING', 'no next time was found yet; it is looked for again', life.lookAtMs),
    )
  } else if (nextNominalMs < nowMs - life.policy.graceMs) {
    told.push(said('OVERDUE', 'its next occurrence is overdue', nextNominalMs))
  } else told.push(said('NEXT', `it runs next at ${iso(nextNominalMs)}`, nextNominalMs))
  if (life.backlog !== undefined) {
    const { untilMs } = life.backlog
    told.push(said('CATCHING_UP', `it catches up with what was missed until ${iso(untilMs)}`, 0))
  }
  if (life.buffer.length > 0) {
    told.push(said('WAITING', `${life.buffer.length} occurrences wait for runs to end`, 0))
  }
  if (life.runningCount > 0) {
    told.push(said('RUNNING', `${life.runningCount} runs are not over`, 0))
  }
  if (life.failuresInRow > 1) {
    told.push(said('FAILING', `the last ${life.failuresInRow} runs failed`, 0))
  }
  return told
}

function policies({ policy }: ScheduleLife): Explanation[] {
  const { overlap, concurrentRunsMax, catchup, catchupRunsMax, catchupWindowMs } = policy
  const overlaps = {
    SKIP: 'an occurrence is skipped',
    BUFFER_ONE: 'the newest occurrence waits',
    BUFFER_ALL: `up to ${policy.bufferMax} occurrences wait`,
    CANCEL_OTHER: 'the oldest run gets no further attempt, and the occurrence follows it',
    TERMINATE_OTHER: 'the oldest run is ended at once',
    ALLOW_ALL: 'an occurrence starts beside the others',
  }
  const catchups = {
    SKIP: 'none runs',
    ONCE: 'the newest stands for all',
    ALL: `the newest ${catchupRunsMax} run`,
  }
  const runs = concurrentRunsMax === 1 ? 'a run is' : `${concurrentRunsMax} runs are`
  const told = [said('OVERLAP_POLICY', `while ${runs} not over, ${overlaps[overlap]}`, 0)]
  if (catchupWindowMs < Number.MAX_SAFE_INTEGER) {
    const window = spanWords(catchupWindowMs)
    const message = `of occurrences missed within ${window}, ${catchups[catchup]}`
    told.push(said('CATCHUP_POLICY', message, 0))
  }
  return told
}

/** Days ahead on which it does otherwise: clock changes that move or drop a time, calendars. */
function special(times: ScheduleTimes, fromMs: number, aheadMs: number): Explanation[] {
  const { evaluator, stored } = times
  const untilMs = fromMs + aheadMs
  const zone = zoneOf(stored.message.spec?.timeZone || 'UTC')
  const told = evaluator.skippedBetween(fromMs, untilMs, specialMax).map(({ timeMs, reason }) => {
    return said(reason, `it does not run at ${iso(timeMs)}: ${reasons[reason]}`, timeMs)
  })
  let second = Math.floor(fromMs / 1000)
  while (second < untilMs / 1000 && told.length < 2 * specialMax) {
    const { until } = zone.at(second)
    if (until === Infinity) break
    // Times that a gap has moved lie behind the change, within its length.
    let timeMs = evaluator.next(until * 1000 - 1)
    for (let looks = 0; timeMs !== undefined && looks < specialMax; looks += 1) {
      if (timeMs >= until * 1000 + 3 * 3_600_000 || timeMs >= untilMs) break
      const note = evaluator.noteOf(timeMs)
      if (note.includes('gap')) told.push(said('DST', `at ${iso(timeMs)}: ${note}`, timeMs))
      timeMs = evaluator.next(timeMs)
    }
    second = until
  }
  return told.sort((a, b) => Number(a.time?.seconds ?? 0) - Number(b.time?.seconds ?? 0))
}
