// The bank of planted bugs: what one is, and how it gets into a text.
// Owns: looking one up, and the rule that its place is found exactly once.
//   B1. There is no switch in the code itself: a bug lives only in a process that asked for it.
//   B2. A bug whose place is not found exactly once is stale, and everything is red until it fits.

import { backupMutants } from './backup-mutants.ts'
import { electionMutants } from './election-mutants.ts'
import { hostMutants } from './host-mutants.ts'
import { machineMutants } from './machine-mutants.ts'
import { replicationMutants } from './replication-mutants.ts'
import { salvageMutants } from './salvage-mutants.ts'
import { serviceMutants } from './service-mutants.ts'
import { shellMutants } from './shell-mutants.ts'
import { sleepMutants } from './sleep-mutants.ts'
import { stateMutants } from './state-mutants.ts'
import { limitMutants } from './limit-mutants.ts'
import { workerMutants } from './worker-mutants.ts'
import { workMutants } from './work-mutants.ts'

/** One rule broken at one place. */
export interface Mutant {
  readonly id: string
  /**
   * What it breaks: a rule of the head of a file (docs/invariants.md), or a class of bugs that
   * others have had (docs/planted-bugs.md).
   */
  readonly rule: string
  readonly file: string
  /** Stands exactly once in the file (B2). */
  readonly find: string
  readonly replace: string
  /** What it would mean for a user. */
  readonly harm: string
  /** The detector to try first, if it is a late one by its place, or far from the file. */
  readonly noticedBy?: string
}

export const mutants: readonly Mutant[] = [
  ...electionMutants,
  ...replicationMutants,
  ...hostMutants,
  ...sleepMutants,
  ...stateMutants,
  ...salvageMutants,
  ...machineMutants,
  ...shellMutants,
  ...limitMutants,
  ...workerMutants,
  ...workMutants,
  ...serviceMutants,
  ...backupMutants,
]

export function findMutant(id: string): Mutant {
  const found = mutants.find((mutant) => mutant.id === id)
  if (found === undefined) throw new Error(`no planted bug is called ${id}`)
  return found
}

export function plant({ id, file, find, replace }: Mutant, text: string): string {
  const parts = text.split(find)
  if (parts.length !== 2) {
    throw new Error(`mutant ${id} is stale: its text stands ${parts.length - 1} times in ${file}`)
  }
  return parts.join(replace)
}
