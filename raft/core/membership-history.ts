// Which membership was in force at which applied index, back to the start of the log.
// Owns: the steps.  Does not: compute them (membership.ts). A snapshot cut below the applied
// index needs the membership of that index, not today's.

import { assert } from '#base/assert'
import type { LogIndex } from '#base/brand'
import { decodeMembershipEntry } from './membership-codec.ts'
import type { Membership, RestoredState, SnapshotMeta } from './types.ts'

interface Step {
  readonly index: LogIndex
  readonly membership: Membership
}

export class MembershipHistory {
  /** Ascending by index; the first one stands for the start of the log. */
  #steps: Step[]

  constructor(restored: RestoredState) {
    const { snapshot, entries, applied, membership } = restored
    const changes = entries.filter(({ kind, index }) => kind === 'membership' && index <= applied)
    const atStart = changes.length === 0 ? membership : snapshot.membership
    this.#steps = [{ index: snapshot.index, membership: atStart }]
    for (const { index, payload } of changes) this.add(index, decodeMembershipEntry(payload).next)
    const last = this.#steps.at(-1)?.membership
    assert(
      JSON.stringify(last?.voters) === JSON.stringify(membership.voters),
      'the log leads to the membership that the state machine stored',
      () => ({ last, membership }),
    )
  }

  add(index: LogIndex, membership: Membership): void {
    assert(index > (this.#steps.at(-1)?.index ?? 0), 'memberships come into force in log order')
    this.#steps.push({ index, membership })
  }

  /** Undefined before the start of the log. The caller knows that `index` is applied. */
  at(index: LogIndex): Membership | undefined {
    return this.#steps.findLast((step) => step.index <= index)?.membership
  }

  compact(start: LogIndex): void {
    const first = this.#steps.findLastIndex((step) => step.index <= start)
    if (first > 0) this.#steps.splice(0, first)
    const oldest = this.#steps[0]
    if (oldest !== undefined && oldest.index < start) {
      this.#steps[0] = { index: start, membership: oldest.membership }
    }
  }

  restore(snapshot: SnapshotMeta): void {
    this.#steps = [{ index: snapshot.index, membership: snapshot.membership }]
  }
}
