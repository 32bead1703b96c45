// What the leader of a shard does about its schedules: the steps of those that are due, the ends
// of pauses, the removal of what has ended long enough ago.
// Owns: the bound of an entry, and what can not be evaluated here.  Does not: decide about times
// (schedule-steps.ts), propose (duties.ts).
//   J8. A schedule that can not be evaluated here harms no other: it is put aside for a while, is
//       tried again, and is told of.

import type { Clock } from '#base/clock'
import { lifeOf, type Machine, type ScheduleRecord } from '#machine'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import { planStep, stepLimits } from './schedule-steps.ts'
import type { ScheduleCache } from './schedule-times.ts'

export const scheduleDutyLimits = {
  /** Schedules that one entry steps. */
  schedulesMax: 64,
  /** Runs that one entry starts, over all schedules. */
  runsMax: 256,
  /** Times that are looked at for one entry: about ten milliseconds of work. */
  looksMax: 10_000,
  /** A schedule that can not be evaluated here is looked at again so much later. */
  poisonedWaitMs: 5_000,
  /** Of such schedules those that are told of. */
  poisonedToldMax: 100,
} as const

const stepBytes = 96
const itemBytes = 24

export interface Poisoned {
  readonly key: string
  readonly version: number
  readonly error: string
}

export interface PlannedSchedules {
  readonly commands: CommandFields[]
  readonly bytes: number
  readonly schedules: readonly ScheduleRecord[]
}

export interface ScheduleDutiesOptions {
  readonly machine: () => Machine
  readonly clock: Clock
  readonly cache: ScheduleCache
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
}

export class ScheduleDuties {
  private readonly o: ScheduleDutiesOptions
  private readonly poisoned = new Map<string, Poisoned>()

  constructor(options: ScheduleDutiesOptions) {
    this.o = options
  }

  /** Schedules that could not be evaluated when they were due. */
  poisonedSchedules(): Poisoned[] {
    return [...this.poisoned.values()]
  }

  /** Commands for what is due; the schedules are handed out until their entry has come. */
  plan(asOfMs: number): PlannedSchedules {
    const { schedulesMax, runsMax, looksMax } = scheduleDutyLimits
    const machine = this.o.machine()
    const commands: CommandFields[] = []
    const schedules: ScheduleRecord[] = []
    let bytes = 0
    let runs = 0
    let looks = 0
    while (schedules.length < schedulesMax && runs < runsMax && looks < looksMax) {
      const schedule = machine.takeDueSchedules(1, asOfMs)[0]
      if (schedule === undefined) break
      const plain = plainCommand(schedule)
      if (plain !== undefined) {
        schedules.push(schedule)
        commands.push(plain)
        bytes += stepBytes
        continue
      }
      const planned = this.step(schedule, asOfMs, {
        runsMax: runsMax - runs,
        looksMax: Math.min(looksMax - looks, stepLimits.looksMax),
      })
      if (planned === undefined) continue
      schedules.push(schedule)
      commands.push(planned.command)
      bytes += stepBytes + planned.items * itemBytes
      runs += planned.runs
      looks += planned.looks
    }
    return { commands, bytes, schedules }
  }

  /** J8. */
  private step(
    schedule: ScheduleRecord,
    nowMs: number,
    bounds: { readonly runsMax: number; readonly looksMax: number },
  ):
    | {
        readonly command: CommandFields
        readonly items: number
        readonly runs: number
        readonly looks: number
      }
    | undefined {
    const { key, version } = schedule
    try {
      const times = this.o.cache.timesOf(schedule)
      const { step, looks } = planStep(schedule, times, { nowMs, ...bounds })
      this.poisoned.delete(key)
      const runs = step.items.filter((item) => item.type === 'run').length
      const command = commandToFields({ type: 'StepSchedule', key, step })
      return { command, items: step.items.length, runs, looks }
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      this.putAside({ key, version, error })
      return undefined
    }
  }

  private putAside(poisoned: Poisoned): void {
    const { key, version } = poisoned
    const { clock, warn } = this.o
    if (this.poisoned.get(key)?.version !== version) {
      warn('a schedule can not be evaluated on this node; its occurrences wait', { ...poisoned })
    }
    this.poisoned.delete(key)
    this.poisoned.set(key, poisoned)
    for (const oldest of this.poisoned.keys()) {
      if (this.poisoned.size <= scheduleDutyLimits.poisonedToldMax) break
      this.poisoned.delete(oldest)
    }
    // It stays out of the lane meanwhile, so that the leader is not busy with it alone.
    clock.after(scheduleDutyLimits.poisonedWaitMs, () => this.o.machine().putBackSchedule(key))
  }
}

/** What needs no times: the end of a pause, and the end of a record. */
function plainCommand(schedule: ScheduleRecord): CommandFields | undefined {
  const { key, version: expectedVersion, paused } = schedule
  const { pause, endedAtMs } = lifeOf(schedule)
  if (paused) {
    const end = { atMs: pause?.untilMs ?? 0, catchUp: false, isManual: false, requestHash: 0 }
    return commandToFields({ type: 'ResumeSchedule', key, expectedVersion, ...end })
  }
  if (endedAtMs === 0) return undefined
  const end = { cancelsRuns: false, requestHash: 0, memoryMs: 0 }
  return commandToFields({ type: 'RemoveSchedule', key, expectedVersion, ...end })
}
