// What operations do to tasks: page by page over all shards, by filter.
// Owns: the walk, and one command per task and kind.  Does not: pace, record or bound (the
// runner).

import type { GroupId } from '#base/brand'
import type { Clock } from '#base/clock'
import type { TaskRecord } from '#machine'
import { apiCodec, apiLimits } from '#proto'
import { type CommandFields, commandToFields } from '../codec/command-codec.ts'
import { SchedulerError } from '../errors.ts'
import type { TaskFilter } from '../query/task-filter.ts'
import type { Router } from '../router.ts'
import { decodeSpec, withWords } from '../services/spec.ts'
import { withOverrides } from '../services/task-overrides.ts'
import type { OperationMessage, OperationRequest } from './operation-record.ts'
import type { OperationStep, OperationSteps, PageOptions, PageResult } from './operation-runner.ts'

/** Records that one page looks at, matching or not. */
const scanPerPageMax = 5_000
const commandBytes = 256
/** Tasks that change all the time are told as failures after so many looks at them. */
const triesPerPageMax = 5

export interface TaskStepsContext {
  readonly router: Router
  readonly clock: Clock
  readonly shardCount: () => number
}

/** How long a repeated deletion of a record is known as such: pages may be done twice (OP2). */
const deletionMemoryMs = 60_000

/** The command that changes a task; undefined: it needs no change. */
type CommandFor = (task: TaskRecord, request: OperationRequest) => CommandFields | undefined

/** Refusals that say that the task is already as it should be, or gone. */
const harmless: readonly string[] = [
  'TASK_ENDED',
  'TASK_NOT_FOUND',
  'TASK_NOT_ENDED',
  'TASK_NOT_FAILED',
  'VERSION_MISMATCH',
]

export function taskSteps(context: TaskStepsContext): OperationSteps {
  const { clock } = context
  const cancel = stepOf(context, cancelCommand)
  const remove = stepOf(context, deleteCommand)
  return {
    OPERATION_KIND_CANCEL_TASKS: cancel,
    OPERATION_KIND_PURGE_QUEUE: cancel,
    OPERATION_KIND_DELETE_TASKS: remove,
    OPERATION_KIND_PURGE_DEAD_LETTERS: remove,
    OPERATION_KIND_RUN_TASKS: stepOf(context, (task) => runCommand(task, clock.wallMs())),
    OPERATION_KIND_REDRIVE: stepOf(context, (task, request) =>
      redriveCommand(task, request, clock.wallMs()),
    ),
    OPERATION_KIND_UPDATE_TASK_LABELS: stepOf(context, labelsCommand),
  }
}

export function stepOf(context: TaskStepsContext, commandFor: CommandFor): OperationStep {
  return async (request, cursor, options) => {
    const place = placeOf(cursor)
    if (place.shard > context.shardCount()) {
      return { cursor: undefined, succeeded: 0, unchanged: 0, failures: [] }
    }
    const deadlineMs = context.clock.monotonicMs() + options.timeoutMs
    const list = {
      kind: 'task' as const,
      namespace: request.namespace,
      filter: request.details['filter'] as TaskFilter,
      afterId: place.after,
      scanMax: scanPerPageMax,
      limit: options.limit,
      stale: false,
    }
    const group = place.shard as GroupId
    const { tasks, nextAfterId } = await context.router.list(group, list, deadlineMs)
    const page = await change(context, { group, tasks, request, options, commandFor, deadlineMs })
    const next = { shard: place.shard, after: nextAfterId ?? '' }
    if (nextAfterId === undefined) next.shard += 1
    const isLast = next.shard > context.shardCount()
    return { ...page, cursor: isLast ? undefined : `${next.shard} ${next.after}` }
  }
}

interface Page {
  readonly group: GroupId
  readonly tasks: readonly TaskRecord[]
  readonly request: OperationRequest
  readonly options: PageOptions
  readonly commandFor: CommandFor
  readonly deadlineMs: number
}

async function change(
  context: TaskStepsContext,
  page: Page,
  triesLeft = triesPerPageMax,
): Promise<Omit<PageResult, 'cursor'>> {
  const { router } = context
  const { tasks, request, options, commandFor, group, deadlineMs } = page
  const commands: CommandFields[] = []
  const changed: TaskRecord[] = []
  for (const task of tasks) {
    const command = commandFor(task, request)
    if (command === undefined) continue
    commands.push(command)
    changed.push(task)
  }
  const untouched = tasks.length - changed.length
  if (options.onlyCounts || commands.length === 0) {
    return { succeeded: changed.length, unchanged: untouched, failures: [] }
  }
  const bytes = commands.length * commandBytes
  const write = { commands, bytes, returnTasks: [], returnSchedules: [] }
  const { outcomes } = await router.write(group, write, deadlineMs)
  let succeeded = 0
  let unchanged = untouched
  const failures: OperationMessage['failures'] = []
  const moved: string[] = []
  for (const [i, task] of changed.entries()) {
    const outcome = outcomes[i]
    if (outcome === undefined) throw new SchedulerError('INTERNAL', 'a command has no outcome')
    if (outcome.ok && !outcome.repeated) succeeded += 1
    else if (!outcome.ok && isMeantStill(request, outcome.code)) moved.push(task.key)
    else if (outcome.ok || harmless.includes(outcome.code)) unchanged += 1
    else failures.push(failureOf(task.key, outcome.code))
  }
  const again = await changeAgain(context, { ...page, triesLeft }, moved)
  return {
    succeeded: succeeded + again.succeeded,
    unchanged: unchanged + again.unchanged,
    failures: [...failures, ...again.failures],
  }
}

