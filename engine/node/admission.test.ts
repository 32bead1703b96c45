// If this broke: a node that lost its disk would vote again, and take back what was
// acknowledged (N2).

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { randomInt } from 'node:crypto'
import type { GroupId, NodeId } from '#base/brand'
import { systemClock as clock } from '#base/clock'
import type { AdmissionOutcome } from '../directory/topology.ts'
import { DiskFailure, type StateStore } from '#storage'
import { temporaryStore } from '../lone-shard.ts'
import { awaitAdmission, PeerIncarnations } from './admission.ts'
import { MemberRecords } from './member-record.ts'
import { ownIncarnation, readmittedAt, wasAdmitted } from './node-identity.ts'
import { DataLossError } from './restore.ts'

const node = (id: number): NodeId => id as NodeId

const neverFails = (error: unknown): void => {
  throw error
}

test('a directory has one incarnation, for good; two have two', async (t) => {
  const [one, other] = [await temporaryStore(t), await temporaryStore(t)]
  const drawn = await ownIncarnation(one, randomInt)
  assert.equal(await ownIncarnation(one, randomInt), drawn)
  assert.notEqual(await ownIncarnation(other, randomInt), drawn)
})

test('a peer is remembered at its first word, and nobody else in its place', async (t) => {
  const store = await temporaryStore(t)
  const first = new PeerIncarnations(store, neverFails)
  // Two at once: one of them is remembered, the other refused.
  const answers = await Promise.all([first.admit(node(2), 11), first.admit(node(2), 12)])
  assert.deepEqual(
    answers.map((answer) => answer === undefined),
    [true, false],
  )
  assert.match(answers[1] ?? '', /node 2 was here with other data/)
  // After a restart of this node the memory is the same: it is on disk.
  const later = new PeerIncarnations(store, neverFails)
  assert.match((await later.admit(node(2), 12)) ?? '', /other data/)
  assert.equal(await later.admit(node(2), 11), undefined)
  assert.equal(await later.admit(node(3), 12), undefined)
})

test('a peer that can not be remembered ends the node: others would wait for ever', async (t) => {
  const failure = new DiskFailure('DISK_FULL', 'for the test')
  const store = await temporaryStore(t)
  const failing = Object.create(store, { write: { value: () => Promise.reject(failure) } })
  const told: unknown[] = []
  const peers = new PeerIncarnations(failing as StateStore, (error) => told.push(error))
  await assert.rejects(peers.admit(node(2), 11), failure)
  assert.deepEqual(told, [failure])
})

test('a new node takes part only after every peer has met it; an old one at once', async (t) => {
  const store = await temporaryStore(t)
  const asked: number[] = []
  let silentFor = 3
  const introduce = async (peer: NodeId): Promise<'known' | undefined> => {
    asked.push(peer)
    if (peer === node(3) && silentFor > 0) {
      silentFor -= 1
      return undefined
    }
    return 'known'
  }
  const options = {
    clock,
    store,
    records: new MemberRecords(store),
    self: node(1),
    peers: [node(2), node(3)],
    introduce,
    readmit: undefined,
    say: () => {},
  }
  await awaitAdmission(options)
  assert.deepEqual(asked, [2, 3, 3, 3, 3], 'who answered is asked once, the others until they do')
  asked.length = 0
  await awaitAdmission(options)
  assert.deepEqual(asked, [], 'it was admitted before')
})

interface Refused {
  readonly readmit?: (replaces: number) => Promise<AdmissionOutcome | undefined>
}

/** Node 3 knows node 1 with other data, node 2 does not. */
async function refused(t: TestContext, { readmit }: Refused) {
  const store = await temporaryStore(t)
  const said: string[] = []
  const introduce = async (peer: NodeId): Promise<'known' | { refusal: string }> =>
    peer === node(3) ? { refusal: 'other data' } : 'known'
  const records = new MemberRecords(store)
  const options = {
    clock,
    store,
    records,
    self: node(1),
    peers: [node(2), node(3)],
    introduce,
    readmit,
    say: (text: string) => said.push(text),
  }
  return { store, records, said, admitted: () => awaitAdmission(options) }
}

test('one peer that knows it otherwise is enough to keep it out', async (t) => {
  const { admitted } = await refused(t, {})
  for (let start = 0; start < 2; start += 1) {
    await assert.rejects(admitted(), (error: unknown) => {
      assert.ok(error instanceof DataLossError)
      assert.match(error.message, /^node 3 refuses node 1: other data\. .*nobody else has what/)
      return true
    })
  }
})

test('it waits until the directory takes it in, and is nobody that it was', async (t) => {
  const numbers = [
    { group: 0, number: 2 },
    { group: 7, number: 1 },
  ]
  const answers: (AdmissionOutcome | undefined)[] = [
    undefined,
    { admission: 'unknown', index: 3, numbers: [] },
    { admission: 'succeeds', index: 4, numbers: [], current: 99 },
    { admission: 'welcome', index: 40, numbers },
  ]
  let asked = 0
  const replaced: number[] = []
  const { store, records, said, admitted } = await refused(t, {
    readmit: async (replaces) => {
      replaced.push(replaces)
      return answers[asked++]
    },
  })
  assert.equal(wasAdmitted(store), false)
  await admitted()
  assert.deepEqual(replaced, [0, 0, 0, 99], 'of whom it takes the place, when it was told')
  assert.match(said[0] ?? '', /node 3 refuses node 1: other data; asks the directory/)
  assert.equal(readmittedAt(store), 40)
  for (const { group, number } of numbers) {
    const record = records.find(group as GroupId)
    assert.equal(record?.state, 'lost')
    assert.equal(record.number, number - 1, 'what came before is lost, whoever it was')
  }
  await admitted()
  assert.equal(asked, 4, 'once for this data directory')
})

test('after a crash it asks again, though all peers know it by now', async (t) => {
  const numbers = [{ group: 7, number: 1 }]
  const crashed = await refused(t, {
    readmit: () => Promise.reject(new Error('the power is gone')),
  })
  await assert.rejects(crashed.admitted(), /the power is gone/)
  const { store, records } = crashed
  let asked = 0
  await awaitAdmission({
    clock,
    store,
    records,
    self: node(1),
    peers: [node(2), node(3)],
    introduce: async () => 'known',
    readmit: async () => {
      asked += 1
      return { admission: 'welcome', index: 41, numbers }
    },
    say: () => {},
  })
  assert.equal(asked, 1)
  assert.equal(records.find(7 as GroupId)?.state, 'lost', 'it is nobody that it was')
})

test('a data directory that was replaced is told so, and does not start (B4)', async (t) => {
  const { admitted } = await refused(t, {
    readmit: async () => ({ admission: 'replaced', index: 5, numbers: [] }),
  })
  await assert.rejects(admitted(), /another data directory stands for node 1 now/)
})

test('what the directory says of a peer counts from then on, also after a restart', async (t) => {
  const store = await temporaryStore(t)
  const peers = new PeerIncarnations(store, neverFails)
  assert.equal(await peers.admit(node(2), 11), undefined)
  const admissions = [{ node: 2, incarnation: 12, retired: [11] }]
  await peers.learn(admissions, node(1))
  for (const memory of [peers, new PeerIncarnations(store, neverFails)]) {
    assert.match((await memory.admit(node(2), 11)) ?? '', /other data/)
    assert.equal(await memory.admit(node(2), 12), undefined)
  }
})
