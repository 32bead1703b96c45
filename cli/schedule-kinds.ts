// How schedules, their times and their occurrences look in a table and one by one.
// Owns: columns and details.  Does not: change what the formats for machines print.

import { duration, enumName, errorText, list, map, object, state, targetOf, text } from './kinds.ts'
import type { Json, Kind, Show } from './output.ts'

export const scheduleKind: Kind = {
  name: 'schedule',
  plural: 'schedules',
  idField: 'scheduleId',
  columns: [
    { header: 'SCHEDULE', cell: (one) => text(one['scheduleId']) },
    { header: 'STATE', cell: (one, show) => state('SCHEDULE_STATE_', one['state'], show) },
    { header: 'WHEN', cell: (one) => whenOf(one).join('; ') },
    { header: 'NEXT', cell: nextOf },
    { header: 'LAST', cell: lastOf },
    { header: 'RUNS', cell: (one) => text(object(one['stats'])['runCount'] ?? 0) },
    { header: 'TARGET', cell: (one) => targetOf(object(one['taskTemplate'])) },
    { header: 'ZONE', wide: true, cell: zoneOf },
    {
      header: 'OVERLAP',
      wide: true,
      cell: (one) => wordOf('OVERLAP_POLICY_', one['overlapPolicy']),
    },
    { header: 'CATCHUP', wide: true, cell: (one) => catchupOf(one) },
    { header: 'FAILURES', wide: true, cell: failuresOf },
    { header: 'NAMESPACE', wide: true, cell: (one) => text(one['namespace']) },
    { header: 'CREATED', wide: true, cell: (one, show) => show.time(one['createTime']) },
    { header: 'SHARD', wide: true, cell: (one) => text(one['shard']) },
    { header: 'LABELS', wide: true, cell: (one) => map(one['labels']) },
  ],
  details: (schedule, show) => [
    ['schedule', text(schedule['scheduleId'])],
    ['namespace', text(schedule['namespace'])],
    ['description', text(schedule['description'])],
    ['state', state('SCHEDULE_STATE_', schedule['state'], show)],
    ['pause', pauseOf(schedule, show)],
    ...timesDetails(schedule),
    ...policyDetails(schedule),
    ...lifeDetails(schedule, show),
    ...templateDetails(object(schedule['taskTemplate'])),
    ['labels', map(schedule['labels'])],
    ['metadata', map(schedule['metadata'])],
    ['tasks kept', duration(object(schedule['retention'])['maxAge'])],
    ['callbacks', list(schedule['callbacks']).map(callbackOf).join('; ')],
    ['created', show.time(schedule['createTime'])],
    ['changed', show.time(schedule['updateTime'])],
    ['deleted', show.time(schedule['expireTime'])],
    ['etag', text(schedule['etag'])],
    ['shard', text(schedule['shard'])],
  ],
}

type Pairs = readonly (readonly [string, string])[]

/** `OVERLAP_POLICY_BUFFER_ONE` → `buffer-one`, as the options take it. */
function wordOf(prefix: string, value: unknown): string {
  return enumName(prefix, value).toLowerCase().replaceAll('_', '-')
}

function texts(value: unknown): readonly string[] {
  return (value ?? []) as readonly string[]
}

function whenOf(schedule: Json): string[] {
  const spec = object(schedule['spec'])
  const times = texts(spec['times'])
  const shown = times.length > 3 ? [...times.slice(0, 3), `${times.length - 3} more times`] : times
  return [
    ...texts(spec['cron']),
    ...list(spec['intervals']).map(intervalOf),
    ...texts(spec['rrules']),
    ...shown,
  ]
}

function intervalOf(interval: Json): string {
  const anchor = wordOf('INTERVAL_ANCHOR_', interval['anchor'])
  const from = { start: ' from its start', completion: ' after the end of a run' }[anchor] ?? ''
  const phase = interval['phase'] === undefined ? '' : ` plus ${duration(interval['phase'])}`
  return `every ${duration(interval['every'])}${from}${phase}`
}

function zoneOf(schedule: Json): string {
  return text(object(schedule['spec'])['timeZone']) || 'UTC'
}

function timesDetails(schedule: Json): Pairs {
  const spec = object(schedule['spec'])
  const calendars = list(spec['calendars']).map((use) => {
    const mode = wordOf('CALENDAR_MODE_', use['mode'])
    return `${text(use['calendarId'])}${mode === '' ? '' : `=${mode}`}`
  })
  const excluded = [...texts(spec['excludeCron']), ...texts(spec['excludeTimes'])]
  return [
    ['when', whenOf(schedule).join('; ')],
    ['excluded', excluded.join('; ')],
    ['calendars', calendars.join(', ')],
    ['time zone', zoneOf(schedule)],
    ['dst gap', wordOf('DST_GAP_POLICY_', spec['dstGapPolicy'])],
    ['dst overlap', wordOf('DST_OVERLAP_POLICY_', spec['dstOverlapPolicy'])],
    ['start', text(spec['startTime'])],
    ['end', text(spec['endTime'])],
  ]
}

