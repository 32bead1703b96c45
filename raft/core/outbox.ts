// What has piled up for the next output: messages, answers to reads, wishes to the host.
// Owns: the lists and which of the two message lists is the right one.  Does not: know the log.

import type { NodeId, Term } from '#base/brand'
import type { AppendEntriesReply, PeerMessage } from './messages.ts'
import type { ReadState } from './output.ts'

const none: readonly never[] = []

/**
 * Messages that promise something about this replica's disk: a vote, entries held, or a candidacy
 * (a candidate has voted for itself). Everything else is as true after a crash as before.
 */
function promises(message: PeerMessage): boolean {
  if (message.type === 'AppendEntriesReply') return message.accepted
  if (message.type === 'RequestVoteReply') return message.granted && !message.preVote
  return message.type === 'RequestVote' && !message.preVote
}

export class Outbox {
  #now: PeerMessage[] = []
  #afterPersist: PeerMessage[] = []
  #readStates: ReadState[] = []
  #readsDropped: number[] = []
  #snapshotsNeeded: NodeId[] = []

  /** A term that is not on disk yet must not be seen outside either (R1). */
  send(message: PeerMessage, terms: { readonly term: Term; readonly durableTerm: Term }): void {
    if (message.type === 'AppendEntriesReply' && message.accepted) this.#acknowledge(message)
    else if (terms.term !== terms.durableTerm || promises(message)) this.#afterPersist.push(message)
    else this.#now.push(message)
  }

  /** Of several acknowledgements that leave together the furthest says it all. */
  #acknowledge(message: AppendEntriesReply): void {
    const last = this.#afterPersist.at(-1)
    const isSame = last?.type === 'AppendEntriesReply' && last.accepted && last.to === message.to
    if (!isSame) this.#afterPersist.push(message)
    else if (last.index < message.index) this.#afterPersist[this.#afterPersist.length - 1] = message
  }

  /**
   * The term is over before its promises were handed out. The log may change again before the next
   * write, and a promise must be true of the disk when it leaves.
   */
  forgetPromises(): void {
    if (this.#afterPersist.length === 0) return
    this.#afterPersist = this.#afterPersist.filter((message) => !promises(message))
  }

  readState(state: ReadState): void {
    this.#readStates.push(state)
  }

  readsDropped(requestIds: readonly number[]): void {
    for (const requestId of requestIds) this.#readsDropped.push(requestId)
  }

  snapshotNeeded(node: NodeId): void {
    if (!this.#snapshotsNeeded.includes(node)) this.#snapshotsNeeded.push(node)
  }

  /** Wishes of a leader that no longer leads. */
  forgetSnapshots(): void {
    this.#snapshotsNeeded = []
  }

  get isEmpty(): boolean {
    return (
      this.#now.length === 0 &&
      this.#afterPersist.length === 0 &&
      this.#readStates.length === 0 &&
      this.#readsDropped.length === 0 &&
      this.#snapshotsNeeded.length === 0
    )
  }

  takeNow(): readonly PeerMessage[] {
    if (this.#now.length === 0) return none
    const taken = this.#now
    this.#now = []
    return taken
  }

  takeAfterPersist(): readonly PeerMessage[] {
    if (this.#afterPersist.length === 0) return none
    const taken = this.#afterPersist
    this.#afterPersist = []
    return taken
  }

  takeReadStates(): readonly ReadState[] {
    if (this.#readStates.length === 0) return none
    const taken = this.#readStates
    this.#readStates = []
    return taken
  }

  takeReadsDropped(): readonly number[] {
    if (this.#readsDropped.length === 0) return none
    const taken = this.#readsDropped
    this.#readsDropped = []
    return taken
  }

  takeSnapshotsNeeded(): readonly NodeId[] {
    if (this.#snapshotsNeeded.length === 0) return none
    const taken = this.#snapshotsNeeded
    this.#snapshotsNeeded = []
    return taken
  }
}
