// Every state in which one replica was ever seen, under a number, and what each input makes of it.
// Owns: the numbers, and the memory of transitions: the core runs once for each state and input.
// Does not: know what is under way (locals.ts), or which states occur together (explorer.ts).
//   X7. A state is known by all fields of the replica, and by what it ever knew to be committed: by
//       SHA-1 of that text, which no two of a few million texts share.
//   X8. A state is brought to life by its inputs, from the start, on the real core. Where it came
//       about by renaming the nodes of another one, that must lead to the same text: it shows that
//       the core treats all nodes alike, which the reduction by symmetry rests on.

import { createHash } from 'node:crypto'
import { assert } from '#base/assert'
import { logIndex, nodeId, term } from '#base/brand'
import { leaderMessages } from './any-flow.ts'
import { termOfText } from './entry-text.ts'
import { factsOf, type Facts } from './facts.ts'
import { decodeInput, encodeInput, inputsMax } from './inputs.ts'
import { Life, NotEnabled } from './life.ts'
import { MessageTable } from './message-table.ts'
import { NumberTable } from './number-table.ts'
import type { Core } from './open-core.ts'
import { compose, permutations, picture, type Renaming } from './picture.ts'
import type { Scope } from './scope.ts'

/** What the core did is wrong. */
export class Violation extends Error {}

export interface CoreState {
  readonly self: number
  readonly term: number
  readonly isLeader: boolean
  readonly isCandidate: boolean
  readonly mayCampaign: boolean
  readonly knowsLeader: boolean
  /** Another one leads, and it would make a difference not to know. */
  readonly mayForget: boolean
  readonly durableTerm: number
  readonly durableVote: number
  readonly writesCount: number
  readonly knownCount: number
  readonly mayRecall: boolean
  /** Of a leader, by node. */
  readonly match: readonly number[]
  readonly facts: number
  /** By receiver: what it may be thought to have sent at every moment. */
  readonly flow: readonly (readonly number[])[]
  /** What stays of that when it leads no more. */
  readonly legacy: readonly number[]
  /** By renaming. */
  readonly images: readonly number[]
  /** The input that led here, or the renaming that did. */
  readonly origin:
    | { readonly from: number; readonly input: number }
    | { readonly from: number; readonly renaming: Renaming }
    | undefined
}

/** What an input does to one replica. */
export interface Effect {
  readonly core: number
  readonly sent: readonly number[]
  /** The terms in which it led meanwhile. */
  readonly led: readonly number[]
  /** Writes that it asks for: a crash may come before each. */
  readonly writes: number
}

const none = -1
const notEnabled = -2

export class Cores {
  readonly messages: MessageTable = new MessageTable()
  readonly facts: Facts[] = []
  readonly renamings: readonly Renaming[]
  readonly #states: CoreState[] = []
  readonly #effects: Effect[] = []
  readonly #ids = new Map<string, number>()
  readonly #factIds = new Map<string, number>()
  readonly #transitions = new NumberTable(16)
  readonly #core: Core
  readonly #scope: Scope
  readonly #leftOut: ReadonlySet<string>
  stepsOfCore = 0
  knownMax = 0

  constructor(core: Core, scope: Scope) {
    this.#core = core
    this.#scope = scope
    const nodes = [...scope.voters, ...scope.blank]
    this.renamings = scope.symmetry ? permutations(nodes) : [[0, ...nodes]]
    this.#leftOut = leftOutIn(scope)
  }

  get count(): number {
    return this.#states.length
  }

  at(id: number): CoreState {
    return this.#states[id] as CoreState
  }

  start(self: number): number {
    return this.#intern(this.#newLife(self), undefined)
  }

  /** Undefined if it can not be. */
  effect(state: number, input: number): Effect | undefined {
    const key = state * inputsMax + input
    const known = this.#transitions.get(key)
    if (known === notEnabled) return undefined
    if (known !== none) return this.#effects[known]
    const made = this.#step(state, input)
    this.#transitions.set(key, made === undefined ? notEnabled : this.#effects.length)
    if (made !== undefined) this.#effects.push(made)
    return made
  }

