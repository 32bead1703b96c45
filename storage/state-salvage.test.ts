// A damaged state and its groups: what is sound is saved, what is not is named, and the node's own
// facts are never lost with it.

import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { ClassicLevel } from 'classic-level'
import { type GroupId, groupId } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import {
  dueKey,
  groupRange,
  installKey,
  metaKey,
  nodeFactKey,
  rowOfKey,
  stagedKey,
  stagedRange,
  taskKey,
} from './keys.ts'
import { StateDamageError } from './state-errors.ts'
import { readFactSheet } from './state-facts.ts'
import { copyOf, filesOf, flipBit, readAll, temporaryDirectory } from './state-fixture.ts'
import { openStateStore, type StateStore } from './state-store.ts'

const groups = [0, 1, 2, 3, 7].map(groupId)
const small = { writeBufferBytes: 64 * 1024, maxFileBytes: 1024 * 1024 }

interface Sample {
  /** Of `state`, `facts.json` and what is put aside. */
  readonly folder: string
  /** By group, its rows after each batch; the last is what was acknowledged. */
  readonly histories: ReadonlyMap<GroupId, readonly string[]>
  /** Names of the files of the state. */
  readonly files: readonly string[]
}

const stateIn = (folder: string): string => join(folder, 'state')
const factsIn = (folder: string): string => join(folder, 'facts.json')

function openIn(folder: string): Promise<StateStore> {
  return openStateStore(stateIn(folder), { ...small, factsFile: factsIn(folder) })
}

/** Everything in one log, then in one table, readable as it is. */
function openPlain(folder: string): Promise<StateStore> {
  return openStateStore(stateIn(folder), { compression: false, factsFile: factsIn(folder) })
}

async function rowsIn(store: StateStore, group: GroupId): Promise<string> {
  return (await readAll(store, groupRange(group))).join('\n')
}

async function writeFact(store: StateStore, name: string, value: string): Promise<void> {
  const batch = store.batch()
  batch.put(nodeFactKey(name), Buffer.from(value))
  await store.write(batch)
}

/** Batches of one group each, as shards flush: some rows new, some changed, some gone. */
async function writeBatch(store: StateStore, prng: Prng, group: GroupId, n: number): Promise<void> {
  const batch = store.batch()
  batch.put(metaKey(group), Buffer.from(`applied ${n}`))
  for (let i = prng.range(5, 40); i > 0; i -= 1) {
    const key = taskKey(group, `orders/${String(prng.range(0, 400)).padStart(6, '0')}`)
    if (prng.range(0, 5) === 0) batch.del(key)
    else batch.put(key, Buffer.alloc(prng.range(20, 200), `${group} ${n} `))
    batch.put(dueKey(group, n * 1000, i), Buffer.from('due'))
  }
  await store.write(batch)
}

/** Several sessions, so that there are tables on several levels and a write log. */
async function sampleOf(t: TestContext, seed: number): Promise<Sample> {
  const folder = temporaryDirectory(t)
  const prng = createPrng(seed)
  const histories = new Map(groups.map((group) => [group, ['']]))
  for (let session = 0; session < 4; session += 1) {
    const store = await openIn(folder)
    if (session === 0) {
      await writeFact(store, 'incarnation', '4711')
      for (const group of groups) await writeFact(store, `started/${group}`, '1')
    }
    for (let n = 0; n < 25; n += 1) {
      const group = prng.pick(groups)
      await writeBatch(store, prng, group, session * 100 + n)
      histories.get(group)?.push(await rowsIn(store, group))
    }
    await store.close()
  }
  const files = filesOf(stateIn(folder), /\.ldb$|\.log$|^MANIFEST|^CURRENT$/).map((f) =>
    basename(f),
  )
  return { folder, histories, files }
}

type Injury = (prng: Prng, file: string) => void

const injuries: Readonly<Record<string, Injury>> = {
  flip: (prng, file) => flipBit(file, prng.range(0, statSync(file).size * 8)),
  zero(prng, file) {
    const bytes = readFileSync(file)
    const from = prng.range(0, bytes.length)
    bytes.fill(0, from, Math.min(bytes.length, from + prng.pick([64, 512, 4096])))
    writeFileSync(file, bytes)
  },
  garble(prng, file) {
    const bytes = readFileSync(file)
    const from = prng.range(0, bytes.length)
    for (let at = from; at < Math.min(bytes.length, from + 300); at += 1) bytes[at] = prng.next()
    writeFileSync(file, bytes)
  },
  truncate: (prng, file) => truncateSync(file, prng.range(0, statSync(file).size)),
  cutOut(prng, file) {
    const bytes = readFileSync(file)
    const from = prng.range(0, bytes.length)
    writeFileSync(file, Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 700)]))
  },
  lose: (_prng, file) => rmSync(file),
}

