// The doors of a host in memory, for tests: logs whose writes can be held back, a network that can
// be cut, state machines that are lists of texts.
// Owns: the doors, and the judgement of what leaves through them (H1).  Does not: choose faults.

import { assert } from '#base/assert'
import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import { systemClock } from '#base/clock'
import type { Entry, HardState, Membership, PeerMessage, SnapshotMeta } from '#raft/core'
import type { GroupHandle } from './host.ts'
import type {
  GroupMessage,
  GroupWrite,
  LogStore,
  NodeBeat,
  RecoveredGroup,
  SnapshotAnswer,
  SnapshotCut,
  SnapshotStream,
  StateMachine,
  Transport,
  TransportHandler,
} from './ports.ts'

export const group1 = 1 as GroupId
export const nodeIds: readonly NodeId[] = [1, 2, 3] as NodeId[]
export const membership: Membership = {
  voters: nodeIds,
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

/** One turn of the event loop for everybody. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Nothing in a test takes this long unless it never comes. */
const patienceMs = 20_000

/** Waits for a fact, turn by turn; throws if it does not come. */
export async function until(holds: () => boolean): Promise<void> {
  const givenUpMs = systemClock.monotonicMs() + patienceMs
  while (!holds()) {
    if (systemClock.monotonicMs() > givenUpMs)
      throw new Error(`waited in vain: ${holds.toString()}`)
    await nextTurn()
  }
}

// -------------------------------------------------------------------------------------------- disk

/** What is on the disk of one node: it outlives the host. Group 1 only. */
export class HeldLog implements LogStore {
  hardState: HardState = { term: 0 as Term, vote: 0, commit: 0 as LogIndex }
  snapshot: SnapshotMeta = { index: 0 as LogIndex, term: 0 as Term, membership }
  entries: readonly Entry[] = []
  writes = 0
  /** Rejects the next write with this. */
  failure: Error | undefined
  /** How many turns a write takes. */
  turns: () => number = () => 0
  private held: Promise<void> | undefined
  private letGo: () => void = () => {}
  private busy = false

  hold(): void {
    if (this.held !== undefined) return
    this.held = new Promise((resolve) => {
      this.letGo = resolve
    })
  }

  release(): void {
    this.letGo()
    this.held = undefined
  }

  damagedGroups(): readonly [] {
    return []
  }

  recovered(): readonly RecoveredGroup[] {
    const { hardState, snapshot, entries } = this
    return [{ group: group1, hardState, snapshot, entries }]
  }

  async write(round: readonly GroupWrite[]): Promise<void> {
    assert(!this.busy, 'H2: one write in flight')
    this.busy = true
    for (let turns = this.turns(); turns > 0; turns -= 1) await nextTurn()
    await this.held
    if (this.failure !== undefined) throw this.failure
    for (const write of round) this.take(write)
    this.writes += 1
    this.busy = false
  }

  private take({ snapshot, entries, hardState }: GroupWrite): void {
    if (snapshot !== undefined) {
      this.snapshot = snapshot
      this.entries = []
    }
    const first = entries[0]
    if (first !== undefined) {
      assert(first.index > this.hardState.commit, 'what is committed stays')
      this.entries = [...this.entries.filter((entry) => entry.index < first.index), ...entries]
    }
    this.hardState = hardState ?? this.hardState
  }

  /** The host's call: the log before this index may go. */
  releaseUpTo(meta: SnapshotMeta): void {
    if (meta.index <= this.snapshot.index) return
    this.entries = this.entries.filter((entry) => entry.index > meta.index)
    this.snapshot = meta
  }

  has(index: number, term: number): boolean {
    if (index <= this.snapshot.index) return true
    return this.entries.some((entry) => entry.index === index && entry.term === term)
  }

  get lastIndex(): number {
    return this.snapshot.index + this.entries.length
  }

  async close(): Promise<void> {}
}

/** The port's `release` is a fact about snapshots; ours lets writes go. */
export function portOf(log: HeldLog): LogStore {
  return {
    recovered: () => log.recovered(),
    damagedGroups: () => log.damagedGroups(),
    write: (round) => log.write(round),
    release: (_group, meta) => log.releaseUpTo(meta),
    close: () => log.close(),
  }
}

/** Throws when a message promises what is not on its sender's disk (H1, R1, R2). */
function judge(message: PeerMessage, disk: HeldLog): void {
  const { hardState } = disk
  const detail = () => ({ message, hardState, lastIndex: disk.lastIndex })
  const isPreVote = 'preVote' in message && message.preVote
  if (isPreVote) return
  assert(message.term <= hardState.term, 'H1: its term is on disk', detail)
  if (message.type === 'RequestVote') {
    // Or a later term is, written together with it.
    const isVote = hardState.term > message.term || hardState.vote === message.from
    assert(isVote, 'H1: its own vote is on disk', detail)
  }
  if (message.type === 'RequestVoteReply' && message.granted) {
    const isVote = hardState.term > message.term || hardState.vote === message.to
    assert(isVote, 'H1: a granted vote is on disk', detail)
  }
  if (message.type === 'AppendEntriesReply' && message.accepted) {
    assert(message.index <= disk.lastIndex, 'H1: acknowledged entries are on disk', detail)
  }
}

// ----------------------------------------------------------------------------------------- network

export class MemoryNetwork {
  readonly handlers = new Map<NodeId, TransportHandler>()
  readonly cutOff = new Set<NodeId>()
  /** Counts what left, by type. */
  readonly left = new Map<string, number>()
  beats = 0
  /** Of snapshots: how many chunks were sent, and the one at which a connection breaks. */
  chunksLeft = 0
  breaksAtChunk = 0
  readonly problems: unknown[] = []
  snapshotsRefused = 0

  countOf(type: PeerMessage['type']): number {
    return this.left.get(type) ?? 0
  }

  private async *carried(from: NodeId, to: NodeId, { chunks }: SnapshotStream) {
    for await (const chunk of chunks) {
      this.chunksLeft += 1
      if (this.chunksLeft === this.breaksAtChunk || !this.connects(from, to)) {
        throw new Error('the connection broke')
      }
      yield chunk
    }
  }

  connects(from: NodeId, to: NodeId): boolean {
    return !this.cutOff.has(from) && !this.cutOff.has(to)
  }

  doorOf(self: NodeId, disk: HeldLog): Transport {
    let queued: { to: NodeId; message?: GroupMessage; beat?: NodeBeat }[] = []
    const leaves = (message: PeerMessage): void => {
      try {
        judge(message, disk)
      } catch (error) {
        this.problems.push(error)
      }
      this.left.set(message.type, this.countOf(message.type) + 1)
    }
    return {
      start: (handler) => void this.handlers.set(self, handler),
      send: (to, group, message) => {
        leaves(message)
        queued.push({ to, message: { group, message } })
      },
      sendBeat: (to, beat) => {
        for (const { message } of beat.messages) leaves(message)
        this.beats += 1
        queued.push({ to, beat })
      },
      flush: () => {
        const leaving = queued
        queued = []
        setImmediate(() => {
          for (const { to, message, beat } of leaving) {
            const handler = this.connects(self, to) ? this.handlers.get(to) : undefined
            if (beat !== undefined) handler?.onBeat(self, beat)
            if (message !== undefined) handler?.onMessages(self, [message])
          }
        })
      },
      sendSnapshot: async (route, stream) => {
        const { to } = route
        const handler = this.handlers.get(to)
        if (handler === undefined || !this.connects(self, to)) return undefined
        return await handler.onSnapshot(route, {
          ...stream,
          chunks: this.carried(self, to, stream),
        })
      },
      askSnapshot: async (route, head) => {
        const { to } = route
        if (!this.connects(self, to)) return undefined
        return this.handlers.get(to)?.onSnapshotAsked(route, head)
      },
      close: async () => {},
    }
  }
}

// ----------------------------------------------------------------------------------- state machine

export class ListMachine implements StateMachine {
  appliedIndex = 0 as LogIndex
  term = 0 as Term
  texts: string[] = []
  installs = 0
  /** Applies nothing while this is set, as a machine that has to load facts. */
  stalled = false
  /** Chunks of a snapshot, as if they were on a disk. */
  private staged: { readonly name: string; readonly chunks: Uint8Array[] } | undefined
  private resume: () => void = () => {}
  private handle: GroupHandle | undefined

  bind(handle: GroupHandle): void {
    this.handle = handle
  }

  attach(resume: () => void): void {
    this.resume = resume
  }

  goOn(): void {
    this.stalled = false
    this.resume()
  }

  apply(entries: readonly Entry[], results: unknown[]): number {
    if (this.stalled) return 0
    for (const entry of entries) {
      assert(entry.index === this.appliedIndex + 1, 'entries come in order', () => entry.index)
      this.appliedIndex = entry.index
      if (entry.kind === 'command') this.texts.push(Buffer.from(entry.payload).toString())
      results.push(this.texts.length)
    }
    return entries.length
  }

  async cutSnapshot(): Promise<SnapshotCut> {
    await nextTurn()
    const meta = this.handle?.appliedMeta()
    assert(meta !== undefined, 'nothing is installed while a snapshot is cut')
    const pieces = this.texts.map((text) => Buffer.from(text))
    async function* chunks(from: number): AsyncGenerator<Uint8Array> {
      for (const piece of pieces.slice(from)) yield piece
      await nextTurn()
    }
    return { meta, chunks, close: async () => {} }
  }

  async stageSnapshot(stream: SnapshotStream): Promise<SnapshotAnswer> {
    const { name, first } = stream
    if (first === 0) this.staged = { name, chunks: [] }
    const { staged } = this
    assert(staged?.name === name, 'a stream goes on as the one it was (H9)')
    assert(staged.chunks.length === first, 'behind its last chunk')
    try {
      for await (const chunk of stream.chunks) staged.chunks.push(chunk)
    } catch {
      return { staged: false, chunks: staged.chunks.length }
    }
    return { staged: true, chunks: staged.chunks.length }
  }

  stagedChunks(name: string): number {
    return this.staged?.name === name ? this.staged.chunks.length : 0
  }

  async installSnapshot(meta: SnapshotMeta): Promise<void> {
    await nextTurn()
    assert(this.handle?.appliedMeta() === undefined, 'nothing is flushed during an install')
    assert(this.staged !== undefined, 'the announced snapshot was staged')
    this.texts = this.staged.chunks.map((chunk) => Buffer.from(chunk).toString())
    this.appliedIndex = meta.index
    this.installs += 1
  }
}
