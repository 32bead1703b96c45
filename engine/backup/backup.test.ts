// If this breaks: a backup that is damaged or half there passes for one, or what is made of it
// forgets, or gives out again what the old cluster gave out.

import assert from 'node:assert/strict'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type GroupId, type LogIndex, logIndex, type NodeId, type Term } from '#base/brand'
import { systemClock } from '#base/clock'
import { keys, openStateStore, openWal, type StateStore } from '#storage'
import { decodeMeta, encodeMeta } from '../codec/record-codec.ts'
import { parseConfig } from '../config.ts'
import { emptyTopology } from '../directory/topology.ts'
import { temporaryDirectory } from '../lone-shard.ts'
import { membershipOf } from '../node/member-record.ts'
import { snapshotOf } from '../shard/shard-snapshot.ts'
import { Packr } from 'msgpackr'
import { emptyShardMeta } from '#machine'
import {
  beginBackup,
  completeBackup,
  folderOf,
  listBackups,
  type Manifest,
  readManifest,
  verifyPart,
} from './backup-folder.ts'
import { type PartFacts, partName, readPart, writePart } from './part-file.ts'
import { indexRaise, restoreBackup } from './restore-backup.ts'

const backupId = '20261127T132600Z-1a2b3c4d'
const begun = { backupId, clusterName: 'old', shards: 2, version: 't', createdMs: 5 }
const old = membershipOf([1, 2, 3] as NodeId[])
const packr = new Packr({ useRecords: false })

/** A store with a directory and two shards, at some index. */
async function sourceOf(t: TestContext): Promise<StateStore> {
  const store = await openStateStore(temporaryDirectory(t))
  t.after(() => store.close())
  const batch = store.batch()
  const state = { ...emptyTopology, clusterName: 'old', shards: 2, drains: [{ node: 1 }] }
  const directory = { index: 40, term: 3, membership: old, state }
  batch.put(keys.metaKey(0 as GroupId), packr.pack(directory))
  for (const group of [1, 2] as GroupId[]) {
    const shard = { ...emptyShardMeta, appliedIndex: 70 + group, appliedTerm: 6, clockMs: 9 }
    batch.put(keys.metaKey(group), encodeMeta({ shard, membership: old }))
    for (let i = 0; i < 3_000; i += 1) {
      batch.put(keys.liveKey(group, Buffer.from(`t${i}`)), Buffer.alloc(200, i + group))
    }
  }
  await store.write(batch)
  return store
}

async function backUp(
  t: TestContext,
  store: StateStore,
): Promise<{ location: string; parts: PartFacts[] }> {
  const location = temporaryDirectory(t)
  await beginBackup(location, begun)
  const parts: PartFacts[] = []
  for (const group of [0, 1, 2] as GroupId[]) {
    const at = {
      index: logIndex(group === 0 ? 40 : 70 + group),
      term: (group === 0 ? 3 : 6) as Term,
    }
    const cut = snapshotOf({ store, group, meta: { ...at, membership: old } })
    const path = join(folderOf(location, backupId), partName(group))
    const options = { writer: 'n', clock: systemClock, bytesPerSecond: 0, wrote: () => {} }
    parts.push(await writePart(path, { ...options, chunks: cut.chunks(0) }))
    await cut.close()
  }
  return { location, parts }
}

async function wholeBackup(t: TestContext): Promise<{ location: string; manifest: Manifest }> {
  const { location, parts } = await backUp(t, await sourceOf(t))
  const manifest = { ...begun, completedMs: 8, parts }
  await completeBackup(location, manifest)
  return { location, manifest }
}

test('a part is read as it was written', async (t) => {
  const { location, parts } = await backUp(t, await sourceOf(t))
  let rows = 0
  const path = join(folderOf(location, backupId), partName(2))
  const facts = await readPart(path, async (some) => void (rows += some.length))
  assert.deepEqual(facts, parts[2])
  assert.equal(rows, 3_001)
  assert.equal(facts.index, 72)
})

test('any flipped bit, and any missing or further byte, is found', async (t) => {
  const { location, parts } = await backUp(t, await sourceOf(t))
  const path = join(folderOf(location, backupId), partName(0))
  const good = readFileSync(path)
  assert.equal(good.length, parts[0]?.bytes)
  for (let at = 0; at < good.length; at += 1) {
    const bad = Buffer.from(good)
    bad[at] = (bad[at] as number) ^ (1 << (at % 8))
    writeFileSync(path, bad)
    await assert.rejects(readPart(path), { code: 'BACKUP_DAMAGED' }, `byte ${at}`)
  }
  for (const bad of [
    good.subarray(0, -1),
    Buffer.concat([good, Buffer.from('x')]),
    Buffer.alloc(0),
  ]) {
    writeFileSync(path, bad)
    await assert.rejects(readPart(path), { code: 'BACKUP_DAMAGED' })
  }
})

test('a part that breaks off has no name, and leaves nothing (BK1)', async (t) => {
  const location = temporaryDirectory(t)
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* await Promise.reject<Uint8Array[]>(new Error('the disk is full'))
  }
  const options = { writer: 'n', clock: systemClock, bytesPerSecond: 0, wrote: () => {} }
  const path = join(location, partName(1))
  await assert.rejects(writePart(path, { ...options, chunks: broken() }), /the disk is full/)
  assert.deepEqual(await readdir(location), [])
})

