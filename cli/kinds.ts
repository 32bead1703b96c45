// How tasks, attempts, nodes and shards look in a table and one by one.
// Owns: columns and details.  Does not: change what the formats for machines print.

import { styleText } from 'node:util'
import type { Json, Kind, Show } from './output.ts'
import { formatDuration } from './times.ts'

export const text = (value: unknown): string =>
  value === undefined || value === null ? '' : textOf(value)

/** Without escape sequences: data does not colour what an operator reads. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\u001b', '') : JSON.stringify(value)
}

export const object = (value: unknown): Json => (value ?? {}) as Json

export const list = (value: unknown): readonly Json[] => (value ?? []) as readonly Json[]

/** `TASK_STATE_PENDING` → `PENDING`; nothing for what is not set. */
export function enumName(prefix: string, value: unknown): string {
  const name = text(value)
  const short = name.startsWith(prefix) ? name.slice(prefix.length) : name
  return short === 'UNSPECIFIED' ? '' : short
}

/** A ProtoJSON duration, `90s` or `1.500s`, for people. */
export function duration(value: unknown): string {
  return value === undefined ? '' : formatDuration(Number.parseFloat(text(value)) * 1_000)
}

export function map(value: unknown): string {
  return Object.entries(object(value))
    .map(([key, one]) => `${key}=${text(one)}`)
    .join(',')
}

type Style = Parameters<typeof styleText>[0]

const stateStyles: Readonly<Record<string, Style>> = {
  COMPLETED: 'green',
  FAILED: 'red',
  EXPIRED: 'red',
  RETRYING: 'yellow',
  RUNNING: 'cyan',
  CLAIMED: 'cyan',
  SUCCEEDED: 'green',
  FAILED_PERMANENT: 'red',
  FAILED_RETRYABLE: 'yellow',
  TIMED_OUT: 'yellow',
  OK: 'green',
  DEGRADED: 'yellow',
  UNAVAILABLE: 'red',
}

export function state(prefix: string, value: unknown, show: Show): string {
  const name = enumName(prefix, value)
  const style = stateStyles[name]
  return style === undefined ? name : show.colour(style, name)
}

export function targetOf(item: Json): string {
  const target = object(item['target'])
  if (target['worker'] === undefined) return text(object(target['webhook'])['url'])
  const handler = text(object(target['worker'])['handler'])
  return handler === '' ? 'worker' : `worker ${handler}`
}

export const taskKind: Kind = {
  name: 'task',
  plural: 'tasks',
  idField: 'taskId',
  columns: [
    { header: 'TASK', cell: (task) => text(task['taskId']) },
    { header: 'STATE', cell: (task, show) => state('TASK_STATE_', task['state'], show) },
    { header: 'DUE', cell: (task, show) => show.time(task['scheduleTime']) },
    { header: 'ATTEMPTS', cell: (task) => text(task['attemptCount'] ?? 0) },
    { header: 'QUEUE', cell: (task) => text(task['queue']) },
    { header: 'TARGET', cell: targetOf },
    { header: 'PRIORITY', wide: true, cell: (task) => text(task['priority'] ?? 0) },
    { header: 'SCHEDULE', wide: true, cell: (task) => text(task['scheduleId']) },
    { header: 'CREATED', wide: true, cell: (task, show) => show.time(task['createTime']) },
    { header: 'ENDED', wide: true, cell: (task, show) => show.time(task['endTime']) },
    { header: 'SHARD', wide: true, cell: (task) => text(task['shard']) },
    { header: 'LABELS', wide: true, cell: (task) => map(task['labels']) },
    { header: 'ERROR', wide: true, cell: (task) => text(object(task['lastError'])['message']) },
  ],
  details: taskDetails,
}

