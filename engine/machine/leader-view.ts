// What the leader asks: what is due next, what is ready now. Hints, judged by the records when
// taken and again when applied; asking changes no fact, so replicas may be asked differently.
// Owns: the way from the fire wheel to the ready lanes.  Does not: grant.

import { isKnownStale } from './clock.ts'
import type { DueSample } from './ready.ts'
import type { TaskRecord } from './records.ts'
import type { ScheduleRecord } from './schedule-records.ts'
import { priorityMax, type State } from './state.ts'
import { isReady, isWaiting, scheduleDueMs, timerOfSchedule, timerOfTask } from './tasks.ts'
import type { TimingWheel } from './timing-wheel.ts'

/** Timers due within this are judged before they wake the leader: stale ones would for nothing. */
const judgedAheadMs = 1_000

export function nextDueMs(state: State): number | undefined {
  const fire = nextOf(state, state.timers.fire)
  const upkeep = nextOf(state, state.timers.upkeep)
  const dueMs = Math.min(fire, upkeep, state.sessions.earliestExpiryMs())
  return dueMs === Infinity ? undefined : dueMs
}

function nextOf(state: State, wheel: TimingWheel): number {
  for (;;) {
    const row = wheel.peek(state.clockMs + judgedAheadMs)
    if (row === undefined) return wheel.nextDueMs() ?? Infinity
    if (!isKnownStale(state, row)) return row.dueMs
    wheel.pop(row.dueMs)
  }
}

export function collectDue(state: State, limit: number, asOfMs = state.clockMs): number {
  state.ready.prune()
  state.dueSchedules.prune()
  for (let collected = 0; collected < limit; collected += 1) {
    const row = state.timers.fire.pop(asOfMs)
    if (row === undefined) return collected
    if (isKnownStale(state, row)) continue
    if (row.kind === 'SCHEDULE') state.dueSchedules.add(row.key, 0)
    else state.ready.add(row.key, row.priority)
  }
  return limit
}

export function takeReady(
  state: State,
  limit: number,
  asOfMs = state.clockMs,
  agingMsOf?: (task: TaskRecord) => number,
): TaskRecord[] {
  const taken: TaskRecord[] = []
  // When all of them are taken their order is of no consequence to anybody.
  const aging = state.ready.size > limit ? agingMsOf : undefined
  for (const lane of lanesInOrder(state, asOfMs, aging)) {
    takeFromLane(state, { lane, limit, asOfMs }, taken)
  }
  return taken
}

/**
 * The most urgent first. What waits grows more urgent: a lane counts as its first task does, which
 * waits longest there, so that no lane is passed for ever.
 */
function lanesInOrder(
  state: State,
  asOfMs: number,
  agingMsOf: ((task: TaskRecord) => number) | undefined,
): number[] {
  const lanes = Array.from({ length: priorityMax + 1 }, (_, at) => priorityMax - at)
  if (agingMsOf === undefined) return lanes
  const urgencies = lanes.map((lane) => {
    const key = state.ready.peek(lane)
    const task = key === undefined ? undefined : state.tasks.read(key)
    if (task === undefined) return { lane, urgency: lane }
    const waitedMs = Math.max(0, asOfMs - task.nextAttemptAtMs)
    return { lane, urgency: lane + Math.floor(waitedMs / agingMsOf(task)) }
  })
  urgencies.sort((a, b) => b.urgency - a.urgency || a.lane - b.lane)
  return urgencies.map(({ lane }) => lane)
}

function takeFromLane(
  state: State,
  { lane, limit, asOfMs }: { lane: number; limit: number; asOfMs: number },
  taken: TaskRecord[],
): void {
  while (taken.length < limit) {
    const key = state.ready.take(lane)
    if (key === undefined) return
    const task = state.tasks.read(key)
    if (task === undefined || !isReady(task, asOfMs)) {
      // Its record has another timer now, or none that fires.
      state.ready.forget(key)
      if (task !== undefined) returnTimer(state, task)
    } else if (task.definition.priority < lane) {
      // An old timer of its key brought it to this lane.
      state.ready.forget(key)
      state.ready.add(key, task.definition.priority)
    } else {
      taken.push(task)
    }
  }
}

/** Keys of tasks that may be due by the clock. */
export function dueSample(state: State, limit: number): DueSample {
  collectDue(state, limit)
  return state.ready.sample(limit)
}

export function putBackReady(state: State, key: string): void {
  const task = state.tasks.read(key)
  if (task !== undefined && isReady(task, state.clockMs)) {
    state.ready.putBack(key, task.definition.priority)
  } else {
    state.ready.settle(key)
    if (task !== undefined) returnTimer(state, task)
  }
}

/** As takeReady, from a place: those that were held first come first. */
export function takeHeld(state: State, place: string, limit: number): TaskRecord[] {
  const taken: TaskRecord[] = []
  while (taken.length < limit) {
    const key = state.ready.takeHeld(place)
    if (key === undefined) return taken
    const task = state.tasks.read(key)
    if (task !== undefined && isWaiting(task)) taken.push(task)
    else state.ready.forget(key)
  }
  return taken
}

/** Puts what is held at a place back into the lanes; returns how many, at most `limit`. */
export function releaseHeld(state: State, place: string, limit: number): number {
  const keys = state.ready.release(place, limit)
  for (const key of keys) {
    const task = state.tasks.read(key)
    if (task !== undefined) state.ready.add(key, task.definition.priority)
  }
  return keys.length
}

/**
 * A timer that was collected ahead of the clock goes back into the wheel: the entry that was to
 * move the clock was dropped. One too many does no harm, timers are judged by their records.
 */
function returnTimer(state: State, task: TaskRecord): void {
  if (isWaiting(task)) state.timers.set(timerOfTask(task))
}

export function takeDueSchedules(
  state: State,
  limit: number,
  asOfMs = state.clockMs,
): ScheduleRecord[] {
  const taken: ScheduleRecord[] = []
  while (taken.length < limit) {
    const key = state.dueSchedules.take(0)
    if (key === undefined) return taken
    const schedule = state.schedules.read(key)
    if (schedule !== undefined && isDue(schedule, asOfMs)) taken.push(schedule)
    else {
      state.dueSchedules.forget(key)
      if (schedule !== undefined) returnScheduleTimer(state, schedule)
    }
  }
  return taken
}

export function putBackSchedule(state: State, key: string): void {
  const schedule = state.schedules.read(key)
  if (schedule !== undefined && isDue(schedule, state.clockMs)) state.dueSchedules.putBack(key, 0)
  else {
    state.dueSchedules.settle(key)
    if (schedule !== undefined) returnScheduleTimer(state, schedule)
  }
}

function returnScheduleTimer(state: State, schedule: ScheduleRecord): void {
  const row = timerOfSchedule(schedule)
  if (row !== undefined) state.timers.set(row)
}

function isDue(schedule: ScheduleRecord, asOfMs: number): boolean {
  const dueMs = scheduleDueMs(schedule)
  return dueMs > 0 && dueMs <= asOfMs
}
