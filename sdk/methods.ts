// The methods of sched.v1 by name, with the types of their messages.
// Owns: name → gRPC definition, and what may be repeated.  Does not: call anything.

import {
  loadSchedV1,
  type MessageInputs,
  type MessageOutputs,
  type MethodOptions,
} from '../proto/index.ts'

type Streaming = 'WatchShardMap' | 'WatchEvents' | 'PollTasks'

/** Methods that send answers until they are told to stop. */
export type StreamName = 'WatchEvents'

type Named = {
  [Request in keyof MessageInputs]: Request extends `${infer Name}Request`
    ? `${Name}Response` extends keyof MessageOutputs
      ? Name
      : never
    : never
}[keyof MessageInputs]

/** Every unary method, whichever service it is of: names are unique. */
export type MethodName = Exclude<Named, Streaming>
export type RequestOf<M extends MethodName> = MessageInputs[`${M}Request` & keyof MessageInputs]
export type ResponseOf<M extends MethodName> = MessageOutputs[`${M}Response` & keyof MessageOutputs]

export type StreamedBy<M extends StreamName> = MessageOutputs[`${M}Response`]

export interface Method {
  readonly path: string
  readonly serialize: (request: object) => Buffer
  readonly deserialize: (bytes: Buffer) => object
  readonly isWrite: boolean
  readonly hasRequestId: boolean
}

let methods: Map<string, Method> | undefined

export function methodOf(name: MethodName | StreamName): Method {
  methods ??= loadMethods()
  const method = methods.get(name)
  if (method === undefined) throw new RangeError(`no method of sched.v1 is named ${name}`)
  return method
}

function loadMethods(): Map<string, Method> {
  const found = new Map<string, Method>()
  for (const [serviceName, service] of Object.entries(loadSchedV1())) {
    if (!serviceName.endsWith('Service')) continue
    for (const [name, definition] of Object.entries(service)) {
      if (definition.requestStream) continue
      const options = definition.options as MethodOptions
      const { field } = definition.requestType.type as { field?: readonly { name: string }[] }
      found.set(name, {
        path: definition.path,
        serialize: definition.requestSerialize,
        deserialize: definition.responseDeserialize,
        isWrite: options.idempotency_level !== 'NO_SIDE_EFFECTS',
        hasRequestId: field?.some((f) => f.name === 'requestId') === true,
      })
    }
  }
  return found
}
