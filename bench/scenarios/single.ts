// One call per task, many callers: what most applications do.

import { latencyFigures } from '../distribution.ts'
import type { Lab } from '../lab.ts'
import { payload } from '../registration.ts'
import { faultsOf, type Scenario, type ScenarioOptions, type ScenarioResult } from '../scenario.ts'
import { storedExactness } from '../stored-tasks.ts'

const tasksDefault = 60_000
const tasksUnbatchedDefault = 20_000
const warmUpTasks = 5_000
const callers = 64
const hourMs = 3_600_000
const errorsKept = 5

export const single: Scenario = {
  name: 'single',
  summary: `createTask, one task per call, ${callers} callers`,
  run,
}

async function run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult> {
  const client = lab.newClient({ autoBatch: options.batch })
  await client.connect()
  const count = options.tasks ?? (options.batch ? tasksDefault : tasksUnbatchedDefault)
  const ackMs: number[] = []
  const errors: string[] = []
  const fromMs = Date.now() + hourMs
  const create = async (prefix: string, total: number): Promise<void> => {
    let next = 0
    const caller = async (): Promise<void> => {
      while (next < total) {
        const position = next++
        const at = fromMs + ((position * 7_919) % hourMs)
        const sentMs = performance.now()
        try {
          await client.createTask({
            taskId: `${prefix}${position}`,
            at,
            webhook: lab.hookUrl,
            payload,
          })
          ackMs.push(performance.now() - sentMs)
        } catch (error) {
          if (errors.length < errorsKept) errors.push(String(error))
        }
      }
    }
    await Promise.all(Array.from({ length: callers }, caller))
  }
  await create(`warm-${options.run}-`, warmUpTasks)
  await lab.quiet()
  ackMs.length = 0

  const prefix = `single-${options.run}-`
  const meter = await lab.startMeter()
  const startedMs = performance.now()
  await create(prefix, count)
  const elapsedMs = performance.now() - startedMs
  const costs = await meter.lap()
  await lab.quiet()
  const costsAtRest = await meter.lap()
  meter.stop()
  const exactness = await storedExactness(lab.client, prefix, count)
  return {
    figures: [
      { name: 'acknowledged', value: (ackMs.length * 1_000) / elapsedMs, unit: 'tasks/s' },
      ...latencyFigures('ack', ackMs),
    ],
    tasks: count,
    costs,
    costsAtRest,
    exactness,
    faults: [...faultsOf(exactness), ...errors],
  }
}
