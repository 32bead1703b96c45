// What a client says of a schedule, checked, with the defaults filled in.
// Owns: validation of schedules and their policies; what can not be honoured is refused by name.
// Does not: check the template's task fields (task-input.ts) nor the times (schedule/spec.ts).

import type { ScheduleCallback, SchedulePolicy, TaskDefinition } from '#machine'
import { apiCodec, apiLimits, type MessageOutputs } from '#proto'
import { checkDuration, checkRange, checkRetention, checkText } from '../resources/policy-input.ts'
import { raised, retentionsOf } from '../resources/retention.ts'
import type { TaskDefaults } from '../resources/task-defaults.ts'
import { SpecError } from '../schedule/index.ts'
import { compiledOf, type ScheduleTimes, type TimeSources } from '../shard/schedule-times.ts'
import { checkLabels, checkMetadata } from './label-input.ts'
import type { ScheduleMessage, StoredSchedule } from './schedule-spec.ts'
import { decodeSpec, encodeSpec } from './spec.ts'
import { defaultQueue, definitionOf } from './task-input.ts'
import { durationMs, timestampMs, toDuration, type Violations } from './validate.ts'
import type { WireTask } from './wire-task.ts'

export interface CheckedSchedule {
  readonly stored: StoredSchedule
  readonly template: TaskDefinition
  readonly skippedSpec: Uint8Array
  readonly policy: SchedulePolicy
  readonly times: ScheduleTimes
}

export interface ScheduleContext extends TimeSources {
  readonly v: Violations
  /** `namespace/schedule_id`. */
  readonly key: string
  /** Its creation. */
  readonly createdMs: number
  readonly nowMs: number
  readonly defaults: TaskDefaults
}

const noBytes = new Uint8Array(0)
const path = 'schedule.'

/** Undefined: something was wrong, and is among the violations. */
export function checkSchedule(
  given: ScheduleMessage,
  context: ScheduleContext,
): CheckedSchedule | undefined {
  const { v, nowMs } = context
  const message = withDefaults(given)
  checkWords(message, context)
  checkPolicies(message, v)
  checkCalendars(message, context)
  const task = templateOf(message, context)
  const { jitter: inherited, ...plain } = task
  const template = definitionOf(plain, {
    violations: v,
    path: `${path}task_template.`,
    nowMs,
  })
  const callbacks = callbacksOf(message, context)
  const jitter = message.jitter ?? inherited ?? null
  checkDuration({ v, field: `${path}jitter.max` }, jitter?.max, {
    min: 0,
    max: apiLimits.jitterMsMax,
  })
  const anchorMs = timestampMs(message.spec?.startTime) ?? context.createdMs
  const stored: StoredSchedule = {
    message: withoutPayload(message),
    anchorMs,
    jitter: {
      maxMs: Math.max(0, durationMs(jitter?.max) ?? 0),
      isRandom: jitter?.mode === 'JITTER_MODE_RANDOM',
    },
  }
  const times = compile(stored, context)
  if (v.any || times === undefined) return undefined
  const words = decodeSpec(template.spec)
  return {
    stored,
    template: { ...template, fireAtMs: 0 },
    skippedSpec: encodeSpec({ ...words, payload: noBytes, metadata: {} }),
    policy: policyOf(message, callbacks, times.evaluator.followsRuns),
    times,
  }
}

/** The payload is kept once, in the template's definition. */
function withoutPayload(message: ScheduleMessage): ScheduleMessage {
  const { taskTemplate } = message
  const template = taskTemplate === null ? null : { ...taskTemplate, payload: Buffer.alloc(0) }
  return { ...message, taskTemplate: template, initialPauseReason: '' }
}

function withDefaults(given: ScheduleMessage): ScheduleMessage {
  const codec = apiCodec('Schedule')
  const { overlapPolicy, catchup, spec } = given
  const isUnset = (name: string): boolean => name.endsWith('_UNSPECIFIED')
  const duration = (ms: number): MessageOutputs['IntervalSpec']['every'] =>
    toDuration(ms) as MessageOutputs['IntervalSpec']['every']
  return {
    ...codec.decode(codec.encode({})),
    ...onlyDefinition(given),
    overlapPolicy: isUnset(overlapPolicy) ? 'OVERLAP_POLICY_SKIP' : overlapPolicy,
    maxConcurrentRuns: given.maxConcurrentRuns || 1,
    bufferLimit: given.bufferLimit || apiLimits.bufferLimitDefault,
    catchup: {
      mode: isUnset(catchup?.mode ?? '_UNSPECIFIED')
        ? 'CATCHUP_MODE_ONCE'
        : (catchup?.mode ?? 'CATCHUP_MODE_ONCE'),
      window: catchup?.window ?? duration(apiLimits.catchupWindowMsDefault),
      maxCatchupRuns: catchup?.maxCatchupRuns || apiLimits.catchupRunsDefault,
      misfireGrace: catchup?.misfireGrace ?? duration(apiLimits.misfireGraceMsDefault),
    },
    spec: spec === null ? null : { ...spec, timeZone: spec.timeZone || 'UTC' },
  }
}

