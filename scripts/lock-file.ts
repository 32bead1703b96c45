// Completes package-lock.json. Packages with binaries list one optional package per platform; npm
// leaves out those that the registry in reach did not have, and then refuses its own lock file in
// `npm ci`. Owns: the entries of platforms we do not run on.  Does not: choose versions; npm does.
// Run it after every change of dependencies: `npm install`, then `node scripts/lock-file.ts`.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, type StepResult } from './steps.ts'

export interface LockEntry {
  readonly version: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>
}

/** What a lock file lacks, by its path in node_modules, in the order of the paths. */
export function missingEntries(lock: LockFile): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {}
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const own = `${path}/node_modules/${name}`
      const hoisted = `node_modules/${name}`
      if (lock.packages[own] !== undefined || lock.packages[hoisted] !== undefined) continue
      const dev = entry.dev === true ? { dev: true } : {}
      missing[hoisted] = { version, ...platformOf(name), ...dev, optional: true }
    }
  }
  return missing
}

/** A lock that `npm ci` takes, and that proves what it downloads. */
export function checkLockFile(): StepResult {
  const lock = readLock()
  const missing = Object.keys(missingEntries(lock)).map((path) => `${path} is missing`)
  const unproven = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.integrity === undefined && isForUs(entry))
    .map(([path]) => `${path} has no integrity`)
  const problems = [...missing, ...unproven]
  if (problems.length === 0)
    return { ok: true, note: `${Object.keys(lock.packages).length} packages` }
  const remedy =
    'Lock anew without node_modules and package-lock.json, then node scripts/lock-file.ts'
  return { ok: false, output: `package-lock.json\n  ${problems.join('\n  ')}\n${remedy}` }
}

/** Whether it is installed on the platform that CI and the pinned Node are for. */
function isForUs(entry: LockEntry): boolean {
  const has = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.includes(value)
  return has(entry.os, 'linux') && has(entry.cpu, 'x64') && has(entry.libc, 'glibc')
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64', 'loong64']

/** The platform, read from the name: without it npm would try to install the package here. */
function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[-/]/).map((word) => (word.startsWith('armv') ? 'arm' : word))
  const os = words.filter((word) => systems.includes(word))
  const cpu = words.filter((word) => processors.includes(word))
  if (os.length === 0 || cpu.length === 0) throw new Error(`${name} names no platform known here`)
  const libc = words.some((word) => word.startsWith('musl')) ? { libc: ['musl'] } : {}
  return { os, cpu, ...libc }
}

function readLock(): LockFile {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile
}

function completeLockFile(): void {
  const lock = readLock()
  const missing = missingEntries(lock)
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const text = JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)
  writeFileSync(join(root, 'package-lock.json'), `${text}\n`)
  console.log(`package-lock.json: ${Object.keys(missing).length} packages added`)
}

if (import.meta.main) completeLockFile()
