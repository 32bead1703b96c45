// Who may import whom, as a table; no cycles; no file that nobody reaches.
// Owns: the table and the resolution of specifiers.  Does not: read files (tree.ts).

import { dirname, join, normalize } from 'node:path'
import type { Import } from './imports.ts'
import type { Finding, Manifest, SourceFile, Tree } from './tree.ts'

interface FolderRule {
  /** Files, or folders with a `/` at the end, outside the folder itself. */
  readonly mayImport: readonly string[]
  /** Of those, only types. */
  readonly typesOnly?: readonly string[]
  /** Whether Node's modules and packages are allowed. */
  readonly outside: boolean
}

const everything: FolderRule = { mayImport: [''], outside: true }

/** Longest prefix wins. STYLE.md section 3 explains the table. */
export const importTable: Readonly<Record<string, FolderRule>> = {
  'base/': { mayImport: [], outside: false },
  'raft/core/': { mayImport: ['base/'], outside: false },
  'engine/machine/': { mayImport: ['base/'], outside: false },
  'raft/host/': { mayImport: ['base/', 'raft/core/index.ts'], outside: true },
  'storage/': {
    mayImport: ['base/', 'raft/host/ports.ts', 'raft/core/index.ts'],
    typesOnly: ['raft/core/index.ts', 'raft/host/ports.ts'],
    outside: true,
  },
  'engine/': {
    mayImport: [
      'base/',
      'raft/core/index.ts',
      'raft/host/index.ts',
      'raft/host/ports.ts',
      'storage/index.ts',
      'storage/dump.ts',
      'engine/machine/index.ts',
      'proto/index.ts',
    ],
    outside: true,
  },
  'proto/': { mayImport: [], outside: true },
  'sdk/': { mayImport: ['proto/'], outside: true },
  'cli/': {
    mayImport: [
      'base/',
      'sdk/index.ts',
      'proto/index.ts',
      'engine/index.ts',
      'storage/dump.ts',
      'test-cluster/index.ts',
    ],
    outside: true,
  },
  'web/': { mayImport: [], outside: true },
  'deploy/': { mayImport: [], outside: true },
  'scripts/': { mayImport: [], outside: true },
  'bench/': everything,
  'test-cluster/': everything,
  '': { mayImport: ['scripts/', 'base/'], outside: true },
}

const folders = Object.keys(importTable).sort((a, b) => b.length - a.length)

// The SDK ships alone: subpath imports of the root package do not exist where it is installed.
const relativeAcrossFolders = ['sdk/', 'test-cluster/', 'bench/', '']

export function folderOf(path: string): string {
  return folders.find((folder) => path.startsWith(folder)) ?? ''
}

/**
 * The file that a specifier of ours means, from the root; undefined if it is Node's or a package.
 */
export function resolveImport(
  from: string,
  specifier: string,
  manifest: Manifest,
): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier))
  if (!specifier.startsWith('#')) return undefined
  for (const [pattern, target] of Object.entries(manifest.imports)) {
    const star = pattern.indexOf('*')
    if (star === -1 && pattern === specifier) return normalize(target)
    if (star === -1 || !specifier.startsWith(pattern.slice(0, star))) continue
    return normalize(target.replace('*', specifier.slice(star)))
  }
  return specifier
}

/** The import table, for one file. Tests may reach further, but not by other ways. */
export function checkImports(file: SourceFile, manifest: Manifest): Finding[] {
  return file.imports.flatMap((statement) => {
    const message = judgeImport(file, statement, manifest)
    return message === undefined ? [] : [{ path: file.path, line: statement.line, message }]
  })
}

function judgeImport(file: SourceFile, statement: Import, manifest: Manifest): string | undefined {
  const { specifier } = statement
  const folder = folderOf(file.path)
  const rule = importTable[folder] ?? everything
  const target = resolveImport(file.path, specifier, manifest)
  if (target === undefined)
    return file.isTest ? undefined : judgeOutside(statement, rule, file, manifest)
  const toFolder = folderOf(target)
  if (toFolder === folder) return judgeInside(specifier, folder)
  if (specifier.startsWith('.') && !relativeAcrossFolders.includes(folder)) {
    return `'${specifier}' leaves ${folder}; across folders use the imports of package.json`
  }
  if (file.isTest) return undefined
  const isBench = toFolder === 'bench/'
  if (isBench) return 'nobody imports bench'
  if (!rule.mayImport.some((allowed) => target.startsWith(allowed))) {
    return `${folder || 'the root'} may not import ${target}; see the table in STYLE.md section 3`
  }
  if (!statement.typeOnly && rule.typesOnly?.includes(target) === true) {
    return `${folder} may import only types of ${target}: write "import type"`
  }
  return undefined
}

