// The public gRPC server of a node: every method of sched.v1 is there; what is not built yet says
// so. Owns: the server and its registration.  Does not: implement methods.

import {
  Server,
  ServerCredentials,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js'
import { HealthImplementation } from 'grpc-health-check'
import type { NodeId } from '#base/brand'
import { apiLimits, type ServiceName, serviceDefinition } from '#proto'
import { backupHandlers } from '../backup/backup-service.ts'
import { SchedulerError } from '../errors.ts'
import type { SchedNode } from '../node/node.ts'
import { clusterHandlers } from './cluster-service.ts'
import { configHandlers } from './config-handlers.ts'
import { OperationService } from '../operations/operation-service.ts'
import { EventService } from './event-service.ts'
import { ResourceView } from '../resources/resource-view.ts'
import { TaskQuotas } from '../resources/task-quotas.ts'
import { usageReader } from '../resources/usage-reader.ts'
import { TaskDefaults } from '../resources/task-defaults.ts'
import { resourceHandlers } from '../resources/resource-handlers.ts'
import { scheduleHandlers } from './schedule-handlers.ts'
import {
  deadlineMaxMs,
  type Handler,
  type StreamHandler,
  serverStream,
  unary,
  waitMaxMs,
} from './status.ts'
import { taskHandlers } from './task-handlers.ts'
import type { ServiceContext } from './task-service.ts'
import { WorkerGateway } from '../workers/gateway.ts'
import {
  allWorkers,
  type ListedWorker,
  listHandlers,
  type WorkerNodes,
  workersHere,
} from '../workers/list-workers.ts'
import { type PollCall, pollTasks } from '../workers/poll-stream.ts'
import { workerHandlers } from '../workers/worker-service.ts'

const serviceNames = [
  'TaskService',
  'ScheduleService',
  'QueueService',
  'WorkerService',
  'ClusterService',
  'EventService',
  'OperationService',
  'CalendarService',
  'ConfigService',
  'SecretService',
  'ConnectionService',
  'AccessService',
  'NamespaceService',
] as const satisfies readonly ServiceName[]

/** Concurrent calls on one connection. */
const concurrentStreamsMax = 1_000
const shutdownGraceMs = 2_000
/** Workers report so long what is in flight; then they are cut off. */
const workersGraceMs = 1_000

/** Methods that wait for something to happen: they may take longer than any other. */
const longPolls: ReadonlySet<string> = new Set([
  'TaskService/WaitTask',
  'OperationService/WaitOperation',
  'WorkerService/LeaseTasks',
])

export interface Handlers {
  /** `Service/Method` → what answers it. */
  readonly unary: Readonly<Record<string, Handler>>
  readonly streams: Readonly<Record<string, StreamHandler>>
  /** Workers are sent elsewhere. */
  readonly workers: WorkerGateway
}

/** What this version answers; the server and simulated clients call the same. */
export function handlersOf(node: SchedNode): Handlers {
  const door = node.resources
  const { random } = node.doors
  const { router, keptClock: clock } = node
  const resources = { door, view: new ResourceView(door), clock, random }
  const parts = { router, clock, random, shardCount: () => shardCountOf(node) }
  const listed: WorkerNodes = {
    nodes: () => node.config.cluster.nodes.map(({ id }) => id as NodeId),
    workersOf: async (id) => (await node.cluster.workers(id)) as readonly ListedWorker[],
  }
  const context: ServiceContext = {
    ...parts,
    workers: () => allWorkers(listed),
    defaults: new TaskDefaults(resources),
    quotas: new TaskQuotas(resources, usageReader(parts), () => node.config.cluster.nodes.length),
  }
  const workers = new WorkerGateway({ ...parts, nodeId: node.self })
  node.cluster.workersHere = () => workersHere(workers)
  const events = new EventService(context)
  const operations = new OperationService(resources)
  const unaryHandlers: Record<string, Handler> = {
    'EventService/ListEvents': (request, call) => events.list(request, call),
    ...resourceHandlers(resources, context),
    ...taskHandlers(context),
    ...scheduleHandlers(context, resources),
    ...configHandlers(context, resources),
    ...clusterHandlers(node, operations),
    ...backupHandlers({ operations, clock, random }),
    ...workerHandlers(workers),
    ...listHandlers(listed),
  }
  const streams: Record<string, StreamHandler> = {
    'EventService/WatchEvents': (call) => events.watch(call),
    'WorkerService/PollTasks': (call) => pollTasks(workers, call as unknown as PollCall),
  }
  return { unary: unaryHandlers, streams, workers }
}

/** Until the directory is bootstrapped nobody knows which shard a task belongs to. */
function shardCountOf(node: SchedNode): number {
  const { shards } = node.directoryState
  if (shards > 0) return shards
  throw new SchedulerError(
    'NO_LEADER',
    'the cluster is being bootstrapped; try again in a moment',
    {
      retryAfterMs: 200,
    },
  )
}

export interface PublicServer {
  /** Health of the whole server: SERVING or NOT_SERVING. */
  setServing(serving: boolean): void
  close(): Promise<void>
}

/** Binds the client port. Rejects when it is taken. */
export async function startPublicServer(
  node: SchedNode,
  onError: (path: string, error: unknown) => void,
): Promise<PublicServer> {
  const server = new Server({
    'grpc.max_receive_message_length': apiLimits.requestBytesMax,
    'grpc.max_concurrent_streams': concurrentStreamsMax,
    'grpc-node.flow_control_window': 8 << 20,
    'grpc.enable_channelz': 0,
  })
  const handlers = handlersOf(node)
  for (const name of serviceNames) {
    const definition = serviceDefinition(name) as unknown as ServiceDefinition
    server.addService(definition, serviceOf(name, definition, { node, handlers, onError }))
  }
  const health = new HealthImplementation({ '': 'NOT_SERVING' })
  health.addToServer(server)
  await new Promise<void>((resolve, reject) => {
    const { client } = node.ownAddress()
    server.bindAsync(client, ServerCredentials.createInsecure(), (error) => {
      if (error === null) resolve()
      else reject(error)
    })
  })
  return {
    setServing: (serving) => health.setStatus('', serving ? 'SERVING' : 'NOT_SERVING'),
    close: () => {
      handlers.workers.stop(workersGraceMs)
      return shutDown(server).finally(() => handlers.workers.close())
    },
  }
}

function shutDown(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.forceShutdown(), shutdownGraceMs)
    server.tryShutdown(() => {
      clearTimeout(force)
      resolve()
    })
  })
}

