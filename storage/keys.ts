// Every key of the state store: builders, parsers, ranges. Owns: the key layout, which is a format
// (never change a kind, add the next).  Does not: values (the engine's records), except the two
// index values whose only content is a key.
//   S2. Keys sort as their tuples: numbers are big-endian, text is UTF-8 and always the last field.
//   S4. A key is read back to exactly the tuple it was built from; anything else is refused.
//
//   group u16 | kind u8 | fields                | what it holds
//   g         | 'c'     | key utf-8             | claim: dedupe key or request, who holds it
//   g         | 'd'     | dueMs u48, number u64 | due index: kind, priority, task key
//   g         | 'e'     | queue hash u64, time  | dead letters, newest first: task key;
//             |         | left u48, number u64  | time left = 2^48 - 1 - ms of the end
//   g         | 'l'     | number u64            | lease by number: task key
//   g         | 'm'     |                       | meta record: applied index, digest, clock
//   g         | 's'     | key utf-8             | schedule record
//   g         | 't'     | key utf-8             | task record; key = namespace "/" id
//   g         | 'v'     | index u64, atMs u48, count u32 | events up to this index
//   g         | 'x'     | facet u64, number u64 | index of tasks by what they have: task key
//   g|0x8000  | any     |                       | a staged snapshot of group g (range-install.ts)
//   0xffff    | 'b'     |                       | batches of each group (state-counts.ts)
//   0xffff    | 'i'     | group u16             | install marker of a group
//   0xffff    | 'n'     | name utf-8            | facts of the node itself

import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import {
  allocateKey,
  asBuffer,
  checkedGroup,
  dueMsMax,
  groupMax,
  groupPrefix,
  headBytes,
  isByte,
  nodeLevel,
  rangeOfKind,
  rangeOfPrefix,
  rawKey,
  readNumber,
  readText,
  stagingBit,
  textBytes,
  textKey,
  textRange,
  withGroup,
  writeDueMs,
  writeNumber,
  type KeyRange,
  type TextPage,
} from './key-bytes.ts'

export { groupMax, keyBytesMax, type KeyRange, type TextPage } from './key-bytes.ts'

const kinds = {
  claim: 0x63,
  due: 0x64,
  dead: 0x65,
  lease: 0x6c,
  meta: 0x6d,
  schedule: 0x73,
  task: 0x74,
  events: 0x76,
  facet: 0x78,
} as const
const nodeKinds = { counts: 0x62, install: 0x69, fact: 0x6e } as const

export type StateKey =
  | {
      readonly type: 'due'
      readonly group: GroupId
      readonly dueMs: number
      readonly number: number
    }
  | {
      readonly type: 'dead'
      readonly group: GroupId
      readonly queueHash: number
      readonly endedMs: number
      readonly number: number
    }
  | { readonly type: 'claim'; readonly group: GroupId; readonly key: string }
  | { readonly type: 'lease'; readonly group: GroupId; readonly number: number }
  | {
      readonly type: 'events'
      readonly group: GroupId
      readonly index: number
      readonly atMs: number
      readonly count: number
    }
  | { readonly type: 'meta'; readonly group: GroupId }
  | { readonly type: 'schedule'; readonly group: GroupId; readonly key: string }
  | { readonly type: 'task'; readonly group: GroupId; readonly key: string }
  | {
      readonly type: 'facet'
      readonly group: GroupId
      readonly facet: number
      readonly number: number
    }
  | { readonly type: 'staged'; readonly group: GroupId; readonly row: Uint8Array }
  | { readonly type: 'counts' }
  | { readonly type: 'install'; readonly group: GroupId }
  | { readonly type: 'node'; readonly name: string }

/** What the due index says about one timer. */
export interface DueValue {
  readonly kind: number
  readonly priority: number
  readonly key: string
}

// ---------------------------------------------------------------------------------------- builders

export function metaKey(group: GroupId): Uint8Array {
  return allocateKey(group, kinds.meta, 0)
}

export function taskKey(group: GroupId, key: string): Uint8Array {
  return textKey(checkedGroup(group), kinds.task, key)
}

export function scheduleKey(group: GroupId, key: string): Uint8Array {
  return textKey(checkedGroup(group), kinds.schedule, key)
}

