// If this breaks, a rule of tidy.test.ts has gone blind: it would stay green whatever the code
// says. Each rule is shown a bad snippet, which it must name, and a good one next to it, on which
// it must be silent.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findDownloadAddresses } from './addresses.ts'
import { checkNamedFiles } from './document-rules.ts'
import { checkImports, findCycles, findDeadFiles } from './import-rules.ts'
import * as shape from './shape-rules.ts'
import { sourceFile, type Finding, type Manifest, type Tree } from './tree.ts'
import { checkMarks, checkWords } from './word-rules.ts'

const manifest: Manifest = {
  imports: {
    '#base/*': './base/*.ts',
    '#raft/core': './raft/core/index.ts',
    '#raft/host': './raft/host/index.ts',
    '#raft/host/ports': './raft/host/ports.ts',
    '#machine': './engine/machine/index.ts',
    '#engine': './engine/index.ts',
    '#proto': './proto/index.ts',
    '#sdk': './sdk/index.ts',
    '#storage': './storage/index.ts',
    '#storage/dump': './storage/dump.ts',
    '#test-cluster': './test-cluster/index.ts',
  },
  dependencies: { pino: '1.0.0' },
  scripts: { test: 'node scripts/run-tests.ts' },
}

const treeOf = (texts: Readonly<Record<string, string>>): Tree => ({
  manifest,
  files: Object.entries(texts).map(([path, text]) => sourceFile(path, text)),
})
const importFindings = (path: string, text: string): Finding[] =>
  checkImports(sourceFile(path, text), manifest)
const wordFindings = (path: string, text: string): Finding[] => checkWords(sourceFile(path, text))

describe('the import table', () => {
  const bad: readonly (readonly [string, string])[] = [
    ['base/a.ts', "import { x } from '#raft/core'"],
    ['base/a.ts', "import fs from 'node:fs'"],
    ['raft/core/a.ts', "import { x } from '#machine'"],
    ['raft/core/a.ts', "import { x } from '#proto'"],
    ['raft/core/a.ts', "import pino from 'pino'"],
    ['raft/core/a.ts', "import type { Buffer } from 'node:buffer'"],
    ['engine/machine/a.ts', "export * from '#raft/core'"],
    ['engine/machine/a.ts', "import { x } from '../errors.ts'"],
    ['raft/host/a.ts', "import { x } from '#storage'"],
    ['raft/host/a.ts', "import { x } from '../core/raft.ts'"],
    ['storage/a.ts', "import { x } from '#raft/core'"],
    ['storage/a.ts', "import type { x } from '#raft/host'"],
    ['storage/a.ts', "const m = await import('#engine')"],
    ['engine/a.ts', "import { x } from './machine/apply.ts'"],
    ['engine/a.ts', "import { x } from '#sdk'"],
    ['engine/a.ts', "import { x } from '#test-cluster'"],
    ['engine/services/a.ts', "import { x } from '../../engine/b.ts'"],
    ['sdk/a.ts', "import { x } from '../engine/index.ts'"],
    ['sdk/a.ts', "import { x } from '#base/assert'"],
    ['proto/a.ts', "import { x } from '#base/assert'"],
    ['cli/a.ts', "import { x } from '#machine'"],
    ['cli/a.ts', "import { x } from '#raft/core'"],
    ['cli/a.ts', "import { x } from '../bench/main.ts'"],
    ['test-cluster/a.ts', "import { x } from '../bench/main.ts'"],
    ['engine/a.ts', "import { x } from 'left-out'"],
    ['engine/a.ts', "import { x } from 'fs'"],
    ['engine/machine/a.test.ts', "import { x } from '../errors.ts'"],
  ]
  for (const [path, text] of bad) {
    test(`refuses ${text} in ${path}`, () => assert.equal(importFindings(path, text).length, 1))
  }
  const good: readonly (readonly [string, string])[] = [
    ['raft/core/a.ts', "import { assert } from '#base/assert'"],
    ['raft/core/a.ts', "import { x } from './b.ts'"],
    ['raft/host/a.ts', "import { x } from '#raft/core'"],
    [
      'storage/a.ts',
      "import type { x } from '#raft/core'\nimport type { y } from '#raft/host/ports'",
    ],
    ['engine/codec/a.ts', "import { x } from '../errors.ts'\nimport { y } from '#machine'"],
    ['engine/a.ts', "import pino from 'pino'\nimport fs from 'node:fs'"],
    ['sdk/a.ts', "import { x } from '../proto/index.ts'"],
    ['cli/a.ts', "import { x } from '#sdk'\nimport { d } from '#storage/dump'"],
    ['cli/a.ts', "const dev = await import('#test-cluster')"],
    ['test-cluster/sim/a.ts', "import { x } from '#engine'"],
    ['bench/a.ts', "import { x } from '../engine/machine/wheel.ts'"],
    ['raft/core/a.test.ts', "import test from 'node:test'\nimport { s } from '#test-cluster'"],
    [
      'base/a.ts',
      "// import { x } from '#raft/core'\nconst text = \"import { x } from '#raft/core'\"",
    ],
  ]
  for (const [path, text] of good) {
    test(`allows ${text} in ${path}`, () => assert.deepEqual(importFindings(path, text), []))
  }
})

