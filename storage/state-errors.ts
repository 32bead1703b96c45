// The three ways in which the state on disk can fail a node. Owns: their codes and their words.
// Does not: decide what happens next. For all three the node stops; none is retried in place, and
// nothing is ever repaired in place: LevelDB's repair may drop rows silently.

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes on disk are not what was written. The replica is rebuilt from its peers. */
export class StateDamageError extends Error {
  override readonly name = 'StateDamageError'
  readonly code = 'STATE_DAMAGED'
  /** Hex of the damaged row's key, when a row was being read. */
  readonly key: string | undefined
  /** The damaged file, when known. */
  readonly file: string | undefined
  /** The finding alone, without the advice. */
  readonly what: string

  constructor(what: string, where: DamagePlace = {}, options?: ErrorOptions) {
    const file = where.file === undefined ? '' : ` in ${where.file}`
    const key = where.key === undefined ? undefined : Buffer.from(where.key).toString('hex')
    super(
      `the state on disk is damaged${file}: ${what}${key === undefined ? '' : ` (key ${key})`}. ` +
        'This node must not serve it. Start it again: what is damaged is put aside with the ' +
        'groups that it harms. What a start can not sort out: move the whole data directory away ' +
        '(docs/operations.md, "A node with damaged data"). Do not repair the files, that drops ' +
        'rows silently. Check the disk.',
      options,
    )
    this.what = `${what}${file}`
    this.key = key
    this.file = where.file
  }
}

export interface DamagePlace {
  readonly key?: Uint8Array | undefined
  readonly file?: string | undefined
}

/**
 * The disk refused an operation. What was being written is unknown until the node has restarted.
 */
export class DiskFailure extends Error {
  override readonly name = 'DiskFailure'
  readonly code: 'DISK_FULL' | 'DISK_FAILED'

  constructor(code: 'DISK_FULL' | 'DISK_FAILED', detail: string, options?: ErrorOptions) {
    const advice =
      code === 'DISK_FULL'
        ? 'the disk is full: free space on it, then start the node again'
        : 'the disk failed: check it (kernel log, SMART), then start the node again or replace it'
    super(`${advice} (${detail})`, options)
    this.code = code
  }
}

/** Another process (or another store of this process) has the state open. */
export class StateLockedError extends Error {
  override readonly name = 'StateLockedError'
  readonly code = 'DATA_DIR_LOCKED'
  readonly pid: number | undefined

  constructor(directory: string, options: ErrorOptions & { readonly pid?: number } = {}) {
    const pid = options.pid ?? holderOf(join(directory, 'LOCK'))
    const who = pid === undefined ? 'another process' : `process ${pid}`
    super(
      `${directory} is in use by ${who}: two schedd must not share a data directory. ` +
        'Stop that process, or give this node its own directory.',
      options,
    )
    this.pid = pid
  }
}

export type StateFailure = StateDamageError | DiskFailure | StateLockedError

/** Names what LevelDB or the file system reported; undefined: not a failure of the disk. */
export function toStateFailure(error: unknown, at: FailurePlace): StateFailure | undefined {
  if (isStateFailure(error)) return error
  const parts = describe(error)
  if (parts.includes('LEVEL_LOCKED')) return new StateLockedError(at.directory, { cause: error })
  const file = /MANIFEST-\d+|\d{6,}\.(?:ldb|sst|log)/.exec(parts)?.[0]
  if (/LEVEL_CORRUPTION|Corruption:/.test(parts)) {
    return new StateDamageError(parts, { file, key: at.key }, { cause: error })
  }
  if (/ENOSPC|EDQUOT|No space left|quota exceeded/i.test(parts)) {
    return new DiskFailure('DISK_FULL', parts, { cause: error })
  }
  if (/LEVEL_IO_ERROR|IO error:|\bEIO\b|\bEROFS\b|\bEACCES\b|\bEMFILE\b/.test(parts)) {
    return new DiskFailure('DISK_FAILED', parts, { cause: error })
  }
  return undefined
}

export interface FailurePlace {
  readonly directory: string
  readonly key?: Uint8Array
}

function isStateFailure(error: unknown): error is StateFailure {
  return (
    error instanceof StateDamageError ||
    error instanceof DiskFailure ||
    error instanceof StateLockedError
  )
}

/** Code and message of an error and of all its causes: the binding reports through either. */
function describe(error: unknown): string {
  const parts: string[] = []
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? `${at.code} ` : ''
    parts.push(`${code}${at.message}`)
  }
  return parts.join(': ')
}

/** Who holds a POSIX lock on a file, as Linux tells it. */
function holderOf(file: string): number | undefined {
  try {
    const inode = statSync(file).ino
    for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
      const fields = line.trim().split(/\s+/)
      if (fields[5]?.split(':')[2] === String(inode)) return Number(fields[4])
    }
  } catch {
    // Only a hint: other systems have no such file.
  }
  return undefined
}
