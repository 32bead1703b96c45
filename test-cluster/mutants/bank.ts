// The bank of planted bugs: what one is, and how it gets into a text.
// Owns: looking one up, and the rule that its place is found exactly once.

import { raftMutants } from './raft-mutants.ts'

/** One rule broken at one place. */
export interface Mutant {
  readonly id: string
  /** The rule of the project, or the class of bugs, that it breaks. */
  readonly rule: string
  readonly file: string
  /** Stands exactly once in the file; else the mutant is stale. */
  readonly find: string
  readonly replace: string
  /** What it would mean for a user. */
  readonly harm: string
}

export const mutants: readonly Mutant[] = [...raftMutants]

export function findMutant(id: string): Mutant {
  const found = mutants.find((mutant) => mutant.id === id)
  if (found === undefined) throw new Error(`no mutant is called ${id}`)
  return found
}

export function plant({ id, file, find, replace }: Mutant, text: string): string {
  const parts = text.split(find)
  if (parts.length !== 2) {
    throw new Error(`mutant ${id} is stale: its text stands ${parts.length - 1} times in ${file}`)
  }
  return parts.join(replace)
}
