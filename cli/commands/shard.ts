// `schedctl shard …`: list, get, transfer-leader, compare.

import type { Command } from 'commander'
import type { Shard__Output } from '#proto'
import { shardKind } from '../cluster-kinds.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { Json } from '../output.ts'
import { pagesOf } from '../pages.ts'
import { runCommand, type Session } from '../session.ts'
import { nodeIdOf } from './node.ts'

interface ListOptions {
  readonly node?: string
  readonly unhealthy?: boolean
}

interface TransferOptions {
  readonly to?: string
  readonly requestId?: string
}

export function registerShard(program: Command): void {
  const shard = program
    .command('shard')
    .description('the shards that keep the tasks; shard 0 is the directory')
  shard
    .command('list')
    .description('list shards, who leads them and how they are')
    .option('--node <id>', 'only those with a replica on this node')
    .option('--unhealthy', 'only those that lack something')
    .action((options: ListOptions, command: Command) =>
      runCommand(command, (s) => listShards(s, options)),
    )
  shard
    .command('get <id>')
    .description('show a shard and its replicas')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => get(s, id)))
  shard
    .command('transfer-leader <id>')
    .description('have another node lead a shard, from now on')
    .option('--to <node>', 'which; without it where it is preferred, or fits best')
    .option('--request-id <id>', 'of an earlier run of this command')
    .addHelpText('after', '\nExample:\n  schedctl shard transfer-leader 7 --to 2')
    .action((id: string, options: TransferOptions, command: Command) =>
      runCommand(command, (s) => transfer(s, id, options)),
    )
  shard
    .command('compare <id>')
    .description('compare the digests of its replicas; exit code 1 if they differ')
    .action((id: string, _: object, command: Command) => runCommand(command, (s) => compare(s, id)))
}

function shardIdOf(text: string): number {
  const id = Number(text)
  if (text !== '' && Number.isInteger(id) && id >= 0) return id
  throw new UsageError(
    `"${text}" is not a shard`,
    'shards have numbers: 0 is the directory, tasks are in 1 and up',
    '"schedctl shard list" shows them',
  )
}

async function listShards(session: Session, options: ListOptions): Promise<void> {
  const nodeId = options.node === undefined ? 0 : nodeIdOf(options.node)
  const onlyUnhealthy = options.unhealthy ?? false
  const pages = pagesOf(async (page) => {
    const request = { nodeId, onlyUnhealthy, ...page }
    const { shards, nextPageToken } = await session.call('ListShards', request)
    return { items: await Promise.all(shards.map(jsonOf)), nextPageToken }
  })
  await session.out.list(shardKind, pages)
}

async function get(session: Session, id: string): Promise<void> {
  const { shard } = await session.call('GetShard', { shardId: shardIdOf(id) })
  await session.out.one(shardKind, await jsonOf(shard))
}

async function transfer(session: Session, id: string, options: TransferOptions): Promise<void> {
  const targetNodeId = options.to === undefined ? 0 : nodeIdOf(options.to)
  const request = { shardId: shardIdOf(id), targetNodeId }
  const { requestId } = options
  const { shard } = await session.call('TransferLeader', request, { requestId })
  const words = `shard/${id} is led by node ${shard?.leaderNodeId ?? 0}`
  await session.out.done(shardKind, await jsonOf(shard), words)
}

async function compare(session: Session, id: string): Promise<void> {
  const { out } = session
  const shardId = shardIdOf(id)
  const { equal, index, replicas } = await session.call('CompareShardDigests', { shardId })
  if (out.format === 'json' || out.format === 'jsonl' || out.format === 'yaml') {
    const { toJson } = await import('#proto')
    const answer = { shardId, replicas } as const
    await out.one(shardKind, toJson('Shard', answer) as Json)
  } else {
    for (const { nodeId, digest } of replicas) {
      out.line(`node ${nodeId}  ${digest === '' ? 'not comparable' : digest}`)
    }
    out.line(`${equal ? 'equal' : 'DIFFERENT'} at index ${index}`)
  }
  if (!equal) process.exitCode = exitCodes.failed
}

async function jsonOf(shard: Shard__Output | null): Promise<Json> {
  const { toJson } = await import('#proto')
  return toJson('Shard', shard ?? {}) as Json
}
