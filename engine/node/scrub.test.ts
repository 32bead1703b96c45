// Rot that nobody reads is found within a day, and a node that is well is left alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPrng } from '#base/prng'
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keys, openStateStore, StateDamageError } from '#storage'
import { StandingClock, until } from '../lone-group.ts'
import { Scrubber } from './scrub.ts'

const hourMs = 60 * 60 * 1000

test('a flipped bit in a table ends the node at the next scrub, and not before', async (t) => {
  // If this breaks, damage waits until the other replicas are gone, and then it is the truth.
  const directory = mkdtempSync(join(tmpdir(), 'schedd-scrub-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  const state = join(directory, 'state')
  const prng = createPrng(1)
  for (let session = 0; session < 2; session += 1) {
    const store = await openStateStore(state)
    const batch = store.batch()
    for (let i = 0; i < 500; i += 1) {
      const value = Buffer.from(Array.from({ length: 50 }, () => prng.range(0, 256)))
      batch.put(keys.taskKey(1 as never, `a/${session}-${i}`), value)
    }
    await store.write(batch)
    await store.close()
  }
  const store = await openStateStore(state)
  const clock = new StandingClock()
  const damage: unknown[] = []
  const scrubber = new Scrubber({ store, clock, onDamage: (error) => damage.push(error) })
  const scrubs: Promise<unknown>[] = []
  const scrub = store.scrub.bind(store)
  store.scrub = (options) => {
    const running = scrub(options)
    scrubs.push(running)
    return running
  }
  scrubber.maintain()
  assert.equal(scrubs.length, 0, 'a node that starts has other work')
  clock.pass(hourMs)
  scrubber.maintain()
  scrubber.maintain()
  assert.equal(scrubs.length, 1)
  await scrubs[0]
  const table = readdirSync(state).find((name) => name.endsWith('.ldb')) ?? ''
  const bytes = readFileSync(join(state, table))
  bytes[3000] = (bytes[3000] ?? 0) ^ 4
  writeFileSync(join(state, table), bytes)
  await until(() => {
    scrubber.maintain()
    return scrubs.length === 1
  })
  clock.pass(13 * hourMs)
  await until(() => {
    scrubber.maintain()
    return damage.length > 0
  })
  assert.ok(damage[0] instanceof StateDamageError)
  await store.close()
})
