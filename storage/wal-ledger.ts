// What the log holds of each group, without the payloads: its rules, and where entries lie.
// Owns: hard state, snapshot, the last frame that spoke of it, whether it is damaged, and per group
// the runs of live entries with their segment and term.
// Does not: keep entries (wal-replay.ts does, for recovery), or touch files.
//   R3   Commit never passes the last entry.
//   R18  A committed entry is never truncated.
//   R19  A group's log has no gap: its runs cover snapshot.index + 1 … last index exactly.
//   The same rules judge a write before it happens (a breach is our bug) and a record read back
//   (a breach is damage), so they are answers here, not assertions.

import { assert, unreachable } from '#base/assert'
import { type GroupId, type LogIndex, logIndex, term } from '#base/brand'
import { sortedNumberKeys } from '#base/order'
import type { Entry, HardState, SnapshotMeta } from '#raft/core'
import { entryRowBytes } from './values.ts'
import type { Trail } from './wal-format.ts'
import type { WalPart } from './wal-parts.ts'

/** The segment of entries that a checkpoint vouches for but that no segment has shown yet. */
export const missingSegment = 0

/** Live entries [from, until) of one group, all in one segment and of one term. */
export interface Run {
  readonly segment: number
  readonly from: number
  readonly until: number
  /** 0 while the run is missing. */
  readonly term: number
  /**
   * Bytes with their table rows; an estimate after the run was cut. Only the policy of copying
   * reads it.
   */
  readonly bytes: number
}

export interface GroupLedger {
  readonly group: GroupId
  hardState: HardState
  snapshot: SnapshotMeta
  /** Ascending and without gaps. */
  runs: readonly Run[]
  /**
   * Number of the last round that spoke of the group. Undefined when only a checkpoint of version 1
   * has vouched for it.
   */
  lastFrame: number | undefined
  /** Why nothing of the group is here; until it is erased. */
  damage: string | undefined
}

export const emptyHardState: HardState = { term: term(0), vote: 0, commit: logIndex(0) }
export const emptySnapshot: SnapshotMeta = {
  index: logIndex(0),
  term: term(0),
  membership: {
    voters: [],
    votersOutgoing: [],
    learners: [],
    learnersNext: [],
    autoLeave: false,
  },
}

export function lastIndexOf(ledger: GroupLedger): LogIndex {
  const last = ledger.runs.at(-1)
  return last === undefined ? ledger.snapshot.index : logIndex(last.until - 1)
}

/** Term of an entry of the log or of its snapshot; undefined where the ledger cannot know. */
export function termAt(ledger: GroupLedger, index: number): number | undefined {
  if (index === ledger.snapshot.index) return ledger.snapshot.term
  const run = runAt(ledger, index)
  return run === undefined || run.segment === missingSegment ? undefined : run.term
}

export function runAt(ledger: GroupLedger, index: number): Run | undefined {
  // From the end: what is asked for is nearly always among the newest runs.
  return ledger.runs.findLast((run) => run.from <= index && index < run.until)
}

export class WalLedger {
  readonly #groups = new Map<GroupId, GroupLedger>()

