// A worker that speaks WorkerService.PollTasks word by word, so that a test says every word.
// Owns: the stream and what came over it.  Does not: run handlers, keep leases alive by itself
// unless it is told to.

import { type ClientDuplexStream, credentials, makeGenericClientConstructor } from '@grpc/grpc-js'
import { serviceDefinition } from '#proto'

export interface Assigned {
  readonly task: { readonly taskId: string; readonly state: string }
  readonly attempt: {
    readonly attemptNumber: number
    readonly leaseToken: string
    readonly executor: string
  }
  readonly idempotencyKey: string
  readonly lastAttempt: boolean
}

/** What the server says, by its kind. */
export interface Said {
  readonly welcome?: {
    readonly sessionId: string
    readonly lostLeases: readonly { readonly taskId: string }[]
  } | null
  readonly assignment?: Assigned | null
  readonly reportResult?: {
    readonly sequence: string
    readonly error: { readonly code: number; readonly message: string } | null
  } | null
  readonly revocation?: {
    readonly taskId: string
    readonly leaseToken: string
    readonly reason: string
  } | null
  readonly keepaliveResult?: { readonly sequence: string } | null
  readonly goAway?: { readonly reason: string } | null
}

const Client = makeGenericClientConstructor(serviceDefinition('WorkerService') as never, 'worker')

export class RawWorker {
  readonly said: Said[] = []
  ended = false
  error: Error | undefined
  private readonly stream: ClientDuplexStream<object, Said>
  private readonly client: InstanceType<typeof Client>
  private readonly keepalive: NodeJS.Timeout | undefined
  private sequence = 0

  constructor(
    address: string,
    hello: object,
    options: { readonly credits?: number; readonly keepaliveMs?: number } = {},
  ) {
    this.client = new Client(address, credentials.createInsecure())
    const open = this.client['PollTasks'] as () => ClientDuplexStream<object, Said>
    this.stream = open.call(this.client)
    this.stream.on('data', (message: Said) => this.said.push(message))
    this.stream.on('error', (error) => {
      this.error = error
      this.ended = true
    })
    this.stream.on('end', () => {
      this.ended = true
    })
    const whole = { queues: ['default'], capacity: 10, leaseTtl: { seconds: '5' }, ...hello }
    this.write({ hello: whole })
    if (options.credits !== undefined) this.write({ credit: { count: options.credits } })
    const { keepaliveMs } = options
    if (keepaliveMs === undefined) return
    this.keepalive = setInterval(() => {
      this.sequence += 1
      this.write({ keepalive: { sequence: String(this.sequence) } })
    }, keepaliveMs)
  }

  write(message: object): void {
    if (!this.ended) this.stream.write(message)
  }

  /** Says what became of an assignment, and answers what the server said to that. */
  report({ task, attempt }: Assigned, outcome: object): () => Said['reportResult'] {
    this.sequence += 1
    const sequence = String(this.sequence)
    const { leaseToken } = attempt
    this.write({ report: { sequence, report: { taskId: task.taskId, leaseToken }, ...outcome } })
    return () => this.said.find((one) => one.reportResult?.sequence === sequence)?.reportResult
  }

  get assigned(): readonly Assigned[] {
    return this.said.flatMap(({ assignment }) => (assignment ? [assignment] : []))
  }

  of(taskId: string): Assigned | undefined {
    return this.assigned.findLast(({ task }) => task.taskId === taskId)
  }

  get welcome(): Said['welcome'] {
    return this.said.find(({ welcome }) => welcome)?.welcome
  }

  /** As a process that dies: nothing more is said. */
  vanish(): void {
    clearInterval(this.keepalive)
    this.stream.cancel()
    this.client.close()
  }
}