/** Throws when a group is neither what it was, nor a whole older state, nor named. */
async function judge(sample: Sample, folder: string): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>()
  const store = await openIn(folder)
  const named = new Set(store.damagedGroups.map(({ group }) => group))
  for (const group of groups) {
    const found = await rowsIn(store, group)
    const history = sample.histories.get(group) ?? []
    let outcome = 'equal'
    if (named.has(group)) {
      assert.equal(found, '', 'nothing of a damaged group is kept')
      outcome = 'named'
    } else if (found !== history.at(-1)) {
      assert.ok(history.includes(found), `group ${group} is a state that never was`)
      outcome = 'older'
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    const started = store.get(nodeFactKey(`started/${group}`))
    assert.equal(Buffer.from(started ?? []).toString(), '1', 'a fact is lost')
  }
  assert.equal(Buffer.from(store.get(nodeFactKey('incarnation')) ?? []).toString(), '4711')
  const first = [...store.damagedGroups]
  await store.close()
  const again = await openIn(folder)
  assert.deepEqual([...again.damagedGroups], first, 'the next start finds something else')
  await again.close()
  return outcomes
}

test('any injury: every group is whole, or older and whole, or named (S23)', async (t) => {
  // If this breaks, a replica serves rows that never were, or one bad block takes all groups along.
  const total = new Map<string, number>()
  const copy = join(temporaryDirectory(t), 'copy')
  for (let seed = 1; seed <= 2; seed += 1) {
    const sample = await sampleOf(t, seed)
    assert.ok(sample.files.filter((name) => name.endsWith('.ldb')).length >= 2, 'there are tables')
    const prng = createPrng(seed)
    for (let trial = 0; trial < 30; trial += 1) {
      rmSync(copy, { recursive: true, force: true })
      copyOf(sample.folder, copy)
      const name = sample.files[trial % sample.files.length] ?? ''
      const [kind, injure] = prng.pick(Object.entries(injuries))
      injure(prng, join(stateIn(copy), name))
      const outcomes = await judge(sample, copy).catch((cause: unknown) => {
        throw new Error(`seed ${seed}, trial ${trial}: ${kind} of ${name}`, { cause })
      })
      for (const [outcome, count] of outcomes) total.set(outcome, (total.get(outcome) ?? 0) + count)
    }
  }
  t.diagnostic(JSON.stringify(Object.fromEntries(total)))
  for (const outcome of ['equal', 'named']) assert.ok((total.get(outcome) ?? 0) > 30, outcome)
})

test('a damaged block condemns the groups of its keys and no others (S23)', async (t) => {
  // If this breaks, one bad sector costs a node all of its replicas, or a group's loss goes unseen.
  const folder = temporaryDirectory(t)
  let store = await openPlain(folder)
  for (const group of groups) {
    await writeFact(store, `started/${group}`, '1')
    const batch = store.batch()
    for (let i = 0; i < 400; i += 1) {
      batch.put(taskKey(group, `a/${1000 + i}`), Buffer.alloc(100, `find ${group} `))
    }
    await store.write(batch)
  }
  await store.close()
  await (await openPlain(folder)).close()
  const [table] = filesOf(stateIn(folder), /\.ldb$/)
  for (const group of groups) {
    const copy = copyOf(folder, `${folder}-${group}`)
    const file = join(stateIn(copy), basename(table ?? ''))
    const bytes = readFileSync(file)
    const first = bytes.indexOf(`find ${group} `)
    const last = bytes.lastIndexOf(`find ${group} `)
    flipBit(file, Math.floor((first + last) / 2) * 8)
    store = await openIn(copy)
    assert.deepEqual(
      store.damagedGroups.map((damaged) => damaged.group),
      [group],
    )
    for (const other of groups) {
      const rows = await readAll(store, groupRange(other))
      assert.equal(rows.length, other === group ? 0 : 400)
    }
    await store.eraseGroup(group)
    await store.close()
    store = await openIn(copy)
    assert.deepEqual([...store.damagedGroups], [])
    await store.close()
  }
})

