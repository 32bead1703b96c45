// The events of a cluster as one stream that outlives the nodes that send it.
// Owns: going on behind the last token, with another node.  Does not: read events (event-codec.ts).
//   C6. What was yielded is behind the token that the next node is asked with: no event is left
//       out, and one may come twice only if its message did not arrive whole.

import type { WatchEventsRequest, WatchEventsResponse__Output } from '../proto/index.ts'
import type { Cluster } from './cluster.ts'
import { SchedulerError } from './errors.ts'
import { methodOf } from './methods.ts'
import { type Budget, pause, Retries } from './retries.ts'
import type { RetryPolicy } from './retry.ts'

/** The server says something every 10 seconds. */
const silentMs = 30_000

export async function* eventMessages(
  cluster: Cluster,
  request: WatchEventsRequest,
  options: { readonly retry: RetryPolicy; readonly signal: AbortSignal | undefined },
): AsyncGenerator<WatchEventsResponse__Output, void, undefined> {
  const method = methodOf('WatchEvents')
  const signal = options.signal ?? new AbortController().signal
  // A watch has no end of its own: each outage has its tries.
  const budget: Budget = { endsMs: Number.POSITIVE_INFINITY, signal, requestId: '' }
  let retries = new Retries(options.retry, true)
  let resumeToken = request.resumeToken ?? ''
  for (;;) {
    const connection = cluster.anyNode()
    try {
      const asked = { ...request, resumeToken }
      for await (const answer of connection.stream(method, asked, { silentMs, signal })) {
        const message = answer as WatchEventsResponse__Output
        connection.trust()
        retries = new Retries(options.retry, true)
        yield message
        resumeToken = message.resumeToken
      }
    } catch (error) {
      const isNew = error instanceof SchedulerError && cluster.learn(error, connection, 0)
      const after = retries.after(error, budget, isNew)
      if (typeof after !== 'number') throw after
      await pause(after, budget, false)
    }
  }
}
