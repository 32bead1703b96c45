// Where a scenario runs: a fresh cluster of real processes, a receiver, a client.
// Owns: their start and end.  Does not: know the scenarios.

import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SchedulerClient, type SchedulerClientOptions } from '#sdk'
import { ProcessCluster } from '#test-cluster'
import { CostMeter } from './cost-meter.ts'
import { readMetrics, sumOf } from './node-metrics.ts'
import { pssBytes } from './process-usage.ts'
import { Sink } from './sink.ts'

export interface LabOptions {
  readonly nodes: number
  /** Data goes into a fresh folder in here. */
  readonly directory: string
  /** Nodes write CPU profiles into this folder when they end. */
  readonly profileDirectory?: string | undefined
  /** For the JavaScript engine of the nodes. */
  readonly nodeArguments?: readonly string[]
}

/** Long enough that an overloaded moment is measured and not cut off. */
const deadlineMs = 60_000
const attemptTimeoutMs = 30_000
/** After "ready" leaders still move to where they belong. */
const settleMs = 3_000
const pollMs = 50
const startsMax = 3

export class Lab {
  readonly cluster: ProcessCluster
  readonly sink: Sink
  readonly client: SchedulerClient
  private readonly directory: string
  private readonly clients: SchedulerClient[] = []
  private readonly meters: CostMeter[] = []

  private constructor(cluster: ProcessCluster, sink: Sink, directory: string) {
    this.cluster = cluster
    this.sink = sink
    this.directory = directory
    this.client = this.newClient()
  }

  /** Ports are looked for and then let go: on a busy machine someone else may take one. */
  static async open(options: LabOptions): Promise<Lab> {
    for (let left = startsMax - 1; ; left -= 1) {
      try {
        return await Lab.openOnce(options)
      } catch (error) {
        if (left === 0 || !String(error).includes('EADDRINUSE')) throw error
      }
    }
  }

  private static async openOnce(options: LabOptions): Promise<Lab> {
    const directory = mkdtempSync(join(options.directory, 'schedd-bench-'))
    const { profileDirectory, nodeArguments = [] } = options
    const profiling =
      profileDirectory === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDirectory}`]
    const cluster = await ProcessCluster.create({
      nodes: options.nodes,
      directory,
      name: 'bench',
      execArguments: [...nodeArguments, ...profiling],
    })
    const lab = new Lab(cluster, await Sink.start(), directory)
    try {
      await cluster.start()
      await pause(settleMs)
      await lab.client.connect()
    } catch (error) {
      await lab.close()
      throw error
    }
    return lab
  }

  newClient(options: Partial<SchedulerClientOptions> = {}): SchedulerClient {
    const { endpoints } = this.cluster
    const client = new SchedulerClient({ endpoints, deadlineMs, attemptTimeoutMs, ...options })
    this.clients.push(client)
    return client
  }

  get hookUrl(): string {
    return `${this.sink.url}hook`
  }

  async startMeter(): Promise<CostMeter> {
    const meter = await CostMeter.start({
      nodes: this.pids,
      generator: process.pid,
      sink: this.sink.pid,
      adminAddresses: this.cluster.nodes.map((node) => node.admin),
    })
    this.meters.push(meter)
    return meter
  }

  /** A metric, summed over the nodes. */
  async metric(name: string): Promise<number> {
    const nodes = await Promise.all(this.cluster.nodes.map((node) => readMetrics(node.admin)))
    return sumOf(nodes, name)
  }

  /** Waits until nothing runs and everything that changed is in the state stores. */
  async quiet(timeoutMs = 30_000): Promise<void> {
    const untilMs = performance.now() + timeoutMs
    while (performance.now() < untilMs) {
      const names = ['leases', 'tasks_ready', 'records_unflushed']
      const open = await Promise.all(names.map((name) => this.metric(name)))
      if (open.every((count) => count === 0)) return
      await pause(pollMs)
    }
    throw new Error(`the nodes did not come to rest within ${timeoutMs} ms`)
  }

  pss(): number[] {
    return this.pids.map(pssBytes)
  }

  private get pids(): number[] {
    return this.cluster.processes.map((process) => process.pid ?? 0)
  }

  async close(): Promise<void> {
    for (const meter of this.meters) meter.stop()
    for (const client of this.clients) client.close()
    await this.cluster.close(20_000)
    await this.sink.stop()
    rmSync(this.directory, { recursive: true, force: true })
  }
}

export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
