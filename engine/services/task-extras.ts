// What few tasks say, checked: dedupe key, jitter window, callbacks, trace context.
// Owns: their limits, and what the machine is told of them.  Does not: keep their words; the opaque
// part of the definition does (spec.ts).

import type {
  Callback,
  CallbackEvent,
  Claim,
  DefinitionExtra,
  StateRetention,
  TaskDefinition,
} from '#machine'
import { apiLimits } from '#proto'
import { checkDuration, checkText } from '../resources/policy-input.ts'
import { durationMs, hash53, type InputContext, type Violations } from './validate.ts'
import type { WireCallback, WireDedupe, WireJitter, WireTask } from './wire-task.ts'

const conflicts: Readonly<Record<string, Claim['onConflict']>> = {
  DEDUPE_CONFLICT_UNSPECIFIED: 'REJECT',
  DEDUPE_CONFLICT_REJECT: 'REJECT',
  DEDUPE_CONFLICT_RETURN_EXISTING: 'RETURN_EXISTING',
  DEDUPE_CONFLICT_REPLACE: 'REPLACE',
  DEDUPE_CONFLICT_DEBOUNCE: 'DEBOUNCE',
}

/** The claim that a task makes on its dedupe key; undefined: it has none. */
export function claimOf(
  task: WireTask,
  place: { readonly namespace: string; readonly queue: string },
  { violations: v, path }: InputContext,
): Claim | undefined {
  const { dedupe } = task
  if (dedupe === null || dedupe === undefined) return undefined
  const key = dedupe.key ?? ''
  const bytes = Buffer.byteLength(key)
  const max = apiLimits.dedupeKeyBytesMax
  if (bytes === 0 || bytes > max || !key.isWellFormed()) {
    v.add(`${path}dedupe.key`, `must be 1 to ${max} bytes of UTF-8`)
  }
  if (task.taskId) {
    v.add(`${path}task_id`, 'has to be empty with a dedupe key: the server makes the id')
  }
  checkDuration({ v, field: `${path}dedupe.window` }, dedupe.window, {
    min: apiLimits.dedupeWindowMsMin,
    max: apiLimits.dedupeWindowMsMax,
  })
  const onConflict = conflicts[dedupe.onConflict ?? 'DEDUPE_CONFLICT_UNSPECIFIED']
  if (onConflict === undefined) {
    const known = 'REJECT, RETURN_EXISTING, REPLACE, DEBOUNCE'
    v.add(`${path}dedupe.on_conflict`, `${dedupe.onConflict} is unknown: use ${known}`)
  }
  return {
    key: `${place.namespace}/${place.queue}\n${key}`,
    windowMs: durationMs(dedupe.window) ?? 0,
    onConflict: onConflict ?? 'REJECT',
  }
}

/** As a claim is told of, with the queue that it was made in left out. */
export function claimToWire(claim: Claim): WireDedupe {
  const seconds = String(Math.floor(claim.windowMs / 1_000))
  return {
    key: claim.key.slice(claim.key.indexOf('\n') + 1),
    window: claim.windowMs === 0 ? null : { seconds, nanos: (claim.windowMs % 1_000) * 1_000_000 },
    onConflict: `DEDUPE_CONFLICT_${claim.onConflict}`,
  }
}

/** Where in its window the task is, in milliseconds after its time. */
export function jitterOf(jitter: WireJitter | null | undefined, context: InputContext): number {
  if (jitter === null || jitter === undefined) return 0
  const { violations: v, path } = context
  checkDuration({ v, field: `${path}jitter.max` }, jitter.max, {
    min: 0,
    max: apiLimits.jitterMsMax,
  })
  const maxMs = durationMs(jitter.max) ?? 0
  const mode = jitter.mode ?? 'JITTER_MODE_UNSPECIFIED'
  if (typeof mode !== 'string') v.add(`${path}jitter.mode`, `${mode} is unknown: STABLE or RANDOM`)
  if (!(maxMs > 0 && maxMs <= apiLimits.jitterMsMax)) return 0
  const source = context.jitter
  if (source === undefined) return 0
  if (mode === 'JITTER_MODE_RANDOM') return source.random(0, maxMs)
  return hash53(source.stableKey) % maxMs
}

