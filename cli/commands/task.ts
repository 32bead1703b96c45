// `schedctl task create|get|list|update|attempts`.
// Owns: these commands.  Does not: what changes one or many (task-ends.ts), the rest
// (task-life.ts).

import type { Command } from 'commander'
import type { Task__Output, TaskFilter } from '#proto'
import type { TaskChanges } from '#sdk'
import { UsageError } from '../failure.ts'
import { attemptKind, taskKind } from '../kinds.ts'
import type { Json } from '../output.ts'
import { limitedPages, pagesOf } from '../pages.ts'
import { runCommand, type Session } from '../session.ts'
import {
  addTaskOptions,
  assertTarget,
  durationOf,
  numberOf,
  taskFieldsOf,
  type TaskOptions,
  withoutUndefined,
} from '../task-options.ts'
import { addFilterOptions, type FilterOptions, taskFilterOf } from '../task-filter.ts'
import { parseMoment } from '../times.ts'
import { noteInFlight, registerTaskEnds } from './task-ends.ts'
import { registerTaskLife } from './task-life.ts'

interface WhenOptions {
  readonly at?: string
  readonly in?: string
}

interface WriteOptions {
  readonly requestId?: string
  readonly dryRun?: boolean
}

interface CreateOptions extends TaskOptions, WhenOptions, WriteOptions {
  readonly id?: string
  readonly retention?: string
}

interface UpdateOptions extends TaskOptions, WhenOptions, WriteOptions {
  readonly etag?: string
  readonly retention?: string
}

interface ListOptions extends FilterOptions {
  readonly limit: string
  readonly full?: boolean
}

export function registerTask(program: Command): void {
  const task = program.command('task').description('tasks: create, look at, change, cancel')
  registerCreate(task)
  registerUpdate(task)
  registerTaskLife(task)
  registerTaskEnds(task)
  task
    .command('get <id>')
    .description('show a task')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  addFilterOptions(task.command('list').description('list tasks; without a filter all of them'))
    .option('--limit <count>', 'at most so many; 0: all', '500')
    .option('--full', 'with payloads, headers, metadata and results')
    .addHelpText(
      'after',
      `
Examples:
  schedctl task list --state failed --status 5xx --ended-from "2027-01-31T00:00:00Z"
  schedctl task list -l team=a --due-until "in 1h" -o wide`,
    )
    .action((options: ListOptions, command: Command) =>
      runCommand(command, (s) => list(s, options)),
    )
  task
    .command('attempts <id>')
    .description('list the attempts of a task')
    .action((id: string, _: object, command: Command) =>
      runCommand(command, (s) => attempts(s, id)),
    )
}

function registerCreate(task: Command): void {
  addTaskOptions(task.command('create').description('create a task; without a time it is due now'))
    .option('--id <id>', 'its id; without one it gets a new one')
    .option('--at <time>', 'when: RFC 3339, or relative as in --in')
    .option('--in <duration>', 'how long from now, for example 10s or 1m30s')
    .option('--retention <duration>', 'how long it is kept after its end')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .option('--dry-run', 'only check')
    .action((options: CreateOptions, command: Command) =>
      runCommand(command, (s) => create(s, options)),
    )
}

function registerUpdate(task: Command): void {
  addTaskOptions(task.command('update <id>').description('change what is named, nothing else'))
    .option('--at <time>', 'when: RFC 3339, or relative as in --in')
    .option('--in <duration>', 'how long from now, for example 10s or 1m30s')
    .option('--retention <duration>', 'how long it is kept after its end')
    .option('--etag <etag>', 'only if the task is as it was then')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .option('--dry-run', 'only check')
    .action((id: string, options: UpdateOptions, command: Command) =>
      runCommand(command, (s) => update(s, id, options)),
    )
}

