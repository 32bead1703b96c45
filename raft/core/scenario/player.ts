// Plays scenario files: one verb a line, then `----`, then what a human would want to see of it.
// Owns: the verbs.  Does not: judge; the expected text does. `REWRITE=1` writes it anew: read the
// diff before keeping it.
//
//   verbs  nodes, blank, config, campaign, forget, tick, pass, propose, change, read, transfer,
//          unreachable, take, persist, apply, work, deliver, drop, message, settle, cut, heal,
//          crash, restart, compact, snapshot, streamed, status, log, peers
//
// Numbers name nodes, `a=b` are options; scenarios in testdata/ show each verb. `work` is all that
// a host does in one round; `settle` works and delivers everywhere until nothing moves, `settle
// quietly` shows nothing of it.

import { assert } from '#base/assert'
import { logIndex, type NodeId, nodeId } from '#base/brand'
import { describePeer, describeStatus } from '../describe.ts'
import { checkInvariants } from '../invariants.ts'
import type { LocalMessage, MembershipChange } from '../messages.ts'
import type { ProposeResult } from '../node.ts'
import type { Replica } from '../simulation/replica.ts'
import { type Filter, noMembers, ScenarioGroup } from './group.ts'
import { readMessage } from './message-line.ts'

const allWrites = Number.MAX_SAFE_INTEGER

/** Runs a whole file; returns it with the output sections as they are now. */
export function playScenario(text: string): string {
  const player = new Player()
  return playSections(text, (line) => player.run(line))
}

/** Sections are set apart by empty lines; each has comments, lines to play, and what came out. */
export function playSections(text: string, play: (line: string) => readonly string[]): string {
  const sections = text.trimEnd().split(/\n\n+/)
  return `${sections.map((section) => playSection(section, play)).join('\n\n')}\n`
}

function playSection(section: string, play: (line: string) => readonly string[]): string {
  const lines = section.split('\n')
  const end = lines.indexOf('----')
  const head = end < 0 ? lines : lines.slice(0, end)
  const commands = head.filter((line) => line !== '' && !line.startsWith('#'))
  if (commands.length === 0) return section
  const output = commands.flatMap(play)
  const shown = output.length === 0 ? ['ok'] : output
  return [...head, '----', ...shown].join('\n')
}

export interface Command {
  readonly numbers: readonly number[]
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

type Verb = (command: Command) => readonly string[]

export function parseLine(line: string): { readonly verb: string; readonly command: Command } {
  const [verb = '', ...rest] = line.split(' ').filter((word) => word !== '')
  const numbers: number[] = []
  const words: string[] = []
  const options = new Map<string, string>()
  for (const word of rest) {
    const equals = word.indexOf('=')
    if (/^\d+$/.test(word)) numbers.push(Number(word))
    else if (equals > 0) options.set(word.slice(0, equals), word.slice(equals + 1))
    else words.push(word)
  }
  return { verb, command: { numbers, words, options } }
}

class Player {
  readonly #group = new ScenarioGroup()
  readonly #requestNames = new Map<string, string>()

