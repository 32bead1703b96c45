// If this breaks: a promise is made that a power failure can break, or somebody waits for ever.

import { defined } from '#base/assert'
import { systemClock } from '#base/clock'
import { Readable } from 'node:stream'
import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import type { NodeId } from '#base/brand'
import { mailboxMessagesMax, proposalsQueuedMax, retainedBytesMax } from './group.ts'
import type { ProposalOutcome } from './pending.ts'
import { group1, membership, nextTurn, until } from './memory-doors.ts'
import { propose, read, Trio, type TrioNode } from './trio.ts'

const limits = { timeout: 60_000 }
const turnsOfPatience = 60

function startTrio(t: TestContext, seed = 1): Trio {
  const trio = new Trio({ seed })
  t.after(() => trio.stop())
  trio.node(1).handle.campaign()
  return trio
}

async function applied(trio: Trio, text: string): Promise<TrioNode> {
  for (;;) {
    const leader = await trio.leading()
    const outcome = await propose(leader, text)
    if (outcome.type === 'applied') return leader
    // An election in between: on a busy machine it happens by itself.
    await nextTurn()
  }
}

const applyEverywhere = (trio: Trio, count: number): Promise<void> =>
  until(() => {
    trio.check()
    return trio.nodes.every(({ machine }) => machine.texts.length >= count)
  })

test('proposals are applied everywhere, in one order', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await trio.leading()
  const outcomes = await Promise.all(['a', 'b', 'c'].map((text) => propose(leader, text)))
  assert.deepEqual(
    outcomes.map((outcome) => outcome.type === 'applied' && outcome.result),
    [1, 2, 3],
  )
  await applyEverywhere(trio, 3)
  for (const { machine } of trio.nodes) assert.deepEqual(machine.texts, ['a', 'b', 'c'])
  trio.check()
})

test(
  'nothing that promises durability leaves before its write returned (H1)',
  limits,
  async (t) => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const prng = createPrng(seed)
      const trio = startTrio(t, seed)
      for (const { disk } of trio.nodes) disk.turns = () => prng.range(0, 12)
      for (let i = 0; i < 40; i += 1) {
        const node = trio.node(prng.range(1, 4))
        node.handle.propose(Buffer.from(`${i}`), 1e12, () => {})
        if (prng.chance({ numerator: 1, denominator: 8 })) node.handle.campaign()
        for (let turns = prng.range(0, 5); turns > 0; turns -= 1) await nextTurn()
      }
      await applied(trio, 'last')
      trio.check()
      assert.ok(trio.network.countOf('AppendEntriesReply') > 0, 'something was judged')
      await trio.stop()
    }
  },
)

test('followers acknowledge only what is on their disks (H1)', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await trio.leading()
  await applied(trio, 'first')
  await applyEverywhere(trio, 1)
  const followers = trio.nodes.filter(({ id }) => id !== leader.id)
  for (const { disk } of followers) disk.hold()
  const before = trio.network.countOf('AppendEntriesReply')
  const outcomes: ProposalOutcome[] = []
  leader.handle.propose(Buffer.from('held'), 1e12, (outcome) => outcomes.push(outcome))
  const sent = trio.network.countOf('AppendEntries')
  await until(() => trio.network.countOf('AppendEntries') > sent)
  for (let turn = 0; turn < turnsOfPatience; turn += 1) await nextTurn()
  assert.equal(trio.network.countOf('AppendEntriesReply'), before)
  assert.equal(outcomes.length, 0)
  followers[0]?.disk.release()
  await until(() => outcomes.length > 0)
  assert.equal(outcomes[0]?.type, 'applied')
  trio.check()
})

test("a leader's own disk counts like any other (H1)", limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  leader.disk.hold()
  let isSettled = false
  leader.handle.propose(Buffer.from('held'), 1e12, () => {
    isSettled = true
  })
  // The followers hear of it while the leader still writes.
  await until(() => trio.nodes.every(({ id, disk }) => id === leader.id || disk.lastIndex >= 3))
  for (let turn = 0; turn < turnsOfPatience; turn += 1) await nextTurn()
  assert.equal(isSettled, false, 'not applied before it is on the disk of the leader')
  leader.disk.release()
  await until(() => isSettled)
  trio.check()
})