  /** In ascending order of id. */
  groups(): readonly GroupLedger[] {
    return sortedNumberKeys(this.#groups).map((id) => this.of(id as GroupId))
  }

  find(group: GroupId): GroupLedger | undefined {
    return this.#groups.get(group)
  }

  of(group: GroupId): GroupLedger {
    const found = this.#groups.get(group)
    if (found !== undefined) return found
    const fresh = freshLedger(group)
    this.#groups.set(group, fresh)
    return fresh
  }

  forget(group: GroupId): void {
    this.#groups.delete(group)
  }

  /** What a frame that speaks of these groups has to say of their past. */
  trailOf(groups: readonly GroupId[]): Trail {
    return new Map(groups.map((group) => [group, this.#lastFrameOf(group)]))
  }

  /** The trail of a checkpoint: all groups. */
  fullTrail(): Trail {
    return this.trailOf(this.groups().map(({ group }) => group))
  }

  /** The groups that only a checkpoint of version 1 vouched for have their past in this frame. */
  settleFrames(number: number): void {
    for (const ledger of this.#groups.values()) ledger.lastFrame ??= number
  }

  /** A round spoke of these groups. */
  noteFrame(groups: readonly GroupId[], number: number): void {
    for (const group of groups) {
      const ledger = this.#groups.get(group)
      if (ledger !== undefined) ledger.lastFrame = number
    }
  }

  #lastFrameOf(group: GroupId): number {
    const ledger = this.#groups.get(group)
    if (ledger === undefined) return 0
    assert(ledger.lastFrame !== undefined, 'the past of every group is known before a frame')
    return ledger.lastFrame
  }

  /** What is wrong with `part` at this point of the log; undefined if it may happen. */
  problemOf(part: WalPart): string | undefined {
    // A question gives birth to no group.
    const problem = problemOfPart(this.find(part.group) ?? freshLedger(part.group), part)
    return problem === undefined ? undefined : `group ${part.group}: ${problem}`
  }

  /** Carries out a part that has no problem. `segment` is where it lies. */
  apply(part: WalPart, segment: number): void {
    const ledger = this.of(part.group)
    switch (part.type) {
      case 'entries': {
        const from = firstIndexOf(part.entries)
        ledger.runs = appendRuns(cutRuns(ledger.runs, 0, from), part.entries, segment)
        return
      }
      case 'copied':
        ledger.runs = moveRuns(ledger.runs, part.entries, segment)
        return
      case 'hardState':
        ledger.hardState = part.hardState
        return
      case 'snapshot':
        ledger.snapshot = part.snapshot
        ledger.runs = []
        return
      case 'release':
        ledger.snapshot = part.snapshot
        ledger.runs = cutRuns(ledger.runs, part.snapshot.index + 1, Number.MAX_SAFE_INTEGER)
        return
      case 'checkpoint':
        return adoptCheckpoint(ledger, part)
      case 'erased':
        this.forget(part.group)
        return
      case 'damaged': {
        this.forget(part.group)
        this.of(part.group).damage = part.reason
        return
      }
      default:
        return unreachable(part)
    }
  }

  /** The oldest segment with a live entry; undefined if there is none. */
  oldestSegment(): number | undefined {
    let oldest: number | undefined
    for (const ledger of this.#groups.values()) {
      for (const { segment } of ledger.runs) {
        if (oldest === undefined || segment < oldest) oldest = segment
      }
    }
    return oldest
  }

  liveBytes(): number {
    let bytes = 0
    for (const ledger of this.#groups.values()) {
      for (const run of ledger.runs) bytes += run.bytes
    }
    return bytes
  }

  /** The state of all groups, as the first frame of a new segment holds it. */
  checkpoint(): readonly WalPart[] {
    return this.groups().map(checkpointOf)
  }
}

function freshLedger(group: GroupId): GroupLedger {
  return {
    group,
    hardState: emptyHardState,
    snapshot: emptySnapshot,
    runs: [],
    lastFrame: 0,
    damage: undefined,
  }
}

/** A group in a checkpoint. */
export function checkpointOf(ledger: GroupLedger): WalPart {
  const { group, hardState, snapshot, damage } = ledger
  if (damage !== undefined) return { type: 'damaged', group, reason: damage }
  return { type: 'checkpoint', group, hardState, snapshot, lastIndex: lastIndexOf(ledger) }
}

function firstIndexOf(entries: readonly Entry[]): number {
  const first = entries[0]
  assert(first !== undefined, 'a run of entries is never empty')
  return first.index
}

// ------------------------------------------------------------------------------------------- rules

function problemOfPart(ledger: GroupLedger, part: WalPart): string | undefined {
  if (ledger.damage !== undefined && part.type !== 'erased') {
    return `it is damaged and has to be erased first: ${ledger.damage}`
  }
  switch (part.type) {
    case 'entries':
      return problemOfEntries(ledger, part.entries)
    case 'copied':
      return problemOfCopies(ledger, part.entries)
    case 'hardState':
      return problemOfHardState(ledger, part.hardState)
    case 'snapshot':
      return problemOfSnapshot(ledger, part.snapshot)
    case 'release':
      return problemOfRelease(ledger, part.snapshot)
    case 'checkpoint':
      // The oldest segment's checkpoint is the beginning. All others are compared, not applied.
      return ledger.runs.length > 0 || ledger.snapshot.index > 0 ? 'a second beginning' : undefined
    case 'erased':
    case 'damaged':
      return undefined
    default:
      return unreachable(part)
  }
}

function problemOfEntries(ledger: GroupLedger, entries: readonly Entry[]): string | undefined {
  const first = entries[0]
  if (first === undefined) return 'a run of no entries'
  const last = lastIndexOf(ledger)
  if (first.index > last + 1) return `a gap: entry ${first.index} after ${last} (R19)`
  if (first.index <= ledger.snapshot.index) {
    return `entry ${first.index} is covered by snapshot ${ledger.snapshot.index} (R19)`
  }
  if (first.index <= ledger.hardState.commit) {
    return `entry ${first.index} would replace one committed up to ${ledger.hardState.commit} (R18)`
  }
  const before = termAt(ledger, first.index - 1)
  if (before !== undefined && first.term < before) {
    return `term falls from ${before} to ${first.term} at entry ${first.index}`
  }
  return problemOfRun(entries)
}

function problemOfRun(entries: readonly Entry[]): string | undefined {
  let previous: Entry | undefined
  for (const entry of entries) {
    if (previous !== undefined) {
      if (entry.index !== previous.index + 1) {
        return `entry ${entry.index} follows ${previous.index} (R19)`
      }
      if (entry.term < previous.term) {
        return `term falls from ${previous.term} to ${entry.term} at entry ${entry.index}`
      }
    }
    previous = entry
  }
  return undefined
}

function problemOfCopies(ledger: GroupLedger, entries: readonly Entry[]): string | undefined {
  for (const { index, term } of entries) {
    const run = runAt(ledger, index)
    if (run === undefined) return `copied entry ${index} is not in the log`
    if (run.segment !== missingSegment && run.term !== term) {
      return `copied entry ${index} has term ${term}, the log has ${run.term}`
    }
  }
  return problemOfRun(entries)
}

function problemOfHardState(ledger: GroupLedger, next: HardState): string | undefined {
  const known = ledger.hardState
  const last = lastIndexOf(ledger)
  if (next.commit > last) return `commit ${next.commit} is beyond the last entry ${last} (R3)`
  if (next.term < known.term) return `term falls from ${known.term} to ${next.term} (R1)`
  if (next.commit < known.commit) return `commit falls from ${known.commit} to ${next.commit}`
  if (next.term === known.term && known.vote !== 0 && next.vote !== known.vote) {
    return `a second vote in term ${next.term}: ${known.vote}, then ${next.vote} (R2)`
  }
  return undefined
}

function problemOfSnapshot(ledger: GroupLedger, next: SnapshotMeta): string | undefined {
  if (next.index < ledger.snapshot.index) {
    return `snapshot ${next.index} is older than snapshot ${ledger.snapshot.index}`
  }
  if (next.index < ledger.hardState.commit) {
    const { commit } = ledger.hardState
    return `snapshot ${next.index} would drop what is committed up to ${commit} (R18)`
  }
  return undefined
}

function problemOfRelease(ledger: GroupLedger, next: SnapshotMeta): string | undefined {
  if (next.index < ledger.snapshot.index) {
    return `release ${next.index} is older than snapshot ${ledger.snapshot.index}`
  }
  const last = lastIndexOf(ledger)
  if (next.index > last) return `release ${next.index} is beyond the last entry ${last}`
  const known = termAt(ledger, next.index)
  if (known !== undefined && known !== next.term) {
    return `release ${next.index} has term ${next.term}, the log has ${known}`
  }
  return undefined
}

function adoptCheckpoint(
  ledger: GroupLedger,
  part: Extract<WalPart, { type: 'checkpoint' }>,
): void {
  ledger.hardState = part.hardState
  ledger.snapshot = part.snapshot
  const from = part.snapshot.index + 1
  const until = part.lastIndex + 1
  if (until <= from) return
  ledger.runs = [{ segment: missingSegment, from, until, term: 0, bytes: 0 }]
}

// -------------------------------------------------------------------------------------------- runs

/** The runs within [from, until). */
function cutRuns(runs: readonly Run[], from: number, until: number): readonly Run[] {
  const first = runs[0]
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return runs
  if (first.from >= from && last.until <= until) return runs
  const kept: Run[] = []
  for (const run of runs) {
    const cut = { from: Math.max(run.from, from), until: Math.min(run.until, until) }
    if (cut.from >= cut.until) continue
    const share = (cut.until - cut.from) / (run.until - run.from)
    kept.push({ ...run, ...cut, bytes: Math.round(run.bytes * share) })
  }
  return kept
}

function appendRuns(
  runs: readonly Run[],
  entries: readonly Entry[],
  segment: number,
): readonly Run[] {
  const next = [...runs]
  for (const { index, term, payload } of entries) {
    const last = next.at(-1)
    const run = {
      segment,
      from: index,
      until: index + 1,
      term,
      bytes: payload.length + entryRowBytes,
    }
    if (last === undefined || last.segment !== segment || last.term !== term) next.push(run)
    else {
      next[next.length - 1] = { ...last, until: run.until, bytes: last.bytes + run.bytes }
    }
  }
  return next
}

function moveRuns(
  runs: readonly Run[],
  entries: readonly Entry[],
  segment: number,
): readonly Run[] {
  const from = firstIndexOf(entries)
  const until = from + entries.length
  const moved = appendRuns(cutRuns(runs, 0, from), entries, segment)
  return [...moved, ...cutRuns(runs, until, Number.MAX_SAFE_INTEGER)]
}
