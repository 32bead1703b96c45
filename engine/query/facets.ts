// What tasks are found by: facets, and the numbers under which the index keeps them.
// Owns: which facets a task has; a pure function of its record, so the index can be made anew from
// the records at any moment (X1 of task-index.ts).  Does not: keep rows (task-index.ts).
// A facet is a name hashed to 53 bits. Two may meet: whoever reads the index looks at the record
// as well.

import { hasEnded, type TaskDefinition, type TaskRecord, type TaskState } from '#machine'
import { hash53 } from '../services/validate.ts'

/** What of a stored record decides which rows of the index are its. */
export interface IndexedPart {
  readonly number: number
  readonly state: TaskState
  readonly definition: TaskDefinition
}

/** Tasks that wait for their time are found by the due index, those under way by their leases. */
const indexedStates: ReadonlySet<TaskState> = new Set([
  'RETRYING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'SKIPPED',
])

/** Where most tasks are, looking through all of them is no more than looking at each. */
const unindexedQueue = 'default'

export const facetOf = {
  label: (namespace: string, key: string, value: string): number =>
    hash53(`${namespace}\nlabel\n${key}\n${value}`),
  queue: (namespace: string, queue: string): number => known(namespace, 'queue', queue),
  target: (namespace: string, target: string): number => known(namespace, 'target', target),
  state: (namespace: string, state: TaskState): number => known(namespace, 'state', state),
  /** Every task with a concurrency key, of whichever queue. */
  concurrencyKey: (namespace: string, key: string): number => hash53(`${namespace}\nkey\n${key}`),
  /** The tasks of a queue that have a concurrency key and have not ended. */
  keyed: (namespace: string, queue: string): number => known(namespace, 'keyed', queue),
  /** The dead letters of a queue. */
  dead: (namespace: string, queue: string): number => known(namespace, 'dead', queue),
} as const

export function isQueueIndexed(queue: string): boolean {
  return queue !== unindexedQueue
}

export function isStateIndexed(state: string): boolean {
  return indexedStates.has(state as TaskState)
}

/** The facets of a task; each once. */
export function facetsOf(key: string, { state, definition }: IndexedPart): Set<number> {
  const namespace = namespaceOf(key)
  const { queue } = definition
  const facets = new Set<number>()
  if (isQueueIndexed(queue)) facets.add(facetOf.queue(namespace, queue))
  if (indexedStates.has(state)) facets.add(facetOf.state(namespace, state))
  if (state === 'FAILED') facets.add(facetOf.dead(namespace, queue))
  const concurrencyKey = definition.extra?.concurrencyKey
  if (concurrencyKey !== undefined) {
    facets.add(facetOf.concurrencyKey(namespace, concurrencyKey))
    if (!hasEnded({ state })) facets.add(facetOf.keyed(namespace, queue))
  }
  const { target, labels } = searchedPart(definition.spec)
  if (target !== '') facets.add(facetOf.target(namespace, target))
  for (const [name, value] of labels) facets.add(facetOf.label(namespace, name, value))
  return facets
}

export function indexedPartOf(task: TaskRecord): IndexedPart {
  const { number, state, definition } = task
  return { number, state, definition }
}

function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf('/'))
}

// ---------------------------------------------------------------------------- names, hashed once

/** Queues, hosts and states come again and again; hashing a name costs as much as a whole row. */
const knownMax = 10_000
const hashed = new Map<string, number>()

function known(namespace: string, kind: string, name: string): number {
  const text = `${namespace}\n${kind}\n${name}`
  const found = hashed.get(text)
  if (found !== undefined) return found
  if (hashed.size >= knownMax) hashed.clear()
  const facet = hash53(text)
  hashed.set(text, facet)
  return facet
}

// --------------------------------------------------------- the part of a spec that is searched for

interface SearchedPart {
  /** As `target` of a filter names it. */
  readonly target: string
  readonly labels: readonly (readonly [key: string, value: string])[]
}

const nothing: SearchedPart = { target: '', labels: [] }

/** Numbers of sched.internal.v1.TaskSpec and of what it contains. */
const fields = { target: 4, labels: 10, webhook: 1, url: 1, mapKey: 1, mapValue: 2 } as const

/**
 * Reads target and labels out of a spec, and skips the rest. Decoding all of it costs 1.4 µs for a
 * small task and copies the payload. Bytes that are no spec have no facets.
 */
function searchedPart(spec: Uint8Array): SearchedPart {
  try {
    let url = ''
    const labels: (readonly [string, string])[] = []
    for (const [field, bytes] of parts(spec)) {
      if (field === fields.labels) labels.push(entryOf(bytes))
      if (field !== fields.target) continue
      const webhook = partOf(bytes, fields.webhook)
      if (webhook !== undefined) url = textOf(partOf(webhook, fields.url))
    }
    return { target: hostOf(url), labels }
  } catch (error) {
    if (error instanceof NoSpec) return nothing
    throw error
  }
}

class NoSpec extends Error {}

/** Everything up to the path: few of them, whatever the paths are. */
const originPattern = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i
const hosts = new Map<string, string>()

/** Parsing a URL costs as much as the rest of the facets: each origin is parsed once. */
function hostOf(url: string): string {
  const origin = originPattern.exec(url)?.[0]
  if (origin === undefined) return ''
  const found = hosts.get(origin)
  if (found !== undefined) return found
  if (hosts.size >= knownMax) hosts.clear()
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  hosts.set(origin, host)
  return host
}

function entryOf(bytes: Uint8Array): readonly [string, string] {
  return [textOf(partOf(bytes, fields.mapKey)), textOf(partOf(bytes, fields.mapValue))]
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined
    ? ''
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()
}

function partOf(bytes: Uint8Array, wanted: number): Uint8Array | undefined {
  for (const [field, part] of parts(bytes)) if (field === wanted) return part
  return undefined
}

/** The length-delimited fields of a protobuf message, in order. */
function* parts(bytes: Uint8Array): Generator<readonly [field: number, part: Uint8Array]> {
  const at = { position: 0 }
  while (at.position < bytes.length) {
    const tag = readVarint(bytes, at)
    switch (tag & 7) {
      case 0:
        readVarint(bytes, at)
        break
      case 1:
        at.position += 8
        break
      case 5:
        at.position += 4
        break
      case 2: {
        const length = readVarint(bytes, at)
        const from = at.position
        at.position += length
        if (at.position > bytes.length) throw new NoSpec()
        yield [tag >>> 3, bytes.subarray(from, at.position)]
        break
      }
      default:
        throw new NoSpec()
    }
  }
}

function readVarint(bytes: Uint8Array, at: { position: number }): number {
  let value = 0
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = bytes[at.position]
    if (byte === undefined) throw new NoSpec()
    at.position += 1
    // Beyond 32 bits only skipped values are: their size does not matter.
    if (shift < 28) value |= (byte & 0x7f) << shift
    if (byte < 0x80) return value >>> 0
  }
  throw new NoSpec()
}
