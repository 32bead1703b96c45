// Plays scenario files: one verb a line, then `----`, then what a human would want to see of it.
// Owns: the verbs and a network without accidents; messages wait until a line delivers or drops
// them.
// Does not: judge; the expected text does. `REWRITE=1` writes it anew: read the diff before keeping
// it.
//
//   verbs  nodes, blank, config, campaign, tick, propose, change, read, transfer, unreachable,
//          take, persist, apply, work, deliver, drop, settle, cut, heal, crash, restart,
//          compact, snapshot, status, log, peers
//
// Numbers name nodes, `a=b` are options; scenarios in testdata/ show each verb.

import { assert, defined } from '#base/assert'
import { logIndex, type NodeId, nodeId, term } from '#base/brand'
import { defaultRaftConfig, type RaftConfig } from './config.ts'
import {
  describeEntry,
  describeMessage,
  describeOutput,
  describePeer,
  describeStatus,
} from './describe.ts'
import { checkInvariants } from './invariants.ts'
import type { MembershipChange, PeerMessage } from './messages.ts'
import type { ProposeResult } from './node.ts'
import { Replica } from './simulation/replica.ts'
import type { Entry, Membership } from './types.ts'

const noMembers: Membership = {
  voters: [],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}
const settleStepsMax = 2000
const allWrites = Number.MAX_SAFE_INTEGER

/** Runs a whole file; returns it with the output sections as they are now. */
export function playScenario(text: string): string {
  const player = new Player()
  return text
    .trimEnd()
    .split(/\n\n+/)
    .map((section) => playSection(player, section))
    .join('\n\n')
    .concat('\n')
}

function playSection(player: Player, section: string): string {
  const lines = section.split('\n')
  const end = lines.indexOf('----')
  const head = end < 0 ? lines : lines.slice(0, end)
  const commands = head.filter((line) => line !== '' && !line.startsWith('#'))
  if (commands.length === 0) return section
  const output = commands.flatMap((command) => player.run(command))
  const shown = output.length === 0 ? ['ok'] : output
  return [...head, '----', ...shown].join('\n')
}

interface Command {
  readonly numbers: readonly number[]
  readonly words: readonly string[]
  readonly options: ReadonlyMap<string, string>
}

type Verb = (command: Command) => readonly string[]

