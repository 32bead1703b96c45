// Resources of the whole cluster: namespaces, queues, keys, calendars, operations. A table of
// opaque values with versions, replicated in the directory group.
// Owns: conditional changes, their answers, the limits.  Does not: know what a value means
// (services/, resource-view.ts), read a clock or draw anything (it is in the change).
//   Y1. A change set happens as a whole or not at all; each change names the version it is based
//       on.
//   Y2. A request that was answered before gets the same answer and changes nothing.
//   Y3. Every replica has the same table at the same index, in the same order: what is listed,
//       stored and forgotten follows keys and the log, never the history of a Map.

import { assert } from '#base/assert'
import { compareText } from '#base/order'

export type ResourceKind = 'namespace' | 'queue' | 'calendar' | 'operation' | 'key'

export interface ResourceRecord {
  readonly kind: ResourceKind
  /** `id` of a namespace or operation; `namespace/id` of what a namespace holds. */
  readonly key: string
  /** The etag; starts at 1, and at more than it ever was when a removed key comes again. */
  readonly version: number
  readonly createdMs: number
  readonly updatedMs: number
  readonly value: Uint8Array
}

/** What a change expects to find. */
export type Expected = 'absent' | 'any' | number

export interface ResourceChange {
  readonly kind: ResourceKind
  readonly key: string
  /** A number: that version and no other. `any`: it is there. */
  readonly expected: Expected
  /** Undefined: remove it. */
  readonly value: Uint8Array | undefined
}

export interface ChangeResources {
  readonly changes: readonly ResourceChange[]
  /** 0: the caller gave no request id. */
  readonly requestHash: number
  /** The proposer's wall clock: only for the times that users see. */
  readonly atMs: number
}

export type ResourceOutcome =
  | { readonly ok: true; readonly repeated: boolean; readonly versions: readonly number[] }
  | {
      readonly ok: false
      readonly code: 'EXISTS' | 'NOT_FOUND' | 'VERSION_MISMATCH' | 'LIMIT'
      /** Which change was refused. */
      readonly position: number
      readonly version: number
      /** LIMIT: which one. */
      readonly limit?: string
    }

/** Each kind's count and the bytes of all: the table is in the memory of every node. */
export const resourceLimits = {
  /** Namespaces of the cluster. */
  namespacesMax: 1_000,
  /** Queues of the cluster, over all namespaces. */
  queuesMax: 10_000,
  /** Calendars of the cluster, over all namespaces. */
  calendarsMax: 1_000,
  /** Operations, ended ones included until they are removed. */
  operationsMax: 1_000,
  /** Keys with a limit, a weight or a pause of their own, over all queues. */
  keysMax: 10_000,
  /** Bytes of one value. */
  valueBytesMax: 256 << 10,
  /** Bytes of all values. */
  tableBytesMax: 32 << 20,
  /** Changes in one set. */
  changesMax: 1_000,
  /** Answered requests that are remembered, over all kinds; the oldest is forgotten first. */
  requestsRememberedMax: 4_096,
} as const

const countMax: Readonly<Record<ResourceKind, readonly [string, number]>> = {
  namespace: ['namespacesMax', resourceLimits.namespacesMax],
  queue: ['queuesMax', resourceLimits.queuesMax],
  calendar: ['calendarsMax', resourceLimits.calendarsMax],
  operation: ['operationsMax', resourceLimits.operationsMax],
  key: ['keysMax', resourceLimits.keysMax],
}

export const resourceKinds = Object.keys(countMax) as readonly ResourceKind[]

type Refused = Extract<ResourceOutcome, { readonly ok: false }>

/** As it is stored: everything in the order of its keys, requests in the order of the log. */
export interface StoredResources {
  readonly lastVersion: number
  readonly records: readonly ResourceRecord[]
  readonly requests: readonly (readonly [hash: number, versions: readonly number[]])[]
}

export const noResources: StoredResources = { lastVersion: 0, records: [], requests: [] }

export class ResourceTable {
  readonly #records = new Map<string, ResourceRecord>()
  readonly #counts = new Map<ResourceKind, number>()
  readonly #requests = new Map<number, readonly number[]>()
  #bytes = 0
  /** Versions are drawn from one counter, so that a key that comes again never repeats one. */
  #lastVersion: number
  /** Grows with every change: views know by it that they are old. */
  #generation = 0

  constructor(stored: StoredResources = noResources) {
    this.#lastVersion = stored.lastVersion
    for (const record of stored.records) this.#put(record)
    for (const [hash, versions] of stored.requests) this.#requests.set(hash, versions)
  }

  get generation(): number {
    return this.#generation
  }

