// If a test in here breaks, the code no longer reads as STYLE.md says: an import went against the
// layers, a pure folder reads a clock, a file grew beyond what one can hold in mind. Each message
// names file and line.

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { findDownloadAddresses } from './scripts/tidy/addresses.ts'
import { checkNamedFiles } from './scripts/tidy/document-rules.ts'
import { checkImports, findCycles, findDeadFiles } from './scripts/tidy/import-rules.ts'
import * as shape from './scripts/tidy/shape-rules.ts'
import { readTextFiles, readTree, type Finding, type SourceFile } from './scripts/tidy/tree.ts'
import { checkMarks, checkWords } from './scripts/tidy/word-rules.ts'

const root = import.meta.dirname
const tree = readTree(root)
const texts = readTextFiles(root)

/** What is longer than the rule for now. Each with its reason; the list may shrink, never grow. */
const exceptions: readonly shape.Exception[] = []
const exceptionsMax = 0

// Node takes a test reporter by its default export only; the file says so itself.
const defaultExportNeeded = 'scripts/test-reporter.ts'

function assertNone(findings: readonly Finding[]): void {
  const lines = findings.map((finding) => `${finding.path}:${finding.line}: ${finding.message}`)
  assert.equal(lines.length, 0, `${lines.length} findings\n${lines.join('\n')}`)
}

function everyFile(rule: (file: SourceFile) => readonly Finding[]): Finding[] {
  return tree.files.flatMap(rule)
}

test('the tree was read', () => {
  // Without this, a wrong path would make every rule below green.
  assert.ok(tree.files.some((file) => file.path === 'base/assert.ts'))
  assert.ok(texts.some((file) => file.path === 'package-lock.json'))
})

describe('imports', () => {
  test('follow the table of STYLE.md section 3', () => {
    assertNone(everyFile((file) => checkImports(file, tree.manifest)))
  })
  test('have no cycles', () => assertNone(findCycles(tree)))
  test('reach every file', () => assertNone(findDeadFiles(tree)))
})

describe('words', () => {
  test('bans hold', () => {
    assertNone(everyFile(checkWords).filter((finding) => finding.path !== defaultExportNeeded))
  })
  test('no marks of unfinished work', () => assertNone(everyFile(checkMarks)))
})

describe('shape', () => {
  test('files and functions are short', (t) => {
    for (const file of tree.files) {
      const lines = shape.lineCount(file)
      if (lines <= shape.fileLinesHabit || file.isTest) continue
      t.diagnostic(`note: ${file.path} has ${lines} lines; the habit is ${shape.fileLinesHabit}`)
    }
    assertNone(shape.checkLengths(tree.files.flatMap(shape.findTooLong), exceptions))
  })
  test('the list of exceptions only shrinks', () => assert.equal(exceptions.length, exceptionsMax))
  test('lines are short', () => assertNone(everyFile(shape.checkLineLengths)))
  test('files are named for what they own', () => assertNone(everyFile(shape.checkName)))
  test('files begin with a comment', () => assertNone(everyFile(shape.checkOpening)))
})

describe('repository', () => {
  test('no download addresses', () => assertNone(texts.flatMap(findDownloadAddresses)))
  test('documents name files that exist', () => {
    const documents = texts.filter((file) => namesFiles.includes(file.path))
    assertNone(documents.flatMap((file) => checkNamedFiles(file, (p) => existsSync(join(root, p)))))
  })
})

const namesFiles = ['docs/invariants.md', 'README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']
