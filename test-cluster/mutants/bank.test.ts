import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { mutants, plant } from './bank.ts'
import { detectorNamed, detectorsFor } from './detectors.ts'

// If this breaks, a planted bug does not fit the code any more, and nobody would notice that
// nothing looks for it. Find its place anew: the rule that it breaks is still there.

const root = join(import.meta.dirname, '..', '..')

for (const mutant of mutants) {
  test(`planted bug ${mutant.id} fits its place`, () => {
    const text = readFileSync(join(root, mutant.file), 'utf8')
    assert.notEqual(plant(mutant, text), text)
  })
}

test('planted bugs have names of their own, and places outside of tests', () => {
  assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length)
  for (const { file } of mutants) assert.doesNotMatch(file, /\.test\.ts$|^test-cluster|simulation/)
})

test('what is said to notice a planted bug is there', () => {
  for (const { id, file, noticedBy } of mutants) {
    if (noticedBy === undefined) continue
    assert.equal(detectorNamed(noticedBy, detectorsFor(file)).length, 1, `${id}: ${noticedBy}`)
  }
})
