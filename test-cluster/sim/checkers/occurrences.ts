// Every time of every schedule, by a naive evaluation of its own: each has its task, run or skipped
// for a reason; none is missed, none is doubled, none is there that no rule has.
// Owns: what ought to be, from the changes that clients had acknowledged; what is in doubt may be
// either way.  Does not: use a line of engine/schedule.

import type { TaskRecord } from '#machine'
import type { History } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import {
  type DefinitionChange,
  firstSecond,
  hasSecond,
  nameOfRun,
  type ScheduleStory,
  worldMsOf,
} from '../schedule-story.ts'
import type { Arrival } from '../receivers.ts'
import { isEnd } from '../workload/wire.ts'
import type { Violated } from './raft-log.ts'

export interface OccurrenceWorld {
  readonly history: History
  readonly recordOf: (key: string) => TaskRecord | undefined
  /** A node that serves a call may be off by this much. */
  readonly slackMs: number
}

type Word = 'yes' | 'no' | 'maybe'

/** Occurrences skipped in a row share a record from this many on. */
const rangeMin = 33

export class OccurrenceChecker {
  private readonly world: OccurrenceWorld
  private readonly violated: Violated

  constructor(world: OccurrenceWorld, violated: Violated) {
    this.world = world
    this.violated = violated
  }

  // ------------------------------------------------------------------------------ what ought to be

  /** The definitions that may be in force at a time: the first is the oldest of them. */
  possibleAt(story: ScheduleStory, worldMs: number): DefinitionChange[] {
    const { slackMs } = this.world
    const possible: DefinitionChange[] = []
    for (const change of story.definitions) {
      if (change.outcome === 'refused' || worldMs <= change.invokedMs - slackMs) continue
      const isSure = change.outcome === 'done' && worldMs > change.answeredMs + slackMs
      if (isSure) possible.length = 0
      possible.push(change)
    }
    return possible
  }

  /** Whether the schedule has this time, by its rules. */
  isTime(story: ScheduleStory, worldMs: number): Word {
    const { slackMs } = this.world
    const { deletion } = story
    const [created] = story.definitions
    if (created === undefined || worldMs <= created.invokedMs - slackMs) return 'no'
    const isGone = deletion?.outcome === 'done' && worldMs > deletion.answeredMs + slackMs
    if (isGone) return 'no'
    const second = Math.floor((worldMs + epochMs) / 1_000)
    const isWhole = (worldMs + epochMs) % 1_000 === 0
    const words = this.possibleAt(story, worldMs).map(
      ({ rule }) => isWhole && hasSecond(rule, second),
    )
    if (!words.includes(true)) return 'no'
    // What had not been made when it was deleted is left out.
    if (deletion !== undefined && deletion.outcome !== 'refused') return 'maybe'
    const isSureToBe = created.outcome === 'done' && worldMs > created.answeredMs + slackMs
    return isSureToBe && !words.includes(false) ? 'yes' : 'maybe'
  }

  /** Whether it was paused then, and is not caught up with. */
  isPaused(story: ScheduleStory, worldMs: number): Word {
    const { slackMs } = this.world
    let word: Word = 'no'
    for (const { type, invokedMs, answeredMs, outcome } of story.pauses) {
      if (outcome === 'refused' || worldMs <= invokedMs - slackMs) continue
      const isSure = outcome === 'done' && worldMs > answeredMs + slackMs
      if (isSure) word = type === 'pause' ? 'yes' : 'no'
      else word = 'maybe'
    }
    if (word === 'no') return word
    // A resumption that catches up takes the whole pause as missed.
    const next = story.pauses.find(
      ({ type, outcome, answeredMs }) =>
        type === 'resume' && outcome !== 'refused' && answeredMs + slackMs >= worldMs,
    )
    return next?.catchUp === true ? 'maybe' : word
  }

  // ------------------------------------------------------------------------------------ what is

