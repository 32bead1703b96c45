// What operations do to schedules: pause, resume, delete all that a filter means, page by page over
// all shards. Owns: the walk, and one command per schedule and kind.  Does not: pace, record or
// bound (operation-runner.ts), read filters (services/schedule-filter.ts).

import type { GroupId } from '#base/brand'
import type { Clock } from '#base/clock'
import { type Command, lifeOf, type Outcome, type ScheduleRecord } from '#machine'
import { apiCodec } from '#proto'
import { commandToFields } from '../codec/command-codec.ts'
import { SchedulerError } from '../errors.ts'
import type { Router } from '../router.ts'
import { scheduleMatcher } from '../services/schedule-filter.ts'
import { splitKey } from '../services/task-output.ts'
import { cancelRunsOf, hasUnlistedRuns } from '../services/unlisted-runs.ts'
import { Violations } from '../services/validate.ts'
import { ScheduleCache, type TimeSources } from '../shard/schedule-times.ts'
import type { OperationRequest } from './operation-record.ts'
import type { OperationStep, OperationSteps, PageOptions, PageResult } from './operation-runner.ts'

/** Schedules that one page looks at, matching or not. */
const scanPerPageMax = 500
const commandBytes = 256
/** How long a repeated deletion is known as such: pages may be done twice (OP2). */
const deletionMemoryMs = 60_000

export interface BulkSchedulesContext extends TimeSources {
  readonly router: Router
  readonly clock: Clock
  readonly shardCount: () => number
}

/** The command that changes a schedule; undefined: it needs no change. */
type CommandFor = (
  schedule: ScheduleRecord,
  request: OperationRequest,
  nowMs: number,
) => Command | undefined

/** Refusals that say that it is gone. */
const harmless: readonly string[] = ['SCHEDULE_NOT_FOUND']

export function bulkScheduleSteps(context: BulkSchedulesContext): OperationSteps {
  const cache = new ScheduleCache(context)
  return {
    OPERATION_KIND_PAUSE_SCHEDULES: stepOf(context, cache, pauseCommand),
    OPERATION_KIND_RESUME_SCHEDULES: stepOf(context, cache, resumeCommand),
    OPERATION_KIND_DELETE_SCHEDULES: stepOf(context, cache, deleteCommand),
  }
}

function stepOf(
  context: BulkSchedulesContext,
  cache: ScheduleCache,
  commandFor: CommandFor,
): OperationStep {
  return async (request, cursor, options) => {
    const place = placeOf(cursor)
    if (place.shard > context.shardCount()) {
      return { cursor: undefined, succeeded: 0, unchanged: 0, failures: [] }
    }
    const deadlineMs = context.clock.monotonicMs() + options.timeoutMs
    const shard = place.shard as GroupId
    const bounds = { scanMax: scanPerPageMax, limit: scanPerPageMax, filter: {}, stale: false }
    const list = { kind: 'schedule' as const, namespace: request.namespace, ...bounds }
    const page = await context.router.list(shard, { ...list, afterId: place.after }, deadlineMs)
    const matches = matcherOf(request, cache, context.clock.wallMs())
    const matching = page.schedules.filter(matches)
    const meant = matching.slice(0, options.limit)
    const result = await change(context, { shard, meant, request, options, commandFor, deadlineMs })
    const last = meant.at(-1)
    const isCut = meant.length < matching.length && last !== undefined
    const after = isCut ? splitKey(last.key).id : page.nextAfterId
    const next = after === undefined ? `${place.shard + 1} ` : `${place.shard} ${after}`
    const isLast = after === undefined && place.shard + 1 > context.shardCount()
    return { ...result, cursor: isLast ? undefined : next }
  }
}

function placeOf(cursor: string): { readonly shard: number; readonly after: string } {
  if (cursor === '') return { shard: 1, after: '' }
  const space = cursor.indexOf(' ')
  return { shard: Number(cursor.slice(0, space)), after: cursor.slice(space + 1) }
}

