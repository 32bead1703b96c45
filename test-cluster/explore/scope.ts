// What is explored: how many of everything, and which accidents.
// Owns: the words of a scope.  Does not: say which scopes are run (scopes.ts).

export interface Scope {
  readonly name: string
  readonly voters: readonly number[]
  /** Replicas beside the voters that begin without a membership. */
  readonly blank: readonly number[]
  readonly termMax: number
  /** Commands that clients propose, at whatever replica leads. */
  readonly entriesMax: number
  readonly crashesMax: number
  /**
   * `round`: an input and all it asks of the disk are one step, and a crash may come before each
   * write of it. `async`: inputs come while writes are under way, and each lands as a step of its
   * own.
   */
  readonly writing: 'round' | 'async'
  /** async: outputs that wait for the disk at one replica. */
  readonly writesMax: number
  /**
   * `real`: leaders send what they send. `any`: at every moment a leader may be thought to have
   * sent whatever Raft allows it to send of its log, and followers every acknowledgement of what
   * they have. That is more than the core does, so what never happens here never happens there; and
   * how the core keeps track of each flow makes no difference any more.
   */
  readonly flow: 'real' | 'any'
  readonly preVote: boolean
  readonly checkQuorum: boolean
  readonly heartbeats: boolean
  readonly readsMax: number
  /** Changes of the membership, in their order; each may be proposed once, at any leader. */
  readonly changes: readonly Change[]
  readonly compactionsMax: number
  /** States found equal up to the names of the nodes are visited once. */
  readonly symmetry: boolean
}

export interface Change {
  readonly voter?: readonly number[]
  readonly remove?: readonly number[]
  readonly transition: 'auto' | 'jointImplicit'
}
