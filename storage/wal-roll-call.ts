// The roll call: a small file beside the segments that says up to which frame the log was durable,
// and in which frame each group was last spoken of.
// Owns: its bytes and its two slots.  Does not: decide when it is written (wal.ts) or what it
// proves (wal-trust.ts).
//
// The end of a log looks alike whether a crash tore a round that nobody was promised, or the disk
// lost rounds that were acknowledged. This file tells them apart: it is written behind the rounds,
// soon after the last one, so it never names a frame that was not durable. It is a second witness:
// a log without it is as good as one with it, only its end is vouched for by nobody.
//   slot = "SCHEDROL", version u32 (1), frame u64, its CRC u32, count u32, rows, CRC-32 of all that
//   row  = group u32, frame u64

import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { groupId, type GroupId } from '#base/brand'
import { type FilePort, isLost, type OpenFile } from './files.ts'
import { ByteReader, ByteWriter, DecodeError } from './wal-bytes.ts'
import type { Trail } from './wal-format.ts'

export const rollCallName = 'roll-call'

const magic = Buffer.from('SCHEDROL', 'latin1')
const version = 1
const headBytes = 28
const rowBytes = 12
/** Where the second slot begins. */
export const rollCallSlotBytes = 8 * 1024
/** With more groups the roll call only says how far the log goes. */
export const rollCallGroupsMax: number = Math.floor((rollCallSlotBytes - headBytes - 4) / rowBytes)

export interface RollCall {
  /** The last durable frame. */
  readonly number: number
  readonly crc: number
  /** Frame by group; undefined with too many groups. */
  readonly frames: Trail | undefined
}

/** What the file says; undefined: there is none, or it can not be read. */
export async function readRollCall(
  files: FilePort,
  directory: string,
): Promise<{ readonly latest: RollCall; readonly slot: 0 | 1 } | undefined> {
  const bytes = await readWhole(files, join(directory, rollCallName))
  if (bytes === undefined) return undefined
  const first = decode(bytes.subarray(0, rollCallSlotBytes))
  const second = decode(bytes.subarray(rollCallSlotBytes))
  if (first === undefined && second === undefined) return undefined
  if (second === undefined || (first !== undefined && first.number >= second.number)) {
    return { latest: first as RollCall, slot: 0 }
  }
  return { latest: second, slot: 1 }
}

export class RollCallFile {
  readonly #file: OpenFile
  #nextSlot: 0 | 1

  private constructor(file: OpenFile, nextSlot: 0 | 1) {
    this.#file = file
    this.#nextSlot = nextSlot
  }

  /** Goes on with a file that can be read; otherwise makes one that says what `now` says. */
  static async open(
    files: FilePort,
    directory: string,
    now: () => RollCall,
  ): Promise<RollCallFile> {
    const path = join(directory, rollCallName)
    const found = await readRollCall(files, directory)
    if (found !== undefined) {
      return new RollCallFile(await files.open(path, 'update'), found.slot === 0 ? 1 : 0)
    }
    const fresh = new RollCallFile(await files.open(`${path}.new`, 'create'), 0)
    try {
      await fresh.write(now())
      await files.rename(`${path}.new`, path)
      await files.syncDirectory(directory)
    } catch (error) {
      await fresh.close()
      throw error
    }
    return fresh
  }

  /** Durable when it resolves. The slot with the roll call before stays as it is. */
  async write(rollCall: RollCall): Promise<void> {
    const slot = this.#nextSlot
    this.#nextSlot = slot === 0 ? 1 : 0
    await this.#file.write([encode(rollCall)], slot * rollCallSlotBytes)
    await this.#file.datasync()
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

function encode({ number, crc, frames }: RollCall): Uint8Array {
  const rows: Trail = frames !== undefined && frames.size <= rollCallGroupsMax ? frames : new Map()
  const writer = new ByteWriter(headBytes + rows.size * rowBytes + 4)
  writer.raw(magic)
  writer.u32(version)
  writer.u64(number)
  writer.u32(crc)
  writer.u32(rows.size === frames?.size ? rows.size : noRows)
  for (const [group, frame] of rows) {
    writer.u32(group)
    writer.u64(frame)
  }
  writer.u32(crc32(writer.bytes.subarray(0, writer.length)))
  return writer.bytes.subarray(0, writer.length)
}

/** Stands for the count where the groups are not told. */
const noRows = 0xffff_ffff

function decode(slot: Uint8Array): RollCall | undefined {
  try {
    const reader = new ByteReader(slot)
    if (!magic.equals(reader.raw(8)) || reader.u32() !== version) return undefined
    const number = reader.u64()
    const crc = reader.u32()
    const count = reader.u32()
    if (count !== noRows && count > rollCallGroupsMax) return undefined
    const frames = new Map<GroupId, number>()
    const rowCount = count === noRows ? 0 : count
    for (let i = 0; i < rowCount; i += 1) {
      frames.set(groupId(reader.u32()), reader.u64())
    }
    const end = reader.position
    if (reader.u32() !== crc32(slot.subarray(0, end))) return undefined
    return { number, crc, frames: count === noRows ? undefined : frames }
  } catch (error) {
    if (error instanceof DecodeError) return undefined
    throw error
  }
}

async function readWhole(files: FilePort, path: string): Promise<Uint8Array | undefined> {
  let file: OpenFile | undefined
  try {
    file = await files.open(path, 'read')
    const bytes = new Uint8Array(Math.min(await file.size(), 2 * rollCallSlotBytes))
    return bytes.subarray(0, await file.read(bytes, 0))
  } catch (error) {
    if (!isLost(error)) throw error
    // Missing, or a disk that can not read it: the log is judged without this witness.
    return undefined
  } finally {
    await file?.close()
  }
}
