// `schedctl task reschedule|retry|wait|explain|result|count`.
// Owns: these commands.  Does not: create, list or change tasks (task.ts).

import type { Command } from 'commander'
import type { Task__Output } from '#proto'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { countKind, explanationKind, resultKind, taskKind } from '../kinds.ts'
import type { Json } from '../output.ts'
import { runCommand, type Session } from '../session.ts'
import { addFilterOptions, type FilterOptions, taskFilterOf } from '../task-filter.ts'
import { durationOf } from '../task-options.ts'
import { parseMoment, type Span, spanOf } from '../times.ts'

interface ChangeOptions {
  readonly etag?: string
  readonly requestId?: string
}

interface WhenOptions extends ChangeOptions {
  readonly at?: string
  readonly in?: string
}

interface WaitOptions {
  readonly for?: string
  readonly state?: string
}

export function registerTaskLife(task: Command): void {
  timed(task.command('reschedule <id>').description('move a task in time, between attempts too'))
    .addHelpText('after', example('task reschedule order-1 --in 2h'))
    .action((id: string, options: WhenOptions, command: Command) =>
      runCommand(command, (s) => reschedule(s, id, options)),
    )
  timed(task.command('retry <id>').description('start a FAILED task anew, now or at a time'))
    .addHelpText('after', example('task retry order-1 --in 10m'))
    .action((id: string, options: WhenOptions, command: Command) =>
      runCommand(command, (s) => retry(s, id, options)),
    )
  registerReads(task)
}

function registerReads(task: Command): void {
  task
    .command('wait <id>')
    .description('wait until a task is at its end, or in a state')
    .option('--for <duration>', 'no longer than this (at most 5m)', '30s')
    .option('--state <states>', 'until it is in one of these, separated by commas')
    .addHelpText('after', example('task wait order-1 --for 2m'))
    .action((id: string, options: WaitOptions, command: Command) =>
      runCommand(command, (s) => wait(s, id, options)),
    )
  task
    .command('explain <id>')
    .description('say why a task has or has not run, and what it waits for')
    .addHelpText('after', example('task explain order-1'))
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => why(s, id)))
  task
    .command('result <id>')
    .description('show what a COMPLETED task gave back')
    .addHelpText('after', example('task result order-1 -o json'))
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => result(s, id)))
  addFilterOptions(task.command('count').description('count tasks by state'))
    .addHelpText('after', example('task count --queue mail --state ready,retrying'))
    .action((options: FilterOptions, command: Command) =>
      runCommand(command, (s) => count(s, options)),
    )
}

function changing(command: Command): Command {
  return command
    .option('--etag <etag>', 'only if the task is as it was then')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
}

function timed(command: Command): Command {
  return changing(command)
    .option('--at <time>', 'when: RFC 3339, or relative as in --in')
    .option('--in <duration>', 'how long from now, for example 10s or 1m30s')
}

function example(text: string): string {
  return `\nExample:\n  schedctl ${text}`
}

function named(session: Session, taskId: string, { etag = '' }: ChangeOptions) {
  return { namespace: session.settings.namespace, taskId, etag }
}

async function reschedule(session: Session, taskId: string, options: WhenOptions): Promise<void> {
  const when = whenOf(options)
  if (when === undefined) {
    throw new UsageError('no time was given', '--at or --in says when', 'add for example --in 10m')
  }
  const request = { ...named(session, taskId, options), ...when }
  const answer = await session.call('RescheduleTask', request, { requestId: options.requestId })
  const task = await jsonOf(answer.task)
  const due = session.out.show.time(task['scheduleTime'])
  await session.out.done(taskKind, task, `task/${taskId} moved, due ${due}`)
  const attempt = answer.inFlightAttempt?.attemptNumber
  if (attempt !== undefined) session.out.note(`attempt ${attempt} is under way and goes on`)
}

