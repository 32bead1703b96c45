// What follows an occurrence: computed by the leader, written into the log (cron never runs in
// apply). Owns: compiled schedules, cached.

import type { ScheduleRecord } from '#machine'
import { compileSpec, type Evaluator, stableJitterMs } from '../schedule/index.ts'
import { decodeScheduleSpec } from '../services/schedule-spec.ts'

/** Compiled schedules kept; the oldest goes first. */
const compiledMax = 10_000

interface Compiled {
  readonly version: number
  readonly number: number
  readonly evaluator: Evaluator
  readonly jitterMs: number
}

const compiled = new Map<string, Compiled>()

function compile(schedule: ScheduleRecord): Compiled {
  const known = compiled.get(schedule.key)
  if (known?.version === schedule.version && known.number === schedule.number) return known
  const spec = decodeScheduleSpec(schedule.spec)
  const fresh: Compiled = {
    version: schedule.version,
    number: schedule.number,
    evaluator: compileSpec(spec.times, schedule.key),
    jitterMs: spec.jitterMs,
  }
  compiled.delete(schedule.key)
  compiled.set(schedule.key, fresh)
  for (const key of compiled.keys()) {
    if (compiled.size <= compiledMax) break
    compiled.delete(key)
  }
  return fresh
}

/** When the due occurrence's task fires, and which occurrence comes next (0: none). */
export function nextOccurrence(schedule: ScheduleRecord): {
  fireAtMs: number
  nextNominalMs: number
} {
  const { evaluator, jitterMs } = compile(schedule)
  const nominalMs = schedule.nextNominalMs
  return {
    fireAtMs: nominalMs + stableJitterMs(schedule.key, jitterMs),
    nextNominalMs: evaluator.next(nominalMs) ?? 0,
  }
}
