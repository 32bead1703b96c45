// One atomic batch, and how a value stands on disk. Owns: the value's frame and its check, the
// limits of keys, values and batches.  Does not: write (state-store.ts).
//   S7. No value leaves unless its checksum (over version, key and payload) holds. LevelDB itself
//       returns flipped bits without a word (docs/storage-layout-state.md).
//
//   value = version u8 (1), crc u32 (crc32 of key and payload, started with the version), payload

import { crc32 } from 'node:zlib'
import { assert } from '#base/assert'
import type { ClassicLevel } from 'classic-level'
import { countsKey, keyBytesMax, nodePrefix, ownerOf, parseKey, prefixOf } from './keys.ts'
import { StateDamageError } from './state-errors.ts'

export const stateLimits = {
  valueBytesMax: 16 * 1024 * 1024,
  /** One batch is one record of LevelDB's log and sits in memory twice while it is written. */
  batchBytesMax: 64 * 1024 * 1024,
  /** Batches that wait for their turn (S6). */
  writesQueuedMax: 256,
  pageRowsMax: 1_000,
  pageBytesMax: 1024 * 1024,
  clearRowsPerBatch: 4_000,
  /** An open view keeps every row that was overwritten since it was opened. */
  viewsOpenMax: 64,
} as const

export interface StateBatch {
  put(key: Uint8Array, value: Uint8Array): void
  del(key: Uint8Array): void
  /** Operations so far. */
  readonly size: number
  /** Bytes of keys and payloads so far. */
  readonly bytes: number
}

const valueVersion = 1
const valueHeadBytes = 5

/** The version is the CRC's start value, so it is covered as well. */
function checksum(key: Uint8Array, payload: Uint8Array): number {
  return crc32(payload, crc32(key, valueVersion))
}

export function openValue(key: Uint8Array, stored: Uint8Array): Uint8Array {
  if (stored.length < valueHeadBytes) throw new StateDamageError('a value is cut short', { key })
  const head = new DataView(stored.buffer, stored.byteOffset, valueHeadBytes)
  const version = head.getUint8(0)
  if (version !== valueVersion) {
    throw new StateDamageError(`a value has the unknown version ${version}`, { key })
  }
  const payload = stored.subarray(valueHeadBytes)
  if (head.getUint32(1) !== checksum(key, payload)) {
    throw new StateDamageError('a value does not match its checksum', { key })
  }
  return payload
}

/** A value as it stands on disk. */
export function storedValue(key: Uint8Array, payload: Uint8Array): Buffer {
  return frameInto(Buffer.alloc(valueHeadBytes + payload.length), key, payload)
}

function frameInto(stored: Buffer, key: Uint8Array, payload: Uint8Array): Buffer {
  stored[0] = valueVersion
  stored.writeUInt32BE(checksum(key, payload), 1)
  stored.set(payload, valueHeadBytes)
  return stored
}

export class LevelBatch implements StateBatch {
  // A chained batch copies at put(): measured 0.8 µs a row on the event loop, an array of
  // operations 1.2 µs, and the array needs one allocation per value where this one reuses its
  // scratch space.
  readonly chained: ReturnType<ClassicLevel<Uint8Array, Uint8Array>['batch']>
  size = 0
  bytes = 0
  private readonly scratch: Scratch
  /** The groups of its keys; the node itself as well. */
  readonly touched = new Set<number>()
  /** The facts of the node that it changes; undefined: removes. */
  readonly facts = new Map<string, Uint8Array | undefined>()
  private lastPrefix = -1

  constructor(db: ClassicLevel<Uint8Array, Uint8Array>, scratch: Scratch) {
    this.chained = db.batch()
    this.scratch = scratch
  }

  put(key: Uint8Array, value: Uint8Array): void {
    assert(value.length <= stateLimits.valueBytesMax, 'a value stays within valueBytesMax')
    this.grow(key.length, key.length + value.length)
    const stored = this.scratch.take(valueHeadBytes + value.length)
    this.chained.put(key, frameInto(stored, key, value))
    this.note(key, value)
  }

  del(key: Uint8Array): void {
    this.grow(key.length, key.length)
    this.chained.del(key)
    this.note(key, undefined)
  }

  /** Adds what every batch carries, once it is known what it touches (S22). */
  seal(counts: Uint8Array): void {
    const key = countsKey()
    this.chained.put(key, storedValue(key, counts))
  }

  private note(key: Uint8Array, value: Uint8Array | undefined): void {
    const prefix = prefixOf(key)
    if (prefix === this.lastPrefix && prefix !== nodePrefix) return
    this.lastPrefix = prefix
    this.touched.add(ownerOf(key) ?? nodePrefix)
    const fact = prefix === nodePrefix ? parseKey(key) : undefined
    if (fact?.type === 'node')
      this.facts.set(fact.name, value === undefined ? value : value.slice())
  }

  private grow(keyBytes: number, bytes: number): void {
    assert(keyBytes > 0, 'a key is not empty')
    assert(keyBytes <= keyBytesMax, 'a key stays within keyBytesMax', () => keyBytes)
    this.size += 1
    this.bytes += bytes
    assert(this.bytes <= stateLimits.batchBytesMax, 'a batch stays within batchBytesMax')
  }
}

/** One growing buffer in which values are framed; LevelDB copies out of it at once. */
export class Scratch {
  private buffer: Buffer = Buffer.alloc(4096)

  take(bytes: number): Buffer {
    if (bytes > this.buffer.length) this.buffer = Buffer.alloc(2 ** Math.ceil(Math.log2(bytes)))
    return this.buffer.subarray(0, bytes)
  }
}
