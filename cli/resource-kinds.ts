// How queues, namespaces, calendars and operations look in a table and one by one.
// Owns: columns and details.  Does not: change what the formats for machines print.

import type { Json, Kind, Show } from './output.ts'

const text = (value: unknown): string =>
  value === undefined || value === null
    ? ''
    : (typeof value === 'string' ? value : JSON.stringify(value)).replaceAll('\u001b', '')

const object = (value: unknown): Json => (value ?? {}) as Json

function enumName(prefix: string, value: unknown): string {
  const name = text(value)
  const short = name.startsWith(prefix) ? name.slice(prefix.length) : name
  return short === 'UNSPECIFIED' ? '' : short
}

function labels(value: unknown): string {
  return Object.entries(object(value))
    .map(([key, one]) => `${key}=${text(one)}`)
    .join(',')
}

function pauseOf(item: Json, show: Show): string {
  const pause = object(item['pause'])
  if (item['pause'] === undefined) return ''
  const until = pause['until'] === undefined ? '' : `until ${show.time(pause['until'])}`
  return [text(pause['reason']), until].filter(Boolean).join(', ')
}

function rateOf(value: unknown): string {
  const limit = object(value)
  const parts = [
    limit['maxDispatchesPerSecond'] === undefined
      ? ''
      : `${text(limit['maxDispatchesPerSecond'])}/s`,
    limit['maxConcurrentDispatches'] === undefined
      ? ''
      : `${text(limit['maxConcurrentDispatches'])} at a time`,
  ]
  return parts.filter(Boolean).join(', ')
}

const numberOf = (value: unknown): string => text(value ?? 0)

/** Attempts in a second, with as many digits as say something. */
function perSecond(value: unknown): string {
  const number = Number(value ?? 0)
  return `${number >= 100 ? Math.round(number) : Number(number.toPrecision(2))}/s`
}

/** What is used and what may be; nothing where there is no bound. */
function ofQuota(item: Json, used: string, max: string): string {
  const bound = object(item['quotas'])[max]
  const count = numberOf(object(item['usage'])[used])
  return bound === undefined ? count : `${count} of ${text(bound)}`
}

export const usageKind: Kind = {
  name: 'namespace',
  plural: 'namespaces',
  idField: 'namespace',
  columns: [
    { header: 'NAMESPACE', cell: (item) => text(item['namespace']) },
    { header: 'TASKS', cell: (item) => ofQuota(item, 'liveTasks', 'maxLiveTasks') },
    { header: 'SCHEDULES', cell: (item) => ofQuota(item, 'schedules', 'maxSchedules') },
    { header: 'QUEUES', cell: (item) => ofQuota(item, 'queues', 'maxQueues') },
    { header: 'WRITES', cell: (item) => perSecond(object(item['usage'])['writesPerSecond']) },
    { header: 'STARTS', cell: (item) => perSecond(object(item['usage'])['dispatchesPerSecond']) },
  ],
  details: (item) => [
    ['namespace', text(item['namespace'])],
    ['tasks', ofQuota(item, 'liveTasks', 'maxLiveTasks')],
    ['schedules', ofQuota(item, 'schedules', 'maxSchedules')],
    ['queues', ofQuota(item, 'queues', 'maxQueues')],
    ['in flight', numberOf(object(item['usage'])['concurrentDispatches'])],
    ['writes', perSecond(object(item['usage'])['writesPerSecond'])],
    ['attempts started', perSecond(object(item['usage'])['dispatchesPerSecond'])],
  ],
}

export const keyKind: Kind = {
  name: 'key',
  plural: 'keys',
  idField: 'key',
  columns: [
    { header: 'KEY', cell: (key) => text(key['key']) },
    { header: 'PENDING', cell: (key) => numberOf(key['pendingCount']) },
    { header: 'READY', cell: (key) => numberOf(key['readyCount']) },
    { header: 'IN FLIGHT', cell: (key) => numberOf(key['inFlightCount']) },
    { header: 'PAUSE', cell: pauseOf },
    { header: 'LIMIT', cell: (key) => rateOf(key['limit']) },
    { header: 'WEIGHT', wide: true, cell: (key) => text(key['weight']) },
  ],
  details: (key, show) => [
    ['key', text(key['key'])],
    ['queue', text(key['queueId'])],
    ['pause', pauseOf(key, show)],
    ['limit', rateOf(key['limit'])],
    ['weight', text(key['weight'])],
    ['pending', numberOf(key['pendingCount'])],
    ['ready', numberOf(key['readyCount'])],
    ['in flight', numberOf(key['inFlightCount'])],
  ],
}

