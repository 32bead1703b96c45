// `npm run mutants [-- <id or rule> ...]`: plants one bug after the other and says what noticed it.
//   --share      the few that are tried with every test run
//   --jobs <n>   trials at the same time, 2 if not said
//   --quick      without clusters of real processes: minutes for what nothing else notices
//   --near       only by the tests of its own folder: seconds
//   --write      keeps the table in docs/planted-bugs.md; rows of bugs that were not tried stay
// Ends with 1 if a bug is noticed by nothing.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Mutant, mutants } from './bank.ts'
import { type Reach, root } from './detectors.ts'
import { shared } from './share.ts'
import { noticedBefore, tableOf, withTable } from './table.ts'
import { Trials, type Verdict } from './trial.ts'

const jobsDefault = 2
const document = join(root, 'docs', 'planted-bugs.md')

process.exitCode = (await main()) ? 0 : 1

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      share: { type: 'boolean' },
      jobs: { type: 'string' },
      quick: { type: 'boolean' },
      near: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  })
  const chosen =
    values.share === true
      ? shared.map(({ mutant }) => mutant)
      : mutants.filter(isMeant(positionals))
  const jobs = Number(values.jobs ?? jobsDefault)
  const reach = values.near === true ? 'near' : values.quick === true ? 'quick' : 'far'
  const verdicts = await tryAll(chosen, { jobs, reach, keeps: values.write === true })
  console.log(`\n${tableOf(verdicts)}`)
  const missed = verdicts.filter(({ caughtBy }) => caughtBy === undefined)
  for (const { mutant } of missed) console.log(`not noticed: ${mutant.id} (${mutant.file})`)
  console.log(`${verdicts.length - missed.length} of ${verdicts.length} planted bugs noticed`)
  return verdicts.length > 0 && missed.length === 0
}

function isMeant(words: readonly string[]): (mutant: Mutant) => boolean {
  return ({ id, rule, file }) =>
    words.length === 0 || words.some((word) => id === word || rule === word || file.includes(word))
}

interface Pass {
  readonly jobs: number
  readonly reach: Reach
  /** Each row is written when it is known: a pass that is cut short is not lost. */
  readonly keeps: boolean
}

/** In the order of the bank, however many at once. */
async function tryAll(
  chosen: readonly Mutant[],
  { jobs, reach, keeps }: Pass,
): Promise<readonly Verdict[]> {
  const trials = new Trials()
  const before = noticedBefore(readFileSync(document, 'utf8'))
  const verdicts: Verdict[] = []
  const queue = [...chosen.entries()]
  async function worker(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [at, mutant] = next
      const verdict = await trials.of(mutant, reach, before.get(mutant.id))
      verdicts[at] = verdict
      const { caughtBy, ms, said } = verdict
      const by = caughtBy ?? `NOTHING (${verdict.tried} tried)`
      console.log(`${mutant.id.padEnd(32)} ${by}, ${(ms / 1000).toFixed(1)} s: ${said}`)
      if (keeps) writeFileSync(document, withTable(readFileSync(document, 'utf8'), [verdict]))
    }
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  return verdicts
}
