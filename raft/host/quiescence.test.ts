// If this breaks: a group sleeps through the death of its leader, or what sleeps answers for what
// it does not know.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import type { LogIndex, NodeId, Term } from '#base/brand'
import { group1 } from './memory-doors.ts'
import { PacedTrio, pacedElectionTicks as electionTicks } from './paced-trio.ts'
import type { NodeBeat, SleepNote } from './ports.ts'
import { propose, read, type TrioNode } from './trio.ts'

async function startTrio(t: TestContext, seed = 1): Promise<PacedTrio> {
  const trio = new PacedTrio(seed)
  t.after(() => trio.stop())
  trio.node(1).handle.campaign()
  await trio.settle()
  return trio
}

const countsOf = (trio: PacedTrio): string => JSON.stringify([...trio.network.left])
const sleepsOf = (note: SleepNote): NodeBeat => ({ messages: [], sleeps: [note], asleep: [] })
const noteOf = ({ core }: TrioNode): SleepNote => ({
  group: group1,
  term: core.term,
  index: core.lastIndex,
})

function beat(trio: PacedTrio, to: TrioNode, from: NodeId, sent: NodeBeat): void {
  trio.network.handlers.get(to.id)?.onBeat(from, sent)
}

test('who has nothing to do sleeps: no message, no round, no election', async (t) => {
  const trio = await startTrio(t)
  await propose(trio.leader(), 'a')
  const leader = await trio.asleep()
  const { term } = leader.core
  const left = countsOf(trio)
  const rounds = trio.nodes.map(({ host }) => host.stats().rounds)
  const { beats } = trio.network
  await trio.tick(20 * electionTicks)
  assert.ok(trio.allAsleep)
  assert.equal(countsOf(trio), left, 'nothing leaves but notes')
  assert.deepEqual(
    trio.nodes.map(({ host }) => host.stats().rounds),
    rounds,
  )
  assert.ok(trio.network.beats - beats <= 4 * 4 * 20 + 4, 'a beat a way, four in a timeout')
  assert.equal(leader.core.term, term)
})

test('a proposal wakes the group, is applied everywhere, and it sleeps again (H8)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const outcome = await propose(leader, 'woken')
  assert.equal(outcome.type, 'applied')
  assert.ok(!trio.allAsleep)
  await trio.asleep()
  for (const { machine } of trio.nodes) assert.deepEqual(machine.texts, ['woken'])
})

test('whatever is asked of a sleeping replica, it is awake when it looks at it (H8)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [heir] = trio.followers() as [TrioNode]
  const change = { changes: [], transition: 'auto' } as const
  const wishes: Readonly<Record<string, () => unknown>> = {
    propose: () => leader.handle.propose(Buffer.from('a'), 1e12, () => {}),
    read: () => leader.handle.read(1e12, () => {}),
    change: () => leader.handle.proposeMembership(change),
    campaign: () => leader.handle.campaign(),
    transfer: () => leader.handle.transferLeadership(heir.id),
  }
  for (const [name, wish] of Object.entries(wishes)) {
    wish()
    // At once: with its clock standing nothing that waits here would ever be late.
    assert.ok(!trio.isAsleep(leader), name)
    await trio.asleep()
  }
})

test('a read in a sleeping group asks a quorum, at any node (H7)', async (t) => {
  const trio = await startTrio(t)
  await trio.asleep()
  for (const node of trio.nodes) {
    const before = trio.network.countOf('HeartbeatReply')
    assert.equal((await read(node)).type, 'ready', `node ${node.id}`)
    assert.ok(trio.network.countOf('HeartbeatReply') > before, 'somebody vouched for the leader')
    await trio.asleep()
  }
  const leader = trio.leader()
  trio.network.cutOff.add(leader.id)
  let isAnswered = false
  leader.handle.read(1e12, () => {
    isAnswered = true
  })
  await trio.settle()
  assert.equal(isAnswered, false, 'what its members said in their sleep confirms nothing')
})

