// A partial update: the named fields of the change over the task as it is.
// Owns: which fields may change.

import { plainDefinition, type StateRetention, type TaskDefinition } from '#machine'
import { definitionOf } from './task-input.ts'
import { type JitterSource, Violations } from './validate.ts'
import type { WireTask } from './wire-task.ts'

/** update_mask path → field of the message. A path below a field counts as the field. */
const changeable: Readonly<Record<string, keyof WireTask>> = {
  queue: 'queue',
  target: 'target',
  payload: 'payload',
  content_type: 'contentType',
  schedule_time: 'scheduleTime',
  delay: 'delay',
  priority: 'priority',
  labels: 'labels',
  metadata: 'metadata',
  retry_policy: 'retryPolicy',
  start_deadline: 'startDeadline',
  attempt_timeout: 'attemptTimeout',
  delivery_guarantee: 'deliveryGuarantee',
  jitter: 'jitter',
  callbacks: 'callbacks',
  concurrency_key: 'concurrencyKey',
  retention: 'retention',
}

/** The definition after the change. Throws INVALID_ARGUMENT with every violation. */
export function mergeTask(
  current: object,
  options: {
    readonly current: TaskDefinition
    readonly changes: WireTask
    readonly mask: readonly string[]
    readonly nowMs: number
    readonly jitter: JitterSource
  },
): TaskDefinition {
  const v = new Violations()
  const paths = options.mask.length > 0 ? options.mask : givenPaths(options.changes)
  const merged: Record<string, unknown> = { ...current }
  // A default means "as it is" here: the record's own values are complete.
  let timed = false
  for (const path of paths) {
    const top = path.split('.')[0] ?? ''
    const field = changeable[top]
    if (field === undefined) {
      v.add(
        `update_mask.paths`,
        `"${path}" can not be updated; these can: ${Object.keys(changeable).join(', ')}`,
      )
      continue
    }
    merged[field] = options.changes[field]
    if (field === 'scheduleTime' || field === 'delay') timed = true
  }
  // A new delay replaces the time; a time that is named as well is a contradiction, told below.
  const namesTime = paths.some((path) => path.startsWith('schedule_time'))
  if (isSet(merged['delay']) && !namesTime) merged['scheduleTime'] = null
  if (paths.length === 0) v.add('update_mask', 'names no field: say what to change')
  v.check()
  const definition = definitionOf(merged, {
    violations: v,
    path: 'task.',
    nowMs: options.nowMs,
    jitter: options.jitter,
  })
  v.check()
  const placed = paths.some((path) => path.startsWith('jitter'))
    ? definition
    : withJitter(definition, options.current.extra?.jitterMs ?? 0)
  const kept = withRetentions(placed, options.current.extra?.retentions)
  return timed ? kept : { ...kept, fireAtMs: options.current.fireAtMs }
}

/** What it inherited when it was created stays: no update can name it. */
function withRetentions(
  definition: TaskDefinition,
  retentions: readonly StateRetention[] | undefined,
): TaskDefinition {
  if (retentions === undefined) return definition
  return { ...definition, extra: { ...(definition.extra ?? plainDefinition), retentions } }
}

/** A task keeps its place in its window until the client names another window. */
function withJitter(definition: TaskDefinition, jitterMs: number): TaskDefinition {
  const { extra, ...plain } = definition
  if ((extra?.jitterMs ?? 0) === jitterMs) return definition
  const moved = { ...(extra ?? plainDefinition), jitterMs }
  const { concurrencyKey, handler } = moved
  const says = moved.callbacks.length > 0 || concurrencyKey !== undefined || handler !== undefined
  const isPlain = jitterMs === 0 && !says
  return isPlain ? plain : { ...plain, extra: moved }
}

/** Without a mask everything that is set counts as named. */
function givenPaths(changes: WireTask): string[] {
  return Object.entries(changeable)
    .filter(([, field]) => isSet(changes[field]))
    .map(([path]) => path)
}

function isSet(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0) return false
  if (value === 'DELIVERY_GUARANTEE_UNSPECIFIED') return false
  if (value instanceof Uint8Array) return value.length > 0
  if (typeof value === 'object') return Object.keys(value).length > 0
  return true
}
