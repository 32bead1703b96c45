import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { ClassicLevel } from 'classic-level'
import * as fc from 'fast-check'
import { type GroupId, groupId } from '#base/brand'
import { compareBytes, sortedTextKeys } from '#base/order'
import { dueKey, installKey, metaKey, rowOfKey, stagedKey, taskKey } from './keys.ts'
import {
  copyOf,
  everything,
  filesOf,
  flipBit,
  group1,
  hex,
  readAll,
  row,
  rowsOf,
  temporaryDirectory,
  writeRows,
} from './state-fixture.ts'
import { DiskFailure, StateDamageError, StateLockedError } from './state-errors.ts'
import { openStateStore, type Row, type StateStore, stateLimits } from './state-store.ts'

test('batches against a sorted map, reopened in between', async (t) => {
  // If this breaks, the store returns something else than what was written last.
  const key = fc.integer({ min: 0, max: 30 }).map((n) => taskKey(group1, `k${n}`))
  const operation = fc.record({ key, value: fc.option(fc.uint8Array({ maxLength: 40 })) })
  const batches = fc.array(fc.array(operation, { maxLength: 8 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(batches, fc.nat(8), async (script, reopenAt) => {
      const directory = temporaryDirectory(t)
      let store = await openStateStore(directory)
      const model = new Map<string, string>()
      for (const [at, operations] of script.entries()) {
        const batch = store.batch()
        for (const { key, value } of operations) {
          if (value === null) batch.del(key)
          else batch.put(key, value)
          if (value === null) model.delete(hex(key))
          else model.set(hex(key), hex(value))
        }
        assert.equal(batch.size, operations.length)
        await store.write(batch)
        if (at !== reopenAt) continue
        await store.close()
        store = await openStateStore(directory)
      }
      const sorted = sortedTextKeys(model).map((key) => `${key}=${model.get(key)}`)
      assert.deepEqual(await readAll(store), sorted)
      for (let n = 0; n <= 30; n += 1) {
        const found = store.get(taskKey(group1, `k${n}`))
        const expected = model.get(hex(taskKey(group1, `k${n}`)))
        assert.equal(found === undefined ? undefined : hex(found), expected)
      }
      await store.close()
    }),
    { numRuns: 25 },
  )
})

test('scans: ranges, direction, limit and pages', async (t) => {
  // If this breaks, a loader misses rows at the seam of two pages.
  const store = await openStateStore(temporaryDirectory(t))
  const rows = [...rowsOf({ from: 0, until: 3_500, bytes: 20 })]
  await writeRows(store, rows)
  const scan = async (range: Parameters<StateStore['scan']>[0]): Promise<Row[]> => {
    const found: Row[] = []
    for await (const page of store.scan(range)) {
      assert.ok(page.length > 0)
      assert.ok(page.length <= stateLimits.pageRowsMax)
      found.push(...page)
    }
    return found
  }
  const keysOf = (list: readonly Row[]): string[] => list.map(({ key }) => hex(key))
  const range = { from: row(100).key, until: row(3_400).key }
  assert.deepEqual(keysOf(await scan(range)), keysOf(rows.slice(100, 3_400)))
  const backwards = await scan({ ...range, reverse: true, limitRows: 1_500 })
  assert.deepEqual(keysOf(backwards), keysOf(rows.slice(1_900, 3_400).toReversed()))
  assert.deepEqual(await scan({ from: row(5).key, until: row(5).key }), [])
  await store.clear(range)
  assert.deepEqual(
    keysOf(await scan(everything)),
    keysOf([...rows.slice(0, 100), ...rows.slice(3_400)]),
  )
  await store.close()
})

test('a view and a running scan keep the state of one moment', async (t) => {
  // If this breaks, a snapshot mixes rows of two applied indexes, and a replica built from it
  // differs.
  const store = await openStateStore(temporaryDirectory(t))
  await writeRows(store, rowsOf({ from: 0, until: 2_500 }))
  const before = await readAll(store)
  const view = store.view()
  const scanned: Row[] = []
  for await (const page of store.scan(everything)) {
    scanned.push(...page)
    await writeRows(store, rowsOf({ from: 2_000, until: 2_600, bytes: 7 }))
    await store.clear({ from: row(0).key, until: row(2_000).key })
  }
  assert.equal(scanned.length, 2_500)
  assert.deepEqual(await readAll(view), before)
  assert.equal(hex(view.get(row(1).key) ?? Buffer.of()), hex(row(1).value))
  assert.equal(store.get(row(1).key), undefined)
  await view.close()
  await view.close()
  await store.close()
})

test('writes called together land in the order of the calls (S6)', async (t) => {
  // If this breaks, an older record overwrites a newer one.
  const store = await openStateStore(temporaryDirectory(t))
  const writes = Array.from({ length: 200 }, (_, n) =>
    writeRows(store, [{ key: row(0).key, value: Buffer.from(`${n}`) }, row(n)]),
  )
  await Promise.all(writes)
  assert.equal(Buffer.from(store.get(row(0).key) ?? []).toString(), '199')
  await store.close()
})

test('a flipped bit in a value is found, and the store stays failed (S7, S8)', async (t) => {
  // If this breaks, a node executes a task that nobody registered.
  const directory = temporaryDirectory(t)
  let store = await openStateStore(directory, { compression: false })
  const marked = { key: row(7).key, value: Buffer.alloc(400, 'find me') }
  await writeRows(store, [...rowsOf({ from: 0, until: 100 }), marked])
  await store.close()
  store = await openStateStore(directory, { compression: false }) // moves the rows to a table
  const [table] = filesOf(directory, /\.ldb$/)
  assert.ok(table !== undefined)
  const at = (await readFile(table)).indexOf('find me')
  assert.ok(at > 0)
  flipBit(table, at * 8 + 3)
  const view = store.view()
  const isDamage = (error: unknown): boolean =>
    error instanceof StateDamageError && error.key === hex(marked.key)
  assert.throws(() => store.get(marked.key), isDamage)
  assert.throws(() => store.get(row(1).key), isDamage)
  assert.throws(() => view.get(row(1).key), isDamage)
  assert.throws(() => store.batch(), isDamage)
  await assert.rejects(readAll(store), isDamage)
  assert.ok(store.failure instanceof StateDamageError)
  await view.close()
  await store.close()

  // The same bit, found by a scan, by a scrub, and by the next opening.
  const copy = join(temporaryDirectory(t), 'copy')
  const byScan = await openUnchecked(copyOf(directory, copy))
  await assert.rejects(readAll(byScan), isDamage)
  await byScan.close()
  const byScrub = await openUnchecked(copyOf(directory, `${copy}-2`))
  await assert.rejects(byScrub.scrub(), StateDamageError)
  assert.throws(() => byScrub.get(row(1).key), StateDamageError)
  await byScrub.close()
  // The store that failed has left word for the next start, which looks at everything.
  const { damagedGroups } = await openStateStore(directory)
  assert.deepEqual(
    damagedGroups.map(({ group }) => group),
    [group1],
  )
})

function openUnchecked(directory: string): Promise<StateStore> {
  return openStateStore(directory, { compression: false, verify: 'structure' })
}

/** The next write log lands on a device that takes every byte but cannot sync. */
function breakNextLog(directory: string): void {
  const numbers = filesOf(directory, /\d+\./).map((file) => Number.parseInt(basename(file), 10))
  const next = 1 + numbers.reduce((a, b) => (a > b ? a : b))
  for (let n = next; n < next + 60; n += 1) {
    symlinkSync('/dev/null', join(directory, `${String(n).padStart(6, '0')}.log`))
  }
}

test('a write whose fsync fails is refused, and so is every call after it (S5, S8)', async (t) => {
  // If this breaks, the node promises what a power loss takes back (R20).
  const attempts: Readonly<Record<string, (store: StateStore) => Promise<void>>> = {
    write: async (store) => {
      for (let n = 0; n < 40; n += 1)
        await writeRows(store, rowsOf({ from: n * 50, until: n * 50 + 50 }))
    },
    clear: (store) => store.clear(everything),
  }
  for (const [name, attempt] of Object.entries(attempts)) {
    const directory = temporaryDirectory(t)
    const store = await openStateStore(directory, { writeBufferBytes: 64 * 1024 })
    await writeRows(store, rowsOf({ from: 0, until: 9_000, bytes: 1 }))
    await writeRows(store, rowsOf({ from: 0, until: 1 })) // the log behind the big batch is begun
    breakNextLog(directory)
    const isDiskFailure = (error: unknown): boolean =>
      error instanceof DiskFailure && error.code === 'DISK_FAILED'
    const twice = async (): Promise<void> => {
      await attempt(store)
      await attempt(store)
    }
    await assert.rejects(twice(), isDiskFailure, `${name} was acknowledged`)
    assert.throws(() => store.batch(), isDiskFailure)
    assert.throws(() => store.get(row(1).key), isDiskFailure)
    await assert.rejects(store.clear(everything), isDiskFailure)
    await store.close()
  }
})

test('a value that stands under another key is damage (S7)', async (t) => {
  // If this breaks, a damaged key makes one task's record answer for another.
  const directory = temporaryDirectory(t)
  await (await openStateStore(directory)).close()
  const db = new ClassicLevel<Uint8Array, Uint8Array>(directory, {
    keyEncoding: 'view',
    valueEncoding: 'view',
  })
  const store = await openStateStore(join(directory, 'other'))
  await writeRows(store, [row(1)])
  await store.close()
  const raw = new ClassicLevel<Uint8Array, Uint8Array>(join(directory, 'other'), {
    keyEncoding: 'view',
    valueEncoding: 'view',
  })
  const stored = (await raw.get(row(1).key)) ?? Buffer.of()
  await raw.close()
  await db.put(row(2).key, stored)
  await db.put(row(3).key, stored.subarray(0, 3))
  await db.close()
  const moved = await openStateStore(directory)
  assert.throws(() => moved.get(row(2).key), StateDamageError)
  await moved.close()
  // No block is damaged, so only who looks at each value finds it: the next start does.
  const salvaged = await openStateStore(directory)
  assert.equal(salvaged.damagedGroups[0]?.group, group1)
  assert.equal(salvaged.get(row(3).key), undefined)
  await salvaged.close()
  assert.deepEqual((await openStateStore(directory)).damagedGroups, salvaged.damagedGroups)
})

test('a directory in use is refused with the name of its user', async (t) => {
  // If this breaks, two processes write one LevelDB and destroy it.
  const directory = temporaryDirectory(t)
  const store = await openStateStore(directory)
  await assert.rejects(openStateStore(directory), StateLockedError)
  const other = `
    import { openStateStore } from ${JSON.stringify(join(import.meta.dirname, 'state-store.ts'))}
    await openStateStore(${JSON.stringify(directory)}).then(
      () => console.log('opened'),
      (error) => console.log(error.code, error.pid),
    )`
  const [manifest] = filesOf(directory, /^MANIFEST/)
  // Whoever looks at the files of a running node must not call it damaged.
  flipBit(manifest ?? '', 0)
  const child = spawn(process.execPath, ['--input-type=module', '-e', other])
  const [line] = await once(createInterface(child.stdout), 'line')
  await once(child, 'close')
  flipBit(manifest ?? '', 0)
  const pid = process.platform === 'linux' ? process.pid : undefined
  assert.equal(line, `DATA_DIR_LOCKED ${pid}`)
  await writeRows(store, rowsOf({ from: 0, until: 3 })) // unharmed by the attempts
  await store.close()
  await (await openStateStore(directory)).close()
})

test('an erased group leaves nothing behind, and its neighbours whole', async (t) => {
  // If this breaks, a replica that begins afresh finds the rows of the one before it, or a sound
  // group loses rows with a damaged one.
  const directory = temporaryDirectory(t)
  let store = await openStateStore(directory)
  const groups = [0, 1, 2].map(groupId)
  const rowsIn = (group: GroupId) => [metaKey(group), taskKey(group, 'a/b'), dueKey(group, 5, 6)]
  const batch = store.batch()
  for (const group of groups) {
    for (const key of rowsIn(group)) batch.put(key, Buffer.from('live'))
    batch.put(stagedKey(group, rowOfKey(metaKey(group))), Buffer.from('staged'))
    batch.put(installKey(group), Buffer.from('marker'))
  }
  await store.write(batch)
  const before = await readAll(store)
  await store.eraseGroup(group1)
  await store.close()
  store = await openStateStore(directory)
  const isOfGroup1 = (line: string): boolean => /^[08]001/.test(line)
  assert.equal(before.filter(isOfGroup1).length, 4)
  assert.equal(store.get(installKey(group1)), undefined)
  assert.ok(store.get(installKey(groupId(2))) !== undefined)
  assert.deepEqual(
    await readAll(store),
    before.filter((line) => !isOfGroup1(line)),
  )
  await store.close()
})

test('keys, values and batches have limits', async (t) => {
  // If this breaks, one caller can fill the node's memory.
  const store = await openStateStore(temporaryDirectory(t))
  const batch = store.batch()
  assert.throws(() => batch.put(Buffer.alloc(0), Buffer.alloc(1)), /not empty/)
  assert.throws(() => batch.put(Buffer.alloc(4_096), Buffer.alloc(1)), /keyBytesMax/)
  assert.throws(() => batch.put(row(1).key, Buffer.alloc(17 * 1024 * 1024)), /valueBytesMax/)
  const big = Buffer.alloc(stateLimits.valueBytesMax)
  const fill = (): void => {
    for (;;) batch.put(row(1).key, big)
  }
  assert.throws(fill, /batchBytesMax/)
  assert.ok(compareBytes(row(1).key, row(2).key) < 0)
  await store.close()
})
