// Which queues, namespaces and concurrency keys hold their tasks back now.
// Owns: the set of what is paused, made anew when resources change or a pause ends.  Does not:
// hold anything (the leader's lanes do), stop what is under way.

import { timestampMs } from '../services/validate.ts'
import type { Clock } from '#base/clock'
import type { ResourceReader } from './resource-door.ts'
import type { ResourceRecord } from './resource-table.ts'
import { apiCodec, type MessageOutputs } from '#proto'

/** A place that is held: `namespace/queue`, `namespace/queue/key`, or `namespace/` as a whole. */
export type HeldPlace = string

export class Holds {
  private readonly table: () => ResourceReader
  private readonly clock: Clock
  private generation = -1
  private places: ReadonlySet<HeldPlace> = new Set()
  private endsMs = Number.POSITIVE_INFINITY
  private readonly decoded = new WeakMap<ResourceRecord, Hold>()

  constructor(source: { readonly table: () => ResourceReader }, clock: Clock) {
    this.table = source.table
    this.clock = clock
  }

  /** The place that holds a task of this key and queue back; undefined: none does. */
  placeOf(taskKey: string, queue: string, concurrencyKey?: string): HeldPlace | undefined {
    const places = this.current()
    if (places.size === 0) return undefined
    const namespace = taskKey.slice(0, taskKey.indexOf('/') + 1)
    if (places.has(namespace)) return namespace
    const place = `${namespace}${queue}`
    if (places.has(place)) return place
    if (concurrencyKey === undefined) return undefined
    const ofKey = `${place}/${concurrencyKey}`
    return places.has(ofKey) ? ofKey : undefined
  }

  isHeld(place: HeldPlace): boolean {
    return this.current().has(place)
  }

  /** When the first pause ends by itself (wall clock); Infinity: none does. */
  get nextEndMs(): number {
    this.current()
    return this.endsMs
  }

  private current(): ReadonlySet<HeldPlace> {
    const table = this.table()
    const nowMs = this.clock.wallMs()
    if (table.generation === this.generation && nowMs < this.endsMs) return this.places
    this.generation = table.generation
    this.endsMs = Number.POSITIVE_INFINITY
    const places = new Set<HeldPlace>()
    for (const kind of ['namespace', 'queue', 'key'] as const) {
      for (const record of table.list(kind)) {
        const { place, untilMs } = this.holdOf(record)
        if (untilMs <= nowMs) continue
        places.add(place)
        this.endsMs = Math.min(this.endsMs, untilMs)
      }
    }
    this.places = places
    return places
  }

  /** Decoded once: most resources stay as they are while others change. */
  private holdOf(record: ResourceRecord): Hold {
    const known = this.decoded.get(record)
    if (known !== undefined) return known
    const hold = decodedHold(record)
    this.decoded.set(record, hold)
    return hold
  }
}

interface Hold {
  readonly place: HeldPlace
  /** 0: it holds nothing back. */
  readonly untilMs: number
}

function decodedHold({ kind, key, value }: ResourceRecord): Hold {
  switch (kind) {
    case 'namespace': {
      const { paused } = apiCodec('Namespace').decode(value)
      return { place: `${key}/`, untilMs: paused ? Number.POSITIVE_INFINITY : 0 }
    }
    case 'queue': {
      const { state, pause } = apiCodec('Queue').decode(value)
      return { place: key, untilMs: state === 'QUEUE_STATE_PAUSED' ? endOf(pause) : 0 }
    }
    default: {
      const { pause } = apiCodec('Key').decode(value)
      return { place: key, untilMs: pause === null ? 0 : endOf(pause) }
    }
  }
}

function endOf(pause: MessageOutputs['PauseInfo'] | null): number {
  return timestampMs(pause?.until) ?? Number.POSITIVE_INFINITY
}
