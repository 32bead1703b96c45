// The table of planted bugs: what breaks, what noticed it, and how soon.
// Owns: its form, and its place in docs/planted-bugs.md.

import { type Mutant, mutants } from './bank.ts'
import type { Verdict } from './trial.ts'

const mark = '<!-- Below this line `npm run mutants -- --write` writes. -->'
const nothing = '**nothing**'
const notTried = 'not tried'

export function tableOf(verdicts: readonly Verdict[]): string {
  return tableWith(verdicts.map(rowOf))
}

function tableWith(rows: readonly string[]): string {
  return [
    '| bug | breaks | would mean | noticed by | s | in these words |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function rowOf({ mutant, caughtBy, ms, said }: Verdict): string {
  const by = caughtBy === undefined ? nothing : `\`${caughtBy}\``
  const seconds = (ms / 1000).toFixed(1)
  return `${startOf(mutant)} ${by} | ${seconds} | ${said} |`
}

const startOf = ({ id, rule, harm }: Mutant): string => `| ${id} | ${rule} | ${harm} |`

/** One row for each bug of the bank: what was found now, or else what the document says. */
export function withTable(document: string, verdicts: readonly Verdict[]): string {
  const end = document.indexOf(mark)
  if (end < 0) throw new Error('the document has a place for its table')
  const before = document.slice(end).split('\n')
  const rows = mutants.map((mutant) => {
    const verdict = verdicts.find(({ mutant: { id } }) => id === mutant.id)
    if (verdict !== undefined) return rowOf(verdict)
    const start = startOf(mutant)
    return before.find((line) => line.startsWith(start)) ?? `${start} ${notTried} | | |`
  })
  const noticed = rows.filter((row) => !row.includes(`| ${nothing} |`) && !isNotTried(row)).length
  const waiting = rows.filter(isNotTried).length
  const sum = `${noticed} of ${rows.length} noticed${waiting > 0 ? `, ${waiting} not tried` : ''}.`
  return `${document.slice(0, end)}${mark}\n\n${sum}\n\n${tableWith(rows)}`
}

/** Which detector noticed a bug when the table was written, by the bug's name. */
export function noticedBefore(document: string): ReadonlyMap<string, string> {
  const rows = document
    .slice(document.indexOf(mark))
    .matchAll(/^\| ([\w-]+) \|.*?\| `([^`]+)` \|/gm)
  return new Map([...rows].map(([, id, name]) => [id as string, name as string]))
}

const isNotTried = (row: string): boolean => row.includes(`| ${notTried} |`)
