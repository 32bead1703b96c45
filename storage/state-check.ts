// Checks the files of a LevelDB directory, which LevelDB itself does not: before it may open them,
// and later while it runs. Owns: which files count, and what must hold between them.
// Does not: change anything.  Throws StateDamageError.
//   S11. Before an open: CURRENT names a MANIFEST, it lists every live table at its size, the write
//        logs continue each other without a missing sequence number, and only the last may be torn.

import { type FileHandle, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as yieldToLoop } from 'node:timers/promises'
import { ByteReader } from './state-bytes.ts'
import { StateDamageError } from './state-errors.ts'
import { type LogFile, readLogFile } from './state-log-file.ts'
import { checkData, checkStructure, type TablePart, userKey } from './state-table-file.ts'

/** Index and filter of a full table of 8 KiB blocks take about this much; more is read if not. */
const tailBytes = 512 * 1024
/** Blocks between two turns of the event loop while the node runs: about 1 ms. */
const blocksPerTurn = 128

export interface CheckReport {
  readonly tables: number
  readonly bytes: number
  /**
   * The last batch was being written when the process died; LevelDB drops it. It was never
   * promised.
   */
  readonly torn: boolean
}

export interface TableFacts {
  readonly level: number
  /** In bytes. */
  readonly size: number
  /** First and last key. */
  readonly smallest: Buffer
  readonly largest: Buffer
}

export interface Manifest {
  /** Batches in older write logs are in tables. */
  logNumber: number
  lastSequence: number
  /** By file number. */
  readonly tables: Map<number, TableFacts>
}

/**
 * Everything before an open; `data: false` leaves the data blocks of tables to {@link
 * checkTablesOnline}.
 */
export async function checkStateFiles(
  directory: string,
  options: { readonly data: boolean },
): Promise<CheckReport> {
  const names = await namesIn(directory)
  const current = await readIfPresent(join(directory, 'CURRENT'))
  if (current === undefined) {
    const orphan = names.find((name) => /\.(?:log|ldb|sst)$/.test(name))
    if (orphan === undefined) return { tables: 0, bytes: 0, torn: false }
    throw new StateDamageError(`CURRENT is missing although ${orphan} exists`, { file: 'CURRENT' })
  }
  const manifest = await readManifest(directory, current)
  const torn = await checkLogs(directory, names, manifest)
  const report = await checkTables(directory, manifest, options)
  return { ...report, torn }
}

/**
 * Every block of every live table, while the store is open and compactions come and go. `pace` is
 * told of the bytes of each table and may take its time.
 */
export async function checkTablesOnline(
  directory: string,
  pace: (bytes: number) => Promise<void> = async () => {},
): Promise<CheckReport> {
  const manifest = await readManifest(directory, await readFile(join(directory, 'CURRENT')))
  let bytes = 0
  for (const [number, { size }] of manifest.tables) {
    try {
      await checkTableFile(directory, number, { size, data: true })
      bytes += size
      await pace(size)
    } catch (error) {
      const now = await readManifest(directory, await readFile(join(directory, 'CURRENT')))
      // A compaction may have replaced the table and removed it under our hands.
      if (now.tables.has(number)) throw error
    }
  }
  return { tables: manifest.tables.size, bytes, torn: false }
}

/**
 * After an open: LevelDB drops what it cannot read from its log and says so only in its trace file.
 * {@link checkStateFiles} refuses all we know of before; this is the second net.
 */
export async function findDropped(directory: string): Promise<string | undefined> {
  const trace = await readFile(join(directory, 'LOG'), 'utf8')
  return trace.split('\n').find((line) => /dropping \d+ bytes|ignoring error/.test(line))
}

// ---------------------------------------------------------------------------------------- manifest

async function readManifest(directory: string, current: Buffer): Promise<Manifest> {
  const name = /^(MANIFEST-\d+)\n$/.exec(current.toString('latin1'))?.[1]
  if (name === undefined) {
    throw new StateDamageError('it does not name a MANIFEST', { file: 'CURRENT' })
  }
  return readManifestFile(directory, name)
}

export async function readManifestFile(directory: string, name: string): Promise<Manifest> {
  const bytes = await readIfPresent(join(directory, name))
  if (bytes === undefined) throw new StateDamageError('it is missing', { file: name })
  const manifest: Manifest = { logNumber: 0, lastSequence: 0, tables: new Map() }
  for (const record of readLogFile(bytes, name).records) applyEdit(manifest, record, name)
  return manifest
}

/** Tags of LevelDB's version edits. */
const tags = {
  comparator: 1,
  logNumber: 2,
  nextFile: 3,
  lastSequence: 4,
  compactPointer: 5,
  deletedFile: 6,
  newFile: 7,
  previousLog: 9,
} as const

