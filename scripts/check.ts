// Everything that has to hold before a change lands; CI runs exactly this. `--static` leaves out
// the tests.

import { buildSteps } from './build.ts'
import { runSteps, seconds } from './steps.ts'
import { staticChecks } from './static-checks.ts'
import { allPhases, runPhases } from './test-phases.ts'

/** Returns whether all is green. Stops at the first thing that is not. */
export async function checkEverything(): Promise<boolean> {
  if (!(await runSteps([...staticChecks(), ...buildSteps()]))) return false
  return runPhases(allPhases())
}

if (import.meta.main) {
  const startedAt = performance.now()
  const onlyStatic = process.argv.includes('--static')
  const green = await (onlyStatic ? runSteps(staticChecks()) : checkEverything())
  console.log(`\n${green ? 'green' : 'RED'} after ${seconds(performance.now() - startedAt)}`)
  process.exitCode = green ? 0 : 1
}
