// The facts of a shard in memory: what a state store holds after each flush, and the due index.
// Owns: a FactReader and its writer, for tests and models.  Does not: keep anything beyond the
// process. Records are copied on the way in and out, as encoding would: the machine's are live
// objects. One level deep, because what they refer to is never changed but replaced.

import { assert } from '#base/assert'
import { compareText, sortedTextKeys } from '#base/order'
import type { ChangeSet, DeadRow, DueRow, FactReader, RecordChange } from './machine.ts'
import { type ClaimRecord, emptyShardMeta, type ShardMeta, type TaskRecord } from './records.ts'
import type { ScheduleRecord } from './schedule-records.ts'
import { deadRowOf } from './tasks.ts'

export class MemoryFacts implements FactReader {
  readonly #tasks = new Map<string, TaskRecord>()
  readonly #schedules = new Map<string, ScheduleRecord>()
  readonly #claims = new Map<string, ClaimRecord>()
  readonly #due = new Map<string, DueRow>()
  readonly #dead = new Map<string, DeadRow>()
  meta: ShardMeta = emptyShardMeta

  readTask(key: string): TaskRecord | undefined {
    return copyOf(this.#tasks.get(key))
  }

  readSchedule(key: string): ScheduleRecord | undefined {
    return copyOf(this.#schedules.get(key))
  }

  readClaim(key: string): ClaimRecord | undefined {
    return copyOf(this.#claims.get(key))
  }

  /** Ascending by key. */
  claims(): ClaimRecord[] {
    const claims = [...this.#claims.values()].sort((a, b) => compareText(a.key, b.key))
    return claims.map((claim) => ({ ...claim }))
  }

  /** By the key of their task, ascending. */
  deadRows(): DeadRow[] {
    return sortedTextKeys(this.#dead).map((key) => this.#dead.get(key) as DeadRow)
  }

  /** Ascending by key. */
  tasks(): TaskRecord[] {
    const tasks = [...this.#tasks.values()].sort((a, b) => compareText(a.key, b.key))
    return tasks.map((task) => ({ ...task }))
  }

  schedules(): ScheduleRecord[] {
    const schedules = [...this.#schedules.values()].sort((a, b) => compareText(a.key, b.key))
    return schedules.map((schedule) => ({ ...schedule }))
  }

  /** Rows due in [fromMs, untilMs), in the order of the index. */
  dueRows(fromMs: number, untilMs: number): DueRow[] {
    const rows = [...this.#due.values()].filter((row) => row.dueMs >= fromMs && row.dueMs < untilMs)
    return rows.sort((a, b) => a.dueMs - b.dueMs || a.number - b.number)
  }

  /** One atomic flush. A change that does not fit what is stored is the machine's mistake. */
  write(set: ChangeSet): void {
    let last = ''
    for (const change of set.changes) {
      assert(change.key >= last, 'changes come in ascending order')
      last = change.key
      this.#writeRow(change)
      if (change.type === 'task') this.#writeDead(change)
      this.#writeRecord(change)
    }
    this.meta = set.meta
  }

  #writeRow({ removeDue, putDue }: RecordChange): void {
    if (removeDue !== undefined) {
      const stored = this.#due.get(nameOf(removeDue))
      assert(stored?.kind === removeDue.kind, 'a removed row is stored', () => removeDue)
      this.#due.delete(nameOf(removeDue))
    }
    if (putDue === undefined) return
    assert(!this.#due.has(nameOf(putDue)), 'a new row is not stored yet', () => putDue)
    this.#due.set(nameOf(putDue), { ...putDue })
  }

  #writeDead({ key, stored, record }: Extract<RecordChange, { type: 'task' }>): void {
    const removed = deadRowOf(key, stored)
    if (removed !== undefined) {
      const row = this.#dead.get(key)
      assert(row?.endedAtMs === removed.endedAtMs, 'a removed row is stored', () => removed)
      assert(row.queue === removed.queue, 'a removed row is stored', () => removed)
      this.#dead.delete(key)
    }
    const put = deadRowOf(key, record)
    assert(!this.#dead.has(key), 'a new row is not stored yet', () => key)
    if (put !== undefined) this.#dead.set(key, put)
  }

  #writeRecord(change: RecordChange): void {
    const { key } = change
    if (change.type === 'claim') {
      assert(change.record !== undefined || this.#claims.has(key), 'a removed claim is stored')
      if (change.record === undefined) this.#claims.delete(key)
      else this.#claims.set(key, { ...change.record })
      return
    }
    if (change.type === 'task') {
      assert(change.record !== undefined || this.#tasks.has(key), 'a removed task is stored')
      if (change.record === undefined) this.#tasks.delete(key)
      else this.#tasks.set(key, { ...change.record })
      return
    }
    assert(change.record !== undefined || this.#schedules.has(key), 'a removed schedule is stored')
    if (change.record === undefined) this.#schedules.delete(key)
    else this.#schedules.set(key, { ...change.record })
  }
}

function nameOf(row: DueRow): string {
  return `${row.dueMs}/${row.number}`
}

function copyOf<R extends object>(record: R | undefined): R | undefined {
  return record === undefined ? undefined : { ...record }
}

/** What encoding a change set at once makes of it: independent of what the machine does next. */
export function encoded(set: ChangeSet): ChangeSet {
  const changes = set.changes.map((change): RecordChange => {
    if (change.type === 'task') return { ...change, record: copyOf(change.record) }
    if (change.type === 'claim') return { ...change, record: copyOf(change.record) }
    return { ...change, record: copyOf(change.record) }
  })
  return { meta: set.meta, changes }
}
