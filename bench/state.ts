// The write-behind of one shard alone: from the machine's change set to a synced LevelDB batch.

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { GroupId } from '#base/brand'
import { createMachine, emptyShardMeta } from '#machine'
import { openStateStore } from '#storage'
import { encodeChanges, factReader } from '../engine/shard/facts.ts'
import type { Figure } from './distribution.ts'
import { machineTimes } from './machine-load.ts'
import type { MicroBench } from './micro.ts'
import { pause } from './lab.ts'
import { usageOf } from './process-usage.ts'
import { creation, keyOf } from './sample-tasks.ts'

const recordsPerFlush = 4_000
const flushes = 50
const warmUpFlushes = 5
const readsMax = 50_000
const startMs = 1_800_000_000_000
const group = 1 as GroupId
const membership = {
  voters: [1],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

export const stateBench: MicroBench = {
  name: 'state',
  summary: `${flushes} flushes of ${recordsPerFlush} new tasks each, then reads of single records`,
  run,
}

async function run(parent: string): Promise<Figure[]> {
  const directory = mkdtempSync(join(parent, 'schedd-state-'))
  const store = await openStateStore(directory)
  const machine = createMachine({ facts: factReader(store, group), meta: emptyShardMeta })
  let index = 0
  let takeMs = 0
  let encodeMs = 0
  let writeMs = 0
  const flush = async (from: number): Promise<void> => {
    const commands = Array.from({ length: recordsPerFlush }, (_, i) =>
      creation(from + i, startMs + from + i),
    )
    index += 1
    machine.apply({ index, term: 1 }, { atMs: startMs, commands })
    const startedMs = performance.now()
    const set = machine.takeChanges()
    const takenMs = performance.now()
    const batch = store.batch()
    encodeChanges(batch, group, set, { shard: set.meta, membership })
    const encodedMs = performance.now()
    await store.write(batch)
    machine.changesWritten()
    takeMs += takenMs - startedMs
    encodeMs += encodedMs - takenMs
    writeMs += performance.now() - encodedMs
  }
  try {
    for (let i = 0; i < warmUpFlushes; i += 1) await flush(i * recordsPerFlush)
    takeMs = encodeMs = writeMs = 0
    const before = usageOf(process.pid)
    const { diskBytes } = machineTimes()
    for (let i = 0; i < flushes; i += 1) await flush((warmUpFlushes + i) * recordsPerFlush)
    // LevelDB merges behind the writes.
    await pause(1_000)
    const after = usageOf(process.pid)
    const records = flushes * recordsPerFlush
    const us = (ms: number): number => (ms * 1_000) / records
    const written = (machineTimes().diskBytes - diskBytes) / records
    const facts = factReader(store, group)
    const { hitUs, missUs } = readTimes((key) => facts.readTask(key), records)
    return [
      { name: 'take changes (freeze, sort)', value: us(takeMs), unit: 'µs/record' },
      { name: 'encode into the batch', value: us(encodeMs), unit: 'µs/record' },
      { name: 'write, synced', value: us(writeMs), unit: 'µs/record' },
      {
        name: 'CPU beside the main thread',
        value: us(besideMain(after, before)),
        unit: 'µs/record',
      },
      { name: 'written', value: written, unit: 'B/record' },
      { name: 'read of a record, decoded', value: hitUs, unit: 'µs' },
      { name: 'read of what is not there', value: missUs, unit: 'µs' },
    ]
  } finally {
    await store.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

function besideMain(after: ReturnType<typeof usageOf>, before: ReturnType<typeof usageOf>): number {
  return after.poolMs + after.otherMs - before.poolMs - before.otherMs
}

function readTimes(
  read: (key: string) => unknown,
  records: number,
): { readonly hitUs: number; readonly missUs: number } {
  const count = Math.min(records, readsMax)
  const timed = (keyAt: (i: number) => string): number => {
    const startedMs = performance.now()
    for (let i = 0; i < count; i += 1) read(keyAt(i))
    return ((performance.now() - startedMs) * 1_000) / count
  }
  const anywhere = (i: number): number => (i * 7_919) % records
  return {
    hitUs: timed((i) => keyOf(anywhere(i))),
    missUs: timed((i) => `${keyOf(anywhere(i))}-not`),
  }
}
