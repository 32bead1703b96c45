// What is said about schedules, drawn from a seed: by clients, and by leaders that have seen much,
// little, or something long past.
// Owns: the drawing.  Does not: choose what else happens (random-commands.ts).

import type { Prng } from '#base/prng'
import type { Command, ScheduleStep, StepItem } from './command.ts'
import type { Machine } from './machine.ts'
import { randomDefinition, startMs } from './random-definition.ts'
import {
  lifeOf,
  type OverlapPolicy,
  type SchedulePolicy,
  type ScheduleRecord,
} from './schedule-records.ts'

const overlaps: readonly OverlapPolicy[] = [
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
]

export function randomScheduleCommand(prng: Prng, leader: Machine, key: string): Command {
  const nowMs = Math.max(leader.clockMs, startMs)
  const version = leader.readSchedule(key)?.version ?? 1
  const requestHash = prng.range(0, 3) === 0 ? prng.range(40, 44) : 0
  const change = { key, expectedVersion: prng.pick([0, version, version + 1]), requestHash }
  switch (prng.range(0, 7)) {
    case 0:
      return { type: 'PauseSchedule', ...change, ...pauseOf(prng, nowMs) }
    case 1: {
      const catchUp = prng.range(0, 2) === 0
      const isManual = prng.range(0, 2) === 0
      const atMs = nowMs + prng.pick([-500, 0])
      return { type: 'ResumeSchedule', ...change, atMs, catchUp, isManual }
    }
    case 2:
      return { type: 'RemoveSchedule', ...change, cancelsRuns: prng.range(0, 2) === 0, memoryMs: 9 }
    case 3:
    case 4:
      return randomTrigger(prng, nowMs, change)
    default:
      return randomDefine(prng, leader, key)
  }
}

function pauseOf(prng: Prng, nowMs: number): { reason: string; by: string; untilMs: number } {
  return { reason: 'noise', by: 'x', untilMs: prng.pick([0, nowMs + 900]) }
}

function randomTrigger(
  prng: Prng,
  nowMs: number,
  change: { readonly key: string; readonly expectedVersion: number; readonly requestHash: number },
): Command {
  const runs = Array.from({ length: prng.range(1, 4) }, () => {
    return { nominalMs: nowMs + prng.pick([-900, 0, 7]), fireAtMs: nowMs }
  })
  const own = prng.range(0, 2) === 0 ? { definition: randomDefinition(prng, nowMs) } : {}
  return {
    type: 'TriggerSchedule',
    ...change,
    source: prng.pick(['MANUAL', 'BACKFILL']),
    runs,
    isExact: prng.range(0, 2) === 0,
    overlap: prng.pick([undefined, ...overlaps]),
    ...own,
  }
}

function randomDefine(prng: Prng, leader: Machine, key: string): Command {
  const nowMs = Math.max(leader.clockMs, startMs)
  const schedule = leader.readSchedule(key)
  const isUpdate = schedule !== undefined && prng.range(0, 3) > 0
  const withStep = isUpdate && prng.range(0, 2) === 0
  return {
    type: 'DefineSchedule',
    key,
    expectedVersion: isUpdate ? schedule.version : 0,
    spec: new Uint8Array(4),
    template: randomDefinition(prng, nowMs),
    skippedSpec: new Uint8Array(1),
    policy: randomPolicy(prng),
    settledMs: nowMs,
    nextNominalMs: prng.pick([0, nowMs + 10, nowMs + 4_000]),
    awaitsEnd: prng.range(0, 4) === 0,
    ...(prng.range(0, 5) === 0 ? { pause: { reason: 'not yet', by: 'x' } } : {}),
    ...(withStep ? { step: randomStep(prng, leader, schedule) } : {}),
    updatesRuns: prng.range(0, 2) === 0,
    requestHash: prng.range(0, 2) === 0 ? 0 : prng.range(50, 53),
  }
}

function randomPolicy(prng: Prng): SchedulePolicy {
  return {
    overlap: prng.pick(overlaps),
    concurrentRunsMax: prng.range(1, 3),
    bufferMax: prng.range(1, 4),
    catchup: prng.pick(['SKIP', 'ONCE', 'ALL']),
    catchupWindowMs: 5_000,
    catchupRunsMax: 3,
    graceMs: 100,
    runsMax: prng.pick([0, 0, 5]),
    pauseAfterFailures: prng.pick([0, 1, 2]),
    resumeAfterMs: prng.pick([0, 300]),
    deleteAfterMs: prng.pick([undefined, 0, 500]),
    followsRuns: prng.range(0, 2) === 0,
    callbacks: [],
  }
}

export function randomStep(prng: Prng, leader: Machine, schedule: ScheduleRecord): ScheduleStep {
  const life = lifeOf(schedule)
  const items: StepItem[] = []
  let timeMs = schedule.nextNominalMs
  for (let left = timeMs === 0 ? 0 : prng.range(1, 5); left > 0; left -= 1) {
    if (prng.range(0, 3) > 0) {
      const source = prng.pick(['SCHEDULE', 'CATCHUP'] as const)
      items.push({ type: 'run', nominalMs: timeMs, fireAtMs: timeMs + 3, source })
    } else {
      const count = prng.pick([1, 1, 20])
      const reason = prng.pick(['PAUSED', 'CATCHUP_POLICY', 'DST_GAP'] as const)
      const lastMs = timeMs + count - 1
      items.push({ type: 'skip', firstMs: timeMs, lastMs, count, reason, isMissed: count === 20 })
      timeMs = lastMs
    }
    timeMs += prng.pick([1, 40])
  }
  const settledMs = Math.max(life.settledMs, timeMs)
  const next = Math.max(leader.clockMs, settledMs) + prng.pick([1, 200, 4_000])
  return {
    expectedVersion: schedule.version,
    expectedNextMs: schedule.nextNominalMs,
    expectedEndMs: life.lastEndMs - (prng.range(0, 9) === 0 ? 1 : 0),
    items,
    settledMs,
    nextNominalMs: prng.pick([0, next, next, next]),
    awaitsEnd: prng.range(0, 4) === 0,
    lookAtMs: prng.pick([0, 0, leader.clockMs + 20]),
    backlog: undefined,
  }
}
