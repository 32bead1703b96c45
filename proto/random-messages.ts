// Random messages of any type by reflection, for tests of codecs and JSON.
// Owns: what may be in a message.  Does not: import fast-check, which is no dependency of the
// package.

import type * as FastCheck from 'fast-check'
import type { Arbitrary } from 'fast-check'
import protobuf from 'protobufjs'
import { apiCodecByFullName } from './schema.ts'

type Fc = typeof FastCheck
type Message = Record<string, unknown>

/** Messages nested deeper than this are empty. */
const depthMax = 4
/** Entries of lists and maps. */
const countMax = 3

/** What may be given to an encoder: anything may be absent, one member of each oneof at most. */
export function messageArbitrary(fc: Fc, type: protobuf.Type, depth = 0): Arbitrary<Message> {
  const known = wellKnown(fc, type.fullName)
  if (known !== undefined) return known
  const groups = type.oneofsArray.map((oneof) =>
    fc.oneof(
      fc.constant({}),
      ...oneof.fieldsArray.map((field) => fc.record({ [field.name]: present(fc, field, depth) })),
    ),
  )
  const plain: Record<string, Arbitrary<unknown>> = {}
  for (const field of type.fieldsArray) {
    if (field.partOf === null) plain[field.name] = present(fc, field, depth)
  }
  return fc
    .tuple(fc.record(plain, { requiredKeys: [] }), ...groups)
    .map((parts) => Object.assign({}, ...parts) as Message)
}

function present(fc: Fc, field: protobuf.Field, depth: number): Arbitrary<unknown> {
  if (field.map) {
    const entries = fc.array(fc.tuple(text(fc), text(fc)), { maxLength: countMax })
    return entries.map((pairs) => Object.fromEntries(pairs))
  }
  const one = value(fc, field, depth)
  return field.repeated ? fc.array(one, { maxLength: countMax }) : one
}

function value(fc: Fc, field: protobuf.Field, depth: number): Arbitrary<unknown> {
  const { resolvedType } = field
  if (resolvedType instanceof protobuf.Type) {
    return depth >= depthMax ? fc.constant({}) : messageArbitrary(fc, resolvedType, depth + 1)
  }
  if (resolvedType instanceof protobuf.Enum) {
    return fc.constantFrom(...Object.keys(resolvedType.values))
  }
  return scalar(fc, field.type)
}

function text(fc: Fc): Arbitrary<string> {
  return fc.string({ unit: 'binary', maxLength: 8 })
}

function scalar(fc: Fc, type: string): Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return text(fc)
    case 'bytes':
      return fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes))
    case 'bool':
      return fc.boolean()
    case 'double':
      return fc.double().map(smallWhole)
    case 'int32':
      return fc.integer()
    case 'uint32':
    case 'fixed32':
      return fc.nat(0xffffffff)
    case 'int64':
      return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String)
    case 'uint64':
      return fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String)
    default:
      throw new TypeError(`no values for type ${type}`)
  }
}

/** JSON has no -0; and a test that looks for unsafe longs takes whole doubles for longs. */
function smallWhole(value: number): number {
  return Number.isInteger(value) ? (value % 2 ** 31) + 0 : value
}

/** Types whose JSON is not that of their fields: only what they may contain. */
function wellKnown(fc: Fc, fullName: string): Arbitrary<Message> | undefined {
  const nanos = fc.integer({ min: 0, max: 999_999_999 })
  switch (fullName) {
    case '.google.protobuf.Timestamp':
      return fc.record({
        seconds: fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }).map(String),
        nanos,
      })
    case '.google.protobuf.Duration':
      return fc.record({ seconds: fc.nat(315_576_000).map(String), nanos })
    case '.google.protobuf.FieldMask':
      return fc.record({ paths: fc.subarray(['queue', 'schedule_time', 'retry_policy.rules']) })
    case '.google.protobuf.Any':
      return text(fc).map((reason) => ({
        type_url: 'type.googleapis.com/google.rpc.ErrorInfo',
        value: apiCodecByFullName('google.rpc.ErrorInfo').encode({ reason }),
      }))
    default:
      return undefined
  }
}
