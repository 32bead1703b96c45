// `schedctl ns …`: create, get, list, usage, update, delete.

import type { Command } from 'commander'
import type { Namespace__Output } from '#proto'
import { UsageError } from '../failure.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { namespaceKind, usageKind } from '../resource-kinds.ts'
import { runCommand, type Session } from '../session.ts'
import { numberOf } from '../task-options.ts'
import { labelsOf } from './queue.ts'

interface DefinitionOptions {
  readonly description?: string
  readonly label?: readonly string[]
  readonly createQueuesOnUse?: boolean
  readonly paused?: boolean
  readonly maxTasks?: string
  readonly maxSchedules?: string
  readonly maxQueues?: string
  readonly maxWrites?: string
  readonly allowHost?: readonly string[]
  readonly etag?: string
  readonly requestId?: string
}

interface DeleteOptions {
  readonly ifExists?: boolean
  readonly etag?: string
  readonly requestId?: string
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

function addDefinitionOptions(command: Command): Command {
  return command
    .option('--description <text>', 'for people')
    .option('--label <key=value>', 'to find it by; repeat it for more', collect)
    .option('--create-queues-on-use', 'a task for a queue that is not there makes it')
    .option('--no-create-queues-on-use', 'a task for a queue that is not there is refused')
    .option('--paused', 'no task of it starts')
    .option('--no-paused', 'tasks start')
    .option('--max-tasks <count>', 'tasks that have not ended')
    .option('--max-schedules <count>', 'schedules')
    .option('--max-queues <count>', 'queues')
    .option('--max-writes <per second>', 'writes in a second')
    .option('--allow-host <host>', 'webhooks go nowhere else; *.example.com; repeatable', collect)
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
}

export function registerNamespace(program: Command): void {
  const ns = program.command('ns').description('namespaces: tenants, with their quotas')
  addDefinitionOptions(ns.command('create <id>').description('create a namespace'))
    .addHelpText('after', '\nExample:\n  schedctl ns create shop --create-queues-on-use')
    .action((id: string, options: DefinitionOptions, command: Command) =>
      runCommand(command, (s) => create(s, id, options)),
    )
  addDefinitionOptions(ns.command('update <id>').description('change what is named'))
    .option('--etag <etag>', 'only if it is as it was then')
    .action((id: string, options: DefinitionOptions, command: Command) =>
      runCommand(command, (s) => update(s, id, options)),
    )
  ns.command('get <id>')
    .description('show a namespace')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  ns.command('list')
    .description('list namespaces')
    .action((_: object, command: Command) => runCommand(command, list))
  ns.command('usage [id]')
    .description('show how much of its quotas a namespace uses')
    .action((id: string | undefined, _: object, command: Command) =>
      runCommand(command, (s) => usage(s, id)),
    )
  ns.command('delete <id>')
    .description('delete a namespace that holds nothing')
    .option('--if-exists', 'it is no error if there is none')
    .option('--etag <etag>', 'only if it is as it was then')
    .option('--request-id <id>', 'of an earlier run of this command')
    .action((id: string, options: DeleteOptions, command: Command) =>
      runCommand(command, (s) => remove(s, id, options)),
    )
}

function definitionOf(options: DefinitionOptions) {
  const paths: string[] = []
  const take = <T>(path: string, value: T | undefined): T | undefined => {
    if (value !== undefined) paths.push(path)
    return value
  }
  const quota = (path: string, text: string | undefined, option: string): number =>
    take(`quotas.${path}`, numberOf(text, option)) ?? 0
  const quotas = {
    maxLiveTasks: String(quota('max_live_tasks', options.maxTasks, '--max-tasks')),
    maxSchedules: String(quota('max_schedules', options.maxSchedules, '--max-schedules')),
    maxQueues: quota('max_queues', options.maxQueues, '--max-queues'),
    maxWritesPerSecond: quota('max_writes_per_second', options.maxWrites, '--max-writes'),
  }
  const { label } = options
  const namespace = {
    description: take('description', options.description) ?? '',
    labels: take('labels', label && labelsOf(label)) ?? {},
    createQueuesOnUse: take('create_queues_on_use', options.createQueuesOnUse) ?? false,
    paused: take('paused', options.paused) ?? false,
    allowedHosts: [...(take('allowed_hosts', options.allowHost) ?? [])],
    quotas: paths.some((path) => path.startsWith('quotas')) ? quotas : null,
  }
  return { namespace, paths }
}

async function create(session: Session, id: string, options: DefinitionOptions): Promise<void> {
  const namespace = { ...definitionOf(options).namespace, namespace: id }
  const { requestId } = options
  const answer = await session.call('CreateNamespace', { namespace }, { requestId })
  await session.out.done(namespaceKind, await jsonOf(answer.namespace), `namespace/${id} created`)
}

async function update(session: Session, id: string, options: DefinitionOptions): Promise<void> {
  const { namespace, paths } = definitionOf(options)
  if (paths.length === 0) {
    throw new UsageError(
      'nothing to change',
      'no option says what',
      'name it, for example --paused',
    )
  }
  const named = { ...namespace, namespace: id, etag: options.etag ?? '' }
  const request = { namespace: named, updateMask: { paths } }
  const { requestId } = options
  const answer = await session.call('UpdateNamespace', request, { requestId })
  const words = `namespace/${id} changed: ${paths.join(', ')}`
  await session.out.done(namespaceKind, await jsonOf(answer.namespace), words)
}

async function get(session: Session, id: string): Promise<void> {
  const { namespace } = await session.call('GetNamespace', { namespace: id })
  await session.out.one(namespaceKind, await jsonOf(namespace))
}

async function usage(session: Session, id: string | undefined): Promise<void> {
  const { toJson } = await import('#proto')
  const namespace = id ?? session.settings.namespace
  const answer = await session.call('GetNamespaceUsage', { namespace })
  const told = toJson('GetNamespaceUsageResponse', answer) as Json
  await session.out.one(usageKind, { namespace, ...told })
}

async function list(session: Session): Promise<void> {
  const pages = pagesOf(async (page) => {
    const request = page
    const { namespaces, nextPageToken } = await session.call('ListNamespaces', request)
    return { items: await Promise.all(namespaces.map(jsonOf)), nextPageToken }
  })
  await session.out.list(namespaceKind, pages)
}

async function remove(session: Session, id: string, options: DeleteOptions): Promise<void> {
  const { etag = '', requestId, ifExists: allowMissing = false } = options
  await session.call('DeleteNamespace', { namespace: id, etag, allowMissing }, { requestId })
  session.out.line(`namespace/${id} deleted`)
}

async function jsonOf(namespace: Namespace__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Namespace', namespace ?? {}) as Json
}
