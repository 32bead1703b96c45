// If this breaks, `npm ci` refuses the lock file on a machine that is not ours, or installs
// binaries of another platform.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingEntries, type LockEntry } from './lock-file.ts'

const parent = (names: readonly string[], dev: boolean): LockEntry => ({
  version: '1.0.0',
  dev,
  optionalDependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])),
})

test('each platform package that is missing gets its platform', () => {
  const names = ['@a/cli-linux-x64-musl', '@a/cli-darwin-arm64', 'b-linux-armv7', '@a/x-linux-x64']
  const lock = {
    packages: {
      'node_modules/a': parent(names, true),
      'node_modules/@a/x-linux-x64': { version: '1.0.0' },
    },
  }
  const common = { version: '1.0.0', dev: true, optional: true }
  assert.deepEqual(missingEntries(lock), {
    'node_modules/@a/cli-linux-x64-musl': {
      ...common,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/@a/cli-darwin-arm64': { ...common, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/b-linux-armv7': { ...common, os: ['linux'], cpu: ['arm'] },
  })
})

test('a package without a platform in its name is not guessed', () => {
  const lock = { packages: { 'node_modules/a': parent(['fsevents'], false) } }
  assert.throws(() => missingEntries(lock), /fsevents names no platform/)
})
