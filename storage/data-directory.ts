// A node's data directory: who it belongs to and who uses it now. Owns: its layout, node.json and
// the pid file.  Does not: read or write what is inside wal/ and state/ (wal.ts, state-store.ts).
//   S16. A directory is only ever opened by the node it was created for, in the same cluster, and
//        by a build that knows its format. Everything else is refused before a byte is changed.
//   S17. node.json is whole or absent: temporary file, fsync, rename, fsync of the directory.
// The pid file refuses a second process early and by name. The lock that cannot be fooled is
// LevelDB's own on state/, which the kernel drops with the process: open the state before writing
// to the log.
//
//   <dir>/node.json    format, cluster id, node id, created; with a CRC
//   <dir>/schedd.pid   pid and start of the process that has the directory open
//   <dir>/wal/         the Raft log of all groups
//   <dir>/state/       LevelDB with the state of all groups
//   <dir>/facts.json   the second home of the node's facts (state-facts.ts)
//   <dir>/state.*      what was put aside, or waits for its place (state-quarantine.ts)

import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { crc32 } from 'node:zlib'

/** Raised when an older build could not read what a newer one writes. */
export const dataFormat = 1

const names = {
  node: 'node.json',
  pid: 'schedd.pid',
  wal: 'wal',
  state: 'state',
  facts: 'facts.json',
} as const

export interface DataIdentity {
  readonly clusterId: string
  readonly nodeId: number
}

export interface DataDirectory extends DataIdentity {
  readonly path: string
  readonly wal: string
  readonly state: string
  /** The second home of what the node knows of itself and of its peers. */
  readonly facts: string
  readonly createdMs: number
  /** True when this call created it: the node has no past here. */
  readonly isNew: boolean
  /** Lets another process have it. Call after the log and the state are closed. */
  release(): void
}

export type DataDirectoryCode =
  | 'DATA_DIR_LOCKED'
  | 'DATA_DIR_UNKNOWN'
  | 'DATA_DIR_FORMAT'
  | 'DATA_DIR_IDENTITY'
  | 'DATA_DIR_DAMAGED'

export class DataDirectoryError extends Error {
  override readonly name = 'DataDirectoryError'
  readonly code: DataDirectoryCode

