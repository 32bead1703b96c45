// Three hosts whose ticks come when a test says so, one node at a time.
// Owns: their clocks.  Does not: choose faults or judge.

import { assert } from '#base/assert'
import { type Clock, systemClock, type Timer } from '#base/clock'
import { MemoryNetwork, nextTurn, nodeIds } from './memory-doors.ts'
import { startNode, type TrioNode, type TrioOptions } from './trio.ts'

/** Time stands until it is moved; turns are those of the event loop. */
class PacedClock implements Clock {
  private nowMs = 1_000
  private waiting: { atMs: number; act: () => void }[] = []

  monotonicMs(): number {
    return this.nowMs
  }

  wallMs(): number {
    return this.nowMs
  }

  after(delayMs: number, act: () => void): Timer {
    const timer = { atMs: this.nowMs + delayMs, act }
    this.waiting.push(timer)
    return { cancel: () => void (this.waiting = this.waiting.filter((one) => one !== timer)) }
  }

  soon(act: () => void): void {
    systemClock.soon(act)
  }

  pass(): void {
    this.nowMs += 1
    const due = this.waiting.filter(({ atMs }) => atMs <= this.nowMs)
    this.waiting = this.waiting.filter(({ atMs }) => atMs > this.nowMs)
    for (const { act } of due) act()
  }
}

/** Turns in which everything that follows from a tick has happened: three hops and their writes. */
const settleTurns = 16

export const pacedElectionTicks = 12

export class PacedTrio {
  readonly network: MemoryNetwork = new MemoryNetwork()
  readonly nodes: TrioNode[]
  /** Their ticks do not come. */
  readonly stalled: Set<number> = new Set()
  private readonly clocks: readonly PacedClock[]

  constructor(seed: number, lease: TrioOptions['lease'] = {}) {
    this.clocks = nodeIds.map(() => new PacedClock())
    this.nodes = nodeIds.map((id, i) =>
      startNode(id, this.network, {
        clock: this.clocks[i] as PacedClock,
        seed,
        electionTicks: pacedElectionTicks,
        lease,
      }),
    )
  }

  node(id: number): TrioNode {
    return this.nodes[id - 1] as TrioNode
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < settleTurns; turn += 1) await nextTurn()
    assert(this.network.problems.length === 0, String(this.network.problems[0]))
    for (const { fatal } of this.nodes) assert(fatal.length === 0, String(fatal[0]))
  }

  /** One tick of every node that is not stalled, and what follows from it. */
  async tick(count = 1): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      for (const { id } of this.nodes) if (!this.stalled.has(id)) this.clocks[id - 1]?.pass()
      await this.settle()
    }
  }

  /** Ticks until something holds; the number of ticks it took. */
  async ticksUntil(what: string, holds: () => boolean, ticksMax = 300): Promise<number> {
    for (let ticks = 0; ticks <= ticksMax; ticks += 1) {
      if (holds()) return ticks
      await this.tick()
    }
    throw new Error(`${what}: not within ${ticksMax} ticks`)
  }

  isAsleep(node: TrioNode): boolean {
    return node.host.stats().groupsAsleep === 1
  }

  get allAsleep(): boolean {
    return this.nodes.every((node) => this.isAsleep(node))
  }

  async asleep(): Promise<TrioNode> {
    await this.ticksUntil('everybody sleeps', () => this.allAsleep)
    return this.leader()
  }

  leader(): TrioNode {
    const found = this.nodes.filter(({ core, id }) => {
      return core.role === 'leader' && !this.network.cutOff.has(id) && !this.stalled.has(id)
    })
    assert(found.length === 1, 'one leads', () => found.length)
    return found[0] as TrioNode
  }

  followers(): TrioNode[] {
    const leader = this.leader()
    return this.nodes.filter((node) => node !== leader)
  }

  async stop(): Promise<void> {
    for (const { host } of this.nodes) await host.stop()
  }
}
