// Groups that have nothing to do sleep: no ticks, no heartbeats. A line in the beat between two
// nodes, three numbers long, stands for them.
// Owns: who sleeps, how that is agreed, and who has to be woken.  Does not: judge whether a replica
// has something to do (raft/core/quiet.ts).
//   H5. A note "sleep at this term and index" leaves a node only while its replica leads the group
//       in this term and all of its log, up to this index, is committed, applied and on the disks
//       of all members. It says what a heartbeat says, to whoever is in that term.
//   H6. A follower sleeps only on a note of its own leader, term and last index, all of it applied
//       and on its disk. It answers the note in its next beat. When electionTicks have passed
//       without another one (the leader's node died, or stopped to lead) it wakes, its election
//       timer as far as if those ticks had been counted one by one.
//   H7. A leader falls asleep when all members, learners too, have answered its notes, and wakes
//       when one of them has not done so for electionTicks. So its quorum check (T 6.2) goes on by
//       other means. The answers confirm no read and prolong no lease: those are only promises to
//       heartbeats.
//   H8. Whatever comes for a sleeping replica wakes it before it is looked at: messages, proposals,
//       reads, wishes, a broken connection to a node that it counts on. Only an answer to a
//       heartbeat of before it fell asleep does not. A leader that wakes sends heartbeats at once.
//
// Why nothing in Raft's safety rests on this: a sleeping replica keeps term, vote and log, and
// answers votes, appends and reads as if it were awake, for then it is. What a sleep can do at most
// is what a lost heartbeat or a late tick can do: delay an election, or cause one. Notes that are
// lost, late, doubled or out of order are heartbeats that are so. A note of an old term finds no
// follower that is in it, or one that has not heard of the new term yet: who asks for its vote
// there, or leads it, wakes it.

import { type NodeId, nodeOf } from '#base/brand'
import { members } from '#raft/core'
import type { Group } from './group.ts'
import type { Outgoing } from './outgoing.ts'
import type { NodeBeat, SleepNote } from './ports.ts'

export interface QuiescenceOptions {
  readonly electionTicks: number
  readonly heartbeatTicks: number
  readonly outgoing: Outgoing
  readonly groupOf: (note: SleepNote) => Group | undefined
  readonly wake: (group: Group) => void
}

export class Quiescence {
  private readonly o: QuiescenceOptions
  /** A leader proposes to sleep when nothing came for so long. */
  private readonly restTicks: number
  /** Notes leave this often: four before silence is a fact, but not more often than heartbeats. */
  private readonly noteTicks: number
  /** Ticks since the start. */
  private now = 0

  constructor(options: QuiescenceOptions) {
    this.o = options
    const { electionTicks, heartbeatTicks } = options
    this.restTicks = electionTicks
    this.noteTicks = Math.max(heartbeatTicks, Math.floor(electionTicks / 4))
  }

  /** The ticks of all groups, and what leaves with them. */
  tick(groups: Iterable<Group>, nowMs: number): void {
    this.now += 1
    const isBeat = this.now % this.o.heartbeatTicks === 0
    for (const group of groups) {
      if (group.isAsleep) this.watch(group)
      else this.tickOne(group, nowMs, isBeat)
    }
    if (this.now % this.noteTicks === 0) this.sendNotes(groups)
  }

  private tickOne(group: Group, nowMs: number, isBeat: boolean): void {
    // What has come in counts before the time that passed meanwhile (R34).
    if (!group.installing) group.stepInputs()
    group.expire(nowMs)
    if (group.installing) return
    // Before the tick: a heartbeat that it makes is no reason to stay awake.
    if (group.core.role === 'leader' && this.rests(group)) {
      group.isAsleep = true
      return
    }
    group.core.step({ type: 'Tick', isBeat, nowMs })
    if (group.core.hasOutput()) this.o.wake(group)
  }

  /** Counts how long a leader has had nothing to do. True: it may sleep, all members agree. */
  private rests(group: Group): boolean {
    const { core } = group
    const isAtRest = group.isIdle && core.isQuiet() && group.restIndex === core.lastIndex
    if (!isAtRest) {
      group.restIndex = core.lastIndex
      group.restTicks = 0
      group.heard.clear()
      return false
    }
    group.restTicks += 1
    if (!this.isDrowsy(group)) return false
    return this.silentTicks(group) < this.o.electionTicks
  }

  private isDrowsy(group: Group): boolean {
    return group.restTicks >= this.restTicks
  }

  /** Since when nothing was heard of whom a replica counts on (H6, H7). */
  private silentTicks(group: Group): number {
    const { core, heard, self } = group
    if (core.role !== 'leader') return this.now - (heard.get(nodeOf(core.leader) as NodeId) ?? 0)
    let most = 0
    for (const member of members(core.membership)) {
      if (member === self) continue
      const at = heard.get(nodeOf(member))
      most = Math.max(most, at === undefined ? Number.POSITIVE_INFINITY : this.now - at)
    }
    return most
  }

  /** A sleeping replica whose leader or members fell silent wakes. */
  private watch(group: Group): void {
    if (this.silentTicks(group) >= this.o.electionTicks) this.rouse(group)
  }

  /** Before anything is done with a group (H8). */
  rouse(group: Group): void {
    group.restTicks = 0
    if (!group.isAsleep) return
    const slept = Math.min(this.silentTicks(group), this.o.electionTicks)
    group.isAsleep = false
    group.core.step({ type: 'Tick', slept, nowMs: group.nowMs() })
    this.o.wake(group)
  }

  /** The connection to a node broke: who counts on it does not wait for its silence. */
  broken(groups: Iterable<Group>, node: NodeId): void {
    for (const group of groups) if (group.isAsleep && countsOn(group, node)) this.rouse(group)
  }

  private sendNotes(groups: Iterable<Group>): void {
    const { outgoing } = this.o
    for (const group of groups) {
      const { core, id, agreed, self } = group
      if (core.role === 'leader') {
        if (!group.isAsleep && !this.isDrowsy(group)) continue
        const note = { group: id, term: core.term, index: core.lastIndex }
        for (const member of members(core.membership)) {
          if (member !== self) outgoing.sleep(nodeOf(member), note)
        }
      } else if (agreed !== undefined) {
        group.agreed = undefined
        // It may have gone on to another term since: that one has another leader.
        if (agreed.note.term === core.term) outgoing.asleep(agreed.to, agreed.note)
      }
    }
  }

  heard(from: NodeId, { sleeps, asleep }: NodeBeat): void {
    for (const note of sleeps) {
      const group = this.o.groupOf(note)
      if (group !== undefined && !group.installing) this.sleepUnder(group, from, note)
    }
    for (const note of asleep) {
      const group = this.o.groupOf(note)
      if (group?.core.role !== 'leader') continue
      if (note.term !== group.core.term || note.index !== group.core.lastIndex) continue
      group.heard.set(from, this.now)
    }
  }

  private sleepUnder(group: Group, from: NodeId, note: SleepNote): void {
    const { core } = group
    if (core.role !== 'follower' || core.leader === 0 || nodeOf(core.leader) !== from) return
    if (core.term !== note.term || core.lastIndex !== note.index) return
    if (!group.isAsleep && !(group.isIdle && core.isQuiet())) return
    group.isAsleep = true
    group.heard.clear()
    group.heard.set(from, this.now)
    group.agreed = { to: from, note }
  }
}

function countsOn({ core }: Group, node: NodeId): boolean {
  if (core.role !== 'leader') return nodeOf(core.leader) === node
  return members(core.membership).some((member) => nodeOf(member) === node)
}
