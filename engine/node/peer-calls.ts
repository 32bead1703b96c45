// Requests for a shard's leader as the bodies of peer calls, and back.
// Owns: the encoding.  Does not: route.

import { Packr } from 'msgpackr'
import type { ScheduleRecord, TaskRecord } from '#machine'
import { decodeSchedule, decodeTask, encodeSchedule, encodeTask } from '../codec/record-codec.ts'
import { type ErrorCode, errorTable, SchedulerError } from '../errors.ts'
import type { ShardAnswer, ShardRequest } from '../router.ts'
import type { WireCallAnswer, WireCallError } from '../transport/wire.ts'

const packr = new Packr({ useRecords: false })

export function encodeRequest(request: ShardRequest): Uint8Array {
  return packr.pack(request)
}

export function decodeRequest(body: Uint8Array): ShardRequest {
  return packr.unpack(body) as ShardRequest
}

interface WireAnswer {
  readonly tasks: (Uint8Array | 0)[]
  readonly schedules: (Uint8Array | 0)[]
  readonly rest: object
}

export function encodeAnswer(answer: ShardAnswer): Uint8Array {
  const { tasks, schedules, ...rest } = answer
  const wire: WireAnswer = {
    tasks: tasks.map((task) => (task === undefined ? 0 : encodeTask(task))),
    schedules: schedules.map((schedule) => (schedule === undefined ? 0 : encodeSchedule(schedule))),
    rest,
  }
  return packr.pack(wire)
}

export function decodeAnswer(body: Uint8Array): ShardAnswer {
  const wire = packr.unpack(body) as WireAnswer
  const tasks = wire.tasks.map((b): TaskRecord | undefined => (b === 0 ? undefined : decodeTask(b)))
  const schedules = wire.schedules.map((b): ScheduleRecord | undefined =>
    b === 0 ? undefined : decodeSchedule(b),
  )
  return { ...wire.rest, tasks, schedules } as unknown as ShardAnswer
}

export function errorToWire(error: unknown): WireCallError {
  const known = error instanceof SchedulerError
  return {
    code: known ? error.code : 'INTERNAL',
    message: error instanceof Error ? error.message : String(error),
    leaderHint: known ? Number(error.metadata['leader'] ?? 0) : 0,
    status: new Uint8Array(0),
    retryAfterMs: known ? error.retryAfterMs : 0,
  }
}

export function answerFromWire(answer: WireCallAnswer): ShardAnswer {
  return decodeAnswer(bodyFromWire(answer))
}

/** The body of an answer; what the other node refused is thrown as it said it. */
export function bodyFromWire(answer: WireCallAnswer): Uint8Array {
  const { error, body } = answer
  if (error !== null && error !== undefined) {
    const code = (error.code in errorTable ? error.code : 'INTERNAL') as ErrorCode
    const metadata = error.leaderHint === 0 ? {} : { leader: String(error.leaderHint) }
    throw new SchedulerError(code, error.message, { metadata, retryAfterMs: error.retryAfterMs })
  }
  return body ?? new Uint8Array(0)
}
