// How resources come to be as they are given: first on a copy of what there is, so that everything
// is checked by the methods that do it, then in the cluster.
// Owns: the two passes, their order, etags between them.  Does not: know what a resource means.
//   Y5. Nothing is changed if one of the resources is wrong. What was changed by someone else
//       between the two passes is not overwritten.

import { apiCodec, type MessageName, type MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { OverlayDoor } from '../resources/overlay-door.ts'
import type { ResourceContext } from '../resources/resource-calls.ts'
import type { ResourceDoor } from '../resources/resource-door.ts'
import {
  type ConfigKind,
  type Deletion,
  makingOrder,
  type Message,
  textOf,
} from './config-kinds.ts'
import { differences } from './config-diff.ts'
import { type CallContext, type Handler, richStatusOf } from './status.ts'
import { hash53, Violations } from './validate.ts'

export interface GivenResource {
  readonly kind: ConfigKind
  readonly id: string
  readonly message: Message
  /** Such as `resources[3].queue`. */
  readonly path: string
}

export interface Plan {
  readonly given: GivenResource
  readonly action: 'NONE' | 'CREATE' | 'UPDATE'
  /** What it was based on; '' : nothing. */
  readonly etag: string
  readonly fields: MessageOutputs['FieldChange'][]
}

type Handlers = Readonly<Record<string, Handler>>
type Status = NonNullable<MessageOutputs['ResourceChange']['error']>

export interface ConfigContext extends ResourceContext {
  /** The methods of all services of resources, on these resources. */
  readonly handlersOn: (door: ResourceDoor) => Handlers
}

/** How services say that there is none. */
const missing: readonly string[] = ['RESOURCE_NOT_FOUND', 'SCHEDULE_NOT_FOUND']

export class ConfigApply {
  private readonly context: ConfigContext
  private readonly real: Handlers

  constructor(context: ConfigContext) {
    this.context = context
    this.real = context.handlersOn(context.door)
  }

  /** A page of what there is of a kind, without the queue and namespace that nobody made. */
  async page(
    kind: ConfigKind,
    paging: { readonly namespace: string; readonly pageSize: number; readonly pageToken: string },
    call: CallContext,
  ): Promise<{ readonly found: readonly Message[]; readonly next: string }> {
    const method = `List${kind.message}s`
    const answer = await ask(
      this.real,
      kind,
      { method, request: { ...paging, view: 'VIEW_FULL' } },
      call,
    )
    const found = answer[`${kind.field}s`] as readonly Message[]
    const next = textOf(answer, 'nextPageToken')
    return { found: found.filter(({ etag }) => etag !== ''), next }
  }

  /** Throws INVALID_ARGUMENT with everything that is wrong, each with its place. */
  async check(
    given: readonly GivenResource[],
    namespace: string,
    call: CallContext,
  ): Promise<Plan[]> {
    await this.context.door.refresh(call.timeoutMs)
    const copy = this.context.handlersOn(new OverlayDoor(this.context.door.table))
    const plans = new Map<GivenResource, Plan>()
    const v = new Violations()
    for (const one of inOrder(given)) {
      try {
        plans.set(one, await plan(copy, one, { namespace, call }))
      } catch (error) {
        if (!(error instanceof SchedulerError) || error.tryAgain !== 'no') throw error
        if (error.code === 'VERSION_MISMATCH') throw error
        for (const { field, description } of placed(error, one)) v.add(field, description)
      }
    }
    v.check()
    return given.flatMap((one) => plans.get(one) ?? [])
  }

  /** What went wrong with each, in the order of the plans and deletions; undefined: nothing. */
  async carryOut(
    what: {
      readonly plans: readonly Plan[]
      readonly deletions: readonly Deletion[]
      readonly namespace: string
      readonly requestId: string
    },
    call: CallContext,
  ): Promise<(Status | undefined)[]> {
    const { plans, deletions, namespace, requestId } = what
    const errors = new Map<Plan | Deletion, Status>()
    const ordered = inOrder(plans.map(({ given }) => given)).flatMap(
      (given) => plans.find((each) => each.given === given) ?? [],
    )
    for (const one of ordered) {
      const { given, action, etag } = one
      if (action === 'NONE') continue
      const named = { requestId: partOf(requestId, given), namespace, etag }
      await make(this.real, { given, action, ...named }, call).catch((error: unknown) =>
        errors.set(one, statusOf(error)),
      )
    }
    for (const one of deletions) {
      const { kind, id, etag } = one
      const request = { namespace, [kind.idField]: id, etag, requestId: partOf(requestId, one) }
      await ask(this.real, kind, { method: `Delete${kind.message}`, request }, call).catch(
        (error: unknown) => errors.set(one, statusOf(error)),
      )
    }
    return [...plans, ...deletions].map((one) => errors.get(one))
  }
}

async function plan(
  handlers: Handlers,
  given: GivenResource,
  of: { readonly namespace: string; readonly call: CallContext },
): Promise<Plan> {
  const { kind, id, message } = given
  const { namespace, call } = of
  const before = await read(handlers, given, of)
  const etag = textOf(before, 'etag')
  const wanted = textOf(message, 'etag')
  if (wanted !== '' && wanted !== etag) {
    throw new SchedulerError(
      'VERSION_MISMATCH',
      `${given.path}: etag ${wanted} is not the one of ${kind.field} ${id} now (${etag || 'none'})`,
      { metadata: { kind: kind.field, id, etag } },
    )
  }
  const action = before === undefined ? 'CREATE' : 'UPDATE'
  const made = await make(
    handlers,
    { given, action, namespace, etag: '', requestId: '' },
    call,
    true,
  )
  const fields = differences(kind, before, made)
  return {
    given,
    action: action === 'UPDATE' && fields.length === 0 ? 'NONE' : action,
    etag,
    fields,
  }
}

async function read(
  handlers: Handlers,
  { kind, id }: GivenResource,
  { namespace, call }: { readonly namespace: string; readonly call: CallContext },
): Promise<Message | undefined> {
  // Not the numbers of a queue: they ask every shard.
  const view = kind.field === 'queue' ? 'VIEW_BASIC' : 'VIEW_FULL'
  try {
    const request = { namespace, [kind.idField]: id, view }
    const answer = await ask(handlers, kind, { method: `Get${kind.message}`, request }, call)
    return answer[kind.field] as Message
  } catch (error) {
    if (error instanceof SchedulerError && missing.includes(error.code)) return undefined
    throw error
  }
}

/** Creates it, or changes all that its owner says of it. `draft`: schedules are in the shards. */
async function make(
  handlers: Handlers,
  of: {
    readonly given: GivenResource
    readonly action: Plan['action']
    readonly namespace: string
    readonly etag: string
    readonly requestId: string
  },
  call: CallContext,
  draft = false,
): Promise<Message> {
  const { given, action, namespace, etag, requestId } = of
  const { kind, id } = given
  const message = { ...given.message, namespace, [kind.idField]: id, etag }
  const validateOnly = draft && kind.field === 'schedule'
  const request = { [kind.field]: message, requestId, validateOnly }
  const updateMask = { paths: kind.fields }
  const asked =
    action === 'CREATE'
      ? { method: `Create${kind.message}`, request }
      : { method: `Update${kind.message}`, request: { ...request, updateMask } }
  return (await ask(handlers, kind, asked, call))[kind.field] as Message
}

/** As a client would: through the codec, with every default filled in. */
async function ask(
  handlers: Handlers,
  kind: ConfigKind,
  { method, request }: { readonly method: string; readonly request: object },
  call: CallContext,
): Promise<Message> {
  const codec = apiCodec(`${method}Request` as MessageName)
  const handler = handlers[`${kind.message}Service/${method}`]
  if (handler === undefined) throw new SchedulerError('INTERNAL', `there is no method ${method}`)
  const asked = codec.decode(codec.encode(request as never)) as never
  return (await handler(asked, call)) as Message
}

function inOrder(given: readonly GivenResource[]): GivenResource[] {
  return makingOrder.flatMap((field) => given.filter(({ kind }) => kind.field === field))
}

/** The violations of one resource with their places in the request. */
function placed(error: SchedulerError, { kind, path }: GivenResource) {
  const at = `${kind.field}.`
  if (error.violations.length === 0) return [{ field: path, description: error.message }]
  return error.violations.map(({ field, description }) => ({
    field: field.startsWith(at) ? `${path}.${field.slice(at.length)}` : `${path}.${field}`,
    description,
  }))
}

/** Each change of a repeated call is known as done. */
function partOf(
  requestId: string,
  { kind, id }: { readonly kind: ConfigKind; readonly id: string },
): string {
  return requestId === ''
    ? ''
    : `apply-${hash53(`${requestId}\n${kind.field}\n${id}`).toString(36)}`
}

function statusOf(error: unknown): Status {
  const { code, message } = richStatusOf(error)
  return { code, message, details: [] }
}
