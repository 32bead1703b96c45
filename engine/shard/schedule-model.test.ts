// If this breaks: an occurrence of some schedule is lost, doubled, runs against a policy, or has no
// record with its reason; or it matters how a leader cuts its steps, or when a replica restarts.
// The real machine and the real leader's decisions, on virtual time, against a naive model.
// SCHEDULE_CASES=5000 runs longer, SCHEDULE_SEED=n runs other ones.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import {
  type AttemptResult,
  type Command,
  lifeOf,
  occurrenceKey,
  type OverlapPolicy,
  type SchedulePolicy,
  type ScheduleRecord,
  skipReasons,
  type TaskRecord,
} from '#machine'
import { ModelShell } from '#machine/model-shell'
import { compileSpec } from '../schedule/index.ts'
import { anyDefinition } from '../lone-shard.ts'
import { ScheduleModel } from './schedule-model.ts'
import { planStep } from './schedule-steps.ts'
import type { ScheduleTimes } from './schedule-times.ts'

const cases = Number(process.env['SCHEDULE_CASES'] ?? 40)
const seed = Number(process.env['SCHEDULE_SEED'] ?? 1)
const actionsPerCase = 60
const key = 'n/s'
const sessionId = 1
const startMs = 1_800_000_000_000

const overlaps: readonly OverlapPolicy[] = [
  'SKIP',
  'BUFFER_ONE',
  'BUFFER_ALL',
  'CANCEL_OTHER',
  'TERMINATE_OTHER',
  'ALLOW_ALL',
]

function randomPolicy(prng: Prng): SchedulePolicy {
  return {
    overlap: prng.pick(overlaps),
    concurrentRunsMax: prng.pick([1, 1, 2, 3]),
    bufferMax: prng.pick([1, 3, 50]),
    catchup: prng.pick(['SKIP', 'ONCE', 'ALL']),
    catchupWindowMs: prng.pick([60_000, 3_600_000, 86_400_000]),
    catchupRunsMax: prng.pick([1, 4, 30]),
    graceMs: prng.pick([1_000, 20_000, 60_000]),
    runsMax: prng.pick([0, 0, 0, 20]),
    pauseAfterFailures: prng.pick([0, 0, 1, 3]),
    resumeAfterMs: prng.pick([0, 30_000, 600_000]),
    deleteAfterMs: undefined,
    followsRuns: false,
    callbacks: [],
  }
}

/** The schedule's interval is its whole spec. */
function timesOf(schedule: ScheduleRecord): ScheduleTimes {
  const everyMs = new DataView(Uint8Array.from(schedule.spec).buffer).getUint32(0)
  return timesEvery(everyMs)
}

function timesEvery(everyMs: number): ScheduleTimes {
  const evaluator = compileSpec(
    {
      cron: [],
      intervals: [{ everyMs, anchor: 'EPOCH', phaseMs: 0 }],
      times: [],
      excludeCron: [],
      excludeTimes: [],
      startMs: undefined,
      endMs: undefined,
      timeZone: 'UTC',
      gap: 'SHIFT_FORWARD',
      overlap: 'FIRST',
    },
    's',
  )
  return { evaluator, jitterMs: () => 0, stored: undefined as never }
}

function specOf(everyMs: number): Uint8Array {
  const spec = new Uint8Array(4)
  new DataView(spec.buffer).setUint32(0, everyMs)
  return spec
}

class World {
  readonly prng: Prng
  readonly shell: ModelShell
  model: ScheduleModel
  nowMs = startMs
  index = 0
  everyMs: number

  constructor(caseSeed: number) {
    this.prng = createPrng(caseSeed)
    this.shell = new ModelShell(createPrng(caseSeed + 1_000_000), { cleanRecordsMax: 8 })
    this.everyMs = this.prng.pick([1_000, 7_000, 60_000])
    const policy = randomPolicy(this.prng)
    this.model = new ScheduleModel(policy, this.everyMs, this.nowMs)
    this.apply({ type: 'OpenSession', sessionId, nodeId: 1, ttlMs: 10 ** 13 })
    this.define(policy, this.everyMs)
  }

  get schedule(): ScheduleRecord {
    const schedule = this.shell.machine.readSchedule(key)
    assert.ok(schedule !== undefined)
    return schedule
  }

  apply(...commands: Command[]): ReturnType<ModelShell['apply']> {
    this.index += 1
    const outcomes = this.shell.apply(this.index, { atMs: this.nowMs, commands })
    if (this.prng.range(0, 3) === 0) this.shell.disturb()
    return outcomes
  }

