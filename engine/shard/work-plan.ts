// What the desk for workers adds to an entry of duties.

import type { Outcome } from '#machine'
import type { CommandFields } from '../codec/command-codec.ts'
import type { SchedulerError } from '../errors.ts'

/** Rough bytes of a report or grant in an entry, without its texts. */
export const itemBytes = 96

export interface WorkPlan {
  readonly commands: readonly CommandFields[]
  readonly bytes: number
  /** Of each command its outcome, or why the entry is not known to be applied. */
  readonly settle: (error: SchedulerError | undefined, outcomes: readonly Outcome[]) => void
}
