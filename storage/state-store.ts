// The state of all groups of a node, on LevelDB. Owns: the order and the durability of writes,
// reads, views.  Does not: know what a value means (the engine's records) or how it is checked
// (state-batch.ts, S7).
//   S1. A crash at any byte leaves a prefix of the written batches, each whole or absent.
//   S5. Every batch is synced before write() resolves. LevelDB starts a new log file now and then;
//       an unsynced batch in the old file could be lost while a younger one in the new file
//       survives.
//   S6. Writes reach LevelDB one at a time, in the order of the calls: two in its thread pool may
//       swap.
//   S8. The first failure is the last: from then on every call throws it, and the node stops.

import { resolve } from 'node:path'
import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import type { DamagedGroup } from '#raft/host/ports'
import { ClassicLevel, type Iterator, type IteratorOptions, type Snapshot } from 'classic-level'
import { pause, systemClock } from '#base/clock'
import {
  allFactsRange,
  countsKey,
  groupRange,
  installKey,
  nodeFactKey,
  parseKey,
  stagedRange,
} from './keys.ts'
import { LevelBatch, openValue, Scratch, type StateBatch, stateLimits } from './state-batch.ts'
import { countsAfter, decodeCounts, encodeCounts } from './state-counts.ts'
import { readFactSheet, writeFactSheet } from './state-facts.ts'
import {
  beginSalvage,
  finishSalvage,
  forgetSuspicion,
  noteSuspicion,
  readSuspicion,
  resumeQuarantine,
} from './state-quarantine.ts'
import {
  damagedFact,
  damagedIn,
  encodeGeneration,
  examineState,
  generationFact,
  generationOf,
  saveState,
} from './state-salvage.ts'
import { checkStateFiles, checkTablesOnline, type CheckReport, findDropped } from './state-check.ts'
import {
  StateDamageError,
  type StateFailure,
  StateLockedError,
  toStateFailure,
} from './state-errors.ts'

export { type StateBatch, stateLimits } from './state-batch.ts'

export interface Row {
  readonly key: Uint8Array
  readonly value: Uint8Array
}

export interface ScanRange {
  readonly from: Uint8Array
  readonly until: Uint8Array
  readonly limitRows?: number
  readonly reverse?: boolean
}

export interface ReadView {
  get(key: Uint8Array): Uint8Array | undefined
  scan(range: ScanRange): AsyncIterable<readonly Row[]>
  close(): Promise<void>
}

export interface StateStore {
  /**
   * The payload; undefined: absent. Throws StateDamageError when it is not what was written (S7).
   */
  get(key: Uint8Array): Uint8Array | undefined
  /** An empty batch. Hand each one to {@link write}: an abandoned one stays in memory. */
  batch(): StateBatch
  /** Atomic, and on disk when it resolves (S5). The batch is used up. */
  write(batch: StateBatch): Promise<void>
  /** Rows in `[from, until)` in key order, in pages, all of one moment. */
  scan(range: ScanRange, view?: ReadView): AsyncIterable<readonly Row[]>
  /** The state of this moment, until closed. */
  view(): ReadView
  /** Removes a range in synced batches. A crash leaves some of it: call again. */
  clear(range: { from: Uint8Array; until: Uint8Array }): Promise<void>
  /**
   * Groups whose rows were damaged and are gone, at this opening or at an earlier one, until
   * {@link eraseGroup}. Nothing of them is here any more.
   */
  readonly damagedGroups: readonly DamagedGroup[]
  /** Forgets a group durably: its rows, what is staged for it, and that it was damaged. */
  eraseGroup(group: GroupId): Promise<void>
  /** Reads every live table file and checks every block; fails the store if one is damaged. */
  scrub(options?: ScrubOptions): Promise<CheckReport>
  /** Set once (S8): the node has to stop. */
  readonly failure: StateFailure | undefined
  close(): Promise<void>
}

export interface ScrubOptions {
  /** The scrub takes its time, so that others have the disk. */
  readonly bytesPerSecondMax?: number
}

