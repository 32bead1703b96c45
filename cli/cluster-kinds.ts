// How nodes and shards look in a table and one by one.
// Owns: columns and details.  Does not: change what the formats for machines print.

import { duration, enumName, list, nodeColumns, shardColumns, text } from './kinds.ts'
import type { Json, Kind } from './output.ts'

export const nodeKind: Kind = {
  name: 'node',
  plural: 'nodes',
  idField: 'nodeId',
  columns: [
    ...nodeColumns,
    { header: 'STATE', cell: (node) => enumName('NODE_STATE_', node['state']) },
    { header: 'MEMORY', cell: (node) => bytes(node['memoryBytes']) },
    { header: 'DISK FREE', cell: (node) => bytes(node['diskFreeBytes']) },
  ],
  details: (node, show) => [
    ['state', enumName('NODE_STATE_', node['state'])],
    ['alive', node['alive'] === true ? 'yes' : 'no'],
    ['zone', text(node['zone'])],
    ['client', text(node['clientAddress'])],
    ['peer', text(node['peerAddress'])],
    ['admin', text(node['adminAddress'])],
    ['version', text(node['version'])],
    ['started', show.time(node['startTime'])],
    ['last seen', show.time(node['lastSeenTime'])],
    ['replicas', text(node['replicaCount'] ?? 0)],
    ['leads', text(node['leaderCount'] ?? 0)],
    ['memory', bytes(node['memoryBytes'])],
    ['disk', `${bytes(node['diskUsedBytes'])} used, ${bytes(node['diskFreeBytes'])} free`],
    ['time zones', text(node['tzdataVersion'])],
    ...list(node['warnings']).map((warning): [string, string] => ['warning', text(warning)]),
  ],
}

export const shardKind: Kind = {
  name: 'shard',
  plural: 'shards',
  idField: 'shardId',
  columns: [
    ...shardColumns,
    { header: 'HEALTH', cell: (shard) => healthOf(shard) },
    { header: 'LAG', wide: true, cell: (shard) => duration(shard['clockLag']) },
  ],
  details: (shard, show) => [
    ['health', healthOf(shard)],
    ['leader', text(shard['leaderNodeId'] ?? 'none')],
    ['term', text(shard['term'])],
    ['committed', text(shard['commitIndex'])],
    ['applied', text(shard['appliedIndex'])],
    ['clock', show.time(shard['clockTime'])],
    ['behind', duration(shard['clockLag'])],
    ['live tasks', text(shard['liveTaskCount'] ?? 0)],
    ['ready', text(shard['readyCount'] ?? 0)],
    ['leases', text(shard['leaseCount'] ?? 0)],
    ...list(shard['replicas']).map((replica): [string, string] => [
      `node ${text(replica['nodeId'])}`,
      replicaText(replica),
    ]),
  ],
}

function replicaText(replica: Json): string {
  const role = enumName('REPLICA_ROLE_', replica['role']).toLowerCase()
  const lag = Number(replica['lagEntries'] ?? 0)
  return [
    role,
    ...(replica['alive'] === true ? [] : ['does not answer']),
    ...(lag > 0 ? [`${lag} entries behind`] : []),
    ...(replica['installingSnapshot'] === true ? ['takes a snapshot'] : []),
    ...(text(replica['digest']) === ''
      ? []
      : [`digest ${text(replica['digest'])} at ${text(replica['digestIndex'])}`]),
  ].join(', ')
}

function healthOf(shard: Json): string {
  if (shard['available'] !== true) return 'UNAVAILABLE'
  const replicas = list(shard['replicas'])
  const isWhole = replicas.every(({ alive, role }) => alive && role !== 'REPLICA_ROLE_LEARNER')
  const problems = [
    ...(isWhole ? [] : ['replica missing']),
    ...(shard['wellPlaced'] === true ? [] : ['zones']),
    ...(shard['membershipChanging'] === true ? ['members change'] : []),
  ]
  return problems.length === 0 ? 'OK' : problems.join(', ')
}

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']

/** Nothing for what is not known. */
export function bytes(value: unknown): string {
  let size = Number(value ?? 0)
  if (!(size > 0)) return ''
  let unit = 0
  for (; size >= 1024 && unit < units.length - 1; unit += 1) size /= 1024
  return `${size >= 100 || unit === 0 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`
}
