import assert from 'node:assert/strict'
import {
  appendFileSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createPrng } from '#base/prng'
import { ClassicLevel } from 'classic-level'
import { checkStateFiles, findDropped } from './state-check.ts'
import { crc32c, unmaskCrc } from './state-crc32c.ts'
import { StateDamageError } from './state-errors.ts'
import {
  copyOf,
  everything,
  filesOf,
  flipBit,
  group1,
  readAll,
  row,
  rowsOf,
  temporaryDirectory,
  writeRows,
} from './state-fixture.ts'
import { type LogFile, readLogFile } from './state-log-file.ts'
import { openStateStore } from './state-store.ts'
import { checkData, checkStructure } from './state-table-file.ts'

const batchRows = 20

interface Sample {
  readonly directory: string
  readonly contents: readonly string[]
  /** What it held before the last of its batches: what ends there is older, but whole. */
  readonly older: ReadonlySet<string>
}

/** One session: everything is in the write log, one batch after the other. */
async function sampleInLog(t: TestContext, batches: number): Promise<Sample> {
  const directory = join(temporaryDirectory(t), 'state')
  const store = await openStateStore(directory)
  for (let n = 0; n < batches; n += 1) {
    await writeRows(store, rowsOf({ from: n * batchRows, until: (n + 1) * batchRows }))
  }
  const contents = await readAll(store)
  await store.close()
  return { directory, contents, older: new Set() }
}

/** Several sessions with overwrites and deletions: tables on two levels, and a write log. */
async function sampleInTables(t: TestContext, compression: boolean): Promise<Sample> {
  const directory = join(temporaryDirectory(t), 'state')
  let contents: readonly string[] = []
  const older = new Set<string>()
  for (let session = 0; session < 6; session += 1) {
    older.clear()
    const store = await openStateStore(directory, { compression, writeBufferBytes: 64 * 1024 })
    for (let n = 0; n < 10; n += 1) {
      const from = session * 37 + n * batchRows
      older.add((await readAll(store)).join())
      await writeRows(store, rowsOf({ from, until: from + 30, bytes: 40 + session * 20 }))
    }
    older.add((await readAll(store)).join())
    await store.clear({ from: row(session * 20).key, until: row(session * 20 + 15).key })
    contents = await readAll(store)
    await store.close()
  }
  return { directory, contents, older }
}

/** Opens a copy and reads every row both ways; the outcome of one injury. */
async function openInjured(
  sample: Sample,
  directory: string,
): Promise<'refused' | 'named' | 'older' | 'equal'> {
  try {
    const store = await openStateStore(directory)
    try {
      const found = await readAll(store)
      if (store.damagedGroups.length > 0) {
        assert.deepEqual(
          store.damagedGroups.map(({ group }) => group),
          [group1],
        )
        assert.deepEqual(found, [])
        return 'named'
      }
      if (sample.older.has(found.join())) return 'older'
      assert.deepEqual(found, sample.contents)
      for (const line of sample.contents) {
        const [key, value] = line.split('=')
        const found = store.get(Buffer.from(key ?? '', 'hex'))
        assert.equal(Buffer.from(found ?? []).toString('hex'), value)
      }
      return 'equal'
    } finally {
      await store.close()
    }
  } catch (error) {
    assert.ok(error instanceof StateDamageError, `neither equal nor named: ${String(error)}`)
    return 'refused'
  }
}

test('the CRC is that of LevelDB', () => {
  // If this breaks, every healthy directory is refused, or none.
  const bytes = Buffer.from('123456789')
  assert.equal(crc32c(bytes, 0, 9), 0xe3069283)
  for (let cut = 0; cut <= 9; cut += 1) {
    assert.equal(crc32c(bytes, cut, 9, crc32c(bytes, 0, cut)), 0xe3069283)
  }
  const masked = (((0x12345678 >>> 15) | (0x12345678 << 17)) + 0xa282ead8) >>> 0
  assert.equal(unmaskCrc(masked), 0x12345678)
})

