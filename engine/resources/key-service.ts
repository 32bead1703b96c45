// Concurrency keys of queues: limits of their own, pauses, and what there is of them.
// Owns: the records of keys; one that says nothing is not kept.  Does not: hold tasks back (the
// leaders of the shards do, by holds.ts), enforce limits (this version keeps and shows them).

import type { GroupId } from '#base/brand'
import { afterWrite } from '../errors.ts'
import { apiLimits, type MessageOutputs } from '#proto'
import { type KeyCounts, mergedKeys, type QueueKeys } from '../query/queue-keys.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext } from '../services/status.ts'
import { checkConcurrencyKey } from '../services/task-extras.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import type { ServiceContext } from '../services/task-service.ts'
import { timestampMs, toTimestamp, Violations } from '../services/validate.ts'
import {
  type KeyMessage,
  type KeyName,
  type KeyPlace,
  keyCodec,
  keyRecordOf,
  pauseInForce,
  recordedKeys,
  recordKey,
} from './key-record.ts'
import { checkRateLimit, checkRange, checkText } from './policy-input.ts'
import { checkQueueId } from './queue-input.ts'
import { change, notFound, type ResourceContext, refresh } from './resource-calls.ts'
import type { ResourceChange } from './resource-table.ts'

export interface KeyContext extends ResourceContext {
  /** Keys with tasks, behind `after`, of all shards. */
  readonly keys: (
    query: KeyPlace & { readonly after: string; readonly prefix: string; readonly limit: number },
    call: CallContext,
  ) => Promise<QueueKeys>
}

export class KeyService {
  private readonly context: KeyContext

  constructor(context: KeyContext) {
    this.context = context
  }

  async list(request: MessageOutputs['ListKeysRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const { pageSize, pageToken } = checkPaging(v, request)
    const queue = queueOf(v, request)
    v.check()
    await refresh(this.context, call)
    this.known(queue)
    const query = { ...queue, after: pageToken, prefix: request.keyPrefix, limit: pageSize }
    const { found, isCut } = await this.context.keys(query, call)
    const lastKey = isCut ? found.at(-1)?.key : undefined
    const all = this.withRecords(query, found).filter(
      ({ key }) => lastKey === undefined || key <= lastKey,
    )
    const page = all.slice(0, pageSize)
    const last = page.at(-1)
    const isLast = page.length === all.length && lastKey === undefined
    const nextPageToken = isLast ? '' : (last?.key ?? lastKey ?? '')
    const keys = request.onlyHeld ? page.filter(({ pause }) => pause !== null) : page
    return { keys, nextPageToken }
  }

  async setLimit(
    request: MessageOutputs['SetKeyLimitRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    checkRateLimit({ v, field: 'limit' }, request.limit)
    checkRange({ v, field: 'weight' }, request.weight, { min: 0, max: weightMax })
    const { limit, weight } = request
    return await this.change(v, request, { call, method: 'SetKeyLimit', patch: { limit, weight } })
  }

  async pause(request: MessageOutputs['PauseKeyRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    checkText({ v, field: 'reason' }, request.reason, apiLimits.reasonCharsMax)
    const untilMs = timestampMs(request.until)
    const nowMs = this.context.clock.wallMs()
    if (untilMs !== undefined && untilMs <= nowMs) v.add('until', 'must be in the future')
    const pause = {
      reason: request.reason,
      pausedBy: '',
      pauseTime: toTimestamp(nowMs) as MessageOutputs['PauseInfo']['pauseTime'],
      until: request.until,
    }
    return await this.change(v, request, { call, method: 'PauseKey', patch: { pause } })
  }

  async resume(request: MessageOutputs['ResumeKeyRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    return await this.change(v, request, { call, method: 'ResumeKey', patch: { pause: null } })
  }

  private async change(
    v: Violations,
    request: KeyName & { readonly requestId: string },
    to: {
      readonly call: CallContext
      readonly method: string
      readonly patch: Partial<KeyMessage>
    },
  ): Promise<object> {
    const requestId = checkRequestId(v, request.requestId)
    const name = { ...queueOf(v, request), key: request.key }
    if (name.key === '') v.add('key', 'is required')
    checkConcurrencyKey(v, 'key', name.key)
    v.check()
    const { call, method, patch } = to
    await change(this.context, { call, requestId, method }, () => {
      this.known(name)
      return this.planOf(name, { ...this.recordOf(name).message, ...patch })
    })
    // Of all keys that begin as it does, it is the first.
    const query = { ...name, after: '', prefix: name.key, limit: 1 }
    const counted = await afterWrite(this.context.keys(query, call))
    const counts = counted.found.find(({ key }) => key === name.key)
    return { key: this.toWire(name, counts) }
  }

  /** The record as it is to be; one that says nothing goes. */
  private planOf(name: KeyName, key: KeyMessage): ResourceChange[] {
    const { version } = this.recordOf(name)
    const says = key.limit !== null || key.weight !== 0 || key.pause !== null
    const kept = { ...name, limit: key.limit, weight: key.weight, pause: key.pause }
    const value = says ? keyCodec.encode(kept) : undefined
    if (value === undefined && version === undefined) return []
    return [{ kind: 'key', key: recordKey(name), expected: version ?? 'absent', value }]
  }

  private recordOf(name: KeyName): ReturnType<typeof keyRecordOf> {
    return keyRecordOf(this.context.door.table, name)
  }

  private withRecords(
    query: { readonly after: string; readonly prefix: string } & KeyPlace,
    found: readonly KeyCounts[],
  ): KeyMessage[] {
    const names = new Map(found.map((counts) => [counts.key, counts as KeyCounts | undefined]))
    for (const key of recordedKeys(this.context.door.table, query)) {
      const isMeant = key > query.after && key.startsWith(query.prefix)
      if (isMeant && !names.has(key)) names.set(key, undefined)
    }
    const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
    return sorted.map(([key, counts]) => this.toWire({ ...query, key }, counts))
  }

  private toWire({ namespace, queueId, key }: KeyName, counts: KeyCounts | undefined): KeyMessage {
    const { message } = this.recordOf({ namespace, queueId, key })
    return {
      ...message,
      namespace,
      queueId,
      key,
      pause: pauseInForce(message, this.context.clock.wallMs()),
      readyCount: String(counts?.ready ?? 0),
      inFlightCount: String(counts?.inFlight ?? 0),
      pendingCount: String(counts?.pending ?? 0),
      throttledUntil: null,
    }
  }

  private known({ namespace, queueId }: KeyPlace): void {
    if (this.context.view.queue(namespace, queueId) !== undefined) return
    throw notFound('queue', `${namespace}/${queueId}`)
  }
}

const weightMax = 100

function queueOf(
  v: Violations,
  request: { readonly namespace: string; readonly queueId: string },
): KeyPlace {
  const namespace = checkNamespace(v, 'namespace', request.namespace)
  return { namespace, queueId: checkQueueId(v, 'queue_id', request.queueId) }
}

export function keysReader({
  router,
  clock,
  shardCount,
}: Pick<ServiceContext, 'router' | 'clock' | 'shardCount'>): KeyContext['keys'] {
  return async ({ namespace, queueId: queue, after, prefix, limit }, call) => {
    const deadlineMs = clock.monotonicMs() + call.timeoutMs
    const shards = Array.from({ length: shardCount() }, (_, i) => (i + 1) as GroupId)
    const request = { namespace, queue, after, prefix, limit, stale: false }
    return mergedKeys(
      await Promise.all(shards.map((shard) => router.queueKeys(shard, request, deadlineMs))),
    )
  }
}
