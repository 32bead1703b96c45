// Real servers and attempts for the tests of the executor.
// Owns: what a test has to close again.  Does not: know what is tested.

import { createServer, type RequestListener } from 'node:http'
import {
  type AddressInfo,
  createServer as createSocketServer,
  type Server,
  type Socket,
} from 'node:net'
import type { TestContext } from 'node:test'
import { systemClock } from '#base/clock'
import type { Attempt, AttemptReport, Executor, WebhookRequest } from './attempt.ts'
import {
  createWebhookExecutor,
  type WebhookExecutor,
  type WebhookExecutorOptions,
} from './webhook.ts'

export interface TestServer {
  readonly url: string
  readonly port: number
  /** Connections accepted so far. */
  readonly accepted: () => number
  /** Resolves when no connection is open. */
  readonly quiet: () => Promise<void>
}

export function httpServer(t: TestContext, listener: RequestListener): Promise<TestServer> {
  return listen(t, createServer(listener))
}

/** Calls back with each connection and what came on it first. */
export function rawServer(
  t: TestContext,
  answer: (socket: Socket, text: string) => void,
): Promise<TestServer> {
  const server = createSocketServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => answer(socket, chunk.toString('latin1')))
  })
  return listen(t, server)
}

export async function listen(
  t: TestContext,
  server: Server,
  options: { readonly scheme?: string; readonly host?: string } = {},
): Promise<TestServer> {
  const host = options.host ?? '127.0.0.1'
  const sockets = new Set<Socket>()
  let accepted = 0
  let waiting: (() => void)[] = []
  server.on('connection', (socket: Socket) => {
    accepted += 1
    sockets.add(socket)
    socket.on('close', () => {
      sockets.delete(socket)
      if (sockets.size > 0) return
      for (const resolve of waiting) resolve()
      waiting = []
    })
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  t.after(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return {
    port,
    url: `${options.scheme ?? 'http'}://127.0.0.1:${port}/`,
    accepted: () => accepted,
    quiet: async () => {
      if (sockets.size > 0) await new Promise<void>((resolve) => waiting.push(resolve))
    },
  }
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createSocketServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

export function testExecutor(
  t: TestContext,
  options: Partial<WebhookExecutorOptions> = {},
): WebhookExecutor {
  const executor = createWebhookExecutor({
    concurrency: 64,
    connectionsPerOrigin: 8,
    allowNetworks: ['127.0.0.0/8'],
    clock: systemClock,
    ...options,
  })
  t.after(async () => {
    await executor.stop(0)
  })
  return executor
}

export function attemptOn(
  url: string,
  more: Partial<Omit<Attempt, 'webhook'>> & { readonly webhook?: Partial<WebhookRequest> } = {},
): Attempt {
  return {
    namespace: 'default',
    taskId: 'task-1',
    attempt: 1,
    maxAttempts: 10,
    token: 7,
    scheduledMs: 1_790_000_000_123,
    scheduleId: '',
    // Long: a test that needs it short says so.
    timeoutMs: 60_000,
    ...more,
    webhook: {
      url,
      method: 'POST',
      headers: {},
      body: Buffer.from('{"n":1}'),
      contentType: 'application/json',
      responseBytesMax: 1_024,
      ...more.webhook,
    },
  }
}

export function report(executor: Executor, attempt: Attempt): Promise<AttemptReport> {
  return new Promise((resolve) => executor.start(attempt, resolve))
}

/** Looks again after each turn of the event loop; the test's time limit is its end. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}
