// If this breaks: with leases a deposed leader answers from the past, or leases save nothing.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import { PacedTrio, pacedElectionTicks } from './paced-trio.ts'
import type { ReadOutcome } from './pending.ts'
import { propose, read, type TrioNode } from './trio.ts'

/** A tick takes a millisecond. */
const lease = { leaseMs: pacedElectionTicks, leaseDriftMs: 2 }

async function start(t: TestContext, seed: number, options = {}): Promise<PacedTrio> {
  const trio = new PacedTrio(seed, options)
  t.after(() => trio.stop())
  trio.node(1).handle.campaign()
  await trio.ticksUntil('somebody leads', () =>
    trio.nodes.some(
      ({ core }) => core.role === 'leader' && core.termAt(core.committed) === core.term,
    ),
  )
  await trio.tick(3)
  return trio
}

/** How many messages to peers a read caused. */
async function askedBy(trio: PacedTrio, node: TrioNode): Promise<number> {
  const { network } = trio
  const before = network.countOf('Heartbeat')
  const outcome = read(node)
  await trio.settle()
  assert.equal((await outcome).type, 'ready')
  return network.countOf('Heartbeat') - before
}

test('under a lease a leader asks nobody; without one it asks both', async (t) => {
  const withLease = await start(t, 1, lease)
  assert.equal(await askedBy(withLease, withLease.leader()), 0)
  const without = await start(t, 1)
  assert.equal(await askedBy(without, without.leader()), 2)
})

test('a lease ends while its group sleeps: the first read after it asks', async (t) => {
  const trio = await start(t, 2, lease)
  await trio.asleep()
  await trio.tick(3 * pacedElectionTicks)
  const leader = trio.leader()
  assert.ok(trio.isAsleep(leader))
  const before = trio.network.countOf('Heartbeat')
  const outcome = read(leader)
  await trio.settle()
  assert.equal((await outcome).type, 'ready')
  assert.ok(trio.network.countOf('Heartbeat') > before)
})

test('a leader that is cut off answers no read from the past', async (t) => {
  let answeredAlone = 0
  for (let seed = 1; seed <= 12; seed += 1) {
    const prng = createPrng(seed)
    const trio = await start(t, seed, lease)
    if (prng.range(0, 3) === 0) await trio.asleep()
    const old = trio.leader()
    trio.network.cutOff.add(old.id)
    const others = trio.nodes.filter((node) => node !== old)
    if (prng.range(0, 2) === 0) others[prng.range(0, 2)]?.handle.campaign()
    const isOverruled = (): boolean =>
      others.some(({ core }) => core.role === 'leader' && core.termAt(core.committed) === core.term)
    for (let tick = 0; tick < 6 * pacedElectionTicks; tick += 1) {
      const overruled = isOverruled()
      const outcomes: ReadOutcome[] = []
      old.handle.read(Number.MAX_VALUE, (outcome) => void outcomes.push(outcome))
      await trio.settle()
      const isReady = outcomes.some(({ type }) => type === 'ready')
      if (isReady) answeredAlone += 1
      assert.ok(!isReady || !overruled, `seed ${seed}: answered after another leader committed`)
      await trio.tick()
    }
    assert.ok(isOverruled(), `seed ${seed}: the others went on`)
    const leader = others.find(({ core }) => core.role === 'leader')
    assert.ok(leader !== undefined)
    const proposed = propose(leader, 'news')
    await trio.settle()
    assert.equal((await proposed).type, 'applied')
    await trio.stop()
  }
  assert.ok(answeredAlone > 0, 'leases were used')
})
