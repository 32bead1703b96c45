// What must hold between replicas, whatever happened: the safety properties of the Raft paper
// (figure 3), and those by which its authors prove them.
// Owns: one check each.  Does not: look at what a replica does by itself (raft/core/invariants.ts).

import { assert } from '#base/assert'
import type { Life } from './life.ts'
import { entryText, termOfText } from './entry-text.ts'

/** A log as texts of its entries, from the first one on. */
type Log = readonly number[]

export interface Facts {
  readonly term: number
  readonly isLeader: boolean
  /** The longest committed log it ever knew. */
  readonly known: Log
  /** What it committed itself, as leader; kept only where the membership changes. */
  readonly commits: readonly {
    readonly index: number
    readonly text: number
    readonly voters: readonly number[]
    readonly votersOutgoing: readonly number[]
  }[]
  readonly memory: Log
  readonly disk: Log
}

export function factsOf(life: Life): Facts {
  const { raft, replica, known, commits } = life
  const memory = known.slice(0, raft.log.snapshotIndex)
  for (let at = Number(raft.firstIndex); at <= raft.lastIndex; at++) {
    memory.push(entryText(raft.log.entryAt(at)))
  }
  const disk = known.slice(0, replica.disk.snapshot.index)
  for (const entry of replica.disk.entries) disk.push(entryText(entry))
  return {
    term: raft.term,
    isLeader: raft.role === 'leader',
    known: [...known],
    commits: [...commits],
    memory,
    disk,
  }
}

export interface Situation {
  /** By node id - 1. */
  readonly replicas: readonly Facts[]
  /** The voters, if they never change. */
  readonly voters: readonly number[] | undefined
}

/** Throws what is violated. */
export function checkFacts({ replicas, voters }: Situation): void {
  for (const [i, one] of replicas.entries()) {
    for (const other of replicas.slice(i + 1)) checkPair(one, other)
    for (const { index, text, voters: halfs, votersOutgoing } of one.commits) {
      checkDurable({ index, text }, halfs, replicas)
      checkDurable({ index, text }, votersOutgoing, replicas)
    }
  }
  const known = longest(replicas.map((one) => one.known))
  checkComplete(known, replicas)
  if (voters === undefined) return
  for (const [i, text] of known.entries()) checkDurable({ index: i + 1, text }, voters, replicas)
  checkElectable(known, replicas, voters)
}

function checkPair(one: Facts, other: Facts): void {
  for (let i = Math.min(one.known.length, other.known.length) - 1; i >= 0; i--) {
    assert(one.known[i] === other.known[i], 'one committed entry per index (state-machine safety)')
  }
  checkMatching(one.memory, other.memory)
  checkMatching(one.disk, other.disk)
}

function longest(logs: readonly Log[]): Log {
  return logs.reduce((best, log) => (log.length > best.length ? log : best), [])
}

/** Same index and term: same entry after the same entry (R6). */
function checkMatching(one: Log, other: Log): void {
  for (let i = Math.min(one.length, other.length) - 1; i >= 0; i--) {
    if (termAt(one, i) !== termAt(other, i)) continue
    assert(one[i] === other[i], 'log matching (R6)')
    assert(i === 0 || termAt(one, i - 1) === termAt(other, i - 1), 'log matching (R6), before')
  }
}

/**
 * A leader has all that leaders of earlier terms have committed. While no term is later than its
 * own, that is all there is, together with what it committed itself.
 */
function checkComplete(known: Log, replicas: readonly Facts[]): void {
  const latest = Math.max(...replicas.map(({ term }) => term))
  for (const { isLeader, term, memory } of replicas) {
    if (!isLeader || term < latest) continue
    for (const [i, text] of known.entries()) assert(memory[i] === text, 'leader completeness')
  }
}

function checkDurable(
  { index, text }: { readonly index: number; readonly text: number },
  half: readonly number[],
  replicas: readonly Facts[],
): void {
  if (half.length === 0) return
  const holders = half.filter((voter) => replicas[voter - 1]?.disk[index - 1] === text)
  assert(holders.length * 2 > half.length, 'what is committed is on the disks of a majority')
}

/**
 * Whoever the disks of a majority would elect now has everything that is committed. It shows a
 * term before the election that something was committed too early (figure 8).
 */
function checkElectable(known: Log, replicas: readonly Facts[], voters: readonly number[]): void {
  for (const candidate of voters) {
    const log = (replicas[candidate - 1] as Facts).disk
    const votes = voters.filter((voter) => isUpToDate(log, (replicas[voter - 1] as Facts).disk))
    if (votes.length * 2 <= voters.length) continue
    for (const [i, text] of known.entries()) {
      assert(log[i] === text, 'who can be elected has all that is committed', () => ({
        candidate,
        index: i + 1,
      }))
    }
  }
}

function isUpToDate(candidate: Log, voter: Log): boolean {
  const own = termAt(candidate, candidate.length - 1)
  const theirs = termAt(voter, voter.length - 1)
  return own > theirs || (own === theirs && candidate.length >= voter.length)
}

function termAt(log: Log, i: number): number {
  return termOfText(log[i])
}
