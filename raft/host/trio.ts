// Three hosts on doors in memory, for tests.
// Owns: their composition.  Does not: choose faults or judge.

import { assert } from '#base/assert'
import type { LogIndex, NodeId } from '#base/brand'
import { type Clock, systemClock } from '#base/clock'
import { createRaftNode, defaultRaftConfig, type RaftConfig, type RaftNode } from '#raft/core'
import { createHost, type GroupHandle, type Host } from './host.ts'
import {
  group1,
  HeldLog,
  ListMachine,
  membership,
  MemoryNetwork,
  nodeIds,
  portOf,
  until,
} from './memory-doors.ts'
import type { ProposalOutcome, ReadOutcome } from './pending.ts'

export interface TrioNode {
  readonly id: NodeId
  readonly disk: HeldLog
  readonly core: RaftNode
  readonly machine: ListMachine
  readonly host: Host
  readonly handle: GroupHandle
  readonly fatal: unknown[]
}

export interface TrioOptions {
  readonly clock?: Clock
  readonly seed: number
  /** A tick takes a millisecond. */
  readonly electionTicks?: number
  /** Reads under a lease, by the same clock. */
  readonly lease?: Partial<Pick<RaftConfig, 'leaseMs' | 'leaseDriftMs'>>
}

export function startNode(
  id: NodeId,
  network: MemoryNetwork,
  options: TrioOptions & { readonly disk?: HeldLog },
): TrioNode {
  const disk = options.disk ?? new HeldLog()
  const { electionTicks = 100, clock = systemClock, lease = {} } = options
  const machine = new ListMachine()
  const fatal: unknown[] = []
  const core = createRaftNode(
    { ...defaultRaftConfig, self: id, seed: options.seed + id, electionTicks, ...lease },
    {
      hardState: disk.hardState,
      snapshot: disk.snapshot,
      entries: disk.entries,
      applied: 0 as LogIndex,
      membership,
    },
  )
  const host = createHost({
    self: id,
    log: portOf(disk),
    transport: network.doorOf(id, disk),
    clock,
    tickMs: 1,
    electionTicks,
    heartbeatTicks: defaultRaftConfig.heartbeatTicks,
    onFatal: (error) => fatal.push(error),
  })
  const handle = host.addGroup({ id: group1, core, machine, onLeadership: () => {} })
  machine.bind(handle)
  host.start()
  return { id, disk, core, machine, host, handle, fatal }
}

export class Trio {
  readonly network: MemoryNetwork = new MemoryNetwork()
  readonly nodes: TrioNode[]

  constructor(options: TrioOptions) {
    this.nodes = nodeIds.map((id) => startNode(id, this.network, options))
  }

  node(id: number): TrioNode {
    const node = this.nodes[id - 1]
    assert(node !== undefined, 'there are three nodes')
    return node
  }

  /** A leader that has committed an entry of its own term and is not cut off. */
  get leader(): TrioNode | undefined {
    return this.nodes.find(
      ({ id, core }) =>
        core.role === 'leader' &&
        !this.network.cutOff.has(id) &&
        core.termAt(core.committed) === core.term,
    )
  }

  async leading(): Promise<TrioNode> {
    await until(() => {
      this.check()
      return this.leader !== undefined
    })
    return this.leader as TrioNode
  }

  async stop(): Promise<void> {
    for (const { disk } of this.nodes) disk.release()
    for (const { host } of this.nodes) await host.stop()
  }

  /** What must hold at any moment: nothing left too early, nobody ended. */
  check(): void {
    assert(this.network.problems.length === 0, String(this.network.problems[0]))
    for (const { fatal } of this.nodes) assert(fatal.length === 0, String(fatal[0]))
  }
}

const farMs = 1e12

/** Proposes and waits; without a deadline. */
export function propose(
  node: TrioNode,
  text: string,
  deadlineMs: number = farMs,
): Promise<ProposalOutcome> {
  return new Promise((resolve) => {
    node.handle.propose(Buffer.from(text), deadlineMs, resolve)
  })
}

export function read(node: TrioNode, deadlineMs: number = farMs): Promise<ReadOutcome> {
  return new Promise((resolve) => node.handle.read(deadlineMs, resolve))
}