describe('the graph', () => {
  test('cycles are found, also over subpath imports; types do not count', () => {
    const cyclic = treeOf({
      'base/a.ts': "import { b } from './b.ts'",
      'base/b.ts': "export { c } from '#base/c'",
      'base/c.ts': "import { a } from './a.ts'",
    })
    assert.equal(findCycles(cyclic).length, 1)
    assert.match(
      findCycles(cyclic)[0]?.message ?? '',
      /a\.ts → base\/b\.ts → base\/c\.ts → base\/a/,
    )
    const ofTypes = treeOf({
      'base/a.ts': "import { b } from './b.ts'",
      'base/b.ts': "import type { A } from './a.ts'",
    })
    assert.deepEqual(findCycles(ofTypes), [])
  })
  test('a file is dead if only dead files import it', () => {
    const tree = treeOf({
      'cli/main.ts': "import { a } from './a.ts'",
      'cli/a.ts': "new Worker(new URL('./worker.ts', import.meta.url))",
      'cli/worker.ts': '',
      'cli/dead.ts': "import { b } from './deader.ts'",
      'cli/deader.ts': '',
    })
    const dead = findDeadFiles(tree).map((finding) => finding.path)
    assert.deepEqual(dead, ['cli/dead.ts', 'cli/deader.ts'])
  })
})

