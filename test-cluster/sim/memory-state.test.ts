// If this breaks, a simulated node lives on rows that LevelDB would not have given it, and what the
// simulation proves is not true of the real store.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng, type Prng } from '#base/prng'
import { openStateStore, type StateStore } from '#storage'
import { everything, hex, readAll, row, temporaryDirectory } from '../../storage/state-fixture.ts'
import { MemoryStateStore, StateRows } from './memory-state.ts'

const worlds = 12
const steps = 40
const keys = 60

async function change(store: StateStore, prng: Prng): Promise<void> {
  const batch = store.batch()
  for (let left = prng.range(0, 12); left > 0; left -= 1) {
    const { key, value } = row(prng.range(0, keys), prng.range(0, 40))
    if (prng.range(0, 3) === 0) batch.del(key)
    else batch.put(key, value)
  }
  await store.write(batch)
}

async function clear(store: StateStore, prng: Prng): Promise<void> {
  const from = prng.range(0, keys)
  await store.clear({ from: row(from).key, until: row(from + prng.range(0, 10)).key })
}

async function look(store: StateStore, prng: Prng): Promise<string[]> {
  const from = prng.range(0, keys)
  const range = {
    from: row(from).key,
    until: row(from + prng.range(0, keys)).key,
    reverse: prng.range(0, 2) === 0,
    ...(prng.range(0, 2) === 0 ? { limitRows: prng.range(1, 9) } : {}),
  }
  const seen: string[] = []
  for await (const page of store.scan(range)) {
    for (const { key, value } of page) seen.push(`${hex(key)}=${hex(value)}`)
  }
  const value = store.get(row(prng.range(0, keys)).key)
  return [...seen, value === undefined ? 'absent' : hex(value)]
}

test('rows in memory and LevelDB give the same answers', async (t) => {
  for (let seed = 1; seed <= worlds; seed += 1) {
    const level = await openStateStore(temporaryDirectory(t))
    const memory = new MemoryStateStore({ rows: new StateRows(), sync: async () => {} })
    const both = [
      { store: level as StateStore, prng: createPrng(seed) },
      { store: memory as StateStore, prng: createPrng(seed) },
    ]
    let views = both.map(({ store }) => store.view())
    let before = await Promise.all(views.map((view) => readAll(view)))
    for (let step = 0; step < steps; step += 1) {
      const act = step % 7 === 6 ? clear : change
      for (const { store, prng } of both) await act(store, prng)
      const [a, b] = await Promise.all(both.map(({ store, prng }) => look(store, prng)))
      assert.deepEqual(a, b, `seed ${seed}, step ${step}`)
      if (step % 10 !== 9) continue
      const now = await Promise.all(views.map((view) => readAll(view)))
      assert.deepEqual(now, before, `seed ${seed}: a view moved`)
      for (const view of views) await view.close()
      views = both.map(({ store }) => store.view())
      before = await Promise.all(views.map((view) => readAll(view)))
    }
    for (const view of views) await view.close()
    assert.deepEqual(await readAll(memory), await readAll(level), `seed ${seed}`)
    await level.close()
  }
})

test('a crash leaves what was synced, and of the next write all or nothing', async () => {
  for (const keep of [true, false]) {
    const rows = new StateRows()
    let syncs = 0
    const never = new Promise<void>(() => {})
    const store = new MemoryStateStore({
      rows,
      sync: () => (++syncs > 1 ? never : Promise.resolve()),
    })
    for (const number of [1, 2, 3]) {
      const batch = store.batch()
      batch.put(row(number).key, row(number).value)
      if (number === 1) await store.write(batch)
      else void store.write(batch)
    }
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(store.get(row(2).key), undefined, 'not visible before it is durable')
    store.crash(keep)
    const after = new MemoryStateStore({ rows, sync: async () => {} })
    assert.equal((await readAll(after, everything)).length, keep ? 2 : 1)
    assert.equal(after.get(row(3).key), undefined)
  }
})

test('the first failure is the last write', async () => {
  const failure = new Error('EIO')
  const store = new MemoryStateStore({ rows: new StateRows(), sync: () => Promise.reject(failure) })
  await assert.rejects(store.write(store.batch()), failure)
  assert.throws(() => store.get(row(1).key), failure)
  assert.throws(() => store.batch(), failure)
})
