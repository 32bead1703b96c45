// What follows from the end of a task.
// Owns: the one place that hears of every end.  Does not: end tasks (`changeTask` makes a note of
// each that it ends). It is told after the command, so that what follows meets whole records.
//   T3. Every end is told here once, in the order of the ends, before the next command. A FAILED
//       task that was started anew ends again, and is told again.

import { tellEnd } from './callbacks.ts'
import { releaseClaim } from './claims.ts'
import type { TaskRecord } from './records.ts'
import { runEnded } from './schedule-runs.ts'
import type { State } from './state.ts'

/** Between two commands of an entry. What follows may end more; those are told in turn. */
export function settleEnded(state: State): void {
  const { ended } = state
  if (ended.length === 0) return
  for (const task of ended) taskEnded(state, task)
  ended.length = 0
}

/** `task` is as it is at its end; its record may be gone already. */
function taskEnded(state: State, task: TaskRecord): void {
  if (task.extra !== undefined) releaseClaim(state, task)
  tellEnd(state, task)
  if (task.origin?.run !== undefined) runEnded(state, task, task.origin.run)
}
