// What can be known without running the code: types, lint, format, the proto contract, the lock
// file. Owns: which tools run with which flags.  Does not: judge style (tidy.test.ts), run tests.

import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { checkLockFile } from './lock-file.ts'
import { commandStep, root, runCommand, type Step, type StepResult } from './steps.ts'
import { findDownloadAddresses } from './tidy/addresses.ts'
import { readTextFiles } from './tidy/tree.ts'

export function staticChecks(): Step[] {
  return [
    commandStep('types (tsc)', 'tsc', ['-p', '.']),
    commandStep('lint (oxlint, type-aware)', 'oxlint', lintFlags, lintSummary),
    commandStep('format (biome)', 'biome', ['format', '.']),
    ...protoChecks(),
    {
      name: 'lock file is whole',
      again: 'npm run check -- --static',
      run: async () => checkLockFile(),
    },
    {
      name: 'no download addresses',
      again: 'npm test -- tidy',
      run: async () => downloadAddresses(),
    },
  ]
}

// A correctness finding is an error whatever the configuration says of its rule.
const lintFlags = ['--type-aware', '--report-unused-disable-directives']

function lintSummary(output: string): string | undefined {
  const found = /Found (\d+) warnings?/.exec(output)?.[1]
  return found === undefined || found === '0' ? undefined : `${found} warnings`
}

const baseline = 'proto/baseline.binpb'
const generator = 'proto/generate.ts'

function protoChecks(): Step[] {
  if (globSync('proto/**/*.proto', { cwd: root }).length === 0) return []
  const steps = [commandStep('proto lint (buf)', 'buf', ['lint'])]
  if (existsSync(join(root, baseline))) {
    const args = ['breaking', '--against', baseline]
    steps.push(commandStep('proto compatibility (buf)', 'buf', args))
  }
  if (existsSync(join(root, generator))) {
    steps.push({
      name: 'generated code is up to date',
      again: `node ${generator} && git diff proto`,
      run: generatedIsCurrent,
    })
  }
  return steps
}

/** Generates anew, compares, and puts back what was there: a check changes nothing. */
async function generatedIsCurrent(): Promise<StepResult> {
  const before = readProtoFolder()
  const ran = await runCommand(process.execPath, [generator])
  const after = readProtoFolder()
  const stale = changedPaths(before, after)
  for (const path of stale) restore(path, before.get(path))
  if (ran.code !== 0) return { ok: false, output: ran.output }
  if (stale.length === 0) return { ok: true }
  const list = stale.map((path) => `  ${relative(root, path)}`).join('\n')
  return { ok: false, output: `Differs from what ${generator} writes; run it, commit:\n${list}` }
}

function readProtoFolder(): Map<string, Buffer> {
  const files = globSync('proto/**', { cwd: root, withFileTypes: true }).filter((e) => e.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path, readFileSync(path)]
    }),
  )
}

function changedPaths(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => {
    const old = before.get(path)
    const now = after.get(path)
    return old === undefined || now === undefined || !old.equals(now)
  })
}

function restore(path: string, content: Buffer | undefined): void {
  if (content === undefined) rmSync(path)
  else writeFileSync(path, content)
}

function downloadAddresses(): StepResult {
  const findings = readTextFiles(root).flatMap(findDownloadAddresses)
  if (findings.length === 0) return { ok: true }
  const output = findings.map((f) => `${f.path}:${f.line}: ${f.message}`).join('\n')
  return { ok: false, output }
}
