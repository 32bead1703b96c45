// Why a task has or has not run, in sentences: what happened, then what is awaited.
// Owns: the sentences, made of the record alone.  Does not: know limits that executors keep.

import {
  type AttemptRecord,
  countedAttempts,
  dueAtMs,
  type TaskRecord,
  type VisibleTaskState,
} from '#machine'
import { visibleState } from './task-output.ts'
import { toTimestamp, type WireTimestamp } from './validate.ts'

export interface Explanation {
  /** UPPER_SNAKE, for programs. */
  readonly code: string
  readonly message: string
  readonly time: WireTimestamp | null
}

export interface ExplainedQueue {
  readonly id: string
  readonly isPaused: boolean
  readonly reason: string
  /** 0: not by itself. */
  readonly untilMs: number
  /** It is not the queue that is paused, but this key of it. */
  readonly key?: string
}

interface Moment {
  readonly clockMs: number
  readonly queue: ExplainedQueue
}

export function explain(task: TaskRecord, moment: Moment): Explanation[] {
  const told = [created(task), ...task.attempts.map(attempted)]
  const redriveCount = task.extra?.redriveCount ?? 0
  if (redriveCount > 0) {
    const times = redriveCount === 1 ? 'once' : `${redriveCount} times`
    const message = `it had failed and was put back to work ${times}; attempts count anew since`
    told.push(said('REDRIVEN', message, 0))
  }
  return [...told, ...awaited(task, moment)]
}

function said(code: string, message: string, timeMs: number): Explanation {
  return { code, message, time: toTimestamp(timeMs) }
}

function created(task: TaskRecord): Explanation {
  const { origin, extra, createdAtMs } = task
  const cause = extra?.cause
  if (cause !== undefined) {
    const message = `it was made to tell ${cause.event} of task ${cause.task.key}`
    return said('CREATED', message, createdAtMs)
  }
  const by = origin === undefined ? 'by a client' : `by schedule ${origin.scheduleKey}`
  return said('CREATED', `it was made ${by}`, createdAtMs)
}

function attempted(attempt: AttemptRecord): Explanation {
  const { outcome, error, status } = attempt
  const why = error === '' ? '' : `: ${error}`
  const answer = status > 0 ? ` with status ${status}` : ''
  const message = `attempt ${attempt.attempt} ended ${outcome}${answer}${why}`
  return said(`ATTEMPT_${outcome}`, message, attempt.endedAtMs)
}

function awaited(task: TaskRecord, moment: Moment): Explanation[] {
  const state = visibleState(task, moment.clockMs)
  switch (state) {
    case 'PENDING':
      return [pending(task), ...paused(moment.queue), ...limits(task)]
    case 'RETRYING':
      return [retrying(task), ...paused(moment.queue), ...limits(task)]
    case 'READY':
      return [ready(task, moment.queue), ...limits(task)]
    case 'CLAIMED':
    case 'RUNNING':
      return [running(task, state)]
    default:
      return [ended(task, state)]
  }
}

function pending(task: TaskRecord): Explanation {
  const { definition, nextAttemptAtMs } = task
  const spread = nextAttemptAtMs - definition.fireAtMs
  const jitter =
    spread > 0 ? `, ${spread} ms after its time for its place in its jitter window` : ''
  return said('NOT_DUE', `it waits for its time${jitter}`, nextAttemptAtMs)
}

function retrying(task: TaskRecord): Explanation {
  const { nextAttemptAtMs, attemptCount } = task
  const message = `it waits for attempt ${attemptCount + 1}, after the backoff of its retry policy`
  return said('RETRY_BACKOFF', message, nextAttemptAtMs)
}

function ready(task: TaskRecord, queue: ExplainedQueue): Explanation {
  const pause = paused(queue)[0]
  if (pause !== undefined) return pause
  const message = `it is due and waits for room among the executors of queue ${queue.id}`
  return said('CAPACITY', message, task.nextAttemptAtMs)
}

function paused(queue: ExplainedQueue): Explanation[] {
  if (!queue.isPaused) return []
  const reason = queue.reason === '' ? '' : `: ${queue.reason}`
  const until = queue.untilMs > 0 ? '' : '; it has to be resumed'
  const { key, id, untilMs } = queue
  if (key === undefined)
    return [said('QUEUE_PAUSED', `queue ${id} is paused${reason}${until}`, untilMs)]
  return [said('KEY_PAUSED', `key ${key} of queue ${id} is paused${reason}${until}`, untilMs)]
}

/** What would end it without another attempt. */
function limits(task: TaskRecord): Explanation[] {
  const { retry, startDeadlineMs } = task.definition
  const dueMs = dueAtMs(task.definition)
  const told: Explanation[] = []
  if (startDeadlineMs > 0 && task.state === 'PENDING') {
    const message = 'it ends EXPIRED if it has not started by then'
    told.push(said('START_DEADLINE', message, dueMs + startDeadlineMs))
  }
  if (retry.maxAttempts > 0) {
    const left = retry.maxAttempts - countedAttempts(task)
    const message = `${left} of ${retry.maxAttempts} attempts are left`
    told.push(said('ATTEMPTS_LEFT', message, 0))
  }
  if (retry.maxAgeMs > 0) {
    told.push(said('MAX_AGE', 'no attempt starts after this', dueMs + retry.maxAgeMs))
  }
  return told
}

function running(task: TaskRecord, state: VisibleTaskState): Explanation {
  const { lease } = task
  const who = lease === undefined ? '' : ` on node/${lease.nodeId} under token ${lease.token}`
  const verb = state === 'CLAIMED' ? 'is granted' : 'is under way'
  const message = `attempt ${lease?.attempt ?? 0} ${verb}${who}; it is given up at this time`
  return said('IN_FLIGHT', message, lease?.deadlineMs ?? 0)
}

function ended(task: TaskRecord, state: VisibleTaskState): Explanation {
  const reason = task.extra?.cancelReason ?? ''
  const why = reason === '' ? '' : `: ${reason}`
  const kept = state === 'FAILED' ? '; it is a dead letter and can be redriven' : ''
  return said(state, `it ended ${state}, ${task.endReason}${why}${kept}`, task.endedAtMs)
}
