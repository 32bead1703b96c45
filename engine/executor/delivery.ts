// One attempt on its way: from waiting for a connection to its report.
// Owns: its stage, its deadline, what was kept of the answer.  Does not: choose connections
// (connections.ts), know the other attempts (webhook.ts).
//   X1. Exactly one report, whatever comes first: answer, failure, deadline or stop.
//   X2. Nothing is sent after the report.

import type { Dispatcher } from 'undici'
import { AssertionFailure, assert, defined } from '#base/assert'
import type { FailureKind, ResultDetails } from '#machine'
import type { Attempt, AttemptReport } from './attempt.ts'
import type { Destination } from './destination.ts'
import { failureOf } from './failures.ts'
import {
  type AnswerHeaders,
  answerError,
  contentTypeOf,
  outcomeOf,
  retryAfterMs,
} from './response-rules.ts'

/** Read of an answer; the connection is cut when there is more. */
export const responseBytesMax = 1024 * 1024

export interface DeliveryOwner {
  wallMs(): number
  /** Once: the attempt has its report. */
  reported(delivery: Delivery): void
}

/** The connection that a delivery got. */
export interface Carrier {
  /** Once, maybe long after the report: `clean` if the connection can carry the next attempt. */
  settled(clean: boolean): void
}

type Stage = 'WAITING' | 'CONNECTING' | 'SENT' | 'ANSWERING' | 'REPORTED'

const noBytes = new Uint8Array(0)
const noHeaders: AnswerHeaders = {}

/** Passed to `abort`: the request is over for us already, so nobody reads it. */
const cutOff = new Error('cut off')

/**
 * An attempt waits for a free connection at most this long. Together with its timeout it has to
 * stay below the end of its lease (`leaseGraceMs` beyond the timeout): a lease that ends while the
 * request is under way would have it repeated.
 */
export const lineWaitMsMax = 5_000

export class Delivery implements Dispatcher.DispatchHandler {
  readonly attempt: Attempt
  readonly destination: Destination
  /** What the client is asked for. */
  readonly request: Dispatcher.DispatchOptions
  /** In the list of those in flight; its owner's. */
  position = -1
  /** In the line for a connection to its origin; the line's. */
  previous: Delivery | undefined
  next: Delivery | undefined
  /** By the monotonic clock: of the wait for a connection, then of the request. */
  deadlineMs: number
  private readonly done: (report: AttemptReport) => void
  private report: AttemptReport | undefined
  private readonly owner: DeliveryOwner
  private stage: Stage = 'WAITING'
  private readonly waitMs: number
  private carrier: Carrier | undefined
  private startedAtMs: number
  private controller: Dispatcher.DispatchController | undefined
  private status = 0
  private headers: AnswerHeaders = noHeaders
  private response: Uint8Array = noBytes
  private receivedBytes = 0

  constructor(options: {
    readonly attempt: Attempt
    readonly destination: Destination
    /** Name, value, name, value … */
    readonly headers: string[]
    readonly done: (report: AttemptReport) => void
    readonly owner: DeliveryOwner
    readonly monotonicMs: number
  }) {
    this.attempt = options.attempt
    this.destination = options.destination
    this.done = options.done
    this.owner = options.owner
    this.startedAtMs = options.owner.wallMs()
    this.waitMs = Math.min(options.attempt.timeoutMs, lineWaitMsMax)
    this.deadlineMs = options.monotonicMs + this.waitMs
    const { method, body } = options.attempt.webhook
    this.request = {
      path: options.destination.path,
      method,
      headers: options.headers,
      body: body.length === 0 ? null : body,
    }
  }

  /** Calls the one that waits for the report. */
  tell(): void {
    this.done(defined(this.report, 'only what has its report is told'))
  }

  /** It has a connection, or one is being made for it. The attempt's time begins. */
  connecting(carrier: Carrier, monotonicMs: number): void {
    assert(this.stage === 'WAITING', 'a delivery gets one connection')
    this.stage = 'CONNECTING'
    this.carrier = carrier
    this.startedAtMs = this.owner.wallMs()
    this.deadlineMs = monotonicMs + this.attempt.timeoutMs
  }

  /** The deadline passed. */
  expire(): void {
    const { place } = this.destination
    const { timeoutMs } = this.attempt
    if (this.stage === 'WAITING') {
      const why = `all connections to ${place} were busy for ${this.waitMs} ms`
      this.fail('NOT_SENT', `never sent: ${why} (webhook.connectionsPerOrigin)`)
    } else if (this.stage === 'CONNECTING') {
      const why = `never sent: no connection to ${place} within ${timeoutMs} ms`
      this.fail('FAILED_RETRYABLE', why, 'CONNECT')
    } else if (this.stage === 'SENT') {
      const why = `outcome unknown: no answer from ${place} within ${timeoutMs} ms`
      this.fail('TIMED_OUT', why, 'TIMEOUT')
    } else if (this.stage === 'ANSWERING') {
      const answer = `the answer ${this.status} from ${place}`
      const why = `outcome unknown: ${answer} was not complete within ${timeoutMs} ms`
      this.fail('TIMED_OUT', why, 'TIMEOUT')
    }
  }

