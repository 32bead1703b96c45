// What clients of a world send and read: times of the world as the API has them, tasks as it tells
// them. Owns: the shapes.  Does not: call anything.

import { epochMs } from '../machine-clock.ts'

export interface WireTimestamp {
  readonly seconds?: string | number
  readonly nanos?: number
}

/** Of a task as the API shows it. */
export interface WireTask {
  readonly taskId: string
  readonly version: string
  readonly etag: string
  readonly state: string
  readonly endReason: string
  readonly attemptCount: number
  readonly redriveCount: number
  readonly endTime: WireTimestamp | null
  readonly scheduleTime: WireTimestamp | null
  readonly labels: Readonly<Record<string, string>>
  /** Empty in lists and in answers to writes. */
  readonly payload: Uint8Array
}

export interface WireSchedule {
  readonly scheduleId: string
  readonly etag: string
  readonly version: string
  readonly state: string
  readonly nextTimes?: readonly WireTimestamp[]
}

export interface WireOperation {
  readonly operationId: string
  readonly state: string
  readonly totalCount: string
  readonly succeededCount: string
  readonly unchangedCount: string
  readonly failedCount: string
}

/** A world's time as the API wants it. */
export function timestamp(worldMs: number): WireTimestamp {
  const ms = epochMs + worldMs
  const seconds = Math.floor(ms / 1_000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1_000) * 1_000_000 }
}

/** A time of the API as the world's; undefined: none was told. */
export function msOf(value: WireTimestamp | null | undefined): number | undefined {
  if (value === undefined || value === null) return undefined
  return Number(value.seconds ?? 0) * 1_000 + Math.round((value.nanos ?? 0) / 1_000_000) - epochMs
}

export function duration(ms: number): WireTimestamp {
  const seconds = Math.floor(ms / 1_000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1_000) * 1_000_000 }
}

const endStates = ['COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED', 'SKIPPED']

export function isEnd(state: string): boolean {
  return endStates.includes(state.replace('TASK_STATE_', ''))
}
