// The leader of a group brings its members to those that the directory wants, step by step.
// Owns: when a step is tried, and how often.  Does not: choose it (membership-step.ts). A change
// that is refused, or that moves nothing, is tried again later, each time after twice the wait.

import { type GroupId, nodeOf } from '#base/brand'
import type { Clock } from '#base/clock'
import type { GroupHandle } from '#raft/host'
import type { WantedMembers } from '../directory/topology.ts'
import { type MembershipStep, nextStep } from './membership-step.ts'

/** A group is looked at this often. */
const lookEveryMs = 500
/** A step that moved nothing is tried again after this at most. */
const tryAgainMsMax = 10_000

export interface MembershipDriverOptions {
  readonly clock: Clock
  readonly wanted: (group: GroupId) => WantedMembers
  /** A step was taken, in words. */
  readonly onStep: (group: GroupId, step: string) => void
}

/** The last step of a group that this node leads. */
interface LastStep {
  readonly text: string
  readonly waitMs: number
  readonly notBeforeMs: number
}

export class MembershipDriver {
  private readonly o: MembershipDriverOptions
  private readonly last = new Map<GroupId, LastStep>()
  private lookedAtMs = 0

  constructor(options: MembershipDriverOptions) {
    this.o = options
  }

  /** Called every fraction of a second. */
  maintain(handles: Iterable<GroupHandle>): void {
    const nowMs = this.o.clock.monotonicMs()
    if (nowMs - this.lookedAtMs < lookEveryMs) return
    this.lookedAtMs = nowMs
    for (const handle of handles) {
      if (handle.isLeader) this.look(handle, nowMs)
      else this.last.delete(handle.id)
    }
  }

  private look(handle: GroupHandle, nowMs: number): void {
    const { self, membership, lastIndex, peers } = handle.status()
    const wanted = this.o.wanted(handle.id)
    if (wanted.voters.length === 0) return
    const step = nextStep({ self, membership, lastIndex, peers }, wanted)
    if (step.type === 'wait') return
    const last = this.last.get(handle.id)
    if (last !== undefined && nowMs < last.notBeforeMs) return
    const text = describe(step)
    const isAgain = last?.text === text
    const waitMs = isAgain ? Math.min(2 * last.waitMs, tryAgainMsMax) : lookEveryMs
    this.last.set(handle.id, { text, waitMs, notBeforeMs: nowMs + waitMs })
    const result = handle.proposeMembership(step.change)
    if (result.ok && !isAgain) this.o.onStep(handle.id, text)
  }
}

/** For people: nodes, not members. */
function describe(step: MembershipStep & { readonly type: 'change' }): string {
  const words = { addVoter: 'votes', addLearner: 'learns', remove: 'leaves' } as const
  return step.change.changes
    .map(({ node, action }) => `node ${nodeOf(node)} (member ${node}) ${words[action]}`)
    .join(', ')
}
