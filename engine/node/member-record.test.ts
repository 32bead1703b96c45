// If this broke: a replica that lost its promises would come back as the member that gave them (N3,
// N4).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GroupId, NodeId } from '#base/brand'
import { keys } from '#storage'
import { temporaryStore } from '../lone-shard.ts'
import { type MemberRecord, MemberRecords, membershipOf, planMember } from './member-record.ts'

const group = 3 as GroupId
const members = membershipOf([3, 1, 2] as NodeId[])

function record(state: 'live' | 'lost', number: number): MemberRecord {
  return { state, number, reason: '', bootstrap: undefined }
}

test('what a node does in a group, by what it knows and what the directory wants', () => {
  const plan = (known: MemberRecord | undefined, wanted: number, more = {}): string => {
    const given = { isDirectoryNew: true, wasReadmitted: false, ...more }
    const { type, ...rest } = planMember({ record: known, wanted, ...given })
    return `${type} ${JSON.stringify(rest)}`
  }
  const rows: [string, string][] = [
    [plan(undefined, 0), 'begin {"number":0,"afresh":false}'],
    [plan(undefined, 2, { wasReadmitted: true }), 'begin {"number":2,"afresh":true}'],
    [plan(undefined, 0, { isDirectoryNew: false }), 'wait {}'],
    [plan(record('live', 1), 1), 'goOn {"number":1}'],
    [plan(record('live', 1), 0), 'goOn {"number":1}'],
    // The directory knows a younger one: perhaps a copy of this disk has lived as it.
    [plan(record('live', 1), 2), 'lost {"number":2}'],
    [plan(record('lost', 1), 0), 'lost {"number":1}'],
    [plan(record('lost', 1), 1), 'lost {"number":1}'],
    [plan(record('lost', 1), 2), 'begin {"number":2,"afresh":true}'],
  ]
  for (const [found, expected] of rows) assert.equal(found, expected)
})

test('records are facts of the node: begun, lost, and begun again', async (t) => {
  const store = await temporaryStore(t)
  const records = new MemberRecords(store)
  assert.equal(records.find(group), undefined)
  await records.begin(group, 0, members)
  assert.deepEqual(new MemberRecords(store).find(group), {
    number: 0,
    state: 'live',
    reason: '',
    bootstrap: members,
  })
  await records.lose([{ group, number: 0, reason: 'rot' }])
  assert.deepEqual(records.find(group), {
    number: 0,
    state: 'lost',
    reason: 'rot',
    bootstrap: undefined,
  })
  await records.begin(group, 1, membershipOf([]))
  assert.deepEqual(records.find(group)?.bootstrap, membershipOf([]))
})

test('what an older version started is number 0, and has what it promised', async (t) => {
  const store = await temporaryStore(t)
  const batch = store.batch()
  batch.put(keys.nodeFactKey(`started/${group}`), Buffer.from('1'))
  await store.write(batch)
  assert.deepEqual(new MemberRecords(store).find(group), record('live', 0))
})
