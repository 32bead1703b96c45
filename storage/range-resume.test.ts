// If this breaks: a snapshot that broke off begins from nothing for ever, or two streams are mixed
// to a state that no leader ever had.

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { groupRange, metaKey, stagedRange } from './keys.ts'
import {
  chunksPerNoteMax,
  installStaged,
  readStaged,
  recoverInstalls,
  stagedChunks,
  stageRange,
} from './range-install.ts'
import { encodeRange } from './range-stream.ts'
import { group1, readAll, rowsOf, temporaryDirectory, writeRows } from './state-fixture.ts'
import { openStateStore, type StateBatch, type StateStore } from './state-store.ts'

const options = { rowsPerBatch: 200, bytesPerBatch: 512 * 1024 }

interface Source {
  readonly chunks: readonly Uint8Array[]
  readonly rows: readonly string[]
}

/** A snapshot of about twelve chunks, some rows of which span two of them. */
async function sourceOf(t: TestContext, seed: number): Promise<Source> {
  const store = await openStateStore(temporaryDirectory(t))
  await writeRows(store, [{ key: metaKey(group1), value: Buffer.from(`applied ${seed}`) }])
  for (let from = 0; from < 300; from += 50) {
    await writeRows(store, rowsOf({ from: from + seed, until: from + seed + 50, bytes: 9_973 }))
  }
  const view = store.view()
  const chunks: Uint8Array[] = []
  const header = { group: group1, index: 90 + seed, term: 4, meta: Buffer.from('members') }
  for await (const chunk of encodeRange(view, header)) chunks.push(chunk)
  await view.close()
  const rows = await readAll(store, groupRange(group1))
  await store.close()
  assert.ok(chunks.length > 10, `${chunks.length} chunks`)
  return { chunks, rows }
}

/** Breaks off before chunk `until`. */
async function* broken(
  { chunks }: Source,
  from: number,
  until: number,
): AsyncGenerator<Uint8Array> {
  yield* chunks.slice(from, until)
  if (until < chunks.length) throw new Error('the connection broke')
}

async function assertInstalls(store: StateStore, source: Source): Promise<void> {
  assert.equal(readStaged(store, group1)?.state, 'staged')
  await installStaged(store, group1, options)
  assert.deepEqual(await readAll(store, groupRange(group1)), source.rows)
  assert.deepEqual(await readAll(store, stagedRange(group1)), [])
}

test('a stream goes on behind its last chunk, wherever it broke (S25)', async (t) => {
  const source = await sourceOf(t, 0)
  for (const step of [1, 2, 5, 7]) {
    const directory = temporaryDirectory(t)
    let store = await openStateStore(directory)
    let first = 0
    for (let sent = 0; first < source.chunks.length; sent += 1) {
      assert.ok(sent < 20, 'it comes to an end')
      const chunks = broken(source, first, first + step)
      const answer = await stageRange(store, group1, { name: 'one', first, chunks }, options)
      if (answer.isWhole) break
      assert.equal(answer.chunks, first + step, 'a break costs nothing that had come')
      assert.equal(readStaged(store, group1), undefined, 'a part is no snapshot')
      await store.close()
      store = await openStateStore(directory)
      assert.deepEqual(await recoverInstalls(store, options), { installed: [], staged: [] })
      first = stagedChunks(store, group1, 'one')
      assert.equal(first, answer.chunks)
    }
    await assertInstalls(store, source)
    await store.close()
  }
})

/** Its process dies before write number `writes`. */
function dying(store: StateStore, writes: number): StateStore {
  let left = writes
  return Object.create(store, {
    write: {
      value: async (batch: StateBatch) => {
        if (left === 0) throw new Error('the process died')
        left -= 1
        await store.write(batch)
      },
    },
  }) as StateStore
}

test('a crash between two writes costs the chunks since the last note (S25)', async (t) => {
  const source = await sourceOf(t, 0)
  let resumed = 0
  for (let writes = 0; ; writes += 1) {
    const directory = join(temporaryDirectory(t), 'state')
    const store = await openStateStore(directory)
    let given = 0
    async function* counted(): AsyncGenerator<Uint8Array> {
      for (const chunk of source.chunks) {
        given += 1
        yield chunk
      }
    }
    const whole = { name: 'one', first: 0, chunks: counted() }
    const isDone = await stageRange(dying(store, writes), group1, whole, options).then(
      ({ isWhole }) => isWhole,
      () => false,
    )
    await store.close()
    const again = await openStateStore(directory)
    const { staged } = await recoverInstalls(again, options)
    if (staged.length === 0) {
      const first = stagedChunks(again, group1, 'one')
      assert.ok(given - first <= chunksPerNoteMax, `${given} came, ${first} are left`)
      if (first > 0) resumed += 1
      const rest = { name: 'one', first, chunks: broken(source, first, source.chunks.length) }
      assert.equal((await stageRange(again, group1, rest, options)).isWhole, true)
    }
    await assertInstalls(again, source)
    await again.close()
    if (isDone) break
  }
  assert.ok(resumed > 3, `${resumed} crashes left something`)
})

test('chunks of two streams never mix: another name begins with nothing (H9)', async (t) => {
  const [one, other] = [await sourceOf(t, 0), await sourceOf(t, 7)]
  const store = await openStateStore(temporaryDirectory(t))
  const part = { name: 'one', first: 0, chunks: broken(one, 0, 5) }
  assert.deepEqual(await stageRange(store, group1, part, options), { isWhole: false, chunks: 5 })
  assert.equal(stagedChunks(store, group1, 'other'), 0)
  const rest = { name: 'other', first: 5, chunks: broken(other, 5, other.chunks.length) }
  assert.deepEqual(await stageRange(store, group1, rest, options), { isWhole: false, chunks: 0 })
  // One that goes on elsewhere than where it stopped is told where that was.
  const gap = { name: 'one', first: 7, chunks: broken(one, 7, one.chunks.length) }
  assert.deepEqual(await stageRange(store, group1, gap, options), { isWhole: false, chunks: 5 })
  const whole = { name: 'other', first: 0, chunks: broken(other, 0, other.chunks.length) }
  assert.equal((await stageRange(store, group1, whole, options)).isWhole, true)
  await assertInstalls(store, other)
  await store.close()
})

test('a chunk that was altered leaves nothing, also behind a break', async (t) => {
  const source = await sourceOf(t, 0)
  const store = await openStateStore(temporaryDirectory(t))
  const part = { name: 'one', first: 0, chunks: broken(source, 0, 5) }
  await stageRange(store, group1, part, options)
  const altered = source.chunks.map((chunk) => Buffer.from(chunk))
  altered[6]?.writeUInt8((altered[6]?.readUInt8(100) ?? 0) ^ 1, 100)
  const chunks = broken({ ...source, chunks: altered }, 5, altered.length)
  const answer = await stageRange(store, group1, { name: 'one', first: 5, chunks }, options)
  assert.deepEqual(answer, { isWhole: false, chunks: 0 })
  assert.deepEqual(await readAll(store, stagedRange(group1)), [])
  assert.equal(stagedChunks(store, group1, 'one'), 0)
  await store.close()
})