test('every bit of a write log: refused, or the batches are the same (S9)', async (t) => {
  // If this breaks, one flipped bit silently drops acknowledged batches, as it does in LevelDB.
  const { directory } = await sampleInLog(t, 1)
  const [file] = filesOf(directory, /\.log$/)
  assert.ok(file !== undefined)
  const bytes = readFileSync(file).subarray(0)
  const whole = readLogFile(bytes, 'x.log')
  assert.equal(whole.records.length, 1)
  assert.equal(whole.torn, false)
  let refused = 0
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    refused += isRefused(() => readLogFile(bytes, 'x.log'), whole) ? 1 : 0
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  }
  assert.equal(refused, bytes.length * 8)
})

function isRefused(read: () => LogFile, whole: LogFile): boolean {
  try {
    assert.deepEqual(read(), whole)
    return false
  } catch (error) {
    assert.ok(error instanceof StateDamageError, String(error))
    return true
  }
}

test('every bit of a table: refused, but for the padding of its footer (S10)', async (t) => {
  // If this breaks, a flipped bit hides rows from get() while every value still checks out.
  for (const compression of [true, false]) {
    const directory = join(temporaryDirectory(t), 'state')
    for (let session = 0; session < 2; session += 1) {
      const store = await openStateStore(directory, { compression })
      if (session === 0) await writeRows(store, rowsOf({ from: 0, until: 60, bytes: 30 }))
      await store.close()
    }
    const [file] = filesOf(directory, /\.ldb$/)
    assert.ok(file !== undefined)
    const bytes = readFileSync(file)
    const harmless = new Set<number>()
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      if (!isTableRefused(bytes)) harmless.add(bit >> 3)
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    }
    // Between the two handles and the magic number; one bit makes a handle longer by a zero.
    for (const at of harmless) assert.ok(at >= bytes.length - 48 && at < bytes.length - 8, `${at}`)
    assert.ok(harmless.size < 36)
  }
})

test('the end of a table is enough to check its structure', async (t) => {
  // If this breaks, opening in a hurry reads every byte, or trusts an index that it did not check.
  const { directory } = await sampleInTables(t, false)
  for (const file of filesOf(directory, /\.ldb$/)) {
    const bytes = readFileSync(file)
    const whole = checkStructure({ bytes, base: 0, file })
    let base = bytes.length - 48
    let steps = 0
    for (; ; steps += 1) {
      const structure = checkStructure({ bytes: bytes.subarray(base), base, file })
      if ('dataBlocks' in structure) {
        assert.deepEqual(structure, whole)
        break
      }
      assert.ok(structure.neededFrom < base)
      base = structure.neededFrom
    }
    assert.ok(steps > 0)
    assert.ok(base > 0)
  }
})

function isTableRefused(bytes: Buffer): boolean {
  try {
    const part = { bytes, base: 0, file: 'x.ldb' }
    const structure = checkStructure(part)
    assert.ok('dataBlocks' in structure)
    for (const _ of checkData(part, structure.dataBlocks));
    return false
  } catch (error) {
    assert.ok(error instanceof StateDamageError, String(error))
    return true
  }
}

for (const compression of [true, false]) {
  const named = compression ? 'packed' : 'plain'
  test(`random bits of all files, ${named} blocks: named, or every row is equal`, async (t) => {
    // If this breaks, a replica serves altered or missing rows and calls them the truth (R22).
    const sample = await sampleInTables(t, compression)
    const files = filesOf(sample.directory, /\.ldb$|\.log$|^MANIFEST|^CURRENT$/).map((f) =>
      basename(f),
    )
    assert.ok(files.filter((name) => name.endsWith('.ldb')).length >= 2)
    const prng = createPrng(42)
    const copy = join(temporaryDirectory(t), 'copy')
    const outcomes = { refused: 0, named: 0, older: 0, equal: 0 }
    for (let trial = 0; trial < 120; trial += 1) {
      const name = files[trial % files.length] ?? ''
      copyOf(sample.directory, copy)
      const file = join(copy, name)
      const bit = prng.range(0, statSync(file).size * 8)
      flipBit(file, bit)
      const outcome = await openInjured(sample, copy)
      outcomes[outcome] += 1
      if (outcome === 'equal') t.diagnostic(`harmless: ${name} bit ${bit}`)
    }
    const { named: names, refused } = outcomes
    assert.ok(names + refused >= 90 && names > 50, JSON.stringify(outcomes))
  })
}