test('when the leader’s node falls silent another one leads (H6)', async (t) => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const trio = await startTrio(t, seed)
    const dead = await trio.asleep()
    trio.network.cutOff.add(dead.id)
    const others = trio.nodes.filter((node) => node !== dead)
    const ticks = await trio.ticksUntil('a new leader', () =>
      others.some(({ core }) => core.role === 'leader'),
    )
    // The first of two timers, each drawn from one to two timeouts; a split vote costs another.
    assert.ok(ticks <= 4 * electionTicks, `seed ${seed}: ${ticks} ticks`)
    assert.equal((await propose(trio.leader(), 'after')).type, 'applied')
    // The old one is told by its members' silence, and does not lead on for ever (T 6.2).
    await trio.ticksUntil('it steps down', () => dead.core.role !== 'leader', 3 * electionTicks)
    trio.network.cutOff.delete(dead.id)
    await trio.asleep()
    assert.deepEqual(dead.machine.texts, ['after'])
  }
})

test('a broken connection to the leader’s node wakes at once, to any other not (H8)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [one, other] = trio.followers() as [TrioNode, TrioNode]
  trio.network.handlers.get(one.id)?.onUnreachable(other.id)
  assert.ok(trio.isAsleep(one))
  trio.network.handlers.get(one.id)?.onUnreachable(leader.id)
  assert.ok(!trio.isAsleep(one))
  trio.network.handlers.get(leader.id)?.onUnreachable(other.id)
  assert.ok(!trio.isAsleep(leader), 'a leader counts on everybody')
  const { term } = leader.core
  await trio.asleep()
  assert.equal(leader.core.term, term, 'nobody was deposed for it')
})

test('a follower that is behind keeps its leader awake', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [behind] = trio.followers() as [TrioNode]
  trio.network.cutOff.add(behind.id)
  await propose(leader, 'missed')
  await trio.tick(10 * electionTicks)
  assert.equal(trio.leader(), leader)
  assert.ok(trio.nodes.every((node) => node === behind || !trio.isAsleep(node)))
  trio.network.cutOff.delete(behind.id)
  await trio.asleep()
  assert.deepEqual(behind.machine.texts, ['missed'])
})

test('a silent member wakes its leader; without a quorum it steps down (H7)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [one, other] = trio.followers() as [TrioNode, TrioNode]
  trio.stalled.add(one.id)
  const ticks = await trio.ticksUntil('it wakes', () => !trio.isAsleep(leader))
  assert.ok(ticks <= 2 * electionTicks, `${ticks} ticks`)
  await trio.tick(5 * electionTicks)
  assert.equal(leader.core.role, 'leader', 'it answers still, and one more is a quorum')
  trio.stalled.clear()
  await trio.asleep()
  for (const { id } of [one, other]) trio.network.cutOff.add(id)
  await trio.ticksUntil('it steps down', () => leader.core.role !== 'leader', 4 * electionTicks)
})

test('notes of another term, place or node put nobody to sleep (H6)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [follower, other] = trio.followers() as [TrioNode, TrioNode]
  const note = noteOf(leader)
  const wake = (): void => trio.network.handlers.get(follower.id)?.onUnreachable(leader.id)
  const put = (from: NodeId, sent: SleepNote): boolean => {
    wake()
    beat(trio, follower, from, sleepsOf(sent))
    return trio.isAsleep(follower)
  }
  assert.equal(put(leader.id, { ...note, term: (note.term - 1) as Term }), false)
  assert.equal(put(leader.id, { ...note, term: (note.term + 1) as Term }), false)
  assert.equal(put(leader.id, { ...note, index: (note.index + 1) as LogIndex }), false)
  assert.equal(put(leader.id, { ...note, index: (note.index - 1) as LogIndex }), false)
  assert.equal(put(other.id, note), false)
  await trio.settle()
  assert.equal(put(leader.id, note), true, 'only its own leader’s, of its own term and log')
})

