// What is said about schedules: define, step, pause, resume, trigger, remove.
// Owns: conditions and answers of these commands.  Does not: compute times (the leader does), know
// what an overlap policy means (schedule-runs.ts).
//   J4. A step is taken once: only by the version, the next time and the last end that it was made
//       for. So none is missed and none doubled, whoever leads.
//   J5. What was due by the old definition is done by the change that replaces it.

import { remembered, rememberRequest } from './claims.ts'
import type {
  DefineSchedule,
  Outcome,
  PauseSchedule,
  RemoveSchedule,
  ResumeSchedule,
  ScheduleStep,
  StepItem,
  StepSchedule,
  TriggerSchedule,
} from './command.ts'
import { settleEnded } from './ended.ts'
import { limits } from './limits.ts'
import { occurrenceKey } from './occurrence-name.ts'
import type { TaskDefinition, TaskRecord } from './records.ts'
import {
  freshLife,
  lifeOf,
  type ScheduleLife,
  type ScheduleRecord,
  type TimeSpan,
} from './schedule-records.ts'
import {
  changeLife,
  drain,
  isOwn,
  isUsedUp,
  offerRun,
  settleEnd,
  skip,
  skipOffer,
} from './schedule-runs.ts'
import { settleSchedule } from './schedules.ts'
import {
  assertDefinition,
  changeSchedule,
  changeTask,
  findMark,
  insertSchedule,
  ok,
  reuseRefusal,
  removeSchedule,
  type State,
  takeNumber,
  withMark,
} from './state.ts'
import { cancelNow } from './task-commands.ts'
import { hasEnded, isWaiting } from './tasks.ts'

const notFound: Outcome = { ok: false, code: 'SCHEDULE_NOT_FOUND', version: 0 }

// ------------------------------------------------------------------------------------------- steps

export function stepSchedule(state: State, { key, step }: StepSchedule): Outcome {
  const schedule = state.schedules.read(key)
  if (schedule === undefined) return notFound
  const isTaken = !schedule.paused && isCurrent(schedule, step)
  if (isTaken) takeStep(state, schedule, step)
  settleSchedule(state, key)
  const { version } = schedule
  return isTaken ? ok(version) : { ok: false, code: 'STALE_OCCURRENCE', version }
}

/** J4. */
function isCurrent(schedule: ScheduleRecord, step: ScheduleStep): boolean {
  const life = lifeOf(schedule)
  if (schedule.version !== step.expectedVersion) return false
  if (schedule.nextNominalMs !== step.expectedNextMs) return false
  if (life.policy.followsRuns && life.lastEndMs !== step.expectedEndMs) return false
  if (life.isExhausted) return false
  const leadsOn = step.nextNominalMs === 0 || step.nextNominalMs > step.settledMs
  return leadsOn && step.settledMs >= life.settledMs
}

function takeStep(state: State, schedule: ScheduleRecord, step: ScheduleStep): void {
  let lastNominalMs = schedule.lastNominalMs
  for (const item of step.items) {
    if (lifeOf(schedule).isExhausted) break
    lastNominalMs = item.type === 'run' ? item.nominalMs : item.lastMs
    if (item.type === 'skip') skip(state, schedule, item)
    else offerItem(state, schedule, item)
    // As if each had come alone: what a step holds must not matter.
    settleEnded(state)
  }
  changeSchedule(state, schedule, (s) => {
    const life = lifeOf(s)
    s.lastNominalMs = lastNominalMs
    s.nextNominalMs = life.isExhausted ? 0 : step.nextNominalMs
    s.life = { ...life, ...steppedLife(state, life, step) }
  })
  settleEnd(state, schedule)
}

function offerItem(
  state: State,
  schedule: ScheduleRecord,
  item: Extract<StepItem, { type: 'run' }>,
): void {
  const { overlap } = lifeOf(schedule).policy
  const answer = offerRun(state, schedule, { ...item, overlap })
  if (item.source !== 'CATCHUP' || answer === 'EXISTS') return
  const { counts } = lifeOf(schedule)
  changeLife(state, schedule, { counts: { ...counts, missed: counts.missed + 1 } })
}