test('a log cut anywhere opens with a prefix of the batches (S1, S9)', async (t) => {
  // If this breaks, a crash leaves half a batch, or a healthy node is refused after a crash.
  const batches = 30
  const sample = await sampleInLog(t, batches)
  const [log] = filesOf(sample.directory, /\.log$/)
  assert.ok(log !== undefined)
  assert.ok(statSync(log).size > 3 * 32 * 1024, 'batches span blocks')
  const prng = createPrng(7)
  const copy = join(temporaryDirectory(t), 'copy')
  for (let trial = 0; trial < 40; trial += 1) {
    copyOf(sample.directory, copy)
    const file = join(copy, basename(log))
    const size = trial === 0 ? statSync(file).size : prng.range(0, statSync(file).size)
    truncateSync(file, size)
    if (trial === 0) appendFileSync(file, Buffer.alloc(70_000)) // allocated, never written
    const whole = readLogFile(readFileSync(file), 'x').records.length
    const store = await openStateStore(copy)
    assert.deepEqual(
      await readAll(store),
      sample.contents.slice(0, whole * batchRows),
      `cut ${size}`,
    )
    await store.close()
  }
})

test('files that are missing or do not belong together are noticed (S11)', async (t) => {
  // If this breaks, LevelDB starts an empty database over a node's state.
  const sample = await sampleInTables(t, true)
  const copy = join(temporaryDirectory(t), 'copy')
  const refuses = async (injure: () => void, expected: RegExp): Promise<void> => {
    copyOf(sample.directory, copy)
    injure()
    const isIt = (error: unknown): boolean =>
      error instanceof StateDamageError && expected.test(error.message)
    await assert.rejects(checkStateFiles(copy, { data: true }), isIt)
    await openInjured(sample, copy)
  }
  const first = (pattern: RegExp): string => filesOf(copy, pattern)[0] ?? ''
  await refuses(() => rmSync(join(copy, 'CURRENT')), /CURRENT is missing/)
  await refuses(() => rmSync(first(/^MANIFEST/)), /MANIFEST-\d+: it is missing/)
  await refuses(() => rmSync(first(/\.log$/)), /write log \d+ is missing/)
  await refuses(() => rmSync(first(/\.ldb$/)), /\.ldb: it is missing/)
  await refuses(() => appendFileSync(first(/\.ldb$/), 'x'), /bytes instead of/)
  await refuses(
    () => writeFileSync(join(copy, 'CURRENT'), 'MANIFEST-9'),
    /does not name a MANIFEST/,
  )
  await refuses(() => {
    const log = first(/\.log$/)
    truncateSync(log, statSync(log).size - 3)
    const number = Number.parseInt(basename(log), 10) + 1
    const next = `${String(number).padStart(6, '0')}.log`
    writeFileSync(join(copy, next), readFileSync(first(/\.log$/)))
  }, /middle of a batch/)
})

