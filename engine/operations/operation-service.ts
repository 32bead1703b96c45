// OperationService: what goes on after its call was answered; and how other services begin one.
// Owns: ids, acceptance, waiting, cancelling.  Does not: run operations (operation-runner.ts).

import { randomBytes } from 'node:crypto'
import { pause } from '#base/clock'
import { apiCodec, apiLimits, type MessageOutputs, namePatterns } from '#proto'
import { SchedulerError } from '../errors.ts'
import { filterOf } from '../query/filter-input.ts'
import { checkText } from '../resources/policy-input.ts'
import {
  change,
  notFound,
  pageOf,
  type ResourceContext,
  refresh,
} from '../resources/resource-calls.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext } from '../services/status.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { durationMs, hash53, toTimestamp, Violations } from '../services/validate.ts'
import {
  decodeOperation,
  encodeOperation,
  hasEnded,
  type OperationKind,
  type OperationMessage,
  type OperationRequest,
} from './operation-record.ts'
import { operationLimits } from './operation-runner.ts'

type BulkOptions = MessageOutputs['BulkOptions'] | null
type Bulk = Pick<MessageOutputs['BulkCancelTasksRequest'], 'namespace' | 'filter' | 'options'>

/** Of one wait; WaitOperation looks again this often. */
const waitStepMs = 100

export interface Started {
  readonly kind: OperationKind
  readonly namespace: string
  readonly details: Readonly<Record<string, unknown>>
  /** What people are told that it does. */
  readonly what: string
}

export class OperationService {
  private readonly context: ResourceContext

  constructor(context: ResourceContext) {
    this.context = context
  }

  async get(request: MessageOutputs['GetOperationRequest'], call: CallContext): Promise<object> {
    const id = checkedId(request.operationId)
    await refresh(this.context, call)
    return { operation: this.read(id) }
  }

  async list(request: MessageOutputs['ListOperationsRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const paging = checkPaging(v, request)
    v.check()
    await refresh(this.context, call)
    const { namespace, states, kinds } = request
    const found = this.context.door.table
      .list('operation')
      .map(({ value }) => decodeOperation(value).operation)
      .filter((operation) => namespace === '' || operation.namespace === namespace)
      .filter((operation) => states.length === 0 || states.includes(operation.state))
      .filter((operation) => kinds.length === 0 || kinds.includes(operation.kind))
    const page = pageOf(found, paging, ({ operationId }) => operationId)
    return { operations: page.items, nextPageToken: page.nextPageToken }
  }

  /** Answers when it has ended, or when the time is up: the state says which. */
  async wait(request: MessageOutputs['WaitOperationRequest'], call: CallContext): Promise<object> {
    const id = checkedId(request.operationId)
    const wantedMs = durationMs(request.timeout) ?? apiLimits.waitMsDefault
    const { clock } = this.context
    const untilMs = clock.monotonicMs() + Math.min(wantedMs, call.timeoutMs, apiLimits.waitMsMax)
    await refresh(this.context, call)
    for (;;) {
      const operation = this.read(id)
      const leftMs = untilMs - clock.monotonicMs()
      if (hasEnded(operation) || leftMs <= waitStepMs) return { operation }
      await pause(clock, waitStepMs)
    }
  }

  /** What was done stays done; the page under way may still be. */
  async cancel(
    request: MessageOutputs['CancelOperationRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, request.requestId)
    v.check()
    const id = checkedId(request.operationId)
    await change(this.context, { call, requestId, method: 'CancelOperation' }, () => {
      const found = this.context.door.table.get('operation', id)
      if (found === undefined) throw notFound('operation', id)
      const record = decodeOperation(found.value)
      if (hasEnded(record.operation)) return []
      const endTime = toTimestamp(this.context.clock.wallMs()) as OperationMessage['endTime']
      const operation = {
        ...record.operation,
        state: 'OPERATION_STATE_CANCELLED',
        endTime,
      } as const
      const value = encodeOperation({ ...record, operation })
      return [{ kind: 'operation', key: id, expected: found.version, value }]
    })
    return { operation: this.read(id) }
  }

  /** Begins an operation over tasks by filter; the answer names it. */
  async startOnTasks(
    request: Bulk,
    call: CallContext,
    start: Pick<Started, 'kind' | 'what'>,
  ): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    if (request.filter === null) v.add('filter', 'is required; an empty one means every task')
    const filter = filterOf({ v, field: 'filter' }, request.filter)
    checkOptions(v, request.options)
    v.check()
    return this.start({ ...start, namespace, details: { filter } }, request.options, call)
  }

  /** Accepted, on a majority, when it resolves: it will be carried out. */
  async start(started: Started, options: BulkOptions, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, options?.requestId)
    v.check()
    const { kind, namespace, what } = started
    const operationId = newId(requestId)
    const nowMs = this.context.clock.wallMs()
    const request: OperationRequest = {
      kind,
      namespace,
      details: { ...started.details, reason: options?.reason ?? '' },
      dryRun: options?.dryRun === true,
      maxAffected: Number(options?.maxAffected ?? 0),
      maxPerSecond: options?.maxPerSecond ?? 0,
    }
    const codec = apiCodec('Operation')
    const operation = codec.decode(
      codec.encode({
        namespace,
        operationId,
        kind,
        state: 'OPERATION_STATE_PENDING',
        createTime: toTimestamp(nowMs),
        dryRun: request.dryRun,
        detail: what,
      }),
    )
    const counts = request.dryRun || request.maxAffected > 0
    const phase = counts ? 'count' : 'change'
    const value = encodeOperation({ operation, request, phase, cursor: '' })
    await change(this.context, { call, requestId, method: kind }, () => [
      { kind: 'operation', key: operationId, expected: 'absent', value },
    ])
    return { operation: this.read(operationId) }
  }

  private read(id: string): OperationMessage {
    const found = this.context.door.table.get('operation', id)
    if (found === undefined) throw notFound('operation', id)
    const { operation } = decodeOperation(found.value)
    if (!hasEnded(operation)) return operation
    const expireTime = toTimestamp(found.updatedMs + operationLimits.keptMs)
    return { ...operation, expireTime: expireTime as OperationMessage['expireTime'] }
  }
}

export function checkOptions(v: Violations, options: BulkOptions): void {
  if (options === null) return
  checkText({ v, field: 'options.reason' }, options.reason, apiLimits.reasonCharsMax)
  if (Number(options.maxAffected) < 0) v.add('options.max_affected', 'must not be negative')
  if (!(options.maxPerSecond >= 0)) v.add('options.max_per_second', 'must not be negative')
}

function checkedId(id: string): string {
  if (namePatterns.resourceId.test(id)) return id
  const field = 'operation_id'
  throw new SchedulerError('INVALID_ARGUMENT', `${field}: is required`, {
    violations: [{ field, description: 'must be the id that the call which began it answered' }],
  })
}

/** A repeated request names the operation that the first one began. */
function newId(requestId: string): string {
  if (requestId === '') return `op-${randomBytes(9).toString('hex')}`
  return `op-${hash53(`operation ${requestId}`).toString(36)}`
}
