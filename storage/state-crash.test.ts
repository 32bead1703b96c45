import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import { taskKey } from './keys.ts'
import { group1, temporaryDirectory } from './state-fixture.ts'
import { openStateStore, type StateStore } from './state-store.ts'

const rowsPerBatch = 25

/** Writes batch after batch and prints the number of each that was acknowledged. */
function writerSource(directory: string, from: number): string {
  const here = JSON.stringify(import.meta.dirname)
  return `
    const { openStateStore } = await import(${here} + '/state-store.ts')
    const { taskKey } = await import(${here} + '/keys.ts')
    const store = await openStateStore(${JSON.stringify(directory)}, { writeBufferBytes: 65536 })
    for (let n = ${from}; ; n += 1) {
      const batch = store.batch()
      for (let i = 0; i < ${rowsPerBatch}; i += 1) {
        batch.put(taskKey(1, 'b' + n + '/' + i), Buffer.alloc(200, n + '.' + i + ' '))
      }
      batch.put(taskKey(1, 'last'), Buffer.from(String(n)))
      await store.write(batch)
      console.log(n)
    }`
}

async function writeUntilKilled(
  directory: string,
  span: { from: number; until: number },
): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', writerSource(directory, span.from)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let acknowledged = span.from - 1
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line)
    if (acknowledged >= span.until) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  assert.equal(child.signalCode, 'SIGKILL')
  return acknowledged
}

function rowsOfBatch(store: StateStore, n: number): number {
  let found = 0
  for (let i = 0; i < rowsPerBatch; i += 1) {
    const value = store.get(taskKey(group1, `b${n}/${i}`))
    if (value === undefined) continue
    assert.equal(Buffer.from(value).toString(), Buffer.alloc(200, `${n}.${i} `).toString())
    found += 1
  }
  return found
}

test('killed while writing: what was acknowledged is there, batches are whole (S1)', async (t) => {
  // If this breaks, an acknowledged task is lost, or the applied index and the state disagree
  // (R24).
  const directory = join(temporaryDirectory(t), 'state')
  const prng = createPrng(11)
  let next = 0
  for (let round = 0; round < 5; round += 1) {
    const until = next + prng.range(5, 120)
    const acknowledged = await writeUntilKilled(directory, { from: next, until })
    const store = await openStateStore(directory)
    const last = Number(Buffer.from(store.get(taskKey(group1, 'last')) ?? []).toString())
    assert.ok(last >= acknowledged, `batch ${acknowledged} was acknowledged, ${last} is the last`)
    for (let n = 0; n <= last + 1; n += 1) {
      assert.equal(rowsOfBatch(store, n), n <= last ? rowsPerBatch : 0, `batch ${n} of ${last}`)
    }
    await store.close()
    next = last + 1
  }
})
