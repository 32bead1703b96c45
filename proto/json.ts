// ProtoJSON of public messages: what `schedctl -o json` prints and the REST gateway speaks.
// Owns: objects as gRPC handlers see them ↔ canonical JSON.  Does not: print or parse text.
// Canonical: lowerCamelCase names, RFC 3339 times, "1.5s" durations, 64-bit integers as strings,
// base64 bytes, unset fields left out. Reading takes either name of a field and refuses unknown
// ones by name.

import type protobuf from 'protobufjs'
import protojson from 'protobufjs/ext/protojson.js'
import type { MessageInputs, MessageOutputs } from './gen/types.ts'
import { apiCodec, type MessageName, schemaRoot } from './schema.ts'

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

export interface FromJsonOptions {
  /** Members that no field is named for are dropped instead of refused. Default false. */
  readonly ignoreUnknownFields?: boolean
}

function typeOf(name: string): protobuf.Type {
  return schemaRoot().lookupType(`sched.v1.${name}`)
}

/** The canonical JSON of a message, ready for JSON.stringify. */
export function toJson<Name extends MessageName>(
  name: Name,
  message: MessageInputs[Name],
): JsonValue {
  const type = typeOf(name)
  // Through bytes: longs and enums become what reflection expects, whatever the caller gave.
  return protojson.toJson(type, type.decode(apiCodec(name).encode(message))) as JsonValue
}

/** The message that a JSON value stands for. Throws, naming what is wrong. */
export function fromJson<Name extends MessageName>(
  name: Name,
  json: JsonValue,
  options: FromJsonOptions = {},
): MessageOutputs[Name] {
  const type = typeOf(name)
  const message = protojson.fromJson(type, json, { ...options })
  return apiCodec(name).decode(type.encode(message).finish())
}