function taskDetails(task: Json, show: Show): [string, string][] {
  const retry = object(task['retryPolicy'])
  const error = object(task['lastError'])
  const flight = object(task['inFlightAttempt'])
  return [
    ['task', text(task['taskId'])],
    ['namespace', text(task['namespace'])],
    ['state', state('TASK_STATE_', task['state'], show)],
    ['reason', enumName('END_REASON_', task['endReason'])],
    ['due', show.time(task['scheduleTime'])],
    ['next attempt', show.time(task['nextAttemptTime'])],
    ['ended', show.time(task['endTime'])],
    ['schedule', text(task['scheduleId'])],
    ['nominal time', text(task['nominalTime'])],
    ['target', targetOf(task)],
    ['queue', text(task['queue'])],
    ['priority', text(task['priority'])],
    ['payload', payloadOf(task)],
    ['labels', map(task['labels'])],
    ['metadata', map(task['metadata'])],
    ['attempts', `${text(task['attemptCount'] ?? 0)} of ${attemptsMax(retry['maxAttempts'])}`],
    ['in flight', flight['executor'] === undefined ? '' : inFlightText(flight, show)],
    ['last error', errorText(error)],
    ['guarantee', enumName('DELIVERY_GUARANTEE_', task['deliveryGuarantee'])],
    ['attempt timeout', duration(task['attemptTimeout'])],
    ['start deadline', duration(task['startDeadline'])],
    ['created', show.time(task['createTime'])],
    ['changed', show.time(task['updateTime'])],
    ['kept until', show.time(task['expireTime'])],
    ['etag', text(task['etag'])],
    ['shard', text(task['shard'])],
  ]
}

const attemptsMax = (value: unknown): string => (Number(value) > 0 ? text(value) : 'any number')

function inFlightText(flight: Json, show: Show): string {
  const since = show.time(flight['startTime'])
  return `attempt ${text(flight['attemptNumber'])} on ${text(flight['executor'])}, sent ${since}`
}

export function errorText(error: Json): string {
  const status = Number(error['httpStatus'] ?? 0)
  const kind = enumName('FAILURE_KIND_', error['kind'])
  const name = status > 0 ? `HTTP ${status}` : kind
  return [name, text(error['message'])].filter(Boolean).join(': ')
}

/** Text as it is, if it is short; otherwise how much there is. */
function payloadOf(task: Json): string {
  const bytes = Buffer.from(text(task['payload']), 'base64')
  const type = text(task['contentType'])
  if (bytes.length === 0) return ''
  const shown = bytes.toString()
  const isText = shown.length <= 200 && !/[^\P{C}\n\r\t]/u.test(shown)
  const size = `${bytes.length} bytes${type === '' ? '' : ` of ${type}`}`
  return isText ? `${shown}  (${size})` : size
}

export const attemptKind: Kind = {
  name: 'attempt',
  plural: 'attempts',
  idField: 'attemptNumber',
  columns: [
    { header: 'ATTEMPT', cell: (one) => text(one['attemptNumber']) },
    { header: 'OUTCOME', cell: (one, show) => state('ATTEMPT_OUTCOME_', one['outcome'], show) },
    { header: 'STATUS', cell: statusOf },
    { header: 'STARTED', cell: (one, show) => show.time(one['startTime']) },
    { header: 'TOOK', cell: tookOf },
    { header: 'EXECUTOR', cell: (one) => text(one['executor']) },
    { header: 'TOKEN', wide: true, cell: (one) => text(one['leaseToken']) },
    { header: 'ERROR', cell: (one) => text(object(one['error'])['message']) },
  ],
  details: () => [],
}

function statusOf(attempt: Json): string {
  const status = object(attempt['result'])['httpStatus'] ?? object(attempt['error'])['httpStatus']
  return Number(status ?? 0) === 0 ? '' : text(status)
}

function tookOf({ startTime, endTime }: Json): string {
  if (startTime === undefined || endTime === undefined) return ''
  return formatDuration(Math.max(0, Date.parse(text(endTime)) - Date.parse(text(startTime))))
}

export const nodeColumns: Kind['columns'] = [
  { header: 'NODE', cell: (node) => text(node['nodeId']) },
  {
    header: 'ALIVE',
    cell: (node, show) =>
      node['alive'] === true ? show.colour('green', 'yes') : show.colour('red', 'no'),
  },
  { header: 'ZONE', cell: (node) => text(node['zone']) },
  { header: 'ADDRESS', cell: (node) => text(node['clientAddress']) },
  { header: 'LEADS', cell: (node) => text(node['leaderCount'] ?? 0) },
  { header: 'REPLICAS', cell: (node) => text(node['replicaCount'] ?? 0) },
  { header: 'CLOCK', cell: (node) => clockOf(node['clockOffset']) },
  { header: 'VERSION', cell: (node) => text(node['version']) },
  { header: 'ADMIN', wide: true, cell: (node) => text(node['adminAddress']) },
  { header: 'PEER', wide: true, cell: (node) => text(node['peerAddress']) },
  { header: 'STARTED', wide: true, cell: (node, show) => show.time(node['startTime']) },
  { header: 'SEEN', wide: true, cell: (node, show) => show.time(node['lastSeenTime']) },
]

