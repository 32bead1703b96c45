// If this broke: a list or a bulk operation misses tasks that it means, or names some twice; the
// index says other than the records (X1–X3).

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import type { Command, TaskRecord, VisibleTaskState } from '#machine'
import { keys } from '#storage'
import { commandToFields } from '../codec/command-codec.ts'
import { loneGroup } from '../lone-group.ts'
import { anyDefinition, type LoneShard, startLoneShard } from '../lone-shard.ts'
import { parseSelector } from '../resources/label-selector.ts'
import { encodeSpec } from '../services/spec.ts'
import { Violations } from '../services/validate.ts'
import { matcherOf, type TaskFilter } from './task-filter.ts'
import { actualRows, expectedRows } from './task-index.ts'
import { searchTasks } from './task-search.ts'

const namespaces = ['shop', 'shop-1'] as const
const session = { sessionId: 7, nodeId: 1, ttlMs: 3_600_000 }
const startMs = 1_700_000_000_000

async function write(shard: LoneShard, commands: readonly Command[]) {
  const request = { commands: commands.map(commandToFields), bytes: 100 }
  return await shard.local.write({ ...request, returnTasks: [], returnSchedules: [] }, 10_000)
}

function anyCreate(prng: Prng): Command {
  const namespace = prng.pick(namespaces)
  const key = `${namespace}/t${prng.range(0, 400)}`
  const labels: Record<string, string> = {}
  if (prng.chance({ numerator: 2, denominator: 3 })) labels['team'] = prng.pick(['a', 'b', ''])
  if (prng.chance({ numerator: 1, denominator: 3 })) labels['tier'] = prng.pick(['1', '2'])
  const webhook = { url: `http://h${prng.range(0, 3)}.example:80/x`, method: 0, headers: {} }
  const empty = { payload: new Uint8Array(40), contentType: 'a/b', metadata: { m: 'x' } }
  const definition = {
    ...anyDefinition,
    queue: prng.pick(['default', 'mail', 'sms']),
    fireAtMs: startMs + prng.pick([-1_000, 0, 500, 60_000, 7_200_000, 86_400_000]),
    retentionMs: prng.pick([60_000, 3_600_000]),
    guarantee: 'AT_LEAST_ONCE' as const,
    spec: encodeSpec({ target: { webhook }, labels, ...empty }),
  }
  return { type: 'CreateTask', key, definition, requestHash: 0 }
}

/** What clients, the leader and its executors may do next. */
function nextCommands(prng: Prng, { replica }: LoneShard, nowMs: number): Command[] {
  const { machine } = replica
  const commands: Command[] = [{ type: 'AdvanceClock', clockMs: nowMs, sparesSessions: false }]
  commands.push({ type: 'OpenSession', ...session })
  for (let left = prng.range(0, 30); left > 0; left -= 1) commands.push(anyCreate(prng))
  for (let left = prng.range(0, 4); left > 0; left -= 1) {
    const key = `${prng.pick(namespaces)}/t${prng.range(0, 400)}`
    if (prng.chance({ numerator: 1, denominator: 2 })) {
      commands.push({ type: 'CancelTask', key, expectedVersion: 0, requestHash: 0 })
      continue
    }
    const other = anyCreate(prng)
    if (other.type !== 'CreateTask') continue
    const { definition } = other
    commands.push({ type: 'UpdateTask', key, expectedVersion: 0, definition, requestHash: 0 })
  }
  machine.collectDue(1_000)
  const ready = machine.takeReady(prng.range(0, 12)).map(({ key }) => key)
  for (const key of ready) machine.putBackReady(key)
  commands.push({ type: 'GrantLeases', sessionId: 7, start: true, keys: ready })
  const results = machine
    .leasesOf(7)
    .filter(() => prng.chance({ numerator: 1, denominator: 2 }))
    .map(({ number, token }) => ({
      task: number,
      token,
      outcome: prng.pick([
        'SUCCEEDED',
        'FAILED_RETRYABLE',
        'FAILED_PERMANENT',
        'TIMED_OUT',
      ] as const),
      status: prng.pick([0, 200, 404, 503]),
      error: prng.pick(['', 'connection refused']),
      response: new Uint8Array(0),
      startedAtMs: 1,
      endedAtMs: 2,
      retryAfterMs: 0,
      jitter: 0,
    }))
  commands.push({ type: 'CompleteAttempts', sessionId: 7, results })
  return commands
}