test('a batch taken out of the middle of a log is missed (S11)', async (t) => {
  // If this breaks, a lost write goes unseen when each record that is left is sound.
  const directory = temporaryDirectory(t)
  const store = await openStateStore(directory)
  for (const n of [1, 2, 3]) await writeRows(store, [row(n)])
  await store.close()
  const [log] = filesOf(directory, /\.log$/)
  assert.ok(log !== undefined)
  const bytes = readFileSync(log)
  const second = 7 + bytes.readUInt16LE(4)
  const third = second + 7 + bytes.readUInt16LE(second + 4)
  writeFileSync(log, Buffer.concat([bytes.subarray(0, second), bytes.subarray(third)]))
  await assert.rejects(checkStateFiles(directory, { data: true }), /missing before number/)
  const { damagedGroups } = await openStateStore(directory)
  assert.match(damagedGroups[0]?.reason ?? '', /batches before/)
})

test('an emptied record is not the end of a log (S9)', async (t) => {
  // If this breaks, LevelDB skips the rest of a block and nobody notices.
  const { directory } = await sampleInLog(t, 1)
  const bytes = readFileSync(filesOf(directory, /\.log$/)[0] ?? '')
  bytes.fill(0, 4, 7) // length and type
  assert.throws(() => readLogFile(bytes, 'x.log'), StateDamageError)
  assert.deepEqual(readLogFile(bytes.fill(0), 'x.log'), { records: [], torn: true })
})

test('a table whose footer points elsewhere is refused (S10)', async (t) => {
  // If this breaks, rows hide behind a sound block that is not the one it should be.
  const { directory } = await sampleInTables(t, true)
  const bytes = readFileSync(filesOf(directory, /\.ldb$/)[0] ?? '')
  const footer = bytes.subarray(-48, -8)
  const ends = [...footer.entries()].filter(([, byte]) => byte < 128).map(([at]) => at + 1)
  const [, middle = 0, , end = 0] = ends // two handles of two numbers each
  const index = Buffer.from(footer.subarray(middle, end))
  footer.fill(0).set(Buffer.concat([index, index]))
  assert.ok(isTableRefused(bytes))
})

test('what LevelDB drops from its log is found in its trace', async (t) => {
  // If this breaks, damage of a kind that our own check does not know goes unseen.
  const { directory } = await sampleInLog(t, 8)
  const open = async (): Promise<string | undefined> => {
    const db = new ClassicLevel(directory)
    await db.open()
    await db.close()
    return findDropped(directory)
  }
  const healthy = copyOf(directory, `${directory}-healthy`)
  const [log] = filesOf(directory, /\.log$/)
  flipBit(log ?? '', 8 * 5_000)
  assert.match((await open()) ?? '', /ignoring error.*dropping \d+ bytes/)
  copyOf(healthy, directory)
  assert.equal(await open(), undefined)
})

test('an empty directory and a half-made database are no damage', async (t) => {
  // If this breaks, a new node does not start.
  const directory = join(temporaryDirectory(t), 'state')
  assert.equal((await checkStateFiles(directory, { data: true })).tables, 0)
  await (await openStateStore(directory)).close()
  rmSync(join(directory, 'CURRENT'))
  for (const log of filesOf(directory, /\.log$/)) rmSync(log) // died before CURRENT was written
  const store = await openStateStore(directory)
  assert.deepEqual(await readAll(store, everything), [])
  await store.close()
})

test('a scrub passes over a store that is written and compacted meanwhile', async (t) => {
  // If this breaks, healthy nodes stop themselves.
  const store = await openStateStore(join(temporaryDirectory(t), 'state'), {
    writeBufferBytes: 64 * 1024,
    maxFileBytes: 1024 * 1024,
  })
  const progress = { writing: true, scrubs: 0 }
  const write = async (): Promise<void> => {
    for (let n = 0; n < 80; n += 1) {
      await writeRows(store, rowsOf({ from: (n * 131) % 900, until: ((n * 131) % 900) + 100 }))
    }
    progress.writing = false
  }
  const scrub = async (): Promise<void> => {
    for (; progress.writing; progress.scrubs += 1) await store.scrub()
  }
  await Promise.all([write(), scrub()])
  const report = await store.scrub()
  assert.ok(progress.scrubs > 0)
  assert.ok(report.tables > 0)
  await store.close()
})
