// Bounded reading and growing writing of big-endian bytes.
// Owns: ByteWriter, ByteReader.  Does not: know what the numbers mean.
//   Every byte between 0 and `length` of a writer was put there since the last `reset`, so that
//   reusing the buffer never leaks old bytes into a record.

export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

const two32 = 0x1_0000_0000

export class ByteWriter {
  bytes: Buffer<ArrayBuffer>
  #view: DataView
  length = 0

  constructor(capacity: number) {
    this.bytes = Buffer.alloc(capacity)
    this.#view = new DataView(this.bytes.buffer, this.bytes.byteOffset, capacity)
  }

  /** Empties the writer; gives memory back if one huge record made it grow above `keepBytesMax`. */
  reset(keepBytesMax: number): void {
    this.length = 0
    if (this.bytes.length > keepBytesMax) this.#resize(keepBytesMax)
  }

  /** Makes room for `count` bytes and returns where they start. */
  claim(count: number): number {
    const start = this.length
    this.length = start + count
    if (this.length > this.bytes.length) this.#resize(Math.max(this.length, this.bytes.length * 2))
    return start
  }

  u8(value: number): void {
    this.#view.setUint8(this.claim(1), value)
  }
  u32(value: number): void {
    const at = this.claim(4)
    this.#view.setUint32(at, value)
  }
  /** A safe integer in eight bytes. */
  u64(value: number): void {
    const at = this.claim(8)
    this.putU64(at, value)
  }
  raw(bytes: Uint8Array): void {
    const at = this.claim(bytes.length)
    this.bytes.set(bytes, at)
  }
  zeros(count: number): void {
    const at = this.claim(count)
    this.bytes.fill(0, at, at + count)
  }

  putU32(at: number, value: number): void {
    this.#view.setUint32(at, value)
  }
  putU64(at: number, value: number): void {
    this.#view.setUint32(at, Math.floor(value / two32))
    this.#view.setUint32(at + 4, value % two32)
  }

  #resize(capacity: number): void {
    const next = Buffer.alloc(capacity)
    next.set(this.bytes.subarray(0, Math.min(this.bytes.length, capacity)))
    this.bytes = next
    this.#view = new DataView(next.buffer, next.byteOffset, capacity)
  }
}

export class ByteReader {
  readonly bytes: Uint8Array
  readonly #view: DataView
  position = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  }

  get rest(): number {
    return this.bytes.length - this.position
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1))
  }
  u32(): number {
    return this.#view.getUint32(this.#take(4))
  }
  u64(): number {
    const at = this.#take(8)
    const value = this.#view.getUint32(at) * two32 + this.#view.getUint32(at + 4)
    if (!Number.isSafeInteger(value)) throw new DecodeError(`number above 2^53 at byte ${at}`)
    return value
  }
  /** A view into the input, not a copy. */
  raw(count: number): Uint8Array {
    const at = this.#take(count)
    return this.bytes.subarray(at, at + count)
  }
  zeros(count: number): void {
    for (const byte of this.raw(count)) {
      if (byte !== 0)
        throw new DecodeError(`reserved byte is ${byte}, before byte ${this.position}`)
    }
  }
  end(): void {
    if (this.rest !== 0) throw new DecodeError(`${this.rest} bytes too many`)
  }

  #take(count: number): number {
    const at = this.position
    if (count > this.bytes.length - at) {
      throw new DecodeError(`${count} bytes expected at byte ${at}, ${this.bytes.length - at} left`)
    }
    this.position = at + count
    return at
  }
}
