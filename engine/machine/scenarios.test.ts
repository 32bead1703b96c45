// If this breaks: the scheduler behaves otherwise than the scenario files say, in words.
// `REWRITE=1` writes what happens now into the files; then read the difference.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ScenarioPlayer } from './scenario-player.ts'

const folder = join(import.meta.dirname, 'testdata')

for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()) {
  test(`scenario ${name}`, () => {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    const played = play(text)
    if (process.env['REWRITE'] === '1') writeFileSync(path, played)
    else assert.equal(played, text)
  })
}

/** Blocks are apart by an empty line: what is said, `----`, what comes of it. */
function play(text: string): string {
  const player = new ScenarioPlayer()
  const blocks = text.trimEnd().split(/\n\n+/)
  const played = blocks.map((block) => {
    const said = (block.split('\n----')[0] as string).split('\n')
    const lines = said.filter((line) => line !== '' && !line.startsWith('#'))
    if (lines.length === 0) return said.join('\n')
    return [...said, '----', ...player.play(lines)].join('\n')
  })
  return `${played.join('\n\n')}\n`
}
