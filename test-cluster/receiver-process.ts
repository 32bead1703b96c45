// Starts a receiver as a process of its own and asks it for its statistics.
// Owns: the child.  Does not: know what it does (receiver-main.ts).

import { type ChildProcess, spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Answer, ReceiverStats } from './receiver.ts'

export type ProcessStats = ReceiverStats & { readonly cpuMs: number }

export class ReceiverProcess {
  readonly port: number
  readonly url: string
  private readonly child: ChildProcess

  private constructor(child: ChildProcess, listening: { port: number; url: string }) {
    this.child = child
    this.port = listening.port
    this.url = listening.url
  }

  static async start(args: readonly string[] = []): Promise<ReceiverProcess> {
    const main = join(import.meta.dirname, `receiver-main${extname(import.meta.filename)}`)
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    const lines = createInterface({ input: child.stdout })
    const line = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve)
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`the receiver ended with ${code}`)))
    })
    return new ReceiverProcess(child, JSON.parse(line) as { port: number; url: string })
  }

  async stats(): Promise<ProcessStats> {
    return (await this.ask('stats')) as ProcessStats
  }

  /** Resolves when so many have arrived since the start or the last `clear`. */
  async waitForCount(count: number): Promise<ProcessStats> {
    return (await this.ask(`wait?count=${count}`)) as ProcessStats
  }

  async clear(): Promise<void> {
    await this.ask('clear', {})
  }

  /** Answers this from now on. */
  async answer(answer: Answer): Promise<void> {
    await this.ask('answer', answer)
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()))
    this.child.kill('SIGTERM')
    await ended
  }

  private async ask(path: string, body?: object): Promise<unknown> {
    const answer = await fetch(
      `${this.url}${path}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    )
    const value: unknown = await answer.json()
    return value
  }
}
