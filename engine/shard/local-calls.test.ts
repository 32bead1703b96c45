// If this breaks: who was deposed, or was never elected, answers from the past and says that it is
// the present (R14).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startLoneShard } from '../lone-shard.ts'
import type { LocalShard } from './local-calls.ts'

const timeoutMs = 5_000
const key = 'default/a'
const scope = { namespace: 'default', queue: 'default', filter: {} }
const page = { ...scope, afterId: '', scanMax: 100, limit: 100 }

/** Everything that can be asked of a shard. */
const questions: Readonly<Record<string, (shard: LocalShard, stale: boolean) => Promise<unknown>>> =
  {
    read: (shard, stale) => shard.read({ tasks: [key], schedules: [], stale }, timeoutMs),
    tasks: (shard, stale) => shard.list({ ...page, kind: 'task', stale }, timeoutMs),
    schedules: (shard, stale) => shard.list({ ...page, kind: 'schedule', stale }, timeoutMs),
    occurrences: (shard, stale) => shard.list({ ...page, kind: 'occurrence', stale }, timeoutMs),
    count: (shard, stale) => shard.count({ ...scope, stale }, timeoutMs),
    deadLetters: (shard, stale) =>
      shard.deadLetters({ ...scope, from: undefined, limit: 10, scanMax: 10, stale }, timeoutMs),
    queueStats: (shard, stale) => shard.queueStats({ ...scope, stale }, timeoutMs),
    queueKeys: (shard, stale) =>
      shard.queueKeys({ ...scope, after: '', prefix: '', limit: 10, stale }, timeoutMs),
    usage: (shard, stale) => shard.usage({ ...scope, countsSchedules: true, stale }, timeoutMs),
  }

test('who does not lead answers nothing as the present, and anything as it knows it', async (t) => {
  const { local } = await startLoneShard(t, { leads: false })
  for (const [name, ask] of Object.entries(questions)) {
    await assert.rejects(ask(local, false), { code: 'NO_LEADER' }, name)
    await ask(local, true)
  }
})
