// The schema by reflection, and codecs made of it.
// Owns: the one protobufjs root of this process, read from gen/schema.json on first use.  Does
// not: know gRPC (sched-v1.ts) or JSON (json.ts). The root inside proto-loader is another copy of
// protobufjs: its Types must not be mixed with these.

import { readFileSync } from 'node:fs'
import protobuf from 'protobufjs'
import { apiMode, type Codec, compileCodec, internalMode } from './fast-codec.ts'
import type { MessageInputs, MessageOutputs } from './gen/types.ts'

const publicPackage = 'sched.v1'
const internalPackage = 'sched.internal.v1'

let loaded: protobuf.Root | undefined

/** The whole schema: sched.v1, sched.internal.v1, google.rpc. Takes about 20 ms, once. */
export function schemaRoot(): protobuf.Root {
  if (loaded === undefined) {
    const text = readFileSync(new URL('./gen/schema.json', import.meta.url), 'utf8')
    loaded = protobuf.Root.fromJSON(JSON.parse(text) as protobuf.INamespace)
    loaded.resolveAll()
  }
  return loaded
}

/** The schema, under the name that node-to-node code knows it by. */
export function internalRoot(): protobuf.Root {
  return schemaRoot()
}

const codecs = new Map<string, Codec>()

function codecOf(fullName: string, mode: typeof apiMode): Codec {
  const key = `${mode.longs} ${fullName}`
  const known = codecs.get(key)
  if (known !== undefined) return known
  const codec = compileCodec(schemaRoot().lookupType(fullName), mode)
  codecs.set(key, codec)
  return codec
}

/** A fast codec for any message by its full name: objects as proto-loader gives them (P2). */
export function apiCodecByFullName(fullName: string): Codec {
  return codecOf(fullName, apiMode)
}

export type MessageName = keyof MessageInputs

/** A fast codec for a message of sched.v1. */
export function apiCodec<Name extends MessageName>(
  name: Name,
): Codec<MessageInputs[Name], MessageOutputs[Name]> {
  const codec: unknown = codecOf(`${publicPackage}.${name}`, apiMode)
  return codec as Codec<MessageInputs[Name], MessageOutputs[Name]>
}

/**
 * A fast codec for a message of sched.internal.v1. 64-bit integers and enums are numbers (P3),
 * absent scalars have their zero, absent messages are null, absent members of oneofs are not
 * there.
 */
export function internalCodec<T extends object = Record<string, unknown>>(
  name: string,
): Codec<T, T> {
  const codec: unknown = codecOf(`${internalPackage}.${name}`, internalMode)
  return codec as Codec<T, T>
}

const internalTypes = new Map<string, protobuf.Type>()

/**
 * The reflected type of a message of sched.internal.v1. Its `decode` is that of {@link
 * internalCodec}: protobufjs alone would give Long objects for 64-bit integers.
 */
export function internalType(name: string): protobuf.Type {
  const known = internalTypes.get(name)
  if (known !== undefined) return known
  const type = schemaRoot().lookupType(`${internalPackage}.${name}`)
  const { decode } = internalCodec(name)
  type.decode = (source) =>
    decode(source instanceof protobuf.Reader ? rest(source) : source) as never
  internalTypes.set(name, type)
  return type
}

function rest(reader: protobuf.Reader): Uint8Array {
  return reader.buf.subarray(reader.pos, reader.len)
}

/**
 * The names of an enum of sched.v1, in the order of their numbers; the unspecified one is first.
 */
export function enumNames(name: string): readonly string[] {
  const { valuesById } = schemaRoot().lookupEnum(`${publicPackage}.${name}`)
  const numbers = Object.keys(valuesById).map(Number)
  return numbers.sort((a, b) => a - b).map((number) => String(valuesById[number]))
}
