// Tables for people.
// Owns: the layout.  Does not: measure.

import { type Figure, type Spread, spreadOf } from './distribution.ts'
import type { MachineFacts } from './machine-load.ts'
import type { ProfileSummary } from './profile.ts'

export interface FigureRow extends Omit<Figure, 'value'> {
  readonly spread: Spread
}

/** Figures of repetitions, side by side: all have the same names. */
export function rowsOf(repetitions: readonly (readonly Figure[])[]): FigureRow[] {
  const [first = []] = repetitions
  return first.map(({ name, unit, bar }, i) => ({
    name,
    unit,
    ...(bar === undefined ? {} : { bar }),
    spread: spreadOf(repetitions.map((figures) => figures[i]?.value ?? Number.NaN)),
  }))
}

export function printRows(title: string, rows: readonly FigureRow[], repetitions: number): void {
  console.log(`\n${title}`)
  const widest = Math.max(...rows.map((row) => row.name.length))
  for (const { name, unit, spread, bar } of rows) {
    const range = repetitions > 1 ? `   ${shown(spread.min)} … ${shown(spread.max)}`.padEnd(26) : ''
    const value = `${shown(spread.median).padStart(10)} ${unit.padEnd(12)}`
    const line = `${name.padEnd(widest)} ${value}${range}${judged(spread.median, bar)}`
    console.log(`  ${line}`.trimEnd())
  }
}

function judged(value: number, bar: Figure['bar']): string {
  if (bar === undefined) return ''
  const isMet = 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost
  const wanted = 'atLeast' in bar ? `≥ ${shown(bar.atLeast)}` : `≤ ${shown(bar.atMost)}`
  return `  bar ${wanted}: ${isMet ? 'met' : 'MISSED'}`
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return '-'
  const size = Math.abs(value)
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : 2
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

export function printMachine(facts: MachineFacts): void {
  const memory = Math.round(facts.memoryBytes / 2 ** 30)
  const loads = facts.load.map((load) => load.toFixed(2)).join(' ')
  const { cpus, cpu, kernel, node, disk } = facts
  console.log(`${cpus} × ${cpu}, ${memory} GiB, Linux ${kernel}, Node ${node}; ${disk}`)
  const fsync = `fsync of 16 KiB ${facts.fsyncMs.toFixed(2)} ms`
  console.log(`${fsync}, arithmetic loop ${facts.loopMs.toFixed(1)} ms, load ${loads}`)
}

const functionsShown = 45

export function printProfile(title: string, summary: ProfileSummary): void {
  console.log(`\n${title}: ${summary.totalUs.toFixed(1)} µs of main threads per task`)
  for (const [heading, list] of [
    ['by step', summary.steps],
    ['by function, itself', summary.self.slice(0, functionsShown)],
    ['by function, with what it calls', summary.inclusive.slice(0, functionsShown)],
  ] as const) {
    console.log(`\n  µs/task  ${heading}`)
    for (const { name, us } of list) console.log(`  ${us.toFixed(2).padStart(7)}  ${name}`)
  }
}
