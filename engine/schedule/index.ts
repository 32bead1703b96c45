// The face of the schedule evaluator: when a schedule is due. The leader computes with it and
// writes the result into the log; zone data differ between nodes, so it never runs inside apply.

export { parseCron, type CronFields, type DayRule } from './cron.ts'
export { CronError } from './cron-syntax.ts'
export type { GapPolicy, OverlapPolicy } from './cron-rule.ts'
export type { CalendarMode, CalendarUse, PlainCalendar } from './calendar-days.ts'
export { compileSpec, previewMax, type Evaluator, type SkippedTime } from './evaluator.ts'
export { jitterMs, stableJitterMs } from './jitter.ts'
export {
  SpecError,
  specLimits,
  type PlainInterval,
  type PlainSpec,
  type SpecViolation,
} from './spec.ts'
export { tzdataVersion, ZoneError, zoneOf, type Segment, type Zone } from './zone.ts'
