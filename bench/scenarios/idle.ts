// What a cluster costs that has nothing to do.

import { IdBitmap } from '../id-bitmap.ts'
import { type Lab, pause } from '../lab.ts'
import { totalMs } from '../process-usage.ts'
import type { Scenario, ScenarioResult } from '../scenario.ts'

const settleMs = 5_000
const idleMs = 10_000

export const idle: Scenario = {
  name: 'idle',
  summary: 'nothing is asked of the cluster for 10 s',
  run,
}

async function run(lab: Lab): Promise<ScenarioResult> {
  await pause(settleMs)
  const meter = await lab.startMeter()
  const startedMs = performance.now()
  await pause(idleMs)
  const costs = await meter.lap()
  meter.stop()
  const seconds = (performance.now() - startedMs) / 1_000
  const percents = costs.perNode.map((usage) => totalMs(usage) / seconds / 10)
  return {
    figures: [
      { name: 'CPU of all nodes', value: percents.reduce((a, b) => a + b, 0), unit: '% of a core' },
      { name: 'CPU of the busiest node', value: Math.max(...percents), unit: '% of a core' },
      { name: 'written to disk, by everyone', value: costs.diskBytes / seconds, unit: 'B/s' },
      { name: 'log writes', value: costs.logWrites / seconds, unit: '/s' },
      { name: 'rounds', value: costs.raftRounds / seconds, unit: '/s' },
      { name: 'frames between nodes', value: costs.raftFrames / seconds, unit: '/s' },
      { name: 'Raft messages in them', value: costs.raftMessages / seconds, unit: '/s' },
      { name: 'bytes of them', value: costs.raftBytes / seconds, unit: 'B/s' },
    ],
    tasks: 0,
    costs,
    costsAtRest: costs,
    exactness: new IdBitmap('', 0).exactness(),
    faults: [],
  }
}
