// The table of planted bugs: what breaks, what noticed it, and how soon.
// Owns: its form, and its place in docs/planted-bugs.md.

import type { Verdict } from './trial.ts'

const mark = '<!-- Below this line `npm run mutants -- --write` writes. -->'

export function tableOf(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ mutant, caughtBy, ms, said }) => {
    const by = caughtBy === undefined ? '**nothing**' : `\`${caughtBy}\``
    const seconds = (ms / 1000).toFixed(1)
    return `| ${mutant.id} | ${mutant.rule} | ${mutant.harm} | ${by} | ${seconds} | ${said} |`
  })
  return [
    '| bug | breaks | would mean | noticed by | s | in these words |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

export function withTable(document: string, verdicts: readonly Verdict[]): string {
  const end = document.indexOf(mark)
  if (end < 0) throw new Error('the document has a place for its table')
  const noticed = verdicts.filter(({ caughtBy }) => caughtBy !== undefined).length
  const sum = `${noticed} of ${verdicts.length} noticed.`
  return `${document.slice(0, end)}${mark}\n\n${sum}\n\n${tableOf(verdicts)}`
}
