// If this broke: a node that lost its disk would come back as who it was, and vote twice; or two
// disks would both stand for one node.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GroupId, memberId, type NodeId } from '#base/brand'
import {
  type AdmissionCommand,
  type AdmissionOutcome,
  admissionOf,
  applyTopology,
  type DirectoryState,
  drainOf,
  emptyTopology,
  numberIn,
  wantedIn,
} from './topology.ts'

const address = { client: 'c:1', peer: 'p:1', admin: 'a:1' }

/** Four nodes, two shards; shard 2 is not on node 3. */
const cluster: DirectoryState = {
  ...emptyTopology,
  clusterName: 'test',
  shards: 2,
  replicationFactor: 3,
  nodes: [1, 2, 3, 4].map((id) => ({ id, zone: `z${id}`, ...address })),
  placement: [
    [3, 1, 2],
    [1, 2, 4],
  ],
}

/** One directory, command after command. */
function directory(start: DirectoryState = cluster) {
  let state = start
  let index = 0
  return {
    get state(): DirectoryState {
      return state
    },
    ask(command: AdmissionCommand): AdmissionOutcome {
      index += 1
      const change = applyTopology(state, command, index)
      state = change.state
      assert.ok(typeof change.outcome === 'object')
      return change.outcome
    },
  }
}

const readmit = (incarnation: number, node = 3) =>
  ({ type: 'ReadmitNode', node, incarnation }) as const
const record = (incarnation: number, node = 3) =>
  ({ type: 'RecordNode', node, incarnation }) as const
const renew = (incarnation: number, group: number, lostNumber: number) =>
  ({ type: 'RenewMember', node: 3, incarnation, group, lostNumber }) as const

test('a node with an empty disk is another member in each of its groups, once (B3)', () => {
  const them = directory()
  const ask = (command: AdmissionCommand): AdmissionOutcome => them.ask(command)
  const numbers = [
    { group: 0, number: 1 },
    { group: 1, number: 1 },
  ]
  assert.deepEqual(ask(readmit(70)), { admission: 'welcome', index: 1, numbers })
  // Its answer was lost: it asks again, and nothing is raised a second time.
  assert.deepEqual(ask(readmit(70)), { admission: 'welcome', index: 2, numbers })
  const again = ask(readmit(71))
  assert.deepEqual(
    again.numbers.map(({ number }) => number),
    [2, 2],
    'another empty disk',
  )
})

test('who is wanted: by placement, under the numbers; others keep theirs', () => {
  const them = directory()
  const before = wantedIn(them.state, 2 as GroupId)
  them.ask(readmit(70))
  const [one, two, four] = [1, 2, 4] as NodeId[]
  const third = memberId(3 as NodeId, 1)
  assert.deepEqual(wantedIn(them.state, 1 as GroupId).voters, [one, two, third])
  assert.deepEqual(wantedIn(them.state, 0 as GroupId).voters, [one, two, third, four])
  assert.deepEqual(wantedIn(them.state, 2 as GroupId), before)
})

test('a disk that was replaced is never taken back (B4)', () => {
  const them = directory()
  them.ask(record(70))
  them.ask(readmit(71))
  const { state } = them
  for (const command of [record(70), readmit(70), renew(70, 1, 1)]) {
    assert.equal(them.ask(command).admission, 'replaced', command.type)
  }
  assert.equal(them.state, state, 'nothing changed')
  assert.equal(them.ask(record(71)).admission, 'welcome')
  assert.equal(admissionOf(them.state, 3)?.incarnation, 71)
})