function steppedLife(state: State, life: ScheduleLife, step: ScheduleStep): Partial<ScheduleLife> {
  const { settledMs, nextNominalMs, awaitsEnd, backlog } = step
  const pauses = life.pauses.filter(({ untilMs }) => untilMs > settledMs)
  if (life.isExhausted) return { settledMs, pauses, backlog: undefined }
  // Nothing runs whose end it could wait for: the leader counts from where it is now.
  const isIdle = awaitsEnd && life.runningCount === 0 && life.buffer.length === 0
  const lookAtMs = isIdle ? Math.max(state.clockMs, 1) : step.lookAtMs
  const isExhausted = nextNominalMs === 0 && !awaitsEnd && lookAtMs === 0
  return { settledMs, awaitsEnd, lookAtMs, backlog, pauses, isExhausted }
}

// ------------------------------------------------------------------------------------- definitions

export function defineSchedule(state: State, command: DefineSchedule): Outcome {
  assertDefinition(command.template)
  const { key, expectedVersion, requestHash } = command
  const existing = state.schedules.read(key)
  if (existing === undefined) return expectedVersion === 0 ? create(state, command) : notFound
  const repeated = answerBefore(existing, requestHash)
  if (repeated !== undefined) return repeated
  const { version } = existing
  if (expectedVersion === 0) return { ok: false, code: 'SCHEDULE_EXISTS', version }
  if (expectedVersion !== version) return { ok: false, code: 'VERSION_MISMATCH', version }
  return redefine(state, existing, command)
}

function create(state: State, command: DefineSchedule): Outcome {
  const { key, spec, template, skippedSpec, policy, pause, nextNominalMs, awaitsEnd } = command
  const atMs = Math.max(state.clockMs, state.atMs)
  const schedule: ScheduleRecord = {
    key,
    number: takeNumber(state),
    version: 1,
    spec,
    template,
    paused: pause !== undefined,
    nextNominalMs,
    lastNominalMs: 0,
    firedCount: 0,
    createdAtMs: state.atMs,
    updatedAtMs: state.atMs,
    requests: withMark([], { hash: command.requestHash, version: 1, attempt: 0 }),
    life: {
      ...freshLife,
      policy,
      skippedSpec,
      settledMs: command.settledMs,
      awaitsEnd,
      isExhausted: nextNominalMs === 0 && !awaitsEnd,
      pause: pause === undefined ? undefined : { ...pause, atMs, untilMs: 0 },
    },
  }
  insertSchedule(state, schedule)
  settleEnd(state, schedule)
  return ok(1)
}

function redefine(state: State, schedule: ScheduleRecord, command: DefineSchedule): Outcome {
  const { version } = schedule
  const { step } = command
  if (step !== undefined) {
    if (!isCurrent(schedule, step)) return { ok: false, code: 'STALE_OCCURRENCE', version }
    takeStep(state, schedule, step)
  }
  const { spec, template, skippedSpec, policy, requestHash: hash, settledMs } = command
  changeSchedule(state, schedule, (s) => {
    const life = { ...lifeOf(s), policy }
    const { nextNominalMs, awaitsEnd } = isUsedUp(life) ? noMore : command
    s.spec = spec
    s.template = template
    s.version += 1
    s.updatedAtMs = state.atMs
    s.nextNominalMs = nextNominalMs
    s.requests = withMark(s.requests, { hash, version: s.version, attempt: 0 })
    s.life = {
      ...life,
      skippedSpec,
      settledMs: Math.max(life.settledMs, settledMs),
      awaitsEnd,
      lookAtMs: awaitsEnd && life.runningCount === 0 ? Math.max(state.clockMs, 1) : 0,
      isExhausted: nextNominalMs === 0 && !awaitsEnd,
      backlog: undefined,
      pauses: [],
    }
  })
  const changed = command.updatesRuns ? updateRuns(state, schedule, template) : noRuns
  drain(state, schedule)
  settleEnd(state, schedule)
  return { ...ok(schedule.version), ...changed }
}

