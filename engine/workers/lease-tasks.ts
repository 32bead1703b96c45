// WorkerService.LeaseTasks: some tasks at once, each under a session of its own.
// Owns: the look at one shard after the other, and the wait for the first.  Does not: keep
// anything.
//   K6. The sessions of a call that has a request id follow from it: repeated, it finds what it was
//       given before.

import type { GroupId } from '#base/brand'
import { pause } from '#base/clock'
import { apiLimits } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { CallContext } from '../services/status.ts'
import { checkNamespace, checkRequestId } from '../services/task-input.ts'
import { checkSpan, Violations, type WireTimestamp } from '../services/validate.ts'
import type { Interest } from '../shard/work-calls.ts'
import { assignmentOf, type WorkerGateway } from './gateway.ts'
import { sessionLifeMs } from './session-life.ts'
import { linkLimits } from './shard-link.ts'
import { checkInterests, checkWorkerId, sessionOf } from './worker-hello.ts'

export interface LeaseRequest {
  readonly namespace?: string
  readonly workerId?: string
  readonly queues?: readonly string[]
  readonly handlers?: readonly string[]
  readonly maxTasks?: number
  readonly wait?: WireTimestamp | null
  readonly leaseTtl?: WireTimestamp | null
  readonly requestId?: string
}

interface Wanted {
  readonly worker: string
  readonly interests: readonly Interest[]
  readonly sessions: readonly number[]
  readonly lifeMs: number
  readonly isRepeatable: boolean
  readonly untilMs: number
  readonly deadlineMs: number
}

export async function leaseTasks(
  gateway: WorkerGateway,
  request: LeaseRequest,
  call: CallContext,
): Promise<object[]> {
  const wanted = wantedOf(gateway, request, call)
  const found = wanted.isRepeatable ? await givenBefore(gateway, wanted) : []
  if (found.length > 0) return found
  const { clock } = gateway.o
  for (;;) {
    const leased = await leaseNow(gateway, wanted)
    const leftMs = wanted.untilMs - clock.monotonicMs()
    if (leased.length > 0 || leftMs <= 0 || gateway.isStopping) return leased
    await anyWork(gateway, wanted, leftMs)
  }
}

function wantedOf(gateway: WorkerGateway, request: LeaseRequest, call: CallContext): Wanted {
  const v = new Violations()
  const namespace = checkNamespace(v, 'namespace', request.namespace)
  const worker = checkWorkerId(v, 'worker_id', request.workerId)
  const { queues, handlers } = checkInterests(v, request, '')
  const requestId = checkRequestId(v, request.requestId)
  const max = apiLimits.leaseTasksMax
  const count = request.maxTasks || 1
  if (!Number.isInteger(count) || count < 1 || count > max)
    v.add('max_tasks', `must be 1 to ${max}`)
  const waitSpan = { unset: 0, min: 0, max: apiLimits.leaseTasksWaitMsMax }
  const waitMs = checkSpan(v, { field: 'wait', value: request.wait }, waitSpan)
  const ttlMs = checkSpan(
    v,
    { field: 'lease_ttl', value: request.leaseTtl },
    {
      unset: apiLimits.leaseTasksTtlMsDefault,
      min: apiLimits.leaseTasksTtlMsMin,
      max: apiLimits.leaseTasksTtlMsMax,
    },
  )
  v.check()
  const { clock, random } = gateway.o
  // The names of workers hold no line end: never the session of a stream.
  const name =
    requestId === '' ? `${random(0, 2 ** 31)} ${random(0, 2 ** 31)}` : `request ${requestId}`
  const base = `${namespace}/${worker}\n${name}`
  const nowMs = clock.monotonicMs()
  const deadlineMs = nowMs + call.timeoutMs
  return {
    worker,
    interests: queues.map((queue) => ({ namespace, queue, handlers })),
    sessions: Array.from({ length: count }, (_, at) => sessionOf(`${base}\n${at}`)),
    lifeMs: sessionLifeMs(ttlMs),
    isRepeatable: requestId !== '',
    // Time for the answer.
    untilMs: Math.min(nowMs + waitMs, deadlineMs - 500),
    deadlineMs,
  }
}

/** From one shard after the other, until there is enough; the first is another one each time. */
async function leaseNow(gateway: WorkerGateway, wanted: Wanted): Promise<object[]> {
  const { router, random, nodeId } = gateway.o
  const shards = gateway.allShards()
  const first = random(0, shards.length)
  const left = [...wanted.sessions]
  const assignments: object[] = []
  let failure: unknown
  for (const group of [...shards.slice(first), ...shards.slice(0, first)]) {
    const { interests, worker, lifeMs } = wanted
    const orders = left
      .slice(0, linkLimits.orderMax)
      .map((sessionId) => ({ sessionId, nodeId, ttlMs: lifeMs, worker, interests, count: 1 }))
    if (orders.length === 0) break
    try {
      const { tasks, clockMs } = await router.leaseWork(group, { orders }, wanted.deadlineMs)
      for (const task of tasks) {
        const at = left.indexOf(task.lease?.sessionId ?? 0)
        if (at >= 0) left.splice(at, 1)
        assignments.push(assignmentOf(task, group, clockMs))
      }
    } catch (error) {
      if (!(error instanceof SchedulerError)) throw error
      failure = error
      // What was maybe granted there is not asked for elsewhere: its session would be two.
      if (error.tryAgain === 'sameRequestId') left.splice(0, orders.length)
    }
  }
  // What others gave is not lost over the one that did not answer.
  if (assignments.length === 0 && failure !== undefined) throw failure
  return assignments
}

async function givenBefore(gateway: WorkerGateway, wanted: Wanted): Promise<object[]> {
  const { router } = gateway.o
  const sessions = wanted.sessions.map((id) => ({ id }))
  const found = await Promise.all(
    gateway.allShards().map(async (group: GroupId) => {
      const ask = { sessions, touches: [], results: [] }
      const answer = await router.touchWork(group, ask, wanted.deadlineMs)
      const held = answer.sessions.flatMap(({ isAlive, leases }) => (isAlive ? leases : []))
      if (held.length === 0) return []
      const tasks = held.map(({ key }) => key)
      const read = { tasks, schedules: [], stale: false }
      const { tasks: records, clockMs } = await router.read(group, read, wanted.deadlineMs)
      return records.flatMap((task) =>
        task?.lease === undefined ? [] : [assignmentOf(task, group, clockMs)],
      )
    }),
  )
  return found.flat()
}

/** Resolves when work waits at some shard, or the time is over. */
async function anyWork(gateway: WorkerGateway, wanted: Wanted, leftMs: number): Promise<void> {
  const { router, clock } = gateway.o
  const waitMs = Math.max(1, Math.min(leftMs, linkLimits.pollMs))
  const { interests } = wanted
  const ask = { interests, leases: [], after: undefined, waitMs }
  await Promise.race(
    gateway.allShards().map(async (group) => {
      try {
        await router.awaitWork(group, ask, clock.monotonicMs() + waitMs + linkLimits.againMs)
      } catch {
        await pause(clock, waitMs)
      }
    }),
  )
}
