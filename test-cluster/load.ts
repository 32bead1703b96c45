// A stream of new tasks, registered while nodes come and go; each is kept with what became of it.
// Owns: the pace, and the account of what was acknowledged.  Does not: judge deliveries
// (delivery-check.ts).
//   O1. A task is `acknowledged` only if the cluster said so; without an answer it is `unknown`,
//       and may or may not be delivered.

import type { SchedulerClient, SchedulerError, TaskInput } from '#sdk'

export interface PlannedTask {
  readonly taskId: string
  readonly dueMs: number
}

export interface LoadOptions {
  readonly client: Pick<SchedulerClient, 'batchCreateTasks'>
  readonly prefix: string
  readonly count: number
  readonly perSecond: number
  /** What a task is, apart from its id. */
  readonly task: (taskId: string, position: number) => Omit<TaskInput, 'taskId' | 'at'>
  /** Due this long after it was planned. */
  readonly dueInMs: (position: number) => number
  /** For each batch, retries included. */
  readonly deadlineMs?: number
}

/** A batch leaves this often. */
const batchIntervalMs = 25
/** Batches without an answer; the pace slows down instead of piling up more. */
const batchesInFlightMax = 200

export class Load {
  readonly acknowledged: Map<string, PlannedTask> = new Map()
  readonly unknown: Map<string, PlannedTask> = new Map()
  readonly errors: SchedulerError[] = []
  planned = 0
  /** The longest wait for the answer to a batch. */
  slowestMs = 0
  private readonly o: LoadOptions
  private readonly inFlight = new Set<Promise<void>>()
  private stopped = false
  private wake: () => void = () => {}

  constructor(options: LoadOptions) {
    this.o = options
  }

  /** Resolves when everything was registered or given up, and every answer is there. */
  async run(): Promise<void> {
    const startedMs = performance.now()
    while (this.planned < this.o.count && !this.stopped) {
      const elapsedMs = performance.now() - startedMs
      const target = Math.min(this.o.count, Math.ceil((elapsedMs * this.o.perSecond) / 1_000))
      if (target > this.planned) this.send(target - this.planned)
      if (this.inFlight.size >= batchesInFlightMax) await Promise.race(this.inFlight)
      else await new Promise((resolve) => setTimeout(resolve, batchIntervalMs))
    }
    await Promise.all(this.inFlight)
  }

  /** Plans nothing more; `run` still waits for the answers under way. */
  stop(): void {
    this.stopped = true
    this.wake()
  }

  /** Resolves when so many were acknowledged. */
  async reached(count: number): Promise<void> {
    while (this.acknowledged.size < count) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  private send(count: number): void {
    const tasks: PlannedTask[] = []
    const inputs: TaskInput[] = []
    for (let i = 0; i < Math.min(count, 1_000); i += 1) {
      const position = this.planned
      const taskId = `${this.o.prefix}-${position}`
      const dueMs = Math.round(Date.now() + this.o.dueInMs(position))
      tasks.push({ taskId, dueMs })
      inputs.push({ ...this.o.task(taskId, position), taskId, at: dueMs })
      this.planned += 1
    }
    const sent: Promise<void> = this.register(tasks, inputs).finally(() => {
      this.inFlight.delete(sent)
    })
    this.inFlight.add(sent)
  }

  private async register(
    tasks: readonly PlannedTask[],
    inputs: readonly TaskInput[],
  ): Promise<void> {
    const { client, deadlineMs = 30_000 } = this.o
    const sentMs = performance.now()
    const results = await client.batchCreateTasks(inputs, { deadlineMs })
    this.slowestMs = Math.max(this.slowestMs, performance.now() - sentMs)
    for (const [i, task] of tasks.entries()) {
      const error = results[i]?.error
      if (error === undefined) this.acknowledged.set(task.taskId, task)
      else {
        this.unknown.set(task.taskId, task)
        this.errors.push(error)
      }
    }
    this.wake()
  }
}