test('a lost batch condemns its group and no others (S22)', async (t) => {
  // If this breaks, damage of the write log, which holds the last writes of all groups, condemns
  // all of them, or none.
  const sample = await sampleOf(t, 9)
  const [log] = filesOf(stateIn(sample.folder), /\.log$/)
  const size = statSync(log ?? '').size
  let alone = 0
  for (let at = 200; at < size - 6000; at += Math.floor(size / 12)) {
    const copy = copyOf(sample.folder, `${sample.folder}-${at}`)
    flipBit(join(stateIn(copy), basename(log ?? '')), at * 8)
    const store = await openIn(copy)
    assert.equal(store.damagedGroups.length, 1, `byte ${at}`)
    const [damaged] = store.damagedGroups
    for (const group of groups) {
      const expected = group === damaged?.group ? '' : sample.histories.get(group)?.at(-1)
      assert.equal(await rowsIn(store, group), expected)
    }
    alone += 1
    await store.close()
  }
  assert.ok(alone > 6)
})

test("the node's facts outlive the state, and the state their second home (S21)", async (t) => {
  // If this breaks, a node forgets which peers it knows, or that it ever had a log.
  const sample = await sampleOf(t, 5)
  const isWhole = async (folder: string): Promise<void> => {
    const store = await openIn(folder)
    assert.equal(Buffer.from(store.get(nodeFactKey('incarnation')) ?? []).toString(), '4711')
    for (const group of groups) assert.ok(store.get(nodeFactKey(`started/${group}`)) !== undefined)
    await store.close()
  }
  const withoutState = copyOf(sample.folder, `${sample.folder}-a`)
  rmSync(stateIn(withoutState), { recursive: true })
  await isWhole(withoutState)
  const withoutFile = copyOf(sample.folder, `${sample.folder}-b`)
  rmSync(factsIn(withoutFile))
  await isWhole(withoutFile)
  rmSync(stateIn(withoutFile), { recursive: true })
  await isWhole(withoutFile)
  const young = temporaryDirectory(t)
  const store = await openIn(young)
  await writeFact(store, 'incarnation', '4711')
  for (const group of groups) await writeFact(store, `started/${group}`, '1')
  await store.close()
  rmSync(stateIn(young), { recursive: true })
  await isWhole(young)
  const text = readFileSync(factsIn(young), 'utf8')
  const [was, is] = ['4711', '4712'].map((value) => Buffer.from(value).toString('base64'))
  writeFileSync(factsIn(young), text.replace(was ?? '', is ?? ''))
  assert.equal(await readFactSheet(factsIn(young)), undefined, 'it is not what was written')
  const damagedFile = copyOf(sample.folder, `${sample.folder}-c`)
  for (const at of [3, 40, 90]) {
    flipBit(factsIn(damagedFile), at * 8)
    await isWhole(damagedFile)
  }
  // Both at once: nobody knows whose directory this is.
  const both = copyOf(sample.folder, `${sample.folder}-d`)
  rmSync(factsIn(both))
  const [manifest] = filesOf(stateIn(both), /^MANIFEST/)
  flipBit(manifest ?? '', 300)
  await assert.rejects(openIn(both), StateDamageError)
  assert.equal(existsSync(`${stateIn(both)}.damaged-1`), false, 'nothing was changed')
})

test('who has read a damaged value looks at everything at its next start (S7)', async (t) => {
  // If this breaks, a node stops at the same value again and again, and its peers rebuild nothing.
  const folder = temporaryDirectory(t)
  const open = (): Promise<StateStore> =>
    openStateStore(stateIn(folder), {
      compression: false,
      verify: 'structure',
      factsFile: factsIn(folder),
    })
  let store = await open()
  const two = [groupId(1), groupId(2)]
  for (const group of two) {
    await writeFact(store, `started/${group}`, '1')
    const batch = store.batch()
    for (let i = 0; i < 400; i += 1) {
      batch.put(taskKey(group, `a/${1000 + i}`), Buffer.alloc(100, `find ${group} `))
    }
    await store.write(batch)
  }
  await store.close()
  // Altered before LevelDB took it: to LevelDB all is well.
  const level = new ClassicLevel<Uint8Array, Uint8Array>(stateIn(folder), {
    keyEncoding: 'view',
    valueEncoding: 'view',
  })
  await level.put(taskKey(groupId(1), 'a/1007'), Buffer.alloc(105, 'altered'), { sync: true })
  await level.close()
  store = await open()
  assert.deepEqual([...store.damagedGroups], [], 'nobody has looked')
  await assert.rejects(readAll(store, groupRange(groupId(1))), StateDamageError)
  await store.close()
  store = await open()
  assert.deepEqual(
    store.damagedGroups.map(({ group }) => group),
    [1],
  )
  assert.equal((await readAll(store, groupRange(groupId(2)))).length, 400)
  await store.close()
})