function applyEdit(manifest: Manifest, record: Buffer, file: string): void {
  const reader = new ByteReader(record, file)
  while (!reader.atEnd) {
    const tag = reader.varint()
    if (tag === tags.comparator) reader.text()
    else if (tag === tags.logNumber) manifest.logNumber = reader.varint()
    else if (tag === tags.lastSequence) manifest.lastSequence = reader.varint()
    else if (tag === tags.nextFile || tag === tags.previousLog) reader.varint()
    else if (tag === tags.compactPointer) skipLevelAndText(reader)
    else if (tag === tags.deletedFile) manifest.tables.delete(numberAfterLevel(reader))
    else if (tag === tags.newFile) addTable(reader, manifest.tables)
    else throw new StateDamageError(`an edit has the unknown tag ${tag}`, { file })
  }
}

function skipLevelAndText(reader: ByteReader): void {
  reader.varint()
  reader.text()
}

function numberAfterLevel(reader: ByteReader): number {
  reader.varint()
  return reader.varint()
}

function addTable(reader: ByteReader, tables: Manifest['tables']): void {
  const level = reader.varint()
  const number = reader.varint()
  const size = reader.varint()
  const smallest = userKey(reader.bytes(reader.varint()))
  const largest = userKey(reader.bytes(reader.varint()))
  tables.set(number, { level, size, smallest, largest })
}

// -------------------------------------------------------------------------------------------- logs

/** Returns whether the last batch is torn. */
async function checkLogs(
  directory: string,
  names: readonly string[],
  manifest: Manifest,
): Promise<boolean> {
  const logs = names
    .filter((name) => /^\d+\.log$/.test(name) && Number.parseInt(name, 10) >= manifest.logNumber)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  const needed = manifest.logNumber
  if (needed > 0 && Number.parseInt(logs[0] ?? '', 10) !== needed) {
    throw new StateDamageError(`write log ${needed} is missing`)
  }
  let torn = false
  let next: number | undefined
  for (const file of logs) {
    const log = readLogFile(await readFile(join(directory, file)), file)
    // A younger log is begun when the older is complete, or before anything was written to it.
    if (torn && log.records.length > 0) {
      throw new StateDamageError('the log before it ends in the middle of a batch', { file })
    }
    next = checkSequence(log, next, { file, lastSequence: manifest.lastSequence })
    torn ||= log.torn
  }
  return torn
}

/** Batches are numbered without gaps. Returns the number the next batch has to have. */
function checkSequence(
  log: LogFile,
  before: number | undefined,
  at: { readonly file: string; readonly lastSequence: number },
): number | undefined {
  let next = before
  for (const record of log.records) {
    if (record.length < 12) throw new StateDamageError('a batch is cut short', at)
    const sequence = record.readUInt32LE(4) * 2 ** 32 + record.readUInt32LE(0)
    const isNext = next === undefined ? sequence <= at.lastSequence + 1 : sequence === next
    if (!isNext) throw new StateDamageError(`batches are missing before number ${sequence}`, at)
    next = sequence + record.readUInt32LE(8)
  }
  return next
}

// ------------------------------------------------------------------------------------------ tables

async function checkTables(
  directory: string,
  manifest: Manifest,
  options: { readonly data: boolean },
): Promise<CheckReport> {
  let bytes = 0
  for (const [number, { size }] of manifest.tables) {
    await checkTableFile(directory, number, { size, data: options.data })
    bytes += size
  }
  return { tables: manifest.tables.size, bytes, torn: false }
}

export function tableName(number: number): string {
  return `${String(number).padStart(6, '0')}.ldb`
}

async function checkTableFile(
  directory: string,
  number: number,
  options: { readonly size: number; readonly data: boolean },
): Promise<void> {
  const file = tableName(number)
  const handle = await openTable(join(directory, file))
  if (handle === undefined) throw new StateDamageError('it is missing', { file })
  try {
    const { size } = await handle.stat()
    if (size !== options.size) {
      throw new StateDamageError(`it has ${size} bytes instead of ${options.size}`, { file })
    }
    let base = options.data ? 0 : Math.max(0, size - tailBytes)
    for (;;) {
      const part = { bytes: await readFrom(handle, base, size), base, file }
      const structure = checkStructure(part)
      if ('dataBlocks' in structure) {
        if (options.data) await checkDataInTurns(part, structure.dataBlocks)
        return
      }
      base = structure.neededFrom
    }
  } finally {
    await handle.close()
  }
}

async function checkDataInTurns(
  part: TablePart,
  dataBlocks: Parameters<typeof checkData>[1],
): Promise<void> {
  let blocks = 0
  for (const _ of checkData(part, dataBlocks)) {
    blocks += 1
    if (blocks % blocksPerTurn === 0) await yieldToLoop()
  }
}

async function readFrom(handle: FileHandle, from: number, until: number): Promise<Buffer> {
  const bytes = Buffer.alloc(until - from)
  let filled = 0
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, from + filled)
    if (bytesRead === 0) throw new StateDamageError('a table shrank while it was read')
    filled += bytesRead
  }
  return bytes
}

async function openTable(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

// ------------------------------------------------------------------------------------------ leaves

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

async function readIfPresent(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
