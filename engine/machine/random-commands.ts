// Commands that clients, executors and a leader could send, drawn from a seed; wrong ones included.
// Owns: the draw.  Does not: apply them.

import type { Prng } from '#base/prng'
import type { AttemptResult, Command, CommandBatch } from './command.ts'
import type { Machine } from './machine.ts'
import { occurrenceKey } from './occurrence-name.ts'
import { randomDefinition, startMs } from './random-definition.ts'
import { randomScheduleCommand, randomStep } from './random-schedules.ts'
import type { Claim, ResultDetails } from './records.ts'
import { lifeOf } from './schedule-records.ts'

export const taskKeys: readonly string[] = Array.from({ length: 24 }, (_, i) => `n/t${i}`)
const scheduleKeys = ['n/s0', 'n/s1']
const sessionIds = [1, 2, 3]

/** Draws the next entry, looking at the leader's machine as a leader would. */
export function randomBatch(prng: Prng, leader: Machine): CommandBatch {
  leader.collectDue(prng.range(0, 6))
  const commands: Command[] = []
  for (let left = prng.range(1, 6); left > 0; left -= 1) commands.push(randomCommand(prng, leader))
  const atMs = Math.max(0, leader.clockMs + prng.range(-200, 3_000))
  return { atMs, commands }
}

function randomCommand(prng: Prng, leader: Machine): Command {
  switch (prng.range(0, 21)) {
    case 0:
    case 1:
    case 2:
      return {
        type: 'AdvanceClock',
        clockMs: nextClock(prng, leader),
        sparesSessions: prng.range(0, 8) === 0,
      }
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return randomWrite(prng, leader)
    case 9:
    case 10:
    case 11:
      return randomGrant(prng, leader)
    case 12:
    case 13:
    case 14:
      return randomResults(prng, leader)
    case 15:
    case 16:
      return randomSession(prng)
    case 18:
      return randomTouch(prng, leader)
    case 17:
      return { type: 'ExpireTasks', keys: [prng.pick(taskKeys), prng.pick(taskKeys)] }
    default:
      return randomSchedule(prng, leader)
  }
}

function nextClock(prng: Prng, leader: Machine): number {
  const from = Math.max(leader.clockMs, startMs)
  const due = leader.nextDueMs()
  if (due !== undefined && prng.chance({ numerator: 1, denominator: 2 })) return due
  return Math.max(0, from + prng.pick([-5_000, 0, 1, 1, 10, 200, 3_000, 15_000, 70_000]))
}

/** A task of a client, or a run of a schedule. */
function randomKey(prng: Prng, leader: Machine): string {
  const scheduleKey = prng.pick(scheduleKeys)
  const schedule = leader.readSchedule(scheduleKey)
  const life = schedule === undefined ? undefined : lifeOf(schedule)
  const nominals = life === undefined ? [] : [...life.runs, life.lastTaskMs]
  if (nominals.length === 0 || prng.range(0, 5) > 0) return prng.pick(taskKeys)
  return occurrenceKey(scheduleKey, prng.pick(nominals))
}

function randomWrite(prng: Prng, leader: Machine): Command {
  const key = randomKey(prng, leader)
  const kind = prng.range(0, 10)
  const request = prng.chance({ numerator: 1, denominator: 3 }) ? prng.range(1, 3) : 0
  if (kind < 4) {
    const definition = randomDefinition(prng, leader.clockMs)
    const create = { type: 'CreateTask', key, definition, requestHash: request } as const
    if (prng.range(0, 3) > 0) return create
    return { ...create, claim: randomClaim(prng), memoryMs: prng.pick([undefined, 0, 5_000]) }
  }
  const version = leader.readTask(key)?.version ?? 1
  const expectedVersion = prng.pick([0, version, version, version + 1])
  if (kind === 4) {
    const drawn = randomDefinition(prng, leader.clockMs)
    // Often the time stays: the record changes and its timer does not.
    const old = leader.readTask(key)?.definition
    const stays = old !== undefined && prng.chance({ numerator: 1, denominator: 2 })
    const definition = stays ? { ...drawn, fireAtMs: old.fireAtMs, priority: old.priority } : drawn
    const requestHash = request === 0 ? 0 : 10 + request
    return { type: 'UpdateTask', key, expectedVersion, definition, requestHash }
  }
  if (kind > 5) return randomChange(prng, leader, { key, expectedVersion, request })
  return { type: 'CancelTask', key, expectedVersion, requestHash: request === 0 ? 0 : 20 + request }
}

function randomChange(
  prng: Prng,
  leader: Machine,
  of: { readonly key: string; readonly expectedVersion: number; readonly request: number },
): Command {
  const { key, expectedVersion } = of
  const requestHash = of.request === 0 ? 0 : 30 + of.request
  const nowMs = Math.max(leader.clockMs, startMs)
  switch (prng.range(0, 5)) {
    case 0:
      return { type: 'RunTask', key, expectedVersion, atMs: nowMs + 5, requestHash }
    case 1: {
      const fireAtMs = nowMs + prng.pick([-10, 0, 5, 20_000])
      return { type: 'RescheduleTask', key, expectedVersion, fireAtMs, requestHash }
    }
    case 2: {
      const force = prng.chance({ numerator: 1, denominator: 2 })
      const memoryMs = prng.pick([0, 1, 20_000])
      return { type: 'DeleteTask', key, expectedVersion, force, requestHash, memoryMs }
    }
    default: {
      const failed = [key, ...taskKeys].filter((one) => leader.readTask(one)?.state === 'FAILED')
      const retried = failed.length === 0 ? key : prng.pick(failed)
      const edited = prng.chance({ numerator: 1, denominator: 3 })
        ? { definition: randomDefinition(prng, leader.clockMs) }
        : {}
      const fireAtMs = nowMs + prng.pick([-10, 0, 5])
      const retry = { key: retried, expectedVersion: 0, fireAtMs, ...edited, requestHash }
      return { type: 'RetryTask', ...retry }
    }
  }
}

