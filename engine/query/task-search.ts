// Finds the tasks that a filter means, page by page, with a bounded amount of work per page.
// Owns: walking the places of a plan, and cursors.  Does not: choose places (task-plan.ts).
// A task that changes its state between two pages may be missed or met twice; one that stays as it
// is is met once.

import type { TaskRecord, TaskState } from '#machine'
import { keys } from '#storage'
import { decodeDueRow } from '../codec/record-codec.ts'
import { matcherOf } from './task-filter.ts'
import { type Place, planOf } from './task-plan.ts'
import { type FoundTasks, scanTasks, type TaskQuery, type TaskSource } from './task-scan.ts'

/**
 * Resolves when everything applied is on disk, what a flush under way writes included; after the
 * first page, when everything is that another leader may have shown a page of.
 */
export type Written = (isFirst: boolean) => Promise<void>

/** Rows of an index that are read at a time. */
const rowsPerRead = 500

/**
 * The cursor of a page is where the next one starts: the number of the place, and in it the last
 * row. Indexes show what is on disk: `written` sees to it for the first page, and for a further one
 * that the page before may have come from another leader.
 */
export async function searchTasks(
  source: TaskSource,
  query: TaskQuery,
  written: Written,
): Promise<FoundTasks> {
  const plan = planOf(query.namespace, query.filter, source.machine.clockMs)
  if (plan[0]?.type === 'keys') return await scanTasks(source, query)
  await written(query.after === '')
  const cursor = cursorOf(query.after)
  const page = new SearchedPage(source, query)
  for (let at = cursor.place; at < plan.length; at += 1) {
    const after = at === cursor.place ? cursor.row : ''
    const last = await page.walk(plan[at] as Place, after)
    if (last !== undefined) return { tasks: page.tasks, next: `${at}~${last}` }
  }
  return { tasks: page.tasks, next: undefined }
}

function cursorOf(text: string): { readonly place: number; readonly row: string } {
  const mark = text.indexOf('~')
  if (mark === -1) return { place: 0, row: '' }
  return { place: Number(text.slice(0, mark)), row: text.slice(mark + 1) }
}

class SearchedPage {
  readonly tasks: TaskRecord[] = []
  private readonly seen = new Set<string>()
  private readonly source: TaskSource
  private readonly query: TaskQuery
  private readonly prefix: string
  private readonly matches: ReturnType<typeof matcherOf>
  private looked = 0

  constructor(source: TaskSource, query: TaskQuery) {
    this.source = source
    this.query = query
    this.prefix = `${query.namespace}/`
    this.matches = matcherOf(query.filter)
  }

  /** Where the page ended within the place; undefined: the place was walked to its end. */
  async walk(place: Place, after: string): Promise<string | undefined> {
    switch (place.type) {
      case 'facet':
        return await this.walkFacet(place.facet, after)
      case 'leases':
        return this.walkLeases(after)
      case 'due':
        return await this.walkDue(place, after)
      case 'keys':
        throw new Error('a scan of keys is a plan of its own')
    }
  }

  private async walkFacet(facet: number, after: string): Promise<string | undefined> {
    const { store, group } = this.source
    let from = after === '' ? 0 : Number(after) + 1
    for (;;) {
      const range = keys.facetRange(group, facet, from)
      let rows = 0
      for await (const page of store.scan({ ...range, limitRows: rowsPerRead })) {
        for (const row of page) {
          const key = keys.parseKey(row.key)
          if (key?.type !== 'facet') continue
          rows += 1
          from = key.number + 1
          this.take(keys.decodeLeaseValue(row.value), key.number)
          if (this.isFull) return String(key.number)
        }
      }
      if (rows < rowsPerRead) return undefined
    }
  }

  private walkLeases(after: string): string | undefined {
    const { machine } = this.source
    const leases = [...machine.sessions.keys()].flatMap((id) => machine.leasesOf(id))
    leases.sort((a, b) => a.number - b.number)
    for (const { key, number } of leases) {
      if (after !== '' && number <= Number(after)) continue
      this.take(key, number)
      if (this.isFull) return String(number)
    }
    return undefined
  }

  private async walkDue(
    place: Extract<Place, { type: 'due' }>,
    after: string,
  ): Promise<string | undefined> {
    const { store, group } = this.source
    let row = after === '' ? undefined : rowOf(after)
    for (;;) {
      const { fromMs, untilMs } = place
      const range =
        row === undefined
          ? keys.dueRange(group, { fromMs, untilMs })
          : keys.dueRangeAfter(group, row, untilMs)
      let rows = 0
      for await (const page of store.scan({ ...range, limitRows: rowsPerRead })) {
        for (const stored of page) {
          rows += 1
          const { dueMs, number, kind, key } = decodeDueRow(stored)
          row = { dueMs, number }
          if (kind === 'FIRE') this.take(key, number, place.leavesOut)
          else this.looked += 1
          if (this.isFull) return `${dueMs}.${number}`
        }
      }
      if (rows < rowsPerRead) return undefined
    }
  }

  private get isFull(): boolean {
    return this.tasks.length >= this.query.limit || this.looked >= this.query.scanMax
  }

  /** `number`: of the row; a key that was removed and came again is another task. */
  private take(key: string, number: number, leavesOut?: TaskState): void {
    this.looked += 1
    if (!key.startsWith(this.prefix) || this.seen.has(key)) return
    const { machine } = this.source
    const task = machine.readTask(key)
    if (task === undefined || task.number !== number || task.state === leavesOut) return
    const moment = { state: machine.stateOf(task), nowMs: machine.clockMs }
    if (!this.matches(task, moment)) return
    this.seen.add(key)
    this.tasks.push(task)
  }
}

function rowOf(cursor: string): { readonly dueMs: number; readonly number: number } {
  const [dueMs = 0, number = 0] = cursor.split('.').map(Number)
  return { dueMs, number }
}
