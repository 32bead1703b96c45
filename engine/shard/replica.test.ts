// If this breaks: a node that crashed, or that was given a snapshot, disagrees with the others:
// tasks are lost, doubled, early or forgotten on it.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { defined } from '#base/assert'
import { createPrng, type Prng } from '#base/prng'
import type { Term } from '#base/brand'
import type { Entry } from '#raft/core'
import { append, DrivenReplica, nextCommands } from '../driven-replica.ts'
import { StandingClock } from '../lone-group.ts'
import { anyDefinition, temporaryStore } from '../lone-shard.ts'
import { keys } from '#storage'
import { decodeMeta, encodeMeta } from '../codec/record-codec.ts'
import { flushRecordsMax } from './replica.ts'

const seeds = Number(process.env['SEEDS'] ?? 6)
const entriesPerSeed = 120
const oneIn = (prng: Prng, denominator: number): boolean =>
  prng.chance({ numerator: 1, denominator })

const open = async (t: TestContext, clock: StandingClock): Promise<DrivenReplica> =>
  await DrivenReplica.open(await temporaryStore(t), clock)

/** Something that a shell does between two entries. */
async function disturb(prng: Prng, driven: DrivenReplica): Promise<void> {
  if (oneIn(prng, 6)) await driven.replica.flush()
  // Loads run on while entries are applied.
  if (oneIn(prng, 3)) driven.replica.maintain(true)
}

async function assertSame(a: DrivenReplica, b: DrivenReplica, what: string): Promise<void> {
  assert.equal(b.digest, a.digest, what)
  await a.replica.flush()
  await b.replica.flush()
  assert.deepEqual(await b.rows(), await a.rows(), `${what}: on disk`)
  assert.deepEqual(await b.events(), await a.events(), `${what}: EV1, EV2`)
  assert.deepEqual([...a.fatal, ...b.fatal], [])
}

test('a replica that crashes at any moment comes back to the same state', async (t) => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const prng = createPrng(seed)
    const clock = new StandingClock()
    const leader = await open(t, clock)
    const other = await open(t, clock)
    const log: Entry[] = []
    let crashes = 0
    for (let i = 0; i < entriesPerSeed; i += 1) {
      append(log, nextCommands(prng, leader))
      await leader.follow(log)
      await disturb(prng, leader)
      if (oneIn(prng, 3)) {
        await other.follow(log)
        assert.equal(other.digest, leader.digest, `seed ${seed}, entry ${log.length}`)
      }
      await disturb(prng, other)
      if (!oneIn(prng, 12)) continue
      await other.restart()
      const { appliedIndex, digests } = other.replica
      assert.equal(digests.latest?.index ?? 0, appliedIndex, 'it can be compared at once')
      crashes += 1
      assert.equal(other.replica.appliedIndex, other.replica.durable.shard.appliedIndex)
    }
    await other.follow(log)
    leader.replica.machine.checkInvariants()
    other.replica.machine.checkInvariants()
    await assertSame(leader, other, `seed ${seed}`)
    assert.ok(crashes > 0)
  }
})

test('a snapshot at any moment makes the follower what the leader was', async (t) => {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const prng = createPrng(seed)
    const clock = new StandingClock()
    const leader = await open(t, clock)
    const other = await open(t, clock)
    const log: Entry[] = []
    for (let i = 0; i < entriesPerSeed; i += 1) {
      append(log, nextCommands(prng, leader))
      await leader.follow(log)
      await disturb(prng, leader)
      await disturb(prng, other)
      if (oneIn(prng, 20)) await other.follow(log)
      if (!oneIn(prng, 15)) continue
      // What waits to be flushed is replaced, not written over what replaces it.
      other.replica.maintain(true)
      assert.ok(await other.install(leader))
      assert.equal(other.digest, leader.digest, `seed ${seed}, snapshot at ${log.length}`)
      other.replica.machine.checkInvariants()
      await assertSame(leader, other, `seed ${seed}, installed at ${log.length}`)
      if (oneIn(prng, 2)) await other.restart()
    }
    await other.follow(log)
    await assertSame(leader, other, `seed ${seed}`)
  }
})

