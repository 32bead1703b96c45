// The text of codec functions, made from reflected types. See fast-codec.ts for what they promise.
// Owns: the mapping of each kind of field to code. Does not: run anything.

import protobuf from 'protobufjs'
import type { CodecMode } from './fast-codec.ts'

/** Fields of 64 bits. */
const longTypes: ReadonlySet<string> = new Set(['int64', 'uint64'])
const packable: ReadonlySet<string> = new Set(['int32', 'uint32', 'bool', 'double', 'fixed32'])

/** `type` first, then every message type that it contains, once. */
function messageTypes(type: protobuf.Type): readonly protobuf.Type[] {
  const found = [type]
  for (let at = 0; at < found.length; at += 1) {
    for (const field of (found[at] as protobuf.Type).fieldsArray) {
      const { resolvedType } = field.resolve()
      if (!(resolvedType instanceof protobuf.Type)) continue
      if (!found.includes(resolvedType)) found.push(resolvedType)
    }
  }
  return found
}

/** What the functions of one codec share. A type's place in the list names its function. */
export interface Context {
  readonly types: readonly protobuf.Type[]
  readonly enums: readonly protobuf.Enum[]
  readonly mode: CodecMode
}

export function codecContext(type: protobuf.Type, mode: CodecMode): Context {
  const types = messageTypes(type)
  const enums = new Set<protobuf.Enum>()
  for (const each of types) {
    for (const { resolvedType } of each.fieldsArray) {
      if (resolvedType instanceof protobuf.Enum) enums.add(resolvedType)
    }
  }
  return { types, enums: [...enums], mode }
}

/** The names and numbers of enums, made once per codec. */
export function enumTables({ enums }: Context): string {
  return enums
    .map((each, at) => {
      const names = JSON.stringify(each.valuesById)
      return `const names${at} = ${names}, numbers${at} = ${JSON.stringify(each.values)}`
    })
    .join('\n')
}

// --------------------------------------------------------------------------------------- decoding

export function decoderSource(type: protobuf.Type, context: Context): string {
  const { types, mode } = context
  const cases = type.fieldsArray.map((field) => decodeCases(field, context)).join('\n')
  return `function f${types.indexOf(type)}(r, end) {
const m = { ${initialFields(type, mode)} }
while (r.pos < end) {
const tag = r.uint32()
switch (tag) {
${cases}
default: R.skip(r, tag, end)
}
}
R.finished(r, end)
return m
}`
}

/** What is there without being sent: everything but members of oneofs. */
function initialFields(type: protobuf.Type, mode: CodecMode): string {
  return type.fieldsArray
    .filter((field) => field.partOf === null)
    .map((field) => `${key(field.name)}: ${initialValue(field, mode)}`)
    .join(', ')
}

function initialValue(field: protobuf.Field, mode: CodecMode): string {
  if (field.map) return '{}'
  if (field.repeated) return '[]'
  if (field.resolvedType instanceof protobuf.Enum) return enumZero(field.resolvedType, mode)
  if (field.resolvedType !== null) return 'null'
  if (field.type === 'string') return "''"
  if (field.type === 'bytes') return 'R.noBytes'
  if (field.type === 'bool') return 'false'
  return longTypes.has(field.type) && mode.longs === 'string' ? "'0'" : '0'
}

function enumZero(type: protobuf.Enum, mode: CodecMode): string {
  return mode.enums === 'string' ? JSON.stringify(type.valuesById[0]) : '0'
}

function decodeCases(field: protobuf.Field, context: Context): string {
  if (field instanceof protobuf.MapField) return decodeMap(field, context)
  const value = readValue(field, context)
  const target = `m.${field.name}`
  if (!field.repeated) {
    return `case ${tagOf(field)}: ${oneofLine(field)}${target} = ${value}; break`
  }
  const single = `case ${tagOf(field)}: ${target}.push(${value}); break`
  if (!isPackable(field)) return single
  const packed = (field.id << 3) | 2
  return `${single}
case ${packed}: { const e = R.end(r); while (r.pos < e) ${target}.push(${value}); break }`
}

/**
 * Of a oneof the last one sent counts; its name is kept under the oneof's, as proto-loader does.
 */
function oneofLine(field: protobuf.Field): string {
  if (field.partOf === null) return ''
  const { name } = field.partOf
  const text = JSON.stringify(field.name)
  return `if (m.${name} !== undefined && m.${name} !== ${text}) delete m[m.${name}]
m.${name} = ${text}; `
}

function decodeMap(field: protobuf.MapField, context: Context): string {
  const value = readValue(field, context)
  const valueTag = (2 << 3) | wireType(field)
  return `case ${(field.id << 3) | 2}: {
const e = R.end(r)
let k = '', v = ${initialMapValue(field)}
while (r.pos < e) {
const t = r.uint32()
if (t === 10) k = r.string()
else if (t === ${valueTag}) v = ${value}
else R.skip(r, t, e)
}
R.finished(r, e)
R.put(m.${field.name}, k, v)
break
}`
}

