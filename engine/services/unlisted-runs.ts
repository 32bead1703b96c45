// Cancelling the runs of a schedule that its record does not name: it names so many, and others are
// found by its tasks.
// Owns: the walk over one shard.  Does not: cancel those that the record names (the machine does).

import type { GroupId } from '#base/brand'
import { lifeOf, type ScheduleRecord } from '#machine'
import { commandToFields } from '../codec/command-codec.ts'
import type { Router } from '../router.ts'
import { commandBytes } from './task-calls.ts'

/** Tasks that one page looks at, and that one entry cancels. */
const scanMax = 5_000
const cancelledPerPage = 200

export const hasUnlistedRuns = (schedule: ScheduleRecord): boolean => {
  const { runningCount, runs } = lifeOf(schedule)
  return runningCount > runs.length
}

/** How many were cancelled. */
export async function cancelRunsOf(
  router: Router,
  of: { readonly namespace: string; readonly id: string; readonly shard: GroupId },
  deadlineMs: number,
): Promise<number> {
  const { namespace, id, shard } = of
  const states = ['PENDING', 'READY', 'CLAIMED', 'RUNNING', 'RETRYING'] as const
  const filter = { scheduleId: id, states }
  const list = { kind: 'task' as const, namespace, scanMax, limit: cancelledPerPage, filter }
  let cancelled = 0
  for (let afterId: string | undefined = ''; afterId !== undefined; ) {
    const page = await router.list(shard, { ...list, afterId, stale: false }, deadlineMs)
    const commands = page.tasks.map(({ key }) =>
      commandToFields({ type: 'CancelTask', key, expectedVersion: 0, requestHash: 0 }),
    )
    afterId = page.nextAfterId
    if (commands.length === 0) continue
    const bytes = commands.length * commandBytes
    const write = { commands, bytes, returnTasks: [], returnSchedules: [] }
    const { outcomes } = await router.write(shard, write, deadlineMs)
    cancelled += outcomes.filter((outcome) => outcome.ok && !outcome.repeated).length
  }
  return cancelled
}
