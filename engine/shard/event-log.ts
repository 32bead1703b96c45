// The events of one shard, as far as they are kept: the newest in memory, the others in rows of
// the state store, one per flush.
// Owns: positions, rows, what is kept.  Does not: make events (the machine), send them
// (services/event-stream.ts).
//   EV1. An event has the same position on every replica: index of its entry, place in it.
//   EV2. Rows are written in the batch that writes what the events tell of; a snapshot brings them
//        along. So whoever goes on from a position gets every event behind it, or is told that
//        some are not kept any more.

import { Packr } from 'msgpackr'
import type { GroupId } from '#base/brand'
import type { MachineEvent, MachineEventType, TaskState } from '#machine'
import { keys, type StateBatch, type StateStore } from '#storage'

/** Events that a shard keeps at most; older ones go with the next flush. */
export const eventsKeptMax = 100_000
/** How long events are kept at most. */
export const eventsKeptMs = 3_600_000

export interface EventPosition {
  readonly index: number
  /** Place in the entry, from 0. */
  readonly place: number
}

export interface ShardEvent extends MachineEvent, EventPosition {}

interface Row {
  readonly index: number
  readonly atMs: number
  readonly count: number
}

const packr = new Packr({ useRecords: false })

/** Codes of types and states are their places here: for ever; new ones go to the end. */
export const eventTypes: readonly MachineEventType[] = [
  'TASK_CREATED',
  'TASK_UPDATED',
  'TASK_CLAIMED',
  'TASK_STARTED',
  'TASK_RETRYING',
  'TASK_COMPLETED',
  'TASK_FAILED',
  'TASK_CANCELLED',
  'TASK_EXPIRED',
  'TASK_SKIPPED',
  'TASK_REDRIVEN',
  'LEASE_LOST',
  'SCHEDULE_CREATED',
  'SCHEDULE_UPDATED',
  'SCHEDULE_DELETED',
  'SCHEDULE_PAUSED',
  'SCHEDULE_RESUMED',
]
const states: readonly (TaskState | undefined)[] = [
  undefined,
  'PENDING',
  'CLAIMED',
  'RUNNING',
  'RETRYING',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'SKIPPED',
]

type EventFields = [number, number, number, number, string, string, number, number]

export class EventLog {
  private readonly store: StateStore
  private readonly group: GroupId
  /** Not in a row yet, in the order of their positions. */
  private recent: ShardEvent[] = []
  /** In the row that a flush under way writes. */
  private flushing: ShardEvent[] = []
  private rows: Row[] = []
  private kept = 0
  /** Everything behind this index is here; what is at it or before may be gone. */
  private floor = 0
  private readonly waiters = new Set<() => void>()

  private constructor(store: StateStore, group: GroupId) {
    this.store = store
    this.group = group
  }

  static async open(store: StateStore, group: GroupId, appliedIndex: number): Promise<EventLog> {
    const log = new EventLog(store, group)
    let first: Row | undefined
    for await (const page of store.scan(keys.eventsRange(group))) {
      for (const row of page) {
        const key = keys.parseKey(row.key)
        if (key?.type !== 'events') continue
        first ??= key
        log.rows.push({ index: key.index, atMs: key.atMs, count: key.count })
        log.kept += key.count
      }
    }
    // Of the row before the first one nothing is known any more, nor how far it reached.
    log.floor = first === undefined ? appliedIndex : await log.floorOf(first)
    return log
  }

  private async floorOf(row: Row): Promise<number> {
    const [event] = await this.eventsOf(row)
    return event === undefined ? row.index : event.index - 1
  }

  append(index: number, events: readonly MachineEvent[]): void {
    for (const [place, event] of events.entries()) this.recent.push({ ...event, index, place })
    if (events.length === 0) return
    for (const wake of this.waiters) wake()
    this.waiters.clear()
  }

  /** EV2. Called in the turn in which the changes of a flush are taken. */
  flushInto(batch: StateBatch, appliedIndex: number): void {
    const { recent, group } = this
    if (recent.length === 0) return
    const newest = recent.at(-1) as ShardEvent
    const row = { index: appliedIndex, atMs: newest.atMs, count: recent.length }
    batch.put(keys.eventsKey(group, row), packr.pack(recent.map(fieldsOf)))
    this.flushing = recent
    this.recent = []
    this.rows.push(row)
    this.kept += row.count
    this.trimInto(batch, newest.atMs)
  }

