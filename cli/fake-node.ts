// A node for tests of schedctl: a real gRPC server whose answers a test sets by the method's name.
// Owns: the server and what it was asked.  Does not: keep anything between two calls.

import { Metadata, Server, ServerCredentials, status } from '@grpc/grpc-js'
import { encodeStatus, serviceDefinition, type StatusDetail, statusDetailsKey } from '#proto'

/** What a node says no with. */
export interface FakeRefusal {
  readonly refuse: string
  readonly grpc: keyof typeof status
  readonly tryAgain: 'yes' | 'no' | 'sameRequestId'
  readonly message: string
  readonly details?: readonly StatusDetail[]
}

/** `hang`: the node never answers. A list: one after the other, then the last again. */
export type FakeAnswer = object | FakeRefusal | 'hang' | readonly object[]

export interface FakeCall {
  readonly method: string
  readonly request: Readonly<Record<string, unknown>>
}

const services = [
  'TaskService',
  'ScheduleService',
  'ClusterService',
  'QueueService',
  'NamespaceService',
  'CalendarService',
  'OperationService',
  'EventService',
  'ConfigService',
  'WorkerService',
] as const

export class FakeNode {
  readonly calls: FakeCall[] = []
  answers: Record<string, FakeAnswer> = {}
  address = ''
  private readonly server = new Server()
  private readonly hanging: (() => void)[] = []

  async start(): Promise<void> {
    for (const name of services) {
      const definition = serviceDefinition(name)
      const handlers = Object.keys(definition).map((method) => [method, this.handler(method)])
      this.server.addService(definition, Object.fromEntries(handlers) as never)
    }
    const port = await new Promise<number>((resolve, reject) => {
      this.server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      )
    })
    this.address = `127.0.0.1:${port}`
  }

  stop(): void {
    this.server.forceShutdown()
  }

  /** Resolves with the next call that is left without an answer. */
  async hangs(): Promise<void> {
    await new Promise<void>((resolve) => this.hanging.push(resolve))
  }

  private handler(method: string): (call: { request: FakeCall['request'] }, done: Done) => void {
    return ({ request }, done) => {
      if (method !== 'GetShardMap') this.calls.push({ method, request })
      const named = this.answers[method] ?? unimplemented
      const asked = this.calls.filter((call) => call.method === method).length
      const answer: object | 'hang' = Array.isArray(named)
        ? (named[Math.min(asked, named.length) - 1] as object)
        : named
      if (answer === 'hang') {
        for (const resolve of this.hanging.splice(0)) resolve()
      } else if ('refuse' in answer) {
        done(errorOf(answer as FakeRefusal))
      } else {
        done(null, answer)
      }
    }
  }
}

type Done = (error: object | null, answer?: object) => void

const unimplemented: FakeRefusal = {
  refuse: 'UNIMPLEMENTED',
  grpc: 'UNIMPLEMENTED',
  tryAgain: 'no',
  message: 'this node can not do that',
}

function errorOf({ refuse, grpc, tryAgain, message, details = [] }: FakeRefusal): object {
  const code = status[grpc]
  const facts = { try_again: tryAgain }
  const info: StatusDetail = {
    type: 'ErrorInfo',
    reason: refuse,
    domain: 'schedd',
    metadata: facts,
  }
  const metadata = new Metadata()
  metadata.set(statusDetailsKey, encodeStatus({ code, message, details: [info, ...details] }))
  return { code, details: message, metadata }
}