export const queueStatsKind: Kind = {
  name: 'queue',
  plural: 'queues',
  idField: 'queueId',
  columns: [
    { header: 'QUEUE', cell: (stats) => text(stats['queueId']) },
    { header: 'PENDING', cell: (stats) => numberOf(stats['pendingCount']) },
    { header: 'READY', cell: (stats) => numberOf(stats['readyCount']) },
    { header: 'IN FLIGHT', cell: (stats) => numberOf(stats['inFlightCount']) },
    { header: 'RETRYING', cell: (stats) => numberOf(stats['retryingCount']) },
    { header: 'DEAD', cell: (stats) => numberOf(stats['deadLetterCount']) },
    { header: 'OLDEST', cell: (stats, show) => show.time(stats['oldestReadyTime']) },
    { header: 'STARTS', cell: (stats) => perSecond(stats['dispatchRate']) },
    { header: 'FAILURES', cell: (stats) => perSecond(stats['failureRate']) },
    { header: 'P50', cell: (stats) => text(stats['latencyP50']) },
    { header: 'P99', cell: (stats) => text(stats['latencyP99']) },
    { header: 'BLOCKED BY', cell: blockedBy },
  ],
  details: (stats, show) => [
    ['queue', text(stats['queueId'])],
    ['pending', numberOf(stats['pendingCount'])],
    ['ready', numberOf(stats['readyCount'])],
    ['in flight', numberOf(stats['inFlightCount'])],
    ['retrying', numberOf(stats['retryingCount'])],
    ['dead letters', numberOf(stats['deadLetterCount'])],
    ['oldest due since', show.time(stats['oldestReadyTime'])],
    ['attempts started', perSecond(stats['dispatchRate'])],
    ['attempts failed', perSecond(stats['failureRate'])],
    ['late, median', text(stats['latencyP50'])],
    ['late, 99 of 100', text(stats['latencyP99'])],
    ['blocked by', blockedBy(stats)],
  ],
}

function blockedBy(stats: Json): string {
  const reasons = (stats['blockedBy'] ?? []) as readonly unknown[]
  return reasons.map((reason) => enumName('BLOCK_REASON_', reason)).join(', ')
}

export const queueKind: Kind = {
  name: 'queue',
  plural: 'queues',
  idField: 'queueId',
  columns: [
    { header: 'QUEUE', cell: (queue) => text(queue['queueId']) },
    { header: 'STATE', cell: (queue) => enumName('QUEUE_STATE_', queue['state']) },
    { header: 'PAUSE', cell: pauseOf },
    { header: 'LIMIT', cell: (queue) => rateOf(queue['rateLimit']) },
    { header: 'DESCRIPTION', cell: (queue) => text(queue['description']) },
    { header: 'LABELS', wide: true, cell: (queue) => labels(queue['labels']) },
    { header: 'CHANGED', wide: true, cell: (queue, show) => show.time(queue['updateTime']) },
  ],
  details: (queue, show) => [
    ['queue', text(queue['queueId'])],
    ['namespace', text(queue['namespace'])],
    ['state', enumName('QUEUE_STATE_', queue['state'])],
    ['pause', pauseOf(queue, show)],
    ['description', text(queue['description'])],
    ['labels', labels(queue['labels'])],
    ['limit', rateOf(queue['rateLimit'])],
    ['limit of a key', rateOf(queue['defaultKeyLimit'])],
    ['retries', text(queue['retryPolicy'])],
    ['attempt timeout', text(queue['attemptTimeout'])],
    ['start deadline', text(queue['startDeadline'])],
    ['retention', text(queue['retention'])],
    ['dead letters', text(queue['deadLetterPolicy'])],
    ['created', show.time(queue['createTime'])],
    ['changed', show.time(queue['updateTime'])],
    ['etag', text(queue['etag'])],
  ],
}

