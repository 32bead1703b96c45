import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { playScenario } from './scenario-player.ts'

// If this breaks, a replica says or does something else than it did in a situation that is known to
// matter. The diff shows what. `REWRITE=1` accepts it: only if you understand what caused it.

const folder = join(import.meta.dirname, 'testdata')
const scenarios = readdirSync(folder).filter((name) => name.endsWith('.txt'))

for (const name of scenarios) {
  test(`scenario ${name} plays as written`, () => {
    const path = join(folder, name)
    const written = readFileSync(path, 'utf8')
    const played = playScenario(written)
    if (process.env['REWRITE'] === '1') writeFileSync(path, played)
    else assert.equal(played, written)
  })
}