test('what comes during a write shares the next one (H2)', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  leader.disk.hold()
  leader.handle.propose(Buffer.from('starts a write'), 1e12, () => {})
  const waiting: Promise<ProposalOutcome>[] = []
  for (let i = 0; i < 50; i += 1) {
    await nextTurn()
    waiting.push(propose(leader, `${i}`))
  }
  await nextTurn()
  const writes = leader.host.stats().writes
  leader.disk.release()
  await Promise.all(waiting)
  const more = leader.host.stats().writes - writes
  assert.ok(more <= 3, `fifty proposals took ${more} writes`)
  trio.check()
})

test('a failed write ends the node: nothing is answered as done', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  const failure = new Error('the disk is gone')
  leader.disk.hold()
  const outcome = propose(leader, 'lost')
  leader.disk.failure = failure
  leader.disk.release()
  await until(() => leader.fatal.length > 0)
  assert.deepEqual(leader.fatal, [failure])
  const left = [...trio.network.left.values()].reduce((sum, count) => sum + count, 0)
  assert.ok(left > 0)
  await leader.host.stop()
  assert.equal((await outcome).type, 'unknown')
  assert.deepEqual(leader.fatal, [failure], 'told once')
})

test('followers refuse proposals and name the leader', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  const follower = trio.nodes.find(({ id }) => id !== leader.id) as TrioNode
  await until(() => follower.handle.leader === leader.id)
  assert.deepEqual(await propose(follower, 'x'), {
    type: 'refused',
    reason: 'notLeader',
    leader: leader.id,
  })
})

test('a read sees what was acknowledged before it, on any node', limits, async (t) => {
  const trio = startTrio(t)
  for (let i = 1; i <= 20; i += 1) {
    const leader = await applied(trio, `${i}`)
    for (const node of trio.nodes) {
      const outcome = await read(node)
      if (outcome.type === 'ready') assert.ok(node.machine.texts.length >= i, 'nothing older')
      else assert.notEqual(node.id, leader.id, outcome.reason)
    }
  }
  trio.check()
})

test('a deadline that passes leaves the outcome unknown, not wrong', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  for (const { disk } of trio.nodes) disk.hold()
  const outcome = await propose(leader, 'slow', systemClock.monotonicMs() + 1)
  assert.equal(outcome.type, 'unknown')
  trio.network.cutOff.add(leader.id)
  assert.equal((await read(leader, systemClock.monotonicMs() + 1)).type, 'refused')
  trio.network.cutOff.delete(leader.id)
  for (const { disk } of trio.nodes) disk.release()
  // It was maybe done: here it was.
  await applyEverywhere(trio, 2)
  trio.check()
})

test('a stop answers everything that waits (H3)', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  for (const { disk } of trio.nodes) disk.hold()
  const proposals = ['a', 'b'].map((text) => propose(leader, text))
  await nextTurn()
  proposals.push(propose(leader, 'not stepped yet'))
  const reads = [read(leader), read(leader)]
  for (const { disk } of trio.nodes) disk.release()
  await leader.host.stop()
  const types = (await Promise.all(proposals)).map(({ type }) => type)
  assert.equal(types[2], 'refused', 'it entered no log')
  for (const type of types.slice(0, 2)) assert.ok(type === 'unknown' || type === 'applied', type)
  for (const outcome of await Promise.all(reads)) assert.ok(outcome.type.length > 0)
})

test('full queues refuse and drop by name, they do not grow', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  const outcomes: ProposalOutcome[] = []
  for (let i = 0; i < proposalsQueuedMax + 5; i += 1) {
    leader.handle.propose(Buffer.from(''), 1e12, (outcome) => outcomes.push(outcome))
  }
  assert.deepEqual(
    outcomes.map((outcome) => outcome.type === 'refused' && outcome.reason),
    Array.from({ length: 5 }, () => 'proposalQueueFull'),
  )
  const term = leader.core.term
  const message = { type: 'HeartbeatReply', from: 2, to: 1, term, readContext: 0 } as const
  const flood = Array.from({ length: mailboxMessagesMax + 7 }, () => ({
    group: group1,
    message: { ...message, from: 2 as NodeId, to: leader.id },
  }))
  trio.network.handlers.get(leader.id)?.onMessages(2 as NodeId, flood)
  assert.equal(leader.host.stats().droppedMessages, 7)
  await until(() => outcomes.length === proposalsQueuedMax + 5)
  trio.check()
})

