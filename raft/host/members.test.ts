// If this broke: what was said to a member that is gone would be answered by the one that took its
// place on the same node, and the new one would keep the promises of the old one, or break them.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type LogIndex, memberId, type NodeId, type Term } from '#base/brand'
import { systemClock } from '#base/clock'
import { createRaftNode, defaultRaftConfig, type Membership, type PeerMessage } from '#raft/core'
import { createHost } from './host.ts'
import { group1, HeldLog, ListMachine, nextTurn, portOf, until } from './memory-doors.ts'
import type { TransportHandler } from './ports.ts'

const zero = 0 as LogIndex
const one = 1 as NodeId
const former = 3 as NodeId
const present = memberId(former, 1)

/** One node whose group runs under the given member; what leaves is kept. */
function startMember(t: TestContext, self: NodeId, membership: Membership) {
  const disk = new HeldLog()
  const machine = new ListMachine()
  const left: PeerMessage[] = []
  let handler: TransportHandler | undefined
  const host = createHost({
    self: former,
    log: portOf(disk),
    transport: {
      start: (given) => {
        handler = given
      },
      send: (_to, _group, message) => left.push(message),
      sendBeat: () => {},
      flush: () => {},
      sendSnapshot: async () => undefined,
      askSnapshot: async () => undefined,
      close: async () => {},
    },
    clock: systemClock,
    tickMs: 1_000,
    electionTicks: defaultRaftConfig.electionTicks,
    heartbeatTicks: defaultRaftConfig.heartbeatTicks,
    onFatal: (error) => assert.fail(String(error)),
  })
  const core = createRaftNode(
    { ...defaultRaftConfig, self, seed: 1 },
    {
      hardState: { term: 0 as Term, vote: 0, commit: zero },
      snapshot: { index: zero, term: 0 as Term, membership },
      entries: [],
      applied: zero,
      membership,
    },
  )
  const handle = host.addGroup({ id: group1, core, machine, onLeadership: () => {} })
  machine.bind(handle)
  host.start()
  t.after(() => host.stop())
  assert.ok(handler !== undefined)
  return { core, disk, handle, left, handler }
}

const nobody: Membership = {
  voters: [],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

const asksForVote = (to: NodeId): PeerMessage => ({
  type: 'RequestVote',
  from: one,
  to,
  term: 5 as Term,
  preVote: false,
  transfer: false,
  lastIndex: 7 as LogIndex,
  lastTerm: 4 as Term,
})

test('what is said to a former member of a node reaches nobody', async (t) => {
  const { core, disk, left, handler } = startMember(t, present, nobody)
  handler.onMessages(one, [{ group: group1, message: asksForVote(former) }])
  for (let turns = 0; turns < 20; turns += 1) await nextTurn()
  assert.equal(left.length, 0, 'no vote, and no answer')
  assert.equal(core.term, 0, 'nor does it learn a term from it')

  handler.onMessages(one, [{ group: group1, message: asksForVote(present) }])
  await until(() => left.length > 0)
  assert.equal(left[0]?.from, present)
  assert.equal(disk.hardState.vote, one, 'one that was asked as itself answers as itself')
})

test('a snapshot for a former member is not taken', async (t) => {
  const { handler } = startMember(t, present, nobody)
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('[]')
  }
  const meta = { index: 9 as LogIndex, term: 1 as Term, membership: nobody }
  const route = { group: group1, from: one, to: former }
  const stream = { meta, term: 1 as Term, name: 'a', first: 0, chunks: chunks() }
  assert.deepEqual(await handler.onSnapshot(route, stream), { staged: false, chunks: 0 })
})

test('a member that knows no membership neither campaigns nor leads', async (t) => {
  const { core, handle, left } = startMember(t, present, nobody)
  handle.campaign()
  for (let turns = 0; turns < 20; turns += 1) await nextTurn()
  assert.equal(core.role, 'follower')
  assert.deepEqual(left, [])
})

test('a connection that broke counts for the member that lives on that node', async (t) => {
  const second = memberId(one, 4)
  const membership = { ...nobody, voters: [present], learners: [second] }
  const { core, handle, handler } = startMember(t, present, membership)
  handle.campaign()
  await until(() => core.role === 'leader' && core.committed > 0)
  const state = (): string | undefined => core.status().peers[0]?.state
  const message: PeerMessage = {
    type: 'AppendEntriesReply',
    from: second,
    to: present,
    term: core.term,
    accepted: true,
    index: core.lastIndex,
    hintIndex: zero,
    hintTerm: 0 as Term,
  }
  handler.onMessages(one, [{ group: group1, message }])
  await until(() => state() === 'replicate')
  handler.onUnreachable(one)
  assert.equal(state(), 'probe', 'what was sent ahead has to be asked for again')
})