async function retry(session: Session, taskId: string, options: WhenOptions): Promise<void> {
  const when = whenOf(options)
  const scheduleTime = when === undefined ? null : (when.scheduleTime ?? afterNow(when.delay))
  const request = { ...named(session, taskId, options), scheduleTime }
  const answer = await session.call('RetryTask', request, { requestId: options.requestId })
  await done(session, answer.task, `task/${taskId} waits again`)
}

/** Of one call, well within what a call may take. */
const waitLookMs = 3_000

async function wait(session: Session, taskId: string, options: WaitOptions): Promise<void> {
  const { namespace } = session.settings
  const ms = durationOf(options.for, '--for') ?? 0
  const states = namesOf(options.state).map((name) => `TASK_STATE_${name.toUpperCase()}` as const)
  const untilMs = Date.now() + ms
  const look = async () => {
    const timeout = spanOf(Math.max(0, Math.min(untilMs - Date.now(), waitLookMs)))
    const request = { namespace, taskId, timeout, states: states as never }
    return await session.call('WaitTask', request)
  }
  let answer = await look()
  while (answer.timedOut && Date.now() < untilMs) answer = await look()
  const task = await jsonOf(answer.task)
  await session.out.one(taskKind, task)
  if (!answer.timedOut) return
  session.out.note(`task ${taskId} is still ${stateOf(task)} after ${options.for ?? ''}`)
  process.exitCode = exitCodes.deadline
}

async function why(session: Session, taskId: string): Promise<void> {
  const { namespace } = session.settings
  const answer = await session.call('ExplainTask', { namespace, taskId })
  const { toJson } = await import('#proto')
  const sentences = answer.explanations.map((one) => toJson('Explanation', one) as Json)
  await session.out.list(explanationKind, once(sentences))
}

async function result(session: Session, taskId: string): Promise<void> {
  const { namespace } = session.settings
  const answer = await session.call('GetTaskResult', { namespace, taskId })
  const { toJson } = await import('#proto')
  await session.out.one(resultKind, toJson('TaskResult', answer.result ?? {}) as Json)
}

async function count(session: Session, options: FilterOptions): Promise<void> {
  const { namespace } = session.settings
  const filter = await taskFilterOf(options)
  const answer = await session.call('CountTasks', { namespace, filter })
  const { toJson } = await import('#proto')
  const total = { state: 'ALL', count: answer.count }
  const rows = answer.byState.map((one) => toJson('TaskStateCount', one) as Json)
  await session.out.list(countKind, once([...rows, total]))
  if (answer.lowerBound) session.out.note('there are at least so many: counting stopped at a limit')
}

async function* once(items: Json[]): AsyncGenerator<Json[]> {
  yield await Promise.resolve(items)
}

function namesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

interface When {
  readonly scheduleTime: Span | null
  readonly delay: Span | null
}

/** Undefined: no time was named. */
export function whenOf({ at, in: delay }: WhenOptions): When | undefined {
  if (at !== undefined && delay !== undefined) {
    throw new UsageError('give --at or --in, not both', 'each says when it is due', 'drop one')
  }
  if (at === undefined && delay === undefined) return undefined
  const moment = at === undefined ? { delayMs: durationOf(delay, '--in') } : parseMoment(at, '--at')
  const given = moment as { readonly at?: Date | number; readonly delayMs?: number }
  if (given.at === undefined) return { scheduleTime: null, delay: spanOf(given.delayMs ?? 0) }
  return { scheduleTime: spanOf(new Date(given.at).getTime()), delay: null }
}

/** Where a call takes a time only. */
export function afterNow(delay: Span | null): Span {
  const ms = delay === null ? 0 : delay.seconds * 1_000 + delay.nanos / 1_000_000
  return spanOf(Date.now() + ms)
}

function stateOf(task: Json): string {
  const state = task['state']
  return typeof state === 'string' ? state.replace('TASK_STATE_', '') : ''
}

async function done(session: Session, task: Task__Output | null, words: string): Promise<void> {
  await session.out.done(taskKind, await jsonOf(task), words)
}

async function jsonOf(task: Task__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Task', task ?? {}) as Json
}
