// Schedules and what is said about them as fast-check draws them, whole types at a time.
// Owns: the arbitraries.  Does not: judge (the tests do).

import fc from 'fast-check'
import {
  type Backlog,
  type BufferedRun,
  type Command,
  type DefineSchedule,
  type RunOrigin,
  type ScheduleLife,
  type SchedulePolicy,
  type ScheduleStep,
  skipReasons,
  type StepItem,
  type TaskDefinition,
  type TriggerSchedule,
} from '#machine'
import { bytes, list, natural, record, text, typed } from './random-values.ts'

const flag = fc.boolean()
const source = fc.constantFrom(
  'SCHEDULE' as const,
  'MANUAL' as const,
  'BACKFILL' as const,
  'CATCHUP' as const,
)
const skipReason = fc.constantFrom('NONE' as const, ...skipReasons)
const overlap = fc.constantFrom(
  'SKIP' as const,
  'BUFFER_ONE' as const,
  'BUFFER_ALL' as const,
  'CANCEL_OTHER' as const,
  'TERMINATE_OTHER' as const,
  'ALLOW_ALL' as const,
)
const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined })

const backlog: fc.Arbitrary<Backlog> = record({
  runFromMs: natural,
  untilMs: natural,
  missedUntilMs: natural,
})

const runOrigin: fc.Arbitrary<RunOrigin> = fc
  .tuple(
    record({
      scheduleNumber: natural,
      source,
      missedCount: natural,
      firstMissedMs: natural,
      skipReason,
    }),
    optional(bytes),
  )
  .map(([plain, times]) => (times === undefined ? plain : { ...plain, times }))

export const origin = fc
  .tuple(record({ scheduleKey: text, nominalMs: natural }), optional(runOrigin))
  .map(([plain, run]) => (run === undefined ? plain : { ...plain, run }))

function policyOf(definition: fc.Arbitrary<TaskDefinition>): fc.Arbitrary<SchedulePolicy> {
  return record<SchedulePolicy>({
    overlap,
    concurrentRunsMax: natural,
    bufferMax: natural,
    catchup: fc.constantFrom('SKIP', 'ONCE', 'ALL'),
    catchupWindowMs: natural,
    catchupRunsMax: natural,
    graceMs: natural,
    runsMax: natural,
    pauseAfterFailures: natural,
    resumeAfterMs: natural,
    deleteAfterMs: optional(natural),
    followsRuns: flag,
    callbacks: list(
      record({
        events: list(fc.constantFrom('CONSECUTIVE_FAILURES' as const, 'RECOVERY' as const)),
        definition,
        includesPayload: flag,
        failures: natural,
      }),
    ),
  })
}

export function lifeOf(definition: fc.Arbitrary<TaskDefinition>): fc.Arbitrary<ScheduleLife> {
  const buffered: fc.Arbitrary<BufferedRun> = fc
    .tuple(
      record({
        nominalMs: natural,
        fireAtMs: natural,
        source,
        missedCount: natural,
        firstMissedMs: natural,
      }),
      optional(definition),
    )
    .map(([plain, own]) => (own === undefined ? plain : { ...plain, definition: own }))
  return record<ScheduleLife>({
    policy: policyOf(definition),
    skippedSpec: bytes,
    pause: optional(record({ reason: text, by: text, atMs: natural, untilMs: natural })),
    pauses: list(record({ fromMs: natural, untilMs: natural })),
    backlog: optional(backlog),
    settledMs: natural,
    awaitsEnd: flag,
    lookAtMs: natural,
    lastEndMs: natural,
    isExhausted: flag,
    endedAtMs: natural,
    runs: list(natural),
    runningCount: natural,
    buffer: list(buffered),
    missedCount: natural,
    firstMissedMs: natural,
    counts: record({
      runs: natural,
      ownRuns: natural,
      completed: natural,
      failed: natural,
      cancelled: natural,
      missed: natural,
      skipped: list(natural),
    }),
    failuresInRow: natural,
    failuresForgiven: natural,
    toldFailures: flag,
    lastTaskMs: natural,
    triggers: list(record({ hash: natural, nominalMs: natural })),
  })
}

const item: fc.Arbitrary<StepItem> = fc.oneof(
  record<StepItem & { type: 'run' }>({
    type: typed('run'),
    nominalMs: natural,
    fireAtMs: natural,
    source,
  }),
  record<StepItem & { type: 'skip' }>({
    type: typed('skip'),
    firstMs: natural,
    lastMs: natural,
    count: natural,
    reason: skipReason,
    isMissed: flag,
  }),
)

const step: fc.Arbitrary<ScheduleStep> = record({
  expectedVersion: natural,
  expectedNextMs: natural,
  expectedEndMs: natural,
  items: list(item),
  settledMs: natural,
  nextNominalMs: natural,
  awaitsEnd: flag,
  lookAtMs: natural,
  backlog: optional(backlog),
})

type Of<T extends Command['type']> = Extract<Command, { type: T }>

/** Those of today; older ones are in random-records.ts. */
export function scheduleCommandsOf(definition: fc.Arbitrary<TaskDefinition>): {
  readonly [T in
    | 'StepSchedule'
    | 'DefineSchedule'
    | 'PauseSchedule'
    | 'ResumeSchedule'
    | 'TriggerSchedule'
    | 'RemoveSchedule']: fc.Arbitrary<Of<T>>
} {
  const changed = { key: text, expectedVersion: natural, requestHash: natural }
  const defined = record<Omit<DefineSchedule, 'pause' | 'step'>>({
    type: typed('DefineSchedule'),
    ...changed,
    spec: bytes,
    template: definition,
    skippedSpec: bytes,
    policy: policyOf(definition),
    settledMs: natural,
    nextNominalMs: natural,
    awaitsEnd: flag,
    updatesRuns: flag,
  })
  const triggered = record<Omit<TriggerSchedule, 'overlap' | 'definition'>>({
    type: typed('TriggerSchedule'),
    ...changed,
    source: fc.constantFrom('MANUAL', 'BACKFILL'),
    runs: list(record({ nominalMs: natural, fireAtMs: natural })),
    isExact: flag,
  })
  return {
    StepSchedule: record({ type: typed('StepSchedule'), key: text, step }),
    DefineSchedule: fc
      .tuple(defined, optional(record({ reason: text, by: text })), optional(step))
      .map(([plain, pause, first]): DefineSchedule => {
        const paused = pause === undefined ? plain : { ...plain, pause }
        return first === undefined ? paused : { ...paused, step: first }
      }),
    PauseSchedule: record({
      type: typed('PauseSchedule'),
      ...changed,
      reason: text,
      by: text,
      untilMs: natural,
    }),
    ResumeSchedule: record({
      type: typed('ResumeSchedule'),
      ...changed,
      atMs: natural,
      catchUp: flag,
      isManual: flag,
    }),
    TriggerSchedule: fc
      .tuple(triggered, optional(overlap), optional(definition))
      .map(([plain, policy, own]): TriggerSchedule => {
        const ruled = policy === undefined ? plain : { ...plain, overlap: policy }
        return own === undefined ? ruled : { ...ruled, definition: own }
      }),
    RemoveSchedule: record({
      type: typed('RemoveSchedule'),
      ...changed,
      cancelsRuns: flag,
      memoryMs: natural,
    }),
  }
}
