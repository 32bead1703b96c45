// What the tests of the state store share: directories of their own, rows, and flipped bits.

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { groupId } from '#base/brand'
import { type KeyRange, taskKey } from './keys.ts'
import type { ReadView, Row, StateStore } from './state-store.ts'

export const group1 = groupId(1)
/** Every row but the counts that each batch carries. */
export const everything: KeyRange = { from: Buffer.of(0), until: Buffer.of(0xff, 0xff) }

/** Gone when the test ends. */
export function temporaryDirectory(t: TestContext): string {
  const parent = mkdtempSync(join(tmpdir(), 'schedd-state-'))
  t.after(() => rmSync(parent, { recursive: true, force: true }))
  // What is put aside lies beside the directory, and goes with it.
  const path = join(parent, 'data')
  mkdirSync(path)
  return path
}

export function copyOf(directory: string, to: string): string {
  rmSync(to, { recursive: true, force: true })
  cpSync(directory, to, { recursive: true })
  return to
}

export function row(number: number, bytes = 200): Row {
  const key = taskKey(group1, `orders/${String(number).padStart(8, '0')}`)
  return { key, value: Buffer.alloc(bytes, `value ${number} `) }
}

export async function writeRows(store: StateStore, rows: Iterable<Row>): Promise<void> {
  const batch = store.batch()
  for (const { key, value } of rows) batch.put(key, value)
  await store.write(batch)
}

export function* rowsOf(span: { from: number; until: number; bytes?: number }): Generator<Row> {
  for (let number = span.from; number < span.until; number += 1) yield row(number, span.bytes)
}

/** Rows as text, so that a difference reads well. */
export async function readAll(
  store: StateStore | ReadView,
  range: KeyRange = everything,
): Promise<readonly string[]> {
  const rows: string[] = []
  for await (const page of store.scan(range)) {
    for (const { key, value } of page) rows.push(`${hex(key)}=${hex(value)}`)
  }
  return rows
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

export function filesOf(directory: string, pattern: RegExp): readonly string[] {
  return readdirSync(directory)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(directory, name))
}

export function flipBit(file: string, bit: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
  writeFileSync(file, bytes)
}
