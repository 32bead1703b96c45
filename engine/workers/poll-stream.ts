// WorkerService.PollTasks: one worker's stream.
// Owns: the order of messages, and that a worker that talks too fast, or reads too slowly, waits.
// Does not: decide who gets what (gateway.ts).
//   K5. A keepalive is answered when the sessions were renewed after it had come; only the newest
//       is worth an answer.

import type { ServerDuplexStream } from '@grpc/grpc-js'
import { statusObject } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { AttemptReport } from '../executor/attempt.ts'
import { richStatusOf } from '../services/status.ts'
import { toDuration, Violations } from '../services/validate.ts'
import { ConnectedWorker } from './connected-worker.ts'
import type { WorkerGateway } from './gateway.ts'
import { checkHello, type WireHello } from './worker-hello.ts'
import {
  completed,
  failed,
  notBegun,
  progressBytesMax,
  snoozed,
  type WireCompleted,
  type WireFailed,
  type WireSnoozed,
} from './worker-reports.ts'

export const streamLimits = {
  /** Reports of one worker that are not answered yet; beyond it no more is read. */
  reportsMax: 1_000,
} as const

export interface WireReport {
  readonly sequence?: string
  readonly report?: { readonly taskId?: string; readonly leaseToken?: string } | null
  readonly outcome?: string
  readonly started?: object | null
  readonly completed?: WireCompleted | null
  readonly failed?: WireFailed | null
  readonly snoozed?: WireSnoozed | null
  readonly released?: object | null
  readonly progress?: { readonly progress?: string } | null
}

interface PollRequest {
  readonly message?: string
  readonly hello?: WireHello | null
  readonly credit?: { readonly count?: number } | null
  readonly report?: WireReport | null
  readonly keepalive?: { readonly sequence?: string } | null
  readonly drain?: object | null
}

export type PollCall = ServerDuplexStream<PollRequest, object>

/** Resolves when the stream is to end; rejects with what is wrong with it. */
export function pollTasks(gateway: WorkerGateway, call: PollCall): Promise<void> {
  return new PollStream(gateway, call).run()
}

class PollStream {
  private readonly gateway: WorkerGateway
  private readonly call: PollCall
  private worker: ConnectedWorker | undefined
  private greeted = false
  private reports = 0
  private isOver = false
  private renewing = false
  /** The newest keepalive that came while one was renewed. */
  private next: string | undefined
  private finish: (error?: Error) => void = () => {}

