// The planted bugs that are tried with every test run.
// Owns: the choice: for each kind of detector one that it notices by itself, within seconds.

import { findMutant, type Mutant } from './bank.ts'

export interface Shared {
  readonly mutant: Mutant
  /** The detector that has to notice it. */
  readonly detector: string
}

const scenarios = 'raft/core/scenario/scenario.test.ts'
const explorer = 'explore "members"'

const pairs: readonly (readonly [string, string])[] = [
  ['old-term-commit', scenarios],
  ['vote-before-fsync', scenarios],
  ['joint-ignores-outgoing-commit', explorer],
  ['read-id-reused', 'raft/core/simulation.test.ts'],
  ['wrong-entry-acknowledged', 'raft/host/answers.test.ts'],
  ['second-vote-on-disk', 'storage/store-suite.test.ts'],
  ['value-checksum-ignored', 'storage/state-store.test.ts'],
  ['stale-token-accepted', 'engine/machine/scenarios.test.ts'],
  ['slot-order-firing', 'engine/machine/timing-wheel.test.ts'],
  ['map-order-reaches-state', 'engine/machine/replicas.test.ts'],
  ['fast-clock-decides', 'engine/clock-quorum.test.ts'],
  ['gap-occurrence-lost', 'engine/schedule/evaluator.test.ts'],
  ['lost-member-goes-on', 'simulate clusters, seeds 1 to 40'],
]

export const shared: readonly Shared[] = pairs.map(([id, detector]) => ({
  mutant: findMutant(id),
  detector,
}))
