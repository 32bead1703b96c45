// Reads whatever can still be read of a damaged state, from the oldest row to the newest.
// Owns: the order of versions, and the places where nothing can be read.  Does not: decide whom
// that condemns (state-salvage.ts).
//
// For one key, a row in a lower level is newer than one in a higher level; in level 0 the younger
// file has it, in the levels above the file before; the write logs are newer than all tables. So
// whoever takes the rows in this order and lets the last one win has the state.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as yieldToLoop } from 'node:timers/promises'
import { whenLost } from './files.ts'
import { ByteReader } from './state-bytes.ts'
import { type Manifest, readManifestFile, type TableFacts, tableName } from './state-check.ts'
import { StateDamageError } from './state-errors.ts'
import { salvageLogFile } from './state-log-file.ts'
import { salvageTable, type TableGap, type TableRow } from './state-table-file.ts'

export interface SurveyListener {
  row(row: TableRow): void
  /** Rows of these keys may be lost. */
  gap(gap: TableGap): void
  /** All rows of one batch of the write log, after every row of the tables. */
  batch(rows: readonly TableRow[]): void
  /** Batches may be missing between the one before and the next one. */
  missing(what: string): void
  /** Behind each file: the rows so far may be written away. */
  settle?(): Promise<void>
}

/** Throws StateDamageError when not even the list of the files can be read. */
export async function surveyState(directory: string, listener: SurveyListener): Promise<void> {
  const names = await readdir(directory)
  const manifest = await soundManifest(directory, names)
  for (const [number, table] of inAge(manifest)) {
    await surveyTable(directory, number, { table, listener })
    await listener.settle?.()
    await yieldToLoop()
  }
  await surveyLogs(directory, names, { manifest, listener })
}

/** What CURRENT names, or the only one there is. */
async function soundManifest(directory: string, names: readonly string[]): Promise<Manifest> {
  const manifests = names.filter((name) => /^MANIFEST-\d+$/.test(name))
  const current = await readFile(join(directory, 'CURRENT'), 'latin1').catch(whenLost(''))
  const named = manifests.find((name) => current === `${name}\n`)
  const name = named ?? (manifests.length === 1 ? manifests[0] : undefined)
  if (name === undefined) {
    throw new StateDamageError('nothing names the MANIFEST', { file: 'CURRENT' })
  }
  return await readManifestFile(directory, name)
}

function inAge({ tables }: Manifest): readonly (readonly [number, TableFacts])[] {
  return [...tables].sort(([numberA, a], [numberB, b]) => {
    if (a.level !== b.level) return b.level - a.level
    if (a.level === 0) return numberA - numberB
    return Buffer.compare(b.smallest, a.smallest)
  })
}

async function surveyTable(
  directory: string,
  number: number,
  { table, listener }: { table: TableFacts; listener: SurveyListener },
): Promise<void> {
  const file = tableName(number)
  const { smallest, largest, size } = table
  const bytes = await readFile(join(directory, file)).catch(whenLost(undefined))
  if (bytes?.length !== size) {
    const what = bytes === undefined ? 'can not be read' : `has ${bytes.length} bytes, not ${size}`
    listener.gap({ from: smallest, until: largest, what: `${file} ${what}` })
    return
  }
  for (const found of salvageTable({ bytes, base: 0, file }, table)) {
    if ('key' in found) listener.row(found)
    else listener.gap(found)
  }
}

async function surveyLogs(
  directory: string,
  names: readonly string[],
  { manifest, listener }: { manifest: Manifest; listener: SurveyListener },
): Promise<void> {
  const logs = names
    .filter((name) => /^\d+\.log$/.test(name))
    .map((name) => ({ name, number: Number.parseInt(name, 10) }))
    .filter(({ number }) => number >= manifest.logNumber)
    .sort((a, b) => a.number - b.number)
  if (logs[0]?.number !== manifest.logNumber) {
    listener.missing(`write log ${manifest.logNumber} is missing`)
  }
  let next = manifest.lastSequence + 1
  let isFirst = true
  for (const { name } of logs) {
    const bytes = await readFile(join(directory, name)).catch(whenLost(undefined))
    if (bytes === undefined) listener.missing(`${name} can not be read`)
    for (const piece of bytes === undefined ? [] : salvageLogFile(bytes, name)) {
      const batch = 'what' in piece ? undefined : readBatch(piece, name)
      // A batch from before what the MANIFEST knows is the first of its log.
      if (batch === undefined) listener.missing('what' in piece ? piece.what : `${name}: no batch`)
      else if (batch.sequence < next && !isFirst) listener.missing(`${name}: a batch of the past`)
      else {
        if (batch.sequence > next) listener.missing(`${name}: batches before ${batch.sequence}`)
        listener.batch(batch.rows)
        next = batch.sequence + batch.rows.length
        isFirst = false
      }
    }
    await listener.settle?.()
  }
}

interface Batch {
  readonly sequence: number
  readonly rows: readonly TableRow[]
}

function readBatch(record: Buffer, file: string): Batch | undefined {
  try {
    const reader = new ByteReader(record, file)
    const sequence = reader.fixed(4) + reader.fixed(4) * 2 ** 32
    const count = reader.fixed(4)
    const rows: TableRow[] = []
    while (!reader.atEnd) {
      const isPut = reader.fixed(1) === 1
      const key = reader.bytes(reader.varint())
      rows.push({ key, value: isPut ? reader.bytes(reader.varint()) : undefined })
    }
    return rows.length === count ? { sequence, rows } : undefined
  } catch (error) {
    if (error instanceof StateDamageError) return undefined
    throw error
  }
}