  /** The flush is on disk. */
  flushed(): void {
    this.flushing = []
  }

  private trimInto(batch: StateBatch, nowMs: number): void {
    let drop = 0
    // The row of this flush stays, whatever it holds.
    while (drop < this.rows.length - 1) {
      const row = this.rows[drop] as Row
      if (this.kept <= eventsKeptMax && row.atMs >= nowMs - eventsKeptMs) break
      batch.del(keys.eventsKey(this.group, row))
      this.kept -= row.count
      this.floor = row.index
      drop += 1
    }
    if (drop > 0) this.rows = this.rows.slice(drop)
  }

  /** The place behind the newest event. */
  get end(): EventPosition {
    const last = this.recent.at(-1) ?? this.flushing.at(-1)
    if (last !== undefined) return { index: last.index, place: last.place + 1 }
    return { index: this.rows.at(-1)?.index ?? this.floor, place: Number.MAX_SAFE_INTEGER }
  }

  /** Whether every event behind `position` is kept. */
  reaches(position: EventPosition): boolean {
    return position.index >= this.floor
  }

  /** Up to `limit` events behind a position, in order. */
  async after(position: EventPosition, limit: number): Promise<ShardEvent[]> {
    const found: ShardEvent[] = []
    for (const row of this.rows) {
      if (found.length >= limit) return found
      if (row.index < position.index) continue
      // A row whose flush is under way is not on disk yet; its events are below.
      const isFlushing = this.flushing.length > 0 && row === this.rows.at(-1)
      if (!isFlushing) take(await this.eventsOf(row), { position, limit, found })
    }
    take(this.flushing, { position, limit, found })
    take(this.recent, { position, limit, found })
    return found
  }

  /** Up to `limit` events before a position, the newest first. */
  async before(position: EventPosition, limit: number): Promise<ShardEvent[]> {
    const isBefore = (event: ShardEvent): boolean => compare(event, position) < 0
    const found = [...this.flushing, ...this.recent].filter(isBefore).reverse().slice(0, limit)
    const isFlushing = this.flushing.length > 0
    const rows = isFlushing ? this.rows.slice(0, -1) : this.rows
    for (let at = rows.length - 1; at >= 0 && found.length < limit; at -= 1) {
      const events = await this.eventsOf(rows[at] as Row)
      found.push(
        ...events
          .filter(isBefore)
          .reverse()
          .slice(0, limit - found.length),
      )
    }
    return found
  }

  /** Calls `wake` once, when there are more events. Returns how to stop waiting. */
  whenMore(wake: () => void): () => void {
    this.waiters.add(wake)
    return () => this.waiters.delete(wake)
  }

  private async eventsOf(row: Row): Promise<ShardEvent[]> {
    const bytes = this.store.get(keys.eventsKey(this.group, row))
    return bytes === undefined ? [] : (packr.unpack(bytes) as EventFields[]).map(eventOf)
  }
}

/** Adds what is behind the position and behind what was found, up to the limit. */
function take(
  events: readonly ShardEvent[],
  to: { readonly position: EventPosition; readonly limit: number; readonly found: ShardEvent[] },
): void {
  const { found, limit } = to
  for (const event of events) {
    if (found.length >= limit) return
    const last = found.at(-1)
    if (compare(event, to.position) < 0) continue
    // A flush may have ended while a row was read: its events are met twice then.
    if (last === undefined || compare(event, last) > 0) found.push(event)
  }
}

export function compare(a: EventPosition, b: EventPosition): number {
  return a.index - b.index || a.place - b.place
}

function fieldsOf(event: ShardEvent): EventFields {
  const { index, place, type, atMs, key, queue, state, attempt } = event
  return [index, place, eventTypes.indexOf(type), atMs, key, queue, states.indexOf(state), attempt]
}

function eventOf(fields: EventFields): ShardEvent {
  const [index, place, type, atMs, key, queue, state, attempt] = fields
  return {
    index,
    place,
    type: eventTypes[type] as MachineEventType,
    atMs,
    key,
    queue,
    state: states[state],
    attempt,
  }
}
