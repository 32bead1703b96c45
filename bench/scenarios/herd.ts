// Everything is due at one millisecond, and the cluster has to stay usable while it drains.

import type { SchedulerClient } from '#sdk'
import { latencyFigures } from '../distribution.ts'
import { type Lab, pause } from '../lab.ts'
import { payload, register } from '../registration.ts'
import { faultsOf, type Scenario, type ScenarioOptions, type ScenarioResult } from '../scenario.ts'

const tasksDefault = 100_000
const warmUpTasks = 10_000
const drainTimeoutMs = 180_000
/** Registration has to be over, and on disk, this long before the tasks are due. */
const quietBeforeMs = 4_000
/** What has to be left of that, or the run begins anew. */
const spareMs = 1_500
const triesMax = 3
const probesPerSecond = 100
const hourMs = 3_600_000

export const herd: Scenario = {
  name: 'herd',
  summary: 'all tasks due at the same millisecond, to one local receiver; 100 createTask/s beside',
  run,
}

async function run(lab: Lab, options: ScenarioOptions): Promise<ScenarioResult> {
  const count = options.tasks ?? tasksDefault
  const perMs = await warmUp(lab, options.run)
  const { prefix, dueMs, errors } = await registerAhead(lab, { run: options.run, count, perMs })
  const probe = new Probe(lab.newClient(), `probe-${options.run}-`, lab.hookUrl)
  await pause(dueMs - Date.now() - 1_000)

  const meter = await lab.startMeter()
  const probing = probe.run()
  await lab.sink.arrived(count, drainTimeoutMs)
  const costs = await meter.lap()
  probe.stop()
  await probing
  await lab.quiet()
  const costsAtRest = await meter.lap()
  meter.stop()
  const stats = await lab.sink.stats()
  const exactness = await lab.sink.exactness(prefix, count)
  const { p50, p99, max } = stats.latenessMs
  const rate = ((stats.count - 1) * 1_000) / stats.spanMs
  return {
    figures: [
      { name: 'drain', value: rate, unit: 'deliveries/s', bar: { atLeast: 8_000 } },
      { name: 'first delivery after', value: stats.firstWallMs - dueMs, unit: 'ms' },
      { name: 'lateness p50', value: p50, unit: 'ms' },
      { name: 'lateness p99', value: p99, unit: 'ms' },
      { name: 'lateness max', value: max, unit: 'ms' },
      { name: 'connections', value: stats.connections, unit: '' },
      { name: 'probes', value: probe.ackMs.length, unit: '' },
      ...latencyFigures('probe ack', probe.ackMs),
    ],
    tasks: count,
    costs,
    costsAtRest,
    exactness,
    faults: [
      ...faultsOf(exactness),
      ...errors,
      ...probe.errors,
      ...(stats.early > 0 ? [`${stats.early} deliveries were early`] : []),
    ],
  }
}

/** A small herd, so that all code is compiled. Returns how many it registered per millisecond. */
async function warmUp(lab: Lab, run: string): Promise<number> {
  const dueMs = Date.now() + 3_000
  const { elapsedMs } = await register({
    client: lab.client,
    prefix: `warm-${run}-`,
    count: warmUpTasks,
    url: lab.hookUrl,
    dueMs: () => dueMs,
  })
  await lab.sink.arrived(warmUpTasks, drainTimeoutMs)
  return warmUpTasks / elapsedMs
}

/**
 * Registers the herd so early that it waits whole when it falls due. A machine that slowed down
 * meanwhile gets another try, with twice the time; the one that came too late is let through first.
 */
async function registerAhead(
  lab: Lab,
  plan: { readonly run: string; readonly count: number; readonly perMs: number },
): Promise<{
  readonly prefix: string
  readonly dueMs: number
  readonly errors: readonly string[]
}> {
  for (let attempt = 0; attempt < triesMax; attempt += 1) {
    await lab.sink.clear()
    const prefix = `herd-${plan.run}-${attempt}-`
    const neededMs = (1.5 * 2 ** attempt * plan.count) / plan.perMs
    const dueMs = Math.ceil(Date.now() + neededMs + quietBeforeMs)
    const { errors } = await register({
      client: lab.client,
      prefix,
      count: plan.count,
      url: lab.hookUrl,
      dueMs: () => dueMs,
    })
    if (dueMs - Date.now() >= spareMs) return { prefix, dueMs, errors }
    await lab.sink.arrived(plan.count, drainTimeoutMs)
  }
  throw new Error(`the herd could not be registered before it was due, in ${triesMax} tries`)
}

/** Single calls at a fixed pace; waiting is counted from when a call should have been made. */
class Probe {
  readonly ackMs: number[] = []
  readonly errors: string[] = []
  private readonly client: SchedulerClient
  private readonly prefix: string
  private readonly url: string
  private stopped = false

  constructor(client: SchedulerClient, prefix: string, url: string) {
    this.client = client
    this.prefix = prefix
    this.url = url
  }

  async run(): Promise<void> {
    const startMs = performance.now()
    const open: Promise<void>[] = []
    for (let i = 0; !this.stopped; i += 1) {
      const plannedMs = startMs + (i * 1_000) / probesPerSecond
      const waitMs = plannedMs - performance.now()
      if (waitMs > 0) await pause(waitMs)
      open.push(this.create(i, plannedMs))
    }
    await Promise.all(open)
  }

  stop(): void {
    this.stopped = true
  }

  private async create(i: number, plannedMs: number): Promise<void> {
    const taskId = `${this.prefix}${i}`
    try {
      await this.client.createTask({ taskId, at: Date.now() + hourMs, webhook: this.url, payload })
      this.ackMs.push(performance.now() - plannedMs)
    } catch (error) {
      this.errors.push(String(error))
    }
  }
}
