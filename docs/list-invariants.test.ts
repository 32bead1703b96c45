// If this breaks: the page of the invariants says something else than the files that own them.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { committedPage, invariantsPage, rulesOf } from './list-invariants.ts'

test('the page is what the files say', () => {
  const page = invariantsPage()
  assert.equal(committedPage(), page, 'run: node docs/list-invariants.ts')
  for (const rule of ['R1', 'H1', 'H2', 'H3', 'S1', 'W1', 'L1', 'C1', 'D1', 'D3']) {
    assert.ok(page.includes(`| ${rule} |`), `${rule} is listed`)
  }
})

test('a rule is its whole sentence, and ends where it ends', () => {
  const text = [
    '// What it is.',
    '//   K1. The first',
    '//       goes on.',
    '//   K2. The second.',
    '// Not a rule K3.',
    "import x from 'y'",
    '//   K4. Not at the head.',
  ].join('\n')
  assert.deepEqual(rulesOf({ path: 'a/b.ts', text }), [
    { number: 'K1', text: 'The first goes on.', owner: 'a/b.ts' },
    { number: 'K2', text: 'The second.', owner: 'a/b.ts' },
  ])
})