describe('words', () => {
  const pure = [
    'const t = new Date(0)',
    'const r = Math.random()',
    'setTimeout(f, 1)',
    'setInterval(f, 1)',
    'globalThis.process',
    'process.exit(1)',
    "console.log('x')",
    'const t = performance.now()',
    'crypto.randomUUID()',
    'function f(): Promise<void> {}',
    'async function f() {}',
    'await f()',
    'a.localeCompare(b)',
    'new Intl.Collator()',
    'const x = 2 ** n',
    'Math.log2(n)',
    'const x = { y: process.pid }',
    'const x = a ? process : b',
    'const text = `${Date.now()}`',
  ]
  for (const text of pure) {
    test(`refuses ${text} in a pure folder`, () => {
      assert.notEqual(wordFindings('raft/core/a.ts', text).length, 0)
      assert.notEqual(wordFindings('engine/machine/a.ts', text).length, 0)
    })
  }
  const innocent = [
    '// Date, Promise and process are banned here',
    "const text = 'await the Date'",
    'const text = `process ${x} Date`',
    'const pattern = /Date|await/',
    'interface X { readonly process: number; crypto?: string }',
    'message.process(1)',
    'Math.floor(x / 2)',
    'const max = 2 ** 48',
  ]
  for (const text of innocent) {
    test(`allows ${text} in a pure folder`, () => {
      assert.deepEqual(wordFindings('raft/core/a.ts', text), [])
    })
  }
  const anywhere = [
    'const t = Date.now()',
    'const t = new Date()',
    'const t = performance.now()',
    'const t = process.hrtime.bigint()',
    'setInterval(f, 1)',
    'Math.random()',
    'const id = randomUUID()',
    'randomBytes(16)',
    'export default function f() {}',
    'enum Color { Red }',
    'const enum Color { Red }',
    'namespace Inner { }',
    'let x: any',
    'f(x as any)',
    'const x: Map<string, any> = y',
    'function f(): any {}',
  ]
  for (const text of anywhere) {
    test(`refuses ${text} in a shell`, () => {
      assert.equal(wordFindings('engine/a.ts', text).length, 1)
    })
  }
  const allowed: readonly (readonly [string, string])[] = [
    ['base/clock.ts', 'const t = Date.now() + performance.now()'],
    ['bench/a.ts', 'const t = performance.now()'],
    ['raft/host/ticker.ts', 'setInterval(f, 1)'],
    ['engine/node/doors.ts', 'const random = randomInt'],
    ['sdk/a.ts', 'randomUUID()'],
    ['engine/a.ts', 'const t = new Date(atMs)'],
    ['engine/a.ts', 'const namespace = x; type N = { namespace: string; enum: number }'],
    ['engine/a.ts', 'await Promise.any(list); const x = { any: 1 }'],
    ['proto/a.ts', 'details.map((any) => decode(any.value, any))'],
    ['raft/core/a.test.ts', 'test("x", async () => { await f() })'],
  ]
  for (const [path, text] of allowed) {
    test(`allows ${text} in ${path}`, () => assert.deepEqual(wordFindings(path, text), []))
  }
  test('marks of unfinished work are found in comments', () => {
    const mark = ['TO', 'DO'].join('')
    const text = `// ${mark}: later\n// a todo list is a fine thing`
    const findings = checkMarks(sourceFile('engine/a.ts', text))
    assert.deepEqual(
      findings.map((finding) => finding.line),
      [1],
    )
  })
})

