// One stream of events to one reader.
// Owns: the pace of the reader, its resume token.  Does not: keep events (shard/event-log.ts).
// A stream holds nothing back: it reads on from where its reader is. A reader that is slower than
// the cluster for an hour, or 100,000 events of a shard, is told so and starts anew.

import type { ServerWritableStream } from '@grpc/grpc-js'
import type { GroupId } from '#base/brand'
import { type Clock, pause } from '#base/clock'
import type { MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import type { Router } from '../router.ts'
import type { EventPosition } from '../shard/event-log.ts'
import type { EventsAnswer } from '../shard/local-calls.ts'
import { type Positions, type Wanted, wireOf, writeToken } from './event-wire.ts'

export const eventLimits = {
  /** Streams that one node serves at the same time. */
  watchersMax: 256,
  /** Events of one shard in one message. */
  eventsPerMessageMax: 200,
  /** Reads of one shard for one page of a list that few events fit. */
  readsPerPageMax: 20,
} as const

/** A shard that has nothing to tell is asked again after so long. */
const waitMs = 2_000
const askTimeoutMs = 5_000
const heartbeatMs = 10_000
const afterFailureMs = 200

type WatchRequest = MessageOutputs['WatchEventsRequest']
type WatchResponse = { readonly events: readonly object[]; readonly resumeToken: string }
export type WatchCall = Pick<
  ServerWritableStream<WatchRequest, WatchResponse>,
  'write' | 'end' | 'once' | 'cancelled'
> & { readonly request: WatchRequest }

export interface EventContext {
  readonly router: Router
  readonly clock: Clock
  readonly shardCount: () => number
}

/** One stream: a loop per shard, and one pen. */
export class EventWatch {
  private readonly context: EventContext
  private readonly call: WatchCall
  private readonly wanted: Wanted
  /** What the reader was told, shard by shard: what its token says. */
  private readonly told: Positions = new Map()
  private ended = false
  private failure: unknown
  private writing: Promise<void> = Promise.resolve()

  constructor(context: EventContext, call: WatchCall, wanted: Wanted) {
    this.context = context
    this.call = call
    this.wanted = wanted
  }

  async run(from: Positions): Promise<void> {
    const { shardCount, clock } = this.context
    const over = new Promise<void>((resolve) => {
      this.call.once('cancelled', resolve)
      this.call.once('close', resolve)
      this.call.once('error', resolve)
    })
    for (let shard = 1; shard <= shardCount(); shard += 1) {
      const position = from.get(shard) ?? (await this.endOf(shard))
      this.told.set(shard, position)
    }
    // The first message says from where on: whoever breaks off now has missed nothing.
    await this.send([])
    const loops = [...this.told].map(([shard, position]) => this.follow(shard, position))
    const beat = async (): Promise<void> => {
      while (!this.ended) {
        await Promise.race([pause(clock, heartbeatMs), over])
        if (!this.ended) await this.send([])
      }
    }
    await Promise.race([over, ...loops, beat()])
    this.ended = true
    if (this.failure !== undefined) throw this.failure
  }

  private async endOf(shard: number): Promise<EventPosition> {
    const request = { after: undefined, backwards: false, limit: 1, waitMs: 0 }
    const deadlineMs = this.context.clock.monotonicMs() + askTimeoutMs
    return (await this.context.router.events(shard as GroupId, request, deadlineMs)).next
  }

  private async follow(shard: number, from: EventPosition): Promise<void> {
    const { router, clock } = this.context
    let after = from
    while (!this.ended) {
      const limit = eventLimits.eventsPerMessageMax
      let answer: EventsAnswer
      try {
        const deadlineMs = clock.monotonicMs() + askTimeoutMs
        const request = { after, backwards: false, limit, waitMs }
        answer = await router.events(shard as GroupId, request, deadlineMs)
      } catch {
        // Its leader changes; the events stay.
        await pause(clock, afterFailureMs)
        continue
      }
      if (!answer.reaches) {
        this.failure = new SchedulerError(
          'EVENTS_GONE',
          `events of shard ${shard} behind the resume token are not kept any more: start anew ` +
            'without it, and look at the tasks themselves for what was missed',
        )
        return
      }
      const events = answer.events
        .map((event, i) =>
          wireOf(shard, event, { task: answer.tasks[i], answer, wanted: this.wanted }),
        )
        .filter((event) => event !== undefined)
      after = answer.next
      await this.send(events, { shard, next: after })
    }
  }

  /**
   * One message after the other; waits until the reader has taken enough. A token names what was
   * written before it and with it, nothing that waits behind it.
   */
  private send(
    events: readonly object[],
    upTo?: { readonly shard: number; readonly next: EventPosition },
  ): Promise<void> {
    this.writing = this.writing.then(async () => {
      if (this.ended) return
      if (upTo !== undefined) this.told.set(upTo.shard, upTo.next)
      if (events.length === 0 && upTo !== undefined) return
      const hasRoom = this.call.write({ events, resumeToken: writeToken(this.told) })
      if (!hasRoom) await new Promise<void>((resolve) => this.call.once('drain', resolve))
    })
    return this.writing
  }
}
