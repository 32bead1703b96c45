// What tasks are, naively: a map, a clock, and for each call the few lines that its documentation
// says. For tests that do the same to the services and compare.
// Owns: the meaning of the calls.  Does not: share a line with the machine.

export interface ModelTask {
  readonly id: string
  queue: string
  payload: string
  /** As asked for; a retry is due at another time. */
  scheduleMs: number
  nextAttemptMs: number
  maxAttempts: number
  phase: 'waiting' | 'running' | 'COMPLETED' | 'FAILED' | 'CANCELLED'
  attempts: number
  /** Of those, before it was last put back to work. */
  attemptsBefore: number
  redrives: number
  hasFailed: boolean
  endedMs: number
  /** Counts what changes an etag. */
  revision: number
}

/** A code of the error table, or nothing. */
export type Refusal = string | undefined

export const modelBackoffMs = 10_000
export const modelRetentionMs = 3_600_000

export class TaskModel {
  readonly tasks = new Map<string, ModelTask>()
  nowMs: number

  constructor(nowMs: number) {
    this.nowMs = nowMs
  }

  create(
    id: string,
    given: Pick<ModelTask, 'queue' | 'payload' | 'scheduleMs' | 'maxAttempts'>,
  ): Refusal {
    if (this.tasks.has(id)) return 'TASK_EXISTS'
    this.tasks.set(id, {
      id,
      ...given,
      nextAttemptMs: given.scheduleMs,
      phase: 'waiting',
      attempts: 0,
      attemptsBefore: 0,
      redrives: 0,
      hasFailed: false,
      endedMs: 0,
      revision: 0,
    })
    return undefined
  }

  /** `revision`: of the etag that was given. */
  change(
    id: string,
    changes: Partial<Pick<ModelTask, 'queue' | 'payload'>>,
    revision?: number,
  ): Refusal {
    const task = this.tasks.get(id)
    if (task === undefined) return 'TASK_NOT_FOUND'
    if (hasEnded(task)) return 'TASK_ENDED'
    if (revision !== undefined && revision !== task.revision) return 'VERSION_MISMATCH'
    Object.assign(task, changes)
    task.revision += 1
    return undefined
  }

  reschedule(id: string, atMs: number): Refusal {
    const refusal = this.change(id, {})
    const task = this.tasks.get(id)
    if (refusal !== undefined || task === undefined) return refusal
    task.scheduleMs = atMs
    if (task.phase === 'waiting') task.nextAttemptMs = atMs
    return undefined
  }

  run(id: string): Refusal {
    const task = this.tasks.get(id)
    if (task === undefined) return 'TASK_NOT_FOUND'
    if (hasEnded(task)) return 'TASK_ENDED'
    if (task.phase === 'running') return 'TASK_IN_FLIGHT'
    task.scheduleMs = Math.min(task.scheduleMs, this.nowMs)
    task.nextAttemptMs = Math.min(task.nextAttemptMs, this.nowMs)
    task.revision += 1
    return undefined
  }

  cancel(id: string): Refusal {
    const task = this.tasks.get(id)
    if (task === undefined) return 'TASK_NOT_FOUND'
    if (!hasEnded(task)) this.end(task, 'CANCELLED')
    return undefined
  }

  retry(id: string): Refusal {
    const task = this.tasks.get(id)
    if (task === undefined) return 'TASK_NOT_FOUND'
    if (task.phase !== 'FAILED') return 'TASK_NOT_FAILED'
    task.phase = 'waiting'
    task.hasFailed = false
    task.scheduleMs = this.nowMs
    task.nextAttemptMs = this.nowMs
    task.attemptsBefore = task.attempts
    task.redrives += 1
    task.revision += 1
    return undefined
  }

  delete(id: string, force: boolean): Refusal {
    const task = this.tasks.get(id)
    if (task === undefined) return 'TASK_NOT_FOUND'
    if (!hasEnded(task) && !force) return 'TASK_NOT_ENDED'
    this.tasks.delete(id)
    return undefined
  }

  /** An attempt begins if the task is due. */
  grant(id: string): boolean {
    const task = this.tasks.get(id)
    if (task?.phase !== 'waiting' || task.nextAttemptMs > this.nowMs) return false
    task.phase = 'running'
    task.attempts += 1
    task.revision += 1
    return true
  }

  /** The attempt under way ends. */
  finish(id: string, succeeded: boolean): void {
    const task = this.tasks.get(id)
    if (task?.phase !== 'running') return
    if (succeeded) {
      this.end(task, 'COMPLETED')
    } else if (task.attempts - task.attemptsBefore >= task.maxAttempts) {
      this.end(task, 'FAILED')
    } else {
      task.phase = 'waiting'
      task.hasFailed = true
      // It may have been moved while the attempt ran.
      task.nextAttemptMs = Math.max(this.nowMs + modelBackoffMs, task.scheduleMs)
      task.revision += 1
    }
  }

  private end(task: ModelTask, phase: 'COMPLETED' | 'FAILED' | 'CANCELLED'): void {
    task.phase = phase
    task.endedMs = this.nowMs
    task.revision += 1
  }

  pass(ms: number): void {
    this.nowMs += ms
    for (const task of this.tasks.values()) {
      const isOver = hasEnded(task) && task.endedMs + modelRetentionMs <= this.nowMs
      if (isOver) this.tasks.delete(task.id)
    }
  }

  /** As the API shows it. */
  stateOf(task: ModelTask): string {
    if (task.phase === 'running') return 'RUNNING'
    if (task.phase !== 'waiting') return task.phase
    if (task.nextAttemptMs <= this.nowMs) return 'READY'
    return task.hasFailed ? 'RETRYING' : 'PENDING'
  }
}

function hasEnded({ phase }: ModelTask): boolean {
  return phase !== 'waiting' && phase !== 'running'
}
