// What must be true when the faults are over and the work is done: everything that was acknowledged
// came to an end, and its end agrees with what receivers saw and with every attempt on record.
// Owns: nothing lost, the record explains every arrival, every occurrence exactly once.

import type { TaskRecord } from '#machine'
import { occurrenceKey } from '../../../engine/machine/occurrence-name.ts'
import type { History, ScheduleStory, TaskStory } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import type { Arrival } from '../receivers.ts'
import type { Violated } from './raft-log.ts'

export interface EndingWorld {
  readonly history: History
  readonly arrivalsOf: (key: string) => readonly Arrival[]
  /** The record on the most advanced live replica of the task's shard. */
  readonly recordOf: (key: string) => TaskRecord | undefined
  /** Nothing can explain a repetition: no fault, every receiver answered. */
  readonly isCalm: boolean
}

export const endStates: readonly string[] = [
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'SKIPPED',
]

export function checkEndings(world: EndingWorld, violated: Violated): void {
  for (const story of world.history.acknowledged()) checkTask(world, story, violated)
  for (const story of world.history.tasks.values()) {
    const record = world.recordOf(story.key)
    if (record === undefined) continue
    if (story.writes[0]?.outcome === 'refused') {
      violated(`${story.key} is on record, and its creation was refused`)
    }
    checkRecord(world, record, violated)
  }
}

function checkTask(world: EndingWorld, story: TaskStory, violated: Violated): void {
  const { key } = story
  const record = world.recordOf(key)
  if (record === undefined) {
    violated(`${key} was acknowledged, and is lost`)
    return
  }
  const cancelled = story.writes.some(
    ({ type, outcome }) => type === 'cancel' && outcome === 'done',
  )
  if (cancelled && record.state !== 'CANCELLED') {
    violated(`${key} is ${record.state}, and its cancellation was acknowledged`)
  }
  const asked = story.writes.some(({ type, outcome }) => type === 'cancel' && outcome !== 'refused')
  if (record.state === 'CANCELLED' && !asked)
    violated(`${key} is cancelled, and nobody asked for it`)
}

/** One task's record against its arrivals. */
export function checkRecord(world: EndingWorld, record: TaskRecord, violated: Violated): void {
  const { key, state, attempts } = record
  const arrivals = world.arrivalsOf(key)
  const succeeded = attempts.filter(({ outcome }) => outcome === 'SUCCEEDED')
  if (state === 'COMPLETED') {
    const [success] = succeeded
    const arrival = arrivals.find((each) => each.token === success?.token)
    if (arrival?.manner !== 'answers') violated(`${key} is COMPLETED, and no receiver said so`)
  }
  if (succeeded.length > 1) violated(`${key} has ${succeeded.length} successes on record`)
  for (const arrival of arrivals) {
    const attempt = attempts.find(({ token }) => token === arrival.token)
    // Only the newest attempts are kept.
    if (attempt === undefined && attempts.length < 10 && record.lease?.token !== arrival.token) {
      violated(`${key}: attempt ${arrival.attempt} arrived and is not on record`)
      continue
    }
    if (attempt?.outcome === 'NOT_SENT') {
      violated(`${key}: attempt ${arrival.attempt} arrived, and is on record as never sent`)
    }
    const isLater = arrivals.some((other) => other.token > arrival.token)
    if (isLater && attempt?.outcome === 'SUCCEEDED') {
      violated(`${key}: attempt ${arrival.attempt} is a success on record and was repeated`)
    }
    if (isLater && world.isCalm) violated(`${key} was repeated, and nothing was wrong`)
  }
}

/** Every time of the schedule up to `untilMs` has its task, by our own arithmetic. */
export function checkOccurrences(
  world: EndingWorld,
  story: ScheduleStory,
  span: { readonly untilMs: number; readonly violated: Violated },
): void {
  const { key, everyMs, firstMs } = story
  if (story.createOutcome !== 'done') return
  const untilMs = Math.min(span.untilMs, story.deleteInvokedMs)
  if (firstMs % everyMs !== 0 && (epochMs + firstMs) % everyMs !== 0) {
    span.violated(`${key} begins at ${firstMs}, which is none of its times`)
  }
  // A deleted schedule may leave out what had not been made when it was deleted.
  if (story.deleteInvokedMs !== Number.POSITIVE_INFINITY) return
  for (let nominalMs = firstMs; nominalMs <= untilMs; nominalMs += everyMs) {
    const occurrence = occurrenceKey(key, epochMs + nominalMs)
    const record = world.recordOf(occurrence)
    if (record === undefined) {
      span.violated(`${occurrence} is missing`)
      return
    }
    if (!endStates.includes(record.state)) {
      span.violated(`${occurrence} is ${record.state} after everything was healed`)
      return
    }
    checkRecord(world, record, span.violated)
  }
}