/** What is the client's; the server's fields are not kept with it. */
function onlyDefinition(given: ScheduleMessage): Partial<ScheduleMessage> {
  const { description, labels, metadata, spec, taskTemplate, jitter, maxRuns } = given
  const { pausePolicy, completion, retention, callbacks, initialPauseReason } = given
  return {
    description,
    labels,
    metadata,
    spec,
    taskTemplate,
    jitter,
    maxRuns,
    pausePolicy,
    completion,
    retention,
    callbacks,
    initialPauseReason,
  }
}

// ----------------------------------------------------------------------------------------- checks

function checkWords(message: ScheduleMessage, { v, nowMs }: ScheduleContext): void {
  const context = { violations: v, path, nowMs }
  const text = (field: string): { v: Violations; field: string } => ({ v, field: path + field })
  checkText(text('description'), message.description, apiLimits.descriptionCharsMax)
  checkText(text('initial_pause_reason'), message.initialPauseReason, apiLimits.reasonCharsMax)
  checkLabels(message.labels, context)
  checkMetadata(message.metadata, context)
  if (message.spec === null) v.add(`${path}spec`, 'is required: say when it is to run')
  if (message.taskTemplate === null) {
    v.add(`${path}task_template`, 'is required: say what it is to run')
  }
}

function checkPolicies(message: ScheduleMessage, v: Violations): void {
  const at = (field: string): { v: Violations; field: string } => ({ v, field: path + field })
  const { catchup, pausePolicy, completion, retention } = message
  const { concurrentRunsMax, bufferLimitMax, catchupRunsMax } = apiLimits
  checkRange(at('max_concurrent_runs'), message.maxConcurrentRuns, {
    min: 1,
    max: concurrentRunsMax,
  })
  checkRange(at('buffer_limit'), message.bufferLimit, { min: 1, max: bufferLimitMax })
  checkRange(at('max_runs'), message.maxRuns, { min: 0, max: Number.MAX_SAFE_INTEGER })
  checkDuration(at('catchup.window'), catchup?.window, {
    min: apiLimits.catchupWindowMsMin,
    max: apiLimits.catchupWindowMsMax,
  })
  checkRange(at('catchup.max_catchup_runs'), catchup?.maxCatchupRuns, {
    min: 1,
    max: catchupRunsMax,
  })
  checkDuration(at('catchup.misfire_grace'), catchup?.misfireGrace, {
    min: apiLimits.misfireGraceMsMin,
    max: apiLimits.misfireGraceMsMax,
  })
  const { failuresInRowMax, daysMsMax } = policyLimits
  checkRange(at('pause_policy.after_consecutive_failures'), pausePolicy?.afterConsecutiveFailures, {
    min: 0,
    max: failuresInRowMax,
  })
  const spans = { min: 1_000, max: daysMsMax }
  checkDuration(at('pause_policy.resume_after'), pausePolicy?.resumeAfter, spans)
  checkDuration(at('completion.delete_after'), completion?.deleteAfter, { ...spans, min: 0 })
  checkRetention(at('retention'), retention)
}

const policyLimits = {
  /** Failures in a row that a policy or a callback may name. */
  failuresInRowMax: 1_000,
  /** Longest wait that a policy of a schedule may name. */
  daysMsMax: 366 * 86_400_000,
} as const

function checkCalendars({ spec }: ScheduleMessage, context: ScheduleContext): void {
  const { v, key, calendars } = context
  const uses = spec?.calendars ?? []
  const { calendarUseCountMax: max } = apiLimits
  if (uses.length > max) {
    v.add(`${path}spec.calendars`, `has ${uses.length} entries; at most ${max}`)
  }
  const namespace = key.slice(0, key.indexOf('/'))
  for (const [position, { calendarId }] of uses.entries()) {
    if (calendars.calendar(namespace, calendarId) !== undefined) continue
    const field = `${path}spec.calendars[${position}].calendar_id`
    v.add(field, `there is no calendar "${calendarId}" in namespace ${namespace}; create it first`)
  }
}

