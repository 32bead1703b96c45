// What a redrive, a manual or a backfilled run does otherwise than the definition says.
// Owns: checks of TaskOverrides, and the definition with them.  Does not: run anything.

import { plainDefinition, type TaskDefinition } from '#machine'
import { apiLimits, type MessageOutputs, namePatterns } from '#proto'
import { checkLabels, checkMetadata } from './label-input.ts'
import { decodeSpec, withWords } from './spec.ts'
import { type InputContext, Violations } from './validate.ts'
import { checkTarget, handlerOf } from './target-input.ts'

export type Overrides = MessageOutputs['TaskOverrides']

/** `context.path` ends with the name of the field and a dot. */
export function checkOverrides(overrides: Overrides, context: InputContext): void {
  const { violations: v, path } = context
  if (overrides.payload.length > apiLimits.payloadBytesDefaultMax) {
    v.add(`${path}payload`, `has more than ${apiLimits.payloadBytesDefaultMax} bytes`)
  }
  if (overrides.payload.length > 0 && !overrides.overridePayload) {
    v.add(`${path}override_payload`, 'must be true for the payload to be used')
  }
  checkLabels(overrides.labels, context)
  checkMetadata(overrides.metadata, context)
  if (overrides.queue !== '' && !namePatterns.queueId.test(overrides.queue)) {
    v.add(`${path}queue`, 'must be 1 to 100 of [A-Za-z0-9_.-]')
  }
  const { priority } = overrides
  const isPriority = Number.isInteger(priority) && (priority ?? 0) >= 0
  if (priority !== undefined && !(isPriority && priority <= apiLimits.priorityMax)) {
    v.add(`${path}priority`, `must be 0 to ${apiLimits.priorityMax}; 9 is the most urgent`)
  }
  if (overrides.target !== null) checkTarget({ target: overrides.target }, context)
}

/** Of overrides that were checked. */
export function withOverrides(definition: TaskDefinition, overrides: Overrides): TaskDefinition {
  const spec = decodeSpec(definition.spec)
  const violations = new Violations()
  const context = { violations, path: '', nowMs: 0 }
  const { target } = overrides
  const changed = target === null ? spec.target : checkTarget({ target }, context)
  const words = {
    ...spec,
    target: changed,
    payload: overrides.overridePayload ? overrides.payload : spec.payload,
    labels: { ...spec.labels, ...overrides.labels },
    metadata: { ...spec.metadata, ...overrides.metadata },
  }
  return {
    ...withHandler(withWords(definition, words), handlerOf(changed)),
    queue: overrides.queue || definition.queue,
    priority: overrides.priority ?? definition.priority,
  }
}

/** Who takes it follows its target. */
function withHandler(definition: TaskDefinition, handler: string | undefined): TaskDefinition {
  const { extra } = definition
  if (extra?.handler === handler) return definition
  const { handler: _, ...rest } = extra ?? plainDefinition
  return { ...definition, extra: handler === undefined ? rest : { ...rest, handler } }
}
