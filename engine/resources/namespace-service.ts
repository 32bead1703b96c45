// Namespaces as resources: tenants, their quotas and defaults.
// Owns: their checks; that `default` is always there; that one which holds something is not
// deleted.  Does not: count what is used (it is given).

import { apiCodec, apiLimits, type MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { ResourceChange } from './resource-table.ts'
import { defaultNamespace, type Resource } from './resource-view.ts'
import { checkLabels } from '../services/label-input.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext } from '../services/status.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { toTimestamp, Violations } from '../services/validate.ts'
import { mergeMasked } from './field-mask.ts'
import { keyRemovals } from './key-record.ts'
import type { UsageReader } from './usage-reader.ts'
import { rateLimits } from '../shard/queue-rates.ts'
import { checkRange, checkRetention, checkText } from './policy-input.ts'
import {
  change,
  checkEtag,
  etagOf,
  notFound,
  pageOf,
  type ResourceContext,
  refresh,
} from './resource-calls.ts'

type Namespace = MessageOutputs['Namespace']

const codec = apiCodec('Namespace')
export const namespaceFields = [
  'description',
  'labels',
  'quotas',
  'retention',
  'create_queues_on_use',
  'allowed_hosts',
  'paused',
] as const
const allowedHostsMax = 100
const hostCharsMax = 253
/** A host, or `*.` and a domain. */
const hostPattern = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i

export interface NamespaceContext extends ResourceContext {
  /** Tasks and schedules that the namespace holds, ended ones included. */
  readonly contentCount: (namespace: string, call: CallContext) => Promise<number>
  readonly usage: UsageReader
}

export class NamespaceService {
  private readonly context: NamespaceContext

  constructor(context: NamespaceContext) {
    this.context = context
  }

  async create(
    request: MessageOutputs['CreateNamespaceRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    if (request.namespace === null) v.add('namespace', 'is required')
    v.check()
    const given = request.namespace as Namespace
    if (given.namespace === '') v.add('namespace.namespace', 'is required')
    const id = checkNamespace(v, 'namespace.namespace', given.namespace)
    checkDefinition(v, given)
    v.check()
    await refresh(this.context, call)
    if (request.validateOnly) return { namespace: toWire({ record: undefined, message: given }) }
    const value = codec.encode(definitionOnly(given))
    await change(this.context, { call, requestId, method: 'CreateNamespace' }, () => [
      { kind: 'namespace', key: id, expected: 'absent', value },
    ])
    return { namespace: this.read(id) }
  }

  async get(request: MessageOutputs['GetNamespaceRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const id = checkNamespace(v, 'namespace', request.namespace)
    v.check()
    await refresh(this.context, call)
    return { namespace: this.read(id) }
  }

  async usage(
    request: MessageOutputs['GetNamespaceUsageRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const id = checkNamespace(v, 'namespace', request.namespace)
    v.check()
    await refresh(this.context, call)
    const { quotas } = this.read(id)
    const query = { namespace: id, queue: '', countsSchedules: true }
    const used = await this.context.usage(query, call)
    const { waiting, inFlight, scheduleCount, started, written } = used
    const perSecond = (count: number): number => count / (rateLimits.windowMs / 1_000)
    const usage: MessageOutputs['NamespaceUsage'] = {
      liveTasks: String(waiting + inFlight),
      schedules: String(scheduleCount),
      queues: madeQueues(this.context, id),
      writesPerSecond: perSecond(written),
      dispatchesPerSecond: perSecond(started),
      concurrentDispatches: inFlight,
      // This version does not count them.
      payloadBytes: '0',
    }
    return { usage, quotas }
  }

  async list(request: MessageOutputs['ListNamespacesRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const paging = checkPaging(v, request)
    v.check()
    await refresh(this.context, call)
    const all = this.context.view.namespaces().map(toWire)
    const page = pageOf(all, paging, ({ namespace }) => namespace)
    return { namespaces: page.items, nextPageToken: page.nextPageToken }
  }

  async update(
    request: MessageOutputs['UpdateNamespaceRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    if (request.namespace === null) v.add('namespace', 'is required')
    v.check()
    const changes = request.namespace as Namespace
    const id = checkNamespace(v, 'namespace.namespace', changes.namespace)
    v.check()
    const mask = request.updateMask?.paths ?? []
    const plan = (): ResourceChange[] => {
      const found = this.context.view.namespace(id)
      if (found === undefined) throw notFound('namespace', id)
      const version = found.record?.version
      checkEtag(changes.etag, version ?? 0, `namespace ${id}`)
      const current = found.message
      const changeable = namespaceFields
      const merged = mergeMasked(v, { current, changes, mask, changeable })
      checkDefinition(v, merged)
      v.check()
      const value = codec.encode(definitionOnly({ ...merged, namespace: id }))
      return [{ kind: 'namespace', key: id, expected: version ?? 'absent', value }]
    }
    if (request.validateOnly) {
      await refresh(this.context, call)
      plan()
    } else await change(this.context, { call, requestId, method: 'UpdateNamespace' }, plan)
    return { namespace: this.read(id) }
  }

  async delete(
    request: MessageOutputs['DeleteNamespaceRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    const id = checkNamespace(v, 'namespace', request.namespace)
    if (id === defaultNamespace) v.add('namespace', 'the namespace default can not be deleted')
    v.check()
    await refresh(this.context, call)
    if (this.context.view.namespace(id) === undefined && request.allowMissing) return {}
    const held = await this.context.contentCount(id, call)
    if (held > 0) throw busy(id, `${held} tasks or schedules`)
    await change(this.context, { call, requestId, method: 'DeleteNamespace' }, () => {
      const { view } = this.context
      checkEtag(request.etag, view.namespace(id)?.record?.version ?? 0, `namespace ${id}`)
      const others = madeQueues(this.context, id) + view.calendars(id).length
      if (others > 0) throw busy(id, `${others} queues or calendars`)
      const keys = keyRemovals(this.context.door.table, { namespace: id })
      return [{ kind: 'namespace', key: id, expected: 'any', value: undefined }, ...keys]
    })
    return {}
  }

  private read(id: string): Namespace {
    const found = this.context.view.namespace(id)
    if (found === undefined) throw notFound('namespace', id)
    return toWire(found)
  }
}

/** Queues of a namespace that were made; `default` is there without. */
export function madeQueues({ view }: Pick<ResourceContext, 'view'>, namespace: string): number {
  return view.queues(namespace).filter(({ record }) => record !== undefined).length
}

function busy(id: string, what: string): SchedulerError {
  return new SchedulerError(
    'RESOURCE_BUSY',
    `namespace ${id} still holds ${what}; delete them first`,
    { metadata: { kind: 'namespace', id } },
  )
}

function checkDefinition(v: Violations, namespace: Namespace): void {
  const at = (name: string) => ({ v, field: `namespace.${name}` })
  checkText(at('description'), namespace.description, apiLimits.descriptionCharsMax)
  checkLabels(namespace.labels, { violations: v, path: 'namespace.', nowMs: 0 })
  checkRetention(at('retention'), namespace.retention)
  const { quotas, allowedHosts } = namespace
  const counts = { min: 0, max: Number.MAX_SAFE_INTEGER }
  for (const [name, value] of Object.entries(quotas ?? {})) {
    checkRange(at(`quotas.${snake(name)}`), value, counts)
  }
  if (allowedHosts.length > allowedHostsMax) {
    v.add('namespace.allowed_hosts', `has more than ${allowedHostsMax} hosts`)
  }
  for (const [position, host] of allowedHosts.entries()) {
    if (host.length <= hostCharsMax && hostPattern.test(host)) continue
    v.add(`namespace.allowed_hosts[${position}]`, `"${host}" is not a host, nor *. and a domain`)
  }
}

function snake(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function definitionOnly(namespace: Namespace): Namespace {
  return { ...namespace, etag: '', createTime: null, updateTime: null }
}

function toWire({ record, message }: Resource<Namespace>): Namespace {
  return {
    ...message,
    etag: etagOf(record?.version ?? 0),
    createTime: toTimestamp(record?.createdMs ?? 0) as Namespace['createTime'],
    updateTime: toTimestamp(record?.updatedMs ?? 0) as Namespace['updateTime'],
  }
}