function policyDetails(schedule: Json): Pairs {
  const jitter = object(schedule['jitter'])
  const jitterMode = wordOf('JITTER_MODE_', jitter['mode'])
  const pause = object(schedule['pausePolicy'])
  const failures = Number(pause['afterConsecutiveFailures'] ?? 0)
  const again =
    pause['resumeAfter'] === undefined ? '' : `, again after ${duration(pause['resumeAfter'])}`
  const { deleteAfter } = object(schedule['completion'])
  return [
    ['overlap', overlapOf(schedule)],
    ['catch-up', catchupOf(schedule)],
    [
      'jitter',
      jitter['max'] === undefined ? '' : `${duration(jitter['max'])} ${jitterMode}`.trim(),
    ],
    ['max runs', Number(schedule['maxRuns'] ?? 0) > 0 ? text(schedule['maxRuns']) : ''],
    ['pauses', failures > 0 ? `by itself after ${failures} failures in a row${again}` : ''],
    [
      'after its end',
      schedule['completion'] === undefined ? '' : `deleted after ${duration(deleteAfter ?? '0s')}`,
    ],
  ]
}

function overlapOf(schedule: Json): string {
  const name = wordOf('OVERLAP_POLICY_', schedule['overlapPolicy'])
  const runs = Number(schedule['maxConcurrentRuns'] ?? 1)
  const beside = runs > 1 ? `, from ${runs} runs on` : ''
  const waits = name === 'buffer-all' ? `, up to ${text(schedule['bufferLimit'])} wait` : ''
  return `${name}${beside}${waits}`
}

function catchupOf(schedule: Json): string {
  const catchup = object(schedule['catchup'])
  const mode = wordOf('CATCHUP_MODE_', catchup['mode'])
  const most = mode === 'all' ? `, at most ${text(catchup['maxCatchupRuns'])}` : ''
  const window = catchup['window'] === undefined ? '' : ` within ${duration(catchup['window'])}`
  return `${mode}${window}${most}`
}

function pauseOf(schedule: Json, show: Show): string {
  if (schedule['pause'] === undefined) return ''
  const pause = object(schedule['pause'])
  const since = pause['pauseTime'] === undefined ? '' : `since ${show.time(pause['pauseTime'])}`
  const until = pause['until'] === undefined ? '' : `resumes ${show.time(pause['until'])}`
  const by = pause['pausedBy'] === 'auto' ? 'by itself' : text(pause['pausedBy'])
  return [text(pause['reason']), by, since, until].filter(Boolean).join(', ')
}

function nextOf(schedule: Json, show: Show): string {
  return schedule['state'] === 'SCHEDULE_STATE_ACTIVE' ? show.time(schedule['nextRunTime']) : ''
}

function lastOf(schedule: Json, show: Show): string {
  const at = show.time(schedule['lastNominalTime'])
  const ended = enumName('TASK_STATE_', schedule['lastTaskState'])
  return [at, ended].filter(Boolean).join(' ')
}

function failuresOf(schedule: Json): string {
  const stats = object(schedule['stats'])
  const inRow = Number(stats['consecutiveFailures'] ?? 0)
  return `${text(stats['failedCount'] ?? 0)}${inRow > 1 ? ` (${inRow} in a row)` : ''}`
}

function lifeDetails(schedule: Json, show: Show): Pairs {
  const stats = object(schedule['stats'])
  const left = Number(schedule['remainingRuns'] ?? 0)
  const counts: [string, unknown][] = [
    ['completed', stats['completedCount']],
    ['failed', stats['failedCount']],
    ['cancelled', stats['cancelledCount']],
    ['running', stats['runningCount']],
    ['waiting', stats['bufferedCount']],
    ['missed', stats['missedCount']],
  ]
  const told = counts.filter(([, count]) => Number(count ?? 0) > 0)
  const inRow = Number(stats['consecutiveFailures'] ?? 0)
  const skipped = list(stats['skipped']).map(({ reason, count }) => {
    return `${text(count)} ${enumName('SKIP_REASON_', reason)}`
  })
  const runs = [text(stats['runCount'] ?? 0), ...told.map(([name, n]) => `${text(n)} ${name}`)]
  const times = texts(schedule['nextTimes'])
  return [
    ['next', times.length > 3 ? [...times.slice(0, 3), '…'].join(', ') : times.join(', ')],
    ['next run', nextOf(schedule, show)],
    ['last', lastOf(schedule, show)],
    ['last task', text(schedule['lastTaskId'])],
    ['runs', runs.join(', ')],
    ['failures', inRow > 1 ? `${inRow} in a row` : ''],
    ['skipped', skipped.join(', ')],
    ['runs left', left > 0 ? text(left) : ''],
    ['running', texts(schedule['runningTaskIds']).join(', ')],
  ]
}