  define(policy: SchedulePolicy, everyMs: number): void {
    const old = this.shell.machine.readSchedule(key)
    const isDue = old !== undefined && old.nextNominalMs !== 0 && old.nextNominalMs <= this.nowMs
    const step = isDue ? this.planned(old, 1_000_000) : undefined
    const [outcome] = this.apply({
      type: 'DefineSchedule',
      key,
      expectedVersion: old?.version ?? 0,
      spec: specOf(everyMs),
      template: {
        ...anyDefinition,
        fireAtMs: 0,
        retentionMs: 10 ** 12,
        attemptTimeoutMs: 10 ** 11,
      },
      skippedSpec: Buffer.from('less'),
      policy,
      settledMs: this.nowMs,
      nextNominalMs: timesEvery(everyMs).evaluator.next(this.nowMs) ?? 0,
      awaitsEnd: false,
      step,
      updatesRuns: false,
      requestHash: 0,
    })
    assert.ok(outcome?.ok, JSON.stringify(outcome))
  }

  private planned(
    schedule: ScheduleRecord,
    looksMax: number,
  ): Extract<Command, { type: 'StepSchedule' }>['step'] {
    const runsMax = looksMax > 1_000 ? 1_000_000 : this.prng.pick([1, 2, 50])
    return planStep(schedule, timesOf(schedule), { nowMs: this.nowMs, runsMax, looksMax }).step
  }

  /** The leader does what is due, in steps of any length, and is replaced in between. */
  lead(): void {
    this.apply({ type: 'AdvanceClock', clockMs: this.nowMs, sparesSessions: false })
    for (let left = 100_000; left > 0; left -= 1) {
      if (this.prng.range(0, 40) === 0) this.restart()
      const { machine } = this.shell
      machine.collectDue(1_000)
      const schedule = machine.takeDueSchedules(1)[0]
      if (schedule === undefined) return
      if (schedule.paused) {
        const atMs = lifeOf(schedule).pause?.untilMs ?? 0
        const end = { expectedVersion: schedule.version, atMs, catchUp: false, isManual: false }
        this.apply({ type: 'ResumeSchedule', key, ...end, requestHash: 0 })
        continue
      }
      const step = this.planned(schedule, this.prng.pick([1, 3, 40, 10_000]))
      // A leader that died before its entry came: what it had decided is decided anew.
      if (this.prng.range(0, 10) === 0) {
        machine.putBackSchedule(key)
        continue
      }
      const twice = this.prng.range(0, 10) === 0
      const command: Command = { type: 'StepSchedule', key, step }
      this.apply(...(twice ? [command, command] : [command]))
    }
    assert.fail('the leader comes to an end')
  }

  restart(): void {
    this.shell.flushAll()
    this.shell.restart()
    this.shell.machine.beginLoad(this.nowMs + 10 ** 9)
    this.shell.machine.addLoaded(
      this.shell.facts.dueRows(0, this.nowMs + 10 ** 9).filter((row) => row.dueMs >= 0),
    )
    this.shell.machine.endLoad()
  }

  tasks(): TaskRecord[] {
    this.shell.flushAll()
    return this.shell.facts.tasks()
  }
}

function act(world: World): string {
  const { prng, model } = world
  switch (prng.range(0, 11)) {
    case 0: {
      const untilMs = prng.pick([0, world.nowMs + 50_000])
      const change = { key, expectedVersion: 0, reason: 'r', by: 'x', requestHash: 0 }
      world.apply({ type: 'PauseSchedule', ...change, untilMs })
      model.pause(world.nowMs, untilMs)
      return `pause until ${untilMs}`
    }
    case 1: {
      const catchUp = prng.range(0, 2) === 0
      const how = { atMs: world.nowMs, catchUp, isManual: true }
      world.apply({ type: 'ResumeSchedule', key, expectedVersion: 0, ...how, requestHash: 0 })
      model.resume(world.nowMs, how)
      return `resume, catch up ${catchUp}`
    }
    case 2:
      return trigger(world)
    case 3: {
      if (prng.range(0, 3) > 0) return 'nothing'
      const policy = randomPolicy(prng)
      const everyMs = prng.pick([1_000, 7_000, 60_000])
      world.define(policy, everyMs)
      model.redefine(policy, everyMs, world.nowMs)
      world.everyMs = everyMs
      return `define every ${everyMs} ${policy.overlap} ${policy.catchup}`
    }
    case 4:
      world.restart()
      return 'restart'
    case 5:
    case 6:
    case 7:
      return end(world)
    default: {
      const ms = prng.pick([1, 900, 5_000, 30_000, 61_000, 400_000, 8_000_000])
      world.nowMs += ms
      return `advance ${ms}`
    }
  }
}

function trigger(world: World): string {
  const { prng, model, nowMs } = world
  const overlap = prng.pick(overlaps)
  // Beside the times of the schedule: a range counts what somebody had run in it as skipped.
  const nominalMs = nowMs - (nowMs % 1_000) + prng.pick([1, 2, 998])
  world.apply({
    type: 'TriggerSchedule',
    key,
    expectedVersion: 0,
    source: 'MANUAL',
    runs: [{ nominalMs, fireAtMs: nowMs }],
    isExact: true,
    overlap,
    requestHash: 0,
  })
  model.offer(nominalMs, overlap, false)
  return `trigger ${nominalMs} ${overlap}`
}

