// Callers that wait until a task is in a state, woken by the entry that changes it.
// Owns: who waits, and how many at most.  Does not: keep a caller beyond its time (each has one).
//   TW1. A waiter is answered once: by a change that it waited for, its time, or the stop.

import type { Clock, Timer } from '#base/clock'
import type { Machine, TaskRecord } from '#machine'
import { SchedulerError } from '../errors.ts'

/** Callers that wait on one shard at the same time. */
export const waitersMax = 10_000
/** READY comes with the clock, without a change: it is looked for this often. */
const readyLookMs = 100

export interface TaskWait {
  readonly key: string
  /** Visible states that end the wait. */
  readonly states: readonly string[]
  readonly maxMs: number
}

interface Waiter {
  readonly wait: TaskWait
  readonly done: () => void
  readonly timer: Timer
}

export class TaskWaits {
  private readonly machineOf: () => Machine
  private readonly clock: Clock
  private readonly byKey = new Map<string, Set<Waiter>>()
  private count = 0

  /** The machine is asked for anew each time: a snapshot brings another one. */
  constructor(machineOf: () => Machine, clock: Clock) {
    this.machineOf = machineOf
    this.clock = clock
  }

  /** Resolves when the task is in one of the states, gone, or the time is up. */
  async until(wait: TaskWait): Promise<void> {
    const untilMs = this.clock.monotonicMs() + wait.maxMs
    for (;;) {
      const leftMs = untilMs - this.clock.monotonicMs()
      if (this.isOver(wait) || leftMs <= 0) return
      const looksMs = wait.states.includes('READY') ? readyLookMs : leftMs
      await this.change({ ...wait, maxMs: Math.min(looksMs, leftMs) })
    }
  }

  /** Called in the turn in which an entry was applied. */
  touched(keys: readonly string[]): void {
    for (const key of keys) {
      for (const waiter of [...(this.byKey.get(key) ?? [])]) {
        if (this.isOver(waiter.wait)) this.end(waiter)
      }
    }
  }

  private isOver({ key, states }: TaskWait): boolean {
    const machine = this.machineOf()
    const task: TaskRecord | undefined = machine.readTask(key)
    return task === undefined || states.includes(machine.stateOf(task))
  }

  private change(wait: TaskWait): Promise<void> {
    if (this.count >= waitersMax) {
      throw new SchedulerError('OVERLOADED', `${this.count} callers wait on this shard already`, {
        metadata: { limit: 'waitersMax' },
        retryAfterMs: 1_000,
      })
    }
    return new Promise((resolve) => {
      const timer = this.clock.after(wait.maxMs, () => this.end(waiter))
      const waiter: Waiter = { wait, done: resolve, timer }
      this.count += 1
      const others = this.byKey.get(wait.key)
      if (others === undefined) this.byKey.set(wait.key, new Set([waiter]))
      else others.add(waiter)
      this.machineOf().watch(wait.key)
    })
  }

  private end(waiter: Waiter): void {
    const { key } = waiter.wait
    const others = this.byKey.get(key)
    if (others?.delete(waiter) !== true) return
    this.count -= 1
    waiter.timer.cancel()
    if (others.size === 0) {
      this.byKey.delete(key)
      this.machineOf().unwatch(key)
    }
    waiter.done()
  }
}
