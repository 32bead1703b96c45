// Where settings come from. If a test in here breaks, a command reaches another cluster than the
// one that was meant.

import assert from 'node:assert/strict'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { exitCodes } from './exit-codes.ts'
import { lines, Schedctl } from './schedctl-process.ts'

const schedctl = new Schedctl()
const { home } = schedctl
const run = schedctl.run.bind(schedctl)

before(() => schedctl.start())
after(() => schedctl.stop())

describe('settings', () => {
  test('flag, environment, context, default: the first one wins', async () => {
    // Otherwise a command meant for a test reaches production.
    const free = { SCHEDCTL_ENDPOINTS: '', SCHEDCTL_TIME_FORMAT: '' }
    await run(['context', 'set', 'prod', '-e', 'h1:1,h2:2', '-n', 'shop'], { env: free })
    await run(['context', 'use', 'prod'], { env: free })
    assert.deepEqual(await origins([], free), {
      endpoints: 'h1:1,h2:2  (context prod)',
      namespace: 'shop  (context prod)',
      output: 'table  (default)',
      timeout: '10s  (default)',
      timeFormat: 'relative  (default)',
    })
    const env = { ...free, SCHEDCTL_ENDPOINTS: 'h3:3', SCHEDCTL_NAMESPACE: 'env' }
    const mixed = await origins(['-n', 'flag'], env)
    assert.equal(mixed['endpoints'], 'h3:3  (SCHEDCTL_ENDPOINTS)')
    assert.equal(mixed['namespace'], 'flag  (flag --namespace)')
    await run(['context', 'delete', 'prod'], { env: free })
    assert.match((await origins([], free))['endpoints'] ?? '', /\(default\)$/)
  })

  test('the file is for its owner only', async () => {
    // Contexts may come to hold keys.
    await run(['context', 'set', 'one', '-n', 'x'])
    const path = join(home, 'schedctl', 'config.yaml')
    assert.equal(statSync(path).mode & 0o777, 0o600)
    chmodSync(path, 0o644)
    await run(['context', 'set', 'two', '-n', 'y'])
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.match(readFileSync(path, 'utf8'), /one:\n +namespace: x/)
    const listed = lines((await run(['context', 'list', '-o', 'name'])).stdout)
    assert.deepEqual(listed, ['context/one', 'context/two'])
  })

  test('a file that can not be used is named, with the reason', async () => {
    // Silently ignoring it would reach another cluster than the one that was meant.
    const path = join(home, 'broken.yaml')
    writeFileSync(path, 'contexts:\n  prod:\n    endpoint: h1:1\n')
    const ran = await run(['config', 'view'], { env: { SCHEDCTL_CONFIG: path } })
    assert.equal(ran.code, exitCodes.usage)
    assert.match(ran.stderr, /broken\.yaml can not be used\n {2}why: .*"endpoint" is not known/)
  })

  async function origins(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> {
    const ran = await run(['config', 'view', '--show-origin', ...args], { env })
    return Object.fromEntries(
      lines(ran.stdout)
        .map((line) => line.split(/:\s+/) as [string, string])
        .filter(([name]) => !['file', 'context'].includes(name)),
    )
  }
})