/** An attempt began or ended since it was looked at: its labels are to change all the same. */
function isMeantStill({ kind }: OperationRequest, code: string): boolean {
  return code === 'VERSION_MISMATCH' && kind === 'OPERATION_KIND_UPDATE_TASK_LABELS'
}

/** What changed meanwhile is looked at once more, and changed as it is now. */
async function changeAgain(
  context: TaskStepsContext,
  page: Page & { readonly triesLeft: number },
  keys: readonly string[],
): Promise<Omit<PageResult, 'cursor'>> {
  const { group, deadlineMs, triesLeft } = page
  if (keys.length === 0) return { succeeded: 0, unchanged: 0, failures: [] }
  if (triesLeft === 0) {
    const failures = keys.map((key) => failureOf(key, 'VERSION_MISMATCH'))
    return { succeeded: 0, unchanged: 0, failures }
  }
  const read = { tasks: keys, schedules: [], stale: false }
  const { tasks } = await context.router.read(group, read, deadlineMs)
  const there = tasks.filter((task) => task !== undefined)
  const { succeeded, unchanged, failures } = await change(
    context,
    { ...page, tasks: there },
    triesLeft - 1,
  )
  return { succeeded, unchanged: unchanged + keys.length - there.length, failures }
}

function failureOf(resourceId: string, code: string): OperationMessage['failures'][number] {
  const message = `it was refused: ${code}`
  return { resourceId, error: { code: 9, message, details: [] } }
}

function placeOf(cursor: string): { readonly shard: number; readonly after: string } {
  if (cursor === '') return { shard: 1, after: '' }
  const space = cursor.indexOf(' ')
  return { shard: Number(cursor.slice(0, space)), after: cursor.slice(space + 1) }
}

// ---------------------------------------------------------------------------------------- commands
// A page may be done twice (OP2): each command is refused, or changes nothing, the second time.

export function cancelCommand(
  task: TaskRecord,
  request: OperationRequest,
): CommandFields | undefined {
  if (task.endedAtMs !== 0) return undefined
  const { key } = task
  const given = textOf(request, 'reason')
  const reason = given === '' ? {} : { reason: given }
  return commandToFields({ type: 'CancelTask', key, ...any, ...reason })
}

const any = { expectedVersion: 0, requestHash: 0 } as const

/** Only what has ended: who wants to end tasks cancels them. */
function deleteCommand(task: TaskRecord): CommandFields | undefined {
  if (task.endedAtMs === 0) return undefined
  const { key } = task
  const how = { force: false, memoryMs: deletionMemoryMs } as const
  return commandToFields({ type: 'DeleteTask', key, ...any, ...how })
}

function runCommand(task: TaskRecord, nowMs: number): CommandFields | undefined {
  const waits = task.state === 'PENDING' || task.state === 'RETRYING'
  if (!waits || task.nextAttemptAtMs <= nowMs) return undefined
  return commandToFields({ type: 'RunTask', key: task.key, ...any, atMs: nowMs })
}

function redriveCommand(
  task: TaskRecord,
  request: OperationRequest,
  nowMs: number,
): CommandFields | undefined {
  if (task.state !== 'FAILED') return undefined
  // The version: a second time it is not the dead letter that was meant any more.
  const expectedVersion = task.version
  const given = request.details['overrides']
  const overrides =
    given instanceof Uint8Array ? apiCodec('TaskOverrides').decode(given) : undefined
  const changed =
    overrides === undefined ? {} : { definition: withOverrides(task.definition, overrides) }
  const when = { expectedVersion, fireAtMs: nowMs, requestHash: 0 }
  return commandToFields({ type: 'RetryTask', key: task.key, ...when, ...changed })
}

function labelsCommand(task: TaskRecord, request: OperationRequest): CommandFields | undefined {
  if (task.endedAtMs !== 0) return undefined
  const spec = decodeSpec(task.definition.spec)
  const set = (request.details['setLabels'] ?? {}) as Readonly<Record<string, string>>
  const removed = new Set((request.details['removeLabels'] ?? []) as readonly string[])
  const kept = Object.entries(spec.labels).filter(([name]) => !removed.has(name))
  const labels = { ...Object.fromEntries(kept), ...set }
  const names = Object.keys(labels)
  const isSame =
    names.length === Object.keys(spec.labels).length &&
    names.every((name) => labels[name] === spec.labels[name])
  if (isSame || names.length > apiLimits.labelCountMax) return undefined
  const definition = withWords(task.definition, { ...spec, labels })
  const { key, version: expectedVersion } = task
  return commandToFields({ type: 'UpdateTask', key, expectedVersion, definition, requestHash: 0 })
}

function textOf(request: OperationRequest, name: string): string {
  const value = request.details[name]
  return typeof value === 'string' ? value : ''
}