export interface StateStoreOptions {
  /** The second home of the node's facts (state-facts.ts). */
  readonly factsFile?: string
  /** Measured with 273-byte records: 140 bytes a row on disk instead of 302. */
  readonly compression?: boolean
  readonly writeBufferBytes?: number
  readonly cacheBytes?: number
  readonly maxFileBytes?: number
  /**
   * What is read before LevelDB may touch it: everything, or all but the data blocks (see scrub).
   */
  readonly verify?: 'full' | 'structure'
}

/**
 * Opens or creates the state in `directory`. LevelDB never sees damage: sound groups are saved into
 * a fresh state and the damaged one is put aside. Throws STATE_DAMAGED when even that can not be.
 */
export async function openStateStore(
  directory: string,
  options: StateStoreOptions = {},
): Promise<StateStore> {
  const location = resolve(directory)
  if (openHere.has(location)) throw new StateLockedError(location, { pid: process.pid })
  openHere.add(location)
  try {
    return await open(location, options)
  } catch (error) {
    openHere.delete(location)
    throw toStateFailure(error, { directory: location }) ?? error
  }
}

/**
 * Directories that this process has open. LevelDB would refuse a second opening as well, but in
 * doing so it closes a handle of the LOCK file, and with that the process loses its lock against
 * others.
 */
const openHere = new Set<string>()

async function open(directory: string, options: StateStoreOptions): Promise<StateStore> {
  await assertUnlocked(directory)
  await resumeQuarantine(directory)
  await makeSound(directory, options)
  const db = databaseIn(directory, options)
  await db.open()
  const dropped = await findDropped(directory)
  if (dropped !== undefined) {
    await db.close()
    throw new StateDamageError(dropped)
  }
  const store = new LevelStateStore(db, directory, options.factsFile)
  await store.start()
  return store
}

/** Looks at the files; what is damaged is put aside with the groups that it condemns. */
async function makeSound(directory: string, options: StateStoreOptions): Promise<void> {
  const suspicion = await readSuspicion(directory)
  // Who has read a value that was not what was written wants all of them looked at.
  const data = options.verify !== 'structure' || suspicion !== undefined
  const problem = await problemOf(checkStateFiles(directory, { data }))
  if (problem === undefined && suspicion === undefined) return
  const { factsFile } = options
  const sheet = factsFile === undefined ? undefined : await readFactSheet(factsFile)
  const findings = await examineState(directory, sheet)
  if (problem === undefined && findings.isSound) return forgetSuspicion(directory)
  const fresh = databaseIn(await beginSalvage(directory), options)
  await fresh.open()
  await saveState(directory, findings, fresh)
  await fresh.close()
  await finishSalvage(directory)
}

async function problemOf(check: Promise<unknown>): Promise<StateDamageError | undefined> {
  try {
    await check
    return undefined
  } catch (error) {
    if (error instanceof StateDamageError) return error
    throw error
  }
}

function databaseIn(directory: string, options: StateStoreOptions): Database {
  return new ClassicLevel<Uint8Array, Uint8Array>(directory, {
    keyEncoding: 'view',
    valueEncoding: 'view',
    compression: options.compression ?? true,
    writeBufferSize: options.writeBufferBytes ?? 32 * 1024 * 1024,
    cacheSize: options.cacheBytes ?? 32 * 1024 * 1024,
    blockSize: 8 * 1024,
    maxFileSize: options.maxFileBytes ?? 16 * 1024 * 1024,
  })
}

// ------------------------------------------------------------------------------------------- store

type Database = ClassicLevel<Uint8Array, Uint8Array>
type ScanOptions = IteratorOptions<Uint8Array, Uint8Array>

class LevelStateStore implements StateStore {
  failure: StateFailure | undefined
  private readonly db: Database
  private readonly directory: string
  private readonly factsFile: string | undefined
  private facts = new Map<string, Uint8Array>()
  private counts = new Map<number, number>()
  private readonly scratch = new Scratch()
  /** Ends when every write called so far has ended (S6). */
  private lastWrite: Promise<void> = Promise.resolve()
  private writesQueued = 0
  private writing = false
  private viewsOpen = 0
  private isClosed = false

  constructor(db: Database, directory: string, factsFile: string | undefined) {
    this.db = db
    this.directory = directory
    this.factsFile = factsFile
  }