test('a machine that loads facts holds its own apply back, nothing else', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  leader.machine.stalled = true
  const waiting = [propose(leader, 'a'), propose(leader, 'b')]
  const others = trio.nodes.filter(({ id }) => id !== leader.id)
  await until(() => others.every(({ machine }) => machine.texts.length === 3))
  assert.deepEqual(leader.machine.texts, ['first'])
  const refused = read(leader)
  leader.machine.goOn()
  const outcomes = await Promise.all(waiting)
  assert.deepEqual(
    outcomes.map((outcome) => outcome.type),
    ['applied', 'applied'],
  )
  assert.equal((await refused).type, 'ready')
  assert.deepEqual(leader.machine.texts, ['first', 'a', 'b'])
  trio.check()
})

test('who lags behind the log is sent a snapshot, and goes on from there', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  await applyEverywhere(trio, 1)
  const lagging = trio.nodes.find(({ id }) => id !== leader.id) as TrioNode
  trio.network.cutOff.add(lagging.id)
  const big = 'x'.repeat(600_000)
  for (let i = 0; i < 8; i += 1) await applied(trio, `${i} ${big}`)
  // Long silent, so not worth memory; then the flush lets the log go.
  const now = await trio.leading()
  await until(() => {
    const meta = now.handle.appliedMeta()
    if (meta !== undefined) now.handle.flushed(meta)
    return now.core.firstIndex > 3
  })
  assert.deepEqual(lagging.machine.texts, ['first'])
  trio.network.cutOff.delete(lagging.id)
  await until(() => {
    trio.check()
    return lagging.machine.texts.length >= 9
  })
  assert.ok(lagging.machine.installs >= 1, 'a snapshot was installed')
  await applied(trio, 'after')
  await applyEverywhere(trio, 10)
  assert.deepEqual(lagging.machine.texts, leader.machine.texts)
  assert.deepEqual(lagging.disk.snapshot.membership, membership)
  trio.check()
})

test('the log in memory is kept as far as the state is not durable (R24)', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  await applyEverywhere(trio, 1)
  const early = defined(leader.handle.appliedMeta(), 'nothing is installed')
  // More than is kept for anybody who lags.
  const big = 'x'.repeat(retainedBytesMax / 16)
  for (let i = 0; i < 20; i += 1) await applied(trio, `${i} ${big}`)
  await until(() => leader.core.applied === leader.core.lastIndex)
  leader.handle.flushed(early)
  assert.ok(leader.core.firstIndex <= early.index + 1, `it begins at ${leader.core.firstIndex}`)
  leader.handle.flushed(defined(leader.handle.appliedMeta(), 'nothing is installed'))
  assert.ok(leader.core.firstIndex > early.index + 1, 'and no further')
  trio.check()
})

test(
  'what a snapshot overtook is answered: nobody knows what became of it (H3)',
  limits,
  async (t) => {
    const trio = startTrio(t)
    const old = await applied(trio, 'first')
    await applyEverywhere(trio, 1)
    trio.network.cutOff.add(old.id)
    const outcomes = ['a', 'b'].map((text) => propose(old, text))
    const big = 'x'.repeat(600_000)
    for (let i = 0; i < 8; i += 1) await applied(trio, `${i} ${big}`)
    const now = await trio.leading()
    await until(() => {
      const meta = now.handle.appliedMeta()
      if (meta !== undefined) now.handle.flushed(meta)
      return now.core.firstIndex > 5
    })
    trio.network.cutOff.delete(old.id)
    // Without a deadline, and without anything that is proposed after the snapshot.
    for (const outcome of await Promise.all(outcomes)) assert.equal(outcome.type, 'unknown')
    assert.ok(old.machine.installs >= 1)
    assert.deepEqual(old.machine.texts, now.machine.texts)
    trio.check()
  },
)