/** The filter was checked when the operation was accepted. */
function matcherOf(request: OperationRequest, cache: ScheduleCache, nowMs: number) {
  const filter = apiCodec('ScheduleFilter').decode(request.details['filter'] as Uint8Array)
  const timesOf = (schedule: ScheduleRecord) => {
    try {
      return cache.timesOf(schedule)
    } catch {
      return undefined
    }
  }
  return scheduleMatcher(new Violations(), filter, { nowMs, timesOf })
}

async function change(
  { router, clock }: BulkSchedulesContext,
  page: {
    readonly shard: GroupId
    readonly meant: readonly ScheduleRecord[]
    readonly request: OperationRequest
    readonly options: PageOptions
    readonly commandFor: CommandFor
    readonly deadlineMs: number
  },
): Promise<Omit<PageResult, 'cursor'>> {
  const { shard, meant, request, options, commandFor, deadlineMs } = page
  const nowMs = clock.wallMs()
  const changes = meant.flatMap((schedule) => {
    const command = commandFor(schedule, request, nowMs)
    return command === undefined ? [] : [{ schedule, command }]
  })
  const untouched = meant.length - changes.length
  if (options.onlyCounts || changes.length === 0) {
    return { succeeded: changes.length, unchanged: untouched, failures: [] }
  }
  for (const { schedule, command } of changes) {
    const cancels = command.type === 'RemoveSchedule' && command.cancelsRuns
    if (!cancels || !hasUnlistedRuns(schedule)) continue
    // Before it is gone: a page that is done again finds it and them.
    const { namespace, id } = splitKey(schedule.key)
    await cancelRunsOf(router, { namespace, id, shard }, deadlineMs)
  }
  const commands = changes.map(({ command }) => commandToFields(command))
  const bytes = commands.length * commandBytes
  const write = { commands, bytes, returnTasks: [], returnSchedules: [] }
  const { outcomes } = await router.write(shard, write, deadlineMs)
  return resultOf(changes, outcomes, untouched)
}

function resultOf(
  changes: readonly { readonly schedule: ScheduleRecord }[],
  outcomes: readonly Outcome[],
  untouched: number,
): Omit<PageResult, 'cursor'> {
  let succeeded = 0
  let unchanged = untouched
  const failures: PageResult['failures'] = []
  for (const [i, { schedule }] of changes.entries()) {
    const outcome = outcomes[i]
    if (outcome === undefined) throw new SchedulerError('INTERNAL', 'a command has no outcome')
    if (outcome.ok && !outcome.repeated) succeeded += 1
    else if (outcome.ok || harmless.includes(outcome.code)) unchanged += 1
    else {
      const message = `it was refused: ${outcome.code}`
      failures.push({ resourceId: schedule.key, error: { code: 9, message, details: [] } })
    }
  }
  return { succeeded, unchanged, failures }
}

// ---------------------------------------------------------------------------------------- commands
// A page may be done twice (OP2): each changes nothing the second time.

const any = { expectedVersion: 0, requestHash: 0 } as const

/** What has ended runs nothing that could be paused. */
function pauseCommand(schedule: ScheduleRecord, request: OperationRequest): Command | undefined {
  const { pause, isExhausted } = lifeOf(schedule)
  const { details } = request
  const reason = typeof details['reason'] === 'string' ? details['reason'] : ''
  const untilMs = typeof details['untilMs'] === 'number' ? details['untilMs'] : 0
  const isSame = pause !== undefined && pause.reason === reason && pause.untilMs === untilMs
  if (isExhausted || isSame) return undefined
  return { type: 'PauseSchedule', key: schedule.key, ...any, reason, by: '', untilMs }
}

function resumeCommand(
  schedule: ScheduleRecord,
  request: OperationRequest,
  nowMs: number,
): Command | undefined {
  if (!schedule.paused) return undefined
  const catchUp = request.details['catchUp'] === true
  return { type: 'ResumeSchedule', key: schedule.key, ...any, atMs: nowMs, catchUp, isManual: true }
}

function deleteCommand(schedule: ScheduleRecord, request: OperationRequest): Command {
  const cancelsRuns = request.details['cancelTasks'] === true
  const memoryMs = deletionMemoryMs
  return { type: 'RemoveSchedule', key: schedule.key, ...any, cancelsRuns, memoryMs }
}