export function claimKey(group: GroupId, key: string): Uint8Array {
  return textKey(checkedGroup(group), kinds.claim, key)
}

export interface DeadPlace {
  /** Of namespace and queue; the value says whether it is the one that is meant. */
  readonly queueHash: number
  readonly endedMs: number
  readonly number: number
}

export function deadKey(group: GroupId, place: DeadPlace): Uint8Array {
  const key = allocateKey(group, kinds.dead, 22)
  writeNumber(key, headBytes, place.queueHash)
  const leftMs = dueMsMax - place.endedMs
  assert(Number.isSafeInteger(leftMs), 'an end is an integer', () => place)
  assert(leftMs >= 0 && leftMs <= dueMsMax, 'an end fits 48 bits', () => place)
  key.writeUIntBE(leftMs, headBytes + 8, 6)
  writeNumber(key, headBytes + 14, place.number)
  return key
}

export function dueKey(group: GroupId, dueMs: number, number: number): Uint8Array {
  const key = allocateKey(group, kinds.due, 14)
  writeDueMs(key, dueMs)
  writeNumber(key, headBytes + 6, number)
  return key
}

export function leaseKey(group: GroupId, number: number): Uint8Array {
  const key = allocateKey(group, kinds.lease, 8)
  writeNumber(key, headBytes, number)
  return key
}

/** Events of the entries up to `index`, from behind the row before; when, and how many. */
export function eventsKey(
  group: GroupId,
  row: { readonly index: number; readonly atMs: number; readonly count: number },
): Uint8Array {
  const key = allocateKey(group, kinds.events, 18)
  writeNumber(key, headBytes, row.index)
  key.writeUIntBE(row.atMs, headBytes + 8, 6)
  key.writeUInt32BE(row.count, headBytes + 14)
  return key
}

/** Rows of events up to `fromIndex` and later. */
export function eventsRange(group: GroupId, fromIndex: number = 0): KeyRange {
  const from = allocateKey(group, kinds.events, 8)
  writeNumber(from, headBytes, fromIndex)
  return { from, until: allocateKey(group, kinds.events + 1, 0) }
}

/** A task of this number has this facet; the value is its key, as in the lease index. */
export function facetKey(group: GroupId, facet: number, number: number): Uint8Array {
  const key = allocateKey(group, kinds.facet, 16)
  writeNumber(key, headBytes, facet)
  writeNumber(key, headBytes + 8, number)
  return key
}

/**
 * The key under which a staged row waits; `row` is a live key without its group (see {@link
 * rowOfKey}).
 */
export function stagedKey(group: GroupId, row: Uint8Array): Uint8Array {
  return withGroup(checkedGroup(group) | stagingBit, row)
}

export function liveKey(group: GroupId, row: Uint8Array): Uint8Array {
  return withGroup(checkedGroup(group), row)
}

/** A key without its group: what a snapshot carries, since it is staged before it is live. */
export function rowOfKey(key: Uint8Array): Uint8Array {
  return key.subarray(2)
}

export function installKey(group: GroupId): Uint8Array {
  const key = rawKey(nodeLevel, nodeKinds.install, 2)
  key.writeUInt16BE(checkedGroup(group), headBytes)
  return key
}

export function countsKey(): Uint8Array {
  return rawKey(nodeLevel, nodeKinds.counts, 0)
}

/**
 * What a key belongs to: its group, whether live, staged or a marker; undefined: the node itself.
 * The key may be cut short: it may come from a damaged file.
 */
export function ownerOf(key: Uint8Array): GroupId | undefined {
  const prefix = prefixOf(key)
  if (prefix !== nodeLevel) return (prefix & ~stagingBit) as GroupId
  if (key[2] !== nodeKinds.install || key.length !== headBytes + 2) return undefined
  return prefixOf(key.subarray(headBytes)) as GroupId
}

/** The first field of a key, which sorts first. */
export function prefixOf(key: Uint8Array): number {
  return (key[0] ?? 0) * 256 + (key[1] ?? 0)
}

export function isStagedPrefix(prefix: number): boolean {
  return prefix >= stagingBit && prefix < nodeLevel
}