describe('shape', () => {
  const body = (lines: number): string => 'x()\n'.repeat(lines)
  const lengths = (text: string): shape.Measure[] =>
    shape.findTooLong(sourceFile('engine/a.ts', text))
  const long: readonly (readonly [string, string])[] = [
    ['f', `export function f(a: { b: number }): { c: number } {\n${body(70)}}`],
    ['g', `export async function* g<T>(a: T): AsyncGenerator<T> {\n${body(70)}}`],
    ['h', `export const h = (a: number): Promise<{ x: 1 }> => {\n${body(70)}}`],
    [
      'm',
      `class A {\n  private m(a: string): Map<string, { b: 1 }> | undefined {\n${body(70)}}\n}`,
    ],
    ['constructor', `class A {\n  constructor(a: string) {\n${body(70)}}\n}`],
    ['t', `const o = { async t() {\n${body(70)}} }`],
    ['(line 1)', `test('x', async () => {\n${body(70)}})`],
    ['s', `function s() {\ntest('b', () => {\n${body(60)}})\n${body(70)}}`],
    [
      'u',
      "function u() {\nreturn `${{ a: '}' }.a} { ${`{`}` + /[/{]{2}/.source\n" + body(70) + '}',
    ],
  ]
  for (const [name, text] of long) {
    test(`refuses the long function ${name}`, () => {
      assert.deepEqual(
        lengths(text).map((m) => m.functionName),
        [name],
      )
    })
  }
  test('allows what is short, or no function', () => {
    const texts = [
      `function f() {\n${body(68)}}`,
      `if (f(x)) {\n${body(90)}}`,
      `for (const x of f(y)) {\n${body(90)}}`,
      `const table = {\n${'a: 1,\n'.repeat(90)}}`,
      `describe('x', () => {\n${body(90)}})`,
      `function s() {\ndescribe('x', () => {\ntest('b', () => {\n${body(60)}})\n${body(60)}})}`,
      `class A {\n${'  a(): void {}\n'.repeat(90)}}`,
    ]
    for (const text of texts) assert.deepEqual(lengths(text), [], text.slice(0, 40))
  })
  test('a file is at most 500 lines', () => {
    assert.equal(lengths('x()\n'.repeat(501)).length, 1)
    assert.equal(lengths('x()\n'.repeat(500)).length, 0)
  })
  test('the ratchet holds both ways', () => {
    const measure = { path: 'a.ts', functionName: 'f', line: 3, lines: 80, max: 70 }
    const exception = { path: 'a.ts', functionName: 'f', lines: 80, why: 'a table' }
    assert.equal(shape.checkLengths([measure], []).length, 1)
    assert.equal(shape.checkLengths([measure], [exception]).length, 0)
    assert.equal(shape.checkLengths([{ ...measure, lines: 81 }], [exception]).length, 1)
    assert.equal(shape.checkLengths([{ ...measure, lines: 79 }], [exception]).length, 1)
    assert.equal(shape.checkLengths([], [exception]).length, 1)
  })
  test('a line is at most 100 characters', () => {
    const lines = ['x'.repeat(100), 'x'.repeat(101)].join('\n')
    const findings = shape.checkLineLengths(sourceFile('a.ts', lines))
    assert.deepEqual(
      findings.map((finding) => finding.line),
      [2],
    )
  })
  test('names say what a file owns', () => {
    const names = [
      'engine/utils/a.ts',
      'engine/string-utils.ts',
      'base/helpers.ts',
      'engine/Foo.ts',
    ]
    for (const name of names) assert.equal(shape.checkName(sourceFile(name, '')).length, 1, name)
    for (const name of ['engine/task-table.ts', 'base/utility-ratio.ts', 'engine/a.test.ts']) {
      assert.deepEqual(shape.checkName(sourceFile(name, '')), [])
    }
  })
  test('a file begins with a comment', () => {
    const opening = (path: string, text: string): number =>
      shape.checkOpening(sourceFile(path, text)).length
    assert.equal(opening('engine/a.ts', 'const x = 1'), 1)
    assert.equal(opening('engine/a.ts', '// Owns x.\nconst x = 1'), 0)
    assert.equal(opening('bin/a.mjs', '#!/usr/bin/env node\n// Starts.\n'), 0)
  })
})

describe('repository', () => {
  const host = (first: string): string => [first, 'example', 'org'].join('.')
  const bad: readonly (readonly [string, string])[] = [
    ['package-lock.json', '"resolved": "x"'],
    ['.npmrc', 'registry=x'],
    ['sdk/.npmrc', '@scope:registry = x'],
    ['README.md', `see ${host('registry')}`],
    ['deploy/install.sh', `curl https://${host('dl')}/x`],
    ['engine/a.ts', `const a = 'https://${host('downloads')}/x'`],
    ['deploy/Dockerfile', 'FROM some.host/node:24'],
  ]
  for (const [path, text] of bad) {
    test(`refuses ${text} in ${path}`, () => {
      assert.equal(findDownloadAddresses({ path, text }).length, 1)
    })
  }
  test('allows what only looks like an address', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['engine/metrics.ts', 'registry.counter.inc()'],
      ['README.md', 'https://example.org/docs and registry.json'],
      ['deploy/Dockerfile', 'FROM node:24'],
    ]
    for (const [path, text] of texts) assert.deepEqual(findDownloadAddresses({ path, text }), [])
  })
  test('documents that name missing files are found', () => {
    const text = 'R1: `raft/core/raft.ts`\nW1: `engine/machine/wheel.ts`, see https://a.b/docs/x.md'
    const exists = (path: string): boolean => path === 'raft/core/raft.ts'
    const findings = checkNamedFiles({ path: 'docs/invariants.md', text }, exists)
    assert.deepEqual(
      findings.map((finding) => finding.line),
      [2],
    )
  })
})
