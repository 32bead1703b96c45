import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { type GroupId, groupId } from '#base/brand'
import { groupRange, metaKey, stagedKey, stagedRange, taskKey } from './keys.ts'
import {
  discardStaged,
  installStaged,
  readStaged,
  recoverInstalls,
  stagedChunks,
  stageRange,
} from './range-install.ts'
import { encodeRange } from './range-stream.ts'
import { StateDamageError } from './state-errors.ts'
import { group1, readAll, rowsOf, temporaryDirectory, writeRows } from './state-fixture.ts'
import { openStateStore, type StateBatch, type StateStore } from './state-store.ts'

const small = { rowsPerBatch: 7, bytesPerBatch: 4_096 }
const group2 = groupId(2)

class Crash extends Error {
  override readonly name = 'Crash'
}

/**
 * A store whose process dies before its write number `writesLeft`; clear() dies half-way like the
 * rest.
 */
function dyingStore(store: StateStore, writesLeft: { count: number }): StateStore {
  const write = async (batch: StateBatch): Promise<void> => {
    if (writesLeft.count === 0) throw new Crash()
    writesLeft.count -= 1
    await store.write(batch)
  }
  return {
    get failure() {
      return store.failure
    },
    get: (key) => store.get(key),
    batch: () => store.batch(),
    write,
    scan: (range, view) => store.scan(range, view),
    view: () => store.view(),
    clear: async (range) => {
      for await (const page of store.scan(range)) {
        for (let at = 0; at < page.length; at += 5) {
          const batch = store.batch()
          for (const { key } of page.slice(at, at + 5)) batch.del(key)
          await write(batch)
        }
      }
    },
    damagedGroups: store.damagedGroups,
    eraseGroup: (group) => store.eraseGroup(group),
    scrub: () => store.scrub(),
    close: () => store.close(),
  }
}

interface Source {
  readonly chunks: readonly Uint8Array[]
  /** The rows of the group as the receiver must have them. */
  readonly rows: readonly string[]
}

/** A snapshot of group 1 at index 90. */
async function sourceOf(t: TestContext): Promise<Source> {
  const store = await openStateStore(temporaryDirectory(t))
  await writeRows(store, [{ key: metaKey(group1), value: Buffer.from('applied 90') }])
  await writeRows(store, rowsOf({ from: 20, until: 60 }))
  const view = store.view()
  const chunks: Uint8Array[] = []
  const meta = Buffer.from('members')
  for await (const chunk of encodeRange(view, { group: group1, index: 90, term: 4, meta }))
    chunks.push(chunk)
  await view.close()
  const rows = await readAll(store, groupRange(group1))
  await store.close()
  return { chunks, rows }
}

/** A whole stream; true: it is staged. */
async function stage(
  store: StateStore,
  group: GroupId,
  chunks: readonly Uint8Array[],
): Promise<boolean> {
  const stream = { name: 'one', first: 0, chunks: streamOf(chunks) }
  return (await stageRange(store, group, stream, small)).isWhole
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield chunk
}

/** The receiver: group 1 at index 10, and a neighbour that must never change. */
async function receiver(directory: string): Promise<StateStore> {
  const store = await openStateStore(directory)
  await writeRows(store, [{ key: metaKey(group1), value: Buffer.from('applied 10') }])
  await writeRows(store, rowsOf({ from: 0, until: 30, bytes: 50 }))
  await writeRows(store, [{ key: taskKey(group2, 'neighbour'), value: Buffer.from('untouched') }])
  return store
}

test('staged beside the live rows, then swapped in', async (t) => {
  // If this breaks, a replica that fell behind never catches up.
  const source = await sourceOf(t)
  const store = await receiver(temporaryDirectory(t))
  const before = await readAll(store, groupRange(group1))
  assert.equal(await stage(store, group1, source.chunks), true)
  assert.deepEqual(await readAll(store, groupRange(group1)), before)
  const staged = readStaged(store, group1)
  assert.equal(staged?.state, 'staged')
  assert.equal(staged?.rows, source.rows.length)
  const installed = await installStaged(store, group1, small)
  assert.deepEqual([installed.index, installed.term], [90, 4])
  assert.equal(Buffer.from(installed.meta).toString(), 'members')
  assert.deepEqual(await readAll(store, groupRange(group1)), source.rows)
  assert.deepEqual(await readAll(store, stagedRange(group1)), [])
  assert.equal(readStaged(store, group1), undefined)
  assert.equal((await readAll(store, groupRange(group2))).length, 1)
  await store.close()
})