export const nodePrefix: number = nodeLevel

export function allFactsRange(): KeyRange {
  const from = rawKey(nodeLevel, nodeKinds.fact, 0)
  return { from, until: rawKey(nodeLevel, nodeKinds.fact + 1, 0) }
}

/** A fact of the node itself, outside every group. */
export function nodeFactKey(name: string): Uint8Array {
  return textKey(nodeLevel, nodeKinds.fact, name)
}

// ------------------------------------------------------------------------------------------ ranges

export function groupRange(group: GroupId): KeyRange {
  return rangeOfPrefix(checkedGroup(group))
}

export function stagedRange(group: GroupId): KeyRange {
  return rangeOfPrefix(checkedGroup(group) | stagingBit)
}

/** Staged rows of every group. */
export function allStagedRange(): KeyRange {
  return { from: groupPrefix(stagingBit), until: groupPrefix(nodeLevel) }
}

export function allInstallsRange(): KeyRange {
  const from = rawKey(nodeLevel, nodeKinds.install, 0)
  return { from, until: rawKey(nodeLevel, nodeKinds.install + 1, 0) }
}

/** Timers due before `untilMs`, from behind the row of one of them on. */
export function dueRangeAfter(
  group: GroupId,
  after: { readonly dueMs: number; readonly number: number },
  untilMs: number,
): KeyRange {
  return { from: dueKey(group, after.dueMs, after.number + 1), until: dueFrom(group, untilMs) }
}

/** Timers due in `[fromMs, untilMs)`, oldest first. */
export function dueRange(group: GroupId, span: { fromMs: number; untilMs: number }): KeyRange {
  return { from: dueFrom(group, span.fromMs), until: dueFrom(group, span.untilMs) }
}

export function leaseRange(group: GroupId): KeyRange {
  return rangeOfKind(group, kinds.lease)
}

/** Tasks with a facet, in ascending order of number, from `fromNumber` on. */
export function facetRange(group: GroupId, facet: number, fromNumber: number = 0): KeyRange {
  const until = allocateKey(group, kinds.facet, 8)
  writeNumber(until, headBytes, facet + 1)
  return { from: facetKey(group, facet, fromNumber), until }
}

/** Every row of the task index. */
export function facetsRange(group: GroupId): KeyRange {
  return rangeOfKind(group, kinds.facet)
}

/** Dead letters of a queue, the newest first, from a place on. */
export function deadRange(
  group: GroupId,
  queueHash: number,
  { endedMs, number }: Omit<DeadPlace, 'queueHash'> = { endedMs: dueMsMax, number: 0 },
): KeyRange {
  const from = deadKey(group, { queueHash, endedMs, number })
  const last = deadKey(group, { queueHash, endedMs: 0, number: Number.MAX_SAFE_INTEGER })
  return { from, until: Buffer.concat([last, Buffer.of(0)]) }
}

export function scheduleRange(group: GroupId, page: TextPage = {}): KeyRange {
  return textRange(group, kinds.schedule, page)
}

/** `{ prefix: 'orders/' }` lists a namespace; `after` is the last key of the page before. */
export function taskRange(group: GroupId, page: TextPage = {}): KeyRange {
  return textRange(group, kinds.task, page)
}

// ----------------------------------------------------------------------------------------- parsers

/** Undefined: not a key of this layout, so damage or a newer format. */
export function parseKey(bytes: Uint8Array): StateKey | undefined {
  if (bytes.length < headBytes) return undefined
  const key = asBuffer(bytes)
  const prefix = key.readUInt16BE(0)
  const kind = key.readUInt8(2)
  if (prefix === nodeLevel) return parseNodeKey(key, kind)
  if (prefix >= stagingBit) {
    const group = (prefix & ~stagingBit) as GroupId
    return { type: 'staged', group, row: rowOfKey(bytes) }
  }
  if (prefix > groupMax) return undefined
  return parseGroupKey(key, prefix as GroupId, kind)
}