function parse(line: string): { readonly verb: string; readonly command: Command } {
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
  readonly #replicas: Replica[] = []
  #underWay: PeerMessage[] = []
  readonly #cut = new Set<string>()
  readonly #requestNames = new Map<string, string>()
  readonly #digests = new Map<number, number>([[0, 0]])
  #config: Omit<RaftConfig, 'self' | 'seed'> = { ...defaultRaftConfig }
  #restarts = 0

  run(line: string): readonly string[] {
    const { verb, command } = parse(line)
    const play = this.#verbs[verb]
    assert(play !== undefined, `a scenario knows its verbs: ${line}`)
    const output = play(command)
    for (const { isUp, node } of this.#replicas) if (isUp) checkInvariants(node)
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
    config: ({ options }) => this.#configure(options),
    nodes: (command) => this.#start(command),
    blank: ({ numbers }) => numbers.flatMap((id) => this.#create(id, noMembers, [], 0)),
    campaign: ({ numbers }) => this.#each(numbers, ({ node }) => node.step({ type: 'Campaign' })),
    tick: ({ numbers: [id = 0, times = 1] }) => this.#tick(id, times),
    propose: ({ numbers, words }) => this.#propose(numbers[0], words.join(' ')),
    change: (command) => this.#change(command),
    read: ({ numbers }) => numbers.map((id) => this.#read(this.#at(id))),
    transfer: ({ numbers: [from, to = 0] }) => {
      this.#at(from).node.step({ type: 'TransferLeadership', target: nodeId(to) })
      return []
    },
    unreachable: ({ numbers: [at, peer = 0] }) => {
      this.#at(at).node.step({ type: 'Unreachable', peer: nodeId(peer) })
      return []
    },
    take: ({ numbers }) => numbers.flatMap((id) => this.#take(this.#at(id))),
    persist: ({ numbers: [id, count = allWrites] }) => this.#persist(this.#at(id), count),
    apply: ({ numbers }) => numbers.flatMap((id) => this.#apply(this.#at(id))),
    work: ({ numbers }) => numbers.flatMap((id) => this.#work(this.#at(id))),
    deliver: (command) => this.#deliver(command),
    drop: (command) => this.#drop(command),
    settle: ({ words }) => this.#settle(words.includes('quietly')),
    cut: ({ numbers, words }) => this.#cutLinks(numbers, words.includes('one-way')),
    heal: () => {
      this.#cut.clear()
      return []
    },
    crash: ({ numbers }) => this.#each(numbers, (replica) => replica.crash()),
    restart: ({ numbers }) => this.#each(numbers, (replica) => replica.restart(++this.#restarts)),
    compact: ({ numbers: [id, index = 0] }) => {
      const replica = this.#at(id)
      replica.flush()
      replica.compact(logIndex(index))
      return []
    },
    snapshot: ({ numbers: [from, to = 0], words }) => this.#snapshot(this.#at(from), to, words),
    status: ({ numbers }) => this.#some(numbers).map(({ node }) => describeStatus(node.status())),
    log: ({ numbers }) => this.#some(numbers).map((replica) => this.#log(replica)),
    peers: ({ numbers }) => this.#at(numbers[0]).node.status().peers.map(describePeer),
  }

  // --------------------------------------------------------------------------------------- start

  #configure(options: ReadonlyMap<string, string>): readonly string[] {
    const changed: Record<string, number | boolean> = {}
    for (const [name, value] of options) {
      assert(name in this.#config, `no option is called ${name}`)
      changed[name] = value === 'on' ? true : value === 'off' ? false : Number(value)
    }
    this.#config = { ...this.#config, ...changed }
    return []
  }

  /** `nodes 1 2 3 [learners=4] [term=8] [logs=1:1,1,4/2:1,1]`: logs are the terms of each entry. */
  #start({ numbers, options }: Command): readonly string[] {
    const learners = ids(options.get('learners'))
    const voters = numbers.map(nodeId).filter((id) => !learners.includes(id))
    const logs = new Map<number, readonly number[]>()
    for (const log of (options.get('logs') ?? '').split('/')) {
      const [id, terms = ''] = log.split(':')
      logs.set(Number(id), terms === '' ? [] : terms.split(',').map(Number))
    }
    for (const id of numbers) {
      const terms = logs.get(id) ?? []
      const current = Math.max(Number(options.get('term') ?? 0), ...terms)
      this.#create(id, { ...noMembers, voters, learners }, terms, current)
    }
    return []
  }

  #create(
    id: number,
    membership: Membership,
    terms: readonly number[],
    currentTerm: number,
  ): readonly string[] {
    const self = nodeId(id)
    const entries = terms.map((at, i): Entry => {
      const payload = new TextEncoder().encode(`t${at}`)
      return { index: logIndex(i + 1), term: term(at), kind: 'command', payload }
    })
    const start = logIndex(0)
    const replica = new Replica(
      { ...this.#config, self, seed: id },
      {
        membership,
        disk: {
          hardState: { term: term(currentTerm), vote: 0, commit: start },
          snapshot: { index: start, term: term(0), membership },
          entries,
        },
        machine: { applied: start, digest: 0, membership },
      },
    )
    replica.digestOf = (index) => this.#digests.get(index) ?? 0
    this.#replicas.push(replica)
    return []
  }

  #at(id: number | undefined): Replica {
    const found = this.#replicas.find((replica) => replica.id === id)
    return defined(found, `a scenario has a node ${id}`)
  }

  #some(numbers: readonly number[]): readonly Replica[] {
    if (numbers.length > 0) return numbers.map((id) => this.#at(id))
    return this.#replicas.filter(({ isUp }) => isUp)
  }

  #each(numbers: readonly number[], act: (replica: Replica) => void): readonly string[] {
    for (const id of numbers) act(this.#at(id))
    return []
  }

  // -------------------------------------------------------------------------------------- inputs

  #tick(id: number, times: number): readonly string[] {
    for (let i = 0; i < times; i++) this.#at(id).node.step({ type: 'Tick' })
    return []
  }

  #propose(id: number | undefined, text: string): readonly string[] {
    return [outcome(this.#at(id).node.propose(new TextEncoder().encode(text)))]
  }

  /**
   * `change 1 voter=4,5 learner=6 remove=1 [jointExplicit]`; without any it leaves the joint state.
   */
  #change({ numbers, words, options }: Command): readonly string[] {
    const changes: MembershipChange['changes'][number][] = []
    for (const node of ids(options.get('voter'))) changes.push({ node, action: 'addVoter' })
    for (const node of ids(options.get('learner'))) changes.push({ node, action: 'addLearner' })
    for (const node of ids(options.get('remove'))) changes.push({ node, action: 'remove' })
    const transition = (['jointImplicit', 'jointExplicit'] as const).find((t) => words.includes(t))
    const change = { changes, transition: transition ?? 'auto' } as const
    return [outcome(this.#at(numbers[0]).node.proposeMembership(change))]
  }

  #read({ node }: Replica): string {
    const result = node.readIndex()
    return result.ok ? `read ${result.requestId}` : `refused ${result.reason}`
  }

  // --------------------------------------------------------------------------- outputs, one by one

  #take(replica: Replica): readonly string[] {
    const output = replica.take()
    this.#send(output.sendNow)
    return countRepeats(describeOutput(output).map((line) => `${replica.id}: ${line}`))
  }

  #persist(replica: Replica, count: number): readonly string[] {
    const released = replica.persist(count)
    this.#send(released)
    return released.map((message) => `${replica.id}: sent ${describeMessage(message)}`)
  }

  #apply(replica: Replica): readonly string[] {
    const applied = replica.apply(Number.MAX_SAFE_INTEGER)
    for (const { entry, digest } of applied) this.#digests.set(entry.index, digest)
    return applied.map(({ entry }) => `${replica.id}: applied ${describeEntry(entry)}`)
  }

  /** Everything the host does in one round. What is sent or applied was shown by the output. */
  #work(replica: Replica): readonly string[] {
    const lines: string[] = []
    while (replica.isUp && (replica.node.hasOutput() || replica.writing.length > 0)) {
      if (replica.node.hasOutput()) lines.push(...this.#take(replica))
      this.#persist(replica, replica.writing.length)
      this.#apply(replica)
    }
    return lines
  }

  // ------------------------------------------------------------------------------------- network

  #send(messages: readonly PeerMessage[]): void {
    for (const message of messages) {
      if (!this.#cut.has(`${message.from}>${message.to}`)) this.#underWay.push(message)
    }
  }

  #cutLinks([a = 0, ...others]: readonly number[], oneWay: boolean): readonly string[] {
    for (const b of others) {
      this.#cut.add(`${a}>${b}`)
      if (!oneWay) this.#cut.add(`${b}>${a}`)
    }
    return []
  }

  /** `deliver 2 [from=1] [type=Heartbeat]`: what is under way to these nodes arrives. */
  #deliver(command: Command): readonly string[] {
    return this.#remove(command).map((message) => {
      this.#at(message.to).node.step(message)
      return describeMessage(message)
    })
  }

  #drop(command: Command): readonly string[] {
    return this.#remove(command).map((message) => `lost ${describeMessage(message)}`)
  }

  #remove({ numbers, options }: Command): readonly PeerMessage[] {
    const from = options.get('from')
    const type = options.get('type')
    const isMeant = (message: PeerMessage): boolean =>
      (numbers.length === 0 || numbers.includes(message.to)) &&
      (from === undefined || Number(from) === message.from) &&
      (type === undefined || type === message.type)
    const removed = this.#underWay.filter(isMeant)
    this.#underWay = this.#underWay.filter((message) => !isMeant(message))
    return removed.filter(({ to }) => this.#replicas.some(({ id, isUp }) => id === to && isUp))
  }

  /** Works and delivers until nothing moves; `quietly` shows nothing of it. */
  #settle(quietly: boolean): readonly string[] {
    const lines: string[] = []
    for (let step = 0; step < settleStepsMax; step++) {
      const before = lines.length
      for (const replica of this.#replicas) lines.push(...this.#work(replica))
      const delivered = this.#deliver({ numbers: [], words: [], options: new Map() })
      if (delivered.length === 0 && lines.length === before) return quietly ? [] : lines
    }
    throw new Error('the scenario does not settle')
  }

  // ----------------------------------------------------------------------------------- snapshots

  /** `snapshot 1 3 [failed]`: node 1 streams its state to node 3, which then has it staged. */
  #snapshot(replica: Replica, to: number, words: readonly string[]): readonly string[] {
    const { node, machine } = replica
    const peer: NodeId = nodeId(to)
    const index = machine.applied
    node.step({ type: 'SnapshotStarted', peer, index })
    const delivered = !words.includes('failed')
    if (delivered) {
      const at = defined(node.termAt(index), 'the applied index is in the log')
      const snapshot = { index, term: at, membership: machine.membership }
      this.#send([
        { type: 'InstallSnapshot', from: replica.id, to: peer, term: node.term, snapshot },
      ])
    }
    if (!words.includes('open')) node.step({ type: 'SnapshotEnded', peer, delivered })
    return [
      `snapshot of ${replica.id} at ${index} ${delivered ? 'delivered to' : 'lost before'} ${to}`,
    ]
  }

  #log(replica: Replica): string {
    const { node } = replica
    const terms: string[] = []
    for (let at = Number(node.firstIndex); at <= node.lastIndex; at++) {
      terms.push(String(node.termAt(logIndex(at))))
    }
    const begin = node.firstIndex > 1 ? `after ${node.firstIndex - 1}: ` : ''
    return `${replica.id}: ${begin}terms ${terms.join(' ')} commit=${node.committed}`
  }
}

/** Ten ticks without an output in between are ten equal heartbeats. */
function countRepeats(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`))
}

function ids(text: string | undefined): readonly NodeId[] {
  return text === undefined ? [] : text.split(',').map((id) => nodeId(Number(id)))
}

function outcome(result: ProposeResult): string {
  if (result.ok) return `entry ${result.index}/${result.term}`
  return `refused ${result.reason}, leader ${result.leader}`
}
