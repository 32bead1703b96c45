// What the members of groups have on their disks, as a witness beside the disks knows it.
// Owns: the lives of each node in each group: a life begins with an empty disk or what a restart
// found, and is over when something that its member promised is lost.  Does not: judge
// (raft-log.ts).

import { type GroupId, type NodeId, nodeOf } from '#base/brand'
import type { DamagedGroup, GroupWrite, RecoveredGroup } from '#raft/host/ports'

/** What one member of a group has promised. */
export class Life {
  /** As whom it speaks; undefined: it has not yet. */
  member: NodeId | undefined
  /** It lost a part of this: nobody may speak as its member any more. */
  isOver = false
  snapshotIndex = 0
  readonly terms = new Map<number, number>()
  last = 0
  term = 0
  vote = 0
  /** At the last roll call, and the least that the log ended at since. */
  called = { term: 0, last: 0 }

  copy(): Life {
    const copy = new Life()
    const { snapshotIndex, last, term, vote } = this
    for (const [index, each] of this.terms) copy.terms.set(index, each)
    return Object.assign(copy, { snapshotIndex, last, term, vote, called: { ...this.called } })
  }

  take({ snapshot, entries, hardState }: Omit<GroupWrite, 'erase' | 'group'>): void {
    if (snapshot !== undefined) {
      this.snapshotIndex = snapshot.index
      this.terms.clear()
      this.last = snapshot.index
    }
    const first = entries[0]
    if (first !== undefined) {
      for (let index: number = first.index; index <= this.last; index += 1) this.terms.delete(index)
      for (const { index, term } of entries) this.terms.set(index, term)
      this.last = entries.at(-1)?.index ?? this.last
    }
    if (hardState !== undefined) {
      this.term = Math.max(this.term, hardState.term)
      this.vote = hardState.vote
    }
    this.called.last = Math.min(this.called.last, this.last)
  }

  /** The log that was found has all of it, and is of its term at least, with its vote. */
  isIn(found: RecoveredGroup): boolean {
    const { hardState, snapshot, entries } = found
    if (hardState.term < this.term || lastOf(found) < this.last) return false
    if (hardState.term === this.term && this.vote !== 0 && hardState.vote !== this.vote)
      return false
    if (this.last <= snapshot.index) return true
    return entries[this.last - snapshot.index - 1]?.term === this.terms.get(this.last)
  }

  /** What was found lacks rounds since the last roll call at most. */
  isCalledIn(found: RecoveredGroup): boolean {
    return found.hardState.term >= this.called.term && lastOf(found) >= this.called.last
  }

  holds(entry: { readonly index: number; readonly term: number }): boolean {
    return entry.index <= this.snapshotIndex || this.terms.get(entry.index) === entry.term
  }
}

/** What a restart found of a life: `torn`: with the write that was under way. */
export type Finding = 'whole' | 'torn' | 'named as damaged' | 'lost since the roll call' | 'lost'

export class MemberLives {
  private readonly current = new Map<NodeId, Map<GroupId, Life>>()
  /** All there ever were, by group and member. */
  private readonly byMember = new Map<string, Life>()
  private readonly inFlight = new Map<NodeId, readonly GroupWrite[]>()

  begins(node: NodeId, round: readonly GroupWrite[]): void {
    this.inFlight.set(node, round)
  }

  durable(node: NodeId, round: readonly GroupWrite[]): void {
    this.inFlight.delete(node)
    for (const write of round) {
      if (write.erase === true) this.end(node, write.group)
      this.lifeOf(node, write.group).take(write)
    }
  }

  private lifeOf(node: NodeId, group: GroupId): Life {
    const lives = this.livesOf(node)
    let life = lives.get(group)
    if (life === undefined) {
      life = new Life()
      lives.set(group, life)
    }
    return life
  }

