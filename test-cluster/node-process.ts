// One real schedd process: started, awaited by its events, killed, restarted.
// Owns: the child and its output.  Does not: know the cluster (cluster.ts).

import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, type WriteStream, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

export interface NodeLine {
  readonly event?: string
  readonly [key: string]: unknown
}

export interface NodeProcessOptions {
  readonly id: number
  readonly directory: string
  readonly config: object
  readonly env?: Readonly<Record<string, string>>
  /** Further arguments for the JavaScript engine, for example `--cpu-prof`. */
  readonly execArguments?: readonly string[]
  /** Where its log goes, a descriptor; read here when not given. */
  readonly stdout?: number
}

export class NodeProcess {
  readonly id: number
  readonly directory: string
  private readonly o: NodeProcessOptions
  private child: ChildProcess | undefined
  private exited: Promise<number | string> = Promise.resolve(0)
  private output: WriteStream | undefined
  private waiters: { matches: (line: NodeLine) => boolean; resolve: (line: NodeLine) => void }[] =
    []
  private seen: NodeLine[] = []
  private tail: string[] = []
  starts = 0

  constructor(options: NodeProcessOptions) {
    this.o = options
    this.id = options.id
    this.directory = options.directory
    mkdirSync(options.directory, { recursive: true })
    writeFileSync(this.configPath, JSON.stringify(options.config, null, 2))
  }

  get configPath(): string {
    return join(this.directory, 'schedd.json')
  }

  get logPath(): string {
    return join(this.directory, 'schedd.log')
  }

  get pid(): number | undefined {
    return this.child?.pid
  }

  get running(): boolean {
    return this.child !== undefined
  }

  /** Spawns the process; does not wait for anything. */
  start(): void {
    if (this.child !== undefined) throw new Error(`node ${this.id} runs already`)
    this.starts += 1
    this.seen = []
    const output = createWriteStream(this.logPath, { flags: 'a' })
    this.output = output
    // Sources and what is built of them lie alike, but for the end of the name.
    const main = join(root, 'cli', `main${extname(import.meta.filename)}`)
    const args = [...(this.o.execArguments ?? []), main, 'serve', '--config', this.configPath]
    const child = spawn(process.execPath, args, {
      cwd: this.directory,
      env: { ...process.env, NODE_ENV: 'production', SCHEDD_STOP_ON_STDIN_END: '1', ...this.o.env },
      // The pipe ends with this process, whatever ends it: no node is left behind.
      stdio: ['pipe', this.o.stdout ?? 'pipe', 'pipe'],
    })
    child.stdin?.on('error', () => {})
    this.child = child
    for (const input of [child.stdout, child.stderr]) {
      if (input !== null) createInterface({ input }).on('line', (line) => this.take(line))
    }
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.child = undefined
        this.take(JSON.stringify({ event: 'exit', code, signal }))
        output.end()
        resolve(code ?? signal ?? 'unknown')
      })
    })
  }

  private take(text: string): void {
    this.output?.write(`${text}\n`)
    this.tail.push(text)
    if (this.tail.length > 50) this.tail.shift()
    let line: NodeLine
    try {
      line = JSON.parse(text) as NodeLine
    } catch {
      return
    }
    if (line.event === undefined) return
    this.seen.push(line)
    const settled = this.waiters.filter((waiter) => waiter.matches(line))
    this.waiters = this.waiters.filter((waiter) => !settled.includes(waiter))
    for (const waiter of settled) waiter.resolve(line)
  }

  /**
   * The first line since the start that matches, already seen or still to come. Rejects on an exit.
   */
  async event(name: string, matches: (line: NodeLine) => boolean = () => true): Promise<NodeLine> {
    const isIt = (line: NodeLine): boolean => line.event === name && matches(line)
    const before = this.seen.find(isIt)
    if (before !== undefined) return before
    const stop = (line: NodeLine): boolean =>
      isIt(line) || (line.event === 'exit' && name !== 'exit')
    const line = await new Promise<NodeLine>((resolve) => {
      if (this.child === undefined) resolve({ event: 'exit' })
      else this.waiters.push({ matches: stop, resolve })
    })
    if (isIt(line)) return line
    throw new Error(`node ${this.id} ended before "${name}":\n${this.lastLines()}`)
  }

  /** How many lines of an event there were since the start. */
  count(name: string, matches: (line: NodeLine) => boolean): number {
    return this.seen.filter((line) => line.event === name && matches(line)).length
  }

  lastLines(): string {
    return this.tail.slice(-15).join('\n')
  }

  /** Waits for the end of the process and returns its exit code or signal. */
  ended(): Promise<number | string> {
    return this.exited
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal)
  }

  /** kill -9: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    this.signal('SIGKILL')
    await this.exited
  }

  /** SIGTERM, as an init system does. */
  async stop(): Promise<number | string> {
    this.signal('SIGTERM')
    return await this.exited
  }
}