  /** The node stops, and waits no longer. */
  stop(): void {
    const wasSent = this.stage === 'SENT' || this.stage === 'ANSWERING'
    const what = wasSent ? 'outcome unknown' : 'never sent'
    const outcome = wasSent ? 'TIMED_OUT' : 'NOT_SENT'
    this.fail(outcome, `${what}: cut off, since the node stops`, wasSent ? 'TIMEOUT' : 'NONE')
  }

  cut(why: string): void {
    this.fail('BROKEN_OFF', `cut off: ${why}`, 'CONNECT')
  }

  /** Reports a failure that is no answer, and cuts off what is under way. */
  fail(outcome: AttemptReport['outcome'], error: string, kind: FailureKind = 'NONE'): void {
    if (this.stage === 'REPORTED') return
    this.finish(outcome, { error, kind, waitMs: 0 })
    this.controller?.abort(cutOff)
  }

  // ---------------------------------------------------------------------- called by the connection

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.stage === 'REPORTED') {
      controller.abort(cutOff)
      return
    }
    if (this.attempt.mayBeSent?.() === false) {
      const error = 'never sent: its session was not renewed in time'
      this.finish('NOT_SENT', { error, kind: 'NONE', waitMs: 0 })
      controller.abort(cutOff)
      return
    }
    this.controller = controller
    this.stage = 'SENT'
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: AnswerHeaders,
  ): void {
    // Before the answer there may be hints (103).
    if (status < 200 || this.stage === 'REPORTED') return
    this.stage = 'ANSWERING'
    this.status = status
    this.headers = headers
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.stage === 'REPORTED') return
    const room = this.attempt.webhook.responseBytesMax - this.response.length
    if (room > 0) this.keep(chunk, room)
    this.receivedBytes += chunk.length
    if (this.receivedBytes <= responseBytesMax) return
    // The status was said, and decides; nobody needs the rest.
    this.finishByStatus()
    this.controller?.abort(cutOff)
  }

  onResponseEnd(): void {
    if (this.stage !== 'REPORTED') this.finishByStatus()
    this.carrier?.settled(true)
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    // Whatever is thrown in these calls ends here. A bug of ours must not pass for a failure of
    // theirs.
    if (error instanceof AssertionFailure) queueMicrotask(() => raise(error))
    if (this.stage !== 'REPORTED') {
      const failure = failureOf(error, {
        place: this.destination.place,
        wasSent: this.stage !== 'CONNECTING' && this.stage !== 'WAITING',
        status: this.status,
      })
      this.finish(failure.outcome, { ...failure, waitMs: 0 })
    }
    this.carrier?.settled(false)
  }

  // ------------------------------------------------------------------------------------ the report

  private keep(chunk: Uint8Array, room: number): void {
    const kept = this.response.length
    const bytes = new Uint8Array(kept + Math.min(room, chunk.length))
    bytes.set(this.response)
    bytes.set(chunk.length > room ? chunk.subarray(0, room) : chunk, kept)
    this.response = bytes
  }

  private detailsOf(kind: FailureKind): ResultDetails {
    const contentType = this.receivedBytes > 0 ? contentTypeOf(this.headers) : ''
    const truncated = this.receivedBytes > this.response.length
    return { kind, errorType: '', contentType, truncated }
  }

  private finishByStatus(): void {
    const { status, headers } = this
    const outcome = outcomeOf(status, headers)
    if (outcome === 'SUCCEEDED') {
      this.finish(outcome, { error: '', kind: 'NONE', waitMs: 0 })
      return
    }
    // Whatever this answer means by default: a rule of the task may have it tried again.
    const waitMs = retryAfterMs(headers, this.owner.wallMs())
    const error = answerError(status, outcome, headers)
    this.finish(outcome, { error, kind: 'HTTP_STATUS', waitMs })
  }

  private finish(
    outcome: AttemptReport['outcome'],
    why: { readonly error: string; readonly kind: FailureKind; readonly waitMs: number },
  ): void {
    assert(this.stage !== 'REPORTED', 'an attempt is reported once (X1)')
    this.stage = 'REPORTED'
    const endedAtMs = this.owner.wallMs()
    const report: AttemptReport = {
      outcome,
      status: this.status,
      error: why.error,
      response: this.response,
      startedAtMs: this.startedAtMs,
      // The wall clock may have been set back meanwhile.
      endedAtMs: Math.max(endedAtMs, this.startedAtMs),
      retryAfterMs: why.waitMs,
    }
    const isPlain = why.kind === 'NONE' && this.receivedBytes === 0
    this.report = isPlain ? report : { ...report, details: this.detailsOf(why.kind) }
    this.owner.reported(this)
  }
}

function raise(error: Error): never {
  throw error
}
