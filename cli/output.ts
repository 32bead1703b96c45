// Data on stdout, in the format that was asked for. Everything else goes to stderr (note).
// Owns: formats.  Does not: know tasks; it is given ProtoJSON and how to show it.
//   J1. What json, jsonl and yaml print is the API's ProtoJSON, in all its fields.

import { styleText } from 'node:util'
import type { OutputFormat, Settings } from './settings.ts'
import { UsageError } from './failure.ts'
import { formatPairs, formatTable } from './table.ts'
import { formatTime } from './times.ts'

export type Json = Readonly<Record<string, unknown>>

/** How times and colours are shown, for the functions of a column. */
export interface Show {
  /** Of an RFC 3339 text; empty if it is not there. */
  time(value: unknown): string
  colour(style: Parameters<typeof styleText>[0], text: string): string
}

export interface Column {
  readonly header: string
  readonly cell: (item: Json, show: Show) => string
  /** Only with -o wide, or when named by --columns. */
  readonly wide?: boolean
}

export interface Kind {
  /** As in `task/abc`. */
  readonly name: string
  /** As in "no tasks found". */
  readonly plural: string
  readonly idField: string
  /** The part of it that has the field; absent: it has it itself. */
  readonly idIn?: string
  readonly columns: readonly Column[]
  /** For a single one, in the format table. */
  readonly details: (item: Json, show: Show) => readonly (readonly [string, string])[]
}

export class Output {
  private readonly settings: Settings
  readonly show: Show

  constructor(settings: Settings) {
    this.settings = settings
    this.show = {
      time: (value) =>
        typeof value === 'string' ? formatTime(value, settings.timeFormat, Date.now()) : '',
      colour: (style, text) => styleText(style, text, { stream: process.stdout }),
    }
  }

  get format(): OutputFormat {
    return this.settings.output
  }

  line(text: string): void {
    process.stdout.write(`${text}\n`)
  }

  /** For people beside the data: not part of what a script reads. */
  note(text: string): void {
    process.stderr.write(`${text}\n`)
  }

  verbose(text: string): void {
    if (this.settings.verbose) this.note(text)
  }

  async one(kind: Kind, item: Json): Promise<void> {
    if (this.format === 'table') {
      for (const line of formatPairs(kind.details(item, this.show))) this.line(line)
    } else if (this.format === 'wide') {
      this.table(kind, [item], [])
    } else {
      await this.plain(kind, item)
    }
  }

  /** What a write did, in a line; the changed thing itself where a script asked for it. */
  async done(kind: Kind, item: Json, words: string): Promise<void> {
    if (this.format === 'table' || this.format === 'wide') this.line(words)
    else await this.plain(kind, item)
  }

  private async plain(kind: Kind, item: Json): Promise<void> {
    if (this.format === 'name') this.line(`${kind.name}/${idOf(kind, item)}`)
    else if (this.format === 'json') this.line(JSON.stringify(item, null, 2))
    else if (this.format === 'yaml') process.stdout.write(await yamlOf(item))
    else this.line(JSON.stringify(item))
  }

  /** Page by page, so that the first ones are seen while the last are on their way. */
  async list(kind: Kind, pages: AsyncIterable<readonly Json[]>): Promise<void> {
    let count = 0
    let widths: readonly number[] = []
    const collected: Json[] = []
    for await (const page of pages) {
      if (page.length === 0) continue
      if (this.format === 'json' || this.format === 'yaml') collected.push(...page)
      else if (this.format === 'table' || this.format === 'wide') {
        widths = this.table(kind, page, widths, count === 0)
      } else for (const item of page) await this.plain(kind, item)
      count += page.length
    }
    if (this.format === 'json') this.line(JSON.stringify(collected, null, 2))
    if (this.format === 'yaml') process.stdout.write(await yamlOf(collected))
    if (count === 0) this.note(`no ${kind.plural} found in namespace ${this.settings.namespace}`)
  }

  /** Some of a list without an end: a row or a line each. Gives back the widths of the columns. */
  async more(
    kind: Kind,
    items: readonly Json[],
    before: { readonly widths: readonly number[]; readonly isFirst: boolean },
  ): Promise<readonly number[]> {
    const { widths, isFirst } = before
    if (items.length === 0) return widths
    if (this.format === 'table' || this.format === 'wide') {
      return this.table(kind, items, widths, isFirst)
    }
    for (const item of items) {
      if (this.format === 'json') this.line(JSON.stringify(item))
      else if (this.format === 'yaml') process.stdout.write(`---\n${await yamlOf(item)}`)
      else await this.plain(kind, item)
    }
    return widths
  }

  table(
    kind: Pick<Kind, 'columns'>,
    items: readonly Json[],
    widths: readonly number[],
    isFirst = true,
  ): number[] {
    const columns = this.columnsOf(kind)
    const table = formatTable(
      columns.map((column) => column.header),
      items.map((item) => columns.map((column) => column.cell(item, this.show))),
      {
        headers: this.settings.headers && isFirst,
        columns: process.stdout.isTTY ? process.stdout.columns : undefined,
        widths,
      },
    )
    for (const line of table.lines) this.line(line)
    return table.widths
  }

  private columnsOf({ columns }: Pick<Kind, 'columns'>): readonly Column[] {
    const asked = this.settings.columns
    if (asked.length === 0) {
      return columns.filter((column) => column.wide !== true || this.format === 'wide')
    }
    return asked.map((header) => {
      const found = columns.find((column) => column.header === header)
      if (found !== undefined) return found
      throw new UsageError(
        `there is no column ${header}`,
        `the columns are ${columns.map((column) => column.header).join(', ')}`,
        'name some of them with --columns, separated by commas',
      )
    })
  }
}

async function yamlOf(value: unknown): Promise<string> {
  const { stringify } = await import('yaml')
  return stringify(value, { lineWidth: 0 })
}

function idOf({ idField, idIn }: Kind, item: Json): string {
  const holder = idIn === undefined ? item : ((item[idIn] ?? {}) as Json)
  return String(holder[idField])
}
