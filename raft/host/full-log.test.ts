// If this breaks: a state store that hangs fills the memory of its node, or its group stands still.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { LogIndex } from '#base/brand'
import { logBytesMax } from './group.ts'
import { group1, until } from './memory-doors.ts'
import type { ProposalOutcome } from './pending.ts'
import { propose, Trio } from './trio.ts'

type Member = ReturnType<Trio['node']>

const lastOf = ({ core }: Member): number => core.status().lastIndex

async function ledTrio(
  t: TestContext,
  seed: number,
): Promise<{ readonly trio: Trio; readonly leader: Member; readonly follower: Member }> {
  const trio = new Trio({ seed })
  t.after(() => trio.stop())
  trio.node(1).handle.campaign()
  const leader = await trio.leading()
  const follower = trio.nodes.find(({ id }) => id !== leader.id)
  assert.ok(follower !== undefined)
  return { trio, leader, follower }
}

test('a state that does not become durable fills no memory', { timeout: 60_000 }, async (t) => {
  const { trio, leader, follower } = await ledTrio(t, 3)
  for (const { machine } of trio.nodes) machine.stalled = true
  const payload = Buffer.alloc(8 << 20, 'x')
  const taken: Promise<ProposalOutcome>[] = []
  while (taken.length * payload.length < logBytesMax) {
    const before = lastOf(leader)
    const { promise, resolve } = Promise.withResolvers<ProposalOutcome>()
    leader.handle.propose(payload, Number.MAX_VALUE, resolve)
    taken.push(promise)
    // On disk, not only stepped: a late tick steps what waits, the round behind it takes it on.
    await until(() => trio.nodes.every(({ disk }) => disk.lastIndex === before + 1))
  }
  const refused = await propose(leader, 'one more')
  assert.equal(refused.type === 'refused' && refused.reason, 'logFull')

  trio.check()
  const { droppedMessages } = follower.host.stats()
  const { term } = leader.core
  const append = {
    type: 'AppendEntries',
    from: leader.id,
    to: follower.id,
    term,
    prevIndex: lastOf(leader) as LogIndex,
    prevTerm: term,
    entries: [{ index: (lastOf(leader) + 1) as LogIndex, term, kind: 'command', payload }],
    commit: 0 as LogIndex,
  } as const
  const toFollower = trio.network.handlers.get(follower.id)
  toFollower?.onMessages(leader.id, [{ group: group1, message: append }])
  assert.equal(follower.host.stats().droppedMessages, droppedMessages + 1)

  for (const { machine } of trio.nodes) machine.goOn()
  assert.ok((await Promise.all(taken)).every(({ type }) => type === 'applied'))
  await until(() => trio.nodes.every((node) => node.machine.appliedIndex === lastOf(node)))
  for (const { handle } of trio.nodes) {
    const meta = handle.appliedMeta()
    assert.ok(meta !== undefined)
    handle.flushed(meta)
  }
  assert.equal((await propose(leader, 'goes on')).type, 'applied')
  trio.check()
})

test('a full log that a snapshot replaces is empty again', { timeout: 60_000 }, async (t) => {
  const { trio, leader, follower } = await ledTrio(t, 4)
  follower.machine.stalled = true
  const payload = Buffer.alloc(16 << 20, 'y')
  // The others' states become durable.
  const flushOthers = (): void => {
    for (const { id, handle } of trio.nodes) {
      const meta = handle.appliedMeta()
      if (id !== follower.id && meta !== undefined) handle.flushed(meta)
    }
  }
  const proposeOne = async (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<ProposalOutcome>()
    leader.handle.propose(payload, Number.MAX_VALUE, resolve)
    assert.equal((await promise).type, 'applied')
    flushOthers()
  }
  for (let bytes = 0; bytes < logBytesMax; bytes += payload.length) await proposeOne()
  await until(() => follower.disk.lastIndex === lastOf(leader))
  // It is full, hears nothing more, and the others forget what it misses.
  trio.network.cutOff.add(follower.id)
  for (let i = 0; i < 4; i += 1) await proposeOne()
  await until(() => {
    flushOthers()
    return leader.core.status().firstIndex > follower.disk.lastIndex
  })
  trio.network.cutOff.delete(follower.id)
  await until(() => follower.machine.installs > 0)
  follower.machine.goOn()
  for (let i = 0; i < 3; i += 1) assert.equal((await propose(leader, 'more')).type, 'applied')
  await until(() => follower.machine.appliedIndex === lastOf(leader))
  trio.check()
})