  /** What still keeps it from being settled up to a time, in words; '': nothing. */
  whatIsOpen(story: ScheduleStory, untilMs: number): string {
    for (const trigger of story.triggers) {
      const record = trigger.key === '' ? undefined : this.world.recordOf(trigger.key)
      if (record !== undefined && !isEnd(record.state)) return `${trigger.key} is ${record.state}`
    }
    for (let ms = this.firstMs(story); ms <= untilMs; ms += 1_000) {
      if (this.isTime(story, ms) !== 'no') {
        const name = nameOfRun(story.key, ms)
        const record = this.world.recordOf(name) ?? this.rangeOf(story, ms, untilMs)
        const isOwed = this.isTime(story, ms) === 'yes' && this.isPaused(story, ms) !== 'yes'
        if (record === undefined && isOwed) return `${name} has not come`
        if (record !== undefined && !isEnd(record.state)) return `${name} is ${record.state}`
      }
      story.checkedMs = ms
    }
    return ''
  }

  private firstMs(story: ScheduleStory): number {
    const fromMs = Math.max(story.definitions[0]?.invokedMs ?? 0, story.checkedMs + 1)
    return worldMsOf(firstSecond(fromMs))
  }

  /** The record that this time shares with others, skipped in a row. */
  private rangeOf(story: ScheduleStory, worldMs: number, untilMs: number): TaskRecord | undefined {
    const fromMs = story.definitions[0]?.invokedMs ?? 0
    for (let lastMs = worldMs; lastMs <= untilMs; lastMs += 1_000) {
      const most = Math.ceil((lastMs - fromMs) / 1_000) + 1
      for (let count = rangeMin; count <= most; count += 1) {
        const record = this.world.recordOf(`${nameOfRun(story.key, lastMs)}~skipped-${count}`)
        const firstMs = (record?.origin?.run?.firstMissedMs ?? Infinity) - epochMs
        if (firstMs <= worldMs) return record
      }
    }
    return undefined
  }

  /** At the end: every second of the world. */
  judge(story: ScheduleStory, untilMs: number): void {
    for (let ms = 0; ms <= untilMs; ms += 1_000) {
      this.judgeTime(story, ms, untilMs)
    }
    for (const { key, outcome } of story.triggers) {
      if (outcome !== 'done') continue
      this.world.history.saw('triggered run')
      if (this.world.recordOf(key) === undefined) this.violated(`${key} was triggered, and is lost`)
    }
    this.judgeBackfills(story)
    this.judgeOverlap(story, untilMs)
  }

  private judgeTime(story: ScheduleStory, worldMs: number, untilMs: number): void {
    const { history, recordOf } = this.world
    const name = nameOfRun(story.key, worldMs)
    const word = this.isTime(story, worldMs)
    const paused = this.isPaused(story, worldMs)
    const record =
      recordOf(name) ?? (word === 'yes' ? this.rangeOf(story, worldMs, untilMs) : undefined)
    const isExtra = this.isFilled(story, worldMs, 'maybe')
    if (record === undefined) {
      if (word === 'yes' && paused !== 'yes') this.violated(`${name} is missing`)
      return
    }
    if (word === 'no' && !isExtra) {
      this.violated(`${name} is ${record.state}, and its schedule has no such time`)
      return
    }
    if (word === 'yes') history.saw('occurrence')
    if (record.state !== 'SKIPPED') {
      const source = record.origin?.run?.source
      const isOwn = source === 'SCHEDULE' || source === 'CATCHUP'
      if (paused === 'yes' && isOwn) this.violated(`${name} ran, and its schedule was paused then`)
      return
    }
    const reason = record.origin?.run?.skipReason ?? 'NONE'
    history.saw(`skipped ${reason}`)
    const fits = this.reasonFits(story, reason, paused)
    if (!fits)
      this.violated(`${name} is skipped for ${reason}, which its schedule gives no reason for`)
  }

  private reasonFits(story: ScheduleStory, reason: string, paused: Word): boolean {
    const { overlap, catchup } = story
    switch (reason) {
      case 'PAUSED':
        return paused !== 'no'
      case 'OVERLAP':
        return overlap === 'SKIP' || overlap === 'CANCEL_OTHER'
      case 'BUFFER_FULL':
        return overlap === 'BUFFER_ONE'
      case 'CATCHUP_POLICY':
        return catchup !== 'ALL'
      case 'SCHEDULE_ENDED':
        return story.deletion !== undefined
      default:
        // Nothing here is missed for so long, or so often, that a limit could hold.
        return false
    }
  }

  private isFilled(story: ScheduleStory, worldMs: number, least: 'maybe' | 'yes'): boolean {
    return story.backfills.some(({ fromMs, untilMs, outcome }) => {
      if (outcome === 'refused' || (least === 'yes' && outcome !== 'done')) return false
      return worldMs >= fromMs && worldMs < untilMs
    })
  }

