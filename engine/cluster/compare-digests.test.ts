// If this broke: replicas that differ would be called equal, or healthy ones different.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GroupId, NodeId } from '#base/brand'
import { DigestRing, digestsKept, type IndexedDigest } from '../shard/digest-ring.ts'
import type { ClusterDoor, DigestAnswer } from './cluster-door.ts'
import { commonIndex, compareDigests } from './compare-digests.ts'
import type { ReplicaView } from './cluster-view.ts'

const group = 1 as GroupId

/** What a replica remembers that has applied everything up to `until`, from `from` on. */
function told(from: number, until: number, salt = 0): DigestAnswer {
  const digests: IndexedDigest[] = []
  for (let index = from; index <= until; index += 1)
    digests.push({ index, high: 7, low: index + salt })
  return { applied: until, digests }
}

const replicas = [1, 2, 3].map((nodeId): ReplicaView => ({ nodeId, role: '', alive: true }))

function compare(answers: ReadonlyMap<number, DigestAnswer>): Promise<object> {
  const digests: ClusterDoor['digests'] = (node: NodeId) => {
    const answer = answers.get(node)
    return answer === undefined ? Promise.reject(new Error('dead')) : Promise.resolve(answer)
  }
  return compareDigests({ cluster: { digests } as ClusterDoor }, group, replicas)
}

test('replicas are compared at the newest entry that all of them remember', async () => {
  assert.equal(commonIndex([told(1, 9), told(4, 7), told(5, 12)]), 7)
  assert.equal(commonIndex([told(1, 3), told(4, 7)]), 0)
  assert.equal(commonIndex([]), 0)
  const same = await compare(
    new Map([
      [1, told(1, 9)],
      [2, told(4, 7)],
      [3, told(5, 12)],
    ]),
  )
  assert.partialDeepStrictEqual(same, { equal: true, index: '7' })
  const other = await compare(
    new Map([
      [1, told(1, 9)],
      [2, told(4, 7, 1)],
      [3, told(5, 12)],
    ]),
  )
  assert.partialDeepStrictEqual(other, { equal: false, index: '7' })
})

test('who does not answer is left out; one alone proves nothing', async () => {
  const two = await compare(
    new Map([
      [1, told(1, 9)],
      [3, told(5, 12)],
    ]),
  )
  assert.partialDeepStrictEqual(two, { equal: true, index: '9' })
  await assert.rejects(compare(new Map([[2, told(1, 9)]])), /fewer than two replicas/)
  await assert.rejects(
    compare(
      new Map([
        [1, told(1, 3)],
        [2, told(5, 9)],
      ]),
    ),
    /fewer than two/,
  )
})

test('a ring remembers the last entries, each under its own index', () => {
  const ring = new DigestRing()
  assert.equal(ring.latest, undefined)
  const last = digestsKept + 10
  for (let index = 1; index <= last; index += 1) ring.note(index, { high: 1, low: index })
  assert.deepEqual(ring.latest, { index: last, high: 1, low: last })
  assert.equal(ring.at(10), undefined)
  assert.deepEqual(ring.at(11), { index: 11, high: 1, low: 11 })
  assert.equal(ring.at(last + 1), undefined)
  assert.equal(ring.at(0), undefined)
})
