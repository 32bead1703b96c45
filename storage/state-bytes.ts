// Reads LevelDB's little-endian fields from a byte string; what runs over the end is damage.

import { StateDamageError } from './state-errors.ts'

export class ByteReader {
  private at = 0
  private readonly content: Buffer
  private readonly file: string

  constructor(content: Buffer, file: string) {
    this.content = content
    this.file = file
  }

  get atEnd(): boolean {
    return this.at >= this.content.length
  }

  bytes(count: number): Buffer {
    const end = this.at + count
    if (end > this.content.length) {
      throw new StateDamageError('a field runs over its end', { file: this.file })
    }
    const taken = this.content.subarray(this.at, end)
    this.at = end
    return taken
  }

  /** An unsigned little-endian integer of 1 to 4 bytes. */
  fixed(count: number): number {
    return this.bytes(count).readUIntLE(0, count)
  }

  /** Seven bits a byte, low ones first, up to 2^53. */
  varint(): number {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const next = this.fixed(1)
      value += (next & 127) * scale
      if (next < 128) break
    }
    if (!Number.isSafeInteger(value)) {
      throw new StateDamageError('a number is out of range', { file: this.file })
    }
    return value
  }

  text(): string {
    return this.bytes(this.varint()).toString('latin1')
  }
}
