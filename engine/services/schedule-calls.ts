// What the methods of ScheduleService share: the way to a schedule's shard, what its answers mean,
// and schedules as they are told.
// Owns: refusals as errors.  Does not: know any method.

import type { GroupId } from '#base/brand'
import {
  type BufferedRun,
  type Command,
  lifeOf,
  occurrenceKey,
  type Outcome,
  type ScheduleRecord,
  type TaskRecord,
} from '#machine'
import { namePatterns, shardOf } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { type ErrorCode, SchedulerError } from '../errors.ts'
import type { ResourceContext } from '../resources/resource-calls.ts'
import type { WriteAnswer } from '../shard/local-calls.ts'
import {
  ScheduleCache,
  type ScheduleTimes,
  sourcesOf,
  type TimeSources,
} from '../shard/schedule-times.ts'
import { scheduleToWire } from './schedule-output.ts'
import type { CallContext } from './status.ts'
import { type Accepted, commandBytes, inFlight, type ServiceContext } from './task-calls.ts'
import { checkNamespace } from './task-input.ts'
import { etagOf } from './task-output.ts'
import { Violations } from './validate.ts'

export interface ScheduleName {
  readonly namespace?: string
  readonly scheduleId?: string
}

export interface SchedulePlace {
  readonly namespace: string
  readonly id: string
  readonly key: string
  readonly shard: GroupId
}

export interface ReadSchedule extends SchedulePlace {
  readonly schedule: ScheduleRecord
  readonly clockMs: number
}

export interface Written {
  readonly outcome: Outcome | undefined
  readonly schedule: ScheduleRecord | undefined
  readonly answer: WriteAnswer
}

export class ScheduleCalls {
  readonly context: ServiceContext
  readonly resources: ResourceContext
  readonly sources: TimeSources
  private readonly cache: ScheduleCache

  constructor(context: ServiceContext, resources: ResourceContext) {
    this.context = context
    this.resources = resources
    this.sources = sourcesOf(() => resources.view, context.random)
    this.cache = new ScheduleCache(this.sources)
  }

  get nowMs(): number {
    return this.context.clock.wallMs()
  }

  /** Checked; the violations are the caller's to throw. */
  place(v: Violations, name: ScheduleName, path = ''): SchedulePlace {
    const namespace = checkNamespace(v, `${path}namespace`, name.namespace)
    const id = name.scheduleId ?? ''
    if (!namePatterns.scheduleId.test(id)) {
      v.add(`${path}schedule_id`, 'must be 1 to 160 of [A-Za-z0-9_.:~-]')
    }
    const shard = shardOf(namespace, id, this.context.shardCount()) as GroupId
    return { namespace, id, key: `${namespace}/${id}`, shard }
  }

  deadlineMs(call: CallContext): number {
    return this.context.clock.monotonicMs() + call.timeoutMs
  }

  async read(
    name: ScheduleName & { readonly consistency?: string },
    call: CallContext,
  ): Promise<ReadSchedule> {
    const v = new Violations()
    const place = this.place(v, name)
    v.check()
    const found = await this.tryRead(place, call, name.consistency === 'READ_CONSISTENCY_STALE')
    if (found === undefined) throw notFound(place.key)
    return found
  }

  async tryRead(
    place: SchedulePlace,
    call: CallContext,
    stale = false,
  ): Promise<ReadSchedule | undefined> {
    const request = { tasks: [], schedules: [place.key], stale }
    const { router } = this.context
    const answer = await router.read(place.shard, request, this.deadlineMs(call))
    const schedule = answer.schedules[0]
    return schedule === undefined ? undefined : { ...place, schedule, clockMs: answer.clockMs }
  }

  async readTask(
    place: SchedulePlace,
    key: string,
    call: CallContext,
  ): Promise<TaskRecord | undefined> {
    const request = { tasks: [key], schedules: [], stale: false }
    const { router } = this.context
    return (await router.read(place.shard, request, this.deadlineMs(call))).tasks[0]
  }

  async write(
    place: SchedulePlace,
    call: CallContext,
    command: Command,
    bytes: number = commandBytes,
  ): Promise<Written> {
    const write = {
      commands: [commandToFields(command)],
      bytes,
      returnTasks: [],
      returnSchedules: [place.key],
    }
    const { router } = this.context
    const answer = await router.write(place.shard, write, this.deadlineMs(call))
    return { outcome: answer.outcomes[0], schedule: answer.schedules[0], answer }
  }

