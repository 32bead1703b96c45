// All states that a group can reach within a scope, breadth first, and the checks in each.
// Owns: which inputs are possible in a state, the visited states, the way back to a violation.
// Does not: run the core (cores.ts).
//
// A state of the group is three states of replicas and what is left of the budgets. What is under
// way is all that the replicas ever sent, so it needs no place of its own. A step changes one
// replica; that this is the step of the real core is looked up, not computed anew.
//   X9. A scope is complete if its queue ran empty; else the share that was seen is named.

import { assert, AssertionFailure } from '#base/assert'
import { checkFacts, type Facts } from './facts.ts'
import { encodeInput } from './inputs.ts'
import { Cores, Violation } from './cores.ts'
import { Locals } from './locals.ts'
import { TripleTable } from './number-table.ts'
import { cutsMax, Possibilities } from './possibilities.ts'
import type { Core } from './open-core.ts'
import type { Scope } from './scope.ts'

export interface ExploreLimits {
  readonly statesMax: number
  readonly msMax: number
  readonly now: () => number
  readonly onProgress?: (result: ExploreResult) => void
}

export interface ExploreResult {
  readonly states: number
  /** States of the group if those that differ by the names of the nodes only were all counted. */
  readonly unreducedStates: number
  readonly transitions: number
  readonly depth: number
  readonly coreStates: number
  readonly localStates: number
  readonly messages: number
  /** The longest log that was committed anywhere. */
  readonly committed: number
  readonly stepsOfCore: number
  readonly ms: number
  readonly isComplete: boolean
  readonly violation: Found | undefined
}

/** Steps from the start, and what the last of them breaks. */
export interface Found {
  readonly message: string
  readonly steps: readonly Step[]
}

export interface Step {
  readonly node: number
  readonly input: number
}

const localsMax = 2 ** 24
const byte = 0xff
const progressEvery = 1 << 16

export class Explorer {
  readonly locals: Locals
  readonly cores: Cores
  readonly #scope: Scope
  readonly #limits: ExploreLimits
  readonly #possible: Possibilities
  readonly #visited = new TripleTable(16)
  #parents: Uint32Array<ArrayBuffer> = new Uint32Array(2 ** 16)
  readonly #checked = new TripleTable(16)
  readonly #voters: readonly number[] | undefined
  /** By renaming: the place (node id - 1) that each place goes to. */
  readonly #places: readonly (readonly number[])[]
  readonly #canonical = [0, 0, 0]
  #orbit = 1
  #transitions = 0
  #unreduced = 0
  #depth = 0
  #startedAt = 0
  #violation: Found | undefined = undefined

  constructor(core: Core, scope: Scope, limits: ExploreLimits) {
    const nodes = [...scope.voters, ...scope.blank]
    assert(nodes.length === 3, 'a group of three replicas')
    // What R8 and R9 of raft.ts rest on: there the commit index must not lag at will.
    const crashesAsItChanges = scope.changes.length > 0 && scope.crashesMax > 0
    assert(!crashesAsItChanges || scope.flow === 'real', 'members and crashes: the real flow')
    this.#scope = scope
    this.#limits = limits
    this.cores = new Cores(core, scope)
    const mayCut = scope.writing === 'round' && scope.crashesMax > 0
    this.locals = new Locals(this.cores, mayCut ? cutsMax : 0)
    this.#possible = new Possibilities(scope, this.locals)
    this.#voters = scope.changes.length === 0 ? scope.voters : undefined
    this.#places = this.cores.renamings.map((names) => nodes.map((id) => (names[id] ?? 0) - 1))
  }

