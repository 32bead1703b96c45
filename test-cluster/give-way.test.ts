// If this breaks: a leader that should give way does not, or gives way to one who is no better.

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { NodeId } from '#base/brand'
import { balanceLeaders, giveWay, Leaderships, type Replica } from '../engine/node/leaderships.ts'
import { StandingClock } from '../engine/lone-group.ts'
import { restMsMin } from '../engine/node/disk-health.ts'
import { nextTurn, nodeIds, until } from '../raft/host/memory-doors.ts'
import { propose, Trio, type TrioNode } from '../raft/host/trio.ts'

const limits = { timeout: 60_000 }
const turnsOfPatience = 60

interface Fixture {
  readonly trio: Trio
  readonly leader: TrioNode
  readonly others: readonly NodeId[]
  readonly replicas: (preferred?: NodeId) => readonly Replica[]
}

/** Elections come only when they are asked for. */
async function start(t: TestContext): Promise<Fixture> {
  const trio = new Trio({ seed: 1, electionTicks: 5_000 })
  t.after(() => trio.stop())
  trio.node(1).handle.campaign()
  const leader = await trio.leading()
  await propose(leader, 'first')
  await until(() => trio.nodes.every(({ machine }) => machine.texts.length === 1))
  // The leader has heard that they have it.
  await until(() => leader.handle.status().peers.every(({ match }) => match === 2))
  const others = nodeIds.filter((id) => id !== leader.id)
  const replicas = (preferred?: NodeId): readonly Replica[] => [
    { handle: leader.handle, nodes: preferred === undefined ? [] : [preferred] },
  ]
  return { trio, leader, others, replicas }
}

for (const position of [0, 1]) {
  test(`a leader gives way to the one that is fit: ${position}`, limits, async (t) => {
    const { trio, leader, others, replicas } = await start(t)
    const heir = others[position] as NodeId
    assert.equal(
      giveWay(leader.id, replicas(), (node) => node === heir),
      1,
    )
    await until(() => trio.leader?.id === heir)
    trio.check()
  })

  test(`a leadership goes home, to where it is preferred: ${position}`, limits, async (t) => {
    const { trio, leader, others, replicas } = await start(t)
    const home = others[position] as NodeId
    assert.equal(
      balanceLeaders(leader.id, replicas(home), (node) => node !== home),
      0,
    )
    assert.equal(
      balanceLeaders(leader.id, replicas(home), () => true),
      1,
    )
    await until(() => trio.leader?.id === home)
    trio.check()
  })
}

test('nobody gives way where nobody is fit, or who is fit is far behind', limits, async (t) => {
  const { trio, leader, others, replicas } = await start(t)
  assert.equal(
    giveWay(leader.id, replicas(), () => false),
    0,
  )
  const behind = others[0] as NodeId
  trio.network.cutOff.add(behind)
  await Promise.all(Array.from({ length: 150 }, (_, i) => propose(leader, `${i}`)))
  assert.equal(
    giveWay(leader.id, replicas(), (node) => node === behind),
    0,
  )
  for (let turn = 0; turn < turnsOfPatience; turn += 1) await nextTurn()
  assert.equal(leader.core.role, 'leader')
  trio.check()
})

// If it broke, everybody would wait for a disk that hangs, as long as it hangs (R26).
test('a leader whose disk hangs gives way, and says so until it is well', limits, async (t) => {
  const { trio, leader, others, replicas } = await start(t)
  const clock = new StandingClock()
  const warned: unknown[] = []
  const leaderships = new Leaderships({
    self: leader.id,
    clock,
    slowWriteMs: 100,
    replicas,
    isFit: (node) => node === others[1],
    isDrained: () => false,
    warn: (_, fields) => warned.push(fields['isSlow']),
  })
  let comeBack = (): void => {}
  const disk = leaderships.disk.watch({
    recovered: () => [],
    damagedGroups: () => [],
    write: () => new Promise((resolve) => (comeBack = resolve)),
    release: () => {},
    close: async () => {},
  })
  leaderships.maintain()
  const writing = disk.write([])
  clock.pass(500)
  leaderships.maintain()
  assert.equal(leaderships.isGivingWay, false, 'one write that takes a little long is nothing')
  clock.pass(2_000)
  leaderships.maintain()
  assert.equal(leaderships.isGivingWay, true)
  await until(() => trio.leader?.id === others[1])
  comeBack()
  await writing
  clock.pass(restMsMin - 1)
  leaderships.maintain()
  assert.equal(leaderships.isGivingWay, true, 'it takes none back so soon')
  clock.pass(2 * restMsMin)
  leaderships.maintain()
  assert.equal(leaderships.isGivingWay, false)
  assert.deepEqual(warned, [true, false])
  trio.check()
})