function clockOf(offset: unknown): string {
  if (offset === undefined) return ''
  const ms = Number.parseFloat(text(offset)) * 1_000
  return `${ms < 0 ? '-' : '+'}${Math.abs(Math.round(ms))}ms`
}

export const shardColumns: Kind['columns'] = [
  { header: 'SHARD', cell: (shard) => text(shard['shardId'] ?? 0) },
  { header: 'LEADER', cell: (shard) => text(shard['leaderNodeId'] ?? '-') },
  {
    header: 'REPLICAS',
    cell: (shard) =>
      list(shard['replicas'])
        .map((one) => text(one['nodeId']))
        .join(','),
  },
  { header: 'TASKS', cell: (shard) => text(shard['liveTaskCount'] ?? 0) },
  { header: 'READY', cell: (shard) => text(shard['readyCount'] ?? 0) },
  { header: 'LEASES', cell: (shard) => text(shard['leaseCount'] ?? 0) },
  { header: 'TERM', cell: (shard) => text(shard['term']) },
  { header: 'COMMIT', cell: (shard) => text(shard['commitIndex']) },
  { header: 'CLOCK', cell: (shard, show) => show.time(shard['clockTime']) },
]

export function clusterHealth(status: Json, show: Show): string {
  return state('CLUSTER_HEALTH_', status['health'], show)
}

export const deadLetterKind: Kind = {
  name: 'task',
  plural: 'dead letters',
  idField: 'taskId',
  idIn: 'task',
  columns: [
    { header: 'TASK', cell: (letter) => text(object(letter['task'])['taskId']) },
    { header: 'QUEUE', cell: (letter) => text(object(letter['task'])['queue']) },
    { header: 'REASON', cell: (letter) => enumName('DEAD_LETTER_REASON_', letter['reason']) },
    { header: 'SINCE', cell: (letter, show) => show.time(letter['deadLetterTime']) },
    { header: 'ATTEMPTS', cell: (letter) => text(object(letter['task'])['attemptCount'] ?? 0) },
    { header: 'ERROR', cell: (letter) => errorText(object(object(letter['task'])['lastError'])) },
    { header: 'KEPT UNTIL', wide: true, cell: (letter, show) => show.time(letter['expireTime']) },
    { header: 'TARGET', wide: true, cell: (letter) => targetOf(object(letter['task'])) },
  ],
  details: (letter, show) => [
    ['reason', enumName('DEAD_LETTER_REASON_', letter['reason'])],
    ['since', show.time(letter['deadLetterTime'])],
    ...taskDetails(object(letter['task']), show),
    ...list(letter['attempts']).map((attempt): [string, string] => [
      `attempt ${text(attempt['attemptNumber'])}`,
      `${enumName('ATTEMPT_OUTCOME_', attempt['outcome'])} ${errorText(object(attempt['error']))}`,
    ]),
  ],
}

export const explanationKind: Kind = {
  name: 'explanation',
  plural: 'explanations',
  idField: 'code',
  columns: [
    { header: 'TIME', cell: (one, show) => show.time(one['time']) },
    { header: 'CODE', cell: (one) => text(one['code']) },
    { header: 'WHY', cell: (one) => text(one['message']) },
  ],
  details: (one, show) => [
    ['code', text(one['code'])],
    ['time', show.time(one['time'])],
    ['why', text(one['message'])],
  ],
}

export const countKind: Kind = {
  name: 'count',
  plural: 'counts',
  idField: 'state',
  columns: [
    { header: 'STATE', cell: (one, show) => state('TASK_STATE_', one['state'], show) },
    { header: 'TASKS', cell: (one) => text(one['count'] ?? 0) },
  ],
  details: (one) => [
    ['state', enumName('TASK_STATE_', one['state'])],
    ['tasks', text(one['count'] ?? 0)],
  ],
}

export const resultKind: Kind = {
  name: 'result',
  plural: 'results',
  idField: 'attemptNumber',
  columns: [
    { header: 'ATTEMPT', cell: (one) => text(one['attemptNumber']) },
    { header: 'STATUS', cell: (one) => text(one['httpStatus'] ?? 0) },
  ],
  details: (one, show) => [
    ['attempt', text(one['attemptNumber'])],
    ['time', show.time(one['time'])],
    ['status', text(one['httpStatus'] ?? 0)],
    ['content type', text(one['contentType'])],
    ['cut', one['truncated'] === true ? 'yes' : ''],
    ['data', Buffer.from(text(one['data']), 'base64').toString()],
  ],
}
