// `schedctl cluster status`: nodes, leaders, shards.

import type { Command } from 'commander'
import { clusterHealth, nodeColumns, shardColumns } from '../kinds.ts'
import type { Json, Output } from '../output.ts'
import { runCommand, type Session } from '../session.ts'

export function registerCluster(program: Command): void {
  const cluster = program.command('cluster').description('the cluster: nodes, shards, health')
  cluster
    .command('status')
    .description('show health and nodes; with -o wide the shards, too')
    .action((_: object, command: Command) => runCommand(command, status))
}

async function status(session: Session): Promise<void> {
  const { out } = session
  const answer = await session.call('GetClusterStatus', {})
  const { toJson } = await import('#proto')
  const json = toJson('GetClusterStatusResponse', answer) as Json
  switch (out.format) {
    case 'table':
    case 'wide':
      printTables(out, json)
      return
    case 'name':
      for (const node of itemsOf(json['nodes'])) out.line(`node/${String(node['nodeId'])}`)
      return
    case 'json':
      out.line(JSON.stringify(json, null, 2))
      return
    case 'jsonl':
      out.line(JSON.stringify(json))
      return
    case 'yaml': {
      const { stringify } = await import('yaml')
      process.stdout.write(stringify(json, { lineWidth: 0 }))
      return
    }
  }
}

const itemsOf = (value: unknown): readonly Json[] => (value ?? []) as readonly Json[]

const clusterName = ({ clusterId }: Json): string =>
  typeof clusterId === 'string' ? `cluster ${clusterId}` : 'cluster'

function printTables(out: Output, status: Json): void {
  const nodes = itemsOf(status['nodes'])
  const alive = nodes.filter((node) => node['alive'] === true).length
  const shards = Number(status['shardCount'] ?? 0)
  const copies = Number(status['replicationFactor'] ?? 0)
  const health = clusterHealth(status, out.show)
  const living = `${alive} of ${nodes.length} nodes alive`
  out.line(`${clusterName(status)}: ${health}, ${living}, ${shards} shards × ${copies} replicas`)
  for (const warning of (status['warnings'] ?? []) as readonly string[]) out.line(`! ${warning}`)
  out.line('')
  out.table({ columns: nodeColumns }, nodes, [])
  if (out.format !== 'wide') return
  out.line('')
  out.table({ columns: shardColumns }, itemsOf(status['shards']), [])
}
