// The steps of an operation that deletes a queue: its tasks are cancelled, then it goes.
// Owns: that it goes last (Y4).  Does not: decide that it may (engine/resources/queue-deletion.ts).

import { type Clock, pause } from '#base/clock'
import { removalOf } from '../resources/queue-record.ts'
import { liveCount, type StatsReader } from '../resources/queue-stats-reader.ts'
import type { ResourceContext } from '../resources/resource-calls.ts'
import { SchedulerError } from '../errors.ts'
import type { OperationStep } from './operation-runner.ts'
import { cancelCommand, stepOf, type TaskStepsContext } from './task-steps.ts'

/** All tasks were cancelled: what is left is to look for late ones, and to remove the queue. */
const removes = 'remove'
/** Before tasks that came meanwhile are looked for again. */
const againMs = 200

export interface QueueStepsContext extends TaskStepsContext, ResourceContext {
  readonly stats: StatsReader
  readonly clock: Clock
}

export function deleteQueueStep(context: QueueStepsContext): OperationStep {
  const cancel = stepOf(context, cancelCommand)
  return async (request, cursor, options) => {
    if (cursor !== removes) {
      const page = await cancel(request, cursor, options)
      return { ...page, cursor: page.cursor ?? removes }
    }
    const { namespace } = request
    const queue = String(request.details['queue'])
    const { timeoutMs } = options
    const nothing = { succeeded: 0, unchanged: 0, failures: [] }
    // Whoever checked a task before the queue was DRAINING may have it committed only now.
    const live = liveCount(await context.stats({ namespace, queue }, { timeoutMs }))
    if (live > 0) {
      await pause(context.clock, againMs)
      return { ...nothing, cursor: '' }
    }
    const { door, clock } = context
    await door.refresh(timeoutMs)
    const changes = removalOf(context, namespace, queue)
    if (changes.length === 0) return { ...nothing, cursor: undefined }
    const set = { changes, requestHash: 0, atMs: clock.wallMs() }
    const outcome = await door.change(set, timeoutMs)
    // Someone changed it meanwhile: the page is done again.
    if (!outcome.ok) throw new SchedulerError('PROPOSAL_DROPPED', `it was ${outcome.code}`)
    return { ...nothing, cursor: removes }
  }
}