  constructor(code: DataDirectoryCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

export interface DataDirectoryRequest extends DataIdentity {
  readonly path: string
  /** Wall time of the creation, for humans. */
  readonly nowMs: number
}

/** Opens the directory, or creates it where there is nothing yet. Throws DataDirectoryError. */
export function openDataDirectory(request: DataDirectoryRequest): DataDirectory {
  const path = resolve(request.path)
  const created = mkdirSync(path, { recursive: true })
  if (created !== undefined) syncFolder(dirname(path))
  const found = readNodeFile(path)
  if (found === undefined) assertNothingInside(path)
  else assertSameNode(path, found, request)
  const release = claim(path)
  try {
    const wal = join(path, names.wal)
    const state = join(path, names.state)
    mkdirSync(wal, { recursive: true })
    mkdirSync(state, { recursive: true })
    const identity = found ?? createNodeFile(path, request)
    const facts = join(path, names.facts)
    return { ...identity, path, wal, state, facts, isNew: found === undefined, release }
  } catch (error) {
    release()
    throw error
  }
}

/** Who a directory belongs to, for tools that only look. Undefined: nobody yet. */
export function readDataIdentity(path: string): (DataIdentity & { createdMs: number }) | undefined {
  return readNodeFile(resolve(path))
}

// ---------------------------------------------------------------------------------------- identity

interface NodeFacts extends DataIdentity {
  readonly createdMs: number
}

function createNodeFile(path: string, request: DataDirectoryRequest): NodeFacts {
  const { clusterId, nodeId, nowMs } = request
  const facts = { format: dataFormat, clusterId, nodeId, createdMs: nowMs }
  const text = JSON.stringify({ ...facts, crc: crc32(JSON.stringify(facts)) })
  writeDurably(path, names.node, `${text}\n`)
  return { clusterId, nodeId, createdMs: nowMs }
}

function readNodeFile(path: string): NodeFacts | undefined {
  const file = join(path, names.node)
  const text = readIfPresent(file)
  if (text === undefined) return undefined
  const fields = parseObject(text, file)
  const { crc, ...facts } = fields
  // A newer format may be checked in another way, so it is named before the CRC is.
  const { format } = facts
  if (typeof format === 'number' && format > dataFormat) {
    throw new DataDirectoryError(
      'DATA_DIR_FORMAT',
      `${path} was written by a newer schedd (format ${format}; this build reads ${dataFormat}). ` +
        'Start it with that version or a later one.',
    )
  }
  if (crc !== crc32(JSON.stringify(facts))) throw damagedNodeFile(file)
  const { clusterId, nodeId, createdMs } = facts
  if (typeof clusterId !== 'string' || typeof nodeId !== 'number') throw damagedNodeFile(file)
  if (format !== dataFormat || typeof createdMs !== 'number') throw damagedNodeFile(file)
  return { clusterId, nodeId, createdMs }
}

function parseObject(text: string, file: string): Record<string, unknown> {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    throw damagedNodeFile(file, error)
  }
  if (typeof parsed !== 'object' || parsed === null) throw damagedNodeFile(file)
  return { ...parsed }
}

function damagedNodeFile(file: string, cause?: unknown): DataDirectoryError {
  return new DataDirectoryError(
    'DATA_DIR_DAMAGED',
    `${file} is damaged, so it is unknown whose data this is. Move the directory aside and let ` +
      'the node rejoin its cluster as a new one. Check the disk.',
    { cause },
  )
}

function assertSameNode(path: string, found: NodeFacts, request: DataIdentity): void {
  if (found.clusterId === request.clusterId && found.nodeId === request.nodeId) return
  throw new DataDirectoryError(
    'DATA_DIR_IDENTITY',
    `${path} belongs to node ${found.nodeId} of cluster "${found.clusterId}", but this is node ` +
      `${request.nodeId} of cluster "${request.clusterId}". Correct the node id, the cluster id ` +
      'or the data directory in the configuration. Never edit node.json: a node that votes under ' +
      'two ids loses data.',
  )
}

/**
 * A creation that died half-way leaves empty folders and may be repeated; anything else is not
 * ours.
 */
function assertNothingInside(path: string): void {
  const folders: readonly string[] = [names.wal, names.state]
  for (const name of readdirSync(path)) {
    if (name === names.pid || isTemporary(name)) continue
    if (folders.includes(name) && readdirSync(join(path, name)).length === 0) continue
    const reason = folders.includes(name)
      ? `${path} has data in ${name}/ but no ${names.node}, so it is unknown whose data this is. ` +
        'Restore that file, or move the directory aside and let the node rejoin as a new one.'
      : `${path} is not empty (${name}) and not a data directory of schedd. ` +
        'Point the data directory at an empty or a new folder.'
    throw new DataDirectoryError('DATA_DIR_UNKNOWN', reason)
  }
}

// ------------------------------------------------------------------------------------------- claim

/** Takes the pid file; a file whose process is gone is replaced. Returns what gives it back. */
function claim(path: string): () => void {
  const file = join(path, names.pid)
  const mine = `${process.pid} ${startOf(process.pid) ?? '-'}\n`
  const temporary = join(path, temporaryName(names.pid))
  writeFile(temporary, mine)
  try {
    for (let attempt = 0; !tryLink(temporary, file); attempt += 1) {
      const holder = readIfPresent(file)
      if (holder !== undefined && isAlive(holder)) throw lockedBy(path, holder)
      if (attempt > 0) throw lockedBy(path, holder ?? '')
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(temporary, { force: true })
  }
  return () => {
    if (readIfPresent(file) === mine) rmSync(file)
  }
}

/** Atomic: of several processes that try, one gets the name. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** A process with that pid that started at that time; a pid alone may have been given out again. */
function isAlive(holder: string): boolean {
  const [pidText, start] = holder.trim().split(' ')
  const pid = Number(pidText)
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, as another user.
    if (!hasCode(error, 'EPERM')) return false
  }
  const startNow = startOf(pid)
  return start === '-' || startNow === undefined || startNow === start
}

/** When a process started, in clock ticks since boot; undefined where the system does not tell. */
function startOf(pid: number): string | undefined {
  const stat = readIfPresent(`/proc/${pid}/stat`)
  // The second field is the command in parentheses and may hold spaces; start time is the 22nd.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function lockedBy(path: string, holder: string): DataDirectoryError {
  const pid = holder.split(' ')[0] ?? ''
  return new DataDirectoryError(
    'DATA_DIR_LOCKED',
    `${path} is in use by process ${pid === '' ? '(unknown)' : pid}: two schedd must not share a ` +
      'data directory. Stop that process, or give this node its own directory.',
  )
}

// ------------------------------------------------------------------------------------------- files

function writeDurably(path: string, name: string, text: string): void {
  const temporary = join(path, temporaryName(name))
  writeFile(temporary, text)
  renameSync(temporary, join(path, name))
  syncFolder(path)
}

function writeFile(file: string, text: string): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function temporaryName(name: string): string {
  return `${name}.${process.pid}.tmp`
}

function isTemporary(name: string): boolean {
  return /^(?:node\.json|schedd\.pid)\.\d+\.tmp$/.test(name)
}

function readIfPresent(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
