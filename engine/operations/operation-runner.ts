// Runs operations: on the node that leads the directory, page by page, until each has ended.
// Owns: which are under way, their pace, their progress on record, cancelling, going on after a
// failover.  Does not: know what a page does (the step of its kind).
//   OP1. An operation that was accepted ends: whoever leads the directory goes on where the record
//        says.
//   OP2. A page may be done twice, by an old and a new leader or after a crash: steps are
//        repeatable, and a second time counts as unchanged.
//   OP3. Progress is written under the version that was read: a runner that was overtaken stops.

import { type Clock, pause } from '#base/clock'
import { SchedulerError } from '../errors.ts'
import { richStatusOf } from '../services/status.ts'
import { toTimestamp } from '../services/validate.ts'
import type { ResourceDoor } from '../resources/resource-door.ts'
import {
  decodeOperation,
  encodeOperation,
  hasEnded,
  type OperationKind,
  type OperationMessage,
  type OperationRecord,
  type OperationRequest,
} from './operation-record.ts'

export const operationLimits = {
  /** Operations that run at the same time; the others wait, the oldest first. */
  underWayMax: 4,
  /** Resources that one page looks at or changes at most. */
  pageMax: 200,
  /** Progress is written this often at most. */
  recordIntervalMs: 500,
  /** A page has to end within this time. */
  pageTimeoutMs: 10_000,
  /** Failed pages in a row after which an operation is given up. */
  pageFailuresMax: 20,
  /** Failures of single resources that are kept. */
  failuresKeptMax: 10,
  /** An ended operation is kept this long. */
  keptMs: 7 * 86_400_000,
} as const

/** Wait after a page that could not be done. */
const failureDelayMs = 500

export interface PageResult {
  /** Where to go on; undefined: nothing is left. */
  readonly cursor: string | undefined
  /** Changed, or would be if it only counts. */
  readonly succeeded: number
  readonly unchanged: number
  readonly failures: OperationMessage['failures']
}

export interface PageOptions {
  /** Changes nothing. */
  readonly onlyCounts: boolean
  /** Changes at most so many. */
  readonly limit: number
  readonly timeoutMs: number
}

/** What one kind of operation does with one page. Rejects when the page has to be tried again. */
export type OperationStep = (
  request: OperationRequest,
  cursor: string,
  options: PageOptions,
) => Promise<PageResult>

export type OperationSteps = Readonly<Partial<Record<OperationKind, OperationStep>>>

export interface RunnerOptions {
  readonly door: ResourceDoor
  readonly clock: Clock
  readonly steps: OperationSteps
  /** Leads the directory now. */
  readonly leads: () => boolean
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
}

export class OperationRunner {
  private readonly o: RunnerOptions
  private readonly underWay = new Set<string>()
  private stopped = false

  constructor(options: RunnerOptions) {
    this.o = options
  }

  /** Called now and then: takes up what nobody runs, removes what was kept long enough. */
  maintain(): void {
    if (this.stopped || !this.o.leads()) return
    const nowMs = this.o.clock.wallMs()
    for (const { key, version, updatedMs, value } of this.o.door.table.list('operation')) {
      const { operation } = decodeOperation(value)
      if (!hasEnded(operation)) this.begin(key)
      else if (updatedMs + operationLimits.keptMs < nowMs) this.remove(key, version)
    }
  }

  stop(): void {
    this.stopped = true
  }

  private begin(id: string): void {
    if (this.underWay.has(id) || this.underWay.size >= operationLimits.underWayMax) return
    this.underWay.add(id)
    this.run(id)
      .catch((error: unknown) =>
        this.o.warn('an operation was interrupted; it goes on later', { id, error: String(error) }),
      )
      .finally(() => this.underWay.delete(id))
  }

  private remove(key: string, version: number): void {
    if (this.underWay.has(key)) return
    this.underWay.add(key)
    const change = { kind: 'operation', key, expected: version, value: undefined } as const
    const set = { changes: [change], requestHash: 0, atMs: this.o.clock.wallMs() }
    this.o.door
      .change(set, operationLimits.pageTimeoutMs)
      .catch(() => {
        // The next round tries again.
      })
      .finally(() => this.underWay.delete(key))
  }

  private async run(id: string): Promise<void> {
    let current = this.read(id)
    let writtenAtMs = this.o.clock.monotonicMs()
    let failedPages = 0
    while (current !== undefined && !this.stopped && this.o.leads()) {
      const startedMs = this.o.clock.monotonicMs()
      let next: OperationRecord
      try {
        next = await this.page(current.record)
        failedPages = 0
      } catch (error) {
        failedPages += 1
        if (!isHopeless(error) && failedPages <= operationLimits.pageFailuresMax) {
          await pause(this.o.clock, failureDelayMs)
          continue
        }
        next = {
          ...current.record,
          operation: failedBy(current.record.operation, error, this.o.clock.wallMs()),
        }
      }
      const ended = hasEnded(next.operation)
      const due = startedMs - writtenAtMs >= operationLimits.recordIntervalMs
      if (ended || due) {
        current = await this.write(id, current.version, next)
        writtenAtMs = this.o.clock.monotonicMs()
        if (ended) return
      } else current = { record: next, version: current.version }
      await this.keepPace(next, startedMs)
    }
  }

