// Counts, explanations, dead letters and what a redrive changes, between the SDK and messages.
// Owns: names and units.

import type {
  CountTasksResponse__Output,
  DeadLetter__Output,
  Explanation__Output,
  TaskOverrides,
} from '../proto/index.ts'
import type { RedriveOptions, TaskCount } from './client-types.ts'
import { attemptOf, payloadOf, taskOf } from './task-codec.ts'
import { targetOf } from './task-extras.ts'
import type { DeadLetter, Explanation, TaskState } from './task-types.ts'
import { dateOf, shortName } from './wire-values.ts'

export function countOf(answer: CountTasksResponse__Output): TaskCount {
  const byState: Partial<Record<TaskState, number>> = {}
  for (const { state, count } of answer.byState) {
    byState[shortName('TASK_STATE_', state) as TaskState] = Number(count)
  }
  return { count: Number(answer.count), byState, lowerBound: answer.lowerBound }
}

export function explanationOf({ code, message, time }: Explanation__Output): Explanation {
  return { code, message, time: dateOf(time) }
}

export function deadLetterOf(letter: DeadLetter__Output): DeadLetter {
  if (letter.task === null) throw new TypeError('a dead letter has its task')
  return {
    task: taskOf(letter.task),
    reason: shortName('DEAD_LETTER_REASON_', letter.reason),
    since: dateOf(letter.deadLetterTime),
    attempts: letter.attempts.map(attemptOf),
    expireTime: dateOf(letter.expireTime),
  }
}

/** Null: nothing is changed. */
export function overridesOf(options: RedriveOptions): TaskOverrides | null {
  const { payload, labels, metadata, queue, priority, webhook } = options
  if ((payload ?? labels ?? metadata ?? queue ?? priority ?? webhook) === undefined) return null
  const given = payload === undefined ? undefined : payloadOf({ payload })
  return {
    payload: given?.payload ?? new Uint8Array(0),
    overridePayload: given !== undefined,
    labels: labels ?? {},
    metadata: metadata ?? {},
    queue: queue ?? '',
    target: webhook === undefined ? null : targetOf(webhook),
    ...(priority === undefined ? {} : { priority }),
  }
}
