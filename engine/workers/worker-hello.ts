// How a worker introduces itself, checked.
// Owns: validation, and the session that belongs to a worker's name.

import { apiLimits, namePatterns } from '#proto'
import { checkNamespace } from '../services/task-input.ts'
import { checkLabels } from '../services/label-input.ts'
import { checkSpan, hash53, Violations, type WireTimestamp } from '../services/validate.ts'
import { workerSessionsFrom } from '../shard/work-calls.ts'
import type { WorkerFacts } from './connected-worker.ts'

export interface WireHello {
  readonly namespace?: string
  readonly workerId?: string
  readonly queues?: readonly string[]
  readonly handlers?: readonly string[]
  readonly leaseTtl?: WireTimestamp | null
  readonly capacity?: number
  readonly clientVersion?: string
  readonly labels?: Record<string, string>
  readonly heldLeases?: readonly { readonly taskId?: string; readonly leaseToken?: string }[]
}

const handlersMax = 100
const clientVersionCharsMax = 128
const handlerPattern = /^[A-Za-z0-9_.:~-]{1,128}$/

export interface Hello {
  readonly facts: WorkerFacts
  readonly held: readonly { readonly key: string; readonly token: number }[]
}

/** Throws for what it can not honour. */
export function checkHello(
  hello: WireHello,
  of: { readonly address: string; readonly nowMs: number },
): Hello {
  const v = new Violations()
  const namespace = checkNamespace(v, 'hello.namespace', hello.namespace)
  const workerId = checkWorkerId(v, 'hello.worker_id', hello.workerId)
  const { queues, handlers } = checkInterests(v, hello, 'hello.')
  const ttlMs = checkSpan(
    v,
    { field: 'hello.lease_ttl', value: hello.leaseTtl },
    {
      unset: apiLimits.workerLeaseMsDefault,
      min: apiLimits.workerLeaseMsMin,
      max: apiLimits.workerLeaseMsMax,
    },
  )
  const { capacity = 0, clientVersion = '', labels = {}, heldLeases = [] } = hello
  const max = apiLimits.workerCapacityMax
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > max) {
    v.add('hello.capacity', `must be 1 to ${max}`)
  }
  if (heldLeases.length > max) v.add('hello.held_leases', `has more than ${max} entries`)
  checkLabels(labels, { violations: v, path: 'hello.', nowMs: of.nowMs })
  v.check()
  const held = heldLeases.map(({ taskId = '', leaseToken = '0' }) => ({
    key: `${namespace}/${taskId}`,
    token: Number(leaseToken),
  }))
  const facts: WorkerFacts = {
    ...{ namespace, workerId, queues, handlers, ttlMs, capacity, labels },
    clientVersion: clientVersion.slice(0, clientVersionCharsMax),
    sessionId: sessionOf(`${namespace}/${workerId}`),
    address: of.address,
    connectedAtMs: of.nowMs,
  }
  return { facts, held }
}

export function checkWorkerId(v: Violations, field: string, workerId = ''): string {
  if (!namePatterns.workerId.test(workerId)) {
    v.add(field, 'is required: 1 to 128 of [A-Za-z0-9_.:~-]')
  }
  return workerId
}

export function checkInterests(
  v: Violations,
  { queues = [], handlers = [] }: Pick<WireHello, 'queues' | 'handlers'>,
  path: string,
): { readonly queues: readonly string[]; readonly handlers: readonly string[] } {
  const max = apiLimits.workerQueueCountMax
  if (queues.length === 0 || queues.length > max) {
    v.add(`${path}queues`, `is required: name 1 to ${max} queues`)
  }
  for (const [at, queue] of queues.entries()) {
    if (!namePatterns.queueId.test(queue)) {
      v.add(`${path}queues[${at}]`, 'must be 1 to 100 of [A-Za-z0-9_.-]')
    }
  }
  if (handlers.length > handlersMax) {
    v.add(`${path}handlers`, `has more than ${handlersMax} entries; leave it empty for all`)
  }
  for (const [at, handler] of handlers.entries()) {
    if (!handlerPattern.test(handler)) {
      v.add(`${path}handlers[${at}]`, 'must be 1 to 128 of [A-Za-z0-9_.:~-]')
    }
  }
  return { queues: [...new Set(queues)], handlers: [...new Set(handlers)] }
}

/** The same at every node, so that a worker that connects elsewhere keeps its leases. */
export function sessionOf(name: string): number {
  return workerSessionsFrom + (hash53(name) % workerSessionsFrom)
}
