// Times, durations and enums between the SDK's values and messages.
// Owns: rounding. A time never comes out earlier than it was meant.

import { invalidArgument } from './errors.ts'

export interface WireTime {
  readonly seconds?: unknown
  readonly nanos?: number
}

/** 10,000 years: what google.protobuf.Timestamp and Duration can hold. */
const msMax = 253_402_300_799_999

/** Undefined stays undefined. Fractions of a millisecond are rounded up. */
export function wireTime(
  value: Date | number | undefined,
  field: string,
): { seconds: number; nanos: number } | undefined {
  if (value === undefined) return undefined
  const ms = Math.ceil(typeof value === 'number' ? value : value.getTime())
  if (!(Math.abs(ms) <= msMax)) {
    throw invalidArgument(field, 'is no time: give a Date, or milliseconds since 1970')
  }
  const seconds = Math.floor(ms / 1_000)
  return { seconds, nanos: (ms - seconds * 1_000) * 1_000_000 }
}

export function wireDuration(
  ms: number | undefined,
  field: string,
): { seconds: number; nanos: number } | undefined {
  if (ms === undefined) return undefined
  if (!(Math.abs(ms) <= msMax)) throw invalidArgument(field, 'must be a number of milliseconds')
  const whole = Math.ceil(ms)
  const seconds = Math.trunc(whole / 1_000)
  return { seconds, nanos: (whole - seconds * 1_000) * 1_000_000 }
}

export function dateOf(value: WireTime | null | undefined): Date | undefined {
  const ms = msOf(value)
  return ms === undefined ? undefined : new Date(ms)
}

export function msOf(value: WireTime | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined
  return Number(value.seconds ?? 0) * 1_000 + Math.ceil((value.nanos ?? 0) / 1_000_000)
}

/**
 * `TASK_STATE_PENDING` → `PENDING`. A value that this client is too old for comes as its number.
 */
export function shortName(prefix: string, value: string | number): string {
  const text = String(value)
  return text.startsWith(prefix) ? text.slice(prefix.length) : text
}

/** The same, undefined if it is the unspecified value. */
export function optionalName(prefix: string, value: string | number): string | undefined {
  const name = shortName(prefix, value)
  return name === 'UNSPECIFIED' ? undefined : name
}
