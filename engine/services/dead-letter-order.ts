// The order of dead letters over all shards, the newest first, and how pages are put together.
// Owns: places, merging, tokens.  Does not: read (query/dead-letters.ts).
//   DL1. Pages of any size are the whole list, each entry once, in one order, as long as nothing
//        ends or is redriven meanwhile.

import type { TaskRecord } from '#machine'
import type { DeadCursor } from '../query/dead-letters.ts'
import type { Violations } from './validate.ts'

/** A place in the order over all shards: later ends first, then lower shards and numbers. */
export interface Place extends DeadCursor {
  readonly shard: number
}

export interface Found {
  readonly place: Place
  readonly task: TaskRecord
  readonly clockMs: number
}

/** What one shard gave: its part in order, and where it has not looked yet. */
export interface ShardPart {
  readonly tasks: readonly TaskRecord[]
  readonly next: DeadCursor | undefined
  readonly clockMs: number
}

export function isBefore(a: Place, b: Place): boolean {
  if (a.endedMs !== b.endedMs) return a.endedMs > b.endedMs
  return a.shard !== b.shard ? a.shard < b.shard : a.number < b.number
}

/** Where a shard's part of a page begins; what ended with `from` on lower shards was told. */
export function startIn(shard: number, from: Place | undefined): DeadCursor | undefined {
  if (from === undefined) return undefined
  const { endedMs, number } = from
  if (shard === from.shard) return { endedMs, number }
  return { endedMs: shard > from.shard ? endedMs : Math.max(0, endedMs - 1), number: 0 }
}

/** No further than the first place that some shard has not looked at. */
export function merge(
  parts: readonly ShardPart[],
  limit: number,
): { readonly page: readonly Found[]; readonly next: Place | undefined } {
  const all: Found[] = []
  let frontier: Place | undefined
  for (const [i, { tasks, next, clockMs }] of parts.entries()) {
    const shard = i + 1
    for (const task of tasks) {
      all.push({ place: { shard, endedMs: task.endedAtMs, number: task.number }, task, clockMs })
    }
    if (next === undefined || next === null) continue
    const place = { ...next, shard }
    if (frontier === undefined || isBefore(place, frontier)) frontier = place
  }
  all.sort((a, b) => (isBefore(a.place, b.place) ? -1 : 1))
  const known = all.filter(({ place }) => frontier === undefined || isBefore(place, frontier))
  const page = known.slice(0, limit)
  return { page, next: known[limit]?.place ?? frontier }
}

export function writeToken({ endedMs, shard, number }: Place, name: string): string {
  return Buffer.from(JSON.stringify([1, endedMs, shard, number, name])).toString('base64url')
}

export function readToken(v: Violations, text: string, name: string): Place | undefined {
  if (text === '') return undefined
  try {
    const fields = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    const [version, endedMs, shard, number, of] = fields
    const places = [endedMs, shard, number].map(Number)
    if (version === 1 && places.every((place) => Number.isSafeInteger(place) && place >= 0)) {
      if (of !== name) v.add('page_token', 'belongs to another queue or filter; start again')
      return { endedMs: places[0] ?? 0, shard: places[1] ?? 0, number: places[2] ?? 0 }
    }
  } catch {
    // Told below: whatever is wrong with it, the remedy is the same.
  }
  v.add('page_token', 'is not a token that this service gave out; start again without it')
  return undefined
}
