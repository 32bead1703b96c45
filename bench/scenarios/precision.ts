// How late a delivery is when the cluster has time: an open loop at a steady rate.

import { createPrng } from '#base/prng'
import { percentilesOf } from '../distribution.ts'
import { type Lab, pause } from '../lab.ts'
import { payload } from '../registration.ts'
import { faultsOf, type Scenario, type ScenarioOptions, type ScenarioResult } from '../scenario.ts'

const tasksPerSecond = 1_000
const tasksDefault = 20 * tasksPerSecond
const warmUpTasks = 4 * tasksPerSecond
/** Registered this long ahead, and up to a second more. */
const aheadMs = 2_500
const aheadSpreadMs = 1_000
const intervalMs = 20
const drainTimeoutMs = 30_000
const errorsKept = 5

export const precision: Scenario = {
  name: 'precision',
  summary: '1,000 tasks/s due at random milliseconds, registered at the same pace 2.5 s ahead',
  run,
}

async function run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult> {
  const count = options.tasks ?? tasksDefault
  await openLoop(lab, `warm-${options.run}-`, warmUpTasks)
  await lab.sink.clear()

  const prefix = `precision-${options.run}-`
  const meter = await lab.startMeter()
  const { errors, ackMs } = await openLoop(lab, prefix, count)
  const costs = await meter.lap()
  await lab.quiet()
  const costsAtRest = await meter.lap()
  meter.stop()
  const stats = await lab.sink.stats()
  const exactness = await lab.sink.exactness(prefix, count)
  const { p50, p99, p999, max } = stats.latenessMs
  return {
    figures: [
      { name: 'lateness p50', value: p50, unit: 'ms' },
      { name: 'lateness p99', value: p99, unit: 'ms', bar: { atMost: 50 } },
      { name: 'lateness p99.9', value: p999, unit: 'ms' },
      { name: 'lateness max', value: max, unit: 'ms' },
      { name: 'early', value: stats.early, unit: '', bar: { atMost: 0 } },
      { name: 'ack of a batch p99', value: percentilesOf(ackMs).p99, unit: 'ms' },
    ],
    tasks: count,
    costs,
    costsAtRest,
    exactness,
    faults: [
      ...faultsOf(exactness),
      ...errors,
      ...(stats.early > 0 ? [`${stats.early} deliveries were early`] : []),
    ],
  }
}

/** Registers at the pace, whatever the answers take, and waits until everything has arrived. */
async function openLoop(
  lab: Lab,
  prefix: string,
  count: number,
): Promise<{ readonly errors: string[]; readonly ackMs: number[] }> {
  const errors: string[] = []
  const ackMs: number[] = []
  const open: Promise<void>[] = []
  const prng = createPrng(count)
  const perBatch = (tasksPerSecond * intervalMs) / 1_000
  const startMs = performance.now()
  const send = async (from: number, plannedMs: number): Promise<void> => {
    const tasks = Array.from({ length: Math.min(perBatch, count - from) }, (_, i) => ({
      taskId: `${prefix}${from + i}`,
      at: Date.now() + aheadMs + prng.range(0, aheadSpreadMs),
      webhook: lab.hookUrl,
      payload,
    }))
    const results = await lab.client.batchCreateTasks(tasks)
    ackMs.push(performance.now() - plannedMs)
    for (const { error } of results) {
      if (error !== undefined && errors.length < errorsKept) errors.push(error.message)
    }
  }
  for (let from = 0; from < count; from += perBatch) {
    const plannedMs = startMs + (from / perBatch) * intervalMs
    const waitMs = plannedMs - performance.now()
    if (waitMs > 0) await pause(waitMs)
    open.push(send(from, plannedMs))
  }
  await Promise.all(open)
  await lab.sink.arrived(count, drainTimeoutMs)
  return { errors, ackMs }
}
