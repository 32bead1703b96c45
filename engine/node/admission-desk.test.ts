// If this broke: a node that lost its disk would be taken for the one that it was, or what it has
// lost would never be renewed (N2).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Packr } from 'msgpackr'
import type { DirectoryCommand, DirectoryOutcome } from '../directory/directory.ts'
import {
  type AdmissionCommand,
  type AdmissionOutcome,
  applyTopology,
  type DirectoryState,
  emptyTopology,
} from '../directory/topology.ts'
import { type CheckIn, serveCheckIn } from './admission-desk.ts'

const packr = new Packr({ useRecords: false })
const address = { client: 'c:1', peer: 'p:1', admin: 'a:1' }

/** A directory of three nodes and one shard. */
function desk(): (request: CheckIn) => Promise<AdmissionOutcome> {
  let state: DirectoryState = {
    ...emptyTopology,
    clusterName: 'test',
    shards: 1,
    replicationFactor: 3,
    nodes: [1, 2, 3].map((id) => ({ id, zone: `z${id}`, ...address })),
    placement: [[1, 2, 3]],
  }
  let index = 0
  const propose = async (command: DirectoryCommand): Promise<DirectoryOutcome> => {
    index += 1
    const change = applyTopology(state, command as AdmissionCommand, index)
    state = change.state
    return change.outcome
  }
  return async (request) =>
    packr.unpack(await serveCheckIn(propose, packr.pack(request), 1_000)) as AdmissionOutcome
}

const numbersIn = ({ numbers }: AdmissionOutcome): readonly number[] =>
  numbers.map(({ number }) => number)

test('who still has its data stays who it is; who comes with nothing is another', async () => {
  const ask = desk()
  const asIt = await ask({ node: 3, incarnation: 70, isNew: false, lost: [] })
  assert.deepEqual([asIt.admission, numbersIn(asIt)], ['welcome', [0, 0]])
  const anew = await ask({ node: 3, incarnation: 71, isNew: true, replaces: 70, lost: [] })
  assert.deepEqual([anew.admission, numbersIn(anew)], ['welcome', [1, 1]])
  const old = await ask({ node: 3, incarnation: 70, isNew: false, lost: [] })
  assert.equal(old.admission, 'replaced')
})

test('every replica that is lost is renewed, under its own number', async () => {
  const ask = desk()
  const lost = [
    { group: 0, number: 0 },
    { group: 1, number: 0 },
  ]
  const answer = await ask({ node: 3, incarnation: 70, isNew: false, lost })
  assert.deepEqual([answer.admission, numbersIn(answer)], ['welcome', [1, 1]])
  const again = await ask({ node: 3, incarnation: 70, isNew: false, lost })
  assert.deepEqual(numbersIn(again), [1, 1], 'a second time changes nothing')
})
