// The write-ahead log alone: what a round costs, fsync included.

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type GroupId, logIndex, type NodeId, type Term } from '#base/brand'
import type { GroupWrite } from '#raft/host/ports'
import { openWal } from '#storage'
import type { Figure } from './distribution.ts'
import { percentilesOf } from './distribution.ts'
import type { MicroBench } from './micro.ts'
import { machineTimes } from './machine-load.ts'
import { totalMs, usageOf } from './process-usage.ts'

const rounds = 1_000
const shapes = [
  { groups: 1, payloadBytes: 250 },
  { groups: 5, payloadBytes: 2_500 },
  { groups: 16, payloadBytes: 10_000 },
] as const

export const logBench: MicroBench = {
  name: 'log',
  summary: `${rounds} rounds one after the other, each an entry per group, one fsync`,
  run,
}

async function run(directory: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const shape of shapes) figures.push(...(await measure(directory, shape)))
  return figures
}

async function measure(
  parent: string,
  { groups, payloadBytes }: (typeof shapes)[number],
): Promise<Figure[]> {
  const directory = mkdtempSync(join(parent, 'schedd-log-'))
  const log = await openWal({ directory })
  const payload = new Uint8Array(payloadBytes).fill(7)
  const term = 1 as Term
  const writeOf = (round: number): GroupWrite[] =>
    Array.from({ length: groups }, (_, i) => ({
      group: (i + 1) as GroupId,
      entries: [{ index: logIndex(round), term, kind: 'command', payload }],
      hardState: { term, vote: 1 as NodeId, commit: logIndex(round - 1) },
    }))
  try {
    for (let round = 1; round <= 100; round += 1) await log.write(writeOf(round))
    const before = usageOf(process.pid)
    const { diskBytes } = machineTimes()
    const times: number[] = []
    for (let round = 101; round <= 100 + rounds; round += 1) {
      const startedMs = performance.now()
      await log.write(writeOf(round))
      times.push(performance.now() - startedMs)
    }
    const after = usageOf(process.pid)
    const { p50, p99 } = percentilesOf(times)
    const name = `${groups} × ${payloadBytes} B`
    const cpuMs = totalMs(after) - totalMs(before)
    const written = (machineTimes().diskBytes - diskBytes) / (rounds * groups * payloadBytes)
    return [
      { name: `${name}: round p50`, value: p50 * 1_000, unit: 'µs' },
      { name: `${name}: round p99`, value: p99 * 1_000, unit: 'µs' },
      { name: `${name}: CPU`, value: (cpuMs * 1_000) / rounds, unit: 'µs/round' },
      {
        name: `${name}: main thread`,
        value: ((after.mainMs - before.mainMs) * 1_000) / rounds,
        unit: 'µs/round',
      },
      { name: `${name}: written per payload byte`, value: written, unit: '×' },
    ]
  } finally {
    await log.close()
    rmSync(directory, { recursive: true, force: true })
  }
}
