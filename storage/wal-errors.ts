// What can go wrong with the write-ahead log, as an operator meets it.
// Owns: the four errors and their wording.  Does not: decide when (wal.ts, wal-recovery.ts).

import type { GroupId } from '#base/brand'

const rebuild =
  'This node can no longer vouch for what it has acknowledged, so it must not vote. Move the' +
  ' whole data directory away and join this machine again under a new node id: its replicas are' +
  ' rebuilt from their peers (docs/storage-layout.md, "When the log is damaged").'

/** The log on disk is not what was written. Never thrown for a tail that a crash may have torn. */
export class WalDamageError extends Error {
  override readonly name = 'WalDamageError'
  readonly code = 'WAL_DAMAGED'
  readonly file: string
  readonly offset: number
  /** Groups with data in this log, as far as it could be read: one log serves all groups. */
  readonly groups: readonly GroupId[]

  constructor(
    damage: { file: string; offset: number; groups: readonly GroupId[]; what: string },
    options?: ErrorOptions,
  ) {
    super(
      `write-ahead log damaged at ${damage.file}:${damage.offset}: ${damage.what}. ${rebuild}`,
      options,
    )
    this.file = damage.file
    this.offset = damage.offset
    this.groups = damage.groups
  }
}

/** The log was written by a newer release. */
export class WalFormatError extends Error {
  override readonly name = 'WalFormatError'
  readonly code = 'WAL_FORMAT_TOO_NEW'

  constructor(file: string, found: number, known: number) {
    super(
      `${file} has format version ${found}, this release reads up to ${known}:` +
        ' run the release that wrote it, or a newer one',
    )
  }
}

/** The log is there; this process can not read it, by its rights or limits. Nothing was changed. */
export class WalReadError extends Error {
  override readonly name = 'WalReadError'
  readonly code = 'WAL_NOT_READ'

  constructor(directory: string, cause: unknown) {
    super(
      `the write-ahead log in ${directory} could not be read: ${reasonOf(cause)}. Nothing was` +
        ' changed: mend what it says, then start the node',
      { cause },
    )
  }
}

/** A write or fsync failed. Sticky: what is on disk is unknown now, so nothing is retried (R20). */
export class WalWriteError extends Error {
  override readonly name = 'WalWriteError'
  readonly code: 'DISK_FULL' | 'WAL_WRITE_FAILED'

  constructor(directory: string, cause: unknown) {
    const full = isDiskFull(cause)
    super(
      full
        ? `no space left for the write-ahead log in ${directory}: free some, then start the node`
        : `the write-ahead log in ${directory} could not be written: ${reasonOf(cause)}. The` +
            ' node stops. Check the disk; when the node starts it reads what the disk really holds',
      { cause },
    )
    this.code = full ? 'DISK_FULL' : 'WAL_WRITE_FAILED'
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause)

function isDiskFull(cause: unknown): boolean {
  const code = (cause as { code?: unknown } | null | undefined)?.code
  return code === 'ENOSPC' || code === 'EDQUOT'
}
