// Runs schedctl as a process, in a home of its own, against a node with scripted answers: for
// tests. Owns: the environment of that process.  Does not: judge what it did.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach } from 'node:test'
import { FakeNode } from './fake-node.ts'

const main = join(import.meta.dirname, 'main.ts')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Called with the running process. */
  readonly whileRunning?: (child: ChildProcess) => void
}

export class Schedctl {
  readonly node = new FakeNode()
  /** Gone with stop(). */
  readonly home: string = mkdtempSync(join(tmpdir(), 'schedctl-test-'))

  async start(): Promise<void> {
    await this.node.start()
  }

  stop(): void {
    this.node.stop()
    rmSync(this.home, { recursive: true })
  }

  run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    const env = {
      PATH: process.env['PATH'],
      XDG_CONFIG_HOME: this.home,
      XDG_CACHE_HOME: join(this.home, 'cache'),
      SCHEDCTL_ENDPOINTS: this.node.address,
      SCHEDCTL_TIME_FORMAT: 'iso',
      ...options.env,
    }
    const child = spawn(process.execPath, [main, ...args], { env })
    child.stdin.end(options.input ?? '')
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    options.whileRunning?.(child)
    return new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, stdout, stderr }))
    })
  }
}

/** For all tests of a file: begun before the first, and as new before each. */
export function schedctlOfFile(): Pick<Schedctl, 'home' | 'node' | 'run'> {
  const schedctl = new Schedctl()
  const { home, node } = schedctl
  before(() => schedctl.start())
  after(() => schedctl.stop())
  beforeEach(() => {
    node.calls.length = 0
    node.answers = {}
  })
  return { home, node, run: (args, options) => schedctl.run(args, options) }
}

/** The lines of a text without its last line break. */
export const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n')

export const dueMs = Date.UTC(2027, 0, 31, 9)

/** A task as a node answers it. */
export const task = (taskId: string, more: object = {}): object => ({
  namespace: 'default',
  taskId,
  queue: 'default',
  target: { webhook: { url: 'http://127.0.0.1:9/hook', method: 'HTTP_METHOD_POST' } },
  payload: Buffer.from('{"a":1}'),
  contentType: 'application/json',
  scheduleTime: { seconds: dueMs / 1_000 },
  labels: { team: 'blue' },
  state: 'TASK_STATE_PENDING',
  etag: 'v1',
  version: 1,
  shard: 3,
  ...more,
})

/** What is set of a request, with payloads as text; the rest has its default. */
export function given(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString()
  if (Array.isArray(value)) return value.map(given)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .map(([key, one]): [string, unknown] => [key, given(one)])
    .filter(([, one]) => !isDefault(one))
  return Object.fromEntries(entries)
}

function isDefault(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  if (typeof value === 'string') return ['', '0'].includes(value) || value.endsWith('_UNSPECIFIED')
  return value === null || value === 0 || value === false
}