function judgeInside(specifier: string, folder: string): string | undefined {
  if (specifier.startsWith('../../')) return `'${specifier}' climbs more than one folder`
  if (specifier.startsWith('#') && folder !== '')
    return `'${specifier}' is this folder: write it relative`
  return undefined
}

function judgeOutside(
  statement: Import,
  rule: FolderRule,
  file: SourceFile,
  manifest: Manifest,
): string | undefined {
  const { specifier } = statement
  if (!rule.outside)
    return `'${specifier}': this folder imports neither Node's modules nor packages`
  if (specifier.startsWith('node:')) return undefined
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  const isShipped = !/^(scripts|bench|test-cluster|proto\/generate)|\/random-\w+\.ts$/.test(
    file.path,
  )
  if (!isShipped || statement.dynamic || statement.typeOnly) return undefined
  if (manifest.dependencies[name] !== undefined) return undefined
  return `'${name}' is not a dependency in package.json (Node's own modules begin with node:)`
}

// ------------------------------------------------------------------------------------------ cycles

/** Cycles of modules that run; types are gone by then, and may refer to each other. */
export function findCycles(tree: Tree): Finding[] {
  const graph = new Map(
    tree.files.map((file) => [
      file.path,
      file.imports
        .filter((statement) => !statement.typeOnly && !statement.dynamic)
        .flatMap((statement) => resolveImport(file.path, statement.specifier, tree.manifest) ?? []),
    ]),
  )
  const findings: Finding[] = []
  const done = new Set<string>()
  const path: string[] = []
  function visit(node: string): void {
    const seenAt = path.indexOf(node)
    if (seenAt !== -1) {
      const cycle = [...path.slice(seenAt), node].join(' → ')
      findings.push({ path: node, line: 1, message: `import cycle: ${cycle}` })
      return
    }
    if (done.has(node)) return
    done.add(node)
    path.push(node)
    for (const next of graph.get(node) ?? []) visit(next)
    path.pop()
  }
  for (const node of graph.keys()) visit(node)
  return findings
}

// --------------------------------------------------------------------------------------- dead
//   files

/** Files that no test, script or public face reaches, not even over others. */
export function findDeadFiles(tree: Tree): Finding[] {
  const byPath = new Map(tree.files.map((file) => [file.path, file]))
  const reached = new Set<string>()
  const queue = tree.files.filter((file) => isEntry(file, tree.manifest)).map((file) => file.path)
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = byPath.get(path)
    if (file === undefined || reached.has(path)) continue
    reached.add(path)
    queue.push(...mentionedFiles(file, tree.manifest))
  }
  return tree.files
    .filter((file) => !reached.has(file.path))
    .map(({ path }) => ({
      path,
      line: 1,
      message: 'nobody imports this file: use it or delete it',
    }))
}

// Started by their path: by npm scripts, by hand, or by whoever installs the package.
const startedByPath =
  /^(\w+(-\w+)?\/(receiver-)?main|sdk\/index|proto\/generate|bench\/.*\.bench|web\/.*)\.ts$/

function isEntry(file: SourceFile, manifest: Manifest): boolean {
  if (file.isTest || startedByPath.test(file.path)) return true
  if (Object.values(manifest.scripts).some((script) => script.includes(file.path))) return true
  return Object.values(manifest.imports).includes(`./${file.path}`)
}

/** Imports, and files named by a string: workers, reporters and processes are started that way. */
function mentionedFiles(file: SourceFile, manifest: Manifest): string[] {
  const imported = file.imports.map((s) => resolveImport(file.path, s.specifier, manifest))
  const named = file.tokens
    .filter((token) => token.kind === 'string' && /\.m?[tj]s$/.test(token.text))
    .flatMap(({ text }) => [normalize(text), normalize(join(dirname(file.path), text))])
  return [...imported, ...named].filter((path) => path !== undefined)
}
