// What must be true when the faults are over and the work is done: everything that was acknowledged
// came to an end, and its end agrees with what receivers saw and with every attempt on record.
// Owns: nothing lost, the record explains every arrival, one order fits all readings.
// Does not: know schedules (occurrences.ts).

import type { TaskRecord } from '#machine'
import { type History, type TaskStory, wasAsked, wasDone } from '../history.ts'
import type { Arrival } from '../receivers.ts'
import type { Violated } from './raft-log.ts'
import { judgeRegister } from './task-register.ts'

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
    checkRegister(world, story, violated)
    const record = world.recordOf(story.key)
    if (record === undefined) continue
    if (story.writes[0]?.outcome === 'refused') {
      violated(`${story.key} is on record, and its creation was refused`)
    }
    checkRecord(world, record, violated)
  }
}

function checkTask(world: EndingWorld, story: TaskStory, violated: Violated): void {
  const { key, writes } = story
  const record = world.recordOf(key)
  if (record === undefined) {
    if (!wasAsked(story, ['delete'])) violated(`${key} was acknowledged, and is lost`)
    return
  }
  if (wasDone(story, ['delete'])) violated(`${key} was deleted, and is ${record.state}`)
  if (wasDone(story, ['cancel']) && record.state !== 'CANCELLED') {
    violated(`${key} is ${record.state}, and its cancellation was acknowledged`)
  }
  if (record.state === 'CANCELLED' && !wasAsked(story, ['cancel', 'purge', 'delete'])) {
    violated(`${key} is cancelled, and nobody asked for it`)
  }
  checkNamed(world, story, record, violated)
  const asked = writes.filter(({ type, outcome }) => type === 'redrive' && outcome !== 'refused')
  const redrives = record.extra?.redriveCount ?? 0
  const least = asked.filter(({ outcome, isBulk }) => outcome === 'done' && isBulk !== true).length
  if (redrives > asked.length || redrives < least) {
    violated(`${key} was redriven ${redrives} times: ${least} to ${asked.length} were asked for`)
  }
}

/** An acknowledged cancellation named the attempt that it cut off, and no other. */
function checkNamed(
  { history }: EndingWorld,
  { key, writes }: TaskStory,
  { state, attempts }: TaskRecord,
  violated: Violated,
): void {
  if (state !== 'CANCELLED') return
  const last = attempts.at(-1)
  const cut = last?.outcome === 'CANCELLED' ? last.attempt : 0
  for (const { type, outcome, isBulk, inFlightAttempt } of writes) {
    if (type !== 'cancel' || outcome !== 'done' || isBulk === true) continue
    history.saw(cut === 0 ? 'cancelled while it waited' : 'cancelled while it ran')
    if (inFlightAttempt === cut) continue
    violated(`${key}: its cancellation cut off attempt ${cut}, and named ${inFlightAttempt}`)
  }
}

/** Its calls and readings fit into one order. */
function checkRegister({ history }: EndingWorld, story: TaskStory, violated: Violated): void {
  if (story.readings.length === 0) return
  const { verdict } = judgeRegister(story)
  history.saw(`register ${verdict}`)
  if (verdict !== 'no') return
  const writes = story.writes.map(
    ({ type, outcome, code, definition, invokedMs, answeredMs, isBulk }) =>
      `${type}${isBulk === true ? ' by filter' : ''} ${definition?.body ?? ''} ${outcome} ` +
      `${code} ${invokedMs.toFixed(1)}–${answeredMs.toFixed(1)}`,
  )
  const readings = story.readings.map(
    ({ body, isOver, invokedMs, answeredMs }) =>
      `read ${body ?? 'nothing'}${isOver ? ', over' : ''} ` +
      `${invokedMs.toFixed(1)}–${answeredMs.toFixed(1)}`,
  )
  violated(`${story.key}: no order fits: ${[...writes, ...readings].join('; ')}`)
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