test('an empty disk takes the place of the one that it was told of, and of no other (B8)', () => {
  const them = directory()
  const empty = (incarnation: number, replaces: number): AdmissionOutcome =>
    them.ask({ type: 'ReadmitNode', node: 3, incarnation, replaces })
  them.ask(record(70))
  const told = empty(71, 0)
  assert.deepEqual([told.admission, told.current, told.numbers], ['succeeds', 70, []])
  assert.equal(numberIn(them.state, 1, 3), 0, 'nothing is raised')
  // It asked, and was emptied again before it was heard: the next disk is faster.
  assert.equal(empty(72, 70).admission, 'welcome')
  assert.deepEqual(empty(71, 70).current, 72, 'what comes late changes nothing')
  assert.equal(admissionOf(them.state, 3)?.incarnation, 72)
  assert.equal(empty(72, 0).admission, 'welcome', 'its answer was lost: it asks again')
  assert.equal(numberIn(them.state, 1, 3), 1)
  assert.equal(directory().ask({ ...readmit(71), replaces: 0 }).admission, 'welcome')
})

test('a node that nobody has recorded yet is recorded as it is, and raised only if empty', () => {
  const kept = directory()
  assert.equal(kept.ask(record(70)).admission, 'welcome')
  assert.equal(numberIn(kept.state, 1, 3), 0)
  // Its former disk was never recorded: it is told all the same.
  const emptied = directory()
  emptied.ask(readmit(71))
  assert.equal(emptied.ask(record(70)).admission, 'replaced')
})

test('one lost replica: its number is raised once for each loss, and no other one (B3)', () => {
  const them = directory()
  const numbers = (group: number, lost: number): number | undefined =>
    them.ask(renew(70, group, lost)).numbers.find((each) => each.group === group)?.number
  assert.equal(numbers(1, 0), 1)
  assert.equal(numbers(1, 0), 1, 'the same loss, told again')
  assert.equal(numbers(1, 1), 2, 'and the next one')
  assert.equal(numbers(0, 0), 1, 'the directory itself')
  assert.equal(numbers(2, 0), undefined, 'it has no replica of shard 2')
  assert.equal(numberIn(them.state, 1, 1), 0)
  assert.equal(numberIn(them.state, 2, 3), 0)
})

test('strangers, and nodes before there is a cluster, are told that they are unknown', () => {
  assert.equal(directory().ask(readmit(70, 9)).admission, 'unknown')
  assert.equal(directory(emptyTopology).ask(readmit(70)).admission, 'unknown')
})

test('a node is drained once, and only one that is there', () => {
  const drain = { node: 2, reason: 'disk', sinceMs: 5 }
  const first = applyTopology(cluster, { type: 'SetDrain', node: 2, drain }, 1)
  assert.equal(first.outcome, 'done')
  assert.deepEqual(drainOf(first.state, 2), drain)
  assert.equal(drainOf(first.state, 1), undefined)
  const later = { ...drain, reason: 'again', sinceMs: 9 }
  const again = applyTopology(first.state, { type: 'SetDrain', node: 2, drain: later }, 2)
  assert.deepEqual(drainOf(again.state, 2), drain, 'since the first time')
  const back = applyTopology(again.state, { type: 'SetDrain', node: 2, drain: undefined }, 3)
  assert.equal(drainOf(back.state, 2), undefined)
  const stranger = applyTopology(cluster, { type: 'SetDrain', node: 9, drain }, 1)
  assert.equal(stranger.outcome, 'refused')
  assert.equal(stranger.state, cluster)
})

test('a preferred leader is one of the nodes of the shard, and who is a member stays', () => {
  const moved = applyTopology(cluster, { type: 'PreferLeader', group: 1, node: 2 }, 1)
  assert.deepEqual(moved.state.placement, [
    [2, 3, 1],
    [1, 2, 4],
  ])
  for (const group of [0, 1, 2] as GroupId[]) {
    assert.deepEqual(wantedIn(moved.state, group), wantedIn(cluster, group))
  }
  for (const [group, node] of [
    [1, 4],
    [3, 1],
    [0, 1],
  ] as const) {
    const refused = applyTopology(cluster, { type: 'PreferLeader', group, node }, 1)
    assert.deepEqual([refused.outcome, refused.state], ['refused', cluster])
  }
})
