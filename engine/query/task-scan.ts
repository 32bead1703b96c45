// Tasks of one shard in the order of their keys: what is on disk, merged with what waits to be
// flushed. Owns: the merge, and the bound of the work.  Does not: choose an index (task-search.ts).

import { assert } from '#base/assert'
import type { GroupId } from '#base/brand'
import type { Machine, TaskRecord } from '#machine'
import { keys, type StateStore } from '#storage'
import { decodeTask } from '../codec/record-codec.ts'
import { matcherOf, type TaskFilter } from './task-filter.ts'

export interface TaskSource {
  readonly group: GroupId
  readonly store: StateStore
  readonly machine: Machine
}

export interface TaskQuery {
  readonly namespace: string
  readonly filter: TaskFilter
  /** Where to go on: the last cursor of this query; '' from the start. */
  readonly after: string
  /** Records looked at, matching or not: bounds the work of one call. */
  readonly scanMax: number
  readonly limit: number
}

export interface FoundTasks {
  readonly tasks: TaskRecord[]
  /** Where to go on; undefined: nothing is left. */
  readonly next: string | undefined
}

/** The part of the keys that a filter can mean: ids with a prefix, occurrences of a schedule. */
function prefixOf({ namespace, filter }: TaskQuery): string {
  const { scheduleId, idPrefix = '' } = filter
  const ofSchedule = scheduleId === undefined ? '' : `${scheduleId}@`
  // Both: the longer one, if it is not a contradiction; the match tells.
  const longer = ofSchedule.length > idPrefix.length ? ofSchedule : idPrefix
  return `${namespace}/${longer}`
}

/** `after` is the last key that was looked at, without its namespace. */
export async function scanTasks(source: TaskSource, query: TaskQuery): Promise<FoundTasks> {
  const { machine, store, group } = source
  const prefix = prefixOf(query)
  const start = `${query.namespace}/`
  const from = query.after === '' ? prefix : `${start}${query.after}`
  const isIn = (key: string): boolean =>
    key.startsWith(prefix) && (query.after === '' || key > from)
  // Of one moment with the scan's view: what is flushed while the pages come is in one of the two.
  const dirty = [...machine.dirtyTasks().keys()].filter(isIn).sort()
  const page = new ScannedPage(source, query, new Set(dirty))
  const place = query.after === '' ? { prefix } : { prefix, after: from }
  const range = keys.taskRange(group, place)
  let position = 0
  for await (const rows of store.scan({ ...range, limitRows: query.scanMax })) {
    for (const row of rows) {
      const key = taskKeyOf(row.key)
      for (; position < dirty.length && !page.isFull; position += 1) {
        const dirtyKey = dirty[position] as string
        if (dirtyKey >= key) break
        page.take(dirtyKey, undefined)
      }
      if (dirty[position] === key) position += 1
      if (page.isFull) return page.found(true)
      page.take(key, row.value)
    }
    if (page.isFull) return page.found(true)
  }
  for (; position < dirty.length; position += 1) {
    if (page.isFull) return page.found(true)
    page.take(dirty[position] as string, undefined)
  }
  return page.found(page.scanned >= query.scanMax)
}

/** One page in the making. */
class ScannedPage {
  scanned = 0
  private readonly tasks: TaskRecord[] = []
  private last = ''
  private readonly source: TaskSource
  private readonly query: TaskQuery
  private readonly changed: ReadonlySet<string>
  private readonly matches: ReturnType<typeof matcherOf>

  constructor(source: TaskSource, query: TaskQuery, changed: ReadonlySet<string>) {
    this.source = source
    this.query = query
    this.changed = changed
    this.matches = matcherOf(query.filter)
  }

  get isFull(): boolean {
    return this.tasks.length >= this.query.limit || this.scanned >= this.query.scanMax
  }

  take(key: string, onDisk: Uint8Array | undefined): void {
    const { machine } = this.source
    this.scanned += 1
    this.last = key
    // What was changed is read where it is newest, and may be gone.
    const isOnDisk = onDisk !== undefined && !this.changed.has(key)
    const task = isOnDisk ? decodeTask(onDisk) : machine.readTask(key)
    if (task === undefined) return
    const moment = { state: machine.stateOf(task), nowMs: machine.clockMs }
    if (this.matches(task, moment)) this.tasks.push(task)
  }

  found(more: boolean): FoundTasks {
    const next = this.last.slice(this.query.namespace.length + 1)
    return { tasks: this.tasks, next: more ? next : undefined }
  }
}

function taskKeyOf(bytes: Uint8Array): string {
  const key = keys.parseKey(bytes)
  assert(key?.type === 'task', 'a row of the tasks has a task key')
  return key.key
}
