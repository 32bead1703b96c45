// Cases of damage to logs by number: the number says everything, so a failing one is run again
// alone.
// Owns: what a number means.  Does not: judge (log-rot.ts).

import { createPrng } from '#base/prng'
import { type LogHistory, logShapes, recordHistory } from './log-histories.ts'
import { drawRot, judgeRot, type RotKind, rotKinds, type RotOutcome } from './log-rot.ts'

/** So many cases share a history. */
const casesPerHistory = 140

export type RotTally = Map<RotKind, Map<RotOutcome, number>>

/** Runs the cases [from, until) and counts how they end. Throws at the first broken promise. */
export async function runRotCases(
  range: { readonly from: number; readonly until: number },
  onCase: (kind: RotKind, outcome: RotOutcome) => void,
): Promise<void> {
  const kinds = Object.keys(rotKinds) as RotKind[]
  let recorded: { readonly number: number; readonly history: LogHistory } | undefined
  for (let number = range.from; number < range.until; number += 1) {
    const historyNumber = Math.floor(number / casesPerHistory)
    if (recorded?.number !== historyNumber) {
      const shape = logShapes[historyNumber % logShapes.length] as (typeof logShapes)[number]
      recorded = { number: historyNumber, history: await recordHistory(shape, historyNumber) }
    }
    const { history } = recorded
    const prng = createPrng(number)
    const kind = kinds[number % kinds.length] as RotKind
    const rot = drawRot(prng, history, kind)
    try {
      onCase(kind, await judgeRot(history, rot))
    } catch (cause) {
      const what = `case ${number}: ${kind} in a log of the shape "${history.shape.name}"`
      throw new Error(`${what}; alone: npm run fuzz:log -- --from ${number} --cases 1`, { cause })
    }
  }
}

export function tallyText(tally: RotTally): string {
  const outcomes = [...new Set([...tally.values()].flatMap((row) => [...row.keys()]))].sort()
  const lines = [...tally].map(([kind, row]) => {
    const counts = outcomes.map((outcome) => `${outcome} ${row.get(outcome) ?? 0}`)
    return `${kind.padEnd(16)}${counts.join(', ')}`
  })
  return lines.join('\n')
}

export function count(tally: RotTally, kind: RotKind, outcome: RotOutcome): void {
  const row = tally.get(kind) ?? new Map<RotOutcome, number>()
  tally.set(kind, row)
  row.set(outcome, (row.get(outcome) ?? 0) + 1)
}
