// How many tasks a namespace and a queue may hold: `max_live_tasks`, `max_tasks`.
// Owns: refusals by name, with what is used.  Does not: count (usage-reader.ts), hold back what
// schedules make: an occurrence is never lost to a quota.
// The count of a moment ago is good enough until nine tenths are used; after that every call counts
// anew. Several nodes may pass over a bound by what they take in at the same moment.

import { SchedulerError } from '../errors.ts'
import type { CallContext } from '../services/status.ts'
import type { ResourceContext } from './resource-calls.ts'
import { defaultQueue } from './resource-view.ts'
import type { UsageReader } from './usage-reader.ts'
import { type RatedWrites, WriteRates } from './write-rates.ts'

export const quotaLimits = {
  /** A count serves so long while the bound is far. */
  countAgeMaxMs: 1_000,
  /** Far: less than so many hundredths of the bound are used. */
  farPercent: 90,
  /** Counts of namespaces and queues with a bound that are remembered. */
  rememberedMax: 10_000,
} as const

/** Where a task is to be made; queue '' is `default`. */
interface TaskPlace {
  readonly namespace: string
  readonly queue: string
}

interface Counted {
  readonly atMs: number
  used: number
}

/** One bound that holds for some of the tasks of a call. */
interface Bound {
  readonly limit: 'max_live_tasks' | 'max_tasks'
  readonly namespace: string
  /** '' : of the namespace. */
  readonly queue: string
  readonly max: number
  readonly adds: number
}

export class TaskQuotas {
  private readonly context: ResourceContext
  private readonly usage: UsageReader
  private readonly counted = new Map<string, Counted>()
  private readonly rates: WriteRates

  constructor(context: ResourceContext, usage: UsageReader, nodeCount: () => number = () => 1) {
    this.context = context
    this.rates = new WriteRates(context.clock, nodeCount)
    this.usage = usage
  }

  /** One place for each task that is to be made. Throws; costs nothing where nothing is bounded. */
  async admit(places: readonly TaskPlace[], call: CallContext): Promise<void> {
    const bounds = this.boundsOf(places)
    for (const bound of bounds) {
      const used = await this.usedBy(bound, call)
      if (used + bound.adds > bound.max) throw exhausted(bound, used)
    }
    this.rates.take(this.ratesOf(places))
    for (const bound of bounds) {
      const counted = this.counted.get(nameOf(bound))
      if (counted !== undefined) counted.used += bound.adds
    }
  }

  private boundsOf(places: readonly TaskPlace[]): Bound[] {
    const found = new Map<string, Bound>()
    const add = (bound: Omit<Bound, 'adds'>): void => {
      if (bound.max === 0) return
      const name = nameOf(bound)
      found.set(name, { ...bound, adds: (found.get(name)?.adds ?? 0) + 1 })
    }
    const { view } = this.context
    for (const { namespace, queue: named } of places) {
      const queue = named || defaultQueue
      const { quotas } = view.namespace(namespace)?.message ?? {}
      const ofQueue = view.queue(namespace, queue)?.message.maxTasks
      const max = Number(quotas?.maxLiveTasks ?? 0)
      add({ limit: 'max_live_tasks', namespace, queue: '', max })
      add({ limit: 'max_tasks', namespace, queue, max: Number(ofQueue ?? 0) })
    }
    return [...found.values()]
  }

  private ratesOf(places: readonly TaskPlace[]): RatedWrites[] {
    const counts = new Map<string, number>()
    for (const { namespace } of places) counts.set(namespace, (counts.get(namespace) ?? 0) + 1)
    return [...counts].map(([namespace, count]) => {
      const { quotas } = this.context.view.namespace(namespace)?.message ?? {}
      return { namespace, count, perSecond: Number(quotas?.maxWritesPerSecond ?? 0) }
    })
  }

  private async usedBy(bound: Bound, call: CallContext): Promise<number> {
    const name = nameOf(bound)
    const nowMs = this.context.clock.monotonicMs()
    const before = this.counted.get(name)
    if (before !== undefined && nowMs - before.atMs < quotaLimits.countAgeMaxMs) {
      const isFar = (before.used + bound.adds) * 100 <= bound.max * quotaLimits.farPercent
      if (isFar) return before.used
    }
    const { namespace, queue, limit } = bound
    const usage = await this.usage({ namespace, queue, countsSchedules: false }, call)
    // Attempts under way are not in the bound of a queue.
    const used = limit === 'max_tasks' ? usage.waiting : usage.waiting + usage.inFlight
    if (this.counted.size >= quotaLimits.rememberedMax) this.counted.clear()
    this.counted.set(name, { atMs: nowMs, used })
    return used
  }
}

function nameOf({ namespace, queue }: Pick<Bound, 'namespace' | 'queue'>): string {
  return `${namespace}/${queue}`
}

function exhausted({ limit, namespace, queue, max, adds }: Bound, used: number): SchedulerError {
  const [what, whose] =
    limit === 'max_tasks'
      ? ['wait in', `queue ${namespace}/${queue}`]
      : ['live in', `namespace ${namespace}`]
  return new SchedulerError(
    'OVERLOADED',
    `${limit} of ${whose} is ${max}: ${used} tasks ${what} it, ${adds} more do not fit`,
    {
      metadata: { limit, used: String(used), max: String(max), namespace, queue },
      retryAfterMs: 1_000,
    },
  )
}

/** Before a queue is made: whether the namespace may have one more. */
export function checkQueueCount({ view }: Pick<ResourceContext, 'view'>, namespace: string): void {
  const max = view.namespace(namespace)?.message.quotas?.maxQueues ?? 0
  const used = view.queues(namespace).filter(({ record }) => record !== undefined).length
  checkQuota({ limit: 'max_queues', namespace, used, max })
}

/** Of queues and schedules: counted exactly, in the moment of the change. */
export function checkQuota(of: {
  readonly limit: 'max_queues' | 'max_schedules'
  readonly namespace: string
  readonly used: number
  readonly max: number
}): void {
  const { limit, namespace, used, max } = of
  if (max === 0 || used < max) return
  throw new SchedulerError(
    'OVERLOADED',
    `${limit} of namespace ${namespace} is ${max}, and it has ${used}`,
    { metadata: { limit, used: String(used), max: String(max), namespace } },
  )
}
