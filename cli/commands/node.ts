// `schedctl node …`: list, get, drain, undrain.

import type { Command } from 'commander'
import type { Node__Output } from '#proto'
import { nodeKind, shardKind } from '../cluster-kinds.ts'
import { UsageError } from '../failure.ts'
import { followOperation } from '../operation-wait.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { runCommand, type Session } from '../session.ts'

interface DrainOptions {
  readonly reason?: string
  readonly wait?: boolean
  readonly requestId?: string
}

export function registerNode(program: Command): void {
  const node = program.command('node').description('the nodes of the cluster')
  node
    .command('list')
    .description('list nodes, how they are and what they lead')
    .action((_: object, command: Command) => runCommand(command, listNodes))
  node
    .command('get <id>')
    .description('show a node; with -o wide its replicas, too')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  node
    .command('drain <id>')
    .description('have a node lead nothing, before work on it; its replicas stay and follow')
    .option('--reason <text>', 'for people')
    .option('--wait', 'until it leads nothing any more')
    .option('--request-id <id>', 'of an earlier run of this command: nothing is done twice')
    .addHelpText(
      'after',
      '\nExample:\n  schedctl node drain 2 --reason "new disk" --wait && ssh node2 reboot',
    )
    .action((id: string, options: DrainOptions, command: Command) =>
      runCommand(command, (s) => drain(s, id, options)),
    )
  node
    .command('undrain <id>')
    .description('let a drained node lead again')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => undrain(s, id)))
}

export function nodeIdOf(text: string): number {
  const id = Number(text)
  if (Number.isInteger(id) && id > 0) return id
  throw new UsageError(
    `"${text}" is not the id of a node`,
    'nodes have numbers from 1 on',
    '"schedctl node list" shows them',
  )
}

async function listNodes(session: Session): Promise<void> {
  const pages = pagesOf(async (page) => {
    const { nodes, nextPageToken } = await session.call('ListNodes', page)
    return { items: await Promise.all(nodes.map(jsonOf)), nextPageToken }
  })
  await session.out.list(nodeKind, pages)
}

async function get(session: Session, id: string): Promise<void> {
  const { out } = session
  const { node, shards } = await session.call('GetNode', { nodeId: nodeIdOf(id) })
  await out.one(nodeKind, await jsonOf(node))
  if (out.format !== 'wide') return
  const { toJson } = await import('#proto')
  out.line('')
  out.table(
    shardKind,
    shards.map((shard) => toJson('Shard', shard) as Json),
    [],
  )
}

async function drain(session: Session, id: string, options: DrainOptions): Promise<void> {
  const { reason = '', wait = false, requestId } = options
  const request = { nodeId: nodeIdOf(id), reason }
  const { operation } = await session.call('DrainNode', request, { requestId })
  await followOperation(session, operation, wait)
}

async function undrain(session: Session, id: string): Promise<void> {
  const { node } = await session.call('UndrainNode', { nodeId: nodeIdOf(id) })
  await session.out.done(nodeKind, await jsonOf(node), `node/${id} may lead again`)
}

async function jsonOf(node: Node__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Node', node ?? {}) as Json
}
