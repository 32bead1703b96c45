// Runs of schedules: what becomes of an occurrence, and what follows when a run is over.
// Owns: overlap policies, the buffer, the counts, pausing after failures.  Does not: know when an
// occurrence is (the leader does), what clients say (schedule-commands.ts).
//   J1. An occurrence is one task, named for its schedule and its nominal time: decided twice, it
//       is made once.
//   J2. An occurrence that does not run is a SKIPPED record with its reason, or within the range of
//       one.
//   J3. Each run is counted once when it starts and once when it is over; what is redriven later is
//       not the schedule's any more.

import { insertCallback } from './callbacks.ts'
import { limits } from './limits.ts'
import { occurrenceKey } from './occurrence-name.ts'
import type { RunAnswer, StepItem } from './command.ts'
import type { RunOrigin, RunSource, SkipReason, TaskDefinition, TaskRecord } from './records.ts'
import {
  type BufferedRun,
  lifeOf,
  type OverlapPolicy,
  type ScheduleLife,
  type ScheduleRecord,
  skipReasons,
} from './schedule-records.ts'
import {
  addExtra,
  bufferedBytes,
  changeSchedule,
  changeTask,
  insertSkipped,
  insertTask,
  removeTask,
  type State,
} from './state.ts'
import { cancelNow } from './task-commands.ts'
import { hasEnded, isWaiting } from './tasks.ts'

export interface Offer {
  readonly nominalMs: number
  readonly fireAtMs: number
  readonly source: RunSource
  readonly overlap: OverlapPolicy
  readonly definition?: TaskDefinition | undefined
}

type Skip = Extract<StepItem, { type: 'skip' }>

export function changeLife(
  state: State,
  schedule: ScheduleRecord,
  change: Partial<ScheduleLife>,
): void {
  changeSchedule(state, schedule, (s) => {
    s.life = { ...lifeOf(s), ...change }
  })
}

/** What the overlap policy makes of an occurrence. */
export function offerRun(state: State, schedule: ScheduleRecord, offer: Offer): RunAnswer {
  const { nominalMs, fireAtMs, source, overlap, definition } = offer
  const life = lifeOf(schedule)
  if (!isOpen(state, schedule, offer)) return 'EXISTS'
  if (life.buffer.some((run) => run.nominalMs === nominalMs)) return 'EXISTS'
  if (isOwn(source) && isUsedUp(life)) return skipOffer(state, schedule, offer, 'SCHEDULE_ENDED')
  const missed = isOwn(source) ? life : { missedCount: 0, firstMissedMs: 0 }
  const { missedCount, firstMissedMs } = missed
  const plain: BufferedRun = { nominalMs, fireAtMs, source, missedCount, firstMissedMs }
  const run = definition === undefined ? plain : { ...plain, definition }
  const isFree = life.runningCount < life.policy.concurrentRunsMax
  if (isFree || overlap === 'ALLOW_ALL') return startRun(state, schedule, run)
  switch (overlap) {
    case 'SKIP':
      return skipOffer(state, schedule, offer, 'OVERLAP')
    case 'BUFFER_ONE':
      return buffer(state, schedule, { run, max: 1, reason: 'BUFFER_FULL' })
    case 'BUFFER_ALL': {
      const { length } = life.buffer
      const bytes = bufferedBytes(life.buffer) + (definition?.spec.length ?? 0)
      const isFull = length >= life.policy.bufferMax || bytes > limits.bufferedBytesMax
      if (isFull) return skipOffer(state, schedule, offer, 'BUFFER_FULL')
      return buffer(state, schedule, { run, max: length + 1, reason: 'BUFFER_FULL' })
    }
    case 'CANCEL_OTHER':
      replaceOldest(state, life, schedule)
      return buffer(state, schedule, {
        run,
        max: life.policy.concurrentRunsMax,
        reason: 'OVERLAP',
      })
    case 'TERMINATE_OTHER': {
      const oldest = oldestRun(state, life, schedule)
      if (oldest !== undefined) cancelNow(state, oldest, { hash: 0, reason: '', end: 'REPLACED' })
      return startRun(state, schedule, run)
    }
  }
}

