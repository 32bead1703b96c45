// In which fields two definitions of a resource differ.
// Owns: the comparison, by their JSON.  Does not: read or change resources.

import { type JsonValue, type MessageOutputs, toJson } from '#proto'
import { type ConfigKind, definitionOf, type Message } from './config-kinds.ts'

type FieldChange = MessageOutputs['FieldChange']

/** Compared as a whole: their names are the owner's, not fields. */
const maps: ReadonlySet<string> = new Set(['labels', 'metadata', 'headers'])

/** `before` undefined: there is none. */
export function differences(
  kind: ConfigKind,
  before: Message | undefined,
  after: Message,
): FieldChange[] {
  const found: FieldChange[] = []
  compare(found, '', [before === undefined ? {} : jsonOf(kind, before), jsonOf(kind, after)])
  return found
}

function jsonOf(kind: ConfigKind, message: Message): JsonValue {
  return toJson(kind.message, definitionOf(kind, message) as never)
}

function compare(
  found: FieldChange[],
  path: string,
  [before, after]: readonly [JsonValue | undefined, JsonValue | undefined],
): void {
  const name = path.slice(path.lastIndexOf('.') + 1)
  if (isObject(before) && isObject(after) && !maps.has(name)) {
    for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const below = path === '' ? snake(field) : `${path}.${snake(field)}`
      compare(found, below, [before[field], after[field]])
    }
    return
  }
  const [oldValue, newValue] = [textOf(before), textOf(after)]
  if (oldValue !== newValue) found.push({ path, oldValue, newValue })
}

function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** With the names of maps in order: two texts are equal where the values are. */
function textOf(value: JsonValue | undefined): string {
  return value === undefined ? '' : JSON.stringify(ordered(value))
}

function ordered(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => ordered(item))
  if (!isObject(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, of]) => [name, ordered(of)]))
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
