// Bugs in how workers are given work, and in what they may trust.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const workerMutants: readonly Mutant[] = [
  {
    id: 'workers-timed-by-the-wall',
    rule: 'C3',
    file: 'engine/workers/gateway.ts',
    find: 'nowMs < lease.timeoutAtMs',
    replace: 'this.o.clock.wallMs() - worker.facts.connectedAtMs < 30_000',
    harm: 'a clock that is set takes from workers what they run, and it is run twice',
  },
  {
    id: 'late-grant-given',
    rule: 'K3',
    file: 'engine/workers/gateway.ts',
    find: 'const lateShare = 0.25',
    replace: 'const lateShare = 0.5',
    harm: 'a worker trusts a lease longer than its session lives',
  },
  {
    id: 'slow-reader-filled',
    rule: 'K1',
    file: 'engine/workers/connected-worker.ts',
    find: 'this.isDraining || this.isBacklogged()',
    replace: 'this.isDraining',
    harm: 'a worker that does not read fills the memory of its node',
  },
]
