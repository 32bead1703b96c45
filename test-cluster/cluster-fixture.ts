// What every cluster test begins with: a cluster, a client, a receiver, and their end.
// Owns: starting and ending them with the test, keeping the data of a failed one.  Does not: know
// what a test is about.

import { rmSync } from 'node:fs'
import type { TestContext } from 'node:test'
import { SchedulerClient, type SchedulerClientOptions } from '#sdk'
import { type ClusterOptions, ProcessCluster } from './cluster.ts'
import { type Receiver, type ReceiverOptions, startReceiver } from './receiver.ts'

/** The files of a failed test stay where they are if this is set: `SCHEDD_TEST_KEEP=1`. */
const keepFiles = process.env['SCHEDD_TEST_KEEP'] === '1'

export interface FixtureOptions {
  readonly cluster?: ClusterOptions
  readonly client?: Partial<SchedulerClientOptions>
  readonly receiver?: ReceiverOptions
}

export interface Fixture {
  readonly cluster: ProcessCluster
  readonly client: SchedulerClient
  readonly receiver: Receiver
}

/** A cluster that is ready, a client that knows it, a receiver; all end with the test. */
export async function startFixture(t: TestContext, options: FixtureOptions = {}): Promise<Fixture> {
  const cluster = await clusterFor(t, options.cluster)
  const receiver = await startReceiver(options.receiver)
  t.after(() => receiver.close())
  await cluster.start()
  const client = clientFor(t, cluster, options.client)
  await client.connect()
  return { cluster, client, receiver }
}

/** A cluster that is not started yet; it ends with the test. */
export async function clusterFor(
  t: TestContext,
  options?: ClusterOptions,
): Promise<ProcessCluster> {
  const cluster = await ProcessCluster.create(options)
  t.after(async () => {
    const keeps = keepFiles && !hasPassed(t)
    if (!hasPassed(t)) {
      for (const process of cluster.processes) {
        t.diagnostic(`last lines of node ${process.id} (${process.logPath}):`)
        t.diagnostic(process.lastLines())
      }
    }
    for (const process of cluster.processes) process.signal('SIGCONT')
    // What the tests are about is how nodes die, and one of them is how they stop.
    await cluster.killAll()
    if (!keeps) rmSync(cluster.directory, { recursive: true, force: true })
  })
  return cluster
}

/** The types of the test runner leave it out. */
const hasPassed = (t: TestContext): boolean => (t as { readonly passed?: boolean }).passed === true

export function clientFor(
  t: TestContext,
  cluster: ProcessCluster,
  options: Partial<SchedulerClientOptions> = {},
): SchedulerClient {
  const client = new SchedulerClient({ endpoints: cluster.endpoints, ...options })
  t.after(() => client.close())
  return client
}

/** Asks again and again until there is an answer; the last question's result is in the error. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | string>,
  options: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<T> {
  const { timeoutMs = 30_000, everyMs = 50 } = options
  const untilMs = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (typeof answer !== 'string') return answer
    if (performance.now() > untilMs) throw new Error(`${what}: ${answer} after ${timeoutMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

/** Rejects when it takes longer; for waits on events that a bug could keep from coming. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not happen within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
