// A replica with all that it has sent and that can still do something: the parts of a group.
// Owns: which messages are forgotten.  Does not: run the core (cores.ts).
// A message is under way from when it is sent, for ever: it may arrive never, once or as often as
// it likes, in any order. So loss, repetition and reordering need no steps of their own.
//   X10. A message is forgotten only if it can never again do anything that a refusal can not do:
//        its receiver has a later term on its disk, and stale messages are at most refused.

import type { PeerMessage } from '../../raft/core/index.ts'
import { type CoreState, type Cores, type Effect } from './cores.ts'
import { decodeInput, encodeInput } from './inputs.ts'
import { NumberTable, TripleTable } from './number-table.ts'
import type { Renaming } from './picture.ts'

/** One replica as others see it: the state of its core, its messages, the terms it led. */
export interface Local {
  readonly core: number
  /** A set of messages, under a number. */
  readonly sent: number
  /** Bit n: it has led in term n. */
  readonly led: number
}

/** What can come of the messages of one replica at another one. */
export interface Meeting {
  /** Numbers the answers, 0 for none. */
  readonly id: number
  /** Sent without any other change. */
  readonly answers: readonly number[]
  /** Inputs that change something, each something else. */
  readonly moves: readonly number[]
  /** Those that end in a crash. */
  readonly cuts: readonly number[]
}

const noNumbers: readonly number[] = []
const noMeeting: Meeting = { id: 0, answers: noNumbers, moves: noNumbers, cuts: noNumbers }

/** What a replica still listens to, as far as that is for ever. */
interface Ear {
  readonly term: number
  readonly hasVoted: boolean
  readonly isCandidate: boolean
  readonly isLeader: boolean
  /** By node: how far it is known to hold this leader's log. */
  readonly match: readonly number[]
}

const earsMax = 2 ** 13

export class Locals {
  readonly cores: Cores
  readonly #locals = new TripleTable(16)
  readonly #sets: (readonly number[])[] = []
  readonly #setIds = new Map<string, number>()
  readonly #earIds = new Map<string, number>()
  readonly #ears: Ear[] = []
  readonly #earOfCore: number[] = []
  /** By set and receiver. */
  readonly #setsTo: (readonly (readonly number[])[])[] = []
  #images: Int32Array<ArrayBuffer> = new Int32Array(0)
  readonly #forgotten = new NumberTable(16)
  readonly #unions = new NumberTable(16)
  readonly #answered = new NumberTable(16)
  readonly #meetingIds = new NumberTable(16)
  readonly #meetings: Meeting[] = [noMeeting]
  readonly #cutsMax: number

  /** `cutsMax`: crashes may come before so many of the writes of an input. */
  constructor(cores: Cores, cutsMax: number) {
    this.cores = cores
    this.#cutsMax = cutsMax
  }

  get count(): number {
    return this.#locals.count
  }

  at(id: number): Local {
    const { first, second, third } = this.#locals.at(id)
    return { core: first, sent: second, led: third }
  }

  coreOf(id: number): CoreState {
    return this.cores.at(this.#locals.first(id))
  }

  start(self: number): number {
    return this.#intern({ core: this.cores.start(self), sent: this.#set([]), led: 0 })
  }

  /** The state after `input`; undefined if it can not be. */
  next(id: number, input: number): number | undefined {
    const core = this.#locals.first(id)
    const effect = this.cores.effect(core, input)
    if (effect === undefined) return undefined
    if (effect.core === core && effect.sent.length === 0) return id
    return this.#after(this.at(id), effect)
  }

  #after({ sent, led }: Local, effect: Effect): number {
    let ledThen = led
    for (const term of effect.led) ledThen |= 1 << term
    const sentThen = effect.sent.length === 0 ? sent : this.#union(sent, effect.sent)
    return this.#intern({ core: effect.core, sent: sentThen, led: ledThen })
  }

  image(id: number, renaming: number): number {
    if (renaming === 0) return id
    const slot = id * this.cores.renamings.length + renaming
    if (slot >= this.#images.length) this.#growImages(slot)
    const known = (this.#images[slot] as number) - 1
    if (known !== -1) return known
    const { core, sent, led } = this.at(id)
    const names = this.cores.renamings[renaming] as Renaming
    const messages = (this.#sets[sent] as number[]).map((m) =>
      this.cores.messages.renamed(m, names),
    )
    const image = this.#intern({
      core: this.cores.at(core).images[renaming] as number,
      sent: this.#set(messages),
      led,
    })
    if (slot >= this.#images.length) this.#growImages(slot)
    this.#images[slot] = image + 1
    return image
  }

  #growImages(slot: number): void {
    const grown = new Int32Array(2 * slot + 1024)
    grown.set(this.#images)
    this.#images = grown
  }

  /** Without the messages that can not do anything any more, `others` being what they are. */
  forget(id: number, others: readonly number[]): number {
    let key = id
    for (const other of others) key = key * earsMax + this.#earOf(this.#locals.first(other))
    const known = this.#forgotten.get(key)
    if (known !== -1) return known
    const { core, sent, led } = this.at(id)
    const { self, durableTerm } = this.cores.at(core)
    const nodes = [1, 2, 3].filter((node) => node !== self)
    const ears = others.map((other) => this.#ears[this.#earOf(this.#locals.first(other))] as Ear)
    const kept = (this.#sets[sent] as number[]).filter((message) => {
      const { to } = this.cores.messages.at(message)
      return hears(ears[nodes.indexOf(to)] as Ear, this.cores.messages.at(message))
    })
    // Nobody can lead any more in a term that all have left.
    const oldest = Math.min(durableTerm, ...ears.map(({ term }) => term))
    const local = this.#intern({ core, sent: this.#set(kept), led: (led >>> oldest) << oldest })
    this.#forgotten.set(key, local)
    return local
  }

  /** What may come of all that `from` may have sent to a replica of this core. */
  meetings(core: number, from: number): readonly [Meeting, Meeting] {
    const other = this.at(from)
    const { self } = this.cores.at(core)
    // What any replica in the state of `from` may be thought to have sent, and what it did send.
    const any = core * 2 ** 26 + 2 * other.core
    const real = core * 2 ** 26 + 2 * other.sent + 1
    return [
      this.#known(any) ?? this.#meeting(any, core, this.cores.at(other.core).flow[self] ?? []),
      this.#known(real) ?? this.#meeting(real, core, this.#setsTo[other.sent]?.[self] ?? []),
    ]
  }

  #known(key: number): Meeting | undefined {
    const known = this.#meetingIds.get(key)
    return known === -1 ? undefined : this.#meetings[known]
  }

