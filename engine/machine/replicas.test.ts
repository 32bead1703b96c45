// If this breaks: replicas of a shard disagree, or a task is lost, doubled or early.
// A leader that never restarts and a replica that restarts at any moment apply the same random
// entries, with flushes, loads and leader's questions in between that differ.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { tellsOf } from './callbacks.ts'
import { countTasks } from './counts.ts'
import { limits } from './limits.ts'
import type { AttemptResult, CommandBatch, Outcome } from './command.ts'
import type { Machine } from './machine.ts'
import { ModelShell } from './model-shell.ts'
import { randomBatch, taskKeys } from './random-commands.ts'
import { startMs } from './random-definition.ts'
import type { TaskRecord } from './records.ts'
import { lifeOf } from './schedule-records.ts'
import {
  deadRowOf,
  hasEnded,
  isReady,
  isWaiting,
  scheduleDueMs,
  timerOfClaim,
  timerOfSchedule,
  timerOfTask,
} from './tasks.ts'

const bounds = {
  upkeepPerEntryMax: 3,
  leasesLostPerEntryMax: 2,
  cleanRecordsMax: 6,
  sweepFromTimers: 12,
}
const seeds = Number(process.env['SEEDS'] ?? 200)
const entriesPerSeed = 160

interface Entry {
  readonly batch: CommandBatch
  readonly outcomes: readonly Outcome[]
  readonly digest: string
}

interface World {
  readonly prng: Prng
  readonly leader: ModelShell
  readonly replica: ModelShell
  readonly log: Entry[]
  /** Each task as it was after the last entry, by key. */
  seen: Map<string, TaskRecord>
  readonly lastTokens: Map<number, number>
}

function newWorld(seed: number): World {
  const prng = createPrng(seed)
  return {
    prng,
    leader: new ModelShell(createPrng(seed + 1_000_000), bounds),
    replica: new ModelShell(createPrng(seed + 2_000_000), bounds),
    log: [],
    seen: new Map(),
    lastTokens: new Map(),
  }
}

