// Codecs for hot methods and for node-to-node frames: one pass between bytes and plain objects.
// Owns: compiling a protobufjs Type into such a codec. Does not: know any message by name.
//   P2. In the API mode the decoded object is deep-equal to what proto-loader gives with our
//       options (longs and enums as strings, defaults, oneofs); what it encodes, proto-loader
//       decodes to the same.
//   P3. In the internal mode longs and enums are numbers; a long beyond 2^53 is an error,
//       never a rounding.
//   P4. Malformed bytes throw; they never read past the message or loop.
// Why: proto-loader builds a message, then an object from it; measured 2.6 µs to decode a task of
// 265 bytes against 1.2 µs here, 2.4 µs to encode one against 0.7 µs.

import protobuf from 'protobufjs'
import {
  type Context,
  codecContext,
  decoderSource,
  encoderSource,
  enumTables,
} from './codec-source.ts'

export type LongMode = 'string' | 'number'

export interface CodecMode {
  /** What 64-bit integers are in objects. */
  readonly longs: LongMode
  /** What enums are in objects. Unknown values are numbers in both. */
  readonly enums: 'string' | 'number'
}

export const apiMode: CodecMode = { longs: 'string', enums: 'string' }
export const internalMode: CodecMode = { longs: 'number', enums: 'number' }

export interface Codec<Input extends object = object, Output extends object = object> {
  /** The bytes of a message; fields that are absent, null or zero cost nothing. */
  readonly encode: (message: Input) => Buffer
  /** Fields of type `bytes` are views of `bytes`: who keeps them copies them. */
  readonly decode: (bytes: Uint8Array) => Output
}

type EncodeFunction = (message: object, writer: protobuf.Writer) => void
type DecodeFunction = (reader: protobuf.Reader, end: number) => object

/** Compiles `type` and what it contains. Costs some milliseconds: once per type and mode. */
export function compileCodec<Input extends object, Output extends object>(
  type: protobuf.Type,
  mode: CodecMode,
): Codec<Input, Output> {
  const context = codecContext(type, mode)
  const encode = link(context, encoderSource) as EncodeFunction
  const decode = link(context, decoderSource) as DecodeFunction
  return {
    encode: (message) => {
      const writer = protobuf.Writer.create()
      encode(message, writer)
      return writer.finish() as Buffer
    },
    decode: (bytes) => {
      const reader = protobuf.Reader.create(bytes)
      return decode(reader, reader.len) as Output
    },
  }
}

/** Turns the sources of all types into one closure and gives back the function of the first. */
function link(
  context: Context,
  source: (type: protobuf.Type, context: Context) => string,
): unknown {
  const functions = context.types.map((type) => source(type, context)).join('\n')
  // The text is made of the schema's names and numbers only, as protobufjs itself does it.
  // oxlint-disable-next-line typescript/no-implied-eval
  const make = new Function(
    'R',
    `'use strict'\n${enumTables(context)}\n${functions}\nreturn f0`,
  ) as (runtime: typeof codecRuntime) => unknown
  return make(codecRuntime)
}

/** What the generated functions call. */
const codecRuntime = {
  noBytes: Buffer.alloc(0),

  longString(reader: protobuf.Reader, signed: boolean): string {
    const value = readLong(reader, signed)
    return typeof value === 'number' ? numberText(value) : value.toString()
  },

  longNumber(reader: protobuf.Reader, signed: boolean): number {
    const value = readLong(reader, signed)
    // Negative ones come as bigint, and Number() rounds what is beyond: it cannot become safe.
    const number = Number(value)
    if (Number.isSafeInteger(number)) return number
    throw new RangeError(`64-bit value ${value} is not a safe integer`)
  },

  /** Where a nested message ends. Beyond the bytes: its last field, or `finished`, will throw. */
  end: (reader: protobuf.Reader): number => reader.uint32() + reader.pos,

  finished(reader: protobuf.Reader, end: number): void {
    if (reader.pos !== end) throw new RangeError('field reaches beyond its message')
  },

  skip(reader: protobuf.Reader, tag: number, end: number): void {
    if (tag >>> 3 === 0) throw new RangeError('field number 0')
    reader.skipType(tag & 7)
    if (reader.pos > end) throw new RangeError('field reaches beyond its message')
  },

  /** A map entry whose key is `__proto__` must be an entry, not a prototype. */
  put(target: Record<string, unknown>, key: string, value: unknown): void {
    if (key !== '__proto__') {
      target[key] = value
      return
    }
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  },

  writeLong(writer: protobuf.Writer, signed: boolean, value: unknown): void {
    const long = longBits(value)
    if (signed) writer.int64(long)
    else writer.uint64(long)
  },

  isZeroLong: (value: unknown): boolean => value === 0 || value === '0' || value === 0n,

  enumName: (names: Readonly<Record<number, string>>, value: number): string | number =>
    names[value] ?? value,

  enumNumber(values: Readonly<Record<string, number>>, value: unknown): number {
    if (typeof value === 'number') return value
    const known = typeof value === 'string' ? values[value] : undefined
    if (known === undefined) throw new TypeError(`no such enum value: ${String(value)}`)
    return known
  },

  bytes: (value: unknown): Uint8Array =>
    value instanceof Uint8Array ? value : Buffer.from(String(value), 'base64'),
}

/**
 * Text of small integers without going through the number formatter: nanos and seconds dominate.
 */
function numberText(value: number): string {
  return value === 0 ? '0' : `${value}`
}

/** A varint of up to 64 bits: a number while it is exact, a bigint beyond. */
function readLong(reader: protobuf.Reader, signed: boolean): number | bigint {
  const { buf, len } = reader
  let low = 0
  let high = 0
  for (let at = 0; at < 10; at += 1) {
    if (reader.pos >= len) throw new RangeError('varint is truncated')
    const byte = buf[reader.pos] as number
    reader.pos += 1
    const bits = byte & 0x7f
    if (at < 4) low |= bits << (7 * at)
    else if (at === 4) {
      low |= bits << 28
      high |= bits >> 4
    } else high |= bits << (7 * at - 32)
    if (byte < 0x80) return joinLong(low >>> 0, high >>> 0, signed)
  }
  throw new RangeError('varint is longer than ten bytes')
}

const two32 = 2 ** 32
const high53 = 2 ** 21

function joinLong(low: number, high: number, signed: boolean): number | bigint {
  if (high < high53) return high * two32 + low
  const value = (BigInt(high) << 32n) | BigInt(low)
  return signed ? BigInt.asIntN(64, value) : value
}

/**
 * Numbers stay numbers, so that the writer takes its fast path; texts beyond 2^53 go through
 * bigint.
 */
function longBits(value: unknown): number | protobuf.Long {
  if (typeof value === 'number') return checkedNumber(value)
  if (typeof value === 'string' && value.length <= 15) return checkedNumber(Number(value))
  if (typeof value === 'bigint' || typeof value === 'string') return bigBits(BigInt(value))
  const { low, high } = value as { low?: unknown; high?: unknown }
  if (typeof low !== 'number' || typeof high !== 'number') throw new TypeError('not an integer')
  return { low, high, unsigned: true }
}

function checkedNumber(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not an integer: ${value}`)
  return value
}

function bigBits(value: bigint): protobuf.Long {
  const bits = BigInt.asUintN(64, value)
  const low = Number(bits & 0xffffffffn) | 0
  return { low, high: Number(bits >> 32n) | 0, unsigned: true }
}