  private async page(record: OperationRecord): Promise<OperationRecord> {
    const { request, cursor } = record
    const step = this.o.steps[request.kind]
    if (step === undefined) {
      throw new SchedulerError('UNIMPLEMENTED', `this node can not do ${request.kind}`)
    }
    const onlyCounts = record.phase === 'count'
    const isFast = onlyCounts || request.maxPerSecond === 0
    const perSecond = isFast ? Infinity : Math.ceil(request.maxPerSecond)
    const limit = Math.min(perSecond, operationLimits.pageMax)
    const { pageTimeoutMs: timeoutMs } = operationLimits
    const page = await step(request, cursor, { onlyCounts, limit, timeoutMs })
    return afterPage(record, page, this.o.clock.wallMs())
  }

  /** Spreads pages so that no more resources are changed in a second than was asked for. */
  private async keepPace(record: OperationRecord, startedMs: number): Promise<void> {
    const { request, operation, phase } = record
    if (request.maxPerSecond === 0 || phase === 'count') return
    const counted = Number(operation.succeededCount)
    const begunMs = Number(operation.createTime?.seconds ?? 0) * 1_000
    const earliestMs = begunMs + (counted / request.maxPerSecond) * 1_000
    const waitMs = Math.min(earliestMs - this.o.clock.wallMs(), 60_000)
    const spentMs = this.o.clock.monotonicMs() - startedMs
    if (waitMs > spentMs) await pause(this.o.clock, waitMs)
  }

  private read(id: string): { record: OperationRecord; version: number } | undefined {
    const found = this.o.door.table.get('operation', id)
    if (found === undefined) return undefined
    const record = decodeOperation(found.value)
    return hasEnded(record.operation) ? undefined : { record, version: found.version }
  }

  /** OP3. Undefined: it was cancelled, or another runner has it. */
  private async write(
    id: string,
    version: number,
    record: OperationRecord,
  ): Promise<{ record: OperationRecord; version: number } | undefined> {
    const value = encodeOperation(record)
    const change = { kind: 'operation', key: id, expected: version, value } as const
    const set = { changes: [change], requestHash: 0, atMs: this.o.clock.wallMs() }
    const outcome = await this.o.door.change(set, operationLimits.pageTimeoutMs)
    const [written] = outcome.ok ? outcome.versions : []
    return written === undefined ? undefined : { record, version: written }
  }
}

/** The record after one more page of its phase. */
function afterPage(record: OperationRecord, page: PageResult, nowMs: number): OperationRecord {
  const { request, phase } = record
  const plus = (count: string | number, more: number): string => String(Number(count) + more)
  const updateTime = toTimestamp(nowMs) as OperationMessage['updateTime']
  const { failures, totalCount, succeededCount, unchangedCount, failedCount } = record.operation
  const running = { ...record.operation, state: 'OPERATION_STATE_RUNNING', updateTime } as const
  if (phase === 'count') {
    const total = plus(totalCount, page.succeeded)
    const operation = { ...running, totalCount: total }
    if (page.cursor !== undefined) return { ...record, operation, cursor: page.cursor }
    return counted({ ...record, operation }, nowMs)
  }
  const operation: OperationMessage = {
    ...running,
    succeededCount: plus(succeededCount, page.succeeded),
    unchangedCount: plus(unchangedCount, page.unchanged),
    failedCount: plus(failedCount, page.failures.length),
    failures: [...failures, ...page.failures].slice(0, operationLimits.failuresKeptMax),
  }
  if (page.cursor !== undefined) return { ...record, operation, cursor: page.cursor }
  return { request, phase, cursor: '', operation: succeeded(operation, nowMs) }
}

/**
 * What every node would meet as well. Damaged data, or a mistake of ours, may be one node's alone:
 * it ends itself, and another one has what it was to change (found by seed 2168).
 */
function isHopeless(error: unknown): boolean {
  if (!(error instanceof SchedulerError)) return false
  return error.tryAgain === 'no' && error.code !== 'INTERNAL'
}

/** Everything is counted: that is all of a dry run, too much for a bound, or the time to begin. */
function counted(record: OperationRecord, nowMs: number): OperationRecord {
  const { request, operation } = record
  const { totalCount } = operation
  if (request.dryRun) {
    return { ...record, operation: succeeded({ ...operation, succeededCount: totalCount }, nowMs) }
  }
  if (request.maxAffected > 0 && Number(totalCount) > request.maxAffected) {
    const error = new SchedulerError(
      'RESOURCE_BUSY',
      `${totalCount} would be changed, more than max_affected (${request.maxAffected}): nothing ` +
        'was changed; narrow the filter or raise the bound',
    )
    return { ...record, operation: failedBy(operation, error, nowMs) }
  }
  return { ...record, phase: 'change', cursor: '' }
}

function succeeded(operation: OperationMessage, nowMs: number): OperationMessage {
  const endTime = toTimestamp(nowMs) as OperationMessage['endTime']
  return { ...operation, state: 'OPERATION_STATE_SUCCEEDED', endTime }
}

function failedBy(operation: OperationMessage, error: unknown, nowMs: number): OperationMessage {
  const { code, message } = richStatusOf(error)
  const endTime = toTimestamp(nowMs) as OperationMessage['endTime']
  const status = { code, message, details: [] }
  return { ...operation, state: 'OPERATION_STATE_FAILED', endTime, error: status }
}
