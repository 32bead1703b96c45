import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import {
  type DataDirectoryCode,
  DataDirectoryError,
  type DataDirectoryRequest,
  openDataDirectory,
  readDataIdentity,
} from './data-directory.ts'
import { temporaryDirectory } from './state-fixture.ts'

function requestFor(path: string): DataDirectoryRequest {
  return { path, clusterId: 'blue', nodeId: 3, nowMs: 1_700_000_000_000 }
}

function refuses(request: DataDirectoryRequest, code: DataDirectoryCode, says: RegExp): void {
  const isIt = (error: unknown): boolean =>
    error instanceof DataDirectoryError && error.code === code && says.test(error.message)
  assert.throws(() => openDataDirectory(request), isIt)
}

test('created once, then opened by the same node', (t) => {
  // If this breaks, a node forgets who it is over a restart and votes twice.
  const path = join(temporaryDirectory(t), 'deep', 'data')
  const first = openDataDirectory(requestFor(path))
  assert.equal(first.isNew, true)
  assert.deepEqual(readdirSync(path).sort(), ['node.json', 'schedd.pid', 'state', 'wal'])
  first.release()
  const again = openDataDirectory({ ...requestFor(path), nowMs: 9 })
  assert.equal(again.isNew, false)
  assert.equal(again.createdMs, 1_700_000_000_000)
  assert.equal(again.state, join(path, 'state'))
  again.release()
  assert.equal(existsSync(join(path, 'schedd.pid')), false)
  const identity = { clusterId: 'blue', nodeId: 3, createdMs: 1_700_000_000_000 }
  assert.deepEqual(readDataIdentity(path), identity)
  assert.equal(readDataIdentity(temporaryDirectory(t)), undefined)
})

test('another node, another cluster, a newer format: refused, nothing changed (S16)', (t) => {
  // If this breaks, a mistyped path merges two nodes' votes.
  const path = temporaryDirectory(t)
  openDataDirectory(requestFor(path)).release()
  const before = readFileSync(join(path, 'node.json'), 'utf8')
  refuses(
    { ...requestFor(path), nodeId: 4 },
    'DATA_DIR_IDENTITY',
    /node 3 of cluster "blue".*node 4/,
  )
  refuses({ ...requestFor(path), clusterId: 'red' }, 'DATA_DIR_IDENTITY', /cluster "red"/)
  assert.equal(readFileSync(join(path, 'node.json'), 'utf8'), before)
  writeFileSync(join(path, 'node.json'), '{"format":2,"anything":"else"}\n')
  refuses(requestFor(path), 'DATA_DIR_FORMAT', /newer schedd \(format 2; this build reads 1\)/)
  assert.deepEqual(readdirSync(path).sort(), ['node.json', 'state', 'wal'])
})

test('every flipped bit of node.json is refused, or changes nothing (S17)', (t) => {
  // If this breaks, a node comes back under another id.
  const path = temporaryDirectory(t)
  openDataDirectory(requestFor(path)).release()
  const file = join(path, 'node.json')
  const whole = readFileSync(file)
  let accepted = 0
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const bytes = Buffer.from(whole)
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    writeFileSync(file, bytes)
    try {
      const { clusterId, nodeId, createdMs } = readDataIdentity(path) ?? {}
      assert.deepEqual([clusterId, nodeId, createdMs], ['blue', 3, 1_700_000_000_000])
      accepted += 1
    } catch (error) {
      assert.ok(error instanceof DataDirectoryError, String(error))
    }
  }
  // The line feed at the end may become another space.
  assert.ok(accepted <= 8, `${accepted} bits accepted`)
  writeFileSync(file, '')
  refuses(requestFor(path), 'DATA_DIR_DAMAGED', /Move the directory aside/)
})

test('a file with a CRC of its own making is still checked for its fields', (t) => {
  // If this breaks, a hand-edited file gives a node the id "undefined".
  const path = temporaryDirectory(t)
  const facts = { format: 1, clusterId: 'blue' }
  const text = JSON.stringify({ ...facts, crc: crc32(JSON.stringify(facts)) })
  writeFileSync(join(path, 'node.json'), text)
  refuses(requestFor(path), 'DATA_DIR_DAMAGED', /node\.json/)
})

test('a directory with something else in it is refused (S16)', (t) => {
  // If this breaks, schedd writes into a home directory, or over the data of a lost node.json.
  const path = temporaryDirectory(t)
  writeFileSync(join(path, 'holiday.jpg'), 'x')
  refuses(requestFor(path), 'DATA_DIR_UNKNOWN', /holiday\.jpg/)
  rmSync(join(path, 'holiday.jpg'))
  mkdirSync(join(path, 'wal'))
  writeFileSync(join(path, 'wal', '1.seg'), 'x')
  refuses(requestFor(path), 'DATA_DIR_UNKNOWN', /data in wal\/ but no node\.json/)
  assert.deepEqual(readdirSync(path), ['wal'])
})

test('a creation that died half-way is repeated', (t) => {
  // If this breaks, a node that was killed at its first start never starts again.
  const path = temporaryDirectory(t)
  mkdirSync(join(path, 'wal'))
  mkdirSync(join(path, 'state'))
  writeFileSync(join(path, 'node.json.77.tmp'), '{"for')
  writeFileSync(join(path, 'schedd.pid'), '999999999 1\n')
  const directory = openDataDirectory(requestFor(path))
  assert.equal(directory.isNew, true)
  directory.release()
})

test('a second process is refused while the first lives, not after it was killed', async (t) => {
  // If this breaks, two nodes append to one log, or a crashed node needs a human to start.
  const path = temporaryDirectory(t)
  const module = JSON.stringify(join(import.meta.dirname, 'data-directory.ts'))
  const source = `
    const { openDataDirectory } = await import(${module})
    openDataDirectory(${JSON.stringify(requestFor(path))})
    console.log('open')
    process.stdin.resume()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source])
  await once(createInterface(child.stdout), 'line')
  refuses(requestFor(path), 'DATA_DIR_LOCKED', new RegExp(`process ${child.pid}`))
  child.kill('SIGKILL')
  await once(child, 'close')
  const mine = openDataDirectory(requestFor(path))
  refuses(requestFor(path), 'DATA_DIR_LOCKED', new RegExp(`process ${process.pid}`))
  mine.release()
  // The pid was given to another process since: its start differs.
  writeFileSync(join(path, 'schedd.pid'), `${process.pid} 1\n`)
  if (process.platform === 'linux') openDataDirectory(requestFor(path)).release()
})