function initialMapValue(field: protobuf.MapField): string {
  if (field.keyType !== 'string' || field.type !== 'string') {
    throw new TypeError(`map ${field.fullName}: only map<string, string> is supported`)
  }
  return "''"
}

function readValue(field: protobuf.FieldBase, { types, enums, mode }: Context): string {
  const { resolvedType } = field
  if (resolvedType instanceof protobuf.Type) return `f${types.indexOf(resolvedType)}(r, R.end(r))`
  if (resolvedType instanceof protobuf.Enum) {
    if (mode.enums === 'number') return 'r.int32()'
    return `R.enumName(names${enums.indexOf(resolvedType)}, r.int32())`
  }
  if (longTypes.has(field.type)) {
    const signed = field.type === 'int64'
    return mode.longs === 'string' ? `R.longString(r, ${signed})` : `R.longNumber(r, ${signed})`
  }
  return `r.${scalar(field)}()`
}

// --------------------------------------------------------------------------------------- encoding

export function encoderSource(type: protobuf.Type, context: Context): string {
  const lines = type.fieldsArray.map((field) => encodeLine(field, context)).join('\n')
  return `function f${context.types.indexOf(type)}(m, w) {
let v
${lines}
}`
}

function encodeLine(field: protobuf.Field, context: Context): string {
  const present = `(v = m.${field.name}) != null`
  if (field.map) {
    return `if (${present}) for (const k of Object.keys(v)) {
w.uint32(${(field.id << 3) | 2}).fork().uint32(10).string(k)
w.uint32(18).string(String(v[k])); w.ldelim()
}`
  }
  if (field.repeated) return `if (${present} && v.length > 0) { ${encodeRepeated(field, context)} }`
  const skipZero = field.partOf === null ? zeroTest(field) : ''
  const write = writeValue(field, 'v', context)
  return `if (${present}${skipZero}) { w.uint32(${tagOf(field)}); ${write} }`
}

function encodeRepeated(field: protobuf.Field, context: Context): string {
  const each = writeValue(field, 'x', context)
  if (!isPackable(field)) return `for (const x of v) { w.uint32(${tagOf(field)}); ${each} }`
  return `w.uint32(${(field.id << 3) | 2}).fork(); for (const x of v) { ${each} } w.ldelim()`
}

/** Zero is not sent, but in a oneof, where presence counts. */
function zeroTest(field: protobuf.Field): string {
  if (field.resolvedType instanceof protobuf.Enum) {
    return ` && v !== 0 && v !== ${JSON.stringify(field.resolvedType.valuesById[0])}`
  }
  if (field.resolvedType !== null) return ''
  if (field.type === 'string' || field.type === 'bytes') return ' && v.length > 0'
  if (field.type === 'bool') return ' && v !== false'
  if (field.type === 'double') return ' && !Object.is(v, 0)'
  return longTypes.has(field.type) ? ' && !R.isZeroLong(v)' : ' && v !== 0'
}

function writeValue(field: protobuf.Field, name: string, { types, enums }: Context): string {
  const { resolvedType } = field
  if (resolvedType instanceof protobuf.Type) {
    return `w.fork(); f${types.indexOf(resolvedType)}(${name}, w); w.ldelim()`
  }
  if (resolvedType instanceof protobuf.Enum) {
    return `w.int32(R.enumNumber(numbers${enums.indexOf(resolvedType)}, ${name}))`
  }
  if (longTypes.has(field.type)) return `R.writeLong(w, ${field.type === 'int64'}, ${name})`
  return `w.${scalar(field)}(${coerced(field, name)})`
}

function coerced(field: protobuf.Field, name: string): string {
  switch (field.type) {
    case 'string':
      return `String(${name})`
    case 'bytes':
      return `R.bytes(${name})`
    case 'bool':
      return `Boolean(${name})`
    case 'double':
      return `Number(${name})`
    case 'int32':
      return `${name} | 0`
    default:
      return `${name} >>> 0`
  }
}

// ----------------------------------------------------------------------------------------- shared

/**
 * The name of the reader's and writer's method. Other types are not in our schema: refused early.
 */
function scalar(field: protobuf.FieldBase): string {
  const known = ['string', 'bytes', 'bool', 'double', 'int32', 'uint32', 'fixed32']
  if (!known.includes(field.type)) {
    throw new TypeError(`field ${field.fullName}: type ${field.type} is not supported`)
  }
  return field.type
}

function isPackable(field: protobuf.Field): boolean {
  return (
    field.resolvedType instanceof protobuf.Enum ||
    packable.has(field.type) ||
    longTypes.has(field.type)
  )
}

function tagOf(field: protobuf.Field): number {
  return (field.id << 3) | wireType(field)
}

function wireType(field: protobuf.FieldBase): number {
  if (field.resolvedType instanceof protobuf.Enum) return 0
  if (field.resolvedType !== null) return 2
  switch (field.type) {
    case 'string':
    case 'bytes':
      return 2
    case 'double':
      return 1
    case 'fixed32':
      return 5
    default:
      return 0
  }
}

function key(name: string): string {
  return JSON.stringify(name)
}
