// What receivers see, at its true time, against what clients asked for.
// Owns: never early, fencing, at most once, updates and cancellations honoured, only the
// unknowable repetition.  Does not: know what became of a task in the end (endings.ts).

import { definitionsAt, type History, type TaskStory } from '../history.ts'
import { epochMs } from '../machine-clock.ts'
import type { Arrival } from '../receivers.ts'
import type { Violated } from './raft-log.ts'

export interface DeliveryWorld {
  readonly history: History
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
    if (arrival.scheduleId !== '') {
      this.checkOccurrence(arrival)
      this.checkOrder(before, arrival)
      return
    }
    const story = this.world.history.tasks.get(key)
    if (story === undefined || story.writes[0]?.outcome === 'refused') {
      this.violated(`${key} arrived, and nobody made it`)
      return
    }
    this.checkDefinition(story, arrival)
    this.checkCancel(story, arrival)
    this.checkOrder(before, arrival)
    if (story.atMostOnce && before.length > 0) {
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
    if (arrival.scheduledMs !== epochMs + meant.dueMs) {
      this.violated(`${key} says it is due at ${arrival.scheduledMs - epochMs}, not ${meant.dueMs}`)
    }
    this.checkTime(arrival, meant.dueMs)
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

  private checkCancel(story: TaskStory, arrival: Arrival): void {
    for (const write of story.writes) {
      if (write.type !== 'cancel' || write.outcome !== 'done') continue
      if (write.answeredMs > arrival.sentMs || arrival.attempt <= write.inFlightAttempt) continue
      this.violated(
        `${story.key}: attempt ${arrival.attempt} was sent after its cancellation was ` +
          `acknowledged, which named ${write.inFlightAttempt || 'no attempt'} as under way`,
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
    const nominalMs = scheduledMs - epochMs
    if (scheduledMs % story.everyMs !== 0) {
      this.violated(`${key} is at ${nominalMs}, and its schedule has no such time`)
    }
    if (arrival.body !== story.body) this.violated(`${key} carried ${arrival.body}`)
    this.checkTime(arrival, nominalMs)
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