function randomClaim(prng: Prng): Claim {
  return {
    key: prng.pick(['n/q\nk0', 'n/q\nk1', 'n/q\nk2']),
    windowMs: prng.pick([0, 0, 1, 4_000, 50_000]),
    onConflict: prng.pick(['REJECT', 'RETURN_EXISTING', 'REPLACE', 'DEBOUNCE']),
  }
}

function randomGrant(prng: Prng, leader: Machine): Command {
  const keys = leader.takeReady(prng.range(0, 4)).map((task) => task.key)
  if (prng.chance({ numerator: 1, denominator: 3 })) keys.push(prng.pick(taskKeys))
  const sessionId = prng.pick(sessionIds)
  return {
    type: 'GrantLeases',
    sessionId,
    start: prng.chance({ numerator: 1, denominator: 2 }),
    keys,
    worker: prng.pick([undefined, 'w']),
  }
}

function randomTouch(prng: Prng, leader: Machine): Command {
  const sessionId = prng.pick(sessionIds)
  const items = leader.leasesOf(sessionId).map(({ number, token }) => ({
    ...{ task: number, started: prng.chance({ numerator: 1, denominator: 2 }) },
    token: token - (prng.chance({ numerator: 1, denominator: 6 }) ? 1 : 0),
    progress: prng.pick([undefined, 'half', 'whole']),
  }))
  return { type: 'TouchLeases', sessionId, items }
}

function randomResults(prng: Prng, leader: Machine): Command {
  const sessionId = prng.pick(sessionIds)
  const results: AttemptResult[] = []
  for (const lease of leader.leasesOf(sessionId)) {
    if (prng.chance({ numerator: 1, denominator: 2 })) continue
    const wrong = prng.chance({ numerator: 1, denominator: 6 }) ? 1 : 0
    results.push(randomResult(prng, lease.number, lease.token - wrong))
  }
  // Somebody else's lease.
  const other = leader.leasesOf(prng.pick(sessionIds))[0]
  if (other !== undefined && prng.chance({ numerator: 1, denominator: 4 })) {
    results.push(randomResult(prng, other.number, other.token))
  }
  results.push(randomResult(prng, prng.range(1, 50), prng.range(1, 300)))
  return { type: 'CompleteAttempts', sessionId, results }
}

function randomResult(prng: Prng, task: number, token: number): AttemptResult {
  return {
    task,
    token,
    outcome: prng.pick([
      'SUCCEEDED',
      'FAILED_RETRYABLE',
      'FAILED_RETRYABLE',
      'FAILED_PERMANENT',
      'TIMED_OUT',
      'NOT_SENT',
      'BROKEN_OFF',
      'THROTTLED',
      'TARGET_DISABLED',
      'SNOOZED',
    ]),
    status: 500,
    error: 'no',
    response: new Uint8Array(2),
    startedAtMs: 1,
    endedAtMs: 2,
    retryAfterMs: prng.pick([0, 0, 700]),
    jitter: prng.range(0, 65_536),
    ...prng.pick([{}, {}, { backoffMs: 40 }, { details }, { details, backoffMs: 900 }]),
  }
}

const details: ResultDetails = {
  kind: 'HTTP_STATUS',
  errorType: '',
  contentType: 'text/plain',
  truncated: true,
}

function randomSession(prng: Prng): Command {
  const sessionId = prng.pick(sessionIds)
  const kind = prng.range(0, 8)
  if (kind === 0) return { type: 'CloseSession', sessionId }
  if (kind < 4) return { type: 'RenewSession', sessionId }
  return {
    type: 'OpenSession',
    sessionId,
    nodeId: sessionId,
    ttlMs: prng.pick([50, 3_000, 90_000]),
  }
}

function randomSchedule(prng: Prng, leader: Machine): Command {
  const key = prng.pick(scheduleKeys)
  const kind = prng.range(0, 16)
  if (kind === 0) return { type: 'DeleteSchedule', key, requestHash: 0 }
  if (kind < 3) {
    return {
      type: 'CreateSchedule',
      key,
      spec: new Uint8Array(3),
      template: randomDefinition(prng, leader.clockMs),
      nextNominalMs: Math.max(leader.clockMs, startMs) + prng.pick([-50, 10, 4_000]),
      requestHash: prng.range(0, 3),
    }
  }
  if (kind < 9) return randomScheduleCommand(prng, leader, key)
  leader.collectDue(5)
  const schedule = leader.takeDueSchedules(1)[0]
  if (schedule !== undefined && kind < 14) {
    return { type: 'StepSchedule', key: schedule.key, step: randomStep(prng, leader, schedule) }
  }
  const nominalMs = schedule?.nextNominalMs ?? startMs + prng.range(1, 9)
  return {
    type: 'FireSchedule',
    key: schedule?.key ?? key,
    expectedVersion: schedule?.version ?? 1,
    nominalMs: nominalMs - (prng.chance({ numerator: 1, denominator: 8 }) ? 1 : 0),
    fireAtMs: nominalMs + prng.range(0, 100),
    nextNominalMs: prng.pick([0, nominalMs + 7, nominalMs + 5_000, nominalMs + 5_000]),
  }
}
