// If a test in here breaks: an executor that works in time is taken for dead, and what it runs is
// given away while it may still send it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClockQuorum } from '../clock-quorum.ts'
import { commandToFields } from '../codec/command-codec.ts'
import type { Attempt, Executor } from '../executor/attempt.ts'
import { loneGroup, loneNode, until } from '../lone-group.ts'
import { anyDefinition, startLoneShard } from '../lone-shard.ts'
import { encodeSpec } from '../services/spec.ts'
import { ShardDuties } from './duties.ts'
import { ExecutorSession } from './executor-session.ts'
import { noCalendars, ScheduleCache } from './schedule-times.ts'

const ttlMs = 3_000
const spec = encodeSpec({
  target: { webhook: { url: 'http://127.0.0.1/', method: 1, headers: {} } },
  payload: new Uint8Array(0),
  contentType: '',
  labels: {},
  metadata: {},
})

test('sessions keep their life when the agreed time leaps (D5)', async (t) => {
  const { clock, handle, replica, proposer } = await startLoneShard(t)
  const started: Attempt[] = []
  const executor = executorInto(started)
  const session = new ExecutorSession({
    group: loneGroup,
    sessionId: 1,
    nodeId: loneNode,
    ttlMs,
    clock,
    executor,
    random: () => 0,
    onResult: () => {},
  })
  const duties = new ShardDuties({
    handle,
    replica,
    proposer,
    session,
    clock,
    clocks: new ClockQuorum(loneNode, clock),
    slots: { reserve: (wanted) => wanted, release: () => {} },
    currentSession: () => 1,
    schedules: new ScheduleCache(noCalendars),
    warn: () => {},
    holds: { placeOf: () => undefined, isHeld: () => false, nextEndMs: Number.POSITIVE_INFINITY },
    wakeAt: () => {},
  })
  duties.lead(replica.appliedTerm)
  const createAndStart = async (key: string): Promise<void> => {
    const definition = { ...anyDefinition, fireAtMs: clock.wallMs(), spec }
    const create = commandToFields({ type: 'CreateTask', key, definition, requestHash: 0 })
    await new Promise<void>((resolve, reject) => {
      const deadlineMs = clock.monotonicMs() + 5_000
      proposer.propose([create], { bytes: 100, deadlineMs }, (error) => {
        if (error === undefined) resolve()
        else reject(error)
      })
    })
    const before = started.length
    duties.pump()
    await until(() => started.length > before)
  }
  await createAndStart('default/a')
  clock.pass(100)
  // A peer's answer that was long on its way: what is agreed on catches up at once.
  clock.wall += 5 * ttlMs
  await createAndStart('default/b')
  const leases = replica.machine.leasesOf(1).map(({ key, token }) => ({ key, token }))
  assert.deepEqual(
    leases.map(({ key }) => key),
    ['default/a', 'default/b'],
    'the first lease stands: its executor trusts it, and has the right to',
  )
  assert.deepEqual(
    started.map(({ mayBeSent }) => mayBeSent?.()),
    [true, true],
  )
  // Time that has passed by every clock still ends what is not renewed.
  clock.pass(ttlMs + 1)
  assert.deepEqual(
    started.map(({ mayBeSent }) => mayBeSent?.()),
    [false, false],
  )
})

/** Takes attempts and never ends them. */
function executorInto(started: Attempt[]): Executor {
  return {
    inFlight: 0,
    room: 10,
    start: (attempt) => {
      started.push(attempt)
      return { cut: () => {} }
    },
    stop: async () => {},
  }
}