test('a snapshot that broke off goes on, it does not begin anew (H9)', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  await applyEverywhere(trio, 1)
  const lagging = trio.nodes.find(({ id }) => id !== leader.id) as TrioNode
  trio.network.cutOff.add(lagging.id)
  const big = 'x'.repeat(600_000)
  for (let i = 0; i < 8; i += 1) await applied(trio, `${i} ${big}`)
  const now = await trio.leading()
  await until(() => {
    const meta = now.handle.appliedMeta()
    if (meta !== undefined) now.handle.flushed(meta)
    return now.core.firstIndex > 3
  })
  trio.network.breaksAtChunk = trio.network.chunksLeft + 5
  const before = trio.network.chunksLeft
  trio.network.cutOff.delete(lagging.id)
  await until(() => {
    trio.check()
    return lagging.machine.texts.length >= 9
  })
  // Of each of the nine texts one chunk, and the one that the break swallowed.
  assert.equal(trio.network.chunksLeft - before, 10)
  assert.equal(now.host.stats().snapshotsResumed, 1)
  await applied(trio, 'after')
  await applyEverywhere(trio, 10)
  assert.deepEqual(lagging.machine.texts, now.machine.texts)
  trio.check()
})

test(
  'a snapshot of a leader that is deposed is refused, and asked for in vain',
  limits,
  async (t) => {
    const trio = startTrio(t)
    const leader = await applied(trio, 'first')
    await applyEverywhere(trio, 1)
    const follower = trio.nodes.find(({ id }) => id !== leader.id) as TrioNode
    const { core } = follower
    const meta = { index: (core.lastIndex + 5) as never, term: core.term, membership }
    const route = { group: group1, from: leader.id, to: follower.id }
    const head = { meta, term: (core.term - 1) as never, name: 'old' }
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('never applied')
    }
    const handler = trio.network.handlers.get(follower.id)
    const answer = await handler?.onSnapshot(route, { ...head, first: 0, chunks: chunks() })
    assert.deepEqual(answer, { staged: false, chunks: 0 })
    assert.equal(handler?.onSnapshotAsked(route, head), 0)
    assert.equal(follower.machine.stagedChunks('old'), 0, 'it was not even looked at')
    // What has come of a newer leader's stream, which broke off, is still there.
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunks()
      throw new Error('the connection broke')
    }
    const newer = { ...head, term: core.term, name: 'new', first: 0 }
    const half = await handler?.onSnapshot(route, { ...newer, chunks: broken() })
    assert.deepEqual(half, { staged: false, chunks: 1 })
    await handler?.onSnapshot(route, { ...head, first: 0, chunks: chunks() })
    assert.equal(follower.machine.stagedChunks('new'), 1)
  },
)

test('nothing takes the place of a snapshot that is staged and announced', limits, async (t) => {
  const trio = startTrio(t)
  const leader = await applied(trio, 'first')
  await applyEverywhere(trio, 1)
  const follower = trio.nodes.find(({ id }) => id !== leader.id) as TrioNode
  trio.network.cutOff.add(follower.id)
  const { core, machine } = follower
  const streamAt = (ahead: number, name: string) => ({
    meta: { index: (core.lastIndex + ahead) as never, term: core.term, membership },
    term: core.term,
    name,
    first: 0,
    chunks: Readable.from([Buffer.from(name)]),
  })
  const [one, other] = [streamAt(5, 'one'), streamAt(9, 'other')]
  const route = { group: group1, from: leader.id, to: follower.id }
  const handler = trio.network.handlers.get(follower.id)
  const answer = await handler?.onSnapshot(route, one)
  assert.equal(answer?.staged, true)
  assert.equal(machine.installs, 0, 'the round that swaps it in is still to come')
  assert.equal(handler?.onSnapshotAsked(route, other), undefined)
  assert.equal(await handler?.onSnapshot(route, other), undefined)
  await until(() => machine.installs === 1)
  assert.deepEqual(machine.texts, ['one'])
  await until(() => handler?.onSnapshotAsked(route, other) === 0)
})
