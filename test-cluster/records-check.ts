// What the cluster has on record, asked through its API, against what should be there.
// Owns: the questions.  Does not: judge arrivals (delivery-check.ts).

import type { SchedulerClient, Task, TaskState } from '#sdk'
import { type AttemptOnRecord, type Kill, unexplainedRepetitions } from './delivery-check.ts'
import type { Arrival } from './receiver-arrivals.ts'

const attemptReadsMax = 20

/** All tasks by id. Throws when a task is listed twice. */
export async function listAll(
  client: SchedulerClient,
  options: { readonly stale?: boolean } = {},
): Promise<Map<string, Task>> {
  const tasks = new Map<string, Task>()
  for await (const task of client.tasks({ ...options, pageSize: 1_000 })) {
    if (tasks.has(task.taskId)) throw new Error(`${task.taskId} is listed twice`)
    tasks.set(task.taskId, task)
  }
  return tasks
}

/** For `eventually`: true when all of them are at their end; throws when one is not on record. */
export async function openTasks(
  client: SchedulerClient,
  expected: ReadonlyMap<string, unknown>,
  end: TaskState = 'COMPLETED',
): Promise<true | string> {
  const tasks = await listAll(client)
  const open: string[] = []
  for (const taskId of expected.keys()) {
    const task = tasks.get(taskId)
    if (task === undefined) throw new Error(`${taskId} was acknowledged and is not on record`)
    if (task.state !== end) open.push(`${taskId} is ${task.state}`)
  }
  return open.length === 0 ? true : `${open.length} of ${expected.size} are not: ${open[0]}`
}

/**
 * Whether the attempts on record explain every repeated arrival; one sentence for each that is not.
 */
export async function repetitionFaults(
  client: SchedulerClient,
  repeated: ReadonlyMap<string, readonly Arrival[]>,
  kills: readonly Kill[],
): Promise<string[]> {
  const faults: string[] = []
  const left = [...repeated]
  const judge = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const [taskId, arrivals] = next
      const attempts: AttemptOnRecord[] = await client.listAttempts(taskId)
      faults.push(...unexplainedRepetitions(arrivals, attempts, kills))
    }
  }
  await Promise.all(Array.from({ length: attemptReadsMax }, judge))
  return faults
}
