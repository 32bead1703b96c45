// Replicas of a shard at the same applied index are in the same state: their rolling digests agree.
// Owns: the digests by index; the applied index of a process never falls.

import type { GroupId } from '#base/brand'
import type { Violated } from './raft-log.ts'

export class ReplicaChecker {
  private readonly violated: Violated
  private readonly digests = new Map<GroupId, Map<number, { digest: string; who: string }>>()
  compared = 0

  constructor(violated: Violated) {
    this.violated = violated
  }

  applied(
    who: string,
    group: GroupId,
    at: { readonly index: number; readonly digest: string },
  ): void {
    const known = this.digests.get(group) ?? new Map<number, { digest: string; who: string }>()
    this.digests.set(group, known)
    const other = known.get(at.index)
    if (other === undefined) {
      known.set(at.index, { digest: at.digest, who })
      return
    }
    this.compared += 1
    if (other.digest === at.digest) return
    this.violated(
      `shard ${group} at entry ${at.index}: ${who} has digest ${at.digest}, ` +
        `${other.who} had ${other.digest}`,
    )
  }

  fell(who: string, group: GroupId, span: { readonly from: number; readonly to: number }): void {
    this.violated(
      `shard ${group}: the applied index of ${who} fell from ${span.from} to ${span.to}`,
    )
  }
}
