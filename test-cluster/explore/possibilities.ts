// What can happen next in a state of the group, and what of it is left in the budgets.
// Owns: the inputs of each replica.  Does not: carry them out (cores.ts).
//   X12. Timeouts come whenever they like, messages that were sent too; only what a scope counts is
//        bounded: terms, entries, crashes, reads, changes, compactions.

import { encodeInput, type InputKind } from './inputs.ts'
import type { Locals } from './locals.ts'
import type { Scope } from './scope.ts'

/** Counted: two bits each, in this order. */
const budgets = ['entries', 'crashes', 'reads', 'changes', 'compactions'] as const
type Budget = (typeof budgets)[number]

/** A crash in the midst of an input comes before one of its first writes. */
export const cutsMax = 3

/** False ends the series. */
export type Act = (place: number, input: number, used: number) => boolean

export class Possibilities {
  readonly #scope: Scope
  readonly #locals: Locals
  readonly #max: Readonly<Record<Budget, number>>

  constructor(scope: Scope, locals: Locals) {
    this.#scope = scope
    this.#locals = locals
    this.#max = {
      entries: scope.entriesMax,
      crashes: scope.crashesMax,
      reads: scope.readsMax,
      changes: scope.changes.length,
      compactions: scope.compactionsMax,
    }
  }

  /** Ends early if `act` says false. */
  forEach(
    locals: readonly number[],
    used: number,
    act: (place: number, input: number, used: number) => boolean,
  ): void {
    for (let place = 0; place < 3; place++) {
      for (const [input, usedThen] of this.#ownInputs(locals, place, used)) {
        if (!act(place, input, usedThen)) return
      }
      if (this.isFull(locals[place] as number)) continue
      for (let from = 0; from < 3; from++) {
        if (from === place) continue
        const { core } = this.#locals.at(locals[place] as number)
        for (const meeting of this.#locals.meetings(core, locals[from] as number)) {
          for (const input of meeting.moves) if (!act(place, input, used)) return
          if (!this.#has(used, 'crashes')) continue
          const spent = this.#spend(used, 'crashes')
          for (const input of meeting.cuts) if (!act(place, input, spent)) return
        }
      }
    }
  }

  /** What happens to a replica without a message. */
  #ownInputs(locals: readonly number[], place: number, used: number): [number, number][] {
    const scope = this.#scope
    const { core } = this.#locals.at(locals[place] as number)
    const local = this.#locals.cores.at(core)
    const inputs: [number, number][] = []
    const add = (kind: InputKind, argument: number, then: number): void => {
      const input = encodeInput(kind, argument)
      inputs.push([input, then])
      if (scope.writing === 'async' || kind === 'crash' || !this.#has(then, 'crashes')) return
      const { writes = 0 } = this.#locals.cores.effect(core, input) ?? {}
      for (let cut = 1; cut <= Math.min(writes, cutsMax); cut++) {
        inputs.push([encodeInput(kind, argument, cut), this.#spend(then, 'crashes')])
      }
    }
    if (local.writesCount > 0) add('persist', 0, used)
    if (this.#has(used, 'crashes')) add('crash', 0, this.#spend(used, 'crashes'))
    if (this.isFull(locals[place] as number)) return inputs
    if (local.mayCampaign) add('campaign', 0, used)
    if (local.mayForget) add('forget', 0, used)
    if (local.mayRecall && scope.flow === 'any') add('recall', 0, used)
    if (scope.checkQuorum || (scope.heartbeats && local.isLeader)) add('tick', 0, used)
    if (local.isLeader && this.#has(used, 'entries')) {
      add('propose', this.#count(used, 'entries'), this.#spend(used, 'entries'))
    }
    if (local.isLeader && this.#has(used, 'changes')) {
      add('change', this.#count(used, 'changes'), this.#spend(used, 'changes'))
    }
    if (local.knowsLeader && this.#has(used, 'reads')) {
      const committed = Math.max(...locals.map((id) => this.#locals.coreOf(id).knownCount))
      add('read', committed, this.#spend(used, 'reads'))
    }
    if (this.#has(used, 'compactions')) {
      add('compact', 0, this.#spend(used, 'compactions'))
    }
    if (scope.compactionsMax > 0 && local.isLeader) {
      for (const to of [1, 2, 3]) if (to !== local.self) add('snapshot', to, used)
    }
    return inputs
  }

  /** Its disk is as far behind as it may be: nothing more goes in before a write lands. */
  isFull(local: number): boolean {
    return (
      this.#scope.writing === 'async' &&
      this.#locals.coreOf(local).writesCount >= this.#scope.writesMax
    )
  }

  #count(used: number, budget: Budget): number {
    return (used >>> (2 * budgets.indexOf(budget))) & 3
  }

  #spend(used: number, budget: Budget): number {
    return used + (1 << (2 * budgets.indexOf(budget)))
  }

  #has(used: number, budget: Budget): boolean {
    return this.#count(used, budget) < this.#max[budget]
  }
}