  get(kind: ResourceKind, key: string): ResourceRecord | undefined {
    return this.#records.get(nameOf(kind, key))
  }

  countOf(kind: ResourceKind): number {
    return this.#counts.get(kind) ?? 0
  }

  /** All of a kind, in the order of their keys. */
  list(kind: ResourceKind): ResourceRecord[] {
    const found = [...this.#records.values()].filter((record) => record.kind === kind)
    return found.sort((a, b) => compareText(a.key, b.key))
  }

  /** Y1, Y2. The only door through which the table changes. */
  apply(set: ChangeResources): ResourceOutcome {
    const answered = set.requestHash === 0 ? undefined : this.#requests.get(set.requestHash)
    if (answered !== undefined) return { ok: true, repeated: true, versions: answered }
    const refused = this.#refusal(set)
    if (refused !== undefined) return refused
    const versions = set.changes.map((change) => this.#change(change, set.atMs))
    if (set.requestHash !== 0) this.#remember(set.requestHash, versions)
    this.#generation += 1
    return { ok: true, repeated: false, versions }
  }

  stored(): StoredResources {
    const records = [...this.#records.values()]
    records.sort((a, b) => compareText(nameOf(a.kind, a.key), nameOf(b.kind, b.key)))
    return { lastVersion: this.#lastVersion, records, requests: [...this.#requests] }
  }

  #refusal({ changes }: ChangeResources): Refused | undefined {
    const { changesMax, valueBytesMax, tableBytesMax } = resourceLimits
    const refuse = (code: Refused['code'], position: number, limit?: string): Refused => {
      const { kind, key } = changes[position] as ResourceChange
      const version = this.get(kind, key)?.version ?? 0
      return { ok: false, code, position, version, ...(limit === undefined ? {} : { limit }) }
    }
    if (changes.length > changesMax) return refuse('LIMIT', changesMax, 'changesMax')
    const added = new Map<ResourceKind, number>()
    const named = new Set<string>()
    let bytes = this.#bytes
    for (const [position, change] of changes.entries()) {
      const { kind, key, expected, value } = change
      assert(!named.has(nameOf(kind, key)), 'a set names a resource once', () => key)
      named.add(nameOf(kind, key))
      const found = this.get(kind, key)
      if (expected === 'absent' && found !== undefined) return refuse('EXISTS', position)
      if (expected !== 'absent' && found === undefined) return refuse('NOT_FOUND', position)
      const isVersion = typeof expected === 'number'
      if (isVersion && expected !== found?.version) return refuse('VERSION_MISMATCH', position)
      const size = value?.length ?? 0
      if (size > valueBytesMax) return refuse('LIMIT', position, 'valueBytesMax')
      bytes += size - (found?.value.length ?? 0)
      const more = (value === undefined ? 0 : 1) - (found === undefined ? 0 : 1)
      added.set(kind, (added.get(kind) ?? 0) + more)
      const [limit, max] = countMax[kind]
      if (more > 0 && this.countOf(kind) + (added.get(kind) ?? 0) > max) {
        return refuse('LIMIT', position, limit)
      }
    }
    if (bytes > tableBytesMax && bytes > this.#bytes) return refuse('LIMIT', 0, 'tableBytesMax')
    return undefined
  }

  #change({ kind, key, value }: ResourceChange, atMs: number): number {
    this.#lastVersion += 1
    const before = this.get(kind, key)
    if (before !== undefined) this.#remove(before)
    if (value === undefined) return this.#lastVersion
    const createdMs = before?.createdMs ?? atMs
    this.#put({ kind, key, version: this.#lastVersion, createdMs, updatedMs: atMs, value })
    return this.#lastVersion
  }

  #put(record: ResourceRecord): void {
    this.#records.set(nameOf(record.kind, record.key), record)
    this.#counts.set(record.kind, this.countOf(record.kind) + 1)
    this.#bytes += record.value.length
  }

  #remove(record: ResourceRecord): void {
    this.#records.delete(nameOf(record.kind, record.key))
    this.#counts.set(record.kind, this.countOf(record.kind) - 1)
    this.#bytes -= record.value.length
  }

  #remember(hash: number, versions: readonly number[]): void {
    this.#requests.set(hash, versions)
    if (this.#requests.size <= resourceLimits.requestsRememberedMax) return
    // Insertion order is the order of the log here, and stored as such (Y3).
    const [oldest] = this.#requests.keys()
    if (oldest !== undefined) this.#requests.delete(oldest)
  }
}

function nameOf(kind: ResourceKind, key: string): string {
  return `${kind} ${key}`
}
