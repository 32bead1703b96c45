// If this breaks: what is not dead is listed among the dead letters, and redriven with them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from '#machine'
import { StandingClock } from '../lone-group.ts'
import { append, DrivenReplica } from '../driven-replica.ts'
import { anyDefinition, temporaryStore } from '../lone-shard.ts'
import { type DeadCursor, findDeadLetters } from './dead-letters.ts'

const failure = {
  outcome: 'FAILED_PERMANENT',
  status: 500,
  error: '',
  response: new Uint8Array(0),
  startedAtMs: 0,
  endedAtMs: 0,
  retryAfterMs: 0,
  jitter: 0,
} as const
const asked = { expectedVersion: 0, requestHash: 0 }

test('a page shows what is dead now, whatever the index on disk says', async (t) => {
  const clock = new StandingClock()
  const driven = await DrivenReplica.open(await temporaryStore(t), clock)
  const { store, replica } = driven
  const { machine } = replica
  const log: Parameters<typeof append>[0] = []
  const apply = async (...commands: Command[]): Promise<void> => {
    append(log, commands)
    await driven.follow(log)
  }
  const names = ['a', 'b', 'c', 'd']
  const definition = { ...anyDefinition, fireAtMs: clock.wallMs() }
  await apply(
    { type: 'AdvanceClock', clockMs: clock.wallMs(), sparesSessions: false },
    { type: 'OpenSession', sessionId: 5, nodeId: 1, ttlMs: 60_000 },
    ...names.map((name) => {
      const key = `default/${name}`
      return { type: 'CreateTask' as const, key, definition, requestHash: 0 }
    }),
  )
  const fail = async (...failing: string[]): Promise<void> => {
    const keys = failing.map((name) => `default/${name}`)
    await apply({ type: 'GrantLeases', sessionId: 5, start: true, keys })
    const results = machine
      .leasesOf(5)
      .map(({ number, token }) => ({ ...failure, task: number, token }))
    await apply({ type: 'CompleteAttempts', sessionId: 5, results })
  }
  await fail(...names)
  const page = async (from?: DeadCursor) => {
    const query = { namespace: 'default', queue: 'default', filter: {}, scanMax: 100, limit: 1 }
    const source = { group: replica.group, store, machine }
    return await findDeadLetters(source, { ...query, from }, async (isFirst) => {
      if (isFirst) await replica.flush()
    })
  }
  const first = await page()
  assert.deepEqual(
    first.tasks.map(({ key }) => key),
    ['default/a'],
  )
  // One is put back to work, one is removed: the rows of both are on disk still.
  await apply(
    { type: 'RetryTask', key: 'default/b', fireAtMs: clock.wallMs(), ...asked },
    { type: 'DeleteTask', key: 'default/c', force: false, memoryMs: 0, ...asked },
    { type: 'CreateTask', key: 'default/c', definition, requestHash: 0 },
  )
  // Another task of its name, that ends in the same millisecond, has its place elsewhere.
  await fail('c')
  const rest = await page(first.next)
  assert.deepEqual(
    rest.tasks.map(({ key }) => key),
    ['default/d'],
  )
})
