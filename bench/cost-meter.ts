// What a stretch of a run cost: CPU by process and thread, bytes, syncs; and what else ran then.
// Owns: the differences between two readings.  Does not: say over how many tasks (report.ts).

import { loadavg } from 'node:os'
import { type MachineTimes, machineTimes } from './machine-load.ts'
import { type NodeMetrics, readMetrics, sumOf } from './node-metrics.ts'
import { added, nothingUsed, type ProcessUsage, since, totalMs, usageOf } from './process-usage.ts'

export interface MeteredProcesses {
  readonly nodes: readonly number[]
  readonly generator: number
  readonly sink: number
  readonly adminAddresses: readonly string[]
}

export interface Costs {
  /** On the monotonic clock of the machine, as profiles have it. */
  readonly fromUs: number
  readonly untilUs: number
  readonly nodes: ProcessUsage
  readonly perNode: readonly ProcessUsage[]
  readonly generatorMs: number
  readonly sinkMs: number
  /** By everyone: of a single process the kernel knows only which pages it touched. */
  readonly diskBytes: number
  readonly logWrites: number
  readonly raftRounds: number
  readonly raftFrames: number
  readonly raftMessages: number
  readonly raftBytes: number
  /** The latest tick of any node, sampled once a second. */
  readonly tickDelayMs: number
  /** Share of all CPU time, 0 to 1: in use; used by what is not ours; taken by the host. */
  readonly busyShare: number
  readonly foreignShare: number
  readonly stealShare: number
  readonly load: number
}

interface Reading {
  readonly atUs: number
  readonly nodes: readonly ProcessUsage[]
  readonly generator: ProcessUsage
  readonly sink: ProcessUsage
  readonly machine: MachineTimes
  readonly metrics: readonly NodeMetrics[]
}

const sampleIntervalMs = 1_000

export class CostMeter {
  private readonly processes: MeteredProcesses
  private readonly before: Reading
  private readonly sampler: NodeJS.Timeout
  private tickDelayMs = 0

  private constructor(processes: MeteredProcesses, before: Reading) {
    this.processes = processes
    this.before = before
    this.sampler = setInterval(() => void this.sample().catch(() => {}), sampleIntervalMs)
    this.sampler.unref()
  }

  static async start(processes: MeteredProcesses): Promise<CostMeter> {
    return new CostMeter(processes, await read(processes))
  }

  /** The costs so far. It goes on. */
  async lap(): Promise<Costs> {
    const { before } = this
    const now = await read(this.processes)
    const perNode = now.nodes.map((usage, i) => since(before.nodes[i] ?? nothingUsed, usage))
    const nodes = perNode.reduce(added, nothingUsed)
    const generatorMs = totalMs(since(before.generator, now.generator))
    const sinkMs = totalMs(since(before.sink, now.sink))
    const allMs = Math.max(1, now.machine.allMs - before.machine.allMs)
    const busyMs = now.machine.busyMs - before.machine.busyMs
    const ownMs = totalMs(nodes) + generatorMs + sinkMs
    const grown = (name: string): number => sumOf(now.metrics, name) - sumOf(before.metrics, name)
    return {
      fromUs: before.atUs,
      untilUs: now.atUs,
      nodes,
      perNode,
      generatorMs,
      sinkMs,
      diskBytes: now.machine.diskBytes - before.machine.diskBytes,
      logWrites: grown('log_writes'),
      raftRounds: grown('raft_rounds'),
      raftFrames: grown('raft_frames_sent'),
      raftMessages: grown('raft_messages_sent'),
      raftBytes: grown('raft_bytes_sent'),
      tickDelayMs: Math.max(this.tickDelayMs, latestTick(now.metrics)),
      busyShare: busyMs / allMs,
      foreignShare: Math.max(0, busyMs - ownMs) / allMs,
      stealShare: (now.machine.stealMs - before.machine.stealMs) / allMs,
      load: loadavg()[0] ?? 0,
    }
  }

  stop(): void {
    clearInterval(this.sampler)
  }

  private async sample(): Promise<void> {
    const metrics = await Promise.all(this.processes.adminAddresses.map(readMetrics))
    this.tickDelayMs = Math.max(this.tickDelayMs, latestTick(metrics))
  }
}

function latestTick(metrics: readonly NodeMetrics[]): number {
  return Math.max(...metrics.map((m) => m.get('tick_delay_ms') ?? 0))
}

async function read(processes: MeteredProcesses): Promise<Reading> {
  const metrics = await Promise.all(processes.adminAddresses.map(readMetrics))
  return {
    metrics,
    atUs: Number(process.hrtime.bigint() / 1_000n),
    nodes: processes.nodes.map(usageOf),
    generator: usageOf(processes.generator),
    sink: usageOf(processes.sink),
    machine: machineTimes(),
  }
}
