// The round: collect → step → send what promises nothing → apply → persist (one fsync for all
// groups) → send what promised. Nothing reacts to a socket directly; inputs wait in mailboxes until
// a round.
//   H1. Nothing that promises durability leaves before its write returned.
//   H2. One write is in flight; what the following rounds produce waits and shares the next one.

import { assert } from '#base/assert'
import { type Clock, nextTurn } from '#base/clock'
import type { EntryId, PeerMessage, RaftOutput } from '#raft/core'
import type { Group } from './group.ts'
import type { Outgoing } from './outgoing.ts'
import type { GroupWrite, LogStore } from './ports.ts'
import type { SnapshotMover } from './snapshots.ts'

/** Rounds that follow each other without giving other work of the event loop a turn. */
const roundsPerTurnMax = 4

interface Promised {
  readonly group: Group
  readonly mark: EntryId | undefined
  readonly messages: readonly PeerMessage[]
}

/** A write that is not the outcome of a round: a group is created or reset. */
interface DirectWrite {
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

export interface RoundOptions {
  readonly clock: Clock
  readonly log: LogStore
  readonly outgoing: Outgoing
  readonly snapshots: SnapshotMover
  readonly onFatal: (error: unknown) => void
}

export class RoundRunner {
  private readonly clock: Clock
  private readonly log: LogStore
  private readonly outgoing: Outgoing
  private readonly snapshots: SnapshotMover
  private readonly onFatal: (error: unknown) => void

  private readonly dirty = new Set<Group>()
  private scheduled = false
  private stopped = false
  private writing: Promise<void> | undefined
  private writes: GroupWrite[] = []
  private promised: Promised[] = []
  private direct: DirectWrite[] = []
  roundCount = 0
  writeCount = 0

  constructor(options: RoundOptions) {
    this.clock = options.clock
    this.log = options.log
    this.outgoing = options.outgoing
    this.snapshots = options.snapshots
    this.onFatal = options.onFatal
  }

  /** The group has something to do: it takes part in the next round. */
  wake(group: Group): void {
    this.dirty.add(group)
    if (this.scheduled || this.stopped) return
    this.scheduled = true
    this.clock.soon(this.turn)
  }

  /** What was gathered for the peers leaves soon, with what a round has for them, if one comes. */
  flushSoon(): void {
    if (this.scheduled || this.stopped) return
    this.scheduled = true
    this.clock.soon(this.turn)
  }

  private readonly turn = (): void => {
    this.scheduled = false
    this.guard(() => {
      if (this.dirty.size === 0) this.outgoing.flush()
      for (let i = 0; i < roundsPerTurnMax && this.dirty.size > 0; i += 1) this.round()
    })
    if (this.dirty.size > 0 && !this.stopped) {
      this.scheduled = true
      this.clock.soon(this.turn)
    }
  }

  /** A failed assertion or disk ends the node: nothing may act on a state that is in doubt. */
  guard(action: () => void): void {
    if (this.stopped) return
    try {
      action()
    } catch (error) {
      this.stopped = true
      this.onFatal(error)
    }
  }

  private round(): void {
    this.roundCount += 1
    const groups = [...this.dirty]
    this.dirty.clear()
    for (const group of groups) {
      if (group.installing) continue
      group.stepInputs()
      while (group.core.hasOutput() && !group.installing) {
        this.handleOutput(group, group.core.takeOutput())
      }
      group.announced = false
    }
    this.outgoing.flush()
    this.startWrite()
  }

  private handleOutput(group: Group, output: RaftOutput): void {
    for (const message of output.sendNow) this.outgoing.send(group, message)
    if (output.snapshot !== undefined) {
      this.install(group, output)
      return
    }
    this.queueWrite(group, output)
    if (output.committed.length > 0) group.apply(output.committed)
    group.noteReads(output)
    for (const peer of output.snapshotsNeeded) this.snapshots.send(group, peer)
    if (output.leadership !== undefined) group.onLeadership(output.leadership)
  }

