// EventService: what happens, as a stream that can be taken up again, and as a list.
// Owns: requests, the number of streams.  Does not: send a stream (event-watch.ts), keep events
// (shard/event-log.ts).

import type { GroupId } from '#base/brand'
import { apiLimits, type MessageOutputs } from '#proto'
import { SchedulerError } from '../errors.ts'
import { filterOf } from '../query/filter-input.ts'
import { type EventPosition, eventTypes, type ShardEvent } from '../shard/event-log.ts'
import { type EventContext, EventWatch, eventLimits, type WatchCall } from './event-watch.ts'
import {
  readToken,
  type Wanted,
  type WireEvent,
  wantedOf,
  wireOf,
  writeToken,
} from './event-wire.ts'
import { checkPaging } from './paging.ts'
import type { CallContext } from './status.ts'
import { checkNamespace } from './task-input.ts'
import { Violations } from './validate.ts'

export class EventService {
  private readonly context: EventContext
  private watchers = 0

  constructor(context: EventContext) {
    this.context = context
  }

  /** Sends events until the caller hangs up. Rejects with what ended it otherwise. */
  async watch(call: WatchCall): Promise<void> {
    const v = new Violations()
    const { request } = call
    const namespace =
      request.namespace === '-' ? '-' : checkNamespace(v, 'namespace', request.namespace)
    const filter = filterOf({ v, field: 'task_filter' }, request.taskFilter)
    checkTypes(v, request.types)
    const positions = readToken(v, 'resume_token', request.resumeToken)
    v.check()
    if (this.watchers >= eventLimits.watchersMax) {
      throw new SchedulerError('OVERLOADED', 'this node serves as many streams as it may', {
        metadata: { limit: 'watchersMax' },
        retryAfterMs: 1_000,
      })
    }
    const { types, includeTask } = request
    const wanted = wantedOf({ namespace, types, filter, includeTask })
    this.watchers += 1
    try {
      await new EventWatch(this.context, call, wanted).run(positions)
    } finally {
      this.watchers -= 1
    }
  }

  /** What is kept, the newest first. */
  async list(request: MessageOutputs['ListEventsRequest'], call: CallContext): Promise<object> {
    const v = new Violations()
    const namespace =
      request.namespace === '-' ? '-' : checkNamespace(v, 'namespace', request.namespace)
    const { pageSize } = checkPaging(v, request)
    checkTypes(v, request.types)
    const positions = readToken(v, 'page_token', request.pageToken)
    v.check()
    const { types, taskId, scheduleId, time } = request
    const wanted = wantedOf({ namespace, types, filter: {}, taskId, scheduleId, time })
    const { clock, shardCount } = this.context
    const deadlineMs = clock.monotonicMs() + call.timeoutMs
    const shards = Array.from({ length: shardCount() }, (_, i) => i + 1)
    const found = await Promise.all(
      shards.map((shard) =>
        this.newestOf(shard, { before: positions.get(shard), wanted, pageSize, deadlineMs }),
      ),
    )
    const all = found.flat().sort((a, b) => b.event.atMs - a.event.atMs || b.shard - a.shard)
    const page = all.slice(0, pageSize)
    for (const { shard, event } of page) positions.set(shard, event)
    const nextPageToken = page.length < all.length ? writeToken(positions) : ''
    return { events: page.map(({ wire }) => wire), nextPageToken }
  }

  private async newestOf(
    shard: number,
    asked: {
      readonly before: EventPosition | undefined
      readonly wanted: Wanted
      readonly pageSize: number
      readonly deadlineMs: number
    },
  ): Promise<{ shard: number; event: ShardEvent; wire: WireEvent }[]> {
    const { wanted, pageSize, deadlineMs } = asked
    const found: { shard: number; event: ShardEvent; wire: WireEvent }[] = []
    let before = asked.before
    // One more than a page: whether there is a next one.
    const limit = apiLimits.pageSizeMax
    for (
      let reads = 0;
      reads < eventLimits.readsPerPageMax && found.length <= pageSize;
      reads += 1
    ) {
      const request = { after: before, backwards: true, limit, waitMs: 0 }
      const answer = await this.context.router.events(shard as GroupId, request, deadlineMs)
      for (const [i, event] of answer.events.entries()) {
        const wire = wireOf(shard, event, { task: answer.tasks[i], answer, wanted })
        if (wire !== undefined) found.push({ shard, event, wire })
      }
      if (answer.events.length < limit) return found
      before = answer.next
    }
    return found
  }
}

/** Whoever waits for what this version never tells would wait for ever. */
function checkTypes(v: Violations, types: readonly string[]): void {
  for (const [i, type] of types.entries()) {
    const name = type.replace('EVENT_TYPE_', '')
    if (eventTypes.some((known) => known === name)) continue
    v.add(`types[${i}]`, `${name} is not told by this version; told are ${eventTypes.join(', ')}`)
  }
}
