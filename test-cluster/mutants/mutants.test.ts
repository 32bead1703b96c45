import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Detector, detectorsFor, lastResorts } from './detectors.ts'
import { shared } from './share.ts'
import { run } from './trial.ts'

// If this breaks, a rule can be broken and what should notice it does not: the tests have a hole
// there. `npm run mutants` tries all planted bugs.

function detectorOf(file: string, name: string): Detector {
  const found = detectorsFor(file).find((detector) => detector.name === name)
  assert.ok(found, `${name} is tried for ${file}`)
  return found
}

describe('a planted bug is noticed', () => {
  for (const { mutant, detector } of shared) {
    test(`${mutant.id} by ${detector}: ${mutant.harm}`, async () => {
      const ran = await run(detectorOf(mutant.file, detector), mutant.id)
      assert.equal(ran.isRed, true, ran.output)
    })
  }
})

test('what noticed the first is green when nothing is planted', async () => {
  const [first] = shared
  assert.ok(first)
  const ran = await run(detectorOf(first.mutant.file, first.detector), undefined)
  assert.equal(ran.isRed, false, ran.output)
})

test('clusters of real processes are the last resort', () => {
  const names = detectorsFor('engine/machine/apply.ts').map(({ name }) => name)
  const first = names.findIndex((name) => lastResorts.test(name))
  assert.ok(first > 0)
  assert.ok(names.slice(first).every((name) => lastResorts.test(name)))
})
