// Checks of what clients send: every violation names the field and how to mend it; all are reported
// at once. Owns: the collector and the checks that several requests share.

import type { RandomInt } from '#base/prng'
import { type FieldViolation, SchedulerError } from '../errors.ts'

/** Violations reported at a time. */
const violationsMax = 20

export class Violations {
  private readonly list: FieldViolation[] = []

  add(field: string, description: string): void {
    if (this.list.length < violationsMax) this.list.push({ field, description })
  }

  get any(): boolean {
    return this.list.length > 0
  }

  toError(): SchedulerError {
    const [first] = this.list
    const more = this.list.length > 1 ? ` (and ${this.list.length - 1} more)` : ''
    const message = first === undefined ? 'invalid' : `${first.field}: ${first.description}${more}`
    return new SchedulerError('INVALID_ARGUMENT', message, { violations: [...this.list] })
  }

  /** Throws when something was wrong. */
  check(): void {
    if (this.any) throw this.toError()
  }
}

/** Where in its window a task is: by its name, or drawn. */
export interface JitterSource {
  readonly stableKey: string
  readonly random: RandomInt
}

export interface InputContext {
  readonly violations: Violations
  /** Path of the task in the request, for example "tasks[3]." or "task.". */
  readonly path: string
  readonly nowMs: number
  /** Absent: the task has no jitter of its own. */
  readonly jitter?: JitterSource
  /** The template of a schedule's tasks: what is told of schedules may stand in it. */
  readonly isTemplate?: boolean
}

/** Said of what a later version honours: refused by name, never ignored. */
export const notYet = 'is not supported by this version yet; leave it out'

export interface Span {
  readonly unset: number
  readonly min: number
  readonly max: number
}

export function checkSpan(
  v: Violations,
  at: { readonly field: string; readonly value: WireTimestamp | null | undefined },
  span: Span,
): number {
  const ms = durationMs(at.value)
  if (ms === undefined) return span.unset
  if (!Number.isSafeInteger(ms) || ms < span.min || ms > span.max) {
    v.add(at.field, `must be ${span.min / 1_000}s to ${span.max / 1_000}s`)
  }
  return ms
}

export interface WireTimestamp {
  readonly seconds?: string | number
  readonly nanos?: number
}

/** Milliseconds, rounded up: a task is never early. Undefined: absent. */
export function timestampMs(value: WireTimestamp | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined
  return Number(value.seconds ?? 0) * 1_000 + Math.ceil((value.nanos ?? 0) / 1_000_000)
}

export const durationMs = timestampMs

export function toTimestamp(ms: number): WireTimestamp | null {
  if (ms <= 0) return null
  const seconds = Math.floor(ms / 1_000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1_000) * 1_000_000 }
}

export function toDuration(ms: number): WireTimestamp {
  const seconds = Math.floor(ms / 1_000)
  return { seconds: String(seconds), nanos: (ms - seconds * 1_000) * 1_000_000 }
}

/** A 53-bit hash of a text: two 32-bit FNV-1a lanes, finished by murmur3's mixer. Never 0. */
export function hash53(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ (c + 0x9e37), 0x5bd1e995)
  }
  const high = mix(a) & 0x1fffff
  const low = mix(b ^ a) >>> 0
  const hash = high * 0x100000000 + low
  return hash === 0 ? 1 : hash
}

/**
 * 21 bits of anything that messages are made of: equal content has equal bits, and other content
 * other ones in all but one of two million cases. The order of a map's keys is nobody's choice, and
 * a time may be computed anew from now by a client that repeats itself: both are left out.
 */
export function contentBits(...parts: readonly unknown[]): number {
  return mix(parts.reduce((bits: number, part) => digested(bits, part), 0x811c9dc5)) & 0x1fffff
}

function digested(bits: number, value: unknown): number {
  if (value instanceof Uint8Array) {
    let h = Math.imul(bits ^ value.length, 0x01000193)
    for (const byte of value) h = Math.imul(h ^ byte, 0x01000193)
    return h
  }
  if (typeof value === 'object' && value !== null) {
    let h = Math.imul(bits ^ 0x7b, 0x01000193)
    const entries = Object.entries(value).filter(([key]) => !/Time$|^until$/.test(key))
    if (!Array.isArray(value)) entries.sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [key, part] of entries) h = digested(digested(h, key), part)
    return h
  }
  const text = `${typeof value} ${String(value)}`
  let h = Math.imul(bits ^ text.length, 0x01000193)
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
