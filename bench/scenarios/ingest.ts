// Batched registration: what BullMQ's addBulk and etcd's transactions are measured by.

import { latencyFigures } from '../distribution.ts'
import type { Lab } from '../lab.ts'
import { register } from '../registration.ts'
import { faultsOf, type Scenario, type ScenarioOptions, type ScenarioResult } from '../scenario.ts'
import { storedExactness } from '../stored-tasks.ts'

const tasksDefault = 200_000
const warmUpTasks = 20_000
const hourMs = 3_600_000

export const ingest: Scenario = {
  name: 'ingest',
  summary: 'tasks due in 1 to 2 h, 100 B, batches of 100 through the SDK, 16 in flight',
  run,
}

async function run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult> {
  const count = options.tasks ?? tasksDefault
  const fromMs = Date.now() + hourMs
  // A step that shares no factor with the hour spreads the tasks over all of it.
  const dueMs = (position: number): number => fromMs + ((position * 7_919) % hourMs)
  const common = { client: lab.client, url: lab.hookUrl, dueMs }
  await register({ ...common, prefix: `warm-${options.run}-`, count: warmUpTasks })
  await lab.quiet()

  const prefix = `ingest-${options.run}-`
  const meter = await lab.startMeter()
  const done = await register({ ...common, prefix, count })
  const costs = await meter.lap()
  await lab.quiet()
  const costsAtRest = await meter.lap()
  meter.stop()
  const exactness = await storedExactness(lab.client, prefix, count)
  const rate = (done.acknowledged * 1_000) / done.elapsedMs
  return {
    figures: [
      { name: 'acknowledged', value: rate, unit: 'tasks/s', bar: { atLeast: 20_000 } },
      ...latencyFigures('ack of a batch', done.ackMs),
    ],
    tasks: count,
    costs,
    costsAtRest,
    exactness,
    faults: [...faultsOf(exactness), ...done.errors],
  }
}
