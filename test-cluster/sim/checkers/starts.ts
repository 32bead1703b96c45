// When attempts began: by the entry that granted them, at the true time at which any replica first
// had it applied. What is held or over begins nothing after that was acknowledged.
// Owns: the first application of each entry; holds, and operations that cancel, against grants.
// Does not: know what a client was told about an attempt that was under way (deliveries.ts).

import type { GroupId } from '#base/brand'
import type { History, TaskStory } from '../history.ts'
import type { Arrival } from '../receivers.ts'
import type { Violated } from './raft-log.ts'

/** Entries up to `index` were applied somewhere by then. */
interface Mark {
  readonly index: number
  readonly ms: number
}

export interface StartsOptions {
  readonly history: History
  readonly nowMs: () => number
  readonly groupOf: (key: string) => GroupId
  /** Nodes learn of a pause by the directory, and so late at most. */
  readonly holdLagMs: () => number
}

export class StartChecker {
  private readonly o: StartsOptions
  private readonly violated: Violated
  private readonly marks = new Map<GroupId, Mark[]>()

  constructor(options: StartsOptions, violated: Violated) {
    this.o = options
    this.violated = violated
  }

  /** Some replica of the group has applied everything up to `index`. */
  applied(group: GroupId, index: number): void {
    const marks = this.marks.get(group) ?? []
    this.marks.set(group, marks)
    if (index > (marks.at(-1)?.index ?? 0)) marks.push({ index, ms: this.o.nowMs() })
  }

  /** When the entry was first applied anywhere; it was granted no later. */
  grantedMs(key: string, token: number): number {
    const marks = this.marks.get(this.o.groupOf(key)) ?? []
    let low = 0
    let high = marks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((marks[middle] as Mark).index < token) low = middle + 1
      else high = middle
    }
    return marks[low]?.ms ?? this.o.nowMs()
  }

  arrived(story: TaskStory, arrival: Arrival): void {
    const grantedMs = this.grantedMs(arrival.key, arrival.token)
    const { queue, concurrencyKey } = story
    this.checkHold('queue', queue, { arrival, grantedMs })
    if (concurrencyKey !== '') {
      this.checkHold('key', `${queue}/${concurrencyKey}`, { arrival, grantedMs })
    }
    for (const { type, isBulk, outcome, answeredMs } of story.writes) {
      if (type !== 'cancel' || isBulk !== true || outcome !== 'done') continue
      // A dead letter that was started anew afterwards.
      const isRedriven = story.writes.some(
        (write) => write.type === 'redrive' && write.invokedMs >= answeredMs,
      )
      if (isRedriven) continue
      this.o.history.saw('bulk cancel against grants')
      if (grantedMs <= answeredMs) continue
      this.violated(
        `${arrival.key}: attempt ${arrival.attempt} was granted after an operation had ended ` +
          'that was to cancel it',
      )
    }
  }

  private checkHold(
    kind: 'queue' | 'key',
    name: string,
    start: { readonly arrival: Arrival; readonly grantedMs: number },
  ): void {
    const { queues, keys } = this.o.history
    const story = (kind === 'queue' ? queues : keys).get(name)
    const { arrival, grantedMs } = start
    for (const { fromMs, untilMs } of story?.spans ?? []) {
      this.o.history.saw(`hold of a ${kind}`)
      if (grantedMs <= fromMs + this.o.holdLagMs() || grantedMs >= untilMs) continue
      this.violated(
        `${arrival.key}: attempt ${arrival.attempt} was granted at ${grantedMs.toFixed(1)}, and ` +
          `${kind} ${name} had been paused at ${fromMs.toFixed(1)}`,
      )
    }
  }
}
