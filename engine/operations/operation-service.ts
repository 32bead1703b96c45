// OperationService: what goes on after its call was answered; and how other services begin one.
// Owns: ids, acceptance, waiting, cancelling.  Does not: run operations (operation-runner.ts).

import { pause } from '#base/clock'
import { drawHex } from '#base/prng'
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
import { checkLabels } from '../services/label-input.ts'
import { undrainedOf } from '../resources/queue-record.ts'
import type { ResourceChange } from '../resources/resource-table.ts'
import { checkPaging } from '../services/paging.ts'
import type { CallContext } from '../services/status.ts'
import { scheduleMatcher } from '../services/schedule-filter.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { checkOverrides } from '../services/task-overrides.ts'
import { durationMs, hash53, timestampMs, toTimestamp, Violations } from '../services/validate.ts'
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
type DeadLetters = Pick<
  MessageOutputs['PurgeDeadLettersRequest'],
  'namespace' | 'queueId' | 'filter' | 'options'
> & { readonly overrides?: MessageOutputs['TaskOverrides'] | null }
type Bulk = Pick<MessageOutputs['BulkCancelTasksRequest'], 'namespace' | 'filter' | 'options'>

type BulkSchedules = Pick<
  MessageOutputs['BulkPauseSchedulesRequest'],
  'namespace' | 'filter' | 'options'
>

/** Of one wait; WaitOperation looks again this often. */
const waitStepMs = 100