  /** What a backfill was asked for has run, whatever had been skipped before. */
  private judgeBackfills(story: ScheduleStory): void {
    for (const { fromMs, untilMs, outcome, invokedMs, answeredMs } of story.backfills) {
      if (outcome !== 'done') continue
      const before = this.possibleAt(story, invokedMs - this.world.slackMs)
      const after = this.possibleAt(story, answeredMs + this.world.slackMs + 1)
      const [only] = after
      if (after.length !== 1 || before.length !== 1 || before[0] !== only || only === undefined) {
        continue
      }
      for (let ms = worldMsOf(firstSecond(fromMs)); ms < untilMs; ms += 1_000) {
        if (!hasSecond(only.rule, Math.floor((ms + epochMs) / 1_000))) continue
        const name = nameOfRun(story.key, ms)
        const record = this.world.recordOf(name)
        this.world.history.saw('backfilled run')
        // One that waited was left alone, and may have had to give way afterwards.
        if (record?.state === 'SKIPPED' && this.gaveWay(story, record)) continue
        if (record === undefined || record.state === 'SKIPPED') {
          this.violated(`${name} is ${record?.state ?? 'missing'}, and a backfill was to run it`)
        }
      }
    }
  }

  private gaveWay({ overlap, deletion }: ScheduleStory, record: TaskRecord): boolean {
    const reason = record.origin?.run?.skipReason
    if (reason === 'SCHEDULE_ENDED') return deletion !== undefined
    if (reason === 'BUFFER_FULL') return overlap === 'BUFFER_ONE'
    return reason === 'OVERLAP' && overlap === 'CANCEL_OTHER'
  }

  /** Policies that keep runs apart: no attempt of a later run before the last of an earlier one. */
  private judgeOverlap(story: ScheduleStory, untilMs: number): void {
    const { overlap, triggers, backfills } = story
    if (overlap === 'ALLOW_ALL' || triggers.length > 0 || backfills.length > 0) return
    let last = { name: '', token: 0 }
    const fromMs = story.definitions[0]?.invokedMs ?? 0
    for (let ms = worldMsOf(firstSecond(fromMs)); ms <= untilMs; ms += 1_000) {
      const name = nameOfRun(story.key, ms)
      const record = this.world.recordOf(name)
      const attempts = record?.attempts ?? []
      if (record === undefined || attempts.length === 0) continue
      this.world.history.saw('overlap')
      const first = attempts[0]?.token ?? 0
      if (first <= last.token) {
        this.violated(
          `${name} began at entry ${first}, and ${last.name} at ${last.token}: ${overlap}`,
        )
      }
      last = { name, token: attempts.at(-1)?.token ?? 0 }
    }
  }

  // --------------------------------------------------------------------------------- deliveries

  /** Whether an occurrence may look like this to its receiver. */
  arrived(story: ScheduleStory, arrival: Arrival): void {
    const { key, body, sentMs } = arrival
    const nominalMs = arrival.scheduledMs - epochMs
    if (this.isTime(story, nominalMs) === 'no' && !this.isExtraRun(story, arrival)) {
      this.violated(`${key} is at ${nominalMs}, and its schedule has no such time`)
    }
    const atOnce = this.possibleAt(story, nominalMs)
    const later = story.definitions.filter(
      ({ invokedMs, outcome }) =>
        outcome !== 'refused' && invokedMs <= sentMs && invokedMs >= nominalMs - this.world.slackMs,
    )
    const isExtra = this.isExtraRun(story, arrival)
    const allowed = [...atOnce, ...later, ...(isExtra ? story.definitions : [])]
    this.world.history.saw('occurrence arrived')
    if (allowed.some((definition) => definition.body === body)) return
    const bodies = allowed.map((definition) => definition.body).join(' or ')
    this.violated(`${key} carried ${body}, and its schedule says ${bodies} by then`)
  }

  private isExtraRun(story: ScheduleStory, { key, scheduledMs }: Arrival): boolean {
    const isAsked = story.triggers.some(
      (trigger) => trigger.outcome !== 'refused' && (trigger.key === '' || trigger.key === key),
    )
    return isAsked || this.isFilled(story, scheduledMs - epochMs, 'maybe')
  }
}
