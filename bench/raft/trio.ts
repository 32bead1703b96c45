// Three replica processes of the Raft benchmark and what one load did to them.
// Owns: their life, the judgement of a run.  Does not: choose loads (main.ts).

import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { freePorts } from '../../engine/transport/free-ports.ts'
import { LatencyHistogram } from '../latency-histogram.ts'
import { nothingUsed, type ProcessUsage, added, since, totalMs, usageOf } from '../process-usage.ts'
import type { Ask, GroupSum, LoadShape, ReplicaOptions, Told } from './protocol.ts'

const nodes = [1, 2, 3] as const
/** Replicas have applied the same within this, or the run is void. */
const agreeMsMax = 20_000
const pollMs = 20

export interface LoadResult {
  readonly commandsPerSecond: number
  readonly entriesPerSecond: number
  /** Writes of the log, an fsync each, over all three nodes. */
  readonly fsyncsPerSecond: number
  readonly latencies: LatencyHistogram
  readonly cpuUsPerCommand: number
  /** Why it does not count; none if it does. */
  readonly faults: readonly string[]
}

export class RaftTrio {
  private readonly children: readonly ChildProcess[]
  private readonly directory: string
  private commands = 0

  private constructor(children: readonly ChildProcess[], directory: string) {
    this.children = children
    this.directory = directory
  }

  static async start(
    parent: string,
    groups: number,
    execArgv: readonly string[] = [],
  ): Promise<RaftTrio> {
    const directory = mkdtempSync(join(parent, 'schedd-raft-'))
    const addresses = (await freePorts(nodes.length)).map((port) => `127.0.0.1:${port}`)
    const children = nodes.map((self) => {
      const own = join(directory, String(self))
      const options: ReplicaOptions = { self, directory: own, addresses, groups }
      return fork(join(import.meta.dirname, 'replica-main.ts'), [JSON.stringify(options)], {
        serialization: 'advanced',
        execArgv: [...execArgv],
      })
    })
    const trio = new RaftTrio(children, directory)
    try {
      await Promise.all(children.map((child) => hear(child, 'up')))
      // Group g belongs to node (g - 1) mod 3 + 1, as leaders are spread in the product.
      const share = (self: number): number[] =>
        Array.from({ length: groups }, (_, i) => i + 1).filter((g) => (g - 1) % 3 === self - 1)
      await trio.askEach('leading', (self) => ({ type: 'lead', groups: share(self) }))
    } catch (error) {
      await trio.stop()
      throw error
    }
    return trio
  }

  async load(shape: LoadShape): Promise<LoadResult> {
    const writesBefore = await this.writes()
    const before = this.usage()
    const loaded = await this.askEach('loaded', () => ({ type: 'load', ...shape }))
    const used = since(before, this.usage())
    const acknowledged = sum(loaded.map((told) => told.acknowledged))
    const seconds = Math.max(...loaded.map(({ ms }) => ms)) / 1_000
    const latencies = new LatencyHistogram()
    for (const told of loaded) latencies.merge(told.latencies)
    this.commands += acknowledged
    const faults = [...new Set(loaded.flatMap(({ failed }) => failed))]
    if (faults.length === 0) faults.push(...(await this.disagreements()))
    const writes = (await this.writes()) - writesBefore
    return {
      commandsPerSecond: acknowledged / seconds,
      entriesPerSecond: sum(loaded.map(({ entries }) => entries)) / seconds,
      fsyncsPerSecond: writes / seconds,
      latencies,
      cpuUsPerCommand: (totalMs(used) * 1_000) / acknowledged,
      faults,
    }
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return
        const ended = once(child, 'exit')
        if (child.connected) child.send({ type: 'stop' } satisfies Ask)
        else child.kill('SIGKILL')
        await ended
      }),
    )
    rmSync(this.directory, { recursive: true, force: true })
  }

  /** All replicas have every acknowledged command once, in order, bit for bit; or what is wrong. */
  private async disagreements(): Promise<string[]> {
    const givenUpMs = performance.now() + agreeMsMax
    for (;;) {
      const told = (await this.askEach('sum', () => ({ type: 'sum' }))).map(({ groups }) => groups)
      const faults = this.faultsOf(told)
      if (faults.length === 0 || performance.now() > givenUpMs) return faults
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }

  private faultsOf(replicas: readonly (readonly GroupSum[])[]): string[] {
    const faults: string[] = []
    const [first = []] = replicas
    for (const [node, groups] of replicas.entries()) {
      const commands = sum(groups.map((group) => group.commands))
      if (commands !== this.commands) {
        faults.push(`node ${node + 1} has ${commands} of ${this.commands} commands`)
      }
      for (const [i, group] of groups.entries()) {
        const { digest, disorder } = group
        if (disorder > 0) faults.push(`group ${group.group}: ${disorder} doubled or out of order`)
        if (digest !== first[i]?.digest) faults.push(`group ${group.group}: digests differ`)
      }
    }
    return faults
  }

  private async writes(): Promise<number> {
    return sum((await this.askEach('sum', () => ({ type: 'sum' }))).map(({ writes }) => writes))
  }

  private usage(): ProcessUsage {
    const usages = this.children.map(({ pid }) => (pid === undefined ? nothingUsed : usageOf(pid)))
    return usages.reduce(added, nothingUsed)
  }

  private askEach<T extends Told['type']>(
    type: T,
    ask: (self: number) => Ask,
  ): Promise<Extract<Told, { type: T }>[]> {
    return Promise.all(
      this.children.map((child, i) => {
        const answer = hear(child, type)
        child.send(ask(i + 1))
        return answer
      }),
    )
  }
}

/** The next message of this type; rejects when the process ends before. */
function hear<T extends Told['type']>(
  child: ChildProcess,
  type: T,
): Promise<Extract<Told, { type: T }>> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      child.off('message', onMessage)
      child.off('exit', onExit)
    }
    const onMessage = (told: Told): void => {
      if (told.type !== type) return
      stop()
      resolve(told as Extract<Told, { type: T }>)
    }
    const onExit = (code: number | null): void => {
      stop()
      reject(new Error(`a replica ended with ${code} instead of saying "${type}"`))
    }
    child.on('message', onMessage)
    child.on('exit', onExit)
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
