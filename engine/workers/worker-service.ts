// The single calls of WorkerService, for workers that can not stream.
// Owns: their checks and answers.  Does not: keep anything: a lease has a session of its own, and
// reports find it by task and token, so every node answers them all.

import type { GroupId } from '#base/brand'
import type { TaskRecord } from '#machine'
import type { AttemptReport } from '../executor/attempt.ts'
import type { CallContext, Handler } from '../services/status.ts'
import { notFound } from '../services/task-calls.ts'
import { checkNamespace, checkRequestId, checkTaskId } from '../services/task-input.ts'
import { taskToWire } from '../services/task-output.ts'
import { checkSpan, toDuration, Violations, type WireTimestamp } from '../services/validate.ts'
import { apiLimits } from '#proto'
import type { WorkerGateway } from './gateway.ts'
import { type LeaseRequest, leaseTasks } from './lease-tasks.ts'
import { checkProgress, staleLease } from './poll-stream.ts'
import { silenceMs, sessionLifeMs } from './session-life.ts'
import type { Touched } from './shard-link.ts'
import { sessionOf } from './worker-hello.ts'
import {
  completed,
  failed,
  notBegun,
  snoozed,
  type WireCompleted,
  type WireFailed,
  type WireSnoozed,
} from './worker-reports.ts'

interface ReportRequest {
  readonly report?: {
    readonly namespace?: string
    readonly taskId?: string
    readonly leaseToken?: string
  } | null
  readonly requestId?: string
  readonly completed?: WireCompleted | null
  readonly failed?: WireFailed | null
  readonly snoozed?: WireSnoozed | null
  readonly progress?: { readonly progress?: string } | null
  readonly leaseTtl?: WireTimestamp | null
}

interface Held {
  readonly key: string
  readonly token: number
  readonly shard: GroupId
}

export function workerHandlers(gateway: WorkerGateway): Readonly<Record<string, Handler>> {
  const service = new WorkerService(gateway)
  return {
    'WorkerService/LeaseTasks': (request, call) => service.lease(request, call),
    'WorkerService/CompleteTask': (request) => service.complete(request),
    'WorkerService/FailTask': (request) => service.fail(request),
    'WorkerService/SnoozeTask': (request) => service.snooze(request),
    'WorkerService/HeartbeatTask': (request, call) => service.heartbeat(request, call),
    'WorkerService/ReleaseTask': (request) => service.release(request),
  }
}

class WorkerService {
  private readonly gateway: WorkerGateway

  constructor(gateway: WorkerGateway) {
    this.gateway = gateway
  }

  async lease(request: LeaseRequest, call: CallContext): Promise<object> {
    return { assignments: await leaseTasks(this.gateway, request, call) }
  }

  async complete(request: ReportRequest): Promise<object> {
    return await this.end(request, (v, nowMs) => completed(request.completed ?? {}, v, nowMs))
  }

  async fail(request: ReportRequest): Promise<object> {
    return await this.end(request, (v, nowMs) => {
      if (!request.failed) v.add('failed', 'is required: say what went wrong')
      return failed(request.failed ?? {}, v, nowMs)
    })
  }

  async snooze(request: ReportRequest): Promise<object> {
    return await this.end(request, (v, nowMs) => {
      if (!request.snoozed) v.add('snoozed', 'is required: say until when')
      return snoozed(request.snoozed ?? {}, v, nowMs)
    })
  }

  async release(request: ReportRequest): Promise<object> {
    await this.end(request, (_, nowMs) => notBegun(nowMs, 'the worker gave it back'))
    return {}
  }

  private async end(
    request: ReportRequest,
    reportOf: (v: Violations, nowMs: number) => AttemptReport,
  ): Promise<object> {
    const v = new Violations()
    const held = this.heldOf(v, request)
    const report = reportOf(v, this.gateway.o.clock.wallMs())
    v.check()
    const touched = await this.gateway.report(undefined, held, report)
    if (touched.task === undefined) throw notFound(held.key)
    if (!touched.isGood) throw staleLease(held)
    const { task, clockMs } = touched
    return { task: taskToWire(task, { shard: held.shard, clockMs, full: false }) }
  }

  private heldOf(v: Violations, { report, requestId }: ReportRequest): Held {
    checkRequestId(v, requestId)
    const namespace = checkNamespace(v, 'report.namespace', report?.namespace)
    const taskId = checkTaskId(v, 'report.task_id', report?.taskId)
    const token = Number(report?.leaseToken ?? 0)
    if (!Number.isSafeInteger(token) || token < 1) {
      v.add('report.lease_token', 'is required: the token of the assignment')
    }
    const key = `${namespace}/${taskId}`
    return { key, token, shard: this.gateway.shardOf(key) }
  }

  async heartbeat(request: ReportRequest, call: CallContext): Promise<object> {
    const v = new Violations()
    const held = this.heldOf(v, request)
    const ttlMs = checkSpan(v, { field: 'lease_ttl', value: request.leaseTtl }, ttlSpan)
    v.check()
    const progress = request.progress?.progress
    checkProgress(progress)
    const { key, token, shard } = held
    const task = await this.read(held, call)
    const { lease, state } = task
    if (lease?.token !== token) {
      if (state === 'CANCELLED') return { cancelRequested: true, leaseTtl: null }
      throw staleLease(held)
    }
    const link = this.gateway.link(shard)
    const { sessionId: id } = lease
    const ofStream = id === sessionOf(`${key.slice(0, key.indexOf('/'))}/${lease.worker ?? ''}`)
    if (ofStream && ttlMs > 0) {
      const why = new Violations()
      why.add('lease_ttl', 'belongs to the stream that the task was assigned on; leave it out')
      throw why.toError()
    }
    const session = ttlMs > 0 ? { id, ttlMs: sessionLifeMs(ttlMs) } : { id }
    const touch = { key, token, started: true, progress }
    const [renewed, touched] = await Promise.all([
      link.touch({ type: 'session', session }),
      link.touch({ type: 'touch', touch }),
    ])
    if (isCancelled(touched)) return { cancelRequested: true, leaseTtl: null }
    if (!renewed.isGood || !touched.isGood) throw staleLease(held)
    return { cancelRequested: false, leaseTtl: toDuration(silenceMs(renewed.ttlMs)) }
  }

  private async read({ key, shard }: Held, call: CallContext): Promise<TaskRecord> {
    const { router, clock } = this.gateway.o
    const request = { tasks: [key], schedules: [], stale: false }
    const { tasks } = await router.read(shard, request, clock.monotonicMs() + call.timeoutMs)
    const [task] = tasks
    if (task === undefined) throw notFound(key)
    return task
  }
}

function isCancelled({ isGood, task }: Touched): boolean {
  return !isGood && task?.state === 'CANCELLED'
}

const ttlSpan = {
  unset: 0,
  min: apiLimits.leaseTasksTtlMsMin,
  max: apiLimits.leaseTasksTtlMsMax,
}
