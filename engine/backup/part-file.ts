// One group's state as a file of a backup: written while the cluster runs, read back byte by byte.
// Owns: the frame around the chunks, and that a file is there whole or not at all.  Does not: know
// what is in the rows; the chunks check themselves and each other (storage/range-stream.ts, S12).
//   BK1. A part has its name only when it is complete and fsynced.
//
//   file  = magic "SCHEDBAK", version u8, then chunks
//   chunk = length u32, bytes of a snapshot stream

import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Clock } from '#base/clock'
import { pause } from '#base/clock'
import type { GroupId } from '#base/brand'
import { chunkBytesMax, RangeReader, RangeStreamError, type Row } from '#storage'

const magic = Buffer.from('SCHEDBAK', 'latin1')
const version = 1
const headBytes = magic.length + 1
const lengthBytes = 4

/** What a part says of itself. */
export interface PartFacts {
  readonly group: number
  readonly index: number
  readonly term: number
  readonly rows: number
  readonly checksum: number
  readonly bytes: number
}

export class BackupDamageError extends Error {
  override readonly name = 'BackupDamageError'
  readonly code = 'BACKUP_DAMAGED'
}

/** Writes a part beside its name, then gives it its name. */
export async function writePart(
  path: string,
  parts: {
    readonly chunks: AsyncIterable<Uint8Array>
    /** Tells this writer's file from that of another node which was asked before. */
    readonly writer: string
    readonly clock: Clock
    /** 0: no limit. */
    readonly bytesPerSecond: number
    readonly wrote: (bytes: number) => void
  },
): Promise<PartFacts> {
  const { chunks, writer, clock, bytesPerSecond, wrote } = parts
  const temporary = `${path}.${writer}.tmp`
  const file = await open(temporary, 'w')
  const reader = new RangeReader()
  let bytes = headBytes
  try {
    await writeAll(file, Buffer.concat([magic, Buffer.from([version])]))
    const startedMs = clock.monotonicMs()
    for await (const chunk of chunks) {
      reader.accept(chunk)
      const length = Buffer.alloc(lengthBytes)
      length.writeUInt32BE(chunk.length)
      await writeAll(file, Buffer.concat([length, chunk]))
      bytes += lengthBytes + chunk.length
      wrote(bytes)
      if (bytesPerSecond === 0) continue
      const dueMs = startedMs + (bytes * 1_000) / bytesPerSecond
      const waitMs = dueMs - clock.monotonicMs()
      if (waitMs > 0) await pause(clock, waitMs)
    }
    await file.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await file.close()
  }
  const facts = factsOf(reader, bytes, path)
  await rename(temporary, path)
  await syncFolder(dirname(path))
  return facts
}

/**
 * Reads a part whole, and checks all of it. Rows come in batches, with keys without their group.
 * Throws {@link BackupDamageError} at the first flaw.
 */
export async function readPart(
  path: string,
  take: (rows: readonly Row[]) => Promise<void> = () => Promise.resolve(),
): Promise<PartFacts> {
  const file = await openToRead(path)
  const reader = new RangeReader()
  let bytes = headBytes
  try {
    const head = await readExactly(file, headBytes, path)
    if (!head.subarray(0, magic.length).equals(magic)) throw flaw(path, 'it is no part of a backup')
    if (head[magic.length] !== version) {
      throw flaw(path, `it has version ${head[magic.length]}, this build reads ${version}`)
    }
    while (reader.end === undefined) {
      const length = (await readExactly(file, lengthBytes, path)).readUInt32BE()
      if (length > chunkBytesMax) throw flaw(path, 'a chunk is too long')
      const chunk = await readExactly(file, length, path)
      bytes += lengthBytes + length
      await take(accepted(reader, chunk, path))
    }
    const { bytesRead } = await file.read(Buffer.alloc(1), 0, 1)
    if (bytesRead !== 0) throw flaw(path, 'something follows its end')
  } finally {
    await file.close()
  }
  return factsOf(reader, bytes, path)
}

export function partName(group: GroupId | number): string {
  return `shard-${String(group).padStart(5, '0')}.part`
}

function accepted(reader: RangeReader, chunk: Buffer, path: string): readonly Row[] {
  try {
    return reader.accept(chunk)
  } catch (error) {
    if (error instanceof RangeStreamError) throw flaw(path, error.message)
    throw error
  }
}

function factsOf({ header, end }: RangeReader, bytes: number, path: string): PartFacts {
  if (header === undefined || end === undefined) throw flaw(path, 'it breaks off')
  const { group, index, term } = header
  return { group, index, term, rows: end.rows, checksum: end.checksum, bytes }
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (error) {
    throw new BackupDamageError(`${path} can not be read: ${String(error)}`, { cause: error })
  }
}

async function readExactly(file: FileHandle, length: number, path: string): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let at = 0
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at)
    if (bytesRead === 0) throw flaw(path, 'it breaks off')
    at += bytesRead
  }
  return bytes
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    at += (await file.write(bytes, at, bytes.length - at)).bytesWritten
  }
}

export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function flaw(path: string, what: string): BackupDamageError {
  return new BackupDamageError(`${path} is damaged: ${what}`)
}