test('what is under way at a follower keeps it awake', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [follower] = trio.followers() as [TrioNode]
  trio.network.cutOff.add(follower.id)
  follower.handle.read(1e12, () => {})
  await trio.settle()
  beat(trio, follower, leader.id, sleepsOf(noteOf(leader)))
  assert.equal(trio.isAsleep(follower), false, 'a read waits for its answer')
  trio.network.cutOff.delete(follower.id)
  await trio.asleep()
})

test('a sleeping follower refuses to depose a leader that it hears of (T 6.2)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const { term } = leader.core
  const [follower, other] = trio.followers() as [TrioNode, TrioNode]
  follower.handle.campaign()
  await trio.settle()
  assert.equal(trio.isAsleep(other), false, 'it was asked')
  assert.ok(!trio.isAsleep(leader))
  await trio.asleep()
  assert.equal(leader.core.term, term)
  assert.equal(leader.core.role, 'leader')
})

test('a late answer to a heartbeat wakes no leader, a newer term does (H8)', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [follower] = trio.followers() as [TrioNode]
  const { term } = leader.core
  const reply = (at: Term): void => {
    const message = { type: 'HeartbeatReply', term: at, readContext: 0 } as const
    const messages = [{ group: group1, message: { ...message, from: follower.id, to: leader.id } }]
    beat(trio, leader, follower.id, { messages, sleeps: [], asleep: [] })
  }
  reply(term)
  assert.ok(trio.isAsleep(leader))
  reply((term + 1) as Term)
  await trio.settle()
  assert.equal(leader.core.role, 'follower')
})

test('the leadership of a sleeping group can be handed over', async (t) => {
  const trio = await startTrio(t)
  const leader = await trio.asleep()
  const [heir] = trio.followers() as [TrioNode]
  leader.handle.transferLeadership(heir.id)
  await trio.settle()
  assert.equal(trio.leader(), heir)
  await trio.asleep()
})

test('whatever happens, who sleeps is settled; at the end all agree and sleep', async (t) => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const prng = createPrng(seed)
    const trio = await startTrio(t, seed)
    const acknowledged: string[] = []
    for (let step = 0; step < 60; step += 1) {
      const node = trio.node(prng.range(1, 4))
      const draw = prng.range(0, 12)
      if (draw === 0) trio.network.cutOff.add(node.id)
      else if (draw === 1) trio.network.cutOff.clear()
      else if (draw === 2) trio.stalled.add(node.id)
      else if (draw === 3) trio.stalled.clear()
      else if (draw === 4) node.handle.campaign()
      else if (draw === 5)
        trio.network.handlers.get(node.id)?.onUnreachable(prng.pick([1, 2, 3]) as NodeId)
      else if (draw === 6) {
        const text = `${step}`
        node.handle.propose(Buffer.from(text), 1e12, ({ type }) => {
          if (type === 'applied') acknowledged.push(text)
        })
      }
      await trio.tick(prng.range(0, 2 * electionTicks))
      for (const each of trio.nodes) if (trio.isAsleep(each)) checkSleeper(each)
    }
    trio.network.cutOff.clear()
    trio.stalled.clear()
    await trio.asleep()
    const [first, ...others] = trio.nodes.map(({ machine }) => machine.texts)
    for (const texts of others) assert.deepEqual(texts, first, `seed ${seed}`)
    for (const text of acknowledged) assert.ok(first?.includes(text), `seed ${seed}: ${text}`)
    await trio.stop()
  }
})

function checkSleeper({ core, disk, id }: TrioNode): void {
  assert.equal(core.committed, core.lastIndex, `node ${id} sleeps on what is not committed`)
  assert.equal(core.applied, core.lastIndex)
  assert.ok(core.leader !== 0, `node ${id} sleeps and knows no leader`)
  assert.ok(disk.lastIndex >= core.lastIndex)
  assert.equal(disk.hardState.term, core.term)
}
