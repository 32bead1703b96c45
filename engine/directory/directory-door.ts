// Changing the directory from any node: its leader is found and asked, until the deadline.
// Owns: the way to the leader of group 0.  Does not: know what a command means (directory.ts).
// A command whose answer was lost was maybe done (OUTCOME_UNKNOWN): commands are conditional, so
// that the caller may look and ask again.

import { Packr } from 'msgpackr'
import { type NodeId, nodeOf } from '#base/brand'
import { type Clock, pause } from '#base/clock'
import type { GroupHandle, ProposalOutcome } from '#raft/host'
import { afterWrite, SchedulerError } from '../errors.ts'
import type { ResourceDoor } from '../resources/resource-door.ts'
import type {
  ChangeResources,
  ResourceOutcome,
  ResourceTable,
} from '../resources/resource-table.ts'
import {
  type Directory,
  type DirectoryCommand,
  type DirectoryOutcome,
  encodeDirectoryCommand,
} from './directory.ts'

/** Between two tries while the directory has no leader. */
const retryDelayMs = 50

const packr = new Packr({ useRecords: false })

export interface DirectoryDoorOptions {
  readonly directory: Directory
  readonly handle: GroupHandle
  readonly clock: Clock
  /** Asks the node that leads the directory; rejects with a SchedulerError. */
  readonly askLeader: (leader: NodeId, body: Uint8Array, timeoutMs: number) => Promise<Uint8Array>
}

export class DirectoryDoor implements ResourceDoor {
  private readonly o: DirectoryDoorOptions

  constructor(options: DirectoryDoorOptions) {
    this.o = options
  }

  get table(): ResourceTable {
    return this.o.directory.resources
  }

  refresh(timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.o.handle.read(this.o.clock.monotonicMs() + timeoutMs, (outcome) => {
        if (outcome.type === 'ready') resolve()
        else reject(new SchedulerError('NO_LEADER', 'the directory has no leader at the moment'))
      })
    })
  }

  async change(set: ChangeResources, timeoutMs: number): Promise<ResourceOutcome> {
    const outcome = await this.propose({ type: 'ChangeResources', set }, timeoutMs)
    if (typeof outcome === 'string' || 'admission' in outcome) {
      throw new SchedulerError('INTERNAL', `answered ${JSON.stringify(outcome)}`)
    }
    // The answer may have come from the leader before the entry was applied here.
    await afterWrite(this.refresh(timeoutMs))
    return outcome
  }

  /** Committed, and applied at the leader, when it resolves. */
  async propose(command: DirectoryCommand, timeoutMs: number): Promise<DirectoryOutcome> {
    const { clock, handle, askLeader } = this.o
    const body = encodeDirectoryCommand(command)
    const deadlineMs = clock.monotonicMs() + timeoutMs
    for (;;) {
      const leftMs = Math.max(1, deadlineMs - clock.monotonicMs())
      try {
        if (handle.isLeader) return await this.proposeHere(body, leftMs)
        const leader = nodeOf(handle.leader)
        if (leader !== 0) {
          return packr.unpack(await askLeader(leader, body, leftMs)) as DirectoryOutcome
        }
        throw noLeader()
      } catch (error) {
        const again = error instanceof SchedulerError && error.tryAgain === 'yes'
        if (!again || deadlineMs - clock.monotonicMs() <= retryDelayMs) throw error
        await pause(clock, retryDelayMs)
      }
    }
  }

  /** Another node's {@link propose} arrived at this one, which it took for the leader. */
  async serve(body: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
    if (!this.o.handle.isLeader) throw noLeader(nodeOf(this.o.handle.leader))
    return packr.pack(await this.proposeHere(body, timeoutMs))
  }

  private proposeHere(body: Uint8Array, timeoutMs: number): Promise<DirectoryOutcome> {
    return new Promise((resolve, reject) => {
      const deadlineMs = this.o.clock.monotonicMs() + timeoutMs
      this.o.handle.propose(body, deadlineMs, (outcome) => {
        if (outcome.type === 'applied') resolve(outcome.result as DirectoryOutcome)
        else reject(errorOf(outcome))
      })
    })
  }
}

function errorOf(outcome: Exclude<ProposalOutcome, { type: 'applied' }>): SchedulerError {
  switch (outcome.type) {
    case 'refused':
      return noLeader(nodeOf(outcome.leader))
    case 'dropped':
      return new SchedulerError('PROPOSAL_DROPPED', 'the directory dropped the change; try again')
    case 'unknown':
      return new SchedulerError(
        'OUTCOME_UNKNOWN',
        'the directory did not confirm the change in time; it may still happen: look before you ' +
          'repeat it, or repeat it with the same request_id',
      )
  }
}

function noLeader(leader: number = 0): SchedulerError {
  const metadata = leader === 0 ? {} : { leader: String(leader) }
  const code = leader === 0 ? 'NO_LEADER' : 'NOT_LEADER'
  return new SchedulerError(code, 'the directory is led by another node, or by none', { metadata })
}
