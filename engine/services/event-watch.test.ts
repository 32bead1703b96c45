// If this breaks: who takes a stream of events up again misses what happened meanwhile, or what was
// under way to it (EV2).
// A real router, machine and LevelDB; the reader takes what it wants, when it wants.

import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { type TestContext, test } from 'node:test'
import type { GroupId, NodeId } from '#base/brand'
import type { Clock } from '#base/clock'
import { nextTurn, until } from '../lone-group.ts'
import { Router } from '../router.ts'
import { EventWatch, type WatchCall } from './event-watch.ts'
import { type Positions, readToken, wantedOf } from './event-wire.ts'
import { ScheduleFixture } from './schedule-fixture.ts'
import { Violations } from './validate.ts'

interface Message {
  readonly events: readonly { readonly shard: number; readonly taskId: string }[]
  readonly resumeToken: string
}

/** A reader of a stream. While it is slow, it has no room for more until it says so. */
class Reader extends EventEmitter {
  readonly messages: Message[] = []
  readonly request = {} as WatchCall['request']
  readonly cancelled = false
  isSlow = false

  write(message: Message): boolean {
    this.messages.push(message)
    return !this.isSlow
  }

  end(): void {}

  /** Shard and task of each event. */
  get events(): readonly string[] {
    return this.messages.flatMap(({ events }) => events.map((e) => `${e.shard} ${e.taskId}`))
  }

  /** Where it would go on. */
  get positions(): Positions {
    return readToken(new Violations(), 'token', this.messages.at(-1)?.resumeToken ?? '')
  }
}

const shardCount = 3
const url = 'http://127.0.0.1:9/hook'

/** One shard that stands for three: each event is told of each. */
async function start(t: TestContext) {
  const fixture = await ScheduleFixture.start(t)
  const { clock, local } = fixture.shard
  const groups = Array.from({ length: shardCount }, (_, i) => (i + 1) as GroupId)
  const router = new Router({
    self: 1 as NodeId,
    clock,
    shards: new Map(groups.map((group) => [group, local])),
    replicasOf: () => [],
    remote: () => Promise.reject(new Error('there is no other node')),
  })
  // No heartbeat comes: what a token says is then what was told with it.
  const quiet: Clock = {
    monotonicMs: () => clock.monotonicMs(),
    wallMs: () => clock.wallMs(),
    soon: (act) => clock.soon(act),
    after: () => ({ cancel: () => {} }),
  }
  const context = { router, clock: quiet, shardCount: () => shardCount }
  const wanted = wantedOf({ namespace: 'default', types: [], filter: {} })
  const watch = (reader: Reader, from: Positions = new Map()): Promise<void> => {
    t.after(() => reader.emit('cancelled'))
    return new EventWatch(context, reader as unknown as WatchCall, wanted).run(from)
  }
  const create = (taskId: string): Promise<unknown> =>
    fixture.ask('TaskService/CreateTask', { task: { taskId, target: { webhook: { url } } } })
  return { watch, create }
}

test('a stream goes on behind what its reader was told, however it broke off', async (t) => {
  const { watch, create } = await start(t)
  const first = new Reader()
  const over = watch(first)
  await until(() => first.messages.length === 1)
  const before = first.positions
  first.isSlow = true
  await create('a')
  await until(() => first.events.length === 1)
  for (let turn = 0; turn < 50; turn += 1) await nextTurn()
  first.emit('drain')
  await until(() => first.events.length === 2)
  first.emit('cancelled')
  await over
  // The third waited behind the others when the connection broke: its reader knows nothing of it.
  const untold = groupsWithout(first)
  assert.equal(untold.length, 1)
  for (const shard of untold) assert.deepEqual(first.positions.get(shard), before.get(shard))

  await create('b')
  const second = new Reader()
  const ended = watch(second, first.positions)
  await until(() => second.events.length === shardCount + 1)
  assert.deepEqual(
    [...first.events, ...second.events].sort(),
    ['1 a', '1 b', '2 a', '2 b', '3 a', '3 b'],
    'every event of every shard, once',
  )
  second.emit('cancelled')
  await ended
})

test('without a token a stream begins now', async (t) => {
  const { watch, create } = await start(t)
  await create('a')
  const reader = new Reader()
  const over = watch(reader)
  await until(() => reader.messages.length === 1)
  await create('b')
  await until(() => reader.events.length === shardCount)
  assert.deepEqual([...reader.events].sort(), ['1 b', '2 b', '3 b'])
  reader.emit('cancelled')
  await over
})

function groupsWithout({ events }: Reader): readonly number[] {
  const told = events.map((event) => Number(event.split(' ')[0]))
  return Array.from({ length: shardCount }, (_, i) => i + 1).filter((id) => !told.includes(id))
}
