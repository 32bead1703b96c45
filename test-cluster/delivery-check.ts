// What was acknowledged against what arrived and what is on record: the judge of cluster tests.
// Owns: the rules. It is pure.  Does not: talk to anyone.
// The rules carry the numbers of docs/invariants.md as far as a witness outside can see them:
// nothing lost, never early, no repetition but of an attempt whose executor died with it.

import type { Arrival } from './receiver-arrivals.ts'

export interface DueTask {
  readonly dueMs: number
}

export interface AttemptOnRecord {
  readonly attemptNumber: number
  readonly executor: string
  readonly leaseToken: string
  readonly outcome: string | undefined
}

export interface Kill {
  readonly nodeId: number
  /** By the clock of the receiver: after the process was gone. */
  readonly atMs: number
}

/** What a process sent before its death may be read by the receiver this much after it. */
const readLagMs = 100

export interface DeliveryReport {
  /** Acknowledged, but never arrived. */
  readonly missing: string[]
  /** Arrived, but neither acknowledged nor unknown. */
  readonly strangers: string[]
  /** One sentence for each arrival that is wrong in itself or after the ones before it. */
  readonly faults: string[]
  /** Arrivals of the tasks that came more than once, in order. */
  readonly repeated: Map<string, Arrival[]>
}

/** `unknown` tasks may arrive or not; for whatever arrives the same rules hold. */
export function checkDeliveries(
  acknowledged: ReadonlyMap<string, DueTask>,
  arrivals: Iterable<Arrival>,
  unknown: ReadonlyMap<string, DueTask> = new Map(),
): DeliveryReport {
  const byTask = new Map<string, Arrival[]>()
  const report: DeliveryReport = { missing: [], strangers: [], faults: [], repeated: new Map() }
  for (const arrival of arrivals) {
    const before = byTask.get(arrival.taskId)
    if (before === undefined) byTask.set(arrival.taskId, [arrival])
    else before.push(arrival)
  }
  for (const taskId of acknowledged.keys()) {
    if (!byTask.has(taskId)) report.missing.push(taskId)
  }
  for (const [taskId, list] of byTask) {
    const due = acknowledged.get(taskId) ?? unknown.get(taskId)
    if (due === undefined) report.strangers.push(taskId)
    else report.faults.push(...arrivalFaults(taskId, list, due))
    if (list.length > 1) report.repeated.set(taskId, list)
  }
  return report
}

function arrivalFaults(taskId: string, list: readonly Arrival[], due: DueTask): string[] {
  const faults: string[] = []
  let before: Arrival | undefined
  for (const arrival of list) {
    if (arrival.scheduledMs !== due.dueMs) {
      faults.push(`${taskId} says it is due at ${arrival.scheduledMs}, not ${due.dueMs}`)
    }
    if (arrival.wallMs < due.dueMs) {
      faults.push(`${taskId} arrived ${due.dueMs - arrival.wallMs} ms early`)
    }
    if (arrival.idempotencyKey !== taskId) {
      faults.push(`${taskId} came under the idempotency key "${arrival.idempotencyKey}"`)
    }
    if (before === undefined && arrival.attempt < 1) faults.push(`${taskId} names no attempt`)
    if (before !== undefined) {
      const was = `after attempt ${before.attempt} with token ${before.token}`
      const is = `attempt ${arrival.attempt} with token ${arrival.token}`
      const grew = arrival.attempt > before.attempt && arrival.token > before.token
      if (!grew) faults.push(`${taskId}: ${is} came ${was}`)
    }
    before = arrival
  }
  return faults
}

/**
 * Why the arrivals of one task are more than there should be, one sentence each; none if every
 * arrival but the last was of an attempt that was lost with its executor.
 */
export function unexplainedRepetitions(
  arrivals: readonly Arrival[],
  attempts: readonly AttemptOnRecord[],
  kills: readonly Kill[],
): string[] {
  const faults: string[] = []
  for (const [i, arrival] of arrivals.entries()) {
    const { taskId, attempt } = arrival
    const record = attempts.find((a) => a.attemptNumber === attempt)
    if (record === undefined) {
      faults.push(`${taskId}: attempt ${attempt} arrived and is not on record`)
      continue
    }
    if (Number(record.leaseToken) !== arrival.token) {
      faults.push(
        `${taskId}: attempt ${attempt} arrived with token ${arrival.token}, ` +
          `on record is ${record.leaseToken}`,
      )
    }
    const next = arrivals[i + 1]
    if (next === undefined) continue
    const kill = kills.find(
      ({ nodeId, atMs }) =>
        record.executor === `node/${nodeId}` &&
        arrival.wallMs <= atMs + readLagMs &&
        atMs <= next.wallMs,
    )
    if (kill === undefined) {
      faults.push(
        `${taskId}: attempt ${attempt} (${record.outcome}, ${record.executor}) was repeated, ` +
          'and its executor was not killed meanwhile',
      )
    } else if (record.outcome === 'SUCCEEDED') {
      faults.push(`${taskId}: attempt ${attempt} is on record as a success and was repeated`)
    }
  }
  return faults
}

/** A list for an error: how many, and the first few. */
export function some(list: readonly string[], shown = 5): string {
  const rest = list.length > shown ? `, and ${list.length - shown} more` : ''
  return `${list.length}: ${list.slice(0, shown).join('; ')}${rest}`
}
