// Operations through the client: `client.operations`.
// Owns: reading, waiting for and cancelling work that goes on after its call was answered.
// Does not: begin it (schedule-client.ts, or `call`), route or repeat calls (calls.ts).

import type { Calls } from './calls.ts'
import { monotonicMs } from './clock.ts'
import { SchedulerError } from './errors.ts'
import type { CallOptions } from './options.ts'
import { operationOf } from './schedule-answers.ts'
import type { BegunOperation } from './schedule-types.ts'
import { wireDuration } from './wire-values.ts'

/** Of one call of a wait, well within what a call may take. */
const waitLookMs = 3_000
const waitMsDefault = 300_000

export class OperationClient {
  private readonly calls: Calls
  private readonly namespace: string

  constructor(calls: Calls, namespace: string) {
    this.calls = calls
    this.namespace = namespace
  }

  /** How far it is. */
  async get(operationId: string, options: CallOptions = {}): Promise<BegunOperation> {
    const { operation } = await this.calls.call('GetOperation', { operationId }, options)
    return operationOf(answered(operation, 'GetOperation'))
  }

  /** Those of the client's namespace, or of another; page by page as they are taken. */
  async *all(
    options: CallOptions & { readonly namespace?: string } = {},
  ): AsyncGenerator<BegunOperation, void, undefined> {
    const namespace = options.namespace ?? this.namespace
    let pageToken = ''
    do {
      const page = await this.calls.call('ListOperations', { namespace, pageToken }, options)
      for (const operation of page.operations) yield operationOf(operation)
      pageToken = page.nextPageToken
    } while (pageToken !== '')
  }

  /**
   * Resolves when it has ended, well or not: its `state` says how. Rejects with DEADLINE_EXCEEDED
   * when `timeoutMs` (default five minutes) has passed first; it goes on.
   */
  async wait(
    operationId: string,
    options: CallOptions & { readonly timeoutMs?: number } = {},
  ): Promise<BegunOperation> {
    const untilMs = monotonicMs() + (options.timeoutMs ?? waitMsDefault)
    for (;;) {
      const leftMs = Math.max(0, untilMs - monotonicMs())
      const timeout = wireDuration(Math.min(leftMs, waitLookMs), 'timeoutMs') ?? null
      const answer = await this.calls.call('WaitOperation', { operationId, timeout }, options)
      const operation = operationOf(answered(answer.operation, 'WaitOperation'))
      if (operation.state !== 'PENDING' && operation.state !== 'RUNNING') return operation
      if (monotonicMs() < untilMs) continue
      const message = `operation ${operationId} is still ${operation.state}`
      throw new SchedulerError('DEADLINE_EXCEEDED', message, { tryAgain: 'yes', answered: true })
    }
  }

  /** It goes no further; what it has done stays done. */
  async cancel(operationId: string, options: CallOptions = {}): Promise<BegunOperation> {
    const { operation } = await this.calls.call('CancelOperation', { operationId }, options)
    return operationOf(answered(operation, 'CancelOperation'))
  }
}

function answered<T>(value: T | null, method: string): T {
  if (value !== null) return value
  throw new SchedulerError('INTERNAL', `the answer to ${method} is empty`, {
    tryAgain: 'no',
    answered: true,
  })
}
