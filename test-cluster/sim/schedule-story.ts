// What a client knows of one of its schedules: the rules of its times, every change with its
// outcome, every run that it asked for.
// Owns: the record, and what a rule means, second by second.  Does not: share a line with
// engine/schedule: it is what that is compared with.

import { epochMs } from './machine-clock.ts'
import type { WriteOutcome } from './history.ts'

/** Times of a schedule, as plain as can be. */
export type Rule =
  | { readonly type: 'interval'; readonly everyS: number; readonly phaseS: number }
  /** Seconds of each minute; minutes of each hour, none: every one. */
  | {
      readonly type: 'cron'
      readonly seconds: readonly number[]
      readonly minutes?: 'even' | 'odd'
    }

export type Overlap =
  | 'SKIP'
  | 'BUFFER_ONE'
  | 'BUFFER_ALL'
  | 'CANCEL_OTHER'
  | 'TERMINATE_OTHER'
  | 'ALLOW_ALL'

export type Catchup = 'SKIP' | 'ONCE' | 'ALL'

interface Asked {
  readonly invokedMs: number
  answeredMs: number
  outcome: WriteOutcome
}

/** It is as it says from its answer on. */
export interface DefinitionChange extends Asked {
  readonly rule: Rule
  readonly body: string
}

export interface PauseChange extends Asked {
  readonly type: 'pause' | 'resume'
  /** Of a resumption: what was passed over is taken as missed. */
  readonly catchUp: boolean
}

export interface BackfillRun extends Asked {
  readonly fromMs: number
  readonly untilMs: number
}

export interface TriggerRun extends Asked {
  /** Key of its task; '': nobody told. */
  key: string
}

export interface ScheduleStory {
  readonly key: string
  readonly overlap: Overlap
  readonly catchup: Catchup
  readonly graceMs: number
  /** The creation first. */
  readonly definitions: DefinitionChange[]
  readonly pauses: PauseChange[]
  readonly triggers: TriggerRun[]
  readonly backfills: BackfillRun[]
  deletion: Asked | undefined
  /** Everything up to this was found decided and ended. */
  checkedMs: number
}

/** Whether the rule has this second of true time, counted from 1970. */
export function hasSecond(rule: Rule, second: number): boolean {
  if (rule.type === 'interval') return (second - rule.phaseS) % rule.everyS === 0
  const minute = Math.floor(second / 60) % 60
  if (rule.minutes !== undefined && minute % 2 !== (rule.minutes === 'odd' ? 1 : 0)) return false
  return rule.seconds.includes(second % 60)
}

export function specOf(rule: Rule): object {
  if (rule.type === 'interval') {
    const every = { seconds: String(rule.everyS), nanos: 0 }
    return { intervals: [{ every, phase: { seconds: String(rule.phaseS), nanos: 0 } }] }
  }
  const minutes = rule.minutes === undefined ? '*' : rule.minutes === 'even' ? '*/2' : '1-59/2'
  return { cron: [`${rule.seconds.join(',')} ${minutes} * * * *`] }
}

/** A whole second of the world, at or after `worldMs`. */
export function firstSecond(worldMs: number): number {
  return Math.ceil((epochMs + worldMs) / 1_000)
}

export function worldMsOf(second: number): number {
  return second * 1_000 - epochMs
}

/** `key@20260301T000005.000Z`: written here once more, and not taken from the engine. */
export function nameOfRun(key: string, worldMs: number): string {
  const text = new Date(epochMs + worldMs).toISOString()
  return `${key}@${text.replaceAll('-', '').replaceAll(':', '')}`
}

/** Nobody knows whether something was changed. */
export function isInDoubt(story: ScheduleStory): boolean {
  const { definitions, pauses, deletion } = story
  return [...definitions, ...pauses, ...(deletion === undefined ? [] : [deletion])].some(
    ({ outcome }) => outcome === 'unknown' || outcome === 'pending',
  )
}