function templateDetails(template: Json): Pairs {
  const payload = Buffer.from(text(template['payload']), 'base64')
  return [
    ['target', targetOf(template)],
    ['queue', text(template['queue'])],
    ['priority', text(template['priority'])],
    ['payload', payload.length === 0 ? '' : `${payload.length} bytes`],
    ['retries', retriesOf(object(template['retryPolicy']))],
    ['attempt timeout', duration(template['attemptTimeout'])],
    ['start deadline', duration(template['startDeadline'])],
    ['guarantee', enumName('DELIVERY_GUARANTEE_', template['deliveryGuarantee'])],
    ['task labels', map(template['labels'])],
    ['task metadata', map(template['metadata'])],
  ]
}

function retriesOf(policy: Json): string {
  const attempts = Number(policy['maxAttempts'] ?? 0)
  const parts = [
    attempts > 0 ? `${attempts} attempts` : '',
    policy['maxAge'] === undefined ? '' : `within ${duration(policy['maxAge'])}`,
    policy['minBackoff'] === undefined ? '' : `from ${duration(policy['minBackoff'])}`,
    policy['maxBackoff'] === undefined ? '' : `up to ${duration(policy['maxBackoff'])} apart`,
  ]
  return parts.filter(Boolean).join(', ')
}

function callbackOf(callback: Json): string {
  const events = texts(callback['events']).map((event) => wordOf('CALLBACK_EVENT_', event))
  const count = Number(callback['consecutiveFailures'] ?? 0)
  const of = count > 0 ? ` (${count})` : ''
  return `${events.join(', ')}${of} to ${targetOf(callback)}`
}

export const scheduleCountKind: Kind = {
  name: 'count',
  plural: 'counts',
  idField: 'state',
  columns: [
    { header: 'STATE', cell: (one, show) => state('SCHEDULE_STATE_', one['state'], show) },
    { header: 'SCHEDULES', cell: (one) => text(one['count'] ?? 0) },
  ],
  details: () => [],
}

export const matchingTimeKind: Kind = {
  name: 'time',
  plural: 'times',
  idField: 'nominalTime',
  columns: [
    { header: 'TIME', cell: (one) => text(one['nominalTime']) },
    { header: 'LOCAL', cell: (one) => text(one['localTime']) },
    { header: 'FROM NOW', cell: (one, show) => show.time(one['nominalTime']) },
    { header: 'WITH JITTER', cell: (one) => text(one['runTime']) },
    { header: 'NOTE', cell: noteOf },
  ],
  details: () => [],
}

function noteOf(time: Json): string {
  const reason = enumName('SKIP_REASON_', time['skipReason'])
  return [reason === '' ? '' : `SKIPPED: ${reason}`, text(time['note'])].filter(Boolean).join('; ')
}

export const occurrenceKind: Kind = {
  name: 'task',
  plural: 'occurrences',
  idField: 'taskId',
  columns: [
    { header: 'NOMINAL TIME', cell: (task) => text(task['nominalTime']) },
    { header: 'STATE', cell: (task, show) => state('TASK_STATE_', task['state'], show) },
    { header: 'WHY', cell: whyOf },
    { header: 'SOURCE', cell: (task) => wordOf('TRIGGER_SOURCE_', task['triggerSource']) },
    { header: 'ATTEMPTS', cell: (task) => text(task['attemptCount'] ?? 0) },
    { header: 'ENDED', cell: (task, show) => show.time(task['endTime']) },
    { header: 'TASK', cell: (task) => text(task['taskId']) },
    { header: 'STARTED', wide: true, cell: (task, show) => show.time(task['startTime']) },
    { header: 'QUEUE', wide: true, cell: (task) => text(task['queue']) },
    { header: 'LABELS', wide: true, cell: (task) => map(task['labels']) },
  ],
  details: () => [],
}

/** Skipped for what, standing for which, failed by what. */
function whyOf(task: Json): string {
  const missed = Number(task['missedCount'] ?? 0)
  const error =
    enumName('TASK_STATE_', task['state']) === 'COMPLETED' ? {} : object(task['lastError'])
  const parts = [
    enumName('SKIP_REASON_', task['skipReason']),
    missed > 0 ? `for ${missed} missed since ${text(task['firstMissedTime'])}` : '',
    errorText(error),
  ]
  return parts.filter(Boolean).join('; ')
}
