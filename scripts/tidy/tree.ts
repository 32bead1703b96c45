// The source tree as the style rules see it: each file read and tokenized once.
// Owns: which files belong to the project.  Does not: judge them.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFunctions, type FunctionSpan } from './functions.ts'
import { parseImports, type Import } from './imports.ts'
import { tokenize, type Comment, type Token } from './tokens.ts'

export interface TextFile {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

export interface SourceFile extends TextFile {
  readonly lines: readonly string[]
  readonly tokens: readonly Token[]
  readonly comments: readonly Comment[]
  readonly imports: readonly Import[]
  readonly functions: readonly FunctionSpan[]
  /** Tests, and what only tests load. */
  readonly isTest: boolean
}

export interface Finding {
  readonly path: string
  readonly line: number
  readonly message: string
}

/** `package.json`, as far as the rules need it. */
export interface Manifest {
  readonly imports: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

export interface Tree {
  readonly files: readonly SourceFile[]
  readonly manifest: Manifest
}

const foldersOutside = new Set(['node_modules', 'dist', '.git', 'coverage', '.schedd'])
const binaryEndings = /\.(binpb|png|ico|woff2?|gz|node|wasm)$/

export function readTextFiles(root: string): TextFile[] {
  const entries = globSync('**/*', {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => foldersOutside.has(entry.name),
  })
  const hidden = ['.npmrc', '.nvmrc', '.ci/run', 'sdk/.npmrc'].flatMap((path) =>
    globSync(path, { cwd: root }),
  )
  const visible = entries
    .filter((entry) => entry.isFile() && !binaryEndings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
  return [...new Set([...visible, ...hidden])]
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function readTree(root: string): Tree {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest
  const files = readTextFiles(root)
    .filter((file) => /\.(ts|mts|mjs)$/.test(file.path) && !file.path.endsWith('.d.ts'))
    .filter((file) => !isGenerated(file.path))
    .map((file) => sourceFile(file.path, file.text))
  return { files, manifest }
}

export function sourceFile(path: string, text: string): SourceFile {
  const { tokens, comments } = tokenize(text)
  return {
    path,
    text,
    lines: text.split('\n'),
    tokens,
    comments,
    imports: parseImports(tokens),
    functions: findFunctions(tokens),
    isTest: isTest(path),
  }
}

export function isTest(path: string): boolean {
  return /\.(test|cluster)\.ts$/.test(path)
}

export function isGenerated(path: string): boolean {
  return path.startsWith('proto/gen/')
}
