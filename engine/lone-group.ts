// A Raft group of one replica for tests, in a real host: its log is in memory and can be held
// back, its clock stands until it is moved.
// Owns: the doors.  Does not: know what is replicated; the state machine is given.

import type { GroupId, LogIndex, NodeId, Term } from '#base/brand'
import { type Clock, systemClock, type Timer } from '#base/clock'
import {
  createRaftNode,
  defaultRaftConfig,
  type Entry,
  type HardState,
  type Membership,
  type RaftNode,
  type RestoredState,
} from '#raft/core'
import { createHost, type GroupHandle, type Host } from '#raft/host'
import type { GroupWrite, LogStore, StateMachine, Transport } from '#raft/host/ports'

export const loneGroup = 1 as GroupId
export const loneNode = 1 as NodeId
export const loneMembership: Membership = {
  voters: [loneNode],
  votersOutgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
}

export class StandingClock implements Clock {
  monotonic = 1_000
  wall = 1_700_000_000_000

  monotonicMs(): number {
    return this.monotonic
  }

  wallMs(): number {
    return this.wall
  }

  /** Timers and turns are those of the real event loop: only the readings stand. */
  after(delayMs: number, act: () => void): Timer {
    return systemClock.after(delayMs, act)
  }

  soon(act: () => void): void {
    systemClock.soon(act)
  }

  pass(ms: number): void {
    this.monotonic += ms
    this.wall += ms
  }
}

const freshState: RestoredState = {
  hardState: { term: 0 as Term, vote: 0, commit: 0 as LogIndex },
  snapshot: { index: 0 as LogIndex, term: 0 as Term, membership: loneMembership },
  entries: [],
  applied: 0 as LogIndex,
  membership: loneMembership,
}

/** Writes return when they are let through. What was written is kept for a later start. */
class HeldLog implements LogStore {
  private gate: Promise<void> = Promise.resolve()
  private letGo: () => void = () => {}
  private hardState: HardState
  private readonly entries: Entry[]

  constructor(restored: RestoredState) {
    this.hardState = restored.hardState
    this.entries = [...restored.entries]
  }

  /** What a start finds, with a state that has applied up to `applied`. */
  contents(applied: LogIndex): RestoredState {
    const { hardState, entries } = this
    return { ...freshState, hardState, entries: [...entries], applied }
  }

  hold(): void {
    this.letGo()
    this.gate = new Promise((resolve) => {
      this.letGo = resolve
    })
  }

  letThrough(): void {
    this.letGo()
    this.gate = Promise.resolve()
  }

  recovered(): readonly [] {
    return []
  }

  damagedGroups(): readonly [] {
    return []
  }

  write(writes: readonly GroupWrite[]): Promise<void> {
    for (const { hardState, entries } of writes) {
      if (hardState !== undefined) this.hardState = hardState
      const [first] = entries
      if (first !== undefined) this.entries.splice(first.index - 1, this.entries.length, ...entries)
    }
    return this.gate
  }

  release(): void {}

  async close(): Promise<void> {}
}

const nobody: Transport = {
  start: () => {},
  send: () => {},
  sendBeat: () => {},
  flush: () => {},
  sendSnapshot: async () => undefined,
  askSnapshot: async () => undefined,
  close: async () => {},
}

export interface LoneGroup {
  readonly host: Host
  readonly handle: GroupHandle
  readonly core: RaftNode
  readonly clock: StandingClock
  readonly log: HeldLog
  /** What ended the node, if anything did. */
  readonly fatal: unknown[]
  stop(): Promise<void>
}

/** Starts the group; `campaign()` of its handle makes it lead. */
export function startLoneGroup(
  machine: StateMachine,
  options: { readonly clock?: StandingClock; readonly restored?: RestoredState } = {},
): LoneGroup {
  const { clock = new StandingClock(), restored = freshState } = options
  const log = new HeldLog(restored)
  const fatal: unknown[] = []
  const core = createRaftNode(
    { ...defaultRaftConfig, self: loneNode, seed: 1, electionTicks: 1_000_000 },
    restored,
  )
  const host = createHost({
    self: loneNode,
    log,
    transport: nobody,
    clock,
    tickMs: 1,
    electionTicks: defaultRaftConfig.electionTicks,
    heartbeatTicks: defaultRaftConfig.heartbeatTicks,
    onFatal: (error) => fatal.push(error),
  })
  const handle = host.addGroup({ id: loneGroup, core, machine, onLeadership: () => {} })
  host.start()
  const stop = async (): Promise<void> => {
    log.letThrough()
    await host.stop()
  }
  return { host, handle, core, clock, log, fatal, stop }
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

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
