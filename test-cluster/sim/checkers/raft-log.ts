// Raft as a witness outside sees it: what leaves a node, what its disk holds, what it applies.
// Owns: one leader per term, one vote per term and member, one history of entries, nothing
// acknowledged that is not durable, nothing applied that no majority holds, no acknowledged write
// lost by a restart unnoticed, no word of a member that lost what it had promised (R2, R13, R18,
// R20, S1, H1, N1, N2, N3).  Does not: look into a replica.

import { type GroupId, nodeOf, type NodeId } from '#base/brand'
import type { PeerMessage } from '#raft/core'
import type { DamagedGroup, GroupWrite, RecoveredGroup } from '#raft/host/ports'
import { lastOf, type Life, MemberLives } from './member-lives.ts'

export type Violated = (what: string) => void

export class RaftLogChecker {
  readonly lives = new MemberLives()
  private readonly violated: Violated
  private readonly leaders = new Map<string, NodeId>()
  /** Group, term and voter → candidate. */
  private readonly votes = new Map<string, NodeId>()
  /** Group and index → term of the entry that some replica applied. */
  private readonly committed = new Map<GroupId, Map<number, number>>()
  /** Group, index and term → what the entry says. */
  private readonly contents = new Map<string, number>()
  /** Members that lost something, and were found out by their node. */
  lostCount = 0

  constructor(violated: Violated) {
    this.violated = violated
  }

  left(from: NodeId, group: GroupId, message: PeerMessage): void {
    const { type, term, to } = message
    const speaker = message.from
    if (nodeOf(speaker) !== from) {
      this.violated(`node ${from} speaks as member ${speaker} of group ${group}`)
      return
    }
    const life = this.lives.speaks(speaker, group)
    if (typeof life === 'string') {
      this.violated(`member ${speaker} of group ${group} sends ${type} in term ${term}: ${life}`)
      return
    }
    if (type === 'AppendEntries' || type === 'Heartbeat') this.leads(speaker, group, term)
    else if (type === 'RequestVoteReply' && message.granted && !message.preVote) {
      this.vote(life, group, { voter: speaker, candidate: to, term })
    } else if (type === 'RequestVote' && !message.preVote) {
      this.vote(life, group, { voter: speaker, candidate: speaker, term })
    } else if (type === 'AppendEntriesReply' && message.accepted && message.index > life.last) {
      this.violated(
        `member ${speaker} of group ${group} acknowledges ${message.index}, and its disk ends at ` +
          `${life.last}`,
      )
    }
  }

  private leads(speaker: NodeId, group: GroupId, term: number): void {
    const key = `${group}/${term}`
    const leader = this.leaders.get(key)
    if (leader === undefined) this.leaders.set(key, speaker)
    else if (leader !== speaker) {
      this.violated(`group ${group} has two leaders in term ${term}: ${leader} and ${speaker}`)
    }
  }

  private vote(
    life: Life,
    group: GroupId,
    of: { readonly voter: NodeId; readonly candidate: NodeId; readonly term: number },
  ): void {
    const { voter, candidate, term } = of
    const key = `${group}/${term}/${voter}`
    const before = this.votes.get(key)
    if (before === undefined) this.votes.set(key, candidate)
    else if (before !== candidate) {
      this.violated(
        `member ${voter} of group ${group} votes in term ${term} for ${before} and ${candidate}`,
      )
    }
    if (life.term >= term) return
    this.violated(`member ${voter} of group ${group} votes in term ${term}, not on its disk`)
  }

  writes(node: NodeId, round: readonly GroupWrite[]): void {
    this.lives.begins(node, round)
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
    const before = this.lives.livesOf(node).get(group)?.terms.get(index)
    if (committed !== undefined && before === committed && term !== committed) {
      this.violated(
        `group ${group}: entry ${index} was applied with term ${committed}, and the disk of node ` +
          `${node} takes term ${term} in its place`,
      )
    }
  }

  durable(node: NodeId, round: readonly GroupWrite[]): void {
    this.lives.durable(node, round)
  }

  /** What a restart found, against what was acknowledged before it. */
  recovered(
    node: NodeId,
    groups: readonly RecoveredGroup[],
    damaged: readonly DamagedGroup[],
    wasHarmed: boolean,
  ): void {
    const ended: GroupId[] = []
    for (const [group, finding] of this.lives.findings(node, groups, damaged)) {
      if (finding === 'whole' || finding === 'torn') continue
      ended.push(group)
      if (finding === 'named as damaged' && wasHarmed) {
        this.lostCount += 1
        continue
      }
      const found = groups.find((each) => each.group === group)
      const last = found === undefined ? 'nothing' : `entries up to ${lastOf(found)}`
      const life = this.lives.livesOf(node).get(group)
      this.violated(
        `node ${node} lost acknowledged writes of group ${group}: it had entries up to ` +
          `${life?.last} and term ${life?.term}, a restart finds ${last}`,
      )
    }
    this.lives.recovered(node, groups, ended)
  }

  wiped(node: NodeId): void {
    this.lives.endAll(node)
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
    // Who held it and was lost since counts: it was acknowledged when it was there.
    const holders = voters.filter((voter) => this.lives.member(voter, group)?.holds(entry) === true)
    if (holders.length * 2 > voters.length) return
    this.violated(
      `group ${group}: entry ${index} of term ${term} is applied, and only on the disks of ` +
        `${holders.join(', ') || 'nobody'} of ${voters.join(', ')}`,
    )
  }
}

function sumOf(bytes: Uint8Array): number {
  let sum = bytes.length
  for (let i = 0; i < bytes.length; i += 1) sum = Math.imul(sum ^ (bytes[i] as number), 0x01000193)
  return sum
}
