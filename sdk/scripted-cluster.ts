// A cluster for tests: real gRPC servers in this process, whose answers a test can script.
// Owns: nodes, a shard map, and tasks with the server's promise about request ids: the same task id
// under the same request id is created once.  Does not: fire, persist, or replicate anything.

import { Metadata, Server, ServerCredentials, status } from '@grpc/grpc-js'
import {
  encodeStatus,
  type RichStatus,
  serviceDefinition,
  shardOf,
  type StatusDetail,
  statusDetailsKey,
  statusObject,
} from '../proto/index.ts'

export interface ScriptedTask {
  readonly taskId: string
  readonly namespace?: string
  readonly [field: string]: unknown
}

interface ScriptedRequest {
  readonly requestId?: string
  readonly taskId?: string
  readonly task?: ScriptedTask
  readonly tasks?: readonly ScriptedTask[]
  readonly returnTasks?: boolean
  readonly [field: string]: unknown
}

export interface SeenCall {
  readonly node: number
  readonly method: string
  readonly request: ScriptedRequest
}

/** Throws a {@link Refusal} to refuse; a promise that stays open is a node that says nothing. */
type Answer = (request: ScriptedRequest, node: ScriptedNode) => object | Promise<object>

/** What a server says no with. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly rich: RichStatus

  constructor(
    grpc: number,
    reason: string,
    facts: {
      readonly tryAgain: string
      readonly metadata?: Readonly<Record<string, string>>
      readonly details?: readonly StatusDetail[]
    },
  ) {
    super(`refused: ${reason}`)
    const metadata = { ...facts.metadata, try_again: facts.tryAgain }
    const info: StatusDetail = { type: 'ErrorInfo', reason, domain: 'schedd', metadata }
    this.rich = { code: grpc, message: this.message, details: [info, ...(facts.details ?? [])] }
  }
}

export const notLeader = (leader: number): Refusal =>
  new Refusal(status.UNAVAILABLE, 'NOT_LEADER', {
    tryAgain: 'yes',
    metadata: { leader: String(leader) },
  })

export const outcomeUnknown = (): Refusal =>
  new Refusal(status.DEADLINE_EXCEEDED, 'OUTCOME_UNKNOWN', { tryAgain: 'sameRequestId' })

export const taskExists = (): Refusal =>
  new Refusal(status.ALREADY_EXISTS, 'TASK_EXISTS', { tryAgain: 'no' })

export class ScriptedNode {
  readonly id: number
  private readonly server = new Server()
  address = ''

  constructor(id: number) {
    this.id = id
  }

  async start(
    answer: (method: string, request: ScriptedRequest) => Promise<object>,
  ): Promise<void> {
    for (const name of ['TaskService', 'ScheduleService', 'ClusterService'] as const) {
      const definition = serviceDefinition(name)
      const handlers = Object.keys(definition).map((method) => [
        method,
        (call: { request: ScriptedRequest }, done: (error: unknown, answer?: object) => void) => {
          void this.reply(answer(method, call.request), done)
        },
      ])
      this.server.addService(definition, Object.fromEntries(handlers) as never)
    }
    const port = await new Promise<number>((resolve, reject) => {
      const credentials = ServerCredentials.createInsecure()
      this.server.bindAsync('127.0.0.1:0', credentials, (error, bound) =>
        error === null ? resolve(bound) : reject(error),
      )
    })
    this.address = `127.0.0.1:${port}`
  }

  private async reply(
    answer: Promise<object>,
    done: (error: unknown, answer?: object) => void,
  ): Promise<void> {
    let message: object
    try {
      message = await answer
    } catch (error) {
      done(serviceErrorOf(error))
      return
    }
    done(null, message)
  }

  /** As a crash: what is under way is cut. */
  kill(): void {
    this.server.forceShutdown()
  }
}

function serviceErrorOf(error: unknown): object {
  if (!(error instanceof Refusal)) {
    return {
      code: status.INTERNAL,
      details: error instanceof Error ? error.message : String(error),
    }
  }
  const metadata = new Metadata()
  metadata.set(statusDetailsKey, encodeStatus(error.rich))
  return { code: error.rich.code, details: error.message, metadata }
}

