// Tasks that wait for workers and have to have started by a time.
// Owns: the look for those that have not; its list holds a task until its time at the longest.
// Does not: hold tasks, decide (the record does, when the entry is applied).

import type { Clock } from '#base/clock'
import { dueAtMs, type Machine, missedStart, type TaskRecord } from '#machine'
import { commandToFields } from '../codec/command-codec.ts'
import { itemBytes, type WorkPlan } from './work-plan.ts'

/** They are looked for this often at most. */
export const missedLookMs = 250
/** Tasks that one entry ends. */
export const missedPerEntryMax = 256

export class MissedStarts {
  private readonly o: {
    readonly machine: () => Machine
    readonly clock: Clock
    readonly wakeAt: (wallMs: number) => void
  }
  /** By when it has to have started (shard time). */
  private readonly deadlines = new Map<string, number>()
  private lookAtMs = 0

  constructor(options: MissedStarts['o']) {
    this.o = options
  }

  note({ key, state, definition }: TaskRecord): void {
    const { startDeadlineMs } = definition
    if (startDeadlineMs === 0 || state !== 'PENDING') return
    this.deadlines.set(key, dueAtMs(definition) + startDeadlineMs)
  }

  plan(asOfMs: number): WorkPlan | undefined {
    const { clock, wakeAt } = this.o
    const nowMs = clock.monotonicMs()
    if (this.deadlines.size === 0 || nowMs < this.lookAtMs) return undefined
    this.lookAtMs = nowMs + missedLookMs
    const { keys, nextMs } = this.look(asOfMs)
    if (nextMs !== undefined) {
      wakeAt(clock.wallMs() + Math.max(missedLookMs, nextMs - asOfMs + 1))
    }
    if (keys.length === 0) return undefined
    return {
      commands: [commandToFields({ type: 'ExpireTasks', keys })],
      bytes: keys.length * itemBytes,
      settle: (error) => {
        if (error === undefined) return
        for (const key of keys) this.deadlines.set(key, asOfMs - 1)
      },
    }
  }

  private look(asOfMs: number): { readonly keys: string[]; readonly nextMs: number | undefined } {
    const machine = this.o.machine()
    const keys: string[] = []
    let nextMs: number | undefined
    for (const [key, deadlineMs] of this.deadlines) {
      if (deadlineMs >= asOfMs) {
        nextMs = Math.min(nextMs ?? deadlineMs, deadlineMs)
        continue
      }
      if (keys.length === missedPerEntryMax) return { keys, nextMs: asOfMs }
      this.deadlines.delete(key)
      const task = machine.readTask(key)
      if (task !== undefined && missedStart(task, asOfMs)) keys.push(key)
    }
    return { keys, nextMs }
  }
}