function parseNodeKey(key: Buffer, kind: number): StateKey | undefined {
  if (kind === nodeKinds.fact) {
    const name = readText(key)
    return name === undefined ? undefined : { type: 'node', name }
  }
  if (kind === nodeKinds.counts) return key.length === headBytes ? { type: 'counts' } : undefined
  if (kind !== nodeKinds.install || key.length !== headBytes + 2) return undefined
  const group = key.readUInt16BE(headBytes)
  return group > groupMax ? undefined : { type: 'install', group: group as GroupId }
}

function parseGroupKey(key: Buffer, group: GroupId, kind: number): StateKey | undefined {
  if (kind === kinds.meta) return key.length === headBytes ? { type: 'meta', group } : undefined
  if (kind === kinds.due) return parseDueKey(key, group)
  if (kind === kinds.lease) {
    const number = key.length === headBytes + 8 ? readNumber(key, headBytes) : undefined
    return number === undefined ? undefined : { type: 'lease', group, number }
  }
  if (kind === kinds.facet) return parseFacetKey(key, group)
  if (kind === kinds.events) return parseEventsKey(key, group)
  if (kind === kinds.dead) return parseDeadKey(key, group)
  const type = textKinds.get(kind)
  const text = type === undefined ? undefined : readText(key)
  return type === undefined || text === undefined ? undefined : { type, group, key: text }
}

const textKinds: ReadonlyMap<number, 'claim' | 'schedule' | 'task'> = new Map([
  [kinds.claim, 'claim'],
  [kinds.schedule, 'schedule'],
  [kinds.task, 'task'],
])

function parseDeadKey(key: Buffer, group: GroupId): StateKey | undefined {
  if (key.length !== headBytes + 22) return undefined
  const queueHash = readNumber(key, headBytes)
  const number = readNumber(key, headBytes + 14)
  if (queueHash === undefined || number === undefined) return undefined
  const endedMs = dueMsMax - key.readUIntBE(headBytes + 8, 6)
  return { type: 'dead', group, queueHash, endedMs, number }
}

function parseDueKey(key: Buffer, group: GroupId): StateKey | undefined {
  if (key.length !== headBytes + 14) return undefined
  const number = readNumber(key, headBytes + 6)
  if (number === undefined) return undefined
  return { type: 'due', group, dueMs: key.readUIntBE(headBytes, 6), number }
}

function parseEventsKey(key: Buffer, group: GroupId): StateKey | undefined {
  if (key.length !== headBytes + 18) return undefined
  const index = readNumber(key, headBytes)
  if (index === undefined) return undefined
  const atMs = key.readUIntBE(headBytes + 8, 6)
  return { type: 'events', group, index, atMs, count: key.readUInt32BE(headBytes + 14) }
}

function parseFacetKey(key: Buffer, group: GroupId): StateKey | undefined {
  if (key.length !== headBytes + 16) return undefined
  const facet = readNumber(key, headBytes)
  const number = readNumber(key, headBytes + 8)
  if (facet === undefined || number === undefined) return undefined
  return { type: 'facet', group, facet, number }
}

// ------------------------------------------------------------------------------------ index values

export function encodeDueValue(value: DueValue): Uint8Array {
  assert(isByte(value.kind), 'the kind of a timer is a byte')
  assert(isByte(value.priority), 'a priority is a byte')
  const bytes = Buffer.allocUnsafe(2 + textBytes(value.key)) // every byte is written below
  bytes[0] = value.kind
  bytes[1] = value.priority
  bytes.write(value.key, 2)
  return bytes
}

export function decodeDueValue(bytes: Uint8Array): DueValue {
  assert(bytes.length >= 2, 'a due value has a kind and a priority')
  const buffer = asBuffer(bytes)
  return {
    kind: buffer.readUInt8(0),
    priority: buffer.readUInt8(1),
    key: buffer.toString('utf8', 2),
  }
}

export function encodeLeaseValue(key: string): Uint8Array {
  textBytes(key)
  return Buffer.from(key)
}

export function decodeLeaseValue(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('utf8')
}

/** One past the last time is legal here: it is the open end of the index. */
function dueFrom(group: GroupId, dueMs: number): Uint8Array {
  if (dueMs > dueMsMax) return allocateKey(group, kinds.due + 1, 0)
  const key = allocateKey(group, kinds.due, 6)
  writeDueMs(key, dueMs)
  return key
}