test('a backup without manifest, or with a damaged one, is not whole (BK2, BK3)', async (t) => {
  const { location, parts } = await backUp(t, await sourceOf(t))
  assert.deepEqual(await listBackups(location), [backupId])
  assert.equal(await readManifest(location, backupId), undefined)
  await assert.rejects(restore(t, location), /is not whole/)
  await completeBackup(location, { ...begun, completedMs: 8, parts })
  const path = join(folderOf(location, backupId), 'manifest.json')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.replace('"shards":2', '"shards":1'))
  await assert.rejects(restore(t, location), { code: 'BACKUP_DAMAGED' })
})

test('a part that is whole, but not the one of the manifest, is found', async (t) => {
  const { location, manifest } = await wholeBackup(t)
  const part = manifest.parts[1] as PartFacts
  await verifyPart(location, manifest, part)
  await assert.rejects(
    verifyPart(location, manifest, { ...part, checksum: part.checksum + 1 }),
    /its checksum is/,
  )
  const folder = folderOf(location, backupId)
  writeFileSync(join(folder, partName(1)), readFileSync(join(folder, partName(2))))
  await assert.rejects(verifyPart(location, manifest, part), /its group is 2/)
})

function configOf(path: string, node: number, more: object = {}) {
  const nodes = [1, 2, 3, 4].map((id) => ({
    ...{ id, zone: `z${id}`, client: `127.0.0.1:${id}1`, peer: `127.0.0.1:${id}2` },
    admin: `127.0.0.1:${id}3`,
  }))
  const cluster = { name: 'new', shards: 2, replicationFactor: 3, nodes, ...more }
  return parseConfig({ node: { id: node, dataDirectory: path }, cluster }, 'test')
}

async function restore(t: TestContext, location: string, node = 1, more = {}): Promise<string> {
  const path = join(temporaryDirectory(t), 'data')
  await restoreBackup({ config: configOf(path, node, more), location, backupId })
  return path
}

test('nodes restore the same, above all that was given out (BK6, BK7)', async (t) => {
  const { location } = await wholeBackup(t)
  const seen = new Map<number, string>()
  const holders = new Map<number, number>()
  for (const node of [1, 2, 3, 4]) {
    const path = await restore(t, location, node)
    const store = await openStateStore(join(path, 'state'), { factsFile: join(path, 'facts') })
    const log = await openWal({ directory: join(path, 'wal') })
    for (const { group, snapshot, hardState, entries } of log.recovered()) {
      const bytes = store.get(keys.metaKey(group)) as Uint8Array
      const rows: string[] = []
      for await (const page of store.scan(keys.groupRange(group))) {
        for (const row of page)
          rows.push(`${row.key.toString()}=${Buffer.from(row.value).toString('base64')}`)
      }
      const all = JSON.stringify({ snapshot, hardState, entries, rows })
      assert.equal(seen.get(group) ?? all, all, `group ${group} of node ${node}`)
      seen.set(group, all)
      holders.set(group, (holders.get(group) ?? 0) + 1)
      const index = (group === 0 ? 40 : 70 + group) + indexRaise
      assert.equal(snapshot.index, index)
      assert.deepEqual(hardState, {
        term: (group === 0 ? 3 : 6) + indexRaise,
        vote: 0,
        commit: index as LogIndex,
      })
      if (group === 0) {
        const { state } = packr.unpack(bytes) as { state: object }
        assert.partialDeepStrictEqual(state, { clusterName: 'new', createdMs: 8 })
        assert.ok(!('drains' in state))
      } else {
        const { shard, membership } = decodeMeta(bytes)
        assert.partialDeepStrictEqual(shard, { appliedIndex: index, clockMs: 9 })
        assert.equal(membership.voters.length, 3)
      }
    }
    await log.close()
    await store.close()
  }
  assert.deepEqual(
    [...holders].sort(([a], [b]) => a - b),
    [
      [0, 4],
      [1, 3],
      [2, 3],
    ],
  )
})

test('what does not fit is refused, and the data stays as it was', async (t) => {
  const { location } = await wholeBackup(t)
  await assert.rejects(restore(t, location, 1, { shards: 3 }), /cluster.shards is 3, .* has 2/)
  await assert.rejects(restore(t, location, 1, { name: 'old' }), /another name/)
  const path = await restore(t, location)
  const config = configOf(path, 1)
  await assert.rejects(restoreBackup({ config, location, backupId }), /has data already/)
  const other = '20261127T132600Z-00000000'
  const fresh = configOf(join(temporaryDirectory(t), 'data'), 1)
  await assert.rejects(restoreBackup({ config: fresh, location, backupId: other }), /there is no/)
})

test('a restoration that did not end leaves nothing that starts (BK8)', async (t) => {
  const { location } = await wholeBackup(t)
  truncateSync(join(folderOf(location, backupId), partName(2)), 900)
  const path = join(temporaryDirectory(t), 'data')
  const nodes = configOf(path, 1).cluster.nodes.slice(0, 1)
  const config = configOf(path, 1, { nodes, replicationFactor: 1 })
  await assert.rejects(restoreBackup({ config, location, backupId }), { code: 'BACKUP_DAMAGED' })
  const { openNode } = await import('../node/open-node.ts')
  const opened = openNode({ config, onEvent: () => {} })
  t.after(() =>
    opened.then(
      (node) => node.stop(),
      () => {},
    ),
  )
  await assert.rejects(opened, /did not come to its end/)
})