  constructor(gateway: WorkerGateway, call: PollCall) {
    this.gateway = gateway
    this.call = call
  }

  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.finish = (error) => {
        if (this.isOver) return
        this.isOver = true
        if (this.worker !== undefined) this.gateway.remove(this.worker)
        if (error === undefined) resolve()
        else reject(error)
      }
      this.call.on('data', (message: PollRequest) => {
        try {
          this.hear(message)
        } catch (error) {
          this.finish(error as Error)
        }
      })
      for (const event of ['end', 'error', 'cancelled'] as const) {
        this.call.on(event, () => this.finish())
      }
      if (this.gateway.isStopping) this.finish(new SchedulerError('STOPPING', 'the node stops'))
    })
  }

  private readonly send = (message: object): void => {
    if (!this.isOver) this.call.write(message)
  }

  private hear(message: PollRequest): void {
    const { worker } = this
    if (this.isOver) return
    if (worker === undefined) {
      if (message.hello === null || message.hello === undefined || this.greeted) {
        throw invalid('hello', 'has to come first, and only then')
      }
      this.greeted = true
      this.greet(message.hello).catch((error: unknown) => this.finish(error as Error))
      return
    }
    worker.heardAtMs = this.gateway.o.clock.monotonicMs()
    worker.heardWallMs = this.gateway.o.clock.wallMs()
    if (message.credit) this.credit(worker, message.credit.count ?? 0)
    else if (message.report) this.report(worker, message.report)
    else if (message.keepalive) this.keepalive(worker, message.keepalive.sequence ?? '0')
    else if (message.drain) worker.isDraining = true
    else throw invalid('message', 'is not one that this version knows; hello comes only once')
  }

  private async greet(hello: WireHello): Promise<void> {
    const { clock } = this.gateway.o
    // What comes before the welcome waits.
    this.call.pause()
    const nowMs = clock.monotonicMs()
    const { facts, held } = checkHello(hello, {
      address: this.call.getPeer(),
      nowMs: clock.wallMs(),
    })
    const end = (): void => this.finish()
    const isBacklogged = (): boolean => this.call.writableNeedDrain
    const worker = new ConnectedWorker(facts, { send: this.send, end, isBacklogged, nowMs })
    this.call.on('drain', () => this.gateway.hasRoom())
    const lost = await this.gateway.resume(worker, held)
    if (this.isOver) return
    worker.heardAtMs = clock.monotonicMs()
    this.worker = worker
    this.gateway.add(worker)
    const { namespace, ttlMs, sessionId } = facts
    this.send({
      welcome: {
        sessionId: String(sessionId),
        leaseTtl: toDuration(ttlMs),
        keepaliveInterval: toDuration(Math.floor(ttlMs / 4)),
        lostLeases: lost.map(({ key, token }) => ({
          taskId: key.slice(namespace.length + 1),
          leaseToken: String(token),
        })),
      },
    })
    this.call.resume()
  }

  private credit(worker: ConnectedWorker, count: number): void {
    if (!Number.isInteger(count) || count < 1) throw invalid('credit.count', 'must be at least 1')
    worker.addCredits(count)
    this.gateway.hasRoom()
  }

  private keepalive(worker: ConnectedWorker, sequence: string): void {
    if (this.renewing) {
      this.next = sequence
      return
    }
    this.renewing = true
    const done = (): void => {
      this.renewing = false
      const { next } = this
      this.next = undefined
      if (next !== undefined && !this.isOver) this.keepalive(worker, next)
    }
    this.gateway.renew(worker).then(
      () => {
        const leaseTtl = toDuration(worker.facts.ttlMs)
        this.send({ keepaliveResult: { sequence, leaseTtl } })
        done()
      },
      // Unanswered: the worker trusts no longer than it was told before.
      done,
    )
  }

  private report(worker: ConnectedWorker, said: WireReport): void {
    const sequence = said.sequence ?? '0'
    this.reports += 1
    if (this.reports >= streamLimits.reportsMax) this.call.pause()
    this.tell(worker, said)
      .then(
        () => this.send({ reportResult: { sequence, error: null } }),
        (error: unknown) => {
          const status = statusObject(richStatusOf(error))
          this.send({ reportResult: { sequence, error: status } })
        },
      )
      .finally(() => {
        this.reports -= 1
        if (this.call.isPaused() && !this.isOver) this.call.resume()
      })
  }

  private async tell(worker: ConnectedWorker, said: WireReport): Promise<void> {
    const { namespace } = worker.facts
    const { taskId = '', leaseToken = '0' } = said.report ?? {}
    const held = { key: `${namespace}/${taskId}`, token: Number(leaseToken) }
    const { gateway } = this
    if (said.started || said.progress) {
      const progress = said.progress?.progress
      checkProgress(progress)
      const touch = { ...held, started: true, progress }
      const link = gateway.link(gateway.shardOf(held.key))
      const { isGood } = await link.touch({ type: 'touch', touch })
      if (!isGood) throw staleLease(held)
      return
    }
    const { isGood } = await gateway.report(worker, held, reportOf(said, gateway.o.clock.wallMs()))
    if (!isGood) throw staleLease(held)
  }
}

function reportOf(said: WireReport, nowMs: number): AttemptReport {
  const v = new Violations()
  const report = outcomeOf(said, v, nowMs)
  v.check()
  return report
}

function outcomeOf(said: WireReport, v: Violations, nowMs: number): AttemptReport {
  if (said.completed) return completed(said.completed, v, nowMs)
  if (said.failed) return failed(said.failed, v, nowMs)
  if (said.snoozed) return snoozed(said.snoozed, v, nowMs)
  if (said.released) return notBegun(nowMs, 'the worker gave it back')
  throw invalid('report.outcome', 'is required: say what became of the attempt')
}

export function checkProgress(progress: string | undefined): void {
  if (Buffer.byteLength(progress ?? '') <= progressBytesMax) return
  throw invalid('progress', `must be at most ${progressBytesMax} bytes`)
}

export function staleLease({ key, token }: { key: string; token: number }): SchedulerError {
  const message =
    `the lease ${token} of task ${key} is not in force: someone else has the task, or it ` +
    'has ended; stop'
  const metadata = { task: key, lease_token: String(token) }
  return new SchedulerError('STALE_LEASE', message, { metadata })
}

function invalid(field: string, description: string): SchedulerError {
  const v = new Violations()
  v.add(field, description)
  return v.toError()
}