  private queueWrite(group: Group, output: RaftOutput): void {
    const { hardState, entries, sendAfterPersist, persistMark } = output
    const persists = hardState !== undefined || entries.length > 0
    if (persists) {
      this.writes.push({ group: group.id, entries, hardState })
      group.noteAppended(entries)
    }
    if (!persists && group.writesInFlight === 0) {
      // Everything these messages rely on is on disk already.
      for (const message of sendAfterPersist) {
        this.outgoing.send(group, message)
      }
      if (persistMark !== undefined) group.core.persisted(persistMark)
      return
    }
    group.writesInFlight += 1
    this.promised.push({ group, mark: persistMark, messages: sendAfterPersist })
  }

  /** Writes what no round produced, in its turn (H2). A failure ends the node, like any other. */
  write(writes: readonly GroupWrite[]): Promise<void> {
    if (this.stopped) return Promise.reject(new Error('the log is not written any more'))
    return new Promise((resolve, reject) => {
      this.writes.push(...writes)
      this.direct.push({ resolve, reject })
      this.startWrite()
    })
  }

  private startWrite(): void {
    if (this.writing !== undefined || this.stopped) return
    if (this.promised.length === 0 && this.direct.length === 0) return
    const { writes, promised, direct } = this
    this.writes = []
    this.promised = []
    this.direct = []
    this.writeCount += 1
    this.writing = this.log.write(writes).then(
      () => {
        this.guard(() => this.written(promised))
        for (const { resolve } of direct) resolve()
      },
      (error: unknown) => {
        this.guard(() => {
          throw error
        })
        for (const { reject } of direct) reject(error)
      },
    )
  }

  private written(promised: readonly Promised[]): void {
    this.writing = undefined
    for (const { group, mark, messages } of promised) {
      group.writesInFlight -= 1
      assert(group.writesInFlight >= 0, 'a write is acknowledged once')
      if (mark !== undefined) group.core.persisted(mark)
      for (const message of messages) this.outgoing.send(group, message)
      this.dirty.add(group)
    }
    // At once, not in a later turn: a commit waits for this.
    this.round()
    if (this.dirty.size > 0 && !this.scheduled) {
      this.scheduled = true
      this.clock.soon(this.turn)
    }
  }

  /**
   * Swaps a staged snapshot in. State first, log second: a crash between the two is told by the
   * state.
   */
  private install(group: Group, output: RaftOutput): void {
    const snapshot = output.snapshot
    assert(snapshot !== undefined, 'called with a snapshot')
    assert(output.committed.length === 0, 'nothing is applied together with a snapshot')
    group.installing = true
    group.applyQueue = []
    const finish = (): void => {
      group.installing = false
      group.core.appliedTo(snapshot.index)
      group.pendingReads.applied(snapshot.index)
      group.pendingProposals.overtakenBySnapshot(snapshot.index)
      this.writes.push({
        group: group.id,
        snapshot,
        entries: output.entries,
        hardState: output.hardState,
      })
      group.noteReplaced()
      group.noteAppended(output.entries)
      group.writesInFlight += 1
      this.promised.push({ group, mark: output.persistMark, messages: output.sendAfterPersist })
      if (output.leadership !== undefined) group.onLeadership(output.leadership)
      this.wake(group)
      this.startWrite()
    }
    this.installed(group, output).then(
      () => this.guard(finish),
      (error: unknown) => {
        this.guard(() => {
          throw error
        })
      },
    )
  }

  private async installed(group: Group, output: RaftOutput): Promise<void> {
    // Writes of this group that are under way belong to the log that the snapshot replaces. Other
    // groups go on writing meanwhile.
    while (group.writesInFlight > 0) {
      await (this.writing ?? nextTurn(this.clock))
    }
    if (output.snapshot !== undefined) await group.machine.installSnapshot(output.snapshot)
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.writing
  }
}