function forEachSeed(play: (world: World) => void): void {
  for (let seed = 1; seed <= seeds; seed += 1) {
    try {
      play(newWorld(seed))
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
}

function digestOf(machine: Machine): string {
  const { digestHigh, digestLow } = machine.meta()
  return `${digestHigh}-${digestLow}`
}

function propose(world: World, batch: CommandBatch): readonly Outcome[] {
  const { leader, log } = world
  const outcomes = leader.apply(log.length + 1, batch)
  log.push({ batch, outcomes, digest: digestOf(leader.machine) })
  return outcomes
}

/** The replica applies the next entries it has not applied, and must come to the same. */
function follow(world: World, count: number): void {
  const { replica, log } = world
  for (let left = count; left > 0; left -= 1) {
    const index = replica.machine.appliedIndex + 1
    const entry = log[index - 1]
    if (entry === undefined) return
    assert.deepEqual(
      replica.apply(index, entry.batch),
      entry.outcomes,
      `outcomes of entry ${index}`,
    )
    assert.equal(digestOf(replica.machine), entry.digest, `digest after entry ${index}`)
  }
}

function maybe(prng: Prng, denominator: number): boolean {
  return prng.chance({ numerator: 1, denominator })
}

function playRandomly(world: World, afterEntry: (entry: Entry) => void): void {
  const { prng, leader, replica } = world
  for (let step = 0; step < entriesPerSeed; step += 1) {
    const batch = randomBatch(prng, leader.machine)
    propose(world, batch)
    afterEntry(world.log.at(-1) as Entry)
    if (maybe(prng, 2)) leader.disturb()
    if (maybe(prng, 3)) leader.disturb()
    for (let left = prng.range(0, 4); left > 0; left -= 1) {
      replica.disturb()
      follow(world, prng.range(0, 3))
    }
    if (maybe(prng, 30)) replica.restart()
    if (maybe(prng, 20)) leader.machine.checkInvariants()
    if (maybe(prng, 20)) replica.machine.checkInvariants()
  }
  follow(world, Infinity)
}

test('replicas agree at every index, whatever their history (W4, W5, O4)', () => {
  forEachSeed((world) => {
    playRandomly(world, () => {})
    for (const shell of [world.leader, world.replica]) {
      shell.endLoad()
      shell.machine.checkInvariants()
      shell.flushAll()
      assertFactsAreWhole(shell)
      assertAllReadyAreOffered(shell)
    }
    assert.deepEqual(world.replica.facts.meta, world.leader.facts.meta)
    assert.deepEqual(world.replica.facts.tasks(), world.leader.facts.tasks())
    assert.deepEqual(world.replica.facts.schedules(), world.leader.facts.schedules())
    assert.deepEqual(world.replica.facts.claims(), world.leader.facts.claims())
  })
})

/** What a flush left behind: each index has its row per record, the counters fit (N1). */
function assertFactsAreWhole({ facts, machine }: ModelShell): void {
  const tasks = facts.tasks()
  const rows = [
    ...tasks.map(timerOfTask),
    ...facts.schedules().flatMap((schedule) => timerOfSchedule(schedule) ?? []),
    ...facts.claims().flatMap((claim) => timerOfClaim(claim) ?? []),
  ]
  rows.sort((a, b) => a.dueMs - b.dueMs || a.number - b.number)
  assert.deepEqual(facts.dueRows(0, Infinity), rows, 'T2: one row per record')
  const dead = tasks.flatMap((task) => deadRowOf(task.key, task) ?? [])
  assert.deepEqual(facts.deadRows(), dead, 'one row per dead letter')
  assert.deepEqual(machine.counts(), countTasks(tasks), 'N1: counted as they are')
  assertClaimsHold(facts)
  assertRunsAreCounted(facts)
  assert.equal(machine.taskCount, tasks.length)
  assert.equal(machine.dirtyCount, 0)
  assert.equal(machine.dirtyBytes, 0)
}

/** J3, the slow way: what a schedule says of its runs is what their records say. */
function assertRunsAreCounted(facts: ModelShell['facts']): void {
  const tasks = facts.tasks()
  for (const schedule of facts.schedules()) {
    const life = lifeOf(schedule)
    const running = tasks
      .filter(({ origin }) => origin?.run?.scheduleNumber === schedule.number)
      .filter((task) => !hasEnded(task) && (task.extra?.redriveCount ?? 0) === 0)
      .map((task) => task.origin?.nominalMs)
    assert.equal(life.runningCount, running.length, `J3: runs of ${schedule.key}`)
    assert.deepEqual(new Set(life.runs), new Set(running), `J3: runs of ${schedule.key}`)
    const { counts } = life
    const over = counts.completed + counts.failed + counts.cancelled
    const isNew = schedule.life !== undefined && counts.runs === schedule.firedCount
    if (isNew) assert.ok(over + life.runningCount <= counts.runs, 'J3: counted once')
  }
}

/** C1, the slow way: what was made until its end holds its key, alone, as long as it lives. */
function assertClaimsHold(facts: ModelShell['facts']): void {
  const holders = new Map<string, string>()
  for (const task of facts.tasks()) {
    const claim = task.extra?.claim
    if (claim === undefined || claim.windowMs > 0 || hasEnded(task)) continue
    assert.equal(holders.get(claim.key), undefined, `C1: one holder of ${claim.key}`)
    holders.set(claim.key, task.key)
    const held = facts.readClaim(claim.key)
    assert.equal(held?.task, task.key)
    assert.equal(held?.untilMs, 0)
  }
  for (const { key, task, untilMs } of facts.claims()) {
    if (untilMs === 0) assert.equal(holders.get(key), task, 'C1: an end sets its key free')
  }
}

/** A ready task that the leader's view never offers would wait for ever. */
function assertAllReadyAreOffered({ facts, machine }: ModelShell): void {
  if (machine.loadedUntilMs <= machine.clockMs) return
  // Whatever a leader took was settled by its entry.
  machine.collectDue(1_000_000)
  const ready = facts.tasks().filter((task) => isReady(task, machine.clockMs))
  const offered = machine.takeReady(1_000_000)
  assert.deepEqual(
    offered.map((task) => task.key).sort(),
    ready.map((task) => task.key),
  )
  const due = facts.schedules().filter((schedule) => {
    const dueMs = scheduleDueMs(schedule)
    return dueMs > 0 && dueMs <= machine.clockMs
  })
  assert.deepEqual(
    machine
      .takeDueSchedules(1_000)
      .map(({ key }) => key)
      .sort(),
    due.map(({ key }) => key),
    'a due schedule is offered to the leader',
  )
}

// ---- what no entry may
// break

test('one terminal result, growing tokens, never early (T1, L2, A1, A2)', () => {
  const met = new Set<string>()
  forEachSeed((world) => {
    playRandomly(world, (entry) => {
      checkEntry(world, entry)
      for (const outcome of entry.outcomes) if (!outcome.ok) met.add(outcome.code)
      for (const task of world.seen.values()) met.add(task.endReason)
    })
  })
  // The draw reaches every refusal and every end, or it proves less than it says.
  assert.deepEqual([...met].sort(), everyEnd)
})

const everyEnd = [
  'CANCELLED_BY_CLIENT',
  'DEDUPE_KEY_HELD',
  'MAX_AGE',
  'MAX_ATTEMPTS',
  'NONE',
  'OUTCOME_UNKNOWN',
  'PERMANENT_ERROR',
  'REPLACED',
  'SCHEDULE_DELETED',
  'SCHEDULE_EXISTS',
  'SCHEDULE_NOT_FOUND',
  'SESSION_NOT_FOUND',
  'SKIPPED',
  'STALE_OCCURRENCE',
  'START_DEADLINE',
  'SUCCEEDED',
  'TARGET_DISABLED',
  'TASK_ENDED',
  'TASK_EXISTS',
  'TASK_IN_FLIGHT',
  'TASK_NOT_ENDED',
  'TASK_NOT_FAILED',
  'TASK_NOT_FOUND',
  'VERSION_MISMATCH',
]

function checkEntry(world: World, entry: Entry): void {
  const { machine } = world.leader
  const now = new Map<string, TaskRecord>()
  const keys = new Set([...taskKeys, ...world.seen.keys(), ...machine.dirtyTasks().keys()])
  for (const key of keys) {
    const task = machine.readTask(key)
    const before = world.seen.get(key)
    if (before !== undefined) checkFate(world, entry, { before, task })
    if (task === undefined) continue
    checkAttempts(world, task)
    now.set(key, { ...task })
  }
  checkCallbacks(world, now)
  checkGrants(world, entry)
  checkResults(world, entry)
  for (const id of [1, 2, 3]) {
    if (!machine.sessions.has(id))
      assert.deepEqual(machine.leasesOf(id), [], 'lost leases come back')
  }
  world.seen = now
}

/** K1: what ended since the last entry, and was to be told, is told. */
function checkCallbacks(world: World, now: ReadonlyMap<string, TaskRecord>): void {
  for (const [key, task] of now) {
    const before = world.seen.get(key)
    const isNewEnd = hasEnded(task) && before?.number === task.number && !hasEnded(before)
    if (!isNewEnd) continue
    const told = [...now.values()].filter(({ extra }) => {
      return extra?.cause?.task.number === task.number && extra.cause.task.version === task.version
    })
    const expected = (task.definition.extra?.callbacks ?? []).filter((callback) => {
      return callback.events.some((event) => tellsOf(task).includes(event))
    })
    assert.ok(told.length >= expected.length, `K1: the end of ${key} is told`)
  }
}

/** T1: an end is immutable, and stays readable as long as promised. */
function checkFate(
  world: World,
  entry: Entry,
  fate: { readonly before: TaskRecord; readonly task: TaskRecord | undefined },
): void {
  const { machine } = world.leader
  const { before, task } = fate
  const isSame = task?.number === before.number
  if (!isSame) {
    const deleted = entry.batch.commands.some((command, position) => {
      return command.type === 'DeleteTask' && command.key === before.key && isOk(entry, position)
    })
    // A backfill runs what did not run.
    const isBackfill = before.state === 'SKIPPED' && task?.origin?.run?.source === 'BACKFILL'
    if (deleted || isBackfill) return
    // An entry may have ended it and removed it; then its retention was that short.
    if (!hasEnded(before)) assert.ok(machine.clockMs > 0)
    else {
      const { retentionMs, extra } = before.definition
      const byState = extra?.retentions?.filter(({ state }) => state === before.state) ?? []
      assert.ok(before.endedAtMs + (byState[0]?.ms ?? retentionMs) <= machine.clockMs)
    }
    return
  }
  const redriven = (task.extra?.redriveCount ?? 0) > (before.extra?.redriveCount ?? 0)
  if (redriven) {
    const asked = entry.batch.commands.some((command, position) => {
      return command.type === 'RetryTask' && command.key === before.key && isOk(entry, position)
    })
    assert.ok(asked, 'T1: only a client starts a task anew')
  } else if (hasEnded(before)) {
    assert.deepEqual(task, before, 'T1: a terminal result is immutable')
  }
  assert.ok(task.version >= before.version)
  // An attempt counts from its grant, and no more when it turns out that nothing was sent.
  assert.ok(task.attemptCount >= before.attemptCount - (before.lease === undefined ? 0 : 1))
  assert.ok(task.attemptCount >= before.attempts.length)
  if (task.attempts.length === limits.attemptsKeptMax) return
  const underWay = task.lease === undefined ? 0 : 1
  assert.equal(task.attemptCount, task.attempts.length + underWay, 'what counts is on record')
}

function isOk(entry: Entry, position: number): boolean {
  return entry.outcomes[position]?.ok === true
}

function checkAttempts(world: World, task: TaskRecord): void {
  const token = task.lease?.token ?? task.attempts.at(-1)?.token ?? 0
  const last = world.lastTokens.get(task.number) ?? 0
  // Without a lease the last one may have left no trace: it was never used.
  assert.ok(token >= last || task.lease === undefined, 'L2: tokens grow')
  world.lastTokens.set(task.number, Math.max(token, last))
  const before = world.seen.get(task.key)
  if (before === undefined || before.number !== task.number) return
  if (task.version !== before.version + 1 || before.lease === undefined) return
  const isOnce = before.definition.guarantee === 'AT_MOST_ONCE'
  const again = task.state === 'RETRYING' && task.attempts.length > before.attempts.length
  assert.ok(!isOnce || !again, 'A2: not attempted twice')
}

function checkResults(world: World, entry: Entry): void {
  for (const [position, command] of entry.batch.commands.entries()) {
    const outcome = entry.outcomes[position]
    if (command.type !== 'CompleteAttempts' || outcome?.ok !== true) continue
    for (const at of outcome.granted ?? []) {
      const result = command.results[at]
      if (result !== undefined) checkResult(world, command.sessionId, result)
    }
  }
}

/** L4: what counted is recorded under the very lease that the result named. */
function checkResult(world: World, sessionId: number, result: AttemptResult): void {
  const before = [...world.seen.values()].find((task) => task.number === result.task)
  const task = before === undefined ? undefined : world.leader.machine.readTask(before.key)
  if (task === undefined || task.number !== result.task) return
  const recorded = task.attempts.find((attempt) => attempt.token === result.token)
  if (result.outcome === 'NOT_SENT' || result.outcome === 'SNOOZED') {
    // On record only where it was the last, because the policy allows no other.
    assert.ok(recorded === undefined || hasEnded(task), 'what was not sent is no attempt')
    return
  }
  assert.equal(recorded?.outcome, result.outcome, 'L4: only the lease in force counts')
  assert.equal(recorded?.sessionId, sessionId, 'L4: only its session reports')
}

/** A1: what was granted was due by the clock of that moment. */
function checkGrants(world: World, entry: Entry): void {
  const { machine } = world.leader
  const index = machine.appliedIndex
  for (const [position, command] of entry.batch.commands.entries()) {
    const outcome = entry.outcomes[position]
    if (command.type !== 'GrantLeases' || outcome?.ok !== true) continue
    for (const at of outcome.granted ?? []) {
      const key = command.keys[at] as string
      const before = world.seen.get(key)
      const task = machine.readTask(key)
      if (before === undefined || task?.lease?.token !== index) continue
      if (task.version !== before.version + 1) continue
      assert.ok(isWaiting(before))
      assert.ok(before.nextAttemptAtMs <= machine.clockMs, 'A1: never early')
      assert.ok(before.definition.fireAtMs <= machine.clockMs, 'A1: never early')
      assert.equal(task.attemptCount, before.attemptCount + 1)
    }
  }
}

// ---- liveness

// If this breaks: some task waits for ever once the cluster has healed.
test('after the trouble every task comes to an end, on a restarted replica as well', () => {
  forEachSeed((world) => {
    playRandomly(world, () => {})
    const shell = maybe(world.prng, 2) ? world.leader : world.replica
    if (shell === world.replica && maybe(world.prng, 2)) {
      shell.flushAll()
      shell.restart()
    }
    heal(world, shell)
    shell.flushAll()
    for (const task of shell.facts.tasks()) assert.ok(hasEnded(task), `${task.key} ${task.state}`)
  })
})

function heal(world: World, shell: ModelShell): void {
  let index = shell.machine.appliedIndex
  const sessionId = 9
  shell.flushAll()
  const open = (): void => {
    index += 1
    shell.apply(index, {
      atMs: startMs,
      commands: [{ type: 'OpenSession', sessionId, nodeId: 1, ttlMs: 10 ** 9 }],
    })
  }
  open()
  for (let round = 0; round < 400; round += 1) {
    const { machine } = shell
    const clockMs = machine.clockMs + 100_000
    machine.collectDue(1_000)
    const keys = machine.takeReady(100).map((task) => task.key)
    const results = machine.leasesOf(sessionId).map((lease) => ({
      task: lease.number,
      token: lease.token,
      outcome: 'SUCCEEDED' as const,
      status: 200,
      error: '',
      response: new Uint8Array(0),
      startedAtMs: 0,
      endedAtMs: 0,
      retryAfterMs: 0,
      jitter: 0,
    }))
    index += 1
    shell.apply(index, {
      atMs: clockMs,
      commands: [
        { type: 'CompleteAttempts', sessionId, results },
        { type: 'AdvanceClock', clockMs, sparesSessions: false },
        { type: 'GrantLeases', sessionId, start: true, keys },
      ],
    })
    if (maybe(world.prng, 3)) shell.disturb()
    if (round > 20 && keys.length === 0 && machine.leaseCount === 0 && machine.readyCount === 0)
      return
  }
}
