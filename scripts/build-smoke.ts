// Proves that what was built runs from where it lies, and names nothing that stays behind.
// Owns: the checks of a finished dist/.  Does not: build it.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand, type Step, type StepResult } from './steps.ts'
import { parseImports } from './tidy/imports.ts'
import { tokenize } from './tidy/tokens.ts'

export function smokeSteps(dist: string): Step[] {
  const again = 'npm run build'
  return [
    { name: 'no sources named', again, run: async () => noSourcesNamed(dist) },
    { name: 'modules load', again, run: () => modulesLoad(dist) },
    { name: 'client needs only what it declares', again, run: async () => clientIsWhole(dist) },
    { name: 'schedctl starts', again, run: () => toolStarts(dist) },
  ]
}

/**
 * The compiler rewrites imports, not strings: `new URL('./worker.ts', …)` would point to nothing.
 */
function noSourcesNamed(dist: string): StepResult {
  const findings = javascript(dist).flatMap((path) =>
    tokenize(readFileSync(join(dist, path), 'utf8'))
      .tokens.filter((token) => token.kind === 'string' && /^[\w#.@/-]+\.ts$/.test(token.text))
      .map((token) => `dist/${path}:${token.line}: names '${token.text}', which is not in dist/`),
  )
  return findings.length === 0 ? { ok: true } : { ok: false, output: findings.join('\n') }
}

// Faces of the folders: loading them loads all the rest, over the subpath imports of
// dist/package.json.
const faces = ['raft/core', 'raft/host', 'storage', 'engine/machine', 'engine', 'proto', 'sdk']

async function modulesLoad(dist: string): Promise<StepResult> {
  const present = faces.map((face) => `${face}/index.js`).filter((f) => existsSync(join(dist, f)))
  const script = present.map((face) => `await import(${JSON.stringify(join(dist, face))})`)
  const ran = await runCommand(process.execPath, ['--input-type=module', '-e', script.join('\n')])
  if (ran.code !== 0) return { ok: false, output: ran.output }
  return { ok: true, note: `${present.length} of ${faces.length} folders` }
}

function clientIsWhole(dist: string): StepResult {
  const client = join(dist, 'client')
  if (!existsSync(client)) return { ok: true, note: 'not there yet' }
  const manifest = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
  }
  const declared = new Set(Object.keys(manifest.dependencies ?? {}))
  const findings = javascript(client).flatMap((path) =>
    parseImports(tokenize(readFileSync(join(client, path), 'utf8')).tokens)
      .map((statement) => statement.specifier)
      .filter((specifier) => !/^(\.|node:)/.test(specifier))
      .filter((specifier) => !declared.has(packageName(specifier)))
      .map((specifier) => `${path}: '${specifier}' is not a dependency in sdk/package.json`),
  )
  return findings.length === 0 ? { ok: true } : { ok: false, output: findings.join('\n') }
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

async function toolStarts(dist: string): Promise<StepResult> {
  if (!existsSync(join(dist, 'cli', 'main.js'))) return { ok: true, note: 'no cli/main.ts yet' }
  const ran = await runCommand(process.execPath, [join(dist, 'bin', 'schedctl.js'), '--version'])
  if (ran.code === 0 && ran.output.trim() !== '') return { ok: true, note: ran.output.trim() }
  const said = ran.output.trim() === '' ? 'nothing' : ran.output
  return { ok: false, output: `schedctl --version: exit code ${ran.code}, said: ${said}` }
}

function javascript(folder: string): string[] {
  const exclude = (path: string): boolean => path.startsWith('node_modules') || path === 'client'
  return globSync('**/*.js', { cwd: folder, exclude }).sort()
}
