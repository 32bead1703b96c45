// Seeds that failed once, and what they found: replayed with every test run.
// Owns: the list; it only grows. A seed means another world when the draw of plans changes, so what
// a seed found has a test of its own beside the code that was mended.

export const onceFailing: readonly { readonly seed: number; readonly found: string }[] = [
  {
    seed: 4,
    found:
      'a quorum check made every follower look silent at the moment when the membership driver ' +
      'looked, each time: a rebuilt member never got its vote',
  },
  {
    seed: 100,
    found:
      'a disk that was emptied twice: what the first one asked for came late, took the place of ' +
      'the second one, and the node waited for ever (B8)',
  },
  {
    seed: 61,
    found:
      'a node that could not write down whom it met in the first second stayed, answered nobody, ' +
      'and kept all others waiting for ever',
  },
  {
    seed: 240,
    found:
      'damage that was read for a peer was answered with an error, and the node stayed, with a ' +
      'state that refused everything from then on (S8)',
  },
  {
    seed: 30_188,
    found:
      'a list whose leader changed between two pages missed acknowledged tasks: the new one had ' +
      'their index rows in memory only',
  },
  {
    seed: 30_022,
    found:
      'one rotten value on the node that ran an operation ended the operation as FAILED, for good',
  },
  { seed: 13, found: 'in the simulation: a snapshot whose sender could not read on never ended' },
  { seed: 35, found: 'in the checker: who never was member 0 is not it' },
  {
    seed: 21,
    found:
      'lists, counts and operations by filter missed tasks that a flush was writing: a complete ' +
      'list without a task that had been acknowledged, in a calm world',
  },
  {
    seed: 5,
    found:
      'a pause of a queue that was committed, and could not be read back, was answered as one ' +
      'that never was: its tasks waited for ever; and a repeated deletion that named no attempt',
  },
  {
    seed: 50,
    found: 'a callback that was due by the clock of its leader, three minutes ahead of the others',
  },
  {
    seed: 14,
    found: 'labels that were not set on a task whose attempt began meanwhile, told as unchanged',
  },
  {
    seed: 2044,
    found: 'a list that went on at another replica missed what that one had not written yet',
  },
  {
    seed: 2168,
    found: "an operation failed for good since one node's data was damaged",
  },
  {
    seed: 4211,
    found: "a callback that was due by its shard's clock, still at 0, and too old for a second try",
  },
]
