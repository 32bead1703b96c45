// A receiver of webhooks that costs next to nothing and misbehaves as told.
// Owns: its server and connections, and who waits for arrivals.  Does not: know schedd; it only
// looks at headers. By its own clock it is the witness of what was delivered when.
//   V1. An arrival is recorded when its last byte is read, before any answer.

import { createServer, type Server, type Socket } from 'node:net'
import { type Answer, AnswerLine } from './receiver-answers.ts'
import { type Arrival, Arrivals, type ReceiverStats } from './receiver-arrivals.ts'
import { type ReceivedRequest, RequestReader } from './receiver-request.ts'

export type { Answer } from './receiver-answers.ts'
export type { Arrival, ReceiverStats } from './receiver-arrivals.ts'
export { headerOf, type ReceivedRequest } from './receiver-request.ts'

export interface ReceiverOptions {
  readonly host?: string
  readonly port?: number
  /** Asked once for each arrival, after it was recorded; `undefined` is the default answer. */
  readonly respond?: (request: ReceivedRequest, arrival: number) => Answer | undefined
  /** Whether bodies are hashed. */
  readonly hashBodies?: boolean
  /** Requests that are not recorded: control. True if it was one, and will be answered. */
  readonly control?: (request: ReceivedRequest, answer: (answer: Answer) => void) => boolean
}

export async function startReceiver(options: ReceiverOptions = {}): Promise<Receiver> {
  const receiver = new Receiver(options)
  await receiver.listen()
  return receiver
}

export class Receiver {
  readonly arrivals: Arrivals = new Arrivals()
  private readonly o: ReceiverOptions
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private waiters: { isIt: () => boolean; resolve: () => void }[] = []
  connections = 0

  constructor(options: ReceiverOptions) {
    this.o = options
    this.server = createServer({ noDelay: true }, (socket) => this.accept(socket))
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject)
      this.server.listen(this.o.port ?? 0, this.o.host ?? '127.0.0.1', 4_096, resolve)
    })
  }

  get port(): number {
    const address = this.server.address()
    if (address === null || typeof address === 'string') throw new Error('it does not listen')
    return address.port
  }

  get url(): string {
    return `http://${this.o.host ?? '127.0.0.1'}:${this.port}/`
  }

  get count(): number {
    return this.arrivals.count
  }

  get openConnections(): number {
    return this.sockets.size
  }

  /** All arrivals of one task. */
  of(taskId: string): Arrival[] {
    return [...this.arrivals].filter((arrival) => arrival.taskId === taskId)
  }

  stats(): ReceiverStats {
    return this.arrivals.stats(this.connections)
  }

  clear(): void {
    this.arrivals.clear()
  }

  /** Resolves as soon as there are `count` arrivals. */
  async waitForCount(count: number): Promise<void> {
    await this.wait(() => this.arrivals.count >= count)
  }

  /** Resolves with the first arrival, already there or still to come, that matches. */
  async waitFor(matches: (arrival: Arrival) => boolean): Promise<Arrival> {
    let next = 0
    let found: Arrival | undefined
    await this.wait(() => {
      while (found === undefined && next < this.arrivals.count) {
        const arrival = this.arrivals.at(next++)
        if (arrival !== undefined && matches(arrival)) found = arrival
      }
      return found !== undefined
    })
    if (found === undefined) throw new Error('woken without an arrival')
    return found
  }

  /** Asked again at each arrival and whenever a connection opens or closes. */
  async wait(isIt: () => boolean): Promise<void> {
    if (isIt()) return
    await new Promise<void>((resolve) => this.waiters.push({ isIt, resolve }))
  }

  /** Cuts all connections and listens no longer. */
  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    await new Promise<void>((resolve) => this.server.close(() => resolve()))
  }

  private accept(socket: Socket): void {
    this.connections += 1
    this.sockets.add(socket)
    if (this.waiters.length > 0) this.wake()
    const answers = new AnswerLine(socket)
    const reader = new RequestReader((request) => this.take(request, answers))
    socket.on('data', (chunk) => {
      try {
        reader.read(chunk)
      } catch (error) {
        socket.destroy(error instanceof Error ? error : new Error('not HTTP'))
      }
      answers.flush()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.sockets.delete(socket)
      answers.stop()
      if (this.waiters.length > 0) this.wake()
    })
  }

  private take(request: ReceivedRequest, answers: AnswerLine): void {
    if (this.o.control !== undefined && request.taskId === '') {
      const place = answers.reserve(request.isLast)
      const put = (answer: Answer): void => answers.fill(place, answer)
      if (!this.o.control(request, put)) put({ status: 404 })
      return
    }
    const at = this.arrivals.count
    this.arrivals.add({
      taskId: request.taskId,
      idempotencyKey: request.idempotencyKey,
      attempt: request.attempt,
      token: request.token,
      scheduledMs: request.scheduledMs,
      wallMs: Date.now(),
      monotonicMs: performance.now(),
      bodyBytes: request.body.length,
      bodyHash: this.o.hashBodies === true ? hash(request.body) : 0,
    })
    if (this.waiters.length > 0) this.wake()
    const answer = this.o.respond?.(request, at)
    if (answer === undefined && !request.isLast) answers.putDefault()
    else answers.fill(answers.reserve(request.isLast), answer ?? {})
  }

  private wake(): void {
    const ready = this.waiters.filter((waiter) => waiter.isIt())
    if (ready.length === 0) return
    this.waiters = this.waiters.filter((waiter) => !ready.includes(waiter))
    for (const waiter of ready) waiter.resolve()
  }
}

/** FNV-1a, 32 bits. */
function hash(bytes: Uint8Array): number {
  let h = 0x811c9dc5
  for (const byte of bytes) h = Math.imul(h ^ byte, 0x01000193)
  return h >>> 0
}
