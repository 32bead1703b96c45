// If this breaks: a replica starts that has forgotten entries or promises, votes with what is left
// and takes back what was acknowledged; or one that lost nothing does not start (N1).

import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { LogIndex, Term } from '#base/brand'
import type { Entry, HardState, RestoredState } from '#raft/core'
import type { GroupWrite, RecoveredGroup } from '#raft/host/ports'
import { keys, type StateStore } from '#storage'
import { loneGroup as group, loneMembership as membership, loneNode } from '../lone-group.ts'
import { temporaryStore } from '../lone-shard.ts'
import { installName } from '../shard/shard-snapshot.ts'
import { restoreGroup } from './restore.ts'

const index = (value: number): LogIndex => value as LogIndex
const term = (value: number): Term => value as Term
const hardState: HardState = { term: term(3), vote: loneNode, commit: index(7) }
/** What the state holds: entry 7, of term 2. */
const durable = { index: index(7), term: term(2), membership }

/** A log that starts behind `from` and holds entries of these terms. */
function logOf(from: number, terms: readonly number[]): RecoveredGroup {
  const entries = terms.map((of, i): Entry => {
    const payload = new Uint8Array(0)
    return { index: index(from + i + 1), term: term(of), kind: 'command', payload }
  })
  const snapshot = { index: index(from), term: term(from === 0 ? 0 : 1), membership }
  return { group, hardState, snapshot, entries }
}

interface Restored {
  readonly state: RestoredState
  /** What was written to the log meanwhile. */
  readonly written: readonly GroupWrite[]
}

async function restored(store: StateStore, recovered?: RecoveredGroup): Promise<Restored> {
  const written: GroupWrite[] = []
  const write = async (writes: readonly GroupWrite[]): Promise<void> => {
    written.push(...writes)
  }
  const bootstrap = membership
  const state = await restoreGroup({ group, recovered, durable, bootstrap, write, store })
  return { state, written }
}

async function storeWithInstall(t: TestContext, at: number): Promise<StateStore> {
  const store = await temporaryStore(t)
  const batch = store.batch()
  batch.put(keys.nodeFactKey(installName(group)), Buffer.from(String(at)))
  await store.write(batch)
  return store
}

test('a log that holds the last entry of the state goes on from there', async (t) => {
  const store = await temporaryStore(t)
  for (const recovered of [
    logOf(0, [1, 1, 1, 2, 2, 2, 2]),
    logOf(0, [1, 1, 1, 1, 1, 1, 2, 3, 3]),
    logOf(5, [2, 2, 3]),
  ]) {
    const { state, written } = await restored(store, recovered)
    assert.equal(state.applied, 7)
    assert.deepEqual(state.hardState, hardState)
    assert.deepEqual(state.entries, recovered.entries)
    assert.deepEqual(written, [])
  }
})

test('a log that lacks what the state has applied was lost in part', async (t) => {
  const store = await temporaryStore(t)
  const lost = { name: 'DataLossError', message: /a part of the log was lost/ }
  await assert.rejects(restored(store, logOf(0, [])), lost, 'all of it')
  await assert.rejects(restored(store, logOf(0, [1, 1, 1, 2, 2, 2])), lost, 'the last entry')
  await assert.rejects(restored(store, logOf(0, [1, 1, 1, 2, 2, 2, 3])), lost, 'another entry')
  // A snapshot that was installed long before explains nothing.
  const older = await storeWithInstall(t, 5)
  await assert.rejects(restored(older, logOf(5, [2])), lost)
})

test('a group of which the log knows nothing was lost', async (t) => {
  const store = await temporaryStore(t)
  const lost = { name: 'DataLossError', message: /the log holds nothing of group 1/ }
  await assert.rejects(restored(store), lost)
  await assert.rejects(restored(await storeWithInstall(t, 7)), lost)
})

test('a state that ends before the log begins was lost', async (t) => {
  const store = await temporaryStore(t)
  const lost = { name: 'DataLossError', message: /state was lost/ }
  await assert.rejects(restored(store, logOf(8, [2, 2])), lost)
})

test('a snapshot that was installed as the node died is told to the log', async (t) => {
  const store = await storeWithInstall(t, 7)
  for (const recovered of [logOf(0, [1, 1]), logOf(0, [1, 1, 1, 1, 1, 1, 1, 1])]) {
    const { state, written } = await restored(store, recovered)
    assert.deepEqual(written, [{ group, snapshot: durable, entries: [] }])
    assert.equal(state.applied, 7)
    assert.deepEqual(state.hardState, hardState, 'its promises stand')
    assert.deepEqual([state.snapshot, state.entries], [durable, []])
  }
})