async function create(session: Session, options: CreateOptions): Promise<void> {
  assertTarget('a task', options)
  const fields = await changesOf(options)
  const { wireTaskOf } = await import('#sdk')
  const taskId = withoutUndefined({ taskId: options.id })
  const wire = wireTaskOf({ ...fields, ...taskId })
  const { namespace } = session.settings
  const validateOnly = options.dryRun === true
  const request = { task: { ...wire, namespace }, validateOnly }
  const answer = await session.call('CreateTask', request, { requestId: options.requestId })
  if (validateOnly) {
    session.out.note(`task ${wire.taskId} would be created (dry run: nothing was)`)
    return
  }
  const task = await jsonOf(answer.task)
  const verb = answer.existing ? 'was there already, from an earlier try' : 'created'
  const due = session.out.show.time(task['scheduleTime'])
  await session.out.done(taskKind, task, `task/${wire.taskId} ${verb}, due ${due}`)
}

async function changesOf(
  options: TaskOptions & WhenOptions & { readonly retention?: string },
): Promise<TaskChanges> {
  const retentionMs = durationOf(options.retention, '--retention')
  return {
    ...(await taskFieldsOf(options)),
    ...whenOf(options),
    ...withoutUndefined({ retentionMs }),
  }
}

function whenOf({ at, in: delay }: WhenOptions): Pick<TaskChanges, 'at' | 'delayMs'> {
  if (at !== undefined && delay !== undefined) {
    throw new UsageError('give --at or --in, not both', 'each says when it is due', 'drop one')
  }
  if (at !== undefined) return parseMoment(at, '--at')
  const delayMs = durationOf(delay?.replace(/^(in +|\+)/, ''), '--in')
  return withoutUndefined({ delayMs })
}

async function get(session: Session, taskId: string): Promise<void> {
  const { namespace } = session.settings
  const answer = await session.call('GetTask', { namespace, taskId })
  await session.out.one(taskKind, await jsonOf(answer.task))
}

async function list(session: Session, options: ListOptions): Promise<void> {
  const limit = numberOf(options.limit, '--limit') ?? 0
  const filter = await taskFilterOf(options)
  const { full = false } = options
  await session.out.list(taskKind, await taskPages(session, { filter, limit, full }))
}

async function taskPages(
  session: Session,
  options: { readonly filter: TaskFilter; readonly limit: number; readonly full: boolean },
): Promise<AsyncGenerator<Json[]>> {
  const { namespace } = session.settings
  const { filter, limit, full } = options
  const { toJson } = await import('#proto')
  const view = full ? 'VIEW_FULL' : 'VIEW_BASIC'
  return limitedPages(session, limit, async (page) => {
    const request = { namespace, ...page, filter, view } as const
    const { tasks, nextPageToken } = await session.call('ListTasks', request)
    return { items: tasks.map((task) => toJson('Task', task) as Json), nextPageToken }
  })
}

async function update(session: Session, taskId: string, options: UpdateOptions): Promise<void> {
  const changes = await changesOf(options)
  if (Object.keys(changes).length === 0) {
    throw new UsageError(
      'nothing to change',
      'no option says what',
      'name it, for example --in 10m or --priority 9',
    )
  }
  const { wireChangesOf } = await import('#sdk')
  const { task, paths } = wireChangesOf(changes)
  const { namespace } = session.settings
  const validateOnly = options.dryRun === true
  const answer = await session.call(
    'UpdateTask',
    {
      task: { ...task, namespace, taskId, etag: options.etag ?? '' },
      updateMask: { paths },
      validateOnly,
    },
    { requestId: options.requestId },
  )
  if (validateOnly) {
    session.out.note(`task ${taskId} would be changed (dry run: it was not)`)
    return
  }
  const json = await jsonOf(answer.task)
  await session.out.done(taskKind, json, `task/${taskId} changed: ${paths.join(', ')}`)
  noteInFlight(session, answer.inFlightAttempt, 'with the old definition')
}

async function attempts(session: Session, taskId: string): Promise<void> {
  const { namespace } = session.settings
  const { toJson } = await import('#proto')
  const pages = pagesOf(async (page) => {
    const request = { namespace, taskId, ...page, view: 'VIEW_FULL' as const }
    const { attempts: found, nextPageToken } = await session.call('ListAttempts', request)
    return { items: found.map((attempt) => toJson('Attempt', attempt) as Json), nextPageToken }
  })
  await session.out.list(attemptKind, pages)
}

async function jsonOf(task: Task__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Task', task ?? {}) as Json
}