export class ScriptedCluster {
  readonly nodes: ScriptedNode[] = []
  readonly shardCount: number
  /** Every call but GetShardMap, in the order of arrival. */
  readonly calls: SeenCall[] = []
  /** Task id → the request id that created it. */
  readonly tasks = new Map<string, string>()
  private readonly answers = new Map<string, Answer>()
  private readonly waiting: { method: string; count: number; resolve: () => void }[] = []
  /** Leader of each shard, from shard 1 on. */
  leaders: number[]

  private constructor(nodeCount: number, shardCount: number) {
    this.shardCount = shardCount
    this.leaders = Array.from({ length: shardCount }, (_, i) => (i % nodeCount) + 1)
    for (let id = 1; id <= nodeCount; id += 1) this.nodes.push(new ScriptedNode(id))
  }

  static async start(nodeCount = 3, shardCount = 6): Promise<ScriptedCluster> {
    const cluster = new ScriptedCluster(nodeCount, shardCount)
    await Promise.all(
      cluster.nodes.map((node) =>
        node.start((method, request) => cluster.handle(node, method, request)),
      ),
    )
    return cluster
  }

  get endpoints(): string[] {
    return this.nodes.map((node) => node.address)
  }

  leaderOf(taskId: string, namespace = 'default'): number {
    return this.leaders[shardOf(namespace, taskId, this.shardCount) - 1] as number
  }

  /** Replaces the answer to a method from now on. */
  on(method: string, answer: Answer): void {
    this.answers.set(method, answer)
  }

  /** These answers first, one for each call; afterwards as before. */
  script(method: string, ...script: readonly Answer[]): void {
    const usual = this.answers.get(method)
    const left = [...script]
    this.on(method, (request, node) => {
      const next = left.shift() ?? usual ?? this.usual(method)
      return next(request, node)
    })
  }

  of(method: string): SeenCall[] {
    return this.calls.filter((call) => call.method === method)
  }

  /** Resolves when so many calls of a method have arrived since the start. */
  async arrived(method: string, count: number): Promise<void> {
    if (this.of(method).length >= count) return
    await new Promise<void>((resolve) => this.waiting.push({ method, count, resolve }))
  }

  stop(): void {
    for (const node of this.nodes) node.kill()
  }

  private handle(node: ScriptedNode, method: string, request: ScriptedRequest): Promise<object> {
    if (method === 'GetShardMap') return Promise.resolve(this.shardMap())
    this.calls.push({ node: node.id, method, request })
    for (const one of this.waiting) {
      if (one.method === method && this.of(method).length >= one.count) one.resolve()
    }
    const answer = this.answers.get(method) ?? this.usual(method)
    return Promise.resolve().then(() => answer(request, node))
  }

  usual(method: string): Answer {
    switch (method) {
      case 'CreateTask':
        return ({ task, requestId = '' }) => this.create(task as ScriptedTask, requestId)
      case 'BatchCreateTasks':
        return (request) => this.batchCreate(request)
      case 'GetTask':
        return ({ taskId }) => ({ task: { taskId, state: 'TASK_STATE_PENDING' } })
      default:
        return () => {
          throw new Refusal(status.UNIMPLEMENTED, 'UNIMPLEMENTED', { tryAgain: 'no' })
        }
    }
  }

  create(task: ScriptedTask, requestId: string): { task: ScriptedTask; existing: boolean } {
    const creator = this.tasks.get(task.taskId)
    if (creator !== undefined && creator !== requestId) throw taskExists()
    this.tasks.set(task.taskId, requestId)
    return { task, existing: creator !== undefined }
  }

  batchCreate(request: ScriptedRequest): { results: object[] } {
    const { tasks = [], requestId = '', returnTasks = false } = request
    const results = tasks.map((task) => {
      try {
        const { existing } = this.create(task, requestId)
        return { taskId: task.taskId, existing, task: returnTasks ? task : null }
      } catch (error) {
        return itemRefused(task.taskId, error as Refusal)
      }
    })
    return { results }
  }

  private shardMap(): object {
    return {
      shardMap: {
        mapVersion: '1',
        shardCount: this.shardCount,
        routes: this.leaders.map((leaderNodeId, i) => ({
          shardId: i + 1,
          leaderNodeId,
          term: '1',
        })),
        nodes: this.nodes.map((node) => ({
          nodeId: node.id,
          clientAddress: node.address,
          alive: true,
        })),
      },
    }
  }
}

export function itemRefused(taskId: string, refusal: Refusal): object {
  return { taskId, error: statusObject(refusal.rich), existing: false, task: null }
}