export interface Started {
  readonly kind: OperationKind
  readonly namespace: string
  readonly details: Readonly<Record<string, unknown>>
  /** What people are told that it does. */
  readonly what: string
  /** What changes in the same moment in which it is accepted. */
  readonly alongside?: () => readonly ResourceChange[]
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
    await refresh(this.context, call)
    return await this.untilEnded(id, Math.min(wantedMs, call.timeoutMs, apiLimits.waitMsMax))
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
      const cancelled = { kind: 'operation', key: id, expected: found.version, value } as const
      return [cancelled, ...undoneBy(this.context, record.request)]
    })
    return { operation: this.read(id) }
  }

  /** The operation that this request began; undefined: none that is known. */
  begun(requestId: string): OperationMessage | undefined {
    if (requestId === '') return undefined
    const found = this.context.door.table.get('operation', newId(this.context, requestId))
    return found === undefined ? undefined : decodeOperation(found.value).operation
  }

  /** An operation of this kind that has not ended; undefined: there is none. */
  underWay(
    kind: OperationKind,
    isMeant: (request: OperationRequest) => boolean,
  ): OperationMessage | undefined {
    for (const { value } of this.context.door.table.list('operation')) {
      const { operation, request } = decodeOperation(value)
      if (request.kind === kind && !hasEnded(operation) && isMeant(request)) return operation
    }
    return undefined
  }

  /** Sets and removes labels of tasks that have not ended. */
  async startLabels(
    request: MessageOutputs['BulkUpdateTaskLabelsRequest'],
    call: CallContext,
  ): Promise<object> {
    const v = new Violations()
    const { setLabels, removeLabels } = request
    checkLabels(setLabels, { violations: v, path: '', nowMs: 0 })
    if (Object.keys(setLabels).length + removeLabels.length === 0) {
      v.add('set_labels', 'say what to set or to remove')
    }
    v.check()
    const kind = 'OPERATION_KIND_UPDATE_TASK_LABELS'
    const what = 'changes labels of tasks'
    return await this.startOnTasks(request, call, { kind, what }, { setLabels, removeLabels })
  }

  /** Redrives or purges FAILED tasks, of one queue or of all. */
  async startOnDeadLetters(
    request: DeadLetters,
    call: CallContext,
    start: { readonly kind: OperationKind; readonly what: string },
  ): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const given = filterOf({ v, field: 'filter' }, request.filter)
    if (given.states !== undefined) v.add('filter.states', 'must be empty: dead letters are FAILED')
    checkOptions(v, request.options)
    const overrides = request.overrides ?? null
    if (overrides !== null) {
      checkOverrides(overrides, { violations: v, path: 'overrides.', nowMs: 0 })
    }
    v.check()
    const queues = request.queueId === '' ? {} : { queues: [request.queueId] }
    const filter = { ...given, ...queues, states: ['FAILED'] }
    const bytes = overrides === null ? undefined : apiCodec('TaskOverrides').encode(overrides)
    const details = { filter, ...(bytes === undefined ? {} : { overrides: bytes }) }
    return await this.start({ ...start, namespace, details }, request.options, call)
  }

  /** Begins an operation over tasks by filter; the answer names it. */
  async startOnTasks(
    request: Bulk,
    call: CallContext,
    start: Pick<Started, 'kind' | 'what'>,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    if (request.filter === null) v.add('filter', 'is required; an empty one means every task')
    const filter = filterOf({ v, field: 'filter' }, request.filter)
    checkOptions(v, request.options)
    v.check()
    const details = { ...more, filter }
    return await this.start({ ...start, namespace, details }, request.options, call)
  }

  /** Begins an operation over schedules by filter; the answer names it. */
  private async startOnSchedules(
    request: BulkSchedules,
    call: CallContext,
    start: Pick<Started, 'kind' | 'what'>,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<object> {
    const v = new Violations()
    const namespace = checkNamespace(v, 'namespace', request.namespace)
    const { filter } = request
    if (filter === null) v.add('filter', 'is required; an empty one means every schedule')
    scheduleMatcher(v, filter, { nowMs: 0, timesOf: () => undefined })
    checkOptions(v, request.options)
    v.check()
    const details = { ...more, filter: apiCodec('ScheduleFilter').encode(filter ?? {}) }
    return await this.start({ ...start, namespace, details }, request.options, call)
  }

  async startPauses(
    request: MessageOutputs['BulkPauseSchedulesRequest'],
    call: CallContext,
  ): Promise<object> {
    const untilMs = timestampMs(request.until) ?? 0
    const v = new Violations()
    if (untilMs !== 0 && untilMs <= this.context.clock.wallMs()) {
      v.add('until', 'lies in the past; give a time to come, or leave it unset')
    }
    v.check()
    const start = { kind: 'OPERATION_KIND_PAUSE_SCHEDULES', what: 'pauses schedules' } as const
    return await this.startOnSchedules(request, call, start, { untilMs })
  }

  async startResumptions(
    request: MessageOutputs['BulkResumeSchedulesRequest'],
    call: CallContext,
  ): Promise<object> {
    const { catchUp } = request
    const start = { kind: 'OPERATION_KIND_RESUME_SCHEDULES', what: 'resumes schedules' } as const
    return await this.startOnSchedules(request, call, start, { catchUp })
  }

  async startDeletions(
    request: MessageOutputs['BulkDeleteSchedulesRequest'],
    call: CallContext,
  ): Promise<object> {
    const { cancelTasks } = request
    const start = { kind: 'OPERATION_KIND_DELETE_SCHEDULES', what: 'deletes schedules' } as const
    return await this.startOnSchedules(request, call, start, { cancelTasks })
  }

  /** Accepted, on a majority, when it resolves: it will be carried out. */
  async start(started: Started, options: BulkOptions, call: CallContext): Promise<object> {
    const v = new Violations()
    const requestId = checkRequestId(v, options?.requestId)
    v.check()
    const { kind, namespace, what } = started
    const operationId = newId(this.context, requestId)
    const nowMs = this.context.clock.wallMs()
    const request: OperationRequest = {
      kind,
      namespace,
      details: { ...started.details, reason: options?.reason ?? '' },
      dryRun: options?.dryRun === true,
      maxAffected: Number(options?.maxAffected ?? 0),
      maxPerSecond: options?.maxPerSecond || defaultPace(kind),
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
      ...(started.alongside?.() ?? []),
    ])
    // Who only asks how many there are gets the number, if it is known in time.
    if (request.dryRun) return await this.untilEnded(operationId, call.timeoutMs / 2)
    return { operation: this.read(operationId) }
  }

  private async untilEnded(id: string, withinMs: number): Promise<object> {
    const { clock } = this.context
    const untilMs = clock.monotonicMs() + withinMs
    for (;;) {
      const operation = this.read(id)
      if (hasEnded(operation) || untilMs - clock.monotonicMs() <= waitStepMs) return { operation }
      await pause(clock, waitStepMs)
    }
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

/** What has to be put back when an operation is cancelled. */
function undoneBy(context: ResourceContext, { kind, ...request }: OperationRequest) {
  if (kind !== 'OPERATION_KIND_DELETE_QUEUE') return []
  const { namespace, details } = request
  return undrainedOf(context, { namespace, id: String(details['queue']) })
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

/** A redrive sends what failed before to the same targets: slowly, unless it is asked otherwise. */
function defaultPace(kind: OperationKind): number {
  return kind === 'OPERATION_KIND_REDRIVE' ? apiLimits.redrivePerSecondDefault : 0
}

/** A repeated request names the operation that the first one began. */
function newId({ random }: ResourceContext, requestId: string): string {
  if (requestId === '') return `op-${drawHex(random, 9)}`
  return `op-${hash53(`operation ${requestId}`).toString(36)}`
}