test('a lost MANIFEST costs the groups, never the facts', async (t) => {
  // If this breaks, a state of which nothing is known passes for an empty one.
  const sample = await sampleOf(t, 6)
  rmSync(filesOf(stateIn(sample.folder), /^MANIFEST/)[0] ?? '')
  const outcomes = await judge(sample, sample.folder)
  assert.deepEqual([...outcomes], [['named', groups.length]])
})

test('a staged snapshot is saved with its group, or dropped, or condemns it', async (t) => {
  // If this breaks, half a snapshot becomes a group's state.
  const folder = temporaryDirectory(t)
  const [waiting, moving, clean] = [groupId(1), groupId(2), groupId(3)]
  let store = await openPlain(folder)
  for (const group of [waiting, moving, clean]) await writeFact(store, `started/${group}`, '1')
  const batch = store.batch()
  for (const [group, state] of [
    [waiting, 1],
    [moving, 2],
    [clean, 1],
  ] as const) {
    for (let i = 0; i < 300; i += 1) {
      batch.put(taskKey(group, `a/${i}`), Buffer.alloc(100, 'live'))
      const key = stagedKey(group, rowOfKey(taskKey(group, `a/${1000 + i}`)))
      batch.put(key, Buffer.alloc(100, group === clean ? 'clean' : 'staged'))
    }
    batch.put(installKey(group), Buffer.concat([Buffer.of(state), Buffer.alloc(28)]))
  }
  await store.write(batch)
  await store.close()
  await (await openPlain(folder)).close()
  const [table] = filesOf(stateIn(folder), /\.ldb$/)
  const bytes = readFileSync(table ?? '')
  // Where the markers are lost, nobody knows whose live rows were being replaced.
  const unmarked = copyOf(folder, `${folder}-unmarked`)
  flipBit(join(stateIn(unmarked), basename(table ?? '')), bytes.lastIndexOf('started/') * 8)
  store = await openIn(unmarked)
  assert.deepEqual(
    store.damagedGroups.map(({ group }) => group),
    [waiting, moving, clean].sort((a, b) => a - b),
  )
  await store.close()
  // Well inside the rows of each: a block at their border would hold others' rows as well.
  for (const place of [bytes.indexOf('staged') + 15_000, bytes.lastIndexOf('staged') - 15_000]) {
    flipBit(table ?? '', place * 8)
  }
  store = await openIn(folder)
  assert.deepEqual(
    store.damagedGroups.map(({ group }) => group),
    [moving],
  )
  assert.equal((await readAll(store, groupRange(waiting))).length, 300)
  assert.deepEqual(await readAll(store, stagedRange(waiting)), [])
  assert.equal(store.get(installKey(waiting)), undefined)
  assert.equal((await readAll(store, stagedRange(clean))).length, 300)
  assert.ok(store.get(installKey(clean)) !== undefined)
  await store.close()
})

test('a crash at any step of putting a state aside (S24)', async (t) => {
  // If this breaks, a power loss in the middle leaves a node without a state, or with two.
  const sample = await sampleOf(t, 8)
  const [table] = filesOf(stateIn(sample.folder), /\.ldb$/)
  flipBit(table ?? '', 900)
  const done = copyOf(sample.folder, `${sample.folder}-done`)
  const expected = await judge(sample, done)
  assert.ok(expected.has('named') && expected.has('equal'), JSON.stringify([...expected]))
  const fresh = stateIn(done)
  const steps: Readonly<Record<string, (folder: string) => void>> = {
    'while it is written': (folder) => {
      mkdirSync(`${stateIn(folder)}.salvaging`)
      writeFileSync(join(`${stateIn(folder)}.salvaging`, 'CURRENT'), 'MANIFEST-000001\n')
    },
    'when it is whole': (folder) => copyOf(fresh, `${stateIn(folder)}.salvaged`),
    'when the old one is aside': (folder) => {
      copyOf(fresh, `${stateIn(folder)}.salvaged`)
      renameSync(stateIn(folder), `${stateIn(folder)}.damaged-1`)
    },
    'when a start has made the directory anew': (folder) => {
      copyOf(fresh, `${stateIn(folder)}.salvaged`)
      renameSync(stateIn(folder), `${stateIn(folder)}.damaged-1`)
      mkdirSync(stateIn(folder))
    },
  }
  for (const [name, crash] of Object.entries(steps)) {
    const folder = copyOf(sample.folder, `${sample.folder}-${name.length}`)
    crash(folder)
    assert.deepEqual(await judge(sample, folder), expected, name)
    const beside = filesOf(folder, /^state\./).map((path) => basename(path))
    assert.deepEqual(beside, ['state.damaged-1'], name)
  }
})
