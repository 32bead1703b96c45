// If this breaks, the first command of a newcomer (or CI) fails without saying why, installs again
// and again, or runs the tests on packages that are not the locked ones.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'schedd-setup-'))
after(() => rmSync(folder, { recursive: true }))
let projects = 0

interface Project {
  readonly root: string
  readonly installs: () => number
  run(
    environment?: Record<string, string>,
    ...args: readonly string[]
  ): { readonly code: number | null; readonly said: string }
}

const lockText = (version: string): string =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { version, integrity: version } } })

/** A project of its own, with an `npm` in the PATH that counts its calls and then runs `script`. */
function createProject(script: string): Project {
  projects += 1
  const root = join(folder, `p${projects}`)
  const binaries = join(root, 'path')
  mkdirSync(join(root, 'scripts'), { recursive: true })
  mkdirSync(binaries)
  copyFileSync(join(import.meta.dirname, 'setup.mjs'), join(root, 'scripts', 'setup.mjs'))
  writeFileSync(join(root, 'package-lock.json'), lockText('1'))
  const log = join(root, 'installs')
  writeFileSync(join(binaries, 'npm'), `#!/bin/sh\necho "$@" >> ${log}\n${script}\n`, {
    mode: 0o755,
  })
  return {
    root,
    installs: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0),
    run: (environment = {}, ...args) => {
      const ran = spawnSync(process.execPath, [join(root, 'scripts', 'setup.mjs'), ...args], {
        encoding: 'utf8',
        env: { PATH: `${binaries}:/usr/bin:/bin`, ...environment },
      })
      return { code: ran.status, said: ran.stderr + ran.stdout }
    },
  }
}

// What a good npm ci leaves behind, as far as setup looks.
const installWell = `mkdir -p node_modules/.bin node_modules/a
  ln -sf ${process.execPath} node_modules/.bin/node`

/** A module that, loaded first, makes Node believe in another platform or version. */
function pretend(property: 'platform' | 'version', value: string): Record<string, string> {
  const text = `Object.defineProperty(process, '${property}', { value: '${value}' })`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(text)}` }
}

describe('setup', () => {
  test('installs once, and again only when the lock file changes', () => {
    const project = createProject(installWell)
    assert.equal(project.run().code, 0)
    assert.equal(project.run().code, 0)
    assert.equal(project.installs(), 1)
    writeFileSync(join(project.root, 'package-lock.json'), lockText('2'))
    assert.equal(project.run().code, 0)
    assert.equal(project.installs(), 2)
  })

  test('accepts what npm has installed by hand, if it is exactly what is locked', () => {
    const project = createProject(installWell)
    mkdirSync(join(project.root, 'node_modules', '.bin'), { recursive: true })
    mkdirSync(join(project.root, 'node_modules', 'a'))
    symlinkSync(process.execPath, join(project.root, 'node_modules', '.bin', 'node'))
    const hidden = join(project.root, 'node_modules', '.package-lock.json')
    writeFileSync(hidden, lockText('1'))
    assert.equal(project.run().code, 0)
    assert.equal(project.installs(), 0)
    rmSync(join(project.root, 'node_modules', '.schedd-lock-hash'))
    writeFileSync(hidden, lockText('0'))
    assert.equal(project.run().code, 0)
    assert.equal(project.installs(), 1)
  })

  test('runs a script on the pinned Node, with its arguments and its exit code', () => {
    const project = createProject(installWell)
    const script = join(project.root, 'script.ts')
    writeFileSync(
      script,
      'const s: string = process.argv.slice(2).join(); console.log(s); process.exit(7)',
    )
    const result = project.run({}, script, 'a', '--b')
    assert.equal(result.code, 7)
    assert.match(result.said, /a,--b/)
    writeFileSync(script, "process.kill(process.pid, 'SIGKILL')")
    assert.equal(project.run({}, script).code, 128 + 9)
  })

  test('does not run the script if the install failed', () => {
    const project = createProject('exit 1')
    const script = join(project.root, 'script.ts')
    writeFileSync(script, "console.log('ran')")
    const result = project.run({}, script)
    assert.equal(result.code, 1)
    assert.doesNotMatch(result.said, /ran/)
  })

  const failures: readonly (readonly [string, RegExp])[] = [
    ['npm error code ENOTFOUND', /could not be reached.*What to do: connect/],
    ['npm error code EAI_AGAIN', /could not be reached/],
    ['npm error code ENOSPC', /the disk is full.*free/],
    ['npm error code EINTEGRITY', /not the one the lock file names/],
    ['npm error code EUSAGE', /do not agree.*lock file/],
    ['npm error something new', /exit code 1; its own message is above/],
  ]
  for (const [message, said] of failures) {
    test(`explains "${message}" and leaves no stamp`, () => {
      const project = createProject(`echo "${message}" >&2; exit 1`)
      const result = project.run()
      assert.equal(result.code, 1)
      assert.match(result.said, said)
      assert.ok(result.said.includes(message), 'npm is quoted, too')
      assert.equal(existsSync(join(project.root, 'node_modules', '.schedd-lock-hash')), false)
    })
  }

  test('says that npm is missing', () => {
    const project = createProject('')
    const result = project.run({ PATH: dirname(process.execPath) + '-nowhere' })
    assert.equal(result.code, 1)
    assert.match(result.said, /npm could not be started.*install Node/)
  })

  test('uses the Node that runs it where none is pinned, and takes the foreign one away', () => {
    const project = createProject(installWell)
    const result = project.run(pretend('platform', 'darwin'))
    assert.equal(result.code, 0)
    assert.match(result.said, /no Node is pinned for darwin-.*using yours, v/)
    assert.equal(existsSync(join(project.root, 'node_modules', '.bin', 'node')), false)
  })

  test('refuses an old Node where none is pinned', () => {
    const project = createProject('mkdir -p node_modules')
    const result = project.run(pretend('version', 'v20.1.0'))
    assert.equal(result.code, 1)
    assert.match(
      result.said,
      /no node_modules\/\.bin\/node; and yours is v20\.1\.0.*Node 24 or later/,
    )
  })

  test('refuses a pinned Node that is too old or does not run', () => {
    const binary = (text: string): string =>
      `mkdir -p node_modules/.bin; printf '#!/bin/sh\\n${text}\\n' > node_modules/.bin/node
       chmod +x node_modules/.bin/node`
    const old = createProject(binary('echo v22.0.0')).run(pretend('version', 'v20.1.0'))
    assert.match(old.said, /is v22\.0\.0, not 24 or later/)
    const broken = createProject(binary('echo no glibc >&2; exit 1')).run(
      pretend('version', 'v20.1.0'),
    )
    assert.match(broken.said, /does not run here.*no glibc/)
  })
})