  run(): ExploreResult {
    this.#startedAt = this.#limits.now()
    const start = [1, 2, 3].map((id) => this.locals.start(id))
    this.#visit(start, 0, 0)
    let levelEnd = 1
    let at = 0
    for (; at < this.#visited.count && this.#violation === undefined; at++) {
      if (at === levelEnd) {
        this.#depth++
        levelEnd = this.#visited.count
      }
      if (at % progressEvery === 0) this.#limits.onProgress?.(this.#result(false))
      if (this.#isOver()) break
      this.#expand(at)
    }
    return this.#result(at === this.#visited.count)
  }

  #isOver(): boolean {
    if (this.#visited.count >= this.#limits.statesMax) return true
    return this.#limits.now() - this.#startedAt >= this.#limits.msMax
  }

  #result(isComplete: boolean): ExploreResult {
    return {
      states: this.#visited.count,
      unreducedStates: this.#unreduced,
      transitions: this.#transitions,
      depth: this.#depth,
      coreStates: this.cores.count,
      localStates: this.locals.count,
      messages: this.cores.messages.count,
      committed: this.cores.knownMax,
      stepsOfCore: this.cores.stepsOfCore,
      ms: this.#limits.now() - this.#startedAt,
      isComplete,
      violation: this.#violation,
    }
  }

  // ------------------------------------------------------------------------------------- one state

