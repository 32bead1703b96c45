// Schedules as msgpack arrays: commands about them, their records, the origin of their runs.
// A code keeps its meaning and a field its place; new ones go to the end.

import { assert } from '#base/assert'
import type {
  Backlog,
  BufferedRun,
  CatchupMode,
  Command,
  OverlapPolicy,
  RunOrigin,
  RunSource,
  ScheduleCallback,
  ScheduleLife,
  SchedulePause,
  SchedulePolicy,
  ScheduleStep,
  SkipReason,
  StepItem,
  TaskOrigin,
} from '#machine'
import {
  type CallbackFields,
  callbackFromFields,
  callbackToFields,
  type DefinitionFields,
  definitionFromFields,
  definitionToFields,
} from './definition-codec.ts'

const overlaps: readonly OverlapPolicy[] = [
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
]
const catchups: readonly CatchupMode[] = ['SKIP', 'ONCE', 'ALL']
const sources: readonly RunSource[] = ['SCHEDULE', 'MANUAL', 'BACKFILL', 'CATCHUP']
const skipCodes: readonly SkipReason[] = [
  'NONE',
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

function named<T>(names: readonly T[], code: number, what: string): T {
  const name = names[code]
  assert(name !== undefined, `a stored ${what} is known`, () => code)
  return name
}

// -------------------------------------------------------------------------------- origin of a run

/** [scheduleNumber, source, missedCount, firstMissedMs, skipReason, times?] */
type RunFields = [number, number, number, number, number, Uint8Array?]

/** [scheduleKey, nominalMs, run?] */
export type OriginFields = [string, number, RunFields?]

export function originToFields({ scheduleKey, nominalMs, run }: TaskOrigin): OriginFields {
  if (run === undefined) return [scheduleKey, nominalMs]
  const { scheduleNumber, source, missedCount, firstMissedMs, skipReason, times } = run
  const fields: RunFields = [
    scheduleNumber,
    sources.indexOf(source),
    missedCount,
    firstMissedMs,
    skipCodes.indexOf(skipReason),
  ]
  if (times !== undefined) fields.push(times)
  return [scheduleKey, nominalMs, fields]
}

export function originFromFields([scheduleKey, nominalMs, f]: OriginFields): TaskOrigin {
  if (f === undefined) return { scheduleKey, nominalMs }
  const run: RunOrigin = {
    scheduleNumber: f[0],
    source: named(sources, f[1], 'source of a run'),
    missedCount: f[2],
    firstMissedMs: f[3],
    skipReason: named(skipCodes, f[4], 'skip reason'),
  }
  const whole = f[5] === undefined ? run : { ...run, times: f[5] }
  return { scheduleKey, nominalMs, run: whole }
}

// -------------------------------------------------------------------------------------- policies

/** [failures, ...of any callback] */
type ScheduleCallbackFields = [number, CallbackFields]

type PolicyFields = [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  ScheduleCallbackFields[],
]

const never = -1

function policyToFields(p: SchedulePolicy): PolicyFields {
  return [
    overlaps.indexOf(p.overlap),
    p.concurrentRunsMax,
    p.bufferMax,
    catchups.indexOf(p.catchup),
    p.catchupWindowMs,
    p.catchupRunsMax,
    p.graceMs,
    p.runsMax,
    p.pauseAfterFailures,
    p.resumeAfterMs,
    p.deleteAfterMs ?? never,
    p.followsRuns ? 1 : 0,
    p.callbacks.map((callback) => [callback.failures, callbackToFields(callback)]),
  ]
}

function policyFromFields(f: PolicyFields): SchedulePolicy {
  const callbacks = f[12].map(
    ([failures, callback]): ScheduleCallback => ({ ...callbackFromFields(callback), failures }),
  )
  return {
    overlap: named(overlaps, f[0], 'overlap policy'),
    concurrentRunsMax: f[1],
    bufferMax: f[2],
    catchup: named(catchups, f[3], 'catch-up mode'),
    catchupWindowMs: f[4],
    catchupRunsMax: f[5],
    graceMs: f[6],
    runsMax: f[7],
    pauseAfterFailures: f[8],
    resumeAfterMs: f[9],
    deleteAfterMs: f[10] === never ? undefined : f[10],
    followsRuns: f[11] === 1,
    callbacks,
  }
}

// ----------------------------------------------------------------------------------------- a life

type BacklogFields = [number, number, number]
/** [nominalMs, fireAtMs, source, missedCount, firstMissedMs, definition?] */
type BufferedFields = [number, number, number, number, number, DefinitionFields?]
/** [reason, by, atMs, untilMs] */
type PauseFields = [string, string, number, number]
/** [runs, ownRuns, completed, failed, cancelled, missed, skipped] */
type CountFields = [number, number, number, number, number, number, number[]]

export type LifeFields = [
  PolicyFields,
  Uint8Array,
  PauseFields | 0,
  [number, number][],
  BacklogFields | 0,
  number,
  number,
  number,
  number,
  number,
  number,
  number[],
  number,
  BufferedFields[],
  number,
  number,
  CountFields,
  number,
  number,
  number,
  number,
  [number, number][],
]

function backlogToFields(backlog: Backlog | undefined): BacklogFields | 0 {
  return backlog === undefined ? 0 : [backlog.runFromMs, backlog.untilMs, backlog.missedUntilMs]
}

function backlogFromFields(f: BacklogFields | 0): Backlog | undefined {
  return f === 0 ? undefined : { runFromMs: f[0], untilMs: f[1], missedUntilMs: f[2] }
}

function bufferedToFields(run: BufferedRun): BufferedFields {
  const { nominalMs, fireAtMs, source, missedCount, firstMissedMs, definition } = run
  const code = sources.indexOf(source)
  const fields: BufferedFields = [nominalMs, fireAtMs, code, missedCount, firstMissedMs]
  if (definition !== undefined) fields.push(definitionToFields(definition))
  return fields
}

function bufferedFromFields(f: BufferedFields): BufferedRun {
  const source = named(sources, f[2], 'source of a run')
  const rest = { missedCount: f[3], firstMissedMs: f[4] }
  const run: BufferedRun = { nominalMs: f[0], fireAtMs: f[1], source, ...rest }
  return f[5] === undefined ? run : { ...run, definition: definitionFromFields(f[5]) }
}

function pauseToFields(pause: SchedulePause | undefined): PauseFields | 0 {
  return pause === undefined ? 0 : [pause.reason, pause.by, pause.atMs, pause.untilMs]
}

export function lifeToFields(life: ScheduleLife): LifeFields {
  const { counts: c } = life
  return [
    policyToFields(life.policy),
    life.skippedSpec,
    pauseToFields(life.pause),
    life.pauses.map(({ fromMs, untilMs }) => [fromMs, untilMs]),
    backlogToFields(life.backlog),
    life.settledMs,
    life.awaitsEnd ? 1 : 0,
    life.lookAtMs,
    life.lastEndMs,
    life.isExhausted ? 1 : 0,
    life.endedAtMs,
    [...life.runs],
    life.runningCount,
    life.buffer.map(bufferedToFields),
    life.missedCount,
    life.firstMissedMs,
    [c.runs, c.ownRuns, c.completed, c.failed, c.cancelled, c.missed, [...c.skipped]],
    life.failuresInRow,
    life.failuresForgiven,
    life.toldFailures ? 1 : 0,
    life.lastTaskMs,
    life.triggers.map(({ hash, nominalMs }) => [hash, nominalMs]),
  ]
}

export function lifeFromFields(f: LifeFields): ScheduleLife {
  const pause = f[2]
  const [runs, ownRuns, completed, failed, cancelled, missed, skipped] = f[16]
  return {
    policy: policyFromFields(f[0]),
    skippedSpec: f[1],
    pause:
      pause === 0
        ? undefined
        : { reason: pause[0], by: pause[1], atMs: pause[2], untilMs: pause[3] },
    pauses: f[3].map(([fromMs, untilMs]) => ({ fromMs, untilMs })),
    backlog: backlogFromFields(f[4]),
    settledMs: f[5],
    awaitsEnd: f[6] === 1,
    lookAtMs: f[7],
    lastEndMs: f[8],
    isExhausted: f[9] === 1,
    endedAtMs: f[10],
    runs: f[11],
    runningCount: f[12],
    buffer: f[13].map(bufferedFromFields),
    missedCount: f[14],
    firstMissedMs: f[15],
    counts: { runs, ownRuns, completed, failed, cancelled, missed, skipped },
    failuresInRow: f[17],
    failuresForgiven: f[18],
    toldFailures: f[19] === 1,
    lastTaskMs: f[20],
    triggers: f[21].map(([hash, nominalMs]) => ({ hash, nominalMs })),
  }
}

// ---------------------------------------------------------------------------------------- a step

/** A run: [nominalMs, fireAtMs, source]. A skip: [firstMs, lastMs, count, reason, isMissed]. */
type ItemFields = [number, number, number] | [number, number, number, number, number]

type StepFields = [
  number,
  number,
  number,
  ItemFields[],
  number,
  number,
  number,
  number,
  BacklogFields | 0,
]

function itemToFields(item: StepItem): ItemFields {
  if (item.type === 'run') return [item.nominalMs, item.fireAtMs, sources.indexOf(item.source)]
  const { firstMs, lastMs, count, reason, isMissed } = item
  return [firstMs, lastMs, count, skipCodes.indexOf(reason), isMissed ? 1 : 0]
}

function itemFromFields(f: ItemFields): StepItem {
  if (f.length === 3) {
    const source = named(sources, f[2], 'source of a run')
    return { type: 'run', nominalMs: f[0], fireAtMs: f[1], source }
  }
  const reason = named(skipCodes, f[3], 'skip reason')
  return { type: 'skip', firstMs: f[0], lastMs: f[1], count: f[2], reason, isMissed: f[4] === 1 }
}

function stepToFields(step: ScheduleStep): StepFields {
  return [
    step.expectedVersion,
    step.expectedNextMs,
    step.expectedEndMs,
    step.items.map(itemToFields),
    step.settledMs,
    step.nextNominalMs,
    step.awaitsEnd ? 1 : 0,
    step.lookAtMs,
    backlogToFields(step.backlog),
  ]
}

function stepFromFields(f: StepFields): ScheduleStep {
  return {
    expectedVersion: f[0],
    expectedNextMs: f[1],
    expectedEndMs: f[2],
    items: f[3].map(itemFromFields),
    settledMs: f[4],
    nextNominalMs: f[5],
    awaitsEnd: f[6] === 1,
    lookAtMs: f[7],
    backlog: backlogFromFields(f[8]),
  }
}

// -------------------------------------------------------------------------------------- commands

type Of<T extends Command['type']> = Extract<Command, { type: T }>

export type ScheduleCommand = Of<
  | 'StepSchedule'
  | 'DefineSchedule'
  | 'PauseSchedule'
  | 'ResumeSchedule'
  | 'TriggerSchedule'
  | 'RemoveSchedule'
>

type Fields = readonly [number, ...unknown[]]

export function scheduleCommandToFields(command: ScheduleCommand): Fields {
  const { key } = command
  switch (command.type) {
    case 'StepSchedule':
      return [30, key, stepToFields(command.step)]
    case 'DefineSchedule':
      return defineToFields(command)
    case 'PauseSchedule': {
      const { expectedVersion, reason, by, untilMs, requestHash } = command
      return [32, key, expectedVersion, reason, by, untilMs, requestHash]
    }
    case 'ResumeSchedule': {
      const { expectedVersion, atMs, catchUp, isManual, requestHash } = command
      return [33, key, expectedVersion, atMs, catchUp ? 1 : 0, isManual ? 1 : 0, requestHash]
    }
    case 'TriggerSchedule':
      return triggerToFields(command)
    case 'RemoveSchedule': {
      const { expectedVersion, cancelsRuns, requestHash, memoryMs } = command
      return [35, key, expectedVersion, cancelsRuns ? 1 : 0, requestHash, memoryMs]
    }
  }
}

function defineToFields(command: Of<'DefineSchedule'>): Fields {
  const { pause, step } = command
  return [
    31,
    command.key,
    command.expectedVersion,
    command.spec,
    definitionToFields(command.template),
    command.skippedSpec,
    policyToFields(command.policy),
    command.settledMs,
    command.nextNominalMs,
    command.awaitsEnd ? 1 : 0,
    pause === undefined ? 0 : [pause.reason, pause.by],
    step === undefined ? 0 : stepToFields(step),
    command.updatesRuns ? 1 : 0,
    command.requestHash,
  ]
}

function triggerToFields(command: Of<'TriggerSchedule'>): Fields {
  const { overlap, definition } = command
  return [
    34,
    command.key,
    command.expectedVersion,
    sources.indexOf(command.source),
    command.runs.map(({ nominalMs, fireAtMs }) => [nominalMs, fireAtMs]),
    command.isExact ? 1 : 0,
    overlap === undefined ? never : overlaps.indexOf(overlap),
    definition === undefined ? 0 : definitionToFields(definition),
    command.requestHash,
  ]
}

/** Of the codes 30 to 35. */
export function scheduleCommandFromFields(f: Fields): ScheduleCommand {
  const key = f[1] as string
  switch (f[0]) {
    case 30:
      return { type: 'StepSchedule', key, step: stepFromFields(f[2] as StepFields) }
    case 31:
      return defineFromFields(f)
    case 32:
      return {
        type: 'PauseSchedule',
        key,
        expectedVersion: f[2] as number,
        reason: f[3] as string,
        by: f[4] as string,
        untilMs: f[5] as number,
        requestHash: f[6] as number,
      }
    case 33:
      return {
        type: 'ResumeSchedule',
        key,
        expectedVersion: f[2] as number,
        atMs: f[3] as number,
        catchUp: f[4] === 1,
        isManual: f[5] === 1,
        requestHash: f[6] as number,
      }
    case 34:
      return triggerFromFields(f)
    default:
      return {
        type: 'RemoveSchedule',
        key,
        expectedVersion: f[2] as number,
        cancelsRuns: f[3] === 1,
        requestHash: f[4] as number,
        memoryMs: f[5] as number,
      }
  }
}

function defineFromFields(f: Fields): ScheduleCommand {
  const pause = f[10] as [string, string] | 0
  const step = f[11] as StepFields | 0
  return {
    type: 'DefineSchedule',
    key: f[1] as string,
    expectedVersion: f[2] as number,
    spec: f[3] as Uint8Array,
    template: definitionFromFields(f[4] as DefinitionFields),
    skippedSpec: f[5] as Uint8Array,
    policy: policyFromFields(f[6] as PolicyFields),
    settledMs: f[7] as number,
    nextNominalMs: f[8] as number,
    awaitsEnd: f[9] === 1,
    ...(pause === 0 ? {} : { pause: { reason: pause[0], by: pause[1] } }),
    ...(step === 0 ? {} : { step: stepFromFields(step) }),
    updatesRuns: f[12] === 1,
    requestHash: f[13] as number,
  }
}

function triggerFromFields(f: Fields): ScheduleCommand {
  const runs = f[4] as [number, number][]
  const overlap = f[6] as number
  const definition = f[7] as DefinitionFields | 0
  return {
    type: 'TriggerSchedule',
    key: f[1] as string,
    expectedVersion: f[2] as number,
    source: named(sources, f[3] as number, 'source of a run') as 'MANUAL' | 'BACKFILL',
    runs: runs.map(([nominalMs, fireAtMs]) => ({ nominalMs, fireAtMs })),
    isExact: f[5] === 1,
    ...(overlap === never ? {} : { overlap: named(overlaps, overlap, 'overlap policy') }),
    ...(definition === 0 ? {} : { definition: definitionFromFields(definition) }),
    requestHash: f[8] as number,
  }
}
