// The second home of the node's facts: a small file beside the state.
// Owns: its bytes and its writing.  Does not: know what a fact means; the engine's are rows of the
// state like any other, under keys of their own (keys.ts), and the state is their first home.
//   S21. A fact that was written is in both homes before the write returns: the state may be lost
//        or salvaged, and what the node knows of itself and of its peers is still there.
//   The file is whole or the one before: temporary file, fsync, rename, fsync of the directory.

import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { whenLost } from './files.ts'

/** Names and values; the generation grows with each change. */
export interface FactSheet {
  readonly generation: number
  readonly facts: ReadonlyMap<string, Uint8Array>
}

/** Undefined: there is none, or it is damaged. */
export async function readFactSheet(file: string): Promise<FactSheet | undefined> {
  const text = await readFile(file, 'utf8').catch(whenLost(undefined))
  if (text === undefined) return undefined
  try {
    const { crc, ...sheet } = JSON.parse(text) as StoredSheet
    if (crc !== crc32(JSON.stringify(sheet))) return undefined
    const facts = new Map<string, Uint8Array>()
    for (const [name, value] of Object.entries(sheet.facts)) {
      facts.set(name, Buffer.from(value, 'base64'))
    }
    return { generation: sheet.generation, facts }
  } catch {
    // No JSON, or none of ours: the state is asked, and this file is written anew.
    return undefined
  }
}

interface StoredSheet {
  readonly format: 1
  readonly generation: number
  readonly facts: Readonly<Record<string, string>>
  readonly crc: number
}

/** Durable when it resolves. */
export async function writeFactSheet(file: string, sheet: FactSheet): Promise<void> {
  const names = [...sheet.facts.keys()].sort()
  const facts = Object.fromEntries(
    names.map((name) => [name, Buffer.from(sheet.facts.get(name) ?? []).toString('base64')]),
  )
  const stored = { format: 1, generation: sheet.generation, facts }
  const text = JSON.stringify({ ...stored, crc: crc32(JSON.stringify(stored)) })
  const temporary = `${file}.new`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(`${text}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
  await syncFolder(dirname(file))
}

export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
