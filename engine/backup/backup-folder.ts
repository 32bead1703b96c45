// A backup on disk: a folder with a note of what was begun, a part for each group, and a manifest.
// Owns: the two files beside the parts, reading a backup as a whole.  Does not: write parts.
//   BK2. The manifest is written last, when every part has its name: a backup without one is not
//        whole, and nothing is restored from it.
//   BK3. Both files carry a checksum of themselves; the manifest says of each part how long it is
//        and what its rows sum up to.

import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { BackupDamageError, type PartFacts, partName, readPart, syncFolder } from './part-file.ts'

const format = 1
const begunName = 'begun.json'
const manifestName = 'manifest.json'
const verifiedName = 'verified.json'

export interface Begun {
  readonly backupId: string
  readonly clusterName: string
  readonly shards: number
  readonly version: string
  readonly createdMs: number
}

export interface Manifest extends Begun {
  readonly completedMs: number
  /** Of group 0, the directory, and of every shard; ascending. */
  readonly parts: readonly PartFacts[]
}

export const folderOf = (location: string, backupId: string): string => join(location, backupId)

/**
 * Done again after a crash it changes nothing. The location has to be there: where a shared file
 * system is not mounted, nobody would find what is written.
 */
export async function beginBackup(location: string, begun: Begun): Promise<void> {
  const folder = folderOf(location, begun.backupId)
  const isThere = await stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isThere) throw new Error(`${location} is no directory here; make or mount it first`)
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await writeChecked(folder, begunName, begun)
  await syncFolder(location)
}

/** Undefined: there is no such backup at this location, as this machine sees it. */
export async function readBegun(location: string, backupId: string): Promise<Begun | undefined> {
  return (await readChecked(folderOf(location, backupId), begunName)) as Begun | undefined
}

/** BK2. */
export async function completeBackup(location: string, manifest: Manifest): Promise<void> {
  await writeChecked(folderOf(location, manifest.backupId), manifestName, manifest)
}

/** Undefined: it is not whole. */
export async function readManifest(
  location: string,
  backupId: string,
): Promise<Manifest | undefined> {
  return (await readChecked(folderOf(location, backupId), manifestName)) as Manifest | undefined
}

/** Every byte of it was read and was right. */
export async function noteVerified(
  location: string,
  backupId: string,
  verifiedMs: number,
): Promise<void> {
  await writeChecked(folderOf(location, backupId), verifiedName, { verifiedMs })
}

export async function readVerified(
  location: string,
  backupId: string,
): Promise<number | undefined> {
  const read = readChecked(folderOf(location, backupId), verifiedName).catch(() => undefined)
  return ((await read) as { readonly verifiedMs: number } | undefined)?.verifiedMs
}

/** The ids of all backups at a location, the newest first, whole or not. */
export async function listBackups(location: string): Promise<string[]> {
  const entries = await readdir(location, { withFileTypes: true })
  const ids: string[] = []
  for (const entry of entries) {
    if (!entry.isDirectory() || !isBackupId(entry.name)) continue
    if ((await readBegun(location, entry.name).catch(() => undefined)) !== undefined) {
      ids.push(entry.name)
    }
  }
  // They begin with the time.
  return ids.sort().reverse()
}

/** As the server makes them: a name that leads nowhere else. */
export function isBackupId(text: string): boolean {
  return /^\d{8}T\d{6}Z-[0-9a-f]{8}$/.test(text)
}

/**
 * Reads every byte of one part of a whole backup. Throws {@link BackupDamageError} when it is not
 * what the manifest says.
 */
export async function verifyPart(
  location: string,
  { backupId }: Manifest,
  part: PartFacts,
  take?: Parameters<typeof readPart>[1],
): Promise<void> {
  const path = join(folderOf(location, backupId), partName(part.group))
  const found = await readPart(path, take)
  for (const field of ['group', 'index', 'term', 'rows', 'checksum', 'bytes'] as const) {
    if (found[field] === part[field]) continue
    throw new BackupDamageError(
      `${path} is damaged: its ${field} is ${found[field]}, the manifest says ${part[field]}`,
    )
  }
}

// ----------------------------------------------------------------------------------------- files

async function writeChecked(folder: string, name: string, value: object): Promise<void> {
  const body = { format, ...value }
  const text = JSON.stringify({ ...body, crc: crc32(JSON.stringify(body)) })
  const temporary = join(folder, `${name}.tmp`)
  const file = await open(temporary, 'w')
  try {
    await file.writeFile(`${text}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, join(folder, name))
  await syncFolder(folder)
}

async function readChecked(folder: string, name: string): Promise<object | undefined> {
  const path = join(folder, name)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  let parsed: Record<string, unknown>
  try {
    parsed = JSON.parse(text) as Record<string, unknown>
  } catch (error) {
    throw new BackupDamageError(`${path} is damaged: it is no JSON`, { cause: error })
  }
  const { crc, ...body } = parsed
  if (crc !== crc32(JSON.stringify(body))) {
    throw new BackupDamageError(`${path} is damaged: it fails its checksum`)
  }
  if (body['format'] !== format) {
    throw new BackupDamageError(
      `${path} has format ${String(body['format'])}, this build reads ${format}`,
    )
  }
  return body
}