const noMore = { nextNominalMs: 0, awaitsEnd: false }
const noRuns = { changedCount: 0 }

interface Changed {
  readonly changedCount: number
  readonly inFlightAttempt?: number
  readonly inFlightTask?: string
}

/** Its own runs that wait take the new template; one that is under way can not. */
function updateRuns(state: State, schedule: ScheduleRecord, template: TaskDefinition): Changed {
  let changed: Changed = noRuns
  for (const task of runsOf(state, schedule)) {
    if (!isOwn(task.origin?.run?.source ?? 'MANUAL')) continue
    if (!isWaiting(task)) {
      changed = { ...inFlightOf(task), ...changed }
      continue
    }
    const { fireAtMs } = task.definition
    changeTask(state, task, task.state, (t) => {
      t.definition = { ...template, fireAtMs }
    })
    changed = { ...changed, changedCount: changed.changedCount + 1 }
  }
  return changed
}

function inFlightOf(task: TaskRecord): Partial<Changed> {
  const { lease } = task
  if (lease === undefined) return {}
  return { inFlightAttempt: lease.attempt, inFlightTask: task.key }
}

function runsOf(state: State, schedule: ScheduleRecord): TaskRecord[] {
  const tasks: TaskRecord[] = []
  for (const nominalMs of lifeOf(schedule).runs) {
    const task = state.tasks.read(occurrenceKey(schedule.key, nominalMs))
    if (task !== undefined && !hasEnded(task)) tasks.push(task)
  }
  return tasks
}

// ------------------------------------------------------------------------------- pauses, removal

export function pauseSchedule(state: State, command: PauseSchedule): Outcome {
  const schedule = state.schedules.read(command.key)
  if (schedule === undefined) return notFound
  const refused = refusal(schedule, command)
  if (refused !== undefined) return refused
  const { reason, by, untilMs, requestHash: hash } = command
  changeSchedule(state, schedule, (s) => {
    const life = lifeOf(s)
    // Paused already: it gets a new reason and end, and has been paused since before.
    const atMs = life.pause?.atMs ?? Math.max(state.clockMs, state.atMs)
    s.paused = true
    s.version += 1
    s.updatedAtMs = state.atMs
    s.requests = withMark(s.requests, { hash, version: s.version, attempt: 0 })
    s.life = { ...life, pause: { reason, by, atMs, untilMs } }
  })
  return ok(schedule.version)
}

export function resumeSchedule(state: State, command: ResumeSchedule): Outcome {
  const schedule = state.schedules.read(command.key)
  if (schedule === undefined) return notFound
  const refused = refusal(schedule, command)
  if (refused !== undefined || !schedule.paused) {
    settleSchedule(state, command.key)
    return refused ?? ok(schedule.version, true)
  }
  const { atMs, catchUp, isManual, requestHash: hash } = command
  changeSchedule(state, schedule, (s) => {
    const life = lifeOf(s)
    const span = { fromMs: life.pause?.atMs ?? atMs, untilMs: atMs }
    s.paused = false
    s.version += 1
    s.updatedAtMs = state.atMs
    s.requests = withMark(s.requests, { hash, version: s.version, attempt: 0 })
    s.life = {
      ...life,
      pause: undefined,
      pauses: catchUp ? life.pauses : withSpan(life.pauses, span),
      ...(isManual ? { failuresForgiven: life.failuresInRow } : {}),
    }
  })
  drain(state, schedule)
  settleEnd(state, schedule)
  settleSchedule(state, command.key)
  return ok(schedule.version)
}

function withSpan(spans: readonly TimeSpan[], span: TimeSpan): TimeSpan[] {
  if (span.untilMs <= span.fromMs) return [...spans]
  const [first, second, ...rest] = [...spans, span]
  if (first === undefined || second === undefined) return [span]
  if (rest.length + 2 <= limits.pausesKeptMax) return [first, second, ...rest]
  return [{ fromMs: first.fromMs, untilMs: second.untilMs }, ...rest]
}