function serviceOf(
  name: string,
  definition: ServiceDefinition,
  options: {
    readonly node: SchedNode
    readonly handlers: Handlers
    readonly onError: (path: string, error: unknown) => void
  },
): UntypedServiceImplementation {
  const { node, handlers, onError } = options
  const implementation: UntypedServiceImplementation = {}
  for (const [method, { requestStream, responseStream }] of Object.entries(definition)) {
    if (requestStream || responseStream) {
      const stream = handlers.streams[`${name}/${method}`]
      // grpc-js answers UNIMPLEMENTED for what is registered by no handler.
      if (stream !== undefined) implementation[method] = serverStream(stream, onError) as never
      continue
    }
    const handler = handlers.unary[`${name}/${method}`]
    const answer: Handler = handler ?? (() => Promise.reject(unimplemented(name, method)))
    const maxMs = longPolls.has(`${name}/${method}`) ? waitMaxMs : deadlineMaxMs
    const wallMs = (): number => node.clock.wallMs()
    implementation[method] = unary({ wallMs, maxMs }, answer as never, onError) as never
  }
  return implementation
}

function unimplemented(service: string, method: string): SchedulerError {
  return new SchedulerError(
    'UNIMPLEMENTED',
    `sched.v1.${service}/${method} is not part of this version yet; README.md lists what is`,
  )
}
