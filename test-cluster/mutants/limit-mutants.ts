// Bugs in limits of rate and concurrency.
// Owns: the list.  Does not: plant (bank.ts).

import type { Mutant } from './bank.ts'

export const limitMutants: readonly Mutant[] = [
  {
    id: 'shares-of-others-forgotten',
    rule: 'B2',
    file: 'engine/limits/allowance-bank.ts',
    find: '      if (id !== shard) others += Math.max(share, used)\n',
    replace: '',
    harm: 'each shard may have as much in flight as the whole queue',
  },
  {
    id: 'new-bank-gives-at-once',
    rule: 'B3',
    file: 'engine/limits/allowance-bank.ts',
    find: '    if (nowMs - this.bornMs < validMs + graceMs) return asking.used\n',
    replace: '',
    harm: 'after a failover of the home, shares of two banks stand together',
  },
  {
    id: 'tokens-not-taken',
    rule: 'B4',
    file: 'engine/limits/grant-limits.ts',
    find: '      hand.tokens -= 1\n',
    replace: '',
    harm: 'one token starts any number of tasks',
  },
  {
    id: 'rest-stays-with-one',
    rule: 'B2',
    file: 'engine/limits/allowance-bank.ts',
    find: 'const rank = (at + turn) % demands.length',
    replace: 'const rank = at',
    harm: 'under a limit below the number of shards, some shards never start anything',
  },
  {
    id: 'bank-of-before',
    rule: 'B3',
    file: 'engine/limits/allowance-desk.ts',
    find: '    this.bank = undefined\n',
    replace: '',
    harm: 'a home that leads again divides by what it knew before another one led',
  },
  {
    id: 'first-places-only',
    rule: 'B4',
    file: 'engine/limits/grant-limits.ts',
    find: '        this.inHand.delete(place)\n        this.inHand.set(place, hand)\n',
    replace: '',
    harm: 'of many limited keys those that came last never start anything',
  },
]
