// Registers numbered tasks in batches, a fixed number of them in flight.
// Owns: the pace of closed loops.  Does not: choose due times.

import type { SchedulerClient, TaskInput } from '#sdk'

export interface RegistrationOptions {
  readonly client: SchedulerClient
  readonly prefix: string
  readonly count: number
  readonly url: string
  readonly dueMs: (position: number) => number
  /** What the others are not like. */
  readonly moreOf?: (position: number) => Partial<TaskInput>
  readonly perBatch?: number
  readonly inFlight?: number
}

export interface Registration {
  readonly acknowledged: number
  readonly elapsedMs: number
  /** From call to answer, one per batch. */
  readonly ackMs: readonly number[]
  /** The first few. */
  readonly errors: readonly string[]
}

export const payloadBytes = 100
export const payload: Uint8Array = Buffer.alloc(payloadBytes, 'x')
const errorsKept = 5

export async function register(options: RegistrationOptions): Promise<Registration> {
  const { client, prefix, count, url, dueMs, moreOf, perBatch = 100, inFlight = 16 } = options
  const ackMs: number[] = []
  const errors: string[] = []
  let next = 0
  let acknowledged = 0
  const startedMs = performance.now()
  const caller = async (): Promise<void> => {
    while (next < count) {
      const from = next
      next = Math.min(count, next + perBatch)
      const tasks = Array.from({ length: next - from }, (_, i) => ({
        taskId: `${prefix}${from + i}`,
        at: dueMs(from + i),
        webhook: url,
        payload,
        ...moreOf?.(from + i),
      }))
      const sentMs = performance.now()
      const results = await client.batchCreateTasks(tasks)
      ackMs.push(performance.now() - sentMs)
      for (const { error } of results) {
        if (error === undefined) acknowledged += 1
        else if (errors.length < errorsKept) errors.push(error.message)
      }
    }
  }
  await Promise.all(Array.from({ length: inFlight }, caller))
  return { acknowledged, elapsedMs: performance.now() - startedMs, ackMs, errors }
}