export const namespaceKind: Kind = {
  name: 'namespace',
  plural: 'namespaces',
  idField: 'namespace',
  columns: [
    { header: 'NAMESPACE', cell: (item) => text(item['namespace']) },
    { header: 'PAUSED', cell: (item) => (item['paused'] === true ? 'yes' : '') },
    { header: 'DESCRIPTION', cell: (item) => text(item['description']) },
    { header: 'LABELS', wide: true, cell: (item) => labels(item['labels']) },
    { header: 'CREATED', wide: true, cell: (item, show) => show.time(item['createTime']) },
  ],
  details: (item, show) => [
    ['namespace', text(item['namespace'])],
    ['description', text(item['description'])],
    ['labels', labels(item['labels'])],
    ['paused', item['paused'] === true ? 'yes' : ''],
    ['queues on use', item['createQueuesOnUse'] === true ? 'are created' : 'are refused'],
    ['quotas', text(item['quotas'])],
    ['retention', text(item['retention'])],
    ['allowed hosts', ((item['allowedHosts'] ?? []) as string[]).join(', ')],
    ['created', show.time(item['createTime'])],
    ['changed', show.time(item['updateTime'])],
    ['etag', text(item['etag'])],
  ],
}

function daysOf(calendar: Json): string {
  const days = ((calendar['days'] ?? []) as Json[]).map(({ date }) => text(date))
  const annual = (calendar['annualDays'] ?? []) as string[]
  const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  const weekdays = ((calendar['weekdays'] ?? []) as number[]).map((day) => names[day] ?? '')
  return [...weekdays, ...annual, ...days].join(' ')
}

export const calendarKind: Kind = {
  name: 'calendar',
  plural: 'calendars',
  idField: 'calendarId',
  columns: [
    { header: 'CALENDAR', cell: (item) => text(item['calendarId']) },
    { header: 'DAYS', cell: daysOf },
    { header: 'DESCRIPTION', cell: (item) => text(item['description']) },
  ],
  details: (item, show) => [
    ['calendar', text(item['calendarId'])],
    ['namespace', text(item['namespace'])],
    ['description', text(item['description'])],
    ['days', daysOf(item)],
    ['created', show.time(item['createTime'])],
    ['changed', show.time(item['updateTime'])],
    ['etag', text(item['etag'])],
  ],
}

function progressOf(operation: Json): string {
  const total = operation['totalCount'] === undefined ? '' : ` of ${text(operation['totalCount'])}`
  const failed =
    operation['failedCount'] === undefined ? '' : `, ${text(operation['failedCount'])} failed`
  return `${text(operation['succeededCount'] ?? 0)}${total}${failed}`
}

export const operationKind: Kind = {
  name: 'operation',
  plural: 'operations',
  idField: 'operationId',
  columns: [
    { header: 'OPERATION', cell: (item) => text(item['operationId']) },
    { header: 'KIND', cell: (item) => enumName('OPERATION_KIND_', item['kind']) },
    { header: 'STATE', cell: (item) => enumName('OPERATION_STATE_', item['state']) },
    { header: 'DONE', cell: progressOf },
    { header: 'WHAT', cell: (item) => text(item['detail']) },
    { header: 'STARTED', wide: true, cell: (item, show) => show.time(item['createTime']) },
    { header: 'ENDED', wide: true, cell: (item, show) => show.time(item['endTime']) },
  ],
  details: (item, show) => [
    ['operation', text(item['operationId'])],
    ['namespace', text(item['namespace'])],
    ['kind', enumName('OPERATION_KIND_', item['kind'])],
    ['state', enumName('OPERATION_STATE_', item['state'])],
    ['what', `${text(item['detail'])}${item['dryRun'] === true ? ' (dry run: counts only)' : ''}`],
    ['done', progressOf(item)],
    ['unchanged', text(item['unchangedCount'])],
    ['error', text(object(item['error'])['message'])],
    ['failures', text(item['failures'])],
    ['started', show.time(item['createTime'])],
    ['ended', show.time(item['endTime'])],
    ['kept until', show.time(item['expireTime'])],
  ],
}

export const eventKind: Kind = {
  name: 'event',
  plural: 'events',
  idField: 'eventId',
  columns: [
    { header: 'TIME', cell: (event, show) => show.time(event['time']) },
    // A watch fixes its columns with the first rows.
    { header: 'EVENT', cell: (event) => enumName('EVENT_TYPE_', event['type']).padEnd(16) },
    { header: 'ABOUT', cell: (event) => text(event['taskId']) || text(event['scheduleId']) },
    { header: 'ATTEMPT', cell: (event) => text(object(event['attempt'])['attemptNumber']) },
    { header: 'QUEUE', cell: (event) => text(event['queueId']) },
    { header: 'SHARD', wide: true, cell: (event) => text(event['shard']) },
    { header: 'ID', wide: true, cell: (event) => text(event['eventId']) },
  ],
  details: () => [],
}
