// `schedctl task cancel|run|delete`, of tasks by their ids or of all that a filter means, and
// `schedctl task label`. Owns: these commands.  Does not: follow operations (operation-wait.ts).
// What is done to many names its filter: nothing is done to all tasks because an option was
// forgotten.

import type { Command } from 'commander'
import type { Task__Output } from '#proto'
import { addBulkOptions, type BulkOptions, bulkOf } from '../bulk-options.ts'
import { UsageError } from '../failure.ts'
import { taskKind } from '../kinds.ts'
import { followOperation } from '../operation-wait.ts'
import type { Json } from '../output.ts'
import { runCommand, type Session } from '../session.ts'
import { addFilterOptions, type FilterOptions, givenFilters, taskFilterOf } from '../task-filter.ts'
import { mapOf } from '../task-options.ts'

interface ManyOptions extends FilterOptions, BulkOptions {
  /** By ids only. */
  readonly etag?: string
  /** All tasks that the filter means; with no filter, all tasks there are. */
  readonly all?: boolean
}

interface DeleteOptions extends ManyOptions {
  readonly force?: boolean
  readonly allowMissing?: boolean
}

interface LabelOptions extends ManyOptions {
  readonly set?: readonly string[]
  readonly remove?: readonly string[]
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

export function registerTaskEnds(task: Command): void {
  many(task.command('cancel [ids...]').description('cancel tasks: no attempt starts any more'))
    .addHelpText('after', examples('task cancel order-1', 'task cancel --queue mail --dry-run'))
    .action((ids: string[], options: ManyOptions, command: Command) =>
      runCommand(command, (s) => cancel(s, ids, options)),
    )
  many(task.command('run [ids...]').description('make waiting tasks due now'))
    .addHelpText('after', examples('task run order-1', 'task run -l team=a --rate 50 --wait'))
    .action((ids: string[], options: ManyOptions, command: Command) =>
      runCommand(command, (s) => run(s, ids, options)),
    )
  many(task.command('delete [ids...]').description('delete the records of tasks that ended'))
    .option('--force', 'cancel them first if they have not (ids only)')
    .option('--allow-missing', 'no error if there is none (ids only)')
    .addHelpText(
      'after',
      examples('task delete order-1 --force', 'task delete --state completed --ended-until now'),
    )
    .action((ids: string[], options: DeleteOptions, command: Command) =>
      runCommand(command, (s) => remove(s, ids, options)),
    )
  const label = task.command('label').description('set or remove labels of many tasks')
  addBulkOptions(addFilterOptions(label))
    .option('--all', 'of all tasks, if no filter is given')
    .option('--set <key=value>', 'a label; repeat it for more', collect)
    .option('--remove <key>', 'a label to take off; repeat it for more', collect)
    .addHelpText('after', examples('task label --queue mail --set team=a --remove old --wait'))
    .action((options: LabelOptions, command: Command) =>
      runCommand(command, (s) => relabel(s, options)),
    )
}

function many(command: Command): Command {
  return addBulkOptions(addFilterOptions(command))
    .option('--all', 'all tasks, if no filter is given')
    .option('--etag <etag>', 'only if the task is as it was then (ids only)')
}

function examples(...texts: readonly string[]): string {
  const lines = texts.map((text) => `  schedctl ${text}`)
  return ['', texts.length > 1 ? 'Examples:' : 'Example:', ...lines].join('\n')
}

/** Whether it is about a filter; throws unless it is about just one: ids, or a filter. */
function isByFilter(ids: readonly string[], options: ManyOptions): boolean {
  const filters = [...givenFilters(options), ...(options.all === true ? ['--all'] : [])]
  if (ids.length === 0) {
    if (filters.length > 0) return true
    throw new UsageError(
      'say which tasks',
      'neither ids nor a filter were given',
      'name ids, or a filter such as --queue mail; --all means every task',
    )
  }
  if (filters.length === 0) return false
  throw new UsageError(
    `give ids or ${filters.join(', ')}, not both`,
    'ids name tasks one by one, a filter means all that fit',
    'drop one of them',
  )
}

async function manyOf(session: Session, options: ManyOptions) {
  const { namespace } = session.settings
  return { namespace, filter: await taskFilterOf(options), options: bulkOf(options) }
}

async function cancel(session: Session, ids: readonly string[], o: ManyOptions): Promise<void> {
  if (isByFilter(ids, o)) {
    const { operation } = await session.call('BulkCancelTasks', await manyOf(session, o))
    await followOperation(session, operation, o.wait === true)
    return
  }
  const { namespace } = session.settings
  const { etag = '', reason = '', requestId } = o
  for (const taskId of ids) {
    const request = { namespace, taskId, etag, reason }
    const answer = await session.call('CancelTask', request, { requestId })
    const state = answer.task?.state.replace('TASK_STATE_', '') ?? ''
    const hadEnded = ['COMPLETED', 'FAILED', 'EXPIRED', 'SKIPPED'].includes(state)
    const words = hadEnded ? `had ended before: ${state}` : 'cancelled'
    await session.out.done(taskKind, await jsonOf(answer.task), `task/${taskId} ${words}`)
    noteInFlight(session, answer.inFlightAttempt, 'until it is cut off')
  }
}

async function run(session: Session, ids: readonly string[], o: ManyOptions): Promise<void> {
  if (isByFilter(ids, o)) {
    const { operation } = await session.call('BulkRunTasks', await manyOf(session, o))
    await followOperation(session, operation, o.wait === true)
    return
  }
  const { namespace } = session.settings
  const { etag = '', requestId } = o
  for (const taskId of ids) {
    const answer = await session.call('RunTask', { namespace, taskId, etag }, { requestId })
    await session.out.done(taskKind, await jsonOf(answer.task), `task/${taskId} is due now`)
  }
}

async function remove(session: Session, ids: readonly string[], o: DeleteOptions): Promise<void> {
  if (isByFilter(ids, o)) {
    const { operation } = await session.call('BulkDeleteTasks', await manyOf(session, o))
    await followOperation(session, operation, o.wait === true)
    return
  }
  const { namespace } = session.settings
  const { etag = '', requestId, force = false, allowMissing = false } = o
  for (const taskId of ids) {
    const request = { namespace, taskId, etag, force, allowMissing }
    const answer = await session.call('DeleteTask', request, { requestId })
    session.out.note(`task/${taskId} deleted`)
    const attempt = answer.inFlightAttempt?.attemptNumber
    if (attempt !== undefined) session.out.note(`attempt ${attempt} was under way and is cut off`)
  }
}

async function relabel(session: Session, options: LabelOptions): Promise<void> {
  isByFilter([], options)
  const setLabels = mapOf(options.set, '--set') ?? {}
  const removeLabels = [...(options.remove ?? [])]
  if (Object.keys(setLabels).length === 0 && removeLabels.length === 0) {
    throw new UsageError('nothing to change', 'no label was named', 'give --set or --remove')
  }
  const request = { ...(await manyOf(session, options)), setLabels, removeLabels }
  const { operation } = await session.call('BulkUpdateTaskLabels', request)
  await followOperation(session, operation, options.wait === true)
}

export function noteInFlight(
  session: Session,
  attempt: { readonly attemptNumber: number; readonly executor: string } | null,
  how: string,
): void {
  if (attempt === null) return
  const { attemptNumber, executor } = attempt
  session.out.note(`attempt ${attemptNumber} is under way on ${executor} and goes on ${how}`)
}

async function jsonOf(task: Task__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Task', task ?? {}) as Json
}