/** What of it waits does not run any more; its tasks stay, or are cancelled. */
export function removeScheduleRecord(state: State, command: RemoveSchedule): Outcome {
  const { key, expectedVersion, cancelsRuns, requestHash: hash, memoryMs } = command
  if (remembered(state, key, hash) !== undefined) return ok(0, true)
  const schedule = state.schedules.read(key)
  if (schedule === undefined) return notFound
  const { version } = schedule
  if (expectedVersion !== 0 && expectedVersion !== version) {
    settleSchedule(state, key)
    return { ok: false, code: 'VERSION_MISMATCH', version }
  }
  const { buffer } = lifeOf(schedule)
  changeLife(state, schedule, { buffer: [] })
  for (const run of buffer) skipOffer(state, schedule, run, 'SCHEDULE_ENDED')
  let changed: Changed = noRuns
  for (const task of cancelsRuns ? runsOf(state, schedule) : []) {
    changed = { ...inFlightOf(task), ...changed, changedCount: changed.changedCount + 1 }
    cancelNow(state, task, { hash: 0, reason: '', end: 'SCHEDULE_DELETED' })
  }
  removeSchedule(state, schedule)
  rememberRequest(state, { key, hash, memoryMs })
  return { ...ok(version), ...changed }
}

// ------------------------------------------------------------------------------------ manual runs

export function triggerSchedule(state: State, command: TriggerSchedule): Outcome {
  const schedule = state.schedules.read(command.key)
  if (schedule === undefined) return notFound
  const { version } = schedule
  const { requestHash: hash, expectedVersion, isExact, source, definition } = command
  const life = lifeOf(schedule)
  const marks = hash === 0 ? [] : life.triggers.filter((mark) => mark.hash === hash)
  if (marks.length > 0) {
    const runs = marks.map(({ nominalMs }) => ({ nominalMs, answer: 'EXISTS' as const }))
    return { ...ok(version, true), runs }
  }
  if (expectedVersion !== 0 && expectedVersion !== version) {
    return { ok: false, code: 'VERSION_MISMATCH', version }
  }
  if (definition !== undefined) assertDefinition(definition)
  const overlap = command.overlap ?? life.policy.overlap
  const runs = command.runs.map(({ nominalMs: wantedMs, fireAtMs }) => {
    const nominalMs = isExact ? wantedMs : freeTime(state, schedule, wantedMs)
    const offer = { nominalMs, fireAtMs, source, overlap, definition }
    const answer = offerRun(state, schedule, offer)
    settleEnded(state)
    return { nominalMs, answer }
  })
  if (hash !== 0) {
    const made = runs.map(({ nominalMs }) => ({ hash, nominalMs }))
    const triggers = [...lifeOf(schedule).triggers, ...made].slice(-limits.requestMarksMax)
    changeLife(state, schedule, { triggers })
  }
  settleEnd(state, schedule)
  return { ...ok(version), runs }
}

/** Nobody asked for this very millisecond; an occurrence may have it. */
function freeTime(state: State, schedule: ScheduleRecord, fromMs: number): number {
  const { buffer } = lifeOf(schedule)
  for (let tries = 0; tries < limits.nominalTriesMax; tries += 1) {
    const nominalMs = fromMs + tries
    const isWaitingRun = buffer.some((run) => run.nominalMs === nominalMs)
    const key = occurrenceKey(schedule.key, nominalMs)
    if (!isWaitingRun && state.tasks.read(key) === undefined) return nominalMs
  }
  return fromMs
}

// ----------------------------------------------------------------------------------------- answers

function refusal(
  schedule: ScheduleRecord,
  command: { readonly requestHash: number; readonly expectedVersion: number },
): Outcome | undefined {
  const repeated = answerBefore(schedule, command.requestHash)
  if (repeated !== undefined) return repeated
  const { version } = schedule
  if (command.expectedVersion === 0 || command.expectedVersion === version) return undefined
  return { ok: false, code: 'VERSION_MISMATCH', version }
}

function answerBefore(schedule: ScheduleRecord, hash: number): Outcome | undefined {
  const mark = findMark(schedule, hash)
  return mark === undefined ? reuseRefusal(schedule, hash) : ok(mark.version, true)
}