test('a crash before any write leaves the old rows or all new ones (S14, S15)', async (t) => {
  // If this breaks, a node that dies during an install wakes up with a mixture of two states.
  const source = await sourceOf(t)
  const seen = { old: 0, new: 0 }
  for (let point = 0; ; point += 1) {
    const directory = join(temporaryDirectory(t), 'state')
    const first = await receiver(directory)
    const old = await readAll(first, groupRange(group1))
    const isDone = await dieAt(first, { source, point })
    await first.close()
    // The recovery may die as well, once, at any point.
    const again = await openStateStore(directory)
    const left = { count: point % 9 }
    await recoverInstalls(dyingStore(again, left), small).catch(ignoreCrash)
    await again.close()

    const store = await openStateStore(directory)
    const { staged } = await recoverInstalls(store, small)
    const rows = await readAll(store, groupRange(group1))
    const isNew = rows.length === source.rows.length
    assert.deepEqual(rows, isNew ? source.rows : old, `crash at write ${String(point)}`)
    seen[isNew ? 'new' : 'old'] += 1
    const remains = await readAll(store, stagedRange(group1))
    const isPartial = stagedChunks(store, group1, 'one') > 0
    assert.ok(remains.length === (staged.length === 0 ? 0 : source.rows.length) || isPartial)
    assert.equal(readStaged(store, group1)?.state, staged.length === 0 ? undefined : 'staged')
    assert.equal((await readAll(store, groupRange(group2))).length, 1)
    // Whatever happened, the same snapshot can be staged and installed now.
    assert.equal(await stage(store, group1, source.chunks), true)
    await installStaged(store, group1, small)
    assert.deepEqual(await readAll(store, groupRange(group1)), source.rows)
    await store.close()
    if (isDone) break
  }
  assert.ok(seen.old >= 5, JSON.stringify(seen))
  assert.ok(seen.new >= 10, JSON.stringify(seen))
})

/** Stages and installs until write number `point`; true: it came to the end. */
async function dieAt(
  store: StateStore,
  at: { readonly source: Source; readonly point: number },
): Promise<boolean> {
  const dying = dyingStore(store, { count: at.point })
  try {
    await stage(dying, group1, at.source.chunks)
    await installStaged(dying, group1, small)
    return true
  } catch (error) {
    ignoreCrash(error)
    return false
  }
}

function ignoreCrash(error: unknown): void {
  if (!(error instanceof Crash)) throw error
}

test('a stream that is damaged or of another group leaves nothing', async (t) => {
  // If this breaks, half a snapshot waits to be installed.
  const source = await sourceOf(t)
  const store = await receiver(temporaryDirectory(t))
  const before = await readAll(store)
  const damaged = source.chunks.map((chunk) => Buffer.from(chunk))
  damaged[1]?.writeUInt8((damaged[1]?.readUInt8(40) ?? 0) ^ 4, 40)
  const streams: readonly (readonly Uint8Array[])[] = [damaged, []]
  for (const chunks of streams) {
    assert.equal(await stage(store, group1, chunks), false)
    assert.deepEqual(await readAll(store), before)
  }
  assert.equal(await stage(store, group2, source.chunks), false)
  assert.deepEqual(await readAll(store), before)
  await store.close()
})

test('a second snapshot replaces a staged one, and a staged one can be discarded', async (t) => {
  // If this breaks, rows of two snapshots are installed as one.
  const source = await sourceOf(t)
  const store = await receiver(temporaryDirectory(t))
  const before = await readAll(store)
  const leftover = { key: stagedKey(group1, Buffer.from('tghost')), value: Buffer.from('ghost') }
  await writeRows(store, [leftover])
  await stage(store, group1, source.chunks)
  await stage(store, group1, source.chunks)
  assert.equal((await readAll(store, stagedRange(group1))).length, source.rows.length)
  await discardStaged(store, group1)
  assert.deepEqual(await readAll(store), before)
  await store.close()
})

test('staged rows that changed on disk are never installed (S14)', async (t) => {
  // If this breaks, damage between staging and installing becomes the state.
  const source = await sourceOf(t)
  const directory = temporaryDirectory(t)
  const store = await receiver(directory)
  await stage(store, group1, source.chunks)
  await store.clear({
    ...stagedRange(group1),
    until: stagedKey(group1, Buffer.from('torders/00000025')),
  })
  await assert.rejects(installStaged(store, group1, small), StateDamageError)
  await store.close()
  const reopened = await openStateStore(directory)
  assert.deepEqual(await recoverInstalls(reopened, small), { installed: [], staged: [] })
  assert.match(reopened.damagedGroups[0]?.reason ?? '', /group 1 changed on disk/)
  assert.deepEqual(await readAll(reopened, groupRange(group1)), [])
  assert.deepEqual(await readAll(reopened, stagedRange(group1)), [])
  await reopened.close()
})
