// `npm test`: everything CI runs. `npm test -- path/pattern ...`: only the test files that match.
// `--name <regular expression>` runs only the tests of that name.

import { parseArgs } from 'node:util'
import { checkEverything } from './check.ts'
import { allPhases, runPhases, selectFiles } from './test-phases.ts'

// The last line is the count of tests: who reads only the end must see whether any ran.
process.exitCode = (await runTests()) ? 0 : 1

async function runTests(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { name: { type: 'string' } },
  })
  if (positionals.length === 0 && values.name === undefined) return checkEverything()
  const phases = allPhases(values.name)
  const selected = positionals.length === 0 ? phases : selectFiles(phases, positionals)
  if (selected.every((phase) => phase.files.length === 0)) {
    console.log(`no test file matches ${positionals.join(' ')}; a part of its path is enough`)
    return false
  }
  return runPhases(selected)
}
