// The write-ahead log on a disk that loses power, and fails, at every point.
// The yardstick in every case is the list of model states, one per round: a restart must find the
// state of the last acknowledged round, or of the one in flight, and never anything else.

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { groupId } from '#base/brand'
import { createPrng, type Prng } from '#base/prng'
import type { LogStore } from '#raft/host/ports'
import { acknowledged, open, type Run, record, restart } from './log-fixture.ts'
import { LogModel } from './memory-store.ts'
import {
  type CrashPolicy,
  crashImage,
  type DiskStep,
  keepEverything,
  loseEverything,
  loseSectors,
  SimulatedDisk,
} from './simulated-files.ts'
import { describeGroups, type Step, Workload } from './store-workload.ts'
import { emptyHardState, emptySnapshot } from './wal-ledger.ts'

describe('the log and crashes', () => {
  // An acknowledged task, vote or membership change is gone after a power loss; or the node refuses
  // to start after an ordinary one; or a half-written round comes back (S1).
  it('S1: a power loss at every byte of every write leaves the acknowledged rounds', async () => {
    const run = await record({ seed: 7, rounds: 18, neverReleased: [1] })
    let images = 0
    for (let steps = 1; steps <= run.disk.steps.length; steps += 1) {
      for (const policy of prefixPolicies(run.disk.steps[steps - 1] as DiskStep)) {
        images += 1
        await checkCrash(run, steps, policy)
      }
    }
    assert.ok(images > 2500, `the workload is too small to prove anything: ${images} images`)
  })

  // The same, for disks that write sectors in any order.
  it('S1: a power loss that keeps any sectors leaves the acknowledged rounds', async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const run = await record({
        seed,
        rounds: 30,
        neverReleased: [seed % 3],
        wal: { growthBytes: 2048 },
      })
      for (let steps = 1; steps <= run.disk.steps.length; steps += 1) {
        await checkCrash(run, steps, loseSectors(createPrng(seed * 1000 + steps)))
      }
    }
  })

  // What a restarted node has read and acted on (a vote, an acknowledged append) is gone with the
  // next power loss: it was in the page cache only, or its fsync had failed (R20).
  it('makes what it recovered durable before it returns', async () => {
    let seen = 0
    for (let seed = 0; seed < 40; seed += 1) {
      const failAt = 5 + seed
      const disk = new SimulatedDisk()
      let syncs = 0
      disk.fault = ({ operation }) => {
        if (operation !== 'sync' && operation !== 'syncDirectory') return undefined
        syncs += 1
        return syncs === failAt ? { code: 'EIO' } : undefined
      }
      await assert.rejects(record({ seed, rounds: 60, disk }), { code: 'WAL_WRITE_FAILED' })
      disk.kill()
      const store = await open(disk)
      const groups = store.recovered()
      // The segment that the next round goes into must have a durable name, too.
      const more = { group: groupId(99), entries: [], hardState: emptyHardState }
      if (seed % 2 === 0) await store.write([more])
      disk.crash(loseEverything)
      const added = { ...more, snapshot: emptySnapshot }
      const known = describeGroups(seed % 2 === 0 ? [...groups, added] : groups)
      assert.equal(await restart(disk), known, `seed ${seed}`)
      // The round whose sync failed was seen, or the case would be empty.
      seen += groups.length > 0 ? 1 : 0
    }
    assert.ok(seen > 30)
  })

  // The node promises durability for what it wrote after a crash, on top of a tail that was
  // repaired badly; or the repair itself does not survive a crash.
  it('goes on after any number of crashes', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), checkLives), {
      numRuns: 60,
      seed: 42,
    })
  })
})

/** For a write: every prefix of its bytes. For anything else: nothing or all of what is pending. */
function prefixPolicies(last: DiskStep): readonly CrashPolicy[] {
  if (last.type !== 'write') return [loseEverything, keepEverything]
  const lengths = Array.from({ length: last.bytes.length + 1 }, (_, i) => i)
  // The zeros laid out behind a frame are alike: their middle proves nothing new.
  const content = last.bytes.findLastIndex((byte) => byte !== 0) + 1
  const useful = lengths.filter((n) => n <= content + 1 || n === last.bytes.length || n % 97 === 0)
  return useful.map((length) => ({ names: (pending) => pending, data: () => [[0, length]] }))
}

async function checkCrash(run: Run, steps: number, policy: CrashPolicy): Promise<void> {
  const image = crashImage(run.disk.base, run.disk.steps.slice(0, steps), policy)
  const found = await restart(new SimulatedDisk(image))
  const last = acknowledged(run, steps)
  // The round in flight may be there, whole. Nothing else may.
  const legal = [run.states[last], run.states[last + 1]]
  assert.ok(legal.includes(found), `after step ${steps}, round ${last}: found ${found}`)
}

interface Life {
  readonly prng: Prng
  readonly workload: Workload
  readonly disk: SimulatedDisk
  model: LogModel
}

async function checkLives(seed: number): Promise<void> {
  const prng = createPrng(seed)
  const workload = new Workload(prng, { groupCount: 3, payloadBytesMax: 200 })
  const life: Life = { prng, workload, disk: new SimulatedDisk(), model: new LogModel() }
  for (let lives = 0; lives < 6; lives += 1) {
    const store = await open(life.disk)
    assert.equal(describeGroups(store.recovered()), describeGroups(life.model.recovered()))
    for (let i = prng.range(0, 12); i > 0; i -= 1) {
      const step = workload.next()
      await take(store, step)
      takeModel(life.model, step)
    }
    await crashInRound(life, store)
  }
}

/** One more round, during which the machine dies; a restart tells whether it counts. */
async function crashInRound(life: Life, store: LogStore): Promise<void> {
  const { prng, workload, disk } = life
  const undo = workload.save()
  const step = workload.next()
  let operationsLeft = prng.range(0, 8)
  disk.fault = () => {
    operationsLeft -= 1
    return operationsLeft < 0 ? { code: 'EIO', writtenBytes: prng.range(0, 600) } : undefined
  }
  const isAcknowledged = await take(store, step).then(
    () => true,
    () => false,
  )
  disk.crash(prng.pick([loseSectors(prng), loseEverything, keepEverything]))
  const found = describeGroups((await open(disk)).recovered())
  const after = life.model.copy()
  takeModel(after, step)
  if (found === describeGroups(after.recovered())) life.model = after
  else {
    assert.equal(isAcknowledged, false, 'an acknowledged round is gone')
    assert.equal(found, describeGroups(life.model.recovered()))
    undo()
  }
  // Whatever the restart found is a promise now: a crash on its heels changes nothing.
  disk.crash(loseSectors(prng))
}

function take(store: LogStore, { releases, round }: Step): Promise<void> {
  for (const { group, snapshot } of releases) store.release(group, snapshot)
  return store.write(round)
}

function takeModel(model: LogModel, { releases, round }: Step): void {
  for (const { group, snapshot } of releases) model.release(group, snapshot)
  model.write(round)
}
