// How long tasks stay readable when they are over, by how they ended: what their schedule, their
// queue and their namespace say, in this order.
// Owns: the order, and the least.  Does not: remove anything (engine/machine does).

import type { StateRetention, TaskState } from '#machine'
import { apiLimits, type MessageOutputs } from '#proto'
import { durationMs, toDuration, type WireTimestamp } from '../services/validate.ts'

type Policy = Pick<MessageOutputs['RetentionPolicy'], 'byState'> | null
type DeadLetters = Pick<MessageOutputs['DeadLetterPolicy'], 'disabled' | 'retention'> | null

/** A repeated creation is to find the record of the first one: nothing goes before that. */
export function raised(age: WireTimestamp | null | undefined): WireTimestamp | null {
  const ms = durationMs(age ?? null)
  if (ms === undefined) return null
  return ms >= apiLimits.retentionMsMin
    ? (age ?? null)
    : (toDuration(apiLimits.retentionMsMin) as WireTimestamp)
}

/** `own` before all; what a queue says about dead letters before what it says about states. */
export function retentionsOf(
  own: readonly StateRetention[],
  { deadLetters, policies }: { deadLetters: DeadLetters; policies: readonly Policy[] },
): StateRetention[] {
  const ages = new Map<TaskState, number>(own.map(({ state, ms }) => [state, ms]))
  const note = (state: TaskState, ms: number | undefined): void => {
    if (ms === undefined || ages.has(state)) return
    ages.set(state, Math.max(ms, apiLimits.retentionMsMin))
  }
  note('FAILED', deadLetters?.disabled === true ? 0 : durationMs(deadLetters?.retention ?? null))
  for (const policy of policies) {
    for (const { state, maxAge } of policy?.byState ?? []) {
      note(state.replace('TASK_STATE_', '') as TaskState, durationMs(maxAge))
    }
  }
  return [...ages].map(([state, ms]) => ({ state, ms }))
}