  #meeting(key: number, core: number, messages: readonly number[]): Meeting {
    const answers = new Set<number>()
    const moves = new Map<string, number>()
    for (const message of messages) {
      let cutMax = this.#cutsMax
      for (let cut = 0; cut <= cutMax; cut++) {
        const input = encodeInput('deliver', message, cut)
        const effect = this.cores.effect(core, input)
        if (effect === undefined) break
        if (cut === 0) cutMax = Math.min(cutMax, effect.writes)
        if (effect.core === core) for (const sent of effect.sent) answers.add(sent)
        else moves.set(`${effect.core} ${cut === 0 ? '' : 'cut'} ${effect.sent.join()}`, input)
      }
    }
    const inputs = [...moves.values()]
    const meeting = {
      id: answers.size === 0 ? 0 : this.#meetings.length,
      answers: [...answers],
      moves: inputs.filter((input) => decodeInput(input).cut === 0),
      cuts: inputs.filter((input) => decodeInput(input).cut > 0),
    }
    // Most have nothing to tell; they share one.
    const isNothing = answers.size + inputs.length === 0
    this.#meetingIds.set(key, isNothing ? 0 : this.#meetings.push(meeting) - 1)
    return isNothing ? noMeeting : meeting
  }

  /** With more sent. */
  withSent(id: number, more: readonly number[]): number {
    const { core, sent, led } = this.at(id)
    const then = this.#union(sent, more)
    return then === sent ? id : this.#intern({ core, sent: then, led })
  }

  withAnswers(id: number, meeting: Meeting): number {
    if (meeting.id === 0) return id
    const key = id * 2 ** 26 + meeting.id
    const known = this.#answered.get(key)
    if (known !== -1) return known
    const then = this.withSent(id, meeting.answers)
    this.#answered.set(key, then)
    return then
  }

  #earOf(core: number): number {
    const known = this.#earOfCore[core]
    if (known !== undefined) return known
    const { durableTerm, term, durableVote, isCandidate, isLeader, match } = this.cores.at(core)
    const ear = {
      term: durableTerm,
      hasVoted: durableVote !== 0,
      // One that is not on disk yet may be forgotten again, and come another way.
      isCandidate: isCandidate || term !== durableTerm,
      isLeader: isLeader || term !== durableTerm,
      match: isLeader && term === durableTerm ? match : [],
    }
    const text = JSON.stringify(ear)
    const id = this.#earIds.get(text) ?? this.#ears.push(ear) - 1
    this.#earIds.set(text, id)
    this.#earOfCore[core] = id
    return id
  }

  #intern({ core, sent, led }: Local): number {
    const known = this.#locals.find(core, sent, led)
    if (known !== -1) return known
    const id = this.#locals.count
    this.#locals.add(core, sent, led)
    return id
  }

  #union(set: number, more: readonly number[]): number {
    let grown = set
    for (const message of more) {
      const key = grown * 2 ** 22 + message
      const known = this.#unions.get(key)
      const then = known === -1 ? this.#set([...(this.#sets[grown] as number[]), message]) : known
      this.#unions.set(key, then)
      grown = then
    }
    return grown
  }

  #set(messages: readonly number[]): number {
    const sorted = [...new Set(messages)].sort((a, b) => a - b)
    const text = sorted.join()
    const known = this.#setIds.get(text)
    if (known !== undefined) return known
    const id = this.#sets.length
    this.#sets.push(sorted)
    this.#setsTo.push(
      [0, 1, 2, 3].map((to) => sorted.filter((m) => this.cores.messages.at(m).to === to)),
    )
    this.#setIds.set(text, id)
    return id
  }
}

/** Whether the receiver could still do more with it than with a refusal. */
function hears(ear: Ear, message: PeerMessage): boolean {
  if (message.term < ear.term) return false
  if (message.term > ear.term || ('preVote' in message && message.preVote)) return true
  switch (message.type) {
    case 'RequestVote':
      // Its vote in this term is on disk: it goes to nobody else, and who got it was told.
      return !ear.hasVoted
    case 'RequestVoteReply':
      // Who campaigns or leads no more in a term does so never again in that term.
      return ear.isCandidate
    case 'AppendEntriesReply':
      // Where it is known to match it matches for ever.
      if (message.accepted && message.index <= (ear.match[message.from] ?? 0)) return false
      return ear.isLeader
    case 'HeartbeatReply':
      return ear.isLeader
    default:
      return true
  }
}
