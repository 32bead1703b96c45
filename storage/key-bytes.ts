// The bytes of keys: group, kind, and fields that sort as their values do.
// Owns: how numbers and texts become bytes, and ranges of them.  Does not: know which rows there
// are (keys.ts).

import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'

/** Set in the group field of staged rows. */
export const stagingBit = 0x8000
export const nodeLevel = 0xffff
/** 0x7fff with the staging bit would be the node level, so it is not a group. */
export const groupMax = 0x7ffe
export const keyBytesMax = 2048
export const dueMsMax = 2 ** 48 - 1
export const headBytes = 3

/** Rows in `[from, until)`. */
export interface KeyRange {
  readonly from: Uint8Array
  readonly until: Uint8Array
}

export interface TextPage {
  readonly prefix?: string
  /** Start at this whole key, included. */
  readonly from?: string
  /** Start behind this whole key. */
  readonly after?: string
}

export function checkedGroup(group: GroupId): number {
  assert(Number.isSafeInteger(group), 'a group is an integer', () => group)
  assert(group >= 0 && group <= groupMax, 'the group fits its key field', () => group)
  return group
}

export function allocateKey(group: GroupId, kind: number, fieldBytes: number): Buffer {
  return rawKey(checkedGroup(group), kind, fieldBytes)
}

/** The caller writes every one of the `fieldBytes`, so nothing old can leak into a key. */
export function rawKey(prefix: number, kind: number, fieldBytes: number): Buffer {
  const key = Buffer.allocUnsafe(headBytes + fieldBytes)
  key.writeUInt16BE(prefix, 0)
  key[2] = kind
  return key
}

export function textKey(prefix: number, kind: number, text: string): Buffer {
  const key = rawKey(prefix, kind, textBytes(text))
  key.write(text, headBytes)
  return key
}

export function textBytes(text: string): number {
  // A lone surrogate has no UTF-8 form: it would be stored as U+FFFD and merge two keys into one.
  assert(text.isWellFormed(), 'a key is well-formed text')
  const bytes = Buffer.byteLength(text)
  assert(bytes <= keyBytesMax - headBytes, 'a key stays within keyBytesMax', () => bytes)
  return bytes
}

export function readText(key: Buffer): string | undefined {
  const text = key.toString('utf8', headBytes)
  // Invalid UTF-8 decodes to U+FFFD, which encodes to other bytes.
  return Buffer.from(text).equals(key.subarray(headBytes)) ? text : undefined
}

export function writeDueMs(key: Buffer, dueMs: number): void {
  assert(Number.isSafeInteger(dueMs), 'a due time is an integer', () => dueMs)
  assert(dueMs >= 0 && dueMs <= dueMsMax, 'a due time fits 48 bits', () => dueMs)
  key.writeUIntBE(dueMs, headBytes, 6)
}

export function writeNumber(key: Buffer, at: number, number: number): void {
  assert(Number.isSafeInteger(number), 'a number in a key is a safe integer', () => number)
  assert(number >= 0, 'a number in a key is not negative', () => number)
  key.writeUInt32BE(Math.floor(number / 2 ** 32), at)
  key.writeUInt32BE(number % 2 ** 32, at + 4)
}

export function readNumber(key: Buffer, at: number): number | undefined {
  const number = key.readUInt32BE(at) * 2 ** 32 + key.readUInt32BE(at + 4)
  return Number.isSafeInteger(number) ? number : undefined
}

export function withGroup(prefix: number, row: Uint8Array): Uint8Array {
  const key = Buffer.allocUnsafe(2 + row.length)
  key.writeUInt16BE(prefix, 0)
  key.set(row, 2)
  return key
}

export function groupPrefix(prefix: number): Uint8Array {
  const key = Buffer.alloc(2)
  key.writeUInt16BE(prefix, 0)
  return key
}

export function rangeOfPrefix(prefix: number): KeyRange {
  return { from: groupPrefix(prefix), until: groupPrefix(prefix + 1) }
}

export function rangeOfKind(group: GroupId, kind: number): KeyRange {
  return { from: allocateKey(group, kind, 0), until: allocateKey(group, kind + 1, 0) }
}

export function textRange(group: GroupId, kind: number, page: TextPage): KeyRange {
  const prefix = page.prefix ?? ''
  const start = page.after ?? page.from ?? prefix
  assert(start.startsWith(prefix), 'a page starts within its prefix')
  const first = textKey(checkedGroup(group), kind, start)
  const from = page.after === undefined ? first : Buffer.concat([first, Buffer.of(0)])
  const until = textKey(checkedGroup(group), kind, prefix)
  // UTF-8 has no byte 0xff and no kind is 0xff, so the last byte can always be raised.
  until[until.length - 1] = (until.at(-1) as number) + 1
  return { from, until }
}

export function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255
}

export function asBuffer(bytes: Uint8Array): Buffer {
  if (bytes instanceof Buffer) return bytes
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