test('a snapshot that was altered on its way is refused, and nothing changes', async (t) => {
  const clock = new StandingClock()
  const leader = await open(t, clock)
  const other = await open(t, clock)
  const log: Entry[] = []
  append(log, [{ type: 'CreateTask', key: 'default/a', definition: anyDefinition, requestHash: 1 }])
  await leader.follow(log)
  const { digest } = other
  const cut = defined(await leader.replica.cutSnapshot(), 'nothing is swapped in')
  async function* altered(): AsyncGenerator<Uint8Array> {
    for await (const chunk of cut.chunks(0)) {
      const copy = Buffer.from(chunk)
      copy.writeUInt8(copy.readUInt8(copy.length - 20) ^ 1, copy.length - 20)
      yield copy
    }
  }
  const stream = { meta: cut.meta, term: 1 as Term, name: 'a', first: 0 }
  const answer = await other.replica.stageSnapshot({ ...stream, chunks: altered() })
  assert.deepEqual(answer, { staged: false, chunks: 0 })
  await cut.close()
  assert.equal(other.digest, digest)
  await other.follow(log)
  await assertSame(leader, other, 'goes on by the log')
})

test('a snapshot shows one moment, whatever is applied while it is read', async (t) => {
  const clock = new StandingClock()
  const leader = await open(t, clock)
  const other = await open(t, clock)
  const log: Entry[] = []
  const prng = createPrng(7)
  for (let i = 0; i < 40; i += 1) {
    append(log, nextCommands(prng, leader))
    await leader.follow(log)
  }
  const { digest } = leader
  const cut = defined(await leader.replica.cutSnapshot(), 'nothing is swapped in')
  async function* slowly(): AsyncGenerator<Uint8Array> {
    for await (const chunk of cut.chunks(0)) {
      append(log, nextCommands(prng, leader))
      await leader.follow(log)
      await leader.replica.flush()
      yield chunk
    }
  }
  const stream = { meta: cut.meta, term: 1 as Term, name: 'a', first: 0 }
  assert.ok((await other.replica.stageSnapshot({ ...stream, chunks: slowly() })).staged)
  await cut.close()
  await other.replica.installSnapshot(stream.meta)
  assert.equal(other.digest, digest)
  await other.follow(log)
  await assertSame(leader, other, 'after the snapshot')
})

test('a flush comes by itself before memory fills, and by age', async (t) => {
  const clock = new StandingClock()
  const leader = await open(t, clock)
  const log: Entry[] = []
  for (let i = 0; i < 5; i += 1) {
    const commands = Array.from({ length: 1_000 }, (_, n) => ({
      type: 'CreateTask' as const,
      key: `default/${i}-${n}`,
      definition: anyDefinition,
      requestHash: 0,
    }))
    append(log, commands)
  }
  await leader.follow(log)
  assert.ok(leader.replica.machine.dirtyCount >= flushRecordsMax)
  while (leader.replica.flushCount === 0) await new Promise((resolve) => setImmediate(resolve))
  assert.equal(leader.replica.machine.dirtyCount, 0)

  append(log, [{ type: 'CreateTask', key: 'default/x', definition: anyDefinition, requestHash: 0 }])
  await leader.follow(log)
  leader.replica.maintain(true)
  assert.equal(leader.replica.machine.dirtyCount, 1, 'young changes wait')
  clock.pass(3_000)
  leader.replica.maintain(true)
  while (leader.replica.flushCount === 1) await new Promise((resolve) => setImmediate(resolve))
  assert.equal(leader.replica.durable.shard.appliedIndex, log.length)
  assert.deepEqual(leader.fatal, [])
})

test('a state of before the counts is counted once, its dead letters indexed', async (t) => {
  const clock = new StandingClock()
  const driven = await open(t, clock)
  const prng = createPrng(3)
  const log: Entry[] = []
  const isDead = (row: Uint8Array): boolean => keys.parseKey(row)?.type === 'dead'
  for (let i = 0; i < 150; i += 1) {
    append(log, nextCommands(prng, driven))
    await driven.follow(log)
  }
  await driven.replica.flush()
  const { store } = driven
  const rows = await driven.rows()
  const counts = driven.replica.machine.counts()
  assert.ok(counts.length > 0, 'something was counted')
  // As the older build left it: no counts in the meta, no rows of dead letters.
  const metaKey = keys.metaKey(driven.replica.group)
  const { shard, membership } = decodeMeta(defined(store.get(metaKey), 'the meta'))
  const { counts: _, ...plain } = shard
  const batch = store.batch()
  let dead = 0
  batch.put(metaKey, encodeMeta({ shard: plain, membership }))
  for await (const page of store.scan(keys.groupRange(driven.replica.group))) {
    for (const { key } of page.filter((row) => isDead(row.key))) {
      batch.del(key)
      dead += 1
    }
  }
  assert.ok(dead > 0, 'there are dead letters')
  await store.write(batch)
  await driven.restart()
  assert.deepEqual(driven.replica.machine.counts(), counts)
  await driven.replica.flush()
  assert.deepEqual(await driven.rows(), rows)
})
