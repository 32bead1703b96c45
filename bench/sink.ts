// Starts the receiver process and asks it what arrived.
// Owns: the child.  Does not: record (sink-main.ts).

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ReceiverStats } from '../test-cluster/receiver.ts'
import type { Exactness } from './id-bitmap.ts'

export class Sink {
  readonly url: string
  readonly pid: number
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.child = child
    this.pid = child.pid ?? 0
    this.url = url
  }

  static async start(): Promise<Sink> {
    const main = join(import.meta.dirname, 'sink-main.ts')
    const child = spawn(process.execPath, [main], { stdio: ['pipe', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout })
    const line = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve)
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`the receiver ended with ${code}`)))
    })
    const { url } = JSON.parse(line) as { url: string }
    return new Sink(child, url)
  }

  /** Resolves with the number of arrivals when there are `count`, or after `timeoutMs`. */
  async arrived(count: number, timeoutMs: number): Promise<number> {
    try {
      const stats = (await this.ask(`wait?count=${count}`, timeoutMs)) as ReceiverStats
      return stats.count
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') {
        return (await this.stats()).count
      }
      throw error
    }
  }

  async stats(): Promise<ReceiverStats> {
    return (await this.ask('stats')) as ReceiverStats
  }

  async exactness(prefix: string, count: number): Promise<Exactness> {
    return (await this.ask(`exactness?prefix=${prefix}&count=${count}`)) as Exactness
  }

  async clear(): Promise<void> {
    await this.ask('clear')
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()))
    this.child.kill('SIGKILL')
    await ended
  }

  private async ask(path: string, timeoutMs = 60_000): Promise<unknown> {
    const answer = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(timeoutMs) })
    const value: unknown = await answer.json()
    return value
  }
}
