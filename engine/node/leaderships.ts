// Which of its leaderships a node gives away: those that belong elsewhere, when that node is well;
// and all of them while its own disk is slow and others' are not (R26), or an operator drains it.
// Owns: the decisions, and how often they are made.  Does not: force anything; a transfer that
// fails is tried again later. Nobody is deposed: where all disks are slow, everybody stays.

import { type NodeId, nodeOf } from '#base/brand'
import type { Clock } from '#base/clock'
import type { GroupHandle } from '#raft/host'
import { DiskHealth } from './disk-health.ts'

const balanceIntervalMs = 2_000
/** A transfer is given up after an election timeout; then it may be tried again. */
const giveWayIntervalMs = 1_000
/** Entries that a node may lag behind and still be given the leadership. */
const lagEntriesMax = 100

/** A group with a replica here. */
export interface Replica {
  readonly handle: GroupHandle
  /** The nodes that have it, the preferred leader first; empty: none is preferred. */
  readonly nodes: readonly NodeId[]
}

export interface LeadershipsOptions {
  readonly self: NodeId
  readonly clock: Clock
  /** A write of the log that takes longer is slow. */
  readonly slowWriteMs: number
  readonly replicas: () => readonly Replica[]
  /** Whether a peer is alive and takes leaderships. */
  readonly isFit: (peer: NodeId) => boolean
  /** An operator wants this node to lead nothing. */
  readonly isDrained: () => boolean
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void
}

export class Leaderships {
  readonly disk: DiskHealth
  private readonly o: LeadershipsOptions
  private isDiskSlow = false
  private balancedAtMs = 0
  private gaveWayAtMs = Number.NEGATIVE_INFINITY

  constructor(options: LeadershipsOptions) {
    this.o = options
    this.disk = new DiskHealth(options.clock, options.slowWriteMs)
  }

  /** It gives its leaderships away, and had better not be given any. */
  get isGivingWay(): boolean {
    return this.isDiskSlow || this.o.isDrained()
  }

  maintain(): void {
    const { self, clock, replicas, isFit } = this.o
    const nowMs = clock.monotonicMs()
    this.noteDisk(this.disk.isSlow())
    if (this.isGivingWay && nowMs - this.gaveWayAtMs >= giveWayIntervalMs) {
      this.gaveWayAtMs = nowMs
      giveWay(self, replicas(), isFit)
    }
    if (nowMs - this.balancedAtMs < balanceIntervalMs) return
    this.balancedAtMs = nowMs
    balanceLeaders(self, replicas(), isFit)
  }

  private noteDisk(isSlow: boolean): void {
    if (isSlow === this.isDiskSlow) return
    this.isDiskSlow = isSlow
    const message = isSlow
      ? 'writes of the log take long: leaderships go to nodes that are faster; look at this disk'
      : 'the log is written fast enough again: leaderships are taken'
    this.o.warn(message, { isSlow })
  }
}

/** Hands what this node leads to the preferred leaders; returns how many were handed over. */
export function balanceLeaders(
  self: NodeId,
  replicas: readonly Replica[],
  isFit: (peer: NodeId) => boolean,
): number {
  let handed = 0
  for (const { handle, nodes } of replicas) {
    const preferred = nodes[0]
    if (preferred === undefined || preferred === self || !isFit(preferred)) continue
    if (handOver(handle, (node) => node === preferred)) handed += 1
  }
  return handed
}

/** Hands everything that this node leads to nodes that are fit; returns how many there were. */
export function giveWay(
  self: NodeId,
  replicas: readonly Replica[],
  isFit: (peer: NodeId) => boolean,
): number {
  let handed = 0
  for (const { handle } of replicas) {
    if (handOver(handle, (node) => node !== self && isFit(node))) handed += 1
  }
  return handed
}

/** To whoever of them has the most, if that is nearly everything. */
function handOver(handle: GroupHandle, mayLead: (node: NodeId) => boolean): boolean {
  if (!handle.isLeader) return false
  const { peers, lastIndex } = handle.status()
  const heirs = peers.filter(
    ({ node, recentActive, learner }) => recentActive && !learner && mayLead(nodeOf(node)),
  )
  heirs.sort((a, b) => b.match - a.match || a.node - b.node)
  const [heir] = heirs
  if (heir === undefined || lastIndex - heir.match > lagEntriesMax) return false
  handle.transferLeadership(heir.node)
  return true
}

/** Before a stop: gives every leadership to the follower that is the furthest. */
export function handOverAll(self: NodeId, replicas: readonly Replica[]): number {
  let handed = 0
  for (const { handle } of replicas) {
    if (!handle.isLeader) continue
    const peers = handle.status().peers.filter((p) => p.recentActive && !p.learner)
    peers.sort((a, b) => b.match - a.match || a.node - b.node)
    const target = peers[0]
    if (target === undefined || nodeOf(target.node) === self) continue
    handle.transferLeadership(target.node)
    handed += 1
  }
  return handed
}