  /** Reads what every batch goes on from, and sees that both homes know the same facts. */
  async start(): Promise<void> {
    const counts = this.getAt(countsKey())
    if (counts !== undefined) this.counts = decodeCounts(counts)
    for await (const page of this.scan(allFactsRange())) {
      for (const { key, value } of page) {
        const parsed = parseKey(key)
        assert(parsed?.type === 'node', 'the range of facts holds nothing else')
        this.facts.set(parsed.name, value.slice())
      }
    }
    if (this.factsFile !== undefined) await this.settleFacts(this.factsFile)
  }

  get damagedGroups(): readonly DamagedGroup[] {
    return damagedIn(this.facts)
  }

  private async settleFacts(file: string): Promise<void> {
    const sheet = await readFactSheet(file)
    const generation = generationOf(this.facts)
    if (sheet === undefined || sheet.generation < generation) {
      // A directory from before there was a second home, or a crash between the two writes.
      await writeFactSheet(file, { generation, facts: this.facts })
    } else if (sheet.generation > generation) {
      // The state is older than it was: the log decides what that means for each group.
      const batch = new LevelBatch(this.db, this.scratch)
      for (const [name, value] of sheet.facts) batch.put(nodeFactKey(name), value)
      await this.writeBatch(batch)
      this.facts = new Map(sheet.facts)
    }
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.getAt(key)
  }

  batch(): StateBatch {
    this.assertSound()
    return new LevelBatch(this.db, this.scratch)
  }

  write(batch: StateBatch): Promise<void> {
    assert(batch instanceof LevelBatch, 'a batch comes from this store')
    assert(this.writesQueued < stateLimits.writesQueuedMax, 'writes stay within writesQueuedMax')
    this.writesQueued += 1
    const result = this.lastWrite.then(() => this.writeNow(batch))
    // The caller has `result`; the writes behind it are stopped by S8.
    this.lastWrite = result.catch(() => {})
    return result
  }

  scan(range: ScanRange, view?: ReadView): AsyncIterable<readonly Row[]> {
    return view === undefined ? this.pages(range, undefined) : view.scan(range)
  }

  view(): ReadView {
    this.assertSound()
    assert(this.viewsOpen < stateLimits.viewsOpenMax, 'views stay within viewsOpenMax')
    this.viewsOpen += 1
    const snapshot = this.db.snapshot()
    let open = true
    return {
      get: (key) => this.getAt(key, snapshot),
      scan: (range) => this.pages(range, snapshot),
      close: async () => {
        if (!open) return
        open = false
        this.viewsOpen -= 1
        await snapshot.close()
      },
    }
  }

  async clear(range: { from: Uint8Array; until: Uint8Array }): Promise<void> {
    this.assertSound()
    // Not LevelDB's own clear: its deletions are unsynced (S5).
    const keys = this.db.keys({ gte: range.from, lt: range.until, highWaterMarkBytes: 1 << 20 })
    try {
      for (;;) {
        const page = await keys.nextv(stateLimits.clearRowsPerBatch)
        if (page.length === 0) return
        const batch = this.batch()
        for (const key of page) batch.del(key)
        await this.write(batch)
      }
    } catch (error) {
      throw this.fail(error)
    } finally {
      await keys.close()
    }
  }

  async eraseGroup(group: GroupId): Promise<void> {
    // The marker goes first: without it, what is staged is nothing but remains (S15).
    const batch = this.batch()
    batch.del(installKey(group))
    await this.write(batch)
    const damaged = damagedFact(group)
    await this.clear(stagedRange(group))
    await this.clear(groupRange(group))
    if (!this.facts.has(damaged)) return
    const last = this.batch()
    last.del(nodeFactKey(damaged))
    await this.write(last)
  }

  async scrub({ bytesPerSecondMax }: ScrubOptions = {}): Promise<CheckReport> {
    this.assertSound()
    const rate = bytesPerSecondMax ?? Number.POSITIVE_INFINITY
    try {
      return await checkTablesOnline(this.directory, async (bytes) => {
        this.assertSound()
        if (this.isClosed) throw new Error('the store was closed while it was scrubbed')
        await pause(systemClock, (bytes / rate) * 1000)
      })
    } catch (error) {
      throw this.fail(error)
    }
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.lastWrite
    await this.db.close()
    openHere.delete(this.directory)
  }