/** Nothing has its name; or what has did not run, and this is to make up for it. */
function isOpen(
  state: State,
  schedule: ScheduleRecord,
  run: { readonly nominalMs: number; readonly source: RunSource },
): boolean {
  const existing = state.tasks.read(occurrenceKey(schedule.key, run.nominalMs))
  return existing === undefined || (run.source === 'BACKFILL' && existing.state === 'SKIPPED')
}

/** It waits; beyond `max` the oldest that wait give way. */
function buffer(
  state: State,
  schedule: ScheduleRecord,
  of: { readonly run: BufferedRun; readonly max: number; readonly reason: SkipReason },
): RunAnswer {
  const waiting = [...lifeOf(schedule).buffer, of.run]
  const dropped = waiting.splice(0, Math.max(0, waiting.length - of.max))
  const isOf = isOwn(of.run.source)
  const noMissed = isOf ? { missedCount: 0, firstMissedMs: 0 } : {}
  changeLife(state, schedule, { buffer: waiting, ...noMissed })
  for (const run of dropped) skipOffer(state, schedule, run, of.reason)
  return 'BUFFERED'
}

function startRun(state: State, schedule: ScheduleRecord, run: BufferedRun): RunAnswer {
  const { nominalMs, source, missedCount, firstMissedMs } = run
  const definition = run.definition ?? schedule.template
  const key = occurrenceKey(schedule.key, nominalMs)
  const skipped = state.tasks.read(key)
  if (skipped !== undefined) removeTask(state, skipped)
  insertTask(state, {
    key,
    definition: { ...definition, fireAtMs: startTime(state, definition, run) },
    requests: [],
    origin: originOf(schedule, nominalMs, { source, missedCount, firstMissedMs }),
  })
  const own = isOwn(source) ? 1 : 0
  changeSchedule(state, schedule, (s) => {
    const life = lifeOf(s)
    const { counts } = life
    s.firedCount += 1
    s.life = {
      ...life,
      runs: [...life.runs, nominalMs].slice(-limits.runsListedMax),
      runningCount: life.runningCount + 1,
      counts: {
        ...counts,
        runs: counts.runs + 1,
        ownRuns: counts.ownRuns + own,
      },
      ...(own === 1 ? { missedCount: 0, firstMissedMs: 0 } : {}),
      lastTaskMs: nominalMs,
      endedAtMs: 0,
    }
  })
  if (own === 1 && isUsedUp(lifeOf(schedule))) exhaust(state, schedule)
  return 'STARTED'
}

/**
 * One that is late starts now, and its retries have their time from now on; unless its definition
 * says how late it may be. Now is what the clocks agree on: the proposer's own may lie.
 */
function startTime(state: State, definition: TaskDefinition, run: BufferedRun): number {
  if (definition.startDeadlineMs > 0) return run.fireAtMs
  return run.source === 'SCHEDULE' && run.fireAtMs >= state.clockMs
    ? run.fireAtMs
    : Math.max(run.fireAtMs, state.clockMs)
}

function originOf(
  schedule: ScheduleRecord,
  nominalMs: number,
  run: Pick<RunOrigin, 'source' | 'missedCount' | 'firstMissedMs'> & Partial<RunOrigin>,
): TaskRecord['origin'] {
  const { key: scheduleKey, number: scheduleNumber } = schedule
  return { scheduleKey, nominalMs, run: { skipReason: 'NONE', ...run, scheduleNumber } }
}

/** No further time, or all runs used up: what of it waits does not run any more. */
export function exhaust(state: State, schedule: ScheduleRecord): void {
  const { buffer: waiting } = lifeOf(schedule)
  changeSchedule(state, schedule, (s) => {
    s.nextNominalMs = 0
    s.life = {
      ...lifeOf(s),
      isExhausted: true,
      awaitsEnd: false,
      lookAtMs: 0,
      backlog: undefined,
      buffer: waiting.filter((run) => !isOwn(run.source)),
    }
  })
  for (const run of waiting) {
    if (isOwn(run.source)) skipOffer(state, schedule, run, 'SCHEDULE_ENDED')
  }
}

