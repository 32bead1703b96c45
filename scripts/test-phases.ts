// Which test files there are and in which order they run: unit tests side by side, then the cluster
// tests, which start real processes, one by one.
// Owns: the choice of files and the sum.  Does not: run a file (test-files.ts).

import { globSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { root, seconds } from './steps.ts'
import { count, isGreen, runPhase, seedLines, stopAll } from './test-files.ts'
import type { FileResult, Phase } from './test-files.ts'

const minute = 60_000
const seedLinesMax = 40

// The machine this is meant for has two cores; more at once only makes every file late.
const unitConcurrency = 2

export function allPhases(namePattern?: string): Phase[] {
  return [
    {
      name: 'unit tests',
      files: find('**/*.test.ts'),
      concurrency: unitConcurrency,
      testMsMax: minute,
      fileMsMax: 6 * minute,
      namePattern,
    },
    {
      name: 'cluster tests (real processes)',
      files: find('test-cluster/**/*.cluster.ts'),
      concurrency: 1,
      testMsMax: 3 * minute,
      fileMsMax: 5 * minute,
      namePattern,
    },
  ]
}

/** The phases with only the files that one of the patterns names: a part of the path, or a glob. */
export function selectFiles(phases: readonly Phase[], patterns: readonly string[]): Phase[] {
  const wanted = (file: string): boolean =>
    patterns.some((raw) => {
      const pattern = raw.replace(/^\.\//, '')
      return file.includes(pattern) || matchesGlob(file, pattern)
    })
  return phases.map((phase) => ({ ...phase, files: phase.files.filter(wanted) }))
}

/** Runs the phases until one is red; true if all are green and at least one test ran. */
export async function runPhases(phases: readonly Phase[]): Promise<boolean> {
  const startedAt = performance.now()
  const results: FileResult[] = []
  endTestsWithUs()
  for (const phase of phases) {
    if (phase.files.length === 0) continue
    console.log(`\n${phase.name}: ${phase.files.length} files`)
    results.push(...(await runPhase(phase)))
    if (!results.every(isGreen)) break
  }
  printSum(results, performance.now() - startedAt)
  return results.every(isGreen) && sum(results, 'pass') > 0
}

// Tests have process groups of their own, so the terminal's Ctrl-C does not reach them.
function endTestsWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopAll()
      process.kill(process.pid, signal)
    })
  }
}

function find(pattern: string): string[] {
  const outside = ['node_modules', 'dist', '.git']
  const exclude = (path: string): boolean => path.split('/').some((part) => outside.includes(part))
  return globSync(pattern, { cwd: root, exclude }).sort()
}

function printSum(results: readonly FileResult[], ms: number): void {
  const red = results.filter((result) => !isGreen(result))
  if (red.length > 0) console.log(`\nred: ${red.map((result) => result.file).join(' ')}`)
  for (const result of red) {
    const seeds = seedLines(result)
    for (const seed of seeds.slice(0, seedLinesMax)) console.log(`seed: ${result.file}: ${seed}`)
  }
  if (sum(results, 'pass') + sum(results, 'fail') === 0) console.log('\nno test ran')
  const skipped = sum(results, 'skip')
  // As Node's own runner closes, for those who read its lines; then the same for people.
  const [passed, failed] = [sum(results, 'pass'), sum(results, 'fail')]
  console.log(`\n# tests ${passed + failed + skipped}\n# pass ${passed}\n# fail ${failed}`)
  console.log(`# skipped ${skipped}`)
  const rest = skipped === 0 ? '' : `, ${skipped} skipped`
  console.log(`\n${results.length} files in ${seconds(ms)}`)
  console.log(`tests: ${passed} passed, ${failed} failed${rest}`)
}

function sum(results: readonly FileResult[], kind: 'pass' | 'fail' | 'skip'): number {
  return results.reduce((total, result) => total + count(result, kind), 0)
}