  private getAt(key: Uint8Array, snapshot?: Snapshot): Uint8Array | undefined {
    this.assertSound()
    try {
      const stored =
        snapshot === undefined ? this.db.getSync(key) : this.db.getSync(key, { snapshot })
      return stored === undefined ? undefined : openValue(key, stored)
    } catch (error) {
      throw this.fail(error, key)
    }
  }

  private async writeNow(batch: LevelBatch): Promise<void> {
    try {
      this.assertSound()
      assert(!this.writing, 'one write is in flight at a time (S6)')
      this.writing = true
      await this.writeBatch(batch)
    } catch (error) {
      throw this.fail(error)
    } finally {
      this.writing = false
      this.writesQueued -= 1
    }
  }

  private async writeBatch(batch: LevelBatch): Promise<void> {
    const facts = this.factsAfter(batch)
    const counts = countsAfter(this.counts, batch.touched)
    batch.seal(encodeCounts(counts))
    await batch.chained.write({ sync: true })
    this.counts = counts
    if (facts === undefined) return
    this.facts = facts
    if (this.factsFile === undefined) return
    await writeFactSheet(this.factsFile, { generation: generationOf(facts), facts })
  }

  /** Undefined: the batch changes none. Otherwise it gets their next generation. */
  private factsAfter(batch: LevelBatch): Map<string, Uint8Array> | undefined {
    if (batch.facts.size === 0) return undefined
    if (!batch.facts.has(generationFact)) {
      const generation = encodeGeneration(generationOf(this.facts) + 1)
      batch.put(nodeFactKey(generationFact), generation)
    }
    const facts = new Map(this.facts)
    for (const [name, value] of batch.facts) {
      if (value === undefined) facts.delete(name)
      else facts.set(name, value)
    }
    return facts
  }

  private async *pages(range: ScanRange, snapshot: Snapshot | undefined): AsyncGenerator<Row[]> {
    this.assertSound()
    const options: ScanOptions = {
      gte: range.from,
      lt: range.until,
      reverse: range.reverse ?? false,
      limit: range.limitRows ?? -1,
      highWaterMarkBytes: stateLimits.pageBytesMax,
    }
    if (snapshot !== undefined) options.snapshot = snapshot
    const iterator = this.db.iterator<Uint8Array, Uint8Array>(options)
    try {
      for (;;) {
        const page = await this.nextPage(iterator)
        if (page.length === 0) return
        yield page
      }
    } finally {
      await iterator.close()
    }
  }

  private async nextPage(iterator: Iterator<Database, Uint8Array, Uint8Array>): Promise<Row[]> {
    try {
      this.assertSound()
      const page = await iterator.nextv(stateLimits.pageRowsMax)
      return page.map(([key, stored]) => ({ key, value: openValue(key, stored) }))
    } catch (error) {
      throw this.fail(error)
    }
  }

  private assertSound(): void {
    if (this.failure !== undefined) throw this.failure
  }

  /** Remembers a failure of the disk (S8); anything else is our bug and passes through. */
  private fail(error: unknown, key?: Uint8Array): unknown {
    const place = key === undefined ? {} : { key }
    const failure = toStateFailure(error, { directory: this.directory, ...place })
    if (this.failure === undefined && failure instanceof StateDamageError) {
      noteSuspicion(this.directory, failure.what)
    }
    this.failure ??= failure
    return failure ?? error
  }
}

// -------------------------------------------------------------------------------------------- open

/**
 * LevelDB takes its lock before it looks at anything. Opening in a way that must be refused
 * therefore tells whether the lock is free, so that a running node is not mistaken for a damaged
 * one.
 */
async function assertUnlocked(directory: string): Promise<void> {
  const probe = new ClassicLevel(directory, { createIfMissing: false, errorIfExists: true })
  try {
    await probe.open()
  } catch (error) {
    const failure = toStateFailure(error, { directory })
    if (failure?.code === 'DATA_DIR_LOCKED') throw failure
  } finally {
    await probe.close()
  }
}