// ------------------------------------------------------------------------------------------- skips

export function skipOffer(
  state: State,
  schedule: ScheduleRecord,
  { nominalMs, source }: { readonly nominalMs: number; readonly source: RunSource },
  reason: SkipReason,
): RunAnswer {
  const span = { firstMs: nominalMs, lastMs: nominalMs, count: 1 }
  // That it was missed was counted when it was offered.
  skip(state, schedule, { type: 'skip', ...span, reason, isMissed: false }, source)
  return 'SKIPPED'
}

/** J2. One record for a range of more than one, named for its last; its times can be told. */
export function skip(
  state: State,
  schedule: ScheduleRecord,
  skipped: Skip,
  source: RunSource = skipped.isMissed ? 'CATCHUP' : 'SCHEDULE',
): void {
  const { firstMs, lastMs, count, reason, isMissed } = skipped
  const named = occurrenceKey(schedule.key, lastMs)
  const key = count === 1 ? named : `${named}~skipped-${count}`
  if (state.tasks.read(key) !== undefined) return
  const life = lifeOf(schedule)
  const range = { missedCount: count - 1, firstMissedMs: count === 1 ? 0 : firstMs }
  const times = count === 1 ? {} : { times: schedule.spec }
  insertSkipped(state, {
    key,
    definition: { ...schedule.template, fireAtMs: lastMs, spec: life.skippedSpec },
    origin: originOf(schedule, lastMs, { source, ...range, skipReason: reason, ...times }),
  })
  const { counts, policy } = life
  const at = skipReasons.indexOf(reason as (typeof skipReasons)[number])
  const isStoodFor = reason === 'CATCHUP_POLICY' && policy.catchup === 'ONCE'
  changeLife(state, schedule, {
    counts: {
      ...counts,
      missed: counts.missed + (isMissed ? count : 0),
      skipped: counts.skipped.map((sum, reasonAt) => (reasonAt === at ? sum + count : sum)),
    },
    ...(isStoodFor
      ? {
          missedCount: life.missedCount + count,
          firstMissedMs: life.firstMissedMs || firstMs,
        }
      : {}),
    ...(count === 1 ? { lastTaskMs: lastMs } : {}),
  })
}

// ------------------------------------------------------------------------------------ making room

function oldestRun(
  state: State,
  life: ScheduleLife,
  schedule: ScheduleRecord,
): TaskRecord | undefined {
  for (const nominalMs of life.runs) {
    const task = state.tasks.read(occurrenceKey(schedule.key, nominalMs))
    if (task === undefined || hasEnded(task) || task.extra?.isReplaced === true) continue
    return task
  }
  return undefined
}

/** The oldest run gets no further attempt; one that is under way may end as it will. */
function replaceOldest(state: State, life: ScheduleLife, schedule: ScheduleRecord): void {
  const oldest = oldestRun(state, life, schedule)
  if (oldest === undefined) return
  if (isWaiting(oldest)) {
    cancelNow(state, oldest, { hash: 0, reason: '', end: 'REPLACED' })
    return
  }
  changeTask(state, oldest, oldest.state, (task) => addExtra(task, { isReplaced: true }))
}

// -------------------------------------------------------------------------------------- their ends

/** `task` is as it is at its end. */
export function runEnded(state: State, task: TaskRecord, run: RunOrigin): void {
  const { origin } = task
  if (origin === undefined || task.state === 'SKIPPED') return
  if ((task.extra?.redriveCount ?? 0) > 0) return
  const schedule = state.schedules.read(origin.scheduleKey)
  if (schedule?.number !== run.scheduleNumber) return
  changeLife(state, schedule, endedLife(state, lifeOf(schedule), task))
  tellOfSchedule(state, schedule, task)
  pauseAfterFailures(state, schedule, task)
  drain(state, schedule)
  settleEnd(state, schedule)
}