  #step(state: number, input: number): Effect | undefined {
    const life = this.revive(state)
    life.sent.clear()
    life.led.clear()
    this.stepsOfCore++
    try {
      life.take(input)
    } catch (error) {
      if (error instanceof NotEnabled) return undefined
      throw new Violation(error instanceof Error ? error.message : String(error), { cause: error })
    }
    const core = this.#intern(life, { from: state, input })
    const before = this.at(state)
    const isOver = before.isLeader && this.at(core).term > before.term
    const wasLeader = before.isLeader && (isOver || !this.at(core).isLeader)
    const left = wasLeader ? before.legacy : []
    return { core, sent: [...life.sent, ...left], led: [...life.led], writes: life.writes }
  }

  #newLife(self: number): Life {
    return new Life(this.#core, this.#scope, this.messages, self)
  }

  /** Lives it again, input by input (X8). */
  revive(id: number): Life {
    const inputs: number[] = []
    let at = id
    let renaming: Renaming = this.renamings[0] as Renaming
    let isRenamed = false
    for (let { origin } = this.at(at); origin !== undefined; origin = this.at(at).origin) {
      if ('input' in origin) inputs.push(this.#renamedInput(origin.input, renaming))
      else {
        renaming = compose(renaming, origin.renaming)
        isRenamed = true
      }
      at = origin.from
    }
    const life = this.#newLife(renaming[this.at(at).self] as number)
    for (let i = inputs.length - 1; i >= 0; i--) life.take(inputs[i] as number)
    if (isRenamed) {
      assert(this.#ids.get(this.#text(life, 0)) === id, 'the core treats all nodes alike (X8)')
    }
    return life
  }

  #renamedInput(code: number, renaming: Renaming): number {
    const { kind, argument, cut } = decodeInput(code)
    if (kind === 'snapshot') return encodeInput(kind, renaming[argument], cut)
    if (kind !== 'deliver') return code
    return encodeInput(kind, this.messages.renamed(argument, renaming), cut)
  }

  #text(life: Life, renaming: number): string {
    const names = this.renamings[renaming] as Renaming
    const { known, commits, reads } = life
    // Whose vote is given asks for no leader, see voting.ts.
    const leader = life.raft.vote === 0 ? names[life.raft.leader] : -1
    const facts = JSON.stringify([known, commits, [...reads], leader])
    const whole = picture(life.replica, names, this.#leftOut)
    return createHash('sha1').update(whole).update(facts).digest('base64')
  }

  #intern(life: Life, origin: CoreState['origin']): number {
    const text = this.#text(life, 0)
    const known = this.#ids.get(text)
    if (known !== undefined) return known
    // The whole orbit at once: each is the image of the first.
    const first = this.#states.length
    const byText = new Map<string, number>([[text, first]])
    const orbit = this.renamings.map((_, i) => {
      const other = i === 0 ? text : this.#text(life, i)
      const id = byText.get(other) ?? first + byText.size
      byText.set(other, id)
      return id
    })
    const facts = this.#factId(factsOf(life))
    this.knownMax = Math.max(this.knownMax, life.known.length)
    for (const [i, id] of orbit.entries()) {
      if (id !== this.#states.length) continue
      const renaming = this.renamings[i] as Renaming
      const images = this.renamings.map((other) => orbit[this.#indexOf(compose(other, renaming))])
      this.#states.push({
        ...this.#summary(life, renaming),
        facts,
        images: images as number[],
        origin: id === first ? origin : { from: first, renaming },
      })
    }
    for (const [key, id] of byText) this.#ids.set(key, id)
    return first
  }

  #summary(life: Life, names: Renaming): Omit<CoreState, 'facts' | 'images' | 'origin'> {
    const { raft, replica, known } = life
    const { tail } = raft.log
    const self = names[raft.self] as number
    const flow = [0, 1, 2, 3].map((to) => this.#flow(life, names, to))
    return {
      self,
      term: raft.term,
      isLeader: raft.role === 'leader',
      isCandidate: raft.role === 'candidate' || raft.role === 'preCandidate',
      mayCampaign: raft.role !== 'leader' && raft.term < this.#scope.termMax,
      knowsLeader: raft.leader !== 0,
      mayForget: raft.leader !== 0 && raft.role !== 'leader' && raft.vote === 0,
      durableTerm: Math.min(tail.durableTerm, raft.term),
      durableVote: tail.durableTerm === raft.term ? tail.durableVote : 0,
      writesCount: replica.writing.length,
      knownCount: known.length,
      mayRecall: raft.role !== 'leader' && raft.committed < known.length,
      match: [0, 1, 2, 3].map((node) => matchAt(raft, names.indexOf(node))),
      flow: flow.map((list, to) => [...this.#refusals(life, self, to), ...list]),
      legacy: flow.flat(),
    }
  }

  /**
   * A replica may be told at every moment that another one is in a later term, what that one knows
   * to be committed, and that it has no vote for it. More can happen with these than without them,
   * never less; in return no message of a term that its receiver has left behind can do anything
   * that they can not, and it is forgotten (locals.ts).
   */
  #refusals(life: Life, self: number, to: number): readonly number[] {
    if (this.#scope.flow === 'real' || to === 0 || to === self) return []
    const { raft, known } = life
    const now = Math.min(raft.log.tail.durableTerm, raft.term)
    const head = { from: nodeId(self), to: nodeId(to), term: term(now) }
    const commit = {
      commitIndex: logIndex(known.length),
      commitTerm: term(termOfText(known.at(-1))),
    }
    const denial = { ...head, type: 'RequestVoteReply', granted: false, ...commit } as const
    const refused = { accepted: false, index: logIndex(0), hintIndex: logIndex(0) }
    const refusal = { ...head, type: 'AppendEntriesReply', ...refused, hintTerm: term(0) } as const
    const ids = [this.messages.add({ ...denial, preVote: false }), this.messages.add(refusal)]
    if (this.#scope.preVote) ids.push(this.messages.add({ ...denial, preVote: true }))
    return ids
  }

  /** Of a leader that may have sent anything. */
  #flow(life: Life, names: Renaming, to: number): readonly number[] {
    const { raft } = life
    const before = names.indexOf(to)
    if (this.#scope.flow === 'real' || raft.role !== 'leader' || to === 0) return []
    if (before === raft.self) return []
    return leaderMessages(raft, before).map((message) =>
      this.messages.renamed(this.messages.add(message), names),
    )
  }

  #factId(facts: Facts): number {
    const text = JSON.stringify(facts)
    const known = this.#factIds.get(text)
    if (known !== undefined) return known
    const id = this.facts.length
    this.facts.push(facts)
    this.#factIds.set(text, id)
    return id
  }

  #indexOf(renaming: Renaming): number {
    return this.renamings.findIndex((other) => other.every((to, from) => renaming[from] === to))
  }
}

function matchAt(raft: Life['raft'], node: number): number {
  return raft.leadership?.peers.find((peer) => peer.node === node)?.match ?? 0
}

/** What a scope can not make a difference of, beyond what never does (picture.ts). */
function leftOutIn(scope: Scope): ReadonlySet<string> {
  // No scope has leases (raft/core/lease.test.ts has).
  const names = ['Raft.leasePromise', 'Leadership.lease']
  // What is told to the host alone.
  names.push('Progress.answeredNow', 'Progress.answeredBefore')
  // Only a check of the quorum asks for it, and a leader that has forgotten its log's start.
  if (!scope.checkQuorum && scope.compactionsMax === 0) names.push('Progress.recentActive')
  if (scope.readsMax === 0) names.push('PendingReads.private_nextRequestId')
  if (scope.flow === 'real') return new Set(names)
  for (const name of [
    'next',
    'private_state',
    'probeSent',
    'checkDue',
    'commitSent',
    'inflights',
  ]) {
    names.push(`Progress.${name}`)
  }
  // The leader is written down where it matters; the commit index on the disk may lag at will.
  names.push('Leadership.appendsDue', 'Raft.leader', 'HardState.commit', 'Raft.private_reported')
  return new Set(names)
}
