// The smallest state machine that can not be fooled: it counts commands, checks their numbers and
// keeps a digest of every byte. Its state is a file, fsynced before the log behind it may go.
// Owns: apply, the file.  Does not: snapshots; no replica is away for long enough to need one.

import { assert } from '#base/assert'
import type { GroupId, LogIndex } from '#base/brand'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Entry } from '#raft/core'
import type { GroupHandle } from '#raft/host'
import type { SnapshotAnswer, StateMachine } from '#raft/host/ports'
import type { GroupSum } from './protocol.ts'

/** Before the commands: how many there are. */
const headBytes = 4
/** Each command begins with its number. */
export const commandBytesMin = 8

/** An entry of `count` commands, numbered from `first`. */
export function encodeCommands(first: number, count: number, commandBytes: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(headBytes + count * commandBytes)
  bytes.writeUInt32LE(count, 0)
  for (let i = 0; i < count; i += 1) {
    const at = headBytes + i * commandBytes
    bytes.writeDoubleLE(first + i, at)
    bytes.fill((first + i) & 0xff, at + commandBytesMin, at + commandBytes)
  }
  return bytes
}

export class CountingMachine implements StateMachine {
  appliedIndex = 0 as LogIndex
  private readonly group: GroupId
  private readonly path: string
  private handle: GroupHandle | undefined
  private commands = 0
  private digest = 0
  private disorder = 0
  private next = 0

  constructor(group: GroupId, directory: string) {
    this.group = group
    this.path = join(directory, `state-${group}`)
  }

  bind(handle: GroupHandle): void {
    this.handle = handle
  }

  attach(): void {}

  apply(entries: readonly Entry[], results: unknown[]): number {
    for (const entry of entries) {
      this.appliedIndex = entry.index
      if (entry.kind === 'command')
        this.take(Buffer.from(entry.payload.buffer, entry.payload.byteOffset, entry.payload.length))
      results.push(undefined)
    }
    return entries.length
  }

  private take(payload: Buffer): void {
    const count = payload.readUInt32LE(0)
    const commandBytes = (payload.length - headBytes) / count
    for (let i = 0; i < count; i += 1) {
      const number = payload.readDoubleLE(headBytes + i * commandBytes)
      if (number !== this.next) this.disorder += 1
      this.next = number + 1
    }
    this.commands += count
    this.digest = crc32(payload, this.digest)
  }

  sum(): GroupSum {
    const { group, appliedIndex: index, commands, digest, disorder } = this
    return { group, index, commands, digest, disorder }
  }

  /** Makes the state durable, so that the log before it may go. */
  async flush(): Promise<void> {
    const meta = this.handle?.appliedMeta()
    if (meta === undefined || meta.index === 0) return
    const file = await open(this.path, 'a')
    try {
      await file.write(`${JSON.stringify(this.sum())}\n`)
      await file.datasync()
    } finally {
      await file.close()
    }
    this.handle?.flushed(meta)
  }

  cutSnapshot(): Promise<undefined> {
    assert(false, 'no replica of the benchmark falls behind the log')
  }

  stageSnapshot(): Promise<SnapshotAnswer> {
    assert(false, 'no replica of the benchmark falls behind the log')
  }

  stagedChunks(): number {
    return 0
  }

  installSnapshot(): Promise<void> {
    assert(false, 'no replica of the benchmark falls behind the log')
  }
}