  livesOf(node: NodeId): Map<GroupId, Life> {
    let lives = this.current.get(node)
    if (lives === undefined) {
      lives = new Map()
      this.current.set(node, lives)
    }
    return lives
  }

  end(node: NodeId, group: GroupId): void {
    const lives = this.livesOf(node)
    const life = lives.get(group)
    if (life !== undefined) life.isOver = true
    lives.delete(group)
  }

  /** The disk is empty. */
  endAll(node: NodeId): void {
    this.inFlight.delete(node)
    for (const group of [...this.livesOf(node).keys()]) this.end(node, group)
  }

  /** Who speaks: the life that it stands for, or why it may not. */
  speaks(member: NodeId, group: GroupId): Life | string {
    const life = this.lifeOf(nodeOf(member), group)
    const known = this.byMember.get(nameOf(group, member))
    if (known?.isOver === true) return 'it lost what it had promised'
    if (known === life) return life
    if (known !== undefined) return 'its disk is that of another member'
    if (life.member !== undefined) return `its disk is that of member ${life.member}`
    life.member = member
    this.byMember.set(nameOf(group, member), life)
    return life
  }

  member(member: NodeId, group: GroupId): Life | undefined {
    const known = this.byMember.get(nameOf(group, member))
    if (known !== undefined) return known
    // Who is alone in a group never speaks.
    const life = this.livesOf(nodeOf(member)).get(group)
    return life?.member === undefined ? life : undefined
  }

  rollCallBegins(node: NodeId): () => void {
    const marks = [...this.livesOf(node).values()].map((life) => {
      const { term, last } = life
      return { life, term, last }
    })
    return () => {
      for (const { life, term, last } of marks)
        life.called = { term, last: Math.min(last, life.last) }
    }
  }

  /** What a start would make of the log of a node, group by group; changes nothing. */
  findings(
    node: NodeId,
    groups: readonly RecoveredGroup[],
    damaged: readonly DamagedGroup[],
  ): Map<GroupId, Finding> {
    const findings = new Map<GroupId, Finding>()
    for (const [group, life] of this.livesOf(node)) {
      const found = groups.find((each) => each.group === group)
      if (damaged.some((each) => each.group === group)) findings.set(group, 'named as damaged')
      // Nothing of a group that was there: that is how a loss is told where even names are lost.
      else if (found === undefined) findings.set(group, 'named as damaged')
      else if (life.isIn(found)) findings.set(group, 'whole')
      else if (this.afterFlight(node, group, life)?.isIn(found) === true)
        findings.set(group, 'torn')
      else findings.set(group, life.isCalledIn(found) ? 'lost since the roll call' : 'lost')
    }
    return findings
  }

  private afterFlight(node: NodeId, group: GroupId, life: Life): Life | undefined {
    const write = this.inFlight.get(node)?.find((each) => each.group === group)
    if (write === undefined) return undefined
    const after = write.erase === true ? new Life() : life.copy()
    after.take(write)
    return after
  }

  /** A restart goes on with what it found. */
  recovered(node: NodeId, groups: readonly RecoveredGroup[], ended: readonly GroupId[]): void {
    const flight = this.inFlight.get(node)
    this.inFlight.delete(node)
    for (const group of ended) this.end(node, group)
    for (const found of groups) {
      const { group, entries, hardState, snapshot } = found
      const erasing = flight?.find((write) => write.group === group && write.erase === true)
      const before = this.livesOf(node).get(group)
      if (erasing !== undefined && before?.isIn(found) === false) this.end(node, group)
      const life = this.lifeOf(node, group)
      const { called } = life
      life.terms.clear()
      life.last = 0
      life.take({ entries: [], snapshot })
      life.take({ entries, hardState })
      life.called = { term: called.term, last: Math.min(called.last, life.last) }
    }
  }
}

function nameOf(group: GroupId, member: NodeId): string {
  return `${group}/${member}`
}

export function lastOf(found: RecoveredGroup): number {
  return found.snapshot.index + found.entries.length
}
