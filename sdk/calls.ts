// One call: to the right node, under its request id, again while that is safe, within its deadline.
// Owns: the loop around retry.ts.  Does not: batch (task-batch.ts).

import { randomUUID } from 'node:crypto'
import { monotonicMs } from './clock.ts'
import type { Cluster } from './cluster.ts'
import type { Connection } from './connection.ts'
import { SchedulerError } from './errors.ts'
import { type MethodName, methodOf, type RequestOf, type ResponseOf } from './methods.ts'
import { type CallOptions, checkedDeadlineMs } from './options.ts'
import { type Budget, leftMs, pause, Retries } from './retries.ts'
import type { RetryPolicy } from './retry.ts'

export interface CallDefaults {
  readonly namespace: string
  readonly deadlineMs: number
  readonly attemptTimeoutMs: number
  readonly retry: RetryPolicy
}

export class Calls {
  readonly defaults: CallDefaults
  private readonly cluster: Cluster

  constructor(cluster: Cluster, defaults: CallDefaults) {
    this.cluster = cluster
    this.defaults = defaults
  }

  budget(options: CallOptions = {}): Budget {
    const deadlineMs = checkedDeadlineMs(options.deadlineMs ?? this.defaults.deadlineMs)
    return {
      endsMs: monotonicMs() + deadlineMs,
      signal: options.signal,
      requestId: options.requestId ?? randomUUID(),
    }
  }

  async call<M extends MethodName>(
    name: M,
    request: RequestOf<M>,
    options: CallOptions = {},
  ): Promise<ResponseOf<M>> {
    const method = methodOf(name)
    const { namespace, id } = placeOf(request, this.defaults.namespace)
    const budget = this.budget(options)
    const requestId = method.isWrite ? requestIdOf(request) || budget.requestId : undefined
    const named: object = method.hasRequestId ? { ...request, requestId } : request
    const retries = new Retries(this.defaults.retry, !method.isWrite || method.hasRequestId)
    for (;;) {
      const connection = this.nodeFor({ namespace, id }, retries)
      const timeoutMs = Math.min(leftMs(budget), this.defaults.attemptTimeoutMs)
      try {
        const { signal } = budget
        const answer = await connection.unary(method, named, { timeoutMs, signal, requestId })
        connection.trust()
        return answer as ResponseOf<M>
      } catch (error) {
        const shard = id === '' ? 0 : this.cluster.shardOf(namespace, id)
        const isNew =
          error instanceof SchedulerError && this.cluster.learn(error, connection, shard)
        const after = retries.after(error, budget, isNew)
        if (typeof after !== 'number') throw after
        await pause(after, budget, method.isWrite)
      }
    }
  }

  private nodeFor({ namespace, id }: Place, retries: Retries): Connection {
    try {
      return id === '' ? this.cluster.anyNode() : this.cluster.nodeFor(namespace, id)
    } catch (error) {
      // The client was closed, maybe between two tries.
      throw retries.givenUp(error)
    }
  }
}

interface Place {
  readonly namespace: string
  /** Empty: any node will do. */
  readonly id: string
}

interface Placed {
  readonly namespace?: string
  readonly taskId?: string
  readonly scheduleId?: string
  readonly requestId?: string
  readonly task?: Placed | null
  readonly schedule?: Placed | null
}

const requestIdOf = (request: object): string => (request as Placed).requestId ?? ''

/** What a request is about, if that is one task or one schedule. */
function placeOf(request: object, namespace: string): Place {
  const placed = request as Placed
  const about = placed.task ?? placed.schedule ?? placed
  const id = about.taskId || about.scheduleId || ''
  return { namespace: about.namespace || placed.namespace || namespace, id }
}
