// What the host was told last, so that an output carries only news.
// Owns: the hard state and the leadership last handed out.  Does not: decide them.
//
// The commit index alone causes no write: on restart it may lag, the leader will tell. But it goes
// along with every write of entries (R8 in raft.ts says why that is more than an optimisation), and
// the commit of a membership entry is written for its own sake (R9).

import type { LogIndex, NodeId, Term } from '#base/brand'
import type { LeadershipChange } from './output.ts'
import type { HardState, Role } from './types.ts'

interface Current {
  readonly term: Term
  readonly vote: NodeId | 0
  readonly committed: LogIndex
  readonly role: Role
  readonly leader: NodeId | 0
  readonly log: { membershipCommitted: boolean }
}

export class OutputState {
  #hardState: HardState
  #leadership: LeadershipChange

  constructor(hardState: HardState) {
    this.#hardState = hardState
    this.#leadership = { role: 'follower', term: hardState.term, leader: 0 }
  }

  hasNews(current: Current): boolean {
    return this.#needsWrite(current) || this.#hasNewLeadership(current)
  }

  takeHardState(current: Current, hasWrite: boolean): HardState | undefined {
    const commitGoesAlong = hasWrite && current.committed !== this.#hardState.commit
    if (!this.#needsWrite(current) && !commitGoesAlong) return undefined
    const { term, vote, committed, log } = current
    log.membershipCommitted = false
    this.#hardState = { term, vote, commit: committed }
    return this.#hardState
  }

  takeLeadership(current: Current): LeadershipChange | undefined {
    if (!this.#hasNewLeadership(current)) return undefined
    const { role, term, leader } = current
    this.#leadership = { role, term, leader }
    return this.#leadership
  }

  #needsWrite({ term, vote, log }: Current): boolean {
    if (log.membershipCommitted) return true
    return term !== this.#hardState.term || vote !== this.#hardState.vote
  }

  #hasNewLeadership({ role, term, leader }: Current): boolean {
    const last = this.#leadership
    return role !== last.role || term !== last.term || leader !== last.leader
  }
}
