// Linearizable reads of single tasks.

import { latencyFigures } from '../distribution.ts'
import { IdBitmap } from '../id-bitmap.ts'
import type { Lab } from '../lab.ts'
import { register } from '../registration.ts'
import { faultsOf, type Scenario, type ScenarioOptions, type ScenarioResult } from '../scenario.ts'

const tasksDefault = 20_000
const warmUpReads = 5_000
const readsPerTask = 2
const callers = 64
const hourMs = 3_600_000

export const reads: Scenario = {
  name: 'reads',
  summary: `getTask of registered tasks, linearizable, ${callers} callers`,
  run,
}

async function run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult> {
  const count = options.tasks ?? tasksDefault
  const prefix = `read-${options.run}-`
  const fromMs = Date.now() + hourMs
  const registered = await register({
    client: lab.client,
    prefix,
    count,
    url: lab.hookUrl,
    dueMs: (position) => fromMs + position,
  })
  await lab.quiet()
  const readMs: number[] = []
  const faults: string[] = [...registered.errors]
  const read = async (total: number, seen: IdBitmap): Promise<void> => {
    let next = 0
    const caller = async (): Promise<void> => {
      while (next < total) {
        // A step that shares no factor with the count visits every task equally often.
        const id = `${prefix}${(next++ * 7_919) % count}`
        const sentMs = performance.now()
        const task = await lab.client.getTask(id)
        readMs.push(performance.now() - sentMs)
        seen.mark(task.taskId)
        if (task.taskId !== id) faults.push(`asked for ${id} and got ${task.taskId}`)
      }
    }
    await Promise.all(Array.from({ length: callers }, caller))
  }
  await read(warmUpReads, new IdBitmap(prefix, count))
  readMs.length = 0
  const seen = new IdBitmap(prefix, count)
  const total = count * readsPerTask
  const meter = await lab.startMeter()
  const startedMs = performance.now()
  await read(total, seen)
  const elapsedMs = performance.now() - startedMs
  const costs = await meter.lap()
  meter.stop()
  const exactness = { ...seen.exactness(), duplicates: 0 }
  return {
    figures: [
      { name: 'reads', value: (total * 1_000) / elapsedMs, unit: 'reads/s' },
      ...latencyFigures('read', readMs),
    ],
    tasks: total,
    costs,
    costsAtRest: costs,
    exactness,
    faults: [...faultsOf(exactness), ...faults],
  }
}