/** The template as a task, with what it inherits. */
function templateOf(message: ScheduleMessage, context: ScheduleContext): WireTask {
  const { v, key, defaults } = context
  const { taskTemplate, labels, retention } = message
  if (taskTemplate === null) return {}
  const task = { ...taskTemplate, labels: { ...labels, ...taskTemplate.labels } } as WireTask
  const namespace = key.slice(0, key.indexOf('/'))
  const inheritedRetentions = retentionsOf([], { deadLetters: null, policies: [retention] })
  const place = { namespace, queue: taskTemplate.queue || defaultQueue }
  const kept = { retention: raised(retention?.maxAge), inheritedRetentions }
  return defaults.inherit({ ...task, ...kept }, place, {
    v,
    path: `${path}task_template.`,
  })
}

const scheduleEvents: Readonly<Record<string, ScheduleCallback['events'][number]>> = {
  CALLBACK_EVENT_CONSECUTIVE_FAILURES: 'CONSECUTIVE_FAILURES',
  CALLBACK_EVENT_RECOVERY: 'RECOVERY',
}

function callbacksOf(message: ScheduleMessage, { v, nowMs }: ScheduleContext): ScheduleCallback[] {
  const { callbacks, taskTemplate, labels } = message
  const { callbackCountMax: max } = apiLimits
  if (callbacks.length > max) {
    v.add(`${path}callbacks`, `has ${callbacks.length} entries; at most ${max}`)
  }
  return callbacks.slice(0, max).map((callback, position) => {
    const at = `${path}callbacks[${position}].`
    const events = callback.events.flatMap((name) => {
      const event = scheduleEvents[name]
      if (event !== undefined) return [event]
      v.add(`${at}events`, `${name} is told of single tasks; put it into task_template.callbacks`)
      return []
    })
    if (callback.events.length === 0) v.add(`${at}events`, 'is required: say what it is for')
    const { consecutiveFailures: failures, target, includePayload } = callback
    if (events.length > 0) {
      checkRange({ v, field: `${at}consecutive_failures` }, failures, {
        min: 2,
        max: policyLimits.failuresInRowMax,
      })
    }
    const carrier: WireTask = {
      queue: taskTemplate?.queue ?? '',
      labels,
      target: target as WireTask['target'] & object,
      contentType: 'application/json',
    }
    const definition = definitionOf(carrier, { violations: v, path: at, nowMs })
    return { events, definition, includesPayload: includePayload, failures }
  })
}

function compile(stored: StoredSchedule, context: ScheduleContext): ScheduleTimes | undefined {
  const { v, key } = context
  if (stored.message.spec === null) return undefined
  try {
    return compiledOf(key, stored, context)
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    for (const { field, description } of error.violations) {
      v.add(`${path}spec.${field}`, description)
    }
    return undefined
  }
}

// --------------------------------------------------------------------------------------- policies

/** Every name is known: the codec has refused others. */
function nameOf<T extends string>(text: string, prefix: string): T {
  return text.slice(prefix.length) as T
}

function policyOf(
  message: ScheduleMessage,
  callbacks: readonly ScheduleCallback[],
  followsRuns: boolean,
): SchedulePolicy {
  const { catchup, pausePolicy, completion } = message
  return {
    overlap: nameOf(message.overlapPolicy, 'OVERLAP_POLICY_'),
    concurrentRunsMax: message.maxConcurrentRuns,
    bufferMax: message.bufferLimit,
    catchup: nameOf(catchup?.mode ?? 'CATCHUP_MODE_ONCE', 'CATCHUP_MODE_'),
    catchupWindowMs: durationMs(catchup?.window) ?? apiLimits.catchupWindowMsDefault,
    catchupRunsMax: catchup?.maxCatchupRuns ?? apiLimits.catchupRunsDefault,
    graceMs: durationMs(catchup?.misfireGrace) ?? apiLimits.misfireGraceMsDefault,
    runsMax: Number(message.maxRuns),
    pauseAfterFailures: pausePolicy?.afterConsecutiveFailures ?? 0,
    resumeAfterMs: durationMs(pausePolicy?.resumeAfter) ?? 0,
    deleteAfterMs: durationMs(completion?.deleteAfter),
    followsRuns,
    callbacks,
  }
}