const states: readonly VisibleTaskState[] = [
  'PENDING',
  'READY',
  'RUNNING',
  'RETRYING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
]

function anyFilter(prng: Prng, nowMs: number): TaskFilter {
  const some = <T>(items: readonly T[]): T[] => {
    const found = items.filter(() => prng.chance({ numerator: 1, denominator: 3 }))
    return found.length === 0 ? [prng.pick(items)] : found
  }
  const bounds = { fromMs: nowMs + prng.range(-9_000, 9_000), untilMs: nowMs + 90_000 }
  const parts: readonly (() => TaskFilter)[] = [
    () => ({ states: some(states) }),
    () => ({ queues: some(['default', 'mail', 'sms']) }),
    () => ({ labels: [{ type: 'in', key: 'team', values: some(['a', 'b', '', 'a']) }] }),
    () => ({ labels: [{ type: 'notIn', key: 'tier', values: ['1'] }] }),
    () => ({ target: prng.pick(['h0.example', 'h1.example', 'none']) }),
    () => ({ failureKinds: some(['HTTP_STATUS', 'TIMEOUT', 'CONNECT'] as const) }),
    () => ({ errorContains: 'REFUSED' }),
    () => ({
      statuses: [
        prng.pick([
          [400, 599],
          [200, 404],
        ] as const),
      ],
    }),
    () => ({ endReasons: ['PERMANENT_ERROR'] }),
    () => ({ nextAttemptTime: prng.pick([bounds, { fromMs: nowMs }, { untilMs: nowMs }]) }),
    () => ({ scheduleTime: prng.pick([bounds, { fromMs: nowMs }, { untilMs: nowMs }]) }),
    () => ({ idPrefix: prng.pick(['t1', 't39', 'x']) }),
    () => ({ attemptCountMin: 1 }),
  ]
  const filter = prng.pick(parts)()
  return prng.chance({ numerator: 1, denominator: 2 })
    ? filter
    : { ...filter, ...prng.pick(parts)() }
}

function allTasks({ replica }: LoneShard): TaskRecord[] {
  const found: TaskRecord[] = []
  for (const namespace of namespaces) {
    for (let i = 0; i < 400; i += 1) {
      const task = replica.machine.readTask(`${namespace}/t${i}`)
      if (task !== undefined) found.push(task)
    }
  }
  return found
}

async function pagesOf(
  shard: LoneShard,
  asked: { namespace: string; filter: TaskFilter; limit: number },
) {
  const { store, replica } = shard
  const source = { group: loneGroup, store, machine: replica.machine }
  const found: string[] = []
  let after = ''
  for (;;) {
    const query = { ...asked, after, scanMax: 50 }
    const page = await searchTasks(source, query, () => replica.written())
    assert.ok(page.tasks.length <= asked.limit)
    found.push(...page.tasks.map(({ key }) => key))
    if (page.next === undefined) return found
    assert.notEqual(page.next, after, 'a page goes on')
    after = page.next
  }
}

async function play(t: TestContext, seed: number): Promise<void> {
  const prng = createPrng(seed)
  const shard = await startLoneShard(t)
  const { machine } = shard.replica
  for (let round = 0; round < 25; round += 1) {
    shard.clock.pass(prng.pick([0, 100, 2_000, 70_000]))
    await write(shard, nextCommands(prng, shard, shard.clock.wallMs()))
    if (prng.chance({ numerator: 1, denominator: 4 })) await shard.replica.flush()
    const filter = anyFilter(prng, machine.clockMs)
    const namespace = prng.pick(namespaces)
    const found = await pagesOf(shard, { namespace, filter, limit: prng.pick([1, 7, 1_000]) })
    const matches = matcherOf(filter)
    const meant = allTasks(shard)
      .filter(({ key }) => key.startsWith(`${namespace}/`))
      .filter((task) => matches(task, { state: machine.stateOf(task), nowMs: machine.clockMs }))
      .map(({ key }) => key)
    const what = `seed: ${seed}, round ${round}, ${JSON.stringify(filter)}`
    assert.deepEqual(found.sort(), meant.sort(), what)
  }
  await shard.replica.flush()
  const expected = await expectedRows(shard.store, loneGroup)
  assert.deepEqual(await actualRows(shard.store, loneGroup), expected, `seed: ${seed}: X1`)
  assert.ok(expected.length > 0)
}

