// Bugs in consensus.

import type { Mutant } from './bank.ts'

export const raftMutants: readonly Mutant[] = [
  {
    id: 'old-term-commit',
    rule: 'R1',
    file: 'raft/core/leader.ts',
    find: 'if (index <= log.committed || !log.matches(index, raft.term)) return',
    replace: 'if (index <= log.committed) return',
    harm: 'a committed task is overwritten by a later leader',
  },
  {
    id: 'vote-twice',
    rule: 'R2',
    file: 'raft/core/voting.ts',
    find: 'raft.vote === message.from ||\n    (raft.vote === 0 && raft.leader === 0) ||',
    replace: 'true ||',
    harm: 'two leaders in one term',
  },
]
