// If this breaks, `npm test` could be green over a test that failed, hung, or never ran.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { count, isGreen, runPhase, seedLines, type FileResult, type Phase } from './test-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'schedd-runner-'))
after(() => rmSync(folder, { recursive: true }))

async function run(text: string, change: Partial<Phase> = {}): Promise<FileResult> {
  const file = join(folder, 'sample.test.mjs')
  writeFileSync(file, `import { describe, test } from 'node:test'\n${text}`)
  const phase = { name: '', files: [file], concurrency: 1, testMsMax: 5000, fileMsMax: 20_000 }
  // The lines of the samples are not those of this run.
  const log = console.log
  console.log = () => {}
  try {
    const [result] = await runPhase({ ...phase, ...change })
    assert.ok(result !== undefined)
    return result
  } finally {
    console.log = log
  }
}

describe('a test file', () => {
  test('is green if its tests passed', async () => {
    const result = await run("describe('d', () => { test('a', () => {}); test.skip('b') })")
    assert.equal(isGreen(result), true)
    assert.equal(count(result, 'pass'), 1)
    assert.equal(count(result, 'skip'), 1)
  })

  test('is red if a test failed, and names its seeds', async () => {
    const text = "console.log('run seed=7'); throw new Error('seed: 42')"
    const result = await run(`describe('d', () => { test('bad', () => { ${text} }) })`)
    assert.equal(isGreen(result), false)
    assert.deepEqual(
      result.facts.map((f) => f.kind === 'fail' && f.name),
      ['bad'],
    )
    assert.equal(seedLines(result)[0], 'run seed=7')
    assert.ok(seedLines(result).some((seed) => seed.includes('seed: 42')))
  })

  test('is red if no test ran in it (T2)', async () => {
    assert.match((await run("console.log('hello')")).problem ?? '', /ran no test/)
    assert.match((await run("test.skip('x')")).problem ?? '', /ran no test/)
  })

  test('is red if it ended before its tests', async () => {
    assert.match((await run("throw new Error('at load')")).problem ?? '', /before its first test/)
    const killed = await run("test('a', () => process.kill(process.pid, 'SIGKILL'))")
    assert.match(killed.problem ?? '', /SIGKILL/)
  })

  test('is red if it exits with a code though its tests passed', async () => {
    const result = await run(
      "test('a', () => {}); process.on('exit', () => { process.exitCode = 9 })",
    )
    assert.match(result.problem ?? '', /exit code 9/)
  })

  test('is ended at its limit', async () => {
    const hanging = "test('a', () => new Promise(() => {})); setInterval(() => {}, 1000)"
    assert.match((await run(hanging, { fileMsMax: 1000 })).problem ?? '', /longer than 1 s/)
    const spinning = "test('a', () => { for (;;) {} })"
    assert.match((await run(spinning, { fileMsMax: 1000 })).problem ?? '', /longer than 1 s/)
  })

  test('takes with it what it started (T1)', async () => {
    // The orphan holds our pipe: as long as it lives, the result does not come.
    const orphan = "spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], options).unref()"
    const result = await run(`import { spawn } from 'node:child_process'
      const options = { stdio: 'inherit' }
      test('a', () => { ${orphan} })`)
    assert.equal(isGreen(result), true)
  })

  test('keeps a bounded part of its output, the end (T3)', async () => {
    const text = "test('a', () => { console.log('x'.repeat(2 ** 20) + 'end') })"
    const result = await run(text)
    assert.ok(result.output.length <= 256 * 1024)
    assert.ok(result.output.trimEnd().endsWith('end'))
  })
})