  run(line: string): readonly string[] {
    const { verb, command } = parseLine(line)
    const play = this.#verbs[verb]
    assert(play !== undefined, `a scenario knows its verbs: ${line}`)
    const output = play(command)
    for (const { isUp, node } of this.#group.replicas) if (isUp) checkInvariants(node)
    return output.map((text) => this.#nameRequests(text))
  }

  /** Request ids are large and arbitrary; a reader wants r1, r2. */
  #nameRequests(text: string): string {
    return text.replace(/(request=|read )(\d+)/g, (_, before: string, id: string) => {
      const name = this.#requestNames.get(id) ?? `r${this.#requestNames.size + 1}`
      this.#requestNames.set(id, name)
      return before + name
    })
  }

  readonly #verbs: Readonly<Record<string, Verb>> = {
    // The group.
    config: ({ options }) => this.#configure(options),
    nodes: (command) => this.#start(command),
    blank: ({ numbers }) => {
      const nothing = { membership: noMembers, logTerms: [], currentTerm: 0 }
      for (const id of numbers) this.#group.create({ id, ...nothing })
      return []
    },
    crash: ({ numbers }) => this.#each(numbers, (replica) => replica.crash()),
    restart: ({ numbers }) => this.#each(numbers, (replica) => this.#group.restart(replica)),
    // What a host tells the core.
    campaign: ({ numbers }) => this.#step(numbers, { type: 'Campaign' }),
    forget: ({ numbers }) => this.#step(numbers, { type: 'ForgetLeader' }),
    tick: ({ numbers: [id = 0, times = 1] }) => {
      for (let i = 0; i < times; i++) this.#step([id], { type: 'Tick', nowMs: this.#group.nowMs })
      return []
    },
    pass: ({ numbers: [ms = 0] }) => {
      this.#group.nowMs += ms
      return []
    },
    propose: ({ numbers, words }) => this.#propose(numbers[0], words.join(' ')),
    change: (command) => this.#change(command),
    read: ({ numbers }) => numbers.map((id) => this.#read(this.#group.at(id))),
    transfer: ({ numbers: [from = 0, to = 0] }) =>
      this.#step([from], { type: 'TransferLeadership', target: nodeId(to) }),
    unreachable: ({ numbers: [at = 0, peer = 0] }) =>
      this.#step([at], { type: 'Unreachable', peer: nodeId(peer) }),
    // What a host does with outputs.
    take: ({ numbers }) => numbers.flatMap((id) => this.#group.take(this.#group.at(id))),
    persist: ({ numbers: [id, count = allWrites] }) =>
      this.#group.persist(this.#group.at(id), count),
    apply: ({ numbers }) => numbers.flatMap((id) => this.#group.apply(this.#group.at(id))),
    work: ({ numbers }) => numbers.flatMap((id) => this.#group.work(this.#group.at(id))),
    compact: ({ numbers: [id, index = 0] }) => {
      const replica = this.#group.at(id)
      replica.flush()
      replica.compact(logIndex(index))
      return []
    },
    snapshot: ({ numbers: [from, to = 0], words }) => {
      const end = words.includes('failed') ? 'lost' : words.includes('open') ? 'open' : 'delivered'
      return this.#group.stream(this.#group.at(from), to, end)
    },
    streamed: ({ numbers: [from, to = 0] }) => {
      this.#group.streamEnded(this.#group.at(from), to, true)
      return []
    },
    // The network.
    deliver: (command) => {
      const { words } = command
      const how = { reversed: words.includes('reversed'), again: words.includes('again') }
      return this.#group.deliver(filterOf(command), how)
    },
    drop: (command) => this.#group.drop(filterOf(command)),
    message: (command) => this.#message(command),
    settle: ({ words }) => {
      const lines = this.#group.settle()
      return words.includes('quietly') ? [] : lines
    },
    cut: ({ numbers: [a = 0, ...others], words }) => {
      for (const b of others) {
        this.#group.cut(a, b)
        if (!words.includes('one-way')) this.#group.cut(b, a)
      }
      return []
    },
    heal: () => {
      this.#group.heal()
      return []
    },
    // What to look at.
    status: ({ numbers }) => this.#some(numbers).map(({ node }) => describeStatus(node.status())),
    log: ({ numbers }) => this.#some(numbers).map((replica) => describeLog(replica)),
    peers: ({ numbers }) => this.#group.at(numbers[0]).node.status().peers.map(describePeer),
  }

  #configure(options: ReadonlyMap<string, string>): readonly string[] {
    const changed: Record<string, number | boolean> = {}
    for (const [name, value] of options) {
      assert(name in this.#group.config, `no option is called ${name}`)
      changed[name] = value === 'on' ? true : value === 'off' ? false : Number(value)
    }
    this.#group.config = { ...this.#group.config, ...changed }
    return []
  }

  /**
   * `nodes 1 2 3 [voters=1,2] [learners=4] [term=8] [logs=1:1,1,4/2:1,1]`: who is no learner votes,
   * if nothing else is said; logs are the terms of each entry.
   */
  #start({ numbers, options }: Command): readonly string[] {
    const learners = idsOf(options.get('learners'))
    const others = numbers.map(nodeId).filter((id) => !learners.includes(id))
    const voters = options.has('voters') ? idsOf(options.get('voters')) : others
    const logs = new Map<number, readonly number[]>()
    for (const log of (options.get('logs') ?? '').split('/')) {
      const [id, terms = ''] = log.split(':')
      logs.set(Number(id), terms === '' ? [] : terms.split(',').map(Number))
    }
    for (const id of numbers) {
      const logTerms = logs.get(id) ?? []
      const currentTerm = Math.max(Number(options.get('term') ?? 0), ...logTerms)
      const membership = { ...noMembers, voters, learners }
      this.#group.create({ id, membership, logTerms, currentTerm })
    }
    return []
  }

  #some(numbers: readonly number[]): readonly Replica[] {
    if (numbers.length > 0) return numbers.map((id) => this.#group.at(id))
    return this.#group.replicas.filter(({ isUp }) => isUp)
  }

  #each(numbers: readonly number[], act: (replica: Replica) => void): readonly string[] {
    for (const id of numbers) act(this.#group.at(id))
    return []
  }

  /** `message 1 2 Heartbeat term=3`: it arrives, whether or not anybody sent it. */
  #message({ numbers: [from = 0, to = 0], words: [type = ''], options }: Command): readonly [] {
    const message = readMessage({ from: nodeId(from), to: nodeId(to), type, options })
    this.#group.at(to).node.step(message)
    return []
  }

  #step(numbers: readonly number[], message: LocalMessage): readonly string[] {
    return this.#each(numbers, ({ node }) => node.step(message))
  }

  #propose(id: number | undefined, text: string): readonly string[] {
    return [describeResult(this.#group.at(id).node.propose(new TextEncoder().encode(text)))]
  }

  #change(command: Command): readonly string[] {
    const { node } = this.#group.at(command.numbers[0])
    return [describeResult(node.proposeMembership(changeOf(command)))]
  }

  #read({ node }: Replica): string {
    const result = node.readIndex(this.#group.nowMs)
    return result.ok ? `read ${result.requestId}` : `refused ${result.reason}`
  }
}

/**
 * `voter=4,5 learner=6 remove=1 [jointImplicit|jointExplicit]`; without a node it leaves the joint
 * state.
 */
export function changeOf({ words, options }: Command): MembershipChange {
  const changes: MembershipChange['changes'][number][] = []
  for (const node of idsOf(options.get('voter'))) changes.push({ node, action: 'addVoter' })
  for (const node of idsOf(options.get('learner'))) changes.push({ node, action: 'addLearner' })
  for (const node of idsOf(options.get('remove'))) changes.push({ node, action: 'remove' })
  const transition = (['jointImplicit', 'jointExplicit'] as const).find((t) => words.includes(t))
  return { changes, transition: transition ?? 'auto' }
}

export function idsOf(text: string | undefined): readonly NodeId[] {
  return text === undefined ? [] : text.split(',').map((id) => nodeId(Number(id)))
}

/** `2 [from=1] [type=Heartbeat] [first]`: what is under way to these nodes, or the first of it. */
function filterOf({ numbers, words, options }: Command): Filter {
  const from = options.get('from')
  const type = options.get('type')
  return {
    to: numbers,
    countMax: words.includes('first') ? 1 : Number.MAX_SAFE_INTEGER,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(type === undefined ? {} : { type }),
  }
}

function describeResult(result: ProposeResult): string {
  if (result.ok) return `entry ${result.index}/${result.term}`
  return `refused ${result.reason}, leader ${result.leader}`
}

function describeLog({ id, node }: Replica): string {
  const terms: string[] = []
  for (let at = Number(node.firstIndex); at <= node.lastIndex; at++) {
    terms.push(String(node.termAt(logIndex(at))))
  }
  const begin = node.firstIndex > 1 ? `after ${node.firstIndex - 1}: ` : ''
  return `${id}: ${begin}terms ${terms.join(' ')} commit=${node.committed}`
}