/** A run is granted, or comes to its end. */
function end(world: World): string {
  const { prng, model, nowMs } = world
  if (model.runs.length === 0) return 'nothing'
  const run = prng.pick(model.runs)
  const task = occurrenceKey(key, run.nominalMs)
  if (!run.isLeased) {
    world.apply({ type: 'AdvanceClock', clockMs: nowMs, sparesSessions: false })
    world.apply({ type: 'GrantLeases', sessionId, start: true, keys: [task] })
    run.isLeased = true
    return `grant ${run.nominalMs}`
  }
  const succeeds = prng.range(0, 2) === 0
  const record = world.shell.machine.readTask(task)
  const result: AttemptResult = {
    task: record?.number ?? 0,
    token: record?.lease?.token ?? 0,
    outcome: succeeds ? 'SUCCEEDED' : run.isReplaced ? 'FAILED_RETRYABLE' : 'FAILED_PERMANENT',
    status: 0,
    error: '',
    response: new Uint8Array(0),
    startedAtMs: nowMs,
    endedAtMs: nowMs,
    retryAfterMs: 0,
    jitter: 0,
  }
  const [done] = world.apply({ type: 'CompleteAttempts', sessionId, results: [result] })
  assert.ok(
    done?.ok && done.granted?.length === 1,
    JSON.stringify([done, record?.state, record?.lease]),
  )
  model.end(run, succeeds ? 'COMPLETED' : run.isReplaced ? 'CANCELLED' : 'FAILED', nowMs)
  return `end ${run.nominalMs}`
}

/** Every occurrence that the model knows, and no other. */
function compare(world: World): void {
  const { model, schedule } = world
  const life = lifeOf(schedule)
  assert.deepEqual(new Set(life.runs), new Set(model.runs.map(({ nominalMs }) => nominalMs)))
  assert.equal(life.runningCount, model.runs.length)
  assert.deepEqual(
    life.buffer.map(({ nominalMs }) => nominalMs),
    model.buffer.map(({ nominalMs }) => nominalMs),
  )
  assert.equal(schedule.paused, model.pausedAtMs !== undefined)
  assert.equal(life.isExhausted, model.isExhausted)
  assert.equal(life.failuresInRow, model.failuresInRow)
  assert.equal(life.counts.missed, model.missed, 'missed')
  const fates = fatesOf(world)
  assert.deepEqual([...fates].sort(byTime), [...model.fates].sort(byTime))
  const skipped = [...model.fates.values()].filter((fate) => fate.startsWith('SKIPPED'))
  for (const [at, reason] of skipReasons.entries()) {
    const count = skipped.filter((fate) => fate.endsWith(` ${reason}`)).length
    assert.equal(life.counts.skipped[at], count, `skipped for ${reason}`)
  }
}

function byTime(a: readonly [number, string], b: readonly [number, string]): number {
  return a[0] - b[0]
}

function fatesOf(world: World): Map<number, string> {
  const fates = new Map<number, string>()
  const tell = (nominalMs: number, fate: string): void => {
    assert.ok(!fates.has(nominalMs), `J1: ${nominalMs} is told once`)
    fates.set(nominalMs, fate)
  }
  for (const { origin, state } of world.tasks()) {
    const run = origin?.run
    assert.ok(origin !== undefined && run !== undefined)
    if (state !== 'SKIPPED') {
      const isOver = state === 'COMPLETED' || state === 'FAILED' || state === 'CANCELLED'
      tell(origin.nominalMs, isOver ? state : 'RUNS')
      continue
    }
    const fate = `SKIPPED ${run.skipReason}`
    if (run.times === undefined) tell(origin.nominalMs, fate)
    else {
      const { evaluator } = timesOf({ ...world.schedule, spec: run.times })
      const times = evaluator.preview(run.firstMissedMs, run.missedCount + 1)
      assert.equal(times.at(-1), origin.nominalMs, 'a range names its last')
      // What somebody had run at one of its times has a record of its own.
      for (const timeMs of times) tell(timeMs, fate)
    }
  }
  return fates
}

test(`equals the model in ${cases} lives, whatever the steps, restarts and leaders (J1–J7)`, () => {
  for (let at = 0; at < cases; at += 1) {
    const told: string[] = []
    const world = new World(seed * 1_000 + at)
    try {
      for (let left = actionsPerCase; left > 0; left -= 1) {
        told.push(`${world.nowMs - startMs}: ${act(world)}`)
        world.lead()
        world.model.settle(world.nowMs)
        compare(world)
      }
      world.shell.machine.checkInvariants()
    } catch (error) {
      throw new Error(`SCHEDULE_SEED=${seed}, case ${at}:\n${told.join('\n')}`, { cause: error })
    }
  }
})
