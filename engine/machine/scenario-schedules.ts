// The words of scenarios about schedules.
// Owns: how they are read, and how a schedule is told of.  Does not: play (scenario-player.ts).

import { assert, defined } from '#base/assert'
import type { Command, StepItem } from './command.ts'
import type { Machine } from './machine.ts'
import type { RunSource, SkipReason, TaskDefinition } from './records.ts'
import {
  lifeOf,
  type OverlapPolicy,
  type ScheduleCallback,
  type SchedulePolicy,
  type ScheduleRecord,
  skipReasons,
} from './schedule-records.ts'
import { scheduleDueMs } from './tasks.ts'

/** A line: its verb, its plain words, and what was named as `name=value`. */
export interface Line {
  readonly verb: string
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

export function word(line: Line, at: number): string {
  return defined(line.words[at], `word ${at} of ${line.verb}`)
}

export function numberOf(
  options: ReadonlyMap<string, string>,
  name: string,
  otherwise: number,
): number {
  const text = options.get(name)
  return text === undefined ? otherwise : Number(text)
}

type Verb = (line: Line, machine: Machine, template: TaskDefinition) => Command

export const scheduleVerbs: Readonly<Record<string, Verb>> = {
  define: (line, machine, template) => {
    const schedule = machine.readSchedule(word(line, 0))
    const reason = line.options.get('pause')
    const before = schedule === undefined ? undefined : lifeOf(schedule).policy
    return {
      type: 'DefineSchedule',
      key: word(line, 0),
      expectedVersion: numberOf(line.options, 'version', 0),
      spec: new Uint8Array(0),
      template: schedule !== undefined && line.options.size < 3 ? schedule.template : template,
      skippedSpec: new Uint8Array(0),
      policy: policyOf(line, template, before),
      settledMs: numberOf(line.options, 'settled', 0),
      nextNominalMs: numberOf(line.options, 'next', 0),
      awaitsEnd: line.words.includes('awaits-end'),
      ...(reason === undefined ? {} : { pause: { reason, by: 'somebody' } }),
      ...(line.words.some(isItem) ? { step: stepOf(line, machine) } : {}),
      updatesRuns: line.words.includes('runs-too'),
      requestHash: numberOf(line.options, 'request', 0),
    }
  },
  step: (line, machine) => ({
    type: 'StepSchedule',
    key: word(line, 0),
    step: stepOf(line, machine),
  }),
  pause: (line) => ({
    type: 'PauseSchedule',
    key: word(line, 0),
    expectedVersion: numberOf(line.options, 'version', 0),
    reason: line.options.get('reason') ?? '',
    by: 'somebody',
    untilMs: numberOf(line.options, 'until', 0),
    requestHash: numberOf(line.options, 'request', 0),
  }),
  resume: (line) => ({
    type: 'ResumeSchedule',
    key: word(line, 0),
    expectedVersion: numberOf(line.options, 'version', 0),
    atMs: numberOf(line.options, 'at', 0),
    catchUp: line.words.includes('catch-up'),
    isManual: !line.words.includes('by-itself'),
    requestHash: numberOf(line.options, 'request', 0),
  }),
  /** `trigger nightly 2000 3000 exact`. */
  trigger: (line, _, template) => ({
    type: 'TriggerSchedule',
    key: word(line, 0),
    expectedVersion: numberOf(line.options, 'version', 0),
    source: line.words.includes('backfill') ? 'BACKFILL' : 'MANUAL',
    runs: line.words
      .filter((one) => /^\d+$/.test(one))
      .map((one) => ({ nominalMs: Number(one), fireAtMs: Number(one) })),
    isExact: line.words.includes('exact'),
    ...(line.options.has('overlap') ? { overlap: overlapOf(line) } : {}),
    ...(line.options.has('priority') ? { definition: template } : {}),
    requestHash: numberOf(line.options, 'request', 0),
  }),
  remove: (line) => ({
    type: 'RemoveSchedule',
    key: word(line, 0),
    expectedVersion: numberOf(line.options, 'version', 0),
    cancelsRuns: line.words.includes('cancel'),
    requestHash: numberOf(line.options, 'request', 0),
    memoryMs: numberOf(line.options, 'memory', 60_000),
  }),
}

function policyOf(
  line: Line,
  template: TaskDefinition,
  before: SchedulePolicy | undefined,
): SchedulePolicy {
  const number = (name: string, otherwise: number): number =>
    numberOf(line.options, name, otherwise)
  const deleteAfter = number('delete-after', before?.deleteAfterMs ?? -1)
  const tells = number('tells', 0)
  const callback: ScheduleCallback = {
    events: ['CONSECUTIVE_FAILURES', 'RECOVERY'],
    definition: template,
    includesPayload: false,
    failures: tells,
  }
  return {
    overlap: line.options.has('overlap') ? overlapOf(line) : (before?.overlap ?? 'SKIP'),
    concurrentRunsMax: number('max', before?.concurrentRunsMax ?? 1),
    bufferMax: number('buffer', before?.bufferMax ?? 1_000),
    catchup: (line.options.get('catchup') ?? before?.catchup ?? 'ONCE') as 'ONCE',
    catchupWindowMs: 86_400_000,
    catchupRunsMax: 100,
    graceMs: 60_000,
    runsMax: number('runs-max', before?.runsMax ?? 0),
    pauseAfterFailures: number('pause-after', before?.pauseAfterFailures ?? 0),
    resumeAfterMs: number('resume-after', before?.resumeAfterMs ?? 0),
    deleteAfterMs: deleteAfter === -1 ? undefined : deleteAfter,
    followsRuns: line.words.includes('follows') || before?.followsRuns === true,
    callbacks: tells === 0 ? (before?.callbacks ?? []) : [callback],
  }
}

function overlapOf(line: Line): OverlapPolicy {
  return line.options.get('overlap') as OverlapPolicy
}

function isItem(text: string): boolean {
  return text.startsWith('run:') || text.startsWith('skip:') || text.startsWith('missed:')
}

/** `run:2000:CATCHUP`, `skip:1000-3000:3:PAUSED`, `missed:` likewise for what was missed. */
function itemOf(text: string): StepItem {
  const [kind, when = '', more = '', reason = ''] = text.split(':')
  if (kind === 'run') {
    const [nominal, fireAt = nominal] = when.split('+')
    const source = (more === '' ? 'SCHEDULE' : more) as RunSource
    return { type: 'run', nominalMs: Number(nominal), fireAtMs: Number(fireAt), source }
  }
  const [first = '', last = first] = when.split('-')
  const count = Number(more)
  const span = { firstMs: Number(first), lastMs: Number(last), count }
  assert(
    skipReasons.some((known) => known === reason),
    'a known reason',
    () => reason,
  )
  return { type: 'skip', ...span, reason: reason as SkipReason, isMissed: kind === 'missed' }
}

/** What is not named is as the schedule is: a step by who has seen it last. */
function stepOf(line: Line, machine: Machine): Extract<Command, { type: 'StepSchedule' }>['step'] {
  const schedule = machine.readSchedule(word(line, 0))
  const life = schedule === undefined ? undefined : lifeOf(schedule)
  const items = line.words.filter(isItem).map(itemOf)
  const last = items.at(-1)
  const lastMs = last?.type === 'run' ? last.nominalMs : (last?.lastMs ?? life?.settledMs ?? 0)
  return {
    expectedVersion: numberOf(line.options, 'of', schedule?.version ?? 1),
    expectedNextMs: numberOf(line.options, 'due', schedule?.nextNominalMs ?? 0),
    expectedEndMs: numberOf(line.options, 'end', life?.lastEndMs ?? 0),
    items,
    settledMs: numberOf(line.options, 'settled', lastMs),
    nextNominalMs: numberOf(line.options, 'next', 0),
    awaitsEnd: line.words.includes('awaits-end'),
    lookAtMs: numberOf(line.options, 'look-at', 0),
    backlog: undefined,
  }
}

// ------------------------------------------------------------------------------------------- told

export function describeSchedule(schedule: ScheduleRecord): string[] {
  const { paused, nextNominalMs, version } = schedule
  const life = lifeOf(schedule)
  const { counts, pause, buffer } = life
  const state = life.isExhausted ? 'COMPLETED' : paused ? 'PAUSED' : 'ACTIVE'
  const skipped = skipReasons
    .map((reason, at) => `${reason}=${counts.skipped[at] ?? 0}`)
    .filter((told) => !told.endsWith('=0'))
  const parts = [
    `${state} version=${version} next=${nextNominalMs} due=${scheduleDueMs(schedule)}`,
    `runs=${counts.runs} running=${life.runningCount} [${life.runs.join(' ')}]`,
    `completed=${counts.completed} failed=${counts.failed} cancelled=${counts.cancelled}`,
    `missed=${counts.missed} failures=${life.failuresInRow}`,
  ]
  const told = [parts.join(' ')]
  if (skipped.length > 0) told.push(`  skipped ${skipped.join(' ')}`)
  for (const run of buffer) told.push(`  waits ${run.nominalMs} ${run.source}`)
  if (pause !== undefined) {
    const { reason, by, atMs, untilMs } = pause
    told.push(`  paused by ${by} at=${atMs} until=${untilMs}: ${reason}`)
  }
  for (const { fromMs, untilMs } of life.pauses) told.push(`  was paused ${fromMs}-${untilMs}`)
  if (life.endedAtMs > 0) told.push(`  ended at=${life.endedAtMs}`)
  return told
}