  #localsOf(at: number): number[] {
    const { first, second, third } = this.#visited.at(at)
    return [first % localsMax, second % localsMax, third]
  }

  #usedOf(at: number): number {
    const { first, second } = this.#visited.at(at)
    return (first >>> 24) | ((second >>> 24) << 8)
  }

  #expand(at: number): void {
    const locals = this.#localsOf(at)
    const used = this.#usedOf(at)
    this.#possible.forEach(locals, used, (place, input, usedThen) => {
      const message = violationOf(() => {
        this.#transition(at, { locals, place, input, used: usedThen })
      })
      if (message !== undefined) this.#violation = { message, steps: this.#stepsTo(at) }
      return message === undefined
    })
  }

  #transition(at: number, step: Transition): void {
    const then = this.#after(step)
    if (then === undefined) return
    this.#transitions++
    if (this.#visit(then, step.used, at) && this.#isNews(then)) this.#check(then)
  }

  /** The state of the group after a step, settled; undefined if it changes nothing. */
  #after({ locals, place, input }: Transition): readonly number[] | undefined {
    const before = locals[place] as number
    const after = this.locals.next(before, input)
    if (after === undefined || after === before) return undefined
    const then = locals.with(place, after)
    this.#checkElection(then, place)
    this.#settle(then)
    return then
  }

  /**
   * What only sends more and changes nothing else is done at once: whatever was possible before is
   * possible after it. Then what nobody listens to any more is forgotten.
   */
  #settle(locals: number[]): void {
    for (let quiet = 0, place = 0; quiet < 3; place = (place + 1) % 3) {
      quiet = this.#answerAll(locals, place) ? 0 : quiet + 1
    }
    // Where nothing is added to what is really sent, nothing can stand for what is forgotten.
    if (this.#scope.flow === 'real') return
    const [a = 0, b = 0, c = 0] = locals
    locals[0] = this.locals.forget(a, [b, c])
    locals[1] = this.locals.forget(b, [a, c])
    locals[2] = this.locals.forget(c, [a, b])
  }

  #answerAll(locals: number[], place: number): boolean {
    const before = locals[place] as number
    if (this.#possible.isFull(before)) return false
    const { core } = this.locals.at(before)
    let local = before
    if (this.#scope.heartbeats && this.cores.at(core).isLeader) {
      const effect = this.cores.effect(core, tick)
      if (effect?.core === core) local = this.locals.withSent(local, effect.sent)
    }
    for (let from = 0; from < 3; from++) {
      if (from === place) continue
      const [any, real] = this.locals.meetings(core, locals[from] as number)
      local = this.locals.withAnswers(this.locals.withAnswers(local, any), real)
    }
    locals[place] = local
    return local !== before
  }

  #checkElection(locals: readonly number[], place: number): void {
    const { led } = this.locals.at(locals[place] as number)
    for (const [other, local] of locals.entries()) {
      const both = other === place ? 0 : led & this.locals.at(local).led
      assert(both === 0, 'one leader per term (election safety)')
    }
  }

  /** True if nothing like it was seen before. */
  #visit(locals: readonly number[], used: number, parent: number): boolean {
    this.#canonize(locals)
    const [a = 0, b = 0, c = 0] = this.#canonical
    assert(c < localsMax, 'the states of replicas have 24 bits')
    const first = (a | ((used & byte) << 24)) >>> 0
    const second = (b | ((used >>> 8) << 24)) >>> 0
    if (!this.#visited.add(first, second, c)) return false
    const number = this.#visited.count - 1
    if (number === this.#parents.length) {
      const grown = new Uint32Array(number * 2)
      grown.set(this.#parents)
      this.#parents = grown
    }
    this.#parents[number] = parent
    this.#unreduced += this.#orbit
    return true
  }

  /** Of all renamings the least one stands for all. */
  #canonize(locals: readonly number[]): void {
    const least = this.#canonical
    const isAlone = this.#places.length === 1
    let same = 0
    for (let i = 0; i < this.#places.length; i++) {
      const places = this.#places[i] as readonly number[]
      let x = 0
      let y = 0
      let z = 0
      for (let from = 0; from < 3; from++) {
        const local = locals[from] as number
        const image = isAlone ? local : this.locals.image(local, i)
        const to = places[from]
        if (to === 0) x = image
        else if (to === 1) y = image
        else z = image
      }
      const order =
        i === 0
          ? -1
          : x - (least[0] as number) || y - (least[1] as number) || z - (least[2] as number)
      if (order === 0) same++
      if (order >= 0) continue
      same = 1
      least[0] = x
      least[1] = y
      least[2] = z
    }
    this.#orbit = this.#places.length / same
  }

  /** Whether replicas with just these logs were not seen together before. */
  #isNews(locals: readonly number[]): boolean {
    const [a = 0, b = 0, c = 0] = locals.map((local) => this.locals.coreOf(local).facts)
    return this.#checked.add(a, b, c)
  }

  #check(locals: readonly number[]): void {
    const replicas = locals.map(
      (local) => this.cores.facts[this.locals.coreOf(local).facts] as Facts,
    )
    checkFacts({ replicas, voters: this.#voters })
  }

  // --------------------------------------------------------------------------------- the way there

  /**
   * States are kept under the least of their names; going the same way again from the start, and
   * naming what comes out, gives steps that follow from each other.
   */
  #stepsTo(end: number): readonly Step[] {
    const way: number[] = []
    for (let at = end; at !== 0; at = this.#parents[at] as number) way.push(at)
    const steps: Step[] = []
    let locals: readonly number[] = [1, 2, 3].map((id) => this.locals.start(id))
    let used = 0
    for (const target of way.toReversed()) {
      const step = this.#stepTo(locals, used, target)
      // A core that does not treat all nodes alike any more; what is wrong is told all the same.
      if (step === undefined) return steps
      steps.push({ node: step.place + 1, input: step.input })
      locals = step.locals
      used = step.used
    }
    let last: Step | undefined
    this.#possible.forEach(locals, used, (place, input, usedThen) => {
      const again = violationOf(() => {
        const then = this.#after({ locals, place, input, used: usedThen })
        if (then !== undefined) this.#check(then)
      })
      if (again !== undefined) last = { node: place + 1, input }
      return again === undefined
    })
    return last === undefined ? steps : [...steps, last]
  }

  #stepTo(locals: readonly number[], used: number, target: number): Transition | undefined {
    const key = this.#visited.at(target)
    let found: Transition | undefined
    this.#possible.forEach(locals, used, (place, input, usedThen) => {
      if (this.#usedOf(target) !== usedThen) return true
      const then = this.#after({ locals, place, input, used: usedThen })
      if (then === undefined) return true
      this.#canonize(then)
      const [a, b, c] = this.#canonical
      const isIt = a === key.first % localsMax && b === key.second % localsMax && c === key.third
      if (isIt) found = { locals: then, place, input, used: usedThen }
      return !isIt
    })
    return found
  }
}

function violationOf(act: () => void): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Violation || error instanceof AssertionFailure) return error.message
    throw error
  }
}

interface Transition {
  readonly locals: readonly number[]
  readonly place: number
  readonly input: number
  readonly used: number
}

const tick = encodeInput('tick')