function endedLife(state: State, life: ScheduleLife, task: TaskRecord): Partial<ScheduleLife> {
  const { counts } = life
  const nominalMs = task.origin?.nominalMs
  const done = task.state === 'COMPLETED'
  const failed = task.state === 'FAILED'
  return {
    runs: life.runs.filter((run) => run !== nominalMs),
    runningCount: life.runningCount - 1,
    lastEndMs: Math.max(state.clockMs, life.lastEndMs + 1),
    ...(life.awaitsEnd ? { lookAtMs: Math.max(state.clockMs, 1) } : {}),
    counts: {
      ...counts,
      completed: counts.completed + (done ? 1 : 0),
      failed: counts.failed + (failed ? 1 : 0),
      cancelled: counts.cancelled + (done || failed ? 0 : 1),
    },
    ...(failed ? { failuresInRow: life.failuresInRow + 1 } : {}),
    ...(done ? { failuresInRow: 0, failuresForgiven: 0 } : {}),
  }
}

function pauseAfterFailures(state: State, schedule: ScheduleRecord, task: TaskRecord): void {
  const { policy, failuresInRow, failuresForgiven } = lifeOf(schedule)
  const { pauseAfterFailures: bound, resumeAfterMs } = policy
  if (task.state !== 'FAILED' || bound === 0 || schedule.paused) return
  if (failuresInRow - failuresForgiven < bound) return
  const atMs = state.clockMs
  const reason = `${failuresInRow} runs failed in a row`
  const untilMs = resumeAfterMs === 0 ? 0 : atMs + resumeAfterMs
  changeSchedule(state, schedule, (s) => {
    s.paused = true
    s.version += 1
    s.updatedAtMs = state.atMs
    s.life = { ...lifeOf(s), pause: { reason, by: 'auto', atMs, untilMs } }
  })
}

function tellOfSchedule(state: State, schedule: ScheduleRecord, task: TaskRecord): void {
  const { policy, failuresInRow, toldFailures } = lifeOf(schedule)
  const recovered = task.state === 'COMPLETED' && toldFailures
  for (const callback of policy.callbacks) {
    if (task.state === 'FAILED' && callback.failures === failuresInRow) {
      if (!callback.events.includes('CONSECUTIVE_FAILURES')) continue
      insertCallback(state, task, { callback, event: 'CONSECUTIVE_FAILURES' })
      changeLife(state, schedule, { toldFailures: true })
    } else if (recovered && callback.events.includes('RECOVERY')) {
      insertCallback(state, task, { callback, event: 'RECOVERY' })
    }
  }
  if (recovered) changeLife(state, schedule, { toldFailures: false })
}

/** What waits starts as far as there is room. */
export function drain(state: State, schedule: ScheduleRecord): void {
  for (;;) {
    const { buffer: waiting, runningCount, policy } = lifeOf(schedule)
    if (runningCount >= policy.concurrentRunsMax) return
    // While it is paused only what somebody asked for starts.
    const at = waiting.findIndex((run) => !schedule.paused || !isOwn(run.source))
    const run = waiting[at]
    if (run === undefined) return
    changeLife(state, schedule, { buffer: waiting.toSpliced(at, 1) })
    if (isOpen(state, schedule, run)) startRun(state, schedule, run)
  }
}

/** Nothing is left to come, or to end. */
export function settleEnd(state: State, schedule: ScheduleRecord): void {
  const { isExhausted, endedAtMs, runningCount, buffer: waiting } = lifeOf(schedule)
  const isOver = isExhausted && runningCount === 0 && waiting.length === 0
  if (isOver === endedAtMs > 0) return
  changeLife(state, schedule, { endedAtMs: isOver ? Math.max(state.clockMs, state.atMs, 1) : 0 })
}

export function isUsedUp({ policy, counts }: ScheduleLife): boolean {
  return policy.runsMax > 0 && counts.ownRuns >= policy.runsMax
}

export function isOwn(source: RunSource): boolean {
  return source === 'SCHEDULE' || source === 'CATCHUP'
}
