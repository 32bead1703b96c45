// Raft as a witness outside sees it: what leaves a node, what its disk holds, what it applies.
// Owns: one leader per term, one history of entries, nothing applied that no majority holds, no
// acknowledged write lost by a restart (R18, R20, S1, H1).  Does not: look into a replica.

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import type { GroupWrite, RecoveredGroup } from '#raft/host/ports'

export type Violated = (what: string) => void

interface DurableGroup {
  snapshotIndex: number
  /** By index. */
  terms: Map<number, number>
  last: number
  term: number
}

export class RaftLogChecker {
  private readonly violated: Violated
  private readonly leaders = new Map<string, NodeId>()
  private readonly disks = new Map<NodeId, Map<GroupId, DurableGroup>>()
  private readonly inFlight = new Map<NodeId, readonly GroupWrite[]>()
  /** Group and index → term of the entry that some replica applied. */
  private readonly committed = new Map<GroupId, Map<number, number>>()
  /** Group, index and term → what the entry says. */
  private readonly contents = new Map<string, number>()

  constructor(violated: Violated) {
    this.violated = violated
  }

  left(from: NodeId, group: GroupId, message: PeerMessage): void {
    if (message.type !== 'AppendEntries' && message.type !== 'Heartbeat') return
    const key = `${group}/${message.term}`
    const leader = this.leaders.get(key)
    if (leader === undefined) this.leaders.set(key, from)
    else if (leader !== from) {
      this.violated(`group ${group} has two leaders in term ${message.term}: ${leader} and ${from}`)
    }
  }

  writes(node: NodeId, round: readonly GroupWrite[]): void {
    this.inFlight.set(node, round)
    for (const { group, entries } of round) {
      for (const entry of entries) this.checkEntry(node, group, entry)
    }
  }

  private checkEntry(node: NodeId, group: GroupId, entry: GroupWrite['entries'][number]): void {
    const { index, term, payload } = entry
    const key = `${group}/${index}/${term}`
    const sum = sumOf(payload)
    const known = this.contents.get(key)
    if (known === undefined) this.contents.set(key, sum)
    else if (known !== sum) this.violated(`group ${group}: entry ${index} of term ${term} differs`)
    const committed = this.committed.get(group)?.get(index)
    const before = this.disks.get(node)?.get(group)?.terms.get(index)
    if (committed !== undefined && before === committed && term !== committed) {
      this.violated(
        `group ${group}: entry ${index} was applied with term ${committed}, and the disk of node ` +
          `${node} takes term ${term} in its place`,
      )
    }
  }

  durable(node: NodeId, round: readonly GroupWrite[]): void {
    this.inFlight.delete(node)
    const disk = this.diskOf(node)
    for (const write of round) take(disk, write)
  }

  private diskOf(node: NodeId): Map<GroupId, DurableGroup> {
    let disk = this.disks.get(node)
    if (disk === undefined) {
      disk = new Map()
      this.disks.set(node, disk)
    }
    return disk
  }

  /** What a restart found, against what was acknowledged before it. */
  recovered(node: NodeId, groups: readonly RecoveredGroup[], wasHarmed: boolean): void {
    const disk = this.diskOf(node)
    const after = new Map<GroupId, DurableGroup>()
    for (const [group, state] of disk) after.set(group, { ...state, terms: new Map(state.terms) })
    for (const write of this.inFlight.get(node) ?? []) take(after, write)
    this.inFlight.delete(node)
    for (const [group, before] of disk) {
      const found = groups.find((each) => each.group === group)
      const isKept = found !== undefined && (holds(found, before) || holds(found, after.get(group)))
      if (!isKept && !wasHarmed) {
        const last = found === undefined ? 'nothing' : `entries up to ${lastOf(found)}`
        this.violated(
          `node ${node} lost acknowledged writes of group ${group}: it had entries up to ` +
            `${before.last} and term ${before.term}, a restart finds ${last}`,
        )
      }
    }
    for (const found of groups) {
      const { group, entries, hardState, snapshot } = found
      disk.delete(group)
      take(disk, { group, entries: [], snapshot })
      take(disk, { group, entries, hardState })
    }
  }

  /** What it acknowledged it did hold: that counts for what is applied because of it. */
  wiped(node: NodeId): void {
    this.inFlight.delete(node)
  }

  applied(
    group: GroupId,
    entry: { readonly index: number; readonly term: number; readonly voters: readonly NodeId[] },
  ): void {
    const { index, term, voters } = entry
    const known = this.committed.get(group) ?? new Map<number, number>()
    this.committed.set(group, known)
    const before = known.get(index)
    if (before !== undefined) {
      if (before === term) return
      this.violated(`group ${group}: entry ${index} was applied with terms ${before} and ${term}`)
    }
    known.set(index, term)
    const holders = voters.filter((voter) => this.holdsEntry(nodeOf(voter), group, { index, term }))
    if (holders.length * 2 > voters.length) return
    this.violated(
      `group ${group}: entry ${index} of term ${term} is applied, and only on the disks of ` +
        `${holders.join(', ') || 'nobody'} of ${voters.join(', ')}`,
    )
  }

  private holdsEntry(
    node: NodeId,
    group: GroupId,
    entry: { readonly index: number; readonly term: number },
  ): boolean {
    const state = this.disks.get(node)?.get(group)
    if (state === undefined) return false
    return entry.index <= state.snapshotIndex || state.terms.get(entry.index) === entry.term
  }
}

function take(disk: Map<GroupId, DurableGroup>, write: GroupWrite): void {
  if (write.erase === true) disk.delete(write.group)
  const fresh: DurableGroup = { snapshotIndex: 0, terms: new Map(), last: 0, term: 0 }
  const state = disk.get(write.group) ?? fresh
  disk.set(write.group, state)
  const { snapshot, entries, hardState } = write
  if (snapshot !== undefined) {
    state.snapshotIndex = snapshot.index
    state.terms.clear()
    state.last = snapshot.index
  }
  const first = entries[0]
  if (first !== undefined) {
    for (let index: number = first.index; index <= state.last; index += 1) state.terms.delete(index)
    for (const { index, term } of entries) state.terms.set(index, term)
    state.last = entries.at(-1)?.index ?? state.last
  }
  if (hardState !== undefined) state.term = Math.max(state.term, hardState.term)
}

function lastOf(found: RecoveredGroup): number {
  return found.snapshot.index + found.entries.length
}

/** The log has all of the state, and is of its term at least. */
function holds(found: RecoveredGroup, state: DurableGroup | undefined): boolean {
  if (state === undefined) return true
  if (found.hardState.term < state.term || lastOf(found) < state.last) return false
  if (state.last <= found.snapshot.index) return true
  const last = found.entries[state.last - found.snapshot.index - 1]
  return last?.term === state.terms.get(state.last)
}

function sumOf(bytes: Uint8Array): number {
  let sum = bytes.length
  for (let i = 0; i < bytes.length; i += 1) sum = Math.imul(sum ^ (bytes[i] as number), 0x01000193)
  return sum
}
