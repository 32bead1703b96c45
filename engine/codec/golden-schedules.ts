// What golden.test.ts writes of schedules: commands and records in every form they have.
// Owns: the samples.  Does not: compare.

import type {
  Command,
  ScheduleLife,
  SchedulePolicy,
  ScheduleRecord,
  ScheduleStep,
  SkipReason,
  TaskDefinition,
  TaskOrigin,
} from '#machine'
import { apiCodec } from '#proto'
import type { StoredSchedule } from '../services/schedule-spec.ts'

type Samples = {
  readonly [T in
    | 'StepSchedule'
    | 'DefineSchedule'
    | 'PauseSchedule'
    | 'ResumeSchedule'
    | 'TriggerSchedule'
    | 'RemoveSchedule']: readonly Extract<Command, { type: T }>[]
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text)
const key = 'default/nightly'
const at = 1_800_000_000_000
const hash = 2 ** 52 + 1

const reasons: readonly SkipReason[] = [
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
const sources = ['SCHEDULE', 'MANUAL', 'BACKFILL', 'CATCHUP'] as const
const overlaps = [
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
] as const
const backlog = { runFromMs: at - 5, untilMs: at, missedUntilMs: at - 60_000 }

const step: ScheduleStep = {
  expectedVersion: 2,
  expectedNextMs: at - 10,
  expectedEndMs: at - 20,
  items: [
    ...reasons.map((reason, i) => {
      const span = { firstMs: at - 10, lastMs: at - 9, count: 2 }
      return { type: 'skip', ...span, reason, isMissed: i % 2 === 0 } as const
    }),
    ...sources.map((source) => ({ type: 'run', nominalMs: at, fireAtMs: at + 7, source }) as const),
  ],
  settledMs: at,
  nextNominalMs: at + 3_600_000,
  awaitsEnd: false,
  lookAtMs: 0,
  backlog,
}
const lastStep: ScheduleStep = {
  ...step,
  items: [],
  nextNominalMs: 0,
  awaitsEnd: true,
  lookAtMs: at + 1,
  backlog: undefined,
}

function policyOf(definition: TaskDefinition): SchedulePolicy {
  return {
    overlap: 'BUFFER_ALL',
    concurrentRunsMax: 3,
    bufferMax: 1_000,
    catchup: 'ONCE',
    catchupWindowMs: 86_400_000,
    catchupRunsMax: 100,
    graceMs: 60_000,
    runsMax: 10,
    pauseAfterFailures: 4,
    resumeAfterMs: 600_000,
    deleteAfterMs: 3_600_000,
    followsRuns: true,
    callbacks: [
      {
        events: ['CONSECUTIVE_FAILURES', 'RECOVERY'],
        definition,
        includesPayload: false,
        failures: 3,
      },
    ],
  }
}

export function scheduleCommands(definition: TaskDefinition): Samples {
  const policy = policyOf(definition)
  const plainPolicy: SchedulePolicy = {
    ...policy,
    deleteAfterMs: undefined,
    followsRuns: false,
    callbacks: [],
  }
  const defined = {
    type: 'DefineSchedule',
    key,
    expectedVersion: 0,
    spec: bytesOf('times'),
    template: definition,
    skippedSpec: bytesOf('less'),
    policy,
    settledMs: at,
    nextNominalMs: at + 5,
    awaitsEnd: false,
    updatesRuns: false,
    requestHash: hash,
  } as const
  const triggered = {
    type: 'TriggerSchedule',
    key,
    expectedVersion: 3,
    source: 'BACKFILL',
    runs: [{ nominalMs: at - 5, fireAtMs: at }],
    isExact: true,
    requestHash: 0,
  } as const
  const changed = { key, expectedVersion: 3, requestHash: hash }
  return {
    StepSchedule: [
      { type: 'StepSchedule', key, step },
      { type: 'StepSchedule', key, step: lastStep },
    ],
    DefineSchedule: [
      { ...defined, pause: { reason: 'not yet', by: 'key/1' } },
      { ...defined, expectedVersion: 3, step, updatesRuns: true, awaitsEnd: true },
      ...overlaps.map((overlap) => ({ ...defined, policy: { ...plainPolicy, overlap } })),
      ...(['SKIP', 'ALL'] as const).map((catchup) => {
        return { ...defined, policy: { ...plainPolicy, catchup } }
      }),
    ],
    PauseSchedule: [
      { type: 'PauseSchedule', ...changed, reason: 'too loud', by: 'user/ü', untilMs: at },
    ],
    ResumeSchedule: [
      { type: 'ResumeSchedule', ...changed, atMs: at, catchUp: true, isManual: false },
      { type: 'ResumeSchedule', ...changed, atMs: at, catchUp: false, isManual: true },
    ],
    TriggerSchedule: [
      triggered,
      { ...triggered, source: 'MANUAL', isExact: false, overlap: 'ALLOW_ALL', definition },
    ],
    RemoveSchedule: [{ type: 'RemoveSchedule', ...changed, cancelsRuns: true, memoryMs: 60_000 }],
  }
}

/** A schedule with all that can be said of its life. */
export function livedSchedule(plain: ScheduleRecord): ScheduleRecord {
  const { template } = plain
  const run = { nominalMs: at, fireAtMs: at + 1, source: 'MANUAL', missedCount: 2 } as const
  const life: ScheduleLife = {
    policy: policyOf(template),
    skippedSpec: bytesOf('less'),
    pause: { reason: 'too loud', by: 'auto', atMs: at, untilMs: at + 9 },
    pauses: [{ fromMs: at - 9, untilMs: at - 4 }],
    backlog,
    settledMs: at,
    awaitsEnd: true,
    lookAtMs: at + 1,
    lastEndMs: at - 1,
    isExhausted: true,
    endedAtMs: at + 2,
    runs: [at - 7, at - 6],
    runningCount: 2,
    buffer: [
      { ...run, firstMissedMs: at - 8 },
      { ...run, nominalMs: at + 5, firstMissedMs: 0, definition: template },
    ],
    missedCount: 5,
    firstMissedMs: at - 50,
    counts: {
      runs: 9,
      ownRuns: 7,
      completed: 4,
      failed: 2,
      cancelled: 1,
      missed: 3,
      skipped: reasons.map((_, i) => i),
    },
    failuresInRow: 2,
    failuresForgiven: 1,
    toldFailures: true,
    lastTaskMs: at - 6,
    triggers: [{ hash, nominalMs: at }],
  }
  return { ...plain, life }
}

const scheduleKey = key

export const runOrigins: readonly TaskOrigin[] = [
  ...sources.map((source): TaskOrigin => {
    const counted = { missedCount: 3, firstMissedMs: at - 9, skipReason: 'NONE' } as const
    return { scheduleKey, nominalMs: at, run: { scheduleNumber: 3, source, ...counted } }
  }),
  ...reasons.map((skipReason): TaskOrigin => {
    const range = { missedCount: 9, firstMissedMs: at - 9, times: bytesOf('times') }
    const run = { scheduleNumber: 3, source: 'SCHEDULE', skipReason, ...range } as const
    return { scheduleKey, nominalMs: at, run }
  }),
]

const scheduleWords: object = {
  description: 'every night',
  labels: { team: 'blue' },
  metadata: { note: 'n' },
  spec: {
    cron: ['0 3 * * *'],
    intervals: [
      {
        every: { seconds: '60', nanos: 0 },
        anchor: 'INTERVAL_ANCHOR_EPOCH',
        phase: { seconds: '0', nanos: 5_000_000 },
      },
    ],
    times: [{ seconds: '1800000000', nanos: 0 }],
    excludeCron: ['* * * * 0'],
    excludeTimes: [{ seconds: '1800000060', nanos: 0 }],
    startTime: { seconds: '1700000000', nanos: 0 },
    timeZone: 'Europe/Vienna',
    dstGapPolicy: 'DST_GAP_POLICY_SHIFT_FORWARD',
    dstOverlapPolicy: 'DST_OVERLAP_POLICY_FIRST',
  },
  overlapPolicy: 'OVERLAP_POLICY_ALLOW_ALL',
  maxConcurrentRuns: 1,
  catchup: { mode: 'CATCHUP_MODE_ALL' },
  jitter: { max: { seconds: '0', nanos: 250_000_000 }, mode: 'JITTER_MODE_STABLE' },
}
const scheduleCodec = apiCodec('Schedule')
/** What a record says beside the machine's fields, in both formats. */
export const scheduleSpec: StoredSchedule = {
  message: scheduleCodec.decode(scheduleCodec.encode(scheduleWords)),
  anchorMs: 1_700_000_000_000,
  jitter: { maxMs: 250, isRandom: false },
}
