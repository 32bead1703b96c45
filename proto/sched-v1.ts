// The gRPC services of sched.v1.
// Owns: the package definition of this process, loaded on first use (about 100 ms with the
// modules). Does not: implement or call any service.

import { fileURLToPath } from 'node:url'
import { loadSync, type PackageDefinition, type ServiceDefinition } from '@grpc/proto-loader'
import type { ServiceDefinitions } from './gen/types.ts'
import { apiCodecByFullName } from './schema.ts'

/** Where the .proto files are. */
export const protoDirectory: string = fileURLToPath(new URL('.', import.meta.url))

/** How objects of the public API look: what gen/ is generated for. */
export const loaderOptions = {
  longs: String,
  enums: String,
  defaults: true,
  oneofs: true,
} as const

const serviceFiles = [
  'access_service',
  'calendar_service',
  'cluster_service',
  'config_service',
  'event_service',
  'operation_service',
  'queue_service',
  'schedule_service',
  'secret_service',
  'task_service',
  'worker_service',
] as const

/**
 * Methods whose messages go through fast codecs. The rest of the API is called by people, and
 * stays on proto-loader's own.
 */
export const hotMethods: ReadonlySet<string> = new Set([
  '/sched.v1.TaskService/CreateTask',
  '/sched.v1.TaskService/BatchCreateTasks',
  '/sched.v1.TaskService/GetTask',
  '/sched.v1.TaskService/BatchGetTasks',
  '/sched.v1.TaskService/ListTasks',
  '/sched.v1.TaskService/UpdateTask',
  '/sched.v1.TaskService/CancelTask',
  '/sched.v1.TaskService/BatchCancelTasks',
  '/sched.v1.WorkerService/PollTasks',
  '/sched.v1.WorkerService/LeaseTasks',
  '/sched.v1.WorkerService/CompleteTask',
  '/sched.v1.EventService/WatchEvents',
])

let loaded: PackageDefinition | undefined

/** Every service and message of sched.v1, as proto-loader gives it, hot methods made fast. */
export function loadSchedV1(): PackageDefinition {
  if (loaded === undefined) {
    const plain = loadPlain()
    for (const name of Object.keys(plain)) {
      if (name.endsWith('Service')) plain[name] = withFastCodecs(plain[name] as ServiceDefinition)
    }
    loaded = plain
  }
  return loaded
}

/** The same without fast codecs: the reference that these are compared to. */
export function loadPlain(): PackageDefinition {
  return loadSync(
    serviceFiles.map((name) => `sched/v1/${name}.proto`),
    { ...loaderOptions, includeDirs: [protoDirectory] },
  )
}

type Method = ServiceDefinition[string]

function withFastCodecs(service: ServiceDefinition): ServiceDefinition {
  const methods = Object.entries(service).map(([name, method]): [string, Method] => [
    name,
    hotMethods.has(method.path) ? fastMethod(method) : method,
  ])
  return Object.fromEntries(methods)
}

function fastMethod(method: Method): Method {
  return { ...method, ...fastCodec(method) }
}

export type MethodCodec = Pick<
  Method,
  'requestSerialize' | 'requestDeserialize' | 'responseSerialize' | 'responseDeserialize'
>

/**
 * The four codec functions of a method. Compiled with the first message, not with the definition.
 */
export function fastCodec(method: Method): MethodCodec {
  const request = messageName(method.requestType)
  const response = messageName(method.responseType)
  return {
    requestSerialize: (message) => apiCodecByFullName(request).encode(message),
    requestDeserialize: (bytes) => apiCodecByFullName(request).decode(bytes),
    responseSerialize: (message) => apiCodecByFullName(response).encode(message),
    responseDeserialize: (bytes) => apiCodecByFullName(response).decode(bytes),
  }
}

/** Requests and responses are always of the package itself (buf's STANDARD rules). */
function messageName(definition: Method['requestType']): string {
  return `sched.v1.${(definition.type as { readonly name: string }).name}`
}

export type ServiceName = keyof ServiceDefinitions

/** The definition of one service, for `server.addService` and `makeGenericClientConstructor`. */
export function serviceDefinition<Name extends ServiceName>(name: Name): ServiceDefinitions[Name] {
  const service: unknown = loadSchedV1()[`sched.v1.${name}`]
  return service as ServiceDefinitions[Name]
}

/**
 * What a method says about itself beside its types: its REST binding and whether it may be
 * repeated.
 */
export interface MethodOptions {
  readonly idempotency_level?: 'IDEMPOTENCY_UNKNOWN' | 'NO_SIDE_EFFECTS' | 'IDEMPOTENT'
  readonly '(google.api.http)'?: HttpBinding
}

export interface HttpBinding {
  readonly get?: string
  readonly put?: string
  readonly post?: string
  readonly delete?: string
  readonly patch?: string
  readonly body?: string
  /** One object, or a list if there are several: as the parser gives it. */
  readonly additional_bindings?: HttpBinding | readonly HttpBinding[]
}
