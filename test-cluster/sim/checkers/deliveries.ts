// What receivers see, at its true time, against what clients asked for.
// Owns: never early, fencing, at most once, updates and cancellations honoured, only the
// unknowable repetition.  Does not: know what became of a task in the end (endings.ts).

import { definitionsAt, type History, type TaskStory } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import type { Arrival } from '../receivers.ts'
import { CallbackChecker } from './callbacks.ts'
import type { OccurrenceChecker } from './occurrences.ts'
import type { Violated } from './raft-log.ts'
import type { StartChecker } from './starts.ts'

export interface DeliveryWorld {
  readonly history: History
  readonly starts: Pick<StartChecker, 'arrived'>
  readonly occurrences: Pick<OccurrenceChecker, 'arrived'>
  readonly callbacks: Pick<CallbackChecker, 'arrived'>
  /** By how much the healthy clocks may be ahead of the truth. */
  readonly aheadMsMax: () => number
}

export class DeliveryChecker {
  readonly byTask = new Map<string, Arrival[]>()
  private readonly world: DeliveryWorld
  private readonly violated: Violated

  constructor(world: DeliveryWorld, violated: Violated) {
    this.world = world
    this.violated = violated
  }

  arrived(arrival: Arrival): void {
    const { key } = arrival
    const before = this.byTask.get(key) ?? []
    this.byTask.set(key, [...before, arrival])
    this.checkOrder(before, arrival)
    if (CallbackChecker.isOne(key)) {
      this.world.callbacks.arrived(arrival)
      return
    }
    if (arrival.scheduleId !== '') {
      this.checkOccurrence(arrival)
      return
    }
    const story = this.world.history.storyOf(key, arrival.body)
    if (story === undefined || story.writes[0]?.outcome === 'refused') {
      this.violated(`${key} arrived, and nobody made it`)
      return
    }
    this.checkDefinition(story, arrival)
    this.checkEnd(story, arrival)
    this.world.starts.arrived(story, arrival)
    // Who starts a dead letter anew asks for another try.
    const tries =
      1 +
      story.writes.filter(
        ({ type, outcome, invokedMs }) =>
          type === 'redrive' && outcome !== 'refused' && invokedMs <= arrival.sentMs,
      ).length
    if (story.atMostOnce && before.length >= tries) {
      this.violated(`${key} is at most once and arrived ${before.length + 1} times`)
    }
  }

  private checkDefinition(story: TaskStory, arrival: Arrival): void {
    const { key, body, sentMs, attempt } = arrival
    const allowed = definitionsAt(story, sentMs, attempt)
    const meant = allowed.find((definition) => definition.body === body)
    if (meant === undefined) {
      const bodies = allowed.map((definition) => definition.body).join(' or ')
      this.violated(`${key}: attempt ${attempt} carried ${body}, and it is ${bodies} by now`)
      return
    }
    if (allowed.length === 1 && attempt > 0) this.world.history.saw('one definition')
    const saysMs = arrival.scheduledMs - epochMs
    // Who starts it now says nothing of what it is: where a change is in doubt, of any of them.
    const fits = allowed.filter(
      ({ body: other, dueMs, isNow }) => isNow === true || (other === body && dueMs === saysMs),
    )
    if (fits.length === 0) {
      this.violated(`${key} says it is due at ${saysMs}, not ${meant.dueMs}`)
      return
    }
    this.checkTime(arrival, Math.min(...fits.map(({ dueMs }) => dueMs)))
  }

  private checkTime(arrival: Arrival, dueMs: number): void {
    const earlyMs = dueMs - arrival.sentMs
    const allowedMs = this.world.aheadMsMax()
    if (earlyMs <= allowedMs) return
    this.violated(
      `${arrival.key} was sent ${earlyMs.toFixed(3)} ms early ` +
        `(clocks allow ${allowedMs.toFixed(3)})`,
    )
  }

  /** Cancelled means cancelled, and deleted too. */
  private checkEnd(story: TaskStory, arrival: Arrival): void {
    for (const { type, outcome, isBulk, answeredMs, inFlightAttempt } of story.writes) {
      if ((type !== 'cancel' && type !== 'delete') || outcome !== 'done' || isBulk === true)
        continue
      if (answeredMs > arrival.sentMs || arrival.attempt <= inFlightAttempt) continue
      const what = type === 'cancel' ? 'cancellation' : 'deletion'
      this.violated(
        `${story.key}: attempt ${arrival.attempt} was sent after its ${what} was ` +
          `acknowledged, which named ${inFlightAttempt || 'no attempt'} as under way`,
      )
    }
  }

  private checkOccurrence(arrival: Arrival): void {
    const { key, scheduledMs } = arrival
    const scheduleKey = key.slice(0, key.lastIndexOf('@'))
    const story = this.world.history.schedules.get(scheduleKey)
    if (story === undefined) {
      this.violated(`${key} arrived, and nobody made its schedule`)
      return
    }
    this.world.occurrences.arrived(story, arrival)
    this.checkTime(arrival, scheduledMs - epochMs)
  }

  /** Attempts and tokens of a task only grow, in the order in which they were sent. */
  private checkOrder(before: readonly Arrival[], arrival: Arrival): void {
    for (const other of before) {
      const [first, second] = other.sentMs <= arrival.sentMs ? [other, arrival] : [arrival, other]
      if (second.attempt > first.attempt && second.token > first.token) continue
      this.violated(
        `${arrival.key}: attempt ${second.attempt} with token ${second.token} was sent after ` +
          `attempt ${first.attempt} with token ${first.token}`,
      )
    }
  }

  /**
   * An attempt leaves its executor under `token`, while a replica has applied the grant of a newer
   * one: the executor acts under a lease that was given away.
   */
  sent(key: string, token: number, newest: number): void {
    if (newest <= token) return
    this.violated(`${key} was sent under token ${token} after token ${newest} was granted`)
  }
}
