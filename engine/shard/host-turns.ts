// Tasks whose receiver has all that it may take of this node's executor wait aside, so that they
// fill no slot that others could use.
// Owns: what a plan has taken of each receiver.  Does not: know what is in flight
// (executor/host-shares.ts), hold the tasks (the machine's ready lanes).

import type { TaskDefinition, TaskRecord } from '#machine'
import type { HostRoom } from '../executor/attempt.ts'
import { decodeSpec } from '../services/spec.ts'

/** No namespace begins like this: it is never the place of a pause. */
const prefix = 'host|'

export class HostTurns {
  private readonly hosts: HostRoom | undefined
  private readonly taken = new Map<string, number>()
  /** Decoded once for the choice and the start. */
  private readonly origins = new WeakMap<TaskDefinition, string>()

  constructor(hosts: HostRoom | undefined) {
    this.hosts = hosts
  }

  /** A new plan: what the one before took is in flight by now, or came back. */
  begin(): void {
    this.taken.clear()
  }

  /** Undefined: it may start, and is counted. Otherwise where it has to wait. */
  take({ definition }: TaskRecord): string | undefined {
    const { hosts } = this
    if (hosts?.isCrowded !== true) return undefined
    const origin = this.originOf(definition, hosts)
    if (origin === '') return undefined
    if (this.left(origin, hosts) < 1) return `${prefix}${origin}`
    this.taken.set(origin, (this.taken.get(origin) ?? 0) + 1)
    return undefined
  }

  /** Tasks at a place that may be looked at again; undefined: it is no receiver's. */
  roomAt(place: string): number | undefined {
    if (!isHostPlace(place)) return undefined
    const { hosts } = this
    if (hosts === undefined) return Number.POSITIVE_INFINITY
    return Math.max(0, this.left(place.slice(prefix.length), hosts))
  }

  private left(origin: string, hosts: HostRoom): number {
    return hosts.roomAt(origin) - (this.taken.get(origin) ?? 0)
  }

  private originOf(definition: TaskDefinition, hosts: HostRoom): string {
    const known = this.origins.get(definition)
    if (known !== undefined) return known
    const origin = hosts.originOf(urlOf(definition))
    this.origins.set(definition, origin)
    return origin
  }
}

export function isHostPlace(place: string): boolean {
  return place.startsWith(prefix)
}

/** '': it has none, or it can not be read; the start says so. */
function urlOf({ spec }: TaskDefinition): string {
  try {
    return decodeSpec(spec).target?.webhook?.url ?? ''
  } catch {
    return ''
  }
}
