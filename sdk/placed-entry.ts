// One task of batchCreateTasks, with the place of its result.
// Owns: that place.  Its methods are shared: a call with 100,000 tasks makes no closure for each.

import type { BatchResult } from './client-types.ts'
import type { SchedulerError } from './errors.ts'
import type { Created, Entry } from './task-batch.ts'
import { roughBytesOf, taskOf } from './task-codec.ts'

export class PlacedEntry implements Entry {
  readonly wire: Entry['wire']
  readonly namespace: string
  readonly bytes: number
  isSettled = false
  maybeDone: SchedulerError | undefined = undefined
  private readonly results: BatchResult[]
  private readonly position: number

  constructor(
    wire: Entry['wire'],
    namespace: string,
    place: { readonly results: BatchResult[]; readonly position: number },
  ) {
    this.wire = wire
    this.bytes = roughBytesOf(wire)
    this.results = place.results
    this.position = place.position
    this.namespace = wire.namespace || namespace
  }

  get path(): string {
    return `tasks[${this.position}].`
  }

  succeed({ taskId, existing, task: wireTask }: Created): void {
    const task = wireTask === null ? undefined : taskOf(wireTask)
    this.results[this.position] = { taskId, error: undefined, existing, task }
  }

  fail(error: SchedulerError): void {
    this.results[this.position] = failedResult(this.wire.taskId, error)
  }
}

export function failedResult(taskId: string, error: SchedulerError): BatchResult {
  return { taskId, error, existing: false, task: undefined }
}
