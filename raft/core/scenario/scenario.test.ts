import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { playArithmetic } from './arithmetic.ts'
import { playScenario } from './player.ts'

// If this breaks, a replica says or does something else than it did in a situation that is known to
// matter. The diff shows what. `REWRITE=1` accepts it: only if you understand what caused it.

const folder = join(import.meta.dirname, '../testdata')
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

for (const name of names) {
  if (!name.endsWith('.txt')) continue
  test(`scenario ${name} plays as written`, () => {
    const path = join(folder, name)
    const written = readFileSync(path, 'utf8')
    const played = name.startsWith('arithmetic/') ? playArithmetic(written) : playScenario(written)
    if (process.env['REWRITE'] === '1') writeFileSync(path, played)
    else assert.equal(played, written)
  })
}

test('every scenario begins with what it is about', () => {
  // If this breaks, a reader finds steps without a story.
  const silent = names.filter((name) => {
    return name.endsWith('.txt') && !readFileSync(join(folder, name), 'utf8').startsWith('# ')
  })
  assert.deepEqual(silent, [])
})