test('X1, X3: whatever happened, a filter finds exactly the tasks that it means', async (t) => {
  const first = Number(process.env['FIRST_SEED'] ?? process.env['SEED'] ?? 1)
  const count = process.env['SEED'] === undefined ? Number(process.env['SEEDS'] ?? 12) : 1
  for (let seed = first; seed < first + count; seed += 1) await play(t, seed)
})

test('what a flush under way is writing is found, too', async (t) => {
  // Acknowledged, and on its way to disk: a bulk cancellation that missed it would let it run.
  const shard = await startLoneShard(t)
  const empty = { payload: new Uint8Array(0), contentType: '', metadata: {} }
  const webhook = { url: 'http://h.example/x', method: 0, headers: {} }
  const spec = encodeSpec({ target: { webhook }, labels: { team: 'a' }, ...empty })
  const definition = { ...anyDefinition, spec }
  await write(shard, [{ type: 'CreateTask', key: 'shop/t1', definition, requestHash: 0 }])
  const flushing = shard.replica.flush()
  assert.equal(shard.replica.machine.dirtyCount, 0, 'it is in the hands of the flush')
  const v = new Violations()
  const filter: TaskFilter = { labels: parseSelector(v, 'label_selector', 'team=a') }
  assert.deepEqual(await pagesOf(shard, { namespace: 'shop', filter, limit: 10 }), ['shop/t1'])
  await flushing
})

test('a thousand tasks due at one millisecond are found, each once', async (t) => {
  const shard = await startLoneShard(t)
  const fireAtMs = startMs + 10_000
  const definition = { ...anyDefinition, fireAtMs }
  for (let from = 0; from < 1_200; from += 400) {
    const some = Array.from({ length: 400 }, (_, i): Command => {
      const key = `shop/t${from + i}`
      return { type: 'CreateTask', key, definition, requestHash: 0 }
    })
    await write(shard, some)
  }
  const filter: TaskFilter = { nextAttemptTime: { fromMs: fireAtMs, untilMs: fireAtMs + 1 } }
  const found = await pagesOf(shard, { namespace: 'shop', filter, limit: 333 })
  assert.equal(found.length, 1_200)
  assert.equal(new Set(found).size, 1_200)
})

test('data of before the index has its rows after the next start', async (t) => {
  const shard = await startLoneShard(t)
  const prng = createPrng(5)
  await write(
    shard,
    Array.from({ length: 50 }, () => anyCreate(prng)),
  )
  await shard.replica.flush()
  const before = await actualRows(shard.store, loneGroup)
  await shard.store.clear(keys.facetsRange(loneGroup))
  const { ensureIndexOfSnapshot } = await import('./task-index.ts')
  await ensureIndexOfSnapshot(shard.store, loneGroup)
  assert.deepEqual(await actualRows(shard.store, loneGroup), before)
})

test('a page that goes on at a new leader misses nothing that the old one had', async (t) => {
  const definition = { ...anyDefinition, queue: 'mail' }
  const names = ['a', 'b', 'c', 'd']
  const commands = names.map(
    (id): Command => ({ type: 'CreateTask', key: `shop/${id}`, definition, requestHash: 0 }),
  )
  const pageOf = async (shard: LoneShard, afterId: string) => {
    const asked = { kind: 'task', namespace: 'shop', filter: { queues: ['mail'] } } as const
    return await shard.local.list(
      { ...asked, afterId, limit: 2, scanMax: 100, stale: false },
      10_000,
    )
  }
  const [old, fresh] = [await startLoneShard(t), await startLoneShard(t)]
  for (const shard of [old, fresh]) await write(shard, commands)
  const first = await pageOf(old, '')
  // Of what the new leader has applied nothing is on its disk.
  assert.ok(fresh.replica.machine.dirtyCount > 0)
  const second = await pageOf(fresh, first.nextAfterId ?? '')
  assert.deepEqual(
    [...first.tasks, ...second.tasks].map(({ key }) => key),
    names.map((id) => `shop/${id}`),
  )
})