const eventNames: Readonly<Record<string, CallbackEvent>> = {
  CALLBACK_EVENT_SUCCESS: 'SUCCESS',
  CALLBACK_EVENT_ATTEMPT_FAILURE: 'ATTEMPT_FAILURE',
  CALLBACK_EVENT_DEAD_LETTER: 'DEAD_LETTER',
  CALLBACK_EVENT_CANCELLED: 'CANCELLED',
  CALLBACK_EVENT_MISSED: 'MISSED',
}

/** Events of a schedule's runs as a whole: the schedule tells them, not its tasks. */
const scheduleEvents: readonly string[] = [
  'CALLBACK_EVENT_CONSECUTIVE_FAILURES',
  'CALLBACK_EVENT_RECOVERY',
]

/** `definitionFor` makes the definition of the task that carries one callback. */
export function callbacksOf(
  given: readonly WireCallback[] | undefined,
  context: InputContext,
  definitionFor: (callback: WireCallback, path: string) => TaskDefinition,
): Callback[] {
  const { violations: v, path } = context
  const callbacks = given ?? []
  if (callbacks.length > apiLimits.callbackCountMax) {
    const { callbackCountMax: max } = apiLimits
    v.add(`${path}callbacks`, `has ${callbacks.length} entries, at most ${max} are allowed`)
    return []
  }
  return callbacks.map((callback, position) => {
    const at = `${path}callbacks[${position}].`
    return {
      events: eventsOf(callback, at, context),
      definition: definitionFor(callback, at),
      includesPayload: callback.includePayload === true,
    }
  })
}

function eventsOf(
  callback: WireCallback,
  at: string,
  { violations: v, isTemplate }: InputContext,
): CallbackEvent[] {
  const names = callback.events ?? []
  if (names.length === 0) v.add(`${at}events`, 'is required: say what it is for')
  const events: CallbackEvent[] = []
  for (const name of names) {
    const event = eventNames[name]
    if (event !== undefined && !events.includes(event)) events.push(event)
    if (event !== undefined) continue
    if (!scheduleEvents.includes(name)) v.add(`${at}events`, `${name} is not an event to tell of`)
    else if (isTemplate !== true) v.add(`${at}events`, `${name} is told of schedules only`)
  }
  return events
}

/** What the machine is told beside the essentials; undefined: nothing, which costs nothing. */
export function extraOf(
  said: {
    readonly jitterMs: number
    readonly callbacks: readonly Callback[]
    /** '' : none. */
    readonly concurrencyKey: string
    readonly retentions: readonly StateRetention[]
    /** Undefined: a node delivers it. */
    readonly handler: string | undefined
  },
  basicSpec: () => Uint8Array,
): DefinitionExtra | undefined {
  const { jitterMs, callbacks, concurrencyKey, retentions, handler } = said
  const isPlain = jitterMs === 0 && callbacks.length === 0 && retentions.length === 0
  if (isPlain && concurrencyKey === '' && handler === undefined) return undefined
  const spec = callbacks.length === 0 ? new Uint8Array(0) : basicSpec()
  const plain = { jitterMs, callbacks, basicSpec: spec }
  const extra = handler === undefined ? plain : { ...plain, handler }
  const keyed = concurrencyKey === '' ? extra : { ...extra, concurrencyKey }
  return retentions.length === 0 ? keyed : { ...keyed, retentions }
}

/** As a task or an operator names it; '' is left to the caller. */
export function checkConcurrencyKey(v: Violations, field: string, key: string): void {
  const max = apiLimits.keyBytesMax
  if (Buffer.byteLength(key) <= max && key.isWellFormed()) return
  v.add(field, `must be at most ${max} bytes of UTF-8`)
}

export function checkTraceContext(task: WireTask, { violations: v, path }: InputContext): void {
  const { traceContext } = task
  if (traceContext === null || traceContext === undefined) return
  const { traceparent = '', tracestate = '' } = traceContext
  const at = (name: string): { v: typeof v; field: string } => {
    return { v, field: `${path}trace_context.${name}` }
  }
  checkText(at('traceparent'), traceparent, apiLimits.traceparentCharsMax)
  checkText(at('tracestate'), tracestate, apiLimits.tracestateCharsMax)
  for (const [name, value] of [
    ['traceparent', traceparent],
    ['tracestate', tracestate],
  ] as const) {
    if (!/^[\x20-\x7e]*$/.test(value)) v.add(at(name).field, 'must be printable ASCII')
  }
}
