// Tables without borders, for eyes and for awk: upper-case headers, two spaces between columns.
// Owns: widths.  Does not: colour what is not a terminal, or cut what is not shown on one.

import { stripVTControlCharacters } from 'node:util'

/** Between two columns. */
const gap = '  '
/** No cell is cut below this. */
const cellMin = 8

export interface TableOptions {
  readonly headers: boolean
  /** Characters of a line; undefined: not a terminal, nothing is cut. */
  readonly columns: number | undefined
  /** From an earlier page, so that pages line up. */
  readonly widths?: readonly number[]
}

export interface Table {
  readonly lines: string[]
  readonly widths: number[]
}

export function formatTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): Table {
  const all = options.headers ? [header, ...rows] : rows
  const clean = all.map((row) => row.map(safeCell))
  const widths = header.map((_, column) =>
    Math.max(
      options.widths?.[column] ?? 0,
      options.headers || rows.length === 0 ? (header[column] as string).length : 0,
      ...clean.map((row) => visibleLength(row[column] ?? '')),
    ),
  )
  const shown = fit(widths, options.columns)
  const lines = clean.map((row) =>
    row
      .map((cell, column) => pad(cell, shown[column] as number, column === row.length - 1))
      .join(gap)
      .trimEnd(),
  )
  return { lines, widths }
}

// Colours are ours; whatever else moves a cursor or breaks a line came with the data.
// oxlint-disable-next-line no-control-regex
const controls = /\u001b\[[\d;]*m|[\u0000-\u001f\u007f-\u009f]+/g

/** A label or an error with a line break, or worse an escape sequence, must not break the table. */
function safeCell(cell: string): string {
  return cell.replace(controls, (found) => {
    if (found.startsWith('\u001b[') && found.endsWith('m')) return found
    return /[\n\r\t]/.test(found) ? ' ' : ''
  })
}

const visibleLength = (cell: string): number => stripVTControlCharacters(cell).length

/** Takes from the widest until the line fits. */
function fit(widths: readonly number[], columns: number | undefined): number[] {
  const shown = [...widths]
  if (columns === undefined) return shown
  const total = (): number => shown.reduce((sum, width) => sum + width + gap.length, -gap.length)
  while (total() > columns) {
    const widest = shown.indexOf(Math.max(...shown))
    if ((shown[widest] as number) <= cellMin) break
    shown[widest] = Math.max(cellMin, (shown[widest] as number) - (total() - columns))
  }
  return shown
}

function pad(cell: string, width: number, isLast: boolean): string {
  const length = visibleLength(cell)
  if (length > width) return `${stripVTControlCharacters(cell).slice(0, width - 1)}…`
  return isLast ? cell : cell + ' '.repeat(width - length)
}

/** `name:  value` lines, the values below each other; rows without a value are left out. */
export function formatPairs(pairs: readonly (readonly [string, string])[]): string[] {
  const shown = pairs.filter(([, value]) => value !== '')
  const width = Math.max(0, ...shown.map(([name]) => name.length)) + 1
  return shown.map(([name, value]) => `${`${name}:`.padEnd(width)}${gap}${safeCell(value)}`)
}