  /** Undefined: it can not be evaluated here, which explain tells of. */
  timesOf(schedule: ScheduleRecord): ScheduleTimes | undefined {
    try {
      return this.cache.timesOf(schedule)
    } catch {
      return undefined
    }
  }

  /** Throws what keeps it from being evaluated. */
  timesOrError(schedule: ScheduleRecord): ScheduleTimes {
    return this.cache.timesOf(schedule)
  }

  /** As it is told, with the state of its newest task. */
  async told(
    place: SchedulePlace,
    of: { readonly schedule: ScheduleRecord; readonly clockMs: number; readonly full: boolean },
    call: CallContext,
  ): Promise<object> {
    const { schedule, clockMs, full } = of
    const { lastTaskMs } = lifeOf(schedule)
    const lastTask =
      lastTaskMs === 0
        ? undefined
        : await this.readTask(place, occurrenceKey(schedule.key, lastTaskMs), call)
    const times = this.timesOf(schedule)
    return scheduleToWire(schedule, { shard: place.shard, clockMs, full, times, lastTask })
  }

  /** The attempt that was under way when a command came. */
  async inFlight(
    place: SchedulePlace,
    outcome: Accepted,
    call: CallContext,
  ): Promise<object | null> {
    const { inFlightAttempt, inFlightTask } = outcome
    if (inFlightAttempt === undefined || inFlightTask === undefined) return null
    return inFlight(await this.readTask(place, inFlightTask, call), inFlightAttempt)
  }
}

/** The outcome if the machine accepted; its refusal as an error otherwise. */
export function accepted(outcome: Outcome | undefined, key: string): Accepted {
  if (outcome === undefined) throw new SchedulerError('INTERNAL', 'the shard gave no outcome')
  if (outcome.ok) return outcome
  const { code, version } = outcome
  if (code === 'SCHEDULE_NOT_FOUND') throw notFound(key)
  const messages: Readonly<Partial<Record<ErrorCode, string>>> = {
    SCHEDULE_EXISTS: 'exists already; update it, or choose another schedule_id',
    VERSION_MISMATCH:
      `was changed meanwhile: its etag is ${etagOf(version)} now; ` + 'read it and try again',
    STALE_OCCURRENCE: 'had an occurrence at this very moment; try again',
  }
  const metadata = { schedule: key, ...(version === 0 ? {} : { etag: etagOf(version) }) }
  throw new SchedulerError(code, `schedule ${key} ${messages[code] ?? code}`, { metadata })
}

export function notFound(key: string): SchedulerError {
  return new SchedulerError('SCHEDULE_NOT_FOUND', `there is no schedule ${key}`, {
    metadata: { schedule: key },
  })
}

/** A run that waits has no record yet: this is what it will be. */
export function waitingTask(schedule: ScheduleRecord, run: BufferedRun): TaskRecord {
  const { nominalMs, fireAtMs, source, missedCount, firstMissedMs, definition } = run
  return occurrenceTask(schedule, nominalMs, {
    state: 'PENDING',
    nextAttemptAtMs: fireAtMs,
    definition: { ...(definition ?? schedule.template), fireAtMs },
    source: { source, missedCount, firstMissedMs, skipReason: 'NONE' },
  })
}

/** The record that an occurrence has, or will have. */
export function occurrenceTask(
  schedule: ScheduleRecord,
  nominalMs: number,
  of: Pick<TaskRecord, 'state' | 'nextAttemptAtMs' | 'definition'> & {
    readonly source: Omit<
      NonNullable<NonNullable<TaskRecord['origin']>['run']>,
      'scheduleNumber' | 'times'
    >
    readonly endedAtMs?: number
  },
): TaskRecord {
  const { source, endedAtMs = 0, ...rest } = of
  const { key, number, updatedAtMs } = schedule
  return {
    ...rest,
    key: occurrenceKey(key, nominalMs),
    number: 0,
    version: 1,
    createdAtMs: updatedAtMs,
    updatedAtMs,
    attemptCount: 0,
    lease: undefined,
    attempts: [],
    endedAtMs,
    endReason: of.state === 'SKIPPED' ? 'SKIPPED' : 'NONE',
    requests: [],
    origin: { scheduleKey: key, nominalMs, run: { ...source, scheduleNumber: number } },
  }
}
